-- Small words that cards, actions and clauses share. Nothing here defines anything.
local M = {}

-- A `when` that holds while the actor has so much left; made once, while the scenario loads.
function M.have(actor_id, resource_id, amount)
  return function(game) return game:resource(actor_id, resource_id) >= amount end
end

-- A `when` that holds while the flag is set.
function M.flagged(name)
  return function(game) return game:flag(name) ~= nil end
end

-- Trust in both directions.
function M.warm(game, one, other, amount, reason)
  game:shift_trust(one, other, amount, reason)
  game:shift_trust(other, one, amount, reason)
end

return M
