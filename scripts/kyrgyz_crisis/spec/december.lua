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

-- A game in which the south is held down from the first week, so that there is a December; with an inquiry in both texts, or none.
local function held(inquiry)
  local play = start { seed = 2 }
  for place, sender in pairs { jalal_abad = "kazakhstan", osh = "russia" } do
    local draft = play:as(sender):propose {
      type = "joint_mission", framework = "ad_hoc", place = place, parties = { sender, "kyrgyzstan" }, clauses = {
        { id = "lead", by = sender }, { id = "military", by = sender, hundreds = sender == "russia" and 8 or 2 },
        { id = "police", by = sender, officers = 80 }, { id = "disarmament", method = "both_sides" },
        inquiry and { id = "inquiry", form = inquiry } or nil,
      },
    }
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "negotiation" }
  end
  return play
end

-- A game that was prepared, after one answer to one card.
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

describe("the tenth of December", function()
  -- A game in which Moscow has forsworn a base in the valley, or has not.
  local function table_of(pledged)
    return function()
      local play = held()
      accord(play, pledged and { { id = "no_permanent_base", by = "russia" } } or { { id = "demarcation" } },
        { "kyrgyzstan", "uzbekistan", "russia" })
      return play
    end
  end

  it("lets Tashkent sign with reservations where Moscow's word on bases can be read out", function()
    local play = answered(table_of(true), 10, "uzbekistan", "moscow_december", "reservations")
    expect(play:get("reach")).is(4)
    expect(play:get("read_out")).is(1)
    local other = table_of(false)()
    to_round(other, 10)
    expect(function() other:as("uzbekistan"):choose("moscow_december", "reservations") end).fails("nothing to be read out")
  end)

  it("brings the alliance a part of its way, and less when Tashkent says no", function()
    local reserved = answered(table_of(true), 10, "uzbekistan", "moscow_december", "reservations")
    local aside = answered(table_of(true), 10, "uzbekistan", "moscow_december", "stand_aside")
    local refused = answered(table_of(true), 10, "uzbekistan", "moscow_december", "say_no")
    expect(reserved:score("csto")).above(aside:score("csto"))
    expect(aside:score("csto")).above(refused:score("csto") + 0.01)
    expect(refused:support("uzbekistan.presidency")).above(reserved:support("uzbekistan.presidency"))
  end)

  it("narrows a charter that has been amended this month", function()
    local play = table_of(true)()
    to_round(play, 9)
    play:advance { to = "negotiation" }
    local draft = play:as("csto"):propose {
      type = "csto_charter_amendment", framework = "csto", parties = { "russia", "kazakhstan", "kyrgyzstan", "csto" },
      clauses = { { id = "csto_wider_mandate" }, { id = "crisis_mechanism", trigger = "request" } },
    }
    for _index, seat in ipairs { "russia", "kazakhstan", "kyrgyzstan", "uzbekistan" } do play:as(seat):accept(draft) end
    local reach = play:get("reach")
    expect(reach).above(10)
    play:advance { to = "decision" }
    play:as("uzbekistan"):choose("moscow_december", "reservations")
    play:advance { to = "review" }
    expect(play:get("reach")).is(reach - 4)
    expect(play:errors()).is {}
  end)

  it("comes with papers, which the Secretariat takes to Tashkent or does not", function()
    local function prepared(choice)
      return answered(function() return start { seed = 3 } end, 9, "csto", "papers_for_moscow", choice)
    end
    local sheet, untouched = prepared("with_a_sheet"), prepared("untouched")
    expect(sheet:get("charter_steps")).above(untouched:get("charter_steps"))
    local whole = prepared("whole")
    expect(whole:get("charter_steps")).above(sheet:get("charter_steps"))
    expect(sheet:trust("uzbekistan", "csto")).above(whole:trust("uzbekistan", "csto") + 5)
    expect(whole:support("csto.joint_staff")).above(untouched:support("csto.joint_staff"))
    expect(whole:support("csto.small_members")).below(untouched:support("csto.small_members"))
  end)
end)

describe("what Tashkent does in the autumn", function()
  it("with its guards needs somebody on the other side, and with its gas the cold", function()
    local play = start { seed = 3 }
    play:advance { to = "decision" }
    expect(function() play:as("uzbekistan"):act("guards_at_the_line") end).fails("no border accord")
    expect(function() play:as("uzbekistan"):act("winter_gas") end).fails("Nobody heats before October")
    play:advance { to = "negotiation" }
    accord(play, {})
    play:advance { to = "decision" }
    play:as("uzbekistan"):act("guards_at_the_line")
    expect(play:errors()).is {}
    local function october(gas)
      local autumn = start { seed = 3 }
      to_round(autumn, 7)
      if gas then autumn:as("uzbekistan"):act("winter_gas") end
      autumn:advance { to = "review" }
      expect(autumn:errors()).is {}
      return autumn:trust("kyrgyzstan", "uzbekistan")
    end
    expect(october(true) - october(false)).near(4, 0.01)
  end)
end)

