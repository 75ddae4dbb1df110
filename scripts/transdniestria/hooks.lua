-- What moves by itself: the river, the comfort of the status quo, the two doors of trade, the calendar, and the mood at home after
-- each signature.
--
-- Comfort is the adversary. It rises where nothing new is agreed, and, against expectation, where life becomes easier on a line
-- that nobody watches and no table speaks of: then the best argument against the line has gone, and the line has stayed.
local forces = require "transdniestria.forces"
local help = require "transdniestria.help"
local home = require "transdniestria.home"
local institutions = require "rules.institutions"
local ledger = require "transdniestria.ledger"
local opinion = require "rules.opinion"
local provocations = require "transdniestria.cards.provocations"
local reasons = require "rules.reasons"
local resources = require "rules.resources"
local spillover = require "rules.spillover"
local texts = require "rules.texts"
local treaties = require "rules.treaties"

local kSeats = help.seats

-- The calendar: cards that come on their day, whatever is drawn.
local kCalendar = {
  { "meseberg" }, { "kosovo_opinion", "referendum_fails" }, { "november_election" }, { "new_coalition", "astana_summit" },
  { "football" }, { "moscow_june", "local_elections" }, { "bad_reichenhall", "bad_reichenhall_again" }, { "vilnius", "december_election" },
  { "new_year_shot", "president_at_last" }, { "vienna_april", "trains_run" },
}
on("round_start", function(game)
  local cards = kCalendar[game:round()]
  for index = 1, #cards do game:play(cards[index]) end
end)

-- A chair that convenes for a living has a staff in Vienna for what others do beside their other files. It has hardly anything else
-- to act with: a second point in each round.
local staff_reason = _ "A chair with a staff for it"
on("round_start", function(game)
  if game:round() > 1 then game:grant("osce", "influence", 1, staff_reason) end
end)

-- Those who live from the line: how many they are is dealt at the start; what they do shows when something threatens them.
-- Where somebody opens lorries they lose money, where everybody is comfortable they make it.
local business_reason = _ "Business as usual"
on("round_start", function(game)
  if game:round() == 1 then
    game:change("profiteers", nil, game:roll("profiteers", -25, 25))
    return
  end
  local comfort = game:get("comfort")
  if comfort > 60 then game:change("profiteers", nil, 1.5, business_reason) end
  if game:round() - (game:flag("provoked") or 0) < 2 then return end
  local threat = game:get("customs") + game:get("neutral_watch") + game:get("settled") + game:get("steps") / 5
  local chance = game:get("profiteers") * (0.8 + math.min(1.6, threat / 2)) / 220
  if game:chance("profiteers", chance) then
    game:store("provoked", game:round())
    provocations.one(game)
  end
end)

-- The river: tension goes where confidence lets it, quicker up than down, and lower where somebody watches. What the line costs
-- comes back to what it has always cost, less what steps, papers and customs have changed for good.
local kTroubled = { "bender", "dubasari", "vadul", "tiraspol", "ribnita", "chisinau", "kuchurgan", "comrat", "cobasna" }
local kQuiet = {
  bender = 22, dubasari = 27, vadul = 20, tiraspol = 9, ribnita = 8, chisinau = 6, kuchurgan = 6, comrat = 8, cobasna = 8,
}
local kLine = { bender = 58, dubasari = 67, vadul = 50, tiraspol = 54, ribnita = 59 }
local kHeard = 42 -- above it each shot is answered by another
local kEased = 34 -- the most that texts can take from it for good
local calmer_reason, doubt_reason = _ "A quiet week, and another", _ "Banks that do not believe each other"
local usual_reason = _ "Posts are manned again as they always were"
local eased_reason, line_reason, detour_reason = _ "Habits that have changed", _ "What the line costs", _ "People find their way around it"
on("round_end", function(game)
  local doubt = (46 - game:get("confidence")) * 0.4
  local eyes = game:get("eyes")
  local watch = math.min(6, eyes / 20) + 3 * math.min(2, game:get("neutral_watch"))
  for index = 1, #kTroubled do
    local place = kTroubled[index]
    local tension = game:get("tension", place)
    local base = kQuiet[place] + doubt * (kLine[place] and 1 or 0.4)
    if tension > kHeard then base = base + (tension - kHeard) * 0.6 end
    if kLine[place] then base = base - watch end
    local step = (math.max(2, base) - tension) / 4
    if step > 4 then step = 4 elseif step < -5 then step = -5 end
    if step > 0.4 then
      -- What a good week has taken off comes back also where the banks believe each other.
      game:change("tension", place, step, doubt > 0 and doubt_reason or usual_reason)
    elseif step < -0.4 then
      game:change("tension", place, step, calmer_reason)
    end
  end
  local eased = 2.2 * game:get("steps") + 4 * game:get("documents") + 3 * math.min(1, game:get("customs")) + 5 * game:get("settled")
  if eased > kEased then eased = kEased end
  for place, cost in pairs(kLine) do
    local step = (cost - eased - game:get("hardship", place)) / 5
    if step > 0.4 then
      game:change("hardship", place, step, line_reason)
    elseif step < -0.4 then
      game:change("hardship", place, step, eased > 0 and eased_reason or detour_reason)
    end
  end
end)
on("round_end", spillover.spread { indicator = "tension", rate = 0.06, above = 48 })

