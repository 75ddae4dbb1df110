-- What every signature binds, for the files that say what can be signed.
local help = require "transdniestria.help"
local resources = require "rules.resources"

local M = {}

-- All of these are worked out, and not tables: by a table the engine reads that each who pays also owes what the clause says, so that
-- the clause would lapse for all when one of them leaves.
--
-- A signature is explained at home before it is given, and defended after. What it binds of each signatory's political
-- capital comes back when the text ends.
M.binds = { influence = 2 }
-- A state is explained for years.
M.heavily = resources.each(help.seats, { influence = 3 }, {})
-- A table and a step are explained in an evening.
M.lightly = resources.each(help.seats, { influence = 1 }, {})
-- The same as the cost of a clause that binds nothing else.
M.cost = resources.each(help.seats, M.binds, {})
-- Of what everybody sees: whoever does not honour it is found out in the same round.
M.seen_at_once = { detect = 1, trust = -15 }

return M
