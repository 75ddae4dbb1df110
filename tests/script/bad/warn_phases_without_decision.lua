scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" },
  phases = { "events", "negotiation", "review" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {} }
clause { id = "police", name = _ "Police", text = _ "Police." }
agreement { id = "mission", kind = "mission", name = _ "Mission", clauses = { required = { "police" } } }
action { id = "appeal", name = _ "Appeal", text = _ "Appeal.", apply = function() end }