-- The two doors. A back door that is watched is used less, and somebody looks for a third one.
local sealed_reason = _ "Seals that both banks take"
local dealings_reason, wary_reason = _ "Traders who know whom they deal with", _ "Traders who do not know what the next month allows"
local spent_reason = _ "What had moved it does not last"
local paid_reason, opened_reason = _ "Those who live from the line look after their own", _ "Lorries that somebody opens"
local kBelieved = 30 -- confidence between the banks from which traders come on their own account
on("round_end", function(game)
  local customs, eyes, confidence = math.min(1, game:get("customs")), game:get("eyes"), game:get("confidence")
  local trade = game:get("trade")
  local step = (34 + 14 * customs + confidence / 5 - trade) / 3.5
  game:change("trade", nil, step, reasons.main(step, {
    { 14 * customs, sealed_reason }, { (confidence - kBelieved) / 5, dealings_reason, wary_reason },
    { 34 + kBelieved / 5 - trade, spent_reason, spent_reason },
  }))
  local profiteers, contraband = game:get("profiteers"), game:get("contraband")
  local watched = 8 * customs + math.min(14, eyes / 8)
  step = (44 + profiteers / 6 - watched - contraband) / 6
  game:change("contraband", nil, step, reasons.main(step, {
    { profiteers / 6, paid_reason }, { -watched, nil, opened_reason }, { 44 - contraband, spent_reason, spent_reason },
  }))
  if eyes > 0 then game:change("profiteers", nil, -math.min(3, eyes / 40), opened_reason) end
end)

