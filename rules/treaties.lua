-- rules.treaties: ratification at home, charters that can be amended, and the clauses that treaties share.
--
--   local treaties = require "rules.treaties"
--   treaties.charter_amendment { framework = "csto" }
--   agreement { ..., ratify = treaties.ratified_by { "us", "eu" } }
--   agreement { ..., ratify = treaties.ratified_when { us = { "military" }, eu = { "military", "base" } } }
--
-- Ratification (the engine rolls the dice, see RULEBOOK.md: mean support of a party's constituencies)
--   ratified_by(list)      -> the value for `ratify`: these actors must ratify, whatever the text says
--   ratified_when(table)   -> a function for `ratify`: an actor must ratify a text with one of these clauses
--   campaign {}            defines an action by which a government wins one of its own constituencies for what it
--                          has signed. Fields of `action`, and: constituencies = { actor = { "actor.a", ... } }
--                          (required), gain (default 6 points of support), again (default 1/2: what each campaign wins, as a
--                          share of what that government's last one won). Id "campaign_at_home".
--
-- What a clause is worth at home: values for `likes`, each constituency -> a number or a function
--   by(param, values)      what a parameter says: by("by", { russia = -2 }) is -2 where the clause's `by` is Russia, else 0
--   per(param, value)      so much for each unit of a parameter that is a number
--
-- Leaving
--   departures {}          whoever leaves an agreement that is in force is trusted less by those who stay: `trust` (default
--                          -5), whether the agreement ends by it or goes on. Where it holds the clause "notice", that
--                          clause's price stands for it if the agreement ends.
--
-- Amendment
--   charter_amendment {}   defines a clause and an agreement type (kind treaty) by which a body widens its mandate.
--                          framework (required), id (default framework .. "_charter_amendment"), flag (default
--                          framework .. "_charter_amended", what institutions.csto looks at), and the fields of
--                          `agreement`, which replace the defaults (parties: min 2; ratify: nobody).
--                          Returns the agreement's id and the clause's id. Once in force, the charter stays
--                          amended, also when the agreement ends.
--
-- Clauses. Each defines one clause and returns its id; the fields of `clause` replace the defaults.
--   exit_date {}           "exit_date": the agreement ends as agreed at the end of the round `until_round`; min, max:
--                          bounds of that parameter. Or, with rounds = { min =, max =, default [max] = }, after as many rounds in force
--                          as the parameter `rounds` says. One of the two is required. In the last round of the game
--                          nothing is ended any more, so that what has lasted until then still counts as in force. A
--                          date is a fact and nothing to be broken in silence: whoever does not honour it is found out at
--                          once, and the agreement ends with that.
--   verification {}        "verification": each side may inspect; `strength`: chance per round that a breach is
--                          found (default 0.4), on top of what the broken clause gives away by itself. Who may look need
--                          not guess: mutual trust rises each round by `gain` (default 0.5) until it reaches `cap`
--                          (default 30).
--   consultation {}        "consultation": the parties meet every round; each round their mutual trust rises by
--                          `gain` (default 1) until it reaches `cap` (default 40).
--   notice {}              "notice": leaving is possible, and has its price: when the agreement ends because a party
--                          has left, the trust of all others who were parties in that party changes by `trust`
--                          (default -5).
--   reconciliation {}      "reconciliation": claims on the past are put to a joint body; opens at `gain` trust.
--
-- Sources: ratification as the hard part of a treaty, webs of partial agreements: Vaquer i Fanés 2010. Conferences,
-- consultations, requests for information, amendment of the CSTO's charter: Herd & Dunay 2010.
local define = require "rules.define"
local institutions = require "rules.institutions"
local texts = require "rules.texts"
local trust = require "rules.trust"

local M = {}

function M.departures(options)
  options = options or {}
  takes("treaties.departures", options, { trust = "number(-200..0)?" })
  local loss = options.trust or -5
  local reason = _ "Left an agreement that others had built on"
  local function trusted_less(game, event)
    -- What ends otherwise was left by nobody, and nobody has built on what was not in force.
    if not event.actor or not event.agreement.since then return end
    if event.name == "agreement_ended" and texts.clause(event.agreement, "notice") then return end
    trust.towards(game, event.agreement.parties, event.actor, loss, reason)
  end
  on("agreement_left", trusted_less)
  on("agreement_ended", trusted_less)
end

function M.ratified_by(list)
  takes("treaties.ratified_by", { list = list }, { list = "actor[]" })
  local result = {}
  for _index, actor_id in ipairs(list) do result[actor_id] = true end
  return result
end

function M.ratified_when(by_actor)
  takes("treaties.ratified_when", { asked = by_actor }, { asked = "table<actor, clause[]>" })
  local asked = {}
  for actor_id, clauses in pairs(by_actor) do
    local set = {}
    for _index, id in ipairs(clauses) do set[id] = true end
    asked[actor_id] = set
  end
  return function(_game, agreement, actor_id)
    local set = asked[actor_id]
    if not set then return false end
    for _index, term in ipairs(agreement.clauses) do
      if set[term.id] then return true end
    end
    return false
  end
end

function M.by(param, values)
  takes("treaties.by", { param = param, values = values }, {
    param = "parameter", values = "table<option, number>",
  })
  return function(_game, params) return values[params[param]] or 0 end
end

function M.per(param, value)
  takes("treaties.per", { param = param, value = value }, { param = "parameter", value = "number" })
  return function(_game, params) return value * params[param] end
end

-- An indicator and no flag: who weighs another campaign, a person or an AI, must be able to see how often they were heard.
local kCampaigns = "campaigns_at_home"

function M.campaign(options)
  takes("treaties.campaign", options, {
    constituencies = "table<actor, constituency[]>", gain = "number?", again = "number(0..1)?",
  }, true)
  local by_actor = options.constituencies
  local gain, again = options.gain or 6, options.again or 1 / 2
  local reason = _ "The government makes its case at home"
  indicator { id = kCampaigns, of = "actor", visible = "owner", name = _ "Campaigns at home" }
  return define(action, options, {
    id = "campaign_at_home",
    name = _ "Make the case at home",
    text = _ "Ministers travel, explain and listen. The most doubtful of your constituencies comes a little closer; \z
      each time half as far as the time before.",
    by = function(_game, actor_id) return by_actor[actor_id] ~= nil end,
    limit = 1,
    apply = function(game, act)
      local weakest, least
      for _index, id in ipairs(by_actor[act.actor]) do
        local support = game:support(id)
        if not least or support < least then weakest, least = id, support end
      end
      local step = gain
      for _time = 1, game:get(kCampaigns, act.actor) do step = step * again end
      game:change(kCampaigns, act.actor, 1, reason)
      if weakest then game:sway(weakest, step, reason) end
    end,
  }, { "constituencies", "gain", "again" })
end

function M.charter_amendment(options)
  takes("treaties.charter_amendment", options, { framework = "institution", flag = "string?" }, true)
  local framework = options.framework
  local id = options.id or framework .. "_charter_amendment"
  local flag = options.flag or framework .. "_charter_amended"
  local clause_id = framework .. "_wider_mandate"
  local reason = _ "The amended charter allows help inside a member state, at its request."
  clause {
    id = clause_id,
    name = _ "Wider mandate",
    text = _ "The organisation may help a member against strife inside its borders, when that member asks for it.",
    tags = { institutions.tags.political },
    breach = { detect = 1, trust = -15 }, -- a charter is printed
    source = "Herd & Dunay 2010, Conclusions, on interests at home",
    adopt = function(game)
      game:store(flag, true)
      game:news(reason)
    end,
  }
  define(agreement, options, {
    id = id,
    kind = "treaty",
    name = _ "Amendment of the charter",
    frameworks = { framework },
    parties = { min = 2 },
    clauses = { required = { clause_id } },
  }, { "framework", "flag" })
  return id, clause_id
end

function M.exit_date(options)
  takes("treaties.exit_date", options, {
    min = "integer(1..)?", max = "integer(1..)?", rounds = "{ min: integer(1..), max: integer(1..), default: integer(1..)? }?",
  }, true)
  local lasting = options.rounds
  assert(lasting or (options.min and options.max), "exit_date: give min and max, or rounds = { min =, max = }")
  local reason = _ "The agreed exit date has come"
  local params, text
  if lasting then
    text = _ "The agreement ends after {rounds} rounds in force."
    params = { rounds = { type = "integer", min = lasting.min, max = lasting.max, default = lasting.default or lasting.max } }
  else
    text = _ "The agreement ends at the end of round {until_round}."
    params = { until_round = { type = "integer", min = options.min, max = options.max, default = options.max } }
  end
  return define(clause, options, {
    id = "exit_date",
    name = _ "Exit date",
    text = text,
    params = params,
    breach = { detect = 1, trust = -15 },
    each_round = function(game, agreement_in_force, given)
      local round = game:round()
      local last = given.until_round or agreement_in_force.since + given.rounds - 1
      if round >= last and round < game:rounds() then game:fulfil(agreement_in_force, reason) end
    end,
    source = "Opinion paper, June 2010, par. 6, on the consent of Bishkek",
  }, { "min", "max", "rounds" })
end

function M.verification(options)
  options = options or {}
  takes("treaties.verification", options, { strength = "number(0..1)?", gain = "number?", cap = "number?" }, true)
  local gain = options.gain or 0.5
  local cap = options.cap or 30
  local reason = _ "Inspectors who were let in"
  return define(clause, options, {
    id = "verification",
    name = _ "Verification",
    text = _ "Each party may see for itself, on the spot and at short notice, that the others do as agreed.",
    verify = options.strength or 0.4,
    tags = { institutions.tags.verification },
    each_round = function(game, treaty) trust.mutual(game, treaty.parties, gain, reason, cap) end,
    source = "Herd & Dunay 2010, Conclusions, on the lack of trust",
  }, { "strength", "gain", "cap" })
end

function M.consultation(options)
  options = options or {}
  takes("treaties.consultation", options, { gain = "number?", cap = "number?" }, true)
  local gain = options.gain or 1
  local cap = options.cap or 40
  local reason = _ "Regular consultations"
  return define(clause, options, {
    id = "consultation",
    name = _ "Consultations",
    text = _ "The parties meet at regular intervals and whenever one of them asks for it.",
    tags = { institutions.tags.political },
    each_round = function(game, treaty) trust.mutual(game, treaty.parties, gain, reason, cap) end,
    source = "Herd & Dunay 2010, section \"Heads I Win\", on Article 4 (consultations)",
  }, { "gain", "cap" })
end

function M.notice(options)
  options = options or {}
  takes("treaties.notice", options, { trust = "number(-200..200)?" }, true)
  local loss = options.trust or -5
  local reason = _ "Left the agreement"
  -- Whoever leaves a treaty that goes on has not ended it, and answers to `departures` alone.
  on("agreement_left", function(game, event)
    local mark = "party_to_" .. event.agreement.id
    if game:flag(mark, event.actor) then game:store(mark, nil, event.actor) end
  end)
  return define(clause, options, {
    id = "notice",
    name = _ "Notice of withdrawal",
    text = _ "A party that wishes to leave says so in writing, and gives its reasons to the others.",
    adopt = function(game, treaty)
      for _index, party in ipairs(treaty.parties) do game:store("party_to_" .. treaty.id, true, party) end
    end,
    finish = function(game, treaty)
      if treaty.status ~= "withdrawn" then return end
      -- Whoever was a party until now and is none any more has left, and ended it by that.
      local stayed = {}
      for _index, party in ipairs(treaty.parties) do stayed[party] = true end
      for _index, actor_id in ipairs(game:actors()) do
        if not stayed[actor_id] and game:flag("party_to_" .. treaty.id, actor_id) then
          trust.towards(game, treaty.parties, actor_id, loss, reason)
        end
      end
    end,
    source = "Herd & Dunay 2010, section \"Heads I Win\", on the articles of the draft treaty",
  }, { "trust" })
end

function M.reconciliation(options)
  options = options or {}
  takes("treaties.reconciliation", options, { gain = "number?" }, true)
  local gain = options.gain or 6
  local reason = _ "A joint body for claims on the past"
  return define(clause, options, {
    id = "reconciliation",
    name = _ "Joint body for claims",
    text = _ "Claims from the past are put to a joint body of the parties, in which each of them holds a seat.",
    tags = { institutions.tags.justice },
    adopt = function(game, agreement_in_force) trust.mutual(game, agreement_in_force.parties, gain, reason) end,
    source = "Vaquer i Fanés 2010, recommendation 10, on a framework for what divides",
  }, { "gain" })
end

return M
