-- What can be agreed: two kinds of mission, nine treaties, one statement.
--
-- Who must say yes follows from the format (institutions.lua). What must pass at home stands in `ratify`: a status passes on both
-- banks or not at all, soldiers ask their parliaments, and what leaves Cobasna leaves it past a Duma.
local forces = require "transdniestria.forces"
local help = require "transdniestria.help"
local ledger = require "transdniestria.ledger"
local model = require "transdniestria.missions"
local missions = require "rules.missions"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kSeats = help.seats
local kBanks = { "moldova", "transdniestria" }

-- The table -----------------------------------------------------------------------------------------------------------

local table_reason = _ "The official table"
agreement {
  id = "resumption", kind = "treaty",
  name = _ "Return to the official table",
  frameworks = { "five_plus_two" },
  parties = { min = 3, max = 7, include = { "moldova", "transdniestria", "osce" }, only = kSeats },
  clauses = {
    required = { "agenda" },
    optional = { "full_parties", "consultation", "beyond_elections" },
    max = 4,
  },
  adopt = function(game)
    game:change("comfort", nil, -4, table_reason)
    game:change("confidence", nil, 2, table_reason)
    game:change("meseberg", nil, 14, table_reason)
    game:change("europe", nil, 2, table_reason)
    game:change("legitimacy", "osce", 4, table_reason)
    trust.mutual(game, { "moldova", "transdniestria" }, 3, table_reason)
    -- Those who had been needed are needed again.
    for index = 1, #kBanks do
      game:shift_trust(kBanks[index], "ukraine", 3, table_reason)
      game:shift_trust(kBanks[index], "osce", 2, table_reason)
    end
    game:shift_trust("eu", "russia", 5, table_reason)
    game:change("legitimacy", "transdniestria", 5, table_reason)
    game:shift_trust("eu", "moldova", 4, table_reason)
  end,
  each_round = function(game)
    ledger.official_round(game)
    game:change("confidence", nil, 1, table_reason)
    game:change("comfort", nil, -1, table_reason)
    trust.mutual(game, { "moldova", "transdniestria" }, 0.7, table_reason)
  end,
}

local kStepsReason = {
  steps = _ "A package of steps", groups_protocol = _ "A protocol of the working groups",
  zone_protocol = _ "A protocol on the security zone",
}
local function package_adopted(game, agreement)
  local steps_reason = kStepsReason[agreement.type]
  local count = 0
  local clauses = agreement.clauses
  for index = 1, #clauses do
    if forces.steps[clauses[index].id] then count = count + 1 end
  end
  game:change("confidence", nil, math.min(3, count), steps_reason)
  trust.mutual(game, { "moldova", "transdniestria" }, 2 + math.min(3, count), steps_reason)
  -- Brussels reads it, and files it where one looks before one speaks of visas.
  game:shift_trust("eu", "moldova", 1 + math.min(3, count), steps_reason)
  game:change("europe", nil, math.min(3, count), steps_reason)
end

-- What the two bring home from their working groups: one small thing at a time, as in eight groups since 2008 (public record).
agreement {
  id = "groups_protocol", kind = "treaty",
  name = _ "Protocol of the working groups",
  frameworks = { "one_plus_one" },
  parties = { min = 2, max = 2, include = kBanks, only = kBanks },
  clauses = {
    required = { "no_prejudice" },
    optional = { "documents", "diplomas", "lines", "schools", "land", "firms", "consultation", "beyond_elections" },
    max = 3,
  },
  adopt = package_adopted,
}

-- Posts, the bridge and the fields beside it lie in the security zone: three delegations decide there (agreement of 21 July 1992).
local zone_reason = _ "Three delegations at one bridge"
agreement {
  id = "zone_protocol", kind = "treaty",
  name = _ "Protocol on the security zone",
  frameworks = { "jcc" },
  parties = { min = 3, max = 3, include = { "moldova", "transdniestria", "russia" }, only = { "moldova", "transdniestria", "russia" } },
  clauses = {
    required = { "no_prejudice" },
    optional = { "movement", "bridge", "land", "consultation", "beyond_elections" },
    max = 4,
  },
  adopt = function(game, agreement)
    package_adopted(game, agreement)
    help.stir(game, -2, zone_reason)
    game:change("legitimacy", "russia", 1, zone_reason)
    game:shift_trust("moldova", "russia", 2, zone_reason)
    game:shift_trust("russia", "moldova", 3, zone_reason)
  end,
}

