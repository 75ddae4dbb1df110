scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
local function people(id, of)
  constituency { id = id, of = of, name = _ "People" }
end
people("eu.north", "eu")
people("eu.south", "ue")
for _index, id in ipairs { "eu.west" } do people(id, "eu") end
for _index, id in ipairs { "eu.east" } do constituency { id = id, of = "uu", name = _ "People" } end
local help = require "bad.help"
help.village("osh", "kyrgyzstan")
--@ bad.help
local M = {}
function M.village(id, of)
  place { id = id, name = _ "Village", at = { 40.5, 72.8 },
    of = of }
end
return M
