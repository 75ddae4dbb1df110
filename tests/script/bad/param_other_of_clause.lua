scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause { id = "host", name = _ "Host", text = _ "{by} is the host.", params = { by = { type = "actor", other = true } } }
action { id = "talk", name = _ "Talk", text = _ "Talk.", apply = function() end,
  params = { loud = { type = "boolean", other = true } } }
