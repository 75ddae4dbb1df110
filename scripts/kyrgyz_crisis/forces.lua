-- Which clauses send people to another country: soldiers, all who carry arms, and all who serve in the streets.
local M = {}

M.soldiers = { military = true, more_troops = true }
M.armed = { police = true, more_police = true, military = true, more_troops = true }
M.people = { police_advisers = true, police = true, more_police = true, military = true, more_troops = true }

-- Does this text, of a draft or an agreement, hold any clause of `ids`?
function M.any(text, ids)
  local clauses = text.clauses
  for index = 1, #clauses do
    if ids[clauses[index].id] then return true end
  end
  return false
end

return M
