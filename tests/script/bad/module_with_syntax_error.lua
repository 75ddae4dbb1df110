scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
require "bad.cards"
--@ bad.cards
card {
  id = "riot",
  deck = = "crisis",
}
