scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
clause { id = "police", name = _ "Police", text = _ "Police go.", owed_by = { "eu" }, likes = { ["eu.south"] = 1 } }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.consent { of = "eu" } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "osce" }, parties = { min = 1 },
  clauses = { optional = { "police" } } }
action { id = "wait", name = _ "Wait", text = _ "Wait.", by = { "eu" }, apply = function() end }
--@ bad.actors
actor { id = "eu", name = _ "EU" }
constituency { id = "eu.south", of = "eu", name = _ "South" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
