-- What each seat wants: in public, and in the agenda that the seed deals to it in secret. Each seat wants something that only
-- others can sign, and holds something that others want.
--
-- Nobody at the table knows which of three authors has written to them: one who would have the treaty signed so that everything
-- stays as it is, one who would have it refused so that he is free of it, one who means it. From outside the three look alike for
-- months, and so do those who answer them. Sources: Herd & Dunay 2010 ("Heads I Win", "Tails You Lose", the conditions of
-- collective security, who was for and against); Vaquer i Fanés 2010 (the ten recommendations, Russia as a partner, the Union's
-- neighbours); PONARS Eurasia 2010 (small states as subjects); Bossuyt 2020 (the Union and Central Asia); public record of 2010.
local help = require "est_summit.help"
local scoring = require "rules.scoring"
local texts = require "rules.texts"

local linear = scoring.linear

local function unit(value)
  if value < 0 then return 0 end
  return value > 1 and 1 or value
end

-- Parts that several seats share.
local calm_images = scoring.indicator { id = "images", worst = 64, best = 32 }
local close_ranks = scoring.indicator { id = "solidarity", worst = 54, best = 88 }
local helsinki = scoring.indicator { id = "acquis", worst = 50, best = 84 }
local counted = scoring.indicator { id = "arms", worst = 18, best = 70 }
local asked = scoring.indicator { id = "relevance", worst = 34, best = 82 }
local safe_between = scoring.indicator { id = "between", worst = 32, best = 68 }
local no_sphere = scoring.indicator { id = "sphere", worst = 60, best = 30 }
local woven = scoring.indicator { id = "web", worst = 10, best = 92 }
local quiet_osh = scoring.indicator { id = "tension", subject = "osh", worst = 64, best = 16 }
local own_name = scoring.indicator { id = "legitimacy", subject = "self", worst = 34, best = 74 }

local treaty, says = help.treaty, help.says

-- How open those without a seat are for a treaty, on the whole.
local function open_ears(game) return linear(help.openness(game), 34, 56) end

local function mutual(game, one_seat, other)
  return (game:trust(one_seat, other) + game:trust(other, one_seat)) / 2
end
-- How many texts of the web stand under which this seat's name stands.
local function names(game, seat, best) return linear(game:get("signed", seat), 0, best) end

