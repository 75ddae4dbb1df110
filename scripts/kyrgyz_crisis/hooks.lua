-- What moves by itself: the valley, the state, the calendar, and the mood at home after each signature.
local forces = require "kyrgyz_crisis.forces"
local help = require "kyrgyz_crisis.help"
local home = require "kyrgyz_crisis.home"
local institutions = require "rules.institutions"
local ledger = require "kyrgyz_crisis.ledger"
local opinion = require "rules.opinion"
local reasons = require "rules.reasons"
local resources = require "rules.resources"
local spillover = require "rules.spillover"
local texts = require "rules.texts"
local treaties = require "rules.treaties"

-- The calendar: cards that come on their day, whatever is drawn.
-- Of yerevan and election_day there are two each, of which one comes, as the charter and the south are.
local kCalendar = {
  [3] = { "referendum", "return_buses" },
  [4] = { "almaty", "donors", "non_bloc" },
  [5] = { "yerevan", "yerevan_amended" },
  [6] = { "campaign_autumn", "rotation_europe" },
  [7] = { "election_day", "election_day_guarded", "rotation_russia" },
  [8] = { "commission_walks", "community_security", "mandate_review" },
  [9] = { "chair_of_2013", "commission_asks", "papers_for_moscow", "astana", "own_service", "two_december" },
  [10] = { "brussels_december", "january_duty", "moscow_december", "new_government" },
}
on("round_start", function(game)
  for _index, card_id in ipairs(kCalendar[game:round()] or {}) do game:play(card_id) end
end)

-- The autumn: what has not healed comes back once more, the sooner where nobody from outside is in the streets.
local kHealed = 50
on("round_end", function(game)
  local round = game:round()
  if round < 4 or round > 8 then return end
  local raw = (game:get("grievance", "osh") + game:get("grievance", "jalal_abad")) / 2 - kHealed
  if raw <= 0 then return end
  local guests = game:get("guests") > 0
  if game:chance("autumn", math.min(0.5, raw / (guests and 90 or 45))) then
    game:schedule("second_wave")
    local rumour = guests and _ "In Osh shopkeepers take their goods home in the evening. June has not healed; whether the foreign officers at the corners are enough, nobody knows."
      or _ "In Osh shopkeepers take their goods home in the evening. June has not healed, and there is nobody from outside in the streets."
    game:news(rumour, { place = "osh", tone = "bad" })
  end
end)

