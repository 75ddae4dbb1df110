scenario { id = "box", api = 1, version = "1", title = "Box", rounds = { "One" } }
actor { id = "eu", name = "EU" }
place { id = "osh", name = "Osh", at = { 40.5, 72.8 } }
takes("f", { a = "eu", b = { eu = 1 }, c = { { d = "osh" } } }, { a = "actor|\"self\"", b = "table<actor, number(0..1)>?", c = "{ d: place, e: (text|place)[]? }[]" }, true)
