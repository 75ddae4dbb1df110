scenario { id = "box", api = 1, version = "1", title = _ "Box",
  rounds = { _ "1", _ "2", _ "3", _ "4", _ "5", _ "6", _ "7", _ "8", _ "9", _ "10", _ "11", _ "12" }, draw = { news = 1 } }
actor { id = "eu", name = _ "EU", resources = { police = 10 } }
actor { id = "us", name = _ "US", resources = { police = 8 } }
actor { id = "un", name = _ "UN", playable = false, chorus = function() return "yes" end }
constituency { id = "us.senate", of = "us", name = _ "Senate", support = 60 }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 }, links = { "jalal" } }
place { id = "jalal", name = _ "Jalal", at = { 40.9, 73 } }
indicator { id = "violence", of = "place", name = _ "Violence", start = 60, better = "lower", marks = { 50 },
  drift = function(game, subject) game:change("violence", subject, 1) end }
resource { id = "police", name = _ "Police", renew = 1, cap = 20 }
institution { id = "council", name = _ "Council", members = { "eu", "us", "un" }, rule = rule.majority { over = 1/2 } }
clause { id = "officers", name = _ "Officers", text = _ "{by} sends {n} officers.", cost = { by = { police = 1 } },
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 8, default = 2 } },
  each_round = function(game, agreement) game:change("violence", agreement.place, -3) end }
agreement { id = "mission", kind = "mission", name = _ "Mission", frameworks = { "council" }, place = true,
  ratify = { us = true }, parties = { min = 2, max = 3 }, clauses = { required = { "officers" } } }
action { id = "appeal", name = _ "Appeal", text = _ "Appeal.", limit = 5, apply = function(game, act)
  game:store("appeals", (game:flag("appeals", act.actor) or 0) + 1, act.actor)
  game:deal("favours", act.actor, 1) end }
card { id = "rumour", deck = "news", title = _ "Rumour", text = _ "A rumour.", once = false, choices = {
  { id = "deny", by = "eu", text = _ "Deny", apply = function(game) game:shift_trust("us", "eu", 2) end },
  { id = "wait", by = "eu", text = _ "Wait", apply = function() end } } }
card { id = "favour", deck = "favours", title = _ "Favour", text = _ "Favour.", hand = true, once = false,
  apply = function(game, card) game:schedule("rumour", 2, 0.5) game:grant(card.actor, "police", 1) end }
assurance { id = "calm", name = _ "Calm", text = _ "Calm.", kept = function(game) if game:round() > 3 then return true end end }
question { id = "why", text = _ "Why?", to = { "eu" }, answer = "text" }
for _index, id in ipairs { "eu", "us" } do
  objective { id = id .. "_peace", of = id, name = _ "Peace", text = _ "Peace.", weight = 1, secret = id == "us",
    score = function(game) return 1 - game:get("violence", "osh") / 100 end }
end
ending { id = "calm_end", title = _ "Calm", text = _ "Calm.", when = function(game) return game:get("violence", "osh") < 5 end }
