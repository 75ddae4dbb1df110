-- What Kyrgyzstan, its neighbours, the alliance's secretariat and Ukraine want: as objectives.lua, where sources are named.
local aims = require "kyrgyz_crisis.aims"
local scoring = require "rules.scoring"

local linear = scoring.linear
local calm = aims.calm
local healed = aims.healed
local host_legitimacy = aims.host_legitimacy
local own_legitimacy = aims.own_legitimacy
local protected = aims.protected
local kShown = aims.shown
local east_leads = aims.east_leads
local helps = aims.helps

-- Kyrgyzstan --------------------------------------------------------------------------------------------------------
objective {
  id = "kyrgyzstan_peace", of = "kyrgyzstan", weight = 4, name = _ "An end to the killing",
  text = _ "Osh and Jalal-Abad are quiet, the state is obeyed there, and fewer have a reason to begin again. Of 100 points 50 are for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5), 25 for grievance that heals there (from 68 to 28), 25 for order in the south (from 15 to 75).",
  score = scoring.weighted { { 2, calm }, { 1, healed }, { 1, scoring.indicator { id = "order", worst = 15, best = 75 } } },
}
objective {
  id = "kyrgyzstan_authority", of = "kyrgyzstan", weight = 3, name = _ "A government that is one",
  text = _ "Whoever governs in December has been voted for, and is believed. What counts is your legitimacy: nothing at 20, all of it at 75.",
  score = host_legitimacy,
}
objective {
  id = "kyrgyzstan_sovereignty", of = "kyrgyzstan", weight = 2, name = _ "Guests who go",
  text = _ "Help comes with a date of departure; nobody else rules the south. All 100 points are there at first. Each hundred foreign soldiers takes 2.5 of them, each mission in the streets 20, soldiers without a date 25, a mission of the UN 10, one of the OSCE 5, transit through Manas above 75 takes 15.",
  score = function(game)
    local score = 1 - game:get("troops") / 40 - game:get("guests") / 5
    if game:get("undated") > 0 then score = score - 0.25 end
    if game:get("un_work") > 0 then score = score - 0.1 end -- the Council decides what the Council began
    if game:get("osce_work") > 0 then score = score - 0.05 end
    if game:get("transit") > 75 then score = score - 0.15 end -- a base that nobody may speak of
    return score < 0 and 0 or score
  end,
}
objective {
  id = "kyrgyzstan_roofs", of = "kyrgyzstan", weight = 2, name = _ "Roofs before winter",
  text = _ "Relief arrives, people are back under roofs, and grievance fades. Of 100 points a third each are for relief (from 10 to 75), for people who are home again (the displaced of Osh, Jalal-Abad and Andijan, in the mean, from 90 to 15 thousand) and for grievance in Osh and Jalal-Abad (in the mean, from 68 to 28).",
  score = scoring.weighted {
    { 1, scoring.indicator { id = "relief", worst = 10, best = 75 } },
    { 1, scoring.indicator { id = "displaced", subject = { "osh", "jalal_abad", "andijan" }, worst = 90, best = 15 } },
    { 1, healed },
  },
}
objective {
  id = "kyrgyzstan_home", of = "kyrgyzstan", weight = 2, name = _ "North and south, ministers and street",
  text = _ "Those who carry you, and could drop you, do not: the ministers, the offices of the south and the street. What counts is the least content of the three: nothing at a support of 40, all of it at 75.",
  score = scoring.weakest { constituency = { "kyrgyzstan.ministers", "kyrgyzstan.southern_offices", "kyrgyzstan.street" }, worst = 40, best = 75 },
}
objective {
  id = "kyrgyzstan_many_friends", of = "kyrgyzstan", weight = 3, secret = true, name = _ "More than one friend",
  text = _ "Moscow, Brussels and Washington each believe that they have you; none of them does. What counts is the least trust of the three in you: nothing at -12, all of it at 25.",
  score = function(game)
    local russia, eu, us = game:trust("russia", "kyrgyzstan"), game:trust("eu", "kyrgyzstan"), game:trust("us", "kyrgyzstan")
    local least = russia
    if eu < least then least = eu end
    if us < least then least = us end
    return linear(least, -12, 25)
  end,
}
objective {
  id = "kyrgyzstan_guarantee", of = "kyrgyzstan", weight = 3, secret = true, name = _ "One guarantee that counts",
  text = _ "Others advise, Moscow comes. Its guarantee is worth a price. Of 100 points 50 are for Moscow's trust in you (from -10 to 25), 50 for a mission in the south that Russia or its alliance leads (35 when it is over after three rounds).",
  score = function(game)
    return (linear(game:trust("russia", "kyrgyzstan"), -10, 25) + aims.east_led(game)) / 2
  end,
}
objective {
  id = "kyrgyzstan_bargain", of = "kyrgyzstan", weight = 3, secret = true, name = _ "The peace of the offices",
  text = _ "The south is held by those who hold it. Keep them, and see that the state is still obeyed there: no monitors, and no judges from outside. Of 100 points 50 are for the support of the southern offices (from 35 to 90), 50 for order in the south (from 20 to 75); of monitors and inquiries each takes 20, up to three.",
  score = function(game)
    local score = 0.5 * linear(game:support("kyrgyzstan.southern_offices"), 35, 90) + 0.5 * linear(game:get("order"), 20, 75)
    local watched = game:get("protection")
    if watched > 3 then watched = 3 end
    score = score - 0.2 * watched
    return score < 0 and 0 or score
  end,
}
objective {
  id = "kyrgyzstan_truth", of = "kyrgyzstan", weight = 3, secret = true, name = _ "One country for both",
  text = _ "Some of you will not govern over silence: an inquiry, protection, and citizens who believe that they are some. Of 100 points 50 are for monitors and inquiries in the south (all at three), 50 for the support of the Uzbek community (from 40 to 85).",
  score = scoring.weighted {
    { 1, protected },
    { 1, scoring.support { constituency = "kyrgyzstan.uzbek_community", worst = 40, best = 85 } },
  },
}
objective_pool {
  id = "kyrgyzstan_agenda", of = "kyrgyzstan",
  objectives = { "kyrgyzstan_many_friends", "kyrgyzstan_guarantee", "kyrgyzstan_bargain", "kyrgyzstan_truth" },
}

