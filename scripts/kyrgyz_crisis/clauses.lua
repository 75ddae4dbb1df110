-- The terms that agreements are made of; those in which states speak of themselves, the base and the charter among them, follow
-- in principles.lua. What a clause is worth at home stands in home.lua; which agreement may hold it, in agreements.lua; what
-- police, troops and aircraft do for a mission, in missions.lua.
--
-- Costs are committed while the agreement is in force. `by` is always the party that gives, and owes what it gives; where others
-- have to do something as well, or nobody is named, `owed_by` says who: only they can give less of it in secret.
--
-- What everybody can see is not broken in secret: who leads and who has come, the day on which they leave, a crossing, a
-- charter, a lease. Whoever does not honour it is found out in the same round, and the text ends with it. Money, goods, monitors
-- and courts are another matter, and each of those clauses says how long it may go unnoticed.
local forces = require "kyrgyz_crisis.forces"
local help = require "kyrgyz_crisis.help"
local home = require "kyrgyz_crisis.home"
local institutions = require "rules.institutions"
local resources = require "rules.resources"
local treaties = require "rules.treaties"
local trust = require "rules.trust"
local missions = require "rules.missions"
local sense = require "kyrgyz_crisis.sense"
local signature = require "kyrgyz_crisis.signature"

local tags = institutions.tags
local likes = home.likes

-- Who leads, who goes ---------------------------------------------------------------------------------------------

-- Who leads brings a staff, and has little left to ask for elsewhere.
missions.lead_clause {
  params = {
    by = { type = "party" },
    staff = { type = "integer", min = 10, max = 40, step = 10, default = 20 }, -- officers
  },
  likes = likes.lead,
  cost = resources.each(help.seats, signature.binds, { by = { influence = 2, police = "staff" } }),
  text = _ "{by} leads the mission with a staff of {staff}, and answers for it.",
  source = "Opinion paper, June 2010, par. 4, on who is best placed to lead; Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on troops under Russian command",
}

missions.command_clause {
  people = forces.people,
  indicator = "violence", unified = -1, separate = 1,
  likes = likes.command,
  breach = signature.seen_at_once,
}

missions.contribution {
  id = "police_advisers",
  name = _ "Unarmed police advisers",
  text = _ "{by} recruits {officers} unarmed officers who advise the police of the south and watch how it works.",
  units = "officers", min = 12, max = 132, step = 40, default = 52, resource = "police",
  likes = likes.police_advisers,
  tags = { tags.police, tags.monitoring },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission of 52",
}

missions.contribution {
  id = "police",
  name = _ "Police with powers",
  text = _ "{by} sends {officers} police officers who patrol, protect and may arrest.",
  units = "officers", min = 40, max = 160, step = 40, default = 80, resource = "police", also = { influence = 1 },
  likes = likes.police,
  source = "Opinion paper, June 2010, par. 6, on a swift intervention with the consent of Bishkek",
}

missions.contribution {
  id = "more_police",
  name = _ "A second police contingent",
  text = _ "{by} adds {officers} police officers.",
  units = "officers", min = 20, max = 100, step = 40, default = 60, resource = "police", also = { influence = 1 },
  likes = likes.more_police,
  source = "Opinion paper, June 2010, par. 4, on other countries that could be invited",
}

-- Soldiers do what police cannot: they hold a road, and whoever has nothing to hide takes it again.
local roads_reason = _ "Roads that are held open"
local function hold_roads(game, _agreement, params)
  game:change("order", nil, params.hundreds / 4, roads_reason)
end
missions.contribution {
  id = "military",
  name = _ "Troops",
  text = _ "{by} sends {hundreds} hundred soldiers to keep the communities apart and the roads open.",
  units = "hundreds", min = 2, max = 8, step = 2, default = 4, resource = "military", also = { influence = 1 },
  likes = likes.military,
  tags = { tags.military },
  each_round = hold_roads,
  source = "Opinion paper, June 2010, par. 4, on a mission led by Russia",
}

