-- What a seat can do alone, in the decision phase, and what it can promise.
local help = require "transdniestria.help"
local home = require "transdniestria.home"
local information = require "rules.information"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local kSeats = help.seats

-- Talk ----------------------------------------------------------------------------------------------------------------

trust.consult_action { by = kSeats, cost = { self = { influence = 1 } } }
treaties.campaign { constituencies = home.of, cost = { self = { influence = 2 } } }

action {
  id = "shuttle",
  name = _ "Carry messages",
  text = _ "Your envoy goes to and fro between {one} and {other}, who hear each other better through a third.",
  by = { "osce", "ukraine" },
  params = {
    one = { type = "actor", other = true, default = "moldova" },
    other = { type = "actor", other = true, default = "transdniestria" },
  },
  cost = { self = { influence = 2 } },
  limit = 1,
  apply = function(game, act)
    local one, other = act.params.one, act.params.other
    local reason = _ "An envoy who goes to and fro"
    trust.mutual(game, { one, other }, 4, reason)
    game:shift_trust(one, act.actor, 2, reason)
    game:shift_trust(other, act.actor, 2, reason)
    if (one == "moldova" or one == "transdniestria") and (other == "moldova" or other == "transdniestria") then
      game:change("confidence", nil, 1, reason)
    end
  end,
}

action {
  id = "football",
  name = _ "Meet at a match",
  text = _ "The stadium in Tiraspol is the best of both banks, and Moldova's national side has played there. Two leaders can sit beside each other for ninety minutes and need no agenda.",
  by = { "moldova", "transdniestria" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local reason = _ "Ninety minutes without an agenda"
    trust.mutual(game, { "moldova", "transdniestria" }, 3, reason)
    game:change("confidence", nil, 1.5, reason)
    if act.actor == "moldova" then
      game:sway("moldova.veterans", -1, reason)
    else
      game:sway("transdniestria.security", -1, reason)
    end
  end,
}

-- The two banks --------------------------------------------------------------------------------------------------------

action {
  id = "open_window",
  name = _ "Open a window for the left bank",
  text = _ "In one office in Chisinau those from beyond the river get a passport, a birth certificate and a pension file in one day, and nobody asks where they were in 1992.",
  by = { "moldova" },
  cost = { self = { aid = 3 } },
  limit = 1,
  apply = function(game)
    local reason = _ "A window where one is not asked"
    game:change("hardship", "bender", -2, reason)
    game:change("hardship", "tiraspol", -2, reason)
    game:change("hardship", "dubasari", -2, reason)
    game:change("precedent", nil, -0.7, reason)
    game:sway("transdniestria.people", 1, reason)
    game:sway("moldova.veterans", -0.5, reason)
  end,
}

action {
  id = "new_post",
  name = _ "Set up a post",
  text = _ "Near {place}: a barrier, two officers and a form to be filled in, where there was a road. A post that stands is one that others must ask you to remove. A text by which posts are joint, moved or removed is broken with it.",
  by = { "transdniestria" },
  params = { place = { type = "choice", options = { "bender", "dubasari", "ribnita" }, default = "dubasari" } },
  limit = 1,
  apply = function(game, act)
    local place = act.params.place
    local reason = _ "A barrier where there was a road"
    for _index, text in ipairs(game:agreements { clause = "movement", party = "transdniestria", status = "in_force" }) do
      game:breach(text, "transdniestria", reason)
    end
    game:change("tension", place, 5, reason)
    game:change("hardship", place, 4, reason)
    game:change("confidence", nil, -1, reason)
    game:shift_trust("moldova", "transdniestria", -3, reason)
    game:shift_trust("osce", "transdniestria", -2, reason)
    game:sway("transdniestria.security", 4, reason)
    game:sway("transdniestria.people", -2, reason)
    game:grant("transdniestria", "aid", 1, _ "A fee for the form")
  end,
}

action {
  id = "let_through",
  name = _ "Let them through",
  text = _ "For some weeks the officers at {place} have a telephone call behind them, and wave through farmers, teachers and wedding parties.",
  by = { "transdniestria" },
  params = { place = { type = "choice", options = { "bender", "dubasari", "ribnita" }, default = "dubasari" } },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game, act)
    local place = act.params.place
    local reason = _ "Wedding parties that are waved through"
    game:change("hardship", place, -4, reason)
    game:change("tension", place, -2, reason)
    game:shift_trust("moldova", "transdniestria", 2, reason)
    game:shift_trust("osce", "transdniestria", 2, reason)
    game:sway("transdniestria.security", -2, reason)
    game:sway("transdniestria.people", 2, reason)
  end,
}

