-- The other half of the forces deck: what soldiers, monitors and police do in the six places where it could begin. The last two
-- answer what the table has done about Osh: that somebody went, or that nobody did.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local texts = require "rules.texts"
local trust = require "rules.trust"

local lorries = _ "Three lorries in Sevastopol"
card {
  id = "lorries_sevastopol",
  deck = "forces", place = "sevastopol", rounds = { from = 2, to = 7 }, weight = 5,
  title = lorries,
  text = _ [[Three lorries with rockets of the fleet drive through the city at noon, from one quay to another. By the agreement they must be announced. A sergeant of the traffic police stops them at a crossing and asks for a paper; the officer beside the driver asks whether he is serious. Behind them the trolleybus rings. "Everybody was very polite," says the sergeant. "I had eleven bullets. I counted them in my head."]],
  source = "Public record: transports of the fleet stopped by Ukrainian police in the summer of 2009; Herd & Dunay 2010, on article 3 and the fleet; the sergeant is composite",
  apply = function(game) game:change("tension", "sevastopol", 5, lorries) end,
  choices = {
    {
      id = "turn_back", by = "ukraine",
      text = _ "Send them back, and the law after them.",
      apply = function(game)
        local reason = _ "Lorries that were sent back"
        game:sway("ukraine.west", 2, reason)
        game:sway("ukraine.east", -1, reason)
        game:change("between", nil, 3, reason)
        game:change("tension", "sevastopol", 2, reason)
        game:shift_trust("russia", "ukraine", -3, reason)
        game:change("sphere", nil, -2, reason)
      end,
    },
    {
      id = "wave_through", by = "ukraine", default = true,
      text = _ "Wave them through, and write a note.",
      apply = function(game)
        local reason = _ "Lorries that were waved through"
        game:change("between", nil, -1, reason)
        game:sway("ukraine.west", -1, reason)
        game:shift_trust("russia", "ukraine", 4, reason)
        game:sway("ukraine.east", 1.5, reason)
        game:change("tension", "sevastopol", -3, reason)
        game:sway("ukraine.presidency", 1, reason)
      end,
    },
    {
      id = "telephone_for_crossings", by = "ukraine",
      text = _ "Offer a telephone between the two duty officers, and a list each Monday.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A list each Monday"
        game:change("tension", "sevastopol", -5, reason)
        game:change("clarity", nil, 2, reason)
        game:shift_trust("russia", "ukraine", 2, reason)
        game:sway("ukraine.presidency", -0.5, reason)
        game:sway("ukraine.west", -0.5, reason)
      end,
    },
  },
}

