-- What the cards promise: the calendar tells what the table has done, hands are dealt and worth something, and what a seat or the
-- table has done is answered by a card, and by none where it has not been done.
local specs = require "rules.specs"

local came, place_of = specs.came, specs.place_of

-- In how many of so many games, that begin like `begin` and go to their end, a card comes.
local function games_with(card_id, count, begin)
  local found = 0
  for seed = 1, count do
    local play = start { seed = seed }
    begin(play)
    if not play:ending() then play:advance { rounds = play:rounds() - play:round() } end
    if place_of(came(play), card_id) then found = found + 1 end
    expect(play:errors()).is {}
  end
  return found
end

local function nothing() end

describe("the calendar", function()
  it("tells the year forwards, of a castle with a page and of a hall that nobody has filled", function()
    local play = start { seed = 3 }
    play:advance { rounds = 7 }
    local list = came(play)
    expect(list[1]).is "letter_november"
    expect(place_of(list, "bishkek_april")).below(place_of(list, "kharkiv"))
    expect(place_of(list, "kharkiv")).below(place_of(list, "meseberg_june"))
    expect(list).lacks "meseberg_signed"
    expect(list).contains "lisbon_without"
    expect(list).contains "astana_no_room"
    expect(list).lacks "astana_floor"
    expect(play:errors()).is {}
  end)

  it("tells it otherwise where the summit has been prepared and the committee stands", function()
    local play = start { seed = 3 }
    for _round = 1, 7 do
      if play:round() == 3 then
        local draft = play:as("eu"):propose {
          type = "crisis_dialogue", framework = "eu_russia", parties = { "russia", "eu" }, clauses = { { id = "committee" } },
        }
        play:as("russia"):accept(draft)
      end
      play:advance { to = "decision" }
      play:as("kazakhstan"):act "prepare_summit"
      play:as("us"):act "support_summit"
      play:advance { to = "negotiation" }
    end
    local list = came(play)
    expect(list).contains "meseberg_signed"
    expect(list).lacks "meseberg_june"
    expect(list).contains "almaty_july"
    expect(list).lacks "almaty_no_date"
    expect(list).contains "astana_floor"
    expect(list).contains "astana_night"
    expect(list).lacks "astana_no_room"
    expect(list).lacks "astana_declared"
    expect(play:errors()).is {}
  end)

  it("grants Kyiv cheaper gas for the fleet, and charges it for a fleet that leaves in 2017", function()
    local kept, left = start { seed = 5 }, start { seed = 5 }
    for _index, play in ipairs { kept, left } do play:advance { rounds = 2 } end
    local aid = kept:resource("ukraine", "aid")
    expect(left:resource("ukraine", "aid")).is(aid)
    kept:as("ukraine"):choose("kharkiv", "sign_2042")
    left:as("ukraine"):choose("kharkiv", "as_agreed")
    for _index, play in ipairs { kept, left } do play:advance { to = "review" } end
    expect(kept:resource("ukraine", "aid")).above(left:resource("ukraine", "aid") + 12)
    expect(kept:support "ukraine.west").below(left:support "ukraine.west")
    expect(kept:get "sphere").above(left:get "sphere")
  end)
end)

describe("the decks", function()
  it("throw eggs at a new lease, and none where there is none", function()
    local function without_lease(play)
      play:advance { rounds = 2 }
      play:as("ukraine"):choose("kharkiv", "as_agreed")
    end
    expect(games_with("eggs", 8, without_lease)).is(0)
    expect(games_with("eggs", 8, nothing)).above(1)
  end)

  it("answer what Moscow has said of its interests, and never answer what nobody said", function()
    local function said(play)
      play:advance { to = "decision" }
      play:as("russia"):act "privileged_interests"
    end
    expect(games_with("privileged_word", 8, nothing)).is(0)
    expect(games_with("privileged_word", 8, said)).above(2)
  end)

  it("let only the other side answer an exercise", function()
    local answered = false
    for seed = 1, 24 do
      local play = start { seed = seed }
      play:advance { to = "decision" }
      play:as("us"):act("exercise", { where = "sevastopol" })
      play:advance { to = "negotiation" }
      if place_of(came(play), "exercise_answered") then
        answered = true
        expect(function() play:as("us"):choose("exercise_answered", "us_answer") end).fails "nothing to answer"
        play:as("russia"):choose("exercise_answered", "answer_larger")
        break
      end
    end
    expect(answered).is(true)
  end)

  it("write down that nobody came to Osh, unless somebody did", function()
    local found = games_with("nobody_came", 8, nothing)
    expect(found).above(3)
    expect(games_with("white_cars", 8, nothing)).is(0)
  end)
end)

describe("the hand", function()
  it("holds one card for each seat, which can be played once", function()
    local play = start { seed = 4 }
    expect(play:hand "russia").is { "man_of_helsinki" }
    expect(play:hand "us").is { "senator" }
    expect(play:hand "eu").is { "reserve_monitors" }
    expect(play:hand "germany").is { "stechlin" }
    expect(play:hand "kazakhstan").is { "aeroplane" }
    expect(play:hand "ukraine").is { "general_everywhere" }
    expect(play:hand "turkey").is { "register" }
    expect(play:hand "central_asia").is { "four_signatures" }
    local leaning = play:get("leaning", "neutrals")
    play:advance { to = "decision" }
    play:as("russia"):play_card "man_of_helsinki"
    play:advance { to = "review" }
    expect(play:hand "russia").is {}
    expect(play:get("leaning", "neutrals")).above(leaning + 2)
    expect(play:errors()).is {}
  end)
end)
