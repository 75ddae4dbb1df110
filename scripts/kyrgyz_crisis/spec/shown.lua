-- What a mission counts for: on paper, at work, and when it is over (ledger.lua, aims.lua).
local aims = require "kyrgyz_crisis.aims"
local specs = require "rules.specs"

local function mission(play, lead, framework, rounds)
  local clauses = { { id = "lead", by = lead } }
  clauses[2] = framework == "osce" and { id = "police_advisers", by = lead, officers = 52 }
    or { id = "police", by = lead, officers = 80 }
  if rounds then clauses[3] = { id = "exit_date", rounds = rounds } end
  local draft = play:as(lead):propose {
    type = framework == "osce" and "police_mission" or "joint_mission", framework = framework, place = "osh",
    parties = { lead }, clauses = clauses,
  }
  play:as("kyrgyzstan"):accept(draft)
  return draft
end

describe("what a mission counts for", function()
  local function at(round)
    return { round = function() return round end, rounds = function() return 10 end }
  end

  it("is half on paper, all where it has been there or still can be, and most of it when it is over", function()
    local december, november, july = at(10), at(9), at(4)
    expect(aims.done(december, 0, 0)).is(0)
    expect(aims.done(december, 1, 0)).is(0.5)
    expect(aims.done(december, 1, 1)).is(0.75)
    expect(aims.done(december, 1, 2)).is(1)
    expect(aims.done(november, 1, 0)).is(0.75)
    expect(aims.done(july, 1, 0)).is(1)
    expect(aims.done(december, 0, 3)).near(0.7, 1e-9)
    expect(aims.done(december, 0, 9)).near(0.7, 1e-9)
    expect(aims.done(december, 0, 1)).near(0.7 / 3, 1e-9)
    expect(aims.done(july, 0, 1)).near(0.7 / 3, 1e-9)
  end)

  it("is counted in rounds, by what has arrived of it", function()
    local slow, fast = start { seed = 1 }, start { seed = 1 }
    mission(slow, "eu", "osce")
    mission(fast, "eu", "ad_hoc")
    local kLed = { 1 / 3, 1, 2 } -- the OSCE needs three rounds to come
    for round = 1, 3 do
      slow:advance { to = "review" }
      fast:advance { to = "review" }
      expect(slow:get("led", "eu")).near(kLed[round], 0.01)
      expect(slow:get("osce_rounds")).near(kLed[round], 0.01)
      expect(fast:get("led", "eu")).is(round)
      expect(fast:get("served", "eu")).is(round)
      expect(fast:get("guest_rounds")).is(round)
      expect(fast:get("joint_rounds")).is(0)
    end
    expect(slow:errors()).is {}
    expect(fast:errors()).is {}
  end)

  it("is not lost to the Union's own flag on the day on which it ends", function()
    local play = specs.dealt(start, "eu", "eu_own_flag")
    local before = play:score("eu")
    mission(play, "eu", "ad_hoc", 3)
    expect(play:score("eu")).above(before + 0.2)
    play:advance { to = "review" }
    for _round = 2, 4 do play:advance { to = "review" } end
    expect(play:get("leads", "eu")).is(0)
    expect(play:get("led", "eu")).is(3)
    expect(play:score("eu")).above(before + 0.12)
    expect(play:errors()).is {}
  end)

  it("is less for a signature of November, of which a third arrives in the year", function()
    local play = specs.dealt(start, "eu", "eu_own_flag")
    for _round = 2, 9 do
      play:advance { to = "decision" }
      play:as("kyrgyzstan"):act("emergency", { place = "osh" })
      play:as("kyrgyzstan"):act("elders", { place = "osh" })
      play:advance { to = "negotiation" }
    end
    expect(play:round()).is(9)
    local before = play:score("eu")
    mission(play, "eu", "osce")
    play:advance { to = "decision" }
    expect(play:get("leads", "eu")).is(1)
    local gained = play:score("eu") - before
    expect(gained).above(0.12)
    expect(gained).below(0.23) -- a quarter of all that the seat wants hangs on the flag
  end)

  it("is nothing to a street where it was called off before the first patrol", function()
    local play = start { seed = 1 }
    local violence = play:get("violence", "osh")
    local draft = mission(play, "eu", "ad_hoc")
    expect(play:get("violence", "osh")).is(violence - 4)
    play:as("eu"):leave(draft)
    expect(play:get("violence", "osh")).is(violence)
    expect(play:errors()).is {}
  end)
end)
