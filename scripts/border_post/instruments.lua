-- What can be agreed: one treaty of up to four clauses, one small mission, two promises.
local institutions = require "rules.institutions"
local missions = require "rules.missions"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kStands = _ "There is a protocol already, or one is on its way. Whoever wants another must leave it first."
local function one_protocol(game, draft)
  if draft.type == "border_protocol" and game:agreements({ type = "border_protocol" })[1] then return false, kStands end
  return true
end

-- The two sides decide. The chair of the OSCE sits at the head of the table without a vote: it can table a text that it
-- joins as guarantor, and as it is no member nobody can make it a party against its will.
institutions.contact_group {
  id = "border_talks",
  name = _ "Border talks",
  members = { "kyrgyzstan", "uzbekistan" },
  observers = { "kazakhstan" },
  chair = "kazakhstan",
  mandate = one_protocol,
}
-- The other way to the same protocol: the chair writes, and the two say yes or no to its text.
institutions.good_offices {
  id = "chairs_text",
  name = _ "The chair's text",
  members = { "kyrgyzstan", "uzbekistan" },
  observers = { "kazakhstan" },
  chair = "kazakhstan",
  mandate = one_protocol,
}

local kThere = _ "There is a mission in this place already."
institutions.osce {
  members = { "kyrgyzstan", "uzbekistan", "kazakhstan", "participating_states" },
  chair = "kazakhstan",
  mandate = function(game, draft)
    if draft.kind == "mission" and game:agreements({ type = "advisory_mission", place = draft.place })[1] then
      return false, kThere
    end
    return true
  end,
}

-- The four clauses of the protocol ---------------------------------------------------------------------------------

local gate_reason = _ "The gate is open"
clause {
  id = "crossing",
  name = _ "Opening hours",
  text = _ "The crossing at Dostuk is open for people and goods {hours} hours a day.",
  params = { hours = { type = "integer", min = 4, max = 16, step = 4, default = 8 } },
  tags = { institutions.tags.border },
  -- Each side staffs its half of the post: one officer for each hour of the day.
  cost = function(_game, params)
    return { kyrgyzstan = { guards = params.hours }, uzbekistan = { guards = params.hours } }
  end,
  owed_by = { "kyrgyzstan", "uzbekistan" },
  likes = {
    ["kyrgyzstan.south"] = 0.5,
    ["uzbekistan.valley"] = 1,
    ["uzbekistan.services"] = function(_game, params) return -params.hours / 8 end, -- 16 hours: -2
  },
  each_round = function(game, _agreement, params)
    local hours = params.hours
    game:change("trade", nil, hours, gate_reason)
    game:change("smuggling", nil, hours * 0.75, gate_reason)
    game:change("displaced", nil, -hours / 4, gate_reason)
    game:change("tension", "dostuk", -hours / 4, gate_reason)
  end,
  breach = { detect = 0.6, trust = -12 }, -- a gate that is shut is seen by all who stand before it
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on stampedes at the crossings",
}

local patrol_reason = _ "Patrols along the line"
clause {
  id = "patrols",
  name = _ "Patrols",
  text = _ "Each side sends {officers} officers to patrol the line, under {command} command.",
  params = {
    officers = { type = "integer", min = 10, max = 40, step = 10, default = 20 }, -- of each side
    command = { type = "choice", options = { "joint", "Kyrgyz", "Uzbek" }, default = "joint" },
  },
  tags = { institutions.tags.border, institutions.tags.police },
  cost = function(_game, params)
    return { kyrgyzstan = { guards = params.officers }, uzbekistan = { guards = params.officers } }
  end,
  owed_by = { "kyrgyzstan", "uzbekistan" },
  likes = {
    ["kyrgyzstan.south"] = function(_game, params) return params.command == "Uzbek" and -2.5 or -0.5 end,
    ["kyrgyzstan.ministries"] = 0.5,
    ["uzbekistan.services"] = function(_game, params) return params.command == "Kyrgyz" and -2.5 or 1 end,
  },
  each_round = function(game, _agreement, params)
    -- One commander is quicker than two; two who trust each other are nearly as quick.
    local unity = 0.9
    if params.command == "joint" then
      unity = 0.6 + (game:trust("kyrgyzstan", "uzbekistan") + game:trust("uzbekistan", "kyrgyzstan")) / 500
    end
    local effect = unity * params.officers
    game:change("smuggling", nil, -effect / 2, patrol_reason)
    game:change("tension", "dostuk", -effect / 8, patrol_reason)
    game:change("tension", "andijan", -effect / 10, patrol_reason)
  end,
  breach = { detect = 0.25, trust = -15 },
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on border management",
}

