-- rules/opinion.lua: groups at home that are pleased or angry think of other things after a time.
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
