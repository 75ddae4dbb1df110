-- Every kind of agreement may hold every clause: more than AI seats could keep in mind.
scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {} }
local all = {}
for i = 1, 100 do
  all[i] = clause { id = "c" .. i, name = _ "C", text = _ "C." }
end
for i = 1, 51 do
  agreement { id = "a" .. i, kind = "treaty", name = _ "A", frameworks = { "osce" }, clauses = { optional = all } }
end
