-- The six frameworks. Each can be reached, and each has its price:
--
--   osce       asks 56 states and the host, arrives late, sends nobody with a gun; has the best name in the valley
--   unsc       asks the veto powers; may act in any strength; takes long, and makes the crisis the world's
--   csto       has soldiers near by, but its charter does not cover strife inside a member until it is amended
--   eu_russia  two signatures and the host's: quick and strong, as far as the two trust each other
--   eu_csto    the same with the secretariat's staff; armed units need the amended charter, the handshake costs votes
--   ad_hoc     whoever goes, if Bishkek agrees: at once, with the weakest right and the shortest patience
--
-- Sources: Opinion paper, June 2010 (the list); Herd & Dunay 2010 (consensus, mandate, charter); Vaquer i Fanés 2010.
local institutions = require "rules.institutions"

local kHost = {
  osh = "kyrgyzstan", jalal_abad = "kyrgyzstan", batken = "kyrgyzstan", bishkek = "kyrgyzstan", manas = "kyrgyzstan",
  andijan = "uzbekistan", fergana = "uzbekistan", khujand = "tajikistan",
}
local kInside = { "osh", "jalal_abad", "batken", "bishkek", "manas" }
-- Clauses by which a party sends or leads people. A host does not intervene in its own house: its police are its own.
local kSends = { lead = true, police = true, more_police = true, military = true, more_troops = true,
  police_advisers = true }
local kOwnHouse = _ "A mission is help from outside. The host leads its own police without one."

-- The mandate `inner`, and no mission that the host sends to itself.
local function from_outside(inner)
  return function(game, draft)
    if draft.kind == "mission" then
      local host = kHost[draft.place]
      local clauses = draft.clauses
      for index = 1, #clauses do
        local term = clauses[index]
        if kSends[term.id] and term.params.by == host then return false, kOwnHouse end
      end
    end
    if inner then return inner(game, draft) end
    return true
  end
end

-- The OSCE advises, watches and builds; it does not send soldiers.
local kUnarmed = _ "The OSCE has never sent soldiers. Its mandate covers police advice, monitors, relief and law."
local function civilian(_game, draft)
  local clauses = draft.clauses
  for index = 1, #clauses do
    local id = clauses[index].id
    if id == "military" or id == "more_troops" then return false, kUnarmed end
  end
  return true
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
  mandate = from_outside(civilian),
}

-- Nine of fifteen and no veto. The Union's seat stands for France and the United Kingdom; Austria sits among the elected.
institutions.un_security_council {
  id = "unsc",
  members = { "us", "russia", "eu", "china", "turkey", "elected_members" },
  veto_powers = { "us", "russia", "eu", "china" },
  rule = rule.all_of {
    rule.veto { by = { "us", "russia", "eu", "china" }, majority = 1 / 6 },
    rule.weighted {
      weights = { us = 1, russia = 1, eu = 2, china = 1, turkey = 1, elected_members = 9 },
      threshold = 9,
    },
  },
  mandate = from_outside(),
}

-- One member may stand aside, as one often does; nobody can be helped who has not asked.
institutions.csto {
  members = { "russia", "kazakhstan", "kyrgyzstan", "uzbekistan", "tajikistan", "armenia_belarus" },
  observers = { "csto" },
  rule = rule.all_of { rule.consensus { minus = 1 }, rule.consent { of = "host" } },
  mandate = from_outside(institutions.charter_mandate { inside = kInside }),
}

institutions.eu_russia {
  members = { "eu", "russia" },
  mandate = from_outside(),
}

institutions.eu_csto {
  members = { "eu", "csto" },
  mandate = from_outside(institutions.charter_mandate {
    inside = kInside,
    forces = { "military", "more_troops" },
    reason = _ "Armed units of the CSTO inside a member state need the amended charter. Civilian help does not.",
  }),
}

institutions.ad_hoc { mandate = from_outside() }

return { host = kHost }
