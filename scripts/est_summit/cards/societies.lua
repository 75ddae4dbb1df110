-- The societies deck: what happens to many people at once, and has a day: a false bulletin, a metro, a parade, ash, eggs, smoke,
-- grain. What goes on all year stands in lives.lua; both are one deck.
local help = require "est_summit.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local bulletin = _ "13 March: half an hour"
card {
  id = "bulletin",
  deck = "societies", place = "georgia_line", rounds = { from = 2, to = 2 }, weight = 10,
  title = bulletin,
  text = _ [[At eight on a Saturday evening a Georgian channel reports that Russian tanks are on their way to Tbilisi and that the president is dead. It is a simulation, said so once at the beginning. The mobile network breaks down, ambulances are called for hearts, in Gori people put children and quilts into cars. "I drove sixty kilometres," says a baker, "and then they said, good evening, that was a report on what could be."]],
  source = "Public record: broadcast of 13 March 2010; the baker is composite",
  apply = function(game)
    game:change("images", nil, 3, bulletin)
    game:change("tension", "georgia_line", 4, bulletin)
  end,
  choices = {
    {
      id = "speak_that_night", by = "eu",
      text = _ "Let the monitors speak on every channel that night: we stand on the road, and it is empty.",
      cost = { self = { monitors = 10 } },
      apply = function(game)
        local reason = _ "The road is empty, say those who stand on it"
        game:change("tension", "georgia_line", -6, reason)
        game:change("clarity", nil, 4, reason)
        game:change("commitment", nil, 1, reason)
        game:sway("eu.treasuries", -1, reason)
      end,
    },
    {
      id = "regret_bulletin", by = "eu", default = true,
      text = _ "Call it irresponsible, on Monday.",
      apply = function(game)
        game:shift_trust("georgia", "eu", -2, bulletin)
        game:sway("eu.founders", 1, bulletin)
      end,
    },
    {
      id = "make_use", by = "russia", default = true,
      text = _ "Show it at home for a week: these are the people with whom one should talk.",
      apply = function(game)
        local reason = _ "A week of television"
        game:sway("russia.patriots", 2, reason)
        game:change("images", nil, 1, reason)
        game:change("leaning", "georgia", -2, reason)
        game:sway("russia.general_staff", 1, reason)
      end,
    },
    {
      id = "ask_why_believed", by = "russia",
      text = _ "Ask aloud why so many believed it at once, and offer a pledge that it will not become true.",
      apply = function(game)
        local reason = _ "Why did so many believe it?"
        game:change("images", nil, -3, reason)
        game:change("tension", "georgia_line", -4, reason)
        game:change("leaning", "georgia", 3, reason)
        game:sway("russia.patriots", -2.5, reason)
      end,
    },
  },
}

local metro = _ "29 March: Lubyanka, Park Kultury"
card {
  id = "metro",
  deck = "societies", rounds = { from = 2, to = 2 }, weight = 7,
  title = metro,
  text = _ [[Two women from Dagestan, one of them seventeen, have taken forty people with them in the Moscow metro, in the busiest quarter of an hour of a Monday. At Lubyanka the flowers reach to the third arch by noon. "I let one train go, because it was full," says a student. "I keep doing the sum."]],
  source = "Public record: 29 March 2010; Vaquer i Fanés 2010, fourth recommendation, on mutual assistance against terror; the student is composite",
  apply = function(game)
    local bound = texts.stands(game, { type = "assistance" })
    game:change("images", nil, bound and -3 or -1, bound and _ "Help that had been promised, and came" or _ "Condolences from everywhere")
    if bound then game:change("commitment", nil, 4, _ "Help that had been promised, and came") end
  end,
  choices = {
    {
      id = "accept_help", by = "russia",
      text = _ "Let foreign laboratories look at the explosives, beginning with the American one.",
      apply = function(game)
        local reason = _ "Laboratories that worked together"
        game:change("images", nil, -3, reason)
        game:change("commitment", nil, 3, reason)
        game:shift_trust("us", "russia", 4, reason)
        game:sway("russia.general_staff", -1.5, reason)
        game:sway("russia.patriots", -1, reason)
      end,
    },
    {
      id = "our_own_war", by = "russia", default = true,
      text = _ "It is Russia's own affair, and Russia's own answer.",
      apply = function(game)
        local reason = _ "Russia's own affair"
        game:sway("russia.patriots", 1.5, reason)
        game:sway("russia.general_staff", 1, reason)
        game:change("acquis", nil, -2, reason)
      end,
    },
    {
      id = "offer_clause", by = "us",
      text = _ "Offer more than condolences: a clause by which each helps the other against such deeds.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "More than condolences"
        game:change("commitment", nil, 4, reason)
        game:shift_trust("russia", "us", 4, reason)
        game:sway("us.state_department", 1, reason)
        game:sway("us.senate", -1.5, reason)
      end,
    },
    {
      id = "telegram", by = "us", default = true,
      text = _ "A telegram, and a wreath.",
      apply = function(game)
        game:shift_trust("russia", "us", 1, metro)
        game:sway("us.senate", 0.5, metro)
      end,
    },
  },
}

