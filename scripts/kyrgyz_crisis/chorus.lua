-- How those vote who have a voice but no seat. Each function answers for one chorus actor when a version is tabled.
-- They follow what the papers and the public record say of 2010: China asks for the host's own request, the smaller
-- members of the CSTO fear the precedent, the other participating States of the OSCE want the human dimension kept.
-- Sources: Herd & Dunay 2010 (charter, precedent, consensus); PONARS Eurasia 2010 (small states as subjects).
local forces = require "kyrgyz_crisis.forces"
local texts = require "rules.texts"

local M = {}

-- In whose house it is.
local function host_signs(draft)
  return texts.signs(draft, draft.place == "andijan" and "uzbekistan" or "kyrgyzstan")
end

-- Terms lie either in the clause itself or in its `params`.
local function term(clause, name)
  local params = clause.params
  if params then return params[name] end
  return clause[name]
end

-- No outside force without the host's own signature and an end, and none for what is an internal affair: armed people
-- only while the fire is at its height, or when it has crossed a border.
local kAtItsHeight, kCrossed = 58, 56
local kNotAsked = _ "The state in whose house it is has not signed."
local kNoEnd = _ "Armed people need a day on which they leave."
local kNoFire = _ "It is an internal affair again: neither does Osh burn, nor is a border in danger."
function M.china(game, draft)
  if draft.kind == "statement" then return "abstain" end
  if not host_signs(draft) then return "no: " .. kNotAsked end
  local armed = texts.holds(draft, forces.armed)
  if armed then
    if not texts.clause(draft, "exit_date") then return "no: " .. kNoEnd end
    local beyond = game:get("violence", "andijan") + game:get("violence", "fergana")
    if game:get("violence", "osh") < kAtItsHeight and beyond < kCrossed then return "no: " .. kNoFire end
  end
  return armed and "abstain" or "yes"
end

function M.turkey(_game, _draft)
  return "yes"
end

-- A government that will soon ask itself who would come to Rasht: it wants help on request, never by majority.
local kMajority = _ "We would be outvoted about our own house."
local kSoldiersStay = _ "Soldiers who have no date stay."
function M.tajikistan(game, draft)
  local mechanism = texts.clause(draft, "crisis_mechanism")
  if mechanism then
    if term(mechanism, "trigger") == "majority" then return "no: " .. kMajority end
    return "yes"
  end
  if texts.holds(draft, forces.soldiers) and not texts.clause(draft, "exit_date") and not game:flag("rasht") then
    return "no: " .. kSoldiersStay
  end
  return "abstain"
end

-- Minsk shelters the former president, Yerevan wants the organisation for another border.
function M.armenia_belarus(_game, draft)
  local mechanism = texts.clause(draft, "crisis_mechanism")
  if mechanism and term(mechanism, "trigger") == "majority" then return "no: " .. kMajority end
  if mechanism then return "yes" end
  return "abstain"
end

-- Fifty capitals: a police mission yes; a declaration that it must never be repeated, not without the human dimension.
local kNeverAgain = _ "Never again, and nobody who watches? Put monitors for the minorities beside that sentence."
function M.osce_caucus(_game, draft)
  if texts.clause(draft, "no_precedent") and not texts.clause(draft, "minority_protection") then
    return "no: " .. kNeverAgain
  end
  if texts.clause(draft, "recognition") then return "abstain" end
  return "yes"
end

-- The elected ten less Turkey: they want to be asked, and they want the host to have asked.
function M.elected_members(game, draft)
  if draft.kind == "statement" then return "yes" end
  if host_signs(draft) then return "yes" end
  if game:get("violence", "osh") > 85 then return "yes" end
  return "abstain: " .. kNotAsked
end

return M
