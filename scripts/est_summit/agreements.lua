-- What can be agreed: one treaty for all, and the twelve kinds of text of which a web could be made.
--
-- Who must say yes follows from the format (institutions.lua). What must pass at home stands in `ratify`: a treaty of legal force before
-- the parliament of everybody who signs it, the end of war plans before those two that have most of them, and assistance where
-- somebody's people have to go. What a small text costs those who sign it: prices.lua.
local chorus = require "est_summit.chorus"
local effect = require "est_summit.effect"
local forces = require "est_summit.forces"
local help = require "est_summit.help"
local ledger = require "est_summit.ledger"
local model = require "est_summit.missions"
local prices = require "est_summit.prices"
local states = require "est_summit.states"
local missions = require "rules.missions"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kSeats = states.seats

-- The treaty ----------------------------------------------------------------------------------------------------------

-- What binds by law is asked at home; what binds by a word is not.
local function binds_by_law(text)
  local force = texts.clause(text, "legal_force")
  return not force or force.params.force == "legal"
end

local treaty_reason = _ "The European Security Treaty"
local house_reason = _ "A second house, beside the one in Vienna"
local silent_reason = _ "What the treaty does not say"
local split_reason = _ "Allies who are not of one mind about it"
local word_reason = _ "A word, and no law"
-- Who has only said that he will come can also say that he could not: of the readiness that its articles promise a text of political
-- force brings half.
local function half_of_it(game, agreement, sign)
  if binds_by_law(agreement) then return end
  local promised = 0
  for _index, term in ipairs(agreement.clauses) do promised = promised + math.max(0, effect.amount(term, "commitment")) end
  if promised > 0 then game:change("commitment", nil, -sign * promised / 2, word_reason) end
end
-- Of these the silence of a treaty speaks: { law, no freedom of alliances, no human dimension }.
local function silences(game, agreement, sign)
  if not texts.clause(agreement, "legal_force") then game:change("commitment", nil, sign * 6, treaty_reason) end
  if not texts.clause(agreement, "alliances") then
    game:change("between", nil, sign * -6, silent_reason)
    game:change("sphere", nil, sign * 5, silent_reason)
    game:change("acquis", nil, sign * -3, silent_reason)
  end
  if not texts.clause(agreement, "human_dimension") then game:change("acquis", nil, sign * -5, silent_reason) end
end

agreement {
  id = "est", kind = "treaty",
  name = _ "European Security Treaty",
  frameworks = { "vienna", "treaty_round" },
  parties = { min = states.least_parties, max = 8, include = { "russia" }, only = kSeats },
  clauses = {
    required = { "indivisible", "conference" },
    optional = {
      "alliances", "no_territory", "right_to_ask", "consultations", "extraordinary", "self_defence", "enforcement", "within",
      "peacekeeping", "human_dimension", "legal_force", "organisations", "precedence", "review",
    },
    max = 12,
  },
  ratify = function(_game, text, _actor) return binds_by_law(text) end,
  adopt = function(game, agreement)
    silences(game, agreement, 1)
    half_of_it(game, agreement, 1)
    game:change("momentum", nil, 12, treaty_reason)
    game:change("images", nil, -4, treaty_reason)
    trust.mutual(game, agreement.parties, 3, treaty_reason)
    if agreement.framework == "treaty_round" then game:change("relevance", nil, -6, house_reason) end
    local against = chorus.allies_against(game, agreement)
    if against > 0 then game:change("solidarity", nil, -against / 2, split_reason) end
    game:change("legitimacy", "russia", 5, treaty_reason)
  end,
  each_round = function(game)
    game:change("images", nil, -1, treaty_reason)
    game:change("commitment", nil, 0.5, treaty_reason)
  end,
  finish = function(game, agreement)
    silences(game, agreement, -1)
    half_of_it(game, agreement, -1)
    game:change("momentum", nil, -15, treaty_reason)
    game:change("images", nil, 4, treaty_reason)
  end,
}