local square = _ "9 May: Welsh Guards on Red Square"
card {
  id = "red_square",
  deck = "societies", rounds = { from = 3, to = 3 }, weight = 8,
  title = square,
  text = _ [[For the first time soldiers of four states of the alliance march on Red Square: Poles, French, British, Americans, sixty-five years after. Veterans cry, communists whistle, a Polish captain does not know where to look when the band plays. "They walk like us," says a woman of eighty-eight who was a sapper at Königsberg. "Everybody who walks for so long walks like us."]],
  source = "Public record: parade of 9 May 2010; the woman is composite",
  apply = function(game) game:change("images", nil, -3, square) end,
  choices = {
    {
      id = "no_portraits", by = "russia",
      text = _ "No portraits of the generalissimo in the streets, whatever the mayor has printed.",
      apply = function(game)
        local reason = _ "Posters that were not hung"
        game:change("images", nil, -3, reason)
        game:shift_trust("poland_baltics", "russia", 4, reason)
        game:sway("russia.presidency", 1, reason)
        game:sway("russia.patriots", -2, reason)
      end,
    },
    {
      id = "in_pavilions", by = "russia", default = true,
      text = _ "A few, in pavilions, with explanations.",
      apply = function(game)
        game:sway("russia.patriots", 1, square)
        game:shift_trust("poland_baltics", "russia", -2, square)
      end,
    },
    {
      id = "go_to_moscow", by = "germany",
      text = _ "Go there, and stand in the second row.",
      apply = function(game)
        local reason = _ "A Chancellor in the second row"
        game:shift_trust("russia", "germany", 5, reason)
        game:change("images", nil, -2, reason)
        game:sway("germany.chancellery", -1, _ "Away on a day of bonds and votes")
        game:sway("germany.foreign_office", 1, reason)
      end,
    },
    {
      id = "stay_for_euro", by = "germany", default = true,
      text = _ "Send the ambassador: there is an election, and a currency to be saved.",
      apply = function(game)
        game:sway("germany.chancellery", 2, square)
        game:shift_trust("russia", "germany", -2, square)
        game:change("solidarity", nil, 1, square)
        game:sway("germany.atlanticists_at_home", 1, square)
      end,
    },
  },
}

local ash = _ "A continent without aeroplanes"
card {
  id = "ash",
  deck = "societies", rounds = { from = 3, to = 3 }, weight = 3,
  title = ash,
  text = _ [[A volcano in Iceland has shut the sky from Dublin to Kyiv. Ministers share taxis for fourteen hundred kilometres; a delegation to Vienna goes by three trains and a milk lorry and arrives best of friends. Most of those who had announced themselves for the funeral in Cracow do not come. The President of Russia does. For six days nobody plans anything against anybody above two thousand metres.]],
  source = "Public record: 15 to 21 April 2010; the milk lorry is invented",
  apply = function(game)
    game:change("images", nil, -2, ash)
    game:shift_trust("poland_baltics", "russia", 3, _ "He came to the funeral")
  end,
}

