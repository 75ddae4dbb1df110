scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local bodies = require "rules.bodies"
bodies.council {
  members = { "eu" },
}
--@ rules.bodies
local M = {}
function M.council(options)
  assert(options.veto_powers, "council: veto_powers is missing")
end
return M
