-- The six frameworks. Each can be reached, and each has its price:
--
--   osce       asks 56 states and the host, arrives late, sends advisers and monitors and nobody with a gun (agreements.lua
--              offers it no other mission); has the best name in the valley
--   unsc       asks the veto powers; may act in any strength; takes long, and makes the crisis the world's
--   csto       has soldiers near by, but its charter does not cover strife inside a member until it is amended
--   eu_russia  two signatures and the host's: quick and strong, as far as the two trust each other
--   eu_csto    the same with the secretariat's staff; armed units need the amended charter, the handshake costs votes
--   ad_hoc     whoever goes, if Bishkek agrees: at once, with the weakest right and the shortest patience
-- and what is no framework for a mission at all: `governments`, in which capitals sign with each other.
--
-- Sources: Opinion paper, June 2010 (the list); Herd & Dunay 2010 (consensus, mandate, charter); Vaquer i Fanés 2010.
local forces = require "kyrgyz_crisis.forces"
local help = require "kyrgyz_crisis.help"
local institutions = require "rules.institutions"
local missions = require "rules.missions"
local sense = require "kyrgyz_crisis.sense"
local texts = require "rules.texts"

local kNobody = _ "A stabilisation mission is people in the streets: police or troops must stand in its text."
local kSecond = { more_police = "police", more_troops = "military" }
local kNoFirst = _ "A second contingent adds to a first one: police beside police, troops beside troops."
-- A host does not intervene in its own house: its police are its own.
local kOwnHouse = _ "A mission is help from outside. The host leads its own police without one."
local kOwnRelief = _ "A relief operation is help from outside. What the host brings to its own people needs no signature of others."
local kOwnVote = _ "Observers come from outside. Who holds a vote does not lead those who look at it."
local kOwn = { relief_operation = kOwnRelief, election_mission = kOwnVote }
local kTaken = _ "There is a mission in this place already. It must end, or hand over, before another one comes."
local kInStreets = { joint_mission = true, police_mission = true }

-- Strife inside a member is not the case of the CSTO's charter until it is amended, and what the alliance may not do under
-- its own flag it may not do in a loose group either. The Security Council may ask it, and in the joint format with the
-- Union its police help as civilians. What the charter reaches is an indicator (principles.lua, crisis_mechanism) and not a
-- flag, so that everybody at the table knows what may be asked.
local kBindsAlliance = { ad_hoc = true, eu_russia = true, csto = true }
local kNotCovered = _ "The CSTO's charter does not cover strife inside a member state. It would have to be amended first."

local function taken(game, draft)
  local list = game:agreements { kind = "mission", place = draft.place }
  for index = 1, #list do
    local other = list[index]
    if kInStreets[other.type] and not missions.gives_way(game, other, draft.framework) then return true end
  end
  return false
end

-- A body that has called for calm waits to see whether it was heard.
local kSpoken = _ "This body has spoken already, and its words still stand. Another call would be compared with the first."
local function speaks_again(game, draft)
  return draft.type == "declaration"
    and game:agreements({ type = "declaration", framework = draft.framework, status = "in_force" })[1] ~= nil
end

-- Nobody promises what is another's to give: the crossings are Tashkent's, and the handshake is the Union's. That an
-- alliance is recognised by its own members recognises nothing.
local kOthersGive = {
  border_opening = {
    by = "uzbekistan",
    reason = _ "The crossings of Andijan are Uzbekistan's to open. It must be among those who sign.",
  },
  recognition = {
    by = "eu",
    reason = _ "Its own members have no need to recognise the alliance. The Union must be among those who sign.",
  },
}
local function not_theirs(draft)
  local clauses, parties = draft.clauses, draft.parties
  for index = 1, #clauses do
    local gift = kOthersGive[clauses[index].id]
    if gift then
      local signs = false
      for place = 1, #parties do signs = signs or parties[place] == gift.by end
      if not signs then return gift.reason end
    end
  end
  return nil
end

local kTooLate = _ "Whoever is sent now does not arrive before the year is out."

