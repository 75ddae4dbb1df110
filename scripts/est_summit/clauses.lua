-- The terms of the web, first part: Astana and Vienna, and the two alliances. Those of Brussels and Moscow, of conflicts and of people
-- are in partners.lua; the articles of the treaty in treaty.lua; what each clause is worth at home in home.lua.
--
-- Every text binds some of its signatories' political capital (signature.lua), by its first clause. `by` is the party that gives, and
-- owes what it gives. What everybody sees is not broken in secret; plans, inspections and visas are another matter, and each of
-- those clauses says how long that may go unnoticed.
--
-- The ten recommendations are those of Vaquer i Fanés 2010; where a clause follows one, its source gives the number.
local effect = require "est_summit.effect"
local home = require "est_summit.home"
local institutions = require "rules.institutions"
local resources = require "rules.resources"
local signature = require "est_summit.signature"
local states = require "est_summit.states"
local treaties = require "rules.treaties"

local tags = institutions.tags
local likes = home.likes

local term = effect.clause
local choice = effect.choice

-- Astana --------------------------------------------------------------------------------------------------------------

term({
  id = "baskets",
  name = _ "Three baskets",
  text = _ "Heads of State recommit to what was signed in Helsinki, in Paris and in Istanbul. What they stress: {stress}.",
  params = { stress = choice({ "balanced", "soldiers", "people" }, "balanced") },
  source = "Vaquer i Fanés 2010, recommendation 1, on the Corfu Process; Astana Commemorative Declaration, 2 December 2010 (public record)",
}, _ "The three baskets", {
  stress = { balanced = { relevance = 3, acquis = 2 }, soldiers = { relevance = 2, arms = 3 }, people = { relevance = 2, acquis = 4 } },
})

term({
  id = "conflicts",
  name = _ "Protracted conflicts",
  text = _ "On the conflicts in Moldova, in Georgia and over Karabakh the text is such that they are {wording}.",
  params = { wording = choice({ "recalled", "named" }, "recalled") },
  source = "Astana, 2 December 2010: the framework for action that was not agreed because of these sentences (public record)",
}, _ "What is said about the conflicts", {
  wording = { recalled = { between = 1, relevance = 1 }, named = { between = 4, clarity = 4, relevance = 3, sphere = -2 } },
})

term({
  id = "arms_talks",
  name = _ "Talks on arms",
  text = _ "Talks on the armies of Europe begin in Vienna before the summer: {about}.",
  params = { about = choice({ "conventional", "tactical_too" }, "conventional") },
  breach = signature.seen_by_some,
  source = "Herd & Dunay 2010, conclusions, on arms-control negotiations; Vaquer i Fanés 2010, on the CFE Treaty",
}, _ "Somebody counts armies again", { about = { conventional = { arms = 7, images = -2 }, tactical_too = { arms = 10, images = -2 } } })

term({
  id = "legal_personality",
  name = _ "A legal person",
  text = _ "The OSCE is given a charter, and with it what it lacks: the capacity to sign, to sue and to be sued.",
  source = "Draft convention on the legal personality of the OSCE, 2007; Corfu Process, papers of 2010 (public record)",
}, _ "A house that may sign", { relevance = 6, acquis = 1 })

term({
  id = "summits",
  name = _ "Summits again",
  text = _ "Heads of State meet in this circle again every {every}.",
  params = { every = choice({ "year", "two_years", "three_years" }, "two_years") },
  source = "No summit from Istanbul, November 1999, to Astana (public record)",
}, _ "Summits have a date", { every = { year = { relevance = 4 }, two_years = { relevance = 3 }, three_years = { relevance = 2 } } })

term({
  id = "early_warning",
  name = _ "Early warning",
  text = _ "Where violence threatens, somebody is sent to see, at the call of: {trigger}.",
  params = { trigger = choice({ "consensus", "secretary_general" }, "consensus") },
  source = "Corfu Process, food-for-thought papers of spring 2010 (public record); Vaquer i Fanés 2010, recommendation 7",
}, _ "Somebody is sent to see", {
  trigger = { consensus = { clarity = 2, commitment = 1 }, secretary_general = { clarity = 5, commitment = 3, relevance = 3 } },
})

