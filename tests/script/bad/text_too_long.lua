scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
place { id = "osh", name = _(("x"):rep(20001)), at = { 40, 72 } }