-- Russia --------------------------------------------------------------------------------------------------------------
objective {
  id = "russia_equal", of = "russia", weight = 3, name = _ "An equal among them",
  text = _ "Washington and Brussels trust you more than in winter, your name stands beside theirs under small texts as well as great ones, and fewer look at you as at an enemy.",
  score = function(game)
    return 0.35 * names(game, "russia", 7) + 0.3 * calm_images(game)
      + 0.35 * linear((game:trust("us", "russia") + game:trust("eu", "russia")) / 2, -16, 26)
  end,
}
objective {
  id = "russia_text", of = "russia", weight = 4, name = _ "The president's letter",
  text = _ "He has written to fifty-five others. It is spoken of, states stand behind it, and at best there is a treaty in force: with the force of law, decisions that nobody can take without Moscow, and no chapter on Moscow's prisons.",
  score = function(game)
    local behind = linear(game:get("universality"), 12, 46)
    local text = treaty(game)
    if text then
      -- An author who finds his own articles in it is prouder of it.
      local score = 0.45 + 0.25 * behind
      if says(text, "conference", "decides") == "consensus" then score = score + 0.1 end
      if says(text, "extraordinary", "decides") ~= "four_fifths" then score = score + 0.06 end
      if says(text, "legal_force", "force") ~= "political" then score = score + 0.08 end
      return says(text, "human_dimension", "weight") == "monitored" and score or score + 0.06
    end
    return 0.25 * linear(game:get("momentum"), 8, 56) + 0.2 * open_ears(game) + 0.25 * behind
  end,
}
objective {
  id = "russia_neighbourhood", of = "russia", weight = 2, name = _ "No surprises next door",
  text = _ "What happens between Brest and Bishkek does not happen without you: a say there that others reckon with, no plans against you in drawers, exercises of which you are told in time, and no door held open for those on whose land your ships lie.",
  score = function(game)
    local score = 0.45 * linear(game:get("sphere"), 32, 64) + 0.15 * linear(game:trust("ukraine", "russia"), -6, 30)
    -- What Moscow's own alliance plans is not what keeps it awake: Washington must have signed.
    if texts.stands(game, { clause = "no_plans", party = "us" }) then score = score + 0.25 end
    if texts.agreed(game, "smaller_exercises") or texts.agreed(game, "exercises_open") then score = score + 0.15 end
    if texts.agreed(game, "open_door") then score = score - 0.15 end
    return unit(score)
  end,
}
objective {
  id = "russia_home", of = "russia", weight = 3, name = _ "Two towers, one staff, one Duma",
  text = _ "The moderniser's offices, the ministry that wrote the draft, those who count interceptors and those who count compatriots: none of them turns away.",
  score = scoring.weakest {
    constituency = { "russia.presidency", "russia.ministry", "russia.general_staff", "russia.patriots" }, worst = 36, best = 70,
  },
}
objective {
  id = "russia_freeze", of = "russia", weight = 4, secret = true, name = _ "Heads: signed, and everything stays",
  text = _ "Time does not work for you; let a text stop it. A treaty in force in which one voice is enough to stop a decision, which stands above other treaties, does not look within states and does not say that alliances are free to choose. Where there is none yet, one speaks of it, and your neighbours heed you.",
  score = function(game)
    local text = treaty(game)
    if not text then
      return 0.2 * linear(game:get("momentum"), 8, 56) + 0.2 * open_ears(game)
        + 0.3 * linear(game:get("sphere"), 36, 62)
    end
    local score = 0.4
    if says(text, "conference", "decides") == "consensus" then score = score + 0.15 end
    if says(text, "precedence", "over") == "treaty_first" then score = score + 0.15 end
    if not texts.clause(text, "within") then score = score + 0.1 end
    if not texts.clause(text, "alliances") then score = score + 0.2 end
    return score
  end,
}
objective {
  id = "russia_tails", of = "russia", weight = 4, secret = true, name = _ "Tails: refused, and free of it",
  text = _ "You have offered them a treaty. That they do not want it, before everybody and in so many words, sets you free to see to your neighbourhood yourself, and nobody can say that you did not ask. No treaty in force, refusals that were counted, a sphere that is one, and a good name all the same.",
  score = function(game)
    local score = 0.4 * linear(game:get("sphere"), 40, 62) + 0.25 * linear(game:get("legitimacy", "russia"), 36, 60)
    -- Of what has been offered and refused one can speak for years; a treaty in force ends all of it.
    score = score + 0.35 * linear(game:get("treaty_refused"), 0, 2)
    return game:get("treaty_in_force") > 0 and score / 3 or score
  end,
}
objective {
  id = "russia_honest", of = "russia", weight = 4, secret = true, name = _ "It was meant",
  text = _ "One text by which nobody in Europe need be afraid of anybody, you included: behind it nearly all, in it that each chooses his alliances, and something that happens when it is broken. Without it, at least fewer enemies and arms that are counted.",
  score = function(game)
    local score = 0.2 * calm_images(game) + 0.15 * counted(game) + 0.35 * linear(game:get("collective"), 18, 50)
    local text = treaty(game)
    if not text then return score + 0.1 * linear(game:get("universality"), 12, 46) end
    score = score + 0.15
    if texts.clause(text, "alliances") then score = score + 0.15 end
    return score
  end,
}
objective_pool {
  id = "russia_agenda", of = "russia", objectives = { "russia_freeze", "russia_tails", "russia_honest" },
}

