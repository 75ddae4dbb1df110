-- What texts change on the river, what is counted, and what happens when a text ends.
local chorus = require "transdniestria.chorus"
local help = require "transdniestria.help"
local home = require "transdniestria.home"
local ledger = require "transdniestria.ledger"

local kBanks = { "moldova", "transdniestria" }

local function sign(play, by, text, seats)
  local draft = play:as(by):propose(text)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
  return draft
end

local function steps(play, ...)
  return sign(play, "moldova", {
    type = "groups_protocol", framework = "one_plus_one", parties = kBanks, clauses = { { id = "no_prejudice", form = "silence" }, ... },
  }, { "transdniestria" })
end

local function lay(play, ...)
  return sign(play, "osce", {
    type = "resumption", framework = "five_plus_two", parties = { "moldova", "transdniestria", "osce" },
    clauses = { { id = "agenda", order = "baskets" }, ... },
  }, { "moldova", "transdniestria", "russia", "ukraine" })
end

local function committee(play)
  return sign(play, "russia", {
    type = "security_committee", framework = "eu_russia", parties = { "eu", "russia" },
    clauses = { { id = "committee", level = "ambassadors" } },
  }, { "eu" })
end

local function together(play, lead)
  return sign(play, "russia", {
    type = "peace_mission", framework = "eu_russia", place = "bender", parties = { "moldova", "russia", "eu", "ukraine" },
    clauses = {
      { id = "lead", by = lead, staff = 5 }, { id = "command", form = "unified" },
      { id = "civilian_police", by = "eu", officers = 20 }, { id = "observers", by = "russia", officers = 20 },
    },
  }, { "moldova", "transdniestria", "eu", "ukraine" })
end

local function customs(play, whose, parties, ...)
  return sign(play, "moldova", {
    type = "customs_accord", framework = "governments", place = "kuchurgan", parties = parties,
    clauses = { { id = "seals", whose = whose }, ... },
  }, { "transdniestria", "ukraine" })
end

describe("steps", function()
  it("ease what the line costs those for whom they are made", function()
    local play = start { seed = 1 }
    local before = play:get("hardship", "dubasari")
    steps(play, { id = "land", way = "access" })
    expect(play:get("hardship", "dubasari")).below(before - 6)
  end)

  it("make the line comfortable where nobody watches it", function()
    local with, without = start { seed = 3 }, start { seed = 3 }
    steps(with, { id = "diplomas", stamp = "neutral" }, { id = "lines", what = "freight" })
    steps(with, { id = "land", way = "access" })
    with:advance { rounds = 2 }
    without:advance { rounds = 2 }
    expect(with:get("comfort")).above(without:get("comfort") - 1)
    expect(with:get("confidence")).above(without:get("confidence"))
  end)

  it("keep more of their promise where somebody lays a table beside them", function()
    local with, without = start { seed = 3 }, start { seed = 3 }
    for _index, play in ipairs { with, without } do
      steps(play, { id = "diplomas", stamp = "neutral" }, { id = "lines", what = "freight" })
      steps(play, { id = "land", way = "access" })
    end
    lay(with)
    with:advance { rounds = 2 }
    without:advance { rounds = 2 }
    expect(with:get("comfort")).below(without:get("comfort") - 5)
  end)

  it("are counted, and no longer when somebody has left", function()
    local play = start { seed = 1 }
    local draft = steps(play, { id = "documents", scope = "plates" }, { id = "lines", what = "freight" })
    expect(play:get("steps")).is(2)
    expect(play:get("documents")).is(1)
    play:as("transdniestria"):leave(draft)
    expect(play:get("steps")).is(0)
    expect(play:get("documents")).is(0)
    expect(play:errors()).is {}
  end)

  it("with a way to travel make recognition more of a habit than number plates do", function()
    local lightly, far = start { seed = 1 }, start { seed = 1 }
    steps(lightly, { id = "documents", scope = "plates" })
    steps(far, { id = "documents", scope = "licences" })
    expect(far:get("precedent")).above(lightly:get("precedent"))
  end)
end)

