-- rules.scoring: score functions of objectives, put together from small parts.
--
--   local scoring = require "rules.scoring"
--   objective { ..., score = scoring.weighted {
--     { 2, scoring.indicator { id = "violence", subject = "osh", worst = 80, best = 20 } },
--     { 1, scoring.agreement { type = "joint_mission" } },
--   } }
--
-- Numbers to 0..1
--   linear(value, worst, best)    0 at worst, 1 at best, in between by the straight line; worst may lie above best
--   threshold(value, bound)       1 from `bound` on, else 0;  below(value, bound): 1 up to `bound`, else 0
--
-- Score functions: each returns function(game, actor) -> 0..1
--   indicator { id, subject, worst, best }   subject: an id, "self" for the objective's owner, a list (their
--                                            mean), or nothing for a world indicator
--   relation { id, from, to, worst, best }   id default "trust"; from, to: actors or "self"; one of the two may be
--                                            a list
--   support { constituency, worst, best }    constituency: one id or a list (their mean)
--   weakest { constituency, worst, best }    constituency: a list; a government is as strong at home as the group that
--                                            it has least convinced: there is more to be won at home for a signature,
--                                            and something to be lost
--   resource { id, worst, best }             what the owner has left
--   flag { name, subject }                   1 when the flag is stored and not false; subject may be "self". No seat sees
--                                            flags, so what an owner shall pursue belongs in an indicator
--   agreement { type, kind, framework, place, party, clause, status, without, count }
--                                            1 when an agreement stands that fits all that is named (status default
--                                            "in_force"; party may be "self"; `without`: a clause it must not hold;
--                                            count: how many give the full score, default 1)
--   terms { type, clause, param, worst, best, values }   the value of one term of the first such agreement in force:
--                                            a number between worst and best, or a word looked up in `values`
--                                            (word -> 0..1). 0 without agreement. `otherwise`: another value then
--   constant(x)                              for specs
--
-- Putting together
--   weighted { { w, f }, ... }    sum of w * f over sum of w
--   all { f, ... }                the smallest: nothing counts unless everything does
--   any { f, ... }                the largest
--   invert(f)                     1 - f
--   at_end(f)                     f in the last round, before it half of f: for what only counts when it lasts
--   joint(objectives)             the mean of the score functions of several actors: list of { actor, f }
--
-- Score functions only read. They run often (an AI values drafts by them): prefer indicator and relation, which
-- are single readings, to agreement and terms, which build a list.
local M = {}

function M.linear(value, worst, best)
  if worst == best then return value >= best and 1 or 0 end
  local share = (value - worst) / (best - worst)
  if share <= 0 then return 0 end -- also the zero that has a sign
  if share > 1 then return 1 end
  return share
end

function M.threshold(value, bound)
  return value >= bound and 1 or 0
end

function M.below(value, bound)
  return value <= bound and 1 or 0
end

local linear = M.linear

local function who(id, owner)
  if id == "self" then return owner end
  return id
end

-- Bounds of a line; holds them, and the other `fields` of a score function, against what was given.
local function bounds(options, name, fields)
  fields.worst, fields.best = "number", "number"
  takes("scoring." .. name, options, fields)
  assert(options.worst ~= options.best, "scoring." .. name .. ": worst and best are the same; the score would say nothing")
  return options.worst, options.best
end

function M.indicator(options)
  local worst, best = bounds(options, "indicator", { id = "indicator", subject = '"self"|its_subject|subject[]?' })
  local id, subject = options.id, options.subject
  if type(subject) == "table" then
    local count = #subject
    assert(count > 0, "scoring.indicator: the list of subjects is empty")
    return function(game)
      local sum = 0
      for _index, each in ipairs(subject) do sum = sum + game:get(id, each) end
      return linear(sum / count, worst, best)
    end
  end
  return function(game, owner) return linear(game:get(id, who(subject, owner)), worst, best) end
end

function M.relation(options)
  local worst, best = bounds(options, "relation", {
    id = "relation?", from = '"self"|actor|actor[]?', to = '"self"|actor|actor[]?',
  })
  assert(options.from or options.to, "scoring.relation: from or to has to name the other side")
  local id = options.id or "trust"
  local from, to = options.from or "self", options.to or "self"
  if type(from) == "table" then
    local count = #from
    assert(count > 0, "scoring.relation: the list `from` is empty")
    return function(game, owner)
      local sum = 0
      for _index, each in ipairs(from) do sum = sum + game:relation(id, each, who(to, owner)) end
      return linear(sum / count, worst, best)
    end
  end
  if type(to) == "table" then
    local count = #to
    assert(count > 0, "scoring.relation: the list `to` is empty")
    return function(game, owner)
      local sum = 0
      for _index, each in ipairs(to) do sum = sum + game:relation(id, who(from, owner), each) end
      return linear(sum / count, worst, best)
    end
  end
  return function(game, owner) return linear(game:relation(id, who(from, owner), who(to, owner)), worst, best) end
end

function M.support(options)
  local worst, best = bounds(options, "support", { constituency = "constituency|constituency[]" })
  local list = options.constituency
  if type(list) ~= "table" then list = { list } end
  local count = #list
  assert(count > 0, "scoring.support: the list of constituencies is empty")
  return function(game)
    local sum = 0
    for _index, id in ipairs(list) do sum = sum + game:support(id) end
    return linear(sum / count, worst, best)
  end
