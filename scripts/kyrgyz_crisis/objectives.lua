-- What each seat wants: in public, and in the agenda that the seed deals to it in secret. Two of the great powers' secret
-- agendas pull towards joint action, two away from it, so that no seat can be read from its flag.
--
-- Uzbekistan, Kazakhstan and Ukraine: what each could only have from others stands in an aim of its own, so that a seat that
-- keeps its door shut pays for it. Sources: perception gaps and bidding between patrons: PONARS Eurasia 2010; who fled and
-- whither, Ukraine's role, the chairmanship's push: Opinion paper, June 2010, par. 2, 4 and 5.
--
-- Sources: EU: Opinion paper, June 2010, Vaquer i Fanés 2010, Bossuyt 2020. Russia: Herd & Dunay 2010 (precedent, honest
-- offer, charter), PONARS Eurasia 2010. US: PONARS Eurasia 2010 and the public record on Manas. Others: PONARS Eurasia
-- 2010 (small states as subjects), Herd & Dunay 2010.
local aims = require "kyrgyz_crisis.aims"
local scoring = require "rules.scoring"
local texts = require "rules.texts"

local linear = scoring.linear
local calm = aims.calm
local road_watched = aims.road_watched
local healed = aims.healed
local host_legitimacy = aims.host_legitimacy
local own_legitimacy = aims.own_legitimacy
local protected = aims.protected
local kShown = aims.shown
local done = aims.done
local east_leads = aims.east_leads
local leads = aims.leads

local kEuHome = { "eu.new_members", "eu.partners_of_russia", "eu.treasuries", "eu.parliament" }

