-- Small words that cards, actions and clauses share. Nothing here defines anything.
local M = {}

-- A `when` that holds while the actor has so much left; made once, while the scenario loads.
function M.have(actor_id, resource_id, amount)
  return function(game) return game:resource(actor_id, resource_id) >= amount end
end

-- Pays, if it can still be paid: what was there when a choice was made may have gone elsewhere when it takes effect.
function M.pay(game, actor_id, resource_id, amount, reason)
  if game:resource(actor_id, resource_id) < amount then return false end
  game:spend(actor_id, resource_id, amount, reason)
  return true
end

-- Trust in both directions.
function M.warm(game, one, other, amount, reason)
  game:shift_trust(one, other, amount, reason)
  game:shift_trust(other, one, amount, reason)
end

return M
