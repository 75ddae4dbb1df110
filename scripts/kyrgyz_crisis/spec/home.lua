-- The second table: what is signed abroad is spoken of, and sometimes voted on, at home (home.lua).
local home = require "kyrgyz_crisis.home"

local function joint_mission(play, europeans)
  local dialogue = play:as("russia"):propose {
    type = "crisis_dialogue", framework = "eu_russia", parties = { "russia", "eu" }, clauses = { { id = "consultation" } },
  }
  play:as("eu"):accept(dialogue)
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

describe("the host's house", function()
  local function armed(play, rounds)
    local draft = play:as("russia"):propose {
      type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia", "kyrgyzstan" },
      clauses = { { id = "lead", by = "russia" }, { id = "police", by = "russia", officers = 80 }, { id = "exit_date", rounds = rounds or 4 } },
    }
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    return play:agreements({ type = "joint_mission" })[1].status
  end

  it("is asked about armed guests once there has been a referendum, and not before", function()
    expect(armed(start { seed = 1 })).is("in_force")
    local play = start { seed = 1 }
    play:advance { rounds = 3 }
    play:advance { to = "negotiation" }
    expect(armed(play)).is("ratifying")
  end)

  it("grows weary of guests, and so do those who sent them", function()
    local with, without = start { seed = 1 }, start { seed = 1 }
    armed(with, 6)
    for _index, play in ipairs { with, without } do play:advance { rounds = 3 } end
    expect(with:support("russia.public")).below(without:support("russia.public") - 1)
    local gap = with:support("kyrgyzstan.southern_offices") - without:support("kyrgyzstan.southern_offices")
    for _index, play in ipairs { with, without } do play:advance { rounds = 2 } end
    expect(with:support("kyrgyzstan.southern_offices") - without:support("kyrgyzstan.southern_offices")).below(gap - 1)
  end)

  it("likes an early date, and a late one less than none", function()
    local likes = home.likes.exit_date["kyrgyzstan.southern_offices"]
    expect(likes(nil, { rounds = 3 })).above(0)
    expect(likes(nil, { rounds = 6 })).is(0)
    expect(likes(nil, { rounds = 8 })).below(0)
  end)
end)

describe("a ministry", function()
  it("that sits at more than two tables is asked at home what for", function()
    local play = start { seed = 1 }
    local function talk(framework, other)
      local draft = play:as("eu"):propose {
        type = "crisis_dialogue", framework = framework, parties = { "eu", other }, clauses = { { id = "consultation" } },
      }
      play:as("russia"):accept(draft)
    end
    talk("eu_russia", "russia")
    expect(play:get("overload", "eu")).is(0)
    play:advance { to = "negotiation" } -- three signatures are more than a beginning can pay for
    local advisers = play:as("kazakhstan"):propose {
      type = "police_mission", framework = "osce", place = "osh", parties = { "kazakhstan", "eu" },
      clauses = { { id = "lead", by = "kazakhstan" }, { id = "police_advisers", by = "eu", officers = 52 } },
    }
    play:as("eu"):accept(advisers)
    play:as("kyrgyzstan"):accept(advisers)
    local relief = play:as("eu"):propose {
      type = "relief_operation", framework = "ad_hoc", place = "osh", parties = { "eu", "kyrgyzstan" },
      clauses = { { id = "lead", by = "eu" }, { id = "humanitarian_corridor", by = "eu" } },
    }
    play:as("kyrgyzstan"):accept(relief)
    play:advance { to = "negotiation" }
    expect(play:get("overload", "eu")).is(1)
    expect(play:get("overload", "russia")).is(0)
  end)
end)

describe("reinforcement", function()
  it("calms, is bound, and is held against those who sent more than was signed", function()
    local function run(more)
      local play = start { seed = 1 }
      local draft = play:as("eu"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "eu" },
        clauses = { { id = "lead", by = "eu" }, { id = "police", by = "eu", officers = 40 } },
      }
      play:as("kyrgyzstan"):accept(draft)
      if more then play:as("eu"):commit(draft, "police", 40) end
      play:advance { rounds = 2 }
      return play
    end
    local plain, strong = run(false), run(true)
    expect(strong:committed("eu", "police")).is(plain:committed("eu", "police") + 40)
    expect(strong:get("violence", "osh")).below(plain:get("violence", "osh"))
    expect(strong:support("kyrgyzstan.southern_offices")).below(plain:support("kyrgyzstan.southern_offices"))
    expect(strong:support("eu.treasuries")).below(plain:support("eu.treasuries"))
  end)

  local function russian_mission(parties)
    local play = start { seed = 1 }
    local draft = play:as("russia"):propose {
      type = "joint_mission", framework = "ad_hoc", place = "osh", parties = parties,
      clauses = { { id = "lead", by = "russia" }, { id = "police", by = "russia", officers = 80 } },
    }
    for _index, seat in ipairs { "eu", "kyrgyzstan" } do play:as(seat):accept(draft) end
    return play, draft
  end

  it("makes whoever comes one who serves, and may bring East and West together, until it ends", function()
    local play, draft = russian_mission { "russia", "eu", "kyrgyzstan" }
    expect(play:get("joint")).is(0)
    local trusted = play:trust("kyrgyzstan", "eu")
    play:as("eu"):commit(draft, "police", 40)
    play:advance { to = "review" }
    expect(play:get("serves", "eu")).is(1)
    expect(play:get("under_east", "eu")).is(1)
    expect(play:get("joint")).is(1)
    expect(play:trust("kyrgyzstan", "eu")).above(trusted + 3)
    play:advance { to = "negotiation" }
    play:as("russia"):leave(draft)
    play:advance { to = "review" }
    expect(play:get("serves", "eu")).is(0)
    expect(play:get("under_east", "eu")).is(0)
    expect(play:get("joint")).is(0)
    expect(play:errors()).is {}
  end)

  it("does not count for a handful, and not for the host's own police", function()
    local play, draft = russian_mission { "russia", "eu", "kyrgyzstan" }
    play:as("eu"):commit(draft, "police", 10)
    play:advance { to = "review" }
    expect(play:get("serves", "eu")).is(0)

    local plain = russian_mission { "russia", "eu", "kyrgyzstan" }
    local own, mission = russian_mission { "russia", "eu", "kyrgyzstan" }
    own:as("kyrgyzstan"):commit(mission, "police", 100)
    for _index, game in ipairs { plain, own } do game:advance { to = "review" } end
    expect(own:get("violence", "osh")).is(plain:get("violence", "osh"))
  end)

  it("with soldiers is held against a government by the parliament that was not asked", function()
    local plain = russian_mission { "russia", "eu", "kyrgyzstan" }
    local play, draft = russian_mission { "russia", "eu", "kyrgyzstan" }
    play:as("eu"):commit(draft, "military", 2)
    for _index, game in ipairs { plain, play } do game:advance { to = "review" } end
    expect(play:support("eu.parliament")).is(plain:support("eu.parliament") - 6)
    expect(play:get("troops")).is(2)
  end)
end)
