scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local far = "number" .. string.rep("[]", 200000)
takes("x", { a = {} }, { a = far })
