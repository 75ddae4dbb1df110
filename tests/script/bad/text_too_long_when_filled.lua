scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
card { id = "riot", deck = "crisis", title = _ "Riot",
  text = _(("{a}"):rep(100), { a = ("x"):rep(300) }) }
