scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" },
  map = { centre = { 40.0, 46.5 }, span = 9 } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
place { id = "lachin", name = _ "Lachin", at = { 39.64, 46.55 }, of = "eu" }
place { id = "stepanakert", name = _ "Stepanakert",
  at = { 46.75, 39.82 }, of = "eu" }
place { id = "north", name = _ "North", at = { 46.0, 46.5 }, of = "eu" }
