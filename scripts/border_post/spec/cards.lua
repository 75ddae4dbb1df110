-- Cards say only what is so: of a shut gate while it is shut, of foreign police where some have been agreed.
local function came(play, seat, card, choice)
  return pcall(function() play:as(seat):choose(card, choice) end)
end

local function sign(play, clauses)
  local draft = play:as("kyrgyzstan"):propose {
    type = "border_protocol", framework = "border_talks", parties = { "kyrgyzstan", "uzbekistan" }, clauses = clauses,
  }
  play:as("uzbekistan"):accept(draft)
  return play
end

-- The first game of many in which a card has come by its round's decision, dealt anew up to the talks before it.
local function game_with(card, seat, choice, last)
  for seed = 1, 60 do
    for round = 1, last do
      local play = start { seed = seed }
      for _turn = 2, round do play:advance { to = "negotiation" } end
      if play:ending() then break end
      if came(play, seat, card, choice) then
        local again = start { seed = seed }
        for _turn = 2, round do again:advance { to = "negotiation" } end
        return again
      end
    end
  end
  error(card .. " came under no luck of sixty")
end

describe("a card", function()
  it("speaks of a gate that does not open only while it is shut", function()
    local play = game_with("stampede", "uzbekistan", "stay_shut", 2)
    sign(play, { { id = "crossing", hours = 8 } })
    expect(function() play:as("uzbekistan"):choose("stampede", "stay_shut") end).fails("the gate has its hours")
    play:as("uzbekistan"):choose("stampede", "wounded_through")
    for seed = 1, 30 do
      local open = sign(start { seed = seed }, { { id = "crossing", hours = 8 } })
      local at_start = came(open, "uzbekistan", "stampede", "wounded_through")
      open:advance { to = "negotiation" }
      expect(not at_start and came(open, "uzbekistan", "stampede", "wounded_through")).is(false)
    end
  end)

  it("leaves to the courts of one country only what has not been given to both", function()
    local play = game_with("orchestrated", "kyrgyzstan", "a_matter_for_courts", 3)
    sign(play, { { id = "crossing", hours = 8 }, { id = "inquiry", openness = "shared" } })
    expect(function() play:as("kyrgyzstan"):choose("orchestrated", "a_matter_for_courts") end).fails("joint inquiry")
    play:as("kyrgyzstan"):choose("orchestrated", "invite_an_inquiry")
  end)

  it("brings no protest against police that nobody has agreed on", function()
    for seed = 1, 30 do
      local play = start { seed = seed }
      for _turn = 2, 4 do
        if play:ending() then break end
        play:advance { to = "negotiation" }
        expect(came(play, "kyrgyzstan", "protest", "keep_your_distance")).is(false)
      end
    end
  end)
end)
