scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause {
  id = "police", name = _ "Police", text = _ "Police go.",
  params = {
    officers = { type = "integer", min = 5, max = 2, default = 3 },
  },
}
