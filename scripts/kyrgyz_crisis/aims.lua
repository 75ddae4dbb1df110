-- Parts of aims that several seats share, for objectives.lua and objectives_region.lua. Nothing here defines anything.
local scoring = require "rules.scoring"

local M = {}

local kSouth = { "osh", "jalal_abad" }

M.calm = scoring.indicator { id = "violence", subject = kSouth, worst = 66, best = 5 }
M.road_watched = scoring.indicator { id = "drugs", worst = 60, best = 15 }
M.healed = scoring.indicator { id = "grievance", subject = kSouth, worst = 68, best = 28 }
M.host_legitimacy = scoring.indicator { id = "legitimacy", subject = "kyrgyzstan", worst = 20, best = 75 }
M.own_legitimacy = scoring.indicator { id = "legitimacy", subject = "self", worst = 30, best = 75 }

-- Monitors who are more than a handful, and inquiries (ledger.lua): three are enough.
M.protected = scoring.indicator { id = "protection", worst = 0, best = 3 }

-- Rounds after which something has been shown, though it is over.
M.shown = 3

-- What a mission counts for, 0 to 1: all if it has been there for two rounds by the end of the year, or still can be, and half if
-- it stands on paper only; and when it is over, most of it after as many rounds as show something, in proportion after fewer.
-- now: how many there are; rounds: how long one has been there, by what has arrived of it (ledger.lua), so that a signature of
-- November is not a summer's work.
function M.done(game, now, rounds)
  local over = 0.7 * scoring.linear(rounds, 0, M.shown)
  if now <= 0 then return over end
  return math.max(0.5 + 0.5 * scoring.linear(rounds + game:rounds() - game:round(), 0, 2), over)
end

-- Missions in the streets of the south that Russia or its alliance leads.
function M.east_leads(game)
  return game:get("leads", "russia") + game:get("leads", "csto")
end
function M.east_led(game)
  return M.done(game, M.east_leads(game), game:get("led", "russia") + game:get("led", "csto"))
end

-- The same as done() for some kinds of mission, and for what a seat has led or served in.
function M.osce_done(game) return M.done(game, game:get("osce_work"), game:get("osce_rounds")) end
function M.un_done(game) return M.done(game, game:get("un_work"), game:get("un_rounds")) end
function M.csto_done(game) return M.done(game, game:get("csto_work"), game:get("csto_rounds")) end
function M.joint_done(game) return M.done(game, game:get("joint"), game:get("joint_rounds")) end
function M.led(game, seat) return M.done(game, game:get("leads", seat), game:get("led", seat)) end
function M.served(game, seat) return M.done(game, game:get("serves", seat), game:get("served", seat)) end

-- Beside the missions in the streets there is quieter work: relief, the vote, the compact. Is a seat party to such a text, or
-- was it to a vote that has been observed? And has it led such a text?
local kHelp = { "relief_operation", "election_mission", "southern_compact" }
function M.helps(game, seat)
  for index = 1, #kHelp do
    if game:agreements({ type = kHelp[index], party = seat, status = "in_force" })[1] then return true end
  end
  return game:agreements({ type = "election_mission", party = seat, status = "fulfilled" })[1] ~= nil
end
function M.leads(game, kind, seat)
  for _place, text in ipairs(game:agreements { type = kind }) do
    if text.lead == seat and text.status == "in_force" then return true end
  end
  for _place, text in ipairs(game:agreements { type = kind, status = "fulfilled" }) do
    if text.lead == seat then return true end
  end
  return false
end

return M
