actor { id = "eu", name = _ "EU" }
