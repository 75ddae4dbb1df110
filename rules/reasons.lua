-- rules.reasons: which of several causes a number moved for.
--
--   local reasons = require "rules.reasons"
--   game:change("trade", nil, step, reasons.main(step, {
--     { customs, _ "Seals that both banks take" },
--     { doubt, _ "Traders who trust each other more", _ "Traders who trust each other less" },
--   }))
--
--   main(step, parts)   the reason of the part that moved it most in the direction of `step`. parts: { part, reason up, reason
--                       down }, where `down` may be missing for what never takes anything away. Of two that are equal the
--                       first. Where no part goes that way, as after a bound, the first reason for that direction.
--
-- A number that comes home to a middle is moved by several things at once, and one reason for all of them is false in some state of
-- the world: "doubt" where nobody doubts.
local M = {}

function M.main(step, parts)
  local side = step < 0 and 3 or 2
  local most, reason = 0, nil
  for index = 1, #parts do
    local part = parts[index]
    local moved = step < 0 and -part[1] or part[1]
    if part[side] and (moved > most or not reason) then
      if moved > most then most = moved end
      reason = part[side]
    end
  end
  return reason
end

return M