term({
  id = "afghanistan",
  name = _ "The border with Afghanistan",
  text = _ "Those who sign teach border guards and clear mines along the Panj, with money that they name.",
  cost = resources.each(states.seats, { aid = 1 }, {}), -- each for himself, as in signature.lua
  breach = signature.seen_by_some,
  source = "OSCE Border Management Staff College, Dushanbe, 2009; Kazakhstan's programme for its chairmanship (public record)",
}, _ "Work on the Panj", { relevance = 2, commitment = 1 }, nil)

-- Vienna Document -----------------------------------------------------------------------------------------------------

clause {
  id = "inspections_quota",
  name = _ "Inspections",
  text = _ "Each State lets itself be inspected {times_a_year} times a year, at short notice.",
  params = { times_a_year = { type = "integer", min = 3, max = 9, step = 2, default = 3 } },
  likes = likes.inspections_quota,
  tags = { tags.verification },
  breach = signature.seen_by_some,
  verify = 0.2,
  source = "Vienna Document 1999, chapter IX: three inspections a year; proposals of 2010 (public record)",
  adopt = function(game, _agreement, params)
    game:change("arms", nil, 5 + params.times_a_year, _ "Inspectors in a bus")
    game:change("clarity", nil, params.times_a_year / 2, _ "Inspectors in a bus")
  end,
  finish = function(game, _agreement, params)
    game:change("arms", nil, -5 - params.times_a_year, _ "Inspectors in a bus")
    game:change("clarity", nil, -params.times_a_year / 2, _ "Inspectors in a bus")
  end,
}

term({
  id = "host_consent",
  name = _ "Consent of the host",
  text = _ "Foreign forces stand on a State's soil with its consent, and are shown to whoever inspects it.",
  tags = { tags.verification },
  source = "Adapted CFE Treaty and Istanbul commitments, November 1999; talks of 2010 on a framework (public record)",
}, _ "Who stands where was asked", { between = 5, clarity = 3, sphere = -5 })

term({
  id = "exchange",
  name = _ "Exchange of numbers",
  text = _ "Once a year everybody gives everybody the list of what it has, down to the regiment.",
  tags = { tags.verification },
  breach = signature.seen_by_some,
  source = "Exchange of military information, suspended by Russia in December 2007 (public record)",
}, _ "Lists are exchanged", { arms = 4, clarity = 2, images = -1 })

term({
  id = "smaller_exercises",
  name = _ "Smaller exercises are told",
  text = _ "Exercises of {thousand_soldiers} thousand and more are announced six weeks before, and may be watched.",
  params = { thousand_soldiers = { type = "integer", min = 3, max = 9, step = 2, default = 7 } },
  tags = { tags.verification },
  breach = signature.seen_by_some,
  source = "Vienna Document 1999: 9,000 soldiers; proposals of 2010 for 5,000 (public record)",
}, _ "Exercises are announced", { arms = 3, images = -2, clarity = 1 })

treaties.verification { strength = 0.35, gain = 0.3, cap = 24, likes = likes.verification, source = "Vienna Document 1999, chapters IX and X; Herd & Dunay 2010, conclusions, on the lack of trust" }

-- The alliances -------------------------------------------------------------------------------------------------------

term({
  id = "core_tasks",
  name = _ "What the alliance is for",
  text = _ "The Alliance's tasks are, in this order: {order}.",
  params = { order = choice({ "defence_first", "three_tasks" }, "three_tasks") },
  cost = signature.cost,
  source = "Vaquer i Fanés 2010, recommendation 2; Group of Experts, 17 May 2010; Lisbon, 19 November 2010 (public record)",
}, _ "An alliance that knows what for", {
  order = { defence_first = { solidarity = 4, images = 1 }, three_tasks = { solidarity = 2, commitment = 2 } },
})

term({
  id = "russian_perceptions",
  name = _ "How Moscow reads it",
  text = _ "In this concept Russia is {as}.",
  params = { as = choice({ "heard", "a_partner" }, "heard") },
  source = "Vaquer i Fanés 2010, recommendation 2, on Russian perceptions; \"a true strategic partnership\": Lisbon, November 2010 (public record)",
}, _ "Moscow has been read", { as = { heard = { images = -2 }, a_partner = { images = -5, solidarity = -2 } } })