-- European Union ------------------------------------------------------------------------------------------------------
objective {
  id = "eu_protection", of = "eu", weight = 2, name = _ "People are protected",
  text = _ "Violence and grievance in Osh and Jalal-Abad fall, for both communities, and help arrives. Of 100 points 40 are for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5), 40 for grievance that heals there (from 68 to 28), 20 for relief that arrives (from 10 to 75).",
  score = scoring.weighted { { 2, calm }, { 2, healed }, { 1, scoring.indicator { id = "relief", worst = 10, best = 75 } } },
}
objective {
  id = "eu_partnership", of = "eu", weight = 2, name = _ "A crisis partnership with Russia",
  text = _ "Russia and the Union act together, and trust each other more than before. Of 100 points 67 are for Russia's trust in you (from -15 to 35), 33 for a mission of East and West together that lasts three rounds with Russians in it: two fifths of that without them, seven tenths when it is over.",
  score = scoring.weighted {
    { 2, scoring.relation { from = "russia", to = "eu", worst = -15, best = 35 } },
    { 1, function(game)
      local shown = linear(game:get("joint_rounds"), 0, kShown)
      if game:get("joint") == 0 then return 0.7 * shown end
      -- A photograph is half of it; three rounds at the same corners are all, if there is time for them.
      local share = 0.5 + 0.5 * linear(game:get("joint_rounds") + game:rounds() - game:round(), 0, kShown)
      return game:get("serves", "russia") + game:get("leads", "russia") > 0 and share or 0.4 * share
    end },
  },
}
objective {
  id = "eu_values", of = "eu", weight = 2, name = _ "The human dimension",
  text = _ "Monitors and an inquiry are agreed, the elections are free, and nobody is closed to the eyes of others. Of 100 points 50 are for monitors and inquiries in the south (all at three), 25 for Bishkek's legitimacy (from 20 to 75), 25 for outside missions as a habit (from 10 to 60).",
  score = scoring.weighted {
    { 2, protected }, { 1, host_legitimacy }, { 1, scoring.indicator { id = "precedent", worst = 10, best = 60 } },
  },
}
objective {
  id = "eu_home", of = "eu", weight = 3, name = _ "Carry the members along",
  text = _ "None of the four groups of capitals and institutions feels overrun, and most of them can stand behind what was done. Of 100 points 67 are for the least content of the four (support from 40 to 75), 33 for all of them, in the mean (from 40 to 88).",
  -- Mostly the weakest of the four: but what one does for the others is not for nothing, as long as the treasuries grumble.
  score = scoring.weighted {
    { 2, scoring.weakest { constituency = kEuHome, worst = 40, best = 75 } },
    { 1, scoring.support { constituency = kEuHome, worst = 40, best = 88 } },
  },
}
objective {
  id = "eu_prove_it", of = "eu", weight = 3, secret = true, name = _ "Prove that it can be done",
  text = _ "For once, Europeans serve under Russian lead, and it works: equal partnership instead of speeches. Of 100 points 50 are for Europeans under the East's lead in a mission of both, and 50 for calm in Osh with it (violence from 60 to 25); seven tenths of both when they have come home after three rounds.",
  score = function(game)
    local score = 0.5 + linear(game:get("violence", "osh"), 60, 25) / 2
    local now = game:get("joint") > 0 and game:get("under_east", "eu") or 0
    -- What came home on the agreed day has been shown; what was called off after a few weeks less.
    return score * done(game, now, game:get("proven"))
  end,
}
objective {
  id = "eu_no_sphere", of = "eu", weight = 3, secret = true, name = _ "No sphere, by no name",
  text = _ "Nothing is signed that makes Central Asia a reserve: no exception declared, no handshake with the CSTO. Missions from outside become a habit, and one of Vienna or New York is at work. Of 100 points 70 are for outside missions as a habit (from 2 to 32), 30 for a mission of the OSCE or the UN in the south; a text that recognises the CSTO takes 40.",
  score = function(game)
    local score = 0.7 * linear(game:get("precedent"), 2, 32) + 0.3 * math.max(aims.osce_done(game), aims.un_done(game))
    if game:get("recognised") > 0 then score = score - 0.4 end
    return score < 0 and 0 or score
  end,
}
objective {
  id = "eu_own_flag", of = "eu", weight = 3, secret = true, name = _ "A flag of one's own",
  text = _ "The new treaty has given the Union instruments. Somewhere in the south it leads, and is there: in the streets, or at least among the tents and at the ballot boxes. To serve under others is a beginning. What it led for three rounds is most of it, also when it is over. A mission in the streets that you lead brings 100 points (70 when it is over after three rounds), serving in one 40 instead; a relief operation under your lead adds 40, an election mission 20; more than 100 are not counted.",
  score = function(game)
    local led = aims.led(game, "eu")
    if led >= 1 then return 1 end
    local score = math.max(led, 0.4 * aims.served(game, "eu"))
    if leads(game, "relief_operation", "eu") then score = score + 0.4 end
    if leads(game, "election_mission", "eu") then score = score + 0.2 end
    return score > 1 and 1 or score
  end,
}
objective {
  id = "eu_thrift", of = "eu", weight = 3, secret = true, name = _ "A year of empty purses",
  text = _ "The crisis ends before the money does: a quiet south, most of the aid unspent, no soldiers sent. Of 100 points 50 are for aid in hand (from 50 to 115 million), 50 for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5); soldiers abroad take 50.",
  score = function(game)
    local score = (linear(game:resource("eu", "aid"), 50, 115) + calm(game, "eu")) / 2
    if game:committed("eu", "military") > 0 then score = score - 0.5 end
    return score < 0 and 0 or score
  end,
}
objective_pool {
  id = "eu_agenda", of = "eu", objectives = { "eu_prove_it", "eu_no_sphere", "eu_own_flag", "eu_thrift" },
}

