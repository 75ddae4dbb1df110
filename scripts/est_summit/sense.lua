-- The mandates of the eight formats, and what no delegation would put on paper: a body that is asked to hold it refuses, and says
-- why. institutions.lua gives each format its mandate: mandate(inner) holds for all, the functions below it for one alone.
--
-- The rule behind most of it: nobody sends, pays, watches or promises what only somebody else could; no text is about something that
-- is over or has not happened yet; and no format speaks of what it was not made for.
--
-- Sources: Vaquer i Fanés 2010; Herd & Dunay 2010, on mandates, consensus and the CSTO's charter; memorandum of Meseberg, 5 June 2010;
-- adoption of the summit's date by 56 States, 3 August 2010; the draft of the concept before ministers, 14 October, and Lisbon, 19 and 20
-- November 2010; advisory opinion on Kosovo, 22 July, and the Assembly's resolution, 9 September 2010; Bishkek's request, 12 June 2010
-- (public record).
local chorus = require "est_summit.chorus"
local forces = require "est_summit.forces"
local help = require "est_summit.help"
local institutions = require "rules.institutions"
local states = require "est_summit.states"
local texts = require "rules.texts"

local M = {}

M.kAnswered = 3 -- the round from which a treaty can be laid on any table: until then capitals answer a letter
M.kTalked = 36 -- of momentum: below it nobody comes to a round table
M.kBegun = 3 -- the round from which Brussels and Moscow speak of modernisation, and Vienna of its Document
M.kExperts = 6 -- the round in which the alliance's ministers have a draft before them
M.kLisbon = 7 -- the round in which it is signed, or not
M.kCastle = 3 -- the round from which two prepare their meeting in a castle
M.kStruck = 4 -- the round in which Osh burns
M.kJudged = 6 -- the round in which the Court has been read, and the Assembly has answered it
M.kPrepared = 50 -- of the summit: below it nobody has been invited
M.kDrafting = 6 -- from this round on a declaration is written
M.kSpoken = 12 -- of momentum: below it nobody sends a delegation

-- Who could pay for another's turbines, and lead others in Kyrgyzstan.
local kPays = { eu = true, germany = true, us = true }
local kTeaches = { eu = true, germany = true, us = true, turkey = true }

-- For each clause what may be wrong with it: function(game, draft, params, about) -> a reason, or nil. `about` says what else the
-- text holds, and who signs it.
local kFault = {}

local own_house = _ "Who is governed there can ask for people, and let them in. It neither leads them nor is counted among them."
local function from_outside(_game, _draft, params) return params.by == "central_asia" and own_house or nil end
for id in pairs(forces.in_osh) do kFault[id] = from_outside end

local no_american = _ "A mission under American command, north of Afghanistan and with a base in the country already: nobody would ask for it."
local one_of_two = _ "In a format of two, one of the two leads."
local one_of_theirs = _ "In this alliance one of its own members leads."
function kFault.lead(_game, draft, params)
  if params.by == "central_asia" then return own_house end
  if params.by == "us" then return no_american end
  if draft.framework == "eu_russia" and params.by ~= "eu" and params.by ~= "russia" then return one_of_two end
  return draft.framework == "csto" and not states.csto[params.by] and one_of_theirs or nil
end

local not_the_patient = _ "Who is to be modernised does not pay for it alone: somebody with money for others has to give it."
function kFault.projects(_game, _draft, params) return not kPays[params.by] and not_the_patient or nil end
local not_a_teacher = _ "Those who have had this trouble with their own borders until yesterday do not teach it."
function kFault.border_control(_game, _draft, params) return not kTeaches[params.by] and not_a_teacher or nil end
local no_schengen = _ "A visa for one is a visa for twenty-five. The Union must be among those who sign."
function kFault.visa_steps(_game, _draft, _params, about) return not about.signs.eu and no_schengen or nil end

local not_planned = _ "Who has not planned together is not commanded together: joint planning must stand in the same text."
function kFault.joint_command(_game, _draft, _params, about) return not about.holds.joint_planning and not_planned or nil end

local stands_there = _ "Russian soldiers stand at these bridges already. A shared watch needs somebody beside them."
function kFault.joint_watch(_game, _draft, params) return params.by == "russia" and stands_there or nil end