missions.contribution {
  id = "more_troops",
  name = _ "A second contingent",
  text = _ "{by} adds {hundreds} hundred soldiers.",
  units = "hundreds", min = 1, max = 5, step = 2, default = 3, resource = "military", also = { influence = 1 },
  likes = likes.more_troops,
  tags = { tags.military },
  each_round = hold_roads,
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on EU troops under Russian command",
}

local airlift_reason = _ "Aircraft that bring what is needed"
clause {
  id = "airlift",
  name = _ "Airlift",
  text = _ "{by} provides {aircraft} transport aircraft.",
  params = {
    by = { type = "party" },
    aircraft = { type = "integer", min = 1, max = 3, default = 2 },
  },
  cost = resources.cost { by = { airlift = "aircraft" } },
  likes = likes.airlift,
  breach = { detect = 0.7, trust = -8 }, -- an aircraft may be under repair, for a time
  tags = { tags.logistics, tags.humanitarian },
  source = "Opinion paper, June 2010, par. 4, on Russia as the one with the capacities",
  each_round = function(game, _agreement, params) game:change("relief", nil, params.aircraft, airlift_reason) end,
}

-- Somebody between the two sides, in the same headquarters: the officer whom both understand.
local deputy_reason = _ "A deputy whom both sides understand"
clause {
  id = "deputy",
  name = _ "Deputy command",
  text = _ "{by} provides the deputy commander, and a staff that speaks the languages of both sides and of the place.",
  params = { by = { type = "party" } },
  cost = { by = { police = 10, influence = 1 } },
  likes = likes.deputy,
  breach = signature.seen_at_once,
  tags = { tags.police },
  source = "Opinion paper, June 2010, par. 4, on Ukraine's experience, interoperability and language skills",
  adopt = function(game, agreement, params)
    if agreement.lead == params.by then return end -- nobody is a deputy to oneself
    game:change("legitimacy", params.by, 4, deputy_reason)
    trust.towards(game, agreement.parties, params.by, 3, deputy_reason)
  end,
  each_round = function(game, agreement, params)
    if agreement.lead == params.by then return end -- nobody is a deputy to oneself
    game:change("violence", agreement.place, -0.5, deputy_reason)
    local lead = agreement.lead
    for _place, party in ipairs(agreement.parties) do
      if lead and party ~= lead and party ~= params.by then game:shift_trust(party, lead, 0.5, deputy_reason) end
    end
  end,
}

treaties.exit_date { rounds = { min = 3, max = 8, default = 5 }, likes = likes.exit_date }

missions.hand_over_clause { frameworks = { "osce", "unsc", "eu_russia" }, likes = likes.hand_over }

-- People ------------------------------------------------------------------------------------------------------------

local corridor_reason = _ "A road on which nobody is stopped"
clause {
  id = "humanitarian_corridor",
  name = _ "Humanitarian corridor",
  text = _ "A road to {to} is kept open for relief and for those who flee; {by} supplies the convoys.",
  params = {
    by = { type = "party" },
    to = { type = "choice", options = { "andijan", "bishkek" }, default = "andijan" },
  },
  cost = { by = { aid = 6 } },
  likes = likes.humanitarian_corridor,
  tags = { tags.humanitarian },
  source = "Opinion paper, June 2010, par. 2, on those who fled; Herd & Dunay 2010, section \"Kyrgyzstan\", on 400,000 displaced",
  each_round = function(game, _agreement, params)
    -- A road helps those who wait at its end. When they have gone home it is a road.
    local waiting = math.min(1, help.uprooted(game) / 30)
    game:change("relief", nil, 5 * waiting, corridor_reason)
    -- The way to the border is short and leads to safety; the way to the capital keeps people in their own state.
    if params.to == "andijan" then
      if game:get("displaced", "andijan") >= 5 then game:change("grievance", "osh", -0.5, corridor_reason) end
    else
      game:change("displaced", "andijan", -5, corridor_reason)
    end
  end,
}

