scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
local marks = require "bad.marks"
local given = require "bad.given"
actor { id = "eu", name = _ "EU" }
objective { id = "calm", of = "eu", name = _ "Calm", text = _ "Calm.", weight = 1,
  score = marks:score { worst = 80, best = 20 } }
objective { id = "order", of = "eu", name = _ "Order", text = _ "Order.", weight = 1,
  score = marks.score(given) }
--@ bad.given
return { worst = 1, best = 2 }
--@ bad.marks
local marks = {}
function marks.score(options)
  takes("marks.score", options, { worst = "number", best = "number" })
  return function() return 1 end
end
function marks.other() end
return marks