-- Who is a side on a line, or holds one shut.
local kSide = { georgia_line = { russia = true }, karabakh = { turkey = true }, mitrovica = {} }
local is_a_side = _ "Who is one of the sides carries no papers between them, and sees nothing for others. So does nobody who keeps the border to one of them shut."
local function not_a_side(_game, draft, params)
  local sides = kSide[draft.place]
  return sides and sides[params.by] and is_a_side or nil
end
kFault.observers_line = not_a_side
function kFault.good_offices(game, draft, params)
  -- On Karabakh even a neighbour with a shut border may carry paper: Ankara has offered a platform to both.
  if draft.place == "karabakh" then return nil end
  return not_a_side(game, draft, params)
end
local asked_of_two = _ "On this line it is asked of two. Moscow must be among those who sign."
function kFault.no_force(_game, draft, _params, about)
  return draft.place == "georgia_line" and not about.signs.russia and asked_of_two or nil
end

local above_nothing = _ "What binds by political force stands above no treaty."
function kFault.precedence(_game, _draft, params, about)
  local force = about.holds.legal_force
  return force and force.force == "political" and params.over == "treaty_first" and above_nothing or nil
end
local no_second_conference = _ "A breach is answered by those who are asked what it was: without an Extraordinary Conference nobody is asked about measures."
function kFault.enforcement(_game, _draft, params, about)
  return params.means == "measures" and not about.holds.extraordinary and no_second_conference or nil
end

-- Texts of which one stands at a time. (Plans and assistance can stand between different signatories; contact groups, by place.)
local kOnce = {
  est = true, astana = true, vienna_document = true, concept = true, partnership = true, modernisation = true, crisis_dialogue = true,
  osh_mission = true, river = true, papers = true,
}
local stands_already = _ "There is such a text already. It would have to end before another one is signed."
local stands_here = _ "A group meets about this place already."
local not_asked = _ "Nobody has asked for anybody there, and nothing has happened of which one knows."
local too_late = _ "Whoever is sent now arrives when the heads of State have gone home."
local nobody_sent = _ "A mission is people: police or observers must stand in its text. Bread alone is flown by whoever has it, and needs nobody's signature (in the CSTO lorries will do)."
local no_treaty = _ "One accedes to what is in force."
local is_in = _ "Who is in it already need not accede, and who receives the paper must be in it."
local no_castle = _ "Nobody has yet thought of a committee. It is a thought for those who prepare the meetings of summer (from April)."
local no_report = _ "The concept is for Lisbon, in November. Experts write about it until May, and the Secretary General after them by himself: in October ministers have his draft before them, and not sooner."
local no_lisbon = _ "In Lisbon the heads of government have been, and have gone home. The next concept is for the next decade."
local no_summit_yet = _ "Rostov is in June: until it is being prepared (from April) nobody in Moscow may promise turbines, nor anybody in Brussels."
local forum_waits = _ "The Forum in Vienna has not decided that its Document may be changed at all. That is for the spring."
local not_theirs = _ "Whoever speaks for those who issue such papers must be among those who sign: Moscow, or Ankara."
local not_shown = _ "A paper is worth what is said at the counter where it is shown, and the counters at which people wish to stand are the Union's. It must be among those who sign."
local not_judged = _ "In The Hague a court has been asked about Kosovo. Until it has been read in autumn nobody sits down about a bridge there."
local at_the_bridge = _ "At this bridge police of the Union stand, and one side of it listens to Moscow. Both must be among those who sign."
local dead = _ "Of a treaty one does not even speak any more. Somebody would have to speak of it first (momentum of 12 or more)."

