-- What moves by itself (hooks.lua) and what missions do to it (missions.lua).

local function south(play)
  return play:get("violence", "osh") + play:get("violence", "jalal_abad")
end

describe("the valley", function()
  it("does not come to rest by itself before the vote", function()
    for seed = 1, 5 do
      local play = start { seed = seed }
      play:advance { rounds = 2 }
      expect(south(play)).above(60)
      expect(play:get("grievance", "osh")).above(55)
    end
  end)

  it("is calmed faster by a mission, and less embittered by one with a right and with monitors", function()
    local function run(terms, framework)
      local play = start { seed = 4 }
      local clauses = { { id = "lead", by = "russia" } }
      for _index, term in ipairs(terms) do clauses[#clauses + 1] = term end
      local parties = framework == "ad_hoc" and { "russia" } or { "russia", "eu" }
      local draft = play:as("russia"):propose {
        type = "joint_mission", framework = framework, place = "osh", parties = parties, clauses = clauses,
      }
      if framework ~= "ad_hoc" then play:as("eu"):accept(draft) end
      play:as("kyrgyzstan"):accept(draft)
      play:advance { rounds = 4 }
      return play
    end
    local nobody = start { seed = 4 }
    nobody:advance { rounds = 4 }
    local alone = run({ { id = "military", by = "russia", hundreds = 6 } }, "ad_hoc")
    local joint = run({
      { id = "military", by = "russia", hundreds = 4 }, { id = "police", by = "eu", officers = 80 },
      { id = "minority_protection", by = "eu", monitors = 30 },
    }, "eu_russia")
    expect(alone:get("violence", "osh")).below(nobody:get("violence", "osh"))
    expect(joint:get("violence", "osh")).below(nobody:get("violence", "osh"))
    expect(joint:get("grievance", "osh")).below(alone:get("grievance", "osh"))
  end)

  it("sends people over the border and takes them back", function()
    local play = start { seed = 1 }
    local before = play:get("displaced", "andijan")
    play:advance { to = "review" }
    expect(play:get("displaced", "andijan")).above(before - 1)
    play:advance { to = "negotiation" }
    local draft = play:as("uzbekistan"):propose {
      type = "border_accord", framework = "ad_hoc", place = "andijan", parties = { "kyrgyzstan", "uzbekistan" },
      clauses = { { id = "border_opening", regime = "refugees" }, { id = "return_of_refugees", pace = "before_the_vote" } },
    }
    play:as("kyrgyzstan"):accept(draft)
    local then_there = play:get("displaced", "andijan")
    play:advance { rounds = 2 }
    expect(play:get("displaced", "andijan")).below(then_there)
  end)
end)

describe("the calendar", function()
  it("brings referendum, elections and summit on their days", function()
    local play = start { seed = 3 }
    play:advance { rounds = 6 }
    expect(play:flag("elected")).is(true)
    expect(play:errors()).is {}
  end)

  it("lets Kyrgyzstan postpone the referendum, and pay for it", function()
    local held, postponed = start { seed = 3 }, start { seed = 3 }
    held:advance { rounds = 2 }
    postponed:advance { rounds = 2 }
    held:advance { to = "decision" }
    postponed:advance { to = "decision" }
    held:as("kyrgyzstan"):choose("referendum", "hold")
    postponed:as("kyrgyzstan"):choose("referendum", "postpone")
    held:advance { to = "review" }
    postponed:advance { to = "review" }
    expect(postponed:get("legitimacy", "kyrgyzstan")).below(held:get("legitimacy", "kyrgyzstan"))
    expect(postponed:get("grievance", "osh")).below(held:get("grievance", "osh"))
  end)
end)

describe("the base", function()
  it("is worth a treaty to both, and its price is known", function()
    local play = start { seed = 1 }
    local transit = play:get("transit")
    local draft = play:as("us"):propose {
      type = "manas_treaty", framework = "ad_hoc", place = "manas", parties = { "us", "kyrgyzstan" },
      clauses = { { id = "manas_status", status = "until_2014", rent = 80 }, { id = "fuel_partner" } },
    }
    local russia = play:trust("russia", "kyrgyzstan")
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(play:get("transit")).above(transit + 20)
    expect(play:trust("russia", "kyrgyzstan")).below(russia)
  end)
end)
