-- Who may agree on what, and where: the seven formats, what bars a text, and what each says about it.

local kFive = { "moldova", "transdniestria", "russia", "ukraine", "osce" }
local kSeven = { "moldova", "transdniestria", "russia", "ukraine", "osce", "eu", "us" }

local function accept(play, draft, seats)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
end

local function lay(play, order)
  local draft = play:as("osce"):propose {
    type = "resumption", framework = "five_plus_two", parties = { "moldova", "transdniestria", "osce" },
    clauses = { { id = "agenda", order = order } },
  }
  accept(play, draft, { "moldova", "transdniestria", "russia", "ukraine" })
  return draft
end

local kPackage = { one_plus_one = "groups_protocol", jcc = "zone_protocol" }
local function steps(play, framework, parties, ...)
  return play:as("moldova"):propose {
    type = kPackage[framework] or "steps", framework = framework, parties = parties,
    clauses = { { id = "no_prejudice", form = "silence" }, ... },
  }
end
local kBanks = { "moldova", "transdniestria" }

describe("direct talks", function()
  it("need the two banks and nobody else", function()
    local play = start { seed = 1 }
    local draft = steps(play, "one_plus_one", kBanks, { id = "diplomas", stamp = "neutral" })
    expect(play:missing(draft)).is { "transdniestria" }
    play:as("transdniestria"):accept(draft)
    expect(play:get("steps")).is(1)
    expect(play:get("documents")).is(1)
    expect(play:errors()).is {}
  end)

  it("hold nobody who would pay or vouch from outside", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("moldova"):propose {
        type = "customs_accord", framework = "one_plus_one", place = "kuchurgan", parties = { "moldova", "transdniestria", "eu" },
        clauses = { { id = "seals", whose = "joint" } },
      }
    end).fails("Two sit at this table")
  end)

  it("cannot decide on what is shown at a third border", function()
    local play = start { seed = 1 }
    expect(function() steps(play, "one_plus_one", kBanks, { id = "documents", scope = "travel" }) end).fails("border")
  end)

  it("take no package without a step", function()
    local play = start { seed = 1 }
    expect(function() steps(play, "one_plus_one", kBanks, { id = "beyond_elections" }) end).fails("working groups holds at least one step")
    local three = { "moldova", "transdniestria", "russia" }
    expect(function() steps(play, "jcc", three, { id = "beyond_elections" }) end).fails("security zone holds at least one step")
  end)

  it("do not agree on the same step twice in the same words", function()
    local play = start { seed = 1 }
    play:as("transdniestria"):accept(steps(play, "one_plus_one", kBanks, { id = "lines", what = "freight" }))
    expect(function() steps(play, "one_plus_one", kBanks, { id = "lines", what = "freight" }) end).fails("at work already")
    expect(steps(play, "one_plus_one", kBanks, { id = "lines", what = "both" })).above(0)
  end)

  it("do not agree on less of a step than is at work, and may go further with it", function()
    local play = start { seed = 1 }
    play:as("transdniestria"):accept(steps(play, "one_plus_one", kBanks, { id = "schools", regime = "licensed" },
      { id = "diplomas", stamp = "neutral" }))
    expect(function() steps(play, "one_plus_one", kBanks, { id = "schools", regime = "tolerated" }) end).fails("at work already")
    expect(function() steps(play, "one_plus_one", kBanks, { id = "diplomas", stamp = "tiraspol" }) end).fails("at work already")
    expect(steps(play, "one_plus_one", kBanks, { id = "schools", regime = "independent" })).above(0)
  end)

  it("bring home two steps at a time, and neither posts nor the bridge", function()
    local play = start { seed = 1 }
    expect(function()
      steps(play, "one_plus_one", kBanks, { id = "diplomas", stamp = "neutral" }, { id = "lines", what = "freight" },
        { id = "land", way = "access" })
    end).fails("clauses")
    expect(function() steps(play, "one_plus_one", kBanks, { id = "bridge", open = "foot" }) end).fails("has no clause")
  end)
end)

