scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
for _, id in ipairs { "osh", "jalal" } do
  place { id = id, name = _ "Place", at = { 40, 72 } }
end
