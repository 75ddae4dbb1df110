-- What each seat wants. Scores run from 0 to 1; the weights say how much each counts for that seat.
local scoring = require "rules.scoring"

local function protocol_in_force(game)
  return game:agreements({ type = "border_protocol", status = "in_force" })[1]
end

local function term_of(found, id)
  if not found then return nil end
  for _index, term in ipairs(found.clauses) do
    if term.id == id then return term.params end
  end
  return nil
end

-- Foreign command and foreign judges in the protocol, from 0 (none) upwards; each side has its own table of what hurts.
local function strain(game, hurts)
  local sum = 0
  local protocol = protocol_in_force(game)
  local patrols = term_of(protocol, "patrols")
  if patrols then sum = sum + hurts[patrols.command] end
  local inquiry = term_of(protocol, "inquiry")
  if inquiry then sum = sum + hurts[inquiry.openness] end
  return sum
end

-- Kyrgyzstan -------------------------------------------------------------------------------------------------------

objective {
  id = "kg_calm", of = "kyrgyzstan", weight = 3,
  name = _ "Calm in the south",
  text = _ "Full marks at a mean tension of 15 in Osh, at Dostuk and in Kara-Suu, none at 70.",
  score = scoring.indicator { id = "tension", subject = { "osh", "dostuk", "kara_suu" }, worst = 70, best = 15 },
}
objective {
  id = "kg_livelihood", of = "kyrgyzstan", weight = 2,
  name = _ "The valley can trade again",
  text = _ "Full marks when trade is back at 75 % of last year, none at 15 %.",
  score = scoring.indicator { id = "trade", worst = 15, best = 75 },
}
objective {
  id = "kg_own_house", of = "kyrgyzstan", weight = 2,
  name = _ "Our own house",
  text = _ "Foreign officers, command and judges take from it. Of 100 points a mission takes 35, however many they are, or 10 when its day of departure is set; patrols under joint command 15 and under Uzbek command 70; a record that stays closed 5, a shared one 25, a public one 50.",
  score = function(game)
    local sum = strain(game, {
      joint = 0.15, Kyrgyz = 0, Uzbek = 0.7, closed = 0.05, shared = 0.25, public = 0.5,
    })
    local foreign = 0
    for _index, mission in ipairs(game:agreements { type = "advisory_mission", status = "in_force" }) do
      foreign = math.max(foreign, term_of(mission, "exit_date") and 0.1 or 0.35)
    end
    sum = sum + foreign
    return 1 - math.min(1, sum)
  end,
}
objective {
  id = "kg_taken_seriously", of = "kyrgyzstan", weight = 1,
  name = _ "A government that is taken seriously",
  text = _ "Two months ago nobody abroad knew these names. Full marks at a standing of 70, none at 35.",
  score = scoring.indicator { id = "standing", subject = "self", worst = 35, best = 70 },
}
objective {
  id = "kg_quiet_vote", of = "kyrgyzstan", weight = 2, secret = true,
  name = _ "A quiet south before the vote",
  text = _ "In October there will be elections. Full marks when the town halls of the south support the government with 75, none at 45.",
  score = scoring.support { constituency = "kyrgyzstan.south", worst = 45, best = 75 },
}
objective {
  id = "kg_own_record", of = "kyrgyzstan", weight = 2, secret = true,
  name = _ "A record that we can live with",
  text = _ "Some record there must be, or others will write it. A closed one is best (full marks), a shared one gives three fifths, none at all two fifths; a public one now would be a disaster.",
  score = scoring.terms {
    type = "border_protocol", clause = "inquiry", param = "openness",
    values = { closed = 1, shared = 0.6, public = 0 }, otherwise = 0.4,
  },
}
objective_pool { id = "kg_secrets", of = "kyrgyzstan", objectives = { "kg_quiet_vote", "kg_own_record" } }

-- Uzbekistan -------------------------------------------------------------------------------------------------------