describe("the official table", function()
  it("counts a round for each in which it stands, and keeps what was counted", function()
    local play = start { seed = 1 }
    local draft = lay(play)
    play:advance { rounds = 2 }
    local held = play:get("official")
    expect(held).above(1)
    play:as("russia"):say("We shall see.")
    play:as("osce"):leave(draft)
    play:advance { rounds = 1 }
    expect(play:get("official")).is(held)
  end)

  it("is put aside after a vote in some games, and in none where it says that it stands beyond elections", function()
    local fallen = 0
    for seed = 1, 12 do
      local bare, bound = start { seed = seed }, start { seed = seed }
      lay(bare)
      lay(bound, { id = "beyond_elections" })
      bare:advance { rounds = 4 }
      bound:advance { rounds = 4 }
      expect(help.table_laid(bound)).is(true)
      if not help.table_laid(bare) then fallen = fallen + 1 end
    end
    expect(fallen).above(0)
    expect(fallen).below(12)
  end)
end)

describe("customs", function()
  it("under joint seals shut the back door and open the front one", function()
    local with, without = start { seed = 2 }, start { seed = 2 }
    customs(with, "joint", { "moldova", "transdniestria", "ukraine" })
    with:advance { to = "review" }
    if with:get("customs") == 0 then with:advance { rounds = 1 } end
    with:advance { rounds = 2 }
    without:advance { rounds = 3 }
    expect(with:get("customs")).is(1)
    expect(with:get("contraband")).below(without:get("contraband"))
    expect(with:get("trade")).above(without:get("trade"))
  end)

  it("over the head of Tiraspol cost confidence", function()
    local play = start { seed = 2 }
    local before, trusted = play:get("confidence"), play:trust("transdniestria", "ukraine")
    sign(play, "moldova", {
      type = "customs_accord", framework = "governments", place = "kuchurgan", parties = { "moldova", "ukraine" },
      clauses = { { id = "seals", whose = "chisinau" } },
    }, { "ukraine" })
    expect(play:get("confidence")).below(before)
    expect(play:trust("transdniestria", "ukraine")).below(trusted)
  end)
end)

describe("a mission", function()
  it("of East and West is counted as nobody's", function()
    local play = start { seed = 1 }
    committee(play)
    together(play, "ukraine")
    expect(play:get("neutral_watch")).is(1)
    expect(play:get("leads", "ukraine")).is(1)
    expect(play:get("between", "ukraine")).is(1)
    expect(play:get("serves", "eu")).is(1)
    expect(play:get("under_east", "eu")).is(0)
    expect(play:errors()).is {}
  end)

  it("under Russian lead puts Europeans under Russian orders", function()
    local play = start { seed = 1 }
    committee(play)
    together(play, "russia")
    expect(play:get("under_east", "eu")).is(1)
    expect(play:get("leads", "russia")).is(1)
  end)

  it("leaves nothing in the ledger when it ends", function()
    local play = start { seed = 1 }
    committee(play)
    local draft = together(play, "russia")
    play:as("russia"):leave(draft)
    play:advance { to = "review" }
    for _index, id in ipairs { "neutral_watch", "eyes" } do expect(play:get(id)).is(0) end
    for _index, id in ipairs { "leads", "serves", "under_east", "between" } do
      for _place, seat in ipairs { "russia", "eu", "ukraine" } do expect(play:get(id, seat)).is(0) end
    end
  end)

  it("calms the stretch that it watches", function()
    local with, without = start { seed = 4 }, start { seed = 4 }
    committee(with)
    together(with, "ukraine")
    with:advance { rounds = 3 }
    without:advance { rounds = 3 }
    expect(with:get("tension", "bender")).below(without:get("tension", "bender"))
  end)

  it("has people from both sides only where they have not gone home in secret", function()
    local text = { lead = "russia", clauses = { { id = "observers", params = { by = "eu", officers = 20 } } } }
    expect(ledger.sides(text)).is(true)
    text.clauses[1].idle = true
    expect(ledger.sides(text)).is(false)
  end)
end)

