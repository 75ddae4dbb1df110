scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
objective { id = "calm", of = "us", name = _ "Calm", text = _ "Calm.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu", "us" },
  rule = rule.all_of { rule.majority { over = 1 }, rule.unanimity {} } }
