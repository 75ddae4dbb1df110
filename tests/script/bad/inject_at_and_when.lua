scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
inject { id = "quake", title = _ "Quake", text = _ "Quake.", apply = function() end,
  at = { round = 1, phase = "events" },
  when = function() return true end }
