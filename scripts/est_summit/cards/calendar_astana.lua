-- The last days: Astana, as it comes out, and the calendar that plays the cards of all four files of dates. Where what happened
-- depends on what the table has done, a second card tells it otherwise; its `when` says which of the two it is.
local shared = require "est_summit.cards.shared"
local trust = require "rules.trust"

-- Astana ---------------------------------------------------------------------------------------------------------------

local kHeld = 50 -- what a summit needs of preparation to be held
local floor = _ "1 December: five minutes each"
card {
  id = "astana_floor",
  deck = "calendar",
  when = function(game) return game:get("summit") >= kHeld end,
  title = floor,
  text = _ [[Thirty-eight heads of state and government have come to the Palace of Independence, and each has five minutes. Georgia speaks of territory, Russia of the treaty, the Holy See of conscience. In the interpreters' booths the word security is said four hundred times before supper; a Kazakh interpreter keeps a tally on her cuff, by adjective. In the corridor the drafters of six delegations sit on the floor, with their shoes off.]],
  source = "Public record: summit of Astana, 1 and 2 December 2010; Herd & Dunay 2010, on the treaty at the summit; the tally is invented",
  choices = {
    {
      id = "speak_of_treaty", by = "russia", default = true,
      text = _ "Use the five minutes for the treaty.",
      apply = function(game)
        game:change("momentum", nil, 3, floor)
        game:sway("russia.presidency", 1, floor)
        game:change("leaning", "georgia", -1, floor)
      end,
    },
    {
      id = "speak_of_text", by = "russia",
      text = _ "Use them for a text with verbs in it, whatever else has been agreed.",
      apply = function(game)
        local reason = _ "A text with verbs in it"
        game:change("relevance", nil, 3, reason)
        game:change("momentum", nil, -1, reason)
        game:shift_trust("kazakhstan", "russia", 5, reason)
        game:sway("russia.ministry", -0.5, reason)
        game:change("images", nil, -2, reason)
        game:shift_trust("us", "russia", 3, reason)
        game:shift_trust("eu", "russia", 3, reason)
      end,
    },
    {
      id = "kyrgyz_seat", by = "central_asia",
      text = _ "Give part of the time to the President of Kyrgyzstan, who has buried people this year.",
      apply = function(game)
        local reason = _ "Minutes for Bishkek"
        game:change("commitment", nil, 3, reason)
        game:change("legitimacy", "central_asia", 3, reason)
        game:sway("central_asia.presidents", -1.5, reason)
        game:sway("central_asia.labour_migrants", 1.5, reason)
      end,
    },
    {
      id = "own_minutes", by = "central_asia", default = true,
      text = _ "Twenty minutes for four presidents, on water, on drugs, and on not being lectured.",
      apply = function(game)
        game:sway("central_asia.presidents", 1.5, floor)
        game:change("acquis", nil, -1, floor)
      end,
    },
  },
}

local night = _ "2 December, two in the morning"
card {
  id = "astana_night",
  deck = "calendar",
  when = function(game) return game:get("summit") >= kHeld and game:get("declared") == 0 end,
  title = night,
  text = _ [[The heads have been brought back from dinner, and wait. The framework for action has a paragraph on Georgia that one state cannot sign, one on the Dniester that two cannot, one on Karabakh that has been empty since noon. What can be signed fits on four pages and recalls Helsinki. In the kitchen, tea is made for the ninth time. "They are writing something," says the cook. "My mother wrote faster, and she had one hand."]],
  source = "Public record: the night of 1 to 2 December 2010, commemorative declaration without a framework for action; the cook is invented",
  choices = {
    {
      id = "put_four_pages", by = "kazakhstan", default = true,
      text = _ "Put the four pages before them, and let nobody go to bed.",
      apply = function(game)
        local reason = _ "Four pages at two in the morning"
        game:change("acquis", nil, 2, reason)
        game:change("relevance", nil, 2, reason)
        game:sway("kazakhstan.presidency", 2, reason)
        game:sway("kazakhstan.diplomats", -1, _ "What was left out")
      end,
    },
    {
      id = "fight_for_framework", by = "kazakhstan",
      text = _ "Fight until morning for the framework, paragraph by paragraph, with the door locked.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A door that was locked until morning"
        game:change("relevance", nil, 4, reason)
        game:change("arms", nil, 4, reason)
        game:change("commitment", nil, 2, reason)
        game:sway("kazakhstan.presidency", -2, reason)
        game:shift_trust("russia", "kazakhstan", -4, reason)
      end,
    },
    {
      id = "yield_a_word", by = "russia",
      text = _ "Yield on one word in the paragraph on Georgia.",
      apply = function(game)
        local reason = _ "One word on Georgia"
        game:change("between", nil, 4, reason)
        game:change("tension", "georgia_line", -4, reason)
        game:sway("russia.patriots", -3, reason)
        trust.towards(game, { "us", "eu", "kazakhstan" }, "russia", 4, reason)
      end,
    },
    {
      id = "new_realities", by = "russia", default = true,
      text = _ "There are new realities. No word.",
      apply = function(game)
        local reason = _ "New realities"
        game:sway("russia.patriots", 2, reason)
        game:change("between", nil, -2, reason)
        game:change("sphere", nil, 2, reason)
      end,
    },
    {
      id = "statement_attached", by = "us", default = true,
      text = _ "Attach a statement of regret to whatever is signed.",
      apply = function(game)
        local reason = _ "A statement of regret"
        game:sway("us.senate", 1, reason)
        game:shift_trust("kazakhstan", "us", -2, reason)
        trust.towards(game, shared.between, "us", 3, reason)
        game:change("relevance", nil, -1, reason)
        game:sway("us.state_department", -1, reason)
      end,
    },
    {
      id = "praise_the_hosts", by = "us",
      text = _ "Leave regret to others, and praise the hosts.",
      apply = function(game)
        local reason = _ "The hosts are praised"
        game:shift_trust("kazakhstan", "us", 4, reason)
        game:shift_trust("central_asia", "us", 3, reason)
        game:change("acquis", nil, -1, reason)
        game:sway("us.senate", -0.5, reason)
        game:change("relevance", nil, 3, reason)
        game:sway("us.state_department", 1.5, reason)
      end,
    },
  },
}

local declared = _ "2 December, before breakfast"
card {
  id = "astana_declared",
  deck = "calendar",
  when = function(game) return game:get("summit") >= kHeld and game:get("declared") > 0 end,
  title = declared,
  text = _ [[The declaration has been agreed, and is read out by a chairman who has slept. Delegates look at each other like people who have come early to a station. What is done with an evening that nobody had planned? Some make statements for the record. A Dutch and a Tajik drafter, who have shared a sentence since August, sit down to play chess.]],
  source = "Public record: summit of Astana, 1 and 2 December 2010; invented consequence of a declaration agreed earlier",
  apply = function(game)
    game:change("relevance", nil, 3, declared)
    game:sway("kazakhstan.presidency", 2, declared)
  end,
  choices = {
    {
      id = "programme", by = "kazakhstan",
      text = _ "Use the evening: who does what until the next meeting, with names.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Who does what, with names"
        game:change("commitment", nil, 4, reason)
        game:change("arms", nil, 2, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
        game:sway("kazakhstan.presidency", -0.5, reason)
        game:change("relevance", nil, 4, reason)
        game:shift_trust("us", "kazakhstan", 3, reason)
        game:shift_trust("eu", "kazakhstan", 3, reason)
      end,
    },
    {
      id = "fireworks", by = "kazakhstan", default = true,
      text = _ "Fireworks. One need not spoil what one has.",
      apply = function(game)
        game:sway("kazakhstan.presidency", 1.5, declared)
        game:sway("kazakhstan.conservatives", 1, declared)
        game:change("commitment", nil, -2, _ "Fireworks")
        game:change("relevance", nil, -2, declared)
      end,
    },
  },
}

local nobody = _ "1 December: a hall that is heated"
card {
  id = "astana_no_room",
  deck = "calendar",
  when = function(game) return game:get("summit") < kHeld end,
  title = nobody,
  text = _ [[It has come to nothing. The ministers meet instead, most of them through their deputies, in a hall built for presidents; the echo is considerable. In the schools the children who were to wave have their lessons after all. "We had learnt the flags," says a girl of nine. "Fifty-six. I can still do them."]],
  source = "Public record: summit of Astana, 1 and 2 December 2010; invented consequence of too little preparation",
  apply = function(game)
    game:change("relevance", nil, -8, nobody)
    game:change("acquis", nil, -2, nobody)
    game:sway("kazakhstan.presidency", -5, nobody)
  end,
}

-- Which cards come in which round. Of two that tell the same day, the one comes whose `when` holds.
local kCalendar = {
  { "letter_november", "yerevan_court", "four_words", "paris_speech" },
  { "interceptors_february", "kyiv_february" },
  { "bishkek_april", "prague_april", "smolensk", "kharkiv", "zurich", "zurich_tabled" },
  { "meseberg_june", "meseberg_signed", "vote_new_york" },
  { "no_bloc_law", "spies_vienna", "almaty_july", "almaty_no_date", "hague_july" },
  { "akdamar", "warsaw_review", "five_parties", "deauville" },
  { "midterms", "lisbon", "lisbon_without" },
  { "cables", "astana_no_room", "astana_floor", "astana_night", "astana_declared" },
}
on("round_start", function(game)
  local cards = kCalendar[game:round()]
  for index = 1, #cards do game:play(cards[index]) end
end)
