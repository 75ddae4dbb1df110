-- What Kazakhstan, Ukraine, Turkey and the Central Asian caucus want: as objectives.lua, where sources are named.
local aims = require "est_summit.aims"
local help = require "est_summit.help"
local scoring = require "rules.scoring"
local texts = require "rules.texts"

local linear = scoring.linear

-- Kazakhstan ----------------------------------------------------------------------------------------------------------
objective {
  id = "kazakhstan_summit", of = "kazakhstan", weight = 3, name = _ "A summit in Astana",
  text = _ "The first in eleven years: that it is held at all, that heads of state leave a declaration behind, and that it is not the only text on which fifty-six have agreed under your chair. Of 100 points 35 are for the summit's preparation (from 20 to 90), 25 for a declaration, 25 for texts in force that were agreed in Vienna (all at three, the declaration among them), 15 for the relevance of the OSCE (from 34 to 82).",
  score = function(game)
    local score = 0.35 * linear(game:get("summit"), 20, 90) + 0.15 * aims.asked(game)
      + 0.25 * linear(#game:agreements { framework = "vienna", status = "in_force" }, 0, 3)
    return game:get("declared") > 0 and score + 0.25 or score
  end,
}
objective {
  id = "kazakhstan_neighbours", of = "kazakhstan", weight = 2, name = _ "A quiet south",
  text = _ "In Osh nobody is killed, and whoever helps there has been asked. A chair whose own name is not among the helpers has chaired little. Of 100 points 50 are for calm in Osh (tension from 64 to 16), 30 for the trust of Central Asia in you (from 4 to 34), 20 for a mission there with your name.",
  score = function(game)
    local score = 0.5 * aims.quiet_osh(game) + 0.3 * linear(game:trust("central_asia", "kazakhstan"), 4, 34)
    return texts.stands(game, { type = "osh_mission", party = "kazakhstan" }) and score + 0.2 or score
  end,
}
objective {
  id = "kazakhstan_vectors", of = "kazakhstan", weight = 2, name = _ "Pipelines in three directions",
  text = _ "Moscow, Washington and Brussels all think well of you; what counts is the one that thinks least. Of 100 points 70 are for the least trust of the three in you (from 4 to 30), 30 for small texts with your name (all at three).",
  score = function(game)
    local least = game:trust("russia", "kazakhstan")
    local us, eu = game:trust("us", "kazakhstan"), game:trust("eu", "kazakhstan")
    if us < least then least = us end
    if eu < least then least = eu end
    return 0.7 * linear(least, 4, 30) + 0.3 * aims.names(game, "kazakhstan", 3)
  end,
}
objective {
  id = "kazakhstan_home", of = "kazakhstan", weight = 3, name = _ "A capital that is being built",
  text = _ "The presidency, the diplomats, those who export and those who dislike observers. What counts is the least content of them: nothing at a support of 36, all of it at 70.",
  score = scoring.weakest {
    constituency = { "kazakhstan.presidency", "kazakhstan.diplomats", "kazakhstan.energy", "kazakhstan.conservatives" },
    worst = 36, best = 70,
  },
}
objective {
  id = "kazakhstan_any_price", of = "kazakhstan", weight = 4, secret = true, name = _ "A summit at any price",
  text = _ "Who came will be remembered, what it said will not. Everything is prepared, everybody travels, a declaration is adopted, and the presidency is content. Of 100 points 45 are for the summit's preparation (from 28 to 100), 30 for a declaration, 25 for the support of the presidency (from 50 to 80).",
  score = function(game)
    local score = 0.45 * linear(game:get("summit"), 28, 100) + 0.25 * linear(game:support("kazakhstan.presidency"), 50, 80)
    return game:get("declared") > 0 and score + 0.3 or score
  end,
}
objective {
  id = "kazakhstan_equal_distance", of = "kazakhstan", weight = 4, secret = true, name = _ "The same distance to each",
  text = _ "No sphere is yours to live in, and none to leave. Moscow and Washington trust you alike, your name stands under small texts, and nobody speaks of privileged regions. Of 100 points 35 are for the lesser trust of the two in you (from 4 to 32), 15 for how little the two are apart in it (from 30 to 4), 30 for a sphere that shrinks (from 56 to 32), 20 for small texts with your name (all at two).",
  score = function(game)
    local russia, us = game:trust("russia", "kazakhstan"), game:trust("us", "kazakhstan")
    local least, apart = russia, russia - us
    if us < russia then least = us else apart = -apart end
    return 0.35 * linear(least, 4, 32) + 0.15 * linear(apart, 30, 4) + 0.3 * linear(game:get("sphere"), 56, 32)
      + 0.2 * aims.names(game, "kazakhstan", 2)
  end,
}
objective {
  id = "kazakhstan_monument", of = "kazakhstan", weight = 4, secret = true, name = _ "Something that lasts",
  text = _ "Helsinki, Paris, Istanbul: Astana should be a name like that. A treaty in force in your year, or a declaration that begins something: talks on arms, a legal personality, summits to come, conflicts that are called by their names. Of 100 points 25 are for the relevance of the OSCE (from 34 to 82), 15 for the states behind the treaty (from 12 to 46), 60 for a treaty in force (35 where it binds politically). Without one a declaration brings 10, conflicts that are named 20, and talks on arms, a legal personality and summits to come 10 each.",
  score = function(game)
    local score = 0.25 * aims.asked(game) + 0.15 * linear(game:get("universality"), 12, 46)
    local text = help.treaty(game)
    if text then return aims.unit(score + (help.says(text, "legal_force", "force") == "political" and 0.35 or 0.6)) end
    if game:get("declared") == 0 then return score end
    score = score + 0.1
    if texts.agreed(game, "arms_talks") then score = score + 0.1 end
    if texts.agreed(game, "legal_personality") then score = score + 0.1 end
    if texts.agreed(game, "conflicts", { wording = "named" }) then score = score + 0.2 end
    return texts.agreed(game, "summits") and aims.unit(score + 0.1) or score
  end,
}
objective_pool {
  id = "kazakhstan_agenda", of = "kazakhstan",
  objectives = { "kazakhstan_any_price", "kazakhstan_equal_distance", "kazakhstan_monument" },
}

-- Ukraine -------------------------------------------------------------------------------------------------------------
objective {
  id = "ukraine_sovereign", of = "ukraine", weight = 3, name = _ "Nobody's sphere",
  text = _ "Those in between are safer, no great power speaks of privileges where you live, and off Sevastopol it is calm. Of 100 points 40 are for the safety of those in between (from 32 to 68), 35 for a sphere that shrinks (from 60 to 30), 25 for calm off Sevastopol (tension from 44 to 16).",
  score = function(game)
    return 0.4 * aims.safe_between(game) + 0.35 * aims.no_sphere(game) + 0.25 * linear(game:get("tension", "sevastopol"), 44, 16)
  end,
}
objective {
  id = "ukraine_both_doors", of = "ukraine", weight = 3, name = _ "Two doors, both open",
  text = _ "Brussels thinks better of you, Moscow thinks better of you, and the budget is not empty. Of 100 points 35 are for the trust of Brussels in you (from 8 to 38), 35 for that of Moscow (from -4 to 30), 30 for money in hand (from 28 to 72 million).",
  score = function(game)
    return 0.35 * linear(game:trust("eu", "ukraine"), 8, 38) + 0.35 * linear(game:trust("russia", "ukraine"), -4, 30)
      + 0.3 * linear(game:resource("ukraine", "aid"), 28, 72)
  end,
}
objective {
  id = "ukraine_word", of = "ukraine", weight = 2, name = _ "A word that holds",
  text = _ "In 1994 you had three signatures and no clause on what follows. Something to which you are a party, and of which others say what they would do: better if it names who has begun, and what then. Of 100 points 40 are for the readiness to act together (from 20 to 62), 25 for clarity who has begun (from 16 to 44), 35 for small texts with your name (all at three; the treaty is none of them).",
  score = function(game)
    local score = 0.4 * linear(game:get("commitment"), 20, 62) + 0.25 * linear(game:get("clarity"), 16, 44)
    return aims.unit(score + 0.35 * aims.names(game, "ukraine", 3))
  end,
}
objective {
  id = "ukraine_home", of = "ukraine", weight = 3, name = _ "Donetsk and Lviv",
  text = _ "The presidency, the east and the west read the same newspaper from opposite ends. Each of them can live with it. What counts is the least content of them: nothing at a support of 32, all of it at 64.",
  score = scoring.weakest { constituency = { "ukraine.presidency", "ukraine.east", "ukraine.west" }, worst = 32, best = 64 },
}
objective {
  id = "ukraine_no_bloc", of = "ukraine", weight = 4, secret = true, name = _ "In no bloc, and left in peace",
  text = _ "A law will say it in July: no alliance. It should be worth something: fewer enemies all round, Moscow content, a text with your name that treats you as what you are, and no door of an alliance that is named for you. Of 100 points 30 are for images of the enemy that fade (from 64 to 32), 30 for the trust between you and Moscow, in the mean (from -2 to 30), 30 for small texts with your name (all at two), 10 while no text has the open door; one that has it takes 10.",
  score = function(game)
    local score = 0.3 * aims.calm_images(game) + 0.3 * linear(aims.mutual(game, "ukraine", "russia"), -2, 30) + 0.3 * aims.names(game, "ukraine", 2)
    if texts.agreed(game, "open_door") then return aims.unit(score - 0.1) end
    return aims.unit(score + 0.1)
  end,
}
objective {
  id = "ukraine_fleet", of = "ukraine", weight = 4, secret = true, name = _ "What the fleet pays",
  text = _ "The ships will stay anyway; let them stay dearly. Money in the budget, an east that is warm in winter, and quiet on the quay. Of 100 points 40 are for money in hand (from 26 to 60 million), 30 for the support of the east (from 48 to 78), 30 for calm off Sevastopol (tension from 40 to 14).",
  score = function(game)
    return 0.4 * linear(game:resource("ukraine", "aid"), 26, 60) + 0.3 * linear(game:support("ukraine.east"), 48, 78)
      + 0.3 * linear(game:get("tension", "sevastopol"), 40, 14)
  end,
}
objective {
  id = "ukraine_not_alone", of = "ukraine", weight = 4, secret = true, name = _ "Not alone again",
  text = _ "Georgia was alone for five days. A west at home that trusts you, friends in Washington and Brussels, and a Europe that would act: by whatever text. Of 100 points 30 are for the trust of Washington and Brussels in you, in the mean (from 6 to 30), 30 for the readiness to act together (from 22 to 62), 25 for the safety of those in between (from 32 to 68), 15 for the support of the west (from 42 to 70).",
  score = function(game)
    return 0.3 * linear((game:trust("us", "ukraine") + game:trust("eu", "ukraine")) / 2, 6, 30)
      + 0.3 * linear(game:get("commitment"), 22, 62) + 0.25 * aims.safe_between(game)
      + 0.15 * linear(game:support("ukraine.west"), 42, 70)
  end,
}
objective_pool {
  id = "ukraine_agenda", of = "ukraine", objectives = { "ukraine_no_bloc", "ukraine_fleet", "ukraine_not_alone" },
}

-- Turkey --------------------------------------------------------------------------------------------------------------
objective {
  id = "turkey_neighbours", of = "turkey", weight = 3, name = _ "No problems with neighbours",
  text = _ "In Karabakh, in Georgia and off the Crimea it is quieter, and Moscow is a neighbour like others. Of 100 points 60 are for the tension in the three places, in the mean (from 52 to 20), 40 for the trust between you and Moscow, in the mean (from 0 to 32).",
  score = function(game)
    local mean = (game:get("tension", "karabakh") + game:get("tension", "georgia_line") + game:get("tension", "sevastopol")) / 3
    return 0.6 * linear(mean, 52, 20) + 0.4 * linear(aims.mutual(game, "turkey", "russia"), 0, 32)
  end,
}
objective {
  id = "turkey_alliance", of = "turkey", weight = 2, name = _ "An ally who is asked",
  text = _ "The alliance holds together, has written down what it is for, and Washington remembers who keeps the straits. Of 100 points 45 are for solidarity of the West (from 54 to 92), 40 for Washington's trust in you (from 14 to 46), 15 for a concept.",
  score = function(game)
    local score = 0.45 * aims.close_ranks(game) + 0.4 * linear(game:trust("us", "turkey"), 14, 46)
    return texts.agreed(game, "core_tasks") and score + 0.15 or score
  end,
}
objective {
  id = "turkey_weight", of = "turkey", weight = 2, name = _ "A power of its own",
  text = _ "Your name is respected, and stands under small texts of others as well as your own. Half of it is your legitimacy (from 34 to 74), half small texts with your name (all at four).",
  score = function(game)
    return 0.5 * aims.own_name(game, "turkey") + 0.5 * aims.names(game, "turkey", 4)
  end,
}
objective {
  id = "turkey_home", of = "turkey", weight = 3, name = _ "Ankara, the barracks, Izmir",
  text = _ "A government, a General Staff and a west that looks to Brussels, each of which suspects the other two. What counts is the least content of them: nothing at a support of 34, all of it at 68.",
  score = scoring.weakest {
    constituency = { "turkey.government", "turkey.general_staff", "turkey.secular_west" }, worst = 34, best = 68,
  },
}
objective {
  id = "turkey_black_sea", of = "turkey", weight = 4, secret = true, name = _ "The sea is for those who live on it",
  text = _ "Two who know each other keep it quiet: you and Moscow. Calm off Sevastopol, trust across the water, and texts with Russia's name and yours. Of 100 points 35 are for calm off Sevastopol (tension from 38 to 8), 35 for the trust between you and Moscow, in the mean (from 8 to 44), 30 for texts in force with both names (all at three).",
  score = function(game)
    local score = 0.35 * linear(game:get("tension", "sevastopol"), 38, 8) + 0.35 * linear(aims.mutual(game, "turkey", "russia"), 8, 44)
    local shared = 0
    local list = game:agreements { party = "turkey", status = "in_force" }
    for index = 1, #list do
      if texts.signs(list[index], "russia") then shared = shared + 1 end
    end
    return score + 0.3 * linear(shared, 0, 3)
  end,
}
objective {
  id = "turkey_karabakh", of = "turkey", weight = 4, secret = true, name = _ "The border with Armenia",
  text = _ "Two protocols lie unratified, because Baku has a pipeline. Let something move in Karabakh: a group that meets, somebody at the line, fewer shots, and neither Baku nor Yerevan offended. Of 100 points 40 are for a contact group on Karabakh, whoever meets in it, 35 for calm there (tension from 50 to 24), 25 for the trust of Baku and Yerevan in you, in the mean (from -5 to 16).",
  score = function(game)
    local score = 0.35 * linear(game:get("tension", "karabakh"), 50, 24)
      + 0.25 * linear((game:trust("azerbaijan", "turkey") + game:trust("armenia", "turkey")) / 2, -5, 16)
    if texts.stands(game, { type = "contact", place = "karabakh" }) then return score + 0.4 end
    return score
  end,
}
objective {
  id = "turkey_both", of = "turkey", weight = 4, secret = true, name = _ "A chair at both tables",
  text = _ "A member of one alliance, a partner of the author of the treaty: few can say so. Texts between East and West stand, with you in them, and each side trusts you. Of 100 points 50 are for the lesser trust of Washington and Moscow in you (from 14 to 48), 20 for small texts with your name (all at two), 15 for a work programme of the Council with your name, 15 for assistance or an end of plans with your name.",
  score = function(game)
    local us, russia = game:trust("us", "turkey"), game:trust("russia", "turkey")
    local score = 0.5 * linear(us < russia and us or russia, 14, 48) + 0.2 * aims.names(game, "turkey", 2)
    if texts.stands(game, { type = "partnership", party = "turkey" }) then score = score + 0.15 end
    if texts.stands(game, { type = "assistance", party = "turkey" }) or texts.stands(game, { type = "plans", party = "turkey" }) then
      score = score + 0.15
    end
    return score
  end,
}
objective_pool {
  id = "turkey_agenda", of = "turkey", objectives = { "turkey_black_sea", "turkey_karabakh", "turkey_both" },
}

-- Central Asian caucus ------------------------------------------------------------------------------------------------
objective {
  id = "central_asia_quiet", of = "central_asia", weight = 3, name = _ "Quiet in the valley",
  text = _ "In Osh people can sleep, and somebody would come if they could not again. Of 100 points 65 are for calm in Osh (tension from 64 to 16), 35 for the readiness to act together (from 20 to 62).",
  score = function(game)
    return 0.65 * aims.quiet_osh(game) + 0.35 * linear(game:get("commitment"), 20, 62)
  end,
}
objective {
  id = "central_asia_purse", of = "central_asia", weight = 2, name = _ "A road, a dam, a border post",
  text = _ "Money for what cannot be eaten: projects that others pay, and something left in your own purse. Of 100 points 50 are for your purse (from 14 to 40 million), 25 for borders that are looked after, 15 for work on the border with Afghanistan, 10 for projects, whoever has signed them.",
  score = function(game)
    local score = 0.5 * linear(game:resource("central_asia", "aid"), 14, 40)
    if texts.agreed(game, "border_control") then score = score + 0.25 end
    if texts.agreed(game, "projects") then score = score + 0.1 end
    return texts.agreed(game, "afghanistan") and score + 0.15 or score
  end,
}
objective {
  id = "central_asia_own_house", of = "central_asia", weight = 2, name = _ "One's own house",
  text = _ "Nobody stands in your streets, and nobody asks questions there: no sphere in which one lives, no foreign police, no inquiry, and no rights that others monitor. Of 100 points 40 are for a sphere that shrinks (from 64 to 40), 25 while no text monitors rights, 20 while there are neither police nor observers by a text, even asked, 15 while there is no inquiry.",
  score = function(game)
    local score = 0.4 * linear(game:get("sphere"), 64, 40)
    if not texts.agreed(game, "inquiry") then score = score + 0.15 end
    if not (texts.agreed(game, "police_help") or texts.agreed(game, "observers")) then score = score + 0.2 end
    -- What is recalled in a declaration can be lived with; what is monitored comes to visit.
    return texts.agreed(game, "human_dimension", { weight = "monitored" }) and score or score + 0.25
  end,
}
objective {
  id = "central_asia_home", of = "central_asia", weight = 3, name = _ "Presidents, services, a million abroad",
  text = _ "Those who govern, those who watch, and those who send the money home. What counts is the least content of them: nothing at a support of 34, all of it at 66.",
  score = scoring.weakest {
    constituency = { "central_asia.presidents", "central_asia.security_services", "central_asia.labour_migrants" },
    worst = 34, best = 66,
  },
}
objective {
  id = "central_asia_regimes", of = "central_asia", weight = 4, secret = true, name = _ "What is within stays within",
  text = _ "In April somebody lost a palace in one afternoon. Presidents and services are content, Moscow is a friend, and no text of anybody looks into your house. Of 100 points 45 are for whichever is less content of presidents and services (support from 46 to 72), 25 for Moscow's trust in you (from 14 to 40), 20 while no text speaks of the human dimension (14 where it only recalls it, none where it is monitored), 10 while there is neither an article on what happens within nor an inquiry.",
  score = function(game)
    local least, services = game:support("central_asia.presidents"), game:support("central_asia.security_services")
    if services < least then least = services end
    local score = 0.45 * linear(least, 46, 72) + 0.25 * linear(game:trust("russia", "central_asia"), 14, 40)
    if not texts.agreed(game, "within") and not texts.agreed(game, "inquiry") then score = score + 0.1 end
    -- What is recalled in the house in Vienna has been recalled before; what is monitored comes to visit.
    if texts.agreed(game, "human_dimension", { weight = "monitored" }) then return score end
    score = score + (texts.agreed(game, "human_dimension") and 0.14 or 0.2)
    return score
  end,
}
objective {
  id = "central_asia_road", of = "central_asia", weight = 4, secret = true, name = _ "A road out",
  text = _ "All roads lead north. Let one lead somewhere else: freight to Kabul, the Union's projects, friends in Washington and Brussels. Of 100 points 40 are for the trust of Washington and Brussels in you, in the mean (from -6 to 20), 20 for freight to Afghanistan through Russia, 20 for borders that are looked after, 20 for your purse (from 14 to 40 million).",
  score = function(game)
    local score = 0.4 * linear((game:trust("us", "central_asia") + game:trust("eu", "central_asia")) / 2, -6, 20)
    if texts.agreed(game, "transit_afghanistan") then score = score + 0.2 end
    if texts.agreed(game, "border_control") then score = score + 0.2 end
    return score + 0.2 * linear(game:resource("central_asia", "aid"), 14, 40)
  end,
}
objective {
  id = "central_asia_attention", of = "central_asia", weight = 4, secret = true, name = _ "To be looked at, once",
  text = _ "You are asked last and told first. A mission that comes, a sentence on Afghanistan with fifty-six signatures, your name under texts of others: once it should be you of whom one speaks. Of 100 points 20 are for small texts with your name (all at two), 20 for your legitimacy (from 34 to 74), 20 for a mission in Osh, 15 for work on the border with Afghanistan, 15 for the summit's preparation (from 24 to 84), 10 for a declaration.",
  score = function(game)
    local score = 0.2 * aims.names(game, "central_asia", 2) + 0.2 * aims.own_name(game, "central_asia")
      + 0.15 * linear(game:get("summit"), 24, 84)
    if game:get("missions") > 0 then score = score + 0.2 end
    if texts.agreed(game, "afghanistan") then score = score + 0.15 end
    return game:get("declared") > 0 and score + 0.1 or score
  end,
}
objective_pool {
  id = "central_asia_agenda", of = "central_asia",
  objectives = { "central_asia_regimes", "central_asia_road", "central_asia_attention" },
}
