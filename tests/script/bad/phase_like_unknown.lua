scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" },
  phases = { "negotiation",
    { id = "haggling", like = "decison" } } }
actor { id = "eu", name = _ "EU" }