-- Uzbekistan --------------------------------------------------------------------------------------------------------
objective {
  id = "uzbekistan_border", of = "uzbekistan", weight = 2, name = _ "A quiet border",
  text = _ "No unrest in Andijan and Fergana, and the refugees at home in their own houses. Of 100 points 50 are for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5), 25 for quiet in Andijan and Fergana (violence, in the mean, from 25 to 1), 25 for camps at Andijan that empty (from 100 thousand to none).",
  score = scoring.weighted {
    { 1, scoring.indicator { id = "violence", subject = { "andijan", "fergana" }, worst = 25, best = 1 } },
    { 1, scoring.indicator { id = "displaced", subject = "andijan", worst = 100, best = 0 } },
    { 2, calm },
  },
}
objective {
  id = "uzbekistan_no_base", of = "uzbekistan", weight = 2, name = _ "No strangers in the valley",
  text = _ "No foreign soldiers without a date of departure, nobody of the alliance who commands next door, and no charter by which it may enter a member's house: what is signed once for Osh can be used once for Andijan. All 100 points are there at first. Each hundred foreign soldiers takes 5 of them, soldiers without a date 30, a lead of Russia or its alliance 10; a charter amended for a member's request takes 83 of them, or 43 with Moscow's word on bases in it, and a quarter less for each of three things: a border that is marked, a return with safeguards, a burden that is shared.",
  score = function(game)
    -- Whoever has what he asked for in writing is less afraid of what else is written.
    local paid = math.min(1, game:get("demarcated")) + math.min(1, game:get("safe_return")) + math.min(1, game:get("shared"))
    local score = 1 - game:get("troops") / 20 - game:get("reach") / 30 * (1 - paid / 4)
    if game:get("undated") > 0 then score = score - 0.3 end
    if east_leads(game) > 0 then score = score - 0.1 end
    return score < 0 and 0 or score
  end,
}
-- What others only say passes with those who have said it, and what they sign is half of it: the other half is that it is kept.
-- Each part needs somebody else's signature, and none comes by waiting.
objective {
  id = "uzbekistan_in_writing", of = "uzbekistan", weight = 4, name = _ "In writing",
  text = _ "Signed is half, kept is whole. Moscow forswears a base in the valley, and has it read out in December (half as much if only its alliance does), and another power as well. Families go home under a text that somebody watches over, by no buses of yours, and by December few are without a roof in Osh. The border has its commission, and a stretch that both have walked. Those who praised your camps pay for them, for four rounds. Of 100 points 19 are for Moscow's word and 5 for its being read out (10 in all for that of its alliance alone), 10 for another power's; 15 for a return with safeguards, 10 for people under roofs in Osh (displaced from 90 to 40 thousand); 15 for the commission, 10 for the stretch; 10 for a burden that is shared, 6 for four rounds of it.",
  score = function(game)
    local score = 0
    if game:get("forsworn", "russia") > 0 then
      score = score + (game:get("read_out") > 0 and 0.24 or 0.19)
    elseif game:get("forsworn", "csto") > 0 then
      score = score + 0.1 -- an office promises what its members decide
    end
    if game:get("forsworn", "us") + game:get("forsworn", "eu") + game:get("forsworn", "kazakhstan") > 0 then score = score + 0.1 end
    if game:get("safe_return") > 0 and game:get("sent_back") == 0 then
      score = score + 0.15 + 0.1 * linear(game:get("displaced", "osh"), 90, 40)
    end
    if game:get("demarcated") > 0 then score = score + 0.15 end
    if game:get("walked") > 0 then score = score + 0.1 end
    if game:get("shared") > 0 then score = score + 0.1 end
    return score + 0.06 * linear(game:get("shared_rounds"), 0, 4)
  end,
}
objective {
  id = "uzbekistan_kin_safe", of = "uzbekistan", weight = 1, name = _ "Kin across the border",
  text = _ "Those who speak your language are safe where they live. What counts is grievance in Osh and Jalal-Abad, in the mean: nothing at 68, all of it at 28.",
  score = healed,
}
objective {
  id = "uzbekistan_home", of = "uzbekistan", weight = 2, name = _ "Calm at home",
  text = _ "The border towns, the service and the presidency agree with what is done. What counts is the least content of them: nothing at a support of 40, all of it at 75.",
  score = scoring.weakest { constituency = { "uzbekistan.border_towns", "uzbekistan.security_service", "uzbekistan.presidency" }, worst = 40, best = 75 },
}
objective {
  id = "uzbekistan_no_charter", of = "uzbekistan", weight = 3, secret = true, name = _ "The charter as it is",
  text = _ "The first case of intervention would look for a second one. The charter stays, nobody of the alliance leads next door, and the south is quiet: while it burns, somebody will ask for both again. Of 100 points 40 are for the charter as it is (none of them from a reach of 20 on), 20 while neither Russia nor its alliance leads in the south, 40 for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5).",
  score = function(game)
    local score = 0.4 - game:get("reach") / 50
    if score < 0 then score = 0 end
    if east_leads(game) == 0 then score = score + 0.2 end
    return score + 0.4 * calm(game, "uzbekistan")
  end,
}
objective {
  id = "uzbekistan_credit", of = "uzbekistan", weight = 3, secret = true, name = _ "Credit for restraint",
  text = _ "Brussels and Washington owe you something. After Osh nobody need speak of Andijan. Of 100 points 67 are for the trust of the two in you, in the mean (from -20 to 12), 33 for your legitimacy (from 30 to 75).",
  score = scoring.weighted {
    { 2, scoring.relation { from = { "eu", "us" }, to = "uzbekistan", worst = -20, best = 12 } },
    { 1, own_legitimacy },
  },
}
objective {
  id = "uzbekistan_kin", of = "uzbekistan", weight = 3, secret = true, name = _ "What the border towns ask",
  text = _ "There are things a president cannot say: somebody must watch over them, and write down what was done. Of 100 points 50 are for monitors and inquiries in the south (all at three), 50 for grievance that heals in Osh and Jalal-Abad (in the mean, from 68 to 28).",
  score = scoring.weighted { { 1, protected }, { 1, healed } },
}
objective_pool {
  id = "uzbekistan_agenda", of = "uzbekistan",
  objectives = { "uzbekistan_no_charter", "uzbekistan_credit", "uzbekistan_kin" },
}

