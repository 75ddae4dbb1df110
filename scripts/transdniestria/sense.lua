-- The mandates of the seven formats, and what no delegation would put on paper: a body that is asked to hold it refuses, and says
-- why. institutions.lua gives each format its mandate: mandate(inner) holds for all, the functions below it for one alone.
--
-- The rule behind most of it: nobody sends, pays, watches or promises what only somebody else could, no text is about something
-- that is over, and no format speaks of what it was not made for. That last one is half of this conflict: the format in which
-- everything may be said has not met since 2006, and those that meet may say little.
--
-- Sources: Vaquer i Fanés 2010, recommendation 8; agreement of 21 July 1992 on the security zone; Odessa, September 2005, on the
-- 5+2; memorandum of Meseberg, 5 June 2010 (public record).
local forces = require "transdniestria.forces"
local institutions = require "rules.institutions"
local missions = require "rules.missions"
local texts = require "rules.texts"

local M = {}

-- Who can give what, for home.lua as well: what nobody would take from somebody has no effect and pleases nobody, so that an AI
-- seat does not come upon it.
M.outside = { russia = true, ukraine = true, osce = true, eu = true, us = true }
M.can_vouch = M.outside
M.watches_borders = { eu = true, osce = true, us = true }

local kEmpty = 0.5 -- thousand tonnes; what is left is swept up without a treaty
local kJcc = 20 -- officers whom the Joint Control Commission can house
local kStepsFirst, kTalkedFirst = 3, 3
local kNotYet = 50 -- of confidence

-- For each clause what may be wrong with it: function(game, draft, params, about) -> a reason, or nil. `about` says what else the
-- text holds, and who signs it.
local kFault = {}

local own_peace = _ "Who keeps the peace between two banks comes from neither of them."
local function from_outside(_game, _draft, params)
  return not M.outside[params.by] and own_peace or nil
end
for id in pairs(forces.people) do kFault[id] = from_outside end

local no_american = _ "In a format of the Union and Russia one of the two leads, or somebody who stands between them."
function kFault.lead(_game, draft, params)
  if not M.outside[params.by] then return own_peace end
  return draft.framework == "eu_russia" and params.by == "us" and no_american or nil
end

local no_deputy = _ "A deputy comes from elsewhere: neither from whoever leads, nor from one of the two banks."
function kFault.deputy(_game, draft, params)
  return (not M.outside[params.by] or params.by == draft.lead) and no_deputy or nil
end

local inspects_itself = _ "Whoever inspects belongs neither to the two banks nor to those whose soldiers are counted."
function kFault.inspections(_game, _draft, params)
  return (not M.outside[params.by] or params.by == "russia") and inspects_itself or nil
end

local both_banks_watch = _ "A border between two is watched by a third: the Union, the OSCE, or somebody from further away."
function kFault.eubam(_game, _draft, params)
  return not M.watches_borders[params.by] and both_banks_watch or nil
end

local own_word = _ "A side keeps its word, and needs somebody else to vouch for it."
function kFault.guarantor(_game, _draft, params)
  return not M.can_vouch[params.by] and own_word or nil
end

local pays_itself = _ "What a bank pays for its own roofs needs no treaty."
function kFault.rebuilding(_game, _draft, params)
  return not M.outside[params.by] and pays_itself or nil
end

local not_at_border = _ "A passport is accepted by whoever stands at the border where it is shown: the Union or Ukraine must be among those who sign."
function kFault.documents(_game, _draft, params, about)
  return params.scope == "travel" and not about.signs.eu and not about.signs.ukraine and not_at_border or nil
end

local not_their_wine = _ "What Moscow lets in and sells cheaper is Moscow's to give. It must be among those who sign."
function kFault.market(_game, _draft, _params, about)
  return not about.signs.russia and not_their_wine or nil
end

local not_the_creditor = _ "The debt is owed to a Russian company. Moscow must be among those who sign."
function kFault.gas_debt(_game, _draft, _params, about)
  if not about.signs.russia then return not_the_creditor end
  return nil
end

