scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
resource { id = "money", name = _ "Money", cap = 5 }
actor { id = "eu", name = _ "EU",
  resources = { money = 9 } }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
