-- How those vote in Vienna who have a voice and no seat. Fifty-six must be silent; these three stand for those who were not.
--
-- Berlin wrote the paper of Meseberg and wants it to be read; Bucharest shares a language with one bank and a memory with the
-- other; the many smaller ones want a date on everything that carries a weapon. Sources: Vaquer i Fanés 2010, recommendation 8;
-- memorandum of Meseberg, 5 June 2010; statements of Romania in the Permanent Council (public record).
local forces = require "transdniestria.forces"
local texts = require "rules.texts"

local M = {}

-- The terms of the first clause with this id, or nil. Terms lie either in the clause itself or in its `params`.
local function terms_of(draft, id)
  local clauses = draft.clauses
  for index = 1, #clauses do
    if clauses[index].id == id then return clauses[index].params or clauses[index] end
  end
  return nil
end

local kOwnHouse = _ "Who leads may not be the one whose soldiers have been there since 1992, unless somebody may look into the sheds."
local kBadges = _ "Two readings of a border are one too many."
function M.romania(_game, draft)
  local lead = terms_of(draft, "lead")
  if lead and lead.by == "russia" and texts.holds(draft, forces.soldiers) and not terms_of(draft, "inspections") then
    return "no: " .. kOwnHouse
  end
  local form = terms_of(draft, "no_prejudice")
  if form and form.form == "both_readings" then return "abstain: " .. kBadges end
  return "yes"
end

local kNoDate = _ "Soldiers whom Vienna sends need a day on which they leave."
function M.germany(_game, draft)
  if texts.holds(draft, forces.soldiers) and not terms_of(draft, "exit_date") then return "abstain: " .. kNoDate end
  return "yes"
end

-- Fifty capitals: eyes yes; soldiers only with a date; and a promise to leave that hangs on a settlement is none.
local kNotAPromise = _ "A withdrawal that waits for a settlement was promised in Istanbul already, without the waiting."
function M.osce_caucus(_game, draft)
  if texts.holds(draft, forces.soldiers) and not terms_of(draft, "exit_date") then return "no: " .. kNoDate end
  local leave = terms_of(draft, "troops_leave")
  if leave and leave.when == "with_settlement" then return "abstain: " .. kNotAPromise end
  return "yes"
end

return M
