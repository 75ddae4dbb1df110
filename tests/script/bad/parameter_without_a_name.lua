scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
action { id = "dig", name = _ "Dig", text = _ "Dig.", apply = function() end,
  params = { type = "integer", min = 1, max = 3, default = 1 } }
