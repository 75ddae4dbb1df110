scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
institution { id = "table", name = _ "Table", kind = "format", members = { "eu", "us" }, rule = rule.unanimity {} }
clause { id = "talks", name = _ "Talks", text = _ "They talk." }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = {}, parties = { only = {} },
  clauses = { required = { "talks" } } }