local not_met_yet = _ "Nobody is seated anew at a table with nothing on it. An official round, or three steps at work, come first."
local nobody_seated_in_absence = _ "Nobody is made a full party in his absence: the Union and the United States sign as well."
local seated_already = _ "The Union and the United States sit at the table already, as full parties."
function kFault.full_parties(game, _draft, _params, about)
  if game:get("seven") > 0 then return seated_already end
  if game:get("official") == 0 and game:get("steps") < kStepsFirst then return not_met_yet end
  return not (about.signs.eu and about.signs.us) and nobody_seated_in_absence or nil
end

local seals_of_others = _ "Seals that are not Chisinau's alone are agreed with those who will use them: Tiraspol must be among those who sign."
function kFault.seals(_game, _draft, params, about)
  return params.whose ~= "chisinau" and not about.signs.transdniestria and seals_of_others or nil
end

local two_posts = _ "Each post has an officer of either bank beside it. Both banks must be among those who sign."
function kFault.movement(_game, _draft, _params, about)
  return not (about.signs.moldova and about.signs.transdniestria) and two_posts or nil
end

local swept = _ "There is nothing left at Cobasna that one could write a treaty about."
local no_train = _ "What is removed goes by train through Ukraine. Kyiv must sign, and let the trains through in the same text."
local not_theirs = _ "The depot is Russia's to empty. Moscow must be among those who sign."
function kFault.stocks(game, _draft, params, about)
  if game:get("stocks") < kEmpty then return swept end
  if not about.signs.russia then return not_theirs end
  return params.way == "removed" and not about.holds.transit and no_train or nil
end

local not_their_rails = _ "The rails are Ukraine's. Kyiv must be among those who sign."
function kFault.transit(_game, _draft, _params, about)
  return not about.signs.ukraine and not_their_rails or nil
end

local nobody_left = _ "There are no soldiers left beside the peacekeepers."
local not_their_soldiers = _ "Soldiers are called home by those who have sent them. Moscow must be among those who sign."
function kFault.troops_leave(game, _draft, _params, about)
  if game:get("garrison") < kEmpty then return nobody_left end
  return not about.signs.russia and not_their_soldiers or nil
end
function kFault.garrison(_game, _draft, _params, about)
  return not about.signs.russia and not_their_soldiers or nil
end

-- A structure has parts, and some do not fit together.
local against_autonomy = _ "The Memorandum is about a federation. An autonomy is what it was written against."
local not_autonomy = _ "What can stop every law of the whole is no autonomy."
local not_confederation = _ "Two who confederate can each say no to something. Without that it is another word."
local guaranteed_out = _ "A way out of a confederation is its first article. There is no need to write it twice."
function kFault.status(_game, draft, params, about)
  local structure = params.structure
  if draft.type == "memorandum" and structure == "autonomy" then return against_autonomy end
  if structure == "confederation" and about.holds.way_out then return guaranteed_out end
  local say = about.holds.say
  if not say then return nil end
  if structure == "autonomy" and say.veto == "everything" then return not_autonomy end
  return structure == "confederation" and say.veto == "nothing" and not_confederation or nil
end

local flags_of_sides = _ "Elections on the river are held by its two banks: one of them must be among those who sign."
function kFault.beyond_elections(_game, _draft, _params, about)
  return not (about.signs.moldova or about.signs.transdniestria) and flags_of_sides or nil
end

local no_soldiers_by_night = _ "A second contingent adds to a first one: observers beside observers, battalions beside battalions."
function kFault.more_observers(_game, _draft, params, about)
  if not M.outside[params.by] then return own_peace end
  return not about.holds.observers and no_soldiers_by_night or nil
end
function kFault.more_peacekeepers(_game, _draft, params, about)
  if not M.outside[params.by] then return own_peace end
  return not about.holds.peacekeepers and no_soldiers_by_night or nil
end

-- What has been agreed is at work, and not agreed once more: not in the same words, and not for less. Of a step that goes
-- by degrees each holds those before it; diplomas have one stamp; whoever has joined both lines has joined each.
local kDegrees = {
  schools = { tolerated = 1, licensed = 2, independent = 3 }, land = { access = 1, compensation = 2, ["return"] = 3 },
  movement = { joint = 1, moved = 2, removed = 3 }, bridge = { foot = 1, cars = 2, lorries = 3 },
}
local function holds(id, had, new)
  if id == "diplomas" then return true end
  local degrees = kDegrees[id]
  for name, value in pairs(new) do
    local has = had[name]
    if degrees then
      if degrees[has] < degrees[value] then return false end
    elseif has ~= value and has ~= "both" then
      return false
    end
  end
  return true
