-- Small words that cards, actions and clauses share. Nothing here defines anything.
local M = {}

local lacking = {
  aid = _ "There is not enough aid money left for it.",
  influence = _ "There is not enough influence left for it.",
}

-- A `when` that holds while the actor has so much left, and says so if not; made once, while the scenario loads.
function M.have(actor_id, resource_id, amount)
  local reason = assert(lacking[resource_id], "have: no words for a lack of " .. resource_id)
  return function(game)
    if game:resource(actor_id, resource_id) >= amount then return true end
    return false, reason
  end
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
