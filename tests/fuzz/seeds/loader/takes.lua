scenario { id = "box", api = 1, version = "1", title = "Box", rounds = { "One" } }
actor { id = "eu", name = "EU" }
takes("f", { a = "eu", b = { eu = 3 }, c = { { d = "x" } } }, { a = "actor|\"self\"", b = "table<actor, number(0..1)>?", c = "{ d: place, e: (text|place)[]? }[]" }, true)
