-- rules.specs: what the specs of several scenarios ask of a play. Only specs require it.
--
--   local specs = require "rules.specs"
--   specs.relive(play, require "my_scenario.history")
--
--   relive(play, history [, each [, phases]])
--                                    plays the moves of a historical line as far as the game goes: who is named as having
--                                    accepted or abstained does so. `each(play, draft)` is called after each draft that was put to the vote
--                                    phases: what the game calls its phases, { negotiation = "talks", decision = "orders" }
--   came(play)                       -> the ids of the cards that have come so far, in their order
--   place_of(list, id)               -> where in a list an id stands first, or nil
--   dealt(start, seat, agenda)       -> a play of the first game, of forty, in which the seat is dealt this agenda.
--                                    start: the function of that name, which only a spec has
local M = {}

function M.relive(play, history, each, phases)
  local negotiation = phases and phases.negotiation or "negotiation"
  local decision = phases and phases.decision or "decision"
  for number, round in ipairs(history.rounds) do
    if play:ending() then return end
    for _index, move in ipairs(round.moves or {}) do
      if move.propose then
        local draft = play:as(move.as):propose(move.propose)
        for _voter, voter in ipairs(move.accepted_by) do
          if voter ~= move.as then play:as(voter):accept(draft) end
        end
        for _voter, voter in ipairs(move.abstained_by or {}) do play:as(voter):abstain(draft) end
        if each then each(play, draft) end
      end
    end
    play:advance { to = decision }
    for _index, move in ipairs(round.moves or {}) do
      if move.act then play:as(move.as):act(move.act, move.params) end
    end
    if number < #history.rounds then play:advance { to = negotiation } else play:advance { rounds = 1 } end
  end
end

function M.came(play)
  local list = {}
  for _index, entry in ipairs(play:log()) do
    if entry.effect == "card_came" then list[#list + 1] = entry.card end
  end
  return list
end

function M.place_of(list, id)
  for index, other in ipairs(list) do
    if other == id then return index end
  end
  return nil
end

function M.dealt(start, seat, agenda)
  for seed = 1, 40 do
    local play = start { seed = seed }
    for _index, objective in ipairs(play:view(seat).objectives) do
      if objective.id == agenda then return play end
    end
  end
  return error("no seed deals " .. agenda)
end

return M
