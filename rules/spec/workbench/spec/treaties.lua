local treaties = require "rules.treaties"

local function pact(extra)
  local clauses = { { id = "consultation" } }
  for _index, term in ipairs(extra or {}) do clauses[#clauses + 1] = term end
  return { type = "pact", framework = "duo", parties = { "bravo", "charlie" }, clauses = clauses }
end

describe("ratification", function()
  it("is asked for where the text holds a clause that needs it", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact { { id = "verification" } })
    play:as("charlie"):accept(draft)
    expect(play:agreements({ type = "pact" })[1].status).is("ratifying")
  end)
  it("is not asked for otherwise", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact())
    play:as("charlie"):accept(draft)
    expect(play:agreements({ type = "pact" })[1].status).is("in_force")
  end)
end)

describe("consultation", function()
  it("builds trust each round up to its cap", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact())
    play:as("charlie"):accept(draft)
    play:advance { to = "review" }
    expect(play:trust("bravo", "charlie")).is(2)
    play:advance { rounds = 3 }
    expect(play:trust("bravo", "charlie")).is(5)
    expect(play:trust("charlie", "bravo")).is(5)
    expect(play:trust("bravo", "delta")).is(0)
  end)
end)

describe("verification", function()
  it("lets those who may look trust each other a little more", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact { { id = "verification" }, { id = "notice" } })
    play:as("charlie"):accept(draft)
    play:advance { to = "review" }
    local ratified = #play:agreements { type = "pact", status = "in_force" }
    expect(play:trust("bravo", "charlie")).is(ratified > 0 and 2.5 or 0) -- with the consultations of the pact
  end)
end)

describe("leaving", function()
  local function signed(clauses)
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact(clauses))
    play:as("charlie"):accept(draft)
    return play, play:agreements({ type = "pact" })[1]
  end

  it("costs the trust of those who stay", function()
    local play, agreed = signed()
    expect(agreed.status).is("in_force")
    play:as("bravo"):leave(agreed)
    expect(play:trust("charlie", "bravo")).is(-4)
    expect(play:trust("bravo", "charlie")).is(0)
    expect(play:trust("delta", "bravo")).is(0)
  end)
  it("has the price of its notice where one was agreed", function()
    local play, agreed = signed { { id = "notice" } }
    play:as("bravo"):leave(agreed)
    expect(play:trust("charlie", "bravo")).is(-5)
  end)
  it("costs the price of the notice those alone who ended it", function()
    local play = start { seed = 1 }
    local text = pact { { id = "notice" } }
    text.parties[3] = "delta"
    local draft = play:as("bravo"):propose(text)
    for _index, other in ipairs { "charlie", "delta" } do play:as(other):accept(draft) end
    local agreed = play:agreements({ type = "pact" })[1]
    play:as("delta"):leave(agreed)
    expect(play:trust("charlie", "delta")).is(-4) -- the pact goes on between the others
    play:as("bravo"):leave(agreed)
    expect(play:trust("charlie", "bravo")).is(-5)
    expect(play:trust("charlie", "delta")).is(-4)
  end)
  it("costs nothing before it was in force", function()
    local play, agreed = signed { { id = "verification" } }
    expect(agreed.status).is("ratifying")
    play:as("bravo"):leave(agreed)
    expect(play:trust("charlie", "bravo")).is(0)
  end)
end)

describe("reconciliation", function()
  it("opens with trust", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact { { id = "reconciliation" } })
    play:as("charlie"):accept(draft)
    expect(play:trust("bravo", "charlie")).is(6)
  end)
end)

describe("an exit date", function()
  it("fulfils the agreement at the end of its round", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(pact { { id = "exit_date", until_round = 2 } })
    play:as("charlie"):accept(draft)
    play:advance { to = "review" }
    expect(#play:agreements { type = "pact" }).is(1)
    play:advance { rounds = 1 }
    play:advance { to = "review" }
    expect(#play:agreements { type = "pact" }).is(0)
    expect(play:agreements({ type = "pact", status = "fulfilled" })[1].type).is("pact")
  end)
end)

describe("what everybody sees", function()
  it("is found out in the same round when it is not honoured, and ends the agreement", function()
    for seed = 1, 6 do
      local play = start { seed = seed }
      local draft = play:as("bravo"):propose(pact { { id = "exit_date", until_round = 3 } })
      play:as("charlie"):accept(draft)
      local trusted = play:trust("charlie", "bravo")
      play:as("bravo"):breach(draft, "exit_date")
      play:advance { to = "review" }
      expect(#play:agreements { type = "pact", status = "violated" }).is(1)
      expect(play:trust("charlie", "bravo")).below(trusted - 10)
    end
  end)
end)

describe("a campaign at home", function()
  it("wins the most doubtful constituency", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("alfa"):act("campaign_at_home")
    play:advance { to = "review" }
    expect(play:support("alfa.people")).is(56)
  end)
  it("wins half as much each time, whatever lies between", function()
    local play = start { seed = 1 }
    local function campaign()
      play:advance { to = "decision" }
      play:as("alfa"):act("campaign_at_home")
      play:advance { to = "review" }
      return play:support("alfa.people")
    end
    expect(campaign()).is(56)
    expect(campaign()).is(59)
    play:advance { rounds = 1 }
    play:advance { to = "review" }
    expect(campaign()).is(60.5)
  end)
  it("is for those who have something to campaign for", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    expect(function() play:as("bravo"):act("campaign_at_home") end).fails("not open to you")
  end)
end)

describe("what a clause is worth at home", function()
  it("follows what a parameter says, or how much of it there is", function()
    local by, per = treaties.by("who", { alfa = 2 }), treaties.per("officers", -0.5)
    expect(by(nil, { who = "alfa" })).is(2)
    expect(by(nil, { who = "bravo" })).is(0)
    expect(per(nil, { officers = 4 })).is(-2)
  end)
end)
