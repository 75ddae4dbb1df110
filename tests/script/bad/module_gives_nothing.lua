scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local cards = require "bad.cards"
cards.deal()
--@ bad.cards
local cards = {}
function cards.deal() end
