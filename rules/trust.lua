-- rules.trust: what moves trust, what closes the gap between what a side wants and what others believe it wants,
-- and the promises that the ledger knows how to judge.
--
--   local trust = require "rules.trust"
--   trust.perception_gap { start = 40 }
--   trust.consult_action { by = { "eu", "russia" }, cost = { self = { attention = 1 } } }
--   trust.consult_first { types = { "joint_mission" } }
--
-- Moves (call them in handlers that may write)
--   mutual(game, parties, delta, reason, cap)   every party towards every other; with `cap` only up to that value
--   towards(game, others, actor, delta, reason) all of `others` towards one actor (himself left out)
--   drift_home(rate)       a hook for on("round_end"): trust above 50 or below -50 comes back by `rate` (default 1),
--                          because feelings fade when nothing feeds them
--
-- Where relations start
--   rows(table, other)     a `start` for a relation: what stands in the row of the one who looks for the one looked at, and
--                          `other` (default 0) where nothing does
--
-- Perception gap: the distance, 0..100, between an actor's position and what another believes it to be. Directed:
-- from the believer to the one believed about.
--   perception_gap {}      defines the relation "perception_gap"; fields of `relation` replace the defaults (start 30)
--   consult(game, a, b, options)   a and b sit down together: the gap closes by `gap` (default 12) on both sides and
--                          trust rises by `gain` (default 3), less where the gap is wide:
--                          gain * (100 - gap) / 100, rounded by the engine. Remembers that they met
--                          (see consult_first).
--   consult_action {}      defines the action "consult" with parameter `with`; fields of `action`, and gap, gain.
--                          Without a relation perception_gap pass gap = 0.
--   met_lately(game, a, b)         -> true when a has consulted b in this round or in the one before: consultations are
--                          held after the negotiations of a round, and count for the drafts of the next
--
-- Assurances: each defines one `assurance` and returns its id; the fields of `assurance` replace the defaults. The
-- round by which it must be kept is the parameter `until_round`. Whose rounds have names in a sentence gives them as `dates`, one word
-- for each round, and writes {date} in the text of its promises: then people promise by "late_spring" and not by round 3.
--   no_block {}            "no_block": an agreement of one of `types` (required) is adopted by `until_round`. For
--                          promises of support: kept on adoption, broken when the round has gone by without it.
--   take_part {}           "take_part": the giver is a party to an agreement of one of `types` by then.
--   stay_out {}            "stay_out": the giver signs no agreement of `types`, and is party to none, up to then. Who has left it
--                          again has signed it.
--   undertake {}           "undertake": the giver takes one of `actions` (required) between the promise and its end. Give it a
--                          `text` that says what will be done. It is in nobody's hand but the giver's.
--   refrain {}             "refrain": the giver does not take one of `actions` (required) up to then. Give it a `text` that
--                          says what will not be done.
--                          Both are judged by what those who heard the promise have seen: a secret action counts in the
--                          round in which it comes out, and never if it does not. It keeps no undertaking before that.
--   consult_first {}       "consult_first": whatever the giver tables or amends of `types` (required) it has first talked over with
--                          each receiver, in public with each party to the text. A text that some receiver may not have
--                          read counts when it is signed and all of them know of it.
--   remember_actions { "close_border", ... }    notes in a hook of its own who did what, for a `kept` of yours: the flag
--                          "did_" .. action of an actor is the round; refrain does so by itself. Secret acts are noted
--                          by came_out
--   unseen_actions { "plans", ... }             names actions that are `secret`, so that a verdict does not give away who took
--                          them; those of rules.information are named already
--   came_out(game, actor, action, to)           an unseen act of this actor is known from now on, to all or, with `to` (a list of
--                          actors), to them: then a promise to nobody else is held against it. Call it where it is traced,
--                          in the round of the act
--
-- Hidden agendas
--   expose(game, objective, of, to, cost)   reveals it to `to` (list, or nil for all in the game); each of those who
--                          learns of it trusts the owner less by `cost` (default 8)
--
-- Sources: lack of trust as the real agenda, hidden agendas: Herd & Dunay 2010. Perception gaps: PONARS Eurasia 2010.
-- Dialogue at high and low level as the way to close them: Bossuyt 2020.
local define = require "rules.define"
local texts = require "rules.texts"

