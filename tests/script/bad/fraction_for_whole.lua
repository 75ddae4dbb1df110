scenario { id = "bad", api = 1, version = "1", title = _ "Bad", draw = { crisis = 1.5 }, rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
card { id = "riot", deck = "crisis", title = _ "Riot", text = _ "Riot." }
