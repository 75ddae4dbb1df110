-- What stands on the table: players, issues, numbers, cards, and the deal.
local N = require "accord5.numbers"

for p = 0, N.players - 1 do
  actor { id = N.player[p], name = "Player " .. p, personality = "appraising" }
end
for i = 0, N.issues - 1 do
  place { id = N.issue[i], name = "Issue " .. i, at = { 10 + i, 20 } }
end

indicator { id = "position", of = "place", name = _ "Position", min = -N.most_position, max = N.most_position }
indicator { id = "influence", of = "actor", name = _ "Influence", max = N.most_influence, start = 6 }
relation { id = "tension", name = _ "Tension", min = 0, max = 9, visible = "public" } -- how much one resents the other
indicator { id = "offer", of = "actor", name = _ "Open proposal", max = 20000 } -- numbers.lua says how it is written
indicator { id = "next_id", of = "world", name = _ "Next proposal", max = 1000, start = 1 }
indicator { id = "treaties", of = "world", name = _ "Treaties", max = 1000 }

-- The number of the game decides the deal and the policies' dice. The facilitator sets it before the first move, or it
-- stands in the definition (--set indicator.game_number.start=7).
indicator { id = "game_number", of = "world", name = _ "Number of the game", max = 1000000000, marks = { 1 } }
-- 32 bits, in two halves: an indicator is smaller than that.
indicator { id = "dice_high", of = "world", name = _ "The policies' dice, upper half", max = 0xffff }
indicator { id = "dice_low", of = "world", name = _ "The policies' dice, lower half", max = 0xffff }

-- Hidden hands. A deck for each card, because the rules say which cards a player gets.
local deck = {}
for issue = 0, N.issues - 1 do
  for sign = 1, -1, -2 do
    for weight = 1, 2 do
      local id = string.format("card_%d%s%d", issue, sign > 0 and "p" or "m", weight)
      deck[#deck + 1] = id
      card {
        id = id,
        deck = id,
        hand = true,
        title = string.format("%+d on issue %d", sign * weight, issue),
        text = _ "Worth twice its number for each step of the issue.",
        when = function(game) return N.dice(game) == 0 end, -- while hands are dealt: cards are held, never played
        apply = function() end,
      }
    end
  end
end

local function deal(game)
  local number = game:get("game_number") | 0
  local x = N.seeded(number)
  local order = {}
  for i = 1, #deck do order[i] = i end
  for i = #deck - 1, 1, -1 do
    x = N.step(x)
    local j = x % (i + 1)
    order[i + 1], order[j + 1] = order[j + 1], order[i + 1]
  end
  for p = 0, N.players - 1 do
    for k = 1, 4 do game:deal(deck[order[4 * p + k]], N.player[p], 1) end
  end
  N.set_dice(game, N.seeded(number + 1000000))
end

on("indicator_crossed", function(game, event)
  if event.indicator == "game_number" and event.direction == "up" then deal(game) end
end)
on("round_start", function(game)
  if game:round() == 1 and game:get("game_number") >= 1 then deal(game) end
end)

on("round_end", function(game)
  local players = game:actors()
  for p = 1, 5 do
    local player = players[p]
    game:change("influence", player, 1)
    for q = 1, 5 do
      if q ~= p and game:relation("tension", player, players[q]) > 0 then game:shift("tension", player, players[q], -1) end
    end
  end
end)

-- A hand in numbers: for each card its issue, and its sign times its weight.
local cards = {}
for issue = 0, N.issues - 1 do
  for sign = 1, -1, -2 do
    for weight = 1, 2 do
      cards[string.format("card_%d%s%d", issue, sign > 0 and "p" or "m", weight)] = { issue = issue, worth = sign * weight }
    end
  end
end

for p = 0, N.players - 1 do
  objective {
    id = "interests_" .. p,
    of = N.player[p],
    name = _ "Own interests",
    text = _ "Influence, the issues as one's cards want them, and nobody's resentment.",
    weight = 1,
    -- The game's own scores lie between -84 and 60.
    score = function(game, actor)
      local sum = game:get("influence", actor)
      for _index, card in ipairs(game:hand(actor)) do
        sum = sum + 2 * cards[card].worth * game:get("position", N.issue[cards[card].issue])
      end
      for a = 0, N.players - 1 do
        if N.player[a] ~= actor then sum = sum - game:relation("tension", N.player[a], actor) end
      end
      return (sum + 84) / 144
    end,
  }
end

return cards
