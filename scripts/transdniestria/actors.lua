-- Who sits at the table, who only votes, and whose voices at home they must answer to.
--
-- Seven seats are the 5+2: the two sides, three mediators, two observers who may become full parties. The OSCE's seat is its
-- chairmanship (Kazakhstan, Lithuania, Ireland in these years) together with its mission in Chisinau. A seat for Tiraspol says
-- who must agree for anything to work on the left bank; it recognises nothing.
local resources = require "rules.resources"
local vote = require "transdniestria.chorus"

resources.standard({ "police", "military", "aid", "influence" }, {
  police = { unit = _ "officers", cap = 300 },
  military = { cap = 20 },
  aid = { unit = _ "million euros", cap = 160, renew = 2 },
  influence = { name = _ "Political capital", unit = _ "points", cap = 10, renew = 1 },
})
resource { id = "monitors", name = _ "Observers and experts", unit = _ "officers", cap = 300 }

actor {
  id = "moldova",
  name = _ "Moldova",
  short = _ "MD",
  colour = "#be6ba3",
  kind = "state",
  capital = { 47.01, 28.86 },
  resources = { police = 120, military = 5, aid = 22, influence = 6, monitors = 20 },
  personality = "alliance_of_three",
  brief = require "transdniestria.briefs.moldova",
}
constituency { id = "moldova.coalition", of = "moldova", name = _ "Three parties that govern together", weight = 3, support = 52 }
constituency { id = "moldova.communists", of = "moldova", name = _ "An opposition of two fifths", weight = 2, support = 44 }
constituency { id = "moldova.veterans", of = "moldova", name = _ "Veterans and displaced of 1992", weight = 2, support = 50 }
constituency { id = "moldova.business", of = "moldova", name = _ "Exporters, and families of those who work abroad", weight = 2, support = 54 }

actor {
  id = "transdniestria",
  name = _ "Transdniestria",
  short = _ "TN",
  also = { _ "Pridnestrovie" },
  colour = "#839014",
  kind = "entity",
  capital = { 46.84, 29.64 },
  resources = { police = 140, military = 6, aid = 10, influence = 5, monitors = 10 },
  personality = "fortress_on_the_river",
  brief = require "transdniestria.briefs.transdniestria",
}
constituency { id = "transdniestria.security", of = "transdniestria", name = _ "Ministry of security, and the men of 1992", weight = 3, support = 58 }
constituency { id = "transdniestria.holding", of = "transdniestria", name = _ "The firm that owns the shops, the pumps and the stadium", weight = 3, support = 54 }
constituency { id = "transdniestria.factories", of = "transdniestria", name = _ "Steelworks and exporters with a Chisinau stamp", weight = 2, support = 52 }
constituency { id = "transdniestria.people", of = "transdniestria", name = _ "Pensioners, students and those with three passports", weight = 2, support = 48 }

actor {
  id = "russia",
  name = _ "Russia",
  short = _ "RUS",
  also = { _ "Moscow", _ "the Kremlin" },
  colour = "#a1442e",
  kind = "state",
  capital = { 55.75, 37.62 },
  resources = { police = 60, military = 14, aid = 60, influence = 7, monitors = 60 },
  personality = "guarantor_power",
  brief = require "transdniestria.briefs.russia",
}
constituency { id = "russia.security_council", of = "russia", name = _ "Security Council and General Staff", weight = 3, support = 60 }
constituency { id = "russia.modernisers", of = "russia", name = _ "Those who look for partners in the West", weight = 2, support = 56 }
constituency { id = "russia.patriots", of = "russia", name = _ "Deputies who count compatriots", weight = 2, support = 55 }

actor {
  id = "ukraine",
  name = _ "Ukraine",
  short = _ "UKR",
  also = { _ "Kyiv", _ "Kiev" },
  colour = "#ebb62c",
  kind = "state",
  capital = { 50.45, 30.52 },
  resources = { police = 80, military = 6, aid = 14, influence = 6, monitors = 50 },
  personality = "neighbour_with_a_border",
  brief = require "transdniestria.briefs.ukraine",
}
constituency { id = "ukraine.presidency", of = "ukraine", name = _ "A presidency between Moscow and Brussels", weight = 3, support = 57 }
constituency { id = "ukraine.odessa", of = "ukraine", name = _ "Odessa's port, and what passes through it", weight = 2, support = 54 }
constituency { id = "ukraine.opposition", of = "ukraine", name = _ "An opposition that looks west", weight = 2, support = 48 }

actor {
  id = "osce",
  name = _ "OSCE",
  short = _ "OSCE",
  colour = "#43af81",
  kind = "organisation",
  capital = { 48.21, 16.37 },
  resources = { police = 0, military = 0, aid = 14, influence = 6, monitors = 90 },
  personality = "keeper_of_the_table",
  brief = require "transdniestria.briefs.osce",
}
constituency { id = "osce.chair", of = "osce", name = _ "The year's chair and its minister", weight = 3, support = 56 }
constituency { id = "osce.mission", of = "osce", name = _ "The mission, which has been here since 1993", weight = 2, support = 56 }
constituency { id = "osce.capitals", of = "osce", name = _ "Capitals that pay and must agree", weight = 2, support = 52 }

actor {
  id = "eu",
  name = _ "European Union",
  short = _ "EU",
  also = { _ "Brussels", _ "the Europeans" },
  colour = "#2d6cbe",
  kind = "union",
  capital = { 50.85, 4.35 },
  resources = { police = 120, military = 6, aid = 95, influence = 6, monitors = 120 },
  personality = "union_next_door",
  brief = require "transdniestria.briefs.eu",
}
constituency { id = "eu.new_members", of = "eu", name = _ "Members that remember 1940 and 1968", weight = 3, support = 52 }
constituency { id = "eu.partners_of_russia", of = "eu", name = _ "Members that want a partnership for modernisation", weight = 3, support = 58 }
constituency { id = "eu.treasuries", of = "eu", name = _ "Treasuries in a year of crisis", weight = 2, support = 54 }
constituency { id = "eu.neighbourhood", of = "eu", name = _ "Those who have promised the neighbours more", weight = 2, support = 56 }

actor {
  id = "us",
  name = _ "United States",
  short = _ "US",
  also = { _ "Washington", _ "America", _ "the Americans" },
  colour = "#434479",
  kind = "state",
  capital = { 38.90, -77.04 },
  resources = { police = 30, military = 0, aid = 45, influence = 5, monitors = 50 },
  personality = "distant_friend",
  brief = require "transdniestria.briefs.us",
}
constituency { id = "us.state_department", of = "us", name = _ "The makers of the reset", weight = 3, support = 57 }
constituency { id = "us.senate", of = "us", name = _ "Senators who remember Istanbul", weight = 3, support = 50 }
constituency { id = "us.arms_control", of = "us", name = _ "Those who want the treaty on armies back", weight = 2, support = 56 }

-- The chorus ----------------------------------------------------------------------------------------------------

actor {
  id = "germany", name = _ "Germany", short = _ "DE", colour = "#7a7a4a", kind = "state", playable = false,
  also = { _ "Berlin" },
  capital = { 52.52, 13.40 }, chorus = vote.germany,
}
actor {
  id = "romania", name = _ "Romania", short = _ "RO", colour = "#5d8a8a", kind = "state", playable = false,
  also = { _ "Bucharest" },
  capital = { 44.43, 26.10 }, chorus = vote.romania,
}
actor {
  id = "osce_caucus", name = _ "Caucus of other OSCE States", short = _ "OSCE+", colour = "#7f8fa0",
  kind = "entity", playable = false, chorus = vote.osce_caucus,
}
