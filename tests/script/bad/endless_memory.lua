scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local t = {}
for i = 1, 1e9 do t[i] = ("x"):rep(100000) .. i end
