-- Where it happens, what is counted, and what moves by itself.
local spillover = require "rules.spillover"
local resources = require "rules.resources"

place {
  id = "dostuk", name = _ "Dostuk crossing", at = { 40.55, 72.72 }, of = "kyrgyzstan", kind = "border",
  links = { "osh", "andijan" },
}
place {
  id = "osh", name = _ "Osh", at = { 40.53, 72.80 }, of = "kyrgyzstan", kind = "city",
  links = { "kara_suu" },
}
place {
  id = "kara_suu", name = _ "Kara-Suu market", at = { 40.70, 72.87 }, of = "kyrgyzstan", kind = "city",
  links = { "andijan" },
}
place { id = "andijan", name = _ "Andijan", at = { 40.78, 72.34 }, of = "uzbekistan", kind = "region" }

indicator {
  id = "tension", of = "place", name = _ "Tension",
  start = { dostuk = 55, osh = 60, kara_suu = 45, andijan = 30 },
  better = "lower", marks = { 60, 75 },
}
indicator {
  id = "displaced", of = "world", name = _ "People who cannot go home", unit = _ "thousand",
  max = 150, start = 100, better = "lower", routes = { osh = "andijan" },
}
indicator {
  id = "trade", of = "world", name = _ "Trade across the border", unit = _ "% of last year",
  start = 20, better = "higher",
}
indicator {
  id = "smuggling", of = "world", name = _ "Contraband and crime",
  start = 40, better = "lower",
}
-- An indicator and not a stored flag: flags are the scenario's own memory, and what an objective reads its owner must
-- be able to see.
indicator { id = "example", of = "world", name = _ "Foreign police as an example", better = "lower" }
indicator {
  id = "standing", of = "actor", name = _ "Standing abroad",
  start = { kyrgyzstan = 40, uzbekistan = 45, kazakhstan = 50, participating_states = 50 },
  better = "higher",
}

resources.standard({ "aid", "influence" }, { aid = { cap = 20 }, influence = { renew = 2, cap = 6 } })
resource { id = "guards", name = _ "Border guards", unit = _ "officers" }
resource { id = "advisers", name = _ "Police advisers", unit = _ "officers" }

-- The start of trust: two neighbours who blame each other, and a third whom both can talk to.
relation {
  id = "trust",
  name = _ "Trust",
  visible = "both",
  start = function(from, to)
    if from == "participating_states" or to == "participating_states" then return 5 end
    if from == "kazakhstan" or to == "kazakhstan" then return 15 end
    return -20
  end,
}

on("round_end", spillover.spread { indicator = "tension", rate = 0.08, above = 50 })

-- Who is found to have broken its word is spoken of abroad.
local broken_reason = _ "Caught breaking its word"
on("agreement_breached", function(game, event) game:change("standing", event.actor, -12, broken_reason) end)

-- What happens when nobody agrees on anything: crowds at a shut gate, people who trickle home, and markets that find
-- other ways.
local crowd_reason, few_reason = _ "Crowds wait at the crossing", _ "Few people wait at the crossing"
local home_reason = _ "Families go home on their own account"
local fear_reason = _ "Few dare to go back"
local thin_reason = _ "Guards at the border are missing at home"
local detour_reason = _ "Goods take the paths around the post"
on("round_end", function(game)
  local displaced = game:get("displaced")
  -- 100 thousand waiting: +3; 20 thousand: -1
  game:change("tension", "dostuk", displaced / 20 - 2, displaced > 40 and crowd_reason or few_reason)
  local osh = game:get("tension", "osh")
  if osh < 45 then
    game:change("displaced", nil, -7, home_reason)
  elseif osh < 60 then
    game:change("displaced", nil, -4, home_reason)
  else
    game:change("displaced", nil, -2, fear_reason)
  end
  if game:get("trade") < 40 then game:change("smuggling", nil, 3, detour_reason) end
  -- Guards who stand at the gate or walk the line are missing at home.
  local free = game:resource("kyrgyzstan", "guards")
  if free < 30 then game:change("tension", "osh", (30 - free) / 6, thin_reason) end
  free = game:resource("uzbekistan", "guards")
  if free < 90 then game:change("tension", "andijan", (90 - free) / 20, thin_reason) end
end)
