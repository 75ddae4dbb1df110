-- The part of the capitals deck that answers what the table has done: a word about spheres, a visit, the test of June, a treaty that
-- stands.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Who has said aloud what others must not forget, and who has let himself be photographed: the round of it, by seat.
local kRemembered = { privileged_interests = true, open_door_visit = true }
on("action_taken", function(game, event)
  if kRemembered[event.action] then game:store("last_" .. event.action, game:round(), event.actor) end
end)
local function lately(game, action_id, seat)
  local round = game:flag("last_" .. action_id, seat)
  return round ~= nil and round >= game:round() - 1
end

local privileged = _ "A word that arrives by itself"
card {
  id = "privileged_word",
  deck = "capitals", rounds = { from = 2, to = 8 }, weight = 24,
  when = function(game) return lately(game, "privileged_interests", "russia") end,
  title = privileged,
  text = _ [[Moscow has spoken of interests that are privileged. It was said of history and family ties; it has been heard in four languages as a fence. In Astana the speechwriters look for a word that is neither protest nor thanks. A teacher of Russian in Chernivtsi, whose pupils have become fewer each year, takes the newspaper off the wall of her classroom.]],
  source = "Herd & Dunay 2010, section \"Tails You Lose\"; PONARS Eurasia 2010, on a sphere of privileged interests; the teacher is invented",
  choices = {
    {
      id = "many_vectors", by = "kazakhstan",
      text = _ "Answer with the calendar of visits: Moscow on Monday, Brussels on Wednesday, Beijing on Friday.",
      apply = function(game)
        local reason = _ "A calendar of visits"
        game:change("sphere", nil, -4, reason)
        game:shift_trust("russia", "kazakhstan", -4, reason)
        game:sway("kazakhstan.energy", 1.5, reason)
        game:sway("kazakhstan.conservatives", -1, reason)
      end,
    },
    {
      id = "did_not_hear", by = "kazakhstan", default = true,
      text = _ "The chair has not heard it.",
      apply = function(game)
        local reason = _ "The chair has not heard it"
        game:shift_trust("russia", "kazakhstan", 3, reason)
        game:change("relevance", nil, -3, reason)
      end,
    },
    {
      id = "equal_interest", by = "ukraine",
      text = _ "Answer that you, too, have interests in Russia, and would like them privileged.",
      apply = function(game)
        local reason = _ "Interests of our own, and privileged"
        game:change("sphere", nil, -3, reason)
        game:change("between", nil, 2, reason)
        game:shift_trust("russia", "ukraine", -4, reason)
        game:sway("ukraine.west", 1.5, reason)
        game:sway("ukraine.east", -1, reason)
        game:sway("ukraine.presidency", -1, reason)
      end,
    },
    {
      id = "brothers", by = "ukraine", default = true,
      text = _ "Speak of brotherly peoples and of the price of gas.",
      apply = function(game)
        local reason = _ "Brotherly peoples"
        game:grant("ukraine", "aid", 4, reason)
        game:change("sphere", nil, 2, reason)
        game:sway("ukraine.west", -1.5, reason)
        game:sway("ukraine.presidency", 1.5, reason)
        game:shift_trust("russia", "ukraine", 4, reason)
      end,
    },
  },
}

