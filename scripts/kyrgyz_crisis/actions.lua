-- What a seat can do alone, in the decision phase, and what it can promise.
local help = require "kyrgyz_crisis.help"
local home = require "kyrgyz_crisis.home"
local information = require "rules.information"
local sense = require "kyrgyz_crisis.sense"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kSeats = help.seats

-- Talk ----------------------------------------------------------------------------------------------------------------

trust.consult_action { by = kSeats, cost = { self = { influence = 1 } } }
treaties.campaign { constituencies = home.of, cost = { self = { influence = 2 } } }

action {
  id = "shuttle",
  name = _ "Shuttle diplomacy",
  text = _ "The chair's envoy carries messages between {one} and {other}, who hear each other better through a third.",
  by = { "kazakhstan" },
  params = {
    one = { type = "actor", other = true, default = "kyrgyzstan" },
    other = { type = "actor", other = true, default = "uzbekistan" },
  },
  cost = { self = { influence = 2 } },
  limit = 1,
  apply = function(game, act)
    local one, other = act.params.one, act.params.other
    local reason = _ "The chair's envoy"
    game:shift_trust(one, other, 4, reason)
    game:shift_trust(other, one, 4, reason)
    game:shift_trust(one, "kazakhstan", 2, reason)
    game:shift_trust(other, "kazakhstan", 2, reason)
  end,
}

action {
  id = "summit_diplomacy",
  name = _ "Work for the summit",
  text = _ "You write to fifty-six capitals, and call those that do not answer. They are read with more attention while something that the OSCE has agreed is in force.",
  by = { "kazakhstan" },
  cost = { self = { influence = 2 } },
  limit = 1,
  when = function(game)
    if game:round() < 9 then return true end
    return false, _ "It is too late for letters: whoever comes to the summit is on the way."
  end,
  apply = function(game)
    -- Letters bring nobody to a table on which nothing lies (Herd & Dunay 2010, on what Vienna could not decide).
    game:change("summit", nil, game:get("osce_agreed") > 0 and 3 or 1, _ "Letters to fifty-six capitals")
  end,
}

