describe("spread", function()
  it("lifts the neighbours of a place in trouble, and only those", function()
    local play = start { seed = 1 }
    play:advance { to = "review" }
    expect(play:get("violence", "hills")).is(26) -- 20 + a tenth of 80 - 20
    expect(play:get("violence", "coast")).is(8) -- no spread from the hills yet, recovery by 2
    expect(play:get("violence", "harbour")).is(80)
  end)
end)

describe("displacement", function()
  it("drives people out, half of them over the border", function()
    local play = start { seed = 1 }
    play:advance { to = "review" }
    -- 80 is 30 above the bound: 6, but no more than 5 a round. On the coast it is calm, and half of them go on at once.
    expect(play:get("displaced", "harbour")).is(2.5)
    expect(play:get("displaced", "coast")).is(1.25)
  end)
  it("is undone where it is calm", function()
    local play = start { seed = 1 }
    play:advance { to = "review" }
    expect(play:get("displaced", "hills")).is(20)
  end)
end)

describe("a cascade", function()
  it("follows when the mark is crossed", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("alfa"):act("riot")
    play:advance { to = "review" }
    expect(play:flag("aftershock")).is(nil)
    play:advance { to = "negotiation" }
    expect(play:flag("aftershock")).is(true)
  end)
  it("of one place does not follow what happens in another", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("alfa"):act("riot") -- in the harbour
    play:advance { to = "negotiation" }
    expect(play:flag("echo")).is("harbour")
  end)
  it("does not come by itself", function()
    local play = start { seed = 1 }
    play:advance { rounds = 3 }
    expect(play:flag("aftershock")).is(nil)
  end)
end)
