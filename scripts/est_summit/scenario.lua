-- The EST Summit, December 2009 to December 2010: one treaty for all of Europe, or a web of partial agreements.
--
-- Where to read on: places.lua and indicators.lua (the situation), actors.lua, states.lua and chorus.lua (the table, and the
-- fifty-six), institutions.lua and sense.lua (the formats, and what each may decide), treaty.lua (the treaty, article by article),
-- clauses.lua and partners.lua (the pieces of the web) and agreements.lua (what can be signed), home.lua (what it costs at home), missions.lua,
-- ledger.lua and test.lua (what missions do, what stands, and what a text is worth on the day), hooks.lua (what moves by
-- itself), cards/ (what happens), objectives.lua (what each wants), endings.lua, injects.lua and questions.lua (for the session),
-- history.lua (what happened), GUIDE.md (for facilitators).
scenario {
  id = "est_summit",
  api = 1,
  version = "1.0.0",
  title = _ "The EST Summit",
  summary = _ [[Moscow has sent a draft treaty on European security to every head of state from Vancouver to Vladivostok. Some think that it would freeze what its author holds; some, that its refusal is what he is after; some, that he means it. Fifty-six states decide by silence, a chairman has promised them a summit, and there are ten smaller texts that could be signed in the meantime. Who makes the treaty worth something makes it unsignable for somebody. Who makes it signable for all makes it worthless. And in summer a city will burn, and everybody will see what the text on the table would have done.]],
  authors = { "The Demarche authors" },
  licence = "CC-BY-4.0",
  sources = {
    "Herd & Dunay 2010", "Vaquer i Fanés 2010", "PONARS Eurasia 2010", "Opinion paper, June 2010", "Bossuyt 2020",
    "Public record of December 2009 to December 2010, where a card or clause says so",
  },
  rounds = {
    _ "December 2009-January 2010", _ "February-March 2010", _ "April-May 2010", _ "June 2010", _ "July-August 2010",
    _ "September-October 2010", _ "November 2010", _ "Astana, December 2010",
  },
  draw = { capitals = 1, forces = 1, societies = 1 },
  clock = { negotiation = 480, decision = 180 }, -- seconds
  map = { centre = { 50.0, 42.0 }, span = 68 }, -- from Berlin to Bishkek
  teaching = {
    minutes = 150,
    aims = {
      _ "Put the three conditions of collective security to a text: everybody in it, everybody of one mind who has begun, everybody ready to act.",
      _ "See what a word is worth in a treaty by asking what it would have done on one particular day.",
      _ "Weigh one grand text against many small ones: what each can carry, and what it costs at home.",
      _ "Negotiate where nobody may say no: silence, single texts, and who holds the pen.",
      _ "Live with a proposal whose author may mean it, may want it frozen, or may want it refused.",
    },
    debrief = {
      _ "Which of the three conditions did your treaty meet, and which did you give up so that it could be signed?",
      _ "What would the text on the table have done in June? Who had written the article that decided it?",
      _ "Was Moscow's offer honest in your session? What made you think so, and when did you know?",
      _ "Who was harder to convince: the capitals, the groups without a seat, or those at home?",
      _ "Which piece of the web was worth most, and would it have come about without the treaty as a threat or a hope?",
      _ "Who was agreed about without being at the table, and did anybody ask?",
      _ "The Declaration of Astana was the last of its kind. What would you have given for one sentence more in it?",
    },
  },
}

require "est_summit.places"
require "est_summit.actors"
require "est_summit.indicators"
require "est_summit.institutions"
require "est_summit.treaty"
require "est_summit.clauses"
require "est_summit.partners"
require "est_summit.agreements"
require "est_summit.actions"
require "est_summit.objectives"
require "est_summit.objectives_between"
require "est_summit.personalities"
require "est_summit.hooks"
require "est_summit.cards.calendar"
require "est_summit.cards.calendar_spring"
require "est_summit.cards.calendar_later"
require "est_summit.cards.calendar_seats"
require "est_summit.cards.calendar_astana"
require "est_summit.cards.capitals"
require "est_summit.cards.capitals_later"
require "est_summit.cards.capitals_autumn"
require "est_summit.cards.answers"
require "est_summit.cards.forces"
require "est_summit.cards.lines"
require "est_summit.cards.societies"
require "est_summit.cards.lives"
require "est_summit.cards.hands"
require "est_summit.test" -- told last in its rounds: the cards of the day come first
require "est_summit.endings"
require "est_summit.injects"
require "est_summit.questions"
