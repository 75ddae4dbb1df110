scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" }, draw = { news = 1 } }
actor { id = "eu", name = _ "EU of {n}", brief = _ "You are {whom}.", personality = "hawk" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
personality { id = "hawk", voice = { refuse = { _ "No.", _ "Not with {whom}." } } }
question { id = "why", to = "all", answer = "choice", text = _ "Why {whom}?", options = { _ "So", _ "For {n}" } }
card { id = "riot", deck = "news", title = _ "Riot", text = _ "Riot.", choices = {
  { id = "a", by = "eu", text = _ "Send {n} officers", default = true, apply = function() end },
} }
