scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  map = { centre = { 73.2, 41.3 }, span = 4 } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "dam", name = _ "Dam", at = { 41.7, 73.4 }, of = "eu" }
place { id = "fields", name = _ "Fields", at = { 40.8, 72.9 }, of = "eu" }