local return_reason = _ "Families go home under the protocol"
local crowding_reason = _ "Homes are in ruins, and some are taken"
clause {
  id = "returns",
  name = _ "Safe return",
  text = _ "Up to {people} thousand people a month go home with papers of both sides; {payer} pays for roofs and buses.",
  params = {
    people = { type = "integer", min = 10, max = 30, step = 10, default = 20 }, -- thousands a round
    payer = { type = "party" },
  },
  tags = { institutions.tags.humanitarian },
  cost = function(_game, params) return { [params.payer] = { aid = params.people / 10 } } end,
  owed_by = { "kyrgyzstan", "uzbekistan", "payer" },
  likes = {
    ["kyrgyzstan.south"] = function(_game, params) return 0.5 - params.people / 20 end, -- 10: 0; 30: -1
    ["kyrgyzstan.ministries"] = 1,
    ["uzbekistan.services"] = 1,
    ["uzbekistan.valley"] = 0.5,
  },
  each_round = function(game, _agreement, params)
    local tension = game:get("tension", "osh")
    local home = params.people * (100 - tension) / 100 -- nobody goes back into a burning street
    game:change("displaced", nil, -home, return_reason)
    game:change("tension", "dostuk", -2, return_reason)
    if tension > 45 then game:change("tension", "osh", params.people / 10, crowding_reason) end
    if params.payer == "kazakhstan" then game:change("standing", "kazakhstan", 2, return_reason) end
  end,
  breach = { detect = 0.4, trust = -12 },
  source = "Opinion paper, June 2010, par. 2, on those who fled; Herd & Dunay 2010, section \"Kyrgyzstan\", on the displaced",
}

local record_reason = _ "The record of what happened"
local kOpenness = { closed = 1, shared = 2, public = 3 }
clause {
  id = "inquiry",
  name = _ "Joint inquiry",
  text = _ "A joint commission writes down what happened at the border and in Osh. Its record is {openness}.",
  params = { openness = { type = "choice", options = { "closed", "shared", "public" }, default = "shared" } },
  tags = { institutions.tags.justice, institutions.tags.verification },
  owed_by = { "kyrgyzstan", "uzbekistan" },
  likes = {
    ["kyrgyzstan.south"] = function(_game, params) return 1 - kOpenness[params.openness] end,
    ["kyrgyzstan.ministries"] = 0.5,
    ["uzbekistan.services"] = function(_game, params) return 0.5 - kOpenness[params.openness] / 2 end,
    ["uzbekistan.valley"] = function(_game, params) return kOpenness[params.openness] / 2 end,
  },
  adopt = function(game, _agreement, params)
    local openness = kOpenness[params.openness]
    game:change("tension", "osh", 3 * openness, record_reason) -- names are named before anything is healed
    game:change("standing", "kyrgyzstan", 3 * openness, record_reason)
    game:change("standing", "uzbekistan", 2 * openness, record_reason)
    trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 3 * openness, record_reason)
  end,
  each_round = function(game, _agreement, params)
    game:change("tension", "osh", -1.5 * kOpenness[params.openness], record_reason)
  end,
  verify = 0.4,
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on signs of planning and the OSCE High Commissioner on National Minorities",
}

local protocol_reason = _ "A signature on the protocol"
-- Whoever stood in line goes round the post, and whoever had trusted the hours stands before a shut gate: a protocol that is
-- broken or left takes more with it than it had brought, also in the last round.
local kBroken = { violated = true, terminated = true, withdrawn = true }
local broken_reason = _ "A protocol that did not hold"
agreement {
  id = "border_protocol",
  kind = "treaty",
  name = _ "Border protocol",
  frameworks = { "border_talks", "chairs_text" },
  parties = { min = 2, include = { "kyrgyzstan", "uzbekistan" }, only = { "kyrgyzstan", "uzbekistan", "kazakhstan" } },
  clauses = { required = { "crossing" }, optional = { "patrols", "returns", "inquiry" } },
  -- Bishkek must ask the south about armed men of the neighbour, Tashkent its services about an inquiry.
  ratify = treaties.ratified_when { kyrgyzstan = { "patrols" }, uzbekistan = { "inquiry" } },
  adopt = function(game)
    trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 5, protocol_reason)
    game:change("standing", "kazakhstan", 6, protocol_reason)
    game:news(_ "The border protocol is in force.", { place = "dostuk", tone = "good" })
  end,
  finish = function(game, agreement_in_force)
    if not kBroken[agreement_in_force.status] then return end
    game:change("tension", "dostuk", 10, broken_reason)
    game:change("tension", "andijan", 6, broken_reason)
    game:change("smuggling", nil, 12, broken_reason)
    game:change("trade", nil, -10, broken_reason)
    game:change("displaced", nil, 8, broken_reason)
  end,
}

