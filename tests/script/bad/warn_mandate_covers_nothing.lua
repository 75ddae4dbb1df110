scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
institution { id = "osce", name = _ "OSCE", members = { "eu" }, mandate = { "police" }, rule = rule.consensus {} }
clause { id = "troops", name = _ "Troops", text = _ "Troops go.", tags = { "military" } }
clause { id = "officers", name = _ "Officers", text = _ "Officers go.", tags = { "police" } }
agreement { id = "mission", kind = "mission", name = _ "Mission",
  clauses = {
    required = { "troops" },
    optional = { "officers" },
  } }
