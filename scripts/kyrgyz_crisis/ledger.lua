-- Who is where, under whom: the indicators at the end of indicators.lua, kept up to date whenever an agreement enters
-- into force or ends. One pass then is cheaper than a list of agreements in every score.
--
-- Two flags stay once set: adopted_<framework>, and small_police (a police advisory mission of the OSCE).
local M = {}

-- People who serve, and what else is given. East and West act together where both have people in the streets.
local kPeople = { police_advisers = true, police = true, more_police = true, military = true, more_troops = true }
local kContributes = {
  police_advisers = true, police = true, more_police = true, military = true, more_troops = true, airlift = true,
  minority_protection = true,
}
local kInStreets = { joint_mission = true, police_mission = true }
local kSeats = { "eu", "russia", "us", "uzbekistan", "kazakhstan", "csto", "ukraine" } -- the host does not send
local kAdopted = {
  osce = "adopted_osce", unsc = "adopted_unsc", csto = "adopted_csto", eu_russia = "adopted_eu_russia",
  eu_csto = "adopted_eu_csto", ad_hoc = "adopted_ad_hoc",
}

local function set(game, id, subject, value)
  if game:get(id, subject) ~= value then game:set(id, subject, value) end
end

function M.recount(game)
  local joint, troops, undated, protection, recognised, osce, un, csto = 0, 0, 0, 0, 0, 0, 0, 0
  local leads, serves = {}, {}
  local list = game:agreements { status = "in_force" }
  for index = 1, #list do
    local agreement = list[index]
    local is_mission = agreement.kind == "mission"
    local here, has_exit, east, west = 0, false, false, false
    local clauses = agreement.clauses
    for place = 1, #clauses do
      local term = clauses[place]
      local id = term.id
      if id == "minority_protection" or id == "inquiry" then
        protection = protection + 1
      elseif id == "recognition" then
        recognised = 1
      elseif id == "military" or id == "more_troops" then
        here = here + term.params.hundreds
      elseif id == "exit_date" then
        has_exit = true
      end
      if is_mission and kContributes[id] then
        local by = term.params.by
        if kPeople[id] then
          if by == "russia" or by == "csto" then east = true elseif by == "eu" or by == "us" then west = true end
        end
        serves[by] = (serves[by] or 0) + 1
      end
    end
    if kInStreets[agreement.type] then
      local lead = agreement.lead
      if lead == "russia" or lead == "csto" then east = true elseif lead == "eu" or lead == "us" then west = true end
      leads[lead] = (leads[lead] or 0) + 1
      if east and west then joint = joint + 1 end
      troops = troops + here
      if not has_exit then undated = undated + here end
      local framework = agreement.framework
      if framework == "osce" then osce = osce + 1 elseif framework == "unsc" then un = un + 1
      elseif framework == "csto" then csto = csto + 1 end
    end
  end
  set(game, "joint", nil, joint)
  set(game, "troops", nil, troops)
  set(game, "undated", nil, undated)
  set(game, "protection", nil, protection)
  set(game, "recognised", nil, recognised)
  set(game, "osce_work", nil, osce)
  set(game, "un_work", nil, un)
  set(game, "csto_work", nil, csto)
  for index = 1, #kSeats do
    local seat = kSeats[index]
    set(game, "leads", seat, leads[seat] or 0)
    set(game, "serves", seat, serves[seat] or 0)
  end
end

-- How much a mission makes outside missions a habit: European and UN ones most, those of the neighbourhood's own power
-- not at all (Herd & Dunay 2010 on Russia's fear of precedents).
local kHabit = { osce = 7, unsc = 8, eu_russia = 5, eu_csto = 3, csto = -2, ad_hoc = 1 }
local kWest = { eu = true, us = true, ukraine = true }
local habit_reason = _ "A mission from outside"

-- Who acts without a body that asked for it is looked at; who is asked by many is looked up to.
local kAskedByMany = { osce = true, unsc = true }
local kWatching = { "eu", "us", "uzbekistan", "russia" }
local alone_reason = _ "Acts without having been sent"
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
    game:change("legitimacy", lead, 3, sent_reason)
  elseif framework == "ad_hoc" then
    game:change("legitimacy", "kyrgyzstan", -4, alone_reason)
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
