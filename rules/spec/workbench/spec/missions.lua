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
    reinforce = { police = { capacity = 1 }, planes = { faster = 1 } },
    effects = {},
  }
end
local function mission(clauses, framework, parties)
  return { id = 1, kind = "mission", framework = framework or "ad_hoc", place = "harbour", parties = parties or { "bravo" },
    clauses = clauses, since = 1 }
end
local function reinforced(clauses, extra, framework)
  local result = mission(clauses, framework, { "bravo", "charlie" })
  result.extra = extra
  return result
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
  it("deploys a round faster as a successor, which no other mission in the place gives or takes", function()
    local play = start { seed = 1 }
    local first = play:as("bravo"):propose(help {
      { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 40 }, { id = "hand_over", framework = "osce" },
    })
    play:as("alfa"):accept(first)
    local beside = play:as("charlie"):propose(help({
      { id = "lead", by = "charlie" }, { id = "police", by = "charlie", officers = 10 }, { id = "exit_date", until_round = 1 },
    }, { "charlie" }, "un_security_council"))
    play:as("bravo"):accept(beside)
    local second = play:as("delta"):propose(help({
      { id = "lead", by = "delta" }, { id = "police", by = "delta", officers = 40 },
    }, { "delta" }, "osce"))
    for _index, member in ipairs { "alfa", "bravo", "charlie" } do play:as(member):accept(second) end
    local function deployed(framework)
      local list = play:agreements { type = "help", status = "in_force", framework = framework }
      return list[1] and model().deployed(play, list[1])
    end
    expect(deployed("ad_hoc")).is(nil)
    expect(deployed("osce")).near(2 / 3, 1e-9)
    expect(deployed("un_security_council")).near(1 / 2, 1e-9)
    play:advance { rounds = 1 }
    expect(deployed("un_security_council")).is(nil)
    expect(deployed("osce")).near(1, 1e-9)
    expect(play:errors()).is {}
  end)
  it("leaves violence behind when it goes without a successor", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help {
      { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 80 }, { id = "exit_date", until_round = 1 },
    })
    play:as("alfa"):accept(draft)
    play:advance { to = "review" }
    -- 80 - 16 = 64 by the mission, then a fifth of the unmet need comes back, and half of that on the agreed day
    expect(play:get("violence", "harbour")).near(64 + 0.2 * 64 / 2, 0.01)
    expect(#play:agreements { type = "help" }).is(0)
  end)
  -- The violence, and how much more of it there is once bravo has left after so many rounds.
  local function left_after(rounds, framework)
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help({
      { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 80 },
    }, nil, framework))
    for _index, member in ipairs { "alfa", "charlie", "delta" } do
      if member == "alfa" or framework then play:as(member):accept(draft) end
    end
    if rounds > 0 then play:advance { rounds = rounds } end
    local before = play:get("violence", "harbour")
    play:as("bravo"):leave(draft)
    expect(#play:agreements { type = "help", status = "in_force" }).is(0)
    expect(play:errors()).is {}
    return before, play:get("violence", "harbour") - before
  end
  it("leaves twice as much where it goes before its day", function()
    local before, more = left_after(1)
    expect(before).near(64, 0.01)
    expect(more).near(0.2 * 64, 0.01)
  end)
  it("leaves no more behind than had arrived, and nothing where it has never worked", function()
    local _before, nothing = left_after(0)
    expect(nothing).is(0)
    local early, some = left_after(1, "osce")
    expect(some).above(0)
    expect(some).below(0.2 * early - 0.01)
    expect(some).below(80 - early + 0.01)
  end)
end)