-- Kazakhstan ----------------------------------------------------------------------------------------------------------
objective {
  id = "kazakhstan_astana", of = "kazakhstan", weight = 3, name = _ "A summit in Astana",
  text = _ "The first summit for eleven years takes place, has something to speak of, and a chair whom one respects. Of 100 points 75 are for the prospects of the summit (from 30 to 92), 25 for your legitimacy (from 30 to 75).",
  score = scoring.weighted { { 3, scoring.indicator { id = "summit", worst = 30, best = 92 } }, { 1, own_legitimacy } },
}
objective {
  id = "kazakhstan_osce_acts", of = "kazakhstan", weight = 3, name = _ "An OSCE that acts",
  text = _ "The fifty-six decide, the mission arrives, and the chair has its name on it: as its lead, or under a text that it keeps. Of 100 points 60 are for a mission of the OSCE in the south (seven tenths of that when it is over after three rounds), 80 where you lead or have led one; where it has only agreed on something, or the UN is there, 20. A text that you keep adds 20.",
  score = function(game)
    local named = game:get("leads", "kazakhstan") + game:get("led", "kazakhstan") > 0
    local score = (named and 0.8 or 0.6) * aims.osce_done(game)
    if game:get("un_work") + game:get("osce_agreed") > 0 then score = math.max(score, 0.2) end
    if game:get("between", "kazakhstan") > 0 then score = score + 0.2 end
    return score
  end,
}
objective {
  id = "kazakhstan_neighbour", of = "kazakhstan", weight = 2, name = _ "Calm next door",
  text = _ "The south is quiet, Bishkek is governed, and the two neighbours speak to each other. Of 100 points 40 are for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5), 40 for order in the south (from 25 to 95), 20 for Bishkek's trust in Tashkent (from -25 to 25).",
  score = scoring.weighted {
    { 2, calm }, { 2, scoring.indicator { id = "order", worst = 25, best = 95 } },
    { 1, scoring.relation { from = "kyrgyzstan", to = "uzbekistan", worst = -25, best = 25 } },
  },
}
objective {
  id = "kazakhstan_home", of = "kazakhstan", weight = 1, name = _ "The chair's own house",
  text = _ "Diplomats, traders and the old guard can live with it. What counts is the least content of them: nothing at a support of 40, all of it at 75.",
  score = scoring.weakest { constituency = { "kazakhstan.foreign_ministry", "kazakhstan.business", "kazakhstan.old_guard" }, worst = 40, best = 75 },
}
objective {
  id = "kazakhstan_summit", of = "kazakhstan", weight = 3, secret = true, name = _ "The summit above all",
  text = _ "Osh will be forgotten in five years. The picture from Astana will hang for fifty. What counts is the prospects of the summit: nothing at 50, all of it at 90.",
  score = scoring.indicator { id = "summit", worst = 50, best = 90 },
}
objective {
  id = "kazakhstan_multivector", of = "kazakhstan", weight = 3, secret = true, name = _ "Equally near to all",
  text = _ "Moscow, Brussels and Washington each think of you first. What counts is the least trust of the three in you: nothing at 10, all of it at 54.",
  score = function(game)
    local russia, eu, us = game:trust("russia", "kazakhstan"), game:trust("eu", "kazakhstan"), game:trust("us", "kazakhstan")
    local least = russia
    if eu < least then least = eu end
    if us < least then least = us end
    return linear(least, 10, 54)
  end,
}
objective {
  id = "kazakhstan_quiet", of = "kazakhstan", weight = 3, secret = true, name = _ "A lesson in order",
  text = _ "A crowd made a government, and chaos followed: may the lesson be seen, and stay abroad. Order comes before votes, and from the neighbourhood. Of 100 points 50 are for order in the south (from 25 to 95), 50 for outside missions that become no habit (from 40 to 5).",
  score = function(game)
    local score = linear(game:get("order"), 25, 95) / 2
    score = score + linear(game:get("precedent"), 40, 5) / 2
    return score
  end,
}
objective_pool {
  id = "kazakhstan_agenda", of = "kazakhstan",
  objectives = { "kazakhstan_summit", "kazakhstan_multivector", "kazakhstan_quiet" },
}

