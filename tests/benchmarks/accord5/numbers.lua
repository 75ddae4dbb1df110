-- What the parts of the game share: its bounds, its names, its generator, and how an open proposal is written down.
local M = {
  players = 5,
  issues = 8,
  most_influence = 12,
  most_position = 3,
  most_price = 2,
  player = {}, -- by number, from 0: the actor's id
  issue = {}, -- by number, from 0: the place's id
  player_number = {}, -- by id
  issue_number = {},
}
for p = 0, M.players - 1 do
  M.player[p] = "player_" .. p
  M.player_number["player_" .. p] = p
end
for i = 0, M.issues - 1 do
  M.issue[i] = "issue_" .. i
  M.issue_number["issue_" .. i] = i
end

local M32 <const> = 0xffffffff

-- The generator's state for a seed.
function M.seeded(seed)
  local x = (seed * 2654435761 + 1) & M32
  return x == 0 and 1 or x
end

-- The next state; a draw below n is the state modulo n.
function M.step(x)
  x = x ~ (x << 13) & M32
  x = x ~ (x >> 17)
  return x ~ (x << 5) & M32
end

-- Many steps at once. The generator only shifts and xors, so a state so many steps on is the xor of what becomes of each
-- of its bits; here by bytes.
local function leap(steps)
  local bits = {}
  for bit = 0, 31 do
    local x = 1 << bit
    for _i = 1, steps do x = M.step(x) end
    bits[bit] = x
  end
  local bytes = {}
  for byte = 0, 3 do
    local of = {}
    for value = 0, 255 do
      local x = 0
      for bit = 0, 7 do
        if value >> bit & 1 == 1 then x = x ~ bits[8 * byte + bit] end
      end
      of[value] = x
    end
    bytes[byte] = of
  end
  return bytes[0], bytes[1], bytes[2], bytes[3]
end
local a, b, c, d = leap(24)

function M.step_24(x)
  return a[x & 255] ~ b[x >> 8 & 255] ~ c[x >> 16 & 255] ~ d[x >> 24]
end

function M.dice(game)
  return (game:get("dice_high") | 0) << 16 | (game:get("dice_low") | 0)
end

function M.set_dice(game, x)
  game:set("dice_high", nil, x >> 16)
  game:set("dice_low", nil, x & 0xffff)
end

-- A player has at most one open proposal, because whom it went to answers before the turn comes round. So the list of
-- open proposals is one number for each player: 0 for none, else all of its parts in one.
function M.pack(id, to, issue, delta, price)
  return ((id * 5 + to) * 8 + issue) * 6 + (delta + 1) // 2 * 3 + price
end

-- -> id, to, issue, delta, price
function M.unpack(offer)
  local terms = offer // 6
  local rest = offer % 6
  return terms // 40, terms // 8 % 5, terms % 8, rest >= 3 and 1 or -1, rest % 3
end

return M
