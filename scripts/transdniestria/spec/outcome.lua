-- How games end, and that what a seat wants follows what it has reached.

local kBanks = { "moldova", "transdniestria" }

local function sign(play, by, text, seats)
  local draft = play:as(by):propose(text)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
  return draft
end

local function lay(play)
  return sign(play, "osce", {
    type = "resumption", framework = "five_plus_two", parties = { "moldova", "transdniestria", "osce" },
    clauses = { { id = "agenda", order = "baskets" }, { id = "beyond_elections" } },
  }, { "moldova", "transdniestria", "russia", "ukraine" })
end

local function steps(play, ...)
  return sign(play, "moldova", {
    type = "groups_protocol", framework = "one_plus_one", parties = kBanks,
    clauses = { { id = "no_prejudice", form = "silence" }, { id = "beyond_elections" }, ... },
  }, { "transdniestria" })
end

-- A package at the table, with money of the Union.
local function at_the_table(play)
  return sign(play, "moldova", {
    type = "steps", framework = "five_plus_two", parties = { "moldova", "transdniestria", "eu" }, clauses = {
      { id = "no_prejudice", form = "silence" }, { id = "beyond_elections" }, { id = "diplomas", stamp = "neutral" },
      { id = "lines", what = "both" }, { id = "schools", regime = "licensed" }, { id = "rebuilding", by = "eu", amount = 25 },
    },
  }, { "transdniestria", "russia", "ukraine", "osce", "eu" })
end

local function to_the_end(play)
  play:advance { rounds = 9 }
  play:advance { rounds = 1 }
end

describe("an ending", function()
  it("is none of the better ones for those who agree on nothing", function()
    local kBetter = { two_banks = true, nobodys_watch = true, people_first = true, table_laid = true, the_memorandum = true }
    for seed = 1, 4 do
      local play = start { seed = seed }
      pcall(to_the_end, play)
      expect(kBetter[play:ending()]).is(nil)
      expect(play:errors()).is {}
    end
  end)

  it("of a laid table is that of official rounds and a step", function()
    local play = start { seed = 2 }
    lay(play)
    steps(play, { id = "lines", what = "freight" })
    pcall(to_the_end, play)
    expect(play:ending()).is("table_laid")
  end)

  it("in which people come first needs many steps, and a table beside them", function()
    local play = start { seed = 2 }
    lay(play)
    local kThree = { "moldova", "transdniestria", "russia" }
    steps(play, { id = "documents", scope = "licences" })
    sign(play, "moldova", {
      type = "zone_protocol", framework = "jcc", parties = kThree, clauses = {
        { id = "no_prejudice", form = "silence" }, { id = "land", way = "access" }, { id = "bridge", open = "cars" },
        { id = "movement", posts = "moved" },
      },
    }, { "transdniestria", "russia" })
    play:advance { rounds = 2 }
    at_the_table(play)
    play:advance { rounds = 2 }
    sign(play, "moldova", {
      type = "customs_accord", framework = "one_plus_one", place = "kuchurgan", parties = kBanks,
      clauses = { { id = "seals", whose = "joint" }, { id = "firms" } },
    }, { "transdniestria" })
    pcall(to_the_end, play)
    expect(play:get("steps")).above(6)
    expect(play:ending()).is("people_first")
  end)

  it("of the Memorandum waits for both banks to ratify it", function()
    local found = {}
    for seed = 1, 8 do
      local play = start { seed = seed }
      sign(play, "russia", {
        type = "memorandum", framework = "governments", parties = { "moldova", "transdniestria", "russia" },
        clauses = {
          { id = "status", structure = "asymmetric_federation" }, { id = "say", veto = "own_matters" },
          { id = "garrison", by = "russia", hundreds = 10, years = 5 },
        },
      }, kBanks)
      expect(play:get("memoranda")).is(0)
      pcall(to_the_end, play)
      found[play:ending()] = true
    end
    expect(found.the_memorandum).is(true)
  end)

  it("of a watch that is nobody's is that of a mission that has stood, and of a better state that can be seen", function()
    local found = {}
    for seed = 1, 3 do
      local play = start { seed = seed }
      sign(play, "russia", {
        type = "security_committee", framework = "eu_russia", parties = { "eu", "russia" },
        clauses = { { id = "committee", level = "ambassadors" } },
      }, { "eu" })
      for _index, place in ipairs { "bender", "dubasari" } do
        sign(play, "russia", {
          type = "peace_mission", framework = "eu_russia", place = place, parties = { "moldova", "russia", "eu" },
          clauses = {
            { id = "lead", by = "eu", staff = 5 }, { id = "command", form = "unified" },
            { id = "civilian_police", by = "eu", officers = 40 }, { id = "observers", by = "russia", officers = 20 },
          },
        }, { "moldova", "transdniestria", "eu" })
      end
      lay(play)
      play:advance { rounds = 2 }
      steps(play, { id = "documents", scope = "licences" })
      play:advance { rounds = 1 }
      at_the_table(play)
      pcall(function()
        for _round = 1, 9 do
          play:advance { to = "decision" }
          play:as("eu"):act("see_tiraspol")
          play:as("us"):act("see_tiraspol")
          play:advance { to = "review" }
        end
      end)
      found[play:ending()] = true
    end
    expect(found.nobodys_watch).is(true)
  end)
end)

