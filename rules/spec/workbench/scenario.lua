-- A bench for the rule library: four invented states, three places, every module in use. It is a scenario like any
-- other, only that nobody would want to play it; its specs hold the rules to what their head comments say.
local institutions = require "rules.institutions"
local missions = require "rules.missions"
local treaties = require "rules.treaties"
local trust = require "rules.trust"
local spillover = require "rules.spillover"
local information = require "rules.information"
local resources = require "rules.resources"
local scoring = require "rules.scoring"

scenario {
  id = "workbench",
  api = 1,
  version = "1.0.0",
  title = _ "Workbench",
  summary = _ "For the specs of the rule library.",
  rounds = { _ "One", _ "Two", _ "Three", _ "Four", _ "Five", _ "Six" },
}

-- Alfa is the host; bravo, charlie and delta may help it.
local kNames = { alfa = _ "Alfa", bravo = _ "Bravo", charlie = _ "Charlie", delta = _ "Delta" }
for _index, id in ipairs { "alfa", "bravo", "charlie", "delta" } do
  actor {
    id = id, name = kNames[id], resources = { police = 100, aid = 10, attention = 3, influence = 5, intelligence = 4 },
    brief = _ "A state on a bench.",
  }
  constituency { id = id .. ".people", of = id, name = _ "People", support = 50 }
  objective {
    id = id .. "_peace", of = id, weight = 1, name = _ "Peace", text = _ "Less violence in the harbour.",
    score = scoring.indicator { id = "violence", subject = "harbour", worst = 100, best = 0 },
  }
end
objective {
  id = "bravo_plan", of = "bravo", weight = 1, secret = true, name = _ "A plan", text = _ "Stay in the harbour.",
  score = scoring.agreement { type = "help", place = "harbour", party = "self" },
}

place { id = "harbour", name = _ "Harbour", at = { 10, 10 }, of = "alfa", links = { "hills" } }
place { id = "hills", name = _ "Hills", at = { 10, 11 }, of = "alfa", links = { "coast" } }
place { id = "coast", name = _ "Coast", at = { 10, 12 }, of = "bravo" }

indicator {
  id = "violence", of = "place", name = _ "Violence", start = { harbour = 80, hills = 20, coast = 10 },
  better = "lower", marks = { 90 },
}
indicator { id = "displaced", of = "place", name = _ "Displaced", start = { harbour = 0, hills = 40, coast = 0 }, better = "lower" }
indicator { id = "legitimacy", of = "actor", name = _ "Legitimacy", start = 50, better = "higher" }
indicator { id = "overload", of = "actor", visible = "owner", name = _ "Overload", start = 0, better = "lower" }

resources.standard({ "police", "aid", "attention", "influence", "intelligence" }, {
  attention = { renew = 0 }, influence = { renew = 0 }, intelligence = { renew = 0 },
})
trust.perception_gap { start = 40, visible = "public" }

-- institutions
institutions.osce { members = { "alfa", "bravo", "charlie", "delta" }, chair = "delta" }
institutions.csto {
  members = { "alfa", "bravo" }, inside = { "harbour", "hills" }, amendment = "csto_charter_amendment",
}
institutions.eu_csto { members = { "alfa", "bravo", "charlie" }, sponsor = "charlie", inside = { "harbour", "hills" } }
institutions.un_security_council { members = { "bravo", "charlie", "delta" }, veto_powers = { "bravo" } }
institutions.ad_hoc {}
institutions.contact_group { id = "duo", name = _ "Contact group", members = { "bravo", "charlie" } }
institutions.good_offices {
  id = "offices", name = _ "Good offices", members = { "bravo", "charlie" }, observers = { "delta" }, chair = "delta",
}
on("round_end", institutions.overload {
  free = 1, resource = "attention", indicator = "overload", home = { bravo = { "bravo.people" } }, sway = 2,
})

-- missions
missions.lead_clause {}
missions.command_clause {
  people = { police = true, police_second = true }, indicator = "violence", unified = -3, separate = 2,
}
missions.hand_over_clause { frameworks = { "osce", "csto", "eu_csto" } }
missions.contribution { id = "police", units = "officers", max = 80, default = 40, resource = "police" }
missions.contribution {
  id = "police_second", units = "officers", max = 80, default = 40, resource = "police", name = _ "Second contribution",
  also = { influence = 2 },
}
missions.contribution {
  id = "military", units = "officers", max = 80, default = 40, resource = "police",
  tags = { institutions.tags.military }, name = _ "Armed units",
}
clause {
  id = "flights", name = _ "Flights", text = _ "{by} flies.", params = { by = { type = "party" } },
  tags = { institutions.tags.logistics },
}
clause { id = "observers", name = _ "Observers", text = _ "Observers report.", tags = { institutions.tags.monitoring } }
local model = missions.model {
  tasks = {
    police = { units = "officers", capacity = 1 },
    police_second = { units = "officers", capacity = 1 },
    military = { units = "officers", capacity = 1 },
    flights = { faster = 1 },
    observers = { oversight = 0.5 },
  },
  need = function(game, place_id) return game:get("violence", place_id) end,
  host = { harbour = "alfa", hills = "alfa", coast = "bravo" },
  camps = { bravo = "inland", charlie = "overseas", delta = "inland" },
  frameworks = {
    osce = { mandate = 0.9, deploy = 3 }, csto = { mandate = 0.6, deploy = 2 }, eu_csto = { mandate = 0.6, deploy = 2 },
    un_security_council = { mandate = 1, deploy = 3 }, ad_hoc = { mandate = 0.4, deploy = 1, consent = true },
  },
  effects = {
    { indicator = "violence", amount = -20 },
    { indicator = "legitimacy", of = "host", amount = 10, by = "legitimacy" },
  },
  reinforce = { police = { capacity = 1 } },
  violence = "violence",
}
agreement {
  id = "help", kind = "mission", name = _ "Help",
  frameworks = { "osce", "csto", "eu_csto", "un_security_council", "ad_hoc" },
  parties = { min = 1, max = 4 }, place = true,
  clauses = {
    required = {},
    optional = { "lead", "police", "police_second", "military", "flights", "observers", "command", "hand_over", "exit_date" },
  },
  scores = model.scores, adopt = model.adopt, each_round = model.each_round, finish = model.finish,
}