-- CSTO secretariat ------------------------------------------------------------------------------------------------------
objective {
  id = "csto_charter", of = "csto", weight = 3, name = _ "A charter for crises",
  text = _ "The charter is amended, so that the next call for help can be answered. Short of that, something lies on the table in December that the presidents have announced, the capitals have read and nobody has said no to: a quarter of the way, and more if Tashkent signs with reservations. An amended charter brings 100 points; without one, reservations in December bring 40, and the steps towards it a quarter of what is still missing (all at six).",
  score = function(game)
    local reach = linear(game:get("reach"), 0, 10)
    return math.min(1, reach + 0.25 * (1 - reach) * linear(game:get("charter_steps"), 0, 6))
  end,
}
objective {
  id = "csto_purpose", of = "csto", weight = 2, name = _ "To be of use",
  text = _ "The organisation has a visible part in what is done, and in the opinion of others. Of 100 points 40 are for your legitimacy (from 30 to 70), 20 when you serve in a mission or are party to relief, an election mission or the compact, 40 for a mission of the alliance (28 when it is over after three rounds).",
  score = function(game)
    local score = linear(game:get("legitimacy", "csto"), 30, 70) * 0.4
    local part = helps(game, "csto") and 1 or aims.served(game, "csto")
    return score + 0.2 * part + 0.4 * aims.csto_done(game)
  end,
}
objective {
  id = "csto_unity", of = "csto", weight = 2, name = _ "Seven at the table",
  text = _ "Tashkent stays, Minsk pays attention, Bishkek does not regret having asked. What counts is the trust of Tashkent, Bishkek and Astana in you, in the mean: nothing at -10, all of it at 42.",
  score = scoring.relation { from = { "uzbekistan", "kyrgyzstan", "kazakhstan" }, to = "csto", worst = -10, best = 42 },
}
objective {
  id = "csto_calm", of = "csto", weight = 1, name = _ "A member at peace",
  text = _ "The south of a member state is quiet. What counts is violence in Osh and Jalal-Abad, in the mean: nothing at 66, all of it at 5.",
  score = calm,
}
objective {
  id = "csto_home", of = "csto", weight = 1, name = _ "Staff and members",
  text = _ "Neither the Joint Staff nor the smaller members lose their patience. What counts is the support of both, in the mean: nothing at 40, all of it at 85.",
  score = scoring.support { constituency = { "csto.joint_staff", "csto.small_members" }, worst = 40, best = 85 },
}
objective {
  id = "csto_recognition", of = "csto", weight = 3, secret = true, name = _ "A handshake in Brussels",
  text = _ "An organisation that others deal with is one. The Union's liaison officer is worth ten exercises. Of 100 points 40 are for the trust of Brussels in you (from -20 to 10), 60 for a text that recognises you, or 30 for one that the Union has signed beside you.",
  score = function(game)
    local score = 0.4 * linear(game:trust("eu", "csto"), -20, 10)
    if game:get("recognised") > 0 then return score + 0.6 end
    -- Whoever signs beside it deals with it, whatever it is called.
    return game:agreements({ framework = "eu_csto", status = "in_force" })[1] and score + 0.3 or score
  end,
}
objective {
  id = "csto_own_force", of = "csto", weight = 3, secret = true, name = _ "The force has a case",
  text = _ "For years it has exercised. Once, it must have been there. A charter that would let it is a step, and a place in somebody else's mission another. A mission of the alliance brings 100 points (70 when it is over after three rounds); without it there are 40 for a place in another mission and 20 for an amended charter.",
  score = function(game)
    local score = 0.4 * aims.served(game, "csto")
    if game:get("reach") > 0 then score = score + 0.2 end
    return math.max(score, aims.csto_done(game))
  end,
}
objective {
  id = "csto_no_casualty", of = "csto", weight = 3, secret = true, name = _ "Nobody comes home in zinc",
  text = _ "The charter may speak of force. You will help with everything except soldiers: in a mission, or at least under some text on the south, and so that Bishkek thanks you for it. Of 100 points 50 are for Bishkek's trust in you (from 0 to 55), 50 when you serve in a mission, or 25 when you are party to relief, an election mission or the compact; with soldiers of yours abroad nothing is left.",
  score = function(game)
    if game:committed("csto", "military") > 0 then return 0 end
    local score = 0.5 * linear(game:trust("kyrgyzstan", "csto"), 0, 55)
    return score + math.max(0.5 * aims.served(game, "csto"), helps(game, "csto") and 0.25 or 0)
  end,
}
objective_pool {
  id = "csto_agenda", of = "csto", objectives = { "csto_recognition", "csto_own_force", "csto_no_casualty" },
}