describe("the Joint Control Commission", function()
  local function watch(play, officers, extra)
    local clauses = { { id = "lead", by = "ukraine", staff = 5 }, { id = "observers", by = "ukraine", officers = officers } }
    if extra then table.insert(clauses, extra) end
    return play:as("ukraine"):propose {
      type = "observer_mission", framework = "jcc", place = "bender", parties = { "ukraine" }, clauses = clauses,
    }
  end

  it("asks its three delegations", function()
    local play = start { seed = 1 }
    expect(play:missing(watch(play, 20))).is { "moldova", "transdniestria", "russia" }
  end)

  it("has beds for twenty observers", function()
    local play = start { seed = 1 }
    expect(function() watch(play, 30) end).fails("twenty")
  end)

  it("opens the bridge with three names, and issues no papers", function()
    local play = start { seed = 1 }
    local draft = steps(play, "jcc", { "moldova", "transdniestria", "russia" }, { id = "bridge", open = "cars" })
    expect(play:missing(draft)).is { "transdniestria", "russia" }
    accept(play, draft, { "transdniestria", "russia" })
    expect(play:get("steps")).is(1)
    expect(function()
      steps(play, "jcc", { "moldova", "transdniestria", "russia" }, { id = "documents", scope = "plates" })
    end).fails("has no clause")
    expect(play:errors()).is {}
  end)

  it("does not inspect", function()
    local play = start { seed = 1 }
    expect(function() watch(play, 20, { id = "inspections", by = "ukraine" }) end).fails("not its trade")
  end)

  it("has no seat for those from further west", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("moldova"):propose {
        type = "observer_mission", framework = "jcc", place = "bender", parties = { "eu" },
        clauses = { { id = "lead", by = "eu", staff = 5 }, { id = "observers", by = "eu", officers = 20 } },
      }
    end).fails("three delegations")
  end)
end)

describe("the 5+2", function()
  it("signs nothing before it meets officially", function()
    local play = start { seed = 1 }
    expect(function() steps(play, "five_plus_two", kBanks, { id = "land", way = "access" }) end).fails("informally")
    lay(play, "steps_first")
    expect(steps(play, "five_plus_two", kBanks, { id = "land", way = "access" })).above(0)
  end)

  it("can be stopped by each of the five, party or not", function()
    local play = start { seed = 1 }
    local draft = play:as("osce"):propose {
      type = "resumption", framework = "five_plus_two", parties = { "moldova", "transdniestria", "osce" },
      clauses = { { id = "agenda", order = "baskets" } },
    }
    accept(play, draft, kBanks)
    expect(play:missing(draft)).is { "russia", "ukraine" }
  end)

  it("holds one table at a time", function()
    local play = start { seed = 1 }
    lay(play, "baskets")
    expect(function() lay(play, "steps_first") end).fails("already")
  end)

  local function settle(play)
    return play:as("moldova"):propose {
      type = "settlement", framework = "five_plus_two", parties = kBanks,
      clauses = { { id = "status", structure = "autonomy" }, { id = "say", veto = "own_matters" } },
    }
  end

  it("speaks of status only after steps, where it is agreed that steps come first", function()
    local play = start { seed = 1 }
    lay(play, "steps_first")
    expect(function() settle(play) end).fails("steps come first")
  end)

  it("speaks of status only after three rounds, where it works in baskets", function()
    local play = start { seed = 1 }
    lay(play, "baskets")
    expect(function() settle(play) end).fails("third basket")
  end)

  it("makes steps wait, where it is agreed that status comes first", function()
    local play = start { seed = 1 }
    lay(play, "status_first")
    expect(function() steps(play, "five_plus_two", kBanks, { id = "land", way = "access" }) end).fails("status comes first")
  end)

  it("writes down no state that neither bank could go home with", function()
    local play = start { seed = 1 }
    lay(play, "status_first")
    expect(function() settle(play) end).fails("believe each other")
  end)

  it("may say a sentence before it meets officially", function()
    local play = start { seed = 1 }
    expect(play:as("osce"):propose {
      type = "declaration", framework = "five_plus_two", parties = { "osce", "russia" }, duration = 2,
      clauses = { { id = "principles", stress = "no_force" } },
    }).above(0)
  end)
end)

