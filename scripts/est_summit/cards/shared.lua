-- What several cards ask. Nothing here defines anything.
local M = {}

-- Those who count soldiers to the east of them, and those in whose land they stand.
M.wary = { "poland_baltics", "romania" }
M.between = { "georgia", "moldova" }

-- Does the treaty stand? Asked of an indicator, because seats reckon with it.
function M.treaty(game) return game:get("treaty_in_force") > 0 end
function M.no_treaty(game) return game:get("treaty_in_force") == 0 end

-- Is there a mission at Osh?
function M.mission(game) return game:get("missions") > 0 end

return M
