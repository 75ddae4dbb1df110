-- Which clauses send people to the river, and which of them carry arms.
local M = {}

M.soldiers = { peacekeepers = true, more_peacekeepers = true }
M.armed = { peacekeepers = true, more_peacekeepers = true, civilian_police = true }
M.eyes = { observers = true, more_observers = true, eubam = true }
M.people = {
  observers = true, more_observers = true, peacekeepers = true, more_peacekeepers = true, civilian_police = true,
}

-- Steps that change a day on the river. `no_prejudice`, guarantees and money make them possible, and are none.
M.steps = {
  documents = true, diplomas = true, lines = true, schools = true, land = true, movement = true, bridge = true, firms = true,
}

return M
