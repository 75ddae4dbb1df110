scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "armenia", name = _ "Armenia" }
constituency { id = "armena.diaspora", of = "armenia", name = _ "Diaspora" }
objective { id = "calm", of = "armenia", name = _ "Calm", text = _ "Calm.", weight = 1, score = function() return 1 end }