describe("the depot", function()
  local function empty(play, parties, ...)
    lay(play, { id = "beyond_elections" })
    play:advance { rounds = 1 } -- it is spoken of at an official round first
    return sign(play, "russia", {
      type = "withdrawal", framework = "governments", place = "cobasna", parties = parties,
      clauses = { { id = "stocks", pace = 2, way = "destroyed" }, ... },
    }, { "moldova", "transdniestria" })
  end

  it("is emptied when Moscow's Duma has agreed, and half as fast without the name of whoever holds the gates", function()
    local least, without = 21, 21
    for seed = 1, 4 do
      local play, alone = start { seed = seed }, start { seed = seed }
      empty(play, { "moldova", "russia", "transdniestria" }, { id = "neutrality", form = "declared" })
      empty(alone, { "moldova", "russia" }, { id = "neutrality", form = "declared" })
      play:advance { rounds = 4 }
      alone:advance { rounds = 4 }
      least, without = math.min(least, play:get("stocks")), math.min(without, alone:get("stocks"))
    end
    expect(least).below(15)
    expect(21 - without).is((21 - least) / 2)
  end)

  it("loses its guards where it is agreed that soldiers leave", function()
    local least = 12
    for seed = 1, 4 do
      local play = start { seed = seed }
      empty(play, { "moldova", "russia" }, { id = "troops_leave", when = "by_date" })
      play:advance { rounds = 5 }
      least = math.min(least, play:get("garrison"))
    end
    expect(least).below(6)
  end)
end)

describe("the chorus", function()
  local armed = {
    type = "peace_mission", kind = "mission",
    clauses = { { id = "lead", params = { by = "russia" } }, { id = "peacekeepers", params = { by = "russia", hundreds = 2 } } },
  }
  it("in Bucharest asks who may look into the sheds", function()
    expect(chorus.romania(nil, armed):sub(1, 3)).is("no:")
    expect(chorus.romania(nil, { clauses = { { id = "principles", params = { stress = "integrity" } } } })).is("yes")
  end)
  it("of many asks for the day on which soldiers leave", function()
    expect(chorus.osce_caucus(nil, armed):sub(1, 3)).is("no:")
    expect(chorus.germany(nil, armed):sub(1, 8)).is("abstain:")
  end)
end)

describe("at home", function()
  it("every group is somebody's, and every clause knows only groups that there are", function()
    local known = {}
    for _seat, groups in pairs(home.of) do
      for _index, id in ipairs(groups) do known[id] = true end
    end
    local strangers = {}
    for clause_id, likes in pairs(home.likes) do
      for who in pairs(likes) do
        if not known[who] then table.insert(strangers, clause_id .. ": " .. who) end
      end
    end
    expect(strangers).is {}
    expect(known["moldova.veterans"]).is(true)
  end)

  it("a federation is harder to carry among strangers than among neighbours", function()
    local status = home.likes.status["moldova.veterans"]
    local function at(confidence)
      return status({ get = function() return confidence end }, { structure = "asymmetric_federation" })
    end
    expect(at(60)).is(-4)
    expect(at(18)).is(-6)
  end)

  it("those who are asked for more tables than they can follow grow tired", function()
    local play = start { seed = 1 }
    expect(play:get("overload", "moldova")).is(0)
    steps(play, { id = "land", way = "access" })
    lay(play)
    committee(play)
    together(play, "ukraine")
    customs(play, "joint", { "moldova", "transdniestria", "ukraine" })
    play:advance { rounds = 1 }
    expect(play:get("overload", "moldova")).above(0)
  end)
end)