-- The mission ------------------------------------------------------------------------------------------------------

missions.lead_clause { params = { by = { type = "party" } }, cost = { by = { influence = 1 } } }
missions.contribution {
  id = "advisers",
  name = _ "Police advisers",
  text = _ "{by} sends {officers} unarmed police officers who advise, train and go along on the beat.",
  units = "officers", min = 10, max = 50, step = 10, default = 30,
  resource = "advisers",
  likes = {
    ["kyrgyzstan.south"] = function(_game, params) return -params.officers / 25 end,
    ["kyrgyzstan.ministries"] = 1,
  },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission of 52",
}
treaties.exit_date {
  rounds = { min = 2, max = 4 },
  text = _ "The officers go home after {rounds} rounds.",
}

local model = missions.model {
  tasks = { advisers = { units = "officers", capacity = 1 }, exit_date = { oversight = 0.7 } },
  need = function(game, place) return game:get("tension", place) end,
  host = { dostuk = "kyrgyzstan", osh = "kyrgyzstan", kara_suu = "kyrgyzstan" },
  frameworks = { osce = { mandate = 0.9, deploy = 2, consent = true } },
  effects = {
    { indicator = "tension", amount = -16 },
    { indicator = "standing", of = "host", amount = 4, by = "legitimacy" },
  },
}
local flag_reason = _ "Officers of the OSCE on the ground"
local stranger_reason = _ "Strangers in uniform"
agreement {
  id = "advisory_mission",
  kind = "mission",
  name = _ "Police advisory mission",
  frameworks = { "osce" },
  parties = { min = 1, only = { "kazakhstan" } }, -- the advisers are the chair's to send; the others vote in Vienna
  place = { only = { "dostuk", "osh", "kara_suu" } },
  clauses = { required = { "lead", "advisers" }, optional = { "exit_date" } },
  scores = model.scores,
  adopt = function(game, mission)
    model.adopt(game, mission)
    local example_before = game:get("example")
    if example_before == 0 then game:change("standing", "kazakhstan", 8, flag_reason) end -- the first of its kind
    -- What has been seen once can be asked for again: Tashkent counts it also when the officers have gone.
    local dated = false
    for _index, term in ipairs(mission.clauses) do dated = dated or term.id == "exit_date" end
    local example = (dated and 8 or 35) + (mission.place == "dostuk" and 30 or 0)
    if example > example_before then game:set("example", nil, example, flag_reason) end
    game:change("tension", mission.place, -5, flag_reason)
    game:sway("kyrgyzstan.south", -5, stranger_reason)
    if mission.place == "dostuk" then game:sway("uzbekistan.services", -6, stranger_reason) end
  end,
  each_round = function(game, mission)
    model.each_round(game, mission)
    game:change("standing", "kazakhstan", 2, flag_reason)
    game:sway("kyrgyzstan.south", -1, stranger_reason)
    -- On the market and at the gate policemen see what goes past; in Osh they are needed for other things.
    if mission.place ~= "osh" then game:change("smuggling", nil, -8 * model.strength(game, mission), flag_reason) end
  end,
  finish = model.finish,
}

treaties.departures {}

-- Promises ---------------------------------------------------------------------------------------------------------

trust.refrain {
  id = "keep_open",
  name = _ "We will not shut the crossing",
  text = _ "We will not shut the crossing on our own up to the end of round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 4, default = 3 } },
  actions = { "close_crossing" },
}
trust.no_block {
  id = "let_it_pass",
  name = _ "We will not block the mission in Vienna",
  text = _ "We will let a police advisory mission pass; it will be adopted by round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 4, default = 3 } },
  types = { "advisory_mission" },
}
