scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  map = { center = { 40.6, 72.6 }, span = 2 } }
actor { id = "eu", name = _ "EU" }
