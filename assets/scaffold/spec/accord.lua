-- A spec plays a small game, seat by seat, and says what must come of it. `demarche test` runs it.

describe("the river accord", function()
  local function accord(gates, trains)
    return {
      type = "accord", framework = "commission", parties = { "upland", "plain" },
      clauses = { { id = "release", gates = gates }, { id = "coal", trains = trains } },
    }
  end

  it("waters the fields, and binds the money for the coal", function()
    local play = start { seed = 1 }
    local draft = play:as("plain"):propose(accord(3, 2))
    expect(play:missing(draft)).is { "upland" } -- who tables a draft has accepted it
    local harvest = play:get("harvest") -- a card may have moved it already
    play:as("upland"):accept(draft)
    expect(play:committed("plain", "money")).is(20)
    play:advance { to = "review" }
    expect(play:get("harvest")).above(harvest)
    expect(play:errors()).is {}
  end)

  it("needs both: one side alone changes nothing", function()
    local play = start { seed = 1 }
    local draft = play:as("plain"):propose(accord(4, 1))
    play:as("upland"):reject(draft, "Not for one train.")
    play:advance { to = "review" }
    expect(play:committed("plain", "money")).is(0)
  end)
end)