-- What is left to do for whoever has no political capital to sign with: it costs money, asks nobody, and counts for less where it
-- has been done before. Public record: projects of the working groups on health, roads and water, from 2008 on.
action {
  id = "repair",
  name = _ "Have it repaired",
  text = _ "At {place} there is a pump, a roof or a bus stop that both banks use and neither owns. You send people with tools, and the other side looks at something else for a day.",
  by = { "moldova", "transdniestria" },
  params = { place = { type = "choice", options = { "bender", "dubasari", "vadul" }, default = "dubasari" } },
  cost = { self = { aid = 2 } },
  limit = 1,
  apply = function(game, act)
    local place = act.params.place
    local reason = _ "A pump that somebody has repaired"
    local before = game:flag("repaired", place) or 0
    game:store("repaired", before + 1, place)
    local noticed = 1 / (before + 1)
    game:change("hardship", place, -3 * noticed, reason)
    game:change("tension", place, -1.5 * noticed, reason)
    if act.actor == "moldova" then
      game:shift_trust("transdniestria", "moldova", 1.5 * noticed, reason)
      game:sway("moldova.communists", noticed, reason)
      game:sway("transdniestria.people", noticed, reason)
    else
      game:shift_trust("moldova", "transdniestria", 1.5 * noticed, reason)
      game:sway("transdniestria.people", 1.5 * noticed, reason)
    end
  end,
}

-- The mediators -------------------------------------------------------------------------------------------------------

action {
  id = "watch_trucks",
  name = _ "Open the lorries",
  text = _ "For a month every third lorry at Kuchurgan is opened. What was declared as chicken is found to be something else, on its way to Odessa.",
  by = { "ukraine" },
  cost = { self = { police = 10 } },
  limit = 1,
  apply = function(game)
    local reason = _ "Lorries that are opened"
    game:change("contraband", nil, -4, reason)
    game:change("profiteers", nil, -4, reason)
    game:shift_trust("eu", "ukraine", 3, reason)
    game:shift_trust("moldova", "ukraine", 3, reason)
    game:shift_trust("transdniestria", "ukraine", -3, reason)
    game:sway("ukraine.odessa", -3, reason)
    game:sway("ukraine.opposition", 2, reason)
    game:sway("transdniestria.holding", -2, reason)
  end,
}

action {
  id = "report",
  name = _ "Report what it costs",
  text = _ "The mission writes down what the line costs in a year: hours in queues, lost harvests, pupils in a rented gymnasium. Fifty-six capitals get it, and some read it.",
  by = { "osce" },
  cost = { self = { influence = 1 } },
  limit = 1,
  apply = function(game)
    local reason = _ "It is written down what the line costs"
    game:change("comfort", nil, -3, reason)
    game:change("vision", nil, 1.5, reason)
    game:sway("osce.mission", 1.5, reason)
    game:shift_trust("transdniestria", "osce", -1.5, reason)
  end,
}

-- What a conference of experts costs is paid, and not fought for: a chair with little political capital can always do this.
action {
  id = "experts",
  name = _ "Put the experts up",
  text = _ "The heads of the working groups of both banks meet for two days in an hotel by a lake. The mission pays for beds, interpreters and the boat, and nobody has brought a press officer.",
  by = { "osce" },
  cost = { self = { aid = 5 } },
  limit = 1,
  apply = function(game)
    local reason = _ "Experts in an hotel by a lake"
    game:change("confidence", nil, 1, reason)
    game:change("vision", nil, 1, reason)
    help.ease(game, 0.5, reason)
    trust.mutual(game, { "moldova", "transdniestria" }, 1, reason)
    game:shift_trust("moldova", "osce", 1, reason)
    game:shift_trust("transdniestria", "osce", 1, reason)
    game:sway("osce.mission", 1, reason)
    game:sway("osce.capitals", -1, reason)
  end,
}

-- The powers ----------------------------------------------------------------------------------------------------------

