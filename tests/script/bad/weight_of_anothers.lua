scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU", personality = "dove" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
actor { id = "us", name = _ "US", personality = "hawk" }
objective { id = "calm", of = "us", name = _ "Calm", text = _ "Calm.", weight = 1, score = function() return 1 end }
personality { id = "dove", weights = { peace = 2 } }
personality { id = "spare", weights = { peace = 2 } }
personality { id = "hawk",
  weights = {
    calm = 2,
    peace = 3,
  } }
