local institutions = require "rules.institutions"
local function help(framework, clauses, parties, place)
  return { type = "help", framework = framework, place = place or "harbour", parties = parties or { "bravo" }, clauses = clauses }
end

describe("the OSCE", function()
  it("decides by consensus, in which an abstention does not block", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help("osce", { { id = "police", by = "bravo" } }))
    expect(play:missing(draft)).contains("alfa")
    expect(play:missing(draft)).contains("charlie")
    play:as("alfa"):accept(draft)
    play:as("charlie"):abstain(draft)
    expect(play:draft(draft).status).is("open")
    play:as("delta"):accept(draft)
    expect(play:draft(draft).status).is("adopted")
  end)
  it("is stopped by one voice", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help("osce", { { id = "police", by = "bravo" } }))
    play:as("alfa"):accept(draft)
    play:as("delta"):accept(draft)
    play:as("charlie"):reject(draft, "no")
    expect(play:draft(draft).status).is("rejected")
  end)
  it("sends no armed units", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("bravo"):propose(help("osce", { { id = "military", by = "bravo" } }))
    end).fails("mandate")
  end)
end)

describe("the CSTO", function()
  it("does not act inside a member until its charter is amended", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("bravo"):propose(help("csto", { { id = "police", by = "bravo" } }))
    end).fails("charter")
    local amendment = play:as("bravo"):propose {
      type = "csto_charter_amendment", framework = "csto", parties = { "alfa", "bravo" },
      clauses = { { id = "csto_wider_mandate" } },
    }
    play:as("alfa"):accept(amendment)
    expect(play:flag("csto_charter_amended")).is(true)
    local draft = play:as("bravo"):propose(help("csto", { { id = "police", by = "bravo" } }))
    expect(play:missing(draft)).is { "alfa" }
  end)
  it("may act at its outer border", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help("csto", { { id = "police", by = "bravo" } }, { "bravo" }, "coast"))
    expect(play:missing(draft)).is { "alfa" }
  end)
end)

describe("the EU-CSTO format", function()
  it("asks for the amended charter only where there is force", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("charlie"):propose(help("eu_csto", { { id = "military", by = "bravo" } }, { "bravo", "charlie" }))
    end).fails("charter")
    local draft = play:as("charlie"):propose(help("eu_csto", { { id = "police", by = "bravo" } }, { "bravo", "charlie" }))
    expect(play:missing(draft)).contains("alfa")
    expect(play:missing(draft)).contains("bravo")
  end)
  it("does nothing without its sponsor", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help("eu_csto", { { id = "police", by = "bravo" } }, { "bravo" }))
    play:as("alfa"):accept(draft)
    play:as("charlie"):abstain(draft)
    play:advance { to = "decision" }
    expect(play:draft(draft).status).is("rejected")
  end)
end)

describe("the Security Council", function()
  it("is held by a veto, whatever the majority", function()
    local play = start { seed = 1 }
    local draft = play:as("charlie"):propose(help("un_security_council", { { id = "police", by = "charlie" } }, { "charlie" }))
    play:as("delta"):accept(draft)
    play:as("bravo"):reject(draft, "veto")
    expect(play:draft(draft).status).is("rejected")
  end)
end)

describe("an ad hoc group", function()
  it("needs its parties and the host", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help("ad_hoc", { { id = "police", by = "bravo" } }, { "bravo", "charlie" }))
    expect(play:missing(draft)).contains("charlie")
    expect(play:missing(draft)).contains("alfa")
    expect(play:missing(draft)).lacks("delta")
    play:as("charlie"):accept(draft)
    play:as("alfa"):accept(draft)
    expect(play:draft(draft).status).is("adopted")
  end)
end)

