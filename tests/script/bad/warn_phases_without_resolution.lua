scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One" },
  phases = { "events", "negotiation", "decision" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, rule = rule.unanimity {} }
clause { id = "police", name = _ "Police", text = _ "Police." }
for _index, id in ipairs { "wardens", "patrol", "watch" } do
  agreement { id = id, kind = "mission", name = _ "Mission", clauses = { required = { "police" } } }
end
indicator { id = "calm", of = "world", name = _ "Calm", drift = function() end }
assurance { id = "quiet", name = _ "Quiet", text = _ "Quiet.", kept = function() return true end }
assurance { id = "order", name = _ "Order", text = _ "Order.", kept = function() return true end }
