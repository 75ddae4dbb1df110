local memory = require "rules.memory"

describe("memory", function()
  it("says whether it was in this round or in one of those before it", function()
    local campaign = memory.last { id = "campaigned", name = "Campaign" }
    local function within(last, now, rounds)
      local game = { get = function() return last end, round = function() return now end }
      return campaign.within(game, "alfa", rounds)
    end
    expect(within(0, 1, 5)).is(false)
    expect(within(3, 3, 0)).is(true)
    expect(within(3, 4, 0)).is(false)
    expect(within(3, 5, 2)).is(true)
    expect(within(3, 6, 2)).is(false)
  end)
end)
