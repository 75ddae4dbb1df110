scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
indicator { id = "order", of = "world", name = _ "Order",
  max = 99.9996, start = 50 }
