-- Who is where, under whom: the indicators at the end of indicators.lua. Each agreement adds its part when it enters into
-- force and takes it back when it ends, so that neither scores nor hooks ever need the list of all agreements.
--
-- Two flags stay once set: adopted_<framework>, and small_police (a police advisory mission of the OSCE).
local help = require "kyrgyz_crisis.help"
local forces = require "kyrgyz_crisis.forces"
local model = require "kyrgyz_crisis.missions"
local texts = require "rules.texts"
local sense = require "kyrgyz_crisis.sense"

local M = {}

-- People who serve, and what else is given. East and West act together where both have people in the streets.
local kPeople = forces.people
local kContributes = {
  police_advisers = true, police = true, more_police = true, military = true, more_troops = true, airlift = true,
  minority_protection = true, deputy = true,
}
local kInStreets = { joint_mission = true, police_mission = true }
local kWork = { osce = "osce_work", unsc = "un_work", csto = "csto_work" }
local kRounds = { osce = "osce_rounds", unsc = "un_rounds", csto = "csto_rounds" }
local kAdopted = {
  osce = "adopted_osce", unsc = "adopted_unsc", csto = "adopted_csto", eu_russia = "adopted_eu_russia",
  eu_csto = "adopted_eu_csto", ad_hoc = "adopted_ad_hoc",
}

-- How far a text lets others see: monitors who are more than a handful, and an inquiry whose judges do not all sit in their
-- own case; one whom nobody of them can stop counts twice.
local kEyes = { national = 0, mixed = 1, international = 2 }
local kHandful = 10
local function eyes_of(term)
  if term.id == "minority_protection" then
    return term.params.monitors > kHandful and not sense.cannot_watch[term.params.by] and 1 or 0
  end
  if term.id == "inquiry" then return kEyes[term.params.form] end
  return 0
end
function M.eyes(agreement)
  local sum = 0
  local clauses = agreement.clauses
  for index = 1, #clauses do sum = sum + eyes_of(clauses[index]) end
  return sum
end

local kEast = { russia = true, csto = true }
local function serve(game, agreement, seat, sign)
  game:change("serves", seat, sign)
  local lead = agreement.lead
  if kEast[lead] and lead ~= seat then game:change("under_east", seat, sign) end
end

-- Adds (sign 1) or takes back (sign -1) what an agreement counts for.
function M.count(game, agreement, sign)
  local in_streets = kInStreets[agreement.type]
  local troops, dated, east, west, protection = 0, false, false, false, 0
  local safely, watched_by_third = false, false
  local served = {}
  local clauses = agreement.clauses
  for place = 1, #clauses do
    local term = clauses[place]
    local id = term.id
    protection = protection + eyes_of(term)
    if id == "joint_planning" then
      game:change("planning", nil, sign)
    elseif id == "recognition" then
      game:change("recognised", nil, sign)
    elseif forces.soldiers[id] then
      troops = troops + term.params.hundreds
    elseif id == "exit_date" then
      dated = true
    elseif id == "no_permanent_base" then
      if sense.has_bases[term.params.by] then game:change("forsworn", term.params.by, sign) end
    elseif id == "demarcation" then
      game:change("demarcated", nil, sign)
    elseif id == "burden_sharing" then
      if term.params.by ~= "uzbekistan" then game:change("shared", nil, sign) end
    elseif id == "return_of_refugees" then
      safely = term.params.pace == "when_safe"
    end
    if (id == "guarantor" or id == "deputy") and sense.between[term.params.by] and term.params.by ~= agreement.lead then
      watched_by_third = true
      game:change("between", term.params.by, sign)
    end
    -- Aircraft that bring flour to a camp are a kindness; service is in the missions that stand between people.
    if in_streets and kContributes[id] then
      local by = term.params.by
      if kPeople[id] then
        if kEast[by] then east = true elseif by == "eu" or by == "us" then west = true end
      end
      if by and not served[by] then -- whoever gives several things serves in one mission
        served[by] = true
        serve(game, agreement, by, sign)
      end
    end
  end
  if protection > 0 then game:change("protection", nil, sign * protection) end
  -- Families go home when somebody has promised in the same text to look after them.
  if safely and (protection > 0 or watched_by_third) then game:change("safe_return", nil, sign) end
  if agreement.framework == "osce" then game:change("osce_agreed", nil, sign) end
  if agreement.type == "crisis_dialogue" and agreement.framework == "eu_russia" then
    game:change("dialogue", nil, sign)
  end
  if not in_streets then return end
  game:change("guests", nil, sign)
  local lead = agreement.lead
  if kEast[lead] then east = true elseif lead == "eu" or lead == "us" then west = true end
  if lead then game:change("leads", lead, sign) end -- a text that is only being looked at may have none
  if east and west then game:change("joint", nil, sign) end
  if troops > 0 then
    game:change("troops", nil, sign * troops)
    if not dated then game:change("undated", nil, sign * troops) end
  end
  local work = kWork[agreement.framework]
  if work then game:change(work, nil, sign) end
