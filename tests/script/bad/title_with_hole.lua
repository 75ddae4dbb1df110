scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" }, draw = { news = 1 } }
actor { id = "eu", name = _ "EU" }
objective { id = "calm", of = "eu", name = _ "Calm", text = _ "Calm.", weight = 1, score = function() return 1 end }
card { id = "one", deck = "news", title = _ "Fire at the {place}", text = _ "It burns." }