-- Russia --------------------------------------------------------------------------------------------------------------
objective {
  id = "russia_stability", of = "russia", weight = 2, name = _ "No collapse to the south",
  text = _ "The valley is quiet, Bishkek governs, and the road from Afghanistan is watched. Of 100 points 50 are for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5), 25 for order in the south (from 25 to 95), 25 for drugs and crime that fall (from 60 to 15).",
  score = scoring.weighted {
    { 2, calm }, { 1, scoring.indicator { id = "order", worst = 25, best = 95 } }, { 1, road_watched },
  },
}
objective {
  id = "russia_primacy", of = "russia", weight = 3, name = _ "First among those who act",
  text = _ "If anybody leads in the south, it is Russia or its allies; others come in its company, and not as a habit. Of 100 points 75 are there at first, and five less for each four of outside missions as a habit. A mission that Russia or its alliance leads brings 20, one of the CSTO 10, one of East and West together 10; a lead of the Union or the United States takes 30, a mission of the UN 5.",
  score = function(game)
    local score = 0.75 - game:get("precedent") / 80
    score = score + 0.2 * aims.east_led(game) + 0.1 * aims.csto_done(game) + 0.1 * aims.joint_done(game)
    if game:get("leads", "eu") + game:get("leads", "us") > 0 then score = score - 0.3 end
    if game:get("un_work") > 0 then score = score - 0.05 end -- New York decides on what lies next door
    if score < 0 then return 0 end
    return score > 1 and 1 or score
  end,
}
objective {
  id = "russia_partners", of = "russia", weight = 2, name = _ "Partners in the West",
  text = _ "The Union and the United States trust Russia more in December than in June, and its part in Osh is respected. Of 100 points 75 are for the trust of Brussels and Washington in you, in the mean (from -25 to 30), 25 for your legitimacy (from 30 to 75).",
  score = scoring.weighted {
    { 3, scoring.relation { from = { "eu", "us" }, to = "russia", worst = -25, best = 30 } }, { 1, own_legitimacy },
  },
}
objective {
  id = "russia_home", of = "russia", weight = 3, name = _ "No second Afghanistan at home",
  text = _ "Staffs, modernisers and the public can live with what was done. What counts is the least content of them: nothing at a support of 40, all of it at 75.",
  score = scoring.weakest { constituency = { "russia.security_council", "russia.modernisers", "russia.public" }, worst = 40, best = 75 },
}
objective {
  id = "russia_no_precedent", of = "russia", weight = 3, secret = true, name = _ "No precedent",
  text = _ "Pan-European organisations do not settle strife inside the CIS: not here, and therefore not in the northern Caucasus. What counts is outside missions as a habit: all of it at 0, nothing at 28.",
  score = scoring.indicator { id = "precedent", worst = 28, best = 0 },
}
objective {
  id = "russia_honest_offer", of = "russia", weight = 3, secret = true, name = _ "An honest offer",
  text = _ "The proposal for a common security was meant as it was said. Here is the case to show it: together, as equals. Of 100 points 50 are for the trust of Brussels in you (from -10 to 30), 50 for a mission of East and West together (35 when it is over after three rounds).",
  score = function(game)
    return (linear(game:trust("eu", "russia"), -10, 30) + aims.joint_done(game)) / 2
  end,
}
objective {
  id = "russia_charter", of = "russia", weight = 3, secret = true, name = _ "An alliance that can act",
  text = _ "The CSTO's charter is amended, without losing Tashkent. Of 100 points 70 are for an amended charter, or up to a quarter of that for the steps towards it (all at six), 30 for Tashkent's trust in the alliance (from -30 to 0).",
  score = function(game)
    local score = 0.7 * math.max(linear(game:get("reach"), 0, 10), 0.25 * linear(game:get("charter_steps"), 0, 6))
    return score + 0.3 * linear(game:trust("uzbekistan", "csto"), -30, 0)
  end,
}
objective {
  id = "russia_manas", of = "russia", weight = 3, secret = true, name = _ "One base too many",
  text = _ "The transit centre at Manas is on its way out, or under a common roof. Of 100 points all are for transit through Manas that falls (from 78 to 35); Washington's trust in you above 10 brings 30 of them in any case.",
  score = function(game)
    -- A base that partners share is none to be driven out.
    local score = linear(game:get("transit"), 78, 35)
    if game:trust("us", "russia") > 10 then score = score + 0.3 end
    return score > 1 and 1 or score
  end,
}
objective {
  id = "russia_stay_out", of = "russia", weight = 3, secret = true, name = _ "Not our sons",
  text = _ "Somebody makes peace in Osh, and it is not a Russian battalion. Of 100 points 60 are for calm in Osh (violence from 60 to 5), 40 for the same calm where a mission is in the streets of the south; under Russia's lead, or with its soldiers there, a quarter of it is left.",
  score = function(game)
    local score = linear(game:get("violence", "osh"), 60, 5)
    if game:get("leads", "russia") > 0 or game:committed("russia", "military") > 0 then return score / 4 end
    -- Peace that nobody has made is not yet somebody else's.
    return score * (0.6 + 0.4 * done(game, game:get("guests"), game:get("guest_rounds")))
  end,
}
objective_pool {
  id = "russia_agenda", of = "russia",
  objectives = { "russia_no_precedent", "russia_honest_offer", "russia_charter", "russia_manas", "russia_stay_out" },
}

