-- What belongs to its season: nobody is sent where it is quiet, and nothing leads to camps that are empty.

local sense = require "kyrgyz_crisis.sense"

-- A game in which a number is what is given, and the missions of a place stand.
local function valley(numbers, missions)
  return {
    round = function() return numbers.round or 8 end,
    get = function(_self, id, place) return numbers[place and id .. "." .. place or id] or 0 end,
    agreements = function() return missions or {} end,
  }
end

local function draft(kind, framework, clauses)
  return { type = kind, kind = "mission", framework = framework, place = "osh", parties = { "kazakhstan" }, clauses = clauses }
end

describe("a street that is quiet", function()
  local mission = draft("joint_mission", "unsc", { { id = "lead", params = { by = "kazakhstan" } } })

  it("is sent nobody with a weapon", function()
    expect(sense.fault(valley { ["violence.osh"] = 24 }, mission)).isnt(nil)
    expect(sense.fault(valley { ["violence.osh"] = 25 }, mission)).is(nil)
  end)

  it("keeps those by whom it is quiet, when one body takes over from another", function()
    local there = { id = 7, framework = "ad_hoc", clauses = { { id = "hand_over", params = { framework = "unsc" } } } }
    expect(sense.fault(valley({ ["violence.osh"] = 10 }, { there }), mission)).is(nil)
    there.clauses[1].params.framework = "osce"
    expect(sense.fault(valley({ ["violence.osh"] = 10 }, { there }), mission)).isnt(nil)
  end)
end)

describe("a road to the border", function()
  it("leads to somebody, or is not kept open", function()
    local function relief(to)
      return draft("relief_operation", "ad_hoc", { { id = "humanitarian_corridor", params = { by = "eu", to = to } } })
    end
    local empty, full = { ["displaced.osh"] = 40, ["displaced.andijan"] = 4 }, { ["displaced.osh"] = 40, ["displaced.andijan"] = 5 }
    expect(sense.fault(valley(empty), relief "andijan")).isnt(nil)
    expect(sense.fault(valley(empty), relief "bishkek")).is(nil)
    expect(sense.fault(valley(full), relief "andijan")).is(nil)
  end)
end)

describe("a host", function()
  it("is told why it leads neither a mission, nor relief, nor those who look at its vote", function()
    local function led(kind, place, clause)
      return function()
        start({ seed = 2 }):as("kyrgyzstan"):propose {
          type = kind, framework = "ad_hoc", place = place, parties = { "kyrgyzstan", "eu" },
          clauses = { { id = "lead", by = "kyrgyzstan" }, clause },
        }
      end
    end
    expect(led("joint_mission", "osh", { id = "police", by = "eu", officers = 80 })).fails("its own police")
    expect(led("relief_operation", "osh", { id = "humanitarian_corridor", by = "eu" })).fails("its own people")
    expect(led("election_mission", "bishkek", { id = "election_support", by = "eu" })).fails("holds a vote")
  end)
end)

describe("those who organise", function()
  it("are never nearly all nor nearly none, and are fewer where they are disarmed", function()
    local kAmong = 50
    for seed = 1, 20 do
      local dealt = start({ seed = seed }):get("spoilers")
      expect(dealt).above(kAmong - 31)
      expect(dealt).below(kAmong + 31)
    end
    local function after(method)
      local play = start { seed = 2 }
      local mission = play:as("russia"):propose {
        type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia", "kyrgyzstan" }, clauses = {
          { id = "lead", by = "russia" }, { id = "police", by = "russia", officers = 80 },
          method and { id = "disarmament", method = method } or nil,
        },
      }
      play:as("kyrgyzstan"):accept(mission)
      play:advance { to = "review" }
      return play:get("spoilers")
    end
    expect(after("amnesty")).near(after(nil) - 5, 0.01)
    expect(after("both_sides")).near(after(nil) - 10, 0.01)
  end)

  it("are heard of in other words each time, by whether their rifles are collected", function()
    local kOf = { "without plates", "rifles", "shots", "grenade", "a dark car", "set fire", "fire from a roof" }
    local function heard(play)
      local round, out = 1, {}
      for _index, entry in ipairs(play:log()) do
        if entry.effect == "phase_started" then round = entry.round end
        local about = false
        for _at, word in ipairs(kOf) do
          about = about or entry.effect == "news" and entry.text:lower():find(word, 1, true) ~= nil
        end
        if about then out[#out + 1] = { round = round, text = entry.text } end
      end
      return out
    end
    local times = 0
    for seed = 1, 8 do
      local play = start { seed = seed }
      play:advance { rounds = 9 }
      local last = {}
      for _index, one in ipairs(heard(play)) do
        expect(one.round - (last[one.text] or -9)).above(2)
        last[one.text] = one.round
        times = times + 1
      end
    end
    expect(times).above(8)
    local function of(disarmed)
      for seed = 1, 20 do
        local play = start { seed = seed }
        local mission = play:as("russia"):propose {
          type = "joint_mission", framework = "ad_hoc", place = "osh", parties = { "russia", "kyrgyzstan" }, clauses = {
            { id = "lead", by = "russia" }, { id = "police", by = "russia", officers = 80 },
            disarmed and { id = "disarmament", method = "amnesty" } or nil,
          },
        }
        play:as("kyrgyzstan"):accept(mission)
        play:advance { rounds = 2 }
        local all = heard(play)
        if #all > 0 then return all[1].text end
      end
      return nil
    end
    expect(of(true)).isnt(nil)
    expect(of(true)).lacks("nobody collects")
    expect(of(true)).isnt(of(false))
  end)
end)
