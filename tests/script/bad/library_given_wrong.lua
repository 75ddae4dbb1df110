scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local bodies = require "rules.bodies"
bodies.osce {
  members = { "eu" },
  chiar = "eu",
}
--@ rules.bodies
local M = {}
function M.osce(options)
  options.id = "osce"
  options.name = _ "OSCE"
  options.rule = rule.consensus {}
  return institution(options)
end
return M