term({
  id = "open_door",
  name = _ "The open door",
  text = _ "The door of the Alliance stays open: {how}.",
  params = { how = choice({ "reaffirmed", "with_dates" }, "reaffirmed") },
  source = "Bucharest, April 2008 (\"will become members of NATO\"); Lisbon, November 2010 (public record)",
}, _ "A door that stays open", {
  how = { reaffirmed = { between = 3, solidarity = 2, sphere = -2 }, with_dates = { between = 5, solidarity = -4, images = 8, sphere = -3 } },
})

term({
  id = "missile_shield",
  name = _ "A shield",
  text = _ "The Alliance builds a defence against missiles: {whose}.",
  params = { whose = choice({ "allies_only", "with_Russia_invited" }, "with_Russia_invited") },
  source = "Lisbon, 20 November 2010, on territorial missile defence and Russia (public record)",
}, _ "A shield", {
  whose = { allies_only = { solidarity = 4, images = 4, arms = -2 }, with_Russia_invited = { solidarity = 2, images = -2 } },
})

term({
  id = "nuclear_mix",
  name = _ "Nuclear weapons in Europe",
  text = _ "American warheads in five European States are {course}.",
  params = { course = choice({ "kept", "withdrawn" }, "kept") },
  source = "Letter of five foreign ministers, 26 February 2010; Tallinn, April 2010 (public record)",
}, _ "Warheads that nobody names", { course = { kept = { solidarity = 2 }, withdrawn = { arms = 6, images = -2, solidarity = -5 } } })

term({
  id = "home_first",
  name = _ "Home first",
  text = _ "Plans for the defence of each ally are made, and exercised where it lies.",
  source = "Contingency plans for Poland and the Baltic States, January 2010 (public record); Vaquer i Fanés 2010, on a focus on Europe",
}, _ "Plans for each ally", { solidarity = 4, images = 3 })

term({
  id = "council_all_weather",
  name = _ "A council for all weathers",
  text = _ "The NATO-Russia Council meets in a crisis first of all, and each of its members may call it.",
  cost = signature.cost,
  source = "Vaquer i Fanés 2010, recommendation 3: a forum \"wholly neglected at the time of the August 2008 war\"",
}, _ "A council that meets in bad weather", { images = -3, clarity = 3, commitment = 2 })

term({
  id = "shield_together",
  name = _ "The shield and Moscow",
  text = _ "On missiles the members of the Council have: {how}.",
  params = { how = choice({ "exchange", "one_system" }, "exchange") },
  breach = signature.seen_by_some,
  source = "NATO-Russia Council, Lisbon, 20 November 2010, and the proposal of sectors made there (public record)",
}, _ "A shield with two handles", { how = { exchange = { images = -3, arms = 1 }, one_system = { images = -7, arms = 3, solidarity = -5 } } })

term({
  id = "transit_afghanistan",
  name = _ "The northern road",
  text = _ "Freight for Afghanistan passes through Russia, by rail and by air, in both directions.",
  owed_by = { "russia" },
  breach = signature.seen_at_once,
  tags = { tags.logistics },
  source = "Vaquer i Fanés 2010, on Afghanistan as a field of cooperation; transit arrangements of 2008 to 2010 (public record)",
}, _ "Freight through Russia", { images = -2 }, { momentum = 1 })

term({
  id = "csto_recognised",
  name = _ "The other alliance",
  text = _ "The two alliances meet {as}.",
  params = { as = choice({ "in_talks", "as_equals" }, "in_talks") },
  source = "Herd & Dunay 2010, conclusions, on Euro-Atlantic recognition of the CSTO; C. Kupchan, ibid., on a treaty between the alliances",
}, _ "One speaks with the other alliance", { as = { in_talks = { sphere = 2, images = -1 }, as_equals = { sphere = 6, images = -3, solidarity = -3 } } })

term({
  id = "threat_review",
  name = _ "A joint review of threats",
  text = _ "What the members of the Council hold for threats is written down in one list, by all of them.",
  source = "Joint Review of 21st Century Common Security Challenges, Lisbon, November 2010 (public record)",
}, _ "One list of threats", { images = -2, clarity = 2 })

