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

-- What comes in which round of a game in which nobody does anything.
local function by_round(seed)
  local play, when = start { seed = seed }, {}
  for round = 1, play:rounds() do
    for _index, id in ipairs(came(play)) do when[id] = when[id] or round end
    if round < play:rounds() and not play:ending() then play:advance { rounds = 1 } end
  end
  expect(play:errors()).is {}
  return when
end

describe("the seats that are asked last", function()
  it("are asked something before the last rounds, on its day and in every game", function()
    for seed = 1, 3 do
      local when = by_round(seed)
      expect(when.yerevan_court).is(1)
      expect(when.zurich).is(3)
      expect(when.vote_new_york).is(4)
      expect(when.no_bloc_law).is(5)
      expect(when.akdamar).is(6)
      expect(when.five_parties).is(6)
    end
  end)

  it("choose between Yerevan and Baku, and pay for either", function()
    local protest, agenda = start { seed = 2 }, start { seed = 2 }
    protest:as("turkey"):choose("yerevan_court", "conditions")
    agenda:as("turkey"):choose("yerevan_court", "court_said_yes")
    for _index, play in ipairs { protest, agenda } do play:advance { to = "review" } end
    expect(agenda:trust("armenia", "turkey")).above(protest:trust("armenia", "turkey") + 5)
    expect(agenda:trust("azerbaijan", "turkey")).below(protest:trust("azerbaijan", "turkey") - 5)
    expect(agenda:resource("turkey", "influence")).below(protest:resource("turkey", "influence"))
  end)

  it("hear in April what they themselves have done about the protocols", function()
    local function april(choice)
      local play = start { seed = 2 }
      play:as("turkey"):choose("yerevan_court", choice)
      play:advance { rounds = 2 }
      return came(play)
    end
    expect(april "conditions").contains "zurich"
    expect(april "conditions").lacks "zurich_tabled"
    expect(april "court_said_yes").contains "zurich_tabled"
    expect(april "court_said_yes").lacks "zurich"
  end)

  it("find that a law of one country asks nobody for anything, unless it is sent to those who could answer", function()
    local law, asked = start { seed = 2 }, start { seed = 2 }
    for _index, play in ipairs { law, asked } do play:advance { rounds = 4 } end
    law:as("ukraine"):choose("no_bloc_law", "as_it_stands")
    asked:as("ukraine"):choose("no_bloc_law", "ask_for_a_verb")
    for _index, play in ipairs { law, asked } do play:advance { to = "review" } end
    expect(asked:get "commitment").above(law:get "commitment" + 1)
    expect(asked:trust("russia", "ukraine")).below(law:trust("russia", "ukraine") - 3)
  end)
end)

describe("the decks", function()
  it("bring what has a date in the months of that date", function()
    local kMonths = {
      metro = 2, ankara_may = 3, rostov = 4, gas_belarus = 4, karabakh_june = 4, yerevan_august = 5, guam_august = 5, grain = 5,
    }
    for seed = 1, 12 do
      local when = by_round(seed)
      for id, round in pairs(kMonths) do expect(when[id] or round).is(round) end
    end
  end)

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
