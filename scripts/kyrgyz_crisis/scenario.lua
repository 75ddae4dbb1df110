-- The Kyrgyz Crisis, June to December 2010: who intervenes, under which framework, who commands, who consents.
--
-- Where to read on: places.lua and indicators.lua (the situation), actors.lua and chorus.lua (the table), institutions.lua
-- (the six frameworks), clauses.lua, principles.lua and agreements.lua (what can be signed), home.lua (what it costs at home),
-- missions.lua and ledger.lua (what missions do, and what they count for), hooks.lua (what moves by itself), cards/ (what
-- happens), objectives.lua and objectives_region.lua (what each wants), endings.lua, injects.lua and questions.lua (for the
-- session), history.lua (what happened), GUIDE.md (for facilitators).
scenario {
  id = "kyrgyz_crisis",
  api = 1,
  version = "1.0.0",
  title = _ "The Kyrgyz Crisis",
  summary = _ [[June 2010. A government two months old has lost control of its south: hundreds are dead, over two thousand wounded, four hundred thousand have fled, a hundred thousand of them to the border. It asks for help. Russia hesitates, the European Union has never acted here, the United States has a base to lose, the alliance's charter does not cover the case, and in Vienna fifty-six must agree. From the first night to the summit in Astana: who goes, by what right, under whose command, and who lets them in?]],
  authors = { "The Demarche authors" },
  licence = "CC-BY-4.0",
  sources = {
    "Opinion paper, June 2010", "Herd & Dunay 2010", "Vaquer i Fanés 2010", "PONARS Eurasia 2010", "Bossuyt 2020",
    "Public record of 2010, where a card or clause says so",
  },
  rounds = {
    _ "10-13 June 2010", _ "14-20 June 2010", _ "21-30 June 2010", _ "July 2010", _ "August 2010", _ "September 2010",
    _ "1-17 October 2010", _ "18 October-15 November 2010", _ "16 November-2 December 2010", _ "December 2010",
  },
  draw = { crisis = 1, politics = 1, region = 1 },
  clock = { negotiation = 480, decision = 180 }, -- seconds
  map = { centre = { 41.2, 72.5 }, span = 14 },
  teaching = {
    minutes = 150,
    aims = {
      _ "See why six frameworks for one crisis are not six ways to the same end: each has its rule, its mandate, its speed and its price.",
      _ "Negotiate lead and command as terms that can be traded, and find what they are worth to whom.",
      _ "Weigh effectiveness, efficiency and legitimacy, where no answer has all three.",
      _ "Feel the second table: what is signed abroad must be carried at home, by the host most of all.",
      _ "Tell violence, which can be stopped from outside, from grievance, which cannot.",
    },
    debrief = {
      _ "Which frameworks were discussed, which were tabled, which were adopted? What decided: the rule, the mandate, the speed, or somebody's fear?",
      _ "Who said no, and was it the one from whom you had expected it?",
      _ "What did you believe to be the others' secret agendas? Compare with what they were.",
      _ "Was anything signed that lowered violence and raised grievance? Who noticed, and when?",
      _ "What did the host's consent mean in your session: a signature, a condition, a bargaining chip, a protection?",
      _ "Compare with the historical line: 52 unarmed officers, late. Too little, or what was possible?",
      _ "Was there a moment in which Russia and the Union could have acted together? What would it have taken?",
      _ "Who in this crisis had no seat at the table, and what would they have asked for?",
    },
  },
}

require "kyrgyz_crisis.places"
require "kyrgyz_crisis.actors"
require "kyrgyz_crisis.indicators"
require "kyrgyz_crisis.institutions"
require "kyrgyz_crisis.clauses"
require "kyrgyz_crisis.principles"
require "kyrgyz_crisis.agreements"
require "kyrgyz_crisis.actions"
require "kyrgyz_crisis.objectives"
require "kyrgyz_crisis.objectives_region"
require "kyrgyz_crisis.personalities"
require "kyrgyz_crisis.cards.crisis"
require "kyrgyz_crisis.cards.politics"
require "kyrgyz_crisis.cards.politics_later"
require "kyrgyz_crisis.cards.region"
require "kyrgyz_crisis.cards.calendar"
require "kyrgyz_crisis.cards.december"
require "kyrgyz_crisis.cards.aftermath"
require "kyrgyz_crisis.hooks"
require "kyrgyz_crisis.endings"
require "kyrgyz_crisis.injects"
require "kyrgyz_crisis.questions"
