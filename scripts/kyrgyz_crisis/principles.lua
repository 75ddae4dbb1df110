-- The terms in which states speak of themselves and of each other: the base, dialogue and watching, principles, the charter,
-- words. They follow those of clauses.lua, where what holds for all is said.
local help = require "kyrgyz_crisis.help"
local home = require "kyrgyz_crisis.home"
local institutions = require "rules.institutions"
local resources = require "rules.resources"
local sense = require "kyrgyz_crisis.sense"
local signature = require "kyrgyz_crisis.signature"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local tags = institutions.tags
local likes = home.likes

-- The base ------------------------------------------------------------------------------------------------------------

local leased = resources.each(help.seats, signature.binds, { us = { aid = { "rent", 0.2 } } })
local lapsed_reason = _ "The lease of Manas has lapsed"
local kTransit = { closed = -45, joint_centre = 5, one_year = 9, until_2014 = 18 }
local kBaseReason = {
  closed = _ "Manas is closed", joint_centre = _ "Manas under a common roof",
  one_year = _ "The new lease of Manas", until_2014 = _ "The new lease of Manas",
}
clause {
  id = "manas_status",
  name = _ "Status of Manas",
  text = _ "Status of the transit centre: {status}; rent of {rent} million dollars for each year in which it is used.",
  params = {
    status = { type = "choice", options = { "closed", "joint_centre", "one_year", "until_2014" }, default = "one_year" },
    rent = { type = "integer", min = 20, max = 80, step = 20, default = 60 },
  },
  cost = function(game, params) return params.status == "closed" and signature.cost or leased(game, params) end,
  owed_by = { "kyrgyzstan", "us" },
  likes = likes.manas_status,
  source = "Opinion paper, June 2010, par. 4, on the base at Manas; public record: lease of 2009 to 2010",
  breach = { detect = 1, trust = -20 }, -- aircraft take off, or they do not
  adopt = function(game, agreement, params)
    local base_reason = kBaseReason[params.status]
    if params.status == "joint_centre" and not texts.signs(agreement, "russia") then return end -- a roof without Moscow under it
    game:change("transit", nil, kTransit[params.status], base_reason)
    if params.status ~= "closed" then game:grant("kyrgyzstan", "aid", params.rent / 10, base_reason) end
    if params.status == "joint_centre" then
      game:shift_trust("russia", "us", 8, base_reason)
      game:shift_trust("us", "russia", 4, base_reason)
    elseif params.status == "until_2014" then
      game:shift_trust("russia", "kyrgyzstan", -6, base_reason)
    elseif params.status == "closed" then
      game:shift_trust("us", "kyrgyzstan", -20, base_reason)
      game:shift_trust("russia", "kyrgyzstan", 10, base_reason)
    end
    game:store("lease", params.rent)
  end,
  -- What a lease has opened, its end shuts again; what is closed stays closed.
  finish = function(game, agreement, params)
    if params.status == "closed" or agreement.status == "fulfilled" then return end
    game:change("transit", nil, -kTransit[params.status], lapsed_reason)
    game:store("lease", false)
  end,
}

local fuel_reason = _ "Fuel without middlemen"
clause {
  id = "fuel_partner",
  name = _ "A state partner for jet fuel",
  text = _ "Half of the jet fuel is bought from a state company, and the books are open.",
  owed_by = { "kyrgyzstan", "us" },
  likes = likes.fuel_partner,
  source = "Public record: fuel contracts of 2010 and 2011",
  adopt = function(game)
    if texts.agreed(game, "manas_status", { status = "closed" }) then return end
    game:change("transit", nil, 6, fuel_reason)
    game:change("legitimacy", "us", 4, fuel_reason)
    game:shift_trust("kyrgyzstan", "us", 6, fuel_reason)
  end,
}

-- Principles ----------------------------------------------------------------------------------------------------------

