-- rules.information: what people are told, what services find out, and what comes to light.
--
--   local information = require "rules.information"
--   information.campaign { by = { "eu", "russia" }, cost = { self = { influence = 1 } } }
--   information.disinformation { by = { "russia" }, audience = "kyrgyzstan.south", harms = "legitimacy" }
--   information.intelligence { by = { "us" }, secrets = { russia = { "russia_sphere" } } }
--   information.leak { by = { "us" }, secrets = { russia = { "russia_sphere" } } }
--
-- Each function defines one action and returns its id. The fields of `action` (id, name, text, by, params, cost, limit,
-- secret, when, apply) replace the defaults; the further options are:
--
--   campaign {}         "media_campaign", open, parameter `about` (an actor). The picture that others have of it
--                       becomes truer: perception_gap of all towards `about` falls by `gap` (default 6). `sways`:
--                       constituency or list that it also wins by `gain` (default 2).
--   disinformation {}   "disinformation", secret, parameter `about` (an actor). The gap of all others towards `about`
--                       grows by `gap` (default 10). `audience`: constituency that turns against it by `sway` (default
--                       4). `harms`: an indicator of `about` that falls by `harm` (default 4). With chance `traced`
--                       (default 0.25) it is traced back: all trust the author less by `cost_in_trust` (default 12),
--                       and everybody is told. `at_home` (table actor -> constituency) names who at home likes to hear
--                       that others are to blame, and comes closer by `pleases` (default 3), unless the author has told a
--                       story in one of the two rounds before: the same tale does not please twice.
--   rebuttal {}         "rebuttal": answers a false story about oneself, up to two rounds after it was told: gap of all
--                       towards the actor falls by `gap` (default 5), trust in the actor rises by 1. Cheap, and never
--                       quite enough. A card that tells a story says so with information.told(game, about).
--   intelligence {}     "intelligence", secret, parameter `about`. With chance `finds` (default 0.5) the actor learns
--                       one objective of that actor from `secrets` (table actor -> list of objective ids), which only
--                       it sees. With chance `noticed` (default 0.15) the attempt is noticed, and that actor's trust
--                       falls by `loses` (default 5). `at_home` (table actor -> constituency) names who at home likes
--                       its services to be asked, and comes closer by `pleases` (default 2).
--   leak {}             "leak", secret, parameter `about`: what the actor has found out about it, by its services or
--                       otherwise, becomes known to everybody; all trust the owner less by `cost_in_trust` (default
--                       8), and with chance `traced` (default 0.3) the source is known and pays half of that. Open to
--                       those who know something that is not known yet. `rewards` (an indicator of actors): who tells
--                       first is believed, and gains `reward` (default 3) of it; its owner loses `harm` (default 4) of
--                       it. `at_home` (table actor -> constituency, or -> table of the owner -> constituency) names who
--                       at home has always said so, and comes closer by `pleases` (default 4).
--
-- Secret acts break, or keep, a promise (rules.trust) when they are traced or noticed, before those who then know of them.
--
-- What an actor has learnt is what was revealed to it (game:knows). The rounds of the last story about an
-- actor and of its own last one are the indicators "story_told" and "story_by", which only that actor sees: what it may do
-- now, and what that would bring, it must be able to see, a person as an AI.
--
-- Sources: disinformation about the EU in Central Asia and what it does to cooperation: Bossuyt 2020. Hidden agendas:
-- Herd & Dunay 2010. Perception gaps: PONARS Eurasia 2010.
local define = require "rules.define"
local memory = require "rules.memory"
local trust = require "rules.trust"

local M = {}

local function shift_gap(game, about, except, delta, reason)
  for _index, other in ipairs(game:actors()) do
    if other ~= about and other ~= except then game:shift("perception_gap", other, about, delta, reason) end
  end
end

local function list_of(value)
  if value == nil then return {} end
  if type(value) == "table" then return value end
  return { value }
end

-- Each action that has to do with stories defines both.
local story_told = memory.last { id = "story_told", name = _ "Last false story about you" }
local story_by = memory.last { id = "story_by", name = _ "Last false story of yours" }
local function remember_stories()
  story_told.define()
  story_by.define()
