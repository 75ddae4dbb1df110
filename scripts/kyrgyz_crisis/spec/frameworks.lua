-- Each framework can be reached, and each has its price (institutions.lua).

local function advisers(play, changes)
  local text = {
    type = "police_mission", framework = "osce", place = "osh", parties = { "kazakhstan", "eu" },
    clauses = { { id = "lead", by = "kazakhstan" }, { id = "police_advisers", by = "eu", officers = 52 } },
  }
  for field, value in pairs(changes or {}) do text[field] = value end
  return play:as("kazakhstan"):propose(text)
end

local function amend_charter(play, trigger)
  local draft = play:as("csto"):propose {
    type = "csto_charter_amendment", framework = "csto", parties = { "russia", "kazakhstan", "kyrgyzstan", "csto" },
    clauses = { { id = "csto_wider_mandate" }, { id = "crisis_mechanism", trigger = trigger or "request" } },
  }
  for _index, seat in ipairs { "russia", "kazakhstan", "kyrgyzstan" } do play:as(seat):accept(draft) end
  return draft
end

describe("host consent", function()
  it("is needed for any mission", function()
    local play = start { seed = 1 }
    local draft = play:as("russia"):propose {
      type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia", "kazakhstan" },
      clauses = { { id = "lead", by = "russia" }, { id = "military", by = "russia", hundreds = 4 } },
    }
    expect(play:missing(draft)).contains("kazakhstan")
    expect(play:missing(draft)).contains("kyrgyzstan") -- the host, though no party
    play:as("kazakhstan"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "review" }
    expect(play:get("violence", "osh")).below(80)
  end)

  it("is Uzbekistan's to give in Andijan", function()
    local play = start { seed = 1 }
    local draft = play:as("eu"):propose {
      type = "relief_operation", framework = "ad_hoc", place = "andijan", parties = { "eu" },
      clauses = { { id = "lead", by = "eu" }, { id = "humanitarian_corridor", by = "eu" } },
    }
    expect(play:missing(draft)).is({ "uzbekistan" })
  end)
end)

describe("the OSCE", function()
  it("decides by silence, with an empty Ukrainian chair, and with the host's spoken yes", function()
    local play = start { seed = 1 }
    local draft = advisers(play)
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission", status = "in_force" }).is(1)
    expect(play:flag("small_police")).is(true)
  end)

  it("does nothing against one objection", function()
    local play = start { seed = 1 }
    local draft = advisers(play)
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:as("russia"):reject(draft, "Today Osh, tomorrow another place.")
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission" }).is(0)
  end)

  it("does nothing without the host", function()
    local play = start { seed = 1 }
    local draft = advisers(play)
    play:as("eu"):accept(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission" }).is(0)
  end)

  it("sends advisers, and nobody with a gun", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("russia"):propose {
        type = "joint_mission", framework = "osce", place = "osh", parties = { "russia" },
        clauses = { { id = "lead", by = "russia" }, { id = "military", by = "russia", hundreds = 4 } },
      }
    end).fails("framework")
  end)
end)

