scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.consensus {} }
clause { id = "police", name = _ "Police", text = _ "Police go." }
agreement { id = "mission", kind = "mission", name = _ "Mission",
  clauses = { required = { "police" } },
  place = { only = { "osh" } } }
