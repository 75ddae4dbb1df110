scenario { id = "bad", api = 1, version = "1", title = _ "Bad" }
actor { id = "eu", name = _ "EU" }
