scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
indicator { id = "order", of = "actor", name = _ "Order",
  start = function(subject)
    error("no order for " .. subject)
  end,
}