-- Ukraine -----------------------------------------------------------------------------------------------------------
objective {
  id = "ukraine_contributor", of = "ukraine", weight = 4, name = _ "A contributor to security",
  text = _ "Ukrainians serve in the mission that is sent, under whatever flag, or have served there for three rounds (less: Kyiv is party to a relief operation, an election mission or the compact), and its name stands in a text as of one who is between: a deputy, a guarantor, or the lead. Of 100 points 60 are for Ukrainians who serve (50 when they have been there for three rounds, 30 for the lesser ways), 40 for the name.",
  score = function(game)
    -- Who came home has been there.
    local score = math.max(0.6 * aims.served(game, "ukraine"), linear(game:get("served", "ukraine"), 0, kShown) / 2)
    if score < 0.3 and helps(game, "ukraine") then score = 0.3 end
    if game:get("leads", "ukraine") + game:get("between", "ukraine") > 0 then score = score + 0.4 end
    return score
  end,
}
objective {
  id = "ukraine_both_sides", of = "ukraine", weight = 2, name = _ "A friend of both",
  text = _ "Moscow and Brussels both think better of Kyiv than in June. What counts is the trust of the two in you, in the mean: nothing at 5, all of it at 32.",
  score = scoring.relation { from = { "eu", "russia" }, to = "ukraine", worst = 5, best = 32 },
}
objective {
  id = "ukraine_peace", of = "ukraine", weight = 1, name = _ "A success to speak of",
  text = _ "The south is quieter than it was. What counts is violence in Osh and Jalal-Abad, in the mean: nothing at 66, all of it at 5.",
  score = calm,
}
objective {
  id = "ukraine_home", of = "ukraine", weight = 1, name = _ "No noise at home",
  text = _ "The governing party, the opposition and the peacekeepers can each live with it. What counts is the least content of them: nothing at a support of 40, all of it at 75.",
  score = scoring.weakest { constituency = { "ukraine.governing_party", "ukraine.opposition", "ukraine.peacekeepers" }, worst = 40, best = 75 },
}
objective {
  id = "ukraine_deputy", of = "ukraine", weight = 3, secret = true, name = _ "The bridge is walked on",
  text = _ "A mission of East and West, with Ukrainians in it. Without it, a text that you keep is a plank, their dialogue on crises another, and the rest was only a speech. Of 100 points 40 are for the mission, 60 for Ukrainians in it (seven tenths of both when it is over after three rounds); their dialogue brings 15 instead of it, a text that you keep adds 30; more than 100 are not counted.",
  score = function(game)
    local joint = aims.joint_done(game)
    local score = 0.4 * joint + 0.6 * math.min(joint, aims.served(game, "ukraine"))
    if score < 0.15 and game:get("dialogue") > 0 then score = 0.15 end
    if game:get("between", "ukraine") > 0 then score = score + 0.3 end
    return score > 1 and 1 or score
  end,
}
objective {
  id = "ukraine_free_hands", of = "ukraine", weight = 3, secret = true, name = _ "Free hands",
  text = _ "The president can explain everything except Ukrainian soldiers under Russian orders. Kyiv does something under another lead, or keeps a text of its own, and the opposition has nothing to tell. Of 100 points 30 are for the support of the opposition (from 40 to 75), 70 for Ukrainians in a mission, or 50 for a text that you keep, or 30 for a part in relief, an election mission or the compact; with Ukrainians under the East's lead nothing is left.",
  score = function(game)
    if game:get("under_east", "ukraine") > 0 then return 0 end
    local score = 0.3 * linear(game:support("ukraine.opposition"), 40, 75)
    local part = 0.7 * aims.served(game, "ukraine")
    if part < 0.5 and game:get("between", "ukraine") > 0 then part = 0.5 end
    if part < 0.3 and helps(game, "ukraine") then part = 0.3 end
    return score + part -- hands that do nothing are free, and empty
  end,
}
objective {
  id = "ukraine_candidate", of = "ukraine", weight = 3, secret = true, name = _ "The chair of 2013",
  text = _ "Whoever has helped Astana and Vienna in 2010 will be remembered. What counts is the trust of Astana and of the other states of the OSCE in you, in the mean: nothing at 5, all of it at 45.",
  score = scoring.relation { from = { "kazakhstan", "osce_caucus" }, to = "ukraine", worst = 5, best = 45 },
}
objective_pool {
  id = "ukraine_agenda", of = "ukraine", objectives = { "ukraine_deputy", "ukraine_free_hands", "ukraine_candidate" },
}
