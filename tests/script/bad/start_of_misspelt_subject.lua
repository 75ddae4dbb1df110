scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
place { id = "andijan", name = _ "Andijan", at = { 40.8, 72.3 } }
place { id = "batken", name = _ "Batken", at = { 40.1, 70.8 } }
indicator { id = "order", of = "place", name = _ "Order",
  start = { oshh = 5, andijan = 5, batken = 5 } }
