-- Transdniestria, June 2010 to July 2012: how a state that has been two for eighteen years is made one, or at least livable.
--
-- Where to read on: places.lua and indicators.lua (the situation), actors.lua and chorus.lua (the table), institutions.lua
-- (the formats, and what each may decide), clauses.lua, presence.lua, status.lua and agreements.lua (what can be signed), home.lua (what it
-- costs at home), missions.lua and ledger.lua (what missions do, and what stands), hooks.lua (what moves by itself), cards/ (what
-- happens), objectives.lua (what each wants), endings.lua, injects.lua and questions.lua (for the session), history.lua (what
-- happened), GUIDE.md (for facilitators).
scenario {
  id = "transdniestria",
  api = 1,
  version = "1.0.0",
  title = _ "Transdniestria",
  summary = _ [[A war of five months, eighteen years ago, has left a river that is a border on no map. Everybody has found a way to live with it: those who tax the crossing, those who guard it, those who are elected against it. In Meseberg two leaders have just written that it could be otherwise. What would a better state look like, who would have to see it first, and in what order do the pieces come?]],
  authors = { "The Demarche authors" },
  licence = "CC-BY-4.0",
  sources = {
    "Vaquer i Fanés 2010", "Herd & Dunay 2010", "PONARS Eurasia 2010", "Bossuyt 2020",
    "Public record of 2003 to 2012, where a card or clause says so",
  },
  rounds = {
    _ "June-July 2010", _ "Late July-September 2010", _ "October-November 2010", _ "December 2010-February 2011",
    _ "March-May 2011", _ "June-August 2011", _ "September-October 2011", _ "November-December 2011",
    _ "January-March 2012", _ "April-July 2012",
  },
  draw = { river = 1, capitals = 1, lives = 1 },
  clock = { negotiation = 480, decision = 180 }, -- seconds
  map = { centre = { 47.0, 29.2 }, span = 4, landscape = "river" },
  teaching = {
    minutes = 150,
    aims = {
      _ "See why a conflict in which nobody shoots is hard to end: everybody at the table can live with it.",
      _ "Build packages in steps: what comes first, what must wait for it, and who guarantees the rest.",
      _ "Treat status as a structure with parts that can be traded, and not as a word.",
      _ "Find out which steps are neutral as to status, and who doubts it.",
      _ "Tell the ones who sit at the table from the ones who can say no.",
    },
    debrief = {
      _ "Who lost something by the status quo in your session, and who only said so?",
      _ "Which step came first? Would a later one have been possible without it?",
      _ "Was a status structure ever on the table? Which part of it was traded, and which was a word that nobody dared to touch?",
      _ "What was promised as a guarantee, by whom, and who believed it?",
      _ "The idea of Meseberg was progress here against a committee there. Who paid, who was to receive, and who was asked?",
      _ "Was the Kozak Memorandum of 2003 revived, feared, or used to frighten somebody?",
      _ "Which elections decided something that should not have hung on them?",
      _ "Who lives on the river and had no seat, and what did your agreements change for them?",
    },
  },
}

require "transdniestria.places"
require "transdniestria.actors"
require "transdniestria.indicators"
require "transdniestria.institutions"
require "transdniestria.clauses"
require "transdniestria.presence"
require "transdniestria.status"
require "transdniestria.agreements"
require "transdniestria.actions"
require "transdniestria.objectives"
require "transdniestria.personalities"
require "transdniestria.cards.river"
require "transdniestria.cards.river_between"
require "transdniestria.cards.capitals"
require "transdniestria.cards.capitals_later"
require "transdniestria.cards.lives"
require "transdniestria.cards.lives_later"
require "transdniestria.cards.favours"
require "transdniestria.cards.calendar"
require "transdniestria.cards.calendar_2011"
require "transdniestria.cards.calendar_2012"
require "transdniestria.cards.votes"
require "transdniestria.cards.provocations"
require "transdniestria.cards.aftermath"
require "transdniestria.hooks"
require "transdniestria.endings"
require "transdniestria.injects"
require "transdniestria.questions"
