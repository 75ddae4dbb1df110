-- What moves by itself: places, the momentum of a letter, the house in Vienna, images, and the mood at home after each signature.
local help = require "est_summit.help"
local home = require "est_summit.home"
local institutions = require "rules.institutions"
local ledger = require "est_summit.ledger"
local letter = require "est_summit.letter"
local opinion = require "rules.opinion"
local reasons = require "rules.reasons"
local resources = require "rules.resources"
local sense = require "est_summit.sense"
local spillover = require "rules.spillover"
local states = require "est_summit.states"
local texts = require "rules.texts"

local kSeats = states.seats

-- A text of the treaty lies on everybody's desk until the next one does. By whatever channel it was sent: what seventeen groups have been
-- asked to vote on is in the newspapers in the evening.
on("draft_tabled", function(game, event)
  if event.draft.type ~= "est" then return end
  for _index, group in ipairs(states.chorus) do help.speak_out(game, group) end
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

-- How open those without a seat are follows how Moscow behaves elsewhere: texts that it has signed with the West and that stand are
-- read by those who would like to believe it; a sphere that is claimed, by those who live in it or beside it.
local kBelieve = { "france_italy", "iberia", "neutrals", "central_europe", "north_atlantic", "greece_cyprus", "small_states", "balkans" }
local kBeside = { "atlanticists", "romania", "poland_baltics", "georgia", "moldova", "azerbaijan" }
local conduct_reason, claim_reason, unclaimed_by_reason = _ "Texts that Moscow has signed and keeps", _ "A sphere that is claimed", _ "A sphere of which nobody speaks"
on("round_end", function(game)
  local kept = 0
  for _index, text in ipairs(game:agreements { party = "russia", status = "in_force" }) do
    if text.type ~= "est" and states.both_sides(text.parties) then kept = kept + 1 end
  end
  if kept > 0 then help.lean(game, kBelieve, 0.4 * math.min(4, kept), conduct_reason) end
  local step = math.max(-1.5, math.min(1, (46 - game:get("sphere")) / 6))
  if step <= -0.2 then help.lean(game, kBeside, step, claim_reason) end
  if step >= 0.2 then help.lean(game, kBeside, step, unclaimed_by_reason) end
end)

-- What a capital has not said. A leaning is what is told of it; what it would answer to a text lies somewhere beside that, in no
-- seat's papers, and moves when ministers change. A visit hears it, and a text on the table brings it out of all of them.
local kUnsaid, kMoves = 6, 2
local kept_back_reason = _ "What a capital keeps to itself"
on("round_start", function(game)
  local first = game:round() == 1
  for _index, group in ipairs(states.chorus) do
    local width = first and kUnsaid or kMoves
    game:change("unsaid", group, game:roll("unsaid", -width, width), kept_back_reason)
  end
end)

local at_its_word, not_at_its_word = _ "Moscow is taken at its word again", _ "Moscow is no longer taken at its word"
on("round_end", function(game)
  for _index, seat in ipairs { "us", "eu" } do
    local now = game:trust(seat, "russia") >= 0 and 1 or 0
    if now ~= game:get("believes", seat) then
      game:set("believes", seat, now, now == 1 and at_its_word or not_at_its_word)
    end
  end
end)

-- The places. Each comes back to what it was before anybody spoke of it, as far as images of the enemy let it.
local kQuiet = { osh = 40, transdniestria = 28, georgia_line = 42, karabakh = 44, sevastopol = 26, mitrovica = 30 }
local calmer_reason, worse_reason = _ "A quiet month, and another", _ "One prepares for the worst"
local unsettled_reason = _ "What was never settled is spoken of again"
on("round_end", function(game)
  local fear = (game:get("images") - 50) * 0.3
  for index = 1, #help.places do
    local place = help.places[index]
    local step = (math.max(4, kQuiet[place] + fear) - game:get("tension", place)) / 5
    if step > 3 then step = 3 elseif step < -4 then step = -4 end
    if step > 0.4 then
      game:change("tension", place, step, fear > 0 and worse_reason or unsettled_reason)
    elseif step < -0.4 then
      game:change("tension", place, step, calmer_reason)
    end
  end
end)
on("round_end", spillover.spread { indicator = "tension", rate = 0.05, above = 55 })

-- A letter that nobody answers is answered by that. What is spoken of everywhere comes down again, too.
local quiet_reason, other_reason = _ "Nobody spoke of it", _ "Other subjects come up"
local asked_after_reason = _ "Moscow is asked what has become of its letter"
local kSpokenOf = 44
on("round_end", function(game)
  if game:get("treaty_in_force") > 0 then return end
  local momentum = game:get("momentum")
  local step = (kSpokenOf - momentum) / 9
  -- From spring on it could be offered, and whoever does not do so is asked why.
  local offered = game:flag("offered_round") == game:round()
  if game:round() >= sense.kAnswered and not offered then step = step - 0.5 end
  game:change("momentum", nil, step, step > 0 and asked_after_reason or offered and other_reason or quiet_reason)
end)

-- The house in Vienna, and what is counted in Europe, grow less where nobody uses them.
local unused_reason = _ "A house that is used less than it is spoken of"
local used_reason, kept_up_reason = _ "A house in which something is on the table", _ "A house that fifty-six still pay for"
local lapsed_reason = _ "Inspections that did not take place"
local habit_reason = _ "Allies remember what they have in common"
local apart_reason = _ "Allies go about their own business again"
local closer_reason, unbelieved_reason = _ "Moscow and Washington hear each other", _ "Moscow and Washington do not believe each other"
local quiet_lines_reason, shots_reason = _ "No place at which one waits for a shot", _ "A place at which one waits for a shot"
local modest_reason, claimed_reason = _ "A neighbour who is claimed less", _ "A neighbour who is claimed"
local forgotten_reason, learned_reason = _ "Yesterday's quarrel is forgotten", _ "Old pictures come back"
local unclaimed_reason = _ "What was claimed is claimed less"
local reckoned_reason = _ "Habits of a large neighbour"
local lesson_reason = _ "One has seen what comes of doing nothing"
local resolve_reason = _ "Resolutions that were made in a bad month"
local recited_reason = _ "Commitments that are recited, and not looked up"
local kept_reason = _ "What was agreed is still looked up"
local left_alone_reason, reckoned_with_reason = _ "Neighbours who are claimed less", _ "Neighbours who are reckoned with"
local unfeared_reason, feared_reason = _ "Alliances that frighten less", _ "Between two who arm against each other"
local line_quiet_reason, line_reason = _ "A line in Georgia that stays quiet", _ "A line in Georgia at which one waits for a shot"
local settles_reason, wears_off_reason = _ "A fright that passes", _ "An assurance that wears off"
-- What nothing moves goes back to what it is without; and says so, by which way it goes.
local function drift(game, id, home_at, rounds, up, down)
  local step = (home_at - game:get(id)) / rounds
  if step ~= 0 then game:change(id, nil, step, step > 0 and up or down) end
end
on("round_end", function(game)
  local tables = #game:agreements { framework = "vienna", status = "in_force" }
  drift(game, "relevance", 32 + 7 * math.min(3, tables), 10, tables > 0 and used_reason or kept_up_reason, unused_reason)
  if not texts.stands(game, { type = "vienna_document" }) and not texts.agreed(game, "arms_talks") then
    game:change("arms", nil, -0.7, lapsed_reason)
  end
  drift(game, "solidarity", 56, 8, habit_reason, apart_reason)
  -- Images feed on trust between those two, on shots, and on a sphere that somebody claims.
  local two = (game:trust("us", "russia") + game:trust("russia", "us")) / 2
  local worst = 0
  for index = 1, #help.places do
    local tension = game:get("tension", help.places[index])
    if tension > worst then worst = tension end
  end
  local seen, claim, images = (worst - 55) / 6, game:get("sphere") - 46, game:get("images")
  local step = (60 - two / 3 + seen + claim / 5 - images) / 7
  game:change("images", nil, step, reasons.main(step, {
    { -two / 3, unbelieved_reason, closer_reason }, { seen, shots_reason, quiet_lines_reason }, { claim / 5, claimed_reason, modest_reason },
    { 60 - images, learned_reason, forgotten_reason },
  }))
  -- What is claimed and not used is forgotten, and so are resolutions to act together that no treaty keeps.
  drift(game, "sphere", 46, 10, reckoned_reason, unclaimed_reason)
  if game:get("treaty_in_force") == 0 then drift(game, "commitment", 24, 14, lesson_reason, resolve_reason) end
  drift(game, "acquis", 56, 10, kept_reason, recited_reason)
  -- Those in between are as safe as their neighbours let them be.
  claim = game:get("sphere") - 46
  local fear, line, between = (game:get("images") - 56) / 4, (game:get("tension", "georgia_line") - 46) / 6, game:get("between")
  step = (42 - claim / 2 - fear - line - between) / 10
  game:change("between", nil, step, reasons.main(step, {
    { -claim / 2, left_alone_reason, reckoned_with_reason }, { -fear, unfeared_reason, feared_reason },
    { -line, line_quiet_reason, line_reason }, { 42 - between, settles_reason, wears_off_reason },
  }))
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
