scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {}, mandate = { "peace" } }
clause { id = "police", name = _ "Police", text = _ "Police go.", tags = { "order" } }
clause { id = "truce", name = _ "Truce", text = _ "No shots.", tags = { "peace", "order" } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "osce" }, parties = { min = 1 }, clauses = { optional = { "police", "truce" } } }
