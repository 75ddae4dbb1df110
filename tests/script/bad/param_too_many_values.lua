scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause {
  id = "police", name = _ "Police", text = _ "Police go.",
  params = {
    officers = { type = "number", min = 0, max = 1000000, step = 0.001 },
  },
}
