-- What has its date or its price, how leanings follow conduct, and what an author is paid for.
local help = require "est_summit.help"
local letter = require "est_summit.letter"
local rehearsal = require "est_summit.rehearsal"
local specs = require "rules.specs"

local kThree = { "russia", "germany", "kazakhstan" }
local kPolitical = { id = "legal_force", force = "political" }

-- A text for which many are, with more at its end.
local function bridge(...)
  return {
    { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" },
    { id = "no_territory", scope = "attack" }, { id = "consultations" }, { id = "conference", decides = "consensus_without_the_parties" },
    { id = "human_dimension", weight = "recalled" }, { id = "precedence", over = "others_untouched" }, kPolitical, ...,
  }
end
local function sign(play, by, text, seats)
  local draft = play:as(by):propose(text)
  for _index, seat in ipairs(seats) do play:as(seat):accept(draft) end
  return draft
end
local function treaty(play, clauses, parties)
  parties = parties or kThree
  local others = {}
  for _index, seat in ipairs(parties) do
    if seat ~= "germany" then others[#others + 1] = seat end
  end
  return sign(play, "germany", { type = "est", framework = "treaty_round", parties = parties, clauses = clauses }, others)
end

describe("a piece of the web", function()
  it("has its date", function()
    local play = start { seed = 1 }
    local function concept()
      return play:as("us"):propose {
        type = "concept", framework = "nato", parties = { "us", "germany", "turkey" },
        clauses = {
          { id = "core_tasks", order = "three_tasks" }, { id = "home_first" }, { id = "missile_shield", whose = "with_Russia_invited" }, { id = "nuclear_mix", course = "kept" },
        },
      }
    end
    local function committee()
      return play:as("eu"):propose {
        type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee" } },
      }
    end
    local function document()
      return play:as("kazakhstan"):propose {
        type = "vienna_document", framework = "vienna", parties = { "russia", "us", "germany" },
        clauses = { { id = "inspections_quota", times_a_year = 3 }, { id = "host_consent" } },
      }
    end
    local function projects()
      return play:as("eu"):propose {
        type = "modernisation", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "projects", by = "eu", million = 5 } },
      }
    end
    expect(concept).fails("in October")
    expect(committee).fails("meetings of summer")
    expect(document).fails("for the spring")
    expect(projects).fails("Rostov")
    rehearsal.wait(play, 3)
    expect(projects()).above(0)
    expect(document()).above(0)
    expect(concept).fails("in October")
    expect(committee()).above(0)
    rehearsal.wait(play, 6)
    expect(concept()).above(0)
    rehearsal.wait(play, 8)
    expect(concept).fails("In Lisbon")
  end)

  it("is signed by somebody whom it is about", function()
    local play = start { seed = 1 }
    local function papers(parties)
      return play:as(parties[1]):propose {
        type = "papers", framework = "governments", parties = parties, clauses = { { id = "accepted", scope = "diplomas" }, { id = "no_recognition" } },
      }
    end
    expect(function() papers { "eu", "germany" } end).fails("Moscow, or Ankara")
    expect(papers { "eu", "turkey" }).above(0)
    expect(function() papers { "turkey", "ukraine" } end).fails("where it is shown")
    local function assistance(framework, parties)
      return play:as(parties[1]):propose {
        type = "assistance", framework = framework, parties = parties, clauses = { { id = "named_threats", which = "disasters" } },
      }
    end
    expect(function() assistance("governments", { "eu", "ukraine" }) end).fails("Washington or Brussels")
    expect(function() assistance("governments", { "eu", "kazakhstan" }) end).fails("Washington or Brussels")
    -- And with some belief on the side of whoever has such promises to give.
    expect(function() assistance("governments", { "us", "russia" }) end).fails("worst word")
    expect(function() assistance("nato", { "us", "kazakhstan" }) end).fails("other alliance")
  end)

  it("ends no plans in an alliance of which nobody plans against another", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("russia"):propose { type = "plans", framework = "csto", parties = { "russia", "kazakhstan" }, clauses = { { id = "no_plans" } } }
    end).fails("")
  end)
end)

