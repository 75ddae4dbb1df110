-- The reference run: the seats do what comes nearest to what was done in 2010 (history.lua).
local history = require "kyrgyz_crisis.history"

describe("the historical line", function()
  it("tells every round, with a source", function()
    local play = start { seed = 2010 }
    expect(#history.rounds).is(play:rounds())
    for _index, round in ipairs(history.rounds) do expect(round.source).isnt(nil) end
  end)

  it("can be played, and ends as it did", function()
    local play = start { seed = 2010 }
    for number, round in ipairs(history.rounds) do
      for _index, move in ipairs(round.moves) do
        if move.propose then
          local draft = play:as(move.as):propose(move.propose)
          for _voter, voter in ipairs(move.accepted_by) do play:as(voter):accept(draft) end
          for _voter, voter in ipairs(move.abstained_by or {}) do play:as(voter):abstain(draft) end
        end
      end
      play:advance { to = "decision" }
      for _index, move in ipairs(round.moves) do
        if move.act then play:as(move.as):act(move.act, move.params) end
      end
      if number < #history.rounds then play:advance { to = "negotiation" } else play:advance { rounds = 1 } end
    end
    expect(play:flag("small_police")).is(true)
    expect(play:flag("csto_charter_amended")).is(true)
    expect(play:ending()).is(history.ending)
    expect(play:errors()).is {}
  end)
end)
