scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
resource { id = "money", name = _ "Money" }
action { id = "talk", name = _ "Talk", text = _ "Talk.", apply = function() end,
  cost = { self = { money = -1 } } }
