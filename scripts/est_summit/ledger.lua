-- What stands: the counters at the end of indicators.lua, what the web carries, and how many are behind the treaty. Each agreement adds
-- its part when it enters into force and takes it back when it ends, so that neither scores nor hooks need the list of all.
local chorus = require "est_summit.chorus"
local forces = require "est_summit.forces"
local letter = require "est_summit.letter"
local states = require "est_summit.states"
local texts = require "rules.texts"

local M = {}

local kOfTheTreaty = { est = true, accession = true } -- no pieces of the web

-- Adds (sign 1) or takes back (sign -1) what an agreement counts for.
function M.count(game, agreement, sign)
  local kind = agreement.type
  if kind == "est" then
    game:change("treaty_in_force", nil, sign)
    return
  end
  if kind == "accession" then return end -- it counts in what is behind the treaty
  game:change("pieces", nil, sign)
  local parties = agreement.parties
  for index = 1, #parties do game:change("signed", parties[index], sign) end
  if kind == "astana" then game:change("declared", nil, sign) end
  if agreement.kind ~= "mission" then return end
  game:change("missions", nil, sign)
  if agreement.lead then game:change("leads", agreement.lead, sign) end
  local served = {}
  local clauses = agreement.clauses
  for index = 1, #clauses do
    local by = clauses[index].params.by
    if forces.in_osh[clauses[index].id] and by ~= agreement.lead and not served[by] then
      served[by] = true
      game:change("serves", by, sign)
    end
  end
end

-- Takes back what an agreement counted for that has ended. Where somebody has ended it by leaving, it is no party any more by now.
function M.uncount(game, agreement, leaver)
  M.count(game, agreement, -1)
  if kOfTheTreaty[agreement.type] or agreement.status ~= "withdrawn" or not leaver then return end
  if not texts.signs(agreement, leaver) then game:change("signed", leaver, -1) end
end

-- Somebody has left, and what it owed has lapsed: what is counted is what is left.
function M.lapse(game, agreement, lapsed, leaver)
  if not kOfTheTreaty[agreement.type] then game:change("signed", leaver, -1) end
  if agreement.kind ~= "mission" then return end
  for _index, term in ipairs(lapsed) do
    if forces.in_osh[term.id] and term.params.by == leaver then
      game:change("serves", leaver, -1)
      return
    end
  end
end

-- The web. Of each kind the text that carries most: 5 points for standing at all, 1.5 for each round that it has stood up to three,
-- and half a point for each signatory beyond two, up to three.
local function carries(game, agreement)
  local age = math.min(3, game:round() - (agreement.since or game:round()))
  return 5 + 1.5 * age + 0.5 * math.min(3, math.max(0, #agreement.parties - 2))
end

local web_reason = _ "What partial agreements carry"
function M.weave(game)
  local best, sum = {}, 0
  local list = game:agreements { status = "in_force" }
  for index = 1, #list do
    local agreement = list[index]
    local kind = agreement.type
    if forces.piece[kind] then
      local value = carries(game, agreement)
      if value > (best[kind] or 0) then
        sum = sum + value - (best[kind] or 0)
        best[kind] = value
      end
    end
  end
  game:set("web", nil, math.min(100, sum), web_reason)
end

-- States behind the treaty that stands, or else behind the last text that all could read; and what that makes of the whole, which is as
-- strong as its weakest part. Who looks ahead knows the treaty that stands or would stand; the words of a text that was refused are
-- in nobody's numbers, and where they are not known the last count holds.
local behind_reason = _ "Those who are for the text"
local chain_reason = _ "As strong as the weakest of the three"
function M.reckon(game)
  local text = game:get("treaty_in_force") > 0 and game:agreements({ type = "est", status = "in_force" })[1] or letter.last(game)
  if text then game:set("universality", nil, chorus.behind(game, text), behind_reason) end
  local weakest = 100 * game:get("universality") / states.all
  local clarity, commitment = game:get("clarity"), game:get("commitment")
  if clarity < weakest then weakest = clarity end
  if commitment < weakest then weakest = commitment end
  game:set("collective", nil, weakest, chain_reason)
end

return M
