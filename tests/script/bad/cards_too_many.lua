scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
for i = 1, 2500 do card { id = "c" .. i, deck = "crisis", title = _ "C", text = _ "C." } end
