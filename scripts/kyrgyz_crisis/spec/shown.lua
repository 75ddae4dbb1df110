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
  it("is half on paper, all once it is there, and most of it when it is over", function()
    expect(aims.done(0, 0)).is(0)
    expect(aims.done(1, 0)).is(0.5)
    expect(aims.done(1, 1)).is(1)
    expect(aims.done(0, 3)).near(0.7, 1e-9)
    expect(aims.done(0, 9)).near(0.7, 1e-9)
    expect(aims.done(0, 1)).near(0.7 / 3, 1e-9)
    expect(aims.done(1, 0)).above(aims.done(0, 1))
  end)

  it("is counted in rounds in which it was there in full", function()
    local slow, fast = start { seed = 1 }, start { seed = 1 }
    mission(slow, "eu", "osce")
    mission(fast, "eu", "ad_hoc")
    local kLed = { 0, 0, 1 } -- the OSCE needs three rounds to come
    for round = 1, 3 do
      slow:advance { to = "review" }
      fast:advance { to = "review" }
      expect(slow:get("led", "eu")).is(kLed[round])
      expect(slow:get("osce_rounds")).is(kLed[round])
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
    local signed = play:score("eu")
    expect(signed).above(before + 0.08)
    play:advance { to = "review" }
    local there = play:score("eu")
    expect(there).above(signed + 0.05)
    for _round = 2, 4 do play:advance { to = "review" } end
    expect(play:get("leads", "eu")).is(0)
    expect(play:get("led", "eu")).is(3)
    expect(play:score("eu")).above(before + 0.12)
    expect(play:errors()).is {}
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
