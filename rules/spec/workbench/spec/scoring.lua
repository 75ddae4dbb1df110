local scoring = require "rules.scoring"

describe("numbers", function()
  it("run in a straight line between worst and best, in either direction", function()
    expect(scoring.linear(50, 80, 20)).near(0.5, 1e-9)
    expect(scoring.linear(10, 80, 20)).is(1)
    expect(scoring.linear(90, 80, 20)).is(0)
    expect(scoring.linear(5, 0, 10)).near(0.5, 1e-9)
    expect(scoring.linear(3, 3, 3)).is(1)
  end)
  it("need two ends that differ", function()
    expect(function() scoring.indicator { id = "violence", worst = 50, best = 50 } end).fails("the same")
  end)
  it("pass or fail a bound", function()
    expect(scoring.threshold(10, 10)).is(1)
    expect(scoring.threshold(9, 10)).is(0)
    expect(scoring.below(10, 10)).is(1)
    expect(scoring.below(11, 10)).is(0)
  end)
end)

describe("putting together", function()
  local function constant(x) return scoring.constant(x) end
  it("weighs", function()
    expect(scoring.weighted { { 3, constant(1) }, { 1, constant(0) } }()).near(0.75, 1e-9)
    expect(function() scoring.weighted {} end).fails("weights")
  end)
  it("takes the least, the most, and the opposite", function()
    expect(scoring.all { constant(0.4), constant(0.9) }()).is(0.4)
    expect(scoring.any { constant(0.4), constant(0.9) }()).is(0.9)
    expect(scoring.invert(constant(0.25))()).is(0.75)
  end)
  it("is worth half until the end", function()
    local late = scoring.at_end(constant(1))
    expect(late { round = function() return 2 end, rounds = function() return 3 end }).is(0.5)
    expect(late { round = function() return 3 end, rounds = function() return 3 end }).is(1)
  end)
  it("means what the owners say on average", function()
    local own = function(_game, owner) return owner == "alfa" and 1 or 0 end
    expect(scoring.joint { { "alfa", own }, { "bravo", own } }()).is(0.5)
  end)
end)

describe("scores of a game", function()
  it("follow an indicator", function()
    local play = start { seed = 1 }
    expect(play:score("alfa")).near(0.2, 1e-6) -- violence 80 of 100
  end)
  it("count an agreement that fits", function()
    local count = scoring.agreement { type = "help", party = "self", without = "exit_date" }
    local found = { { clauses = { { id = "police", params = {} } } } }
    expect(count({ agreements = function() return found end }, "bravo")).is(1)
    found[1].clauses[2] = { id = "exit_date", params = {} }
    expect(count({ agreements = function() return found end }, "bravo")).is(0)
  end)
  it("read a term, by its place on a line or by its word", function()
    local game = { agreements = function()
      return { { clauses = { { id = "record", params = { openness = "shared", pages = 30 } } } } }
    end }
    local word = scoring.terms { clause = "record", param = "openness", values = { shared = 0.6 } }
    local line = scoring.terms { clause = "record", param = "pages", worst = 10, best = 50 }
    local none = scoring.terms { clause = "other", param = "pages", worst = 10, best = 50, otherwise = 0.3 }
    expect(word(game)).is(0.6)
    expect(line(game)).near(0.5, 1e-9)
    expect(none(game)).is(0.3)
  end)
end)

describe("support at home", function()
  it("is its mean, or that of the least convinced", function()
    local play = start { seed = 1 }
    local all = { "alfa.people", "charlie.people" }
    local one, other = play:support(all[1]), play:support(all[2])
    expect(scoring.support { constituency = all, worst = 0, best = 100 }(play)).near((one + other) / 200, 1e-9)
    expect(scoring.weakest { constituency = all, worst = 0, best = 100 }(play)).near(math.min(one, other) / 100, 1e-9)
    expect(function() scoring.weakest { constituency = {}, worst = 0, best = 1 } end).fails("empty")
  end)
end)