describe("an early ending", function()
  it("comes to those who practise on the river what they would do, and set up posts", function()
    local found = {}
    for seed = 1, 4 do
      local play = start { seed = seed }
      pcall(function()
        for _round = 1, 9 do
          play:advance { to = "decision" }
          play:as("russia"):act("exercise")
          play:as("transdniestria"):act("exercise")
          play:as("transdniestria"):act("new_post", { place = "dubasari" })
          play:advance { to = "review" }
        end
      end)
      found[play:ending() or "none"] = play:get("confidence")
    end
    expect((found.shots_on_the_bridge or found.empty_chairs) ~= nil).is(true)
  end)
end)

describe("what a seat wants", function()
  it("is a number between 0 and 1 for each of the seven", function()
    local play = start { seed = 7 }
    for _index, seat in ipairs { "moldova", "transdniestria", "russia", "ukraine", "osce", "eu", "us" } do
      expect(play:score(seat)).above(0)
      expect(play:score(seat)).below(1)
    end
  end)

  it("is nearer for the OSCE with each round of the table", function()
    local play = start { seed = 1 }
    local before = play:score("osce")
    lay(play)
    play:advance { to = "review" }
    local once = play:score("osce")
    play:advance { rounds = 2 }
    expect(once).above(before)
    expect(play:score("osce")).above(before)
  end)

  it("can be worked for by the OSCE in each round, with capital or with money", function()
    local play, idle = start { seed = 1 }, start { seed = 1 }
    local acted = 0
    for _round = 1, 6 do
      play:advance { to = "decision" }
      play:as("osce"):act("shuttle", { one = "moldova", other = "transdniestria" })
      if play:resource("osce", "aid") >= 5 then
        play:as("osce"):act "experts"
        acted = acted + 1
      end
      play:advance { to = "negotiation" }
      idle:advance { rounds = 1 }
    end
    expect(acted).above(3)
    expect(play:resource("osce", "influence")).above(1)
    expect(play:get "confidence").above(idle:get "confidence" + 2)
    expect(play:score("osce")).above(idle:score("osce"))
    expect(play:errors()).is {}
  end)

  it("is nearer for Tiraspol when its papers are accepted, and not for Kyiv", function()
    local play = start { seed = 1 }
    local tiraspol, kiev = play:score("transdniestria"), play:score("ukraine")
    steps(play, { id = "documents", scope = "licences" })
    expect(play:score("transdniestria")).above(tiraspol)
    expect(play:score("ukraine")).below(kiev)
  end)

  it("is nearer for Moscow with a committee", function()
    local play = start { seed = 1 }
    local before = play:score("russia")
    sign(play, "russia", {
      type = "security_committee", framework = "eu_russia", parties = { "eu", "russia" },
      clauses = { { id = "committee", level = "ambassadors" } },
    }, { "eu" })
    expect(play:score("russia")).above(before)
  end)
end)
