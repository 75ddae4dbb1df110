-- Who may agree on what, and where: the eight formats, what bars a text, and what each says about it.
local rehearsal = require "est_summit.rehearsal"

local kSeats = { "russia", "us", "eu", "germany", "kazakhstan", "ukraine", "turkey", "central_asia" }
local kAllies = { "us", "germany", "turkey" }

local function accept(play, draft, seats)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
end

-- Goes on to the negotiations of a round; those who prepare a summit do so on the way.
local function to_round(play, round, prepare)
  while play:round() < round do
    play:advance { to = "decision" }
    if prepare then
      play:as("kazakhstan"):act("prepare_summit")
      pcall(function() play:as("germany"):act("support_summit") end)
    end
    play:advance { to = "negotiation" }
  end
end

describe("Vienna", function()
  local function document(play, by, ...)
    return play:as(by):propose {
      type = "vienna_document", framework = "vienna", parties = { "russia", "us", "germany" },
      clauses = { { id = "inspections_quota", times_a_year = 3 }, { id = "host_consent" }, ... },
    }
  end

  it("leaves the pen to its chair", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    expect(function() document(play, "germany") end).fails("the chair alone writes")
    expect(document(play, "kazakhstan")).above(0)
  end)

  it("has one text on the table at a time", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    document(play, "kazakhstan")
    expect(function()
      play:as("kazakhstan"):propose {
        type = "papers", framework = "vienna", parties = { "eu", "russia" },
        clauses = { { id = "accepted", scope = "diplomas" }, { id = "no_recognition" } },
      }
    end).fails("single text")
  end)

  it("agrees when nobody breaks the silence", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    local draft = document(play, "kazakhstan", { id = "exchange" })
    play:advance { to = "decision" }
    expect(play:draft(draft).status).is("adopted")
    expect(play:get("arms")).above(24)
    expect(play:errors()).is {}
  end)

  it("agrees on nothing when one seat says no", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    local draft = document(play, "kazakhstan")
    play:as("turkey"):reject(draft, "The straits are not in it.")
    expect(play:missing(draft)).contains("turkey")
    play:advance { to = "decision" }
    expect(play:draft(draft).status).is("rejected")
  end)

  it("does not lay before all what one of the groups would refuse, and says whose silence it would be", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    expect(function()
      play:as("kazakhstan"):propose {
        type = "vienna_document", framework = "vienna", parties = { "russia", "us", "germany" },
        clauses = { { id = "inspections_quota", times_a_year = 3 } },
      }
    end).fails("host's consent")
    expect(function()
      play:as("kazakhstan"):propose {
        type = "papers", framework = "vienna", parties = { "eu", "russia" }, clauses = { { id = "accepted", scope = "diplomas" } },
      }
    end).fails("recognises nothing")
  end)

  local function declaration(play, ...)
    return play:as("kazakhstan"):propose {
      type = "astana", framework = "vienna", parties = { "kazakhstan", "russia", "germany" },
      clauses = { { id = "baskets", stress = "balanced" }, ... },
    }
  end
  local kPeople, kRecalled = { id = "human_dimension", weight = "recalled" }, { id = "conflicts", wording = "recalled" }

  it("writes no declaration before autumn, and none for a summit that has no date", function()
    local play = start { seed = 1 }
    expect(function() declaration(play, kPeople, kRecalled) end).fails("asked in autumn")
    to_round(play, 7, false)
    if play:get("summit") < 50 then
      expect(function() declaration(play, kPeople, kRecalled) end).fails("will be a summit")
    else
      error("a summit prepared itself: " .. play:get("summit"))
    end
  end)

  it("declares something when it is prepared, and nothing in which people are outweighed or watched too closely", function()
    local play = start { seed = 1 }
    to_round(play, 7, true)
    expect(play:get("summit")).above(49)
    expect(function() declaration(play, kRecalled) end).fails("human dimension")
    expect(function()
      play:as("kazakhstan"):propose {
        type = "astana", framework = "vienna", parties = { "kazakhstan", "russia", "germany" },
        clauses = { { id = "baskets", stress = "soldiers" }, kPeople, kRecalled },
      }
    end).fails("journalists of Astana")
    expect(function() declaration(play, { id = "human_dimension", weight = "monitored" }, kRecalled) end).fails("watched for its elections")
    local draft = declaration(play, kPeople, kRecalled)
    play:advance { to = "decision" }
    expect(play:draft(draft).status).is("adopted")
    expect(play:get("declared")).is(1)
    expect(play:errors()).is {}
  end)
end)

