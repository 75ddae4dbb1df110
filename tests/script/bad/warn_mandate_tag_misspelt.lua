scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.consensus {},
  mandate = { "monitoring", "polcie" } }
clause { id = "force", name = _ "Force", text = _ "Police go.", tags = { "police" } }
clause { id = "words", name = _ "Words", text = _ "Words." }
agreement { id = "mission", kind = "mission", name = _ "Mission", clauses = { required = { "words" }, optional = { "force" } } }