describe("November in Vienna", function()
  -- Agrees in Vienna, where nobody has objected by the end of the talks, on 52 police advisers.
  local function sent(play)
    local draft = play:as("kazakhstan"):propose {
      type = "police_mission", framework = "osce", place = "osh", parties = { "kazakhstan", "eu" }, clauses = {
        { id = "lead", by = "kazakhstan" }, { id = "police_advisers", by = "eu", officers = 52 }, { id = "exit_date", rounds = 8 },
      },
    }
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission", status = "in_force" }).is(1)
  end
  local function with_police()
    local play = start { seed = 3 }
    sent(play)
    play:advance { to = "negotiation" }
    return play
  end

  it("speaks of a smaller paper where there was a larger one", function()
    local none = start { seed = 3 }
    to_round(none, 8)
    expect(function() none:as("eu"):choose("community_security", "pay") end).fails()
    local paid = answered(with_police, 8, "eu", "community_security", "pay")
    local lapsed = answered(with_police, 8, "eu", "community_security", "let_it_lapse")
    expect(paid:get("grievance", "osh")).below(lapsed:get("grievance", "osh") - 4)
    expect(paid:get("summit")).above(lapsed:get("summit"))
    expect(paid:resource("eu", "aid")).below(lapsed:resource("eu", "aid"))
  end)

  it("is no reason to thank guests who have only just come", function()
    local long = with_police()
    to_round(long, 8)
    long:as("kyrgyzstan"):choose("mandate_review", "thank_them")
    long:advance { to = "review" }
    expect(#long:agreements { type = "police_mission", status = "in_force" }).is(0)

    local fresh = start { seed = 3 }
    to_round(fresh, 6)
    fresh:advance { to = "negotiation" }
    sent(fresh)
    fresh:advance { to = "decision" }
    expect(fresh:round()).is(8)
    expect(function() fresh:as("kyrgyzstan"):choose("mandate_review", "thank_them") end).fails("Nobody can be thanked")
    fresh:as("kyrgyzstan"):choose("mandate_review", "register")
  end)
end)

describe("what comes on its day in November and December", function()
  local function fresh() return start { seed = 3 } end
  local function lasting() return held() end

  it("asks Tashkent about a railway and about names", function()
    local wagons = answered(fresh, 9, "uzbekistan", "two_december", "transit")
    local names = answered(fresh, 9, "uzbekistan", "two_december", "open_a_cell")
    local photograph = answered(fresh, 9, "uzbekistan", "two_december", "photograph")
    expect(wagons:get("transit")).above(names:get("transit"))
    expect(names:trust("eu", "uzbekistan")).above(wagons:trust("eu", "uzbekistan"))
    expect(names:get("legitimacy", "uzbekistan")).above(photograph:get("legitimacy", "uzbekistan"))
    expect(names:support("uzbekistan.security_service")).below(photograph:support("uzbekistan.security_service"))
  end)

  it("asks Bishkek for its papers where others take part in the inquiry, and only there", function()
    local alone = fresh()
    to_round(alone, 9)
    expect(function() alone:as("kyrgyzstan"):choose("commission_asks", "archives") end).fails()
    local function inquired() return held("mixed") end
    local opened = answered(inquired, 9, "kyrgyzstan", "commission_asks", "archives")
    local shut = answered(inquired, 9, "kyrgyzstan", "commission_asks", "unwelcome")
    expect(opened:get("grievance", "osh")).below(shut:get("grievance", "osh") - 8)
    expect(opened:support("kyrgyzstan.southern_offices")).below(shut:support("kyrgyzstan.southern_offices"))
  end)

  it("asks Kyiv, Brussels, Moscow and the new government", function()
    local along = answered(fresh, 9, "ukraine", "chair_of_2013", "take_osh_along")
    local at_home = answered(fresh, 9, "ukraine", "chair_of_2013", "at_home")
    expect(along:trust("osce_caucus", "ukraine")).above(at_home:trust("osce_caucus", "ukraine"))
    expect(along:support("ukraine.governing_party")).below(at_home:support("ukraine.governing_party"))

    local office = answered(fresh, 9, "eu", "own_service", "office_in_osh")
    local desk = answered(fresh, 9, "eu", "own_service", "desk_with_moscow")
    local building = answered(fresh, 9, "eu", "own_service", "building_first")
    expect(office:get("grievance", "osh")).below(building:get("grievance", "osh"))
    expect(office:support("eu.treasuries")).below(building:support("eu.treasuries"))
    expect(desk:trust("russia", "eu")).above(building:trust("russia", "eu"))
    expect(desk:support("eu.new_members")).below(building:support("eu.new_members"))

    local clear = answered(lasting, 10, "eu", "brussels_december", "without_brackets")
    local named = answered(lasting, 10, "eu", "brussels_december", "osh_by_name")
    expect(clear:trust("russia", "eu")).above(named:trust("russia", "eu"))
    expect(clear:support("eu.parliament")).below(named:support("eu.parliament"))

    local lifted = answered(lasting, 10, "russia", "january_duty", "lift")
    local stays = answered(lasting, 10, "russia", "january_duty", "wait")
    expect(lifted:trust("kyrgyzstan", "russia")).above(stays:trust("kyrgyzstan", "russia") + 10)

    local lists = answered(lasting, 10, "kyrgyzstan", "new_government", "the_lists")
    local prices = answered(lasting, 10, "kyrgyzstan", "new_government", "the_prices")
    expect(lists:get("grievance", "osh")).below(prices:get("grievance", "osh"))
    expect(lists:support("kyrgyzstan.street")).below(prices:support("kyrgyzstan.street"))
  end)
end)