describe("reinforcement", function()
  local function gift(amount, actor, resource)
    return { actor = actor or "bravo", resource = resource or "police", amount = amount }
  end

  it("adds to the capacity, and takes from the right to be there", function()
    local plain = model().parts(table_game { violence = 80 }, mission { kLead, police(20) })
    local more = model().parts(table_game { violence = 80 }, reinforced({ kLead, police(20) }, { gift(10) }))
    expect(more.capacity).is(30)
    expect(more.cover).above(plain.cover)
    expect(more.beyond).near(0.5, 1e-9)
    local _one, _two, before = model().scores(table_game {}, mission { kLead, police(20) })
    local _three, _four, after = model().scores(table_game {}, reinforced({ kLead, police(20) }, { gift(10) }))
    expect(before - after).near(0.15 * 0.5, 1e-9)
  end)
  it("counts nothing that is no longer honoured", function()
    local gone = police(40)
    gone.idle = true
    local parts = model().parts(table_game { violence = 80 }, mission { kLead, police(20), gone })
    expect(parts.capacity).is(20)
    expect(#parts.contributors).is(1)
  end)
  it("doubles a mission at most, and does not make one out of nothing", function()
    expect(model().parts(table_game {}, reinforced({ kLead, police(20) }, { gift(50), gift(30) })).capacity).is(40)
    expect(model().parts(table_game {}, reinforced({ kLead }, { gift(50) })).capacity).is(0)
  end)
  it("makes its giver a contributor, who brings another camp and another doubt", function()
    local parts = model().parts(table_game { trust = { ["charlie>bravo"] = -100 } },
      reinforced({ kLead, police(20) }, { gift(10, "charlie") }))
    expect(#parts.contributors).is(2)
    expect(parts.breadth).near(0.6, 1e-9)
    expect(parts.unity).near(0.8, 1e-9)
  end)
  it("can bring the mission sooner, and does nothing with what the scenario does not name", function()
    expect(model().parts(table_game {}, reinforced({ kLead, police(20) }, { gift(1, "bravo", "planes") }, "osce")).deploy).is(2)
    expect(model().parts(table_game {}, reinforced({ kLead, police(20) }, { gift(9, "bravo", "aid") })).capacity).is(20)
  end)
  it("is bound while the mission lasts, works in the next resolution, and comes back at the end", function()
    local function run(more)
      local play = start { seed = 1 }
      local draft = play:as("bravo"):propose(help {
        { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 20 },
        { id = "exit_date", until_round = 2 },
      })
      play:as("alfa"):accept(draft)
      if more then play:as("bravo"):commit(draft, "police", more) end
      local bound = play:committed("bravo", "police")
      play:advance { to = "review" }
      local violence = play:get("violence", "harbour")
      play:advance { rounds = 2 }
      return violence, bound, play:committed("bravo", "police")
    end
    local alone, bound = run()
    expect(bound).is(20)
    local helped, more, back = run(20)
    expect(more).is(40)
    expect(helped).below(alone - 2)
    expect(back).is(0)
  end)
end)

describe("who follows", function()
  local function ready(clauses, framework)
    return mission(clauses, framework)
  end

  it("is whom the hand-over names, or the same framework when its date is near", function()
    local dated = ready({ kLead, { id = "exit_date", params = { until_round = 4 } } }, "osce")
    expect(missions.gives_way(table_game { round = 2 }, dated, "osce")).is(false)
    expect(missions.gives_way(table_game { round = 3 }, dated, "osce")).is(true)
    expect(missions.gives_way(table_game { round = 4 }, dated, "ad_hoc")).is(false)
    local lasting = ready({ kLead, { id = "exit_date", params = { rounds = 3 } } }, "osce") -- since 1: up to round 3
    expect(missions.gives_way(table_game { round = 1 }, lasting, "osce")).is(false)
    expect(missions.gives_way(table_game { round = 2 }, lasting, "osce")).is(true)
    local open = ready({ kLead, { id = "hand_over", params = { framework = "osce" } } })
    expect(missions.gives_way(table_game { round = 1 }, open, "osce")).is(true)
    expect(missions.gives_way(table_game { round = 1 }, open, "ad_hoc")).is(false)
  end)
  it("is not the framework that runs the mission already", function()
    local to_osce = { kLead, { id = "hand_over", params = { framework = "osce" } } }
    expect(missions.hand_over_fault(ready(to_osce, "osce"))).isnt(nil)
    expect(missions.hand_over_fault(ready(to_osce, "ad_hoc"))).is(nil)
    expect(missions.hand_over_fault(ready({ kLead }, "osce"))).is(nil)
  end)
  it("renews a mission in the round before its date without a gap", function()
    local play = start { seed = 1 }
    local function text(last)
      return help {
        { id = "lead", by = "bravo" }, { id = "police", by = "bravo", officers = 40 },
        { id = "exit_date", until_round = last },
      }
    end
    local first = play:as("bravo"):propose(text(2))
    play:as("alfa"):accept(first)
    play:advance { rounds = 1 }
    local second = play:as("bravo"):propose(text(4))
    play:as("alfa"):accept(second)
    local running = play:agreements { type = "help", status = "in_force" }
    expect(#running).is(1)
    expect(running[1].id).is(second)
    expect(play:committed("bravo", "police")).is(40)
    expect(play:errors()).is {}
  end)
end)

describe("the chain of command", function()
  -- The violence after a round in which bravo leads, and `second` sends people beside it.
  local function after(second, form)
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help({
      { id = "lead", by = "bravo" }, { id = "police_second", by = second, officers = 10 },
      form and { id = "command", form = form } or nil,
    }, { "bravo", "charlie" }))
    play:as("charlie"):accept(draft)
    play:as("alfa"):accept(draft)
    play:advance { to = "review" }
    expect(#play:agreements { type = "help", status = "in_force" }).is(1)
    return play:get("violence", "harbour")
  end
  it("tells where several serve", function()
    local plain = after("charlie")
    expect(after("charlie", "unified")).near(plain - 3, 1e-9)
    expect(after("charlie", "coordinated")).near(plain, 1e-9)
    expect(after("charlie", "separate")).near(plain + 2, 1e-9)
  end)
  it("is nothing to one contingent, which has one commander", function()
    expect(after("bravo", "separate")).near(after("bravo"), 1e-9)
  end)
end)

describe("people", function()
  local people = { police = true }
  it("are there from the round after the signature, of who leads and of who sends them", function()
    local play = start { seed = 1 }
    local draft = play:as("bravo"):propose(help({
      { id = "lead", by = "bravo" }, { id = "police", by = "charlie", officers = 10 },
    }, { "bravo", "charlie", "delta" }))
    play:as("charlie"):accept(draft)
    play:as("delta"):accept(draft)
    play:as("alfa"):accept(draft)
    expect(#play:agreements { type = "help", status = "in_force" }).is(1)
    expect(missions.has_people(play, "charlie", people)).is(false)
    play:advance { rounds = 1 }
    expect(missions.has_people(play, "bravo", people)).is(true)
    expect(missions.has_people(play, "charlie", people)).is(true)
    expect(missions.has_people(play, "delta", people)).is(false)
    expect(missions.has_people(play, "charlie", {})).is(false)
    expect(missions.has_people(play, "charlie", people, { help = true })).is(true)
    expect(missions.has_people(play, "charlie", people, { watch = true })).is(false)
  end)
end)

describe("the ground", function()
  it("is half the host's trust and half the mood of the place", function()
    local play = start { seed = 1 }
    local ground = missions.ground("violence")
    local mood, trusted = (100 - play:get("violence", "harbour")) / 100, (100 + play:trust("alfa", "bravo")) / 200
    expect(ground(play, "harbour", "alfa", "bravo")).near((mood + trusted) / 2, 1e-9)
    expect(ground(play, "harbour", "alfa", "alfa")).near((mood + 0.5) / 2, 1e-9)
  end)
end)
