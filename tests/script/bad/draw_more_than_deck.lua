scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  draw = { news = 3 } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
card { id = "riot", deck = "news", title = _ "Riot", text = _ "A riot.", source = "x", apply = function() end }
card { id = "calm", deck = "news", title = _ "Calm", text = _ "A calm.", source = "x", apply = function() end }
