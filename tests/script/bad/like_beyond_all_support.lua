scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
constituency { id = "eu.south", of = "eu", name = _ "South", likes = { order = -12 } }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {} }
clause { id = "police", name = _ "Police", text = _ "Police go.", tags = { "order" }, likes = { ["eu.south"] = 20 } }
clause { id = "talks", name = _ "Talks", text = _ "Talks.", likes = { ["eu.south"] = 10 } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "osce" }, parties = { min = 1 },
  clauses = { optional = { "police", "talks" } } }