local breeze = _ "July: a breeze off Odessa"
card {
  id = "sea_breeze",
  deck = "forces", place = "sevastopol", rounds = { from = 5, to = 5 }, weight = 8,
  title = breeze,
  text = _ [[Last year parliament forbade it; this year it has allowed it. Twenty American, Turkish, Greek and Georgian ships are to practise against pirates off Odessa, in the first summer of a president who wants no bloc. On the beach people from Moscow lie beside people from Lviv, and both film the helicopter. In Sevastopol the pensioners have painted their banners again. They cost them two pensions.]],
  source = "Public record: exercise Sea Breeze, July 2010, cancelled in 2009; the pensioners are composite",
  choices = {
    {
      id = "invite_fleet", by = "ukraine",
      text = _ "Hold it, and invite the Russian fleet to take part.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Two fleets in one breeze"
        game:change("tension", "sevastopol", -3, reason)
        game:change("images", nil, -3, reason)
        trust.mutual(game, { "ukraine", "us", "turkey" }, 2, reason)
        game:shift_trust("georgia", "ukraine", -3, reason)
        game:shift_trust("russia", "ukraine", 3, reason)
        game:change("between", nil, 1, reason)
      end,
    },
    {
      id = "hold_it", by = "ukraine", default = true,
      text = _ "Hold it, as voted.",
      apply = function(game)
        game:change("tension", "sevastopol", 2, breeze)
        game:shift_trust("us", "ukraine", 4, breeze)
        game:change("between", nil, 2, breeze)
        game:sway("ukraine.east", -0.5, breeze)
        game:shift_trust("eu", "ukraine", 2, breeze)
        game:sway("ukraine.west", 1.5, breeze)
      end,
    },
    {
      id = "cancel", by = "ukraine",
      text = _ "Cancel it. The sea is full enough.",
      apply = function(game)
        local reason = _ "A breeze that was cancelled"
        game:change("tension", "sevastopol", -3, reason)
        game:shift_trust("russia", "ukraine", 5, reason)
        game:shift_trust("us", "ukraine", -5, reason)
        game:sway("ukraine.west", -1.5, reason)
        game:sway("ukraine.east", 1, reason)
      end,
    },
    {
      id = "convention", by = "turkey", default = true,
      text = _ "Let the foreign ships through, and count their days by the convention of 1936.",
      apply = function(game)
        game:sway("turkey.general_staff", 1, breeze)
        game:shift_trust("us", "turkey", -1, breeze)
        game:shift_trust("russia", "turkey", 2, breeze)
      end,
    },
    {
      id = "blackseafor", by = "turkey",
      text = _ "Propose that the coastal states' own squadron do it instead, with the Russians.",
      apply = function(game)
        local reason = _ "A squadron of the coastal states"
        game:change("tension", "sevastopol", -3, reason)
        game:shift_trust("russia", "turkey", 3, reason)
        trust.towards(game, { "us", "georgia", "romania" }, "turkey", -3, reason)
        game:sway("turkey.government", 1, reason)
      end,
    },
  },
}

local june = _ "18 June: a night on the line of contact"
card {
  id = "karabakh_june",
  deck = "forces", place = "karabakh", rounds = { from = 4, to = 4 }, weight = 8,
  title = june,
  text = _ [[The presidents of Armenia and Azerbaijan have met in Saint Petersburg, with the President of Russia between them. The night after, near Martakert, a patrol goes over the line. Four Armenian soldiers and one Azerbaijani are dead; the body of the fifth lies on the wrong side, and is not given back. Both ministries say who began. "They have shown me a photograph," says his mother. "I asked what he had been sent there for, and they said that he is a hero. I had asked what for."]],
  source = "Public record: incident of 18 and 19 June, bodies returned on 6 November 2010; Herd & Dunay 2010, on who is the aggressor",
  apply = function(game)
    local watched = texts.stands(game, { type = "contact", place = "karabakh" })
    game:change("tension", "karabakh", watched and 5 or 12, june)
    game:change("clarity", nil, watched and 2 or -3, watched and _ "Somebody was there who could tell" or _ "Two accounts of one night")
  end,
  choices = {
    {
      id = "support_baku", by = "turkey", default = true,
      text = _ "Express sympathy with Baku, and sorrow in general.",
      apply = function(game)
        game:shift_trust("azerbaijan", "turkey", 4, june)
        game:shift_trust("armenia", "turkey", -5, june)
        game:sway("turkey.government", 2, june)
      end,
    },
    {
      id = "both_mothers", by = "turkey",
      text = _ "Ask that snipers be withdrawn on both sides, as the mediators have asked.",
      apply = function(game)
        local reason = _ "Snipers on both sides"
        game:change("tension", "karabakh", -3, reason)
        game:shift_trust("azerbaijan", "turkey", -3, reason)
        game:shift_trust("armenia", "turkey", 3, reason)
        game:change("commitment", nil, 1, reason)
        game:sway("turkey.government", -1.5, reason)
      end,
    },
    {
      id = "body", by = "russia",
      text = _ "See to it that the dead are exchanged, and the wounded, with nobody's flag on the car.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The dead were exchanged"
        game:change("tension", "karabakh", -8, reason)
        trust.towards(game, { "armenia", "azerbaijan" }, "russia", 4, reason)
        game:change("images", nil, -1, reason)
      end,
    },
    {
      id = "arms_for_both", by = "russia", default = true,
      text = _ "Call on both to be moderate, and deliver to both what they have ordered.",
      apply = function(game)
        local reason = _ "Delivered to both"
        game:grant("russia", "aid", 4, reason)
        game:change("tension", "karabakh", 4, reason)
        game:change("commitment", nil, -2, reason)
        game:sway("russia.general_staff", 1, reason)
      end,
    },
  },
}

