-- What a clause changes as long as it stands: half of all clauses do nothing else, and say so in a table.
--
--   local holds = effect.holds(reason, { clarity = 4, images = -2 })
--   clause { ..., adopt = holds.adopt, finish = holds.finish }
--   effect.holds(reason, { answer = { may = { clarity = 2 }, must = { clarity = 6 } } })   by the value of a parameter
--
-- The numbers are those of the world. At the end of the text they go back; what `once` lists does not, because it was an event.
local M = {}

local function amounts(effects, params)
  if not params then return effects end
  for name, by_value in pairs(effects) do
    if type(by_value) == "table" then return by_value[params[name]] or {} end
  end
  return effects
end

local function move(game, effects, sign, reason)
  for id, amount in pairs(effects) do game:change(id, nil, sign * amount, reason) end
end

function M.holds(reason, effects, once)
  return {
    adopt = function(game, _agreement, params)
      move(game, amounts(effects, params), 1, reason)
      if once then move(game, once, 1, reason) end
    end,
    finish = function(game, _agreement, params) move(game, amounts(effects, params), -1, reason) end,
  }
end

return M
