scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
resource { id = "police", name = _ "Police" }
clause { id = "patrol", name = _ "Patrol", text = _ "Patrol.", cost = { police = 2 } }
