scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
institution { id = "wide", name = _ "Wide", members = { "eu", "us" }, rule = rule.unanimity {} }
institution { id = "narrow", name = _ "Narrow", members = { "eu", "us" }, rule = rule.unanimity {}, mandate = { "police" } }
clause { id = "mines", name = _ "Mines", text = _ "Mines are cleared.", tags = { "aid" } }
clause { id = "patrols", name = _ "Patrols", text = _ "They patrol.", tags = { "police" } }
agreement { id = "help", kind = "treaty", name = _ "Help", parties = { min = 2 },
  frameworks = { "wide", "narrow" }, clauses = { required = { "mines" }, optional = { "patrols" } } }
objective { id = "calm_eu", of = "eu", name = _ "Calm", text = _ "Calm.", weight = 1, score = function() return 1 end }
objective { id = "calm_us", of = "us", name = _ "Calm", text = _ "Calm.", weight = 1, score = function() return 1 end }
