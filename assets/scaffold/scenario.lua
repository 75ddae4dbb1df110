-- Scaffold Title: two countries on one river. It is whole as it stands; change it piece by piece, and look each time:
--
--   demarche check scaffold       what is wrong, where, and how to mend it
--   demarche test scaffold        the games in the folder spec, which must come out as they say
--   demarche play scaffold        sit down at it (--as plain takes the other seat, --text the terminal)
--   demarche simulate scaffold    a hundred games among AI seats: which endings come, and how often
--
-- Every call here takes one table. Editors complete them with the settings in .luarc.json. The guide to all of it is
-- README.md beside demarche.lua, which those settings name; API.md there lists every call and field.

scenario {
  id = "scaffold", -- the folder's name
  api = 1,
  version = "0.1.0",
  title = _ "Scaffold Title", -- _ marks what people read, so that it can be translated
  summary = _ "A river comes down from Upland and waters the fields of Plain. Upland wants to let it run in winter, when its turbines heat the houses; Plain needs it in summer. They have four seasons to agree.",
  licence = "CC-BY-4.0",
  rounds = { _ "Spring", _ "Summer", _ "Autumn", _ "Winter" }, -- as many as the game is long
  draw = { weather = 1 }, -- cards that come from a deck in each round
  map = { centre = { 41.3, 73.2 }, span = 4 },
  teaching = { minutes = 30 },
}

require "scaffold.cards" -- further files of this folder, by its name

-- Who sits at the table -----------------------------------------------------------------------------------------------
-- A brief is read by its own seat alone: what it wants, and where it stops.

actor {
  id = "upland", name = _ "Upland", short = "UP", colour = "#3f6fa8",
  resources = { money = 10 }, personality = "hard",
  brief = _ [[
## What you want
Warm houses in winter. Each gate that you open in summer is missing then, unless Plain sends coal for it.
## Where you stop
You can spare one gate for good neighbours. For more somebody has to pay.
]],
}

actor {
  id = "plain", name = _ "Plain", short = "PL", colour = "#b5782f",
  resources = { money = 60 }, personality = "patient",
  brief = _ [[
## What you want
Water on the fields in summer. Without it the cotton dries up, and the villages with it.
## Where you stop
Coal costs money that you would rather keep. You would pay for three gates, hardly for four.
]],
}

-- How AI seats bargain: how long they hold out, how far they come, what they take amiss.
personality { id = "hard", concession = "boulware", patience = 0.7, late = 0.4, grudge = 0.6 }
personality { id = "patient", concession = "linear", patience = 0.8, late = 0.5, reciprocity = 0.7 }

resource { id = "money", name = _ "Money", unit = _ "million" }

-- Where it is, and what is counted ------------------------------------------------------------------------------------

place { id = "dam", name = _ "The dam", at = { 41.7, 73.4 }, of = "upland", kind = "base" }
place { id = "fields", name = _ "The fields", at = { 40.8, 72.9 }, of = "plain", kind = "region", links = { "dam" } }

indicator {
  id = "harvest", of = "world", name = _ "Harvest", start = 35, better = "higher", -- from 0 to 100, unless min and max say so
  drift = function(game) -- once a round, by itself; the last argument is what players see when they ask "why?"
    game:change("harvest", nil, -5, _ "The canals run low")
  end,
}

indicator {
  id = "warmth", of = "world", name = _ "Warm houses", start = 50, better = "higher",
  drift = function(game)
    game:change("warmth", nil, -2, _ "The pipes are old")
  end,
}

-- What can be agreed --------------------------------------------------------------------------------------------------
-- An institution says who decides, and how. A clause is one term: its parameters are what one bargains over.

institution {
  id = "commission", name = _ "River commission", kind = "format",
  members = { "upland", "plain" }, rule = rule.unanimity {},
}

clause {
  id = "release",
  name = _ "Summer release",
  text = _ "Upland opens {gates} gates of the dam in summer.",
  params = { gates = { type = "integer", min = 1, max = 4, default = 2 } },
  source = "where this comes from: document, year, page",
  each_round = function(game, _agreement, params)
    game:change("harvest", nil, params.gates * 4, _ "Water from the dam")
    game:change("warmth", nil, -params.gates * 3, _ "Water that is missing in winter")
  end,
}

clause {
  id = "coal",
  name = _ "Coal for water",
  text = _ "Plain sends {trains} trains of coal to Upland, each round.",
  params = { trains = { type = "integer", min = 1, max = 4, default = 2 } },
  cost = function(_game, params) return { plain = { money = params.trains * 10 } } end, -- bound while it is in force
  source = "where this comes from: document, year, page",
  each_round = function(game, _agreement, params)
    game:change("warmth", nil, params.trains * 4, _ "Coal from Plain")
  end,
}

agreement {
  id = "accord", kind = "treaty", name = _ "River accord",
  frameworks = { "commission" },
  parties = { min = 2, include = { "upland", "plain" } },
  clauses = { required = { "release" }, optional = { "coal" } },
}

-- Who wants what ------------------------------------------------------------------------------------------------------
-- A score is from 0 to 1. The modules of rules (here: scoring) are there for every scenario.

local scoring = require "rules.scoring"

objective {
  id = "up_warmth", of = "upland", weight = 4, name = _ "Warm houses", text = _ "Warm houses at 60 or more.",
  score = scoring.indicator { id = "warmth", worst = 20, best = 60 },
}
objective {
  id = "up_harvest", of = "upland", weight = 1, name = _ "A neighbour that eats", text = _ "A harvest of 60 or more.",
  score = scoring.indicator { id = "harvest", worst = 20, best = 60 },
}
objective {
  id = "up_money", of = "upland", weight = 1, name = _ "A reserve", text = _ "Money that is not spent.",
  score = scoring.resource { id = "money", worst = 0, best = 10 },
}
objective {
  id = "pl_harvest", of = "plain", weight = 3, name = _ "Water on the fields", text = _ "A harvest of 80 or more.",
  score = scoring.indicator { id = "harvest", worst = 20, best = 80 },
}
objective {
  id = "pl_money", of = "plain", weight = 1, name = _ "Money kept", text = _ "Money that is not bound.",
  score = scoring.resource { id = "money", worst = 0, best = 60 },
}

-- How it ends ---------------------------------------------------------------------------------------------------------
-- At the end of each round they are asked in this order; the first that holds ends the game.

ending {
  id = "shared", rank = 1, title = _ "A shared river", text = _ "The fields are green and the houses are warm.",
  when = function(game)
    return game:round() == game:rounds() and game:get("harvest") >= 60 and game:get("warmth") >= 40
  end,
}
ending {
  id = "divided", rank = 2, title = _ "One river, one winner", text = _ "One side has what it wanted. The other counts what it cost.",
  when = function(game)
    return game:round() == game:rounds() and (game:get("harvest") >= 60 or game:get("warmth") >= 40)
  end,
}
ending {
  id = "dry", rank = 3, title = _ "Dust and frost", text = _ "The river ran to the sea, and nobody had it.",
  when = function(game) return game:round() == game:rounds() end,
}
