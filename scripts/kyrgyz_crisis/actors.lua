-- Who sits at the table, who only votes, and whose voices at home they must answer to.
--
-- The eighth seat after the great powers and the neighbours is the CSTO secretariat, not Tajikistan: the question of
-- this scenario is which framework may act, and a framework that has a voice of its own, a charter to amend and a
-- reputation to lose teaches more about it than a third neighbour would. Tajikistan votes in the chorus and holds
-- Khujand, and its own September is among the cards.
--
-- Legitimacy, police, troops and the rest start in indicators.lua and here; personalities.lua holds the tempers.

local resources = require "rules.resources"
local vote = require "kyrgyz_crisis.chorus"

resources.standard({ "police", "military", "airlift", "aid", "influence" }, {
  police = { unit = _ "officers", cap = 400 },
  military = { cap = 20 },
  airlift = { name = _ "Transport aircraft", unit = _ "aircraft", cap = 12 },
  aid = { unit = _ "million euros", cap = 200, renew = 2 },
  influence = { name = _ "Political capital", unit = _ "points", cap = 10, renew = 2 },
})

-- The seats -----------------------------------------------------------------------------------------------------

actor {
  id = "russia",
  name = _ "Russia",
  short = _ "RUS",
  also = { _ "Moscow", _ "the Kremlin" },
  colour = "#a1442e",
  kind = "state",
  capital = { 55.75, 37.62 },
  resources = { police = 120, military = 16, airlift = 8, aid = 45, influence = 7 },
  personality = "wary_great_power",
  brief = require "kyrgyz_crisis.briefs.russia",
}
constituency {
  id = "russia.security_council", of = "russia", name = _ "Security Council and General Staff",
  weight = 3, support = 60,
}
constituency {
  id = "russia.modernisers", of = "russia", name = _ "Those who look for partners in the West",
  weight = 2, support = 56,
}
constituency {
  id = "russia.public", of = "russia", name = _ "A public that wants no second Afghanistan",
  weight = 2, support = 55,
}

actor {
  id = "eu",
  name = _ "European Union",
  short = _ "EU",
  also = { _ "Brussels", _ "the Europeans" },
  colour = "#2d6cbe",
  kind = "union",
  capital = { 50.85, 4.35 },
  resources = { police = 170, military = 8, airlift = 4, aid = 85, influence = 6 },
  personality = "union_of_many",
  brief = require "kyrgyz_crisis.briefs.eu",
}
constituency {
  id = "eu.new_members", of = "eu", name = _ "Members that remember 1940 and 1968",
  weight = 3, support = 52,
}
constituency {
  id = "eu.partners_of_russia", of = "eu", name = _ "Members that want a partnership for modernisation",
  weight = 3, support = 58,
}
constituency {
  id = "eu.treasuries", of = "eu", name = _ "Treasuries in a year of crisis",
  weight = 2, support = 55,
}
constituency {
  id = "eu.parliament", of = "eu", name = _ "European Parliament and human rights groups",
  weight = 2, support = 56,
}

actor {
  id = "us",
  name = _ "United States",
  short = _ "US",
  also = { _ "Washington", _ "America", _ "the Americans" },
  colour = "#434479",
  kind = "state",
  capital = { 38.90, -77.04 },
  resources = { police = 60, military = 0, airlift = 8, aid = 60, influence = 6 },
  personality = "reset_and_supply_line",
  brief = require "kyrgyz_crisis.briefs.us",
}
constituency {
  id = "us.pentagon", of = "us", name = _ "The Pentagon and the commanders in Afghanistan",
  weight = 3, support = 58,
}
constituency {
  id = "us.congress", of = "us", name = _ "Congress in an election year",
  weight = 3, support = 50,
}
constituency {
  id = "us.state_department", of = "us", name = _ "The makers of the reset, and the human rights bureaux",
  weight = 2, support = 58,
}

actor {
  id = "kyrgyzstan",
  name = _ "Kyrgyzstan",
  short = _ "KG",
  colour = "#be6ba3",
  kind = "state",
  capital = { 42.87, 74.59 },
  resources = { police = 260, military = 6, airlift = 1, aid = 10, influence = 5 },
  personality = "government_on_probation",
  brief = require "kyrgyz_crisis.briefs.kyrgyzstan",
}
constituency {
  id = "kyrgyzstan.ministers", of = "kyrgyzstan", name = _ "The interim government's own factions",
  weight = 2, support = 56,
}
constituency {
  id = "kyrgyzstan.southern_offices", of = "kyrgyzstan", name = _ "Mayors, governors and officers of the south",
  weight = 3, support = 48, veto = true, -- nothing that binds the south is carried out against those who hold it
}
constituency {
  id = "kyrgyzstan.uzbek_community", of = "kyrgyzstan", name = _ "Uzbek neighbourhoods of Osh and Jalal-Abad",
  weight = 1, support = 40,
}
constituency {
  id = "kyrgyzstan.street", of = "kyrgyzstan", name = _ "The street that made April",
  weight = 2, support = 52,
}

