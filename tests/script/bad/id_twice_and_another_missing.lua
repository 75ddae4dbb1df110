scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
objective { id = "peace", of = "eu", name = _ "Order", text = _ "Order.", weight = 1, score = function() return 1 end }
objective_pool { id = "secrets", of = "eu", objectives = { "peace", "transit" }, draw = 1 }