local M = {}

-- ipairs finds nothing in a text and says nothing: arguments in the wrong order would pass.
local function listed(what, actors)
  if type(actors) ~= "table" then error(what .. " is given a list of actors here, not a " .. type(actors), 3) end
end

function M.mutual(game, parties, delta, reason, cap)
  listed("trust.mutual", parties)
  for _index, from in ipairs(parties) do
    for _other, to in ipairs(parties) do
      if from ~= to then
        local step = delta
        if cap then step = math.min(delta, cap - game:trust(from, to)) end
        if not cap or step > 0 then game:shift_trust(from, to, step, reason) end
      end
    end
  end
end

function M.towards(game, others, actor_id, delta, reason)
  listed("trust.towards", others)
  for _index, other in ipairs(others) do
    if other ~= actor_id then game:shift_trust(other, actor_id, delta, reason) end
  end
end

function M.drift_home(rate)
  takes("trust.drift_home", { rate = rate }, { rate = "number(0..)?" }, "hook")
  rate = rate or 1
  local reason = _ "Feelings fade"
  return function(game)
    local actors = game:actors()
    for _index, from in ipairs(actors) do
      for _other, to in ipairs(actors) do
        if from ~= to then
          local value = game:trust(from, to)
          if value > 50 then
            game:shift_trust(from, to, -math.min(rate, value - 50), reason)
          elseif value < -50 then
            game:shift_trust(from, to, math.min(rate, -50 - value), reason)
          end
        end
      end
    end
  end
end

function M.rows(rows, other)
  takes("trust.rows", { rows = rows, other = other }, {
    rows = "table<actor, table<actor, number>>", other = "number?",
  })
  other = other or 0
  return function(from, to)
    local row = rows[from]
    return row and row[to] or other
  end
end

function M.perception_gap(options)
  return define(relation, options or {}, {
    id = "perception_gap",
    name = _ "Perception gap",
    min = 0,
    max = 100,
    start = 30,
    visible = "from",
  })
end

-- Names of flags are built once per pair and call; pairs that never meet cost nothing.
local function met_flag(with)
  return "met_" .. with
end
-- The round in which an actor last consulted anybody: who has met nobody lately need not be asked about each.
local kLastMet = "last_met"

function M.consult(game, a, b, options)
  local gap = options and options.gap or 12
  local gain = options and options.gain or 3
  local reason = options and options.reason or _ "Consultations"
  if gap > 0 then
    local wide = game:relation("perception_gap", b, a)
    game:shift("perception_gap", a, b, -gap, reason)
    game:shift("perception_gap", b, a, -gap, reason)
    gain = gain * (100 - wide) / 100
  end
  game:shift_trust(a, b, gain, reason)
  game:shift_trust(b, a, gain, reason)
  local round = game:round()
  game:store(met_flag(b), round, a)
  game:store(met_flag(a), round, b)
  game:store(kLastMet, round, a)
  game:store(kLastMet, round, b)
end

function M.consult_action(options)
  options = options or {}
  takes("trust.consult_action", options, { gap = "number?", gain = "number?" }, true)
  local settings = { gap = options.gap, gain = options.gain }
  return define(action, options, {
    id = "consult",
    name = _ "Consult",
    text = _ "You sit down with {with} and say what you want, and why. Each sees the other a little truer.",
    params = { with = { type = "actor", other = true } },
    limit = 1,
    apply = function(game, act) M.consult(game, act.actor, act.params.with, settings) end,
  }, { "gap", "gain" })
end

function M.met_lately(game, a, b)
  local round = game:flag(met_flag(b), a)
  return round ~= nil and round >= game:round() - 1
end

-- The flag that says what an actor has done that a promise is about, and the one of what only `witness` knows. Stored on the
-- actor, as a round number.
local function done_flag(action_id)
  return "did_" .. action_id
end
local function seen_flag(action_id, witness)
  return done_flag(action_id) .. "_seen_by_" .. witness
end

