local function protocol(clauses, parties)
  return {
    type = "border_protocol", framework = "border_talks", parties = parties or { "kyrgyzstan", "uzbekistan" },
    clauses = clauses,
  }
end

-- The same seed brings the same cards, so that two games differ by nothing but what was signed in one of them.
local function with_and_without(clauses, parties)
  local with, without = start { seed = 7 }, start { seed = 7 }
  local draft = with:as("kyrgyzstan"):propose(protocol(clauses, parties))
  with:as("uzbekistan"):accept(draft)
  if parties then with:as("kazakhstan"):accept(draft) end -- a guarantor has to agree to be one
  with:advance { to = "review" }
  without:advance { to = "review" }
  expect(with:errors()).is {}
  return with, without
end

describe("the border talks", function()
  local kThree = { "kyrgyzstan", "uzbekistan", "kazakhstan" }
  it("are decided by the two sides", function()
    local play = start { seed = 1 }
    local draft = play:as("kyrgyzstan"):propose(protocol { { id = "crossing", hours = 8 } })
    expect(play:missing(draft)).is { "uzbekistan" }
    play:as("uzbekistan"):accept(draft)
    expect(play:draft(draft).status).is("adopted")
  end)
  it("let the chair table and amend what it guarantees", function()
    local play = start { seed = 1 }
    local draft = play:as("kazakhstan"):propose(protocol({ { id = "crossing", hours = 4 } }, kThree))
    expect(play:missing(draft)).is { "kyrgyzstan", "uzbekistan" }
    play:as("kyrgyzstan"):accept(draft)
    play:as("kazakhstan"):amend(draft, { clauses = { { id = "crossing", hours = 12 } } })
    expect(play:missing(draft)).is { "kyrgyzstan", "uzbekistan" } -- a new version, and old acceptances lapse
  end)
  it("make nobody a guarantor against its will", function()
    local play = start { seed = 1 }
    local draft = play:as("kyrgyzstan"):propose(protocol({
      { id = "crossing", hours = 4 }, { id = "returns", people = 30, payer = "kazakhstan" },
    }, kThree))
    play:as("uzbekistan"):accept(draft)
    expect(play:missing(draft)).is { "kazakhstan" }
    expect(play:draft(draft).status).is("open")
  end)
end)

describe("the chair's text", function()
  local function text(clauses)
    local draft = protocol(clauses)
    draft.framework = "chairs_text"
    return draft
  end
  it("is written by the chair, and signed by the two", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("kyrgyzstan"):propose(text { { id = "crossing", hours = 8 } })
    end).fails("the chair alone writes")
    local draft = play:as("kazakhstan"):propose(text { { id = "crossing", hours = 16 } })
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):reject(draft, "an open gate without anybody to watch it")
    expect(play:draft(draft).status).is("rejected")
    play:as("kazakhstan"):amend(draft, {
      clauses = { { id = "crossing", hours = 8 }, { id = "patrols", officers = 10, command = "joint" } },
    })
    expect(play:missing(draft)).is { "kyrgyzstan", "uzbekistan" }
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):accept(draft)
    expect(play:draft(draft).status).is("adopted")
    expect(play:draft(draft).parties).is { "kyrgyzstan", "uzbekistan" }
  end)
end)

describe("opening hours", function()
  it("bring trade and contraband, and people home", function()
    local with, without = with_and_without { { id = "crossing", hours = 12 } }
    expect(with:get("trade") - without:get("trade")).near(12, 0.01)
    expect(with:get("smuggling") - without:get("smuggling")).near(9, 0.01)
    expect(without:get("displaced") - with:get("displaced")).near(3, 0.01)
  end)
  it("bind guards of both sides as long as they last", function()
    local play = start { seed = 1 }
    local draft = play:as("uzbekistan"):propose(protocol { { id = "crossing", hours = 12 } })
    play:as("kyrgyzstan"):accept(draft)
    expect(play:committed("kyrgyzstan", "guards")).is(12)
    expect(play:committed("uzbekistan", "guards")).is(12)
  end)
  it("stop nobody from shutting the gate, as long as nothing is signed", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("uzbekistan"):act("close_crossing")
    local signed = start { seed = 1 }
    local draft = signed:as("uzbekistan"):propose(protocol { { id = "crossing", hours = 4 } })
    signed:as("kyrgyzstan"):accept(draft)
    signed:advance { to = "decision" }
    expect(function() signed:as("uzbekistan"):act("close_crossing") end).fails("breaks the protocol")
  end)
end)

describe("patrols", function()
  -- Contraband after the first round under patrols, or nil where the south has not ratified them at once.
  local function contraband(seed, command)
    local play = start { seed = seed }
    local draft = play:as("uzbekistan"):propose(protocol {
      { id = "crossing", hours = 4 }, { id = "patrols", officers = 40, command = command },
    })
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "review" }
    local treaty = play:agreements({ type = "border_protocol" })[1]
    if treaty.status ~= "in_force" then return nil end
    play:advance { rounds = 1 }
    play:advance { to = "review" }
    return play:get("smuggling")
  end
  it("take contraband away, under one command more than under two", function()
    local compared = 0
    for seed = 1, 12 do
      local joint, alone = contraband(seed, "joint"), contraband(seed, "Kyrgyz")
      if joint and alone then
        compared = compared + 1
        expect(alone).below(joint)
      end
    end
    expect(compared).above(0)
  end)
end)

describe("safe return", function()
  it("takes more people home where the street is calm", function()
    local with, without = with_and_without(
      { { id = "crossing", hours = 4 }, { id = "returns", people = 20, payer = "kazakhstan" } },
      { "kyrgyzstan", "uzbekistan", "kazakhstan" })
    expect(without:get("displaced") - with:get("displaced")).above(4)
    expect(with:committed("kazakhstan", "aid")).is(2)
    expect(with:get("standing", "kazakhstan")).above(without:get("standing", "kazakhstan"))
  end)
  it("can only be paid for by a party", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("kyrgyzstan"):propose(protocol {
        { id = "crossing", hours = 4 }, { id = "returns", people = 20, payer = "kazakhstan" },
      })
    end).fails("payer must be one of the parties")
  end)
end)

describe("a protocol that stands", function()
  it("is left before another is signed, so that no gate is open twice", function()
    local play = start { seed = 1 }
    local draft = play:as("kyrgyzstan"):propose(protocol { { id = "crossing", hours = 16 } })
    play:as("uzbekistan"):accept(draft)
    expect(function()
      play:as("uzbekistan"):propose(protocol { { id = "crossing", hours = 8 } })
    end).fails("There is a protocol already")
    play:as("uzbekistan"):leave(play:agreements({ type = "border_protocol" })[1].id)
    play:as("uzbekistan"):propose(protocol { { id = "crossing", hours = 8 } })
    expect(play:errors()).is {}
  end)
end)

describe("a broken word", function()
  it("costs standing abroad once it is found out", function()
    local found = 0
    for seed = 1, 4 do
      local play = start { seed = seed }
      local draft = play:as("kyrgyzstan"):propose(protocol { { id = "crossing", hours = 16 } })
      play:as("uzbekistan"):accept(draft)
      local before = play:get("standing", "uzbekistan")
      play:advance { to = "decision" }
      play:as("uzbekistan"):breach(play:agreements({ type = "border_protocol" })[1].id, "crossing")
      play:advance { to = "review" }
      if #play:agreements { type = "border_protocol", status = "violated" } > 0 then
        found = found + 1
        expect(play:get("standing", "uzbekistan")).is(before - 12)
      end
    end
    expect(found).above(0)
  end)
end)
