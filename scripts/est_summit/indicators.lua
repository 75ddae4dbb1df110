-- What is counted. Three numbers say what a collective security is worth, and a chain is as strong as its weakest link
-- (`collective`). Others say what Moscow wants to be rid of, and what those fear who do not want to be free of it.
--
-- Start values follow the winter of 2009: a reset of one year's age, a war of one year's distance, arms control suspended since
-- 2007, a house in Vienna whose last summit was held in 1999 (public record).
local states = require "est_summit.states"
local trust = require "rules.trust"

indicator {
  id = "tension", of = "place", name = _ "Tension", better = "lower", marks = { 40, 60, 75 },
  start = { osh = 38, transdniestria = 32, georgia_line = 48, karabakh = 46, sevastopol = 30, mitrovica = 34 },
}
-- How open each group without a seat is for a treaty, whatever is in it. It has no better and worse: that is what the table is
-- divided about. For the seats it says where their capitals stood in winter, for all to read, and moves no vote: what a seat signs is
-- its own affair. Sources: Herd & Dunay 2010 on the sponsor, on Washington's answer of January 2010, on Kyiv after its election, on
-- Berlin's joint article and on members of the CSTO; Vaquer i Fanés 2010 on the Union.
local kLeaning = {
  russia = 96, us = 16, eu = 34, germany = 54, kazakhstan = 70, ukraine = 46, turkey = 42, central_asia = 64,
  france_italy = 56, atlanticists = 24, romania = 12, poland_baltics = 16, central_europe = 40, iberia = 54, neutrals = 46,
  greece_cyprus = 64, north_atlantic = 34, serbia = 62, balkans = 38, belarus = 82, armenia = 76, azerbaijan = 44, georgia = 6,
  moldova = 42, small_states = 58,
}
indicator {
  id = "leaning", of = "actor", name = _ "Leaning towards a treaty",
  start = kLeaning,
}
-- What each would answer to a text beyond what is told of it (hooks.lua): nobody at the table knows it before somebody has asked.
indicator { id = "unsaid", of = "actor", name = _ "What a capital keeps to itself", min = -12, max = 12, visible = "facilitator" }
indicator {
  id = "legitimacy", of = "actor", name = _ "Legitimacy", better = "higher", marks = { 20, 40 },
  start = {
    russia = 44, us = 56, eu = 56, germany = 60, kazakhstan = 46, ukraine = 46, turkey = 52, central_asia = 38,
    france_italy = 56, atlanticists = 56, romania = 50, poland_baltics = 52, central_europe = 50, iberia = 52, neutrals = 62,
    greece_cyprus = 48, north_atlantic = 60, serbia = 44, balkans = 46, belarus = 30, armenia = 44, azerbaijan = 42,
    georgia = 46, moldova = 46, small_states = 56,
  },
}

-- The three conditions of collective security (Herd & Dunay 2010), and the weakest of them.
indicator {
  -- At the start those whom the letter convinces as it was sent.
  id = "universality", of = "world", name = _ "States behind the treaty", better = "higher", max = states.all, start = 6,
  marks = { 25, 40, 48 }, unit = _ "states",
}
indicator { id = "clarity", of = "world", name = _ "Clarity who has begun", better = "higher", start = 22, marks = { 40, 60 } }
indicator { id = "commitment", of = "world", name = _ "Readiness to act together", better = "higher", start = 20, marks = { 40, 60 } }
indicator { id = "collective", of = "world", name = _ "Collective security: the weakest of the three", better = "higher", start = 10, marks = { 30, 50 } }

indicator { id = "images", of = "world", name = _ "Images of the enemy", better = "lower", start = 56, marks = { 35, 70, 86 } }
indicator { id = "solidarity", of = "world", name = _ "Solidarity of the West", better = "higher", start = 58, marks = { 35, 50 } }
indicator { id = "sphere", of = "world", name = _ "A sphere of privileged interests", better = "lower", start = 46, marks = { 60, 75 } }
indicator { id = "between", of = "world", name = _ "Safety of those in between", better = "higher", start = 40, marks = { 25, 30 } }
indicator { id = "acquis", of = "world", name = _ "What has been agreed since Helsinki", better = "higher", start = 58, marks = { 40, 50 } }
indicator { id = "arms", of = "world", name = _ "Arms control that works", better = "higher", start = 24, marks = { 45 } }
indicator { id = "relevance", of = "world", name = _ "Relevance of the OSCE", better = "higher", start = 40, marks = { 12, 25, 60 } }
indicator { id = "momentum", of = "world", name = _ "Momentum of the treaty", better = "higher", start = 40, marks = { 20, 60 } }
indicator { id = "web", of = "world", name = _ "What the web carries", better = "higher", marks = { 25, 50 } }
indicator { id = "summit", of = "world", name = _ "Preparation of the summit", better = "higher", start = 20, marks = { 50 } }