describe("the North Atlantic Council", function()
  local function concept(play, parties, ...)
    return play:as("us"):propose { type = "concept", framework = "nato", parties = parties, clauses = { { id = "core_tasks", order = "three_tasks" }, ... } }
  end

  it("asks every ally, with a seat or without", function()
    local play = rehearsal.wait(start { seed = 1 }, 6)
    local draft = concept(play, kAllies)
    local missing = play:missing(draft)
    expect(missing).contains("poland_baltics") -- home does not come first in it
    expect(missing).contains("germany")
    local other = concept(play, kAllies, { id = "home_first" }, { id = "missile_shield", whose = "with_Russia_invited" }, { id = "nuclear_mix", course = "kept" }, { id = "open_door", how = "reaffirmed" })
    expect(play:missing(other)).is { "germany", "turkey" }
  end)

  it("has allies who would not have it with dates", function()
    local play = rehearsal.wait(start { seed = 1 }, 6)
    local draft = concept(play, kAllies, { id = "home_first" }, { id = "open_door", how = "with_dates" })
    local missing = play:missing(draft)
    expect(missing).contains("france_italy")
    expect(missing).contains("greece_cyprus")
  end)

  it("signs for its members and for nobody else", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("us"):propose { type = "plans", framework = "nato", parties = { "us", "germany", "russia" }, clauses = { { id = "no_plans" } } }
    end).fails("signed by its members")
    expect(function()
      play:as("us"):propose { type = "assistance", framework = "nato", parties = { "us", "germany" }, clauses = { { id = "named_threats", which = "disasters" } } }
    end).fails("promised each other more")
  end)

  it("does not end its plans without something for those on the edge", function()
    local play = start { seed = 1 }
    local draft = play:as("us"):propose { type = "plans", framework = "nato", parties = kAllies, clauses = { { id = "no_plans" } } }
    local missing = play:missing(draft)
    expect(missing).contains("poland_baltics")
    expect(missing).contains("romania")
  end)
end)

describe("the NATO-Russia Council", function()
  it("is one of equals: Moscow signs, and nobody who has no seat in it", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("us"):propose { type = "plans", framework = "nrc", parties = { "us", "germany" }, clauses = { { id = "no_plans" } } }
    end).fails("Moscow must be among")
    expect(function()
      play:as("us"):propose {
        type = "assistance", framework = "nrc", parties = { "us", "russia", "ukraine" }, clauses = { { id = "named_threats", which = "disasters" } },
      }
    end).fails("sit the allies and Russia")
  end)

  it("has Warsaw in it when it speaks of one shield", function()
    local play = start { seed = 1 }
    local draft = play:as("russia"):propose {
      type = "partnership", framework = "nrc", parties = { "us", "germany", "russia" },
      clauses = { { id = "council_all_weather" }, { id = "shield_together", how = "one_system" } },
    }
    -- Not before it has been told once more what is promised.
    expect(play:missing(draft)).contains("poland_baltics")
    play:as("russia"):withdraw(draft)
    play:advance { to = "decision" }
    play:as("us"):act("reassure_allies")
    play:advance { to = "negotiation" }
    draft = play:as("russia"):propose {
      type = "partnership", framework = "nrc", parties = { "us", "germany", "russia" },
      clauses = { { id = "council_all_weather" }, { id = "shield_together", how = "one_system" } },
    }
    expect(play:missing(draft)).contains("poland_baltics")
    play:as("russia"):amend(draft, { clauses = { { id = "council_all_weather" }, { id = "shield_together", how = "exchange" } } })
    expect(play:missing(draft)).lacks("poland_baltics")
  end)
