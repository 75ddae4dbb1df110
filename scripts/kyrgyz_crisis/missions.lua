-- What missions can do in the valley: three models of rules/missions.lua, for three kinds of task. Which clause adds
-- what stands in `tasks`; how fast a framework arrives and by what right it is there, in `frameworks`.
--
-- The unit of capacity is a point of need: a place in open violence needs about 90, a tense one 50. A hundred soldiers
-- cover 12 points, a hundred police with powers 25, a hundred unarmed advisers 16.
local help = require "kyrgyz_crisis.help"
local missions = require "rules.missions"

local M = {}

local kFrameworks = {
  osce = { mandate = 0.9, deploy = 3, consent = true },
  unsc = { mandate = 1, deploy = 3 },
  csto = { mandate = 0.5, deploy = 2, consent = true },
  eu_russia = { mandate = 0.65, deploy = 2, consent = true },
  eu_csto = { mandate = 0.6, deploy = 2, consent = true },
  ad_hoc = { mandate = 0.3, deploy = 1, consent = true },
}
local kCamps = {
  eu = "west", us = "west", ukraine = "between", russia = "east", csto = "east", kazakhstan = "chair",
  uzbekistan = "neighbour", kyrgyzstan = "host",
}

-- How far the people and their government let a mission in: half the host's trust, half the mood of the place.
local ground = missions.ground("grievance")

local function need(game, place)
  return 0.8 * game:get("violence", place) + 0.5 * game:get("grievance", place)
end

-- Police and troops in the streets.
M.south = missions.model {
  tasks = {
    lead = { units = "staff", capacity = 0.25 },
    police_advisers = { units = "officers", capacity = 0.16 },
    police = { units = "officers", capacity = 0.25 },
    more_police = { units = "officers", capacity = 0.25 },
    military = { units = "hundreds", capacity = 12 },
    more_troops = { units = "hundreds", capacity = 12 },
    airlift = { units = "aircraft", capacity = 1, faster = 0.4 },
    disarmament = { capacity = 4 },
    humanitarian_corridor = { capacity = 3 },
    minority_protection = { units = "monitors", capacity = 0.1, oversight = 0.6 },
    inquiry = { oversight = 0.5 },
    deputy = {},
    mixed_police = { capacity = 4, oversight = 0.2 },
  },
  need = need,
  host = help.host,
  frameworks = kFrameworks,
  camps = kCamps,
  friction = 0.25,
  lead = "none", -- the lead stands in agreement.lead; its clause is a task, because a lead brings a staff
  ground = ground,
  effects = {
    { indicator = "violence", amount = -4.5 },
    { indicator = "grievance", amount = -3, by = "legitimacy" },
    { indicator = "order", amount = 2, of = "world" },
    { indicator = "legitimacy", amount = 1.5, of = "host", by = "legitimacy" },
  },
  reinforce = { police = { capacity = 0.25 }, military = { capacity = 12 }, airlift = { capacity = 1, faster = 0.4 } },
  violence = "violence",
  rebound = 0.12,
}

-- Convoys, tents and doctors.
M.relief = missions.model {
  tasks = {
    lead = { units = "staff", capacity = 0.1 },
    airlift = { units = "aircraft", capacity = 12, faster = 0.5 },
    humanitarian_corridor = { capacity = 20 },
    reconstruction = { units = "amount", capacity = 0.6 },
    minority_protection = { units = "monitors", capacity = 0.2, oversight = 0.6 },
    return_of_refugees = { capacity = 5 },
    border_opening = { capacity = 10 },
  },
  lead = "none",
  need = function(game, place)
    local waiting = game:get("displaced", place)
    return waiting < 20 and 10 or waiting / 2
  end,
  host = help.host,
  frameworks = kFrameworks,
  camps = kCamps,
  ground = ground,
  effects = {
    { indicator = "relief", amount = 5, of = "world" },
  },
  reinforce = { aid = { capacity = 0.6 }, airlift = { capacity = 12, faster = 0.5 } },
}

-- Observers and what goes with them.
M.election = missions.model {
  tasks = {
    election_support = { units = "observers", capacity = 0.25, oversight = 0.7 },
    minority_protection = { units = "monitors", capacity = 0.2, oversight = 0.4 },
    airlift = { units = "aircraft", faster = 0.3 },
  },
  lead = "none",
  need = function(game) return 60 - game:get("legitimacy", "kyrgyzstan") / 2 end,
  host = help.host,
  frameworks = kFrameworks,
  camps = kCamps,
  ground = ground,
  effects = { { indicator = "legitimacy", amount = 1.5, of = "host" } },
  reinforce = { aid = { capacity = 2 } },
}

return M
