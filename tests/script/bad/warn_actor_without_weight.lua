scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
actor { id = "us", name = _ "US" }
objective { id = "calm", of = "us", name = _ "Calm", text = _ "Calm.", weight = 0, score = function() return 1 end }
objective { id = "order", of = "us", name = _ "Order", text = _ "Order.", weight = 0, score = function() return 1 end }
