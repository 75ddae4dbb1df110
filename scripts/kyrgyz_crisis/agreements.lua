-- What can be agreed: four kinds of mission, five treaties, one statement.
--
-- Who must say yes follows from the framework (institutions.lua). What must pass at home stands in `ratify`: European
-- soldiers need their parliaments, Ukrainian ones need theirs, and what binds Kyrgyzstan for years needs its offices.
local forces = require "kyrgyz_crisis.forces"
local help = require "kyrgyz_crisis.help"
local ledger = require "kyrgyz_crisis.ledger"
local model = require "kyrgyz_crisis.missions"
local sense = require "kyrgyz_crisis.sense"
local missions = require "rules.missions"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kSeats = help.seats
-- Who may be in the streets of Osh. Nobody in Tashkent or Bishkek would hear of Uzbek uniforms there.
local kInStreets = { "eu", "russia", "us", "kyrgyzstan", "kazakhstan", "csto", "ukraine" }

-- Who has observers to send. An alliance of soldiers has none, and nobody would ask Tashkent's about a vote.
local kObservers = { "eu", "russia", "us", "kyrgyzstan", "kazakhstan", "ukraine" }

-- From the referendum on (round 3), armed foreigners in the streets are no longer the interim government's to grant alone.
local kReferendum = 3
local function host_is_asked(game, agreement)
  return game:round() > kReferendum and texts.holds(agreement, forces.armed)
end

-- Soldiers of the EU, of Ukraine and of the United States go only when their parliaments let them; so do Ukraine's police.
local kAsks = { eu = true, us = true, ukraine = true }
local function soldiers_need_parliaments(game, agreement, actor_id)
  if actor_id == "kyrgyzstan" then return host_is_asked(game, agreement) end
  if not kAsks[actor_id] then return false end
  local clauses = agreement.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    local id = term.id
    if (forces.soldiers[id] or id == "police" and actor_id == "ukraine")
      and term.params.by == actor_id then
      return true
    end
  end
  return false
end

-- Word that help will come calms a street.
local arrival_reason = _ "Word that help will come"
local kTwoSides = { eu_russia = true, eu_csto = true }
local function mission_adopted(game, agreement)
  model.south.adopt(game, agreement)
  if kTwoSides[agreement.framework] and game:get("planning") > 0 then
    missions.head_start(game, agreement)
  end
  game:change("violence", agreement.place, -4, arrival_reason)
  game:change("order", nil, 2, arrival_reason)
  ledger.mission_begins(game, agreement)
end

-- Word of help that is called off before the first patrol is taken back with it.
local called_off_reason = _ "Word of help that did not come"
local function mission_ends(game, agreement)
  local worked = model.south.taken(game, agreement) > 0
  model.south.finish(game, agreement)
  if not worked then game:change("violence", agreement.place, 4, called_off_reason) end
end

-- Who sends more than was signed for is asked about it, at home and by those who hold the south.
local kAsked = {
  eu = "eu.treasuries", russia = "russia.public", us = "us.congress", kazakhstan = "kazakhstan.business",
  csto = "csto.small_members", ukraine = "ukraine.opposition",
}
local beyond_reason = _ "More than was signed for"
local function in_the_streets(game, agreement)
  model.south.each_round(game, agreement)
  ledger.count_beyond(game, agreement)
  ledger.count_round(game, agreement)
  local extra = agreement.extra
  if not extra then return end
  for index = 1, #extra do
    local gift = extra[index]
    local asked = kAsked[gift.actor]
    if asked then game:sway(asked, -0.5, beyond_reason) end
  end
  game:sway("kyrgyzstan.southern_offices", -1, beyond_reason)
end

agreement {
  id = "joint_mission", kind = "mission",
  name = _ "Stabilisation mission",
  frameworks = { "ad_hoc", "eu_russia", "eu_csto", "csto", "unsc" },
  parties = { min = 1, max = 6, only = kInStreets },
  place = { only = { "osh", "jalal_abad" } },
  clauses = {
    required = { "lead" },
    optional = {
      "command", "police", "more_police", "military", "more_troops", "airlift", "exit_date", "hand_over",
      "humanitarian_corridor", "minority_protection", "inquiry", "disarmament", "mixed_police", "counter_narcotics",
      "no_precedent", "no_permanent_base", "recognition", "deputy",
    },
    max = 9,
  },
  ratify = soldiers_need_parliaments,
  scores = model.south.scores,
  adopt = mission_adopted,
  each_round = in_the_streets,
  finish = mission_ends,
}

agreement {
  id = "police_mission", kind = "mission",
  name = _ "Police advisory mission",
  frameworks = { "osce", "unsc", "eu_russia" },
  parties = { min = 1, max = 6, only = kInStreets },
  place = { only = { "osh", "jalal_abad" } },
  clauses = {
    required = { "lead", "police_advisers" },
    optional = {
      "exit_date", "minority_protection", "mixed_police", "airlift", "no_precedent", "hand_over", "deputy",
    },
    max = 6,
  },
  scores = model.south.scores,
  adopt = mission_adopted,
  each_round = in_the_streets,
  finish = mission_ends,
}

agreement {
  id = "relief_operation", kind = "mission",
  name = _ "Relief operation",
  frameworks = { "ad_hoc", "osce", "unsc", "eu_russia", "eu_csto" },
  parties = { min = 1, max = 6, only = kSeats },
  place = { only = { "osh", "andijan" } },
  clauses = {
    required = { "lead", "humanitarian_corridor" },
    optional = { "airlift", "border_opening", "return_of_refugees", "reconstruction", "exit_date", "burden_sharing" },
    max = 6,
  },
  scores = model.relief.scores,
  each_round = model.relief.each_round,
}

