-- The last third: what comes due in November and December (cards/december.lua).

-- Tables an accord of the neighbours with more clauses than the open border, and lets all of its parties sign.
local function accord(play, clauses, parties)
  parties = parties or { "kyrgyzstan", "uzbekistan" }
  table.insert(clauses, 1, { id = "border_opening", regime = "refugees" })
  local draft = play:as("uzbekistan"):propose {
    type = "border_accord", framework = "governments", place = "andijan", parties = parties, clauses = clauses,
  }
  for _index, seat in ipairs(parties) do
    if seat ~= "uzbekistan" then play:as(seat):accept(draft) end
  end
  return draft
end

-- To the decision phase of a round, in which its cards can be answered; what has come before is answered by nobody, and Bishkek
-- holds the south as well as it can.
local function to_round(play, round)
  for _turn = play:round(), round - 1 do
    play:advance { to = "decision" }
    play:as("kyrgyzstan"):act("emergency", { place = "osh" })
    play:as("kyrgyzstan"):act("elders", { place = "osh" })
    play:advance { to = "negotiation" }
  end
  expect(play:ending()).is(nil)
  play:advance { to = "decision" }
end

-- What a number is after a choice, beside what it is after another one, under the same luck.
local function answered(prepare, round, seat, card, choice)
  local play = prepare()
  to_round(play, round)
  play:as(seat):choose(card, choice)
  play:advance { to = "review" }
  expect(play:errors()).is {}
  return play
end

describe("the commission on the border", function()
  local function with_commission(guarantor)
    return function()
      local play = start { seed = 3 }
      local clauses = { { id = "demarcation" } }
      if guarantor then clauses[2] = { id = "guarantor", by = "kazakhstan" } end
      accord(play, clauses, guarantor and { "kyrgyzstan", "uzbekistan", "kazakhstan" })
      return play
    end
  end

  it("walks where one has been signed, and nowhere else", function()
    local play = start { seed = 3 }
    to_round(play, 8)
    expect(function() play:as("uzbekistan"):choose("commission_walks", "exchange") end).fails()
  end)

  it("is worth more to Tashkent when both have walked the line than when it insists on its map", function()
    local walked = answered(with_commission(), 8, "uzbekistan", "commission_walks", "exchange")
    local insisted = answered(with_commission(), 8, "uzbekistan", "commission_walks", "old_map")
    expect(walked:get("walked")).is(1)
    expect(insisted:get("walked")).is(0)
    expect(walked:score("uzbekistan")).above(insisted:score("uzbekistan") + 0.01)
    expect(walked:get("violence", "batken")).below(insisted:get("violence", "batken"))
    expect(walked:trust("kyrgyzstan", "uzbekistan")).above(insisted:trust("kyrgyzstan", "uzbekistan") + 5)
  end)

  it("asks whoever keeps the text, if somebody does", function()
    local kept = answered(with_commission(true), 8, "uzbekistan", "commission_walks", "ask_the_guarantor")
    expect(kept:get("walked")).is(1)
    local alone = with_commission()()
    to_round(alone, 8)
    expect(function() alone:as("uzbekistan"):choose("commission_walks", "ask_the_guarantor") end).fails("no guarantor")
  end)
end)

describe("what Tashkent has in writing", function()
  local function signed(choice)
    local play = start { seed = 1 }
    accord(play, { { id = "return_of_refugees", pace = "when_safe" }, { id = "minority_protection", by = "eu", monitors = 30 } },
      { "kyrgyzstan", "uzbekistan", "eu" })
    expect(play:get("safe_return")).is(1)
    to_round(play, 3)
    play:as("uzbekistan"):choose("return_buses", choice)
    local before = play:score("uzbekistan")
    play:advance { to = "review" }
    return play, play:score("uzbekistan") - before
  end

  it("on the way home of families is worth nothing to whoever sends the buses all the same", function()
    local broken, lost = signed("before_the_vote")
    local kept, won = signed("when_safe")
    expect(broken:get("sent_back")).is(1)
    expect(kept:get("sent_back")).is(0)
    expect(lost).below(won - 0.01)
  end)

  it("on the burden is half for the signature, and whole after four rounds", function()
    local play = start { seed = 1 }
    accord(play, { { id = "burden_sharing", by = "eu", amount = 5 } }, { "kyrgyzstan", "uzbekistan", "eu" })
    expect(play:get("shared_rounds")).is(0)
    for round = 1, 4 do
      play:advance { to = "review" }
      expect(play:get("shared_rounds")).is(round)
    end
    expect(play:errors()).is {}
  end)
end)
