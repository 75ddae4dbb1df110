-- What no delegation would put on paper, and no other would read without a smile: a body that is asked to hold it refuses, and
-- says why. institutions.lua asks fault() in every mandate; what is wrong with one body alone stands there.
--
-- The rule behind most of it: nobody sends, pays, watches or promises what only somebody else could, and no text is about
-- something that is over or has not begun.
local forces = require "kyrgyz_crisis.forces"
local help = require "kyrgyz_crisis.help"
local missions = require "rules.missions"
local texts = require "rules.texts"

local M = {}

-- On the first day of this round the new parliament has been elected.
M.vote = 7

local kNobodyLeft = 5 -- thousands; fewer are looked after without a treaty
local kQuiet = 25 -- mean violence of the two cities; and of a place, below which nobody sends armed people there

local neighbour_leads = _ "Neither neighbour commands in the other's house: not Tashkent in Osh, and not Bishkek in Andijan."
local no_state = _ "The OSCE sends people of its participating States. An alliance is none of them."
local third_leads = _ "In a format of two, one of the two leads, or somebody who stands between them."
local watches_itself = _ "Monitors come from somebody who is neither the host, nor the kin of those who are to be protected, nor an alliance of soldiers."
local own_vote = _ "Nobody observes a vote of its own."
local to_itself = _ "Nobody delivers to itself, and nobody pays itself for it."
local no_base_to_give_up = _ "A base is forsworn by somebody who could have one: a power, or an alliance."
local nobody_waits = _ "Beyond the border nobody waits any more for the way home."
local vote_is_past = _ "The vote is past. Whoever goes home now goes when it is safe."
local no_roof = _ "There is no common roof over Manas without Moscow under it. Russia must be among those who sign."
local fuel_for_nobody = _ "Where the base is closed there is nobody who buys its fuel."
local own_houses = _ "What Kyrgyzstan builds with its own money needs no signature about Manas."
local already_quiet = _ "It is quiet. Whoever calls for calm now will be asked what he has heard."
local not_between = _ "Who stands between two sides belongs to neither: here that is Kazakhstan or Ukraine."
local no_deputy = _ "A deputy comes from elsewhere: neither from whoever leads, nor from the house in which the mission is."
local no_road_home = _ "Beyond the border hardly anybody waits any more. A road that is kept open leads to somebody."
local quiet_streets = _ "It is quiet there. Whoever sends armed people into a quiet street will be asked whom they are meant for."
local nobody_to_help = _ "Nobody waits for relief there any more."
local they_voted = _ "The elections are over, and the next ones are not of this year."
local amended_already = _ "The charter has just been amended. Seven parliaments do not do that twice in one year."
local stands_already = _ "These have signed such a text already, and it is in force. It would have to end before they sign another one."

-- Who can give what, for clauses.lua and home.lua as well: what nobody would take from somebody has no effect and pleases
-- nobody, so that an AI seat does not come upon it.
M.between = { kazakhstan = true, ukraine = true }
M.cannot_watch = { kyrgyzstan = true, uzbekistan = true, csto = true }
M.has_bases = { russia = true, us = true, csto = true, eu = true, kazakhstan = true }

-- Does anybody wait beyond the border, and may one still speak of a return before the vote?
function M.can_return(game, pace)
  return game:get("displaced", "andijan") >= kNobodyLeft and (pace ~= "before_the_vote" or game:round() < M.vote)
end

-- For each clause what may be wrong with it: function(game, draft, params) -> a reason, or nil.
local kFault = {}

local kTwoSides = { eu_russia = true, eu_csto = true }
function kFault.lead(_game, draft, params)
  local by = params.by
  if by == "uzbekistan" and draft.place ~= "andijan" or by == "kyrgyzstan" and draft.place == "andijan" then
    return neighbour_leads
  end
  if draft.framework == "osce" and by == "csto" then return no_state end
  if kTwoSides[draft.framework] and by == "us" then return third_leads end
  return nil
end

local function serves(_game, draft, params)
  return draft.framework == "osce" and params.by == "csto" and no_state or nil
end
for id in pairs(forces.people) do kFault[id] = serves end

function kFault.minority_protection(_game, _draft, params)
  return M.cannot_watch[params.by] and watches_itself or nil
end

function kFault.election_support(_game, _draft, params)
  return params.by == "kyrgyzstan" and own_vote or nil
end

function kFault.fuel_and_grain(_game, _draft, params)
  return params.by == "kyrgyzstan" and to_itself or nil
end

function kFault.burden_sharing(_game, _draft, params)
  return params.by == "uzbekistan" and to_itself or nil
end

function kFault.no_permanent_base(_game, _draft, params)
  return not M.has_bases[params.by] and no_base_to_give_up or nil
end

function kFault.return_of_refugees(game, _draft, params)
  if game:get("displaced", "andijan") < kNobodyLeft then return nobody_waits end
  return params.pace == "before_the_vote" and game:round() >= M.vote and vote_is_past or nil
end

function kFault.manas_status(_game, draft, params)
  if params.status == "closed" and texts.clause(draft, "fuel_partner") then return fuel_for_nobody end
  return params.status == "joint_centre" and not texts.signs(draft, "russia") and no_roof or nil
end

function kFault.reconstruction(_game, draft, params)
  return draft.type == "manas_treaty" and params.by == "kyrgyzstan" and own_houses or nil
end

function kFault.call_for_calm(game)
  return help.streets(game) < kQuiet and already_quiet or nil
end

function kFault.humanitarian_corridor(game, _draft, params)
  return params.to == "andijan" and game:get("displaced", "andijan") < kNobodyLeft and no_road_home or nil
end

function kFault.guarantor(_game, _draft, params)
  return not M.between[params.by] and not_between or nil
end

function kFault.deputy(_game, draft, params)
  return (params.by == draft.lead or params.by == help.host[draft.place]) and no_deputy or nil
end

-- Those who have signed a text of one of these kinds in one framework sign no second one among themselves; with somebody who
-- was not there it is another text.
local kOnce = { southern_compact = true, manas_treaty = true, crisis_dialogue = true }
local function signed_already(game, draft)
  local list = game:agreements { type = draft.type, framework = draft.framework, status = "in_force" }
  for index = 1, #list do
    local there = {}
    for _place, party in ipairs(list[index].parties) do there[party] = true end
    local newcomer = false
    for _place, party in ipairs(draft.parties) do newcomer = newcomer or not there[party] end
    if not newcomer then return true end
  end
  return false
end

-- What follows a mission that is there keeps it quiet, and what is quiet by it is not calm by itself.
local function succeeds(game, draft)
  local list = game:agreements { type = "joint_mission", place = draft.place, status = "in_force" }
  for index = 1, #list do
    if missions.gives_way(game, list[index], draft.framework) then return true end
  end
  return false
end

function M.fault(game, draft)
  local kind = draft.type
  if kind == "relief_operation" and game:get("displaced", draft.place) < kNobodyLeft then return nobody_to_help end
  if kind == "joint_mission" and game:get("violence", draft.place) < kQuiet and not succeeds(game, draft) then return quiet_streets end
  if kind == "election_mission" and game:round() >= M.vote then return they_voted end
  if kind == "csto_charter_amendment" and game:get("reach") > 0 then return amended_already end
  if kOnce[kind] and signed_already(game, draft) then return stands_already end
  local clauses = draft.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    local judge = kFault[term.id]
    local fault = judge and judge(game, draft, term.params)
    if fault then return fault end
  end
  return nil
end

return M
