scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" },
  phases = { "negotiation", "resolution", { id = "after", like = "resolution" }, "review" } }
actor { id = "eu", name = _ "EU" }