objective {
  id = "uz_secure_valley", of = "uzbekistan", weight = 4,
  name = _ "A secure valley",
  text = _ "Two thirds of it are contraband and crime (full marks at 15, none at 65), one third the tension in Andijan (10 and 50).",
  score = scoring.weighted {
    { 2, scoring.indicator { id = "smuggling", worst = 65, best = 15 } },
    { 1, scoring.indicator { id = "tension", subject = "andijan", worst = 50, best = 10 } },
  },
}
objective {
  id = "uz_guests_home", of = "uzbekistan", weight = 2,
  name = _ "Our guests go home",
  text = _ "Full marks when no more than 20 thousand people are left who cannot go home, none at 100 thousand.",
  score = scoring.indicator { id = "displaced", worst = 100, best = 20 },
}
objective {
  id = "uz_no_precedent", of = "uzbekistan", weight = 2,
  name = _ "No example for other posts",
  text = _ "Foreign police in the valley take from it for good, most of all at the gate and without a day of departure; so do an inquiry and foreign command, while they last. Of 100 points a mission takes 35, or 8 with a day of departure, and 30 more at the gate; patrols under joint command 10 and under Kyrgyz command 70; a record that stays closed 10, a shared one 20, a public one 30.",
  score = function(game)
    local sum = strain(game, {
      joint = 0.1, Kyrgyz = 0.7, Uzbek = 0, closed = 0.1, shared = 0.2, public = 0.3,
    })
    return 1 - math.min(1, sum + game:get("example") / 100)
  end,
}
objective {
  id = "uz_good_name", of = "uzbekistan", weight = 1,
  name = _ "A good name",
  text = _ "The gate was opened when it counted, and that should be remembered. Full marks at a standing of 65, none at 30.",
  score = scoring.indicator { id = "standing", subject = "self", worst = 30, best = 65 },
}
objective {
  id = "uz_record", of = "uzbekistan", weight = 2, secret = true,
  name = _ "The truth about Osh",
  text = _ "The guests have told what they saw. It should stand on paper, and be read: full marks for an inquiry with a public record, four fifths for a shared one, two fifths for a closed one.",
  score = scoring.terms {
    type = "border_protocol", clause = "inquiry", param = "openness",
    values = { closed = 0.4, shared = 0.8, public = 1 },
  },
}
objective {
  id = "uz_valley_market", of = "uzbekistan", weight = 2, secret = true,
  name = _ "The bazaars of the valley",
  text = _ "It is not said aloud, but Andijan needs the market of Kara-Suu. Full marks at 55 % of last year's trade, none at 15 %.",
  score = scoring.indicator { id = "trade", worst = 15, best = 55 },
}
objective_pool { id = "uz_secrets", of = "uzbekistan", objectives = { "uz_record", "uz_valley_market" } }

-- Kazakhstan -------------------------------------------------------------------------------------------------------

objective {
  id = "kz_result", of = "kazakhstan", weight = 3,
  name = _ "A result for the chair",
  text = _ "Half for a protocol in force, half for a mission of the OSCE that is in the field or has done its work.",
  score = scoring.weighted {
    { 1, scoring.agreement { type = "border_protocol" } },
    { 1, scoring.any {
      scoring.agreement { type = "advisory_mission" },
      scoring.agreement { type = "advisory_mission", status = "fulfilled" },
    } },
  },
}
objective {
  id = "kz_relief", of = "kazakhstan", weight = 2,
  name = _ "Relief for the people at the gate",
  text = _ "Half of it is fewer people who cannot go home (full marks at 10 thousand, none at 100), half a calmer crossing (full marks at a tension of 15, none at 70).",
  score = scoring.weighted {
    { 1, scoring.indicator { id = "displaced", worst = 100, best = 10 } },
    { 1, scoring.indicator { id = "tension", subject = "dostuk", worst = 70, best = 15 } },
  },
}
objective {
  id = "kz_standing", of = "kazakhstan", weight = 2,
  name = _ "The standing of the chair",
  text = _ "Full marks at a standing of 100, none at 50.",
  score = scoring.indicator { id = "standing", subject = "self", worst = 50, best = 100 },
}
objective {
  id = "kz_summit", of = "kazakhstan", weight = 2, secret = true,
  name = _ "Two guests of honour in Astana",
  text = _ "Both presidents should come to the summit as friends: full marks when the two trust Kazakhstan with 60 in the mean, none at 10.",
  score = scoring.relation { from = { "kyrgyzstan", "uzbekistan" }, to = "self", worst = 10, best = 60 },
}
objective {
  id = "kz_transit", of = "kazakhstan", weight = 2, secret = true,
  name = _ "Lorries on the road",
  text = _ "The carriers lose money each day. Full marks when trade across the border is back at 60 % of last year, none at 15 %.",
  score = scoring.indicator { id = "trade", worst = 15, best = 60 },
}
objective_pool { id = "kz_secrets", of = "kazakhstan", objectives = { "kz_summit", "kz_transit" } }
