-- Cards with a date of their own, December 2009 to March 2010; nobody draws them, calendar_astana.lua plays them.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local trust = require "rules.trust"

local letter = _ "29 November: a draft in fifty-six capitals"
card {
  id = "letter_november",
  deck = "calendar",
  title = letter,
  text = _ [[The Kremlin has put a treaty of fourteen articles on its page, and sent it to every head of state from Vancouver to Vladivostok, with a letter that asks for an answer. In most ministries it lands on the desk of one person, who has a week. "It is short," a legal adviser notes on the first page. "That is not a criticism. The Charter of 1945 was longer and knew what it was for."]],
  source = "Herd & Dunay 2010, section \"The Presentation and Reception of the EST\"; public record: draft of 29 November 2009; the adviser is invented",
  choices = {
    {
      id = "ask_for_comments", by = "russia",
      text = _ "Say that every article is open, and ask for comments in writing by the spring.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A draft of which every article is open"
        game:change("momentum", nil, 4, reason)
        help.lean(game, { "neutrals", "greece_cyprus", "small_states", "central_europe" }, 2, reason)
        game:sway("russia.presidency", 1.5, reason)
        game:sway("russia.ministry", -2, reason)
      end,
    },
    {
      id = "four_ask_first", by = "central_asia",
      text = _ "Answer before you are asked: welcome the letter, and ask what it says about water, and about palaces that fall in an afternoon.",
      apply = function(game)
        local reason = _ "Four who answered first"
        game:change("momentum", nil, 2, reason)
        game:change("legitimacy", "central_asia", 3, reason)
        game:shift_trust("russia", "central_asia", 2, reason)
        game:shift_trust("us", "central_asia", -1, reason)
        game:sway("central_asia.security_services", -1, reason)
      end,
    },
    {
      id = "four_wait", by = "central_asia", default = true,
      text = _ "Wait. Whoever is asked last has heard most.",
      apply = function(game)
        game:sway("central_asia.presidents", 1, _ "Asked last, and heard most")
        game:sway("central_asia.security_services", 1, _ "Asked last, and heard most")
      end,
    },
    {
      id = "one_piece", by = "russia", default = true,
      text = _ "Let it be known that the articles hang together, and that first answers are awaited in principle.",
      apply = function(game)
        local reason = _ "Articles that hang together"
        game:sway("russia.ministry", 2, reason)
        game:sway("russia.general_staff", 1.5, reason)
        help.lean(game, { "north_atlantic", "central_europe" }, -2, reason)
        help.lean(game, { "belarus", "armenia" }, 2, reason)
        game:change("momentum", nil, 1, reason)
      end,
    },
    {
      id = "fourteen_questions", by = "germany",
      text = _ "Answer with a question to each article, and with copies to everybody who received it.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Fourteen questions from Berlin"
        game:change("clarity", nil, 4, reason)
        game:change("momentum", nil, 2, reason)
        game:shift_trust("russia", "germany", 3, reason)
        help.lean(game, shared.wary, 1, _ "Copies to everybody")
        game:sway("germany.foreign_office", 1.5, reason)
        game:sway("germany.atlanticists_at_home", -0.5, reason)
        game:change("images", nil, -1, reason)
      end,
    },
    {
      id = "polite_thanks", by = "germany", default = true,
      text = _ "Thank for it warmly, and wait for what the allies write.",
      apply = function(game)
        game:change("solidarity", nil, 1, _ "Berlin waits for its allies")
        game:change("momentum", nil, -2, _ "Warm thanks, and nothing else")
        game:sway("germany.atlanticists_at_home", 1, letter)
        game:sway("germany.foreign_office", -1, _ "Berlin waits for its allies")
      end,
    },
  },
}

