-- What a seat can do alone, in the decision phase, and what it can promise.
--
-- A month's capital goes three ways: to those who will have to say yes or no to the grand text, to what makes a small one possible,
-- and to one's own neighbours and allies. None of them is free, and what pleases one door is heard behind the next. Sources, where
-- nothing else is said: Herd & Dunay 2010 on how the text was presented and received; the public record of 2009 and 2010.
local help = require "est_summit.help"
local home = require "est_summit.home"
local ledger = require "est_summit.ledger"
local memory = require "rules.memory"
local information = require "rules.information"
local states = require "est_summit.states"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kSeats = states.seats

-- Talk ----------------------------------------------------------------------------------------------------------------

trust.consult_action { by = kSeats, cost = { self = { influence = 1 } } }
treaties.campaign { constituencies = home.of, cost = { self = { influence = 2 } } }

-- One listens to whom one trusts: half of it at no trust, all of it at 30, a fifth where one is asked by the wrong visitor.
local function heard(game, group, visitor)
  local share = 0.5 + game:trust(group, visitor) / 60
  if share < 0.2 then return 0.2 end
  return share > 1.2 and 1.2 or share
end

local visit_reason = _ "A delegation has come by"
action {
  id = "visit_capitals",
  name = _ "Visit capitals",
  text = _ "A delegation of yours speaks {towards} a treaty on European security, in three meetings and at a dinner, where one is heard as far as one is trusted and told what was not said before: {group}.",
  by = kSeats,
  params = {
    group = { type = "choice", options = states.chorus, default = "france_italy" },
    towards = { type = "choice", options = { "for", "against" }, default = "for" },
  },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local group = act.params.group
    local sign = act.params.towards == "for" and 1 or -1
    local step = heard(game, group, act.actor)
    help.speak_out(game, group)
    game:change("leaning", group, 10 * sign * step, visit_reason)
    game:change("momentum", nil, 2 * sign * step, visit_reason)
    ledger.reckon(game)
    game:shift_trust(group, act.actor, 2, visit_reason)
  end,
}

local speech_reason = _ "A speech in a foreign capital"
action {
  id = "speech",
  name = _ "Give a speech",
  text = _ "Your minister speaks in a hall with good chandeliers, about {about}. The author of a text is expected to praise it; from anybody else one line of praise is news.",
  by = kSeats,
  params = {
    about = { type = "choice", options = { "a_new_treaty", "what_there_is", "those_in_between" }, default = "a_new_treaty" },
  },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local about = act.params.about
    if about == "a_new_treaty" then
      game:change("momentum", nil, act.actor == "russia" and 2 or 3, speech_reason)
      game:change("solidarity", nil, help.west[act.actor] and -1.5 or 0, speech_reason)
      if act.actor ~= "russia" then game:shift_trust("russia", act.actor, 2, speech_reason) end
    elseif about == "what_there_is" then
      game:change("momentum", nil, act.actor == "russia" and -4 or -2.5, speech_reason)
      game:change("relevance", nil, 2, speech_reason)
      game:change("acquis", nil, 1, speech_reason)
    else
      game:change("between", nil, 1.5, speech_reason)
      game:change("sphere", nil, -1, speech_reason)
      trust.towards(game, { "ukraine", "georgia", "moldova" }, act.actor, 1.5, speech_reason)
      trust.towards(game, { "russia" }, act.actor, -1, speech_reason)
    end
  end,
}