local report_reason = _ "The observers have written their report"
agreement {
  id = "election_mission", kind = "mission",
  name = _ "Election mission",
  frameworks = { "osce", "ad_hoc", "unsc" },
  parties = { min = 1, max = 5, only = kObservers },
  place = { only = { "bishkek" } },
  clauses = {
    required = { "lead", "election_support" },
    optional = { "airlift", "exit_date" },
    max = 4,
  },
  scores = model.election.scores,
  -- Observers write their report and go home.
  each_round = function(game, agreement)
    if game:round() >= sense.vote then
      game:fulfil(agreement, report_reason)
    else
      model.election.each_round(game, agreement)
    end
  end,
}

-- Treaties ------------------------------------------------------------------------------------------------------------

local compact_reason = _ "The compact for the south"
agreement {
  id = "southern_compact", kind = "treaty",
  name = _ "Compact for the South",
  frameworks = { "governments", "osce" },
  parties = { min = 3, max = 8, include = { "kyrgyzstan" }, only = kSeats },
  place = { only = { "osh" } },
  clauses = {
    required = { "reconstruction", "inquiry", "minority_protection" },
    optional = {
      "mixed_police", "disarmament", "return_of_refugees", "fuel_and_grain", "consultation", "verification", "guarantor",
    },
    max = 7,
  },
  ratify = treaties.ratified_by { "kyrgyzstan" },
  adopt = function(game, agreement)
    local eyes = ledger.eyes(agreement)
    game:change("legitimacy", "kyrgyzstan", 1 + eyes, compact_reason)
    if eyes > 0 then game:change("grievance", "osh", -2 * eyes, compact_reason) end
  end,
}

local guards_reason = _ "Guards on both sides who know each other's numbers"
local accord_reason = _ "The border accord"
agreement {
  id = "border_accord", kind = "treaty",
  name = _ "Border accord",
  frameworks = { "governments", "osce" },
  parties = { min = 2, max = 5, include = { "kyrgyzstan", "uzbekistan" }, only = kSeats },
  place = { only = { "andijan" } },
  clauses = {
    required = { "border_opening" },
    optional = {
      "return_of_refugees", "humanitarian_corridor", "counter_narcotics", "consultation", "fuel_and_grain",
      "verification", "minority_protection", "burden_sharing", "demarcation", "no_permanent_base", "guarantor",
    },
    max = 8,
  },
  adopt = function(game)
    game:shift_trust("kyrgyzstan", "uzbekistan", 6, accord_reason)
    game:shift_trust("uzbekistan", "kyrgyzstan", 6, accord_reason)
  end,
  -- Two posts that telephone do not shoot at each other in the dark.
  each_round = function(game)
    game:change("violence", "andijan", -2, guards_reason)
    game:change("violence", "fergana", -1, guards_reason)
    game:change("grievance", "osh", -0.5, guards_reason)
  end,
}

treaties.charter_amendment {
  framework = "csto",
  name = _ "Amendment of the CSTO charter",
  parties = { min = 2, max = 6, only = { "russia", "kazakhstan", "kyrgyzstan", "uzbekistan", "csto" } },
  clauses = {
    required = { "csto_wider_mandate", "crisis_mechanism" },
    optional = {
      "no_permanent_base", "consultation", "verification", "counter_narcotics", "fuel_and_grain",
    },
    max = 6,
  },
  -- A charter is not changed against a member, nor by standing aside for it: here nobody may be missing but in silence.
  rule = rule.consensus {},
}

agreement {
  id = "manas_treaty", kind = "treaty",
  name = _ "Agreement on Manas",
  frameworks = { "governments" },
  parties = { min = 2, max = 4, include = { "us", "kyrgyzstan" }, only = { "us", "kyrgyzstan", "russia", "kazakhstan" } },
  place = { only = { "manas" } },
  clauses = {
    required = { "manas_status" },
    optional = { "fuel_partner", "fuel_and_grain", "reconstruction", "no_permanent_base", "consultation", "verification" },
    max = 5,
  },
}

-- Talk before the next crisis, and about this one.
local dialogue_reason = _ "A dialogue on crises"
agreement {
  id = "crisis_dialogue", kind = "treaty",
  name = _ "Crisis management dialogue",
  frameworks = { "eu_russia", "eu_csto" },
  parties = { min = 2, max = 5, include = { "eu" }, only = { "eu", "russia", "csto", "kazakhstan", "ukraine", "us" } },
  clauses = {
    required = { "consultation" },
    optional = { "joint_planning", "recognition", "no_precedent", "counter_narcotics", "guarantor" },
    max = 5,
  },
  -- Those who sit in the format must agree; there is no host to ask.
  rule = rule.unanimity {},
  adopt = function(game, agreement_in_force) trust.mutual(game, agreement_in_force.parties, 6, dialogue_reason) end,
}

local words_reason = _ "A common statement"
agreement {
  id = "declaration", kind = "statement",
  name = _ "Declaration",
  frameworks = { "osce", "unsc", "csto", "eu_russia" },
  -- What one says alone is a press release: a declaration is made with somebody.
  parties = { min = 2, max = 8, only = kSeats },
  place = { only = { "osh" } },
  clauses = {
    required = { "call_for_calm" },
    optional = { "no_precedent", "recognition" },
    max = 2,
  },
  duration = { min = 2, max = 3 },
  adopt = function(game)
    if (game:flag("calls_for_calm") or 0) < 1 then game:change("order", nil, 1, words_reason) end
  end,
}