-- United States ---------------------------------------------------------------------------------------------------------
objective {
  id = "us_transit", of = "us", weight = 3, name = _ "The transit",
  text = _ "Manas works, this year and next. What counts is transit through Manas: nothing at 45, all of it at 100.",
  score = scoring.indicator { id = "transit", worst = 45, best = 100 },
}
objective {
  id = "us_stability", of = "us", weight = 2, name = _ "A quiet valley",
  text = _ "The violence ends, and does not travel towards Afghanistan's other neighbours. Of 100 points 50 are for calm (violence in Osh and Jalal-Abad, in the mean, from 66 to 5), 25 for drugs and crime that fall (from 60 to 15), 25 for quiet in Fergana and Khujand (violence, in the mean, from 25 to 2).",
  score = scoring.weighted {
    { 2, calm }, { 1, road_watched },
    { 1, scoring.indicator { id = "violence", subject = { "fergana", "khujand" }, worst = 25, best = 2 } },
  },
}
objective {
  id = "us_democracy", of = "us", weight = 2, name = _ "A government that was elected",
  text = _ "Bishkek votes, and is believed; rights are watched; nobody alone is the landlord. Of 100 points 50 are for Bishkek's legitimacy (from 20 to 75), 25 for monitors and inquiries in the south (all at three), 25 while Russia and its alliance lead no mission but those of East and West together.",
  score = scoring.weighted {
    { 2, host_legitimacy }, { 1, protected }, { 1, function(game) return east_leads(game) > game:get("joint") and 0 or 1 end },
  },
}
objective {
  id = "us_reset", of = "us", weight = 2, name = _ "The reset, and the name",
  text = _ "Relations with Moscow survive their first hard case, and people remember what America did for them. Of 100 points 67 are for Moscow's trust in you (from -30 to 25), 33 for your legitimacy (from 30 to 75).",
  score = scoring.weighted {
    { 2, scoring.relation { from = "russia", to = "us", worst = -30, best = 25 } }, { 1, own_legitimacy },
  },
}
objective {
  id = "us_home", of = "us", weight = 1, name = _ "Pentagon, Congress, Department",
  text = _ "What is signed can be explained in Washington. What counts is the least content of them: nothing at a support of 40, all of it at 75.",
  score = scoring.weakest { constituency = { "us.pentagon", "us.congress", "us.state_department" }, worst = 40, best = 75 },
}
objective {
  id = "us_manas_any_price", of = "us", weight = 3, secret = true, name = _ "Manas at any price",
  text = _ "There is a war to be supplied. Everything else in this country is a detail. What counts is transit through Manas: nothing at 55, all of it at 100.",
  score = scoring.indicator { id = "transit", worst = 55, best = 100 },
}
objective {
  id = "us_no_monopoly", of = "us", weight = 3, secret = true, name = _ "No monopoly",
  text = _ "Bishkek has others to ask than Moscow. It trusts you, somebody whom Moscow does not command works in the south, and no mission there belongs to Russia or its alliance alone. Of 100 points 40 are for Bishkek's trust in you (from 0 to 60), 60 for a mission in the south of the OSCE or the UN, or led by the Union or Kazakhstan (20 where the OSCE has agreed on something less); a mission of Russia or its alliance alone takes 40.",
  score = function(game)
    -- That nobody is there is no monopoly, and no alternative either.
    local others = math.max(aims.osce_done(game), aims.un_done(game), aims.led(game, "eu"), aims.led(game, "kazakhstan"))
    local agreed = game:get("osce_agreed") > 0 and 0.2 or 0
    local score = 0.4 * linear(game:trust("kyrgyzstan", "us"), 0, 60) + math.max(0.6 * others, agreed)
    if east_leads(game) > game:get("joint") then score = score - 0.4 end
    return score < 0 and 0 or score
  end,
}
objective {
  id = "us_reset_first", of = "us", weight = 3, secret = true, name = _ "The reset first",
  text = _ "Nothing in Osh is worth a quarrel with Moscow while treaties wait for the Senate. Of 100 points 50 are for Moscow's trust in you, 50 for yours in Moscow (each from -15 to 20).",
  score = scoring.weighted {
    { 1, scoring.relation { from = "russia", to = "us", worst = -15, best = 20 } },
    { 1, scoring.relation { from = "us", to = "russia", worst = -15, best = 20 } },
  },
}
objective {
  id = "us_clean_books", of = "us", weight = 3, secret = true, name = _ "Clean books",
  text = _ "The story of the fuel contracts ends before others tell it, and Bishkek believes it. Of 100 points 50 are for a state partner for jet fuel, 50 for Bishkek's trust in you (from 0 to 70).",
  score = function(game)
    local open = texts.agreed(game, "fuel_partner") and 0.5 or 0
    return open + linear(game:trust("kyrgyzstan", "us"), 0, 70) / 2
  end,
}
objective_pool {
  id = "us_agenda", of = "us",
  objectives = { "us_manas_any_price", "us_no_monopoly", "us_reset_first", "us_clean_books" },
}
