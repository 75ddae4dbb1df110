scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause { id = "police", name = _ "Police", text = _ "{officers} go.",
  params = { officers = { type = "integer", min = 1, max = 5 } },
  owed_by = { "officers" } }
