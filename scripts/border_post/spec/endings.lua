describe("the game", function()
  it("ends on a closed line when nobody does anything", function()
    local play = start { seed = 2 }
    play:advance { rounds = 4 }
    expect(play:ending()).is("closed_line")
    expect(play:errors()).is {}
  end)
  it("ends on an open post when both sides give what costs them least", function()
    local play = start { seed = 2 }
    local draft = play:as("kazakhstan"):propose {
      type = "border_protocol", framework = "border_talks", parties = { "kyrgyzstan", "uzbekistan", "kazakhstan" },
      clauses = { { id = "crossing", hours = 12 }, { id = "returns", people = 30, payer = "kazakhstan" } },
    }
    play:as("kyrgyzstan"):accept(draft)
    play:as("uzbekistan"):accept(draft)
    for _round = 1, 4 do
      play:advance { to = "decision" }
      play:as("kyrgyzstan"):act("visit_south")
      play:as("uzbekistan"):act("open_corridor")
      play:as("kazakhstan"):act("send_relief", { place = "dostuk" })
      play:advance { to = "review" }
      if not play:ending() then play:advance { rounds = 1 } end
    end
    expect(play:ending()).is("open_post")
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