describe("a leaning", function()
  it("follows what Moscow signs and keeps, and by more than a visit in a game", function()
    local alone, kept = start { seed = 4 }, start { seed = 4 }
    for _index, play in ipairs { alone, kept } do
      play:advance { to = "decision" }
      play:as("us"):act("reassure_allies")
      play:advance { to = "negotiation" }
    end
    for _index, play in ipairs { alone, kept } do rehearsal.wait(play, 4) end
    sign(kept, "eu", {
      type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" }, clauses = { { id = "committee", level = "ministers" } },
    }, { "russia" })
    sign(kept, "us", {
      type = "partnership", framework = "nrc", parties = { "us", "germany", "russia" }, clauses = { { id = "council_all_weather" }, { id = "threat_review" } },
    }, { "germany", "russia", "turkey" })
    rehearsal.wait(alone, 8)
    rehearsal.wait(kept, 8)
    expect(kept:get("leaning", "neutrals")).above(alone:get("leaning", "neutrals") + 3)
    expect(kept:errors()).is {}
  end)

  it("falls beside a sphere that is claimed", function()
    local quiet, claimed = start { seed = 4 }, start { seed = 4 }
    for _round = 1, 4 do
      for _index, play in ipairs { quiet, claimed } do
        play:advance { to = "decision" }
        if play == claimed then play:as("russia"):act("privileged_interests") end
        play:advance { to = "negotiation" }
      end
    end
    expect(claimed:get("leaning", "atlanticists")).below(quiet:get("leaning", "atlanticists"))
  end)
end)

describe("a group", function()
  it("blames a text for what it does not say in other words than for what it says", function()
    local function said(clauses)
      local play = rehearsal.talk(start { seed = 1 }, 3)
      local draft = play:as("russia"):propose { type = "est", framework = "treaty_round", parties = kThree, clauses = clauses }
      for _index, entry in ipairs(play:log()) do
        if entry.effect == "vote_cast" and entry.draft == draft and entry.by == "poland_baltics" then return entry.why end
      end
    end
    expect(said(letter.copy())).contains("does not stand at all")
    local worded = letter.copy()
    table.insert(worded, 2, { id = "alliances", form = "free_and_consult" })
    expect(said(worded)).lacks("does not stand at all")
  end)
end)

describe("the author of the letter", function()
  it("is paid for his own wordings, and little for a text that says nothing of his", function()
    local gain = {}
    for _index, own in ipairs { false, true } do
      local play = rehearsal.talk(specs.dealt(start, "russia", "russia_freeze"), 3)
      local clauses = bridge()
      if own then clauses[5].decides = "consensus" end
      local before = play:score("russia")
      local draft = treaty(play, clauses)
      if play:draft(draft).status == "adopted" then gain[own] = play:score("russia") - before end
    end
    expect(gain[true]).above(gain[false])
  end)
end)

describe("an ending with a treaty", function()
  it("has a door where both sides have signed and thirty are behind it", function()
    local play = rehearsal.talk(start { seed = 2 }, 3)
    treaty(play, bridge({ id = "right_to_ask", answer = "must" }, { id = "within", covers = "by_invitation" }, { id = "peacekeeping", by = "OSCE" }),
      { "russia", "germany", "kazakhstan", "ukraine", "turkey" })
    expect(play:get("treaty_in_force")).is(1)
    pcall(function() play:advance { rounds = 8 } end)
    expect(play:get("universality")).above(29)
    expect(play:ending()).is("treaty_with_a_door")
  end)
end)

describe("cards", function()
  it("do not tell of a silence that is none", function()
    for seed = 1, 6 do
      local play = rehearsal.talk(start { seed = seed }, 3)
      local before = #specs.came(play)
      treaty(play, bridge({ id = "within", covers = "by_invitation" }))
      if help.treaty(play) then
        pcall(function() play:advance { rounds = 8 } end)
        local came = specs.came(play)
        for index = before + 1, #came do
          expect(came[index]).isnt("diaspora")
          expect(came[index]).isnt("article_missing")
        end
      end
    end
  end)

  it("ask the caucus in the winter, in April and in June", function()
    local play = start { seed = 1 }
    play:as("central_asia"):choose("letter_november", "four_ask_first")
    rehearsal.wait(play, 3)
    play:as("central_asia"):choose("bishkek_april", "flour_over_the_pass")
    rehearsal.wait(play, 4)
    local name = play:get("legitimacy", "central_asia")
    play:as("central_asia"):choose("osh_june", "border_open")
    rehearsal.wait(play, 5)
    expect(play:get("legitimacy", "central_asia")).above(name + 2)
    expect(play:errors()).is {}
  end)
end)