-- Whether Washington and Brussels take Moscow at its word. Trust is between two; this is what each of them says aloud, after each round.
indicator { id = "believes", of = "actor", name = _ "Takes Moscow at its word", max = 1, better = "higher" }

-- What stands, counted by ledger.lua. These are indicators and not stored flags, because seats must see them: what an objective
-- reads and its owner cannot see, its owner cannot pursue.
indicator { id = "treaty_in_force", of = "world", name = _ "European Security Treaties in force", max = 4 }
indicator { id = "treaty_refused", of = "world", name = _ "Refusals of the treaty that were counted", max = 16 }
indicator { id = "declared", of = "world", name = _ "Declarations for Astana", max = 4 }
indicator { id = "pieces", of = "world", name = _ "Partial agreements in force", max = 40 }
indicator { id = "missions", of = "world", name = _ "Missions in the south of Kyrgyzstan", max = 4 }
indicator { id = "signed", of = "actor", name = _ "Partial agreements signed, in force", max = 40 }
indicator { id = "leads", of = "actor", name = _ "Missions led", max = 4 }
indicator { id = "serves", of = "actor", name = _ "Missions served in", max = 8 }
indicator { id = "overload", of = "actor", visible = "owner", name = _ "Tables beyond what a ministry can follow", max = 10, better = "lower" }

