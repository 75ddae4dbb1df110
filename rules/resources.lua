-- rules.resources: what actors have, bind in agreements and get back.
--
--   local resources = require "rules.resources"
--   resources.standard { "police", "military", "airlift", "aid", "attention" }
--   clause { ..., cost = resources.cost { by = { police = "officers" } } }
--
-- Definitions
--   standard(list, overrides)   defines these resources with the defaults below; overrides: id -> fields of `resource`
--       police     people who can be sent, in tens   military   troops, in hundreds     airlift   flights a round
--       aid        money, in millions of dollars     attention  what a ministry can follow at once; renews
--       influence  favours that can be called in     intelligence  what services can find out in a round; renews
--
-- Costs
--   cost(table)   a cost function for clauses and actions whose amounts depend on the terms: outer keys are a
--                 parameter that names a party, an actor's id, or `self` (who acts); inner values are a number, the
--                 name of a parameter, or { parameter, factor }.
--                   cost { by = { police = "officers", airlift = { "officers", 0.1 } } }
--
--   each(actors, amounts, more)   a cost that each of these actors bears which is a party: { influence = 1 } and the like;
--                 `more` is a table as for cost, and comes on top of it
--
-- Play
--   affordable(game, actor, id, n)            -> min(n, what is there)
--   spend_up_to(game, actor, id, n, reason)   spends no more than is there; returns what was spent
--   spare(game, actor, id)                    -> what is free as a share, 0..1, of what is free and committed together
--   upkeep { resource, per, reason }          a hook for on("round_end"): each round every actor pays for what it has
--                                             committed: { police = 0.1 } in `per` means a tenth of `resource` per unit
--
-- Commitment and return are the engine's: what clauses cost is bound while the agreement is in force.
-- Source: limited resources, attention and overload: PONARS Eurasia 2010.
local M = {}

local kStandard = {
  police = { name = _ "Police", unit = _ "officers" },
  military = { name = _ "Troops", unit = _ "hundred" },
  airlift = { name = _ "Airlift", unit = _ "flights" },
  aid = { name = _ "Aid", unit = _ "million dollars" },
  attention = { name = _ "Attention", renew = 3, cap = 6 },
  influence = { name = _ "Influence", renew = 1, cap = 10 },
  intelligence = { name = _ "Intelligence", renew = 1, cap = 4 },
}

function M.standard(list, overrides)
  takes("resources.standard", { overrides = overrides }, { overrides = "table<resource, any>?" })
  for _index, id in ipairs(list) do
    local base = assert(kStandard[id], "resources.standard: no standard resource named " .. tostring(id))
    local fields = { id = id }
    for field, value in pairs(base) do fields[field] = value end
    for field, value in pairs(overrides and overrides[id] or {}) do fields[field] = value end
    resource(fields)
  end
end

-- The value of a parameter that a cost names. A misspelt one would otherwise be a sum with nil, somewhere else.
local function value_of(name, params)
  local value = params[name]
  if type(value) == "number" then return value end
  local known = {}
  for id, given in pairs(params) do
    if type(given) == "number" then known[#known + 1] = id end
  end
  table.sort(known)
  local there = #known > 0 and "there are: " .. table.concat(known, ", ") or "there is none"
  error(("resources.cost: '%s' is no parameter that is a number; %s"):format(name, there), 0)
end

local function amount_of(spec, params)
  local kind = type(spec)
  if kind == "number" then return spec end
  if kind == "string" then return value_of(spec, params) end
  return value_of(spec[1], params) * spec[2]
end

function M.cost(table_of_costs)
  takes("resources.cost", { cost = table_of_costs }, { cost = "table<string, table<resource, number|string|any[]>>" })
  return function(_game, given)
    -- Clauses hand over their parameters, actions the act, which holds them.
    local params = given.params or given
    local result = {}
    for payer, amounts in pairs(table_of_costs) do
      local actor_id
      if payer == "self" then actor_id = given.actor else actor_id = params[payer] or payer end
      local due = result[actor_id]
      if not due then
        due = {}
        result[actor_id] = due
      end
      for id, spec in pairs(amounts) do due[id] = (due[id] or 0) + amount_of(spec, params) end
    end
    return result
  end
end

function M.each(actors, amounts, more)
  takes("resources.each", { actors = actors, amounts = amounts }, {
    actors = "actor[]", amounts = "table<resource, number(0..)>",
  })
  assert(type(actors) == "table" and #actors > 0, "resources.each: the first argument is a list of actors, { \"eu\", \"us\" }")
  local result = {}
  for _index, actor_id in ipairs(actors) do result[actor_id] = amounts end
  if not more then return result end
  local of_terms = M.cost(more)
  return function(game, given)
    local due = of_terms(game, given)
    for actor_id, base in pairs(result) do
      local mine = due[actor_id] or {}
      due[actor_id] = mine
      for id, amount in pairs(base) do mine[id] = (mine[id] or 0) + amount end
    end
    return due
  end
end

function M.affordable(game, actor_id, id, n)
  return math.min(n, game:resource(actor_id, id))
end

function M.spend_up_to(game, actor_id, id, n, reason)
  local due = M.affordable(game, actor_id, id, n)
  if due > 0 then game:spend(actor_id, id, due, reason) end
  return due
end

function M.spare(game, actor_id, id)
  local free = game:resource(actor_id, id)
  local total = free + game:committed(actor_id, id)
  if total <= 0 then return 0 end
  return free / total
end

function M.upkeep(options)
  takes("resources.upkeep", options, {
    resource = "resource", per = "table<resource, number(0..)>", reason = "text?",
  }, "hook")
  local paid_in, per = options.resource, options.per
  local reason = options.reason or _ "Upkeep of what is deployed"
  return function(game)
    for _index, actor_id in ipairs(game:actors()) do
      local due = 0
      for id, price in pairs(per) do due = due + price * game:committed(actor_id, id) end
      if due > 0 then M.spend_up_to(game, actor_id, paid_in, due, reason) end
    end
  end
end

return M