local photograph = _ "A photograph with a flag"
card {
  id = "open_door_photograph",
  deck = "capitals", place = "georgia_line", rounds = { from = 2, to = 8 }, weight = 24,
  when = function(game) return lately(game, "open_door_visit", "us") or lately(game, "open_door_visit", "eu") end,
  title = photograph,
  text = _ [[A visitor has said that the door is open, and has stood beside a flag for the photograph. In Moscow it is on every first page, larger than in Tbilisi. "They come, they say door, and they fly home," says a shopkeeper in Gori, who has had new panes put in since 2008. "I should like a visitor who stays the winter."]],
  source = "Vaquer i Fanés 2010, on enlargement in Russian eyes; Herd & Dunay 2010, on the states in between; the shopkeeper is composite",
  apply = function(game) game:change("images", nil, 2, photograph) end,
  choices = {
    {
      id = "first_page", by = "russia", default = true,
      text = _ "Use it: there is the proof that the draft is needed.",
      apply = function(game)
        local reason = _ "A photograph as a proof"
        game:change("momentum", nil, 3, reason)
        game:sway("russia.patriots", 1, reason)
        game:change("tension", "georgia_line", 4, reason)
        game:change("solidarity", nil, 1, reason)
      end,
    },
    {
      id = "last_page", by = "russia",
      text = _ "Let it be on the last page. Visitors come and go.",
      apply = function(game)
        local reason = _ "Visitors come and go"
        game:change("images", nil, -3, reason)
        game:shift_trust("us", "russia", 2, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
    {
      id = "ask_for_words", by = "ukraine",
      text = _ "Ask the visitor what the door means for those who do not want to go through it.",
      apply = function(game)
        local reason = _ "A door, and those who stay outside"
        game:change("clarity", nil, 2, reason)
        game:change("between", nil, 1, reason)
        game:sway("ukraine.presidency", 1, reason)
        game:shift_trust("us", "ukraine", -2, reason)
      end,
    },
    {
      id = "not_our_door", by = "ukraine", default = true,
      text = _ "Say that it is no door of yours.",
      apply = function(game)
        game:shift_trust("russia", "ukraine", 3, photograph)
        game:shift_trust("georgia", "ukraine", -4, photograph)
        game:sway("ukraine.west", -1, photograph)
      end,
    },
  },
}

-- After the test of June ----------------------------------------------------------------------------------------------

-- What the text on the table would have done is told by test.lua in June, in the flag `tested`.
local kFailed = { silent = true, vetoed = true, empty = true }

local missing = _ "An article that was not there"
card {
  id = "article_missing",
  deck = "capitals", rounds = { from = 5, to = 6 }, weight = 7,
  when = function(game)
    local treaty = help.treaty(game)
    return kFailed[game:flag "tested"] == true and not (treaty and texts.clause(treaty, "within"))
  end,
  title = missing,
  text = _ [[Since June whoever speaks of the text is asked about Osh, also by people who have never read a treaty. In the ministry in Moscow there is a page with an article on what happens within a state. It has two versions, and on the margin stands, in a hand that everybody knows: "And Grozny?" The legal department has been asked to find a wording by which the one is meant and the other is not.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on intra-state conflict and the northern Caucasus; the page is invented",
  choices = {
    {
      id = "offer_article", by = "russia",
      text = _ "Offer the article, by invitation of the state concerned.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "An article on what happens within a state"
        game:change("commitment", nil, 4, reason)
        game:change("momentum", nil, 4, reason)
        help.lean(game, { "neutrals", "north_atlantic", "iberia" }, 2, reason)
        game:sway("russia.general_staff", -2, reason)
        game:sway("russia.patriots", -1, reason)
      end,
    },
    {
      id = "between_states", by = "russia", default = true,
      text = _ "A treaty is between states. What is within them is theirs.",
      apply = function(game)
        local reason = _ "What is within states is theirs"
        game:sway("russia.general_staff", 1.5, reason)
        game:change("commitment", nil, -2, reason)
        game:shift_trust("central_asia", "russia", 2, reason)
        help.lean(game, { "neutrals", "north_atlantic" }, -2, reason)
      end,
    },
    {
      id = "ask_for_it", by = "central_asia",
      text = _ "Say that you would have wanted to be helped, and would sign that one can be.",
      apply = function(game)
        local reason = _ "Those concerned would have wanted it"
        game:change("commitment", nil, 4, reason)
        game:change("legitimacy", "central_asia", 3, reason)
        game:sway("central_asia.labour_migrants", 2, reason)
        game:sway("central_asia.security_services", -2, reason)
        game:sway("central_asia.presidents", -1, reason)
      end,
    },
    {
      id = "never_again", by = "central_asia", default = true,
      text = _ "Say that nobody shall ever be discussed as you have been.",
      apply = function(game)
        game:sway("central_asia.presidents", 1.5, missing)
        game:sway("central_asia.security_services", 1, missing)
        game:change("commitment", nil, -2, missing)
        game:sway("central_asia.labour_migrants", -1, missing)
      end,
    },
  },
}

local found = _ "An article that was there"
card {
  id = "article_found",
  deck = "capitals", rounds = { from = 5, to = 6 }, weight = 40,
  when = function(game) return game:flag "tested" == "works" end,
  title = found,
  text = _ [[The text had an article for June. Since then it is read by people who had put it aside, and put aside by some who had welcomed it. A planner of the General Staff has underlined each place at which somebody could be sent somewhere; there are four. A delegate from Baku has underlined the same four. They do not know of each other.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on precedents that are feared; invented consequence of a text that covers crises within a state",
  choices = {
    {
      id = "keep_it", by = "russia",
      text = _ "Keep it in: this is what one wanted a treaty for.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "What one wanted a treaty for"
        game:change("commitment", nil, 5, reason)
        game:change("images", nil, -2, reason)
        trust.towards(game, { "us", "eu", "germany" }, "russia", 3, reason)
        game:sway("russia.general_staff", -1.5, reason)
        game:sway("russia.presidency", 2, reason)
        game:sway("russia.ministry", 1, reason)
      end,
    },
    {
      id = "narrow_it", by = "russia", default = true,
      text = _ "Have a footnote added, in small print, about mountains.",
      apply = function(game)
        local reason = _ "A footnote about mountains"
        game:sway("russia.general_staff", 1.5, reason)
        game:change("commitment", nil, -3, reason)
        game:change("clarity", nil, -2, reason)
        help.lean(game, { "neutrals", "azerbaijan" }, -2, reason)
        game:change("images", nil, 1, reason)
        game:sway("russia.presidency", -1, reason)
      end,
    },
    {
      id = "for_all", by = "kazakhstan",
      text = _ "Propose the same article for Astana, where all fifty-six would have it.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The same article for fifty-six"
        game:change("relevance", nil, 4, reason)
        game:change("summit", nil, 3, reason)
        game:shift_trust("central_asia", "kazakhstan", -4, reason)
        game:sway("kazakhstan.diplomats", 2, reason)
        game:shift_trust("us", "kazakhstan", 3, reason)
        game:shift_trust("eu", "kazakhstan", 3, reason)
      end,
    },
    {
      id = "for_parties", by = "kazakhstan", default = true,
      text = _ "Leave it to those who will be party.",
      apply = function(game)
        game:sway("kazakhstan.conservatives", 1.5, found)
        game:shift_trust("central_asia", "kazakhstan", 1, found)
        game:change("relevance", nil, -1, found)
        game:shift_trust("russia", "kazakhstan", 2, found)
        game:change("summit", nil, 1, found)
      end,
    },
  },
}

-- Where a treaty stands -----------------------------------------------------------------------------------------------

local question = _ "The first question under article 3"
card {
  id = "first_question",
  deck = "capitals", rounds = { from = 2, to = 8 }, weight = 20,
  when = function(game) return shared.treaty(game) and texts.agreed(game, "right_to_ask") end,
  title = question,
  text = _ [[The treaty has been in force for some weeks when the first question arrives, on a form that somebody had to invent. One party asks another for information on measures that, in its opinion, might affect its security. There are nineteen of them. Number eleven is the state of repair of a runway; number seventeen, a school book. The desk officer asks how long an answer must be.]],
  source = "Herd & Dunay 2010, section \"Heads I Win\", on article 3; the question is invented",
  choices = {
    {
      id = "answer_all", by = "us",
      text = _ "Have it answered, all nineteen, by all who are party and by all who are not.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Nineteen answers"
        game:change("images", nil, -4, reason)
        game:change("clarity", nil, 3, reason)
        game:shift_trust("russia", "us", 4, reason)
        game:sway("us.pentagon", -1.5, reason)
        game:change("arms", nil, 3, reason)
        game:sway("us.state_department", 1, reason)
      end,
    },
    {
      id = "answer_three", by = "us", default = true,
      text = _ "Three have a meaning. Those are answered.",
      apply = function(game)
        local reason = _ "Three answers of nineteen"
        game:change("clarity", nil, -2, reason)
        game:shift_trust("russia", "us", -2, reason)
        game:sway("us.pentagon", 1, reason)
      end,
    },
    {
      id = "ask_about_fleet", by = "ukraine",
      text = _ "Ask a question of your own: what lies in the holds at Sevastopol?",
      apply = function(game)
        local reason = _ "What lies in the holds?"
        game:change("between", nil, 4, reason)
        game:change("clarity", nil, 2, reason)
        game:shift_trust("russia", "ukraine", -5, reason)
        game:sway("ukraine.west", 1.5, reason)
        game:sway("ukraine.east", -1.5, reason)
      end,
    },
    {
      id = "ask_nothing", by = "ukraine", default = true,
      text = _ "Ask nothing, and keep the form.",
      apply = function(game)
        game:shift_trust("russia", "ukraine", 2, question)
        game:change("between", nil, -1, question)
      end,
    },
  },
}

local reading = _ "What the treaty says about itself"
card {
  id = "treaty_read",
  deck = "capitals", rounds = { from = 2, to = 8 }, weight = 16,
  when = shared.treaty,
  title = reading,
  text = _ [[Now that it stands, it is read. A general in Moscow finds that it forbids the alliance what the alliance does; a general in Norfolk finds that it forbids nothing. Both hand in their findings on the same day, and both are promoted. In Vienna an office with two rooms is looked for, for a secretariat whose task nobody has written down.]],
  source = "Herd & Dunay 2010, section \"Heads I Win\", on a treaty that could paralyse; the generals are invented",
  choices = {
    {
      id = "common_reading", by = "russia",
      text = _ "Propose one reading for all, worked out by three lawyers who are not yours.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "One reading for all"
        game:change("clarity", nil, 6, reason)
        game:change("commitment", nil, 3, reason)
        game:sway("russia.general_staff", -1.5, reason)
        trust.towards(game, { "eu", "germany", "us" }, "russia", 3, reason)
        game:change("images", nil, -3, reason)
        game:sway("russia.presidency", 1.5, reason)
      end,
    },
    {
      id = "our_reading", by = "russia", default = true,
      text = _ "Use your own reading at the first occasion.",
      apply = function(game)
        local reason = _ "A reading of one's own"
        game:change("sphere", nil, 2, reason)
        game:change("clarity", nil, -4, reason)
        game:sway("russia.general_staff", 1.5, reason)
        help.lean(game, shared.wary, -3, reason)
        game:change("images", nil, 2, reason)
      end,
    },
    {
      id = "two_rooms", by = "kazakhstan",
      text = _ "Give the two rooms, in the house of the OSCE, and one staff for both.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "Two rooms in the same house"
        game:change("relevance", nil, 4, reason)
        game:change("commitment", nil, 2, reason)
        game:sway("kazakhstan.diplomats", 1, reason)
        game:sway("kazakhstan.conservatives", -1, reason)
      end,
    },
    {
      id = "elsewhere", by = "kazakhstan", default = true,
      text = _ "Leave it to the parties where they sit.",
      apply = function(game)
        game:change("relevance", nil, -3, _ "A treaty that lives elsewhere")
        game:sway("kazakhstan.conservatives", 2, reading)
        game:shift_trust("russia", "kazakhstan", 3, _ "A treaty that lives elsewhere")
      end,
    },
  },
}