-- Trust at the start. Rows are those who trust (or do not); what is missing is 0.
local kTrust = {
  russia = {
    us = -14, eu = 2, germany = 28, kazakhstan = 34, ukraine = -8, turkey = 16, central_asia = 22, france_italy = 30,
    atlanticists = -16, romania = -30, poland_baltics = -34, georgia = -60, belarus = 20, armenia = 34, azerbaijan = 8,
    moldova = -12, serbia = 34, greece_cyprus = 30, iberia = 16, neutrals = 10, central_europe = -6, balkans = 2,
    north_atlantic = 2, small_states = 8,
  },
  us = {
    russia = -8, eu = 32, germany = 30, kazakhstan = 10, ukraine = 12, turkey = 18, central_asia = -4, france_italy = 28,
    atlanticists = 46, romania = 34, poland_baltics = 38, georgia = 28, belarus = -40, armenia = 10, azerbaijan = 8,
    moldova = 10, serbia = -6, greece_cyprus = 10, iberia = 18, neutrals = 18, central_europe = 26, balkans = 26,
    north_atlantic = 36, small_states = 16,
  },
  eu = {
    russia = -2, us = 32, germany = 38, kazakhstan = 6, ukraine = 14, turkey = 4, central_asia = -6, france_italy = 40,
    atlanticists = 30, romania = 24, poland_baltics = 26, georgia = 14, belarus = -30, armenia = 8, azerbaijan = 2,
    moldova = 20, serbia = 14, greece_cyprus = 14, iberia = 34, neutrals = 36, central_europe = 32, balkans = 18,
    north_atlantic = 34, small_states = 22,
  },
  germany = {
    russia = 22, us = 30, eu = 40, kazakhstan = 12, ukraine = 10, turkey = 12, central_asia = 0, france_italy = 40,
    atlanticists = 30, romania = 14, poland_baltics = 16, georgia = 2, belarus = -22, armenia = 6, azerbaijan = 6,
    moldova = 12, serbia = 8, greece_cyprus = 4, iberia = 28, neutrals = 34, central_europe = 26, balkans = 14,
    north_atlantic = 28, small_states = 20,
  },
  kazakhstan = {
    russia = 30, us = 12, eu = 14, germany = 20, ukraine = 10, turkey = 22, central_asia = 10, france_italy = 18,
    atlanticists = 6, romania = 2, poland_baltics = 2, georgia = -4, belarus = 16, armenia = 12, azerbaijan = 16,
    moldova = 4, serbia = 8, greece_cyprus = 14, iberia = 14, neutrals = 14, central_europe = 8, balkans = 4,
    north_atlantic = 8, small_states = 10,
  },
  ukraine = {
    russia = 2, us = 12, eu = 16, germany = 16, kazakhstan = 10, turkey = 12, central_asia = 2, france_italy = 10,
    atlanticists = 14, romania = -14, poland_baltics = 26, georgia = 14, belarus = 6, armenia = 4, azerbaijan = 10,
    moldova = 4, serbia = 6, greece_cyprus = 6, iberia = 8, neutrals = 12, central_europe = 12, balkans = 8,
    north_atlantic = 10, small_states = 6,
  },
  turkey = {
    russia = 16, us = 14, eu = 2, germany = 10, kazakhstan = 20, ukraine = 12, central_asia = 14, france_italy = -8,
    atlanticists = 14, romania = 12, poland_baltics = 10, georgia = 16, belarus = 2, armenia = -26, azerbaijan = 34,
    moldova = 8, serbia = 6, greece_cyprus = -24, iberia = 20, neutrals = 8, central_europe = 10, balkans = 26,
    north_atlantic = 10, small_states = 4,
  },
  central_asia = {
    russia = 20, us = 2, eu = 2, germany = 10, kazakhstan = 8, ukraine = 8, turkey = 16, belarus = 8, azerbaijan = 8,
    armenia = 4, neutrals = 6,
  },
  poland_baltics = { russia = -44, us = 42, eu = 28, germany = 10, ukraine = 22, kazakhstan = -2, turkey = 12, central_asia = -6 },
  romania = { russia = -42, us = 44, eu = 30, germany = 14, ukraine = -16, kazakhstan = -2, turkey = 18, central_asia = -4 },
  atlanticists = { russia = -24, us = 44, eu = 18, germany = 24, ukraine = 8, kazakhstan = 0, turkey = 14, central_asia = -10 },
  central_europe = { russia = -8, us = 28, eu = 34, germany = 28, ukraine = 6, kazakhstan = 4, turkey = 8, central_asia = -2 },
  north_atlantic = { russia = 0, us = 36, eu = 26, germany = 26, ukraine = 8, kazakhstan = 2, turkey = 8, central_asia = -6 },
  france_italy = { russia = 20, us = 20, eu = 34, germany = 38, ukraine = 4, kazakhstan = 10, turkey = -6, central_asia = 0 },
  iberia = { russia = 14, us = 16, eu = 36, germany = 28, ukraine = 4, kazakhstan = 14, turkey = 14, central_asia = 2 },
  neutrals = { russia = 4, us = 14, eu = 34, germany = 30, ukraine = 8, kazakhstan = 4, turkey = 4, central_asia = -2 },
  greece_cyprus = { russia = 34, us = 2, eu = 22, germany = 4, ukraine = 6, kazakhstan = 14, turkey = -30, central_asia = 4 },
  serbia = { russia = 42, us = -22, eu = 14, germany = 2, ukraine = 10, kazakhstan = 10, turkey = 0, central_asia = 4 },
  balkans = { russia = 2, us = 32, eu = 32, germany = 22, ukraine = 6, kazakhstan = 2, turkey = 20, central_asia = 0 },
  belarus = { russia = 14, us = -40, eu = -20, germany = -8, ukraine = 12, kazakhstan = 18, turkey = 4, central_asia = 10 },
  armenia = { russia = 40, us = 10, eu = 12, germany = 10, ukraine = 2, kazakhstan = 8, turkey = -38, central_asia = 2 },
  azerbaijan = { russia = 4, us = 6, eu = 4, germany = 10, ukraine = 14, kazakhstan = 18, turkey = 34, central_asia = 8 },
  georgia = { russia = -70, us = 40, eu = 28, germany = 6, ukraine = 22, kazakhstan = 0, turkey = 20, central_asia = -2 },
  moldova = { russia = -14, us = 18, eu = 34, germany = 20, ukraine = 0, kazakhstan = 4, turkey = 10, central_asia = 0 },
  small_states = { russia = 6, us = 14, eu = 28, germany = 22, ukraine = 4, kazakhstan = 8, turkey = 4, central_asia = 0 },
}
relation { id = "trust", name = _ "Trust", start = trust.rows(kTrust) }

-- What each believes the other is after, and how far from the truth that is: two thirds of the quarrel about the draft is a
-- quarrel about what its author wants with it (Herd & Dunay 2010; PONARS Eurasia 2010).
local kGap = {
  us = { russia = 56, central_asia = 45, turkey = 30, germany = 20, eu = 20 },
  eu = { russia = 50, us = 22, germany = 15, turkey = 40, central_asia = 45 },
  germany = { russia = 32, us = 20, eu = 15, ukraine = 40 },
  russia = { us = 60, eu = 45, germany = 28, ukraine = 40, turkey = 30 },
  ukraine = { russia = 45, eu = 40, us = 35 },
  turkey = { russia = 34, eu = 40, us = 30 },
  kazakhstan = { us = 34, eu = 34, russia = 24 },
  central_asia = { russia = 34, us = 48, eu = 46, kazakhstan = 30 },
}
trust.perception_gap { start = trust.rows(kGap, 30) }
