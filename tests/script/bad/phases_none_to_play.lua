scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" },
  phases = { "events", "review" } }
actor { id = "eu", name = _ "EU" }
