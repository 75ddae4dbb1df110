scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
card { id = "riot", deck = "news", title = _ "Riot", text = _ "A riot.",
  art = "crisys", apply = function() end }
