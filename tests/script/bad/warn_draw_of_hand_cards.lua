scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  draw = { favours = 1 } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
card { id = "friend", deck = "favours", hand = true, title = _ "A friend", text = _ "He helps.", apply = function() end }
