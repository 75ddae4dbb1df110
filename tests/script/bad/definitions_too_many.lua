scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
for i = 1, 101 do
  resource { id = "r" .. i, name = _ "R" }
end
