-- What Russia, the United States, the Union and Germany want: in public, and in the agenda that the seed deals to it in secret. Each seat wants something that only
-- others can sign, and holds something that others want.
--
-- Nobody at the table knows which of three authors has written to them: one who would have the treaty signed so that everything
-- stays as it is, one who would have it refused so that he is free of it, one who means it. From outside the three look alike for
-- months, and so do those who answer them. Sources: Herd & Dunay 2010 ("Heads I Win", "Tails You Lose", the conditions of
-- collective security, who was for and against); Vaquer i Fanés 2010 (the ten recommendations, Russia as a partner, the Union's
-- neighbours); PONARS Eurasia 2010 (small states as subjects); Bossuyt 2020 (the Union and Central Asia); public record of 2010.
local aims = require "est_summit.aims"
local help = require "est_summit.help"
local scoring = require "rules.scoring"
local texts = require "rules.texts"

local linear = scoring.linear
local treaty, says = help.treaty, help.says

-- Russia --------------------------------------------------------------------------------------------------------------
objective {
  id = "russia_equal", of = "russia", weight = 3, name = _ "An equal among them",
  text = _ "Washington and Brussels trust you more than in winter, your name stands beside theirs under small texts as well as great ones, fewer look at you as at an enemy, and a summit is prepared at which your president sits among fifty-six. Of 100 points 35 are for the trust of Washington and Brussels in you, in the mean (from -16 to 26), 30 for images of the enemy that fade (from 64 to 32), 25 for small texts with your name (all at five), 10 for the summit's preparation (from 24 to 84).",
  score = function(game)
    return 0.25 * aims.names(game, "russia", 5) + 0.3 * aims.calm_images(game)
      + 0.35 * linear((game:trust("us", "russia") + game:trust("eu", "russia")) / 2, -16, 26)
      + 0.1 * linear(game:get("summit"), 24, 84)
  end,
}
objective {
  id = "russia_text", of = "russia", weight = 4, name = _ "The president's letter",
  text = _ "He has written to fifty-five others. It is spoken of, states stand behind it, and at best there is a treaty in force: with the force of law, decisions that nobody can take without Moscow, and no chapter on Moscow's prisons. A treaty in force brings 20 of 100 points, 25 for the states behind it (from 6 to 42), 15 for the force of law, 12 for due regard (6 for nobody's expense), 10 for consensus in the conference and 5 for unanimity in the extraordinary one, 10 for whoever has acceded, 8 for standing above other treaties, 5 for rights that are not monitored. Without one there are 30 for momentum (from 8 to 56), 25 for the leanings of the groups, in the mean (from 34 to 56), 25 for the states behind the text.",
  score = function(game)
    local behind = linear(game:get("universality"), 6, 42)
    local text = treaty(game)
    if text then
      -- That there is one is a success of protocol. An author wants his own articles in it; what it does not say is not his.
      local score = 0.2 + 0.25 * behind + 0.1 * linear(#game:agreements { type = "accession", status = "in_force" }, 0, 1)
      if says(text, "legal_force", "force") ~= "political" then score = score + 0.15 end
      local form = says(text, "indivisible", "form")
      if form == "due_regard" then score = score + 0.12 elseif form == "not_at_the_expense_of_others" then score = score + 0.06 end
      if says(text, "conference", "decides") == "consensus" then score = score + 0.1 end
      if says(text, "extraordinary", "decides") == "unanimity" then score = score + 0.05 end
      if says(text, "precedence", "over") == "treaty_first" then score = score + 0.08 end
      return says(text, "human_dimension", "weight") == "monitored" and score or score + 0.05
    end
    return 0.3 * linear(game:get("momentum"), 8, 56) + 0.25 * aims.open_ears(game) + 0.25 * behind
  end,
}
objective {
  id = "russia_neighbourhood", of = "russia", weight = 2, name = _ "No surprises next door",
  text = _ "What happens between Brest and Bishkek does not happen without you: a say there that others reckon with, a quiet Osh and your people among those who went there, no plans against you in drawers, exercises of which you are told in time, and no door held open for those on whose land your ships lie. Of 100 points 35 are for the sphere (from 32 to 56), 15 for Kyiv's trust in you (from -6 to 30), 15 for calm in Osh (tension from 64 to 16), 10 when you lead or serve in a mission there, 15 while Washington has signed an end of plans, 10 for exercises that are told of or open; an open door in a text takes 15.",
  score = function(game)
    local score = 0.35 * linear(game:get("sphere"), 32, 56) + 0.15 * linear(game:trust("ukraine", "russia"), -6, 30)
      + 0.15 * aims.quiet_osh(game)
    if game:get("leads", "russia") + game:get("serves", "russia") > 0 then score = score + 0.1 end
    -- What Moscow's own alliance plans is not what keeps it awake: Washington must have signed.
    if texts.stands(game, { clause = "no_plans", party = "us" }) then score = score + 0.15 end
    if texts.agreed(game, "smaller_exercises") or texts.agreed(game, "exercises_open") then score = score + 0.1 end
    if texts.agreed(game, "open_door") then score = score - 0.15 end
    return aims.unit(score)
  end,
}
objective {
  id = "russia_home", of = "russia", weight = 3, name = _ "Two towers, one staff, one Duma",
  text = _ "The moderniser's offices, the ministry that wrote the draft, those who count interceptors and those who count compatriots: none of them turns away. What counts is the least content of them: nothing at a support of 32, all of it at 64.",
  score = scoring.weakest {
    constituency = { "russia.presidency", "russia.ministry", "russia.general_staff", "russia.patriots" }, worst = 32, best = 64,
  },
}
objective {
  id = "russia_freeze", of = "russia", weight = 4, secret = true, name = _ "Heads: signed, and everything stays",
  text = _ "Time does not work for you; let a text stop it. A treaty in force in which one voice is enough to stop a decision, which stands above other treaties, does not look within states and does not say that alliances are free to choose. Where there is none yet, one speaks of it, and your neighbours heed you. A treaty in force brings 40 of 100 points, 20 without free alliances, 15 with consensus in the conference, 15 above other treaties, 10 without a word on what happens within. Without one there are 20 for momentum (from 8 to 56), 20 for the leanings of the groups, in the mean (from 34 to 56), 30 for the sphere (from 36 to 58).",
  score = function(game)
    local text = treaty(game)
    if not text then
      return 0.2 * linear(game:get("momentum"), 8, 56) + 0.2 * aims.open_ears(game)
        + 0.3 * linear(game:get("sphere"), 36, 58)
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
  text = _ "You have offered them a treaty. That they do not want it, before everybody and in so many words, sets you free to see to your neighbourhood yourself, and nobody can say that you did not ask. No treaty in force, refusals that were counted, a sphere that is one, and a good name all the same. Of 100 points 40 are for the sphere (from 40 to 58), 35 for refusals that were counted (two thirds of it for the first), 25 for your legitimacy (from 36 to 60). With a treaty in force a third of it is left.",
  score = function(game)
    local score = 0.4 * linear(game:get("sphere"), 40, 58) + 0.25 * linear(game:get("legitimacy", "russia"), 36, 60)
    -- Of what has been offered and refused one can speak for years; a treaty in force ends all of it.
    score = score + 0.35 * linear(game:get("treaty_refused"), 0, 1.5)
    return game:get("treaty_in_force") > 0 and score / 3 or score
  end,
}
objective {
  id = "russia_honest", of = "russia", weight = 4, secret = true, name = _ "It was meant",
  text = _ "One text by which nobody in Europe need be afraid of anybody, you included: behind it nearly all, in it that each chooses his alliances, and something that happens when it is broken. Without it, at least fewer enemies and arms that are counted. Of 100 points 35 are for the weakest of the three conditions (from 12 to 46), 20 for images of the enemy that fade (from 64 to 32), 15 for arms control (from 18 to 70), 15 for a treaty in force and 15 for free alliances in it; without one 10 for the states behind the text (from 12 to 46).",
  score = function(game)
    local score = 0.2 * aims.calm_images(game) + 0.15 * aims.counted(game) + 0.35 * linear(game:get("collective"), 12, 46)
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
  text = _ "The allies close ranks, a strategic concept stands that leaves its door open, and those between two alliances feel safer than last year. Of 100 points 45 are for solidarity of the West (from 54 to 92), 35 for the safety of those in between (from 32 to 68), 20 for a text with the open door, or 10 for a concept without it.",
  score = function(game)
    local score = 0.45 * aims.close_ranks(game) + 0.35 * aims.safe_between(game)
    if texts.agreed(game, "open_door") then return score + 0.2 end
    return texts.agreed(game, "core_tasks") and score + 0.1 or score
  end,
}
objective {
  id = "us_acquis", of = "us", weight = 2, name = _ "What was signed in Helsinki",
  text = _ "The commitments of 1975, 1990 and 1999 stand as they were written, human rights among them, the house in Vienna that keeps them is used, and no other is built beside it. Of 100 points 45 are for what has been agreed since Helsinki (from 50 to 92), 25 for the relevance of the OSCE (from 34 to 82), 30 while no treaty is in force.",
  score = function(game)
    local score = 0.45 * aims.helsinki(game) + 0.25 * aims.asked(game)
    return game:get("treaty_in_force") > 0 and score or score + 0.3
  end,
}
objective {
  id = "us_arms", of = "us", weight = 2, name = _ "Somebody counts again",
  text = _ "Arms control that works: inspections that take place, numbers that are exchanged, and a partner in Moscow with whom one can do it. Of 100 points 60 are for arms control (from 18 to 70), 40 for the trust between Washington and Moscow, in the mean (from -14 to 20).",
  score = function(game)
    return 0.6 * aims.counted(game) + 0.4 * linear(aims.mutual(game, "us", "russia"), -14, 20)
  end,
}
objective {
  id = "us_home", of = "us", weight = 3, name = _ "Department, Senate, Chicago",
  text = _ "The makers of the reset, the senators, the officers with a road to Kabul, and those whose grandparents came from there. What counts is the least content of them: nothing at a support of 30, all of it at 66.",
  score = scoring.weakest {
    constituency = { "us.state_department", "us.senate", "us.pentagon", "us.eastern_diaspora" }, worst = 30, best = 66,
  },
}
objective {
  id = "us_reset", of = "us", weight = 4, secret = true, name = _ "The reset above all",
  text = _ "Moscow matters for Iran, for missiles and for the road to Kabul more than any sentence about Europe. Trust between the two of you, work that you do together, and freight through Russia. Of 100 points 45 are for the trust between you and Moscow, in the mean (from -12 to 26), 20 for images of the enemy that fade (from 64 to 32), 20 for freight to Afghanistan through Russia, 15 for the work programme of the Council.",
  score = function(game)
    local score = 0.45 * linear(aims.mutual(game, "us", "russia"), -12, 26) + 0.2 * aims.calm_images(game)
    if texts.stands(game, { type = "partnership" }) then score = score + 0.15 end
    return texts.agreed(game, "transit_afghanistan") and score + 0.2 or score
  end,
}
objective {
  id = "us_no_treaties", of = "us", weight = 4, secret = true, name = _ "No new treaties",
  text = _ "There are enough texts, and two thirds of the Senate are far. Let there be no treaty in force and little talk of one; let what exists do the work, in small pieces that nobody has to ratify. Of 100 points 30 are for the web (from 14 to 100), 25 for a treaty that loses momentum (from 60 to 20), 25 for the relevance of the OSCE (from 34 to 66), 20 for groups that lean to it less (from 56 to 34 in the mean). With a treaty in force a third of it is left.",
  score = function(game)
    local score = 0.25 * linear(game:get("momentum"), 60, 20) + 0.2 * (1 - aims.open_ears(game)) + 0.25 * linear(game:get("relevance"), 34, 66) + 0.3 * aims.woven(game)
    return game:get("treaty_in_force") > 0 and score / 3 or score
  end,
}
objective {
  id = "us_allies_first", of = "us", weight = 4, secret = true, name = _ "Allies first",
  text = _ "Warsaw, Vilnius and Tbilisi listened to your speech on the reset with their arms crossed. They should sleep well: ranks closed, those in between safe, no sphere of anybody. Of 100 points 30 are for solidarity of the West (from 54 to 92), 30 for the safety of those in between (from 32 to 68), 20 for a sphere that shrinks (from 60 to 30), 20 for the trust of Warsaw with the Baltic States and of Tbilisi in you, in the mean (from 34 to 60).",
  score = function(game)
    return 0.3 * aims.close_ranks(game) + 0.3 * aims.safe_between(game) + 0.2 * aims.no_sphere(game)
      + 0.2 * linear((game:trust("poland_baltics", "us") + game:trust("georgia", "us")) / 2, 34, 60)
  end,
}
objective_pool { id = "us_agenda", of = "us", objectives = { "us_reset", "us_no_treaties", "us_allies_first" } }

-- European Union ------------------------------------------------------------------------------------------------------
objective {
  id = "eu_works", of = "eu", weight = 3, name = _ "Things that work",
  text = _ "Many small agreements that hold, several with your name under them, and a partner in Moscow with whom one has some. Of 100 points 40 are for the web (from 14 to 100), 40 for the trust between you and Moscow, in the mean (from -4 to 44), 20 for small texts with your name (all at four).",
  score = function(game)
    return 0.4 * aims.woven(game) + 0.2 * aims.names(game, "eu", 4) + 0.4 * linear(aims.mutual(game, "eu", "russia"), -4, 44)
  end,
}
objective {
  id = "eu_crises", of = "eu", weight = 2, name = _ "Useful in a crisis",
  text = _ "Where violence has broken out somebody is there, you among them; and it is settled beforehand who speaks with whom when the next comes. Of 100 points 40 are for calm in Osh (tension from 64 to 16), 20 for the readiness to act (from 20 to 62), 15 for clarity who has begun (from 16 to 52), 15 when you lead or serve in the mission, 10 for a committee or for early warning.",
  score = function(game)
    local score = 0.4 * aims.quiet_osh(game) + 0.2 * linear(game:get("commitment"), 20, 62)
      + 0.15 * linear(game:get("clarity"), 16, 52)
    if game:get("leads", "eu") + game:get("serves", "eu") > 0 then score = score + 0.15 end
    if texts.agreed(game, "committee") or texts.agreed(game, "early_warning") then score = score + 0.1 end
    return aims.unit(score)
  end,
}
objective {
  id = "eu_acquis", of = "eu", weight = 2, name = _ "Rules that are nobody's",
  text = _ "Helsinki holds, its house is asked, no region belongs to anybody, and those who live between two big ones are no worse for it. Of 100 points 40 are for what has been agreed since Helsinki (from 50 to 92), and 20 each for the relevance of the OSCE (from 34 to 82), a sphere that shrinks (from 60 to 30) and the safety of those in between (from 32 to 68).",
  score = scoring.weighted { { 2, aims.helsinki }, { 1, aims.asked }, { 1, aims.no_sphere }, { 1, aims.safe_between } },
}
objective {
  id = "eu_home", of = "eu", weight = 3, name = _ "Twenty-seven in one room",
  text = _ "Those who want Moscow as a partner, those who remember, the Parliament, and the treasuries in a year in which Greece is saved. What counts is the least content of them: nothing at a support of 34, all of it at 66.",
  score = scoring.weakest {
    constituency = { "eu.founders", "eu.new_members", "eu.parliament", "eu.treasuries" }, worst = 34, best = 66,
  },
}
objective {
  id = "eu_common_front", of = "eu", weight = 4, secret = true, name = _ "One voice, for once",
  text = _ "What the answer is matters less than that there is one. Old and new members both content, the West not split, and an agreement with your name that none of them had to be ashamed of. Of 100 points 45 are for whichever is less content of founders and new members (support from 40 to 68), 35 for solidarity of the West (from 54 to 92), 20 for small texts with your name (all at two).",
  score = function(game)
    local founders, new = game:support("eu.founders"), game:support("eu.new_members")
    return 0.45 * linear(founders < new and founders or new, 40, 68) + 0.35 * aims.close_ranks(game) + 0.2 * aims.names(game, "eu", 2)
  end,
}
objective {
  id = "eu_partner_moscow", of = "eu", weight = 4, secret = true, name = _ "Moscow as a partner",
  text = _ "There is no security in Europe against Russia, and little without it. Projects, a committee, visas: things that are done together, and trust in both directions. Of 100 points 45 are for the trust between you and Moscow, in the mean (from -2 to 34), 25 for projects, 20 for a committee, 10 for visas.",
  score = function(game)
    local score = 0.45 * linear(aims.mutual(game, "eu", "russia"), -2, 34)
    if texts.agreed(game, "projects") then score = score + 0.25 end
    if texts.agreed(game, "committee") then score = score + 0.2 end
    return texts.agreed(game, "visa_steps") and score + 0.1 or score
  end,
}
objective {
  id = "eu_neighbours", of = "eu", weight = 4, secret = true, name = _ "Not over their heads",
  text = _ "Kyiv and Chisinau have been promised something, if not what. Those in between are safer, the river has its official table, and no committee is given for nothing. Of 100 points 40 are for the safety of those in between (from 32 to 68), 30 for the trust of Kyiv and Chisinau in you, in the mean (from 18 to 44), 30 for the official table; a committee without that table takes 25.",
  score = function(game)
    local score = 0.4 * aims.safe_between(game) + 0.3 * linear((game:trust("ukraine", "eu") + game:trust("moldova", "eu")) / 2, 18, 44)
    local river = texts.agreed(game, "official_table")
    if river then score = score + 0.3 end
    if not river and texts.agreed(game, "committee") then score = score - 0.25 end
    return aims.unit(score)
  end,
}
objective_pool { id = "eu_agenda", of = "eu", objectives = { "eu_common_front", "eu_partner_moscow", "eu_neighbours" } }

-- Germany -------------------------------------------------------------------------------------------------------------
objective {
  id = "germany_both_sides", of = "germany", weight = 3, name = _ "At home on both sides",
  text = _ "The West stays together, and Moscow is no enemy. One of the two alone is easy, and does not count for much. Of 100 points 70 are for whichever stands worse of solidarity of the West (from 54 to 92) and images of the enemy (from 56 to 28), 30 for the trust between you and Moscow, in the mean (from 10 to 40).",
  score = function(game)
    local ranks = aims.close_ranks(game)
    local calm = linear(game:get("images"), 56, 28)
    local least = ranks < calm and ranks or calm
    return 0.7 * least + 0.3 * linear(aims.mutual(game, "germany", "russia"), 10, 40)
  end,
}
objective {
  id = "germany_crises", of = "germany", weight = 2, name = _ "One conflict fewer",
  text = _ "On the Dniester, in Georgia or in the south of Kyrgyzstan it is quieter than it was, and somebody has signed how it stays so. Of 100 points 50 are for the tension in the three places, in the mean (from 52 to 22), 25 for the official table on the Dniester, 25 for a committee or a mission in Osh.",
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
  text = _ "Arms are counted again, Vienna is listened to, and a summit ends with something that one can read. Of 100 points 35 are for arms control (from 18 to 70), 30 for the relevance of the OSCE (from 34 to 82), 20 for a declaration, 15 for the summit's preparation (from 24 to 84).",
  score = function(game)
    local score = 0.35 * aims.counted(game) + 0.3 * aims.asked(game) + 0.15 * linear(game:get("summit"), 24, 84)
    return game:get("declared") > 0 and score + 0.2 or score
  end,
}
objective {
  id = "germany_home", of = "germany", weight = 3, name = _ "Chancellery, ministry, turbines",
  text = _ "Those who want results, those who want to draw closer, those who sell, and those who look to Warsaw first. What counts is the least content of them: nothing at a support of 34, all of it at 68.",
  score = scoring.weakest {
    constituency = { "germany.chancellery", "germany.foreign_office", "germany.industry", "germany.atlanticists_at_home" },
    worst = 34, best = 68,
  },
}
objective {
  id = "germany_bridge", of = "germany", weight = 4, secret = true, name = _ "The bridge carries",
  text = _ "Let there be texts in force that Moscow and Washington have both signed, and one among them that is about Europe and not about freight, and let them believe each other more for it. Of 100 points 40 are for the trust between the two, in the mean (from -12 to 24), 40 for texts in force that both have signed (all at three), 20 when one of them is the treaty or an end of plans.",
  score = function(game)
    local score = 0.4 * linear(aims.mutual(game, "us", "russia"), -12, 24)
    local list = game:agreements { party = "russia", status = "in_force" }
    local shared, great = 0, 0
    for index = 1, #list do
      if texts.signs(list[index], "us") then
        shared = shared + 1
        if list[index].type == "est" or list[index].type == "plans" then great = 1 end
      end
    end
    return aims.unit(score + 0.4 * linear(shared, 0, 3) + 0.2 * great)
  end,
}
objective {
  id = "germany_industry", of = "germany", weight = 4, secret = true, name = _ "Turbines for Tomsk",
  text = _ "What modernises Russia is built in Munich and Essen. Projects in force, visas for those who sell them, a Moscow that likes you, and an industry that says so at dinner. Of 100 points 30 are for the support of the industry (from 46 to 76), 30 for projects, 25 for Moscow's trust in you (from 16 to 46), 15 for visas.",
  score = function(game)
    local score = 0.3 * linear(game:support("germany.industry"), 46, 76) + 0.25 * linear(game:trust("russia", "germany"), 16, 46)
    if texts.agreed(game, "projects") then score = score + 0.3 end
    return texts.agreed(game, "visa_steps") and score + 0.15 or score
  end,
}
objective {
  id = "germany_meseberg", of = "germany", weight = 4, secret = true, name = _ "A castle north of Berlin",
  text = _ "A committee in which Moscow and the Union speak before they act, and a small conflict that shows what it is good for. It was your idea, and it should be remembered as one. Of 100 points 35 are for a committee, 25 for the official table, 20 for calm on the Dniester (tension from 40 to 14), 20 for the trust between Brussels and Moscow, in the mean (from -6 to 24).",
  score = function(game)
    local score = 0.2 * linear(game:get("tension", "transdniestria"), 40, 14) + 0.2 * linear(aims.mutual(game, "eu", "russia"), -6, 24)
    if texts.agreed(game, "committee") then score = score + 0.35 end
    return texts.agreed(game, "official_table") and score + 0.25 or score
  end,
}
objective_pool {
  id = "germany_agenda", of = "germany", objectives = { "germany_bridge", "germany_industry", "germany_meseberg" },
}
