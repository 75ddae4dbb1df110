-- What a small agreement costs, and whom: each kind has somebody who has to be won over.
local rehearsal = require "est_summit.rehearsal"

local function sign(play, by, text, seats)
  local draft = play:as(by):propose(text)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
  return draft
end

-- What a signature under this changes of a number that `read` tells.
local function cost(read, round, by, text, seats)
  local play = rehearsal.wait(start { seed = 1 }, round)
  local before = read(play)
  sign(play, by, text, seats)
  expect(play:errors()).is {}
  return read(play) - before
end
local function support(group)
  return function(play) return play:support(group) end
end
local function number(id)
  return function(play) return play:get(id) end
end

describe("the price", function()
  local function projects(...)
    return {
      type = "modernisation", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "projects", by = "eu", million = 5 }, ... },
    }
  end
  local kJudges = { id = "rule_of_law" }

  it("of a partnership without judges is asked by the Parliament, of one with them by the deputies in Moscow", function()
    local parliament, deputies = support("eu.parliament"), support("russia.patriots")
    expect(cost(parliament, 3, "eu", projects(), { "russia" })).below(-7)
    expect(cost(parliament, 3, "eu", projects(kJudges), { "russia" })).above(-1)
    expect(cost(deputies, 3, "eu", projects(), { "russia" })).above(-2)
    expect(cost(deputies, 3, "eu", projects(kJudges), { "russia" })).below(-5)
    expect(cost(number("between"), 3, "eu", projects(), { "russia" })).below(-4)
  end)

  it("of a committee is less where the 5+2 meets again", function()
    local committee = {
      type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee", level = "ambassadors" } },
    }
    local given = cost(support("eu.new_members"), 3, "eu", committee, { "russia" })
    local play = rehearsal.wait(start { seed = 1 }, 3)
    sign(play, "ukraine", {
      type = "river", framework = "five_plus_two", place = "transdniestria", parties = { "russia", "ukraine" },
      clauses = { { id = "official_table" }, { id = "status_neutral", form = "silent" } },
    }, { "russia" })
    local before = play:support("eu.new_members")
    sign(play, "eu", committee, { "russia" })
    expect(given).below(play:support("eu.new_members") - before - 7)
  end)

  it("of help in the other alliance is a sphere, and is asked of whoever may be called upon and of the chair", function()
    local help = {
      type = "assistance", framework = "csto", parties = { "russia", "kazakhstan", "central_asia" },
      clauses = { { id = "named_threats", which = "disasters" } },
    }
    local seats = { "kazakhstan", "central_asia" }
    expect(cost(number("sphere"), 1, "russia", help, seats)).above(4)
    expect(cost(support("central_asia.presidents"), 1, "russia", help, seats)).below(-4)
    expect(cost(function(play) return play:trust("us", "kazakhstan") end, 1, "russia", help, seats)).below(-3)
  end)

  it("of papers is asked in Baku, Belgrade and Nicosia, and of all where nothing is said of recognition", function()
    local function papers(...)
      return {
        type = "papers", framework = "governments", parties = { "eu", "turkey" }, clauses = { { id = "accepted", scope = "diplomas" }, ... },
      }
    end
    expect(cost(function(play) return play:trust("azerbaijan", "turkey") end, 1, "eu", papers { id = "no_recognition" }, { "turkey" })).below(-4)
    expect(cost(number("between"), 1, "eu", papers { id = "no_recognition" }, { "turkey" })).above(0)
    expect(cost(number("between"), 1, "eu", papers(), { "turkey" })).below(-3)
  end)

  it("of a concept is asked in Ankara for its shield and in Berlin for its bombs", function()
    local concept = {
      type = "concept", framework = "nato", parties = { "us", "germany", "turkey" },
      clauses = {
        { id = "core_tasks", order = "three_tasks" }, { id = "home_first" }, { id = "missile_shield", whose = "with_Russia_invited" },
        { id = "nuclear_mix", course = "kept" },
      },
    }
    expect(cost(support("turkey.government"), 6, "us", concept, { "germany", "turkey" })).below(-4)
    expect(cost(support("germany.foreign_office"), 6, "us", concept, { "germany", "turkey" })).below(-4)
  end)

  it("of people for Osh is least where fifty-six send them", function()
    local function mission(framework, parties)
      return {
        type = "osh_mission", framework = framework, place = "osh", parties = parties,
        clauses = { { id = "lead", by = "kazakhstan", staff = 10 }, { id = "observers", by = "kazakhstan", officers = 10 } },
      }
    end
    local services = support("central_asia.security_services")
    local between = cost(services, 4, "kazakhstan", mission("governments", { "kazakhstan", "russia" }), { "russia", "central_asia" })
    local play = rehearsal.wait(start { seed = 1 }, 4)
    local before = services(play)
    play:as("kazakhstan"):propose(mission("vienna", { "kazakhstan", "russia" }))
    play:advance { to = "decision" }
    expect(play:get("missions")).is(1)
    expect(services(play) - before).above(between + 3)
  end)
end)
