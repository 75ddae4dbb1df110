scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
constituency { id = "eu.new_members", of = "eu", name = _ "New" }
clause { id = "police", name = _ "Police", text = _ "Police go.",
  likes = { ["eu.new_member"] = 2 } }
