-- rules/opinion.lua: groups at home that are pleased or angry, and think of other things after a time.
local opinion = require "rules.opinion"

-- A game of one actor with three groups, as far as the hook asks it.
local function town(support)
  local game = {}
  function game.actors(_game) return { "eu" } end
  function game.support(_game, group) return support[group] end
  function game.sway(_game, group, delta, reason)
    expect(reason).isnt(nil)
    support[group] = support[group] + delta
  end
  return game
end

describe("opinion.fades", function()
  local of = { eu = { "eu.members", "eu.treasuries" } }

  it("brings support back to the middle, whichever side it is on", function()
    local support = { ["eu.members"] = 74, ["eu.treasuries"] = 26 }
    opinion.fades { of = of }(town(support))
    expect(support["eu.members"]).is(72)
    expect(support["eu.treasuries"]).is(28)
  end)

  it("leaves alone who is near it", function()
    local support = { ["eu.members"] = 54, ["eu.treasuries"] = 46 }
    opinion.fades { of = of }(town(support))
    expect(support).is { ["eu.members"] = 54, ["eu.treasuries"] = 46 }
  end)

  it("takes a middle, a margin and a share of one's own", function()
    local support = { ["eu.members"] = 54, ["eu.treasuries"] = 60 }
    opinion.fades { of = of, middle = 60, free = 1, share = 0.5 }(town(support))
    expect(support["eu.members"]).is(57)
    expect(support["eu.treasuries"]).is(60)
  end)
end)

describe("opinion.mood", function()
  it("adds up what the clauses of a text mean to a group, by number or by function", function()
    local support = { ["eu.members"] = 50, ["eu.treasuries"] = 50 }
    local likes = {
      police = { ["eu.members"] = 2, ["eu.treasuries"] = function(_game, params) return -params.officers / 10 end },
      flights = { ["eu.members"] = 1.5 },
    }
    local text = { clauses = {
      { id = "police", params = { officers = 40 } }, { id = "flights", params = {} }, { id = "observers", params = {} },
    } }
    opinion.mood(town(support), likes, text, { "eu.members", "eu.treasuries" }, "A reason")
    expect(support["eu.members"]).is(53.5)
    expect(support["eu.treasuries"]).is(46)
  end)
end)