-- Which hooks are there already. In a table, which is frozen in play: locals that functions set are held against what
-- they were after every call of a handler.
local hooked = { actions = false, texts = false, signatures = false }

-- By action: the flag in which it is noted. One hook serves all promises that look at actions.
local watched = {}
-- By action: nobody sees it done. A verdict on such an act would tell of it all who have heard the promise.
local unseen = {}
local function watch(actions)
  if not hooked.actions then
    hooked.actions = true
    on("action_taken", function(game, event)
      local flag = watched[event.action]
      if flag and not unseen[event.action] then game:store(flag, game:round(), event.actor) end
    end)
  end
  for _index, id in ipairs(actions) do watched[id] = done_flag(id) end
end

function M.remember_actions(actions)
  takes("trust.remember_actions", { actions = actions }, { actions = "action[]" })
  watch(actions)
end

function M.unseen_actions(actions)
  takes("trust.unseen_actions", { actions = actions }, { actions = "action[]" })
  for _index, id in ipairs(actions) do unseen[id] = true end
end

function M.came_out(game, actor_id, action_id, to)
  if not watched[action_id] then return end
  if not to then
    game:store(watched[action_id], game:round(), actor_id)
    return
  end
  for _index, witness in ipairs(to) do game:store(seen_flag(action_id, witness), game:round(), actor_id) end
end

-- Flags in which it is noted by type what an actor has tabled and signed: entries that begin with the round and the text's number.
-- One more must not hide what came before it.
local kMostLetters = 440 -- a promise is judged in each round, and a flag is short
local function note(game, flag, actor_id, entry)
  local all = (game:flag(flag, actor_id) or "") .. entry
  if #all > kMostLetters then all = all:sub(all:find(";", 1, true) + 1) end
  game:store(flag, all, actor_id)
end
local function none() end
local function entries_in(game, flag, actor_id)
  local all = game:flag(flag, actor_id)
  return all and all:gmatch("(%d+) (%d+) ?([^;]*);") or none
end
local function tabled_flag(type_id)
  return "tabled_" .. type_id
end

-- By promise: the types of agreements that its giver tables nothing of unannounced. What an actor has tabled of them is noted from
-- its first such promise on: whom it came to unannounced, and who has read it, being a party or a member of the body: "1" or "0" for
-- each actor in the order of game:actors; before both, whether a party is among the first. A promise has an entry of its own, with
-- nothing behind its number: what was tabled before it breaks it not.
local announced = {}
local function watch_drafts(promise_id, types)
  announced[promise_id] = types
  if hooked.texts then return end
  hooked.texts = true
  on("assurance_given", function(game, event)
    local promise = event.assurance
    for _index, type_id in ipairs(announced[promise.type] or {}) do
      note(game, tabled_flag(type_id), promise.from, ("%d %d;"):format(promise.round, promise.id))
    end
  end)
  on("draft_tabled", function(game, event)
    local draft, by = event.draft, event.actor -- not the proposer: others have written this version
    if not game:flag(tabled_flag(draft.type), by) then return end
    local round = game:round()
    local reads, signs = {}, {}
    for _index, party in ipairs(draft.parties) do reads[party], signs[party] = true, true end
    if draft.framework then
      for _index, member in ipairs(game:members(draft.framework)) do reads[member] = true end
    end
    local met_some = (game:flag(kLastMet, by) or -1) >= round - 1
    local surprised, readers, owed = {}, {}, "0"
    for index, other in ipairs(game:actors()) do
      local met = other == by or met_some and M.met_lately(game, by, other)
      surprised[index] = met and "0" or "1"
      readers[index] = reads[other] and "1" or "0"
      if signs[other] and not met then owed = "1" end
    end
    local whom, by_whom = table.concat(surprised), table.concat(readers)
    note(game, tabled_flag(draft.type), by, ("%d %d %s%s %s;"):format(round, draft.id, owed, whom, by_whom))
  end)
end

-- Whether all who have heard a promise know of an agreement, whatever has become of it: of any other, game:agreements does not
-- tell a function that judges the promise.
local function is_known(game, type_id, id)
  return texts.ever(game, { type = type_id }, function(agreement) return agreement.id == id end)
end

