-- What the facilitator holds in hand, for tables that are stuck, that find it easy, or that forget somebody. GUIDE.md says when to
-- use which.
local states = require "est_summit.states"

local letter = _ "Somebody has read the letter"
inject {
  id = "letter_from_osh", title = _ "A letter from Osh",
  text = _ "For tables that speak of nothing but articles. Read it aloud: 'On the radio they said that your treaty has fourteen articles. Our street had forty-one houses. I should like to ask which article is about the street.'",
  apply = function(game)
    game:news(_ "A letter from Osh is read out in all delegations.", { place = "osh", tone = "neutral" })
    game:change("commitment", nil, 2, letter)
    game:change("momentum", nil, -2, letter)
  end,
}

local legal = _ "Three questions of a lawyer"
inject {
  id = "three_questions", title = _ "A lawyer with three questions",
  text = _ "For tables that are about to sign without having read. Somebody from the legal department asks each party to the text on the table in turn: who decides that it has been broken, by what majority, and what happens on the day after? Each answers in one sentence, aloud. Nobody may say 'we'.",
  apply = function(game)
    game:change("clarity", nil, 2, legal)
    for _index, seat in ipairs(states.seats) do
      for _other, other in ipairs(states.seats) do
        if seat ~= other then game:shift("perception_gap", seat, other, -4, legal) end
      end
    end
  end,
}

local walk = _ "A walk without interpreters"
inject {
  id = "walk", title = _ "A walk in the Tiergarten",
  text = _ "For tables that are stuck. Two seats that have refused each other twice leave the room for three minutes, without advisers. They come back with one sentence that both can say, and need not say what else was spoken of.",
  apply = function(game)
    game:change("images", nil, -4, walk)
    game:shift_trust("us", "russia", 3, walk)
    game:shift_trust("russia", "us", 3, walk)
    game:shift_trust("eu", "russia", 2, walk)
    game:shift_trust("russia", "eu", 2, walk)
  end,
}

local arrest = _ "Ten people in the suburbs"
inject {
  id = "ten_in_the_suburbs", title = _ "Ten in the suburbs",
  text = _ "For tables that find it easy. Ten people with invented names are arrested in American suburbs; they had lived there for years, had gardens, and reported on what one could read in the newspaper. Both presidents had eaten hamburgers together that week.",
  apply = function(game)
    game:change("images", nil, 6, arrest)
    game:shift_trust("us", "russia", -5, arrest)
    game:shift_trust("russia", "us", -3, arrest)
    game:sway("us.senate", -3, arrest)
    game:news(_ "Ten people with invented names and real gardens have been arrested in American suburbs.", {
      actors = { "russia", "us" }, tone = "bad",
    })
  end,
}

local brackets = _ "Brackets that were counted"
inject {
  id = "brackets", title = _ "A hundred and four brackets",
  text = _ "For a chair that keeps the pen to itself, or tables where everybody waits for the last night. The secretariat puts out the text as it stands: whatever anybody has not agreed to stands in brackets. Each seat may remove one of them that is not its own, and says why.",
  apply = function(game)
    game:change("summit", nil, 4, brackets)
    game:change("relevance", nil, 2, brackets)
    game:grant("kazakhstan", "influence", 2, brackets)
  end,
}

local parliament = _ "A question in four parliaments"
inject {
  id = "in_between_ask", title = _ "Four who ask",
  text = _ "For tables where the great ones agree quickly. The envoys of Georgia, Moldova, Azerbaijan and Ukraine ask together to be told what has been agreed about them. Ukraine's seat reads the question; each of the others answers in one sentence.",
  apply = function(game)
    game:change("between", nil, -3, parliament)
    game:change("leaning", "georgia", -3, parliament)
    game:change("leaning", "moldova", -3, parliament)
    game:change("leaning", "azerbaijan", -3, parliament)
    game:shift_trust("ukraine", "eu", -2, parliament)
    game:shift_trust("ukraine", "us", -2, parliament)
    game:sway("eu.new_members", -3, parliament)
  end,
}

local bailout = _ "A weekend in Brussels"
inject {
  id = "weekend", title = _ "A weekend in Brussels",
  text = _ "For tables that spend freely. Seven hundred and fifty billion are found for the euro in one night, and on Monday nobody can find two million for observers.",
  apply = function(game)
    game:sway("eu.treasuries", -5, bailout)
    game:sway("germany.chancellery", -3, bailout)
    local money = game:resource("eu", "aid")
    game:spend("eu", "aid", money < 15 and money or 15, bailout)
  end,
}

local kRussia = { "russia_freeze", "russia_tails", "russia_honest" } -- one of them is pursued
local printed = _ "A page that was left in the printer"
inject {
  id = "page_in_the_printer", title = _ "A page left in the printer",
  text = _ "For tables where everybody asks what Moscow really wants, and nobody asks Moscow. In a hotel in Vienna a page of the Russian delegation is found in the printer. It says it.",
  apply = function(game)
    for _index, objective_id in ipairs(kRussia) do game:reveal(objective_id) end
    game:news(_ "A page of the Russian delegation has been found in a hotel's printer, and read.", { actors = { "russia" } })
    game:shift_trust("us", "russia", -2, printed)
  end,
}

inject {
  id = "two_minutes", title = _ "Two minutes", at = { round = 8, phase = "negotiation" },
  text = _ "In the hall of Astana each has five minutes. At this table each head of delegation has two, by the clock, before the last negotiation begins: what he came for, and what he will say at home if he goes without it. The facilitator keeps the clock and nobody interrupts.",
  apply = function(game)
    game:news(_ "Beside the hall, in which each has five minutes, heads of delegation tell each other what they came for: in the order of the French alphabet, two minutes each.", {})
  end,
}
