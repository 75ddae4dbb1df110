-- The second table: what is signed abroad is spoken of, and sometimes voted on, at home (home.lua).
local home = require "kyrgyz_crisis.home"

local function joint_mission(play, europeans)
  local clauses = { { id = "lead", by = "russia" }, { id = "military", by = "russia", hundreds = 4 } }
  if europeans then clauses[3] = { id = "more_troops", by = "eu", hundreds = 3 } end
  local draft = play:as("russia"):propose {
    type = "joint_mission", framework = "eu_russia", place = "osh", parties = { "russia", "eu" }, clauses = clauses,
  }
  play:as("eu"):accept(draft)
  play:as("kyrgyzstan"):accept(draft)
  return draft
end

describe("European soldiers under Russian command", function()
  it("must pass the members, and money and aircraft need not", function()
    local play = start { seed = 1 }
    joint_mission(play, true)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "joint_mission", status = "ratifying" }).is(1)

    local quick = start { seed = 1 }
    joint_mission(quick, false)
    quick:advance { to = "decision" }
    expect(#quick:agreements { type = "joint_mission", status = "in_force" }).is(1)
  end)

  it("are dear: the members that remember lose patience, and treasuries too", function()
    local sum = 0
    local draft = {
      { id = "lead", params = { by = "russia" } }, { id = "more_troops", params = { by = "eu", hundreds = 3 } },
    }
    for _index, term in ipairs(draft) do
      for _who, value in pairs({ home.likes[term.id]["eu.new_members"], home.likes[term.id]["eu.treasuries"] }) do
        sum = sum + value(nil, term.params)
      end
    end
    expect(sum).below(-6)
  end)
end)

describe("the mood at home", function()
  it("moves with what enters into force, for the parties and for the host", function()
    local play = start { seed = 1 }
    local before = play:support("kyrgyzstan.southern_offices")
    local parliament = play:support("eu.parliament")
    local draft = play:as("kazakhstan"):propose {
      type = "police_mission", framework = "osce", place = "osh", parties = { "kazakhstan", "eu" },
      clauses = {
        { id = "lead", by = "kazakhstan" }, { id = "police_advisers", by = "eu", officers = 52 },
        { id = "minority_protection", by = "eu", monitors = 30 },
      },
    }
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(play:support("kyrgyzstan.southern_offices")).below(before)
    expect(play:support("eu.parliament")).above(parliament)
  end)

  it("is written down for known clauses and constituencies only", function()
    local play = start { seed = 1 }
    for _clause, likes in pairs(home.likes) do
      for who in pairs(likes) do expect(play:support(who)).above(-1) end
    end
  end)
end)
