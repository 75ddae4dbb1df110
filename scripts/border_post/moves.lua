-- What a seat can do alone, in the decision phase. All of it is open to see, except where `secret` stands.
local kBoth = { "kyrgyzstan", "uzbekistan" }

local function neighbour(id)
  return id == "kyrgyzstan" and "uzbekistan" or "kyrgyzstan"
end

local shut_reason = _ "The crossing is shut"
action {
  id = "close_crossing",
  name = _ "Shut the crossing",
  text = _ "The gate is shut until further notice. Less gets through, of good and of bad.",
  by = kBoth,
  limit = 1,
  -- Who has signed hours would break them openly: that is what breach is for. And who has signed what is not yet ratified
  -- does not defeat its purpose meanwhile (Vienna Convention on the Law of Treaties 1969, article 18).
  when = function(game)
    local protocol = game:agreements({ type = "border_protocol" })[1]
    if not protocol then return true end
    if protocol.status == "in_force" then
      return false, _ "The protocol gives the crossing its hours; who shuts it breaks the protocol."
    end
    return false, _ "You have signed that the crossing shall open. Until that is ratified, nobody shuts it."
  end,
  apply = function(game, act)
    if game:flag("shut_in") ~= game:round() then -- a gate that is shut from both sides is not shut twice
      game:store("shut_in", game:round())
      game:change("smuggling", nil, -5, shut_reason)
      game:change("trade", nil, -6, shut_reason)
      game:change("tension", "dostuk", 7, shut_reason)
      game:change("tension", "andijan", -2, shut_reason)
    end
    game:change("standing", act.actor, -3, shut_reason)
    game:shift_trust(neighbour(act.actor), act.actor, -6, shut_reason)
  end,
}

local corridor_reason = _ "A day's corridor for those in need"
action {
  id = "open_corridor",
  name = _ "Open a corridor for a day",
  text = _ "The old, the sick and the mothers go through in both directions, without papers.",
  by = kBoth,
  limit = 1,
  cost = { self = { influence = 1 } },
  apply = function(game, act)
    game:change("displaced", nil, -2, corridor_reason)
    game:change("tension", "dostuk", -3, corridor_reason)
    game:change("standing", act.actor, 4, corridor_reason)
    game:shift_trust(neighbour(act.actor), act.actor, 3, corridor_reason)
    if act.actor == "uzbekistan" then game:sway("uzbekistan.services", -3, corridor_reason) end
  end,
}

local guard_reason = _ "More guards on the line"
action {
  id = "reinforce_line",
  name = _ "Reinforce the line",
  text = _ "Guards from elsewhere, searchlights, a ditch. The neighbour will ask against whom.",
  by = kBoth,
  limit = 1,
  cost = { self = { influence = 2 } },
  apply = function(game, act)
    local own = act.actor == "kyrgyzstan" and "kara_suu" or "andijan"
    game:change("smuggling", nil, -4, guard_reason)
    game:change("tension", own, -3, guard_reason)
    game:shift_trust(neighbour(act.actor), act.actor, -3, guard_reason)
  end,
}

local visit_reason = _ "Ministers go to the south and listen"
action {
  id = "visit_south",
  name = _ "Go to the south",
  text = _ "Ministers walk through both kinds of neighbourhood, sit in courtyards and say what will be done.",
  by = { "kyrgyzstan" },
  limit = 1,
  cost = { self = { influence = 1 } },
  apply = function(game)
    game:change("tension", "osh", -5, visit_reason)
    game:sway("kyrgyzstan.south", 6, visit_reason)
  end,
}

local elders_reason = _ "The services are heard, and asked"
action {
  id = "brief_services",
  name = _ "Brief the security services",
  text = _ "An evening with the generals: what the text gives, what it takes, and what happens to the guests if it fails.",
  by = { "uzbekistan" },
  limit = 1,
  cost = { self = { influence = 1 } },
  apply = function(game) game:sway("uzbekistan.services", 7, elders_reason) end,
}

local shuttle_reason = _ "The chair went to listen to both"
action {
  id = "shuttle",
  name = _ "Shuttle",
  text = _ "Bishkek in the morning, Tashkent in the evening, and no microphones.",
  by = { "kazakhstan" },
  limit = 1,
  cost = { self = { influence = 1 } },
  apply = function(game)
    game:shift_trust("kyrgyzstan", "uzbekistan", 5, shuttle_reason)
    game:shift_trust("uzbekistan", "kyrgyzstan", 5, shuttle_reason)
    game:shift_trust("kyrgyzstan", "kazakhstan", 4, shuttle_reason)
    game:shift_trust("uzbekistan", "kazakhstan", 4, shuttle_reason)
  end,
}

local relief_reason = _ "Relief arrives"
action {
  id = "send_relief",
  name = _ "Send relief",
  text = _ "Flour, window glass and medicine go to {place}.",
  by = { "uzbekistan", "kazakhstan" },
  params = { place = { type = "place" } },
  limit = 1,
  cost = { self = { aid = 3 } },
  apply = function(game, act)
    game:change("tension", act.params.place, -4, relief_reason)
    game:change("displaced", nil, -2, relief_reason)
    game:change("standing", act.actor, 2, relief_reason)
    if act.actor == "kazakhstan" then game:shift_trust("kyrgyzstan", "kazakhstan", 3, relief_reason) end
  end,
}

local vienna_reason = _ "A report to the Permanent Council"
action {
  id = "report_to_vienna",
  name = _ "Report to Vienna",
  text = _ "The chair tells the fifty-six what it has seen. Both sides read what is said about them.",
  by = { "kazakhstan" },
  limit = 1,
  cost = { self = { influence = 1 } },
  apply = function(game)
    game:change("standing", "kazakhstan", 3, vienna_reason)
    for _index, side in ipairs(kBoth) do
      game:shift_trust(side, "kazakhstan", game:get("standing", side) < 45 and -2 or 1, vienna_reason)
    end
  end,
}
