-- What is counted. Violence is what happens now; grievance is what makes it come back. Most ways to lower the first
-- raise the second, and that is the heart of the scenario.
--
-- Start values follow the middle of June 2010: over 2,000 wounded, 400,000 displaced of whom 100,000 at or over the
-- border in Andijan (Herd & Dunay 2010). `displaced` counts thousands of people.
local trust = require "rules.trust"

indicator {
  id = "violence", of = "place", name = _ "Violence", better = "lower", marks = { 25, 50, 75 },
  start = { osh = 76, jalal_abad = 58, batken = 12, bishkek = 16, manas = 2, andijan = 10, fergana = 8, khujand = 8 },
}
indicator {
  id = "grievance", of = "place", name = _ "Grievance", better = "lower", marks = { 40, 60 },
  start = { osh = 62, jalal_abad = 54, batken = 26, bishkek = 22, manas = 5, andijan = 20, fergana = 18, khujand = 16 },
}
indicator {
  id = "displaced", of = "place", name = _ "Displaced people", better = "lower", unit = _ "thousand", max = 400,
  start = { osh = 140, jalal_abad = 60, andijan = 60 },
  routes = { osh = "andijan", jalal_abad = "andijan" },
}
indicator {
  id = "legitimacy", of = "actor", name = _ "Legitimacy", better = "higher", marks = { 20, 40 },
  start = {
    eu = 55, russia = 52, us = 48, kyrgyzstan = 40, uzbekistan = 38, kazakhstan = 52, csto = 40, ukraine = 45,
    china = 50, turkey = 50, tajikistan = 40, armenia_belarus = 40, osce_caucus = 55, elected_members = 55,
  },
}

indicator { id = "order", of = "world", name = _ "Order in the south", better = "higher", start = 30, marks = { 20, 50 } }
indicator { id = "relief", of = "world", name = _ "Relief that arrives", better = "higher", start = 25 }
indicator { id = "drugs", of = "world", name = _ "Drugs and crime", better = "lower", start = 40 }
indicator { id = "transit", of = "world", name = _ "Transit through Manas", better = "higher", start = 58 }
indicator { id = "summit", of = "world", name = _ "Prospects of the Astana summit", better = "higher", start = 45 }
indicator {
  id = "precedent", of = "world", name = _ "Outside missions as a habit in Central Asia", better = "higher", start = 25,
}

-- Those who organise: loyalists of the overthrown, men of money and of knives. Nobody at the table knows their number,
-- and each game deals it anew (hooks.lua). Disarmament is the answer that reaches them.
indicator {
  id = "spoilers", of = "world", name = _ "Organised spoilers", better = "lower", start = 50, visible = "facilitator",
}

-- What stands, counted by ledger.lua. These are indicators and not stored flags, because seats must see them: what an
-- objective reads and its owner cannot see, its owner cannot pursue.
indicator { id = "joint", of = "world", name = _ "Missions of East and West together", max = 10 }
indicator { id = "troops", of = "world", name = _ "Foreign troops in the south", max = 100, unit = _ "hundred" }
indicator { id = "undated", of = "world", name = _ "Foreign troops without a date of leaving", max = 100, unit = _ "hundred" }
indicator { id = "protection", of = "world", name = _ "Monitors and inquiries in the south", max = 30 }
indicator { id = "guests", of = "world", name = _ "Missions in the streets of the south", max = 10 }
indicator { id = "overload", of = "actor", visible = "owner", name = _ "Frameworks beyond what a ministry can follow", max = 10, better = "lower" }
indicator { id = "dialogue", of = "world", name = _ "Dialogues between the EU and Russia on crises", max = 10 }
indicator { id = "planning", of = "world", name = _ "Staffs that plan together", max = 10 }
indicator { id = "recognised", of = "world", name = _ "Texts that recognise the CSTO", max = 10 }
indicator { id = "reach", of = "world", name = _ "Reach of the CSTO into its members" }
indicator { id = "charter_steps", of = "world", name = _ "The amendment of the charter, as far as it has come", max = 10 }
indicator { id = "read_out", of = "world", name = _ "Moscow's word on bases, read out among the seven", max = 10 }
indicator { id = "osce_work", of = "world", name = _ "OSCE missions in the south", max = 10 }
indicator { id = "un_work", of = "world", name = _ "UN missions in the south", max = 10 }
indicator { id = "csto_work", of = "world", name = _ "CSTO missions in the south", max = 10 }
-- What has been done counts when it is over, too: an aim that speaks of once is not undone by an agreed date. Counted are rounds,
-- each by the share of a mission that has arrived.
indicator { id = "osce_rounds", of = "world", name = _ "Rounds with an OSCE mission in the south", max = 20 }
indicator { id = "un_rounds", of = "world", name = _ "Rounds with a UN mission in the south", max = 20 }
indicator { id = "csto_rounds", of = "world", name = _ "Rounds with a CSTO mission in the south", max = 20 }
indicator { id = "joint_rounds", of = "world", name = _ "Rounds with a mission of East and West together", max = 20 }
indicator { id = "guest_rounds", of = "world", name = _ "Rounds with a mission in the streets of the south", max = 20 }
indicator { id = "proven", of = "world", name = _ "Rounds of Europeans under the East's lead", max = 20 }
indicator { id = "osce_agreed", of = "world", name = _ "What the OSCE has agreed, and is in force", max = 10 }
indicator { id = "forsworn", of = "actor", name = _ "Texts that forswear a base in the valley", max = 10 }
indicator { id = "safe_return", of = "world", name = _ "Texts on a return with safeguards", max = 10 }
indicator { id = "sent_back", of = "world", name = _ "Families sent back against a signature", max = 10 }
indicator { id = "demarcated", of = "world", name = _ "Border commissions at work", max = 10 }
indicator { id = "walked", of = "world", name = _ "Stretches of the border that both have walked", max = 10 }
indicator { id = "shared", of = "world", name = _ "Texts that share the burden of Andijan", max = 10 }
indicator { id = "shared_rounds", of = "world", name = _ "Rounds in which the burden was shared", max = 20 }
indicator { id = "between", of = "actor", name = _ "Texts kept and staffs shared between the sides", max = 10 }
indicator { id = "leads", of = "actor", name = _ "Missions led in the south", max = 10 }
indicator { id = "serves", of = "actor", name = _ "Missions served in", max = 20 }
indicator { id = "under_east", of = "actor", name = _ "Missions served in under Russia or its alliance", max = 20 }
indicator { id = "served", of = "actor", name = _ "Rounds of service in missions", max = 20 }
indicator { id = "led", of = "actor", name = _ "Rounds of missions led", max = 20 }