end)

describe("southern Kyrgyzstan", function()
  local function mission(play, by, framework, parties, ...)
    return play:as(by):propose {
      type = "osh_mission", framework = framework, place = "osh", parties = parties, clauses = { { id = "lead", by = by, staff = 10 }, ... },
    }
  end

  it("asks for nobody before anything has happened", function()
    local play = start { seed = 1 }
    expect(function() mission(play, "eu", "vienna", { "eu" }, { id = "observers", by = "eu", officers = 20 }) end)
      .fails("chair alone writes")
    expect(function() mission(play, "eu", "governments", { "eu", "russia" }, { id = "observers", by = "eu", officers = 20 }) end)
      .fails("Nobody has asked")
  end)

  it("lets in whom its government accepts, and needs somebody in it", function()
    local play = start { seed = 1 }
    to_round(play, 4)
    expect(function() mission(play, "eu", "governments", { "eu", "russia" }, { id = "inquiry" }) end).fails("mission is people")
    expect(function() mission(play, "eu", "governments", { "eu", "russia" }, { id = "relief", by = "eu", million = 2 }) end).fails("mission is people")
    local draft = mission(play, "eu", "governments", { "eu", "russia" }, { id = "observers", by = "eu", officers = 20 })
    expect(play:missing(draft)).is { "russia", "central_asia" }
    play:as("russia"):accept(draft)
    local services = play:support("central_asia.security_services")
    play:as("central_asia"):accept(draft)
    -- Who lets them in answers for it at the gate.
    expect(play:support("central_asia.security_services")).below(services - 4)
    expect(play:get("missions")).is(1)
    expect(play:get("leads", "eu")).is(1)
    expect(play:errors()).is {}
  end)

  it("comes without the flag of a house only together with whom Bishkek has asked", function()
    local play = start { seed = 1 }
    to_round(play, 4)
    expect(function() mission(play, "eu", "governments", { "eu" }, { id = "observers", by = "eu", officers = 20 }) end).fails("Bishkek has asked Moscow")
  end)

  it("is led by nobody who lives there, and by no American", function()
    local play = start { seed = 1 }
    to_round(play, 4)
    expect(function() mission(play, "central_asia", "governments", { "central_asia", "russia" }, { id = "observers", by = "russia", officers = 10 }) end)
      .fails("neither leads")
    expect(function() mission(play, "us", "governments", { "us", "russia" }, { id = "observers", by = "us", officers = 10 }) end).fails("American command")
  end)

  it("gets advisers from its own alliance, and no questions", function()
    local play = start { seed = 1 }
    to_round(play, 4)
    expect(function() mission(play, "russia", "csto", { "russia", "kazakhstan" }, { id = "observers", by = "russia", officers = 10 }) end)
      .fails("charter")
    local draft = mission(play, "russia", "csto", { "russia" }, { id = "police_help", by = "russia", officers = 20 })
    -- Minsk shelters the one who was driven out.
    expect(play:missing(draft)).contains("belarus")
    local bread = mission(play, "russia", "csto", { "russia" }, { id = "relief", by = "russia", million = 4 })
    expect(play:missing(bread)).lacks("belarus")
  end)
end)

