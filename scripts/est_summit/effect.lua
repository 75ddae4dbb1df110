-- What a clause changes as long as it stands: most clauses do nothing else, and say so in a table.
--
--   effect.clause({ id = "consultations", ... }, reason, { clarity = 4, images = -2 })
--   effect.clause({ id = "right_to_ask", ... }, reason, { answer = { may = { clarity = 2 }, must = { clarity = 6 } } })
--
-- The second form goes by the value of a parameter. The numbers are those of the world. At the end of the text they go back; what
-- `once`, a fourth argument, lists does not, because it was an event. Likes come from home.lua under the clause's id.
local home = require "est_summit.home"
local institutions = require "rules.institutions"
local signature = require "est_summit.signature"

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

local function holds(reason, effects, once)
  return {
    adopt = function(game, _agreement, params)
      move(game, amounts(effects, params), 1, reason)
      if once then move(game, once, 1, reason) end
    end,
    finish = function(game, _agreement, params) move(game, amounts(effects, params), -1, reason) end,
  }
end

-- By clause: what it changes, for those who ask a text what it would come to.
M.of = {}
-- How much a term changes one number of the world.
function M.amount(term, number) return M.of[term.id] and amounts(M.of[term.id], term.params)[number] or 0 end

function M.clause(fields, reason, effects, once)
  M.of[fields.id] = effects
  local held = holds(reason, effects, once)
  fields.adopt, fields.finish = held.adopt, held.finish
  fields.likes = home.likes[fields.id]
  fields.tags = fields.tags or { institutions.tags.political }
  fields.breach = fields.breach or signature.seen_at_once
  return clause(fields)
end

-- A parameter that is one of some words.
function M.choice(options, default) return { type = "choice", options = options, default = default } end

return M