treaties.consultation { gain = 2, cap = 45, breach = signature.seen_at_once, cost = resources.each(help.seats, { influence = 1 }), likes = likes.consultation, source = "Vaquer i Fanés 2010, recommendation 7, on a dialogue on crisis management; Bossuyt 2020, \"Converging Interests\", on consultations at various levels" }
treaties.verification { strength = 0.35, gain = 0.25, cap = 20, likes = likes.verification }

local guarantor_reason = _ "Somebody keeps the text"
clause {
  id = "guarantor",
  name = _ "Guarantor",
  text = _ "{by} keeps the text, calls together those who signed, and says in public who has done what.",
  params = { by = { type = "party" } },
  cost = { by = { influence = 1 } },
  likes = likes.guarantor,
  tags = { tags.political },
  verify = 0.15,
  breach = { detect = 0.8, trust = -10 },
  source = "Opinion paper, June 2010, par. 4 and 5, on Ukraine's new role and the push of the Kazakh chairmanship; PONARS Eurasia 2010, \"The Rise of the Periphery?\", on small states as subjects",
  adopt = function(game, agreement, params)
    if not sense.between[params.by] then return end
    game:change("legitimacy", params.by, 4, guarantor_reason)
    trust.towards(game, agreement.parties, params.by, 4, guarantor_reason)
  end,
  each_round = function(game, agreement, params)
    if not sense.between[params.by] then return end
    trust.towards(game, agreement.parties, params.by, 0.5, guarantor_reason)
  end,
}

local planning_reason = _ "Staffs that plan together"
clause {
  id = "joint_planning",
  name = _ "Joint planning staff",
  text = _ "Officers of the parties plan together; a mission of the two sides finds its plans drawn, and arrives a round earlier.",
  likes = likes.joint_planning,
  tags = { tags.political },
  source = "Vaquer i Fanés 2010, recommendation 7, on a dialogue on crisis management and joint missions",
  adopt = function(game, agreement)
    local parties = agreement.parties
    trust.mutual(game, parties, 5, planning_reason, 45)
    for index = 1, #parties do
      for other = 1, #parties do
        if index ~= other then game:shift("perception_gap", parties[index], parties[other], -12, planning_reason) end
      end
    end
  end,
}

local recognition_reason = _ "Recognised as a partner"
clause {
  id = "recognition",
  name = _ "Recognition of the CSTO",
  text = _ "The CSTO is recognised as a partner organisation, with a liaison office.",
  likes = likes.recognition,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Herd & Dunay 2010, Conclusions, on greater recognition of the CSTO",
  adopt = function(game)
    if game:get("recognised") > 0 then return end -- nobody is recognised twice
    game:change("legitimacy", "csto", 12, recognition_reason)
    game:shift_trust("csto", "eu", 12, recognition_reason)
    game:shift_trust("russia", "eu", 5, recognition_reason)
  end,
}

local precedent_reason = _ "Declared to be an exception"
-- A sentence in a declaration weighs half of one in a text that does something.
local function exception_weight(agreement)
  return agreement.kind == "statement" and 5 or 10
end
clause {
  id = "no_precedent",
  name = _ "No precedent",
  text = _ "The parties declare that what is done for Kyrgyzstan is an exception, and no precedent for strife inside states elsewhere.",
  likes = likes.no_precedent,
  breach = signature.seen_at_once,
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on Russia's unwillingness to set precedents",
  -- What others have said already, or the same have said elsewhere, is no news once more.
  adopt = function(game, agreement)
    local weight = exception_weight(agreement)
    local said = game:agreements { clause = "no_precedent", status = "in_force" }
    local heard = 0
    for index = 1, #said do
      if said[index].id ~= agreement.id then heard = math.max(heard, exception_weight(said[index])) end
    end
    if weight > heard then game:change("precedent", nil, heard - weight, precedent_reason) end
  end,
}

