-- What seats do alone. Each effect is read as the difference to the same game, with the same dice, in which nobody did it.

local function after(seed, acts, rounds)
  local play = start { seed = seed }
  if rounds then play:advance { rounds = rounds } end
  play:advance { to = "decision" }
  for _index, act in ipairs(acts) do play:as(act[1]):act(act[2], act[3]) end
  play:advance { to = "review" }
  return play
end

-- By how much it moves a number.
local function moved(acts, indicator_id, subject, seed)
  seed = seed or 1
  return after(seed, acts):get(indicator_id, subject) - after(seed, {}):get(indicator_id, subject)
end

local function visit(by, group, towards) return { { by, "visit_capitals", { group = group, towards = towards } } } end

describe("a visit to the capitals", function()
  it("moves the leaning of those who are visited, and of nobody else", function()
    expect(moved(visit("germany", "neutrals", "for"), "leaning", "neutrals")).above(1)
    expect(moved(visit("germany", "neutrals", "for"), "leaning", "iberia")).is(0)
  end)

  it("can speak against the treaty as well", function()
    expect(moved(visit("us", "neutrals", "against"), "leaning", "neutrals")).below(-1)
    expect(moved(visit("us", "neutrals", "against"), "momentum")).below(0)
  end)

  it("is heard as far as one is trusted: Moscow more in Minsk than in Warsaw, Washington the other way round", function()
    local minsk, warsaw = moved(visit("russia", "belarus", "for"), "leaning", "belarus"),
      moved(visit("russia", "poland_baltics", "for"), "leaning", "poland_baltics")
    expect(minsk).above(warsaw)
    expect(warsaw).above(0)
    expect(moved(visit("us", "poland_baltics", "for"), "leaning", "poland_baltics")).above(warsaw)
  end)

  it("can be made once in a round", function()
    expect(function()
      after(1, {
        { "germany", "visit_capitals", { group = "neutrals", towards = "for" } },
        { "germany", "visit_capitals", { group = "iberia", towards = "for" } },
      })
    end).fails()
  end)
end)

describe("a speech", function()
  it("for a new treaty is worth more from anybody than from its author", function()
    local author = moved({ { "russia", "speech", { about = "a_new_treaty" } } }, "momentum")
    local other = moved({ { "kazakhstan", "speech", { about = "a_new_treaty" } } }, "momentum")
    expect(author).above(0)
    expect(other).above(author)
  end)

  it("on what there is takes the wind out of the treaty, and fills the hall in Vienna", function()
    local acts = { { "us", "speech", { about = "what_there_is" } } }
    expect(moved(acts, "momentum")).below(0)
    expect(moved(acts, "relevance")).above(0)
  end)
end)

describe("a non-paper", function()
  it("lets the others guess less at what its author wants", function()
    local acts = { { "germany", "non_paper", { stands_for = "free_alliances" } } }
    local with, without = after(1, acts), after(1, {})
    expect(with:relation("perception_gap", "russia", "germany")).below(without:relation("perception_gap", "russia", "germany"))
  end)

  it("on alliances is read in Warsaw, and one on teeth makes readier to act", function()
    expect(moved({ { "russia", "non_paper", { stands_for = "free_alliances" } } }, "leaning", "poland_baltics")).above(0)
    expect(moved({ { "germany", "non_paper", { stands_for = "teeth" } } }, "commitment")).above(0)
  end)
end)

describe("the summit", function()
  it("is prepared by its host alone", function()
    expect(moved({ { "kazakhstan", "prepare_summit" } }, "summit")).above(4)
    expect(function() after(1, { { "germany", "prepare_summit" } }) end).fails()
  end)

  it("needs Washington's word more than any other", function()
    local us = moved({ { "us", "support_summit" } }, "summit")
    local turkey = moved({ { "turkey", "support_summit" } }, "summit")
    expect(turkey).above(0)
    expect(us).above(turkey)
  end)
end)

describe("what one side does to be safe", function()
  it("is an exercise off Sevastopol that the other side watches", function()
    local acts = { { "us", "exercise", { where = "sevastopol" } } }
    expect(moved(acts, "tension", "sevastopol")).above(3)
    expect(moved(acts, "images")).above(2)
    expect(after(1, acts):trust("russia", "us")).below(after(1, {}):trust("russia", "us"))
  end)

  it("closes the ranks of the West when Moscow does it", function()
    local acts = { { "russia", "exercise", { where = "georgia_line" } } }
    expect(moved(acts, "solidarity")).above(0)
    expect(moved(acts, "between")).below(0)
    expect(moved(acts, "sphere")).above(0)
  end)

  it("makes allies who are reassured readier for a treaty, and Moscow less sure of the giver", function()
    local acts = { { "us", "reassure_allies" } }
    expect(moved(acts, "solidarity")).above(2)
    expect(moved(acts, "leaning", "romania")).above(1)
    expect(after(1, acts):trust("russia", "us")).below(after(1, {}):trust("russia", "us"))
  end)

  it("is planning that stays in the drawer in some games, and comes out in others", function()
    local quiet, found = 0, 0
    for seed = 1, 12 do
      local images = moved({ { "us", "quiet_plans" } }, "images", nil, seed)
      if images > 3 then found = found + 1 else quiet = quiet + 1 end
    end
    expect(quiet).above(0)
    expect(found).above(0)
  end)

  it("is not seen by others as long as it stays there", function()
    local play = after(1, { { "us", "quiet_plans" } })
    for _index, entry in ipairs(play:view("russia").events or {}) do
      expect(entry.action == "quiet_plans").is(false)
    end
    expect(play:errors()).is {}
  end)

  it("breaks the word that nothing will alarm only when the drawer has been opened", function()
    -- Turkey's trust in the planner moves by nothing but the word.
    for seed = 1, 12 do
      local function trusted(acts)
        local play = start { seed = seed }
        play:as("us"):assure("refrain", { date = "late_spring" }, { to = { "turkey" } })
        play:advance { to = "decision" }
        for _index, act in ipairs(acts) do play:as(act[1]):act(act[2]) end
        play:advance { to = "review" }
        return play:trust("turkey", "us"), play:get("images")
      end
      local before, images = trusted {}
      local after_plans, images_after = trusted { { "us", "quiet_plans" } }
      expect(after_plans).is(images_after - images > 3 and before - 12 or before)
    end
  end)
end)

