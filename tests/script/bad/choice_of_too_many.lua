scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local many = {}
for i = 1, 201 do many[i] = "o" .. i end
clause { id = "police", name = _ "Police", text = _ "Police go.",
  params = { where = { type = "choice", options = many } } }
