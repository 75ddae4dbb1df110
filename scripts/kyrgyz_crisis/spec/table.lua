-- Who sits here: the eight seats, their agendas, and the chair that may stay empty.

local kSeats = { "russia", "eu", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "csto", "ukraine" }
local kSecret = {
  eu_prove_it = "eu", eu_no_sphere = "eu", eu_own_flag = "eu", eu_thrift = "eu",
  russia_no_precedent = "russia", russia_honest_offer = "russia", russia_charter = "russia", russia_manas = "russia",
  russia_stay_out = "russia",
  us_manas_any_price = "us", us_no_monopoly = "us", us_reset_first = "us", us_clean_books = "us",
}

-- The secret objectives of the great powers that a seat sees.
local function secrets_in(view)
  local found = {}
  for _index, objective in ipairs(view.objectives) do
    if kSecret[objective.id] then found[#found + 1] = objective.id end
  end
  return found
end

describe("the seats", function()
  it("of the great powers hold one secret agenda each, which nobody else sees", function()
    for seed = 1, 4 do
      local play = start { seed = seed }
      for _index, seat in ipairs { "eu", "russia", "us" } do
        local own = secrets_in(play:view(seat))
        expect(#own).is(1)
        expect(kSecret[own[1]]).is(seat)
      end
      expect(secrets_in(play:view("kazakhstan"))).is {}
    end
  end)

  it("are dealt different agendas by different seeds", function()
    local seen = {}
    local kinds = 0
    for seed = 1, 12 do
      local dealt = secrets_in(start({ seed = seed }):view("russia"))[1]
      if not seen[dealt] then
        seen[dealt] = true
        kinds = kinds + 1
      end
    end
    expect(kinds).above(2)
  end)

  it("score between 0 and 1 at the start, and nobody has won or lost before the first word", function()
    local play = start { seed = 5 }
    for _index, seat in ipairs(kSeats) do
      expect(play:score(seat)).above(0.05)
      expect(play:score(seat)).below(0.75)
    end
  end)

  it("can be left to the AI, Ukraine's to nobody, and the game ends with a reading", function()
    local ai = {}
    for _index, seat in ipairs(kSeats) do
      if seat ~= "ukraine" then ai[seat] = "ai" end
    end
    local play = start { seed = 7, seats = ai }
    play:advance { rounds = 10 }
    expect(play:ending()).isnt(nil)
    expect(play:errors()).is {}
  end)
end)
