scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  map = { centre = { 40.6, 72.6 }, span = 2 } }
actor { id = "eu", name = _ "EU",
  capital = { 74.59, 42.87 } }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
place { id = "dostuk", name = _ "Dostuk", at = { 72.72, 40.55 } }
place { id = "vienna", name = _ "Vienna", at = { 48.2, 16.37 } }
