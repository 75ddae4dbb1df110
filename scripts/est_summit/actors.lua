-- Who sits at the table, who only votes, and whose voices at home they must answer to.
--
-- Eight seats, seventeen groups without one. The European Union is no participating State of the OSCE: here its seat stands for
-- Brussels and speaks in Vienna for Belgium and Luxembourg, while its larger members speak for themselves. The four of Central
-- Asia share a seat because nobody asked them one by one; that Kazakhstan has its own is what its chairmanship is about.
local resources = require "rules.resources"
local states = require "est_summit.states"
local vote = require "est_summit.chorus"

resources.standard({ "influence", "aid", "police", "military" }, {
  influence = { name = _ "Political capital", unit = _ "points", cap = 10, renew = 2 },
  aid = { unit = _ "million euros", cap = 160, renew = 2 },
  police = { unit = _ "officers", cap = 300 },
  military = { cap = 20 },
})
resource { id = "monitors", name = _ "Observers and experts", unit = _ "officers", cap = 300 }

-- The seats -----------------------------------------------------------------------------------------------------

actor {
  id = "russia", name = _ "Russia", short = _ "RUS", colour = "#a1442e", kind = "state", capital = { 55.75, 37.62 },
  also = { _ "Moscow", _ "the Kremlin" },
  resources = { influence = 7, aid = 60, police = 60, military = 14, monitors = 40 },
  personality = "author_of_the_text",
  brief = require "est_summit.briefs.russia",
}
constituency { id = "russia.presidency", of = "russia", name = _ "The moderniser's offices", weight = 3, support = 58 }
constituency { id = "russia.ministry", of = "russia", name = _ "Diplomats who wrote the draft", weight = 2, support = 58 }
constituency { id = "russia.general_staff", of = "russia", name = _ "A General Staff that counts interceptors", weight = 3, support = 54 }
constituency { id = "russia.patriots", of = "russia", name = _ "Deputies who count compatriots", weight = 2, support = 54 }

actor {
  id = "us", name = _ "United States", short = _ "US", colour = "#434479", kind = "state", capital = { 38.90, -77.04 },
  also = { _ "Washington", _ "America", _ "the Americans" },
  resources = { influence = 7, aid = 50, police = 30, military = 14, monitors = 50 },
  personality = "reader_with_a_senate",
  brief = require "est_summit.briefs.us",
}
constituency { id = "us.state_department", of = "us", name = _ "The makers of the reset", weight = 3, support = 58 }
constituency { id = "us.senate", of = "us", name = _ "Senators who read before they consent", weight = 5, support = 46, veto = true }
constituency { id = "us.pentagon", of = "us", name = _ "A Pentagon with a road to Kabul", weight = 2, support = 54 }
constituency { id = "us.eastern_diaspora", of = "us", name = _ "Chicago, Cleveland, Pittsburgh", weight = 2, support = 50 }

actor {
  id = "eu", name = _ "European Union", short = _ "EU", colour = "#2d6cbe", kind = "union", capital = { 50.85, 4.35 },
  also = { _ "Brussels", _ "the Europeans" },
  resources = { influence = 6, aid = 95, police = 120, military = 4, monitors = 120 },
  personality = "voice_of_brussels",
  brief = require "est_summit.briefs.eu",
}
constituency { id = "eu.founders", of = "eu", name = _ "Members that want Moscow as a partner", weight = 3, support = 58 }
constituency { id = "eu.new_members", of = "eu", name = _ "Members that remember 1940 and 1968", weight = 3, support = 52 }
constituency { id = "eu.parliament", of = "eu", name = _ "A Parliament that asks about journalists", weight = 2, support = 54 }
constituency { id = "eu.treasuries", of = "eu", name = _ "Treasuries in a year of crisis", weight = 2, support = 54 }

actor {
  id = "germany", name = _ "Germany", short = _ "DE", colour = "#d9cfe0", kind = "state", capital = { 52.52, 13.40 },
  also = { _ "Berlin" },
  resources = { influence = 6, aid = 50, police = 40, military = 6, monitors = 40 },
  personality = "patient_bridge",
  brief = require "est_summit.briefs.germany",
}
constituency { id = "germany.chancellery", of = "germany", name = _ "A Chancellery that wants results", weight = 3, support = 58 }
constituency { id = "germany.foreign_office", of = "germany", name = _ "A Foreign Office that believes in drawing closer", weight = 2, support = 58 }
constituency { id = "germany.industry", of = "germany", name = _ "Turbines, pipes and engines", weight = 2, support = 56 }
constituency { id = "germany.atlanticists_at_home", of = "germany", name = _ "Deputies who look to Washington and Warsaw", weight = 2, support = 50 }