local yerevan = _ "20 August: a base until 2044"
card {
  id = "yerevan_august",
  deck = "forces", place = "karabakh", rounds = { from = 5, to = 5 }, weight = 8,
  title = yerevan,
  text = _ [[In Yerevan seven presidents speak of what their organisation could not do at Osh; its charter knows attacks from outside only. On the margin a protocol is signed: Russia's base at Gyumri stays until 2044 and guards Armenia's security, no longer only its old border. In Baku they read the sentence with a ruler. "In Gyumri the soldiers are the only ones who pay rent," says a woman who lost her house in the earthquake of 1988 and lives in a container since.]],
  source = "Public record: CSTO meeting and protocol on base 102, 20 August 2010; Herd & Dunay 2010, on the CSTO's charter after the Kyrgyz experience; the woman is composite",
  apply = function(game)
    help.lean(game, { "armenia" }, 2, yerevan)
    help.lean(game, { "azerbaijan" }, -3, yerevan)
  end,
  choices = {
    {
      id = "tell_baku", by = "russia",
      text = _ "Tell Baku in writing what the base is not for.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "What the base is not for"
        game:change("tension", "karabakh", -6, reason)
        game:change("leaning", "azerbaijan", 4, reason)
        game:shift_trust("azerbaijan", "russia", 4, reason)
        game:shift_trust("armenia", "russia", -4, reason)
        game:change("clarity", nil, 1, reason)
        game:change("images", nil, -2, reason)
        game:shift_trust("us", "russia", 2, reason)
        game:shift_trust("eu", "russia", 2, reason)
      end,
    },
    {
      id = "the_larger_guarantee", by = "russia", default = true,
      text = _ "Let the sentence work as it stands.",
      apply = function(game)
        local reason = _ "A guarantee for Armenia"
        game:shift_trust("armenia", "russia", 5, reason)
        game:shift_trust("azerbaijan", "russia", -5, reason)
        game:change("sphere", nil, 2, reason)
        game:sway("russia.general_staff", 1.5, reason)
      end,
    },
    {
      id = "charter_yes", by = "kazakhstan",
      text = _ "Support a charter that knows crises within a state.",
      apply = function(game)
        local reason = _ "A charter for crises within a state"
        game:change("commitment", nil, 3, reason)
        game:shift_trust("russia", "kazakhstan", 4, reason)
        game:shift_trust("central_asia", "kazakhstan", -4, _ "Tashkent wants no neighbours' soldiers")
        game:change("sphere", nil, 2, reason)
        game:sway("kazakhstan.conservatives", -1, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
        game:change("summit", nil, 3, reason)
      end,
    },
    {
      id = "charter_later", by = "kazakhstan", default = true,
      text = _ "Let experts look at the charter until December.",
      apply = function(game)
        game:change("commitment", nil, -1, _ "Experts look at a charter")
        game:sway("kazakhstan.conservatives", 1, yerevan)
        game:shift_trust("central_asia", "kazakhstan", 1, yerevan)
      end,
    },
  },
}

local s300 = _ "Rockets over a holiday beach"
card {
  id = "s300",
  deck = "forces", place = "georgia_line", rounds = { from = 5, to = 5 }, weight = 12,
  title = s300,
  text = _ [[The commander of the air force mentions that S-300 stand in Abkhazia, against violations of its sky. Washington observes that they have been there for two years. By the agreement of August 2008 all forces were to go back to where they had stood before. On the beach of Gagra a lifeguard whistles at a boy on a mattress; behind the tamarisks there is a new fence.]],
  source = "Public record: statements of 11 August 2010; the beach is invented",
  apply = function(game) game:change("tension", "georgia_line", 4, s300) end,
  choices = {
    {
      id = "monitors_may_see", by = "russia",
      text = _ "Let the monitors of the Union come as far as the fence.",
      apply = function(game)
        local reason = _ "Monitors at a fence"
        game:change("tension", "georgia_line", -8, reason)
        game:change("clarity", nil, 3, reason)
        trust.towards(game, { "eu", "us" }, "russia", 4, reason)
        game:sway("russia.general_staff", -1.5, reason)
        game:sway("russia.patriots", -1, reason)
        game:change("images", nil, -3, reason)
      end,
    },
    {
      id = "sovereign_sky", by = "russia", default = true,
      text = _ "A sovereign state has a sky, and may ask friends to guard it.",
      apply = function(game)
        local reason = _ "A sky that is guarded by friends"
        game:change("sphere", nil, 2, reason)
        game:change("acquis", nil, -2, reason)
        game:sway("russia.patriots", 1.5, reason)
        game:change("leaning", "georgia", -2, reason)
        game:change("images", nil, 1, reason)
      end,
    },
    {
      id = "six_points", by = "eu",
      text = _ "Ask for the six points of 2008 to be read out in Vienna, one by one.",
      apply = function(game)
        local reason = _ "Six points, one by one"
        game:change("acquis", nil, 2, reason)
        game:shift_trust("georgia", "eu", 4, reason)
        game:shift_trust("russia", "eu", -4, reason)
        game:sway("eu.new_members", 1, reason)
        game:sway("eu.founders", -1, reason)
      end,
    },
    {
      id = "not_new", by = "eu", default = true,
      text = _ "Observe that it is not new.",
      apply = function(game)
        game:sway("eu.founders", 1, s300)
        game:sway("eu.new_members", -1, s300)
        game:change("between", nil, -2, _ "Nobody was surprised")
      end,
    },
  },
}

local perevi = _ "18 October: a village is handed back"
card {
  id = "perevi",
  deck = "forces", place = "georgia_line", rounds = { from = 6, to = 6 }, weight = 12,
  when = function(game) return game:get("tension", "georgia_line") < 60 end,
  title = perevi,
  text = _ [[Perevi lies on nobody's side of any line, has a thousand people and has been held by Russian soldiers for two years, by an error of the map. This morning they take down their tent and go. The monitors of the Union stand by and note it. "We were in Russia, and did not know it," says a man with a cow. "Now we are in Georgia again. The cow has been in both all the time."]],
  source = "Public record: withdrawal from Perevi, 18 October 2010; the man is composite",
  apply = function(game)
    game:change("tension", "georgia_line", -5, perevi)
    game:shift_trust("georgia", "russia", 3, perevi)
  end,
  choices = {
    {
      id = "next_village", by = "russia",
      text = _ "Let it be the first: the next is Akhalgori.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The first village of several"
        game:change("tension", "georgia_line", -5, reason)
        game:change("between", nil, 4, reason)
        trust.towards(game, { "eu", "us" }, "russia", 4, reason)
        game:sway("russia.patriots", -2, reason)
        game:sway("russia.general_staff", -2, reason)
      end,
    },
    {
      id = "an_error", by = "russia", default = true,
      text = _ "An error of the map was corrected. There are no others.",
      apply = function(game)
        game:sway("russia.general_staff", 1, perevi)
        game:sway("russia.ministry", 0.5, perevi)
      end,
    },
    {
      id = "patrol_and_mend", by = "eu",
      text = _ "Have the monitors stay in the village through the winter, with money for the school's roof.",
      cost = { self = { aid = 2, monitors = 10 } },
      apply = function(game)
        local reason = _ "Monitors who stayed the winter"
        game:change("between", nil, 4, reason)
        game:shift_trust("georgia", "eu", 4, reason)
        game:change("commitment", nil, 2, reason)
      end,
    },
    {
      id = "note_it", by = "eu", default = true,
      text = _ "Note it with satisfaction.",
      apply = function(game)
        game:shift_trust("russia", "eu", 2, perevi)
        game:sway("eu.founders", 1, perevi)
      end,
    },
  },
}

local shepherd = _ "A shepherd, two radios"
card {
  id = "shepherd",
  deck = "forces", place = "georgia_line", rounds = { from = 1, to = 7 }, weight = 4,
  title = shepherd,
  text = _ [[A shepherd from Nikozi has followed four sheep up a slope that was his father's, and has been led away on the other side of it. There is a tent at Ergneti in which all who shoot at each other meet once a month, to ask for such people. The next meeting is in nineteen days. His wife is told that he is well, by a man who has not seen him.]],
  source = "Public record: detentions along the line and the Incident Prevention and Response Mechanism of 2009 and 2010; the shepherd is composite",
  apply = function(game)
    local line = texts.agreed(game, "incident_line")
    game:change("tension", "georgia_line", line and 1 or 5, line and _ "A shepherd who was home by evening" or shepherd)
  end,
  choices = {
    {
      id = "release", by = "russia",
      text = _ "Have him released before the meeting, with his sheep.",
      apply = function(game)
        local reason = _ "Four sheep and a shepherd"
        game:change("tension", "georgia_line", -5, reason)
        game:shift_trust("eu", "russia", 3, reason)
        game:sway("russia.patriots", -1, reason)
        game:change("images", nil, -2, reason)
        game:shift_trust("us", "russia", 2, reason)
      end,
    },
    {
      id = "ask_tskhinvali", by = "russia", default = true,
      text = _ "That is for Tskhinvali to decide.",
      apply = function(game)
        local reason = _ "That is for Tskhinvali to decide"
        game:change("sphere", nil, 1, reason)
        game:sway("russia.patriots", 1, reason)
        game:shift_trust("georgia", "russia", -4, reason)
        game:shift_trust("eu", "russia", -2, reason)
      end,
    },
    {
      id = "every_day", by = "eu",
      text = _ "Send monitors to the tent every day, and a telephone for each side.",
      cost = { self = { monitors = 10 } },
      apply = function(game)
        local reason = _ "A tent with telephones"
        game:change("tension", "georgia_line", -6, reason)
        game:change("clarity", nil, 3, reason)
        game:shift_trust("georgia", "eu", 3, reason)
        game:sway("eu.treasuries", -0.5, reason)
        game:change("between", nil, 2, reason)
        game:change("commitment", nil, 2, reason)
        game:sway("eu.new_members", 1, reason)
      end,
    },
    {
      id = "next_meeting", by = "eu", default = true,
      text = _ "Put him on the agenda of the next meeting.",
      apply = function(game)
        game:shift_trust("georgia", "eu", -2, _ "Nineteen days")
        game:sway("eu.treasuries", 0.5, shepherd)
      end,
    },
  },
}

local white = _ "White cars on Masaliev Avenue"
card {
  id = "white_cars",
  deck = "forces", place = "osh", rounds = { from = 5, to = 8 }, weight = 12,
  when = function(game)
    local mission = game:agreements({ type = "osh_mission", status = "in_force" })[1]
    return mission ~= nil and game:round() <= mission.since + 2
  end,
  title = white,
  text = _ [[The foreigners have come to Osh: white cars, blue caps, an interpreter who studied in Bonn. In front of the mayor's office three hundred people shout that they shall go home; behind a wall with a burnt gate somebody counts on his fingers how many weeks they will stay. "Ask them whether they sleep here," he says through the interpreter. "The night is the question."]],
  source = "Public record: the OSCE's Police Advisory Group and the protests against it, July to November 2010; Herd & Dunay 2010, on the mission of 52; the man is composite",
  choices = {
    {
      id = "sleep_there", by = "kazakhstan",
      text = _ "Have them live in the quarters that burned, and walk there at night.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Foreigners who sleep in Osh"
        game:change("tension", "osh", -7, reason)
        game:change("commitment", nil, 3, reason)
        game:change("relevance", nil, 2, reason)
        game:sway("kazakhstan.conservatives", -1.5, reason)
      end,
    },
    {
      id = "advise_by_day", by = "kazakhstan", default = true,
      text = _ "Have them advise the police, by day, at headquarters.",
      apply = function(game)
        local reason = _ "Advice by day"
        game:change("tension", "osh", -2, reason)
        game:change("relevance", nil, -1, reason)
        game:sway("kazakhstan.conservatives", 1, reason)
      end,
    },
    {
      id = "mayor", by = "central_asia",
      text = _ "Tell the mayor's men that the guests are under the protection of the presidents.",
      apply = function(game)
        local reason = _ "Guests under protection"
        game:change("tension", "osh", -5, reason)
        game:sway("central_asia.security_services", -2, reason)
        game:shift_trust("eu", "central_asia", 3, reason)
        game:shift_trust("kazakhstan", "central_asia", 2, reason)
      end,
    },
    {
      id = "let_them_shout", by = "central_asia", default = true,
      text = _ "Let the people shout. It is a parliamentary republic now.",
      apply = function(game)
        game:sway("central_asia.security_services", 1, white)
        game:change("tension", "osh", 3, white)
        game:sway("central_asia.presidents", 0.5, white)
      end,
    },
  },
}

local nobody = _ "Nobody came"
card {
  id = "nobody_came",
  deck = "forces", place = "osh", rounds = { from = 5, to = 7 }, weight = 12,
  when = function(game) return not shared.mission(game) and game:get("tension", "osh") >= 40 end,
  title = nobody,
  text = _ [[Osh burned in June. The government there had asked for help on the second day: Moscow found that it was internal, the alliance that it was far, Vienna that it needed consensus. Aid has come, with blankets. A woman in Cheremushki has written S O S on her roof in whitewash, large enough for satellites. It was seen. There is a picture of it in every one of the reports.]],
  source = "Opinion paper, June 2010; Herd & Dunay 2010, section \"Kyrgyzstan\"; public record: the letters on roofs in Osh, June 2010; the woman is composite",
  apply = function(game)
    game:change("relevance", nil, -2, nobody)
    game:change("commitment", nil, -2, nobody)
  end,
  choices = {
    {
      id = "offer_lead", by = "russia",
      text = _ "Say openly what you would send, if others came with you.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "An offer to go together"
        game:change("commitment", nil, 4, reason)
        trust.towards(game, { "eu", "kazakhstan" }, "russia", 4, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:shift_trust("central_asia", "russia", -3, _ "Tashkent wants no soldiers next door")
      end,
    },
    {
      id = "their_affair", by = "russia", default = true,
      text = _ "Send more blankets.",
      apply = function(game)
        game:sway("russia.general_staff", 1, nobody)
        game:change("legitimacy", "russia", -2, nobody)
      end,
    },
    {
      id = "go_there", by = "kazakhstan",
      text = _ "Go there yourself, as chair, and report to all fifty-six what you saw on the roof.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The chair on a roof in Osh"
        game:change("relevance", nil, 4, reason)
        game:change("tension", "osh", -4, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
        game:shift_trust("central_asia", "kazakhstan", -3, reason)
      end,
    },
    {
      id = "special_envoy", by = "kazakhstan", default = true,
      text = _ "Have the special envoy speak by telephone with all sides.",
      apply = function(game)
        game:sway("kazakhstan.conservatives", 1, nobody)
        game:change("summit", nil, 1, _ "Nothing that would endanger the summit")
      end,
    },
  },
}
