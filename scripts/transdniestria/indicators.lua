-- What is counted. Tension is what could become shots; hardship is what a line on no map costs those who live along it. Between
-- the two stands the comfort of the status quo: how well those who decide can live with things as they are. It is the adversary
-- of this scenario, and no seat plays it.
--
-- Start values follow the middle of 2010: about 1,200 soldiers of the former 14th Army beside 400 peacekeepers, some 21,500
-- tonnes of ammunition at Cobasna, no official meeting in the 5+2 since 2006 (public record).
local trust = require "rules.trust"

indicator {
  id = "tension", of = "place", name = _ "Tension", better = "lower", marks = { 40, 60, 75 },
  start = { bender = 34, dubasari = 38, vadul = 30, tiraspol = 18, ribnita = 14, chisinau = 12, kuchurgan = 12, comrat = 14,
    cobasna = 16 },
}
indicator {
  id = "hardship", of = "place", name = _ "What the line costs people", better = "lower", marks = { 30, 60 },
  start = { bender = 56, dubasari = 66, vadul = 48, tiraspol = 52, ribnita = 58, chisinau = 22, kuchurgan = 44, comrat = 30,
    cobasna = 40 },
}
indicator {
  id = "legitimacy", of = "actor", name = _ "Legitimacy", better = "higher", marks = { 20, 40 },
  start = {
    moldova = 44, transdniestria = 34, russia = 50, ukraine = 46, osce = 55, eu = 56, us = 52, germany = 58, romania = 48,
    osce_caucus = 55,
  },
}

indicator { id = "comfort", of = "world", name = _ "Comfort of the status quo", better = "lower", start = 70, marks = { 30, 50 } }
indicator { id = "confidence", of = "world", name = _ "Confidence between the banks", better = "higher", start = 26, marks = { 15, 50 } }
indicator { id = "vision", of = "world", name = _ "A better state that one can see", better = "higher", start = 10, marks = { 40 } }
indicator { id = "trade", of = "world", name = _ "Trade by the front door", better = "higher", start = 34 }
indicator { id = "contraband", of = "world", name = _ "Trade by the back door", better = "lower", start = 48 }
indicator {
  id = "stocks", of = "world", name = _ "Ammunition at Cobasna", better = "lower", start = 21, max = 22, unit = _ "thousand tonnes",
}
indicator {
  id = "garrison", of = "world", name = _ "Russian soldiers beside the peacekeepers", better = "lower", start = 12, max = 20,
  unit = _ "hundred",
}
indicator { id = "europe", of = "world", name = _ "Moldova's way to the Union", better = "higher", start = 36 }
indicator { id = "meseberg", of = "world", name = _ "Prospects of a committee of the EU and Russia", better = "higher", start = 42 }
indicator { id = "precedent", of = "world", name = _ "Recognition as a habit", better = "lower", start = 42, marks = { 60, 80 } }

-- Those who live from the line: companies with one licence too many, officers with a hand on a barrier, on both banks and in
-- Odessa. Nobody at the table knows how strong they are, and each game deals it anew (hooks.lua).
indicator {
  id = "profiteers", of = "world", name = _ "Those who live from the line", better = "lower", start = 50, visible = "facilitator",
}

-- What stands, counted by ledger.lua. These are indicators and not stored flags, because seats must see them: what an objective
-- reads and its owner cannot see, its owner cannot pursue.
indicator { id = "official", of = "world", name = _ "Official rounds of the 5+2", max = 20 }
indicator { id = "steps", of = "world", name = _ "Steps at work between the banks", max = 30 }
indicator { id = "documents", of = "world", name = _ "Texts by which papers are accepted", max = 10 }
indicator { id = "eyes", of = "world", name = _ "Observers on the river and at its crossings", max = 300, unit = _ "officers" }
indicator { id = "neutral_watch", of = "world", name = _ "Missions on the river with people from East and West", max = 10 }
indicator { id = "committee", of = "world", name = _ "Committees of the EU and Russia", max = 10 }
indicator { id = "seven", of = "world", name = _ "Texts that seat the EU and the US as equals", max = 10 }
indicator { id = "settled", of = "world", name = _ "Settlements in force", max = 10 }
indicator { id = "memoranda", of = "world", name = _ "Memoranda with a garrison in force", max = 10 }
indicator { id = "customs", of = "world", name = _ "Customs texts in force", max = 10 }
indicator { id = "leads", of = "actor", name = _ "Missions led on the river", max = 10 }
indicator { id = "serves", of = "actor", name = _ "Missions served in on the river", max = 20 }
indicator { id = "under_east", of = "actor", name = _ "Missions served in under Russian lead", max = 20 }
indicator { id = "vouches", of = "actor", name = _ "Texts that it guarantees", max = 20 }
indicator { id = "between", of = "actor", name = _ "Texts that it keeps or led between the banks", max = 20 }
indicator { id = "overload", of = "actor", visible = "owner", name = _ "Tables beyond what a ministry can follow", max = 10, better = "lower" }

-- Trust at the start. Rows are those who trust (or do not); what is missing is 0.
local kTrust = {
  moldova = { transdniestria = -32, russia = -24, ukraine = -4, osce = 16, eu = 30, us = 24, romania = 28, germany = 22 },
  transdniestria = { moldova = -36, russia = 40, ukraine = 8, osce = -8, eu = -14, us = -26, romania = -48, germany = 4 },
  russia = { moldova = -20, transdniestria = 26, ukraine = 10, osce = -6, eu = 6, us = -6, germany = 24, romania = -30 },
  ukraine = { moldova = -2, transdniestria = 4, russia = 14, osce = 14, eu = 14, us = 10, romania = -16, germany = 14 },
  osce = { moldova = 8, transdniestria = -8, russia = 2, ukraine = 10, eu = 26, us = 22, germany = 22, romania = 10 },
  eu = { moldova = 18, transdniestria = -26, russia = -4, ukraine = 4, osce = 28, us = 34, germany = 40, romania = 18 },
  us = { moldova = 16, transdniestria = -30, russia = -8, ukraine = 4, osce = 24, eu = 38, germany = 30, romania = 26 },
  germany = { russia = 20, eu = 40, moldova = 10, us = 28, osce = 22 },
  romania = { moldova = 30, transdniestria = -44, russia = -36, ukraine = -16, eu = 30, us = 34 },
  osce_caucus = { osce = 30, eu = 28, russia = -10, moldova = 8 },
}
relation { id = "trust", name = _ "Trust", start = trust.rows(kTrust) }

-- What each believes the other is after, and how far from the truth that is (PONARS Eurasia 2010; Vaquer i Fanés 2010 on how
-- far the positions are from each other in fact).
local kGap = {
  moldova = { transdniestria = 50, russia = 50 },
  transdniestria = { moldova = 60, eu = 50, us = 60, osce = 35 },
  russia = { eu = 45, us = 60, moldova = 45 },
  eu = { russia = 50, transdniestria = 55 },
  us = { russia = 50, transdniestria = 60 },
  ukraine = { moldova = 35, russia = 35 },
}
trust.perception_gap { start = trust.rows(kGap, 25) }
