-- The reference run: the seats do what comes nearest to what was done in 2010.
local history = require "border_post.history"
local specs = require "rules.specs"

describe("the historical line", function()
  it("tells every round, with a source", function()
    local play = start { seed = 2010 }
    expect(#history.rounds).is(play:rounds())
    for _index, round in ipairs(history.rounds) do expect(round.source).isnt(nil) end
  end)
  it("can be played, and ends as it did", function()
    local play = start { seed = 2010 }
    specs.relive(play, history, function(_play, draft) expect(play:draft(draft).status).is("adopted") end)
    expect(play:ending()).is(history.ending)
    expect(play:errors()).is {}
  end)
end)
