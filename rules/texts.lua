-- rules.texts: what scripts ask of texts, drafts and agreements alike, and of what stands.
--
--   local texts = require "rules.texts"
--   if texts.signs(draft, "eu") and not texts.clause(draft, "exit_date") then ... end
--
-- Of one text
--   signs(text, actor)      -> is this actor a party to it?
--   clause(text, id)        -> the first of its clauses with this id, or nil
--   holds(text, ids)        -> does it hold any clause of this set? ids: clause -> true
--   before(agreement, lapsed)   the agreement as it stood before somebody left it and these of its terms lapsed: whoever counts
--                           what stands takes back what that counted for
--
-- Of what is in force. They ask for agreements and not for flags, so that whoever weighs a choice can see what it hangs on.
--   stands(game, query)     -> is there an agreement in force that fits? query: as for game:agreements, without status
--   ever(game, query, fits)   -> has one that fits been adopted, whether it stands or has ended? query as above; fits(agreement),
--                           if it is given, says so of each besides
--   agreed(game, clause, params)   -> does one in force hold this clause, with these values of its parameters?
local M = {}

function M.signs(text, actor_id)
  local parties = text.parties
  for index = 1, #parties do
    if parties[index] == actor_id then return true end
  end
  return false
end

function M.clause(text, clause_id)
  local clauses = text.clauses
  for index = 1, #clauses do
    if clauses[index].id == clause_id then return clauses[index] end
  end
  return nil
end

function M.holds(text, ids)
  if ids[1] ~= nil then error("texts.holds is given a set here, clause -> true, and not a list", 2) end
  local clauses = text.clauses
  for index = 1, #clauses do
    if ids[clauses[index].id] then return true end
  end
  return false
end

function M.before(agreement, lapsed)
  local whole = {}
  for field, value in pairs(agreement) do whole[field] = value end
  whole.clauses = table.move(agreement.clauses, 1, #agreement.clauses, 1, {})
  for _index, term in ipairs(lapsed) do table.insert(whole.clauses, term) end
  return whole
end

-- The caller's query stays as it is: it may ask with it again, and one that was written while the scenario was defined
-- cannot be changed.
local function with_status(query, status)
  local out = {}
  for field, value in pairs(query) do out[field] = value end
  out.status = status
  return out
end

function M.stands(game, query) return game:agreements(with_status(query, "in_force"))[1] ~= nil end

-- Of those that have ended `game:agreements` tells only by this word.
local kEnded = { "expired", "fulfilled", "terminated", "withdrawn", "violated" }

function M.ever(game, query, fits)
  local function found(asked)
    for _index, agreement in ipairs(game:agreements(asked)) do
      if not fits or fits(agreement) then return true end
    end
    return false
  end
  if found(query) then return true end
  for index = 1, #kEnded do
    if found(with_status(query, kEnded[index])) then return true end
  end
  return false
end

function M.agreed(game, clause_id, params)
  local list = game:agreements { clause = clause_id, status = "in_force" }
  for index = 1, #list do
    local term = M.clause(list[index], clause_id)
    local fits = term ~= nil
    for name, value in pairs(params or {}) do fits = fits and term.params[name] == value end
    if fits then return true end
  end
  return false
end

return M