agreement {
  id = "steps", kind = "treaty",
  name = _ "Package of steps",
  frameworks = { "five_plus_two", "seven" },
  parties = { min = 2, max = 7, include = kBanks, only = kSeats },
  clauses = {
    required = { "no_prejudice" },
    optional = {
      "documents", "diplomas", "lines", "schools", "land", "movement", "bridge", "firms", "rebuilding", "consultation",
      "guarantor", "beyond_elections", "full_parties",
    },
    max = 6,
  },
  adopt = package_adopted,
}

-- Whose customs, market, gas or guards it is about. Nobody declares goods to an organisation, or across an ocean.
local kTraders = { "moldova", "transdniestria", "ukraine", "eu", "russia" }

local accord_reason = _ "The accord on customs"
agreement {
  id = "customs_accord", kind = "treaty",
  name = _ "Customs accord",
  frameworks = { "governments", "one_plus_one", "five_plus_two", "seven" },
  parties = { min = 2, max = 5, include = { "moldova" }, only = kTraders },
  place = { only = { "kuchurgan" } },
  clauses = {
    required = { "seals" },
    optional = { "eubam", "firms", "movement", "gas_debt", "verification", "rebuilding" },
    max = 6,
  },
  ratify = treaties.ratified_by { "transdniestria" },
  adopt = function(game)
    game:change("comfort", nil, -3, accord_reason)
    game:change("europe", nil, 4, accord_reason)
    game:change("trade", nil, 2, accord_reason)
  end,
  each_round = function(game)
    game:change("comfort", nil, -1, accord_reason)
    game:change("europe", nil, 0.7, accord_reason)
  end,
}

-- Missions ------------------------------------------------------------------------------------------------------------

-- Who sends people signs. Whoever holds the place lets them in, which is another matter: Tiraspol signs no mission, so that none
-- can be said to have recognised it, and none comes to Bender without it.
local kSenders = { "russia", "ukraine", "osce", "eu", "us" }
local kSentOrAsked = { "moldova", "russia", "ukraine", "osce", "eu", "us" }

-- Soldiers of the Union and of Ukraine go when their parliaments let them; under a flag that was not there before, Chisinau's
-- parliament is asked as well.
local function soldiers_are_asked(_game, agreement, actor_id)
  if actor_id == "moldova" then return texts.holds(agreement, forces.soldiers) end
  if actor_id ~= "eu" and actor_id ~= "ukraine" then return false end
  local clauses = agreement.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    if forces.soldiers[term.id] and term.params.by == actor_id then return true end
  end
  return false
end

local arrival_reason = _ "New faces at the posts"
local function mission_adopted(game, agreement)
  model.river.adopt(game, agreement)
  if agreement.framework == "eu_russia" and texts.agreed(game, "joint_planning") then
    missions.head_start(game, agreement)
  end
  game:change("tension", agreement.place, -2, arrival_reason)
  ledger.mission_begins(game, agreement)
end

local function on_the_river(game, agreement)
  model.river.each_round(game, agreement)
  ledger.count_beyond(game, agreement)
end

agreement {
  id = "observer_mission", kind = "mission",
  name = _ "Observer mission",
  frameworks = { "osce_council", "jcc", "seven" },
  parties = { min = 1, max = 5, only = kSenders },
  place = { only = { "bender", "dubasari" } },
  clauses = {
    required = { "lead", "observers" },
    optional = { "more_observers", "exit_date", "inspections", "deputy" },
    max = 6,
  },
  scores = model.river.scores,
  adopt = mission_adopted,
  each_round = on_the_river,
  finish = model.river.finish,
}

local badge_reason = _ "Another badge on the same sleeve"
local shared_reason = _ "Posts that are shared"
agreement {
  id = "peace_mission", kind = "mission",
  name = _ "Transformed peacekeeping",
  frameworks = { "eu_russia", "osce_council", "seven" },
  parties = { min = 2, max = 6, include = { "moldova" }, only = kSentOrAsked },
  place = { only = { "bender", "dubasari" } },
  clauses = {
    required = { "lead", "command" },
    optional = {
      "peacekeepers", "more_peacekeepers", "civilian_police", "observers", "deputy", "exit_date", "hand_over", "inspections",
    },
    max = 8,
  },
  ratify = soldiers_are_asked,
  scores = model.river.scores,
  adopt = function(game, agreement)
    mission_adopted(game, agreement)
    game:change("comfort", nil, -4, badge_reason)
    game:change("vision", nil, 5, badge_reason)
    -- Who guards a depot in the morning can guard a bridge in the evening: some of the twelve hundred change their badges.
    game:change("garrison", nil, -1.5, badge_reason)
  end,
  each_round = function(game, agreement)
    on_the_river(game, agreement)
    if ledger.sides(agreement) then
      game:change("vision", nil, 1.5, shared_reason)
      game:change("comfort", nil, -1, shared_reason)
      trust.mutual(game, { "eu", "russia" }, 1, shared_reason)
    end
  end,
  finish = model.river.finish,
}

