-- Border Post: two neighbours, one mediator, four rounds. The introductory scenario, and the one that the modder's
-- guide (scripts/README.md) takes apart. Read it in the order of the requires below.
scenario {
  id = "border_post",
  api = 1,
  version = "1.0.0",
  title = _ "Border Post",
  summary = _ [[June 2010. After the violence in Osh a hundred thousand people have fled to the border or across it, and the crossing at Dostuk is shut. Kyrgyzstan and Uzbekistan have four rounds to agree how people, goods and guards shall meet there. Kazakhstan, in the chair of the OSCE, goes between them. The situation is put together from the sources; the post stands for several.]],
  authors = { "The Demarche authors" },
  licence = "CC-BY-4.0",
  sources = { "Opinion paper, June 2010", "Herd & Dunay 2010", "Vaquer i Fanés 2010", "Bossuyt 2020" },
  rounds = { _ "June 2010", _ "July 2010", _ "August 2010", _ "September 2010" },
  draw = { events = 2 },
  clock = { negotiation = 480, decision = 180 }, -- seconds
  map = { centre = { 40.62, 72.65 }, span = 2 },
  teaching = {
    minutes = 60,
    aims = {
      _ "Read a table of the situation, draft an agreement and see who still holds it back.",
      _ "Find the terms that cost one side little and give the other much.",
      _ "See that a government signs twice: at the table, and at home.",
      _ "Weigh what works, what is cheap and what is legitimate, where the three do not agree.",
    },
    debrief = {
      _ "Which term was traded for which? Who named it first?",
      _ "What did each side believe the other would never accept? Was it so?",
      _ "Whom did the mediator serve: the two sides, the people at the border, or the summit in Astana?",
      _ "Who in this game had no seat, and what would they have asked for?",
    },
  },
}

require "border_post.world"
require "border_post.actors"
require "border_post.instruments"
require "border_post.moves"
require "border_post.objectives"
require "border_post.cards"
require "border_post.endings"
