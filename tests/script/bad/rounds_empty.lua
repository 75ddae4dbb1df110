scenario { id = "bad", api = 1, version = "1", title = _ "Bad",
  rounds = {} }
actor { id = "eu", name = _ "EU" }