end
local story_lasts = 2 -- rounds after its own in which it may be answered, and another of its author's does not please

-- A story about an actor is in the world; it may answer it (rebuttal).
local told_reason = _ "A story goes round"
function M.told(game, about)
  story_told.note(game, about, told_reason)
end

-- What others do not see done is held against no promise before it is traced.
local function define_unseen(options, fields, own)
  local id = define(action, options, fields, own)
  if options.secret ~= false then trust.unseen_actions { id } end
  return id
end

local function others()
  return { about = { type = "actor", other = true } }
end

function M.campaign(options)
  options = options or {}
  takes("information.campaign", options, {
    gap = "number?", sways = "constituency|constituency[]?", gain = "number?", reason = "text?",
  }, true)
  local gap = options.gap or 6
  local sways = list_of(options.sways)
  local gain = options.gain or 2
  local reason = options.reason or _ "An open information campaign"
  return define(action, options, {
    id = "media_campaign",
    name = _ "Information campaign",
    text = _ "You explain in the open, with facts that can be checked, what {about} wants and does.",
    params = { about = { type = "actor" } },
    limit = 1,
    apply = function(game, act)
      shift_gap(game, act.params.about, nil, -gap, reason)
      for _index, id in ipairs(sways) do game:sway(id, gain, reason) end
    end,
  }, { "gap", "sways", "gain", "reason" })
end

function M.disinformation(options)
  options = options or {}
  takes("information.disinformation", options, {
    gap = "number?", traced = "number(0..1)?", cost_in_trust = "number(0..)?", audience = "constituency?",
    sway = "number?", harms = "indicator?", harm = "number?", at_home = "table<actor, constituency>?",
    pleases = "number?", reason = "text?",
  }, true)
  local gap, traced, cost = options.gap or 10, options.traced or 0.25, options.cost_in_trust or 12
  local audience, sway = options.audience, options.sway or 4
  local harms, harm = options.harms, options.harm or 4
  local at_home, pleases = options.at_home or {}, options.pleases or 3
  local reason = options.reason or _ "False stories go round"
  local blame_reason = _ "It is said at home that others are to blame"
  local traced_reason = _ "Caught spreading falsehoods"
  remember_stories()
  return define_unseen(options, {
    id = "disinformation",
    name = _ "Spread a false story",
    text = _ "Stories about {about} that nobody can check are placed where people will repeat them.",
    params = others(),
    limit = 1,
    secret = true,
    apply = function(game, act)
      local about, author = act.params.about, act.actor
      shift_gap(game, about, author, gap, reason)
      if audience then game:sway(audience, -sway, reason) end
      if harms then game:change(harms, about, -harm, reason) end
      M.told(game, about)
      local pleased = at_home[author]
      if pleased and not story_by.within(game, author, story_lasts) then
        game:sway(pleased, pleases, blame_reason)
      end
      story_by.note(game, author, reason)
      if game:chance("information", traced) then
        trust.came_out(game, author, act.action)
        trust.towards(game, game:actors(), author, -cost, traced_reason)
        game:news(_ "A false story is traced back to its author.", { actors = { author } })
      end
    end,
  }, { "gap", "traced", "cost_in_trust", "audience", "sway", "harms", "harm", "at_home", "pleases", "reason" })
end

function M.rebuttal(options)
  options = options or {}
  takes("information.rebuttal", options, { gap = "number?", reason = "text?" }, true)
  local gap = options.gap or 5
  local reason = options.reason or _ "A rebuttal"
  remember_stories()
  return define(action, options, {
    id = "rebuttal",
    name = _ "Answer a false story",
    text = _ "You answer with names, places and dates. Those who have read the story will not all read the answer.",
    limit = 1,
    when = function(game, actor_id)
      if story_told.within(game, actor_id, story_lasts) then return true end
      return false, _ "No false story about you goes round."
    end,
    apply = function(game, act)
      shift_gap(game, act.actor, nil, -gap, reason)
      trust.towards(game, game:actors(), act.actor, 1, reason)
    end,
  }, { "gap", "reason" })
