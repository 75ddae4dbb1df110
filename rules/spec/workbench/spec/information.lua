local function decide(play)
  play:advance { to = "decision" }
  return play
end

describe("an open campaign", function()
  it("closes the gap of everybody and wins an audience", function()
    local play = decide(start { seed = 1 })
    play:as("alfa"):act("media_campaign", { about = "bravo" })
    play:advance { to = "review" }
    expect(play:relation("perception_gap", "charlie", "bravo")).is(34)
    expect(play:relation("perception_gap", "charlie", "delta")).is(40)
    expect(play:support("alfa.people")).is(52)
  end)
end)

describe("disinformation", function()
  it("widens the gap of the others, harms its subject, and costs trust when it is traced", function()
    local play = decide(start { seed = 1 })
    play:as("bravo"):act("disinformation", { about = "alfa" })
    play:advance { to = "review" }
    expect(play:relation("perception_gap", "charlie", "alfa")).is(50)
    expect(play:relation("perception_gap", "bravo", "alfa")).is(40) -- its author knows better
    expect(play:get("legitimacy", "alfa")).is(46)
    expect(play:support("alfa.people")).is(46)
    expect(play:trust("charlie", "bravo")).is(-12)
    expect(play:trust("bravo", "charlie")).is(0)
  end)
  it("is answered in part by a rebuttal", function()
    local play = decide(start { seed = 1 })
    play:as("bravo"):act("disinformation", { about = "alfa" })
    play:advance { to = "review" }
    decide(play)
    play:as("alfa"):act("rebuttal")
    play:advance { to = "review" }
    expect(play:relation("perception_gap", "charlie", "alfa")).is(45)
    expect(play:trust("charlie", "alfa")).is(1)
  end)
  it("is answered by nobody about whom nothing was told, nor when it is forgotten", function()
    local play = decide(start { seed = 1 })
    expect(function() play:as("alfa"):act("rebuttal") end).fails("No false story about you")
    play:as("bravo"):act("disinformation", { about = "alfa" })
    for _round = 1, 3 do
      play:advance { to = "review" }
      decide(play)
    end
    expect(function() play:as("alfa"):act("rebuttal") end).fails("No false story about you")
  end)
  it("pleases those at home who like to hear it, but not with the same tale twice in a row", function()
    local play = decide(start { seed = 1 })
    local before = play:support("delta.people")
    play:as("delta"):act("blame", { about = "alfa" })
    play:advance { to = "review" }
    expect(play:support("delta.people")).is(before + 3)
    decide(play)
    play:as("delta"):act("blame", { about = "alfa" })
    play:advance { to = "review" }
    expect(play:support("delta.people")).is(before + 3)
  end)
end)

describe("intelligence", function()
  it("finds a secret for one, and a leak makes it known to all", function()
    local play = decide(start { seed = 1 })
    play:as("charlie"):act("intelligence", { about = "bravo" })
    play:advance { to = "review" }
    expect(play:knows("bravo_plan", "charlie")).is(true)
    expect(play:knows("bravo_plan", "delta")).is(false)
    expect(play:support("charlie.people")).is(52) -- services that are asked
    expect(play:trust("delta", "bravo")).is(0)
    decide(play)
    play:as("charlie"):act("leak", { about = "bravo" })
    play:advance { to = "review" }
    expect(play:knows("bravo_plan")).is(true)
    expect(play:trust("delta", "bravo")).is(-8)
    expect(play:trust("delta", "charlie")).is(0)
    expect(play:get("legitimacy", "charlie")).is(53) -- who tells first is believed
    expect(play:get("legitimacy", "bravo")).is(46) -- and what was hidden is held against its owner
    expect(play:support("charlie.people")).is(56) -- some had always said so
    decide(play)
    expect(function() play:as("charlie"):act("leak", { about = "bravo" }) end).fails("no secret aim") -- it is told once
  end)
  it("looks at others, never at oneself", function()
    local play = decide(start { seed = 1 })
    local at_oneself = function() play:as("bravo"):act("intelligence", { about = "bravo" }) end
    expect(at_oneself).fails("about must be somebody else than Bravo")
  end)
  it("gives nothing to leak to those who have found nothing", function()
    local play = decide(start { seed = 1 })
    expect(function() play:as("charlie"):act("leak", { about = "bravo" }) end).fails("no secret aim")
    play:advance { to = "review" }
    expect(play:knows("bravo_plan")).is(false)
    expect(play:trust("delta", "bravo")).is(0)
  end)
end)
