scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
inject { id = "quake", title = _ "Quake", text = _ "It shakes.",
  at = { 2, "events" },
  apply = function() end }
