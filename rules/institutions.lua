-- rules.institutions: bodies and formats, each with its decision rule and the limits of its mandate.
--
--   local institutions = require "rules.institutions"
--   institutions.osce { members = { "us", "russia", "eu" }, chair = "kazakhstan" }
--   institutions.csto { members = { "russia", "kazakhstan" }, inside = { "osh", "jalal_abad" } }
--
-- Every function below takes the fields of `institution` (id, name, kind, members, observers, chair, rule,
-- mandate). `members` must be given, all else has a default and can be replaced. The extra options of a
-- function stand at its head. Each returns the id it has defined. Nothing is defined until it is called.
--
--   osce {}                  id "osce". Consensus. Civilian tasks only: see `tags`.
--   un_security_council {}   id "un_security_council". 9/15 of the members, and no veto.
--                            veto_powers: those of the members that hold a veto (required)
--                            majority: share of the members, default 9/15
--   csto {}                  id "csto". Consensus. No mission inside a member until the charter is amended.
--                            inside: places that lie inside a member, default every place
--                            amendment: the agreement type that amends the charter (treaties.charter_amendment);
--                                            it counts as amended while one of them is in force or fulfilled
--                            amended: or a function(game) -> boolean of your own, such as one that reads an indicator
--                            amendment_flag: a flag that says so as well, default "csto_charter_amended". No seat
--                                            sees flags: without `amendment` or `amended`, players and AI seats learn
--                                            of the wider mandate only by trying
--   eu_russia {}             id "eu_russia". A format; all its members must accept, and so must the host.
--   eu_csto {}               id "eu_csto". A format: consensus, with the consent of `sponsor` and of the host.
--                            sponsor: actor that stands for the EU side, default "eu"
--                            inside, amendment, amended, amendment_flag: as for csto, but only drafts with a clause named in
--                            `forces` (default { "military" }) need the amended charter; civilian help does not.
--   ad_hoc {}                id "ad_hoc". No members: every party must accept, and so must the host.
--   contact_group {}         any id (required). A format in which every member must accept.
--   good_offices {}          any id (required), and a chair. A format in which every member must accept, and in which
--                            the chair alone writes: a single text.
--   any {}                   id, name, members, rule and all else as given: for bodies that stand alone.
--
--   tags                     the words that these mandates and the clauses of a scenario share
--   sensible(inner, fault)   a mandate: what `inner` covers, and nothing in which `fault(game, draft)` finds something
--                            wrong, a sentence that says what
--   charter_mandate(options) the mandate of csto on its own: function(game, draft) -> covered, reason
--   overload(options)        a hook for on("round_end"): each framework that an actor works in beyond `free`
--                            costs attention. Options: free (default 2), price (default 1) per further
--                            framework and round, resource (what is spent, never more than there is),
--                            indicator (an actor's indicator that is set to the number of further frameworks: give it
--                            `visible = "owner"`, for agreements of private channels cost as much and others are not told of them).
--                            At least one of resource and indicator. `actors`: who is charged, default all.
--                            home: constituencies of each actor, which think the less of it; sway: by how much for
--                            each further framework and round (default 0.5)
--
-- Sources: consensus and its price, the CSTO's mandate and the announced change of its charter: Herd & Dunay
-- 2010. The choice of frameworks for a mission: Opinion paper, June 2010. Overload: PONARS Eurasia 2010.
local define = require "rules.define"

local M = {}