term({
  id = "theatre_exercise",
  name = _ "Exercises together",
  text = _ "Staffs exercise together each year how missiles, hijacked aeroplanes and ships in distress are dealt with.",
  breach = signature.seen_by_some,
  tags = { tags.military },
  source = "Theatre missile defence exercises of the Council until 2008; Vigilant Skies (public record)",
}, _ "Staffs that have met", { images = -2, commitment = 2 })

term({
  id = "named_threats",
  name = _ "Assistance against named threats",
  text = _ "Who is struck may ask, and the others help, when it is one of these: {which}.",
  params = { which = choice({ "disasters", "disasters_and_terror", "also_weapons" }, "disasters_and_terror") },
  cost = signature.cost,
  source = "Vaquer i Fanés 2010, recommendation 4, on the model of Article 222 of the Lisbon Treaty",
}, _ "Help against what has a name", {
  which = {
    disasters = { commitment = 1, images = -1 }, disasters_and_terror = { commitment = 2, images = -2 },
    also_weapons = { commitment = 4, images = -2, clarity = 1 },
  },
})

term({
  id = "disaster_corps",
  name = _ "A corps that comes",
  text = _ "{by} keeps {officers} people ready who fly to wherever it burns, or floods.",
  params = { by = { type = "party" }, officers = { type = "integer", min = 20, max = 60, step = 20, default = 20 } },
  cost = resources.cost { by = { police = "officers" } },
  tags = { tags.humanitarian },
  source = "Euro-Atlantic Disaster Response; forest fires near Moscow, July and August 2010 (public record)",
}, _ "People who come", { commitment = 2 })

term({
  id = "wmd_cell",
  name = _ "A cell for the worst",
  text = _ "A common staff follows what could become an attack with weapons of mass destruction, and shares what it knows.",
  breach = signature.in_drawers,
  source = "Vaquer i Fanés 2010, recommendation 4, on threats beyond Article 222; Washington, April 2010, on nuclear security (public record)",
}, _ "A staff for the worst", { commitment = 2, arms = 2 })

term({
  id = "staff_talks",
  name = _ "Talks of staffs",
  text = _ "The general staffs of those who sign prepare together what they have promised.",
  breach = signature.seen_by_some,
  tags = { tags.military },
  source = "Vaquer i Fanés 2010, on joint units and joint planning",
}, _ "Staffs that talk", { commitment = 1, images = -1 })

clause {
  id = "no_plans",
  name = _ "No plans against each other",
  text = _ "Those who sign make no plans for a war against each other or against each other's partners, and end those that they have.",
  cost = signature.cost,
  likes = likes.no_plans,
  tags = { tags.military },
  breach = signature.in_drawers,
  source = "Vaquer i Fanés 2010, recommendation 5, on an end to contingency planning; J. Solana, ibid.",
  adopt = function(game, agreement)
    -- A promise of one side alone is read by the other as a pause.
    local both = states.both_sides(agreement.parties)
    game:change("images", nil, both and -8 or -3, _ "Drawers are emptied")
    game:change("solidarity", nil, both and -4 or -5, _ "Drawers are emptied")
  end,
}

term({
  id = "exercises_open",
  name = _ "Exercises with guests",
  text = _ "To every exercise of some size the others are invited, and shown what they ask to see.",
  tags = { tags.verification },
  source = "Zapad, September 2009, and what its neighbours heard of it (public record)",
}, _ "Guests at exercises", { images = -2, arms = 2 })

term({
  id = "inspections_staffs",
  name = _ "Officers in each other's staffs",
  text = _ "Each side has officers in the planning staffs of the other, with a desk and a pass.",
  tags = { tags.verification },
  verify = 0.35,
  source = "Vaquer i Fanés 2010, recommendation 5, on what would make the commitment believed",
}, _ "A desk in the other's staff", { clarity = 3, images = -2 })

term({
  id = "plans_reviewed",
  name = _ "Looked at again",
  text = _ "After two years it is looked at whether the promise has been kept, and plans may be made again if it was not.",
  source = "Vaquer i Fanés 2010, on small, incremental steps",
}, _ "It will be looked at", { solidarity = 2 })