end

function M.weakest(options)
  local worst, best = bounds(options, "weakest", { constituency = "constituency[]" })
  local list = options.constituency
  local count = #list
  assert(count > 0, "scoring.weakest: the list of constituencies is empty")
  return function(game)
    local least = game:support(list[1])
    for index = 2, count do
      local support = game:support(list[index])
      if support < least then least = support end
    end
    return linear(least, worst, best)
  end
end

function M.resource(options)
  local worst, best = bounds(options, "resource", { id = "resource" })
  local id = options.id
  return function(game, owner) return linear(game:resource(owner, id), worst, best) end
end

function M.flag(options)
  takes("scoring.flag", options, { name = "string", subject = '"self"|subject?' })
  local name, subject = options.name, options.subject
  return function(game, owner)
    return game:flag(name, who(subject, owner)) and 1 or 0
  end
end

local function holds(found, clause_id)
  for _index, term in ipairs(found.clauses) do
    if term.id == clause_id then return true end
  end
  return false
end

function M.agreement(options)
  takes("scoring.agreement", options, {
    type = "agreement?", kind = '"treaty"|"mission"|"statement"?', framework = "institution?", place = "place?",
    party = '"self"|actor?', clause = "clause?", without = "clause?", count = "integer(1..)?",
    status = [["adopted"|"ratifying"|"in_force"|"suspended"|"expired"|"fulfilled"|"terminated"|"withdrawn"|"violated"?]],
  })
  local full = options.count or 1
  local without = options.without
  return function(game, owner)
    local found = game:agreements {
      type = options.type, kind = options.kind, framework = options.framework, place = options.place,
      party = who(options.party, owner), clause = options.clause, status = options.status or "in_force",
    }
    local count = 0
    for _index, each in ipairs(found) do
      if not without or not holds(each, without) then count = count + 1 end
    end
    return math.min(1, count / full)
  end
end

function M.terms(options)
  local fields = {
    type = "agreement?", clause = "clause", param = "parameter", values = "table<option, number(0..1)>?",
    otherwise = "number(0..1)?",
  }
  local worst, best
  if options and options.values then
    takes("scoring.terms", options, fields)
  else
    worst, best = bounds(options, "terms", fields)
  end
  local clause_id, param, values = options.clause, options.param, options.values
  local otherwise = options.otherwise or 0
  return function(game)
    local found = game:agreements { type = options.type, clause = clause_id, status = "in_force" }
    for _index, each in ipairs(found) do
      for _place, term in ipairs(each.clauses) do
        if term.id == clause_id then
          local value = term.params[param]
          if value == nil then
            error(("scoring.terms: the clause '%s' has no parameter '%s'"):format(clause_id, tostring(param)), 0)
          end
          if values then return values[value] or otherwise end
          return linear(value, worst, best)
        end
      end
    end
    return otherwise
  end
end

function M.constant(value)
  return function() return value end
end

-- The lists of pairs: the number or id first, the score function second.
local function pairs_of(name, parts, first)
  for index, part in ipairs(parts) do
    if type(part) ~= "table" or type(part[1]) ~= first or type(part[2]) ~= "function" then
      local what = first == "number" and "weight" or "actor"
      error(("scoring.%s: entry %d has to be { %s, score function }"):format(name, index, what), 3)
    end
  end
end

function M.weighted(parts)
  pairs_of("weighted", parts, "number")
  local total = 0
  for _index, part in ipairs(parts) do total = total + part[1] end
  assert(total > 0, "scoring.weighted: the weights must add up to more than 0")
  return function(game, owner)
    local sum = 0
    for _index, part in ipairs(parts) do sum = sum + part[1] * part[2](game, owner) end
    return sum / total
  end
end

function M.all(parts)
  takes("scoring.all", { parts = parts }, { parts = "function[]" })
  return function(game, owner)
    local least = 1
    for _index, part in ipairs(parts) do
      least = math.min(least, part(game, owner))
      if least == 0 then return 0 end
    end
    return least
  end
end

function M.any(parts)
  takes("scoring.any", { parts = parts }, { parts = "function[]" })
  return function(game, owner)
    local most = 0
    for _index, part in ipairs(parts) do
      most = math.max(most, part(game, owner))
      if most == 1 then return 1 end
    end
    return most
  end
end

function M.invert(part)
  takes("scoring.invert", { part = part }, { part = "function" })
  return function(game, owner) return 1 - part(game, owner) end
end

function M.at_end(part)
  takes("scoring.at_end", { part = part }, { part = "function" })
  return function(game, owner)
    local score = part(game, owner)
    if game:round() < game:rounds() then return score / 2 end
    return score
  end
end

function M.joint(parts)
  pairs_of("joint", parts, "string")
  for _index, part in ipairs(parts) do takes("scoring.joint", { actor = part[1] }, { actor = "actor" }) end
  local count = #parts
  assert(count > 0, "scoring.joint: give at least one { actor, score function }")
  return function(game)
    local sum = 0
    for _index, part in ipairs(parts) do sum = sum + part[2](game, part[1]) end
    return sum / count
  end
end

return M
