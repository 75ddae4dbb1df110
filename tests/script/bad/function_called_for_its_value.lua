scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local function last_round(game) return game.round == 2 end
ending { id = "over", title = _ "Over", text = _ "Over.",
  when = last_round() }
