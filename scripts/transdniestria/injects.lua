-- What the facilitator holds in hand, for tables that are stuck, that find it easy, or that forget somebody. GUIDE.md
-- says when to use which.
local help = require "transdniestria.help"

local letter = _ "Somebody has read the letter"
inject {
  id = "letter_from_bender", title = _ "A letter from Bender",
  text = _ "For tables that speak of nothing but status. Read it aloud: 'You have now had the word federation in the newspaper for nine weeks. My mother needs dialysis in Chisinau on Mondays, Wednesdays and Fridays. On which of these days will it be decided?'",
  apply = function(game)
    game:news(_ "A letter from Bender is read out in all delegations.", { place = "bender", tone = "neutral" })
    game:change("comfort", nil, -2, letter)
    game:change("hardship", "bender", -1, letter)
  end,
}

local fire = _ "A fire that was put out"
inject {
  id = "fire", title = _ "Smoke over Cobasna",
  text = _ "For tables that find it easy, or that have forgotten the depot: a shed burns for an hour, and nobody says what was in it. Windows are broken in three villages, one of them in Ukraine.",
  apply = function(game)
    game:change("tension", "cobasna", 12, fire)
    game:change("tension", "ribnita", 8, fire)
    help.stir(game, 4, fire)
    game:change("comfort", nil, -6, fire)
    game:shift_trust("ukraine", "russia", -4, fire)
    game:news(_ "A shed has burned at Cobasna. Nobody was hurt; nobody says what was in it.", { place = "cobasna", tone = "bad" })
  end,
}

local vintage = _ "Three weeks in which grapes were brought in"
inject {
  id = "vintage", title = _ "A good vintage",
  text = _ "For tables in despair: both banks bring in the grapes, pickers cross at four barriers with baskets on their heads, and for three weeks nobody asks them for anything.",
  apply = function(game)
    help.stir(game, -6, vintage)
    help.ease(game, 3, vintage)
    game:change("confidence", nil, 5, vintage)
  end,
}

local envoy = _ "An envoy who listened"
inject {
  id = "envoy", title = _ "An old envoy comes by",
  text = _ "For tables that are stuck on a word: somebody who ran the mission in the nineties, and has retired, offers to go from door to door. Each seat writes down in one sentence what it could not accept; the facilitator reads all sentences without names.",
  apply = function(game)
    local seats = help.seats
    for index = 1, #seats do
      for other = 1, #seats do
        if index ~= other then game:shift("perception_gap", seats[index], seats[other], -8, envoy) end
      end
    end
  end,
}

local donor = _ "A fund with one condition"
inject {
  id = "fund", title = _ "A fund with one condition",
  text = _ "For tables that are stuck over money: a fund offers twenty million for wards, schools and a bridge, in equal parts for each bank, if two signatures stand under one list.",
  apply = function(game)
    game:grant("moldova", "aid", 10, donor)
    game:grant("transdniestria", "aid", 10, donor)
    game:change("vision", nil, 2, donor)
  end,
}

local bundestag = _ "A question about the mandate"
inject {
  id = "parliament_asks", title = _ "A question in the Bundestag",
  text = _ "For tables that send Europeans to the river without a thought: a deputy asks who commands them, under whose law they may fire, and on which page that stands.",
  apply = function(game)
    game:sway("eu.treasuries", -4, bundestag)
    game:sway("eu.new_members", -4, bundestag)
    game:sway("eu.partners_of_russia", -2, bundestag)
  end,
}

local valve = _ "A pressure that fell"
inject {
  id = "valve", title = _ "The pressure falls",
  text = _ "For tables that forget who heats them: for two days in the cold the pressure in the gas main falls. Kyiv, Moscow and Tiraspol each publish a diagram. Somebody should be asked to read all three.",
  apply = function(game)
    help.ease(game, -4, valve)
    game:change("hardship", "chisinau", 5, valve)
    game:change("trade", nil, -5, valve)
    game:shift_trust("moldova", "russia", -3, valve)
    game:shift_trust("moldova", "ukraine", -3, valve)
    game:sway("moldova.business", -3, valve)
    game:news(_ "For two days the radiators of both banks have been equally cold.", { tone = "bad" })
  end,
}

local kRussia = { "russia_honest_meseberg", "russia_lever", "russia_kozak", "russia_out" } -- one of them is pursued
local handed = _ "A page that was left on a chair"
inject {
  id = "page_on_a_chair", title = _ "A page left on a chair",
  text = _ "For tables where everybody is polite: after a meeting somebody finds a page of the Russian delegation. What it really wants becomes known to all.",
  apply = function(game)
    for _index, objective_id in ipairs(kRussia) do game:reveal(objective_id) end
    game:shift_trust("transdniestria", "russia", -2, handed)
    game:news(_ "A page of the Russian delegation has been found on a chair, and read.", { actors = { "russia" } })
  end,
}

inject {
  id = "twenty_years", title = _ "Twenty years", at = { round = 9, phase = "negotiation" },
  text = _ "On 2 March it is twenty years since the war began. Wreaths are laid on both banks, at different hours. The facilitator may ask the room for a minute.",
  apply = function(game)
    game:news(_ "Both banks remember the dead of 1992, at different hours and with the same flowers.", { place = "bender" })
  end,
}
