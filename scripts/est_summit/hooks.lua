-- What moves by itself: places, the momentum of a letter, the house in Vienna, images, and the mood at home after each signature.
local help = require "est_summit.help"
local home = require "est_summit.home"
local institutions = require "rules.institutions"
local ledger = require "est_summit.ledger"
local letter = require "est_summit.letter"
local opinion = require "rules.opinion"
local resources = require "rules.resources"
local spillover = require "rules.spillover"
local states = require "est_summit.states"
local texts = require "rules.texts"

local kSeats = states.seats

-- A text of the treaty lies on everybody's desk until the next one does. By whatever channel it was sent: what seventeen groups have been
-- asked to vote on is in the newspapers in the evening.
on("draft_tabled", function(game, event)
  if event.draft.type ~= "est" then return end
  letter.keep(game, event.draft)
  game:store("offered_round", game:round())
  ledger.reckon(game)
end)

-- What was offered and not taken in the same round has been refused, and it is counted. So is what falls at home.
local offered_reason = _ "It was offered, and not taken"
local fallen_reason = _ "A treaty that has fallen at home"
on("round_end", function(game)
  if game:flag("offered_round") ~= game:round() then return end
  if game:agreements({ type = "est" })[1] then return end
  game:change("treaty_refused", nil, 1, offered_reason)
  game:change("momentum", nil, -2, offered_reason)
end)
on("agreement_ended", function(game, event)
  if event.agreement.type ~= "est" or event.agreement.since then return end
  game:change("treaty_refused", nil, 1, fallen_reason)
  game:change("momentum", nil, -8, fallen_reason)
  game:change("images", nil, 3, fallen_reason)
end)

-- The places. Each comes back to what it was before anybody spoke of it, as far as images of the enemy let it.
local kQuiet = { osh = 40, transdniestria = 28, georgia_line = 42, karabakh = 44, sevastopol = 26, mitrovica = 30 }
local calmer_reason, worse_reason = _ "A quiet month, and another", _ "One prepares for the worst"
on("round_end", function(game)
  local fear = (game:get("images") - 50) * 0.3
  for index = 1, #help.places do
    local place = help.places[index]
    local step = (math.max(4, kQuiet[place] + fear) - game:get("tension", place)) / 5
    if step > 3 then step = 3 elseif step < -4 then step = -4 end
    if step > 0.4 then
      game:change("tension", place, step, worse_reason)
    elseif step < -0.4 then
      game:change("tension", place, step, calmer_reason)
    end
  end
end)
on("round_end", spillover.spread { indicator = "tension", rate = 0.05, above = 55 })

-- A letter that nobody answers is answered by that. What is spoken of everywhere comes down again, too.
local quiet_reason = _ "Nobody spoke of it"
local kSpokenOf = 38
on("round_end", function(game)
  if game:get("treaty_in_force") > 0 then return end
  local momentum = game:get("momentum")
  local step = (kSpokenOf - momentum) / 9
  if game:flag("offered_round") ~= game:round() then step = step - 0.5 end
  game:change("momentum", nil, step, quiet_reason)
end)

-- The house in Vienna, and what is counted in Europe, grow less where nobody uses them.
local unused_reason = _ "A house that is not used"
local lapsed_reason = _ "Inspections that did not take place"
local habit_reason = _ "Allies remember what they have in common"
local fear_reason = _ "What one thinks of the other"
local unclaimed_reason = _ "What was claimed is claimed less"
local resolve_reason = _ "Resolutions that were made in a bad month"
local recited_reason = _ "Commitments that are recited, and not looked up"
local near_reason = _ "Neighbours who are reckoned with"
on("round_end", function(game)
  local tables = #game:agreements { framework = "vienna", status = "in_force" }
  game:change("relevance", nil, (32 + 7 * math.min(3, tables) - game:get("relevance")) / 10, unused_reason)
  if not texts.stands(game, { type = "vienna_document" }) and not texts.agreed(game, "arms_talks") then
    game:change("arms", nil, -0.7, lapsed_reason)
  end
  game:change("solidarity", nil, (56 - game:get("solidarity")) / 8, habit_reason)
  -- Images feed on trust between those two, on shots, and on a sphere that somebody claims.
  local two = (game:trust("us", "russia") + game:trust("russia", "us")) / 2
  local worst = 0
  for index = 1, #help.places do
    local tension = game:get("tension", help.places[index])
    if tension > worst then worst = tension end
  end
  local goal = 60 - two / 3 + (worst - 55) / 6 + (game:get("sphere") - 46) / 5
  game:change("images", nil, (goal - game:get("images")) / 7, fear_reason)
  -- What is claimed and not used is forgotten, and so are resolutions to act together that no treaty keeps.
  game:change("sphere", nil, (46 - game:get("sphere")) / 10, unclaimed_reason)
  if game:get("treaty_in_force") == 0 then game:change("commitment", nil, (24 - game:get("commitment")) / 14, resolve_reason) end
  game:change("acquis", nil, (56 - game:get("acquis")) / 10, recited_reason)
  -- Those in between are as safe as their neighbours let them be.
  local safe = 42 - (game:get("sphere") - 46) / 2 - (game:get("images") - 56) / 4 - (game:get("tension", "georgia_line") - 46) / 6
  game:change("between", nil, (safe - game:get("between")) / 10, near_reason)
end)

-- Preparations go on by themselves while the house is worth something, and stop when it is not.
local prepared_reason = _ "Working groups, and an envoy who travels"
local doubt_reason = _ "Capitals ask what a summit is for"
on("round_end", function(game)
  if game:round() >= game:rounds() then return end
  local step = (game:get("relevance") - 36) / 4 + math.max(-1, game:trust("us", "kazakhstan") / 20)
  if step > 3 then step = 3 elseif step < -2 then step = -2 end
  game:change("summit", nil, step, step > 0 and prepared_reason or doubt_reason)
end)

-- What is deployed has to be paid for, and what is signed has to be followed.
local kUpkeep = { police = 0.02, monitors = 0.02 }
on("round_end", resources.upkeep { resource = "aid", per = kUpkeep, reason = _ "Pay, fuel and rent of those who serve" })

-- A ministry can follow three tables. Each further one is read at home as activity for its own sake.
on("round_end", institutions.overload { free = 3, indicator = "overload", actors = kSeats, home = home.of })
-- Groups at home remember for a time what was signed with them or against them; then there is bread to be bought.
on("round_end", opinion.fades { of = home.of, actors = kSeats })

-- The reckoning. It is done anew at the beginning of each phase, so that whoever weighs a text in between sees what the text changes,
-- and not what has changed since somebody last counted.
on("phase_start", function(game)
  if not letter.last(game) and game:round() == 1 then letter.keep(game, letter.sent()) end
  ledger.weave(game)
  ledger.reckon(game)
end)
on("round_end", function(game)
  ledger.weave(game)
  ledger.reckon(game)
end)

-- A word that is found broken is held against whoever gave it, also by those to whom it was not given.
local broken_reason = _ "Caught breaking its word"
on("agreement_breached", function(game, event)
  game:change("legitimacy", event.actor, -5, broken_reason)
  game:change("images", nil, 2, broken_reason)
end)
