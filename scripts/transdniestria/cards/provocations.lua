-- What those who live from the line pay for. How many they are is dealt at the start (hooks.lua); they act where something
-- threatens them, and never in two rounds running: whoever has paid for a night waits to see what it has bought.
local help = require "transdniestria.help"

local kCards = { "paid_shot", "burnt_hut", "stopped_lorry", "painted_wall" }
local kPlaces = { "dubasari", "vadul", "bender" }

-- Two answers for each bank. Asked together it is found out who has paid, and he has to look for another trade.
local together_reason = _ "Asked by both banks together"
local each_reason = _ "Each bank knows at once that it was the other"
local function answers(seat, other, pleased)
  return {
    {
      id = seat .. "_together", by = seat,
      text = _ "Say nothing yet, and offer that investigators of both banks go there in one car.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        game:change("confidence", nil, 2.5, together_reason)
        game:change("profiteers", nil, -6, together_reason)
        game:shift_trust(other, seat, 3, together_reason)
        game:sway(pleased, -1, together_reason)
      end,
    },
    {
      id = seat .. "_protest", by = seat, default = true,
      text = _ "Protest, within the hour.",
      apply = function(game)
        game:shift_trust(other, seat, -2, each_reason)
        game:sway(pleased, 1, each_reason)
      end,
    },
  }
end
local kAnswers = {}
for _index, list in ipairs {
  answers("moldova", "transdniestria", "moldova.veterans"), answers("transdniestria", "moldova", "transdniestria.security"),
} do
  for _place, answer in ipairs(list) do kAnswers[#kAnswers + 1] = answer end
end

local incident_reason = _ "An incident that somebody has paid for"
local function happened(game)
  local place = kPlaces[game:roll("profiteers", 1, #kPlaces)]
  local watched = help.watched(game) and 0.6 or 1
  game:change("tension", place, watched * game:roll("profiteers", 8, 16), incident_reason)
  game:change("confidence", nil, -4 * watched, incident_reason)
end

local function provocation(fields)
  fields.deck, fields.once, fields.apply, fields.choices = "provocations", false, happened, kAnswers
  fields.source = "Invented event; PONARS Eurasia 2010, on those who profit from conflicts that are not solved"
  card(fields)
end
provocation {
  id = "paid_shot",
  title = _ "Shots from a car",
  text = _ [[At night a post is shot at from a car with foreign plates. Nobody is hit. Each bank knows at once that it was the other. At a third place somebody counts what the new rules have cost him, and what a car costs for a night.]],
}
provocation {
  id = "burnt_hut",
  title = _ "A hut burns down",
  text = _ [[The hut at the crossing has burned down to the stove. In it were a table, a calendar with kittens and the book in which lorries are entered. "The stove was cold," says the sergeant who had the watch. "It was the book that was warm."]],
}
provocation {
  id = "stopped_lorry",
  title = _ "Six boys and a lorry of apples",
  text = _ [[Six boys with bandages over their faces stop a lorry, ask the driver in his own language which bank he belongs to, and tip out his apples when he answers. They are gone before anybody comes. One of them has dropped a telephone on which a single number is stored.]],
}
provocation {
  id = "painted_wall",
  title = _ "A wall with a date",
  text = _ [[On the wall of a school somebody has painted a date of 1992 and the word "Soon". The letters are those of neither bank: whoever wrote them had a stencil. In the evening each side's television shows the wall, from the side on which its own viewers will recognise the others.]],
}

local M = {}

-- Lets one of them happen: none a second time before each has come once.
function M.one(game)
  local left = {}
  for _index, id in ipairs(kCards) do
    if not game:flag("paid_" .. id) then left[#left + 1] = id end
  end
  if #left == 0 then
    for _index, id in ipairs(kCards) do game:store("paid_" .. id, false) end
    left = kCards
  end
  local id = left[game:roll("profiteers", 1, #left)]
  game:store("paid_" .. id, true)
  game:play(id)
end

return M