-- Those who organise violence: how many they are is dealt at the start; what they do shows in the days that should have
-- been quiet.
-- Where the streets burn they find men, where it is quiet they lose them (Herd & Dunay 2010, on who organised).
local provocation_reason = _ "An attack that somebody has paid for"
local recruits_reason, deserters_reason = _ "Men who are for hire", _ "Fewer men are for hire"
local kTargets = { "osh", "osh", "jalal_abad" }
-- What is heard of it: by whether the rifles are collected, and by whether the streets burn; no two rounds alike.
local kShots = {
  searched = {
    _ "Cars without plates stop where rifles are being handed in, and shots fall. Somebody still pays, and finds fewer men for it.",
    _ "Men fire from a roof on a street in which the rifles have been collected, and run. They had to come from elsewhere.",
    _ "A night of shots, and in the morning a car with empty cartridges and nobody in it. Those who hand in their rifles ask who protects them now.",
  },
  burning = {
    _ "Men whom nobody knows shoot from cars without plates, and are gone. Somebody pays for this, and finds men as long as the streets burn and nobody collects the rifles.",
    _ "At dusk a dark car drives along the houses that still stand, and somebody in it shoots. Nobody has seen a face; everybody has heard a price.",
    _ "Young men who were hired in the bazaar set fire to two streets at once. The rifles that they carry were the police's in spring.",
    _ "Shots from a minaret, it is said, and shots from a school, it is said elsewhere. Two neighbourhoods arm themselves against each other, and somebody is content.",
  },
  quiet = {
    _ "In a quiet week a car without plates passes through, and two people are dead. Somebody pays so that it does not stay quiet.",
    _ "Somebody throws a grenade into a tea house where both communities sat. Fewer men can be hired now, and those who can cost more.",
    _ "Before dawn shots are fired at a house that is being rebuilt. Nobody is hit, and nobody goes on building.",
  },
}
on("round_start", function(game)
  if game:round() == 1 then
    game:change("spoilers", nil, game:roll("spoilers", -30, 30))
    return
  end
  local streets = (game:get("violence", "osh") + game:get("violence", "jalal_abad")) / 2
  if streets > 54 then
    game:change("spoilers", nil, 5, recruits_reason)
  elseif streets < 38 then
    game:change("spoilers", nil, -2, deserters_reason)
  end
  if game:chance("spoilers", game:get("spoilers") / 90) then
    local place = kTargets[game:roll("spoilers", 1, 3)]
    game:change("violence", place, game:roll("spoilers", 8, 20), provocation_reason)
    game:change("grievance", place, 3, provocation_reason)
    game:change("legitimacy", "kyrgyzstan", -1, provocation_reason)
    local state = texts.agreed(game, "disarmament") and "searched" or streets > 45 and "burning" or "quiet"
    local heard = kShots[state]
    game:news(heard[game:round() % #heard + 1], { place = place, tone = "bad" })
  end
end)

-- The valley: violence falls or rises towards what grievance feeds and order holds down; grievance comes back towards
-- what is remembered, more slowly where somebody watches and asks; violence leaves new grievance behind. Over the border
-- the camps weigh as well: who sits in a tent at Andijan has sons. Two readings and at most two changes a place, once a
-- round.
local kTroubled = { "osh", "jalal_abad", "batken", "bishkek", "andijan", "fergana", "khujand" }
local kRemembered = {
  osh = 68, jalal_abad = 60, batken = 26, bishkek = 22, andijan = 20, fergana = 18, khujand = 16,
}
local kUnrest = 12 -- what there is of violence where nobody is aggrieved and nobody is obeyed
local kCamps = 10 -- thousands in the camps for each point of violence that they feed
local kWatched = 10 -- how much less is remembered in bitterness where there is protection or an inquiry
local kElders, kEldersMost = 1.5, 6 -- the same for each council of elders that has met in the place, and at most
local fading_reason = _ "The days after"
local rising_reason = _ "What is felt, and not held down"
local wounds_reason = _ "New wounds"
local memory_reason, closing_reason = _ "What is remembered", _ "Wounds that begin to close"
local tents_reason = _ "Tents in which nothing is to be done"
on("round_end", function(game)
  local held = game:get("order") / 6
  local watched = game:get("protection") > 0 and kWatched or 0
  for index = 1, #kTroubled do
    local place = kTroubled[index]
    local violence, grievance = game:get("violence", place), game:get("grievance", place)
    local base, camps = kUnrest, 0
    if place == "andijan" then camps = game:get("displaced", place) / kCamps end
    base = base + camps
    local step = (base + 0.45 * grievance - held - violence) / 3
    if step > 6 then step = 6 elseif step < -9 then step = -9 end
    if step > 0.5 then
      game:change("violence", place, step, camps > 0.45 * grievance and tents_reason or rising_reason)
    elseif step < -0.5 then
      game:change("violence", place, step, fading_reason)
    end
    local met = game:flag("elders_met", place)
    local eased = met and math.min(kEldersMost, kElders * met) or 0
    local back = (kRemembered[place] - watched - eased - grievance) / 6
    if violence > 45 then
      local wounds = (violence - 40) / 20
      local sum = wounds + back
      game:change("grievance", place, sum, sum < 0 and closing_reason or wounds >= back and wounds_reason or memory_reason)
    elseif back > 0.5 or back < -0.5 then
      game:change("grievance", place, back, back > 0 and memory_reason or closing_reason)
    end
  end
end)

-- A closed border holds back fighters and weapons as well as families; an open one neither.
local kLinks = {
  osh = { "jalal_abad", "andijan", "batken" }, jalal_abad = { "osh", "andijan", "bishkek" },
  batken = { "osh", "fergana", "khujand" }, andijan = { "osh", "jalal_abad", "fergana" },
  fergana = { "andijan", "batken", "khujand" }, khujand = { "fergana", "batken" }, bishkek = { "jalal_abad" },
}
local kBeyond = { andijan = true, fergana = true, khujand = true }
on("round_end", spillover.spread {
  indicator = "violence", rate = 0.06, above = 45, links = kLinks,
  barrier = function(game, _from, to)
    if not kBeyond[to] then return 0 end
    return (game:flag("border") or 0) > 1 and 0.4 or 0.75
  end,
})
on("round_end", spillover.displacement {
  violence = "violence", displaced = "displaced", above = 50, flow = 0.6, cap = 25,
  to = { osh = "andijan", jalal_abad = "andijan" },
})
-- People go home as fast as somebody helps them to; over the border they wait for news from Osh.
on("round_end", spillover.returns {
  violence = "violence", displaced = "displaced", below = 45, rate = 0.18,
  speed = function(game, place)
    if place == "andijan" and game:get("violence", "osh") > 50 then return 0 end
    return 0.3 + game:get("relief") / 100
  end,
})

-- Who at home asks first when those who were sent come back.
local kWeary = {
  eu = "eu.treasuries", russia = "russia.public", us = "us.congress", kazakhstan = "kazakhstan.business",
  csto = "csto.small_members", ukraine = "ukraine.opposition",
}

local kTraffic = 40 -- what there is of it where nobody does anything
local roads_reason = _ "Other roads are found"
local kBurning = 52 -- mean violence of Osh and Jalal-Abad
local kCampsFull = 5 -- thousands; without camps nobody comes out of them

-- The state: order follows the streets, legitimacy follows order; relief is used up, the lease grows older.
local calm_streets_reason, streets_reason = _ "Streets in which one can give an order", _ "Streets in which nobody gives an order twice"
local clean_reason, bought_reason = _ "Fewer officers who are paid twice", _ "Officers who are paid twice"
local settling_reason, wearing_reason = _ "Officials go back to their desks", _ "Orders that nobody repeats are forgotten"
local obeyed_reason, no_other_reason = _ "A government that is obeyed", _ "There is no other government"
local disobeyed_reason, used_up_reason = _ "A government that is not obeyed", _ "Credit that a government uses up"
local kObeyed = 45 -- order, from which on one can speak of it
local unguarded_reason = _ "Roads that nobody guards"
local used_reason = _ "Relief is used up"
local lease_reason = _ "A lease that runs out"
local osce_reason = _ "An OSCE that acts"
local soldiers_reason = _ "Foreign soldiers in the streets"
local unprotected_reason = _ "A government that protects nobody"
local undated_reason = _ "Soldiers without a date of leaving"
on("round_end", function(game)
  local drugs, order = game:get("drugs"), game:get("order")
  local streets = (game:get("violence", "osh") + game:get("violence", "jalal_abad")) / 2
  local paid = (drugs - 40) / 3
  local step = (64 - streets - paid - order) / 4
  local why = reasons.main(step, {
    { 44 - streets, calm_streets_reason, streets_reason }, { -paid, clean_reason, bought_reason },
    { 20 - order, settling_reason, wearing_reason },
  })
  if step > 3 then step = 3 elseif step < -6 then step = -6 end
  order = game:change("order", nil, step, why)
  step = (10 + order / 2 - game:get("legitimacy", "kyrgyzstan")) / 8
  if step > 1.5 then step = 1.5 elseif step < -3 then step = -3 end
  if step > 0 then why = order >= kObeyed and obeyed_reason or no_other_reason else why = order < kObeyed and disobeyed_reason or used_up_reason end
  game:change("legitimacy", "kyrgyzstan", step, why)
  -- When the south burns for a month and more, somebody looks for an answer over the wire, or gives up on the capital.
  if game:round() > 2 and streets > kBurning then
    game:change("legitimacy", "kyrgyzstan", -1.5, unprotected_reason)
    game:schedule("men_at_the_wire", 1, texts.stands(game, { type = "border_accord" }) and 0.4 or 0.6)
    if game:get("displaced", "andijan") >= kCampsFull then
      game:news(_ "The south burns, and nobody puts it out. In the camps of Andijan young men talk of going back with something in their hands.", {
        place = "andijan", tone = "bad",
      })
    end
  end
  if order < kObeyed then game:change("drugs", nil, 1.5, unguarded_reason) end
  -- A road that is watched is left for another one: work against trafficking has to go on, and never ends it.
  if drugs < kTraffic then game:change("drugs", nil, (kTraffic - drugs) / 5, roads_reason) end
  game:change("relief", nil, -2 - game:get("relief") / 6, used_reason)
  if not game:flag("lease") then game:change("transit", nil, -1.5, lease_reason) end
  -- The weeks before Astana: every capital looks at what Vienna has done.
  if game:get("osce_work") > 0 then game:change("summit", nil, 2, osce_reason) end
  -- How long each kind of help has been there, for the endings.
  if game:get("joint") > 0 then game:store("rounds_joint", (game:flag("rounds_joint") or 0) + 1) end
  if game:get("leads", "russia") + game:get("leads", "csto") > 0 then
    game:store("rounds_east", (game:flag("rounds_east") or 0) + 1)
  end
  if game:get("osce_work") + game:get("un_work") > 0 and game:get("protection") > 0 then
    game:store("rounds_eyes", (game:flag("rounds_eyes") or 0) + 1)
  end
  -- Foreign soldiers without a date cost the house that let them in.
  local troops = game:get("troops")
  if troops > 0 and game:round() > 3 then
    game:sway("kyrgyzstan.street", -troops / 8, soldiers_reason)
    if game:get("undated") > 0 then
      game:change("legitimacy", "kyrgyzstan", -1, undated_reason)
      game:shift_trust("uzbekistan", "kyrgyzstan", -2, undated_reason)
    end
  end
end)

-- What is deployed has to be paid for, and what is signed has to be followed.
local kUpkeep = { police = 0.02, military = 0.5, airlift = 0.3 }
local upkeep_reason = _ "Pay, fuel and rations of those who serve in missions"
on("round_end", resources.upkeep { resource = "aid", per = kUpkeep, reason = upkeep_reason })

-- A ministry can follow two frameworks. Each further one is read at home as activity for its own sake.
local kSeats = help.seats
on("round_end", institutions.overload { free = 2, indicator = "overload", actors = kSeats, home = home.of, sway = 0.25 })

-- Whoever has people in the streets of Osh has to explain it again in every round that they stay.
local weary_reason = _ "How much longer?"
on("round_end", function(game)
  local seen
  local list = game:agreements { kind = "mission", status = "in_force" }
  for index = 1, #list do
    local agreement = list[index]
    if agreement.place == "osh" or agreement.place == "jalal_abad" then
      for _place, term in ipairs(agreement.clauses) do
        local by = forces.people[term.id] and term.params.by
        if by and kWeary[by] then
          seen = seen or {}
          if not seen[by] then
            seen[by] = true
            game:sway(kWeary[by], -0.7, weary_reason)
          end
        end
      end
    end
  end
  local guests = game:get("guests")
  if guests > 0 and game:round() > 3 then
    game:sway("kyrgyzstan.southern_offices", -0.8 * guests, weary_reason)
    game:sway("kyrgyzstan.street", -guests / 2, weary_reason)
  end
end)

-- What enters into force is counted; and in the streets of the host it is spoken of, party or not.
local streets_talk = _ "Foreigners in the streets"
on("agreement_in_force", function(game, event)
  local agreement = event.agreement
  ledger.count(game, agreement, 1)
  ledger.vienna_has_agreed(game, agreement)
  if agreement.kind ~= "mission" or agreement.place == "andijan" then return end
  local parties = agreement.parties
  for index = 1, #parties do
    if parties[index] == "kyrgyzstan" then return end
  end
  opinion.mood(game, home.likes, agreement, home.of.kyrgyzstan, streets_talk)
end)
on("agreement_left", function(game, event) ledger.lapse(game, event.agreement, event.lapsed) end)
-- What fails at home ends without ever having been in force, and has nothing to take back.
on("agreement_ended", function(game, event)
  if not event.agreement.since then return end
  ledger.count(game, event.agreement, -1)
  ledger.count_beyond(game, event.agreement, true)
end)

-- A word that is found broken is held against whoever gave it, also by those to whom it was not given.
local broken_reason = _ "Caught breaking its word"
treaties.departures {}
on("agreement_breached", function(game, event) game:change("legitimacy", event.actor, -6, broken_reason) end)

-- Second-order effects: what follows when a mark is crossed.
spillover.cascade { indicator = "violence", of = "osh", mark = 75, card = "second_night", rounds = 1, chance = 0.6 }
spillover.cascade { indicator = "grievance", of = "osh", mark = 60, card = "departures", rounds = 2, chance = 0.5 }
spillover.cascade { indicator = "order", mark = 20, card = "strongmen", rounds = 1, chance = 0.7, direction = "down" }

