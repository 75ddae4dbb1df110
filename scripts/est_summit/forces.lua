-- Which clauses send people, and which texts are pieces of the web.
local M = {}

M.people = { police_help = true, observers = true, joint_watch = true, observers_line = true }
-- Who goes to Osh, by clause.
M.in_osh = { police_help = true, observers = true, relief = true }

-- Twelve kinds of partial agreement, in the order of Vaquer's recommendations. What each carries at once, and for each further round
-- up to three, when it stands (ledger.lua).
M.web = {
  "astana", "vienna_document", "concept", "partnership", "assistance", "plans", "modernisation", "crisis_dialogue", "osh_mission",
  "river", "contact", "papers",
}
M.piece = {}
for index = 1, #M.web do M.piece[M.web[index]] = true end

return M
