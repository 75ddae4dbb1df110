-- Who the fifty-six are, and what has been written to them.
local help = require "est_summit.help"
local home = require "est_summit.home"
local letter = require "est_summit.letter"
local rehearsal = require "est_summit.rehearsal"
local states = require "est_summit.states"

describe("the participating States", function()
  it("are fifty-six, seats and groups together", function()
    expect(states.total()).is(56)
    local counted = states.count(states.seats) + states.count(states.chorus)
    expect(counted).is(states.all)
    for _index, actor in ipairs(start({ seed = 1 }):actors()) do expect(states.weight[actor] or 0).above(0) end
  end)

  it("are weighed nowhere but at the table: every actor of the game is a seat or a group, once", function()
    local listed = {}
    for _index, list in ipairs { states.seats, states.chorus } do
      for _place, actor in ipairs(list) do
        expect(listed[actor]).is(nil)
        listed[actor] = true
      end
    end
    local play = start { seed = 1 }
    expect(#play:actors()).is(#states.seats + #states.chorus)
  end)

  it("belong to one alliance, to the other, or to none", function()
    for _index, list in ipairs { states.seats, states.chorus } do
      for _place, actor in ipairs(list) do
        local sides = (states.allies[actor] and 1 or 0) + (states.csto[actor] and 1 or 0) + (states.non_allied[actor] and 1 or 0)
        expect(sides).is(1)
      end
    end
  end)

  it("need twenty-five, of whom three are seats: the round table asks the groups for the other twenty-two", function()
    expect(states.needed - states.least_parties).is(22)
    -- The other half of the groups is not enough to stop it.
    expect(states.count(states.chorus)).above(2 * 22 - 1)
  end)

  it("have somebody at home whom they must answer to, where they have a seat", function()
    for _index, seat in ipairs(states.seats) do
      expect(#home.of[seat]).above(2)
      for _place, group in ipairs(home.of[seat]) do expect(start({ seed = 1 }):support(group)).above(40) end
    end
  end)

  it("sign on both sides where an ally of Moscow and one of Washington, or Brussels, stand under one text", function()
    expect(states.both_sides { "russia", "germany" }).is(true)
    expect(states.both_sides { "kazakhstan", "eu" }).is(true)
    expect(states.both_sides { "us", "germany", "turkey" }).is(false)
    expect(states.both_sides { "russia", "central_asia", "ukraine" }).is(false)
  end)
end)

describe("the letter of November", function()
  it("says ten things, and not that alliances are free, that people matter, or who goes", function()
    expect(#letter.terms).is(10)
    local sent = letter.sent()
    for _index, article in ipairs { "alliances", "human_dimension", "within", "enforcement", "peacekeeping" } do
      for _place, term in ipairs(sent.clauses) do expect(term.id).isnt(article) end
    end
    expect(help.says(sent, "conference", "decides")).is("consensus")
    expect(help.says(sent, "precedence", "over")).is("treaty_first")
  end)

  it("has few behind it as it was sent", function()
    local play = start { seed = 1 }
    expect(play:get("universality")).above(3)
    expect(play:get("universality")).below(20)
  end)

  it("is replaced on everybody's desk by the next text that is tabled, with those who are for it", function()
    local play = rehearsal.talk(start { seed = 1 }, 3)
    local before = play:get("universality")
    play:as("germany"):propose {
      type = "est", framework = "treaty_round", parties = { "russia", "germany", "kazakhstan" },
      clauses = {
        { id = "indivisible", form = "not_at_the_expense_of_others" }, { id = "alliances", form = "free_to_choose" }, { id = "consultations" },
        { id = "conference", decides = "consensus_without_the_parties" }, { id = "no_territory", scope = "attack" },
        { id = "human_dimension", weight = "monitored" }, { id = "legal_force", force = "political" },
        { id = "precedence", over = "others_untouched" }, { id = "review", after = "two_years" },
      },
    }
    expect(play:get("universality")).above(before + 10)
    expect(play:errors()).is {}
  end)

  it("is kept word by word", function()
    local stored = {}
    local game = {
      store = function(_game, name, value) stored[name] = value end,
      flag = function(_game, name) return stored[name] end,
    }
    expect(letter.last(game)).is(nil)
    letter.keep(game, letter.sent())
    local kept = letter.last(game)
    expect(#kept.clauses).is(#letter.terms)
    for _index, term in ipairs(letter.terms) do
      for field, value in pairs(term) do
        if field ~= "id" then expect(help.says(kept, term.id, field)).is(value) end
      end
    end
    letter.keep(game, { proposer = "us", clauses = { { id = "indivisible", params = { form = "undiminished" } }, { id = "conference", params = { decides = "three_quarters" } } } })
    expect(#letter.last(game).clauses).is(2)
    expect(help.says(letter.last(game), "conference", "decides")).is("three_quarters")
  end)
end)
