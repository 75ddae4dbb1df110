scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
clause { id = "force", name = _ "Force", text = _ "Police go." }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.consensus {} }
agreement { id = "mission", kind = "mission", name = _ "Mission", clauses = { required = { "force" } },
  duration = 3 }