end
local at_work_already = _ "One of these steps is at work already, as it stands here or further. Take another, or go further with it."
local function at_work(game, draft)
  local clauses = draft.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    if forces.steps[term.id] then
      local list = game:agreements { clause = term.id }
      for place = 1, #list do
        local other = texts.clause(list[place], term.id)
        if list[place].id ~= draft.id and other and holds(term.id, other.params, term.params) then return true end
      end
    end
  end
  return false
end

-- One table, one accord on customs, one committee, one settlement.
local kOnce = {
  resumption = true, customs_accord = true, withdrawal = true, security_committee = true, settlement = true, memorandum = true,
}
local stands_already = _ "There is such a text already. It would have to end before another one is signed."
local not_yet = _ "Neither delegation could go home with that. The banks would have to believe each other more before a state is written down (confidence of 50 or more)."
local other_state = _ "The two banks have agreed what they are. Another structure needs the end of the first."
local kNoStep = {
  steps = _ "A package of steps holds at least one step.",
  groups_protocol = _ "A protocol of the working groups holds at least one step.",
  zone_protocol = _ "A protocol on the security zone holds at least one step: posts, the bridge, or the fields beside it.",
}
local too_late = _ "Whoever is sent now does not arrive before July."
local spoken = _ "This body has said it already. Once more would be compared with what has followed since."
local one_mission = _ "There is a mission here already. It must end, or hand over, before another one comes."
local nobody_sent = _ "Peacekeeping is people: soldiers or police must stand in its text."

local function taken(game, draft)
  local list = game:agreements { kind = "mission", place = draft.place }
  for index = 1, #list do
    if not missions.gives_way(game, list[index], draft.framework) then return true end
  end
  return false
end

local not_spoken_of = _ "Trains from Cobasna are spoken of at an official round before anybody signs for them. The table comes first."

function M.fault(game, draft)
  local kind = draft.type
  if kOnce[kind] and game:agreements({ type = kind })[1] then return stands_already end
  if kind == "settlement" and game:agreements({ type = "memorandum" })[1]
    or kind == "memorandum" and game:agreements({ type = "settlement" })[1] then
    return other_state
  end
  if kind == "settlement" and game:get("confidence") < kNotYet then return not_yet end
  if kind == "withdrawal" and game:get("official") == 0 then return not_spoken_of end
  if kNoStep[kind] and not texts.holds(draft, forces.steps) then return kNoStep[kind] end
  if kind == "peace_mission" and not texts.holds(draft, forces.armed) then return nobody_sent end
  local about = { holds = {}, signs = {} }
  local clauses, parties = draft.clauses, draft.parties
  for index = 1, #parties do about.signs[parties[index]] = true end
  for index = 1, #clauses do about.holds[clauses[index].id] = clauses[index].params end
  for index = 1, #clauses do
    local term = clauses[index]
    local judge = kFault[term.id]
    local fault = judge and judge(game, draft, term.params, about)
    if fault then return fault end
  end
  if at_work(game, draft) then return at_work_already end
  if draft.kind == "mission" then
    if game:round() >= game:rounds() then return too_late end
    if taken(game, draft) then return one_mission end
    return missions.hand_over_fault(draft)
  end
  if draft.kind == "statement" then
    local said = { type = kind, framework = draft.framework, status = "in_force" }
    if game:agreements(said)[1] then return spoken end
    said.status = "expired"
    if game:agreements(said)[1] then return spoken end
  end
  return nil
end

-- The mandate of a format: what it was made for, and nothing that makes no sense.
function M.mandate(inner) return institutions.sensible(inner, M.fault) end

-- Direct talks ---------------------------------------------------------------------------------------------------------

local only_two = _ "Two sit at this table. Whoever else shall sign, pay or vouch needs a larger one."
local flag_on_it = _ "What crosses a third border is more than the two can agree between themselves."
function M.between_banks(_game, draft)
  local parties = draft.parties
  for index = 1, #parties do
    if M.outside[parties[index]] then return false, only_two end
  end
  local papers = texts.clause(draft, "documents")
  if papers and papers.params.scope == "travel" then return false, flag_on_it end
  return true