describe("the official table", function()
  it("keeps its order of business when one of five leaves it", function()
    local play = start { seed = 1 }
    local draft = play:as("osce"):propose {
      type = "resumption", framework = "five_plus_two", parties = kFive, clauses = { { id = "agenda", order = "baskets" } },
    }
    accept(play, draft, { "moldova", "transdniestria", "russia", "ukraine" })
    local laid = play:agreements({ type = "resumption" })[1]
    play:as("ukraine"):leave(laid)
    laid = play:agreements({ type = "resumption" })[1]
    expect(#laid.parties).is(4)
    expect(laid.clauses[1].id).is("agenda")
  end)
end)

describe("the table of seven", function()
  local function seat_two(play, parties)
    return steps(play, "five_plus_two", parties, { id = "bridge", open = "foot" }, { id = "full_parties" })
  end

  it("is there when a text has seated the two", function()
    local play = start { seed = 1 }
    expect(function() steps(play, "seven", kBanks, { id = "land", way = "access" }) end).fails("not been seated")
    lay(play, "baskets")
    expect(function() seat_two(play, kSeven) end).fails("nothing on it")
    play:advance { rounds = 1 }
    accept(play, seat_two(play, kSeven), { "transdniestria", "russia", "ukraine", "osce", "eu", "us" })
    expect(play:get("seven")).is(1)
    local draft = steps(play, "seven", kBanks, { id = "land", way = "access" })
    expect(play:missing(draft)).is { "transdniestria", "russia", "ukraine", "osce", "eu", "us" }
    expect(function() steps(play, "five_plus_two", kBanks, { id = "land", way = "access" }) end).fails("seven chairs")
  end)

  it("seats nobody in absence", function()
    local play = start { seed = 1 }
    lay(play, "baskets")
    play:advance { rounds = 1 }
    expect(function() seat_two(play, kFive) end).fails("absence")
  end)
end)

describe("the Permanent Council", function()
  it("asks who holds the place, and hears silence from the others", function()
    local play = start { seed = 1 }
    local draft = play:as("osce"):propose {
      type = "observer_mission", framework = "osce_council", place = "bender", parties = { "osce" },
      clauses = { { id = "lead", by = "osce", staff = 15 }, { id = "observers", by = "osce", officers = 20 } },
    }
    expect(play:missing(draft)).contains("transdniestria")
    play:as("transdniestria"):accept(draft)
    play:advance { to = "review" }
    expect(play:get("leads", "osce")).is(1)
    expect(play:get("eyes")).is(20)
    expect(play:errors()).is {}
  end)

  it("is stopped by Bucharest where Russia leads soldiers whom nobody inspects", function()
    local play = start { seed = 1 }
    local draft = play:as("russia"):propose {
      type = "peace_mission", framework = "osce_council", place = "bender", parties = { "moldova", "russia" },
      clauses = {
        { id = "lead", by = "russia", staff = 5 }, { id = "command", form = "unified" },
        { id = "peacekeepers", by = "russia", hundreds = 2 }, { id = "exit_date", rounds = 4 },
      },
    }
    for _index, seat in ipairs { "moldova", "transdniestria", "ukraine", "eu", "us" } do play:as(seat):accept(draft) end
    play:advance { to = "review" }
    expect(play:get("leads", "russia")).is(0)
  end)

  it("sends no army", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("russia"):propose {
        type = "peace_mission", framework = "osce_council", place = "bender", parties = { "moldova", "russia" },
        clauses = {
          { id = "lead", by = "russia", staff = 5 }, { id = "command", form = "unified" },
          { id = "peacekeepers", by = "russia", hundreds = 5 },
        },
      }
    end).fails("three hundred")
  end)

  it("says each sentence once", function()
    local play = start { seed = 1 }
    local text = {
      type = "declaration", framework = "osce_council", parties = { "osce", "eu" }, duration = 2,
      clauses = { { id = "principles", stress = "no_force" } },
    }
    play:as("eu"):accept(play:as("osce"):propose(text))
    play:advance { to = "review" }
    play:advance { rounds = 3 }
    expect(function() play:as("osce"):propose(text) end).fails("said it already")
  end)
end)