end

-- Somebody has left, and what it owed has lapsed: what is counted is what is left.
function M.lapse(game, agreement, lapsed)
  if #lapsed == 0 then return end
  M.count(game, texts.before(agreement, lapsed), -1)
  M.count(game, agreement, 1)
end

-- What Vienna has agreed brings capitals to Astana, the first text of each kind most: a summit needs something to speak of
-- (Herd & Dunay 2010, Conclusions; Vaquer i Fanés 2010, recommendation 1).
local kWorthASummit = {
  police_mission = 7, southern_compact = 7, border_accord = 5, relief_operation = 4, election_mission = 4, declaration = 2,
}
local vienna_reason = _ "Fifty-six have agreed"
function M.vienna_has_agreed(game, agreement)
  if agreement.framework ~= "osce" then return end
  local flag = "vienna_" .. agreement.type
  if game:flag(flag) then return end
  game:store(flag, true)
  game:change("summit", nil, kWorthASummit[agreement.type] or 0, vienna_reason)
end

-- Who sends more than was signed for. From 20 officers or a hundred soldiers on they are people who serve, under whatever
-- flag, and East and West may come to stand together by it. Where it burns, a street that sees them come is calmer for it,
-- and the host remembers who came; and a parliament that was not asked remembers it as well.
local kSeats = { "eu", "russia", "us", "kazakhstan", "csto", "ukraine" }
local kEnough = { police = 20, military = 1 }
local kBurns = 45
local kNotAsked = { eu = "eu.parliament", us = "us.congress", ukraine = "ukraine.opposition" }
local came_reason = _ "They came when it burned"
local unasked_reason = _ "Soldiers without a vote in parliament"

local function gifts_of(agreement, seat)
  local police, troops = 0, 0
  local extra = agreement.extra
  if extra then
    for index = 1, #extra do
      local gift = extra[index]
      if gift.actor == seat then
        if gift.resource == "police" then police = police + gift.amount end
        if gift.resource == "military" then troops = troops + gift.amount end
      end
    end
  end
  return police, troops
end

local function serves_by_text(agreement, seat)
  local clauses = agreement.clauses
  for index = 1, #clauses do
    if kContributes[clauses[index].id] and clauses[index].params.by == seat then return true end
  end
  return false
end

local function sides(game, agreement, flag)
  local east, west = false, false
  local function side(actor_id)
    if kEast[actor_id] then east = true end
    if actor_id == "eu" or actor_id == "us" then west = true end
  end
  side(agreement.lead)
  local clauses = agreement.clauses
  for index = 1, #clauses do
    if kPeople[clauses[index].id] then side(clauses[index].params.by) end
  end
  local by_text = east and west
  for index = 1, #kSeats do
    if game:flag(flag, kSeats[index]) then side(kSeats[index]) end
  end
  return by_text, east and west
end

local function arrive(game, agreement, seat, troops, police)
  local place = agreement.place
  if game:get("violence", place) >= kBurns then
    game:change("violence", place, -4, came_reason)
    game:change("order", nil, 1.5, came_reason)
    game:change("legitimacy", seat, 3, came_reason)
    game:shift_trust("kyrgyzstan", seat, 5, came_reason)
    local lead = agreement.lead
    if lead and lead ~= seat then game:shift_trust(lead, seat, 4, came_reason) end
  end
  local unasked = kNotAsked[seat]
  if unasked and (troops > 0 or seat == "ukraine" and police > 0) then game:sway(unasked, -6, unasked_reason) end
end