-- treaties
treaties.exit_date { min = 1, max = 6 }
treaties.verification {}
treaties.consultation { gain = 2, cap = 5 }
treaties.notice {}
treaties.departures { trust = -4 }
treaties.reconciliation {}
treaties.charter_amendment { framework = "csto" }
treaties.campaign { constituencies = { alfa = { "alfa.people" } } }
agreement {
  id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "duo", "offices" }, parties = { min = 2, max = 4 },
  clauses = { required = { "consultation" }, optional = { "verification", "notice", "reconciliation", "exit_date" } },
  ratify = treaties.ratified_when { charlie = { "verification" } },
}

-- trust
trust.consult_action { cost = { self = { influence = 1 } } }
trust.no_block { types = { "help" } }
trust.take_part { types = { "help" } }
trust.stay_out { types = { "help" } }
trust.stay_out { id = "stay_out_of_pacts", types = { "pact" } }
trust.refrain { actions = { "provoke" } }
trust.refrain { id = "no_stories", actions = { "disinformation", "blame" } }
trust.refrain { id = "no_prying", actions = { "pry" } }
trust.undertake { id = "tell_tales", actions = { "disinformation", "blame" }, text = _ "We tell a tale by round {until_round}." }
trust.consult_first { types = { "pact" } }
trust.undertake { actions = { "befriend" }, dates = { "may", "june", "july" }, text = _ "By {date} we befriend you." }
on("round_end", trust.drift_home(2))
action {
  id = "provoke", name = _ "Provoke", text = _ "Provoke the others.",
  apply = function(game, act) trust.towards(game, game:actors(), act.actor, -60, _ "Provoked") end,
}
action {
  id = "befriend", name = _ "Befriend", text = _ "Everybody trusts everybody.",
  apply = function(game) trust.mutual(game, game:actors(), 10, _ "Befriended", 15) end,
}

-- spill-over
on("round_end", spillover.spread { indicator = "violence", rate = 0.1, above = 50 })
on("round_end", spillover.displacement {
  violence = "violence", displaced = "displaced", above = 50, flow = 0.2, cap = 5, to = { harbour = "coast" },
})
on("round_end", spillover.returns { violence = "violence", displaced = "displaced", below = 30, rate = 0.5 })
on("round_end", spillover.recovery { indicator = "violence", rate = 2, floor = 5, places = { "coast" } })
spillover.cascade { indicator = "violence", mark = 90, card = "aftershock", rounds = 1 }
card {
  id = "aftershock", deck = "later", title = _ "Aftershock", text = _ "It spreads.",
  apply = function(game) game:store("aftershock", true) end,
}
for _index, place in ipairs { "harbour", "coast" } do -- of one place alone
  spillover.cascade { indicator = "violence", mark = 90, card = "echo_" .. place, rounds = 1, of = place }
  card {
    id = "echo_" .. place, deck = "later", title = _ "Echo", text = _ "It is heard.",
    apply = function(game) game:store("echo", place) end,
  }
end
action {
  id = "riot", name = _ "Riot", text = _ "Violence in the harbour rises.",
  apply = function(game) game:change("violence", "harbour", 15, _ "A riot") end,
}

-- information
information.campaign { sways = "alfa.people" }
information.disinformation { traced = 1, audience = "alfa.people", harms = "legitimacy" }
information.disinformation { id = "blame", traced = 0, at_home = { delta = "delta.people" } }
information.rebuttal {}
information.intelligence { secrets = { bravo = { "bravo_plan" } }, finds = 1, noticed = 0,
  at_home = { charlie = "charlie.people" } }
information.intelligence { id = "pry", secrets = { bravo = { "bravo_plan" } }, finds = 0, noticed = 1 }
information.leak { secrets = { bravo = { "bravo_plan" } }, traced = 0, rewards = "legitimacy",
  at_home = { charlie = { bravo = "charlie.people" } } }

-- resources
clause {
  id = "purse", name = _ "Purse", text = _ "{by} pays {millions} million.",
  params = { by = { type = "party" }, millions = { type = "integer", min = 1, max = 8, default = 2 } },
  cost = resources.cost { by = { aid = "millions", attention = { "millions", 0.5 } } },
}
clause {
  id = "seal", name = _ "Seal", text = _ "All sign, and {by} keeps the seal.", params = { by = { type = "party" } },
  cost = resources.each({ "bravo", "charlie", "delta" }, { influence = 1 }, { by = { influence = 2, aid = 3 } }),
}
agreement {
  id = "fund", kind = "treaty", name = _ "Fund", frameworks = { "duo" }, parties = { min = 2 },
  clauses = { required = { "purse" }, optional = { "seal" } },
}
on("round_end", resources.upkeep { resource = "aid", per = { police = 0.02 } })
action {
  id = "splash", name = _ "Splash out", text = _ "Spend more influence than there is.",
  apply = function(game, act)
    game:store("splashed", resources.spend_up_to(game, act.actor, "influence", 99, _ "Splashed out"), act.actor)
    game:store("spare", resources.spare(game, act.actor, "police"), act.actor)
  end,
}

ending { id = "over", title = _ "Over", text = _ "The bench is cleared.", when = function(game) return game:round() == game:rounds() end }