action {
  id = "gas_and_wine",
  name = _ "Gas and wine",
  text = _ "In {about} the inspectors of Moscow find mistakes: in the wine, in the fruit, in the contract for gas. They can be corrected, when one has talked.",
  by = { "russia" },
  params = { about = { type = "choice", options = { "moldova", "transdniestria" }, default = "moldova" } },
  limit = 1,
  when = function(game)
    if not texts.agreed(game, "gas_debt") and not texts.agreed(game, "market") then return true end
    return false, _ "You have signed what the gas costs. Whoever wants to press must end that text first."
  end,
  apply = function(game, act)
    local about = act.params.about
    local reason = _ "Wine that does not pass"
    if about == "moldova" then
      game:change("trade", nil, -3, reason)
      game:sway("moldova.business", -4, reason)
      game:sway("moldova.coalition", -1, reason)
      game:sway("moldova.communists", 2, reason)
      game:shift_trust("moldova", "russia", -5, reason)
      game:shift_trust("eu", "russia", -2, reason)
      game:sway("russia.patriots", 3, reason)
    else
      game:sway("transdniestria.factories", -4, reason)
      game:sway("transdniestria.holding", -3, reason)
      game:shift_trust("transdniestria", "russia", -5, reason)
      game:change("comfort", nil, -3, reason)
      game:shift_trust("eu", "russia", 2, reason)
      game:sway("russia.patriots", -3, reason)
    end
    game:sway("russia.security_council", 1, reason)
    game:sway("russia.modernisers", -2, reason)
  end,
}

action {
  id = "pensions",
  name = _ "Pay a supplement",
  text = _ "Each pensioner of the left bank gets fifteen dollars a month from Moscow, and a calendar with a picture on it.",
  by = { "russia" },
  cost = { self = { aid = 4 } },
  limit = 1,
  apply = function(game)
    local reason = _ "Fifteen dollars and a calendar"
    game:change("hardship", "tiraspol", -2, reason)
    game:change("hardship", "ribnita", -2, reason)
    game:change("hardship", "bender", -2, reason)
    game:change("comfort", nil, 1, reason)
    game:shift_trust("transdniestria", "russia", 3, reason)
    game:sway("transdniestria.people", 2, reason)
    game:sway("russia.patriots", 2, reason)
  end,
}

action {
  id = "exercise",
  name = _ "An exercise",
  text = _ "The garrison and those who guard the bridges practise what they would do. It is announced in time, and heard as far as Vadul lui Voda.",
  by = { "russia", "transdniestria" },
  limit = 1,
  apply = function(game, act)
    local reason = _ "It is practised what one would do"
    help.stir(game, 4, reason)
    game:change("confidence", nil, -1.5, reason)
    game:shift_trust("moldova", act.actor, -3, reason)
    game:shift_trust("us", act.actor, -2, reason)
    game:sway("transdniestria.security", 3, reason)
    if act.actor == "russia" then
      game:shift_trust("transdniestria", "russia", 3, reason)
      game:sway("russia.security_council", 2, reason)
      game:change("meseberg", nil, -2, reason)
    else
      game:shift_trust("russia", "transdniestria", -1, reason)
      game:sway("transdniestria.people", -1, reason)
    end
  end,
}

action {
  id = "small_works",
  name = _ "Small works on both banks",
  text = _ "An ambulance for Dubasari and one for Criuleni, a youth camp, a bakery: both banks through the same window, and nobody cuts a ribbon.",
  by = { "eu", "us" },
  cost = { self = { aid = 5 } },
  limit = 1,
  apply = function(game, act)
    local reason = _ "Ambulances for both banks"
    game:change("hardship", "dubasari", -3, reason)
    game:change("hardship", "ribnita", -2, reason)
    game:change("hardship", "bender", -2, reason)
    game:change("vision", nil, 1.5, reason)
    game:shift_trust("moldova", act.actor, 2, reason)
    game:shift_trust("transdniestria", act.actor, 3, reason)
  end,
}

action {
  id = "high_visit",
  name = _ "A visit to Chisinau",
  text = _ "Somebody whom one knows from television speaks on the square before the opera. Nothing is promised that has not been promised, and forty thousand come to hear it.",
  by = { "us", "eu" },
  cost = { self = { influence = 2 } },
  limit = 1,
  apply = function(game, act)
    local reason = _ "Forty thousand on the square"
    game:shift_trust("moldova", act.actor, 5, reason)
    game:sway("moldova.coalition", 3, reason)
    game:change("europe", nil, act.actor == "eu" and 2 or 1, reason)
    game:change("precedent", nil, -1, reason)
    game:shift_trust("transdniestria", act.actor, -2, reason)
    game:shift_trust("russia", act.actor, -1.5, reason)
  end,
}

