scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
clause {
  id = "police", name = _ "Police", text = _ "{who} goes {how}.",
  params = {
    who = { type = "partty" },
    how = { type = "choise", options = { "far", "near" }, default = "far" },
  },
}