-- Trust at the start. Rows are those who trust (or do not); what is missing is 0.
local kTrust = {
  eu = { russia = -5, us = 35, kyrgyzstan = 8, uzbekistan = -22, kazakhstan = 12, csto = -18, ukraine = 12, china = -5 },
  russia = { eu = 4, us = -8, kyrgyzstan = -4, uzbekistan = 0, kazakhstan = 32, csto = 42, ukraine = 15, china = 15,
    osce_caucus = -15, armenia_belarus = 12 },
  us = { eu = 40, russia = -8, kyrgyzstan = 6, uzbekistan = -6, kazakhstan = 15, csto = -20, ukraine = 10, china = -12 },
  kyrgyzstan = { eu = 12, russia = 16, us = 4, uzbekistan = -10, kazakhstan = 4, csto = 4, ukraine = 8,
    armenia_belarus = -25, turkey = 15, osce_caucus = 12 },
  uzbekistan = { eu = -12, russia = -10, us = -6, kyrgyzstan = -18, kazakhstan = -4, csto = -14, china = 12,
    tajikistan = -35, osce_caucus = -15 },
  kazakhstan = { eu = 18, russia = 28, us = 15, kyrgyzstan = -8, uzbekistan = -4, csto = 15, ukraine = 10, china = 10,
    osce_caucus = 22 },
  csto = { russia = 48, kazakhstan = 18, kyrgyzstan = 8, uzbekistan = -15, eu = -4, us = -20, tajikistan = 18,
    armenia_belarus = 12 },
  ukraine = { eu = 18, russia = 18, us = 12, kazakhstan = 10, csto = 2, osce_caucus = 10 },
  china = { russia = 15, kazakhstan = 15, uzbekistan = 12, kyrgyzstan = 0, us = -12 },
  turkey = { kyrgyzstan = 15, us = 15, eu = 10, kazakhstan = 15, russia = 10 },
  tajikistan = { russia = 18, csto = 15, uzbekistan = -35, kyrgyzstan = 4 },
  armenia_belarus = { russia = 12, csto = 15, kyrgyzstan = -12 },
  osce_caucus = { kazakhstan = 15, eu = 32, us = 32, russia = -15, kyrgyzstan = 10 },
}
relation { id = "trust", name = _ "Trust", start = trust.rows(kTrust) }

-- What each believes the other is after, and how far from the truth that is (PONARS Eurasia 2010).
local kGap = {
  eu = { russia = 55, csto = 60, uzbekistan = 45 },
  russia = { eu = 45, us = 60 },
  us = { russia = 50, csto = 60 },
  kyrgyzstan = { uzbekistan = 45, us = 40 },
  uzbekistan = { russia = 45, csto = 50, kyrgyzstan = 50, us = 45 },
}
trust.perception_gap { start = trust.rows(kGap, 25) }
