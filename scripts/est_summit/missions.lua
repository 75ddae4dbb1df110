-- What people in southern Kyrgyzstan can do: one model of rules/missions.lua. Which clause adds what stands in `tasks`; how fast a
-- format arrives and by what right it is there, in `frameworks`. In June 2010 the question was which of them may come at all
-- (Herd & Dunay 2010; Opinion paper, June 2010).
--
-- The unit of capacity is a point of need: a burning city needs about 70, a frightened one 35.
local help = require "est_summit.help"
local missions = require "rules.missions"

local M = {}

M.camps = {
  eu = "west", us = "west", germany = "west", turkey = "between", ukraine = "between", russia = "east", kazakhstan = "neighbour",
}

M.osh = missions.model {
  tasks = {
    lead = { units = "staff", capacity = 0.3 },
    police_help = { units = "officers", capacity = 0.45 },
    observers = { units = "officers", capacity = 0.6, oversight = 0.5 },
    relief = { units = "million", capacity = 2 },
    inquiry = { oversight = 0.5 },
  },
  need = function(game, place) return 0.9 * game:get("tension", place) end,
  host = help.host,
  frameworks = {
    vienna = { mandate = 0.9, deploy = 2, consent = true },
    csto = { mandate = 0.5, deploy = 1, consent = true },
    eu_russia = { mandate = 0.65, deploy = 2, consent = true },
    governments = { mandate = 0.4, deploy = 1, consent = true },
  },
  camps = M.camps,
  friction = 0.25,
  lead = "none", -- the lead stands in agreement.lead; its clause is a task, because a lead brings a staff
  ground = missions.ground("tension"),
  effects = {
    { indicator = "tension", amount = -6 },
    { indicator = "commitment", amount = 1, of = "world" },
    { indicator = "legitimacy", amount = 2, of = "host", by = "legitimacy" },
  },
  reinforce = { monitors = { capacity = 0.6 }, police = { capacity = 0.45 }, aid = { capacity = 2 } },
  violence = "tension",
  rebound = 0.12,
}

return M
