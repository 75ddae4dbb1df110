-- Small words that cards, actions and clauses share. Nothing here defines anything.
local forces = require "kyrgyz_crisis.forces"
local missions = require "rules.missions"
local texts = require "rules.texts"

local M = {}

-- Everybody at the table, in no order of rank.
M.seats = { "eu", "russia", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "csto", "ukraine" }

-- Who governs where a text can be about.
M.host = {
  osh = "kyrgyzstan", jalal_abad = "kyrgyzstan", batken = "kyrgyzstan", bishkek = "kyrgyzstan", manas = "kyrgyzstan",
  andijan = "uzbekistan", fergana = "uzbekistan", khujand = "tajikistan",
}

-- Is there still a base at Manas that works?
function M.base_works(game)
  return game:get("transit") > 20 and not texts.agreed(game, "manas_status", { status = "closed" })
end

-- How many thousands sit where they do not belong, at home or over the border.
function M.uprooted(game)
  return game:get("displaced", "osh") + game:get("displaced", "jalal_abad") + game:get("displaced", "andijan")
end

-- The mean of what burns in the two cities.
function M.streets(game)
  return (game:get("violence", "osh") + game:get("violence", "jalal_abad")) / 2
end

-- The mean of what is felt there: grievance, from which violence comes back.
function M.embittered(game)
  return (game:get("grievance", "osh") + game:get("grievance", "jalal_abad")) / 2
end

-- Has a seat had people in the streets of the south since an earlier round, by a text in force?
local kInStreets = { joint_mission = true, police_mission = true }
function M.has_people(game, seat) return missions.has_people(game, seat, forces.people, kInStreets) end

return M
