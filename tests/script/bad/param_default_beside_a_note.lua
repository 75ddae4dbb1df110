scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause { id = "release", name = _ "Release", text = _ "{amount}.",
  params = { amount = { type = "integer", min = 5, max = 30, step = 7, default = 10 } } }