-- What everybody can live with, and what one could live with better.
local nothing_reason = _ "Nothing new, and nobody missed it"
local easy_reason = _ "A line that has become easy to live with"
local asked_reason = _ "Questions that the table asks each month"
local seen_reason = _ "Something better can be seen"
local shown_reason = _ "What is at work can be looked at"
local used_reason = _ "One gets used to the new state of things as well"
local kEasy = 66 -- what it comes back to
local faded_reason = _ "Plans grow old"
local kept_reason = _ "What has been kept so far"
local closer_reason, tired_reason = _ "Two sides that think better of each other", _ "Old habits of distrust"
local river_quiet_reason, river_tense_reason = _ "A river that stays quiet", _ "A river on which a shot could fall"
local floor_reason, alone_reason = _ "There is little left to lose", _ "Confidence that nobody looks after"
on("round_end", function(game)
  local steps, eyes, vision = game:get("steps"), game:get("eyes"), game:get("vision")
  local laid = help.table_laid(game)
  local customs, watch, settled = math.min(1, game:get("customs")), math.min(2, game:get("neutral_watch")), game:get("settled")
  -- Comfort.
  if game:flag("news_round") ~= game:round() then
    game:change("comfort", nil, (0.8 + game:get("contraband") / 60) * math.min(1, (100 - game:get("comfort")) / 30), nothing_reason)
    game:store("quiet_rounds", (game:flag("quiet_rounds") or 0) + 1)
  else
    game:store("quiet_rounds", 0)
  end
  local ruled = laid or eyes >= 20 or customs > 0
  if steps > 0 and not ruled then game:change("comfort", nil, math.min(3, steps / 2), easy_reason) end
  if vision > 20 then game:change("comfort", nil, -(vision - 20) / 14, seen_reason) end
  if laid and steps > 0 then game:change("comfort", nil, -1, asked_reason) end
  if game:get("comfort") < kEasy then game:change("comfort", nil, (kEasy - game:get("comfort")) / 8, used_reason) end
  -- Vision.
  local step = math.min(3, 0.5 * steps) + customs + 1.5 * watch + 3 * settled + (laid and 1 or 0)
  if step > 0 then game:change("vision", nil, step, shown_reason) end
  if vision > 8 then game:change("vision", nil, -(vision - 8) / 4.5, faded_reason) end
  -- Confidence.
  local mutual = (game:trust("moldova", "transdniestria") + game:trust("transdniestria", "moldova")) / 2
  local kept, river, home_at = math.min(2.5, 0.4 * steps) + 0.7 * watch, (help.river(game) - 32) / 8, 24 - game:get("confidence")
  step = kept + mutual / 30 - river + home_at / 4.5
  local why = reasons.main(step, {
    { kept, kept_reason }, { mutual / 30, closer_reason, tired_reason }, { -river, river_quiet_reason, river_tense_reason },
    { home_at / 4.5, floor_reason, alone_reason },
  })
  if step > 2.5 then step = 2.5 elseif step < -8 then step = -8 end
  game:change("confidence", nil, step, why)
end)

-- Europe, the precedent, and Meseberg, which all three grow or fade elsewhere.
local friends_reason, unheard_reason = _ "Friends in Brussels", _ "Nobody in Brussels who puts in a word"
local presentable_reason, nothing_to_show_reason = _ "A river that one can show in Brussels", _ "Nothing on the river that one could show in Brussels"
local hearing_reason, slow_reason = _ "Brussels does not forget a neighbour altogether", _ "A way that grows steeper"
local habit_reason, unlike_reason = _ "Others are recognised, and ask why not these", _ "One case is not like another, say the lawyers"
local one_state_reason = _ "A state that is being put together"
local waiting_reason = _ "A committee that waits for the river"
local river_reason, little_reason = _ "Something moves on the river", _ "Little moves on the river"
local expected_reason = _ "What has been shown is expected"
local kSpokenOf = 40
local kApart = 40 -- of the way to Europe
on("round_end", function(game)
  local friends = game:trust("eu", "moldova")
  local europe = game:get("europe")
  local known, sight, distance = (friends - 12) / 20, (game:get("vision") - 30) / 60, (europe - 38) / 12
  local step = known + sight - distance
  game:change("europe", nil, step, reasons.main(step, {
    { known, friends_reason, unheard_reason }, { sight, presentable_reason, nothing_to_show_reason },
    { -distance, hearing_reason, slow_reason },
  }))
  if game:get("settled") > 0 then
    step = (30 - game:get("precedent")) / 8
    game:change("precedent", nil, step, step > 0 and habit_reason or one_state_reason)
  else
    -- The further one bank is on its way, the more the other is asked what it is without it; and a paper that is accepted is shown.
    local apart = math.max(0, europe - kApart) / 2 + math.min(4, 2 * game:get("documents"))
    local goal = 46 + (game:get("comfort") - 65) / 3 + apart
    step = (goal - game:get("precedent")) / 7
    game:change("precedent", nil, step, step > 0 and habit_reason or unlike_reason)
  end
  -- What is on the river now against what was there when the committee was last spoken of.
  local now = 2 * game:get("steps") + 2 * game:get("official") + (12 - game:get("garrison")) + (21 - game:get("stocks")) / 2
    + 5 * game:get("neutral_watch") + 6 * game:get("settled")
  local before = game:flag("on_the_river") or 0
  game:store("on_the_river", now)
  if now > before then
    game:store("shown", game:round())
    step = math.min(4, (now - before) / 2) - 1
    game:change("meseberg", nil, step, step > 0 and river_reason or little_reason)
  else
    game:change("meseberg", nil, game:get("committee") > 0 and -1 or -2.5, waiting_reason)
  end
  -- What has been shown is expected, and counts for less each month.
  local spoken = game:get("meseberg") - kSpokenOf
  if spoken > 0 then game:change("meseberg", nil, -spoken / 7, expected_reason) end
  -- Observers may be of both sides and change nothing in whose bridge it is; soldiers and police do.
  if game:get("neutral_watch") > 0 and texts.stands(game, { type = "peace_mission" }) then
    game:store("watch_rounds", (game:flag("watch_rounds") or 0) + 1)
  end
end)

