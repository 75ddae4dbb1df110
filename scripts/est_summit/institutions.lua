-- The formats. Each can decide something, and each has its price:
--
--   vienna         fifty-six by silence, and the chair holds the pen: what is agreed here binds everybody, and one capital is enough
--                  to stop it. One text lies on the table at a time
--   treaty_round   the treaty, by those who want it: the parties sign, and of the groups without a seat so many must be for it that
--                  there are twenty-five in all. Nobody can stop it alone, and nobody is in it who is not for it
--   nato           the allies: their concept, and what they would plan and promise
--   nrc            the allies and Russia as equals: what they do together
--   csto           the other alliance
--   eu_russia      what in June becomes the format of Meseberg: what Brussels and Moscow want from each other, and people whom they send together
--   five_plus_two  the Dniester, with those whom it is about and those who watch
--   governments    capitals sign with each other
--
-- Sources: Vaquer i Fanés 2010, all sections; Herd & Dunay 2010 on consensus, conferences and twenty-five ratifications; memorandum
-- of Meseberg, 5 June 2010 (public record).
local institutions = require "rules.institutions"
local sense = require "est_summit.sense"
local states = require "est_summit.states"

local mandate = sense.mandate

local kAll = table.move(states.chorus, 1, #states.chorus, #states.seats + 1, table.move(states.seats, 1, #states.seats, 1, {}))

institutions.any {
  id = "vienna",
  name = _ "Corfu Process and summit of the OSCE",
  members = kAll,
  chair = "kazakhstan",
  procedure = "single_text",
  rule = rule.silence { inner = rule.consensus {} },
  mandate = mandate(sense.in_vienna),
}

-- Those who sign must all accept, as everywhere where one is party without being a member; the groups count for so many as they are.
local weights = {}
for index = 1, #states.chorus do weights[states.chorus[index]] = states.weight[states.chorus[index]] end
institutions.any {
  id = "treaty_round",
  name = _ "Round table on the treaty",
  kind = "format",
  members = states.chorus,
  observers = states.seats,
  rule = rule.weighted { weights = weights, threshold = states.needed - states.least_parties },
  mandate = mandate(sense.round_table),
}

institutions.any {
  id = "nato",
  name = _ "North Atlantic Council",
  members = {
    "us", "germany", "turkey", "france_italy", "atlanticists", "romania", "poland_baltics", "central_europe", "iberia",
    "greece_cyprus", "north_atlantic",
  },
  observers = { "eu" },
  rule = rule.consensus {},
  mandate = mandate(sense.among_allies),
}

institutions.any {
  id = "nrc",
  name = _ "NATO-Russia Council",
  members = { "us", "germany", "turkey", "russia", "atlanticists", "poland_baltics" },
  rule = rule.consensus {},
  mandate = mandate(sense.as_equals),
}

institutions.any {
  id = "csto",
  name = _ "CSTO",
  members = { "russia", "kazakhstan", "central_asia", "belarus", "armenia" },
  rule = rule.consensus {},
  mandate = mandate(sense.other_alliance),
}

institutions.eu_russia {
  name = _ "EU-Russia format",
  members = { "eu", "russia" },
  observers = { "germany", "ukraine" },
  mandate = mandate(sense.meseberg),
}

institutions.any {
  id = "five_plus_two",
  name = _ "5+2",
  kind = "format",
  members = { "russia", "ukraine", "moldova" },
  observers = { "eu", "us" },
  rule = rule.consensus {},
  mandate = mandate(sense.dniester),
}

institutions.ad_hoc { id = "governments", name = _ "Between governments", mandate = mandate(sense.capitals) }
