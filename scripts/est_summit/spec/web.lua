-- What partial agreements carry together, what is counted, and what they change while they stand.
local chorus = require "est_summit.chorus"
local forces = require "est_summit.forces"
local rehearsal = require "est_summit.rehearsal"
local states = require "est_summit.states"

local function sign(play, by, text, seats)
  local draft = play:as(by):propose(text)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
  return draft
end

-- Moscow and Brussels have spoken until Brussels takes Moscow at its word: then help can be promised.
local function believed(seed)
  local play = start { seed = seed }
  while play:get("believes", "eu") == 0 do
    play:advance { to = "decision" }
    play:as("kazakhstan"):act("shuttle", { first_side = "russia", second_side = "eu" })
    play:as("eu"):act("consult", { with = "russia" })
    play:advance { to = "negotiation" }
  end
  return play
end
local function assistance(play, parties, which)
  local others = {}
  for _index, seat in ipairs(parties) do
    if seat ~= parties[1] then others[#others + 1] = seat end
  end
  return sign(play, parties[1], {
    type = "assistance", framework = "governments", parties = parties, clauses = { { id = "named_threats", which = which or "disasters" } },
  }, others)
end
local function modernisation(play, ...)
  return sign(play, "russia", {
    type = "modernisation", framework = "eu_russia", parties = { "eu", "russia" },
    clauses = { { id = "projects", by = "eu", million = 5 }, ... },
  }, { "eu" })
end
local function papers(play, scope)
  return sign(play, "eu", {
    type = "papers", framework = "governments", parties = { "eu", "turkey" },
    clauses = { { id = "accepted", scope = scope or "diplomas" }, { id = "no_recognition" } },
  }, { "turkey" })
end

describe("the web", function()
  it("is made of twelve kinds of text, and the treaty is none of them", function()
    expect(#forces.web).is(12)
    expect(forces.piece.est).is(nil)
    for _index, kind in ipairs(forces.web) do expect(forces.piece[kind]).is(true) end
  end)

  it("carries five points for a text that stands, and half a point for each signatory beyond two", function()
    local play = believed(1)
    expect(play:get("web")).is(0)
    papers(play)
    expect(play:get("web")).is(5)
    assistance(play, { "russia", "turkey", "eu", "kazakhstan" })
    expect(play:get("web")).is(11)
    expect(play:get("pieces")).is(2)
    expect(play:get("signed", "turkey")).is(2)
  end)

  it("counts of each kind the text that carries most", function()
    local play = believed(1)
    assistance(play, { "russia", "eu" })
    assistance(play, { "eu", "russia", "germany" })
    expect(play:get("pieces")).is(2)
    expect(play:get("web")).is(5.5)
  end)

  it("grows with time, up to three rounds", function()
    local play = start { seed = 1 }
    local grown = {}
    papers(play)
    for round = 2, 5 do
      play:advance { rounds = 1 }
      grown[round] = play:get("web")
    end
    expect(grown[2]).is(6.5)
    expect(grown[4]).is(9.5)
    expect(grown[5]).is(9.5)
    expect(play:errors()).is {}
  end)

  it("loses what ends", function()
    local play = start { seed = 1 }
    local draft = papers(play)
    play:as("turkey"):leave(draft)
    expect(play:get("web")).is(0)
    expect(play:get("pieces")).is(0)
    expect(play:get("signed", "eu")).is(0)
  end)

  it("lets one leave a text of many, and counts him no more", function()
    local play = believed(1)
    local draft = assistance(play, { "russia", "turkey", "ukraine", "eu" })
    local commitment = play:get("commitment")
    play:as("ukraine"):leave(draft)
    expect(play:get("pieces")).is(1)
    expect(play:get("commitment")).is(commitment) -- what the others have promised each other still stands
    expect(play:get("signed", "ukraine")).is(0)
    expect(play:get("signed", "eu")).is(1)
    expect(play:errors()).is {}
  end)

  it("counts for whoever leaves only what he has not left", function()
    local play = believed(1)
    local first = papers(play)
    assistance(play, { "russia", "eu", "turkey", "kazakhstan" })
    play:as("turkey"):leave(first)
    expect(play:get("signed", "turkey")).is(1)
    expect(play:get("signed", "eu")).is(1)
    expect(play:get("signed", "kazakhstan")).is(1)
    expect(play:get("pieces")).is(1)
  end)

  it("has no mission any more, and nobody in one, when its lead goes home", function()
    local play = start { seed = 1 }
    while play:round() < 4 do play:advance { rounds = 1 } end
    local draft = sign(play, "eu", {
      type = "osh_mission", framework = "governments", place = "osh", parties = { "eu", "turkey", "kazakhstan", "russia" },
      clauses = {
        { id = "lead", by = "eu", staff = 10 }, { id = "observers", by = "turkey", officers = 20 }, { id = "relief", by = "kazakhstan", million = 2 },
      },
    }, { "turkey", "kazakhstan", "russia", "central_asia" })
    expect(play:get("serves", "turkey")).is(1)
    expect(play:get("leads", "eu")).is(1)
    play:as("kazakhstan"):leave(draft)
    expect(play:get("serves", "kazakhstan")).is(0)
    expect(play:get("missions")).is(1)
    play:as("eu"):leave(draft)
    for _index, count in ipairs { "leads", "serves", "signed" } do
      for _place, seat in ipairs { "eu", "turkey", "kazakhstan" } do expect(play:get(count, seat)).is(0) end
    end
    expect(play:get("missions")).is(0)
    expect(play:errors()).is {}
  end)

  it("has nothing to do with the treaty, which counts for itself", function()
    local play = rehearsal.talk(start { seed = 1 }, 3)
    sign(play, "germany", {
      type = "est", framework = "treaty_round", parties = { "russia", "germany", "kazakhstan" },
      clauses = {
        { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" }, { id = "no_territory", scope = "attack" },
        { id = "conference", decides = "consensus_without_the_parties" }, { id = "human_dimension", weight = "recalled" },
        { id = "legal_force", force = "political" }, { id = "precedence", over = "others_untouched" },
      },
    }, { "russia", "kazakhstan" })
    expect(play:get("treaty_in_force")).is(1)
    expect(play:get("web")).is(0)
    expect(play:get("pieces")).is(0)
  end)
end)

describe("pieces", function()
  it("bind political capital, and give it back", function()
    local play = start { seed = 1 }
    local before = play:resource("turkey", "influence")
    local draft = papers(play)
    local bound = play:committed("turkey", "influence")
    expect(bound).above(0)
    expect(play:resource("turkey", "influence")).is(before - bound)
    play:as("eu"):leave(draft)
    expect(play:resource("turkey", "influence")).is(before)
  end)

  it("change numbers while they stand, and take back what was not an event", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    local acquis, images = play:get("acquis"), play:get("images")
    local draft = modernisation(play, { id = "rule_of_law" })
    expect(play:get("acquis")).above(acquis)
    expect(play:get("images")).below(images)
    play:as("eu"):leave(draft)
    expect(play:get("acquis")).is(acquis)
    -- Those who have worked together have worked together.
    expect(play:get("images")).below(images)
  end)

  -- Whether plans are ended by these, and what that step into force does to images of the enemy.
  local function images_after(play, framework, parties, by)
    local draft = play:as(by):propose {
      type = "plans", framework = framework, parties = parties,
      clauses = { { id = "no_plans" }, { id = "inspections_staffs" }, { id = "exercises_open" }, { id = "plans_reviewed" } },
    }
    for _index, seat in ipairs { "russia", "us", "germany", "turkey", "kazakhstan", "central_asia" } do
      if seat ~= by then pcall(function() play:as(seat):accept(draft) end) end
    end
    if play:draft(draft).status ~= "adopted" then play:advance { to = "decision" } end
    local before = play:get("images")
    for _round = 1, 4 do
      if play:agreements({ type = "plans", status = "in_force" })[1] or play:draft(draft).status ~= "adopted" then break end
      before = play:get("images")
      play:advance { rounds = 1 }
    end
    return play:draft(draft).status, play:get("images") - before
  end

  it("end planning only by those who are less afraid already, and then for more than a pause of one side", function()
    local frightened = start { seed = 2 }
    expect(frightened:get("images")).above(44)
    expect((images_after(frightened, "nrc", { "us", "germany", "russia" }, "germany"))).is("rejected")
    local calmer = start { seed = 2 }
    for _round = 1, 4 do
      calmer:advance { to = "decision" }
      calmer:as("us"):act("reassure_allies")
      calmer:as("germany"):act("shuttle", { first_side = "russia", second_side = "us" })
      calmer:as("turkey"):act("shuttle", { first_side = "russia", second_side = "us" })
      calmer:advance { to = "negotiation" }
    end
    modernisation(calmer, { id = "visa_steps", steps = "roadmap" })
    sign(calmer, "eu", {
      type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee", level = "ministers" } },
    }, { "russia" })
    sign(calmer, "us", {
      type = "partnership", framework = "nrc", parties = { "us", "germany", "russia" }, clauses = { { id = "council_all_weather" }, { id = "threat_review" } },
    }, { "germany", "russia", "turkey" })
    expect(calmer:get("images")).below(44)
    local status, both = images_after(calmer, "nrc", { "us", "germany", "russia" }, "germany")
    expect(status).is("adopted")
    expect(both).below(-3)
    expect(calmer:errors()).is {}
  end)

  it("between Brussels and Moscow please those in between less than those whom they bind", function()
    local play = rehearsal.wait(start { seed = 1 }, 4)
    local between, trust = play:get("between"), play:trust("eu", "russia")
    sign(play, "eu", {
      type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee", level = "ministers" } },
    }, { "russia" })
    expect(play:get("between")).below(between)
    expect(play:trust("eu", "russia")).above(trust)
  end)

  it("on the Dniester make its bridges quieter", function()
    local quiet, left = start { seed = 1 }, start { seed = 1 }
    sign(quiet, "ukraine", {
      type = "river", framework = "five_plus_two", place = "transdniestria", parties = { "russia", "ukraine", "eu" },
      clauses = { { id = "official_table" }, { id = "joint_watch", by = "eu", officers = 20 } },
    }, { "russia", "eu" })
    quiet:advance { rounds = 2 }
    left:advance { rounds = 2 }
    expect(quiet:get("tension", "transdniestria")).below(left:get("tension", "transdniestria") - 6)
    expect(quiet:errors()).is {}
  end)

  it("agreed in Vienna are credited to its chair", function()
    local play = start { seed = 1 }
    local summit, name = play:get("summit"), play:get("legitimacy", "kazakhstan")
    play:as("kazakhstan"):propose {
      type = "papers", framework = "vienna", parties = { "eu", "russia" },
      clauses = { { id = "accepted", scope = "diplomas" }, { id = "no_recognition" } },
    }
    play:advance { to = "decision" }
    expect(play:get("pieces")).is(1)
    expect(play:get("summit")).above(summit)
    expect(play:get("legitimacy", "kazakhstan")).above(name)
  end)
end)

describe("groups without a seat", function()
  it("have an answer to every kind of text, and it is one of three words", function()
    local play = start { seed = 1 }
    local game = {
      get = function(_game, id, subject) return play:get(id, subject) end,
      trust = function(_game, from, to) return play:trust(from, to) end,
    }
    for _index, kind in ipairs(forces.web) do
      local draft = { type = kind, framework = "governments", parties = { "russia", "us" }, clauses = {} }
      for _place, group in ipairs(states.chorus) do
        local word = chorus[group](game, draft):match("^%a+")
        expect(word == "yes" or word == "no" or word == "abstain").is(true)
      end
    end
  end)

  it("say why, whenever they say no", function()
    local play = start { seed = 1 }
    local game = {
      get = function(_game, id, subject) return play:get(id, subject) end,
      trust = function(_game, from, to) return play:trust(from, to) end,
    }
    local refusals = 0
    for _index, kind in ipairs(forces.web) do
      local draft = { type = kind, framework = "csto", parties = { "russia", "us" }, clauses = { { id = "police_help" } } }
      for _place, group in ipairs(states.chorus) do
        local said = chorus[group](game, draft)
        if said:sub(1, 2) == "no" then
          refusals = refusals + 1
          expect(#said).above(24)
        end
      end
    end
    expect(refusals).above(8)
  end)
end)
