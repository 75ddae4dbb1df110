scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "osh", name = _ "Osh", at = { 40, 72 } }
indicator { id = "order", of = "places", name = _ "Order", start = { osh = 4 } }
