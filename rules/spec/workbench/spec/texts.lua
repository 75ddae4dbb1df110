local texts = require "rules.texts"

local function pact(play, extra)
  local draft = play:as("bravo"):propose {
    type = "pact", framework = "duo", parties = { "bravo", "charlie" }, clauses = { { id = "consultation" }, extra },
  }
  return draft
end

describe("a text", function()
  it("tells who signs it, and what it holds", function()
    local play = start { seed = 1 }
    local draft = play:draft(pact(play, { id = "notice" }))
    expect(texts.signs(draft, "bravo")).is(true)
    expect(texts.signs(draft, "delta")).is(false)
    expect(texts.clause(draft, "notice").id).is("notice")
    expect(texts.clause(draft, "verification")).is(nil)
    expect(texts.holds(draft, { verification = true, notice = true })).is(true)
    expect(texts.holds(draft, { verification = true })).is(false)
  end)
end)

describe("an agreement before somebody left it", function()
  it("has the terms that lapsed, and is a table of its own", function()
    local agreement = { id = 7, type = "pact", parties = { "bravo" }, clauses = { { id = "consultation" } } }
    local whole = texts.before(agreement, { { id = "notice" } })
    expect(whole.id).is(7)
    expect(#whole.clauses).is(2)
    expect(texts.clause(whole, "notice").id).is("notice")
    expect(#agreement.clauses).is(1)
  end)
end)

describe("what stands", function()
  it("is in force, and no draft", function()
    local play = start { seed = 1 }
    local draft = pact(play)
    expect(texts.stands(play, { type = "pact" })).is(false)
    expect(texts.agreed(play, "consultation")).is(false)
    play:as("charlie"):accept(draft)
    expect(texts.stands(play, { type = "pact" })).is(true)
    expect(texts.stands(play, { type = "pact", party = "delta" })).is(false)
    expect(texts.agreed(play, "consultation")).is(true)
    expect(texts.agreed(play, "notice")).is(false)
  end)
  it("has been adopted also when it has ended", function()
    local play = start { seed = 1 }
    local draft = pact(play)
    expect(texts.ever(play, { type = "pact" })).is(false)
    play:as("charlie"):accept(draft)
    expect(texts.ever(play, { type = "pact", party = "charlie" })).is(true)
    play:as("bravo"):leave(draft)
    expect(texts.stands(play, { type = "pact" })).is(false)
    expect(texts.ever(play, { type = "pact" })).is(true)
    expect(texts.ever(play, { type = "help" })).is(false)
  end)
  it("is asked for with a query that stays as it was", function()
    local play = start { seed = 1 }
    local query = { type = "pact" }
    texts.stands(play, query)
    texts.ever(play, query)
    expect(query.type).is("pact")
    expect(query.status).is(nil)
    local draft = pact(play)
    play:as("charlie"):accept(draft)
    expect(texts.stands(play, query)).is(true)
    expect(texts.ever(play, query)).is(true)
  end)
  it("is asked for with the values of its parameters", function()
    local play = start { seed = 1 }
    local help = play:as("bravo"):propose {
      type = "help", framework = "ad_hoc", place = "harbour", parties = { "bravo" },
      clauses = { { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 40 } },
    }
    play:as("alfa"):accept(help)
    expect(texts.agreed(play, "police", { by = "bravo", officers = 40 })).is(true)
    expect(texts.agreed(play, "police", { by = "bravo", officers = 50 })).is(false)
  end)
end)
