-- The reference run: the seats do what comes nearest to what was done from 2010 to 2012 (history.lua).
local history = require "transdniestria.history"

-- Plays the moves of the line as far as the game goes.
local function relive(play)
  for number, round in ipairs(history.rounds) do
    if play:ending() then return end
    for _index, move in ipairs(round.moves) do
      if move.propose then
        local draft = play:as(move.as):propose(move.propose)
        for _voter, voter in ipairs(move.accepted_by) do play:as(voter):accept(draft) end
      end
    end
    play:advance { to = "decision" }
    for _index, move in ipairs(round.moves) do
      if move.act then play:as(move.as):act(move.act, move.params) end
    end
    if number < #history.rounds then play:advance { to = "negotiation" } else play:advance { rounds = 1 } end
  end
end

describe("the historical line", function()
  it("tells every round, with a source", function()
    local play = start { seed = 2010 }
    expect(#history.rounds).is(play:rounds())
    for _index, round in ipairs(history.rounds) do expect(round.source).isnt(nil) end
  end)

  it("can be played, and mostly ends as it did, and never better", function()
    local kBetter = { two_banks = true, nobodys_watch = true, people_first = true }
    local as_it_did = 0
    for seed = 2005, 2016 do
      local play = start { seed = seed }
      relive(play)
      if play:ending() == history.ending then
        as_it_did = as_it_did + 1
        expect(play:get("official")).is(4)
        expect(play:get("stocks")).above(15)
      end
      expect(kBetter[play:ending()]).is(nil)
      expect(play:errors()).is {}
    end
    expect(as_it_did).above(7)
  end)
end)
