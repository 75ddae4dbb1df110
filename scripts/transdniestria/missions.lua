-- What people on the river can do: one model of rules/missions.lua, for observers and for peacekeepers alike. Which clause adds what
-- stands in `tasks`; how fast a format arrives and by what right it is there, in `frameworks`.
--
-- The unit of capacity is a point of need: a stretch of the river in open tension needs about 60, a quiet one 35. A hundred
-- soldiers cover 9 points, a hundred observers 60 and a hundred police 40: here one looks more than one holds.
local help = require "transdniestria.help"
local missions = require "rules.missions"

local M = {}

M.camps = {
  eu = "west", us = "west", russia = "east", ukraine = "between", osce = "chair", moldova = "right", transdniestria = "left",
}

-- How far whoever holds the place lets a mission in: half its trust in the lead, half the mood of those who live there.
local ground = missions.ground("hardship")

M.river = missions.model {
  tasks = {
    lead = { units = "staff", capacity = 0.2 },
    observers = { units = "officers", capacity = 0.6, oversight = 0.5 },
    more_observers = { units = "officers", capacity = 0.6, oversight = 0.3 },
    peacekeepers = { units = "hundreds", capacity = 9 },
    more_peacekeepers = { units = "hundreds", capacity = 9 },
    civilian_police = { units = "officers", capacity = 0.4, oversight = 0.2 },
    inspections = { oversight = 0.4 },
    deputy = {},
  },
  need = function(game, place) return 0.9 * game:get("tension", place) + 0.3 * game:get("hardship", place) end,
  host = help.host,
  frameworks = {
    jcc = { mandate = 0.5, deploy = 1 },
    osce_council = { mandate = 0.9, deploy = 3, consent = true },
    seven = { mandate = 0.95, deploy = 2 },
    eu_russia = { mandate = 0.65, deploy = 2, consent = true },
  },
  camps = M.camps,
  friction = 0.25,
  lead = "none", -- the lead stands in agreement.lead; its clause is a task, because a lead brings a staff
  ground = ground,
  effects = {
    { indicator = "tension", amount = -3 },
    { indicator = "hardship", amount = -1.5, by = "legitimacy" },
    { indicator = "confidence", amount = 1.5, of = "world", by = "legitimacy" },
  },
  reinforce = { monitors = { capacity = 0.6 }, military = { capacity = 9 }, police = { capacity = 0.4 } },
  violence = "tension",
  rebound = 0.1,
}

return M