-- United States -------------------------------------------------------------------------------------------------------
objective {
  id = "us_alliance", of = "us", weight = 3, name = _ "An alliance that knows what for",
  text = _ "The allies close ranks, a strategic concept stands that leaves its door open, and those between two alliances feel safer than last year.",
  score = function(game)
    local score = 0.4 * close_ranks(game) + 0.3 * safe_between(game)
    if texts.agreed(game, "open_door") then return score + 0.3 end
    return texts.agreed(game, "core_tasks") and score + 0.2 or score
  end,
}
objective {
  id = "us_acquis", of = "us", weight = 2, name = _ "What was signed in Helsinki",
  text = _ "The commitments of 1975, 1990 and 1999 stand as they were written, human rights among them, the house in Vienna that keeps them is used, and no other is built beside it.",
  score = function(game)
    local score = 0.55 * helsinki(game) + 0.25 * asked(game)
    return game:get("treaty_in_force") > 0 and score or score + 0.2
  end,
}
objective {
  id = "us_arms", of = "us", weight = 2, name = _ "Somebody counts again",
  text = _ "Arms control that works: inspections that take place, numbers that are exchanged, and a partner in Moscow with whom one can do it.",
  score = function(game)
    return 0.6 * counted(game) + 0.4 * linear(mutual(game, "us", "russia"), -14, 20)
  end,
}
objective {
  id = "us_home", of = "us", weight = 3, name = _ "Department, Senate, Chicago",
  text = _ "The makers of the reset, the senators, the officers with a road to Kabul, and those whose grandparents came from there.",
  score = scoring.weakest {
    constituency = { "us.state_department", "us.senate", "us.pentagon", "us.eastern_diaspora" }, worst = 30, best = 66,
  },
}
objective {
  id = "us_reset", of = "us", weight = 4, secret = true, name = _ "The reset above all",
  text = _ "Moscow matters for Iran, for missiles and for the road to Kabul more than any sentence about Europe. Trust between the two of you, work that you do together, and freight through Russia.",
  score = function(game)
    local score = 0.45 * linear(mutual(game, "us", "russia"), -12, 26) + 0.2 * calm_images(game)
    if texts.stands(game, { type = "partnership" }) then score = score + 0.15 end
    return texts.agreed(game, "transit_afghanistan") and score + 0.2 or score
  end,
}
objective {
  id = "us_no_treaties", of = "us", weight = 4, secret = true, name = _ "No new treaties",
  text = _ "There are enough texts, and two thirds of the Senate are far. Let there be no treaty in force and little talk of one; let what exists do the work, in small pieces that nobody has to ratify.",
  score = function(game)
    local score = 0.25 * linear(game:get("momentum"), 60, 20) + 0.2 * (1 - open_ears(game)) + 0.25 * linear(game:get("relevance"), 34, 66) + 0.3 * woven(game)
    return game:get("treaty_in_force") > 0 and score / 3 or score
  end,
}
objective {
  id = "us_allies_first", of = "us", weight = 4, secret = true, name = _ "Allies first",
  text = _ "Warsaw, Vilnius and Tbilisi listened to your speech on the reset with their arms crossed. They should sleep well: ranks closed, those in between safe, no sphere of anybody.",
  score = function(game)
    return 0.3 * close_ranks(game) + 0.3 * safe_between(game) + 0.2 * no_sphere(game)
      + 0.2 * linear((game:trust("poland_baltics", "us") + game:trust("georgia", "us")) / 2, 34, 60)
  end,
}
objective_pool { id = "us_agenda", of = "us", objectives = { "us_reset", "us_no_treaties", "us_allies_first" } }

