-- rules.opinion: what people at home think when nothing is being signed.
--
--   local opinion = require "rules.opinion"
--   on("round_end", opinion.fades { of = { eu = { "eu.members", "eu.treasuries" } } })
--
--   fades(options)   a hook for on("round_end"): groups that are pleased or angry remember it for a time, and then think of
--                    other things. Support goes back towards `middle` (default 50) by `share` of the distance (default 1/12)
--                    in each round, where it is further away than `free` (default 4). of: constituencies of each actor
--                    (required); actors: whose, default all of them, in definition order.
--   mood(game, likes, agreement, groups, reason)
--                    what a text means to groups of an actor who is no party to it. The engine asks the parties' constituencies
--                    only; those who live where it is about talk of it as well. likes: clause -> constituency -> a number, or a
--                    function of the game and the term's parameters, as in the clauses' own `likes`.
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

function M.mood(game, likes, agreement, groups, reason)
  local clauses = agreement.clauses
  for index = 1, #groups do
    local who = groups[index]
    local sum = 0
    for place = 1, #clauses do
      local term = clauses[place]
      local felt = likes[term.id]
      local value = felt and felt[who]
      if value then
        if type(value) == "function" then value = value(game, term.params) end
        sum = sum + value
      end
    end
    if sum ~= 0 then game:sway(who, sum, reason) end
  end
end

return M
