local function signed(seed, clauses)
  local play = start { seed = seed }
  local draft = play:as("kyrgyzstan"):propose {
    type = "border_protocol", framework = "border_talks", parties = { "kyrgyzstan", "uzbekistan" }, clauses = clauses,
  }
  play:as("uzbekistan"):accept(draft)
  return play
end
local function status(play)
  local found = play:agreements({ type = "border_protocol" })[1]
  return found and found.status
end

describe("a plain protocol", function()
  it("needs no one's leave at home", function()
    expect(status(signed(1, { { id = "crossing", hours = 8 } }))).is("in_force")
  end)
end)

describe("patrols", function()
  it("have to be approved by the south", function()
    expect(status(signed(1, { { id = "crossing", hours = 4 }, { id = "patrols" } }))).is("ratifying")
  end)
end)

describe("an inquiry", function()
  it("has to be approved by the services in Tashkent", function()
    expect(status(signed(1, { { id = "crossing", hours = 4 }, { id = "inquiry" } }))).is("ratifying")
  end)
  it("is stopped by them when it is public and the gate wide open", function()
    -- Support of 60, less 10 for a public record and 20 for sixteen hours, leaves the services at 30; a card may tip it.
    -- Patrols under Kyrgyz command take 25 more, and the veto stands as long as nobody wins them back.
    local play = signed(1, {
      { id = "crossing", hours = 16 }, { id = "patrols", officers = 10, command = "Kyrgyz" },
      { id = "inquiry", openness = "public" },
    })
    play:advance { rounds = 2 }
    expect(status(play)).isnt("in_force")
  end)
end)

describe("a visit to the south", function()
  it("wins it, and calms Osh", function()
    local with, without = start { seed = 3 }, start { seed = 3 }
    with:advance { to = "decision" }
    with:as("kyrgyzstan"):act("visit_south")
    with:advance { to = "review" }
    without:advance { to = "review" }
    expect(with:support("kyrgyzstan.south") - without:support("kyrgyzstan.south")).is(6)
    expect(with:get("tension", "osh")).below(without:get("tension", "osh"))
  end)
end)