local kOpen = { refugees = 1, market_days = 2, full = 3 }
local border_reason = _ "The border is open"

-- How far the crossings are open by what is still in force besides one text: where two agreements open them, the end of
-- one does not shut them.
local function open_by_others(game, ended)
  local widest = 0
  local list = game:agreements { clause = "border_opening", status = "in_force" }
  for index = 1, #list do
    local other = list[index]
    if other.id ~= ended.id then
      for _place, term in ipairs(other.clauses) do
        if term.id == "border_opening" then widest = math.max(widest, kOpen[term.params.regime]) end
      end
    end
  end
  return widest
end
clause {
  id = "border_opening",
  name = _ "Opening of the border",
  text = _ "The crossings near Andijan are open under the regime \"{regime}\".",
  params = { regime = { type = "choice", options = { "refugees", "market_days", "full" }, default = "refugees" } },
  cost = signature.cost,
  owed_by = { "uzbekistan" },
  likes = likes.border_opening,
  tags = { tags.border, tags.humanitarian },
  source = "Opinion paper, June 2010, par. 3, on a valley in three countries; Bossuyt 2020, \"Possible Areas for Cooperation\", on border management",
  breach = { detect = 1, trust = -12 }, -- thousands stand before it
  adopt = function(game, agreement, params)
    game:store("border", math.max(kOpen[params.regime], open_by_others(game, agreement)))
  end,
  finish = function(game, agreement) game:store("border", open_by_others(game, agreement)) end,
  each_round = function(game, _agreement, params)
    local width = kOpen[params.regime]
    game:change("relief", nil, 2, border_reason)
    game:change("grievance", "osh", -0.5, border_reason)
    -- Those who guard it count who comes through (public record: closed on 14 June 2010).
    game:sway("uzbekistan.security_service", -0.6 * width, border_reason)
    game:sway("uzbekistan.presidency", -0.3 * width, border_reason)
    if width > 1 then
      game:change("order", nil, width - 1, border_reason)
      game:change("drugs", nil, width - 1, border_reason)
    end
  end,
}

local return_reason = _ "Families go home under the agreement"
clause {
  id = "return_of_refugees",
  name = _ "Return of the refugees",
  text = _ "Those who fled return to their homes {pace}.",
  params = { pace = { type = "choice", options = { "before_the_vote", "when_safe" }, default = "when_safe" } },
  owed_by = { "kyrgyzstan", "uzbekistan" },
  likes = likes.return_of_refugees,
  tags = { tags.humanitarian },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on 100,000 asylum seekers in Andijan; public record: return of 20 to 27 June 2010",
  breach = { detect = 0.5, trust = -12 },
  each_round = function(game, _agreement, params)
    if not sense.can_return(game, params.pace) then return end
    if params.pace == "before_the_vote" then
      game:change("displaced", "andijan", -25, return_reason)
      if game:get("violence", "osh") > 40 then game:change("grievance", "osh", 2, return_reason) end
    elseif game:get("violence", "osh") < 45 then
      game:change("displaced", "andijan", -20, return_reason)
      game:change("grievance", "osh", -0.5, return_reason)
    end
  end,
}

