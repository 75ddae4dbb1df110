scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
action { id = "go", name = _ "Go", text = _ "Go to {where.", params = { where = { type = "boolean" } },
  apply = function() end }
objective { id = "o", of = "eu", name = _ "O", text = _ "O.", weight = 1, score = function() return 0 end }
