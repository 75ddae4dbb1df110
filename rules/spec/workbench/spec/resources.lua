describe("costs from terms", function()
  it("are bound while the agreement is in force", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose {
      type = "fund", framework = "duo", parties = { "bravo", "charlie" },
      clauses = { { id = "purse", by = "charlie", millions = 4 } },
    }
    play:as("charlie"):accept(draft)
    expect(play:resource("charlie", "aid")).is(6)
    expect(play:committed("charlie", "aid")).is(4)
    expect(play:committed("charlie", "attention")).is(2)
    expect(play:resource("bravo", "aid")).is(10)
  end)

  it("fall on each party, and more on the one that a term names", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose {
      type = "fund", framework = "duo", parties = { "bravo", "charlie" },
      clauses = { { id = "purse", by = "charlie", millions = 2 }, { id = "seal", by = "bravo" } },
    }
    play:as("charlie"):accept(draft)
    expect(play:committed("bravo", "influence")).is(3)
    expect(play:committed("bravo", "aid")).is(3)
    expect(play:committed("charlie", "influence")).is(1)
    expect(play:committed("delta", "influence")).is(0)
  end)

  it("of a contribution are its units and what goes with them", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose {
      type = "help", framework = "ad_hoc", place = "harbour", parties = { "bravo" },
      clauses = { { id = "police", by = "bravo", officers = 40 }, { id = "police_second", by = "bravo", officers = 20 } },
    }
    play:as("alfa"):accept(draft)
    expect(play:committed("bravo", "police")).is(60)
    expect(play:committed("bravo", "influence")).is(2)
  end)
end)

describe("costs that are written wrongly", function()
  local resources = require "rules.resources"
  local missions = require "rules.missions"

  it("say which parameter there is not, and which there are", function()
    local cost = resources.cost { by = { aid = "milions" } }
    local given = { by = "bravo", millions = 4, hundreds = 2 }
    expect(function() cost(nil, given) end).fails("'milions' is no parameter that is a number; there are: hundreds, millions")
    cost = resources.cost { by = { aid = { "by", 2 } } }
    expect(function() cost(nil, given) end).fails("'by' is no parameter that is a number")
  end)

  it("are not free for want of a list of those who pay", function()
    for _index, actors in ipairs { "bravo", {}, { bravo = true } } do
      expect(function() resources.each(actors, { influence = 1 }) end).fails("a list of actors")
    end
  end)

  it("do not put a second price in place of the first", function()
    expect(function() missions.contribution { id = "x", resource = "police", also = { police = 1 } } end)
      .fails("also names the resource itself")
  end)
end)

describe("spending", function()
  it("stops at what is there", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("bravo"):act("splash")
    play:advance { to = "review" }
    expect(play:flag("splashed", "bravo")).is(5)
    expect(play:flag("spare", "bravo")).is(1)
    expect(play:resource("bravo", "influence")).is(0)
  end)
end)

describe("upkeep", function()
  it("is paid for what is committed", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose {
      type = "help", framework = "ad_hoc", place = "harbour", parties = { "bravo" },
      clauses = { { id = "police", by = "bravo", officers = 50 } },
    }
    play:as("alfa"):accept(draft)
    play:advance { to = "review" }
    expect(play:resource("bravo", "aid")).is(9)
    expect(play:resource("alfa", "aid")).is(10)
  end)
end)
