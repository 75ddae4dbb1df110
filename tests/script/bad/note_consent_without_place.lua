scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 }, of = "eu" }
institution { id = "osce", name = _ "OSCE", members = { "eu" },
  rule = rule.all_of { rule.unanimity {}, rule.consent { of = "host" } } }
clause { id = "police", name = _ "Police", text = _ "Police." }
agreement { id = "mission", kind = "mission", name = _ "Mission", place = true, clauses = { required = { "police" } } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", clauses = { required = { "police" } } }
agreement { id = "vow", kind = "treaty", name = _ "Vow", clauses = { required = { "police" } } }
