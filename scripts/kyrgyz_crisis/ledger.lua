-- Who is where, under whom: the indicators at the end of indicators.lua. Each agreement adds its part when it enters into
-- force and takes it back when it ends, so that neither scores nor hooks ever need the list of all agreements.
--
-- Two flags stay once set: adopted_<framework>, and small_police (a police advisory mission of the OSCE).
local M = {}

-- People who serve, and what else is given. East and West act together where both have people in the streets.
local kPeople = { police_advisers = true, police = true, more_police = true, military = true, more_troops = true }
M.people = kPeople
local kContributes = {
  police_advisers = true, police = true, more_police = true, military = true, more_troops = true, airlift = true,
  minority_protection = true,
}
local kInStreets = { joint_mission = true, police_mission = true }
local kWork = { osce = "osce_work", unsc = "un_work", csto = "csto_work" }
local kAdopted = {
  osce = "adopted_osce", unsc = "adopted_unsc", csto = "adopted_csto", eu_russia = "adopted_eu_russia",
  eu_csto = "adopted_eu_csto", ad_hoc = "adopted_ad_hoc",
}

-- Adds (sign 1) or takes back (sign -1) what an agreement counts for.
function M.count(game, agreement, sign)
  local is_mission = agreement.kind == "mission"
  local in_streets = kInStreets[agreement.type]
  local troops, dated, east, west, protection = 0, false, false, false, 0
  local clauses = agreement.clauses
  for place = 1, #clauses do
    local term = clauses[place]
    local id = term.id
    if id == "minority_protection" or id == "inquiry" then
      protection = protection + 1
    elseif id == "joint_planning" then
      game:change("planning", nil, sign)
    elseif id == "recognition" then
      game:change("recognised", nil, sign)
    elseif id == "military" or id == "more_troops" then
      troops = troops + term.params.hundreds
    elseif id == "exit_date" then
      dated = true
    end
    if is_mission and kContributes[id] then
      local by = term.params.by
      if kPeople[id] then
        if by == "russia" or by == "csto" then east = true elseif by == "eu" or by == "us" then west = true end
      end
      if by then game:change("serves", by, sign) end
    end
  end
  if protection > 0 then game:change("protection", nil, sign * protection) end
  if agreement.type == "crisis_dialogue" and agreement.framework == "eu_russia" then
    game:change("dialogue", nil, sign)
  end
  if not in_streets then return end
  game:change("guests", nil, sign)
  local lead = agreement.lead
  if lead == "russia" or lead == "csto" then east = true elseif lead == "eu" or lead == "us" then west = true end
  if lead then game:change("leads", lead, sign) end -- a text that is only being looked at may have none
  if east and west then game:change("joint", nil, sign) end
  if troops > 0 then
    game:change("troops", nil, sign * troops)
    if not dated then game:change("undated", nil, sign * troops) end
  end
  local work = kWork[agreement.framework]
  if work then game:change(work, nil, sign) end
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
