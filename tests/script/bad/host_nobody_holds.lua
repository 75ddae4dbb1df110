scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "osh", name = _ "Osh", at = { 40, 72 }, of = "eu" }
place { id = "high_seas", name = _ "High seas", at = { 41, 72 } }
place { id = "lake", name = _ "Lake", at = { 41, 71 } }
institution { id = "council", name = _ "Council", members = { "eu" },
  rule = rule.all_of { rule.unanimity {}, rule.consent { of = "host" } } }
clause { id = "police", name = _ "Police", text = _ "{n} officers.", params = {
  n = { type = "integer", min = 10, max = 45, step = 10, default = 10 } } }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "council" }, parties = { min = 1 },
  place = true, clauses = { required = { "police" } } }
indicator { id = "heat", of = "place", name = _ "Heat",
  start = { osh = 4, lake = 5 } }