local paper_reason = _ "A page without a letterhead"
local kPaperNews = {
  the_November_draft = _ "A non-paper goes round: one could begin with the draft of November as it stands.",
  free_alliances = _ "A non-paper goes round: a treaty is conceivable, if it says that everybody chooses his alliances.",
  teeth = _ "A non-paper goes round: a treaty that does nothing when something happens is not worth the ink.",
  a_political_text = _ "A non-paper goes round: the same words, but as a declaration that no parliament need read.",
  small_pieces = _ "A non-paper goes round: not one text but ten small ones, beginning with those that hurt nobody.",
}
local kPaperMomentum = { the_November_draft = 3, free_alliances = 1.5, teeth = 1, a_political_text = 0, small_pieces = -2 }
action {
  id = "non_paper",
  name = _ "Put round a non-paper",
  text = _ "A page without a letterhead, left on many tables. It says what one could live with: {stands_for}. Everybody knows who wrote it, and nobody has.",
  by = kSeats,
  params = {
    stands_for = {
      type = "choice", default = "free_alliances",
      options = { "the_November_draft", "free_alliances", "teeth", "a_political_text", "small_pieces" },
    },
  },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local stands_for = act.params.stands_for
    local momentum = kPaperMomentum[stands_for]
    if momentum ~= 0 then game:change("momentum", nil, momentum, paper_reason) end
    -- Who says what he wants is guessed at less; the others can begin to speak of the same thing.
    for _index, seat in ipairs(kSeats) do
      if seat ~= act.actor then game:shift("perception_gap", seat, act.actor, -4, paper_reason) end
    end
    if stands_for == "teeth" then
      game:change("clarity", nil, 1.5, paper_reason)
      game:change("commitment", nil, 1.5, paper_reason)
    elseif stands_for == "free_alliances" then
      game:change("leaning", "poland_baltics", 1.5, paper_reason)
      game:change("leaning", "central_europe", 1.5, paper_reason)
      game:change("leaning", "atlanticists", 1.5, paper_reason)
    elseif stands_for == "small_pieces" then
      game:change("images", nil, -1, paper_reason)
      game:change("relevance", nil, 0.5, paper_reason)
    elseif stands_for == "a_political_text" then
      game:change("summit", nil, 1.5, paper_reason)
      game:change("leaning", "neutrals", 1.5, paper_reason)
    end
    game:news(kPaperNews[stands_for], { actors = { act.actor }, tone = "neutral" })
  end,
}

local shuttle_reason = _ "Somebody who goes to and fro"
action {
  id = "shuttle",
  name = _ "Carry messages",
  text = _ "Your envoy goes to and fro between {first_side} and {second_side}, who hear each other better through a third.",
  by = { "germany", "turkey", "kazakhstan" },
  params = {
    first_side = { type = "actor", other = true, default = "russia" },
    second_side = { type = "actor", other = true, default = "us" },
  },
  cost = { self = { influence = 2 } },
  limit = 1,
  apply = function(game, act)
    local one, other = act.params.first_side, act.params.second_side
    trust.mutual(game, { one, other }, 4, shuttle_reason)
    game:shift_trust(one, act.actor, 2, shuttle_reason)
    game:shift_trust(other, act.actor, 2, shuttle_reason)
    if one == "russia" or other == "russia" then game:change("images", nil, -1, shuttle_reason) end
  end,
}

-- The summit ----------------------------------------------------------------------------------------------------------