-- European Union ------------------------------------------------------------------------------------------------------
objective {
  id = "eu_works", of = "eu", weight = 3, name = _ "Things that work",
  text = _ "Many small agreements that hold, several with your name under them, and a partner in Moscow with whom one has some.",
  score = function(game)
    return 0.45 * woven(game) + 0.3 * names(game, "eu", 7) + 0.25 * linear(mutual(game, "eu", "russia"), -4, 34)
  end,
}
objective {
  id = "eu_crises", of = "eu", weight = 2, name = _ "Useful in a crisis",
  text = _ "Where violence has broken out somebody is there, you among them; and it is settled beforehand who speaks with whom when the next comes.",
  score = function(game)
    local score = 0.35 * quiet_osh(game) + 0.15 * linear(game:get("commitment"), 20, 62)
      + 0.1 * linear(game:get("clarity"), 16, 52)
    if game:get("leads", "eu") + game:get("serves", "eu") > 0 then score = score + 0.2 end
    if texts.agreed(game, "committee") or texts.agreed(game, "early_warning") then score = score + 0.2 end
    return unit(score)
  end,
}
objective {
  id = "eu_acquis", of = "eu", weight = 2, name = _ "Rules that are nobody's",
  text = _ "Helsinki holds, its house is asked, no region belongs to anybody, and those who live between two big ones are no worse for it.",
  score = scoring.weighted { { 2, helsinki }, { 1, asked }, { 1, no_sphere }, { 1, safe_between } },
}
objective {
  id = "eu_home", of = "eu", weight = 3, name = _ "Twenty-seven in one room",
  text = _ "Those who want Moscow as a partner, those who remember, the Parliament, and the treasuries in a year in which Greece is saved.",
  score = scoring.weakest {
    constituency = { "eu.founders", "eu.new_members", "eu.parliament", "eu.treasuries" }, worst = 34, best = 66,
  },
}
objective {
  id = "eu_common_front", of = "eu", weight = 4, secret = true, name = _ "One voice, for once",
  text = _ "What the answer is matters less than that there is one. Old and new members both content, the West not split, and an agreement with your name that none of them had to be ashamed of.",
  score = function(game)
    local founders, new = game:support("eu.founders"), game:support("eu.new_members")
    return 0.45 * linear(founders < new and founders or new, 40, 68) + 0.35 * close_ranks(game) + 0.2 * names(game, "eu", 4)
  end,
}
objective {
  id = "eu_partner_moscow", of = "eu", weight = 4, secret = true, name = _ "Moscow as a partner",
  text = _ "There is no security in Europe against Russia, and little without it. Projects, a committee, visas: things that are done together, and trust in both directions.",
  score = function(game)
    local score = 0.45 * linear(mutual(game, "eu", "russia"), -2, 34)
    if texts.agreed(game, "projects") then score = score + 0.25 end
    if texts.agreed(game, "committee") then score = score + 0.2 end
    return texts.agreed(game, "visa_steps") and score + 0.1 or score
  end,
}
objective {
  id = "eu_neighbours", of = "eu", weight = 4, secret = true, name = _ "Not over their heads",
  text = _ "Kyiv and Chisinau have been promised something, if not what. Those in between are safer, the river has its official table, and no committee is given for nothing.",
  score = function(game)
    local score = 0.4 * safe_between(game) + 0.3 * linear((game:trust("ukraine", "eu") + game:trust("moldova", "eu")) / 2, 18, 44)
    local river = texts.agreed(game, "official_table")
    if river then score = score + 0.3 end
    if not river and texts.agreed(game, "committee") then score = score - 0.25 end
    return unit(score)
  end,
}
objective_pool { id = "eu_agenda", of = "eu", objectives = { "eu_common_front", "eu_partner_moscow", "eu_neighbours" } }

