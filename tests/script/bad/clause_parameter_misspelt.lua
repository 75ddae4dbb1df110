scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
objective { id = "peace", of = "eu", name = _ "Peace", text = _ "Peace.", weight = 1, score = function() return 1 end }
local terms = require "rules.terms"
clause { id = "inquiry", name = _ "Inquiry", text = _ "{openness}", params = {
  openness = { type = "choice", options = { "closed", "shared", "public" }, default = "closed" } } }
terms.of {
  clause = "inquiry", param = "opennes" }
terms.of { clause = "inquiry", param = "openness",
  values = { close = 1, shared = 0.5 } }
--@ rules.terms
local M = {}
function M.of(options)
  takes("terms.of", options, { clause = "clause", param = "parameter", values = "table<option, number(0..1)>?" })
end
return M
