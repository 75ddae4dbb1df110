-- The reference run: the seats do what comes nearest to what was done in 2010 (history.lua).
local history = require "kyrgyz_crisis.history"
local specs = require "rules.specs"

describe("the historical line", function()
  it("tells every round, with a source", function()
    local play = start { seed = 2010 }
    expect(#history.rounds).is(play:rounds())
    for _index, round in ipairs(history.rounds) do expect(round.source).isnt(nil) end
  end)

  it("can be played, and ends as it did under some luck, and never better", function()
    local kBetter = { common_peace = true, guarded_recovery = true }
    local as_it_did = 0
    for seed = 2005, 2016 do
      local play = start { seed = seed }
      specs.relive(play, history)
      if play:ending() == history.ending then
        as_it_did = as_it_did + 1
        expect(play:flag("small_police")).is(true)
        expect(play:flag("csto_charter_amended")).is(true)
      end
      expect(kBetter[play:ending()]).is(nil)
      expect(play:errors()).is {}
    end
    expect(as_it_did).above(1)
  end)
end)