-- Counts what has been sent beyond the text, in each round anew; `ended`: takes all of it back.
function M.count_beyond(game, agreement, ended)
  local flag = "beyond_" .. agreement.id
  if not agreement.extra and not game:flag(flag) then return end
  game:store(flag, not ended)
  local dated = false
  local clauses = agreement.clauses
  for index = 1, #clauses do dated = dated or clauses[index].id == "exit_date" end
  local soldiers = 0
  for index = 1, #kSeats do
    local seat = kSeats[index]
    local police, troops = 0, 0
    if not ended then police, troops = gifts_of(agreement, seat) end
    soldiers = soldiers + troops
    local serves = police >= kEnough.police or troops >= kEnough.military
    local before = game:flag(flag, seat) or false
    if serves ~= before then
      game:store(flag, serves, seat)
      if serves then arrive(game, agreement, seat, troops, police) end
    end
    -- Whoever serves by the text has been counted by it.
    local counts = serves and not serves_by_text(agreement, seat)
    local counted = game:flag(flag .. "_counted", seat) or false
    if counts ~= counted then
      game:store(flag .. "_counted", counts, seat)
      serve(game, agreement, seat, counts and 1 or -1)
    end
  end
  local counted = game:flag(flag .. "_troops") or 0
  if soldiers ~= counted then
    game:store(flag .. "_troops", soldiers)
    game:change("troops", nil, soldiers - counted)
    if not dated then game:change("undated", nil, soldiers - counted) end
  end
  local by_text, together = sides(game, agreement, flag)
  local joined = together and not by_text and not ended
  local joined_before = game:flag(flag .. "_joint") or false
  if joined ~= joined_before then
    game:store(flag .. "_joint", joined)
    game:change("joint", nil, joined and 1 or -1)
  end
end

-- How long a kind of mission has been there, or somebody in one: what was done once and ended on its day has been done. A round
-- counts by what has arrived; of two of a kind in one round the one counts of which more is there.
local function round_of(game, id, seat, arrived)
  local flag, share = "counted_" .. id, "share_" .. id
  local before = game:flag(flag, seat) == game:round() and game:flag(share, seat) or 0
  if arrived <= before then return end
  game:store(flag, game:round(), seat)
  game:store(share, arrived, seat)
  game:change(id, seat, arrived - before)
end
function M.count_round(game, agreement)
  local arrived = model.south.deployed(game, agreement)
  round_of(game, "guest_rounds", nil, arrived)
  local kind = kRounds[agreement.framework]
  if kind then round_of(game, kind, nil, arrived) end
  local lead = agreement.lead
  if lead then round_of(game, "led", lead, arrived) end
  local flag = "beyond_" .. agreement.id
  local _by_text, together = sides(game, agreement, flag)
  if together then round_of(game, "joint_rounds", nil, arrived) end
  for index = 1, #help.seats do
    local seat = help.seats[index]
    if serves_by_text(agreement, seat) or game:flag(flag, seat) then
      round_of(game, "served", seat, arrived)
      if seat == "eu" and together and kEast[lead] then round_of(game, "proven", nil, arrived) end
    end
  end
end

-- How much a mission makes outside missions a habit: European and UN ones most, those of the neighbourhood's own power
-- not at all (Herd & Dunay 2010 on Russia's fear of precedents).
local kHabit = { osce = 7, unsc = 6, eu_russia = 5, eu_csto = 3, csto = -2, ad_hoc = 1 }
local kWest = { eu = true, us = true, ukraine = true }
local habit_reason = _ "A mission from outside"

-- Who acts without a body that asked for it is looked at; who is asked by many is looked up to.
local kAskedByMany = { osce = true, unsc = true }
local kWatching = { "eu", "us", "uzbekistan", "russia" }
local alone_reason = _ "Acts without having been sent"
local unsent_reason = _ "Guests whom nobody has sent"
local sent_reason = _ "Sent by many"

function M.mission_begins(game, agreement)
  local framework, lead = agreement.framework, agreement.lead
  game:store(kAdopted[framework], true)
  if agreement.type == "police_mission" and framework == "osce" then game:store("small_police", true) end
  local step = kHabit[framework]
  if kWest[lead] then step = step + 6 end
  game:change("precedent", nil, step, habit_reason)
  if kAskedByMany[framework] then
    game:change("legitimacy", "kyrgyzstan", 3, sent_reason)
    if lead then game:change("legitimacy", lead, 3, sent_reason) end
  elseif framework == "ad_hoc" then
    game:change("legitimacy", "kyrgyzstan", -5, unsent_reason)
    if not lead then return end
    game:change("legitimacy", lead, -6, alone_reason)
    local parties = agreement.parties
    for index = 1, #kWatching do
      local watcher = kWatching[index]
      local inside = watcher == lead
      for place = 1, #parties do
        if parties[place] == watcher then inside = true end
      end
      if not inside then game:shift_trust(watcher, lead, -8, alone_reason) end
    end
  end
end

return M
