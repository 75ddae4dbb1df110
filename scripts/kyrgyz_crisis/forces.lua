-- Which clauses send people to another country: soldiers, all who carry arms, and all who serve in the streets.
local M = {}

M.soldiers = { military = true, more_troops = true }
M.armed = { police = true, more_police = true, military = true, more_troops = true }
M.people = { police_advisers = true, police = true, more_police = true, military = true, more_troops = true }

return M
