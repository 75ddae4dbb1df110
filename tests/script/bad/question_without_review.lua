scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  phases = { "events", "negotiation", "decision", "resolution" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
question { id = "after", when = "round_end", to = "all", text = _ "And now?" }
question { id = "why", to = "all", text = _ "Why?" }
