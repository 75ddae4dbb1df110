-- What follows when a mark is crossed: tension, confidence, precedent, vision, comfort. hooks.lua schedules these cards.
local help = require "transdniestria.help"

card {
  id = "shots_at_night",
  deck = "aftermath", place = "vadul", once = false,
  when = function(game) return math.max(game:get("tension", "bender"), game:get("tension", "dubasari")) >= 50 end, -- foreseen a round ago
  title = _ "A night at the post",
  text = _ [[Somebody throws a bottle, somebody fires into the air, and for three hours two contingents that share a kitchen lie in the grass and look at each other along barrels. The cook walks out with a lamp and asks who has not eaten. Everybody laughs too loudly. For weeks it had been too tense on the river for anything to be an accident.]],
  source = "Invented event; Herd & Dunay 2010, section \"Kyrgyzstan\", on cascading effects that nobody planned",
  apply = function(game)
    local reason = _ "A night on which the river was too tense for accidents"
    help.stir(game, 4, reason)
    game:change("confidence", nil, -5, reason)
    game:change("comfort", nil, -4, _ "A quiet that can break")
  end,
  choices = {
    {
      id = "swap", by = "transdniestria",
      text = _ "Swap the company at the post for one that was not there that night, and tell Chisinau which.",
      apply = function(game)
        local reason = _ "A company that was swapped"
        help.stir(game, -5, reason)
        game:shift_trust("moldova", "transdniestria", 4, reason)
        game:sway("transdniestria.security", -2, reason)
      end,
    },
    {
      id = "dig_in", by = "transdniestria", default = true,
      text = _ "Let them dig in, and bring up lamps.",
      apply = function(game)
        game:sway("transdniestria.security", 2, _ "Trenches at the post")
        game:change("tension", "vadul", 3, _ "Trenches at the post")
      end,
    },
  },
}

local frozen = _ "Nobody picks up"
card {
  id = "talks_frozen",
  deck = "aftermath", place = "chisinau", once = false,
  when = function(game) return game:get("confidence") < 20 end,
  title = frozen,
  text = _ [[The experts' telephone rings in an office in Tiraspol, and nobody picks up. In Chisinau it is the same, the other way round. A mother whose son lies in the wrong hospital has rung both. Where nobody trusts anybody any more, the first thing that stops is not the great talks, which had stopped before. It is the man who knew whom to call.]],
  source = "Invented event; Vaquer i Fanés 2010, on barriers that do little to create goodwill",
  apply = function(game)
    help.ease(game, -3, _ "Nobody knows whom to call")
    game:change("comfort", nil, 2, frozen)
  end,
}

local habit = _ "A map in a shop window"
card {
  id = "habit_of_recognition",
  deck = "aftermath", place = "tiraspol",
  when = function(game) return game:get("precedent") >= 55 end,
  title = habit,
  text = _ [[In a stationer's in Tiraspol hangs a map on which the left bank has a colour of its own, and so have four other places that most maps do not colour. It is sold out. In Kyiv somebody buys the last one, looks at the peninsula in the south, and hangs it up where the ministers can see it.]],
  source = "Vaquer i Fanés 2010, on Kosovo, Abkhazia, South Ossetia, Nagorno-Karabakh and Transdniestria; invented event",
  apply = function(game)
    game:shift_trust("ukraine", "transdniestria", -4, habit)
    game:shift_trust("ukraine", "russia", -3, habit)
    game:shift_trust("moldova", "transdniestria", -4, habit)
    game:change("comfort", nil, 3, _ "Recognition comes by itself, some say")
  end,
}

local visible = _ "A window in Bender"
card {
  id = "visible_state",
  deck = "aftermath", place = "bender",
  when = function(game) return game:get("vision") >= 35 end,
  title = visible,
  text = _ [[A glazier in Bender puts a window into a shop that has looked on a wall of sandbags since 1992. He has been asked by four others since. "I do not know which flag will hang opposite," says the owner. "I have noticed that I can think of several." People begin to reckon with a state that they could live in, and who lives from the line notices it, too.]],
  source = "Vaquer i Fanés 2010, on the need to unfreeze; invented event",
  apply = function(game)
    game:change("comfort", nil, -4, visible)
    game:sway("transdniestria.people", 1.5, visible)
    game:sway("moldova.business", 1.5, visible)
    game:change("profiteers", nil, 3, _ "Those who have noticed it, too")
  end,
}

local shaken = _ "The price of quiet"
card {
  id = "comfort_shaken",
  deck = "aftermath", place = "tiraspol",
  when = function(game) return game:get("comfort") < 55 end,
  title = shaken,
  text = _ [[In the better restaurants of both banks the same table has been free on Thursdays for three weeks. Those who used to dine at it divide the fees of the coming year, and this year they do not know what there will be to divide. One of them has sent his children's school an inquiry about places in another country.]],
  source = "Invented event; public record: interests on the line, reports of EUBAM",
  apply = function(game)
    game:change("profiteers", nil, -4, shaken)
    game:change("vision", nil, 1.5, shaken)
    game:change("tension", "bender", 3, _ "Those who have something to lose")
  end,
  choices = {
    {
      id = "offer_exit", by = "transdniestria",
      text = _ "Offer them honest licences, taxed, if they close the back door.",
      apply = function(game)
        local reason = _ "Honest licences"
        game:change("contraband", nil, -5, reason)
        game:change("trade", nil, 2, reason)
        game:sway("transdniestria.people", -1.5, _ "The same men with other papers")
      end,
    },
    {
      id = "ask_for_share", by = "transdniestria", default = true,
      text = _ "Ask for a larger share for the budget, while they are afraid.",
      apply = function(game)
        local reason = _ "A larger share for the budget"
        game:grant("transdniestria", "aid", 5, reason)
        game:sway("transdniestria.holding", -1, reason)
        game:sway("transdniestria.people", 1, reason)
        game:change("contraband", nil, 2, reason)
      end,
    },
  },
}