-- Of an actor, by type: the agreements that it signed. Who leaves one again is no party to it any more.
local function signed_flag(type_id)
  return "signed_" .. type_id
end
local signed = {}
local function watch_signatures(types)
  for _index, id in ipairs(types) do signed[id] = true end
  if hooked.signatures then return end
  hooked.signatures = true
  on("agreement_adopted", function(game, event)
    local agreement = event.agreement
    if not signed[agreement.type] then return end
    for _index, party in ipairs(agreement.parties) do
      note(game, signed_flag(agreement.type), party, ("%d %d;"):format(game:round(), agreement.id))
    end
  end)
end

-- Whether an agreement of one of the types stands that `actor_id` (nil: anybody) is a party to, and since when.
local function standing_since(game, types, actor_id)
  for _index, type_id in ipairs(types) do
    local found = game:agreements { type = type_id, party = actor_id }
    if found[1] then return found[1].since or game:round() end -- signed, but not yet in force
  end
  return nil
end

-- Whether a round is over for what was promised up to it: when words are judged, in resolution, all that counts has
-- happened. A scenario that calls that phase by another name hears the verdict a round later.
local function over(game, last)
  local round, phase = game:round(), game:phase()
  return round > last or (round == last and (phase == "resolution" or phase == "review"))
end