local protection_reason = _ "Somebody watches, in every street"
clause {
  id = "minority_protection",
  name = _ "Minority protection and human-dimension monitors",
  text = _ "{by} sends {monitors} monitors for the rights of minorities, with access to every street, cell and court.",
  params = {
    by = { type = "party" },
    monitors = { type = "integer", min = 10, max = 50, step = 20, default = 30 },
  },
  cost = resources.cost { by = { aid = { "monitors", 0.1 } } },
  owed_by = { "by", "kyrgyzstan" },
  likes = likes.minority_protection,
  tags = { tags.monitoring },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the High Commissioner on National Minorities; Vaquer i Fanés 2010, recommendation 1, on the human dimension",
  verify = 0.3,
  breach = { detect = 0.4, trust = -15 },
  each_round = function(game, agreement, params)
    if sense.cannot_watch[params.by] then return end
    local calmer = params.monitors / 60
    game:change("grievance", agreement.place or "osh", -calmer, protection_reason)
    game:change("grievance", "jalal_abad", -calmer / 2, protection_reason)
    -- What is seen in the cells is told in Vienna, and held against those who let it be seen.
    game:sway("kyrgyzstan.southern_offices", -calmer, protection_reason)
  end,
}

-- What one neighbour carries for all (public record: camps of June 2010, and who thanked Tashkent for them).
local burden_reason = _ "The burden of Andijan is shared"
clause {
  id = "burden_sharing",
  name = _ "Sharing of the burden",
  text = _ "{by} pays {amount} million euros for the camps, the wells and the schools of Andijan, and thanks those who opened their doors there.",
  params = {
    by = { type = "party" },
    amount = { type = "integer", min = 5, max = 15, step = 5, default = 5 },
  },
  cost = resources.cost { by = { aid = "amount" } },
  likes = likes.burden_sharing,
  tags = { tags.humanitarian, tags.economic },
  source = "Opinion paper, June 2010, par. 2, on refugees in Uzbekistan; PONARS Eurasia 2010, \"The Rise of the Periphery?\", on bilateral aid: whoever makes the best offer wins",
  breach = { detect = 0.3, trust = -8 },
  adopt = function(game, _agreement, params)
    if params.by == "uzbekistan" then return end -- a text that is only being looked at may say so
    game:grant("uzbekistan", "aid", params.amount / 5, burden_reason)
    game:change("legitimacy", "uzbekistan", 4, burden_reason)
    game:shift_trust("uzbekistan", params.by, 5, burden_reason)
    game:shift_trust(params.by, "uzbekistan", 4, burden_reason)
  end,
  each_round = function(game, _agreement, params)
    if params.by == "uzbekistan" then return end
    if game:get("displaced", "andijan") >= 5 then game:change("relief", nil, params.amount / 5, burden_reason) end
    if game:flag("shared_round") == game:round() then return end -- two who share in one month are one month
    game:store("shared_round", game:round())
    game:change("shared_rounds", nil, 1, burden_reason)
  end,
}

local kMarked = { around_the_enclaves = 1, the_whole_line = 2 }
local line_reason = _ "A line that both have walked"
clause {
  id = "demarcation",
  name = _ "Border commission",
  text = _ "A commission of both neighbours walks the border and marks it: {stretch}.",
  params = {
    stretch = {
      type = "choice", options = { "around_the_enclaves", "the_whole_line" }, default = "around_the_enclaves",
    },
  },
  owed_by = { "kyrgyzstan", "uzbekistan" },
  likes = likes.demarcation,
  tags = { tags.border },
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on border management; public record: delimitation under way since 2000, and the enclave of Sokh in May and June 2010",
  breach = { detect = 0.4, trust = -8 },
  each_round = function(game, _agreement, params)
    local marked = kMarked[params.stretch]
    game:change("violence", "batken", -marked, line_reason)
    game:change("violence", "fergana", -marked / 2, line_reason)
    -- Each stone that is set has stood in somebody's pasture.
    game:sway("kyrgyzstan.southern_offices", -0.3 * marked, line_reason)
  end,
}

