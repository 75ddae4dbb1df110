scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
relation { id = "envy", name = _ "Envy", min = 10,
  max = 0, start = 2 }
indicator { id = "heat", of = "world", name = _ "Heat",
  max = "800", start = 500, marks = { 600 } }