describe("Meseberg and the Dniester", function()
  it("are signed by both whom a format of two is about", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("russia"):propose {
        type = "modernisation", framework = "eu_russia", parties = { "russia", "germany" }, clauses = { { id = "projects", by = "germany", million = 5 } },
      }
    end).fails("both must be among")
  end)

  it("give no common command to those who have not planned together", function()
    local play = rehearsal.wait(start { seed = 1 }, 4)
    local function dialogue(...)
      return play:as("eu"):propose {
        type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee", level = "ambassadors" }, ... },
      }
    end
    expect(function() dialogue { id = "joint_command", under = "in_turn" } end).fails("joint planning")
    local draft = dialogue({ id = "joint_planning" }, { id = "joint_command", under = "in_turn" })
    expect(play:missing(draft)).is { "russia" }
  end)

  it("ask Chisinau, which does not have its watchmen for guarantors", function()
    local play = start { seed = 1 }
    local function river(...)
      return play:as("ukraine"):propose {
        type = "river", framework = "five_plus_two", place = "transdniestria", parties = { "russia", "ukraine" }, clauses = { { id = "official_table" }, ... },
      }
    end
    -- Nor a table with nothing on it.
    expect(play:missing(river())).is { "russia", "moldova" }
    expect(play:missing(river { id = "status_neutral", form = "silent" })).is { "russia" }
    expect(play:missing(river { id = "guarantor", by = "russia" })).contains("moldova")
    expect(play:missing(river({ id = "guarantor", by = "russia" }, { id = "troops_leave", when = "dated" }))).lacks("moldova")
    expect(function() river { id = "joint_watch", by = "russia", officers = 10 } end).fails("beside them")
  end)

  it("are no contract of one firm: the Union signs", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    expect(function()
      play:as("germany"):propose {
        type = "modernisation", framework = "governments", parties = { "russia", "germany" },
        clauses = { { id = "projects", by = "germany", million = 5 } },
      }
    end).fails("is a contract")
  end)
end)

describe("a contact group", function()
  local function group(play, by, place, parties, ...)
    return play:as(by):propose { type = "contact", framework = "governments", place = place, parties = parties, clauses = { { id = "meets", level = "envoys" }, ... } }
  end

  it("comes to a line only where its host lets it", function()
    local play = start { seed = 1 }
    expect(play:missing(group(play, "germany", "georgia_line", { "germany", "russia" }))).contains("georgia")
    local watched = group(play, "eu", "georgia_line", { "eu", "russia" }, { id = "observers_line", by = "eu", officers = 20 })
    expect(play:missing(watched)).is { "russia" }
  end)

  it("has no side for an honest broker", function()
    local play = start { seed = 1 }
    expect(function() group(play, "russia", "georgia_line", { "eu", "russia" }, { id = "good_offices", by = "russia" }) end).fails("one of the sides")
    expect(function() group(play, "turkey", "karabakh", { "turkey", "russia" }, { id = "observers_line", by = "turkey", officers = 10 }) end)
      .fails("one of the sides")
    expect(group(play, "turkey", "karabakh", { "turkey", "russia" }, { id = "good_offices", by = "turkey" })).above(0)
  end)

  it("renounces force with those of whom it is asked", function()
    local play = start { seed = 1 }
    expect(function() group(play, "eu", "georgia_line", { "eu", "germany" }, { id = "no_force" }) end).fails("asked of two")
  end)

  it("is one to a place", function()
    local play = start { seed = 1 }
    expect(function() group(play, "eu", "mitrovica", { "eu", "russia" }) end).fails("In The Hague")
    to_round(play, 6)
    expect(function() group(play, "germany", "mitrovica", { "germany", "russia" }) end).fails("police of the Union")
    accept(play, group(play, "eu", "mitrovica", { "eu", "russia" }), { "russia" })
    expect(function() group(play, "eu", "mitrovica", { "eu", "russia", "turkey" }) end).fails("already")
    expect(group(play, "turkey", "karabakh", { "turkey", "russia" })).above(0)
  end)
end)

describe("every seat", function()
  it("can sign something with somebody in the first round, in its own format", function()
    local play = start { seed = 1 }
    local draft = play:as("kazakhstan"):propose {
      type = "assistance", framework = "csto", parties = { "russia", "kazakhstan", "central_asia" }, clauses = { { id = "named_threats", which = "disasters" } },
    }
    accept(play, draft, { "russia", "central_asia" })
    expect(play:get("signed", "central_asia")).is(1)
    local wide = play:as("ukraine"):propose {
      type = "papers", framework = "governments", parties = { "ukraine", "turkey", "eu" }, clauses = { { id = "accepted", scope = "diplomas" }, { id = "no_recognition" } },
    }
    accept(play, wide, { "turkey", "eu" })
    for _index, seat in ipairs { "ukraine", "turkey", "eu" } do expect(play:get("signed", seat)).is(1) end
    expect(#kSeats).is(8)
    expect(play:errors()).is {}
  end)
end)