-- The mandate `inner`; nothing that only somebody outside the text can give, and nothing that makes no sense (sense.lua); no
-- mission that the host sends to itself; and one mission in the streets of a place, because two chains of command in one city
-- are the worst of all frameworks. A hand-over clause opens the door to the next.
local function from_outside(inner)
  return function(game, draft)
    local fault = not_theirs(draft) or sense.fault(game, draft)
    if fault then return false, fault end
    if draft.kind == "mission" then
      if game:round() >= game:rounds() then return false, kTooLate end
      local place = draft.place
      if kInStreets[draft.type] then
        if taken(game, draft) then return false, kTaken end
        fault = missions.hand_over_fault(draft)
        if fault then return false, fault end
      end
      local host = help.host[place]
      local bound = kBindsAlliance[draft.framework] and game:get("reach") == 0
      local lone = false
      local clauses = draft.clauses
      for index = 1, #clauses do
        local term = clauses[index]
        local id = term.id
        local first = kSecond[id]
        if first and not texts.clause(draft, first) then lone = true end
        if id == "lead" or forces.people[id] then
          local by = term.params.by
          if by == host then return false, kOwn[draft.type] or kOwnHouse end
          if bound and by == "csto" then return false, kNotCovered end
        end
      end
      if lone then return false, kNoFirst end
      if draft.type == "joint_mission" and not texts.holds(draft, forces.armed) then return false, kNobody end
    elseif speaks_again(game, draft) then
      return false, kSpoken
    end
    if inner then return inner(game, draft) end
    return true
  end
end

-- Vienna knows two ways to agree: nobody objects, or everybody is asked. Nobody objecting is the rule in practice, and it
-- is also why an empty chair never stops the other fifty-five. The host must say yes aloud.
institutions.osce {
  members = {
    "eu", "russia", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "ukraine", "turkey", "tajikistan",
    "armenia_belarus", "osce_caucus",
  },
  chair = "kazakhstan",
  rule = rule.all_of { rule.silence { inner = rule.consensus {} }, rule.consent { of = "host" } },
  mandate = from_outside(),
}

-- Half of the six voices and no veto, which stands for nine of fifteen: the Union speaks for France and the United
-- Kingdom, the elected members but Turkey with one voice.
institutions.un_security_council {
  id = "unsc",
  members = { "us", "russia", "eu", "china", "turkey", "elected_members" },
  veto_powers = { "us", "russia", "eu", "china" },
  rule = rule.veto { by = { "us", "russia", "eu", "china" }, majority = 1 / 2 },
  mandate = from_outside(),
}

local kOwnLead = { russia = true, kazakhstan = true, csto = true }
local kStrangerLeads = _ "Under the alliance's flag one of its own commands: a member, or the secretariat."
local function amended(game, draft)
  if draft.kind ~= "mission" then return true end
  if game:get("reach") == 0 then return false, kNotCovered end
  if draft.lead and not kOwnLead[draft.lead] then return false, kStrangerLeads end
  return true
end

-- One member may stand aside, as one often does; nobody can be helped who has not asked.
institutions.csto {
  members = { "russia", "kazakhstan", "kyrgyzstan", "uzbekistan", "tajikistan", "armenia_belarus" },
  observers = { "csto" },
  rule = rule.all_of { rule.consensus { minus = 1 }, rule.consent { of = "host" } },
  mandate = from_outside(amended),
}

-- Armed people under two flags need what Meseberg only proposed in that June: a place where the two sides talk about
-- crises before they go into one. Relief and advisers need no such thing.
local kNoDialogue = _ "Brussels and Moscow have no body that could steer armed people together. A dialogue on crises between them must come first."
local kBoth = _ "What is agreed in a format of two is signed by the two: both must be among the parties."
local function of_both(draft, one, other)
  local first, second = false, false
  local parties = draft.parties
  for index = 1, #parties do
    first = first or parties[index] == one
    second = second or parties[index] == other
  end
  return first and second
end
institutions.eu_russia {
  members = { "eu", "russia" },
  mandate = from_outside(function(game, draft)
    if not of_both(draft, "eu", "russia") then return false, kBoth end
    if draft.type == "joint_mission" and game:get("dialogue") == 0 then return false, kNoDialogue end
    return true
  end),
}

-- Soldiers need the amended charter; a common mission in the streets needs the handshake, before it or within it.
local kHandshake = _ "The Council does not command beside an alliance that it has not recognised. Recognition must come first, or stand in the text."
local kCharter = _ "Armed units of the CSTO inside a member state need the amended charter. Civilian help does not."
local function handshake(game, draft)
  if not of_both(draft, "eu", "csto") then return false, kBoth end
  local clauses = draft.clauses
  local recognised = draft.type ~= "joint_mission" or game:get("recognised") > 0
  for index = 1, #clauses do
    if clauses[index].id == "recognition" then recognised = true end
  end
  if not recognised then return false, kHandshake end
  if texts.holds(draft, forces.soldiers) and game:get("reach") == 0 then return false, kCharter end
  return true
end
institutions.eu_csto {
  members = { "eu", "csto" },
  mandate = from_outside(handshake),
}

institutions.ad_hoc { mandate = from_outside() }

-- Treaties between capitals need no body and no one's leave but that of those who sign, and of the place they are about.
institutions.ad_hoc { id = "governments", name = _ "Between governments", mandate = from_outside() }

