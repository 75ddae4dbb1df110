scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
resource { id = "money", name = _ "Money" }
clause { id = "police", name = _ "Police", text = _ "Police go.",
  params = { force = { type = "boolean" } },
  cost = { force = { money = 1 } } }