-- A clause with tags falls under a mandate that shares one of them. Clauses on lead and command carry no tag,
-- because every body can decide who leads.
M.tags = {
  police = "police", -- unarmed or lightly armed police, advisers, training
  military = "military", -- formed armed units
  monitoring = "monitoring", -- observers, human dimension, elections
  humanitarian = "humanitarian", -- relief, corridors, returns
  political = "political", -- talks, consultations, assurances
  border = "border", -- crossings, patrols, customs
  justice = "justice", -- inquiries, disarmament by law
  economic = "economic", -- reconstruction, trade
  logistics = "logistics", -- airlift, bases, supply
  verification = "verification", -- inspections, exchange of data
}
-- A word that is not there would be nil, and a list of tags shorter by it, without a word.
setmetatable(M.tags, {
  __index = function(tags, name)
    local known = {}
    for word in pairs(tags) do known[#known + 1] = word end
    table.sort(known)
    error(("institutions.tags has no '%s'; there are %s"):format(tostring(name), table.concat(known, ", ")), 2)
  end,
})

local kCivilian = {
  M.tags.police, M.tags.monitoring, M.tags.humanitarian, M.tags.political, M.tags.border,
  M.tags.justice, M.tags.economic, M.tags.logistics, M.tags.verification,
}

-- Both tables as one; what stands in the second counts.
local function merged(first, second)
  local result = {}
  for field, value in pairs(first) do result[field] = value end
  for field, value in pairs(second) do result[field] = value end
  return result
end

local function set_of(list)
  if not list then return nil end
  local set = {}
  for _index, id in ipairs(list) do set[id] = true end
  return set
end

function M.sensible(inner, fault)
  return function(game, draft)
    local covered, reason = inner(game, draft)
    if not covered then return false, reason end
    local wrong = fault(game, draft)
    if wrong then return false, wrong end
    return true
  end
end

function M.any(options)
  return define(institution, options, {})
end

function M.osce(options)
  return define(institution, options, {
    id = "osce",
    name = _ "OSCE",
    kind = "institution",
    rule = rule.consensus {},
    mandate = kCivilian,
  })
end

function M.un_security_council(options)
  takes("institutions.un_security_council", options, { veto_powers = "actor[]", majority = "number(0..1)?" }, true)
  return define(institution, options, {
    id = "un_security_council",
    name = _ "UN Security Council",
    kind = "institution",
    rule = rule.veto { by = options.veto_powers, majority = options.majority or 9 / 15 },
  }, { "veto_powers", "majority" })
end

-- A collective defence organisation protects its members from outside; strife inside a member is not its case
-- until its charter says otherwise (Herd & Dunay 2010, on the CSTO and Osh).
local kCharter = {
  inside = "place[]?", amendment = "agreement?", amended = "function?", amendment_flag = "string?", forces = "clause[]?",
}

local function charter(options)
  local flag = options.amendment_flag or "csto_charter_amended"
  local amendment, amended = options.amendment, options.amended
  local inside = set_of(options.inside)
  local forces = set_of(options.forces)
  local reason = options.reason
    or _ "The charter does not cover strife inside a member state. It would have to be amended first."
  return function(game, draft)
    if draft.kind ~= "mission" then return true end
    if inside and not (draft.place and inside[draft.place]) then return true end
    if forces then
      local uses_force = false
      for _index, term in ipairs(draft.clauses) do
        if forces[term.id] then uses_force = true end
      end
      if not uses_force then return true end
    end
    if amended and amended(game) or game:flag(flag) then return true end
    if amendment and (game:agreements({ type = amendment, status = "in_force" })[1]
      or game:agreements({ type = amendment, status = "fulfilled" })[1]) then
      return true
    end
    return false, reason
  end
end

function M.charter_mandate(options)
  takes("institutions.charter_mandate", options, merged(kCharter, { reason = "text?" }))
  return charter(options)
end

function M.csto(options)
  takes("institutions.csto", options, kCharter, true)
  return define(institution, options, {
    id = "csto",
    name = _ "CSTO",
    kind = "institution",
    rule = rule.consensus {},
    mandate = charter {
      inside = options.inside, amendment = options.amendment, amended = options.amended,
      amendment_flag = options.amendment_flag,
    },
  }, { "inside", "amendment", "amended", "amendment_flag" })
end

function M.eu_russia(options)
  return define(institution, options, {
    id = "eu_russia",
    name = _ "EU-Russia joint format",
    kind = "format",
    rule = rule.all_of { rule.unanimity {}, rule.consent { of = "host" } },
  })
end

function M.eu_csto(options)
  takes("institutions.eu_csto", options, merged(kCharter, { sponsor = "actor?" }), true)
  return define(institution, options, {
    id = "eu_csto",
    name = _ "EU-CSTO joint format",
    kind = "format",
    rule = rule.all_of {
      rule.consent { of = options.sponsor or "eu" },
      rule.consensus {},
      rule.consent { of = "host" },
    },
    mandate = charter {
      inside = options.inside,
      amendment = options.amendment,
      amended = options.amended,
      amendment_flag = options.amendment_flag,
      forces = options.forces or { "military" },
      reason = _ "Armed units of the CSTO inside a member state need the amended charter. Civilian help does not.",
    },
  }, { "sponsor", "inside", "amendment", "amended", "amendment_flag", "forces" })
end

function M.ad_hoc(options)
  return define(institution, options or {}, {
    id = "ad_hoc",
    name = _ "Ad hoc group",
    kind = "format",
    members = {},
    rule = rule.consent { of = "host" },
  })
end

function M.contact_group(options)
  takes("institutions.contact_group", options, { id = "string" }, true)
  return define(institution, options, { kind = "format", rule = rule.unanimity {} })
end

-- The single negotiating text: R. Fisher, International Mediation: A Working Guide, 1978.
function M.good_offices(options)
  takes("institutions.good_offices", options, { id = "string", chair = "actor" }, true)
  return define(institution, options, { kind = "format", procedure = "single_text", rule = rule.unanimity {} })
end

function M.overload(options)
  takes("institutions.overload", options, {
    free = "number(0..)?", price = "number(0..)?", resource = "resource?", indicator = "indicator?", actors = "actor[]?",
    home = "table<actor, constituency[]>?", sway = "number(0..)?",
  }, "hook")
  local free = options.free or 2
  local price = options.price or 1
  local resource_id, indicator_id = options.resource, options.indicator
  assert(resource_id or indicator_id, "overload: name the resource that is spent, or the indicator that shows it")
  local charged = options.actors
  local home, sway = options.home or {}, options.sway or 0.5
  local home_reason = _ "More tables than people who can sit at them"
  local reason = _ "Each further framework has its own meetings, papers and staff"
  return function(game)
    -- One pass over the agreements: how many different frameworks each party works in.
    local seen, count = {}, {}
    for _index, agreement in ipairs(game:agreements {}) do
      for _place, party in ipairs(agreement.parties) do
        local mine = seen[party]
        if not mine then
          mine = {}
          seen[party] = mine
        end
        local framework = agreement.framework
        if framework and not mine[framework] then
          mine[framework] = true
          count[party] = (count[party] or 0) + 1
        end
      end
    end
    for _index, actor_id in ipairs(charged or game:actors()) do
      local over = math.max(0, (count[actor_id] or 0) - free)
      if indicator_id and game:get(indicator_id, actor_id) ~= over then
        game:set(indicator_id, actor_id, over, reason)
      end
      if resource_id and over > 0 then
        local due = math.min(price * over, game:resource(actor_id, resource_id))
        if due > 0 then game:spend(actor_id, resource_id, due, reason) end
      end
      local groups = over > 0 and home[actor_id] or {}
      for index = 1, #groups do game:sway(groups[index], -sway * over, home_reason) end
    end
  end
end

return M
