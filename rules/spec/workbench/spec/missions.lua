local missions = require "rules.missions"

local function help(clauses, parties, framework)
  return {
    type = "help", framework = framework or "ad_hoc", place = "harbour", parties = parties or { "bravo" }, clauses = clauses,
  }
end

-- A `game` of the few readers that the formulas use, so that each term can be checked by hand.
local function table_game(values)
  return {
    round = function() return values.round or 1 end,
    get = function() return values.violence or 80 end,
    trust = function(_self, from, to) return (values.trust or {})[from .. ">" .. to] or 0 end,
    flag = function() return nil end,
    is_member = function() return false end,
    agreements = function() return values.agreements or {} end,
  }
end
local function model()
  return missions.model {
    tasks = {
      police = { units = "officers", capacity = 1 }, police_second = { units = "officers", capacity = 1 },
      flights = { faster = 1 }, observers = { oversight = 0.5 },
    },
    need = function(game, place) return game:get("violence", place) end,
    host = { harbour = "alfa" },
    frameworks = { ad_hoc = { mandate = 0.4, deploy = 1, consent = true }, osce = { mandate = 0.9, deploy = 3 } },
    camps = { bravo = "inland", charlie = "overseas" },
    effects = {},
  }
end
local function mission(clauses, framework, parties)
  return { id = 1, kind = "mission", framework = framework or "ad_hoc", place = "harbour", parties = parties or { "bravo" },
    clauses = clauses, since = 1 }
end
local kLead = { id = "lead", params = { by = "bravo" } }
local function police(officers, by)
  return { id = "police", params = { by = by or "bravo", officers = officers } }
end

describe("effectiveness", function()
  it("covers three quarters with half of the need", function()
    local parts = model().parts(table_game { violence = 80 }, mission { kLead, police(40) })
    expect(parts.capacity).is(40)
    expect(parts.need).is(80)
    expect(parts.cover).near(0.75, 1e-9)
  end)
  it("covers everything when capacity meets need, and no more than everything", function()
    expect(model().parts(table_game { violence = 40 }, mission { kLead, police(40) }).cover).near(1, 1e-9)
    expect(model().parts(table_game { violence = 10 }, mission { kLead, police(80) }).cover).is(1)
  end)
  it("is cover times unity times 0.6 + 0.4 ground", function()
    local effectiveness = model().scores(table_game { violence = 80 }, mission { kLead, police(40) })
    expect(effectiveness).near(0.75 * 1 * (0.6 + 0.4 * 0.5), 1e-9) -- trust 0 is half the ground
  end)
  it("falls when contributors do not trust the lead", function()
    local clauses = { kLead, police(40), { id = "police_second", params = { by = "charlie", officers = 40 } } }
    local parties = { "bravo", "charlie" }
    local doubt = model().parts(table_game { trust = { ["charlie>bravo"] = -100 } }, mission(clauses, nil, parties))
    local faith = model().parts(table_game { trust = { ["charlie>bravo"] = 100 } }, mission(clauses, nil, parties))
    expect(doubt.unity).near(0.8, 1e-9)
    expect(faith.unity).is(1)
  end)
  it("is poor where several contribute and nobody leads", function()
    local clauses = {
      police(40), { id = "police_second", params = { by = "charlie", officers = 40 } },
      { id = "flights", params = { by = "delta" } },
    }
    expect(model().parts(table_game {}, mission(clauses)).unity).is(0.5)
  end)
end)

describe("efficiency", function()
  it("counts the time to deploy, which airlift shortens", function()
    local slow = mission({ kLead, police(40) }, "osce")
    local fast = mission({ kLead, police(40), { id = "flights", params = { by = "bravo" } } }, "osce")
    expect(model().parts(table_game {}, slow).deploy).is(3)
    expect(model().parts(table_game {}, fast).deploy).is(2)
    local _effect, slow_efficiency = model().scores(table_game {}, slow)
    local _effect2, fast_efficiency = model().scores(table_game {}, fast)
    expect(fast_efficiency - slow_efficiency).near(0.1, 1e-9)
  end)
  it("is lower where another framework works in the place", function()
    local other = { id = 2, framework = "osce", clauses = {} }
    local _effect, alone = model().scores(table_game {}, mission { kLead, police(40) })
    local _effect2, crowded = model().scores(table_game { agreements = { other } }, mission { kLead, police(40) })
    expect(alone - crowded).near(0.1, 1e-9)
  end)
end)

describe("legitimacy", function()
  it("adds mandate, consent, breadth and oversight", function()
    local _effect, _efficiency, legitimacy = model().scores(table_game {}, mission { kLead, police(40) })
    expect(legitimacy).near(0.35 * 0.4 + 0.3, 1e-9)
    local broad = mission({
      kLead, police(40), { id = "police_second", params = { by = "charlie", officers = 10 } },
      { id = "observers", params = {} },
    }, nil, { "bravo", "charlie" })
    local _effect2, _efficiency2, more = model().scores(table_game {}, broad)
    expect(more).near(0.35 * 0.4 + 0.3 + 0.2 * 0.6 + 0.15 * 0.5, 1e-9)
  end)
  it("lacks consent where the host is neither asked nor there", function()
    local parts = model().parts(table_game {}, mission({ kLead, police(40) }, "osce"))
    expect(parts.consent).is(0)
  end)
end)

describe("a mission in the field", function()
  it("lowers violence more, the more of it has arrived", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help({ { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 80 } }))
    play:as("alfa"):accept(draft)
    expect(play:committed("bravo", "police")).is(80)
    play:advance { to = "review" }
    -- cover 1, unity 1, ground 0.5: effectiveness 0.8, all of it there at once
    expect(play:get("violence", "harbour")).near(80 - 20 * 0.8, 0.01)
    expect(play:errors()).is {}
  end)
  it("takes three rounds to arrive under the OSCE", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help({
      { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 80 },
    }, nil, "osce"))
    play:as("alfa"):accept(draft)
    play:as("charlie"):accept(draft)
    play:as("delta"):accept(draft)
    play:advance { to = "review" }
    expect(play:get("violence", "harbour")).near(80 - 20 * 0.8 / 3, 0.01)
  end)
  it("is relieved by the successor that its hand-over clause names", function()
    local play = start { seed = 1 }
    local first = play:as("bravo"):propose(help {
      { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 40 }, { id = "hand_over", framework = "osce" },
    })
    play:as("alfa"):accept(first)
    play:advance { rounds = 1 }
    local second = play:as("delta"):propose(help({
      { id = "lead", by = "delta" }, { id = "police", by = "delta", officers = 40 },
    }, { "delta" }, "osce"))
    play:as("alfa"):accept(second)
    play:as("bravo"):accept(second)
    play:as("charlie"):accept(second)
    local running = play:agreements { type = "help", status = "in_force" }
    expect(#running).is(1)
    expect(running[1].framework).is("osce")
    expect(play:committed("bravo", "police")).is(0)
  end)
  it("leaves violence behind when it goes without a successor", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help {
      { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 80 }, { id = "exit_date", until_round = 1 },
    })
    play:as("alfa"):accept(draft)
    play:advance { to = "review" }
    -- 80 - 16 = 64 by the mission, then a fifth of the unmet need comes back
    expect(play:get("violence", "harbour")).near(64 + 0.2 * 64, 0.01)
    expect(#play:agreements { type = "help" }).is(0)
  end)
end)
