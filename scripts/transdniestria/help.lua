-- Small words that cards, actions and clauses share. Nothing here defines anything.
local forces = require "transdniestria.forces"
local missions = require "rules.missions"
local texts = require "rules.texts"

local M = {}

-- Everybody at the table, in no order of rank.
M.seats = { "moldova", "transdniestria", "russia", "ukraine", "osce", "eu", "us" }

-- Who holds the places in which something can be.
M.host = {
  chisinau = "moldova", vadul = "moldova", comrat = "moldova", bender = "transdniestria", dubasari = "transdniestria",
  tiraspol = "transdniestria", ribnita = "transdniestria", cobasna = "transdniestria", kuchurgan = "ukraine",
}

-- Where shots could fall, and where the line costs most.
M.river_places = { "bender", "dubasari", "vadul" }
M.line_places = { "bender", "dubasari", "vadul", "tiraspol", "ribnita" }

-- Does the 5+2 meet officially?
function M.table_laid(game)
  return texts.stands(game, { type = "resumption" })
end

-- Has a text been signed by which the two banks are one state, by whatever name?
function M.one_state(game)
  return game:get("settled") + game:get("memoranda") > 0
end

-- Is there anybody from outside on the river who sees what happens?
function M.watched(game)
  return game:get("eyes") >= 20 or game:get("neutral_watch") > 0
end

-- Has a seat people on the river since an earlier round, by a text in force?
function M.has_people(game, seat) return missions.has_people(game, seat, forces.people) end

-- The mean of what could become shots on the river.
function M.river(game)
  return (game:get("tension", "bender") + game:get("tension", "dubasari") + game:get("tension", "vadul")) / 3
end

-- The mean of what the line costs those who live along it.
function M.burden(game)
  local sum = 0
  for index = 1, #M.line_places do sum = sum + game:get("hardship", M.line_places[index]) end
  return sum / #M.line_places
end

-- Tension of the three places on the river, by `amount`.
function M.stir(game, amount, reason)
  for index = 1, #M.river_places do game:change("tension", M.river_places[index], amount, reason) end
end

-- Hardship of the five places along the line, less by `amount`.
function M.ease(game, amount, reason)
  for index = 1, #M.line_places do game:change("hardship", M.line_places[index], -amount, reason) end
end

return M
