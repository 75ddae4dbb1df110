-- rules.memory: in which round something last happened to an actor, or was last done by it.
--
--   local memory = require "rules.memory"
--   local campaign = memory.last { id = "campaigned", name = _ "Round of the last campaign at home" }
--
--   campaign.define()                       where an action needs it; from the second time on it does nothing
--   campaign.note(game, actor, reason)      it is in this round (in handlers that may write)
--   campaign.within(game, actor, rounds)    -> true when it was in this round or in one of so many before it
--
-- It is an indicator and no flag: who weighs doing a thing again, a person or an AI, must be able to see when it was.
-- Only the actor itself sees it. 0 stands for never.
local M = {}

function M.last(options)
  local id = options.id
  -- In a table, which is frozen in play: locals that functions set are held against what they were after every call.
  local done = { defined = false }
  return {
    define = function()
      if done.defined then return end
      done.defined = true
      indicator { id = id, of = "actor", visible = "owner", name = options.name, unit = _ "round" }
    end,
    note = function(game, actor_id, reason) game:set(id, actor_id, game:round(), reason) end,
    within = function(game, actor_id, rounds)
      local last = game:get(id, actor_id)
      return last > 0 and last >= game:round() - rounds
    end,
  }
end

return M
