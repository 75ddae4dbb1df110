-- Who sits here: the eight seats, their agendas, and the chair that may stay empty.
local specs = require "rules.specs"

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

describe("a secret agenda", function()
  it("is not won by waiting: with it, whoever does nothing stands as low as without", function()
    for agenda, expected in pairs {
      uzbekistan_no_charter = { seat = "uzbekistan", most = 0.43 }, ukraine_free_hands = { seat = "ukraine", most = 0.11 },
      eu_thrift = { seat = "eu", most = 0.31 }, us_no_monopoly = { seat = "us", most = 0.31 },
    } do
      local play = specs.dealt(start, expected.seat, agenda)
      play:advance { rounds = 2 }
      expect(play:score(expected.seat)).below(expected.most)
    end
  end)

  it("of free hands is furthered by a text that Kyiv keeps, and more by people who serve under somebody else", function()
    local play = specs.dealt(start, "ukraine", "ukraine_free_hands")
    local before = play:score("ukraine")
    local dialogue = play:as("eu"):propose {
      type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia", "ukraine" },
      clauses = { { id = "consultation" }, { id = "guarantor", by = "ukraine" } },
    }
    play:as("russia"):accept(dialogue)
    play:as("ukraine"):accept(dialogue)
    local kept = play:score("ukraine")
    expect(kept).above(before + 0.2) -- with the public aim, which the same text serves
    local police = play:as("kazakhstan"):propose {
      type = "police_mission", framework = "osce", place = "osh", parties = { "kazakhstan", "ukraine" },
      clauses = { { id = "lead", by = "kazakhstan" }, { id = "police_advisers", by = "ukraine", officers = 52 } },
    }
    play:as("ukraine"):accept(police)
    play:as("kyrgyzstan"):accept(police)
    play:advance { rounds = 3 } -- the OSCE needs three to be there
    expect(play:score("ukraine")).above(kept + 0.15)
    expect(play:errors()).is {}
  end)

  it("to keep the charter is not sold for a word of the secretariat", function()
    local play = start { seed = 1 }
    local before = play:score("uzbekistan")
    local draft = play:as("csto"):propose {
      type = "csto_charter_amendment", framework = "csto", parties = { "csto", "russia" },
      clauses = {
        { id = "csto_wider_mandate" }, { id = "crisis_mechanism", trigger = "request" },
        { id = "no_permanent_base", by = "csto" },
      },
    }
    for _index, member in ipairs { "russia", "kazakhstan", "kyrgyzstan", "uzbekistan" } do play:as(member):accept(draft) end
    expect(play:get("reach")).above(0)
    expect(play:score("uzbekistan")).below(before)
  end)
end)
