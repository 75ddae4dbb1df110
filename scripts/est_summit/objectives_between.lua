-- What Kazakhstan, Ukraine, Turkey and the Central Asian caucus want: as objectives.lua, where sources are named.
local aims = require "est_summit.aims"
local help = require "est_summit.help"
local scoring = require "rules.scoring"
local texts = require "rules.texts"

local linear = scoring.linear

-- Kazakhstan ----------------------------------------------------------------------------------------------------------
objective {
  id = "kazakhstan_summit", of = "kazakhstan", weight = 3, name = _ "A summit in Astana",
  text = _ "The first in eleven years: that it is held at all, that heads of state leave a declaration behind, and that it is not the only text on which fifty-six have agreed under your chair.",
  score = function(game)
    local score = 0.35 * linear(game:get("summit"), 20, 90) + 0.15 * aims.asked(game)
      + 0.25 * linear(#game:agreements { framework = "vienna", status = "in_force" }, 0, 3)
    return game:get("declared") > 0 and score + 0.25 or score
  end,
}
objective {
  id = "kazakhstan_neighbours", of = "kazakhstan", weight = 2, name = _ "A quiet south",
  text = _ "In Osh nobody is killed, and whoever helps there has been asked. A chair whose own name is not among the helpers has chaired little.",
  score = function(game)
    local score = 0.5 * aims.quiet_osh(game) + 0.3 * linear(game:trust("central_asia", "kazakhstan"), 4, 34)
    return texts.stands(game, { type = "osh_mission", party = "kazakhstan" }) and score + 0.2 or score
  end,
}
objective {
  id = "kazakhstan_vectors", of = "kazakhstan", weight = 2, name = _ "Pipelines in three directions",
  text = _ "Moscow, Washington and Brussels all think well of you; what counts is the one that thinks least.",
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
  text = _ "The presidency, the diplomats, those who export and those who dislike observers.",
  score = scoring.weakest {
    constituency = { "kazakhstan.presidency", "kazakhstan.diplomats", "kazakhstan.energy", "kazakhstan.conservatives" },
    worst = 36, best = 70,
  },
}
objective {
  id = "kazakhstan_any_price", of = "kazakhstan", weight = 4, secret = true, name = _ "A summit at any price",
  text = _ "Who came will be remembered, what it said will not. Everything is prepared, everybody travels, a declaration is adopted, and the presidency is content.",
  score = function(game)
    local score = 0.45 * linear(game:get("summit"), 28, 100) + 0.25 * linear(game:support("kazakhstan.presidency"), 50, 80)
    return game:get("declared") > 0 and score + 0.3 or score
  end,
}
objective {
  id = "kazakhstan_equal_distance", of = "kazakhstan", weight = 4, secret = true, name = _ "The same distance to each",
  text = _ "No sphere is yours to live in, and none to leave. Moscow and Washington trust you alike, your name stands under texts with both, and nobody speaks of privileged regions.",
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
  text = _ "Helsinki, Paris, Istanbul: Astana should be a name like that. A treaty in force in your year, or a declaration that begins something: talks on arms, a legal personality, summits to come, conflicts that are called by their names.",
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
  text = _ "Those in between are safer, no great power speaks of privileges where you live, and off Sevastopol it is calm.",
  score = function(game)
    return 0.4 * aims.safe_between(game) + 0.35 * aims.no_sphere(game) + 0.25 * linear(game:get("tension", "sevastopol"), 44, 16)
  end,
}
objective {
  id = "ukraine_both_doors", of = "ukraine", weight = 3, name = _ "Two doors, both open",
  text = _ "Brussels thinks better of you, Moscow thinks better of you, and the budget is not empty.",
  score = function(game)
    return 0.35 * linear(game:trust("eu", "ukraine"), 8, 38) + 0.35 * linear(game:trust("russia", "ukraine"), -4, 30)
      + 0.3 * linear(game:resource("ukraine", "aid"), 28, 72)
  end,
}
objective {
  id = "ukraine_word", of = "ukraine", weight = 2, name = _ "A word that holds",
  text = _ "In 1994 you had three signatures and no clause on what follows. Something to which you are a party, and of which others say what they would do: better if it names who has begun, and what then.",
  score = function(game)
    local score = 0.4 * linear(game:get("commitment"), 20, 62) + 0.25 * linear(game:get("clarity"), 16, 44)
    return aims.unit(score + 0.35 * aims.names(game, "ukraine", 3))
  end,
}
objective {
  id = "ukraine_home", of = "ukraine", weight = 3, name = _ "Donetsk and Lviv",
  text = _ "The presidency, the east and the west read the same newspaper from opposite ends. Each of them can live with it.",
  score = scoring.weakest { constituency = { "ukraine.presidency", "ukraine.east", "ukraine.west" }, worst = 32, best = 64 },
}
objective {
  id = "ukraine_no_bloc", of = "ukraine", weight = 4, secret = true, name = _ "In no bloc, and left in peace",
  text = _ "A law will say it in July: no alliance. It should be worth something: fewer enemies all round, Moscow content, a text with your name that treats you as what you are, and no door of an alliance that is named for you.",
  score = function(game)
    local score = 0.3 * aims.calm_images(game) + 0.3 * linear(aims.mutual(game, "ukraine", "russia"), -2, 30) + 0.3 * aims.names(game, "ukraine", 2)
    if texts.agreed(game, "open_door") then return aims.unit(score - 0.1) end
    return aims.unit(score + 0.1)
  end,
}
objective {
  id = "ukraine_fleet", of = "ukraine", weight = 4, secret = true, name = _ "What the fleet pays",
  text = _ "The ships will stay anyway; let them stay dearly. Money in the budget, an east that is warm in winter, and quiet on the quay.",
  score = function(game)
    return 0.4 * linear(game:resource("ukraine", "aid"), 26, 60) + 0.3 * linear(game:support("ukraine.east"), 48, 78)
      + 0.3 * linear(game:get("tension", "sevastopol"), 40, 14)
  end,
}
objective {
  id = "ukraine_not_alone", of = "ukraine", weight = 4, secret = true, name = _ "Not alone again",
  text = _ "Georgia was alone for five days. A west at home that trusts you, friends in Washington and Brussels, and a Europe that would act: by whatever text.",
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
  text = _ "In Karabakh, in Georgia and off the Crimea it is quieter, and Moscow is a neighbour like others.",
  score = function(game)
    local mean = (game:get("tension", "karabakh") + game:get("tension", "georgia_line") + game:get("tension", "sevastopol")) / 3
    return 0.6 * linear(mean, 52, 20) + 0.4 * linear(aims.mutual(game, "turkey", "russia"), 0, 32)
  end,
}
objective {
  id = "turkey_alliance", of = "turkey", weight = 2, name = _ "An ally who is asked",
  text = _ "The alliance holds together, has written down what it is for, and Washington remembers who keeps the straits.",
  score = function(game)
    local score = 0.45 * aims.close_ranks(game) + 0.4 * linear(game:trust("us", "turkey"), 14, 46)
    return texts.agreed(game, "core_tasks") and score + 0.15 or score
  end,
}
objective {
  id = "turkey_weight", of = "turkey", weight = 2, name = _ "A power of its own",
  text = _ "Your name is respected, and stands under texts that others could not have brought about without you.",
  score = function(game)
    return 0.5 * aims.own_name(game, "turkey") + 0.5 * aims.names(game, "turkey", 4)
  end,
}
objective {
  id = "turkey_home", of = "turkey", weight = 3, name = _ "Ankara, the barracks, Izmir",
  text = _ "A government, a General Staff and a west that looks to Brussels, each of which suspects the other two.",
  score = scoring.weakest {
    constituency = { "turkey.government", "turkey.general_staff", "turkey.secular_west" }, worst = 34, best = 68,
  },
}
objective {
  id = "turkey_black_sea", of = "turkey", weight = 4, secret = true, name = _ "The sea is for those who live on it",
  text = _ "Two who know each other keep it quiet: you and Moscow. Calm off Sevastopol, trust across the water, and a text or two with Russia's name and yours.",
  score = function(game)
    local score = 0.35 * linear(game:get("tension", "sevastopol"), 38, 8) + 0.35 * linear(aims.mutual(game, "turkey", "russia"), 8, 44)
    local shared = 0
    local list = game:agreements { party = "turkey", status = "in_force" }
    for index = 1, #list do
      if texts.signs(list[index], "russia") then shared = shared + 1 end
    end
    return score + 0.3 * linear(shared, 0, 5)
  end,
}
objective {
  id = "turkey_karabakh", of = "turkey", weight = 4, secret = true, name = _ "The border with Armenia",
  text = _ "Two protocols lie unratified, because Baku has a pipeline. Let something move in Karabakh: a group that meets, somebody at the line, fewer shots, and neither Baku nor Yerevan offended.",
  score = function(game)
    local score = 0.35 * linear(game:get("tension", "karabakh"), 50, 24)
      + 0.25 * linear((game:trust("azerbaijan", "turkey") + game:trust("armenia", "turkey")) / 2, -5, 16)
    if texts.stands(game, { type = "contact", place = "karabakh" }) then return score + 0.4 end
    return score
  end,
}
objective {
  id = "turkey_both", of = "turkey", weight = 4, secret = true, name = _ "A chair at both tables",
  text = _ "A member of one alliance, a partner of the author of the treaty: few can say so. Texts between East and West stand, with you in them, and each side trusts you.",
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
  text = _ "In Osh people can sleep, and somebody would come if they could not again.",
  score = function(game)
    return 0.65 * aims.quiet_osh(game) + 0.35 * linear(game:get("commitment"), 20, 62)
  end,
}
objective {
  id = "central_asia_purse", of = "central_asia", weight = 2, name = _ "A road, a dam, a border post",
  text = _ "Money for what cannot be eaten: projects that others pay, and something left in your own purse.",
  score = function(game)
    local score = 0.5 * linear(game:resource("central_asia", "aid"), 14, 40)
    if texts.agreed(game, "border_control") then score = score + 0.25 end
    if texts.agreed(game, "projects") then score = score + 0.1 end
    return texts.agreed(game, "afghanistan") and score + 0.15 or score
  end,
}
objective {
  id = "central_asia_own_house", of = "central_asia", weight = 2, name = _ "One's own house",
  text = _ "Nobody comes uninvited, neither soldiers nor questions: no sphere in which one lives, and no monitors whom one has not asked.",
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
  text = _ "Those who govern, those who watch, and those who send the money home.",
  score = scoring.weakest {
    constituency = { "central_asia.presidents", "central_asia.security_services", "central_asia.labour_migrants" },
    worst = 34, best = 66,
  },
}
objective {
  id = "central_asia_regimes", of = "central_asia", weight = 4, secret = true, name = _ "What is within stays within",
  text = _ "In April somebody lost a palace in one afternoon. Presidents and services are content, Moscow is a friend, and no text of anybody looks into your house.",
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
  text = _ "All roads lead north. Let one lead somewhere else: freight to Kabul, the Union's projects, friends in Washington and Brussels.",
  score = function(game)
    local score = 0.4 * linear((game:trust("us", "central_asia") + game:trust("eu", "central_asia")) / 2, -6, 20)
    if texts.agreed(game, "transit_afghanistan") then score = score + 0.2 end
    if texts.agreed(game, "border_control") then score = score + 0.2 end
    return score + 0.2 * linear(game:resource("central_asia", "aid"), 14, 40)
  end,
}
objective {
  id = "central_asia_attention", of = "central_asia", weight = 4, secret = true, name = _ "To be looked at, once",
  text = _ "You are asked last and told first. A mission that comes, a sentence on Afghanistan with fifty-six signatures, your name under texts of others: once it should be you of whom one speaks.",
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