-- Germany -------------------------------------------------------------------------------------------------------------
objective {
  id = "germany_both_sides", of = "germany", weight = 3, name = _ "At home on both sides",
  text = _ "The West stays together, and Moscow is no enemy. One of the two alone is easy, and does not count for much.",
  score = function(game)
    local ranks = close_ranks(game)
    local calm = linear(game:get("images"), 56, 28)
    local least = ranks < calm and ranks or calm
    return 0.7 * least + 0.3 * linear(mutual(game, "germany", "russia"), 10, 40)
  end,
}
objective {
  id = "germany_crises", of = "germany", weight = 2, name = _ "One conflict fewer",
  text = _ "On the Dniester, in Georgia or in the south of Kyrgyzstan it is quieter than it was, and somebody has signed how it stays so.",
  score = function(game)
    local mean = (game:get("tension", "transdniestria") + game:get("tension", "georgia_line") + game:get("tension", "osh")) / 3
    local score = 0.5 * linear(mean, 52, 22)
    if texts.agreed(game, "official_table") then score = score + 0.25 end
    if texts.agreed(game, "committee") or game:get("missions") > 0 then score = score + 0.25 end
    return score
  end,
}
objective {
  id = "germany_table", of = "germany", weight = 2, name = _ "A table with everybody at it",
  text = _ "Arms are counted again, Vienna is listened to, and a summit ends with something that one can read.",
  score = function(game)
    local score = 0.35 * counted(game) + 0.3 * asked(game) + 0.15 * linear(game:get("summit"), 24, 84)
    return game:get("declared") > 0 and score + 0.2 or score
  end,
}
objective {
  id = "germany_home", of = "germany", weight = 3, name = _ "Chancellery, ministry, turbines",
  text = _ "Those who want results, those who want to draw closer, those who sell, and those who look to Warsaw first.",
  score = scoring.weakest {
    constituency = { "germany.chancellery", "germany.foreign_office", "germany.industry", "germany.atlanticists_at_home" },
    worst = 34, best = 68,
  },
}
objective {
  id = "germany_bridge", of = "germany", weight = 4, secret = true, name = _ "The bridge carries",
  text = _ "Let there be one text in force that Moscow and Washington have both signed and that is about Europe and not about freight, and let them believe each other more for it.",
  score = function(game)
    local score = 0.4 * linear(mutual(game, "us", "russia"), -12, 24)
    local list = game:agreements { party = "russia", status = "in_force" }
    local shared, great = 0, 0
    for index = 1, #list do
      if texts.signs(list[index], "us") then
        shared = shared + 1
        if list[index].type == "est" or list[index].type == "plans" then great = 1 end
      end
    end
    return unit(score + 0.4 * linear(shared, 0, 3) + 0.2 * great)
  end,
}
objective {
  id = "germany_industry", of = "germany", weight = 4, secret = true, name = _ "Turbines for Tomsk",
  text = _ "What modernises Russia is built in Munich and Essen. Projects in force, visas for those who sell them, a Moscow that likes you, and an industry that says so at dinner.",
  score = function(game)
    local score = 0.3 * linear(game:support("germany.industry"), 46, 76) + 0.25 * linear(game:trust("russia", "germany"), 16, 46)
    if texts.agreed(game, "projects") then score = score + 0.3 end
    return texts.agreed(game, "visa_steps") and score + 0.15 or score
  end,
}
objective {
  id = "germany_meseberg", of = "germany", weight = 4, secret = true, name = _ "A castle north of Berlin",
  text = _ "A committee in which Moscow and the Union speak before they act, and a small conflict that shows what it is good for. It was your idea, and it should be remembered as one.",
  score = function(game)
    local score = 0.2 * linear(game:get("tension", "transdniestria"), 40, 14) + 0.2 * linear(mutual(game, "eu", "russia"), -6, 24)
    if texts.agreed(game, "committee") then score = score + 0.35 end
    return texts.agreed(game, "official_table") and score + 0.25 or score
  end,
}
objective_pool {
  id = "germany_agenda", of = "germany", objectives = { "germany_bridge", "germany_industry", "germany_meseberg" },
}