describe("good offices", function()
  local function pact(extra)
    local text = { type = "pact", framework = "offices", parties = { "bravo", "charlie" }, clauses = { { id = "consultation" } } }
    for key, value in pairs(extra or {}) do text[key] = value end
    return text
  end
  it("leave the pen to the chair, which signs nothing", function()
    local play = start { seed = 1 }
    expect(function() play:as("bravo"):propose(pact()) end).fails("the chair alone writes")
    local draft = play:as("delta"):propose(pact())
    expect(play:missing(draft)).is { "bravo", "charlie" }
    expect(function() play:as("bravo"):amend(draft, { duration = 1 }) end).fails("the chair alone writes")
    play:as("bravo"):accept(draft)
    play:as("charlie"):accept(draft)
    expect(play:draft(draft).status).is("adopted")
    expect(play:draft(draft).parties).is { "bravo", "charlie" }
  end)
  it("know a single text, which moves", function()
    local play = start { seed = 1 }
    local draft = play:as("delta"):propose(pact())
    expect(function() play:as("delta"):propose(pact { place = "harbour" }) end).fails("single text")
    play:as("bravo"):accept(draft)
    play:as("charlie"):reject(draft, "not like this")
    expect(play:draft(draft).status).is("rejected")
    play:as("delta"):amend(draft, { conditions = { not_before = 2 } })
    expect(play:draft(draft).version).is(2)
    expect(play:missing(draft)).is { "bravo", "charlie" }
  end)
end)

describe("overload", function()
  it("charges attention for each framework beyond the first", function()
    local play = start { seed = 1 }
    local first = play:as("bravo"):propose(help("ad_hoc", { { id = "police", by = "bravo", officers = 10 } }))
    play:as("alfa"):accept(first)
    local second = play:as("bravo"):propose { type = "pact", framework = "duo", parties = { "bravo", "charlie" },
      clauses = { { id = "consultation" } } }
    play:as("charlie"):accept(second)
    play:advance { to = "review" }
    expect(play:get("overload", "bravo")).is(1)
    expect(play:resource("bravo", "attention")).is(2)
    expect(play:support("bravo.people")).is(48) -- two points for the one framework beyond
    expect(play:get("overload", "charlie")).is(0)
    expect(play:resource("charlie", "attention")).is(3)
    expect(play:support("charlie.people")).is(50)
  end)
  it("of another is not told, because agreements in private count", function()
    local play = start { seed = 1 }
    local first = play:as("bravo"):propose(help("ad_hoc", { { id = "police", by = "bravo", officers = 10 } }))
    play:as("alfa"):accept(first)
    local second = play:as("bravo"):propose { type = "pact", framework = "duo", parties = { "bravo", "charlie" },
      clauses = { { id = "consultation" } }, channel = { "bravo", "charlie" } }
    play:as("charlie"):accept(second)
    play:advance { to = "review" }
    expect(play:get("overload", "bravo")).is(1)
    local function told(seat)
      local found = {}
      for path in pairs(play:view(seat).numbers) do
        if tostring(path):find("overload") then found[#found + 1] = tostring(path) end
      end
      return found
    end
    expect(told("bravo")).is { "overload/bravo" }
    expect(told("delta")).is { "overload/delta" }
  end)
  it("takes no more than there is", function()
    local play = start { seed = 1 }
    local first = play:as("bravo"):propose(help("ad_hoc", { { id = "police", by = "bravo", officers = 10 } }))
    play:as("alfa"):accept(first)
    local second = play:as("bravo"):propose { type = "pact", framework = "duo", parties = { "bravo", "charlie" },
      clauses = { { id = "consultation" } } }
    play:as("charlie"):accept(second)
    play:advance { rounds = 5 }
    expect(play:resource("bravo", "attention")).is(0)
    expect(play:errors()).is {}
  end)
end)

describe("a sensible mandate", function()
  local mandate = institutions.sensible(
    function(_game, draft) return draft.covered, draft.covered and nil or "not ours" end,
    function(_game, draft) return draft.wrong end
  )

  it("covers what its inner mandate covers and nothing is wrong with", function()
    expect(mandate(nil, { covered = true })).is(true)
  end)

  it("says what it does not cover before what is wrong with it", function()
    local covered, reason = mandate(nil, { covered = false, wrong = "nonsense" })
    expect(covered).is(false)
    expect(reason).is("not ours")
  end)

  it("says what is wrong", function()
    local covered, reason = mandate(nil, { covered = true, wrong = "nonsense" })
    expect(covered).is(false)
    expect(reason).is("nonsense")
  end)
end)
