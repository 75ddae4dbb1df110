scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
actor { id = "un", name = _ "UN", playable = false }
for _index, id in ipairs { "eu", "us" } do
  objective { id = id .. "_peace", of = id, name = _ "P", text = _ "P.", weight = 1, score = function() return 1 end }
end
institution { id = "osce", name = _ "OSCE", members = { "eu", "us" }, rule = rule.unanimity {}, procedure = "single_text",
  chair = "un", observers = { "un" } }