-- Kazakhstan ----------------------------------------------------------------------------------------------------------
objective {
  id = "kazakhstan_summit", of = "kazakhstan", weight = 3, name = _ "A summit in Astana",
  text = _ "The first in eleven years: that it is held at all, that heads of state leave a declaration behind, and that it is not the only text on which fifty-six have agreed under your chair.",
  score = function(game)
    local score = 0.35 * linear(game:get("summit"), 20, 90) + 0.15 * asked(game)
      + 0.25 * linear(#game:agreements { framework = "vienna", status = "in_force" }, 0, 3)
    return game:get("declared") > 0 and score + 0.25 or score
  end,
}
objective {
  id = "kazakhstan_neighbours", of = "kazakhstan", weight = 2, name = _ "A quiet south",
  text = _ "In Osh nobody is killed, and whoever helps there has been asked. A chair that could not help its neighbour has chaired little.",
  score = function(game)
    local score = 0.5 * quiet_osh(game) + 0.3 * linear(game:trust("central_asia", "kazakhstan"), 4, 34)
    return game:get("missions") > 0 and score + 0.2 or score
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
    return 0.7 * linear(least, 4, 30) + 0.3 * names(game, "kazakhstan", 4)
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
      + 0.2 * names(game, "kazakhstan", 4)
  end,
}
objective {
  id = "kazakhstan_monument", of = "kazakhstan", weight = 4, secret = true, name = _ "Something that lasts",
  text = _ "Helsinki, Paris, Istanbul: Astana should be a name like that. A treaty in force in your year, or a declaration that begins something: talks on arms, a legal personality, summits to come, conflicts that are called by their names.",
  score = function(game)
    local score = 0.25 * asked(game) + 0.15 * linear(game:get("universality"), 12, 46)
    if game:get("treaty_in_force") > 0 then return unit(score + 0.6) end
    if game:get("declared") == 0 then return score end
    score = score + 0.1
    if texts.agreed(game, "arms_talks") then score = score + 0.1 end
    if texts.agreed(game, "legal_personality") then score = score + 0.1 end
    if texts.agreed(game, "conflicts", { wording = "named" }) then score = score + 0.2 end
    return texts.agreed(game, "summits") and unit(score + 0.1) or score
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
    return 0.4 * safe_between(game) + 0.35 * no_sphere(game) + 0.25 * linear(game:get("tension", "sevastopol"), 44, 16)
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
    return unit(score + 0.35 * names(game, "ukraine", 5))
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
    local score = 0.3 * calm_images(game) + 0.3 * linear(mutual(game, "ukraine", "russia"), -2, 30) + 0.3 * names(game, "ukraine", 3)
    if texts.agreed(game, "open_door") then return unit(score - 0.1) end
    return unit(score + 0.1)
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
      + 0.3 * linear(game:get("commitment"), 22, 62) + 0.25 * safe_between(game)
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
    return 0.6 * linear(mean, 52, 20) + 0.4 * linear(mutual(game, "turkey", "russia"), 0, 32)
  end,
}
objective {
  id = "turkey_alliance", of = "turkey", weight = 2, name = _ "An ally who is asked",
  text = _ "The alliance holds together, has written down what it is for, and Washington remembers who keeps the straits.",
  score = function(game)
    local score = 0.35 * close_ranks(game) + 0.35 * linear(game:trust("us", "turkey"), 14, 46)
    return texts.agreed(game, "core_tasks") and score + 0.3 or score
  end,
}
objective {
  id = "turkey_weight", of = "turkey", weight = 2, name = _ "A power of its own",
  text = _ "Your name is respected, and stands under texts that others could not have brought about without you.",
  score = function(game)
    return 0.5 * own_name(game, "turkey") + 0.5 * names(game, "turkey", 6)
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
    local score = 0.35 * linear(game:get("tension", "sevastopol"), 38, 8) + 0.35 * linear(mutual(game, "turkey", "russia"), 8, 44)
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
    local score = 0.5 * linear(us < russia and us or russia, 14, 48) + 0.2 * names(game, "turkey", 4)
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
    return 0.65 * quiet_osh(game) + 0.35 * linear(game:get("commitment"), 20, 62)
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
    local score = 0.5 * linear(game:get("sphere"), 64, 40)
    if not texts.agreed(game, "inquiry") then score = score + 0.2 end
    -- What is recalled in a declaration can be lived with; what is monitored comes to visit.
    return texts.agreed(game, "human_dimension", { weight = "monitored" }) and score or score + 0.3
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
    if not texts.agreed(game, "human_dimension") then score = score + 0.2 end
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
    local score = 0.2 * names(game, "central_asia", 4) + 0.2 * own_name(game, "central_asia")
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
