-- rules.spillover: trouble does not stop where it starts.
--
--   local spillover = require "rules.spillover"
--   on("round_end", spillover.spread { indicator = "violence", rate = 0.15, above = 40 })
--   on("round_end", spillover.displacement { violence = "violence", displaced = "displaced", above = 50, flow = 0.3,
--                                            to = { osh = "andijan" } })
--   spillover.cascade { indicator = "violence", mark = 75, card = "gangs_move_north", rounds = 1, chance = 0.5 }
--
-- Each of spread, displacement and recovery returns a hook for on("round_end"), or for any other place where handlers
-- may write. One hook serves all places: that is faster than a drift for each.
--
--   spread { indicator, rate, above, links, barrier }
--       For each pair of linked places: where the one lies above the other and above `above` (default 50), the lower
--       gains rate (default 0.1) of the difference. All differences are taken first, so the order of places is without
--       meaning. links: table place -> list of places (default: the map's); barrier: function(game, from, to) -> 0..1,
--       the share that is held back (a closed border, patrols).
--   displacement { violence, displaced, above, flow, to, cap }
--       Each point of violence above `above` (default 50) drives `flow` (default 0.2) units of people out of a place,
--       no more than `cap` (default 20) a round. They are counted in the place itself, or for a place named in `to`,
--       half there and half over the border in that place.
--   returns { violence, displaced, below, rate, speed }
--       People go home where violence in the place they fled is under `below` (default 30): `rate` (default 0.2) of the
--       displaced a round. With speed = function(game, place) -> factor, agreements can speed them up or stop them.
--   recovery { indicator, rate, floor, places }
--       Violence dies down by itself by `rate` (default 2) a round, to `floor` (default 0). places: default all.
--   cascade { indicator, mark, card, rounds, chance, direction, of }
--       When the indicator crosses one of its marks (they stand in the indicator's definition) upwards, or in
--       `direction` ("up", "down"), the card falls due `rounds` later (default 1) with `chance` (default 1). of: only where
--       the indicator of this place, actor or constituency crosses it (default: of any)
--   isolation(game, place, options)   -> how many linked places lie below options.below in options.indicator, 0..1
--
-- Sources: cascades, second- and third-order effects of complex emergencies: Herd & Dunay 2010. Displacement of 2010:
-- Opinion paper, June 2010; Herd & Dunay 2010.
local M = {}

function M.spread(options)
  takes("spillover.spread", options, {
    indicator = "indicator", rate = "number(0..1)?", above = "number?", links = "table<place, place[]>?",
    barrier = "function?", reason = "text?",
  }, "hook")
  local id = options.indicator
  local rate = options.rate or 0.1
  local above = options.above or 50
  local links = options.links
  local barrier = options.barrier
  local reason = options.reason or _ "Spilling over from next door"
  return function(game)
    local places = game:places()
    local level, gain = {}, {}
    for _index, place_id in ipairs(places) do level[place_id] = game:get(id, place_id) end
    for _index, from in ipairs(places) do
      if level[from] > above then
        local near = links and links[from]
        if not links then near = game:neighbours(from) end
        for _other, to in ipairs(near or {}) do
          local step = rate * (level[from] - level[to])
          if step > 0 then
            if barrier then step = step * (1 - barrier(game, from, to)) end
            gain[to] = (gain[to] or 0) + step
          end
        end
      end
    end
    for _index, place_id in ipairs(places) do
      local step = gain[place_id]
      if step and step > 0 then game:change(id, place_id, step, reason) end
    end
  end
end

function M.displacement(options)
  takes("spillover.displacement", options, {
    violence = "indicator", displaced = "indicator", above = "number?", flow = "number(0..)?", cap = "number(0..)?",
    to = "table<place, place>?", reason = "text?",
  }, "hook")
  local violence, displaced = options.violence, options.displaced
  local above = options.above or 50
  local flow = options.flow or 0.2
  local cap = options.cap or 20
  local over_border = options.to or {}
  local reason = options.reason or _ "People flee"
  return function(game)
    for _index, place_id in ipairs(game:places()) do
      local excess = game:get(violence, place_id) - above
      if excess > 0 then
        local leaving = math.min(cap, flow * excess)
        local refuge = over_border[place_id]
        if refuge then
          game:change(displaced, refuge, leaving / 2, reason)
          leaving = leaving / 2
        end
        game:change(displaced, place_id, leaving, reason)
      end
    end
  end
end

function M.returns(options)
  takes("spillover.returns", options, {
    violence = "indicator", displaced = "indicator", below = "number?", rate = "number(0..1)?", speed = "function?",
    reason = "text?",
  }, "hook")
  local violence, displaced = options.violence, options.displaced
  local below = options.below or 30
  local rate = options.rate or 0.2
  local speed = options.speed
  local reason = options.reason or _ "People go home"
  return function(game)
    for _index, place_id in ipairs(game:places()) do
      local away = game:get(displaced, place_id)
      if away > 0 and game:get(violence, place_id) < below then
        local home = rate * away
        if speed then home = home * speed(game, place_id) end
        if home > 0 then game:change(displaced, place_id, -home, reason) end
      end
    end
  end
end

function M.recovery(options)
  takes("spillover.recovery", options, {
    indicator = "indicator", rate = "number(0..)?", floor = "number?", places = "place[]?", reason = "text?",
  }, "hook")
  local id = options.indicator
  local rate = options.rate or 2
  local floor = options.floor or 0
  local chosen = options.places
  local reason = options.reason or _ "It calms down by itself"
  return function(game)
    for _index, place_id in ipairs(chosen or game:places()) do
      local level = game:get(id, place_id)
      if level > floor then game:change(id, place_id, -math.min(rate, level - floor), reason) end
    end
  end
end

function M.cascade(options)
  takes("spillover.cascade", options, {
    indicator = "indicator", card = "card", mark = "mark?", rounds = "integer(1..)?", chance = "number(0..1)?",
    direction = '"up"|"down"?', of = "subject?",
  })
  local id, card_id = options.indicator, options.card
  local mark, rounds, chance = options.mark, options.rounds or 1, options.chance or 1
  local direction = options.direction or "up"
  local of = options.of
  on("indicator_crossed", function(game, event)
    if event.indicator ~= id or event.direction ~= direction then return end
    if of and event.subject ~= of then return end
    if mark and event.mark ~= mark then return end
    game:schedule(card_id, rounds, chance)
  end)
end

function M.isolation(game, place_id, options)
  local near = game:neighbours(place_id)
  local count = #near
  if count == 0 then return 1 end
  local calm = 0
  for _index, other in ipairs(near) do
    if game:get(options.indicator, other) < options.below then calm = calm + 1 end
  end
  return calm / count
end

return M
