local trust = require "rules.trust"
describe("trust", function()
  it("moves among all parties, and with a cap not beyond it", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("alfa"):act("befriend")
    play:as("bravo"):act("befriend")
    play:advance { to = "review" }
    expect(play:trust("charlie", "delta")).is(15)
    expect(play:trust("delta", "charlie")).is(15)
  end)
  it("comes home by and by where it is extreme", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("bravo"):act("provoke")
    play:advance { to = "review" }
    expect(play:trust("alfa", "bravo")).is(-58) -- -60, and 2 back
    play:advance { rounds = 5 }
    expect(play:trust("alfa", "bravo")).is(-50)
  end)
end)

describe("a consultation", function()
  it("closes the gap on both sides, and earns more trust where the gap is narrow", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("alfa"):act("consult", { with = "bravo" })
    play:advance { to = "review" }
    expect(play:relation("perception_gap", "alfa", "bravo")).is(28)
    expect(play:relation("perception_gap", "bravo", "alfa")).is(28)
    expect(play:trust("bravo", "alfa")).near(3 * 0.6, 0.001)
    expect(play:relation("perception_gap", "charlie", "bravo")).is(40)
  end)
end)

describe("an assurance", function()
  it("to refrain is broken by the deed, at the cost of trust", function()
    local play = start { seed = 1 }
    play:as("bravo"):assure("refrain", { until_round = 2 }, { to = { "charlie" } })
    local before = play:trust("charlie", "bravo")
    play:advance { to = "decision" }
    play:as("bravo"):act("provoke")
    play:advance { to = "review" }
    expect(play:trust("charlie", "bravo")).below(before - 60) -- the deed itself costs 60, the broken word more
    expect(play:trust("charlie", "bravo")).below(play:trust("delta", "bravo"))
  end)
  it("to refrain is kept when nothing was done", function()
    local play = start { seed = 1 }
    play:as("bravo"):assure("refrain", { until_round = 2 }, { to = { "charlie" } })
    play:advance { rounds = 4 }
    expect(play:trust("charlie", "bravo")).above(-1)
    expect(play:errors()).is {}
  end)
  -- How much charlie and delta trust bravo after bravo has promised this and acted in the same round.
  local function after_act(assurance, to, action, about)
    local play = start { seed = 1 }
    play:as("bravo"):assure(assurance, { until_round = 1 }, to and { to = to })
    play:advance { to = "decision" }
    if action then play:as("bravo"):act(action, { about = about or "alfa" }) end
    play:advance { to = "review" }
    expect(play:errors()).is {}
    return play:trust("charlie", "bravo"), play:trust("delta", "bravo")
  end
  it("to refrain from what nobody sees is broken when it is traced, and not before", function()
    expect(after_act("no_stories", { "charlie" }, "blame")).is(0)
    expect(after_act("no_stories", nil, "blame")).is(0)
    local charlie, delta = after_act("no_stories", { "charlie" }, "disinformation")
    expect(delta).is(-12)
    expect(charlie).is(-24) -- the word costs as much again as the story
  end)
  it("to refrain is held against what was noticed by those alone who noticed it", function()
    local noticed = after_act("no_prying", { "charlie" }, "pry", "charlie")
    expect(noticed).is(-17) -- 5 for the attempt, 12 for the word
    expect(after_act("no_prying", { "charlie" }, "pry", "alfa")).is(0)
    local both, other = after_act("no_prying", { "charlie", "delta" }, "pry", "charlie")
    expect(both).is(-5)
    expect(other).is(0)
    expect(after_act("no_prying", nil, "pry", "charlie")).is(-5)
  end)
  it("to do what nobody sees is kept by nothing but what has come out", function()
    expect(after_act("tell_tales", { "charlie" }, "blame")).is(-10)
    expect(after_act("tell_tales", { "charlie" })).is(-10)
    expect(after_act("tell_tales", { "charlie" }, "disinformation")).is(-12)
  end)
  it("of support is broken when the round goes by without an agreement", function()
    local play = start { seed = 1 }
    play:as("bravo"):assure("no_block", { until_round = 1 }, { to = { "charlie" } })
    play:advance { rounds = 3 }
    expect(play:trust("charlie", "bravo")).is(-10)
    expect(play:trust("delta", "bravo")).is(0)
  end)
  it("to do something by a date is kept by doing it, and broken when the round of that date has gone by", function()
    local function trusted(date, rounds, act_in)
      local play = start { seed = 1 }
      play:as("bravo"):assure("undertake", { date = date }, { to = { "charlie" } })
      for round = 1, rounds do
        play:advance { to = "decision" }
        if round == act_in then play:as("bravo"):act("befriend") end
        play:advance { to = "review" }
      end
      return play:trust("charlie", "bravo"), play
    end
    expect(trusted("may", 1)).is(-10)
    expect(trusted("june", 1)).is(0)
    expect(trusted("june", 2)).is(-10)
    local kept, play = trusted("june", 2, 2)
    expect(kept).above(0)
    expect(play:errors()).is {}
  end)
  it("to take part is kept by taking part", function()
    local play = start { seed = 1 }
    play:as("bravo"):assure("take_part", { until_round = 1 }, { to = { "charlie" } })
    local draft = play:as("bravo"):propose {
      type = "help", framework = "ad_hoc", place = "harbour", parties = { "bravo" },
      clauses = { { id = "police", by = "bravo", officers = 10 } },
    }
    play:as("alfa"):accept(draft)
    play:advance { rounds = 3 }
    expect(play:trust("charlie", "bravo")).is(0)
  end)
  it("to stay out is broken by taking part", function()
    local play = start { seed = 1 }
    play:as("bravo"):assure("stay_out", { until_round = 2 }, { to = { "charlie" } })
    local draft = play:as("bravo"):propose {
      type = "help", framework = "ad_hoc", place = "harbour", parties = { "bravo" },
      clauses = { { id = "police", by = "bravo", officers = 10 } },
    }
    play:as("alfa"):accept(draft)
    play:advance { rounds = 1 }
    expect(play:trust("charlie", "bravo")).is(-12)
  end)
  it("to stay out is broken by who signs and leaves before anybody judges it", function()
    local private = { "bravo", "charlie" }
    local function fallen(channels)
      local play = start { seed = 1 }
      play:as("charlie"):assure("stay_out_of_pacts", { until_round = 2 }, { to = { "delta" } })
      for _index, channel in ipairs(channels) do
        local draft = play:as("bravo"):propose {
          type = "pact", framework = "duo", parties = { "bravo", "charlie" }, clauses = { { id = "consultation" } },
          channel = channel or nil,
        }
        play:as("charlie"):accept(draft)
        play:as("charlie"):leave(draft)
      end
      expect(#play:agreements { type = "pact" }).is(0)
      local before = play:trust("delta", "charlie")
      play:advance { to = "review" }
      expect(play:errors()).is {}
      return before - play:trust("delta", "charlie")
    end
    expect(fallen { false }).is(12)
    expect(fallen { private }).is(0) -- delta knows of no pact
    expect(fallen { false, private }).is(12)
  end)
  it("to stay out is not broken by what was signed and left before it was given", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose {
      type = "pact", framework = "duo", parties = { "bravo", "charlie" }, clauses = { { id = "consultation" } },
    }
    play:as("charlie"):accept(draft)
    play:as("charlie"):leave(draft)
    play:advance { rounds = 1 }
    play:as("charlie"):assure("stay_out_of_pacts", { until_round = 3 }, { to = { "delta" } })
    local before = play:trust("delta", "charlie")
    play:advance { rounds = 3 }
    expect(play:trust("delta", "charlie")).is(before)
  end)
  it("that run up to the last round are judged in it", function()
    local play = start { seed = 1 }
    play:as("bravo"):assure("take_part", { until_round = 6 }, { to = { "charlie" } })
    play:as("delta"):assure("stay_out", { until_round = 6 }, { to = { "charlie" } })
    play:advance { rounds = 5 }
    expect(play:round()).is(6)
    expect(play:trust("charlie", "bravo")).is(0)
    play:advance { to = "review" }
    expect(play:trust("charlie", "bravo")).is(-10)
    expect(play:trust("charlie", "delta")).is(0)
  end)
end)

describe("the word to consult first", function()
  local function pact(parties, framework, channel)
    return {
      type = "pact", framework = framework or "duo", parties = parties, clauses = { { id = "consultation" } },
      channel = channel,
    }
  end
  -- In round 2; bravo has promised this to `to` and consulted `with` in the round before.
  local function promised(to, with)
    local play = start { seed = 1 }
    play:as("bravo"):assure("consult_first", { until_round = 3 }, to and { to = to })
    play:advance { to = "decision" }
    if with then play:as("bravo"):act("consult", { with = with }) end
    play:advance { to = "negotiation" }
    return play
  end
  -- How much less each of these trusts bravo for what comes until the end of the round.
  local function price(play, ...)
    local before, fallen = {}, {}
    for _index, who in ipairs { ... } do before[who] = play:trust(who, "bravo") end
    play:advance { to = "review" }
    for _index, who in ipairs { ... } do fallen[#fallen + 1] = before[who] - play:trust(who, "bravo") end
    expect(play:errors()).is {}
    return table.unpack(fallen)
  end

  it("is broken by a draft that comes unannounced", function()
    local play = promised { "charlie" }
    play:as("bravo"):propose(pact { "bravo", "charlie" })
    expect(price(play, "charlie", "delta")).is(8)
  end)
  it("is kept by a talk in the round before, whoever else is a party", function()
    local play = promised({ "charlie" }, "charlie")
    play:as("bravo"):propose(pact { "bravo", "charlie", "delta" })
    expect(price(play, "charlie")).is(0)
  end)
  it("is broken by a talk with others", function()
    local play = promised({ "delta" }, "charlie")
    play:as("bravo"):propose(pact { "bravo", "charlie", "delta" })
    expect(price(play, "delta")).is(8)
    local member = promised({ "charlie" }, "delta")
    member:as("bravo"):propose(pact { "bravo", "delta" }) -- charlie votes on it in the body
    expect(price(member, "charlie")).is(8)
  end)
  it("is not broken by what others write into a draft", function()
    local play = promised({ "delta" }, "charlie")
    local draft = play:as("charlie"):propose(pact { "bravo", "charlie" })
    play:as("charlie"):amend(draft, { parties = { "bravo", "charlie", "delta" } })
    local public = promised(nil, "charlie")
    local mine = public:as("bravo"):propose(pact { "bravo", "charlie" })
    public:as("charlie"):amend(mine, { parties = { "bravo", "charlie", "delta" } })
    expect(price(play, "delta")).is(0)
    expect(price(public, "alfa")).is(0)
  end)
  it("is not broken by what was tabled before it was given, whatever else had been promised", function()
    for _index, before in ipairs { "alfa", "nobody" } do
      local play = start { seed = 1 }
      if before ~= "nobody" then play:as("bravo"):assure("consult_first", { until_round = 3 }, { to = { before } }) end
      play:as("bravo"):propose(pact { "bravo", "delta" })
      play:as("bravo"):assure("consult_first", { until_round = 4 }, { to = { "delta" } })
      expect(price(play, "delta")).is(0)
      play:advance { to = "negotiation" }
      play:as("bravo"):propose(pact { "bravo", "charlie", "delta" })
      expect(price(play, "delta")).is(8)
    end
  end)
  it("is not saved by another text that its receiver cannot read", function()
    local play = promised({ "delta" }, "charlie")
    play:as("bravo"):propose(pact { "bravo", "charlie", "delta" })
    play:as("bravo"):propose(pact({ "bravo", "charlie" }, "duo", { "bravo", "charlie" }))
    expect(price(play, "delta")).is(8)
  end)
  it("binds whoever amends the draft of another", function()
    local play = promised({ "delta" }, "charlie")
    local draft = play:as("charlie"):propose(pact { "bravo", "charlie" })
    play:as("bravo"):amend(draft, { parties = { "bravo", "charlie", "delta" } })
    expect(price(play, "delta")).is(8)
  end)
  it("tells nobody of a draft that was not there to read, and counts when it is signed and known", function()
    local function tabled(channel, adopted)
      local play = promised({ "delta" }, "charlie")
      local draft = play:as("bravo"):propose(pact({ "bravo", "charlie" }, "duo", channel))
      if adopted then play:as("charlie"):accept(draft) end
      expect(play:draft(draft).status).is(adopted and "adopted" or "open")
      return (price(play, "delta"))
    end
    expect(tabled({ "bravo", "charlie" }, false)).is(0)
    expect(tabled(nil, false)).is(0)
    expect(tabled({ "bravo", "charlie" }, true)).is(0)
    expect(tabled(nil, true)).is(8)
  end)
  it("that was given to several is broken where all of them have read the draft", function()
    local play = promised({ "charlie", "delta" }, "charlie")
    play:as("bravo"):propose(pact { "bravo", "charlie", "delta" })
    local charlie, delta = price(play, "charlie", "delta")
    expect(charlie).is(8)
    expect(delta).is(8)
    local private = promised({ "charlie", "alfa" }, "alfa")
    private:as("bravo"):propose(pact({ "bravo", "charlie" }, "duo", { "bravo", "charlie" }))
    expect(price(private, "charlie")).is(0) -- alfa would hear of it
  end)
  it("that was given in public is owed to the parties", function()
    local play = promised(nil, "charlie")
    play:as("bravo"):propose(pact { "bravo", "charlie" })
    expect(price(play, "delta")).is(0)
    local broken = promised(nil, "charlie")
    broken:as("bravo"):propose(pact { "bravo", "charlie", "delta" })
    expect(price(broken, "alfa")).is(8)
  end)
end)

describe("rows", function()
  it("give what stands for a pair, and else one value for all", function()
    local start_of = trust.rows({ alfa = { bravo = 12 } }, 30)
    expect(start_of("alfa", "bravo")).is(12)
    expect(start_of("bravo", "alfa")).is(30)
    expect(trust.rows({})("alfa", "bravo")).is(0)
  end)
end)
