-- The reference run: the seats do what comes nearest to what was done from December 2009 to December 2010 (history.lua).
local history = require "est_summit.history"
local specs = require "rules.specs"

describe("the historical line", function()
  it("tells every round, with a source", function()
    local play = start { seed = 2010 }
    expect(#history.rounds).is(play:rounds())
    for _index, round in ipairs(history.rounds) do expect(round.source).isnt(nil) end
  end)

  it("can be played, and mostly ends as it did: without a treaty, with a summit, and in commemoration", function()
    local as_it_did = 0
    for seed = 2005, 2016 do
      local play = start { seed = seed }
      specs.relive(play, history)
      expect(play:get "treaty_in_force").is(0)
      expect(play:get "missions").is(0)
      expect(play:get "declared").is(1)
      expect(play:get "summit").above(49)
      if play:ending() == history.ending then as_it_did = as_it_did + 1 end
      expect(play:errors()).is {}
    end
    expect(as_it_did).above(8)
  end)
end)
