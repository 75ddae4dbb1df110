scenario { id = "bad", version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
