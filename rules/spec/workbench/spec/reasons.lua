-- rules/reasons.lua: which of several causes a number moved for.
local reasons = require "rules.reasons"

describe("reasons.main", function()
  local function told(step, customs, doubt)
    return reasons.main(step, { { customs, "Seals" }, { doubt, "Trust", "Doubt" } })
  end

  it("names what moved it most in the direction in which it went", function()
    expect(told(3, 4, -1)).is("Seals")
    expect(told(3, 1, 2)).is("Trust")
    expect(told(-1, 4, -5)).is("Doubt")
  end)

  it("takes the first of two that are equal", function()
    expect(told(4, 2, 2)).is("Seals")
  end)

  it("names something that can go that way where nothing does", function()
    expect(told(-1, 0, 0)).is("Doubt")
    expect(told(0, 0, 0)).is("Seals")
  end)
end)
