-- Parts of aims that several seats share, for objectives.lua and objectives_between.lua. Nothing here defines anything.
local help = require "est_summit.help"
local scoring = require "rules.scoring"

local M = {}
local linear = scoring.linear

function M.unit(value)
  if value < 0 then return 0 end
  return value > 1 and 1 or value
end

-- Parts that several seats share.
M.calm_images = scoring.indicator { id = "images", worst = 64, best = 32 }
M.close_ranks = scoring.indicator { id = "solidarity", worst = 54, best = 92 }
M.helsinki = scoring.indicator { id = "acquis", worst = 50, best = 92 }
M.counted = scoring.indicator { id = "arms", worst = 18, best = 70 }
M.asked = scoring.indicator { id = "relevance", worst = 34, best = 82 }
M.safe_between = scoring.indicator { id = "between", worst = 32, best = 68 }
M.no_sphere = scoring.indicator { id = "sphere", worst = 60, best = 30 }
M.woven = scoring.indicator { id = "web", worst = 14, best = 100 }
M.quiet_osh = scoring.indicator { id = "tension", subject = "osh", worst = 64, best = 16 }
M.own_name = scoring.indicator { id = "legitimacy", subject = "self", worst = 34, best = 74 }

-- How open those without a seat are for a treaty, on the whole.
function M.open_ears(game) return linear(help.openness(game), 34, 56) end

function M.mutual(game, one_seat, other)
  return (game:trust(one_seat, other) + game:trust(other, one_seat)) / 2
end
-- How many texts of the web stand under which this seat's name stands.
function M.names(game, seat, best) return linear(game:get("signed", seat), 0, best) end

return M