end

function M.intelligence(options)
  takes("information.intelligence", options, {
    secrets = "table<actor, secret[]>", finds = "number(0..1)?", noticed = "number(0..1)?", loses = "number?",
    at_home = "table<actor, constituency>?", pleases = "number?",
  }, true)
  local secrets = options.secrets
  local finds, noticed, loses = options.finds or 0.5, options.noticed or 0.15, options.loses or 5
  local at_home, pleases = options.at_home or {}, options.pleases or 2
  local asked_reason = _ "Services that are asked, and heard"
  local reason = _ "An attempt to find out was noticed"
  return define_unseen(options, {
    id = "intelligence",
    name = _ "Find out",
    text = _ "Your services try to find out what {about} wants behind what it says.",
    params = others(),
    limit = 1,
    secret = true,
    apply = function(game, act)
      local about, author = act.params.about, act.actor
      if at_home[author] then game:sway(at_home[author], pleases, asked_reason) end
      local unknown = {}
      for _index, id in ipairs(secrets[about] or {}) do
        if not game:knows(id, author) then unknown[#unknown + 1] = id end
      end
      -- An agenda that was not dealt reveals nothing (reveal gives false): the services go on to the next.
      local found = nil
      if #unknown > 0 and game:chance("intelligence", finds) then
        while not found and #unknown > 0 do
          local id = table.remove(unknown, game:roll("intelligence", 1, #unknown))
          if game:reveal(id, author) ~= false then found = id end
        end
      end
      if not found then game:tell(author, _ "The services have nothing new to report.") end
      if game:chance("intelligence", noticed) then
        trust.came_out(game, author, act.action, { about })
        game:shift_trust(about, author, -loses, reason)
      end
    end,
  }, { "secrets", "finds", "noticed", "loses", "at_home", "pleases" })
end

function M.leak(options)
  takes("information.leak", options, {
    secrets = "table<actor, secret[]>", traced = "number(0..1)?", cost_in_trust = "number(0..)?",
    rewards = "indicator?", reward = "number?", harm = "number?",
    at_home = "table<actor, constituency|table<actor, constituency>>?", pleases = "number?",
  }, true)
  local secrets = options.secrets
  local traced, cost = options.traced or 0.3, options.cost_in_trust or 8
  local rewards, reward, harm = options.rewards, options.reward or 3, options.harm or 4
  local at_home, pleases = options.at_home or {}, options.pleases or 4
  local said_reason = _ "Some had always said so"
  local first_reason = _ "Who tells first is believed"
  local reason = _ "What it wanted has come to light"
  local traced_reason = _ "The source of the leak is known"
  return define_unseen(options, {
    id = "leak",
    name = _ "Let it be known",
    text = _ "What you have found out about {about} reaches the papers.",
    params = others(),
    limit = 1,
    secret = true,
    when = function(game, actor_id)
      for _owner, list in pairs(secrets) do
        for _index, id in ipairs(list) do
          if game:knows(id, actor_id) and not game:knows(id) then return true end
        end
      end
      return false, _ "You know of no secret aim that you could prove."
    end,
    apply = function(game, act)
      local about, author = act.params.about, act.actor
      local told = false
      for _index, id in ipairs(secrets[about] or {}) do
        if game:knows(id, author) and not game:knows(id) then
          trust.expose(game, id, about, nil, cost, reason)
          told = true
        end
      end
      if not told then
        game:tell(author, _ "There is nothing that you could prove.")
        return
      end
      if rewards then
        game:change(rewards, author, reward, first_reason)
        game:change(rewards, about, -harm, reason)
      end
      local pleased = at_home[author]
      if type(pleased) == "table" then pleased = pleased[about] end
      if pleased then game:sway(pleased, pleases, said_reason) end
      if game:chance("information", traced) then
        trust.came_out(game, author, act.action)
        trust.towards(game, game:actors(), author, -cost / 2, traced_reason)
      end
    end,
  }, { "secrets", "traced", "cost_in_trust", "rewards", "reward", "harm", "at_home", "pleases" })
end

return M
