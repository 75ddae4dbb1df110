scenario { id = "bad", api = 1, version = "1", title = _ "Bad", clock = { negotiations = 60 }, rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