local base_pledge_reason = _ "A promise that no base will stay"
local kSting = { russia = 12, csto = 4 }
clause {
  id = "no_permanent_base",
  name = _ "No permanent base",
  text = _ "{by} declares that it seeks no base in the valley, and that none will remain when its people leave.",
  params = { by = { type = "party" } },
  likes = likes.no_permanent_base,
  source = "PONARS Eurasia 2010, \"Too Many Security Frameworks?\", on perception gaps about alliances; public record: plans for a base in the south, 2009 to 2010",
  breach = { detect = 0.5, trust = -20 },
  adopt = function(game, agreement, params)
    -- Said once it is news; said again it is what one has said.
    if not sense.has_bases[params.by] then return end
    local said = game:flag("base_forsworn", params.by)
    game:store("base_forsworn", true, params.by)
    game:shift_trust("uzbekistan", params.by, said and 2 or 10, base_pledge_reason)
    -- Moscow's takes the sting from the charter in which it stands, and its alliance's some of it: an office promises what its
    -- members decide. A pledge in another text does not undo the charter, nor one by somebody of whom Tashkent feared no base.
    local sting = agreement.type == "csto_charter_amendment" and kSting[params.by]
    if sting then game:change("reach", nil, -sting, base_pledge_reason) end
  end,
}

local mechanism_reason = _ "A charter that reaches into the house"
local kIntrusion = { request = 2, consensus = 5, majority = 12 } -- in Tashkent's trust
local kReach = { request = 25, consensus = 50, majority = 80 }
clause {
  id = "crisis_mechanism",
  name = _ "Anti-crisis mechanism",
  text = _ "The organisation may act inside a member; what opens the door is: {trigger}.",
  params = { trigger = { type = "choice", options = { "request", "consensus", "majority" }, default = "request" } },
  cost = signature.cost,
  breach = signature.seen_at_once,
  likes = likes.crisis_mechanism,
  tags = { tags.political },
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the announcement of 20 August 2010",
  adopt = function(game, _agreement, params)
    game:set("reach", nil, kReach[params.trigger], mechanism_reason)
    game:change("legitimacy", "csto", 6, mechanism_reason)
    game:change("order", nil, 3, mechanism_reason)
    game:shift_trust("kyrgyzstan", "csto", 6, mechanism_reason)
    game:shift_trust("uzbekistan", "csto", -kIntrusion[params.trigger], mechanism_reason)
    game:shift_trust("uzbekistan", "russia", -kIntrusion[params.trigger], mechanism_reason)
  end,
}

-- Words wear out: the first call is heard, the next ones are compared with what followed the first. Each costs whoever
-- signs it some of what makes others listen.
local calm_reason = _ "Words from outside"
local idle_reason = _ "Words that nothing followed"
clause {
  id = "call_for_calm",
  name = _ "Call for calm",
  text = _ "The signatories call on all sides to stop, and name what they will do if they do not.",
  likes = likes.call_for_calm,
  breach = signature.seen_at_once,
  cost = resources.each(help.seats, { influence = 1 }),
  tags = { tags.political },
  source = "Opinion paper, June 2010, par. 6, on general words, and what should follow them",
  adopt = function(game, agreement)
    local before = game:flag("calls_for_calm") or 0
    game:store("calls_for_calm", before + 1)
    local heard = 2 / (before + 1)
    game:change("violence", "osh", -heard, calm_reason)
    game:change("violence", "jalal_abad", -heard, calm_reason)
    -- Where many speak with one voice, somebody in Bishkek is heard behind them.
    local framework = agreement.framework
    if before == 0 or framework == "osce" or framework == "unsc" then
      game:change("legitimacy", "kyrgyzstan", 3 / (before + 1), calm_reason)
    end
  end,
  finish = function(game, agreement)
    if (game:get("violence", "osh") + game:get("violence", "jalal_abad")) / 2 < 45 then return end
    game:change("legitimacy", "kyrgyzstan", -1, idle_reason)
    local parties = agreement.parties
    for index = 1, #parties do
      if parties[index] ~= "kyrgyzstan" then game:change("legitimacy", parties[index], -1, idle_reason) end
    end
  end,
}
