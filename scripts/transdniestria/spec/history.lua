-- The reference run: the seats do what comes nearest to what was done from 2010 to 2012 (history.lua).
local history = require "transdniestria.history"
local specs = require "rules.specs"

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
      specs.relive(play, history)
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
