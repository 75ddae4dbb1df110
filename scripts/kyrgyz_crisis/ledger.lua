-- Who is where, under whom: the counts that objectives, cards and endings read, kept up to date whenever an agreement
-- enters into force or ends. One pass then is cheaper than a list of agreements in every score.
--
-- Flags of the world              missions_in_south, joint (missions in which Russia or the CSTO and the EU or the US
--                                 work together), east_led, west_led, chair_led, eu_under_east, foreign_troops
--                                 (hundreds), open_ended (missions with troops and without an exit date), protection
--                                 (clauses that protect minorities or inquire), recognised, no_precedent,
--                                 eyes (protection, while an OSCE or UN mission is in the south),
--                                 police_mission, in_osce, in_unsc, in_csto, in_eu_russia, in_eu_csto, in_ad_hoc
-- Flags of an actor               sends (missions it contributes to), leads
-- Flags that stay once set        adopted_<framework>, small_police (a police advisory mission of the OSCE)
local M = {}

local kEast = { russia = true, csto = true }
local kWest = { eu = true, us = true, ukraine = true }
local kContributes = {
  police_advisers = true, police = true, more_police = true, military = true, more_troops = true, airlift = true,
  minority_protection = true,
}
local kSouthern = { joint_mission = true, police_mission = true }
local kSeats = { "eu", "russia", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "csto", "ukraine" }
local kWorldFlags = {
  "missions_in_south", "joint", "east_led", "west_led", "chair_led", "eu_under_east", "foreign_troops", "open_ended",
  "protection", "eyes", "recognised", "no_precedent", "police_mission",
  "in_osce", "in_unsc", "in_csto", "in_eu_russia", "in_eu_csto", "in_ad_hoc",
}
local kInFramework = {
  osce = "in_osce", unsc = "in_unsc", csto = "in_csto", eu_russia = "in_eu_russia", eu_csto = "in_eu_csto",
  ad_hoc = "in_ad_hoc",
}
local kAdopted = {
  osce = "adopted_osce", unsc = "adopted_unsc", csto = "adopted_csto", eu_russia = "adopted_eu_russia",
  eu_csto = "adopted_eu_csto", ad_hoc = "adopted_ad_hoc",
}

local function set(game, name, value, subject)
  if (game:flag(name, subject) or 0) ~= value then game:store(name, value, subject) end
end

local function add(counts, name, amount)
  counts[name] = (counts[name] or 0) + (amount or 1)
end

local function count_mission(agreement, counts, sends, leads)
  local lead, troops, has_exit, east, west, eu = agreement.lead, 0, false, false, false, false
  local seen = {}
  local clauses = agreement.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    local id, by = term.id, term.params.by
    if id == "military" or id == "more_troops" then troops = troops + term.params.hundreds end
    if id == "exit_date" then has_exit = true end
    if by and (id == "lead" or kContributes[id]) then
      if kEast[by] then east = true end
      if by == "eu" or by == "us" then west = true end
      if by == "eu" then eu = true end
      if id ~= "lead" and not seen[by] then
        seen[by] = true
        add(sends, by)
      end
    end
  end
  if lead then add(leads, lead) end
  if not kSouthern[agreement.type] then return end
  add(counts, "missions_in_south")
  if agreement.type == "police_mission" then add(counts, "police_mission") end
  if east and west then add(counts, "joint") end
  if kEast[lead] then
    add(counts, "east_led")
    if eu then add(counts, "eu_under_east") end
  elseif kWest[lead] then
    add(counts, "west_led")
  elseif lead == "kazakhstan" then
    add(counts, "chair_led")
  end
  if troops > 0 then
    add(counts, "foreign_troops", troops)
    if not has_exit then add(counts, "open_ended") end
  end
  local in_framework = kInFramework[agreement.framework]
  if in_framework then add(counts, in_framework) end
end

function M.recount(game)
  local counts, sends, leads = {}, {}, {}
  local list = game:agreements { status = "in_force" }
  for index = 1, #list do
    local agreement = list[index]
    if agreement.kind == "mission" then count_mission(agreement, counts, sends, leads) end
    local clauses = agreement.clauses
    for place = 1, #clauses do
      local id = clauses[place].id
      if id == "minority_protection" or id == "inquiry" then
        add(counts, "protection")
      elseif id == "recognition" then
        add(counts, "recognised")
      elseif id == "no_precedent" then
        add(counts, "no_precedent")
      end
    end
  end
  if (counts.in_osce or 0) + (counts.in_unsc or 0) > 0 then counts.eyes = counts.protection end
  for index = 1, #kWorldFlags do
    local name = kWorldFlags[index]
    set(game, name, counts[name] or 0)
  end
  for index = 1, #kSeats do
    local actor_id = kSeats[index]
    set(game, "sends", sends[actor_id] or 0, actor_id)
    set(game, "leads", leads[actor_id] or 0, actor_id)
  end
end

-- How much a mission makes outside missions a habit: European and UN ones most, those of the neighbourhood's own power
-- not at all (Herd & Dunay 2010 on Russia's fear of precedents).
local kHabit = { osce = 7, unsc = 8, eu_russia = 5, eu_csto = 3, csto = -2, ad_hoc = 1 }
local habit_reason = _ "A mission from outside"

function M.mission_begins(game, agreement)
  local framework = agreement.framework
  game:store(kAdopted[framework], true)
  if agreement.type == "police_mission" and framework == "osce" then game:store("small_police", true) end
  local step = kHabit[framework]
  if kWest[agreement.lead] then step = step + 6 end
  game:change("precedent", nil, step, habit_reason)
end

return M
