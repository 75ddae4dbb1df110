scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
place { id = "Osh", name = _ "Osh", at = { 40.5, 72.8 } }
