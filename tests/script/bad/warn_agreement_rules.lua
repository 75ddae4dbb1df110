scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
actor { id = "un", name = _ "UN", playable = false }
for _index, id in ipairs { "eu", "us" } do
  objective { id = id .. "_peace", of = id, name = _ "P", text = _ "P.", weight = 1, score = function() return 1 end }
end
place { id = "osh", name = _ "Osh", at = { 40, 72 }, of = "eu" }
place { id = "lake", name = _ "Lake", at = { 41, 71 } }
institution { id = "osce", name = _ "OSCE", members = { "eu", "us" }, rule = rule.unanimity {} }
clause { id = "calm", name = _ "Calm", text = _ "Calm." }
local function signed(id, by, place)
  agreement { id = id, kind = "treaty", name = _ "G", frameworks = { "osce" }, rule = by, place = place,
    parties = { min = 2 }, clauses = { required = { "calm" } } }
end
signed("nobody", rule.majority { of = 0 })
signed("idle", rule.quorum { share = 0.5, inner = rule.majority { of = 0 } })
signed("silent", rule.silence { inner = rule.consensus { minus = 3 } })
signed("aside", rule.consensus { minus = 2 })
signed("light", rule.all_of { rule.unanimity {}, rule.weighted { weights = { eu = 1 }, threshold = 3 } })
signed("free", rule.weighted { weights = { eu = 1 }, threshold = 0 })
signed("outside", rule.veto { by = { "un" } })
signed("hostless", rule.consent { of = "host" })
signed("half_hostless", rule.all_of { rule.majority {}, rule.consent { of = "host" } })
signed("lakeside", rule.all_of { rule.majority {}, rule.consent { of = "host" } }, true)
signed("still", rule.all_of { rule.silence { inner = rule.consensus {} }, rule.quorum { share = 0.5, inner = rule.majority {} } })
signed("sound", rule.all_of { rule.majority {}, rule.consent { of = "host" } }, { only = { "osh" } })