local chair = _ "14 January: the chair speaks from a screen"
card {
  id = "four_words",
  deck = "calendar",
  title = chair,
  text = _ [[For the first time a state of Central Asia holds the chair of the OSCE. Its president greets the Permanent Council in Vienna by video: trust, tradition, transparency, tolerance, and a summit, the first since 1999. Delegates note that the word elections does not begin with a T. A young secretary from Almaty, who has prepared the name plates since five in the morning, thinks that it went rather well.]],
  source = "Public record: address to the Permanent Council, 14 January 2010; Vaquer i Fanés 2010, first recommendation; the secretary is invented",
  choices = {
    {
      id = "summit_first", by = "kazakhstan", default = true,
      text = _ "Speak of the summit on every occasion: what it is for will be found.",
      apply = function(game)
        game:change("summit", nil, 5, chair)
        game:sway("kazakhstan.presidency", 1.5, chair)
        game:change("relevance", nil, -2, _ "A summit before its substance")
        help.lean(game, { "small_states", "armenia" }, 1, chair)
      end,
    },
    {
      id = "three_baskets", by = "kazakhstan",
      text = _ "Promise that the third basket weighs what the first weighs, at home as well.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A chair that counts to three"
        game:change("acquis", nil, 3, reason)
        game:change("relevance", nil, 3, reason)
        game:change("summit", nil, 2, reason)
        trust.towards(game, { "us", "eu", "germany" }, "kazakhstan", 3, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
        game:sway("kazakhstan.conservatives", -2.5, reason)
        game:shift_trust("central_asia", "kazakhstan", -3, reason)
      end,
    },
    {
      id = "first_basket", by = "kazakhstan",
      text = _ "Promise room for hard security, which Vienna has neglected: the Russian draft as well.",
      apply = function(game)
        local reason = _ "Room for hard security"
        game:change("momentum", nil, 3, reason)
        game:change("acquis", nil, -2, reason)
        game:shift_trust("russia", "kazakhstan", 4, reason)
        trust.towards(game, { "us", "eu" }, "kazakhstan", -2, reason)
        game:sway("kazakhstan.conservatives", 1.5, reason)
        game:change("summit", nil, 4, reason)
        game:change("relevance", nil, 1, reason)
      end,
    },
  },
}

local paris = _ "29 January: a speech in the École Militaire"
card {
  id = "paris_speech",
  deck = "calendar",
  title = paris,
  text = _ [[The American Secretary of State answers the draft in a hall where officers have learnt to attack since Louis XV. Its aim is shared, she says; it is best pursued in the institutions that exist, and not by a new treaty, which takes long. Every sentence has been weighed in four departments. In Moscow they underline the first half, in Warsaw the second.]],
  source = "Herd & Dunay 2010, section \"The Presentation and Reception of the EST\", on the remarks of 29 January 2010; the readings in Moscow and Warsaw are invented",
  choices = {
    {
      id = "existing_only", by = "us", default = true,
      text = _ "Leave it at that: existing institutions, no new treaties.",
      apply = function(game)
        game:change("momentum", nil, -4, paris)
        game:change("solidarity", nil, 2, paris)
        help.lean(game, { "atlanticists", "central_europe" }, -2, paris)
        game:sway("us.senate", 1, paris)
        game:shift_trust("russia", "us", -3, paris)
      end,
    },
    {
      id = "three_points", by = "us",
      text = _ "Name three things that could be agreed this year: counting soldiers, telling of exercises, a council that meets in bad weather.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Three things that could be agreed"
        game:change("arms", nil, 4, reason)
        game:change("images", nil, -2, reason)
        game:change("momentum", nil, -1, reason)
        game:shift_trust("russia", "us", 3, reason)
        game:sway("us.state_department", 1.5, reason)
        game:sway("us.eastern_diaspora", -1.5, reason)
        game:sway("us.pentagon", -1, reason)
      end,
    },
    {
      id = "own_answer", by = "eu",
      text = _ "Begin an answer of the Union's own, however long it takes to have twenty-seven signatures.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "An answer of the Union's own"
        game:change("momentum", nil, 2, reason)
        game:change("solidarity", nil, -2, reason)
        trust.mutual(game, { "eu", "russia" }, 3, reason)
        game:sway("eu.founders", 1.5, reason)
        game:sway("eu.new_members", -1.5, reason)
        game:change("relevance", nil, 2, reason)
        game:sway("eu.parliament", 1, reason)
      end,
    },
    {
      id = "subscribe", by = "eu", default = true,
      text = _ "Subscribe to the line of Paris.",
      apply = function(game)
        local reason = _ "The Union subscribes to the line of Paris"
        game:change("solidarity", nil, 2, reason)
        game:sway("eu.new_members", 1, reason)
        game:sway("eu.founders", -1, reason)
        game:shift_trust("russia", "eu", -3, reason)
      end,
    },
  },
}

local deveselu = _ "4 February: interceptors for the Danube plain"
card {
  id = "interceptors_february",
  deck = "calendar",
  title = deveselu,
  text = _ [[The site in Poland was given up in September, and Moscow sent thanks. Now the president of Romania tells his country from a palace that interceptors will stand there by 2015, against missiles from further south. The Russian ambassador has been informed by the news agencies. "They take away the chair from the door," says a retired colonel in Moscow, "and put it under the window."]],
  source = "Public record: announcement in Bucharest, 4 February 2010; the ambassador's agencies and the colonel are invented",
  choices = {
    {
      id = "brief_moscow", by = "us",
      text = _ "Send a team to Moscow with the figures: speed, range, what they cannot reach.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Figures that were brought to Moscow"
        game:change("images", nil, -2, reason)
        game:change("arms", nil, 2, reason)
        game:shift_trust("russia", "us", 4, reason)
        game:shift_trust("romania", "us", -3, reason)
        game:sway("us.pentagon", -2, reason)
        game:change("solidarity", nil, -1, reason)
      end,
    },
    {
      id = "bucharest_decides", by = "us", default = true,
      text = _ "It is Bucharest's decision and the alliance's business.",
      apply = function(game)
        game:change("between", nil, 2, deveselu)
        game:change("images", nil, 2, deveselu)
        game:shift_trust("romania", "us", 4, deveselu)
        game:shift_trust("russia", "us", -4, deveselu)
        game:sway("us.pentagon", 1, deveselu)
        help.lean(game, { "romania" }, -2, deveselu)
        game:change("solidarity", nil, 2, deveselu)
        game:sway("us.eastern_diaspora", 1.5, deveselu)
      end,
    },
    {
      id = "article_one", by = "russia", default = true,
      text = _ "Quote it as the best argument for the draft: due regard to the security of all.",
      apply = function(game)
        local reason = _ "Interceptors as an argument"
        game:change("momentum", nil, 3, reason)
        help.lean(game, { "serbia", "belarus" }, 2, reason)
        help.lean(game, shared.wary, -2, reason)
        game:sway("russia.ministry", 1, reason)
        game:change("images", nil, 1, reason)
      end,
    },
    {
      id = "offer_radar", by = "russia",
      text = _ "Offer the data of your own radar at Gabala once more, without asking what comes back.",
      apply = function(game)
        local reason = _ "A radar that was offered once more"
        game:change("images", nil, -3, reason)
        game:shift_trust("us", "russia", 4, reason)
        game:shift_trust("azerbaijan", "russia", -2, _ "Gabala was offered again, and Baku heard of it")
        game:sway("russia.presidency", 1.5, reason)
        game:sway("russia.general_staff", -1, reason)
        game:shift_trust("eu", "russia", 2, reason)
      end,
    },
  },
}

local kyiv = _ "25 February: a new broom in Kyiv"
card {
  id = "kyiv_february",
  deck = "calendar", place = "sevastopol",
  title = kyiv,
  text = _ [[Ukraine has elected the man whose victory it annulled five years ago, and observers have called the vote good. He travels to Brussels first and to Moscow four days later. Entry into the alliance is off the list; what shall stand there instead is not yet written. "A bridge," says his adviser. A woman who sells tickets at the station of Lviv has seen many bridges. "One goes over them," she says.]],
  source = "Public record: election of 17 January and 7 February, visits of 1 and 5 March 2010; Herd & Dunay 2010, on Kyiv's words of 31 March; the voices are invented",
  apply = function(game)
    game:change("leaning", "georgia", -1, _ "Tbilisi has lost a companion")
    game:shift_trust("russia", "ukraine", 5, kyiv)
  end,
  choices = {
    {
      id = "say_yes_to_draft", by = "ukraine",
      text = _ "Welcome the draft by name, and offer to host a conference on it.",
      apply = function(game)
        local reason = _ "Kyiv welcomes the draft"
        game:change("momentum", nil, 4, reason)
        game:shift_trust("russia", "ukraine", 4, reason)
        game:shift_trust("us", "ukraine", -3, reason)
        game:sway("ukraine.east", 1.5, reason)
        game:sway("ukraine.west", -2.5, reason)
        help.lean(game, { "moldova" }, 2, reason)
      end,
    },
    {
      id = "guarantees", by = "ukraine",
      text = _ "Ask everybody what a state outside the blocs is guaranteed, by whom, and in which article.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "What is guaranteed to those in between?"
        game:change("between", nil, 3, reason)
        game:change("clarity", nil, 2, reason)
        game:shift_trust("russia", "ukraine", -2, reason)
        help.lean(game, { "moldova", "azerbaijan" }, 2, reason)
        game:sway("ukraine.west", 1, reason)
        game:sway("ukraine.presidency", -1, reason)
      end,
    },
    {
      id = "bridge", by = "ukraine", default = true,
      text = _ "Promise both sides what they like to hear: a bridge.",
      apply = function(game)
        game:shift_trust("eu", "ukraine", 3, kyiv)
        game:sway("ukraine.presidency", 1.5, kyiv)
        game:change("between", nil, -1, _ "A bridge, over which one goes")
        game:shift_trust("russia", "ukraine", 3, kyiv)
      end,
    },
  },
}
