describe("the game", function()
  it("never ends well when nobody does anything", function()
    local seen = {}
    for seed = 1, 12 do
      local play = start { seed = seed }
      play:advance { rounds = 4 }
      seen[play:ending()] = true
      expect(play:errors()).is {}
    end
    expect(seen).is { closed_line = true, incident = true } -- it depends on the cards which of the two
  end)
  it("ends on an open post when both sides give what costs them least, and win their own people for it", function()
    local open = 0
    for seed = 1, 16 do
      local play = start { seed = seed }
      local draft = play:as("kazakhstan"):propose {
        type = "border_protocol", framework = "border_talks", parties = { "kyrgyzstan", "uzbekistan", "kazakhstan" },
        clauses = {
          { id = "crossing", hours = 8 }, { id = "patrols", officers = 30, command = "joint" },
          { id = "returns", people = 30, payer = "kazakhstan" },
        },
      }
      play:as("kyrgyzstan"):accept(draft)
      play:as("uzbekistan"):accept(draft)
      while not play:ending() do
        play:advance { to = "decision" }
        play:as("kyrgyzstan"):act("visit_south")
        play:as("uzbekistan"):act("open_corridor")
        play:as("kazakhstan"):act("shuttle")
        if play:resource("kazakhstan", "aid") >= 3 then
          play:as("kazakhstan"):act("send_relief", { place = "dostuk" })
        end
        play:advance { rounds = 1 }
      end
      if play:ending() == "open_post" then open = open + 1 end
    end
    expect(open).above(9) -- the south has to ratify the patrols, and may fail to in time
  end)
  it("reads better only where the crossing is better: calm before it works, and work before it is praised", function()
    local kBoth = { "kyrgyzstan", "uzbekistan" }
    -- The least that two sides can sign, and the most that they can do against it.
    local function quarrel(seed)
      local play = start { seed = seed }
      local draft = play:as("kyrgyzstan"):propose {
        type = "border_protocol", framework = "border_talks", parties = kBoth, clauses = { { id = "crossing", hours = 4 } },
      }
      play:as("uzbekistan"):accept(draft)
      play:advance { rounds = 4 }
      return play
    end
    local readings = {}
    for seed = 1, 16 do
      local play = quarrel(seed)
      local reading, tension = play:ending(), play:get("tension", "dostuk")
      readings[reading] = true
      if tension > 35 and tension < 75 then expect(reading).is("paper_line") end
      if reading == "working_line" or reading == "open_post" then
        expect(tension).below(35.1)
        expect(play:get("displaced")).below(50.1)
        expect(play:get("smuggling")).below(60.1)
      end
      expect(play:errors()).is {}
    end
    expect(readings.paper_line).is(true) -- a signature alone is no line that works
  end)
  it("ends at once when the crowd goes through the fence", function()
    local play = start { seed = 2 }
    for _round = 1, 4 do
      if not play:ending() then
        play:advance { to = "decision" }
        play:as("uzbekistan"):act("close_crossing")
        play:as("kyrgyzstan"):act("close_crossing")
        play:advance { rounds = 1 }
      end
    end
    expect(play:ending()).is("incident")
    expect(play:round()).below(5)
  end)
end)
