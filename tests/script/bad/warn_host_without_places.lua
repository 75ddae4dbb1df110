scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" },
  rule = rule.all_of { rule.unanimity {}, rule.consent { of = "host" } } }
clause { id = "police", name = _ "Police", text = _ "Police." }
agreement { id = "mission", kind = "mission", name = _ "Mission", clauses = { required = { "police" } } }
