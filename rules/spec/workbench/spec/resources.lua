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