function M.fault(game, draft)
  local kind = draft.type
  if kOnce[kind] and game:agreements({ type = kind })[1] then return stands_already end
  if kind == "contact" and game:agreements({ type = kind, place = draft.place })[1] then return stands_here end
  if kind == "est" and game:get("momentum") < M.kSpoken then return dead end
  local round = game:round()
  if kind == "accession" then
    local treaty = help.treaty(game)
    if not treaty then return no_treaty end
    local by = help.says(draft, "accedes", "by")
    for _index, party in ipairs(draft.parties) do
      if texts.signs(treaty, party) == (party == by) then return is_in end
    end
    for _index, paper in ipairs(game:agreements { type = "accession" }) do
      if help.says(paper, "accedes", "by") == by then return is_in end
    end
  end
  if kind == "crisis_dialogue" and round < M.kCastle then return no_castle end
  if kind == "concept" and round < M.kExperts then return no_report end
  if kind == "concept" and round > M.kLisbon then return no_lisbon end
  if kind == "modernisation" and round < M.kBegun then return no_summit_yet end
  if kind == "vienna_document" and round < M.kBegun then return forum_waits end
  if kind == "contact" and draft.place == "mitrovica" and round < M.kJudged then return not_judged end
  if kind == "papers" and not (texts.signs(draft, "russia") or texts.signs(draft, "turkey")) then return not_theirs end
  if kind == "papers" and not texts.signs(draft, "eu") then return not_shown end
  if kind == "contact" and draft.place == "mitrovica" and not (texts.signs(draft, "russia") and texts.signs(draft, "eu")) then
    return at_the_bridge
  end
  if kind == "osh_mission" then
    if game:round() < M.kStruck then return not_asked end
    if game:round() >= game:rounds() then return too_late end
    if not texts.holds(draft, draft.framework == "csto" and forces.in_osh or forces.people) then return nobody_sent end
  end
  local about = { holds = {}, signs = {} }
  local clauses, parties = draft.clauses, draft.parties
  for index = 1, #parties do about.signs[parties[index]] = true end
  for index = 1, #clauses do about.holds[clauses[index].id] = clauses[index].params end
  for index = 1, #clauses do
    local judge = kFault[clauses[index].id]
    local fault = judge and judge(game, draft, clauses[index].params, about)
    if fault then return fault end
  end
  return nil
end

-- The mandate of a format: what it was made for, and nothing that makes no sense.
function M.mandate(inner) return institutions.sensible(inner, M.fault) end

-- Vienna ---------------------------------------------------------------------------------------------------------------

