-- What the briefs promise can be done: opening moves in the first two rounds, and what they say is not to be had before its month.
local rehearsal = require "est_summit.rehearsal"

local function can(play, by, text)
  local draft = play:as(by):propose(text)
  expect(play:draft(draft).proposer).is(by)
  play:as(by):withdraw(draft)
end
local function group(place, parties, ...)
  return { type = "contact", framework = "governments", place = place, parties = parties, clauses = { { id = "meets" }, ... } }
end
local kProgramme = {
  type = "partnership", framework = "nrc", parties = { "us", "turkey", "russia" },
  clauses = { { id = "council_all_weather" }, { id = "transit_afghanistan" }, { id = "threat_review" }, { id = "theatre_exercise" } },
}
local kProjects = {
  type = "modernisation", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "projects", by = "eu" } },
}
local kCommittee = {
  type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee" } },
}
local kConcept = {
  type = "concept", framework = "nato", parties = { "us", "germany", "turkey" }, clauses = { { id = "core_tasks" } },
}

describe("opening moves", function()
  it("of Ankara: a group on Karabakh, and texts with Moscow's name", function()
    local play = start { seed = 1 }
    can(play, "turkey", group("karabakh", { "turkey", "us" }))
    can(play, "turkey", group("karabakh", { "turkey", "russia" }))
    can(play, "turkey", kProgramme)
    local draft = play:as("turkey"):propose(group("georgia_line", { "turkey", "russia" }, { id = "observers_line", by = "turkey", officers = 10 }))
    expect(play:missing(draft)).is { "russia" } -- Tbilisi lets it in
  end)

  it("of Moscow, Washington and Kyiv: the Council's work and a step on the Dniester at once", function()
    local play = start { seed = 1 }
    can(play, "russia", kProgramme)
    can(play, "us", kProgramme)
    for _index, by in ipairs { "russia", "ukraine", "eu", "us", "germany" } do
      local parties = { "russia", "ukraine", "eu" }
      if by == "us" or by == "germany" then parties[#parties + 1] = by end
      can(play, by, {
        type = "river", framework = "five_plus_two", place = "transdniestria", parties = parties,
        clauses = { { id = "official_table" }, { id = "status_neutral" } },
      })
    end
    can(play, "central_asia", {
      type = "assistance", framework = "csto", parties = { "russia", "central_asia" },
      clauses = { { id = "named_threats" }, { id = "disaster_corps", by = "central_asia", officers = 20 } },
    })
  end)

  it("wait until April for projects, the committee and the treaty, and until autumn for the concept", function()
    local play = start { seed = 1 }
    rehearsal.wait(play, 2)
    expect(function() can(play, "eu", kProjects) end).fails("from April")
    expect(function() can(play, "eu", kCommittee) end).fails("from April")
    rehearsal.wait(play, 3)
    can(play, "eu", kProjects)
    can(play, "eu", kCommittee)
    rehearsal.wait(play, 5)
    expect(function() can(play, "turkey", kConcept) end).fails("not sooner")
    rehearsal.wait(play, 6)
    can(play, "turkey", kConcept)
  end)
end)
