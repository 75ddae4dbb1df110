scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
action { id = "talk", name = _ "Talk", text = _ "Talk.", apply = function() end,
  params = { one = { type = "actor", other = true }, two = { type = "actor", other = true } } }