local prepare_reason = _ "A summit is prepared"
action {
  id = "prepare_summit",
  name = _ "Prepare the summit",
  text = _ "Hotels, motorcades, an agenda in three baskets, and one telephone call to each capital that has not said whether it will come. Below a preparation of 50 nobody writes a declaration.",
  by = { "kazakhstan" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    game:change("summit", nil, 4, prepare_reason)
    game:change("relevance", nil, 0.5, prepare_reason)
    game:sway("kazakhstan.presidency", 1, prepare_reason)
  end,
}

local support_reason = _ "A capital that will come"
action {
  id = "support_summit",
  name = _ "Say that you will come",
  text = _ "Your head of state will be in Astana, if there is one word on paper by then. Those who wanted a reason not to travel have one less, and who said so early is thanked by name.",
  by = { "russia", "us", "eu", "germany", "ukraine", "turkey", "central_asia" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    game:change("summit", nil, act.actor == "us" and 6 or 3, support_reason)
    game:change("relevance", nil, 1, support_reason)
    game:change("legitimacy", act.actor, 1.5, support_reason)
    game:shift_trust("kazakhstan", act.actor, 4, support_reason)
  end,
}

-- Allies, neighbours, spheres -----------------------------------------------------------------------------------------

local reassure_reason = _ "Allies who have been told again"
action {
  id = "reassure_allies",
  name = _ "Reassure the allies",
  text = _ "Warsaw, Tallinn and Bucharest hear from you, in the first paragraph and without a subordinate clause, that a promise is a promise. Whoever is sure of one roof can look at the plans of another.",
  by = { "us", "germany", "eu" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    game:change("solidarity", nil, 2.5, reassure_reason)
    game:change("between", nil, 0.5, reassure_reason)
    game:change("leaning", "poland_baltics", 2, reassure_reason)
    game:change("leaning", "romania", 2, reassure_reason)
    trust.towards(game, { "poland_baltics", "romania", "central_europe" }, act.actor, 3, reassure_reason)
    game:shift_trust("russia", act.actor, -2, reassure_reason)
    game:change("images", nil, 0.5, reassure_reason)
  end,
}

-- Who has practised lately has to get his soldiers home first; who has just printed two hundred pages is read before he writes more.
local practised = memory.last { id = "practised", name = _ "Round of the last exercise" }
local published = memory.last { id = "published", name = _ "Round of the last report" }
practised.define()
published.define()
local kHome, kRead = 2, 2 -- rounds
local still_out = _ "Those who practised last are not home yet: one exercise in three rounds."
local just_printed = _ "The last report is still being read: one in three rounds."

local exercise_reason = _ "It is practised what one would do"
local kStaff = { russia = "russia.general_staff", us = "us.pentagon", turkey = "turkey.general_staff" }
action {
  id = "exercise",
  name = _ "Hold an exercise",
  text = _ "Some thousand soldiers practise near {where} what they would do. It is announced in time, and watched through binoculars.",
  by = { "russia", "us", "turkey" },
  params = {
    where = { type = "choice", options = { "sevastopol", "georgia_line", "transdniestria" }, default = "sevastopol" },
  },
  cost = { self = { aid = 2 } },
  when = function(game, actor_id)
    if practised.within(game, actor_id, kHome) then return false, still_out end
    return true
  end,
  limit = 1,
  apply = function(game, act)
    local actor_id, where = act.actor, act.params.where
    practised.note(game, actor_id, exercise_reason)
    game:change("tension", where, 5, exercise_reason)
    game:change("images", nil, 3, exercise_reason)
    game:change("arms", nil, -1.5, exercise_reason)
    game:sway(kStaff[actor_id], 4, exercise_reason)
    if actor_id == "russia" then
      game:change("sphere", nil, 1.5, exercise_reason)
      game:change("solidarity", nil, 1.5, exercise_reason)
      game:change("between", nil, -2, exercise_reason)
      game:change("leaning", "georgia", -2, exercise_reason)
      game:change("leaning", "poland_baltics", -2, exercise_reason)
      game:shift_trust("us", "russia", -3, exercise_reason)
      game:shift_trust("ukraine", "russia", -2, exercise_reason)
    else
      game:change("solidarity", nil, 2, exercise_reason)
      game:change("between", nil, 1, exercise_reason)
      game:change("commitment", nil, 0.5, exercise_reason)
      game:shift_trust("russia", actor_id, -4, exercise_reason)
    end
  end,
}

local plans_reason = _ "Plans in a drawer"
local found_reason = _ "A drawer that somebody opened"
local kOpened = {
  _ "Somebody has opened a drawer, and what lay in it is in the newspapers: who would have marched where.",
  _ "A photocopy with a staff's stamp has been left in a railway carriage. On it are two rivers, some dates, and the word defence in quotation marks.",
  _ "A weekly prints a map with arrows. The ministry says that it is an old one; its date has been cut off.",
}
local kPlanners = {
  us = "us.pentagon", germany = "germany.atlanticists_at_home", turkey = "turkey.general_staff",
  russia = "russia.general_staff",
}
action {
  id = "quiet_plans",
  name = _ "Plan for the other case",
  text = _ "A few officers write down, for a drawer, what would be done if the others were what they say they are not. It is good to have, and bad to be found. A text that ends such planning is broken by it, once it is known.",
  by = { "us", "germany", "turkey", "russia" },
  secret = true,
  limit = 1,
  apply = function(game, act)
    local actor_id = act.actor
    game:sway(kPlanners[actor_id], 4, plans_reason)
    if actor_id == "russia" then
      game:change("sphere", nil, 1, plans_reason)
    else
      game:change("solidarity", nil, 2, plans_reason)
      game:change("commitment", nil, 0.5, plans_reason)
    end
    local bound = game:agreements { clause = "no_plans", party = actor_id, status = "in_force" }
    if not game:chance("quiet_plans", #bound > 0 and 0.5 or 0.3) then return end
    trust.came_out(game, actor_id, "quiet_plans")
    game:change("images", nil, 5, found_reason)
    if actor_id == "russia" then
      trust.towards(game, { "us", "germany", "eu", "turkey", "ukraine", "poland_baltics" }, "russia", -4, found_reason)
    else
      game:shift_trust("russia", actor_id, -6, found_reason)
    end
    for _index, text in ipairs(bound) do game:breach(text, actor_id, found_reason) end
    game:news(kOpened[(game:round() + (actor_id == "russia" and 1 or 0)) % #kOpened + 1], {
      actors = { actor_id }, tone = "bad",
    })
  end,
}
trust.unseen_actions { "quiet_plans" }

local interests_reason = _ "A sphere that is spoken of"
action {
  id = "privileged_interests",
  name = _ "Speak of privileged interests",
  text = _ "There are regions, it is said in Moscow, in which Russia has interests that are privileged, as every power has. The map that goes with it is not shown; everybody has one.",
  by = { "russia" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    game:change("sphere", nil, 3, interests_reason)
    game:change("between", nil, -2, interests_reason)
    game:change("images", nil, 2, interests_reason)
    game:change("relevance", nil, -1, interests_reason)
    game:change("leaning", "georgia", -3, interests_reason)
    game:change("leaning", "moldova", -3, interests_reason)
    game:change("leaning", "poland_baltics", -3, interests_reason)
    game:change("legitimacy", "russia", -2, interests_reason)
    game:shift_trust("ukraine", "russia", -3, interests_reason)
    game:shift_trust("us", "russia", -3, interests_reason)
    game:shift_trust("eu", "russia", -2, interests_reason)
    game:sway("russia.patriots", 4, interests_reason)
    game:sway("russia.general_staff", 2, interests_reason)
    game:sway("russia.presidency", -2, interests_reason)
  end,
}

local door_reason = _ "A visit under two flags"
action {
  id = "open_door_visit",
  name = _ "Visit those in between",
  text = _ "Somebody whom one knows from television speaks in the capital of {whom}: a country chooses its friends itself. Nothing is promised that has not been promised.",
  by = { "us", "eu" },
  params = { whom = { type = "choice", options = { "georgia", "moldova", "ukraine" }, default = "georgia" } },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local actor_id, whom = act.actor, act.params.whom
    game:change("between", nil, 3, door_reason)
    game:change("sphere", nil, -2, door_reason)
    game:change("images", nil, 1.5, door_reason)
    game:shift_trust(whom, actor_id, 4, door_reason)
    game:shift_trust("russia", actor_id, -3, door_reason)
    if whom == "georgia" then game:change("tension", "georgia_line", 2, door_reason) end
    if whom == "ukraine" then
      game:sway("ukraine.west", 3, door_reason)
      game:sway("ukraine.east", -2, door_reason)
    end
    if actor_id == "us" then
      game:sway("us.eastern_diaspora", 3, door_reason)
    else
      game:sway("eu.new_members", 3, door_reason)
      game:sway("eu.founders", -1.5, door_reason)
    end
  end,
}

local gas_reason = _ "A third off the price of gas"
action {
  id = "gas_contract",
  name = _ "Talk about gas",
  text = _ "A number in an annex changes, and with it a budget. Neither side says what else was on the table; both know it by heart.",
  by = { "russia", "ukraine" },
  cost = function(_game, act)
    return act.actor == "russia" and { russia = { aid = 6 } } or { ukraine = { influence = 2 } }
  end,
  limit = 1,
  apply = function(game, act)
    game:shift_trust("ukraine", "russia", 4, gas_reason)
    game:shift_trust("russia", "ukraine", 4, gas_reason)
    game:change("sphere", nil, 1, gas_reason)
    game:change("tension", "sevastopol", -3, gas_reason)
    game:sway("ukraine.east", 3, gas_reason)
    game:sway("ukraine.west", -3, gas_reason)
    if act.actor == "russia" then
      game:sway("russia.patriots", 1, gas_reason)
    else
      game:grant("ukraine", "aid", 4, gas_reason)
      game:shift_trust("us", "ukraine", -1.5, gas_reason)
    end
  end,
}

-- What happens to people ----------------------------------------------------------------------------------------------

-- There is something to find out and to mend where there has been violence.
local kHurt = 45
local function hurt(game)
  if game:get("tension", "osh") >= kHurt then return true end
  return false, _ "The south of Kyrgyzstan is quiet, and asks for nobody."
end

local facts_reason = _ "Somebody has gone there and asked"
action {
  id = "fact_finding",
  name = _ "Go and ask",
  text = _ "Six people with notebooks go to Osh, and ask the same questions in two languages on both sides of the same street.",
  by = { "kazakhstan", "eu" },
  cost = { self = { influence = 1 } },
  when = hurt,
  limit = 1,
  apply = function(game, act)
    game:change("clarity", nil, 2, facts_reason)
    game:change("relevance", nil, act.actor == "kazakhstan" and 2 or 1, facts_reason)
    game:change("tension", "osh", -3, facts_reason)
    game:change("legitimacy", act.actor, 1.5, facts_reason)
    game:sway("central_asia.security_services", -2, facts_reason)
    game:shift_trust("central_asia", act.actor, -1, facts_reason)
  end,
}

local relief_reason = _ "Flour, tents and a field hospital"
action {
  id = "relief_osh",
  name = _ "Send relief to Osh",
  text = _ "Flour, tents and a field hospital, by air. They arrive before any decision does.",
  by = { "russia", "us", "eu", "germany", "kazakhstan", "turkey" },
  cost = { self = { aid = 4 } },
  when = hurt,
  limit = 1,
  apply = function(game, act)
    game:change("tension", "osh", -3, relief_reason)
    game:change("legitimacy", act.actor, 2, relief_reason)
    game:change("commitment", nil, 0.5, relief_reason)
    game:shift_trust("central_asia", act.actor, 4, relief_reason)
    game:sway("central_asia.labour_migrants", 1, relief_reason)
  end,
}

local report_reason = _ "A report with names in it"
action {
  id = "human_rights_report",
  name = _ "Publish a report",
  text = _ "Two hundred pages on prisons, elections and newspapers between Minsk and Tashkent. It is read closely by those who stand in it.",
  by = { "us", "eu" },
  when = function(game, actor_id)
    if published.within(game, actor_id, kRead) then return false, just_printed end
    return true
  end,
  limit = 1,
  apply = function(game, act)
    published.note(game, act.actor, report_reason)
    game:change("acquis", nil, 2, report_reason)
    game:change("images", nil, 1, report_reason)
    game:shift_trust("central_asia", act.actor, -4, report_reason)
    game:shift_trust("russia", act.actor, -2, report_reason)
    game:shift_trust("belarus", act.actor, -3, report_reason)
    game:shift_trust("neutrals", act.actor, 2, report_reason)
    game:sway(act.actor == "us" and "us.senate" or "eu.parliament", 3, report_reason)
    game:sway("central_asia.presidents", -1, report_reason)
  end,
}

-- What is told and what is found out ----------------------------------------------------------------------------------

local kSecrets = {
  russia = { "russia_freeze", "russia_tails", "russia_honest" },
  us = { "us_reset", "us_no_treaties", "us_allies_first" },
  eu = { "eu_common_front", "eu_partner_moscow", "eu_neighbours" },
  germany = { "germany_bridge", "germany_industry", "germany_meseberg" },
  kazakhstan = { "kazakhstan_any_price", "kazakhstan_equal_distance", "kazakhstan_monument" },
  ukraine = { "ukraine_no_bloc", "ukraine_fleet", "ukraine_not_alone" },
  turkey = { "turkey_black_sea", "turkey_karabakh", "turkey_both" },
  central_asia = { "central_asia_regimes", "central_asia_road", "central_asia_attention" },
}
-- Who likes to hear that others are to blame.
local kBlame = { russia = "russia.patriots", central_asia = "central_asia.presidents" }
information.disinformation {
  by = { "russia", "central_asia" }, cost = { self = { influence = 1 } }, harms = "legitimacy", harm = 3,
  at_home = kBlame, pleases = 2,
}
information.rebuttal { by = kSeats, cost = { self = { influence = 1 } } }
-- Whose services they are, and who at home likes them to be asked.
local kServices = { russia = "russia.general_staff", us = "us.pentagon", turkey = "turkey.general_staff" }
information.intelligence {
  by = { "russia", "us", "germany", "turkey", "ukraine" }, cost = { self = { influence = 1 } }, secrets = kSecrets,
  at_home = kServices,
}
-- Who at home has always said so, and of whom.
local kSaidSo = {
  russia = { us = "russia.patriots", eu = "russia.patriots", germany = "russia.patriots", ukraine = "russia.patriots" },
  us = { russia = "us.senate", central_asia = "us.senate" },
  germany = { russia = "germany.atlanticists_at_home" },
  turkey = { us = "turkey.government", eu = "turkey.government", russia = "turkey.general_staff" },
  ukraine = { russia = "ukraine.west", us = "ukraine.east", eu = "ukraine.east" },
}
information.leak {
  by = { "russia", "us", "germany", "turkey", "ukraine" }, cost = { self = { influence = 1 } }, secrets = kSecrets,
  rewards = "legitimacy", reward = 5, harm = 4, at_home = kSaidSo, pleases = 4,
}

-- Promises --------------------------------------------------------------------------------------------------------------

-- Nobody promises what others would have to do for him: that there will be a declaration is in no single hand, that one's head of state
-- comes is.
local kDates = {
  "the_new_year", "the_end_of_winter", "late_spring", "midsummer", "late_summer", "the_end_of_October", "the_end_of_November", "the_summit",
}
trust.undertake {
  actions = { "support_summit", "prepare_summit" }, dates = kDates, name = _ "We work for the summit",
  text = _ "By {date} we shall have said in public that we come to Astana, or prepared it for those who do.",
}
trust.take_part {
  types = { "est", "assistance" }, dates = kDates, name = _ "Our name will stand there",
  text = _ "By {date} our name will stand under a treaty on European security or a pact of assistance.",
}
trust.stay_out {
  types = { "est" }, dates = kDates, name = _ "We will not sign the treaty",
  text = _ "Until {date} we sign no treaty on European security, whoever else does.",
}
trust.refrain {
  actions = { "exercise", "privileged_interests", "open_door_visit", "quiet_plans", "disinformation" }, dates = kDates,
  name = _ "Nothing that alarms",
  text = _ "Until {date}: no exercises, no plans for the other case, no visits under two flags, no talk of spheres, no stories without a source.",
}
trust.consult_first {
  types = { "est", "concept", "crisis_dialogue", "plans" }, dates = kDates,
  text = _ "Until {date} we table or amend nothing on the treaty, on strategy or on planning before we have consulted you.",
}