local kDepth = { national = 0.2, mixed = 0.5, international = 0.9 }
local inquiry_reason = _ "What happened is being written down"
clause {
  id = "inquiry",
  name = _ "Independent inquiry",
  text = _ "A commission establishes what happened in June and who is responsible; its composition is {form}.",
  params = { form = { type = "choice", options = { "national", "mixed", "international" }, default = "mixed" } },
  cost = signature.cost,
  owed_by = { "kyrgyzstan" },
  likes = likes.inquiry,
  tags = { tags.justice },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on strong indications of planning; public record: Kyrgyzstan Inquiry Commission",
  breach = { detect = 0.4, trust = -15 },
  -- Where several texts ask for an inquiry, one commission does the work: that which may look deepest. The others add what
  -- they lack to it, and nothing twice.
  each_round = function(game, _agreement, params)
    local depth = kDepth[params.form]
    local done = game:flag("inquiry_round") == game:round() and game:flag("inquiry_depth") or 0
    if depth <= done then return end
    game:store("inquiry_round", game:round())
    game:store("inquiry_depth", depth)
    depth = depth - done
    game:change("grievance", "osh", -depth, inquiry_reason)
    game:change("grievance", "jalal_abad", -depth, inquiry_reason)
    -- Some of those who are to be asked hold offices (public record: reception of the report of 2011).
    game:sway("kyrgyzstan.southern_offices", -depth, inquiry_reason)
  end,
}

local kDisarmed = { amnesty = -5, searches = -8, both_sides = -10 } -- of the organised, a round
local disarm_reason = _ "Armed groups give up their weapons"
local search_reason = _ "Searches in one half of the city"
clause {
  id = "disarmament",
  name = _ "Disarmament of gangs",
  text = _ "Armed groups are disarmed by the plan \"{method}\".",
  params = {
    method = { type = "choice", options = { "amnesty", "searches", "both_sides" }, default = "amnesty" },
  },
  owed_by = { "kyrgyzstan" },
  likes = likes.disarmament,
  tags = { tags.justice, tags.police },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on armed gangs",
  breach = { detect = 0.3, trust = -10 },
  each_round = function(game, agreement, params)
    local place = agreement.place or "osh"
    game:change("order", nil, 1, disarm_reason)
    game:change("spoilers", nil, kDisarmed[params.method], disarm_reason)
    if params.method == "searches" then
      game:change("violence", place, -2, disarm_reason)
      game:change("grievance", place, 2, search_reason)
    elseif params.method == "both_sides" then
      game:change("violence", place, -1, disarm_reason)
    else
      game:change("violence", place, -0.5, disarm_reason)
      game:change("grievance", place, -0.5, disarm_reason)
    end
  end,
}

local mixed_reason = _ "Officers of both communities on one beat"
clause {
  id = "mixed_police",
  name = _ "A police of both communities",
  text = _ "The police of the south recruits from both communities, and {by} pays for training and pay.",
  params = { by = { type = "party" } },
  cost = { by = { aid = 4 } },
  owed_by = { "by", "kyrgyzstan" },
  likes = likes.mixed_police,
  tags = { tags.police, tags.justice },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the police mission of 52; public record: Community Security Initiative",
  breach = { detect = 0.3, trust = -8 },
  each_round = function(game, agreement)
    game:change("grievance", agreement.place or "osh", -2, mixed_reason)
    game:change("order", nil, 1.5, mixed_reason)
    game:sway("kyrgyzstan.southern_offices", -0.4, mixed_reason)
  end,
}

-- Money and goods ---------------------------------------------------------------------------------------------------

local houses_reason = _ "Houses are built"
clause {
  id = "reconstruction",
  name = _ "Reconstruction",
  text = _ "{by} pays {amount} million euros for houses, schools and the bazaar.",
  params = {
    by = { type = "party" },
    amount = { type = "integer", min = 10, max = 50, step = 10, default = 20 },
  },
  cost = resources.cost { by = { aid = "amount" } },
  likes = likes.reconstruction,
  tags = { tags.economic, tags.humanitarian },
  source = "Opinion paper, June 2010, par. 6, on restoring stability as a commitment; public record: donors' conference of 27 July 2010",
  breach = { detect = 0.2, trust = -8 }, -- nobody hears a cheque that is not written
  adopt = function(game, _agreement, params)
    if params.by ~= "kyrgyzstan" then game:shift_trust("kyrgyzstan", params.by, params.amount / 8, houses_reason) end
  end,
  each_round = function(game, _agreement, params)
    local built = params.amount / 10
    game:change("relief", nil, built, houses_reason)
    game:change("displaced", "osh", -2 * built, houses_reason)
    game:change("displaced", "jalal_abad", -built, houses_reason)
    game:change("legitimacy", "kyrgyzstan", built / 10, houses_reason)
  end,
}

