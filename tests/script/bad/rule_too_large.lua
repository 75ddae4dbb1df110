scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local r = rule.consensus {}
for _i = 1, 50 do
  r = rule.all_of { r, r }
end
