-- The two policies of the README. A turn is decided in one go: the answers to all open proposals, with what they change
-- kept in mind, then a proposal. They see what their player may see, and nothing of it changes but by their moves.
local N = require "accord5.numbers"
local cards = require "accord5.table"
local player, issue_id, step = N.player, N.issue, N.step

-- The table as it will be after the moves decided so far: read when it is first needed, then kept here.
local function open_eyes(game, me)
  local seen = { game = game, me = me, position = {}, influence = {}, resents = {}, dice = N.dice(game) }
  return seen
end

local function position(seen, issue)
  local value = seen.position[issue]
  if not value then
    value = seen.game:get("position", issue_id[issue]) | 0
    seen.position[issue] = value
  end
  return value
end

local function influence(seen, p)
  local value = seen.influence[p]
  if not value then
    value = seen.game:get("influence", player[p]) | 0
    seen.influence[p] = value
  end
  return value
end

-- How much p resents q.
local function resents(seen, p, q)
  local at = 5 * p + q
  local value = seen.resents[at]
  if not value then
    value = p == q and 0 or seen.game:relation("tension", player[p], player[q]) | 0
    seen.resents[at] = value
  end
  return value
end

-- Open proposals to a player, by their numbers.
local function addressed(game, me)
  local list = {}
  for p = 0, N.players - 1 do
    local offer = p ~= me and game:get("offer", player[p]) | 0 or 0
    if offer > 0 and offer // 48 % 5 == me then
      local id, _to, issue, delta, price = N.unpack(offer)
      list[#list + 1] = { id = id, from = p, issue = issue, delta = delta, price = price }
    end
  end
  if #list > 1 then
    table.sort(list, function(a, b) return a.id < b.id end)
  end
  return list
end

local function may_accept(seen, offer)
  local after = position(seen, offer.issue) + offer.delta
  return influence(seen, offer.from) >= offer.price and after <= N.most_position and after >= -N.most_position
end

local function keep_in_mind(seen, offer, accepted)
  local me, from = seen.me, offer.from
  if accepted then
    seen.position[offer.issue] = position(seen, offer.issue) + offer.delta
    seen.influence[from] = influence(seen, from) - offer.price
    seen.influence[me] = math.min(N.most_influence, influence(seen, me) + offer.price)
    seen.resents[5 * me + from] = math.max(0, resents(seen, me, from) - 1)
  else
    seen.resents[5 * from + me] = math.min(9, resents(seen, from, me) + 1)
  end
end

-- -> to, issue, delta, price
local function draw(seen)
  local me = seen.me
  local x = step(seen.dice)
  local to = x % 4
  if to >= me then to = to + 1 end
  x = step(x)
  local issue = x % 8
  x = step(x)
  local delta = x % 2 == 0 and 1 or -1
  x = step(x)
  local price = x % 3
  seen.dice = x
  local after = position(seen, issue) + delta
  if after > N.most_position or after < -N.most_position then delta = -delta end
  local most = influence(seen, me)
  if price > most then price = most end
  return to, issue, delta, price
end

local function me_of(game)
  -- Whose turn it is, a player knows by whose hand it sees.
  for p = 0, N.players - 1 do
    if #game:hand(player[p]) > 0 then return p end
  end
  return nil -- the game has no number yet, so nobody holds cards
end

-- What my cards make of one step of each issue.
local function stakes(game, me)
  local sums = { [0] = 0, 0, 0, 0, 0, 0, 0, 0 }
  for _index, card in ipairs(game:hand(player[me])) do
    local held = cards[card]
    sums[held.issue] = sums[held.issue] + held.worth
  end
  return sums
end

personality {
  id = "random",
  choose_action = function(game)
    local me = me_of(game)
    if not me then return {} end
    local seen = open_eyes(game, me)
    local orders = {}
    for _index, offer in ipairs(addressed(game, me)) do
      seen.dice = step(seen.dice)
      local accept = seen.dice % 2 == 1 and may_accept(seen, offer)
      keep_in_mind(seen, offer, accept)
      orders[#orders + 1] = { id = "respond", params = { number = offer.id, accept = accept, draws = 1 } }
    end
    local to, issue, delta, price = draw(seen)
    orders[#orders + 1] = {
      id = "propose",
      params = { to = player[to], issue = issue_id[issue], delta = delta, price = price, draws = 4 },
    }
    return orders
  end,
}

personality {
  id = "appraising",
  choose_action = function(game)
    local me = me_of(game)
    if not me then return {} end
    local seen = open_eyes(game, me)
    local stake = stakes(game, me)
    local orders = {}
    for _index, offer in ipairs(addressed(game, me)) do
      local accept = false
      if may_accept(seen, offer) then
        local worth = 4 * offer.delta * stake[offer.issue] - math.abs(position(seen, offer.issue) + offer.delta)
          + 2 * offer.price - resents(seen, me, offer.from)
        accept = worth >= 1
      end
      keep_in_mind(seen, offer, accept)
      orders[#orders + 1] = { id = "respond", params = { number = offer.id, accept = accept } }
    end
    local best_to, best_issue, best_delta, best_price, most
    for _try = 1, 6 do
      local to, issue, delta, price = draw(seen)
      local distance = math.abs(position(seen, issue) + delta)
      local worth = 4 * delta * stake[issue] - distance - 2 * price - resents(seen, me, to)
      local guess = 2 * price - resents(seen, to, me) - distance
      local value = 2 * worth + guess
      if not most or value > most then
        best_to, best_issue, best_delta, best_price, most = to, issue, delta, price, value
      end
    end
    orders[#orders + 1] = {
      id = "propose",
      params = {
        to = player[best_to],
        issue = issue_id[best_issue],
        delta = best_delta,
        price = best_price,
        draws = 24,
      },
    }
    return orders
  end,
}
