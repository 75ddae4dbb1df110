scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
resource { id = "aid", name = _ "Aid" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
card {
  id = "riot", deck = "crisis", title = _ "Riot", text = _ "Riot.",
  choices = {
    { id = "a", by = "eu", text = _ "Aye.", cost = function() return { eu = { aid = 1 } } end, apply = function() end },
    { id = "b", by = "eu", text = _ "Nay.", cost = { selfs = { aid = 1 } }, apply = function() end },
  },
}
