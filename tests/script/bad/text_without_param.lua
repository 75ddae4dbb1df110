scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
assurance { id = "help", name = _ "Help",
  text = _ "We send {men|a man|men} to {where:dat}.",
  params = {
    men = { type = "integer", min = 1, max = 8, default = 1 },
    weeks = { type = "integer", min = 1, max = 8, default = 1 },
    where = { type = "choice", options = { "north", "south" }, default = "north" },
  },
  kept = function() return nil end }
