scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
clause { id = "police", name = _ "Police", text = _ "Police come.", tags = { "security" } }
institution { id = "council", name = _ "Council", members = { "eu" },
  rule = rule.unanimity {}, mandate = { "water" } }
institution { id = "known", name = _ "Known", members = { "eu" },
  rule = rule.unanimity {}, mandate = { "water", "security" } }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "known" }, parties = { min = 1, max = 1 },
  clauses = { required = { "police" } } }
