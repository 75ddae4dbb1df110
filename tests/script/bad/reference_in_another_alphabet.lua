scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
institution { id = "osce", name = _ "OSCE", members = { "еu" }, rule = rule.consensus {} }
