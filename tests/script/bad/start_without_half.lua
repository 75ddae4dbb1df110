scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
place { id = "andijan", name = _ "Andijan", at = { 40.8, 72.3 } }
indicator { id = "heat", of = "place", name = _ "Heat", start = { osh = 20 } }
