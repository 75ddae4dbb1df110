scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
resource { id = "aid", name = _ "Aid" } resource { id = "men", name = _ "Men",
  renew = -1 }