local still_answering = _ "Fifty-five capitals are still answering the letter. Before April nobody lays a treaty before them: one visits, and hears what each could live with."
local no_date = _ "Fifty-six have not agreed that there will be a summit. Until they have, nobody writes what it says (preparation of 50 or more)."
local too_early = _ "It is being asked whether there should be a summit. What it shall say is asked in autumn."
-- Whose silence it would be, said before the reason.
local kBreaks = {
  france_italy = _ "France and Italy would break the silence.",
  atlanticists = _ "Britain and the Atlantic shore would break the silence.",
  romania = _ "Romania would break the silence.",
  poland_baltics = _ "Poland and the Baltic States would break the silence.",
  central_europe = _ "Central Europe would break the silence.",
  iberia = _ "Spain and Portugal would break the silence.",
  neutrals = _ "Neutral States would break the silence.",
  greece_cyprus = _ "Greece and Cyprus would break the silence.",
  north_atlantic = _ "Canada and the northern allies would break the silence.",
  serbia = _ "Serbia would break the silence.",
  balkans = _ "States on the way to NATO would break the silence.",
  belarus = _ "Belarus would break the silence.",
  armenia = _ "Armenia would break the silence.",
  azerbaijan = _ "Azerbaijan would break the silence.",
  georgia = _ "Georgia would break the silence.",
  moldova = _ "Moldova would break the silence.",
  small_states = _ "Five small States would break the silence.",
}
-- Silence is asked for when one knows that it will be kept: a chair sounds out fifty-six before it lays a text before them. Who would
-- break it says so beforehand, and why. (At the round table and elsewhere a text can be laid on the table to be refused.)
local kNo = "no: " -- what a group says before it gives its reason
function M.in_vienna(game, draft)
  if draft.type == "astana" then
    if game:round() < M.kDrafting then return false, too_early end
    if game:get("summit") < M.kPrepared then return false, no_date end
  end
  for index = 1, #states.chorus do
    local group = states.chorus[index]
    local vote = chorus.sounded(game, group, draft)
    if vote:sub(1, 4) == kNo then return false, kBreaks[group] .. " " .. vote:sub(#kNo + 1) end
  end
  if draft.type == "est" and game:round() < M.kAnswered then return false, still_answering end
  return true
end

local nobody_comes = _ "To a round table one comes when one has heard that others come. The treaty must be spoken of more (momentum of 36 or more): by visits, speeches, papers."
function M.round_table(game, _draft)
  if game:round() < M.kAnswered then return false, still_answering end
  if game:get("momentum") < M.kTalked then return false, nobody_comes end
  return true
end

-- Alliances ------------------------------------------------------------------------------------------------------------

local only_allies = _ "What the Council decides for its members is signed by its members."
local no_news = _ "The allies have promised each other more than this. Somebody who is not one of them must be among those who sign."
local not_from_there = _ "Who is in the other alliance is not promised help by this one. With Moscow it is done in the common Council, with others between governments."
function M.among_allies(_game, draft)
  local parties = draft.parties
  local guests = 0
  for index = 1, #parties do
    if not states.allies[parties[index]] then guests = guests + 1 end
  end
  if draft.type == "assistance" then
    if guests == 0 then return false, no_news end
    for index = 1, #parties do
      if states.csto[parties[index]] then return false, not_from_there end
    end
    return true
  end
  if guests > 0 then return false, only_allies end
  return true
end

local east_and_west = _ "This Council is one of equals: Moscow must be among those who sign, and an ally beside it."
local kInCouncil = { us = true, germany = true, turkey = true, russia = true }
local not_seated = _ "In this Council sit the allies and Russia. Others have to be promised things elsewhere."
function M.as_equals(_game, draft)
  local parties = draft.parties
  for index = 1, #parties do
    if not kInCouncil[parties[index]] then return false, not_seated end
  end
  if not (texts.signs(draft, "russia") and #parties > 1) then return false, east_and_west end
  return true
end

local only_csto = _ "This alliance speaks for its members, and is signed by them."
local no_charter = _ "The charter covers attacks from outside. It lets members send lorries, helicopters and some advisers to each other, and nobody who would stand in a street or ask questions (40 officers at most, no observers, no inquiry)."
local kAdvisers = 40
function M.other_alliance(_game, draft)
  local parties = draft.parties
  for index = 1, #parties do
    if not states.csto[parties[index]] then return false, only_csto end
  end
  if draft.type == "osh_mission" then
    local police = texts.clause(draft, "police_help")
    if police and police.params.officers > kAdvisers or texts.clause(draft, "observers") or texts.clause(draft, "inquiry") then
      return false, no_charter
    end
  end
  return true
end

-- Meseberg, the Dniester, capitals ---------------------------------------------------------------------------------------

local both = _ "What is agreed in a format of two is signed by the two: both must be among the parties."
function M.meseberg(_game, draft)
  if not (texts.signs(draft, "eu") and texts.signs(draft, "russia")) then return false, both end
  return true
end

local nobody_near = _ "One of those who live or pay there must sign beside Moscow: Ukraine or the Union."
function M.dniester(_game, draft)
  if draft.type == "river" and not (texts.signs(draft, "ukraine") or texts.signs(draft, "eu")) then return false, nobody_near end
  return true
end

local no_partner = _ "What a firm in Munich sells to Tomsk is a contract, and asks for no treaty. A partnership for modernisation is one of Moscow with the Union, and with whoever signs beside it."
local not_believed = _ "One does not promise to come to the help of somebody whom one takes at his worst word: Washington or Brussels, whichever of them signs, must take Moscow at its word first (trust of 0 or more as a round ends)."
local asked_moscow = _ "Bishkek has asked Moscow. Whoever comes without the flag of a house comes together with those who have been asked: Moscow must be among those who sign."
local friends = _ "That friends help each other need not be written down between capitals. Moscow must be among those who sign, and Washington or Brussels, who have such promises to give."
function M.capitals(game, draft)
  if draft.type == "assistance" and not (texts.signs(draft, "russia") and (texts.signs(draft, "us") or texts.signs(draft, "eu"))) then
    return false, friends
  end
  if draft.type == "assistance" then
    for _index, seat in ipairs { "us", "eu" } do
      if texts.signs(draft, seat) and game:get("believes", seat) == 0 then return false, not_believed end
    end
  end
  if draft.type == "osh_mission" and not texts.signs(draft, "russia") then return false, asked_moscow end
  if draft.type == "modernisation" and not texts.signs(draft, "eu") then
    return false, no_partner
  end
  return true
end

return M
