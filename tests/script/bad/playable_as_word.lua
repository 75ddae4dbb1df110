scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "un", name = _ "UN",
  playable = "no",
  chorus = function() return "yes" end }