actor {
  id = "uzbekistan",
  name = _ "Uzbekistan",
  short = _ "UZ",
  also = { _ "Tashkent" },
  colour = "#43af81",
  kind = "state",
  capital = { 41.31, 69.28 },
  resources = { police = 120, military = 5, airlift = 2, aid = 16, influence = 5 },
  personality = "closed_door",
  brief = require "kyrgyz_crisis.briefs.uzbekistan",
}
constituency {
  id = "uzbekistan.border_towns", of = "uzbekistan", name = _ "Families of the valley with kin across the border",
  weight = 2, support = 55,
}
constituency {
  id = "uzbekistan.security_service", of = "uzbekistan", name = _ "The National Security Service",
  weight = 3, support = 54,
}
constituency {
  id = "uzbekistan.presidency", of = "uzbekistan", name = _ "The presidential apparatus",
  weight = 3, support = 58,
}

actor {
  id = "kazakhstan",
  name = _ "Kazakhstan",
  short = _ "KZ",
  also = { _ "Astana" },
  colour = "#ebb62c",
  kind = "state",
  capital = { 51.17, 71.45 },
  resources = { police = 100, military = 3, airlift = 3, aid = 28, influence = 7 },
  personality = "chair_with_a_summit",
  brief = require "kyrgyz_crisis.briefs.kazakhstan",
}
constituency {
  id = "kazakhstan.foreign_ministry", of = "kazakhstan", name = _ "The Chairmanship's staff",
  weight = 3, support = 62,
}
constituency {
  id = "kazakhstan.business", of = "kazakhstan", name = _ "Banks and traders with money in Bishkek",
  weight = 2, support = 52,
}
constituency {
  id = "kazakhstan.old_guard", of = "kazakhstan", name = _ "Officials who fear a contagious example",
  weight = 2, support = 55,
}

actor {
  id = "csto",
  name = _ "CSTO Secretariat",
  short = _ "CSTO",
  colour = "#735958",
  kind = "organisation",
  capital = { 55.76, 37.58 },
  resources = { police = 60, military = 8, airlift = 3, aid = 6, influence = 6 },
  personality = "secretariat_on_trial",
  brief = require "kyrgyz_crisis.briefs.csto",
}
constituency {
  id = "csto.joint_staff", of = "csto", name = _ "The Joint Staff and the rapid reaction force",
  weight = 3, support = 58,
}
constituency {
  id = "csto.small_members", of = "csto", name = _ "Members that fear the precedent",
  weight = 3, support = 50,
}

-- An optional seat: nothing waits for it. It is in no body that needs its express yes, and an empty seat is silent.
actor {
  id = "ukraine",
  name = _ "Ukraine",
  short = _ "UKR",
  also = { _ "Kyiv", _ "Kiev" },
  colour = "#839014",
  kind = "state",
  capital = { 50.45, 30.52 },
  resources = { police = 120, military = 3, airlift = 6, aid = 10, influence = 6 },
  personality = "bridge_for_hire",
  brief = require "kyrgyz_crisis.briefs.ukraine",
}
constituency {
  id = "ukraine.governing_party", of = "ukraine", name = _ "The governing party",
  weight = 3, support = 60,
}
constituency {
  id = "ukraine.opposition", of = "ukraine", name = _ "An opposition that fought the fleet treaty",
  weight = 2, support = 45,
}
constituency {
  id = "ukraine.peacekeepers", of = "ukraine", name = _ "The soldiers of many missions",
  weight = 1, support = 62,
}

-- The chorus ----------------------------------------------------------------------------------------------------

actor {
  id = "china", name = _ "China", short = _ "CN", colour = "#9a3a3a", kind = "state", playable = false,
  also = { _ "Beijing" },
  capital = { 39.90, 116.40 }, chorus = vote.china,
}
actor {
  id = "turkey", name = _ "Turkey", short = _ "TR", colour = "#5d8a8a", kind = "state", playable = false,
  also = { _ "Ankara" },
  capital = { 39.93, 32.86 }, chorus = vote.turkey,
}
actor {
  id = "tajikistan", name = _ "Tajikistan", short = _ "TJ", colour = "#6a7f4a", kind = "state", playable = false,
  also = { _ "Dushanbe" },
  capital = { 38.56, 68.77 }, chorus = vote.tajikistan,
}
actor {
  id = "armenia_belarus", name = _ "Armenia and Belarus", short = _ "AM-BY", colour = "#8d7a9b", kind = "entity",
  playable = false, chorus = vote.armenia_belarus,
}
actor {
  id = "osce_caucus", name = _ "Caucus of other OSCE States", short = _ "OSCE+", colour = "#7f8fa0",
  kind = "entity", playable = false, chorus = vote.osce_caucus,
}
actor {
  id = "elected_members", name = _ "Caucus of the Council's elected members", short = _ "E9", colour = "#a08a6a",
  kind = "entity", playable = false, chorus = vote.elected_members,
}