actor {
  id = "kazakhstan", name = _ "Kazakhstan", short = _ "KZ", colour = "#43af81", kind = "state", capital = { 51.17, 71.45 },
  resources = { influence = 6, aid = 30, police = 50, military = 3, monitors = 30 },
  personality = "host_of_a_summit",
  brief = require "est_summit.briefs.kazakhstan",
}
constituency { id = "kazakhstan.presidency", of = "kazakhstan", name = _ "A presidency that builds a capital", weight = 3, support = 60 }
constituency { id = "kazakhstan.diplomats", of = "kazakhstan", name = _ "Diplomats who believe in the chair", weight = 2, support = 58 }
constituency { id = "kazakhstan.energy", of = "kazakhstan", name = _ "Pipelines in three directions", weight = 2, support = 56 }
constituency { id = "kazakhstan.conservatives", of = "kazakhstan", name = _ "Officials who dislike observers", weight = 2, support = 52 }

actor {
  id = "ukraine", name = _ "Ukraine", short = _ "UKR", colour = "#ebb62c", kind = "state", capital = { 50.45, 30.52 },
  also = { _ "Kyiv", _ "Kiev" },
  resources = { influence = 5, aid = 16, police = 60, military = 5, monitors = 40 },
  personality = "country_on_the_way",
  brief = require "est_summit.briefs.ukraine",
}
constituency { id = "ukraine.presidency", of = "ukraine", name = _ "A presidency between two doors", weight = 3, support = 56 }
constituency { id = "ukraine.east", of = "ukraine", name = _ "Mines, mills and the Crimea", weight = 2, support = 54 }
constituency { id = "ukraine.west", of = "ukraine", name = _ "Lviv, and students of Kyiv", weight = 2, support = 50 }

actor {
  id = "turkey", name = _ "Turkey", short = _ "TR", colour = "#be6ba3", kind = "state", capital = { 39.93, 32.86 },
  also = { _ "Ankara" },
  resources = { influence = 6, aid = 24, police = 40, military = 7, monitors = 30 },
  personality = "keeper_of_the_straits",
  brief = require "est_summit.briefs.turkey",
}
constituency { id = "turkey.government", of = "turkey", name = _ "A government without problems with neighbours", weight = 3, support = 58 }
constituency { id = "turkey.general_staff", of = "turkey", name = _ "A General Staff that keeps the straits", weight = 2, support = 54 }
constituency { id = "turkey.secular_west", of = "turkey", name = _ "A secular west that looks to Brussels", weight = 2, support = 52 }

actor {
  id = "central_asia", name = _ "Central Asian caucus", short = _ "CA", colour = "#839014", kind = "entity", capital = { 42.87, 74.59 },
  also = { _ "Central Asia" },
  resources = { influence = 5, aid = 10, police = 60, military = 3, monitors = 15 },
  personality = "caucus_of_presidents",
  brief = require "est_summit.briefs.central_asia",
}
constituency { id = "central_asia.presidents", of = "central_asia", name = _ "Four presidencies", weight = 3, support = 56 }
constituency { id = "central_asia.security_services", of = "central_asia", name = _ "Services that know where everybody was", weight = 2, support = 54 }
constituency { id = "central_asia.labour_migrants", of = "central_asia", name = _ "A million who work in Russia", weight = 2, support = 50 }

-- The groups without a seat -------------------------------------------------------------------------------------

local kGroups = {
  { "france_italy", _ "F-I", { 48.86, 2.35 } },
  { "atlanticists", _ "ATL", { 51.51, -0.13 } },
  { "romania", _ "RO", { 44.43, 26.10 } },
  { "poland_baltics", _ "PL-B", { 52.23, 21.01 } },
  { "central_europe", _ "CE", { 48.21, 17.11 } },
  { "iberia", _ "IB", { 40.42, -3.70 } },
  { "neutrals", _ "NEU", { 60.17, 24.94 } },
  { "greece_cyprus", _ "GR-C", { 37.98, 23.73 } },
  { "north_atlantic", _ "CAN", { 59.91, 10.75 } },
  { "serbia", _ "SRB", { 44.79, 20.45 } },
  { "balkans", _ "BALK", { 42.44, 19.26 } },
  { "belarus", _ "BY", { 53.90, 27.57 } },
  { "armenia", _ "AM", { 40.18, 44.51 } },
  { "azerbaijan", _ "AZ", { 40.41, 49.87 } },
  { "georgia", _ "GE", { 41.69, 44.80 } },
  { "moldova", _ "MD", { 47.01, 28.86 } },
  { "small_states", _ "SML", { 42.51, 1.52 } },
}
local kSingle = { romania = true, serbia = true, belarus = true, armenia = true, azerbaijan = true, georgia = true, moldova = true }
for index = 1, #kGroups do
  local group = kGroups[index]
  local id = group[1]
  actor {
    id = id, name = states.name[id], short = group[2], colour = "#8a8f98", capital = group[3], playable = false,
    kind = kSingle[id] and "state" or "entity", chorus = vote[id],
  }
end