-- The parameter that says until when; with `dates` a word for each round, else the round's number.
local function until_param(dates)
  if dates then return { date = { type = "choice", options = dates, default = dates[math.ceil(#dates / 2)] } } end
  return { until_round = { type = "integer", min = 1, max = 12, default = 4 } }
end

-- What is promised up to a last round: `settled` says true or false once that is known, and `open` is what it has come to where the
-- round is over and nothing has settled it.
local function up_to_then(dates, open, settled)
  local rounds = {}
  for round, word in ipairs(dates or {}) do rounds[word] = round end
  return function(game, promise, params)
    local last = params.until_round
    if dates then last = rounds[params.date] or 0 end
    last = math.min(last, game:rounds()) -- a word for longer is judged when there is nothing more to come
    local kept = settled(game, promise, last)
    if kept == nil and over(game, last) then return open end
    return kept
  end
end

-- Whether a round is one that a promise is about: since it was given, and up to a last one if there is one.
local function within(promise, round, last)
  return round ~= nil and round >= promise.round and (not last or round <= last)
end

-- Whether all who have heard a promise know that its giver has taken one of these actions since, up to a last round if one is
-- given.
local function done_since(game, promise, actions, last)
  local function seen_by_all(action_id)
    local heard = 0
    for _index, witness in ipairs(promise.to or {}) do
      if witness ~= promise.from then
        heard = heard + 1
        if not within(promise, game:flag(seen_flag(action_id, witness), promise.from), last) then return false end
      end
    end
    return heard > 0
  end
  for _index, id in ipairs(actions) do
    if within(promise, game:flag(done_flag(id), promise.from), last) or seen_by_all(id) then return true end
  end
  return false
end

-- Whether the giver of a promise has signed something of this type since, as far as all who have heard the promise know.
local function signed_since(game, promise, type_id, last)
  for round, id in entries_in(game, signed_flag(type_id), promise.from) do
    if within(promise, tonumber(round), last) and is_known(game, type_id, tonumber(id)) then return true end
  end
  return false
end

-- Where those whom a promise was given to stand among the signs of an entry: the order of game:actors, behind the first sign.
local function places_of_hearers(game, promise)
  local places = {}
  if not promise.to then return places end
  local hears = {}
  for _index, witness in ipairs(promise.to) do hears[witness] = witness ~= promise.from end
  for index, other in ipairs(game:actors()) do
    if hears[other] then places[#places + 1] = index end
  end
  return places
end

-- Whether the giver of a promise has tabled something of this type that it had not talked over, as far as all who have heard the
-- promise know that it was tabled.
local function unannounced_since(game, promise, type_id, last)
  local heard
  local given = false -- once its own entry has come; that of an old promise may have made room for others
  for round, id, signs in entries_in(game, tabled_flag(type_id), promise.from) do
    round = tonumber(round)
    if signs == "" then
      given = given or tonumber(id) == promise.id
    elseif (given or round > promise.round) and within(promise, round, last) then
      heard = heard or places_of_hearers(game, promise)
      local surprised, readers = signs:match("^(%d+) (%d+)$")
      local owed, read = not promise.to and surprised:sub(1, 1) == "1", true
      for _index, place in ipairs(heard) do
        owed = owed or surprised:sub(place + 1, place + 1) == "1"
        read = read and readers:sub(place, place) == "1"
      end
      if owed and (read or is_known(game, type_id, tonumber(id))) then return true end
    end
  end
  return false
end

local kOfTypes = { types = "agreement[]", dates = "string[]?" }
local kOfActions = { actions = "action[]", dates = "string[]?" }

-- `what`: the option that says what it is about.
local function promise_of(what, options, fields)
  fields.params = until_param(options.dates)
  return define(assurance, options, fields, { what, "dates" })
end

function M.no_block(options)
  takes("trust.no_block", options, kOfTypes, true)
  local types = options.types
  return promise_of("types", options, {
    id = "no_block",
    name = _ "We will not block it",
    text = _ "We will not stand in the way, and there will be an agreement by round {until_round}.",
    trust = -10,
    kept = up_to_then(options.dates, false, function(game)
      if standing_since(game, types) then return true end
      return nil
    end),
  })
end

function M.take_part(options)
  takes("trust.take_part", options, kOfTypes, true)
  local types = options.types
  return promise_of("types", options, {
    id = "take_part",
    name = _ "We will take part",
    text = _ "We will be a party to it by round {until_round}.",
    trust = -10,
    kept = up_to_then(options.dates, false, function(game, promise)
      if standing_since(game, types, promise.from) then return true end
      return nil
    end),
  })
end

function M.stay_out(options)
  takes("trust.stay_out", options, kOfTypes, true)
  local types = options.types
  watch_signatures(types)
  return promise_of("types", options, {
    id = "stay_out",
    name = _ "We will stay out of it",
    text = _ "We will not be a party to it before the end of round {until_round}.",
    trust = -12,
    kept = up_to_then(options.dates, true, function(game, promise, last)
      for _index, id in ipairs(types) do
        if signed_since(game, promise, id, last) then return false end
      end
      local since = standing_since(game, types, promise.from)
      if since and since <= last then return false end
      return nil
    end),
  })
end

function M.undertake(options)
  takes("trust.undertake", options, kOfActions, true)
  local actions = options.actions
  watch(actions)
  return promise_of("actions", options, {
    id = "undertake",
    name = _ "We will do it",
    text = _ "We will do it by the end of round {until_round}.",
    trust = -10,
    kept = up_to_then(options.dates, false, function(game, promise)
      if done_since(game, promise, actions) then return true end
      return nil
    end),
  })
end

function M.refrain(options)
  takes("trust.refrain", options, kOfActions, true)
  local actions = options.actions
  watch(actions)
  return promise_of("actions", options, {
    id = "refrain",
    name = _ "We will not do it",
    text = _ "We will refrain from it up to round {until_round}.",
    trust = -12,
    kept = up_to_then(options.dates, true, function(game, promise, last)
      if done_since(game, promise, actions, last) then return false end
      return nil
    end),
  })
end

function M.consult_first(options)
  takes("trust.consult_first", options, kOfTypes, true)
  local types = options.types
  watch_drafts(options.id or "consult_first", types)
  return promise_of("types", options, {
    id = "consult_first",
    name = _ "We will consult you first",
    text = _ "Up to round {until_round} we will table or amend nothing of this kind before we have consulted you.",
    trust = -8,
    kept = up_to_then(options.dates, true, function(game, promise, last)
      for _index, id in ipairs(types) do
        if unannounced_since(game, promise, id, last) then return false end
      end
      return nil
    end),
  })
end

function M.expose(game, objective_id, of, to, cost, reason)
  -- All of them learn it at once, and that the others have. False: it is not pursued in this game.
  if game:reveal(objective_id, to) == false then return end
  for _index, actor_id in ipairs(to or game:actors()) do
    if actor_id ~= of then game:shift_trust(actor_id, of, -(cost or 8), reason) end
  end
end

return M
