scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {} }
clause { id = "exit", name = _ "Exit", text = _ "It ends in round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 9 } } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "osce" }, parties = { min = 1 }, clauses = { optional = { "exit" } } }
