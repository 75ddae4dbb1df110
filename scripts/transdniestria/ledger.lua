-- What stands: the indicators at the end of indicators.lua. Each agreement adds its part when it enters into force and takes it back
-- when it ends, so that neither scores nor hooks ever need the list of all agreements. Only the official rounds are not taken back:
-- a round that was held has been held.
--
-- Flags that stay once set: adopted_<format> and adopted_<kind of agreement>.
local forces = require "transdniestria.forces"
local texts = require "rules.texts"

local M = {}

local kWest = { eu = true, us = true }

-- Do people of East and West stand on the river by this text?
function M.sides(agreement)
  local lead = agreement.lead
  local east, west = lead == "russia", lead == "eu" or lead == "us"
  local clauses = agreement.clauses
  for index = 1, #clauses do
    local term = clauses[index]
    if forces.people[term.id] and not term.idle then
      local by = term.params.by
      east = east or by == "russia"
      west = west or kWest[by] or false
    end
  end
  return east and west
end

local function serve(game, agreement, seat, sign)
  game:change("serves", seat, sign)
  local lead = agreement.lead
  if lead == "russia" and lead ~= seat then game:change("under_east", seat, sign) end
end

-- Adds (sign 1) or takes back (sign -1) what an agreement counts for.
function M.count(game, agreement, sign)
  local steps, papers, eyes = 0, 0, 0
  local served = {}
  local keeper
  local clauses = agreement.clauses
  for place = 1, #clauses do
    local term = clauses[place]
    local id, by = term.id, term.params.by
    if forces.steps[id] then steps = steps + 1 end
    if id == "documents" or id == "diplomas" then papers = 1 end
    if forces.eyes[id] then eyes = eyes + term.params.officers end
    if id == "full_parties" then game:change("seven", nil, sign) end
    if id == "guarantor" or id == "deputy" and by ~= agreement.lead then
      keeper = by
      game:change("vouches", by, id == "guarantor" and sign or 0)
      game:change("between", by, sign)
    end
    if forces.people[id] and not served[by] then
      served[by] = true
      serve(game, agreement, by, sign)
    end
  end
  if steps > 0 then game:change("steps", nil, sign * steps) end
  if papers > 0 then game:change("documents", nil, sign * papers) end
  if eyes > 0 then game:change("eyes", nil, sign * eyes) end
  local kind = agreement.type
  if kind == "security_committee" then
    game:change("committee", nil, sign)
  elseif kind == "settlement" then
    game:change("settled", nil, sign)
  elseif kind == "memorandum" then
    game:change("memoranda", nil, sign)
  elseif kind == "customs_accord" then
    game:change("customs", nil, sign)
  end
  if agreement.kind ~= "mission" then return end
  local lead = agreement.lead
  if lead then
    game:change("leads", lead, sign)
    if lead ~= keeper then game:change("between", lead, sign) end
  end
  if M.sides(agreement) then game:change("neutral_watch", nil, sign) end
end

-- Somebody has left, and what it owed has lapsed: what is counted is what is left.
function M.lapse(game, agreement, lapsed)
  if #lapsed == 0 then return end
  M.count(game, texts.before(agreement, lapsed), -1)
  M.count(game, agreement, 1)
end

-- Two tables that meet in one round are one round.
local official_reason = _ "An official round is held"
function M.official_round(game)
  if game:flag("official_round") == game:round() then return end
  game:store("official_round", game:round())
  game:change("official", nil, 1, official_reason)
end

-- Observers sent beyond the text are eyes as well; counted in each round anew. `ended`: takes all of it back.
function M.count_beyond(game, agreement, ended)
  local flag = "beyond_" .. agreement.id
  if not agreement.extra and not game:flag(flag) then return end
  local eyes = 0
  if not ended and agreement.extra then
    for _place, gift in ipairs(agreement.extra) do
      if gift.resource == "monitors" then eyes = eyes + gift.amount end
    end
  end
  local before = game:flag(flag) or 0
  if eyes ~= before then
    game:store(flag, eyes)
    game:change("eyes", nil, eyes - before)
  end
end

-- Who is asked by many is looked up to; who comes by an agreement of two is looked at.
local sent_reason = _ "Sent by many"
local two_reason = _ "Sent by two"
function M.mission_begins(game, agreement)
  local lead = agreement.lead
  if not lead then return end
  if agreement.framework == "eu_russia" then
    game:shift_trust("us", "eu", -2, two_reason)
  elseif agreement.framework ~= "jcc" then
    game:change("legitimacy", lead, 3, sent_reason)
  end
end

-- Remembers what has ever been agreed, and in which format.
function M.remember(game, agreement)
  game:store("adopted_" .. agreement.type, true)
  if agreement.framework then game:store("adopted_" .. agreement.framework, true) end
end

return M