-- Its door stays open: whoever was not there when it was signed accedes to it, with Moscow to receive the paper.
agreement {
  id = "accession", kind = "treaty",
  name = _ "Accession to the treaty",
  frameworks = { "governments" },
  parties = { min = 2, max = 8, include = { "russia" }, only = kSeats },
  clauses = { required = { "accedes" }, optional = { "understanding" }, max = 2 },
  ratify = function(game, text, actor)
    local treaty = help.treaty(game)
    return treaty ~= nil and binds_by_law(treaty) and texts.clause(text, "accedes").params.by == actor
  end,
  -- Whoever comes later is thanked by name: he has been asked for, and had a choice.
  adopt = function(game, agreement)
    trust.mutual(game, agreement.parties, 6, treaty_reason)
    game:change("legitimacy", texts.clause(agreement, "accedes").params.by, 8, treaty_reason)
    game:change("momentum", nil, 4, treaty_reason)
  end,
}

-- Astana and Vienna ---------------------------------------------------------------------------------------------------

local astana_reason = _ "The declaration for Astana"
agreement {
  id = "astana", kind = "statement",
  name = _ "Declaration for Astana",
  frameworks = { "vienna" },
  parties = { min = 3, max = 8, include = { "kazakhstan" }, only = kSeats },
  -- Without a word on people and one on the conflicts no declaration of this circle has ever been laid before it. Which words is the
  -- question.
  -- It is agreed in Vienna, and read out at the summit: in September nobody is in Astana yet.
  clauses = {
    required = { "baskets", "human_dimension", "conflicts" },
    optional = { "arms_talks", "legal_personality", "summits", "early_warning", "afghanistan", "review" },
    max = 8,
  },
  adopt = function(game, agreement)
    game:change("relevance", nil, 4 + #agreement.clauses / 2, astana_reason)
    game:change("legitimacy", "kazakhstan", 8, astana_reason)
    game:change("summit", nil, 6, astana_reason)
    trust.towards(game, agreement.parties, "kazakhstan", 4, astana_reason)
    trust.mutual(game, agreement.parties, 1.5, astana_reason, 40)
  end,
}

local vienna_reason = _ "The renewed Vienna Document"
agreement {
  id = "vienna_document", kind = "treaty",
  name = _ "Vienna Document, renewed",
  frameworks = { "vienna" },
  parties = { min = 3, max = 8, include = { "russia", "us" }, only = kSeats },
  clauses = { required = { "inspections_quota" }, optional = { "host_consent", "exchange", "smaller_exercises", "verification" }, max = 5 },
  adopt = function(game, agreement)
    game:change("images", nil, -2, vienna_reason)
    game:change("relevance", nil, 4, vienna_reason)
    trust.mutual(game, agreement.parties, 2, vienna_reason, 40)
  end,
  each_round = function(game) game:change("arms", nil, 0.7, vienna_reason) end,
}

-- The alliances -------------------------------------------------------------------------------------------------------

local kAllies = { "us", "germany", "turkey" }
agreement {
  id = "concept", kind = "statement",
  name = _ "New strategic concept of NATO",
  frameworks = { "nato" },
  parties = { min = 3, max = 3, include = kAllies, only = kAllies },
  clauses = {
    required = { "core_tasks" },
    optional = { "russian_perceptions", "open_door", "missile_shield", "nuclear_mix", "home_first" }, max = 6,
  },
  adopt = prices.concept,
}

local council_reason = _ "Work in the Council"
agreement {
  id = "partnership", kind = "treaty",
  name = _ "NATO-Russia work programme",
  frameworks = { "nrc" },
  parties = { min = 3, max = 4, include = { "russia", "us" }, only = { "russia", "us", "germany", "turkey" } },
  clauses = {
    required = { "council_all_weather" },
    optional = { "shield_together", "transit_afghanistan", "csto_recognised", "threat_review", "theatre_exercise" }, max = 6,
  },
  adopt = function(game, agreement)
    trust.mutual(game, agreement.parties, 3, council_reason, 45)
    -- What Moscow gets as an equal it needs less in a treaty.
    game:change("momentum", nil, -3, council_reason)
  end,
  each_round = function(game, agreement) trust.mutual(game, agreement.parties, 0.7, council_reason, 35) end,
}

local help_reason = _ "Help that has been promised"
agreement {
  id = "assistance", kind = "treaty",
  name = _ "Mutual assistance against named threats",
  frameworks = { "nato", "nrc", "csto", "governments" },
  parties = { min = 2, max = 8, only = kSeats },
  clauses = { required = { "named_threats" }, optional = { "disaster_corps", "wmd_cell", "staff_talks" }, max = 4 },
  ratify = function(_game, text, actor_id)
    if actor_id == "us" then
      local threats = texts.clause(text, "named_threats")
      return threats ~= nil and threats.params.which == "also_weapons"
    end
    local corps = texts.clause(text, "disaster_corps")
    return actor_id == "germany" and corps ~= nil and corps.params.by == "germany" -- no soldier without the Bundestag
  end,
  -- That friends would help each other was known. From those who were not friends it is news.
  adopt = function(game, agreement)
    local both = states.both_sides(agreement.parties)
    trust.mutual(game, agreement.parties, both and 4 or 2, help_reason, 45)
    if both then game:change("commitment", nil, 4, help_reason) end
    prices.assistance(game, agreement)
  end,
  finish = function(game, agreement)
    if states.both_sides(agreement.parties) then game:change("commitment", nil, -4, help_reason) end
  end,
}

local plans_reason = _ "No plans against each other"
local remade_reason = _ "Plans are made again"
agreement {
  id = "plans", kind = "treaty",
  name = _ "End of planning against each other",
  frameworks = { "nato", "nrc" },
  parties = { min = 2, max = 4, only = { "us", "germany", "turkey", "russia" } },
  clauses = { required = { "no_plans" }, optional = { "exercises_open", "inspections_staffs", "plans_reviewed" }, max = 4 },
  ratify = treaties.ratified_by { "us", "russia" },
  adopt = function(game, agreement)
    if states.both_sides(agreement.parties) then
      trust.mutual(game, agreement.parties, 6, plans_reason, 50)
      game:change("commitment", nil, 2, plans_reason)
    end
    game:change("momentum", nil, -3, plans_reason)
  end,
  finish = function(game, agreement)
    if states.both_sides(agreement.parties) then game:change("images", nil, 8, remade_reason) end
  end,
}

-- Brussels and Moscow -------------------------------------------------------------------------------------------------

local modern_reason = _ "A partnership for modernisation"
agreement {
  id = "modernisation", kind = "treaty",
  name = _ "Partnership for modernisation",
  frameworks = { "eu_russia", "governments" },
  parties = { min = 2, max = 8, include = { "russia" }, only = kSeats },
  clauses = { required = { "projects" }, optional = { "border_control", "officers_reform", "visa_steps", "rule_of_law" }, max = 5 },
  adopt = prices.modernisation,
  each_round = function(game, agreement)
    trust.mutual(game, agreement.parties, 0.5, modern_reason, 40)
    game:change("images", nil, -0.5, modern_reason)
  end,
}

local crisis_reason = _ "Brussels and Moscow speak before they act"
agreement {
  id = "crisis_dialogue", kind = "treaty",
  name = _ "Committee on crises",
  frameworks = { "eu_russia" },
  parties = { min = 2, max = 2, include = { "eu", "russia" }, only = { "eu", "russia" } },
  clauses = { required = { "committee" }, optional = { "joint_planning", "joint_command", "early_warning" }, max = 4 },
  -- There is no host to ask; that is what others hold against it.
  rule = rule.unanimity {},
  adopt = prices.committee,
  each_round = function(game, agreement) trust.mutual(game, agreement.parties, 1, crisis_reason, 45) end,
}

-- Conflicts and people ------------------------------------------------------------------------------------------------

local arrival_reason = _ "Somebody has come"
agreement {
  id = "osh_mission", kind = "mission",
  name = _ "Mission in southern Kyrgyzstan",
  frameworks = { "vienna", "csto", "eu_russia", "governments" },
  parties = { min = 1, max = 8, only = kSeats },
  place = { only = { "osh" } },
  clauses = { required = { "lead" }, optional = { "police_help", "observers", "relief", "inquiry", "exit_date" }, max = 6 },
  scores = model.osh.scores,
  adopt = function(game, agreement)
    model.osh.adopt(game, agreement)
    if agreement.framework == "eu_russia" and texts.agreed(game, "joint_planning") then
      missions.head_start(game, agreement)
    end
    game:change("tension", agreement.place, -2, arrival_reason)
    game:change("commitment", nil, agreement.framework == "csto" and 2 or 5, arrival_reason)
    game:change("relevance", nil, agreement.framework == "vienna" and 6 or -1, arrival_reason)
    prices.osh(game, agreement)
    game:change("legitimacy", agreement.lead, 4, arrival_reason)
  end,
  each_round = model.osh.each_round,
  finish = model.osh.finish,
}

local river_reason = _ "Something moves on the Dniester"
agreement {
  id = "river", kind = "treaty",
  name = _ "Steps on the Dniester",
  frameworks = { "five_plus_two", "eu_russia" },
  parties = { min = 2, max = 5, include = { "russia" }, only = { "russia", "ukraine", "eu", "us", "germany" } },
  place = { only = { "transdniestria" } },
  clauses = { required = { "official_table" }, optional = { "joint_watch", "troops_leave", "status_neutral", "guarantor" }, max = 5 },
  adopt = function(game)
    game:change("tension", "transdniestria", -5, river_reason)
    game:shift_trust("moldova", "russia", 3, river_reason)
    game:shift_trust("eu", "russia", 3, river_reason)
    game:change("leaning", "moldova", 4, river_reason)
  end,
  each_round = function(game) game:change("tension", "transdniestria", -1.5, river_reason) end,
}

agreement {
  id = "contact", kind = "treaty",
  name = _ "Contact group",
  frameworks = { "governments" },
  parties = { min = 2, max = 6, only = kSeats },
  place = { only = { "karabakh", "georgia_line", "mitrovica" } },
  clauses = { required = { "meets" }, optional = { "good_offices", "observers_line", "incident_line", "no_force" }, max = 5 },
  adopt = prices.contact,
}

local papers_reason = _ "A paper that opens a door"
agreement {
  id = "papers", kind = "treaty",
  name = _ "Documents of people in unrecognised territories",
  frameworks = { "vienna", "eu_russia", "five_plus_two", "governments" },
  parties = { min = 2, max = 8, only = kSeats },
  clauses = { required = { "accepted" }, optional = { "no_recognition", "students", "pensions" }, max = 4 },
  adopt = function(game, agreement)
    for _index, place in ipairs { "transdniestria", "karabakh", "georgia_line", "mitrovica" } do
      game:change("tension", place, -2, papers_reason)
    end
    prices.papers(game, agreement)
  end,
}

-- What fifty-six have agreed is credited to whoever chairs them, and is one more thing for heads of State to look at.
local chaired_reason = _ "Agreed in Vienna"
on("agreement_in_force", function(game, event)
  local agreement = event.agreement
  if agreement.framework == "vienna" then
    game:change("legitimacy", "kazakhstan", 3, chaired_reason)
    game:change("summit", nil, 5, chaired_reason)
    game:change("relevance", nil, 3, chaired_reason)
    trust.towards(game, { "russia", "us", "eu" }, "kazakhstan", 3, chaired_reason)
  end
  ledger.count(game, agreement, 1)
  if forces.piece[agreement.type] then ledger.weave(game) end
  ledger.reckon(game)
end)
on("agreement_left", function(game, event)
  ledger.lapse(game, event.agreement, event.lapsed or {}, event.actor)
  if event.agreement.type == "est" or event.agreement.type == "accession" then ledger.reckon(game) else ledger.weave(game) end
end)
local ended_reason = _ "What they had acceded to has ended"
-- What fails at home ends without ever having been in force, and has nothing to take back.
on("agreement_ended", function(game, event)
  local agreement = event.agreement
  if agreement.type == "est" then
    for _index, paper in ipairs(game:agreements { type = "accession" }) do game:terminate(paper, ended_reason) end
  end
  if agreement.since then ledger.uncount(game, agreement, event.actor) end
  if forces.piece[agreement.type] then ledger.weave(game) end
  ledger.reckon(game)
end)
