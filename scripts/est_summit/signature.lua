-- What every signature binds, for the files that say what can be signed.
local resources = require "rules.resources"
local states = require "est_summit.states"

local M = {}

-- A signature is explained at home before it is given, and defended after. What it binds of each signatory's political capital
-- comes back when the text ends. A treaty about everything has to be defended against everybody, and longer than a telephone.
M.binds = { influence = 2 }
M.treaty_binds = { influence = 2 }
-- A partnership about everything that a country is to become has to be explained to every ministry, in both capitals.
M.partnership_binds = { influence = 4 }
-- As a function, and not as a table of who pays: whoever is listed as paying for a clause owes it, and it lapses for all when one of
-- them leaves. Here each pays for his own signature, and the others go on.
M.cost = resources.each(states.seats, M.binds, {})
M.treaty_cost = resources.each(states.seats, M.treaty_binds, {})
-- Where fifty-six agree by silence nobody has to explain at home that he said nothing: what is agreed in Vienna binds no capital.
-- Of what everybody sees: whoever does not honour it is found out in the same round.
M.seen_at_once = { detect = 1, trust = -15 }
-- Of what is seen by those who look.
M.seen_by_some = { detect = 0.45, trust = -12 }
-- Of what lies in drawers.
M.in_drawers = { detect = 0.2, trust = -18 }

return M
