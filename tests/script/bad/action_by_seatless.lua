scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
actor { id = "un", name = _ "UN", playable = false }
action { id = "appeal", name = _ "Appeal", text = _ "Appeal.",
  by = { "un" }, apply = function() end }
question { id = "why", text = _ "Why?",
  to = { "un" } }
