scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause { id = "police", name = _ "Police", text = _ "{by} goes.",
  params = { by = { type = "party" } },
  owed_by = { "by", "hots" } }
