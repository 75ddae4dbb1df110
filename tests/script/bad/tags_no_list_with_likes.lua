scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
constituency { id = "eu.north", of = "eu", name = _ "North", likes = { fuel = 2, feul = 1 } }
clause { id = "pipes", name = _ "Pipes", text = _ "Pipes.",
  tags = "fuel" }
