-- Small words that cards, actions and clauses share. Nothing here defines anything.
local states = require "est_summit.states"
local texts = require "rules.texts"

local M = {}

M.seats = states.seats
M.chorus = states.chorus
M.places = { "osh", "transdniestria", "georgia_line", "karabakh", "sevastopol", "mitrovica" }
M.host = {
  osh = "central_asia", transdniestria = "moldova", georgia_line = "georgia", karabakh = "azerbaijan", sevastopol = "ukraine",
}
M.west = { us = true, eu = true, germany = true, turkey = true }

-- For how many states the text speaks that stands, or that was last on the table.
function M.behind(game) return game:get("universality") end

-- The treaty in force, or nil.
function M.treaty(game)
  if game:get("treaty_in_force") == 0 then return nil end
  return game:agreements({ type = "est", status = "in_force" })[1]
end

-- What an article of a text says: the value of one of its parameters, or nil where the text is silent.
function M.says(text, article, param)
  local term = texts.clause(text, article)
  if not term then return nil end
  local params = term.params or term -- a spec writes terms flat
  return params[param]
end

-- A group says what it has kept to itself: from now on its leaning is what it would answer.
local said_reason = _ "What they had not said before"
function M.speak_out(game, group)
  local unsaid = game:get("unsaid", group)
  if unsaid == 0 then return end
  game:set("unsaid", group, 0, said_reason)
  game:change("leaning", group, unsaid, said_reason)
end

-- How open those without a seat are for the treaty, on the whole: the mean of their leanings, each for so many states.
function M.openness(game)
  local sum, all = 0, 0
  for index = 1, #states.chorus do
    local group = states.chorus[index]
    sum = sum + states.weight[group] * game:get("leaning", group)
    all = all + states.weight[group]
  end
  return sum / all
end

-- Leaning of each of these groups, by `amount`.
function M.lean(game, groups, amount, reason)
  for index = 1, #groups do game:change("leaning", groups[index], amount, reason) end
end

return M
