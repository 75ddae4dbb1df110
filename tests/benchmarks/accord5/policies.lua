-- The two policies of the game's rules. A turn is decided in one go: the answers to all open proposals, with what they
-- change kept in mind, then a proposal. They see what their player may see; only moves change anything.
--
-- Written for speed, as a policy that plays a million games would be: numbers are constants, the generator is spelled
-- out where it is used, and what is looked up more than once is kept in a local.
local cards = require "accord5.table"

local M32 <const> = 0xffffffff
local MOST_POSITION <const> = 3
local MOST_INFLUENCE <const> = 12
local MOST_TENSION <const> = 9

-- The open proposals to a player, ascending by number. They carry their number first, so they can be sorted as they
-- stand.
local function addressed(game, players, me)
  local list
  for p = 0, 4 do
    if p ~= me then
      local offer = game:get("offer", players[p + 1]) | 0
      if offer > 0 and offer // 48 % 5 == me then
        list = list or {}
        list[#list + 1] = offer
      end
    end
  end
  if list and list[2] then table.sort(list) end
  return list
end

-- One turn. With one try it is the random policy, which answers by luck and proposes what it draws; with six the
-- appraising one, which answers by worth and proposes the best of what it draws.
local function turn(game, tries)
  local players = game:actors()
  local issues = game:places()
  -- Whose turn it is, a player knows by whose hand it sees.
  local me, own_id, hand
  for p = 0, 4 do
    hand = game:hand(players[p + 1])
    if hand[1] then
      me, own_id = p, players[p + 1]
      break
    end
  end
  if not me then return {} end -- the game has no number yet, so nobody holds cards
  local x = (game:get("dice_high") | 0) << 16 | (game:get("dice_low") | 0)
  local influence = game:get("influence", own_id) | 0
  -- What has not been asked for yet is false: tables of their full size from the start need not grow.
  local position = { [0] = false, false, false, false, false, false, false, false }
  local resents, resented = { [0] = false, false, false, false, false }, { [0] = false, false, false, false, false }
  local orders = {}

  -- What my cards make of one step of each issue.
  local stake = { [0] = 0, 0, 0, 0, 0, 0, 0, 0 }
  if tries > 1 then
    for k = 1, 4 do
      local card = cards[hand[k]]
      local issue = card.issue
      stake[issue] = stake[issue] + card.worth
    end
  end

  local list = addressed(game, players, me)
  if list then
    for k = 1, #list do
      local offer = list[k]
      local number, issue, delta, price = offer // 240, offer // 6 % 8, offer % 6 >= 3 and 1 or -1, offer % 3
      local from = (number - 1) % 5 -- each player proposes once a turn, and that numbers the proposals
      local from_id = players[from + 1]
      local accept, draws = true, 0
      if tries == 1 then
        x = x ~ (x << 13) & M32
        x = x ~ (x >> 17)
        x = x ~ (x << 5) & M32
        accept = x % 2 == 1
        draws = 1
      end
      if accept then
        local now = position[issue] or game:get("position", issues[issue + 1]) | 0
        position[issue] = now
        local after = now + delta
        -- Nobody else moves before the turn is over, and each proposer has one proposal: its influence is what it is.
        accept = after <= MOST_POSITION and after >= -MOST_POSITION and game:get("influence", from_id) >= price
        if accept and tries > 1 then
          local tension = resents[from] or game:relation("tension", own_id, from_id) | 0
          resents[from] = tension
          accept = 4 * delta * stake[issue] - (after < 0 and -after or after) + 2 * price - tension >= 1
        end
      end
      if accept then
        position[issue] = position[issue] + delta
        influence = influence + price
        if influence > MOST_INFLUENCE then influence = MOST_INFLUENCE end
        local tension = resents[from] or game:relation("tension", own_id, from_id) | 0
        resents[from] = tension > 0 and tension - 1 or 0
      else
        local tension = resented[from] or game:relation("tension", from_id, own_id) | 0
        resented[from] = tension < MOST_TENSION and tension + 1 or MOST_TENSION
      end
      orders[k] = { id = "respond", params = { number = number, accept = accept, draws = draws } }
    end
  end

  local best_to, best_issue, best_delta, best_price, most
  for _try = 1, tries do
    x = x ~ (x << 13) & M32
    x = x ~ (x >> 17)
    x = x ~ (x << 5) & M32
    local to = x % 4
    if to >= me then to = to + 1 end
    x = x ~ (x << 13) & M32
    x = x ~ (x >> 17)
    x = x ~ (x << 5) & M32
    local issue = x % 8
    x = x ~ (x << 13) & M32
    x = x ~ (x >> 17)
    x = x ~ (x << 5) & M32
    local delta = x % 2 == 0 and 1 or -1
    x = x ~ (x << 13) & M32
    x = x ~ (x >> 17)
    x = x ~ (x << 5) & M32
    local price = x % 3
    local now = position[issue]
    if not now then
      now = game:get("position", issues[issue + 1]) | 0
      position[issue] = now
    end
    local after = now + delta
    if after > MOST_POSITION or after < -MOST_POSITION then
      delta = -delta
      after = now + delta
    end
    if price > influence then price = influence end
    local value = 0
    if tries > 1 then
      local tension = resents[to]
      if not tension then
        tension = game:relation("tension", own_id, players[to + 1]) | 0
        resents[to] = tension
      end
      local back = resented[to]
      if not back then
        back = game:relation("tension", players[to + 1], own_id) | 0
        resented[to] = back
      end
      local distance = after < 0 and -after or after
      -- Twice what it is worth to me, plus what I guess of the other.
      value = 2 * (4 * delta * stake[issue] - distance - 2 * price - tension) + 2 * price - back - distance
    end
    if not most or value > most then
      best_to, best_issue, best_delta, best_price, most = to, issue, delta, price, value
    end
  end
  orders[#orders + 1] = {
    id = "propose",
    params = {
      to = players[best_to + 1],
      issue = issues[best_issue + 1],
      delta = best_delta,
      price = best_price,
      draws = 4 * tries,
    },
  }
  return orders
end

personality { id = "random", choose_action = function(game) return turn(game, 1) end }
personality { id = "appraising", choose_action = function(game) return turn(game, 6) end }
