scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
place { id = "moor", name = _ "Moor", at = { 40.5, 72.8 } }
place { id = "town", name = _ "Town", at = { 40.6, 72.9 } }
indicator { id = "fire", of = "place", name = _ "Fire",
  start = { more = 40 } }
