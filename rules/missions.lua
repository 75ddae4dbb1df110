-- rules.missions: what a mission can do, what it costs, and by what right it is there.
--
--   local missions = require "rules.missions"
--   local model = missions.model {
--     tasks = {                                  -- clause id -> what the clause adds
--       police = { units = "officers", capacity = 1 },          -- units: the parameter that counts
--       airlift = { units = "flights", faster = 0.1 },          -- rounds saved per unit
--       monitoring = { oversight = 0.5 },                       -- 0..1, counts towards legitimacy
--     },
--     need = function(game, place) return game:get("violence", place) end,
--     host = { osh = "kyrgyzstan", jalal_abad = "kyrgyzstan" },
--     frameworks = { osce = { mandate = 0.9, deploy = 3 }, ad_hoc = { mandate = 0.4, deploy = 1 } },
--     effects = { { indicator = "violence", amount = -12 } },
--   }
--   agreement { id = "joint_mission", kind = "mission", ..., scores = model.scores, adopt = model.adopt,
--               each_round = model.each_round, finish = model.finish }
--
-- model(options) returns a table of functions; it defines nothing and keeps nothing but its options.
--   scores(game, agreement)     -> effectiveness, efficiency, legitimacy, each 0..1. Takes drafts as well, so
--                                  that the scores can be read before anybody signs.
--   each_round(game, agreement) moves the indicators of `effects`, and the trust among contributors.
--   adopt(game, agreement)      relieves an older mission in the place that gives way to this one (gives_way below).
--   finish(game, agreement)     a mission that leaves behind an unmet need, without successor: violence returns, as far as it
--                               had arrived, half as much on the agreed day, and never more than it has taken off.
--   taken(game, agreement)      -> how much of `violence` it has taken off so far; 0 before its first round of work.
--   parts(game, agreement)      -> a table with every term of the formulas below, for notes and specs (slow).
--   deployed(game, agreement)   -> 0..1, how much of the mission has arrived.
--   strength(game, agreement)   -> effectiveness times deployed.
--
-- Options (default in brackets)
--   tasks       see above; the contributor is the clause's parameter `by`
--   need        function(game, place) -> what the place needs, in the unit of capacity; 0 or more
--   host        table place -> actor, or one actor's id for every place
--   lead        clause id ["lead"]; its parameter `by` is the lead. "none": the agreement says who leads, and a clause
--               that does so as well is a task
--   frameworks  table framework -> { mandate [0.5], deploy [2] rounds, consent [false]: its rule asks the host }
--   camps       table actor -> word; a mission of more than one camp counts as broad [none]
--   friction    what a contributor without any trust in the lead costs in unity [0.2]
--   ground      function(game, place, host, lead) -> 0..1, how far the people and the host trust the mission
--               [the host's trust in the lead, -100..100 brought to 0..1]
--               (`missions.ground(indicator)` is one: half of it the host's trust in the lead, half the mood of the place by
--               an indicator of places that is better lower; 0.5 for the trust where there is no other host)
--   effects     list of { indicator, amount per round at full strength, of = "place" [default], "host" or "world",
--               by = "strength" [default] or "legitimacy" (then amount * (2 * legitimacy - 1) * deployed) }
--   cohesion    trust gained each round between lead and contributors when effectiveness is 1/2 or more [1]
--   reinforce   table resource -> { capacity, faster }: what a unit counts that a party commits beyond the text [none]
--   violence    indicator that rebounds at the end without hand-over [none], rebound: points per unit of need [0.2]
--   hand_over   clause id ["hand_over"]; its parameter `framework` names the successor's framework
--
-- Formulas (RULEBOOK.md, Missions, explains them to players)
--   capacity C = sum of units * capacity over the clauses that are honoured;  need N
--   reinforcement R = sum of committed units * capacity, at most C; it is added to C, and its givers contribute; what
--               the host gives does not count, since its own people are there without a mission
--   cover     = min(1, 1.5 C / (C + N/2))        half the need covered gives 3/4, all of it 1
--   unity     = 1 - friction * sum over contributors other than the lead of (100 - trust in the lead) / 100 / 2,
--               at least 0.4; 1/2 where several contribute and nobody leads
--   effectiveness = cover * unity * (0.6 + 0.4 ground)
--   deploy    = the framework's rounds less what airlift saves, at least 1
--   efficiency = 0.4 max(0, 1 - (deploy - 1) / 4) + 0.4 min(1, effectiveness * N / C) + 0.2 / frameworks in the place
--   breadth   = min(1, (contributors - 1) / 3), and at least 0.6 with two camps
--   legitimacy = 0.35 mandate + 0.3 consent of the host (0 or 1) + 0.2 breadth + 0.15 oversight - 0.15 R / C,
--                at least 0: nobody has signed for what was sent beyond the text
--
-- Functions of the module
--   gives_way(game, older, framework)   whether a mission makes room for another one in its place: its hand-over clause
--                                       names that framework, or it is that framework's own and its exit date is this
--                                       round or the next, so that it can be renewed without a gap
--   head_start(game, agreement)         a mission finds its quarters ready, and deploys a round faster: for adopt handlers.
--                                       Whoever relieves an older mission has it already
--   has_people(game, actor, people, types)
--                                       whether an actor leads a mission in force, or sends people to one, since an earlier
--                                       round. people: clause -> true, by whose party `by` people come; types: agreement ->
--                                       true, default missions of all types
--   hand_over_fault(draft)              a reason, where a draft hands over to its own framework; else nil. For mandates:
--                                       an institution that lets it pass would relieve itself
--
-- Clauses ready to use; each takes the fields of `clause`, which replace the defaults, and returns the id. All are facts
-- that everybody sees: whoever does not honour them is found out in the same round, and the agreement ends with it.
--   lead_clause {}              "lead": who commands
--   command_clause { people = { clause = true }, indicator =, unified =, coordinated =, separate = }
--                               "command": under whose orders contingents serve. Where two or more have people there, by the
--                               lead or by clauses of `people`, the indicator at the mission's place moves by so much each
--                               round (default 0)
--   hand_over_clause { frameworks = { ... } }   "hand_over": to whom the mission gives way
--   contribution { id =, units =, min =, max =, step =, default =, resource =, per_unit =, also = }
--                               a clause by which a party (`by`) sends units; commits per_unit * units of resource,
--                               and of each in `also` (resource -> amount) as much as it says.
--                               A clause stands in a draft once, so for several contributors define several clauses
--                               ("police", "police_second", ...), each with its line in `tasks`.
--
-- Sources: effectiveness, efficiency and legitimacy as the three measures: Herd & Dunay 2010. Capacity, lead,
-- contributors and consent of the host: Opinion paper, June 2010. Unity of command and joint missions:
-- Vaquer i Fanés 2010.
local define = require "rules.define"
local institutions = require "rules.institutions"
local resources = require "rules.resources"

local M = {}

local kNoFramework = { mandate = 0.5, deploy = 2, consent = false }

local function contains(list, id)
  for _index, entry in ipairs(list) do
    if entry == id then return true end
  end
  return false
end

-- The last round of an agreement with an exit date, or nil.
local function last_round(agreement)
  for _index, term in ipairs(agreement.clauses) do
    if term.id == "exit_date" then
      local params = term.params
      return params.until_round or (agreement.since or 1) + params.rounds - 1
    end
  end
  return nil
end

function M.gives_way(game, older, framework, hand_over)
  for _index, term in ipairs(older.clauses) do
    if term.id == (hand_over or "hand_over") and term.params.framework == framework then return true end
  end
  if older.framework ~= framework then return false end
  local last = last_round(older)
  return last ~= nil and game:round() >= last - 1
end

function M.has_people(game, actor, people, types)
  local list = game:agreements { kind = "mission", status = "in_force" }
  for index = 1, #list do
    local mission = list[index]
    if (not types or types[mission.type]) and mission.since and mission.since < game:round() then
      if mission.lead == actor then return true end
      local clauses = mission.clauses
      for place = 1, #clauses do
        local term = clauses[place]
        if people[term.id] and term.params.by == actor then return true end
      end
    end
  end
  return false
end

local to_itself = _ "A mission cannot be handed over to the framework that already runs it."
function M.hand_over_fault(draft, hand_over)
  for _index, term in ipairs(draft.clauses) do
    if term.id == (hand_over or "hand_over") and term.params.framework == draft.framework then return to_itself end
  end
  return nil
end

-- One pass over the clauses, and one over what was sent beyond them. Returns lead, capacity, rounds saved, oversight,
-- contributors (a list), and the share of the text's own capacity that was added.
local function muster(agreement, tasks, lead_clause, reinforce, host)
  local lead = agreement.lead
  local capacity, saved, oversight = 0, 0, 0
  local contributors = {}
  for _index, term in ipairs(agreement.clauses) do
    local params = term.params
    if term.id == lead_clause then
      lead = params.by or lead
    elseif not term.idle then -- whoever has gone home in secret does nothing
      local task = tasks[term.id]
      if task then
        local units = 1
        if task.units then
          units = params[task.units]
            or error(("missions.model: the clause '%s' has no parameter '%s'"):format(term.id, task.units), 0)
        end
        capacity = capacity + units * (task.capacity or 0)
        saved = saved + units * (task.faster or 0)
        oversight = oversight + (task.oversight or 0)
        local by = params.by
        if by and not contains(contributors, by) then contributors[#contributors + 1] = by end
      end
    end
  end
  local beyond = 0
  local extra = reinforce and agreement.extra
  if extra and capacity > 0 then
    for _index, gift in ipairs(extra) do
      local each = gift.actor ~= host and reinforce[gift.resource]
      if each then
        beyond = beyond + gift.amount * (each.capacity or 0)
        saved = saved + gift.amount * (each.faster or 0)
        if not contains(contributors, gift.actor) then contributors[#contributors + 1] = gift.actor end
      end
    end
    -- More than as many again find no quarters, no interpreters and nobody who commands them.
    beyond = math.min(beyond, capacity) / capacity
    capacity = capacity * (1 + beyond)
  end
  return lead, capacity, saved, oversight, contributors, beyond
end

-- Flags go with the agreement and not with its place: in one place several missions stand beside each other.
local function head_start_flag(agreement)
  return ("mission_head_start_%d"):format(agreement.id)
end
local function relieved_flag(agreement)
  return ("mission_relieved_%d"):format(agreement.id)
end
local function taken_flag(agreement)
  return ("mission_taken_%d"):format(agreement.id)
end

function M.head_start(game, agreement)
  game:store(head_start_flag(agreement), 1)
end

local kAgreed = { fulfilled = true, expired = true }

local kModel = {
  tasks = "table<clause, { units: parameter?, capacity: number(0..)?, faster: number?, oversight: number(0..1)? }>",
  need = "function",
  host = "actor|table<place, actor>",
  lead = '"none"|clause?',
  frameworks = "table<institution, { mandate: number(0..1)?, deploy: number(0..)?, consent: boolean? }>?",
  camps = "table<actor, string>?",
  friction = "number(0..1)?",
  ground = "function?",
  effects = [[
    { indicator: indicator, amount: number, of: "place"|"host"|"world"?, by: "strength"|"legitimacy"? }[]?
  ]],
  cohesion = "number?",
  reinforce = "table<resource, { capacity: number(0..)?, faster: number? }>?",
  violence = "indicator?",
  rebound = "number?",
  hand_over = "clause?",
}

function M.model(options)
  takes("missions.model", options, kModel)
  local tasks, need_of, host_option = options.tasks, options.need, options.host
  local lead_clause = options.lead or "lead"
  local hand_over = options.hand_over or "hand_over"
  local frameworks = options.frameworks or {}
  local camps = options.camps
  local friction = options.friction or 0.2
  local ground_of = options.ground
  local effects = options.effects or {}
  local cohesion = options.cohesion or 1
  local reinforce = options.reinforce
  local violence = options.violence
  local rebound = options.rebound or 0.2
  local work_reason = _ "The mission at work"
  local joint_reason = _ "Working side by side"
  local rebound_reason = _ "The mission left before its work was done"
  local relief_reason = _ "Relieved by the mission that follows"

  local function host_of(place)
    if type(host_option) == "table" then return host_option[place] end
    return host_option
  end

  local function unity_of(game, lead, contributors)
    local others, doubt = 0, 0
    for _index, by in ipairs(contributors) do
      if by ~= lead then
        others = others + 1
        if lead then doubt = doubt + (100 - game:trust(by, lead)) / 200 end
      end
    end
    if others == 0 then return 1 end
    if not lead then return others == 1 and 1 or 0.5 end
    return math.max(0.4, 1 - friction * doubt)
  end

  local function breadth_of(contributors)
    local count = #contributors
    if count < 2 then return 0 end
    local breadth = math.min(1, (count - 1) / 3)
    if camps and breadth < 0.6 then
      local first = camps[contributors[1]]
      for index = 2, count do
        if camps[contributors[index]] ~= first then return 0.6 end
      end
    end
    return breadth
  end

  -- Further frameworks make the same place harder to run, whoever came first.
  local function frameworks_in(game, agreement)
    local others = {}
    local count = 1
    for _index, other in ipairs(game:agreements { kind = "mission", place = agreement.place, status = "in_force" }) do
      local framework = other.framework
      if framework and framework ~= agreement.framework and not others[framework] then
        others[framework] = true
        count = count + 1
      end
    end
    return count
  end

  local function consented(game, agreement, host, framework)
    if not host or framework.consent then return 1 end
    if contains(agreement.parties, host) then return 1 end
    if agreement.framework and game:is_member(agreement.framework, host) then return 1 end
    return 0
  end

  local function legitimacy_of(game, agreement, framework, host, contributors, oversight, beyond)
    return math.max(0, 0.35 * (framework.mandate or kNoFramework.mandate)
      + 0.3 * consented(game, agreement, host, framework)
      + 0.2 * breadth_of(contributors)
      + 0.15 * math.min(1, oversight)
      - 0.15 * beyond)
  end

  -- Everything that the three scores are made of, as plain results: the hot path builds one list only.
  local function measure(game, agreement)
    local place = agreement.place
    local host = host_of(place)
    local lead, capacity, saved, oversight, contributors, beyond =
      muster(agreement, tasks, lead_clause, reinforce, host)
    local need = need_of(game, place)
    if type(need) ~= "number" or need ~= need then
      error("missions.model: need has to give a number; it gave " .. tostring(need), 0)
    end
    need = math.max(0, need)
    local framework = frameworks[agreement.framework] or kNoFramework

    local cover = need == 0 and 1 or math.min(1, 1.5 * capacity / (capacity + need / 2))
    local unity = unity_of(game, lead, contributors)
    local ground
    if ground_of then
      ground = ground_of(game, place, host, lead)
    elseif not host or not lead then
      ground = 0.5
    elseif host == lead then
      ground = 1
    else
      ground = (100 + game:trust(host, lead)) / 200
    end
    local effectiveness = cover * unity * (0.6 + 0.4 * ground)
    local deploy = math.max(1, (framework.deploy or kNoFramework.deploy) - saved)
    return effectiveness, deploy, capacity, need, framework, host, contributors, oversight, cover, unity, ground, lead,
      beyond
  end

  local model = {}

  function model.scores(game, agreement)
    local effectiveness, deploy, capacity, need, framework, host, contributors, oversight, _cover, _unity, _ground,
      _lead, beyond = measure(game, agreement)
    local thrift = capacity > 0 and math.min(1, effectiveness * need / capacity) or 0
    local efficiency = 0.4 * math.max(0, 1 - (deploy - 1) / 4) + 0.4 * thrift + 0.2 / frameworks_in(game, agreement)
    return effectiveness, efficiency, legitimacy_of(game, agreement, framework, host, contributors, oversight, beyond)
  end

  function model.parts(game, agreement)
    local effectiveness, deploy, capacity, need, framework, host, contributors, oversight, cover, unity, ground, lead,
      beyond = measure(game, agreement)
    return {
      effectiveness = effectiveness, deploy = deploy, capacity = capacity, need = need, cover = cover, unity = unity,
      ground = ground, lead = lead, host = host, contributors = contributors, oversight = math.min(1, oversight),
      mandate = framework.mandate or kNoFramework.mandate, breadth = breadth_of(contributors),
      consent = consented(game, agreement, host, framework), frameworks = frameworks_in(game, agreement),
      beyond = beyond,
    }
  end

  local function share_arrived(game, agreement, deploy)
    local round = game:round()
    local since = agreement.since or 0 -- 0 and nil: not yet in force
    local age = since > 0 and round - since + 1 or 1
    local head_start = game:flag(head_start_flag(agreement)) or 0
    return math.min(1, math.max(0, (age + head_start) / deploy))
  end

  function model.deployed(game, agreement)
    local _effectiveness, deploy = measure(game, agreement)
    return share_arrived(game, agreement, deploy)
  end

  function model.strength(game, agreement)
    local effectiveness, deploy = measure(game, agreement)
    return effectiveness * share_arrived(game, agreement, deploy)
  end

  function model.each_round(game, agreement)
    local place = agreement.place
    local effectiveness, deploy, _capacity, _need, framework, host, contributors, oversight, _cover, _unity, _ground,
      lead, beyond = measure(game, agreement)
    local arrived = share_arrived(game, agreement, deploy)
    local legitimacy -- only where an effect asks for it
    for _index, effect in ipairs(effects) do
      local by = effectiveness
      if effect.by == "legitimacy" then
        legitimacy = legitimacy
          or legitimacy_of(game, agreement, framework, host, contributors, oversight, beyond)
        by = 2 * legitimacy - 1
      end
      local amount = effect.amount * by * arrived
      if effect.of == "world" then
        game:change(effect.indicator, nil, amount, work_reason)
      elseif effect.of ~= "host" then
        local before = effect.indicator == violence and game:get(violence, place)
        local after = game:change(effect.indicator, place, amount, work_reason)
        if before and after < before then
          game:store(taken_flag(agreement), model.taken(game, agreement) + before - after)
        end
      elseif host then
        game:change(effect.indicator, host, amount, work_reason)
      end
    end
    if cohesion ~= 0 and lead and effectiveness >= 0.5 then
      for _index, by in ipairs(contributors) do
        if by ~= lead then
          game:shift_trust(by, lead, cohesion, joint_reason)
          game:shift_trust(lead, by, cohesion, joint_reason)
        end
      end
    end
  end

  function model.taken(game, agreement)
    return game:flag(taken_flag(agreement)) or 0
  end

  function model.adopt(game, agreement)
    local place = agreement.place
    if not place then return end
    for _index, other in ipairs(game:agreements { kind = "mission", place = place, status = "in_force" }) do
      if other.id ~= agreement.id and M.gives_way(game, other, agreement.framework, hand_over) then
        M.head_start(game, agreement)
        game:store(relieved_flag(other), true) -- its finish handler asks for it
        game:fulfil(other, relief_reason)
        game:store(relieved_flag(other), nil)
      end
    end
  end

  -- What comes back when it goes. What had not arrived leaves no gap; and who goes on the agreed day has told everybody before.
  local function left_behind(game, agreement, place)
    local left = rebound * math.max(0, need_of(game, place)) * model.deployed(game, agreement)
    if kAgreed[agreement.status] then left = left / 2 end
    return math.min(left, model.taken(game, agreement))
  end

  function model.finish(game, agreement)
    local place = agreement.place
    local left = place and violence and left_behind(game, agreement, place) or 0
    game:store(head_start_flag(agreement), nil)
    game:store(taken_flag(agreement), nil)
    if left <= 0 or game:flag(relieved_flag(agreement)) then return end
    for _index, other in ipairs(game:agreements { kind = "mission", place = place, status = "in_force" }) do
      if other.id ~= agreement.id then return end
    end
    game:change(violence, place, left, rebound_reason)
  end

  -- A misspelt member would be nil, and an agreement without that handler.
  return setmetatable(model, {
    __index = function(_model, name)
      error(("missions.model gives scores, adopt, each_round, finish, taken, parts, deployed and strength, and no '%s'")
        :format(tostring(name)), 2)
    end,
  })
end

function M.ground(indicator_id)
  return function(game, place, host, lead)
    local trusted = lead and host and lead ~= host and (100 + game:trust(host, lead)) / 200 or 0.5
    return (trusted + (100 - game:get(indicator_id, place)) / 100) / 2
  end
end

function M.lead_clause(options)
  return define(clause, options or {}, {
    id = "lead",
    name = _ "Lead and command",
    text = _ "{by} leads the mission, and all contributors follow its orders in the field.",
    params = { by = { type = "party" } },
    breach = { detect = 1, trust = -15 }, -- who leads, or does not, is seen on the same day
    source = "Opinion paper, June 2010, par. 4, on who is best placed to lead",
  })
end

-- Whether two or more have people of their own in a mission: one contingent has one commander.
local function several(agreement, people)
  local first
  local clauses = agreement.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    local by = not term.idle and (term.id == "lead" or people[term.id]) and term.params.by
    if by then
      if first and first ~= by then return true end
      first = by
    end
  end
  return false
end

function M.command_clause(options)
  takes("missions.command_clause", options, {
    people = "table<clause, boolean>", indicator = "indicator",
    unified = "number?", coordinated = "number?", separate = "number?",
  }, true)
  local people, indicator_id = options.people, options.indicator
  local moves = { unified = options.unified, coordinated = options.coordinated, separate = options.separate }
  local unified_reason = _ "One chain of command"
  local separate_reason = _ "Contingents that take orders from home"
  return define(clause, options, {
    id = "command",
    name = _ "Chain of command",
    text = _ "Contingents serve under {form} command.",
    params = {
      form = { type = "choice", options = { "unified", "coordinated", "separate" }, default = "coordinated" },
    },
    source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on SFOR, Chad and EU troops under Russian command",
    each_round = function(game, agreement, params)
      local move = moves[params.form]
      if not move or not several(agreement, people) then return end
      game:change(indicator_id, agreement.place, move, params.form == "separate" and separate_reason or unified_reason)
    end,
  }, { "people", "indicator", "unified", "coordinated", "separate" })
end

function M.hand_over_clause(options)
  takes("missions.hand_over_clause", options, { frameworks = "institution[]" }, true)
  return define(clause, options, {
    id = "hand_over",
    name = _ "Hand-over",
    text = _ "The mission gives way as soon as there is another in its place: {framework}.",
    params = { framework = { type = "choice", options = options.frameworks } },
    breach = { detect = 1, trust = -15 },
    source = "Vaquer i Fanés 2010, recommendation 7, on joint missions under the OSCE or the UN",
  }, { "frameworks" })
end

function M.contribution(options)
  takes("missions.contribution", options, {
    units = "string?", min = "integer?", max = "integer?", step = "integer(1..)?", default = "integer?",
    resource = "resource", per_unit = "number(0..)?", also = "table<resource, number(0..)>?",
  }, true)
  local units = options.units or "units"
  local resource_id = options.resource
  local amounts = { [resource_id] = { units, options.per_unit or 1 } }
  for id, amount in pairs(options.also or {}) do
    assert(id ~= resource_id, "contribution: also names the resource itself; what each of it costs is per_unit")
    amounts[id] = amount
  end
  return define(clause, options, {
    name = _ "Contribution",
    text = _ "{by} contributes to the mission.",
    params = {
      by = { type = "party" },
      [units] = {
        type = "integer", min = options.min or 10, max = options.max or 100, step = options.step or 10,
        default = options.default,
      },
    },
    cost = resources.cost { by = amounts },
    breach = { detect = 1, trust = -15 }, -- people who do not come are missed at the first roll-call
    tags = { institutions.tags.police },
  }, { "units", "min", "max", "step", "default", "resource", "per_unit", "also" })
end

return M