action {
  id = "candidacy",
  name = _ "Speak of 2013",
  text = _ "You explain in Vienna why Ukraine should chair the OSCE in 2013, and what it does for Osh meanwhile. Where it serves in a mission or keeps a text, there is something to tell.",
  by = { "ukraine" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    local reason = _ "A candidate who is useful"
    -- Who asks for a chair is asked what he has signed.
    local useful = game:get("serves", "ukraine") + game:get("between", "ukraine") > 0
    local gain = useful and 7 or 2
    game:shift_trust("osce_caucus", "ukraine", gain, reason)
    game:shift_trust("kazakhstan", "ukraine", gain / 2, reason)
    game:sway("ukraine.governing_party", 1, reason)
  end,
}

-- Relief --------------------------------------------------------------------------------------------------------------

action {
  id = "send_relief",
  name = _ "Send relief",
  text = _ "Aircraft and trucks with tents, plasma and flour for {place}.",
  by = { "eu", "russia", "us", "kazakhstan", "ukraine" },
  params = { place = { type = "choice", options = { "osh", "jalal_abad", "andijan" }, default = "osh" } },
  cost = { self = { aid = 5 } },
  limit = 1,
  apply = function(game, act)
    local place, actor_id = act.params.place, act.actor
    local reason = _ "Relief"
    -- Tents help where there are people without a roof; where they have gone home, they are counted and stored.
    local needed = math.min(1, game:get("displaced", place) / 15)
    game:change("relief", nil, 8 * needed, reason)
    if place == "andijan" then
      game:shift_trust("uzbekistan", actor_id, 3 * needed, reason)
      game:change("grievance", "osh", -needed, reason)
    else
      game:change("grievance", place, -2 * needed, reason)
      game:shift_trust("kyrgyzstan", actor_id, 3 * needed, reason)
    end
    game:change("legitimacy", actor_id, 3 * needed, reason)
  end,
}

action {
  id = "winter_roofs",
  name = _ "Roofs before the frost",
  text = _ "You pay for walls, stoves and window glass where tents still stand in Osh and Jalal-Abad, and for somebody who counts them. From the middle of October on nothing else is as urgent.",
  by = { "eu", "us" },
  cost = { self = { aid = 6 } },
  limit = 1,
  when = function(game)
    if game:round() < 8 then return false, _ "The builders are at work on what was pledged in July; the gap shows in autumn." end
    if game:get("displaced", "osh") + game:get("displaced", "jalal_abad") >= 10 then return true end
    return false, _ "Hardly anybody is without a roof any more."
  end,
  apply = function(game, act)
    local reason = _ "Roofs before the frost"
    game:change("displaced", "osh", -12, reason)
    game:change("displaced", "jalal_abad", -6, reason)
    game:change("relief", nil, 6, reason)
    game:change("grievance", "osh", -3, reason)
    game:change("grievance", "jalal_abad", -2, reason)
    game:change("legitimacy", act.actor, 3, reason)
    game:shift_trust("kyrgyzstan", act.actor, 3, reason)
  end,
}

-- The host ------------------------------------------------------------------------------------------------------------

action {
  id = "emergency",
  name = _ "State of emergency",
  text = _ "Curfew, checkpoints and searches in {place}. It becomes quiet, for those who may not go out.",
  by = { "kyrgyzstan" },
  params = { place = { type = "choice", options = { "osh", "jalal_abad", "bishkek" }, default = "osh" } },
  cost = { self = { police = 20 } },
  limit = 1,
  apply = function(game, act)
    local place = act.params.place
    game:change("violence", place, -5, _ "State of emergency")
    game:change("grievance", place, 3, _ "Checkpoints that some pass and others do not")
    game:change("order", nil, 1, _ "State of emergency")
  end,
}

action {
  id = "elders",
  name = _ "Councils of elders",
  text = _ "You bring the elders of both communities to one table in {place}, and stay until they have eaten. They keep the young at home for some nights, and what has been said there is remembered as well.",
  by = { "kyrgyzstan" },
  params = { place = { type = "choice", options = { "osh", "jalal_abad" }, default = "osh" } },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local reason, place = _ "Councils of elders", act.params.place
    game:change("violence", place, -3, reason)
    game:change("grievance", place, -6, reason)
    game:store("elders_met", (game:flag("elders_met", place) or 0) + 1, place)
    game:sway("kyrgyzstan.uzbek_community", 2, reason)
    game:sway("kyrgyzstan.southern_offices", -1, reason)
  end,
}

action {
  id = "bargain_with_the_south",
  name = _ "Bargain with the south",
  text = _ "You leave posts, budgets and police to those who hold the south, and they let you call it yours.",
  by = { "kyrgyzstan" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    local reason = _ "A bargain with those who hold the south"
    game:sway("kyrgyzstan.southern_offices", 5, reason)
    game:sway("kyrgyzstan.uzbek_community", -5, reason)
    game:change("order", nil, 2, reason)
    game:change("grievance", "osh", 1, reason)
    game:change("legitimacy", "kyrgyzstan", -1, reason)
  end,
}

-- The neighbours --------------------------------------------------------------------------------------------------------

action {
  id = "open_crossing",
  name = _ "Open the crossing",
  text = _ "For some days the posts near Andijan let pass whoever flees, and whoever wants to go home.",
  by = { "uzbekistan" },
  cost = { self = { aid = 2 } },
  limit = 1,
  when = function(game)
    if not texts.agreed(game, "border_opening") then return true end
    return false, _ "The crossings are open already, by an agreement in force."
  end,
  apply = function(game)
    local reason = _ "An open crossing"
    if game:get("violence", "osh") > 45 then
      game:change("displaced", "andijan", 15, reason)
      game:change("displaced", "osh", -15, reason)
    else
      game:change("displaced", "andijan", -15, reason)
    end
    game:change("grievance", "osh", -2, reason)
    game:change("legitimacy", "uzbekistan", 3, reason)
    game:shift_trust("kyrgyzstan", "uzbekistan", 3, reason)
    game:sway("uzbekistan.border_towns", 4, reason)
    game:sway("uzbekistan.security_service", -4, reason)
  end,
}

action {
  id = "close_crossing",
  name = _ "Close the crossing",
  text = _ "The posts are shut, and there is another row of wire. Whoever flees is turned back, and whoever carries a weapon as well. A text by which the crossings are open is broken with it, for all to see.",
  by = { "uzbekistan" },
  limit = 1,
  apply = function(game)
    local reason = _ "A closed border"
    for _index, text in ipairs(game:agreements { clause = "border_opening", party = "uzbekistan", status = "in_force" }) do
      game:breach(text, "uzbekistan", reason)
    end
    local turned = math.min(12, game:get("displaced", "andijan"))
    if game:get("violence", "osh") > 45 then -- thousands who would have come, and those who are sent back
      game:change("displaced", "andijan", -turned, reason)
      game:change("displaced", "osh", turned, reason)
    end
    game:change("violence", "andijan", -6, reason)
    game:change("violence", "fergana", -4, reason)
    game:change("grievance", "osh", 3, reason)
    game:change("order", nil, -2, reason)
    game:change("legitimacy", "uzbekistan", -3, reason)
    game:shift_trust("kyrgyzstan", "uzbekistan", -3, reason)
    game:sway("uzbekistan.security_service", 5, reason)
    game:sway("uzbekistan.border_towns", -4, reason)
  end,
}

action {
  id = "guards_at_the_line",
  name = _ "Guards who know each other",
  text = _ "You post officers along the line who have eaten with those on the other side, and give them a telephone. It needs an accord, by which the other side does the same.",
  by = { "uzbekistan" },
  cost = { self = { police = 20 } },
  limit = 1,
  when = function(game)
    if texts.stands(game, { type = "border_accord" }) then return true end
    return false, _ "There is no border accord: on the other side nobody would lift the receiver."
  end,
  apply = function(game)
    local reason = _ "Guards who know each other"
    game:change("violence", "andijan", -2, reason)
    game:change("violence", "fergana", -2, reason)
    game:change("violence", "batken", -1.5, reason)
    game:shift_trust("kyrgyzstan", "uzbekistan", 2, reason)
    game:sway("uzbekistan.border_towns", 2, reason)
    game:sway("uzbekistan.security_service", 1, reason)
  end,
}

action {
  id = "winter_gas",
  name = _ "Gas for the winter",
  text = _ "You keep up the pressure in the pipe to Osh and do not speak of the bill before spring. From October on there are stoves that notice.",
  by = { "uzbekistan" },
  cost = { self = { aid = 3 } },
  limit = 1,
  when = function(game)
    if game:round() >= sense.vote then return true end
    return false, _ "Nobody heats before October."
  end,
  apply = function(game)
    local reason = _ "Gas for the winter"
    game:change("relief", nil, 3, reason)
    game:change("grievance", "osh", -1.5, reason)
    game:change("legitimacy", "uzbekistan", 2, reason)
    game:shift_trust("kyrgyzstan", "uzbekistan", 4, reason)
    game:sway("uzbekistan.border_towns", 2, reason)
    game:sway("uzbekistan.presidency", -1, reason)
  end,
}

-- The great powers and the alliance -----------------------------------------------------------------------------------

action {
  id = "press_with_fuel",
  name = _ "Press with fuel",
  text = _ "The duty on fuel stays, the inspectors find mistakes in the papers, and somebody mentions the base.",
  by = { "russia" },
  limit = 1,
  when = function(game)
    if not texts.agreed(game, "fuel_and_grain", { by = "russia" }) then return true end
    return false, _ "You have signed to deliver at last year's price. Whoever wants to press must end that text first."
  end,
  apply = function(game)
    local reason = _ "Fuel as a lever"
    game:change("transit", nil, -6, reason)
    game:change("order", nil, -2, reason)
    game:shift_trust("kyrgyzstan", "russia", -4, reason)
    game:shift_trust("us", "russia", -4, reason)
    game:sway("russia.security_council", 2, reason)
    game:sway("russia.modernisers", -3, reason)
  end,
}

action {
  id = "supply_fuel",
  name = _ "Supply fuel and seed",
  text = _ "You deliver fuel and seed on credit, and do not speak of bases.",
  by = { "russia", "kazakhstan" },
  cost = { self = { aid = 4 } },
  limit = 1,
  apply = function(game, act)
    local reason = _ "Fuel and seed on credit"
    game:change("order", nil, 2, reason)
    game:change("relief", nil, 2, reason)
    game:shift_trust("kyrgyzstan", act.actor, 5, reason)
  end,
}

action {
  id = "advance_rent",
  name = _ "Pay the rent early",
  text = _ "You pay the rent of Manas in advance, into the budget, with a receipt.",
  by = { "us" },
  cost = { self = { aid = 6 } },
  limit = 1,
  when = function(game)
    if not texts.agreed(game, "manas_status", { status = "closed" }) then return true end
    return false, _ "It has been signed that the base is closed. There is no rent to pay."
  end,
  apply = function(game)
    local reason = _ "Rent paid in advance"
    game:change("transit", nil, 5, reason)
    game:shift_trust("kyrgyzstan", "us", 4, reason)
    game:change("order", nil, 1, reason)
  end,
}

action {
  id = "equip_police",
  name = _ "Equip the Kyrgyz police",
  text = _ "Vehicles, radios and instructors under the present charter: it is little, and it can be photographed.",
  by = { "csto" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    local reason = _ "Equipment from allies"
    game:grant("kyrgyzstan", "police", 20, reason)
    game:change("order", nil, 2, reason)
    game:change("grievance", "osh", 1, _ "New vehicles for officers who are feared")
    game:shift_trust("kyrgyzstan", "csto", 3, reason)
    game:change("legitimacy", "csto", 1, reason)
  end,
}

action {
  id = "tour_of_capitals",
  name = _ "Tour of the capitals",
  text = _ "The Secretary General visits those who doubt him, Tashkent first, and listens more than he speaks.",
  by = { "csto" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    local reason = _ "A Secretary General who listens"
    game:shift_trust("uzbekistan", "csto", 3, reason)
    game:shift_trust("kazakhstan", "csto", 1, reason)
    game:sway("csto.small_members", 2, reason)
  end,
}

-- What is told and what is found out ----------------------------------------------------------------------------------

local kSecrets = {
  eu = { "eu_prove_it", "eu_no_sphere", "eu_own_flag", "eu_thrift" },
  russia = { "russia_no_precedent", "russia_honest_offer", "russia_charter", "russia_manas", "russia_stay_out" },
  us = { "us_manas_any_price", "us_no_monopoly", "us_reset_first", "us_clean_books" },
  kyrgyzstan = { "kyrgyzstan_many_friends", "kyrgyzstan_guarantee", "kyrgyzstan_bargain", "kyrgyzstan_truth" },
  uzbekistan = { "uzbekistan_no_charter", "uzbekistan_credit", "uzbekistan_kin" },
  kazakhstan = { "kazakhstan_summit", "kazakhstan_multivector", "kazakhstan_quiet" },
  csto = { "csto_recognition", "csto_own_force", "csto_no_casualty" },
  ukraine = { "ukraine_deputy", "ukraine_free_hands", "ukraine_candidate" },
}
-- Who likes to hear that others are to blame.
local kBlame = { russia = "russia.security_council", uzbekistan = "uzbekistan.presidency" }
information.disinformation {
  by = { "russia", "us", "uzbekistan" }, cost = { self = { influence = 1 } }, harms = "legitimacy", harm = 3,
  at_home = kBlame, pleases = 2,
}
information.rebuttal { by = kSeats, cost = { self = { influence = 1 } } }
-- Whose services they are, and who at home likes them to be asked.
local kServices = { russia = "russia.security_council", us = "us.pentagon", csto = "csto.joint_staff" }
information.intelligence {
  by = { "eu", "russia", "us", "uzbekistan", "csto" }, cost = { self = { influence = 1 } }, secrets = kSecrets,
  at_home = kServices,
}
-- Who at home has always said so, and of whom.
local kSaidSo = {
  eu = { russia = "eu.new_members", csto = "eu.new_members", kyrgyzstan = "eu.treasuries", uzbekistan = "eu.parliament" },
  russia = { us = "russia.security_council", eu = "russia.security_council", kyrgyzstan = "russia.public" },
  us = { russia = "us.congress", csto = "us.congress", kyrgyzstan = "us.congress", uzbekistan = "us.state_department" },
  uzbekistan = {
    russia = "uzbekistan.presidency", csto = "uzbekistan.security_service", kyrgyzstan = "uzbekistan.presidency",
    us = "uzbekistan.security_service",
  },
  csto = { us = "csto.joint_staff", eu = "csto.joint_staff" },
}
information.leak {
  by = { "eu", "russia", "us", "uzbekistan", "csto" }, cost = { self = { influence = 1 } }, secrets = kSecrets,
  rewards = "legitimacy", reward = 6, harm = 5, at_home = kSaidSo, pleases = 5,
}

-- Promises --------------------------------------------------------------------------------------------------------------

local kMissions = { "joint_mission", "police_mission" }
trust.no_block {
  types = kMissions, name = _ "We will let a mission pass",
  text = _ "We will not stand in the way, and there will be a stabilisation or police mission in the south by round {until_round}.",
}
trust.take_part {
  types = kMissions, name = _ "We will take part in a mission",
  text = _ "We will be a party to a stabilisation or police mission in the south by round {until_round}.",
}
trust.stay_out {
  types = { "manas_treaty" }, name = _ "We will not touch Manas",
  text = _ "We will sign nothing about Manas before the end of round {until_round}.",
}
trust.refrain {
  actions = { "disinformation", "press_with_fuel", "close_crossing" }, name = _ "No pressure",
  text = _ "Up to round {until_round}: no pressure with fuel, no closed crossing, no stories without a source.",
}
trust.consult_first {
  types = { "joint_mission", "police_mission", "csto_charter_amendment", "manas_treaty" },
  text = _ "Up to round {until_round} we will table or amend no stabilisation or police mission and nothing on the charter or Manas before we have consulted you.",
}
