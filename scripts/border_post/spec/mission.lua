local function mission(officers, extra, place)
  local clauses = { { id = "lead", by = "kazakhstan" }, { id = "advisers", by = "kazakhstan", officers = officers } }
  if extra then clauses[#clauses + 1] = extra end
  return {
    type = "advisory_mission", framework = "osce", place = place or "osh", parties = { "kazakhstan" }, clauses = clauses,
  }
end

describe("the advisory mission", function()
  it("waits for both neighbours; the other states have voted", function()
    local play = start { seed = 1 }
    local draft = play:as("kazakhstan"):propose(mission(30))
    expect(play:missing(draft)).is { "kyrgyzstan", "uzbekistan" }
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):abstain(draft) -- no consensus is broken by looking away
    expect(play:draft(draft).status).is("adopted")
    expect(play:committed("kazakhstan", "advisers")).is(30)
  end)
  it("is alone in its place", function()
    local play = start { seed = 1 }
    local draft = play:as("kazakhstan"):propose(mission(20))
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):accept(draft)
    expect(function() play:as("kazakhstan"):propose(mission(10)) end).fails("There is a mission in this place already")
    play:as("kazakhstan"):propose(mission(10, nil, "kara_suu"))
  end)
  it("of more than thirty officers fails without an exit date", function()
    local play = start { seed = 1 }
    local draft = play:as("kazakhstan"):propose(mission(50))
    expect(play:missing(draft)).contains("participating_states")
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):accept(draft)
    expect(play:draft(draft).status).is("rejected")
    local dated = play:as("kazakhstan"):propose(mission(50, { id = "exit_date", rounds = 4 }))
    expect(play:missing(dated)).is { "kyrgyzstan", "uzbekistan" }
  end)
  it("costs Bishkek the same however many come, and less with a day on which they go", function()
    local worth = {}
    for name, text in pairs {
      few = mission(10), many = mission(30), dated = mission(30, { id = "exit_date", rounds = 4 }),
    } do
      local play = start { seed = 5 }
      local draft = play:as("kazakhstan"):propose(text)
      play:as("kyrgyzstan"):accept(draft)
      play:as("uzbekistan"):accept(draft)
      worth[name] = play:score("kyrgyzstan")
    end
    expect(worth.few).near(worth.many, 0.001)
    expect(worth.dated).above(worth.many + 0.03)
  end)
  it("calms the place where it works, a part of it in the first round", function()
    local with, without = start { seed = 5 }, start { seed = 5 }
    local draft = with:as("kazakhstan"):propose(mission(50, { id = "exit_date", rounds = 4 }))
    with:as("kyrgyzstan"):accept(draft)
    with:as("uzbekistan"):accept(draft)
    with:advance { to = "review" }
    without:advance { to = "review" }
    local first = without:get("tension", "osh") - with:get("tension", "osh")
    expect(first).above(3)
    with:advance { rounds = 1 }
    without:advance { rounds = 1 }
    with:advance { to = "review" }
    without:advance { to = "review" }
    local second = without:get("tension", "osh") - with:get("tension", "osh") - first
    expect(second).above(first)
    expect(with:errors()).is {}
  end)
  it("goes on the day that was agreed", function()
    local play = start { seed = 5 }
    local draft = play:as("kazakhstan"):propose(mission(20, { id = "exit_date", rounds = 2 }))
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):accept(draft)
    play:advance { rounds = 2 }
    expect(#play:agreements { type = "advisory_mission" }).is(0)
    expect(#play:agreements { type = "advisory_mission", status = "fulfilled" }).is(1)
    expect(play:resource("kazakhstan", "advisers")).is(50)
  end)
end)

describe("a promise to let it pass", function()
  it("is kept by an adoption in time", function()
    local play = start { seed = 5 }
    play:as("uzbekistan"):assure("let_it_pass", { until_round = 1 }, { to = { "kazakhstan" } })
    local trust = play:trust("kazakhstan", "uzbekistan")
    local draft = play:as("kazakhstan"):propose(mission(20))
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):accept(draft)
    play:advance { to = "review" }
    expect(play:trust("kazakhstan", "uzbekistan")).above(trust - 1)
  end)
end)

describe("a promise to keep the gate open", function()
  it("is broken by shutting it, before those who had it", function()
    local play = start { seed = 5 }
    play:as("uzbekistan"):assure("keep_open", { until_round = 2 }, { to = { "kazakhstan" } })
    local trust = play:trust("kazakhstan", "uzbekistan")
    play:advance { to = "decision" }
    play:as("uzbekistan"):act("close_crossing")
    play:advance { to = "review" }
    expect(play:trust("kazakhstan", "uzbekistan")).is(trust - 12)
  end)
end)
