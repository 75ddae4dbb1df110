-- The moves of the player whose turn it is. That a proposal is made once a turn is the action's limit; the engine's
-- `ready` ends the turn. Each move also says how many numbers the policy has drawn for it: the dice are common to all
-- five players, so they stand in the World, and only moves change that.
local N = require "accord5.numbers"

local function throw(game, draws)
  if draws == 0 then return end
  local x = N.dice(game)
  if draws == 24 then
    x = N.step_24(x)
  else
    for _i = 1, draws do x = N.step(x) end
  end
  N.set_dice(game, x)
end

action {
  id = "propose",
  name = _ "Propose",
  text = _ "{to}: a step of {delta} on {issue}, for {price} influence.",
  params = {
    to = { type = "actor" },
    issue = { type = "place" },
    delta = { type = "integer", min = -1, max = 1, step = 2 },
    price = { type = "integer", min = 0, max = N.most_price },
    draws = { type = "integer", min = 0, max = 24, default = 0 },
  },
  limit = 1,
  apply = function(game, act)
    local terms = act.params
    local me = act.actor
    if terms.to == me then error("one does not propose to oneself") end
    if terms.price > game:get("influence", me) then error("the price is more than the influence there is") end
    local position = game:get("position", terms.issue) + terms.delta
    if position > 3 or position < -3 then error("the issue does not go further that way") end
    throw(game, terms.draws)
    local id = game:get("next_id") | 0
    game:set("offer", me, N.pack(id, N.player_number[terms.to], N.issue_number[terms.issue], terms.delta, terms.price))
    game:set("next_id", nil, id + 1)
  end,
}

action {
  id = "respond",
  name = _ "Respond",
  text = _ "An answer to proposal {number}.",
  params = {
    number = { type = "integer", min = 1, max = 60 },
    accept = { type = "boolean" },
    draws = { type = "integer", min = 0, max = 1, default = 0 },
  },
  apply = function(game, act)
    local me = act.actor
    local number = act.params.number
    -- Each player proposes once in each turn, so the number says whose proposal it was.
    local from = N.player[(number - 1) % 5]
    local offer = game:get("offer", from) | 0
    if offer // 240 == number and N.player[offer // 48 % 5] == me then
      throw(game, act.params.draws)
      if act.params.accept then
        local _id, _to, issue, delta, price = N.unpack(offer)
        local place = N.issue[issue]
        local position = game:get("position", place) + delta
        if game:get("influence", from) < price then error("the proposer can no longer pay") end
        if position > 3 or position < -3 then error("the issue does not go further that way") end
        game:set("position", place, position)
        if price > 0 then
          game:change("influence", from, -price)
          game:change("influence", me, price)
        end
        game:change("treaties", nil, 1)
        game:shift("tension", me, from, -1)
      else
        game:shift("tension", from, me, 1)
      end
      game:set("offer", from, 0)
      return
    end
    error("no open proposal has this number and is addressed to you")
  end,
}