describe("the format of Meseberg", function()
  local function committee(play, ...)
    return play:as("russia"):propose {
      type = "security_committee", framework = "eu_russia", parties = { "eu", "russia" },
      clauses = { { id = "committee", level = "ambassadors" }, ... },
    }
  end
  local function together(play)
    return play:as("russia"):propose {
      type = "peace_mission", framework = "eu_russia", place = "bender", parties = { "moldova", "russia", "eu" },
      clauses = {
        { id = "lead", by = "russia", staff = 5 }, { id = "command", form = "coordinated" },
        { id = "peacekeepers", by = "russia", hundreds = 3 }, { id = "observers", by = "eu", officers = 20 },
      },
    }
  end

  it("asks nobody but the two", function()
    local play = start { seed = 1 }
    local draft = committee(play)
    expect(play:missing(draft)).is { "eu" }
    play:as("eu"):accept(draft)
    expect(play:get("committee")).is(1)
    expect(play:get("meseberg")).above(50)
  end)

  it("sends nobody to the river before there is a committee", function()
    local play = start { seed = 1 }
    expect(function() together(play) end).fails("committee comes first")
  end)

  it("sends nobody without those who live there", function()
    local play = start { seed = 1 }
    play:as("eu"):accept(committee(play))
    expect(play:missing(together(play))).is { "moldova", "transdniestria", "eu" }
  end)

  it("ends its committee when nothing is shown on the river", function()
    local play = start { seed = 1 }
    play:as("eu"):accept(committee(play, { id = "progress", what = "steps" }))
    play:advance { rounds = 5 }
    expect(play:get("committee")).is(0)
  end)

  it("keeps its committee while there are talks", function()
    local play = start { seed = 1 }
    lay(play, "baskets")
    play:as("eu"):accept(committee(play, { id = "progress", what = "talks" }))
    play:advance { rounds = 2 }
    expect(play:get("committee")).is(1)
  end)
end)

describe("between governments", function()
  local function memorandum(play, ...)
    return play:as("russia"):propose {
      type = "memorandum", framework = "governments", parties = { "moldova", "transdniestria", "russia" },
      clauses = {
        { id = "status", structure = "asymmetric_federation" }, { id = "say", veto = "own_matters" },
        { id = "garrison", by = "russia", hundreds = 5, years = 5 }, ...,
      },
    }
  end

  it("a garrison that is written down is no larger than what is written", function()
    local least = 12
    for seed = 1, 6 do
      local play = start { seed = seed }
      accept(play, memorandum(play, { id = "market", price = "inland" }), kBanks)
      play:advance { rounds = 4 }
      if play:get("memoranda") > 0 then least = math.min(least, play:get("garrison")) end
    end
    expect(least).below(9)
  end)

  it("no state is put together without those of whom it is made", function()
    local play = start { seed = 1 }
    local draft = play:as("russia"):propose {
      type = "memorandum", framework = "governments", parties = { "moldova", "transdniestria", "russia" },
      clauses = {
        { id = "status", structure = "asymmetric_federation" }, { id = "say", veto = "own_matters" },
        { id = "garrison", by = "russia", hundreds = 10, years = 10 },
      },
    }
    expect(play:missing(draft)).is { "moldova", "transdniestria" }
  end)

  local function trains(play, way)
    return play:as("russia"):propose {
      type = "withdrawal", framework = "governments", place = "cobasna", parties = { "moldova", "russia" },
      clauses = { { id = "stocks", pace = 2, way = way } },
    }
  end

  it("the ammunition is spoken of at the table before anybody signs, and leaves the depot past whoever holds the gates", function()
    local play = start { seed = 1 }
    expect(function() trains(play, "destroyed") end).fails("official round")
    lay(play, "baskets")
    play:advance { rounds = 1 }
    expect(play:missing(trains(play, "destroyed"))).is { "moldova", "transdniestria" }
  end)

  it("what is removed needs Ukraine's rails", function()
    local play = start { seed = 1 }
    lay(play, "baskets")
    play:advance { rounds = 1 }
    expect(function() trains(play, "removed") end).fails("Ukraine")
  end)

  it("posts between the banks are moved by both of them", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("moldova"):propose {
        type = "customs_accord", framework = "governments", place = "kuchurgan", parties = { "moldova", "ukraine" },
        clauses = { { id = "seals", whose = "chisinau" }, { id = "movement", posts = "moved" } },
      }
    end).fails("Both banks")
  end)

  it("seals that are not Chisinau's alone need Tiraspol's signature", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("moldova"):propose {
        type = "customs_accord", framework = "governments", place = "kuchurgan", parties = { "moldova", "ukraine" },
        clauses = { { id = "seals", whose = "joint" } },
      }
    end).fails("Tiraspol must")
  end)
end)
