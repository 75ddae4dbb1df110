-- The moves of the player whose turn it is. That a proposal is made once a turn is the action's limit; the engine's
-- `ready` ends the turn. Each move also says how many numbers the policy has drawn for it: the dice are common to all
-- five players, so they stand in the World, and only moves change that.
local N = require "accord5.numbers"

local function throw(game, draws)
  if draws == 0 then return end
  local x = N.dice(game)
  for _i = 1, draws do x = N.step(x) end
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
    if position > N.most_position or position < -N.most_position then error("the issue does not go further that way") end
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
    local wanted = act.params.number
    for p = 0, N.players - 1 do
      local from = N.player[p]
      local id, to, issue, delta, price = N.unpack(game:get("offer", from) | 0)
      if id == wanted and N.player[to] == me then
        throw(game, act.params.draws)
        if act.params.accept then
          local place = N.issue[issue]
          local position = game:get("position", place) + delta
          if game:get("influence", from) < price then error("the proposer can no longer pay") end
          if position > N.most_position or position < -N.most_position then error("the issue does not go further that way") end
          game:set("position", place, position)
          if price > 0 then
            game:change("influence", from, -price)
            game:change("influence", me, price)
          end
          game:change("treaties", nil, 1)
          if game:relation("tension", me, from) > 0 then game:shift("tension", me, from, -1) end
        else
          game:shift("tension", from, me, 1)
        end
        game:set("offer", from, 0)
        return
      end
    end
    error("no open proposal has this number and is addressed to you")
  end,
}
