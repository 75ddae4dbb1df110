scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
place { id = "andijan", name = _ "Andijan", at = { 40.8, 72.3 } }
indicator { id = "standing", of = "actor", name = _ "Standing", routes = { osh = "andijan" } }
indicator { id = "displaced", of = "world", name = _ "Displaced", routes = { osh = "osh" } }