describe("a word about privileged interests", function()
  it("makes the sphere larger and the author's name smaller", function()
    local acts = { { "russia", "privileged_interests" } }
    expect(moved(acts, "sphere")).above(2)
    expect(moved(acts, "legitimacy", "russia")).below(0)
    expect(moved(acts, "leaning", "georgia")).below(0)
  end)

  it("pleases those who count compatriots, and not those who sell modernisation", function()
    local with, without = after(1, { { "russia", "privileged_interests" } }), after(1, {})
    expect(with:support("russia.patriots")).above(without:support("russia.patriots"))
    expect(with:support("russia.presidency")).below(without:support("russia.presidency"))
  end)

  it("is answered by a visit to those of whom one spoke", function()
    local acts = { { "eu", "open_door_visit", { whom = "moldova" } } }
    expect(moved(acts, "sphere")).below(0)
    expect(moved(acts, "between")).above(0)
  end)
end)

describe("gas", function()
  it("that is cheaper costs Moscow money or Kyiv friends", function()
    local offered = after(1, { { "russia", "gas_contract" } })
    local plain = after(1, {})
    expect(offered:resource("russia", "aid")).is(plain:resource("russia", "aid") - 6)
    local asked = after(1, { { "ukraine", "gas_contract" } })
    expect(asked:resource("ukraine", "aid")).is(plain:resource("ukraine", "aid") + 4)
    expect(asked:trust("us", "ukraine")).below(plain:trust("us", "ukraine"))
    expect(asked:support("ukraine.west")).below(plain:support("ukraine.west"))
  end)
end)

describe("help for Osh", function()
  it("is not asked for while the south is quiet", function()
    expect(function() after(1, { { "eu", "relief_osh" } }) end).fails("quiet")
    expect(function() after(1, { { "kazakhstan", "fact_finding" } }) end).fails("quiet")
  end)

  it("eases what has been done there, once it has happened", function()
    local function osh(acts) return after(1, acts, 3):get("tension", "osh") end
    expect(osh { { "turkey", "relief_osh" } }).below(osh {})
    expect(after(1, { { "kazakhstan", "fact_finding" } }, 3):get("clarity")).above(after(1, {}, 3):get("clarity"))
  end)
end)

describe("a promise to do nothing that alarms", function()
  it("is broken by an exercise", function()
    local play = start { seed = 1 }
    play:as("russia"):assure("refrain", { date = "late_spring" })
    play:advance { to = "decision" }
    play:as("russia"):act("exercise", { where = "sevastopol" })
    local before = play:trust("ukraine", "russia")
    play:advance { rounds = 1 }
    expect(play:trust("ukraine", "russia")).below(before - 5)
  end)

  it("is kept by who keeps it", function()
    local play = start { seed = 1 }
    play:as("us"):assure("refrain", { date = "the_new_year" })
    local before = play:trust("russia", "us")
    play:advance { rounds = 2 }
    expect(play:trust("russia", "us")).above(before - 12)
    expect(play:errors()).is {}
  end)
end)

describe("a promise to work for the summit", function()
  local function after_three(seat, act)
    local play = start { seed = 1 }
    play:as(seat):assure("undertake", { date = "late_spring" })
    play:advance { to = "decision" }
    if act then play:as(seat):act(act) end
    local before = play:trust("kazakhstan", seat)
    play:advance { rounds = 3 }
    return play:trust("kazakhstan", seat) - before, play
  end

  it("is in the hand of who gives it: kept by saying so, and broken by saying nothing", function()
    local kept, play = after_three("turkey", "support_summit")
    local broken = after_three("turkey")
    expect(kept).above(broken + 8)
    expect(play:errors()).is {}
  end)
end)

describe("soldiers and readers", function()
  it("need a rest: one exercise and one report in three rounds", function()
    local play = start { seed = 1 }
    play:advance { to = "decision" }
    play:as("us"):act("exercise", { where = "sevastopol" })
    play:as("us"):act("human_rights_report")
    play:advance { rounds = 1 }
    play:advance { to = "decision" }
    expect(function() play:as("us"):act("exercise", { where = "sevastopol" }) end).fails("not home yet")
    expect(function() play:as("us"):act("human_rights_report") end).fails("still being read")
    play:advance { rounds = 2 }
    play:advance { to = "decision" }
    play:as("us"):act("exercise", { where = "sevastopol" })
    expect(play:errors()).is {}
  end)
end)
