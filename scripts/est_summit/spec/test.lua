-- The test of June, with different texts on the table and in force, and the smaller one of autumn.
local letter = require "est_summit.letter"
local rehearsal = require "est_summit.rehearsal"
local test = require "est_summit.test"

local function text(...) return { type = "est", parties = { "russia" }, clauses = { { id = "indivisible", form = "undiminished" }, ... } } end
local kConsensus, kLess = { id = "conference", decides = "consensus" }, { id = "conference", decides = "consensus_without_the_parties" }
local kInvited, kCalled = { id = "within", covers = "by_invitation" }, { id = "within", covers = "by_conference" }
local kSends = { id = "peacekeeping", by = "OSCE" }

-- A text of political force, signed and in force in spring; then on to June.
local function june(play, ...)
  local clauses = {
    { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" },
    { id = "human_dimension", weight = "recalled" }, { id = "precedence", over = "others_untouched" },
    { id = "no_territory", scope = "attack" }, { id = "legal_force", force = "political" }, ...,
  }
  if #clauses > 6 then
    rehearsal.talk(play, 3)
    local draft = play:as("germany"):propose { type = "est", framework = "treaty_round", parties = { "russia", "germany", "kazakhstan" }, clauses = clauses }
    play:as("russia"):accept(draft)
    play:as("kazakhstan"):accept(draft)
    expect(play:get("treaty_in_force")).is(1)
  end
  while play:round() < 4 do play:advance { rounds = 1 } end
  return play
end


local function news_of(play)
  local all = {}
  for _index, entry in ipairs(play:log()) do
    if entry.effect == "news_published" or entry.effect == "news" then
      local said = entry.text
      all[#all + 1] = type(said) == "table" and (said.message or said.text or said[1]) or tostring(said)
    end
  end
  return table.concat(all, "\n")
end

describe("a text that is asked about Osh", function()
  it("is silent where it speaks of one State that attacks another, as Moscow's does", function()
    expect(test.grade(letter.sent())).is("silent")
    expect(test.grade(text(kLess, kSends, { id = "enforcement", means = "measures" }))).is("silent")
  end)

  it("is vetoed where it may look without being asked, and one voice ends it", function()
    expect(test.grade(text(kConsensus, kCalled, kSends))).is("vetoed")
    expect(test.grade(text(kConsensus, kCalled, kSends, { id = "extraordinary", decides = "unanimity" }))).is("vetoed")
  end)

  it("is empty where it could decide and says nothing of who goes", function()
    expect(test.grade(text(kLess, kCalled))).is("empty")
    expect(test.grade(text(kConsensus, kInvited, { id = "enforcement", means = "named" }))).is("empty")
  end)

  it("works where it covers, decides and sends", function()
    expect(test.grade(text(kLess, kCalled, kSends))).is("works")
    expect(test.grade(text(kConsensus, kInvited, kSends))).is("works")
    expect(test.grade(text(kConsensus, kCalled, kSends, { id = "extraordinary", decides = "four_fifths" }))).is("works")
  end)
end)

describe("June", function()
  it("burns, whatever has been signed", function()
    local play = june(start { seed = 1 })
    expect(play:get("tension", "osh")).above(65)
    expect(play:flag("tested")).is("silent")
    expect(play:errors()).is {}
  end)

  it("is asked of the text in force, and else of the last that all could read", function()
    local play = june(start { seed = 1 }, kLess, kInvited, kSends)
    expect(play:flag("tested")).is("works")
    local tabled = rehearsal.talk(start { seed = 1 }, 3)
    tabled:as("germany"):propose {
      type = "est", framework = "treaty_round", parties = { "russia", "germany", "kazakhstan" },
      clauses = { { id = "indivisible", form = "undiminished" }, kLess, kCalled },
    }
    june(tabled)
    expect(tabled:flag("tested")).is("empty")
  end)

  it("leaves a text that would have worked stronger, and one that is silent weaker", function()
    -- Before and after the night itself: the same game, stopped at the door of June.
    local function over(...)
      local play = start { seed = 3 }
      local clauses = { ... }
      june(play, table.unpack(clauses))
      return play:get("commitment"), play:get("momentum"), play:get("leaning", "neutrals"), play:get("tension", "osh")
    end
    local commitment, momentum, neutrals, osh = over(kLess, kInvited, kSends)
    local less, slower, colder, hotter = over(kLess, { id = "consultations" }, { id = "review", after = "two_years" })
    expect(commitment).above(less + 8)
    expect(momentum).above(slower)
    expect(neutrals).above(colder + 6)
    expect(osh).below(hotter - 8)
  end)

  it("is told in the words of the article that decides it", function()
    local quiet = news_of(june(start { seed = 1 }))
    expect(quiet).contains("one state that attacks another")
    local works = news_of(june(start { seed = 1 }, kLess, kInvited, kSends))
    expect(works).contains("agree who goes")
  end)

  it("remembers who has come, and that nobody came", function()
    local alone = june(start { seed = 1 })
    alone:advance { rounds = 2 }
    local helped = june(start { seed = 1 })
    local draft = helped:as("eu"):propose {
      type = "osh_mission", framework = "governments", place = "osh", parties = { "eu", "kazakhstan", "russia" },
      clauses = { { id = "lead", by = "eu", staff = 10 }, { id = "observers", by = "kazakhstan", officers = 20 } },
    }
    helped:as("kazakhstan"):accept(draft)
    helped:as("russia"):accept(draft)
    helped:as("central_asia"):accept(draft)
    helped:advance { rounds = 2 }
    expect(helped:get("commitment")).above(alone:get("commitment") + 8)
    expect(helped:get("relevance")).above(alone:get("relevance"))
    expect(helped:get("tension", "osh")).below(alone:get("tension", "osh") - 5)
    expect(helped:errors()).is {}
  end)
end)

describe("autumn", function()
  it("counts who could say who began: an answer that is owed, lists, people on the line, a telephone", function()
    local play = rehearsal.wait(start { seed = 1 }, 3)
    expect(test.witnesses(play, "georgia_line")).is(0)
    local group = play:as("eu"):propose {
      type = "contact", framework = "governments", place = "georgia_line", parties = { "eu", "russia" },
      clauses = { { id = "meets", level = "envoys" }, { id = "observers_line", by = "eu", officers = 20 }, { id = "incident_line" } },
    }
    play:as("russia"):accept(group)
    expect(test.witnesses(play, "georgia_line")).is(3)
    expect(test.witnesses(play, "sevastopol")).is(0)
    play:as("kazakhstan"):propose {
      type = "vienna_document", framework = "vienna", parties = { "russia", "us", "eu" },
      clauses = { { id = "inspections_quota", times_a_year = 3 }, { id = "host_consent" } },
    }
    play:advance { to = "decision" }
    expect(test.witnesses(play, "sevastopol")).is(1)
  end)

  it("makes one thing clear or another unclear, by who was there", function()
    for seed = 1, 8 do
      local function autumn(watched)
        local play = start { seed = seed }
        if watched then
          local group = play:as("eu"):propose {
            type = "contact", framework = "governments", place = "georgia_line", parties = { "eu", "russia" },
            clauses = { { id = "meets", level = "envoys" }, { id = "observers_line", by = "eu", officers = 20 } },
          }
          play:as("russia"):accept(group)
        end
        while play:round() < 6 do play:advance { rounds = 1 } end
        for _index, entry in ipairs(play:log()) do
          if entry.effect == "card_came" and entry.card == "patrol" then return play:get("clarity"), play end
        end
        return nil
      end
      local seen, watched = autumn(true)
      local unseen = autumn(false)
      if seen and unseen then
        expect(seen).above(unseen + 10)
        expect(watched:errors()).is {}
        return
      end
    end
    error("no patrol in eight years")
  end)
end)