local eggs = _ "Umbrellas for the chairman"
card {
  id = "eggs",
  deck = "societies", place = "sevastopol", rounds = { from = 4, to = 5 }, weight = 9,
  when = function(game) return game:flag("fleet_extended") == true end,
  title = eggs,
  text = _ [[In April parliament in Kyiv ratified the fleet's new lease in seven minutes. The chairman read it out behind two umbrellas, because eggs flew; then smoke bombs. In Moscow, on the same day, hardly anybody was against. Now one of the umbrellas is shown from town to town, in a glass case. "I voted with a handkerchief before my mouth," says a deputy from Cherkasy, "and when the smoke was gone they told me how."]],
  source = "Public record: ratification of 27 April 2010; the glass case and the deputy are invented",
  apply = function(game) game:change("tension", "sevastopol", 5, eggs) end,
  choices = {
    {
      id = "hearings", by = "ukraine",
      text = _ "Hold hearings afterwards, in public, with the whole text and what it costs.",
      apply = function(game)
        local reason = _ "Hearings, although afterwards"
        game:sway("ukraine.west", 2, reason)
        game:change("legitimacy", "ukraine", 4, reason)
        game:sway("ukraine.presidency", -1.5, reason)
        game:shift_trust("russia", "ukraine", -3, reason)
      end,
    },
    {
      id = "it_is_done", by = "ukraine", default = true,
      text = _ "It is done. Sweep the chamber.",
      apply = function(game)
        game:sway("ukraine.presidency", 1.5, eggs)
        game:sway("ukraine.west", -2, eggs)
        game:change("legitimacy", "ukraine", -4, eggs)
      end,
    },
  },
}

local smoke = _ "August: smoke"
card {
  id = "fires",
  deck = "societies", rounds = { from = 5, to = 5 }, weight = 10,
  title = smoke,
  text = _ [[For six weeks it has been nearly forty degrees, and the peat around Moscow burns. Villages are gone; in the capital twice as many die as in other summers. Aeroplanes come from Italy and Ukraine, helicopters from Kazakhstan, a column of Polish fire engines drives two days to Ryazan and is applauded at every crossing. "We sleep in a school," writes a fireman from Poznan. "The women bring us more than we can eat. Nobody asks who we are."]],
  source = "Public record: forest fires of July and August 2010, and who helped; Vaquer i Fanés 2010, fourth recommendation; the fireman is composite",
  apply = function(game)
    local corps = texts.agreed(game, "disaster_corps")
    game:change("images", nil, corps and -5 or -2, corps and _ "A corps that was there in three days" or smoke)
    game:change("commitment", nil, corps and 4 or 1, corps and _ "A corps that was there in three days" or smoke)
    game:shift_trust("russia", "poland_baltics", 5, _ "Fire engines from Poland")
  end,
  choices = {
    {
      id = "thank_by_name", by = "russia",
      text = _ "Thank each by name on television, the Poles first, and say what had been missing.",
      apply = function(game)
        local reason = _ "Thanks by name"
        game:change("images", nil, -4, reason)
        trust.towards(game, { "poland_baltics", "ukraine", "turkey", "kazakhstan" }, "russia", 3, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:sway("russia.presidency", -1, _ "It was said what had been missing")
      end,
    },
    {
      id = "under_control", by = "russia", default = true,
      text = _ "The situation is under control.",
      apply = function(game)
        game:sway("russia.patriots", 1, smoke)
        game:change("legitimacy", "russia", -3, smoke)
      end,
    },
    {
      id = "send_more", by = "eu",
      text = _ "Send the Union's modules, with engineers for the peat.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "Modules against peat"
        game:shift_trust("russia", "eu", 5, reason)
        game:change("commitment", nil, 3, reason)
        game:change("images", nil, -2, reason)
        game:sway("eu.treasuries", -1.5, reason)
      end,
    },
    {
      id = "members_help", by = "eu", default = true,
      text = _ "Members help on their own. Count them.",
      apply = function(game)
        game:sway("eu.treasuries", 1, smoke)
        game:shift_trust("russia", "eu", 1, smoke)
      end,
    },
  },
}

local grain = _ "15 August: no grain to anybody"
card {
  id = "grain",
  deck = "societies", place = "osh", rounds = { from = 5, to = 5 }, weight = 5,
  title = grain,
  text = _ [[A third of the harvest is burnt, and Russia sells none abroad until further notice. It asks its partners in the customs union to do the same. Bread is a quarter dearer in Dushanbe within a week, in Osh by half. "First they burn our street," says a woman before a bakery there, "then they burn their own wheat. Somewhere there must be a place where nothing burns."]],
  source = "Public record: export ban from 15 August 2010; the woman is composite",
  apply = function(game)
    game:change("tension", "osh", 4, grain)
    game:sway("central_asia.labour_migrants", -2, grain)
  end,
  choices = {
    {
      id = "exempt_neighbours", by = "russia",
      text = _ "Exempt the four poorest neighbours, and pay the difference.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "Grain for the poorest"
        game:change("tension", "osh", -5, reason)
        game:shift_trust("central_asia", "russia", 5, reason)
        game:sway("central_asia.labour_migrants", 2, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:change("legitimacy", "russia", 4, reason)
        game:change("sphere", nil, 2, reason)
        game:change("images", nil, -1, reason)
      end,
    },
    {
      id = "bread_at_home", by = "russia", default = true,
      text = _ "Bread at home first.",
      apply = function(game)
        game:sway("russia.patriots", 1.5, grain)
        game:shift_trust("central_asia", "russia", -3, grain)
        game:shift_trust("turkey", "russia", -1, grain)
        game:change("legitimacy", "russia", -2, grain)
      end,
    },
    {
      id = "sell_ours", by = "kazakhstan",
      text = _ "Sell yours south all the same. The chair feeds its neighbours.",
      apply = function(game)
        local reason = _ "Kazakh grain goes south"
        game:shift_trust("central_asia", "kazakhstan", 5, reason)
        game:shift_trust("russia", "kazakhstan", -4, reason)
        game:change("tension", "osh", -2, reason)
        game:change("sphere", nil, -2, reason)
        game:sway("kazakhstan.energy", -1, reason)
      end,
    },
    {
      id = "solidarity_of_three", by = "kazakhstan", default = true,
      text = _ "Keep to the customs union. It was asked.",
      apply = function(game)
        game:shift_trust("russia", "kazakhstan", 4, grain)
        game:shift_trust("central_asia", "kazakhstan", -2, grain)
        game:change("sphere", nil, 1, grain)
        game:change("summit", nil, 2, grain)
        game:sway("kazakhstan.conservatives", 1, grain)
      end,
    },
  },
}

local katyn = _ "26 November: three hundred and forty-two deputies"
card {
  id = "katyn_duma",
  deck = "societies", rounds = { from = 7, to = 7 }, weight = 6,
  title = katyn,
  text = _ [[The Duma declares that the Polish officers of Katyn were shot on a direct order of Stalin. Fifty-seven deputies, all of one party, vote against it. It is ten days before the President of Russia goes to Warsaw. A woman in Gdansk, whose father's name is on the list, cuts the report out of the newspaper and lays it between two others: one from 1943, one from 1990. "They get shorter," she says.]],
  source = "Public record: declaration of the State Duma, 26 November 2010; the woman is composite",
  apply = function(game)
    game:change("images", nil, -3, katyn)
    game:shift_trust("poland_baltics", "russia", 5, katyn)
  end,
  choices = {
    {
      id = "rehabilitate", by = "russia",
      text = _ "Go on: hand over the remaining volumes, and let courts rehabilitate the dead.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The dead are rehabilitated"
        game:change("images", nil, -4, reason)
        game:change("acquis", nil, 2, reason)
        game:change("leaning", "poland_baltics", 4, reason)
        game:sway("russia.patriots", -2, reason)
        game:sway("russia.presidency", 1.5, reason)
        game:shift_trust("eu", "russia", 3, reason)
        game:shift_trust("us", "russia", 2, reason)
      end,
    },
    {
      id = "said_once", by = "russia", default = true,
      text = _ "It has been said. That is a great deal.",
      apply = function(game)
        game:sway("russia.patriots", 0.5, katyn)
        game:sway("russia.presidency", 1, katyn)
      end,
    },
  },
}

local fish = _ "15 September: a line in grey water"
card {
  id = "barents",
  deck = "societies", rounds = { from = 6, to = 6 }, weight = 6,
  title = fish,
  text = _ [[For forty years Norway and Russia have not known where in the Barents Sea the one ends; in Murmansk they sign where. Each gets half of what was disputed, which both had always said was impossible. "We had a grey zone," says a skipper from Vardø, "and we knew the grey zone. Now there is a line, and I have to learn it. The cod has the same trouble."]],
  source = "Public record: treaty of Murmansk, 15 September 2010; Vaquer i Fanés 2010, on sub-regional cooperation in the Barents Sea; the skipper is invented",
  apply = function(game)
    game:change("images", nil, -2, fish)
    game:change("clarity", nil, 3, _ "A line that both have drawn")
    help.lean(game, { "north_atlantic" }, 3, fish)
    game:shift_trust("north_atlantic", "russia", 6, fish)
  end,
}

local flags = _ "Fifty-six flags, minus twenty degrees"
card {
  id = "astana_prepares",
  deck = "societies", rounds = { from = 7, to = 7 }, weight = 3,
  when = function(game) return game:get("summit") >= 40 end,
  title = flags,
  text = _ [[In Astana the students have been sent home for a week, so that there is room, and the taxis are washed twice a day, although it freezes on them. A hall for the press has twelve hundred seats and one window. A seamstress has sewn all the flags and has got wrong only one, of which nobody could tell her from what side one looks at it. "Will it change anything?" she is asked. "I have had work since March," she says.]],
  source = "Public record: preparations of November 2010; the seamstress is invented",
  apply = function(game)
    game:change("summit", nil, 4, flags)
    game:sway("kazakhstan.presidency", 1, flags)
  end,
}