-- The depot, Meseberg -------------------------------------------------------------------------------------------------

local istanbul_reason = _ "What was promised in Istanbul"
agreement {
  id = "withdrawal", kind = "treaty",
  name = _ "Istanbul accord",
  frameworks = { "governments", "osce_council", "seven" },
  parties = { min = 2, max = 7, include = { "moldova", "russia" }, only = kSeats },
  place = { only = { "cobasna" } },
  clauses = {
    required = { "stocks" },
    optional = { "troops_leave", "inspections", "transit", "rebuilding", "neutrality" },
    max = 6,
  },
  ratify = treaties.ratified_by { "russia" },
  adopt = function(game)
    game:change("comfort", nil, -2, istanbul_reason)
    trust.mutual(game, { "russia", "us" }, 3, istanbul_reason)
  end,
}

local dialogue_reason = _ "A committee of the Union and Russia"
agreement {
  id = "security_committee", kind = "treaty",
  name = _ "Committee of Meseberg",
  frameworks = { "eu_russia" },
  parties = { min = 2, max = 2, include = { "eu", "russia" }, only = { "eu", "russia" } },
  clauses = {
    required = { "committee" },
    optional = { "consultation", "progress", "even_hand", "joint_planning" },
    max = 5,
  },
  -- There is no host to ask; that is what others hold against it.
  rule = rule.unanimity {},
  adopt = function(game, agreement) trust.mutual(game, agreement.parties, 3, dialogue_reason) end,
}

-- Status --------------------------------------------------------------------------------------------------------------

local settled_reason = _ "One state of two banks"
agreement {
  id = "settlement", kind = "treaty",
  name = _ "Basic settlement",
  frameworks = { "five_plus_two", "seven" },
  parties = { min = 2, max = 7, include = kBanks, only = kSeats },
  clauses = {
    required = { "status", "say" },
    optional = {
      "language", "way_out", "neutrality", "land", "troops_leave", "guarantor", "elections", "rebuilding",
    },
    max = 8,
  },
  ratify = treaties.ratified_by(kBanks),
  adopt = function(game)
    help.ease(game, 4, settled_reason)
    help.stir(game, -3, settled_reason)
    game:change("legitimacy", "moldova", 6, settled_reason)
    game:change("legitimacy", "transdniestria", 6, settled_reason)
    game:change("legitimacy", "osce", 4, settled_reason)
  end,
  each_round = function(game) help.ease(game, 1, settled_reason) end,
}

local kozak_reason = _ "The Memorandum, after all"
agreement {
  id = "memorandum", kind = "treaty",
  name = _ "The Memorandum of 2003, revived",
  frameworks = { "governments", "five_plus_two" },
  -- In 2003 the chair of the OSCE would not put its name below it (public record).
  parties = {
    min = 3, max = 4, include = { "moldova", "transdniestria", "russia" },
    only = { "moldova", "transdniestria", "russia", "ukraine" },
  },
  clauses = {
    required = { "status", "say", "garrison" },
    optional = { "market", "language", "neutrality", "gas_debt", "way_out" },
    max = 7,
  },
  ratify = treaties.ratified_by(kBanks),
  adopt = function(game)
    help.ease(game, 12, kozak_reason)
    help.stir(game, -4, kozak_reason)
    game:change("trade", nil, 8, kozak_reason) -- the wine passes again, and the steel
    game:sway("moldova.business", 4, kozak_reason)
    game:change("legitimacy", "russia", 4, kozak_reason)
    game:change("legitimacy", "moldova", -5, kozak_reason)
    game:change("meseberg", nil, -5, kozak_reason)
    game:sway("eu.new_members", -5, kozak_reason)
    game:sway("us.senate", -4, kozak_reason)
  end,
  each_round = function(game)
    game:change("europe", nil, -0.7, kozak_reason)
    game:sway("moldova.veterans", -0.5, kozak_reason)
  end,
}

agreement {
  id = "declaration", kind = "statement",
  name = _ "Declaration",
  frameworks = { "osce_council", "five_plus_two", "eu_russia", "seven" },
  parties = { min = 2, max = 7, only = kSeats },
  clauses = {
    required = { "principles" },
    optional = { "no_prejudice", "beyond_elections" },
    max = 3,
  },
  duration = { min = 2, max = 3 },
}
