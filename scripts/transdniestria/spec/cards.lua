-- What the cards promise: the calendar tells what the table has done, hands are dealt in time, and what a text has settled is not
-- asked about any more.
local specs = require "rules.specs"

local came, place_of = specs.came, specs.place_of

local function lay_the_table(play)
  local draft = play:as("osce"):propose {
    type = "resumption", framework = "five_plus_two", parties = { "moldova", "transdniestria", "russia", "ukraine", "osce" },
    clauses = { { id = "agenda", order = "baskets" }, { id = "beyond_elections" } },
  }
  for _index, seat in ipairs { "moldova", "transdniestria", "russia", "ukraine" } do play:as(seat):accept(draft) end
end

describe("the calendar", function()
  it("tells a year forwards, and of a table that nobody has laid", function()
    local play = start { seed = 3 }
    play:advance { rounds = 8 }
    local list = came(play)
    expect(place_of(list, "bad_reichenhall")).below(place_of(list, "moscow_september"))
    expect(place_of(list, "new_year_shot")).below(place_of(list, "chair_of_the_year"))
    expect(list).contains("vilnius_without")
    expect(list).lacks("vilnius")
    expect(play:errors()).is {}
  end)

  it("tells it otherwise where the table has been laid", function()
    local play = start { seed = 3 }
    lay_the_table(play)
    play:advance { rounds = 9 }
    local list = came(play)
    expect(list).contains("vilnius_again") -- it has met seven times
    expect(list).lacks("vilnius")
    expect(list).lacks("vilnius_without")
    expect(list).contains("vienna_april")
    expect(play:errors()).is {}
  end)

  it("asks after a vote about what was signed before it, and not about what says that it stands", function()
    local bare, bound = start { seed = 3 }, start { seed = 3 }
    for _index, play in ipairs { bare, bound } do
      local clauses = { { id = "no_prejudice", form = "silence" }, { id = "lines", what = "freight" } }
      if play == bound then table.insert(clauses, { id = "beyond_elections" }) end
      local draft = play:as("moldova"):propose {
        type = "groups_protocol", framework = "one_plus_one", parties = { "moldova", "transdniestria" }, clauses = clauses,
      }
      play:as("transdniestria"):accept(draft)
      play:advance { rounds = 3 }
    end
    expect(came(bare)).contains("after_vote_moldova")
    expect(came(bound)).lacks("after_vote_moldova")
    bare:as("moldova"):choose("after_vote_moldova", "put_aside")
    bare:advance { to = "review" }
    expect(bare:get("steps")).is(0)
  end)

  it("asks Brussels, Kyiv and Washington something on its day, in every game", function()
    local kDay = { visa_list = 2, border_treaty = 3, interceptors = 5, verdict = 7 }
    for seed = 1, 3 do
      local play, when = start { seed = seed }, {}
      for round = 1, 7 do
        for _index, id in ipairs(came(play)) do when[id] = when[id] or round end
        play:advance { rounds = 1 }
      end
      for id, round in pairs(kDay) do expect(when[id]).is(round) end
      expect(play:errors()).is {}
    end
  end)

  it("calls a paper of Bavaria the first with both names on it only where it is", function()
    local nobody, signed = start { seed = 3 }, start { seed = 3 }
    local draft = signed:as("moldova"):propose {
      type = "groups_protocol", framework = "one_plus_one", parties = { "moldova", "transdniestria" },
      clauses = { { id = "no_prejudice", form = "silence" }, { id = "lines", what = "telephone" } },
    }
    signed:as("transdniestria"):accept(draft)
    for _index, play in ipairs { nobody, signed } do play:advance { rounds = 6 } end
    expect(came(nobody)).contains("bad_reichenhall")
    expect(came(nobody)).lacks("bad_reichenhall_again")
    expect(came(signed)).contains("bad_reichenhall_again")
    expect(came(signed)).lacks("bad_reichenhall")
    signed:as("osce"):choose("bad_reichenhall_again", "follow_up")
    expect(signed:errors()).is {}
  end)

  it("tells no provocation twice before each has been told once", function()
    local kPaid = { paid_shot = true, burnt_hut = true, stopped_lorry = true, painted_wall = true }
    local most = 0
    for seed = 1, 12 do
      local play = start { seed = seed }
      play:advance { rounds = 9 }
      local told, count = {}, 0
      for _index, id in ipairs(came(play)) do
        if kPaid[id] then
          if count < 4 then expect(told[id]).is(nil) end
          told[id], count = true, count + 1
        end
      end
      most = math.max(most, count)
    end
    expect(most).above(1)
  end)

  it("pays for no two nights running", function()
    local kPaid = { paid_shot = true, burnt_hut = true, stopped_lorry = true, painted_wall = true }
    local nights = 0
    for seed = 1, 6 do
      local play = start { seed = seed }
      local last = -1
      for round = 1, 9 do
        local before = #came(play)
        play:advance { rounds = 1 }
        local list = came(play)
        for index = before + 1, #list do
          if kPaid[list[index]] then
            nights = nights + 1
            expect(round - last).above(1)
            last = round
          end
        end
      end
    end
    expect(nights).above(0)
  end)
end)

describe("the hand", function()
  it("holds one card for each seat, and the pardon only after the trial", function()
    local play = start { seed = 4 }
    expect(play:hand "russia").is { "one_train" }
    expect(play:hand "us").is { "from_above" }
    expect(play:hand "transdniestria").is {}
    play:advance { rounds = 3 }
    expect(play:hand "transdniestria").is { "pardon" }
    local trust = play:trust("eu", "transdniestria")
    play:advance { to = "decision" }
    play:as("transdniestria"):play_card "pardon"
    play:advance { to = "review" }
    expect(play:hand "transdniestria").is {}
    expect(play:trust("eu", "transdniestria")).above(trust + 3)
    expect(play:errors()).is {}
  end)
end)