describe("alone", function()
  it("a new post breaks a text by which posts are joint", function()
    local play = start { seed = 1 }
    local draft = sign(play, "moldova", {
      type = "zone_protocol", framework = "jcc", parties = { "moldova", "transdniestria", "russia" },
      clauses = { { id = "no_prejudice", form = "silence" }, { id = "movement", posts = "joint" } },
    }, { "transdniestria", "russia" })
    play:advance { to = "decision" }
    play:as("transdniestria"):act("new_post", { place = "dubasari" })
    play:advance { to = "review" }
    local list = play:agreements { type = "zone_protocol", status = "violated" }
    expect(#list).is(1)
    expect(list[1].id).is(draft)
    expect(play:get("steps")).is(0)
  end)

  it("nobody finds mistakes in the wine who has signed what the gas costs", function()
    local play = start { seed = 2 }
    sign(play, "moldova", {
      type = "customs_accord", framework = "governments", place = "kuchurgan", parties = { "moldova", "russia" },
      clauses = { { id = "seals", whose = "chisinau" }, { id = "gas_debt", debt = "frozen" } },
    }, { "russia", "ukraine" })
    play:advance { to = "decision" }
    expect(function() play:as("russia"):act("gas_and_wine", { about = "moldova" }) end).fails("signed")
  end)

  it("a car that goes on to Tiraspol is remembered on both banks", function()
    local with, without = start { seed = 5 }, start { seed = 5 }
    for _index, play in ipairs { with, without } do play:advance { to = "decision" } end
    with:as("eu"):act("see_tiraspol")
    for _index, play in ipairs { with, without } do play:advance { to = "review" } end
    expect(with:trust("transdniestria", "eu")).above(without:trust("transdniestria", "eu"))
    expect(with:trust("moldova", "eu")).below(without:trust("moldova", "eu"))
  end)
end)

describe("a reason", function()
  -- The two banks get on, as far as texts can bring them: papers, posts, an official table, eyes. `seen` is asked about each change
  -- that has a reason, with the numbers as they were before it.
  local function walk(seed, seen)
    local play = start { seed = seed }
    steps(play, { id = "documents", scope = "licences" }, { id = "schools", regime = "licensed" })
    sign(play, "moldova", {
      type = "zone_protocol", framework = "jcc", parties = { "moldova", "transdniestria", "russia" }, clauses = {
        { id = "no_prejudice", form = "silence" }, { id = "land", way = "access" }, { id = "bridge", open = "cars" },
        { id = "movement", posts = "moved" },
      },
    }, { "transdniestria", "russia" })
    lay(play)
    committee(play)
    for _round = 1, 7 do
      play:advance { to = "decision" }
      play:as("moldova"):act("football")
      play:as("transdniestria"):act("football")
      if play:resource("osce", "aid") >= 5 then play:as("osce"):act("experts") end
      play:advance { to = "negotiation" }
    end
    local numbers = {}
    for _index, effect in ipairs(play:log()) do
      if effect.effect == "number_changed" then
        if effect.reason then seen(effect, numbers) end
        numbers[effect.number] = effect.after
      end
    end
    expect(play:errors()).is {}
  end

  it("of tension names doubt where the banks doubt each other, and something else where they do not", function()
    local doubted, usual = 0, 0
    for seed = 1, 6 do
      walk(seed, function(effect, numbers)
        if effect.reason.text == "Banks that do not believe each other" then
          doubted = doubted + 1
          expect(numbers.confidence or 26).below(46)
        elseif effect.reason.text == "Posts are manned again as they always were" then
          usual = usual + 1
          expect(numbers.confidence).above(45.9)
        end
      end)
    end
    expect(doubted).above(0)
    expect(usual).above(0)
  end)

  it("is not what has been kept where nothing has been signed, nor a seal where there is none", function()
    local play = start { seed = 2 }
    play:advance { rounds = 4 }
    for _index, effect in ipairs(play:log()) do
      local reason = effect.reason and effect.reason.text
      expect(reason ~= "What has been kept so far" and reason ~= "Seals that both banks take" and reason ~= "Habits that have changed").is(true)
    end
  end)
end)
