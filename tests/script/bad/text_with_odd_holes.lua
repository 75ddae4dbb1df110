scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
action { id = "walk", name = _ "Walk", text = _ "They walk { km } far.",
  params = { km = { type = "integer", min = 1, max = 3 } }, apply = function() end }
action { id = "ride", name = _ "Ride", text = _ "They ride {km and {km} far.",
  params = { km = { type = "integer", min = 1, max = 3 } }, apply = function() end }
action { id = "sail", name = _ "Sail", text = _ "They sail {{km}} far.",
  params = { km = { type = "integer", min = 1, max = 3 } }, apply = function() end }
action { id = "fly", name = _ "Fly", text = _ "They fly {km km3} far.",
  params = { km = { type = "integer", min = 1, max = 3 } }, apply = function() end }
