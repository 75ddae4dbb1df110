scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
actor { id = "un", name = _ "UN", playable = false }
institution { id = "osce", name = _ "OSCE", members = { "eu" },
  rule = rule.weighted { weights = { eu = 2, un = 3 }, threshold = 2 } }