action {
  id = "see_tiraspol",
  name = _ "Drive on to Tiraspol",
  text = _ "After Chisinau the car goes on, over the bridge, without a flag on it. They are received in an office with two flags behind the desk, and both sides look at the guests.",
  by = { "eu", "us" },
  cost = { self = { aid = 1 } },
  limit = 1,
  apply = function(game, act)
    local reason = _ "A car that went on over the bridge"
    game:shift_trust("transdniestria", act.actor, 5, reason)
    game:shift("perception_gap", "transdniestria", act.actor, -6, reason)
    game:shift("perception_gap", act.actor, "transdniestria", -6, reason)
    game:change("precedent", nil, 0.5, reason)
    game:shift_trust("moldova", act.actor, -1, reason)
    game:change("vision", nil, 2.5, reason)
  end,
}

-- What is told and what is found out ----------------------------------------------------------------------------------

local kSecrets = {
  moldova = { "moldova_europe_first", "moldova_date", "moldova_no_federation", "moldova_left_vote" },
  transdniestria = {
    "transdniestria_three_passports", "transdniestria_firm", "transdniestria_never", "transdniestria_way_back",
  },
  russia = { "russia_honest_meseberg", "russia_lever", "russia_kozak", "russia_out" },
  ukraine = { "ukraine_odessa", "ukraine_brussels", "ukraine_no_soldiers" },
  osce = { "osce_result", "osce_both_banks", "osce_stays" },
  eu = { "eu_prove_it", "eu_no_gift", "eu_neighbours_first", "eu_thrift" },
  us = { "us_treaty", "us_not_absent", "us_quiet_file" },
}
-- Who likes to hear that others are to blame.
local kBlame = {
  russia = "russia.patriots", transdniestria = "transdniestria.security", moldova = "moldova.veterans",
}
information.disinformation {
  by = { "russia", "transdniestria", "moldova" }, cost = { self = { influence = 1 } }, harms = "legitimacy", harm = 3,
  at_home = kBlame, pleases = 2,
}
information.rebuttal { by = kSeats, cost = { self = { influence = 1 } } }
-- Whose services they are, and who at home likes them to be asked.
local kServices = { russia = "russia.security_council", transdniestria = "transdniestria.security", us = "us.senate" }
information.intelligence {
  by = { "russia", "transdniestria", "us", "ukraine", "moldova" }, cost = { self = { influence = 1 } }, secrets = kSecrets,
  at_home = kServices,
}
-- Who at home has always said so, and of whom.
local kSaidSo = {
  moldova = { transdniestria = "moldova.veterans", russia = "moldova.veterans", eu = "moldova.communists" },
  transdniestria = { moldova = "transdniestria.security", eu = "transdniestria.security", us = "transdniestria.security" },
  russia = { us = "russia.security_council", eu = "russia.security_council", moldova = "russia.patriots" },
  ukraine = { russia = "ukraine.opposition", transdniestria = "ukraine.opposition" },
  us = { russia = "us.senate", transdniestria = "us.senate" },
}
information.leak {
  by = { "russia", "transdniestria", "us", "ukraine", "moldova" }, cost = { self = { influence = 1 } }, secrets = kSecrets,
  rewards = "legitimacy", reward = 5, harm = 4, at_home = kSaidSo, pleases = 4,
}

-- Promises --------------------------------------------------------------------------------------------------------------

trust.no_block {
  types = { "steps", "groups_protocol", "zone_protocol", "customs_accord" }, name = _ "We will let a step pass",
  text = _ "We will not stand in the way, and by round {until_round} there will be a package of steps, a protocol on the working groups or the security zone, or a customs accord.",
}
trust.take_part {
  types = { "resumption", "settlement" }, name = _ "We will come to the table",
  text = _ "We will sign a return to the official table, or a settlement, by round {until_round}.",
}
trust.stay_out {
  types = { "memorandum" }, name = _ "We will not sign the Memorandum",
  text = _ "We will not sign the Memorandum of 2003, nor anything by that name, before the end of round {until_round}.",
}
trust.refrain {
  actions = { "disinformation", "gas_and_wine", "new_post", "exercise" }, name = _ "No pressure",
  text = _ "Up to round {until_round}: no new posts, no exercises, no mistakes found in the wine, no stories without a source.",
}
trust.consult_first {
  types = { "security_committee", "memorandum", "settlement", "peace_mission", "withdrawal" },
  text = _ "Up to round {until_round} we will table or amend nothing on status, soldiers or a committee before we have consulted you.",
}
