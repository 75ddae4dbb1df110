-- rules.opinion: what people at home think when nothing is being signed.
--
--   local opinion = require "rules.opinion"
--   on("round_end", opinion.fades { of = { eu = { "eu.members", "eu.treasuries" } } })
--
--   fades(options)   a hook for on("round_end"): groups that are pleased or angry remember it for a time, and then think of
--                    other things. Support goes back towards `middle` (default 50) by `share` of the distance (default 1/12)
--                    in each round, where it is further away than `free` (default 4). of: constituencies of each actor
--                    (required); actors: whose, default all of them, in definition order.
--
-- Source: PONARS Eurasia 2010, on governments whose audiences at home have other cares; the numbers are of these rules.
local M = {}

function M.fades(options)
  takes("opinion.fades", options, {
    of = "table<actor, constituency[]>", actors = "actor[]?", middle = "number(0..100)?", free = "number(0..)?",
    share = "number(0..1)?",
  }, "hook")
  local of, charged = options.of, options.actors
  local middle, free, share = options.middle or 50, options.free or 4, options.share or 1 / 12
  local reason = _ "Other things to talk about"
  return function(game)
    local actors = charged or game:actors()
    for index = 1, #actors do
      local groups = of[actors[index]] or {}
      for place = 1, #groups do
        local off = middle - game:support(groups[place])
        if off > free or off < -free then game:sway(groups[place], off * share, reason) end
      end
    end
  end
end

return M
