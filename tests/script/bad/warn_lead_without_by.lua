scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {} }
clause { id = "lead", name = _ "Lead", text = _ "{who} leads.", params = { who = { type = "party" } } }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "osce" }, parties = { min = 1 },
  clauses = { required = { "lead" } } }
