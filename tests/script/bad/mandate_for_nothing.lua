scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU", playable = false }
clause { id = "police", name = _ "Police", text = _ "Police come.", tags = { "security" } }
institution { id = "council", name = _ "Council", kind = "institution", members = { "eu" },
  rule = rule.unanimity {}, mandate = { "water" } }
institution { id = "known", name = _ "Known", kind = "institution", members = { "eu" },
  rule = rule.unanimity {}, mandate = { "water", "security" } }
agreement { id = "mission", name = _ "Mission", frameworks = { "known" }, parties = { min = 1, max = 1 },
  clauses = { required = { "police" } } }