end

-- Joint Control Commission ---------------------------------------------------------------------------------------------

local three_flags = _ "The agreement of 1992 knows three delegations, and observers of Ukraine and the OSCE. Others have no seat here."
local few_beds = _ "The Commission can house twenty observers. More are a mission, and need a mandate from elsewhere."
local not_its_trade = _ "The Commission deals with posts, patrols and crossings. Inspections and deputies are not its trade."
local kNotHere = { inspections = true, deputy = true, more_observers = true }
function M.security_zone(_game, draft)
  local parties = draft.parties
  for index = 1, #parties do
    if parties[index] == "eu" or parties[index] == "us" then return false, three_flags end
  end
  local clauses = draft.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    if kNotHere[term.id] then return false, not_its_trade end
    if term.id == "observers" and term.params.officers > kJcc then return false, few_beds end
  end
  return true
end

-- 5+2, and the table of seven ----------------------------------------------------------------------------------------

local not_laid = _ "The 5+2 meets informally, and an informal meeting signs nothing. A return to the official table comes first."
local steps_first = _ "It is agreed that steps come first. Three of them must be at work before anybody speaks of status."
local baskets_first = _ "Status is the third basket, and the first two have hardly been opened: three official rounds must have been held."
local status_first = _ "It is agreed that status comes first. Steps wait for it at this table; the two sides can take them alone."
local kOnOrder = {
  steps_first = function(game, draft)
    if draft.type == "settlement" and game:get("steps") < kStepsFirst then return steps_first end
    return nil
  end,
  baskets = function(game, draft)
    if draft.type == "settlement" and game:get("official") < kTalkedFirst then return baskets_first end
    return nil
  end,
  status_first = function(game, draft)
    if (draft.type == "steps" or draft.type == "customs_accord") and game:get("settled") == 0 then return status_first end
    return nil
  end,
}

-- What has been agreed on the order of business, or nil.
function M.order(game)
  local laid = game:agreements({ type = "resumption", status = "in_force" })[1]
  local agenda = laid and texts.clause(laid, "agenda")
  return agenda and agenda.params.order
end

local seven_chairs = _ "The official table has seven chairs now. What is signed at it is signed by all of them."
local function on_the_table(game, draft)
  local order = M.order(game)
  if not order then
    if game:get("official") == 0 then return false, not_laid end
    return true
  end
  local fault = kOnOrder[order](game, draft)
  if fault then return false, fault end
  return true
end

function M.official(game, draft)
  if draft.type == "resumption" or draft.kind == "statement" then return true end -- a sentence needs no official round
  if game:get("seven") > 0 then return false, seven_chairs end
  return on_the_table(game, draft)
end

local five_only = _ "The Union and the United States observe, and have not been seated as full parties. That comes first."
function M.seven(game, draft)
  if draft.kind == "statement" then return true end
  if game:get("seven") == 0 then return false, five_only end
  return on_the_table(game, draft)
end

-- Vienna, Meseberg, capitals -------------------------------------------------------------------------------------------

local no_army = _ "Vienna has planned for soldiers once and sent none. More than three hundred would not find a commander."
local small = 3
function M.vienna(_game, draft)
  local sum = 0
  local clauses = draft.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    if forces.soldiers[term.id] then sum = sum + term.params.hundreds end
  end
  if sum > small then return false, no_army end
  return true
end

local both = _ "What is agreed in a format of two is signed by the two: both must be among the parties."
local no_committee = _ "Brussels and Moscow have no body that could steer people on the river together. The committee comes first."
function M.meseberg(game, draft)
  if not (texts.signs(draft, "eu") and texts.signs(draft, "russia")) then return false, both end
  if draft.type == "peace_mission" and game:get("committee") == 0 then return false, no_committee end
  return true
end

local over_heads = _ "A state cannot be put together between capitals alone: Moscow and both banks must be among those who sign."
function M.capitals(_game, draft)
  if draft.type == "memorandum"
    and not (texts.signs(draft, "russia") and texts.signs(draft, "moldova") and texts.signs(draft, "transdniestria")) then
    return false, over_heads
  end
  return true
end

return M