describe("the Security Council", function()
  local function resolution(play, parties)
    return play:as("us"):propose {
      type = "police_mission", framework = "unsc", place = "osh", parties = parties,
      clauses = { { id = "lead", by = "eu" }, { id = "police_advisers", by = "eu", officers = 92 } },
    }
  end

  it("meets China's veto when the host has not signed", function()
    local play = start { seed = 1 }
    local draft = resolution(play, { "us", "eu" })
    play:as("eu"):accept(draft)
    play:as("russia"):accept(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission" }).is(0)
  end)

  it("meets China's veto when armed people have no day on which they leave", function()
    for _place, armed in ipairs { { id = "police", by = "us", officers = 40 }, { id = "military", by = "us", hundreds = 2 } } do
      for _turn, dated in ipairs { false, true } do
        local play = start { seed = 1 }
        local clauses = { { id = "lead", by = "eu" }, armed }
        if dated then clauses[3] = { id = "exit_date", rounds = 4 } end
        local draft = play:as("us"):propose {
          type = "joint_mission", framework = "unsc", place = "osh", parties = { "us", "eu", "kyrgyzstan" },
          clauses = clauses,
        }
        local vetoed = false
        for _voter, voter in ipairs(play:missing(draft)) do vetoed = vetoed or voter == "china" end
        expect(vetoed).is(not dated)
      end
    end
  end)

  it("acts when the host asks and no veto power says no", function()
    local play = start { seed = 1 }
    local draft = resolution(play, { "us", "eu", "kyrgyzstan" })
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:as("russia"):abstain(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission", framework = "unsc" }).is(1)
  end)
end)

describe("a second contingent", function()
  local function with(terms)
    terms[#terms + 1] = { id = "lead", by = "russia" }
    return function()
      start({ seed = 1 }):as("russia"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia", "eu", "kyrgyzstan" }, clauses = terms,
      }
    end
  end

  it("stands beside a first one of its kind", function()
    local officers, soldiers = { id = "police", by = "russia", officers = 80 }, { id = "military", by = "russia", hundreds = 2 }
    local more_officers, more_soldiers =
      { id = "more_police", by = "eu", officers = 20 }, { id = "more_troops", by = "eu", hundreds = 1 }
    expect(with { more_officers }).fails("adds to a first one")
    expect(with { more_soldiers, officers }).fails("adds to a first one")
    expect(with { more_officers, soldiers }).fails("adds to a first one")
    with { officers, more_officers }()
    with { soldiers, more_soldiers, officers, more_officers }()
  end)
end)

describe("the CSTO", function()
  local function own_mission(play)
    return play:as("csto"):propose {
      type = "joint_mission", framework = "csto", place = "osh", parties = { "csto", "russia" },
      clauses = { { id = "lead", by = "csto" }, { id = "military", by = "csto", hundreds = 4 }, { id = "exit_date", rounds = 6 } },
    }
  end

  it("is not competent inside a member until its charter is amended", function()
    local play = start { seed = 1 }
    expect(function() own_mission(play) end).fails("charter")
  end)

  it("amends its charter when Tashkent stands aside, and may act then", function()
    local play = start { seed = 1 }
    local draft = amend_charter(play)
    play:as("uzbekistan"):abstain(draft)
    play:advance { to = "negotiation" }
    expect(play:flag("csto_charter_amended")).is(true)
    play:advance { to = "negotiation" } -- two signatures in a week are more than a secretariat can carry home
    local mission = own_mission(play)
    play:as("uzbekistan"):reject(mission) -- one member may stand against it
    play:as("russia"):accept(mission)
    play:as("kazakhstan"):accept(mission)
    play:as("kyrgyzstan"):accept(mission)
    play:advance { to = "decision" }
    expect(#play:agreements { framework = "csto", kind = "mission" }).is(1)
  end)

  it("is commanded by its own, and not by a guest", function()
    local play = start { seed = 1 }
    play:as("uzbekistan"):abstain(amend_charter(play))
    expect(function()
      play:as("eu"):propose {
        type = "joint_mission", framework = "csto", place = "osh", parties = { "eu", "csto" },
        clauses = { { id = "lead", by = "eu" }, { id = "police", by = "eu", officers = 80 } },
      }
    end).fails("its own")
  end)

  it("stays amended, whatever bases are forsworn in other texts", function()
    local play = start { seed = 1 }
    play:as("uzbekistan"):abstain(amend_charter(play))
    local reach = play:get("reach")
    expect(reach).above(0)
    play:advance { to = "negotiation" }
    for place, leader in pairs { osh = "russia", jalal_abad = "kazakhstan" } do
      local draft = play:as(leader):propose {
        type = "joint_mission", framework = "ad_hoc", place = place, parties = { leader, "kyrgyzstan" },
        clauses = {
          { id = "lead", by = leader }, { id = "military", by = leader, hundreds = 2 },
          { id = "no_permanent_base", by = leader },
        },
      }
      play:as("kyrgyzstan"):accept(draft)
    end
    expect(#play:agreements { framework = "ad_hoc", kind = "mission" }).is(2)
    expect(play:get("reach")).is(reach)

    -- In the charter itself Moscow's pledge takes from it, its alliance's less, a neighbour's nothing; and leaves it amended.
    local function pledged(by)
      local mild = start { seed = 1 }
      local draft = mild:as("csto"):propose {
        type = "csto_charter_amendment", framework = "csto", parties = { "russia", "kazakhstan", "kyrgyzstan", "csto" },
        clauses = {
          { id = "csto_wider_mandate" }, { id = "crisis_mechanism", trigger = "request" },
          { id = "no_permanent_base", by = by },
        },
      }
      for _index, seat in ipairs { "russia", "kazakhstan", "kyrgyzstan", "uzbekistan" } do mild:as(seat):accept(draft) end
      return mild:get("reach")
    end
    expect(pledged "russia").above(0)
    expect(pledged "russia").below(pledged "csto" - 5)
    expect(pledged "csto").below(reach)
    expect(pledged "kazakhstan").is(reach)
  end)

  it("does not amend it against Tashkent, nor by majority against the smaller members", function()
    local play = start { seed = 1 }
    local draft = amend_charter(play)
    play:as("uzbekistan"):reject(draft)
    play:advance { to = "decision" }
    expect(play:flag("csto_charter_amended")).is(nil)

    local again = start { seed = 1 }
    local harsh = amend_charter(again, "majority")
    again:as("uzbekistan"):abstain(harsh)
    again:advance { to = "decision" }
    expect(again:flag("csto_charter_amended")).is(nil)
  end)
end)

local function open_dialogue(play, clauses)
  local draft = play:as("eu"):propose {
    type = "crisis_dialogue", framework = "eu_russia", parties = { "eu", "russia" },
    clauses = clauses or { { id = "consultation" } },
  }
  play:as("russia"):accept(draft)
end

describe("joint formats", function()
  it("send armed people only where the two sides have a place to talk about them", function()
    local function armed(play)
      return play:as("russia"):propose {
        type = "joint_mission", framework = "eu_russia", place = "osh", parties = { "russia", "eu" },
        clauses = { { id = "lead", by = "russia" }, { id = "police", by = "eu", officers = 80 } },
      }
    end
    expect(function() armed(start { seed = 1 }) end).fails("dialogue")
    local play = start { seed = 1 }
    open_dialogue(play)
    expect(play:get("dialogue")).is(1)
    armed(play)
    -- Advisers need no such thing.
    start({ seed = 1 }):as("eu"):propose {
      type = "police_mission", framework = "eu_russia", place = "osh", parties = { "russia", "eu" },
      clauses = { { id = "lead", by = "russia" }, { id = "police_advisers", by = "eu", officers = 52 } },
    }
  end)

  it("arrive a round earlier where staffs have planned together", function()
    local function calm(clauses)
      local play = start { seed = 1 }
      open_dialogue(play, clauses)
      local draft = play:as("russia"):propose {
        type = "joint_mission", framework = "eu_russia", place = "osh", parties = { "russia", "eu" },
        clauses = { { id = "lead", by = "russia" }, { id = "police", by = "eu", officers = 160 } },
      }
      play:as("eu"):accept(draft)
      play:as("kyrgyzstan"):accept(draft)
      play:advance { to = "review" }
      return play:get("violence", "osh")
    end
    expect(calm { { id = "consultation" }, { id = "joint_planning" } }).below(calm { { id = "consultation" } } - 0.5)
  end)

  it("join the EU and Russia with the host's yes", function()
    local play = start { seed = 1 }
    open_dialogue(play)
    local draft = play:as("russia"):propose {
      type = "joint_mission", framework = "eu_russia", place = "osh", parties = { "russia", "eu" },
      clauses = {
        { id = "lead", by = "russia" }, { id = "military", by = "russia", hundreds = 4 },
        { id = "police", by = "eu", officers = 120 }, { id = "exit_date", rounds = 8 },
      },
    }
    expect(play:missing(draft)).is({ "eu", "kyrgyzstan" })
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(play:get("joint")).is(1)
    expect(play:get("leads", "russia")).is(1)
    expect(play:get("serves", "eu")).is(1)
    expect(play:committed("russia", "military")).is(4)
  end)

  it("of the EU and the CSTO need the handshake, and soldiers the new charter", function()
    local play = start { seed = 1 }
    local function text(clauses)
      return { type = "joint_mission", framework = "eu_csto", place = "osh", parties = { "eu", "csto" }, clauses = clauses }
    end
    expect(function()
      play:as("csto"):propose(text { { id = "lead", by = "csto" }, { id = "police", by = "eu", officers = 80 } })
    end).fails("recognised")
    expect(function()
      play:as("csto"):propose(text {
        { id = "lead", by = "csto" }, { id = "military", by = "csto", hundreds = 2 }, { id = "recognition" },
      })
    end).fails("charter")
    local draft = play:as("csto"):propose(text {
      { id = "lead", by = "csto" }, { id = "police", by = "eu", officers = 80 },
      { id = "more_police", by = "csto", officers = 20 }, { id = "recognition" },
    })
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { framework = "eu_csto", kind = "mission" }).is(1)
  end)

  it("are not for the host's own police", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("kyrgyzstan"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "kyrgyzstan" },
        clauses = { { id = "lead", by = "kyrgyzstan" } },
      }
    end).fails("help from outside")
  end)
end)

describe("a stabilisation mission", function()
  it("is people in the streets, and not a staff with a declaration", function()
    local play = start { seed = 1 }
    expect(function()
      play:as("russia"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia", "kyrgyzstan" },
        clauses = { { id = "lead", by = "russia" }, { id = "no_precedent" } },
      }
    end).fails("police or troops")
  end)
end)

describe("the streets of a place", function()
  it("hold one mission, until it ends or hands over", function()
    local play = start { seed = 1 }
    local function first(terms)
      local clauses = { { id = "lead", by = "russia" }, { id = "police", by = "russia", officers = 40 } }
      for _index, term in ipairs(terms) do clauses[#clauses + 1] = term end
      local draft = play:as("russia"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia" }, clauses = clauses,
      }
      play:as("kyrgyzstan"):accept(draft)
    end
    first {}
    expect(function() advisers(play) end).fails("already")

    play = start { seed = 1 }
    first { { id = "hand_over", framework = "osce" } }
    local draft = advisers(play)
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    play:advance { to = "decision" }
    expect(#play:agreements { type = "police_mission", status = "in_force" }).is(1)
    expect(#play:agreements { type = "joint_mission", status = "in_force" }).is(0) -- relieved
    expect(play:get("leads", "russia")).is(0)
    expect(play:get("leads", "kazakhstan")).is(1)
  end)

  it("cannot be handed over to the framework that is there already", function()
    expect(function()
      start({ seed = 1 }):as("russia"):propose {
        type = "joint_mission", framework = "unsc", place = "osh", parties = { "russia", "kyrgyzstan" },
        clauses = { { id = "lead", by = "russia" }, { id = "hand_over", framework = "unsc" } },
      }
    end).fails("already runs it")
  end)

  it("can be renewed by their own framework in the round before the date, and receive nobody in December", function()
    local play = start { seed = 1 }
    local function text()
      return advisers(play, { clauses = {
        { id = "lead", by = "kazakhstan" }, { id = "police_advisers", by = "eu", officers = 52 }, { id = "exit_date", rounds = 3 },
      } })
    end
    local first = text()
    play:as("eu"):accept(first)
    play:as("kyrgyzstan"):accept(first)
    play:advance { rounds = 1 }
    play:advance { to = "negotiation" }
    local second = text()
    play:as("eu"):accept(second)
    play:as("kyrgyzstan"):accept(second)
    play:advance { to = "decision" }
    expect(play:agreements({ type = "police_mission", status = "in_force" })[1].id).is(second)
    expect(play:get("guests")).is(1)

    -- Under some luck a year without any agreement ends before December.
    for seed = 1, 40 do
      local late = start { seed = seed }
      late:advance { rounds = late:rounds() - 1 }
      if not late:ending() then
        expect(function() advisers(late) end).fails("before the year is out")
        return
      end
    end
    error("no luck among forty that lasts until December")
  end)
end)

describe("words", function()
  it("are not repeated by a body whose last ones still stand", function()
    local play = start { seed = 1 }
    local function call()
      local draft = play:as("kazakhstan"):propose {
        type = "declaration", framework = "osce", place = "osh", parties = { "kazakhstan", "eu" }, duration = 2,
        clauses = { { id = "call_for_calm" } },
      }
      play:as("eu"):accept(draft)
      play:as("kyrgyzstan"):accept(draft)
      return draft
    end
    call()
    play:advance { to = "decision" }
    expect(#play:agreements { type = "declaration" }).is(1)
    play:advance { to = "negotiation" }
    expect(call).fails("spoken already")
  end)
end)

describe("nobody promises what is another's to give", function()
  it("neither the crossings of Andijan without Tashkent", function()
    local play = start { seed = 1 }
    local function relief(parties)
      return play:as("eu"):propose {
        type = "relief_operation", framework = "eu_russia", place = "osh", parties = parties,
        clauses = {
          { id = "lead", by = "russia" }, { id = "humanitarian_corridor", by = "eu" },
          { id = "border_opening", regime = "full" },
        },
      }
    end
    expect(function() relief { "eu", "russia", "kyrgyzstan" } end).fails("Uzbekistan's to open")
    expect(play:missing(relief { "eu", "russia", "uzbekistan" })).contains("uzbekistan")
  end)

  it("nor the handshake without the Union: that its own members recognise the alliance is no news", function()
    local play = start { seed = 1 }
    local function mission(parties)
      return play:as("russia"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = parties,
        clauses = {
          { id = "lead", by = "russia" }, { id = "military", by = "russia", hundreds = 4 }, { id = "recognition" },
        },
      }
    end
    expect(function() mission { "russia", "kyrgyzstan", "kazakhstan" } end).fails("The Union must be among")
    local draft = mission { "russia", "eu" }
    play:as("eu"):accept(draft)
    play:as("kyrgyzstan"):accept(draft)
    expect(play:get("recognised")).is(1)
  end)

  it("nor a format of two with only one of them", function()
    local play = start { seed = 1 }
    local function mission(framework, by, parties)
      return play:as("kyrgyzstan"):propose {
        type = "relief_operation", framework = framework, place = "osh", parties = parties,
        clauses = { { id = "lead", by = by }, { id = "humanitarian_corridor", by = by } },
      }
    end
    expect(function() mission("eu_russia", "eu", { "eu", "us" }) end).fails("signed by the two")
    expect(function() mission("eu_csto", "csto", { "csto", "kyrgyzstan" }) end).fails("signed by the two")
    expect(play:missing(mission("eu_russia", "eu", { "eu", "russia" }))).is { "russia", "eu" }
  end)
end)