-- What is deployed has to be paid for, and what is signed has to be followed.
local kUpkeep = { police = 0.02, military = 0.5, monitors = 0.02 }
local upkeep_reason = _ "Pay, fuel and rent of those who serve on the river"
on("round_end", resources.upkeep { resource = "aid", per = kUpkeep, reason = upkeep_reason })

-- A ministry can follow two tables. Each further one is read at home as activity for its own sake.
on("round_end", institutions.overload { free = 2, indicator = "overload", actors = kSeats, home = home.of })
-- Groups at home remember for a time what was signed with them or against them; then there is bread to be bought.
on("round_end", opinion.fades { of = home.of, actors = kSeats })

-- What enters into force is counted; and on a bank whose house it is about, it is spoken of, party or not.
local house_reason = _ "Others have signed something about this house"
local kBanks = { "moldova", "transdniestria" }
on("agreement_in_force", function(game, event)
  local agreement = event.agreement
  ledger.count(game, agreement, 1)
  ledger.remember(game, agreement)
  game:store("news_round", game:round())
  if agreement.type == "security_committee" or agreement.kind == "statement" then return end
  for index = 1, #kBanks do
    if not texts.signs(agreement, kBanks[index]) then
      opinion.mood(game, home.likes, agreement, home.of[kBanks[index]], house_reason)
    end
  end
end)
on("agreement_left", function(game, event) ledger.lapse(game, event.agreement, event.lapsed) end)
-- What fails at home ends without ever having been in force, and has nothing to take back.
local fallen_reason = _ "A text that has fallen"
on("agreement_ended", function(game, event)
  local agreement = event.agreement
  if not agreement.since then return end
  ledger.count(game, agreement, -1)
  ledger.count_beyond(game, agreement, true)
  if agreement.status ~= "fulfilled" and agreement.status ~= "expired" and texts.holds(agreement, forces.steps) then
    game:change("confidence", nil, -3, fallen_reason)
    game:change("comfort", nil, 2, fallen_reason)
  end
end)

-- A word that is found broken is held against whoever gave it, also by those to whom it was not given.
local broken_reason = _ "Caught breaking its word"
treaties.departures {}
on("agreement_breached", function(game, event) game:change("legitimacy", event.actor, -5, broken_reason) end)

-- Second-order effects: what follows when a mark is crossed.
spillover.cascade { indicator = "tension", of = "dubasari", mark = 60, card = "shots_at_night", rounds = 1, chance = 0.7 }
spillover.cascade { indicator = "tension", of = "bender", mark = 60, card = "shots_at_night", rounds = 1, chance = 0.7 }
spillover.cascade { indicator = "confidence", mark = 15, card = "talks_frozen", direction = "down" }
spillover.cascade { indicator = "precedent", mark = 60, card = "habit_of_recognition", rounds = 1 }
spillover.cascade { indicator = "vision", mark = 40, card = "visible_state", rounds = 1 }
spillover.cascade { indicator = "comfort", mark = 50, card = "comfort_shaken", direction = "down" }