local supply_reason = _ "Fuel and flour"
clause {
  id = "fuel_and_grain",
  name = _ "Fuel and grain",
  text = _ "{by} delivers fuel and grain at the price of last year.",
  params = { by = { type = "party" } },
  cost = { by = { aid = 8 } },
  likes = likes.fuel_and_grain,
  tags = { tags.economic },
  source = "PONARS Eurasia 2010, \"The Rise of the Periphery?\", on bilateral aid: whoever makes the best offer wins; public record: export duty of April and grain ban of August 2010",
  breach = { detect = 0.3, trust = -8 }, -- trains are late for many reasons
  adopt = function(game, _agreement, params)
    if params.by ~= "kyrgyzstan" then game:shift_trust("kyrgyzstan", params.by, 5, supply_reason) end
  end,
  each_round = function(game, _agreement, params)
    if params.by == "kyrgyzstan" then return end
    game:change("order", nil, 1, supply_reason)
    game:change("relief", nil, 1, supply_reason)
  end,
}

local narcotics_reason = _ "The road is watched"
clause {
  id = "counter_narcotics",
  name = _ "Joint work against drugs",
  text = _ "{by} leads joint work against trafficking, with the UN's drugs office and the region's information centre.",
  params = { by = { type = "party" } },
  cost = { by = { police = 20 } },
  likes = likes.counter_narcotics,
  tags = { tags.police, tags.border },
  source = "Bossuyt 2020, \"Possible Areas for Cooperation\", on drugs trafficking, the UN's office and CARICC",
  -- A second desk for the same road finds half of what the first one left, and so on.
  each_round = function(game)
    local desks = game:flag("narcotics_round") == game:round() and game:flag("narcotics_desks") or 0
    game:store("narcotics_round", game:round())
    game:store("narcotics_desks", desks + 1)
    game:change("drugs", nil, -4 / (1 << desks), narcotics_reason)
  end,
}

local vote_reason = _ "Observers for the vote"
clause {
  id = "election_support",
  name = _ "Election support",
  text = _ "{by} sends {observers} observers and pays for ballots, lists and advice.",
  params = {
    by = { type = "party" },
    observers = { type = "integer", min = 50, max = 250, step = 100, default = 150 },
  },
  cost = resources.cost { by = { aid = { "observers", 0.03 } } },
  likes = likes.election_support,
  tags = { tags.monitoring, tags.political },
  source = "Opinion paper, June 2010, par. 3, on a weak but vibrant democracy; public record: referendum of 27 June and elections of 10 October 2010",
  breach = { detect = 0.8, trust = -8 }, -- empty chairs beside the ballot boxes
  adopt = function(game, _agreement, params)
    if params.by == "kyrgyzstan" then return end
    game:store("observers", params.observers)
    game:change("legitimacy", "kyrgyzstan", 2, vote_reason)
  end,
  -- Whoever has gone home before the vote has not seen it.
  finish = function(game, agreement)
    local others = game:agreements { clause = "election_support", status = "in_force" }
    for index = 1, #others do
      if others[index].id ~= agreement.id then return end
    end
    game:store("observers", false)
  end,
  each_round = function(game, _agreement, params)
    if params.by ~= "kyrgyzstan" then game:change("legitimacy", "kyrgyzstan", 0.5, vote_reason) end
  end,
}
