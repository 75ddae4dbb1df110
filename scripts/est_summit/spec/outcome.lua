-- How games end, and that what a seat wants follows what it has reached.
local letter = require "est_summit.letter"
local rehearsal = require "est_summit.rehearsal"
local specs = require "rules.specs"

local kSeats = { "russia", "us", "eu", "germany", "kazakhstan", "ukraine", "turkey", "central_asia" }

-- Tabled by one, accepted by every other seat whose consent is needed.
local function sign(play, by, text)
  local draft = play:as(by):propose(text)
  for _index, seat in ipairs(kSeats) do
    if seat ~= by then pcall(function() play:as(seat):accept(draft) end) end
  end
  return draft
end

-- The declaration that all sign, with these parts beside the three baskets.
local function declare(play, ...)
  return sign(play, "kazakhstan", {
    type = "astana", framework = "vienna", parties = kSeats, clauses = { { id = "baskets" }, ... },
  })
end
local kPeople = { id = "human_dimension", weight = "recalled" }
local kRecalled, kNamed = { id = "conflicts", wording = "recalled" }, { id = "conflicts", wording = "named" }

-- A treaty that bends as far as it can without breaking: universality, clarity and commitment in one text.
local kGood = {
  { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" },
  { id = "no_territory", scope = "attack" }, { id = "right_to_ask", answer = "must" }, { id = "consultations" },
  { id = "conference", decides = "consensus_without_the_parties" }, { id = "extraordinary", decides = "four_fifths" },
  { id = "enforcement", means = "consult" }, { id = "within", covers = "by_invitation" }, { id = "peacekeeping", by = "OSCE" },
  { id = "human_dimension", weight = "monitored" }, { id = "legal_force", force = "political" },
}
local function treaty(play, parties, clauses)
  rehearsal.talk(play, 3)
  return sign(play, "russia", { type = "est", framework = "treaty_round", parties = parties, clauses = clauses })
end

local function contact(play, place)
  return sign(play, "germany", {
    type = "contact", framework = "governments", place = place, parties = { "germany", "turkey", "us" },
    clauses = { { id = "meets", level = "envoys" } },
  })
end

local function to_the_end(play)
  pcall(function() play:advance { rounds = play:rounds() } end)
end

-- Goes on for so many rounds, in which these act.
local function act_for(play, rounds, acts)
  for _round = 1, rounds do
    play:advance { to = "decision" }
    for _index, act in ipairs(acts) do pcall(function() play:as(act[1]):act(act[2], act[3]) end) end
    play:advance { to = "negotiation" }
  end
end

local function list_of_inspections(play)
  return sign(play, "kazakhstan", {
    type = "vienna_document", framework = "vienna", parties = kSeats,
    clauses = { { id = "inspections_quota", times_a_year = 3 }, { id = "host_consent" }, { id = "exchange" } },
  })
end

-- Ten small texts, each between those who can keep it.
local function weave(play)
  act_for(play, 2, {
    { "us", "reassure_allies" }, { "germany", "shuttle", { first_side = "russia", second_side = "us" } }, { "us", "consult", { with = "russia" } },
  })
  sign(play, "eu", {
    type = "modernisation", framework = "eu_russia", parties = { "eu", "russia" },
    clauses = { { id = "projects", by = "eu", million = 10 } },
  })
  list_of_inspections(play)
  contact(play, "karabakh")
  play:advance { rounds = 1 }
  sign(play, "russia", {
    type = "partnership", framework = "nrc", parties = { "us", "germany", "russia" },
    clauses = { { id = "council_all_weather" }, { id = "threat_review" } },
  })
  sign(play, "russia", {
    type = "river", framework = "five_plus_two", place = "transdniestria", parties = { "russia", "ukraine" },
    clauses = { { id = "official_table" }, { id = "status_neutral", form = "silent" } },
  })
  sign(play, "turkey", {
    type = "papers", framework = "governments", parties = { "turkey", "ukraine", "eu" },
    clauses = { { id = "accepted", scope = "diplomas" }, { id = "no_recognition" } },
  })
  sign(play, "kazakhstan", {
    type = "assistance", framework = "csto", parties = { "russia", "kazakhstan", "central_asia" },
    clauses = { { id = "named_threats", which = "disasters" } },
  })
  play:advance { rounds = 1 }
  sign(play, "kazakhstan", {
    type = "osh_mission", framework = "governments", place = "osh", parties = { "kazakhstan", "central_asia", "russia" },
    clauses = { { id = "lead", by = "kazakhstan", staff = 10 }, { id = "observers", by = "kazakhstan", officers = 10 } },
  })
  sign(play, "eu", {
    type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" },
    clauses = { { id = "committee", level = "ambassadors" } },
  })
  play:advance { rounds = 1 }
  sign(play, "us", {
    type = "concept", framework = "nato", parties = { "us", "germany", "turkey" },
    clauses = {
      { id = "core_tasks", order = "three_tasks" }, { id = "russian_perceptions", as = "a_partner" }, { id = "home_first" },
      { id = "missile_shield", whose = "with_Russia_invited" }, { id = "nuclear_mix", course = "kept" }, { id = "open_door", how = "reaffirmed" },
    },
  })
end

describe("an ending", function()
  it("is none of the better ones for those who agree on nothing", function()
    local kBetter = {
      helsinki_two = true, the_web = true, astana_delivers = true, treaty_of_the_willing = true, commemoration = true,
      paralysis = true, over_their_heads = true,
    }
    for seed = 1, 4 do
      local play = start { seed = seed }
      to_the_end(play)
      expect(play:ending() ~= nil).is(true)
      expect(kBetter[play:ending()]).is(nil)
      expect(play:errors()).is {}
    end
  end)

  it("in commemoration is that of a declaration with little in it", function()
    local play = start { seed = 2 }
    act_for(play, 6, { { "kazakhstan", "prepare_summit" }, { "us", "support_summit" } })
    declare(play, kPeople, kRecalled)
    expect(play:get("declared")).is(1)
    to_the_end(play)
    expect(play:ending()).is("commemoration")
  end)

  it("cannot be one of Astana for a host who has prepared nothing", function()
    local play = start { seed = 2 }
    play:advance { rounds = 6 }
    expect(play:get("summit")).below(50)
    expect(function() declare(play, kPeople, kRecalled) end).fails("Fifty-six have not agreed")
  end)

  it("in which Astana delivers needs a prepared summit, and verbs in the text", function()
    local play = start { seed = 2 }
    act_for(play, 5, { { "kazakhstan", "prepare_summit" }, { "us", "support_summit" } })
    list_of_inspections(play)
    act_for(play, 1, { { "kazakhstan", "prepare_summit" }, { "us", "support_summit" } })
    declare(play, kPeople, kNamed, { id = "arms_talks", about = "tactical_too" }, { id = "review", after = "two_years" })
    to_the_end(play)
    expect(play:get("summit")).above(59)
    expect(play:ending()).is("astana_delivers")
  end)

  it("is paralysis for those who sign what nobody minds", function()
    local play = start { seed = 2 }
    treaty(play, kSeats, {
      { id = "indivisible", form = "undiminished" }, { id = "alliances", form = "free_to_choose" },
      { id = "no_territory", scope = "attack" }, { id = "consultations" }, { id = "conference", decides = "consensus" },
      { id = "human_dimension", weight = "recalled" }, { id = "precedence", over = "others_untouched" },
      { id = "legal_force", force = "political" }, { id = "within", covers = "by_invitation" }, { id = "enforcement", means = "named" },
    })
    to_the_end(play)
    expect(play:get("universality")).above(40)
    expect(play:get("collective")).below(40)
    expect(play:ending()).is("paralysis")
  end)

  it("is a second Helsinki for a treaty that meets the three conditions", function()
    local play = start { seed = 2 }
    treaty(play, kSeats, kGood)
    expect(play:get("treaty_in_force")).is(1)
    -- A word alone is not yet readiness: somebody has to have gone.
    rehearsal.wait(play, 4)
    sign(play, "eu", {
      type = "osh_mission", framework = "governments", place = "osh", parties = { "eu", "kazakhstan", "turkey", "russia" },
      clauses = { { id = "lead", by = "eu", staff = 20 }, { id = "observers", by = "kazakhstan", officers = 20 }, { id = "relief", by = "turkey", million = 4 } },
    })
    to_the_end(play)
    expect(play:ending()).is("helsinki_two")
  end)

  it("is the treaty of the willing where the door is open and a third has come in", function()
    local play = start { seed = 2 }
    local draft = treaty(play, { "russia", "germany", "kazakhstan" }, {
      { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" },
      { id = "no_territory", scope = "attack" }, { id = "consultations" }, { id = "conference", decides = "consensus" },
      { id = "human_dimension", weight = "recalled" }, { id = "precedence", over = "others_untouched" },
      { id = "legal_force", force = "political" },
    })
    expect(play:draft(draft).status).is("adopted")
    to_the_end(play)
    expect(play:get("universality")).below(38)
    expect(play:ending()).is("treaty_of_the_willing")
  end)

  it("is a web for those who weave, and fear each other less", function()
    local play = start { seed = 2 }
    weave(play)
    act_for(play, 4, {
      { "germany", "shuttle", { first_side = "russia", second_side = "us" } }, { "kazakhstan", "shuttle", { first_side = "russia", second_side = "us" } },
      { "turkey", "shuttle", { first_side = "russia", second_side = "eu" } }, { "us", "consult", { with = "russia" } },
      { "eu", "speech", { about = "those_in_between" } }, { "ukraine", "speech", { about = "those_in_between" } },
    })
    to_the_end(play)
    expect(play:get("images")).below(43)
    expect(play:get("web")).above(83)
    expect(play:ending()).is("the_web")
  end)

  it("is that of two camps for those who practise, plan and say so, round after round", function()
    local play = start { seed = 2 }
    pcall(function()
      act_for(play, 8, {
        { "russia", "exercise", { where = "georgia_line" } }, { "us", "exercise", { where = "sevastopol" } },
        { "turkey", "exercise", { where = "georgia_line" } }, { "russia", "privileged_interests" },
        { "us", "open_door_visit", { whom = "georgia" } }, { "eu", "open_door_visit", { whom = "ukraine" } },
        { "us", "quiet_plans" }, { "germany", "quiet_plans" }, { "turkey", "quiet_plans" }, { "russia", "quiet_plans" },
      })
    end)
    expect(play:ending()).is("two_camps")
  end)

  it("is tails for Moscow when its letter has been refused and its neighbours are spoken of", function()
    local play = start { seed = 2 }
    rehearsal.talk(play, 3)
    play:as("russia"):propose {
      type = "est", framework = "treaty_round", parties = { "russia", "kazakhstan", "central_asia" }, clauses = letter.copy(),
    }
    act_for(play, 6, { { "russia", "privileged_interests" }, { "russia", "gas_contract" } })
    expect(play:get("treaty_refused")).above(0)
    expect(play:ending()).is("tails")
  end)

  it("is one over their heads where Brussels and Moscow have a committee, and nobody asks Kyiv", function()
    local play = start { seed = 2 }
    rehearsal.wait(play, 3)
    sign(play, "eu", {
      type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" },
      clauses = { { id = "committee", level = "ministers" }, { id = "joint_planning" } },
    })
    sign(play, "eu", {
      type = "modernisation", framework = "eu_russia", parties = { "eu", "russia" },
      clauses = { { id = "projects", by = "eu", million = 20 }, { id = "visa_steps", steps = "roadmap" } },
    })
    act_for(play, 8, {
      { "russia", "privileged_interests" }, { "eu", "consult", { with = "russia" } }, { "germany", "shuttle", { first_side = "eu", second_side = "russia" } },
    })
    expect(play:get("between")).below(43)
    expect(play:ending()).is("over_their_heads")
  end)

  it("is an empty hall for those who build another house and speak of spheres", function()
    local found = {}
    for seed = 1, 6 do
      local play = start { seed = seed }
      treaty(play, { "russia", "germany", "kazakhstan" }, {
        { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" },
        { id = "no_territory", scope = "attack" }, { id = "consultations" }, { id = "conference", decides = "consensus" },
        { id = "human_dimension", weight = "recalled" }, { id = "precedence", over = "others_untouched" },
        { id = "legal_force", force = "political" },
      })
      pcall(function() act_for(play, 8, { { "russia", "privileged_interests" } }) end)
      found[play:ending()] = true
    end
    expect(found.no_chair).is(true)
  end)
end)

describe("what a seat wants", function()
  it("is a number between 0 and 1 for each of the eight", function()
    for seed = 1, 6 do
      local play = start { seed = seed }
      for _index, seat in ipairs(kSeats) do
        expect(play:score(seat)).above(0.1)
        expect(play:score(seat)).below(0.6)
      end
    end
  end)

  it("is nearer for the host with a declaration, and with a prepared summit before it", function()
    local play = start { seed = 2 }
    local before = play:score("kazakhstan")
    act_for(play, 6, { { "kazakhstan", "prepare_summit" }, { "us", "support_summit" } })
    local prepared = play:score("kazakhstan")
    declare(play, kPeople, kRecalled)
    expect(prepared).above(before)
    expect(play:score("kazakhstan")).above(prepared)
  end)

  it("is nearer for Moscow with a treaty, and much nearer if it was meant than if it was to be refused", function()
    local gain = {}
    for _index, agenda in ipairs { "russia_honest", "russia_tails" } do
      local play = specs.dealt(start, "russia", agenda)
      local before = play:score("russia")
      treaty(play, kSeats, kGood)
      gain[agenda] = play:score("russia") - before
    end
    expect(gain.russia_honest).above(0.1)
    expect(gain.russia_honest).above(gain.russia_tails + 0.08)
  end)

  it("is further away with a treaty for a Washington that wants no new one", function()
    local play = specs.dealt(start, "us", "us_no_treaties")
    local before = play:score("us")
    treaty(play, kSeats, kGood)
    expect(play:score("us")).below(before - 0.02)
  end)

  it("is nearer for Ankara's Karabakh with a group that meets there, and hardly with one elsewhere", function()
    local play = specs.dealt(start, "turkey", "turkey_karabakh")
    local before = play:score("turkey")
    contact(play, "georgia_line")
    local elsewhere = play:score("turkey")
    contact(play, "karabakh")
    expect(elsewhere).below(before + 0.06)
    expect(play:score("turkey")).above(elsewhere + 0.1)
  end)

  it("is whole for Ankara's sea with three texts beside Moscow's name, as it is told", function()
    local play = specs.dealt(start, "turkey", "turkey_black_sea")
    local function with_moscow(place)
      local before = play:score("turkey")
      sign(play, "turkey", {
        type = "contact", framework = "governments", place = place, parties = { "turkey", "russia" },
        clauses = { { id = "meets", level = "envoys" }, place == "georgia_line" and { id = "no_force" } or nil },
      })
      return play:score("turkey") - before
    end
    -- A third of thirty points of an objective that weighs 4 of 14, and what else follows from a signature.
    expect(with_moscow "karabakh").above(0.02)
    expect(with_moscow "georgia_line").above(0.02)
  end)
end)
