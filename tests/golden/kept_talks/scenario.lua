-- A small scenario that does not change: session files of earlier versions of the program were recorded with it, and
-- every later version must still open and verify them (tests/session/golden.cpp).
scenario {
  id = "kept_talks",
  api = 1,
  version = "1.0.0",
  title = _ "Kept talks",
  summary = _ "Two towns on a river argue over a ferry.",
  rounds = { _ "spring", _ "summer", _ "autumn" },
  draw = { river = 1 },
}

actor { id = "upper", name = _ "Upper Town", resources = { boats = 4 }, personality = "plain" }
actor { id = "lower", name = _ "Lower Town", resources = { boats = 2 }, personality = "plain" }
constituency { id = "upper.millers", of = "upper", name = _ "The millers", support = 60 }
place { id = "ford", name = _ "The ford", at = { 41.0, 72.0 }, of = "upper" }
resource { id = "boats", name = _ "Boats", renew = 1, cap = 6 }
indicator { id = "quarrel", of = "place", name = _ "Quarrel", start = 50, marks = { 30, 60 },
  drift = function(game, subject) game:change("quarrel", subject, 2, _ "old grudges") end }
institution { id = "council", name = _ "The river council", members = { "upper", "lower" }, chair = "upper",
  rule = rule.consensus {} }
clause {
  id = "ferry", name = _ "A common ferry", text = _ "{by} gives {boats} boats to a ferry for both.",
  params = { by = { type = "party" }, boats = { type = "integer", min = 1, max = 3, default = 1 } },
  cost = function(_game, params) return { [params.by] = { boats = params.boats } } end,
  likes = { ["upper.millers"] = 1 }, breach = { detect = 0.5, trust = -10 },
  each_round = function(game, _agreement, params) game:change("quarrel", "ford", -5 * params.boats, _ "the ferry runs") end,
}
agreement { id = "pact", kind = "treaty", name = _ "A pact", frameworks = { "council" }, parties = { min = 2 },
  clauses = { required = { "ferry" } }, duration = { min = 1, max = 3 }, ratify = { upper = true } }
action { id = "feast", name = _ "A feast", text = _ "Invite the other bank.", by = { "upper", "lower" }, limit = 1,
  cost = { self = { boats = 1 } },
  apply = function(game, act)
    game:change("quarrel", "ford", -game:roll("feast", 1, 6), _ "a feast")
    game:store("feasts", (game:flag("feasts") or 0) + 1)
    game:shift_trust(act.actor == "upper" and "lower" or "upper", act.actor, 3)
  end }
card { id = "flood", deck = "river", title = _ "High water", text = _ "The ford is under water.",
  apply = function(game) game:change("quarrel", "ford", 4) end }
card { id = "nets", deck = "river", title = _ "Cut nets", text = _ "Whose nets were they?", once = false,
  choices = {
    { id = "pay", by = "lower", text = _ "Pay for them.", apply = function(game) game:change("quarrel", "ford", -3) end },
    { id = "deny", by = "lower", text = _ "Know nothing.", default = true, apply = function(game) game:change("quarrel", "ford", 3) end },
  } }
objective { id = "calm_upper", of = "upper", name = _ "Calm", text = _ "A quiet ford.", weight = 1,
  score = function(game) return 1 - game:get("quarrel", "ford") / 100 end }
objective { id = "calm_lower", of = "lower", name = _ "Calm", text = _ "A quiet ford.", weight = 1,
  score = function(game) return 1 - game:get("quarrel", "ford") / 100 end }
personality { id = "plain", concession = "linear" }
assurance { id = "no_tolls", name = _ "No tolls", text = _ "We take no tolls.",
  kept = function(game) if game:round() >= 2 then return true end end }
ending { id = "quiet", title = _ "A quiet river", text = _ "The ferry crosses, and nobody counts.", rank = 1,
  when = function(game) return game:round() == 3 and game:get("quarrel", "ford") < 40 end }
