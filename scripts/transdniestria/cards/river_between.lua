-- The river deck, second part: villages and stations between the lines, the Commission, and what drives past.
--
-- Facts, voices and texts as in river.lua.
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"
local corjova = _ "A village that votes twice or not at all"
card {
  id = "corjova",
  deck = "river", place = "dubasari", rounds = { from = 3, to = 6 }, weight = 5,
  title = corjova,
  text = _ [[Corjova is a suburb of Dubasari to the one and a village of Moldova to the other. On polling days militiamen stand before the school, and the ballot box goes home again. "I am seventy-one," says a woman. "I have lived in four states and never moved house. Now I should like to vote in one of them."]],
  source = "Public record: polling at Corjova prevented in 2007 and June 2011; the voice is composite",
  apply = function(game)
    game:change("tension", "dubasari", 4, corjova)
    game:change("confidence", nil, -2, corjova)
  end,
  choices = {
    {
      id = "stand_there", by = "osce",
      text = _ "Send mission members to stand before the school from six in the morning, and say beforehand that they will.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Somebody stood before the school"
        game:change("tension", "dubasari", -5, reason)
        game:change("legitimacy", "osce", 2, reason)
        game:shift_trust("moldova", "osce", 4, reason)
        game:shift_trust("transdniestria", "osce", -4, reason)
        game:sway("osce.mission", 2, reason)
        game:sway("osce.capitals", -1, reason)
      end,
    },
    {
      id = "buses", by = "osce",
      text = _ "Arrange with both sides that a bus takes the voters across the river, and that nobody photographs it.",
      apply = function(game)
        local reason = _ "A bus that nobody photographed"
        game:change("tension", "dubasari", -4, reason)
        game:change("hardship", "dubasari", -2, reason)
        game:change("comfort", nil, 3, reason)
        game:shift_trust("transdniestria", "osce", 3, reason)
        game:sway("osce.mission", -0.5, reason)
        game:sway("osce.capitals", -1, reason)
      end,
    },
    {
      id = "report", by = "osce", default = true,
      text = _ "Report it.",
      apply = function(game)
        game:sway("osce.mission", -0.5, corjova)
        game:sway("osce.capitals", 2, corjova)
        game:sway("osce.chair", 1, corjova)
      end,
    },
  },
}

local bridge_shut = _ "A bridge that is whole"
card {
  id = "bridge_shut",
  deck = "river", place = "bender", rounds = { from = 1, to = 9 }, weight = 4,
  when = function(game) return not texts.agreed(game, "bridge") end,
  title = bridge_shut,
  text = _ [[The bridge between Gura Bicului and Bychok was blown up in 1992. European money made it whole again in 2001. Nobody has driven over it since. Children on both banks know it as a place to fish from. "It is an excellent bridge," says the engineer who built it. "It lacks two signatures and a sign for the load."]],
  source = "Public record: bridge at Gura Bicului, repaired in 2001 with European funds and not opened",
  apply = function(game) game:change("comfort", nil, 1, bridge_shut) end,
  choices = {
    {
      id = "test_load", by = "eu",
      text = _ "Pay engineers of both banks to test together what it bears.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "A bridge that was tested by both"
        game:change("vision", nil, 2.5, reason)
        game:change("confidence", nil, 2, reason)
        game:shift_trust("transdniestria", "eu", 4, reason)
        game:sway("eu.treasuries", -1, reason)
      end,
    },
    {
      id = "ask_for_it", by = "eu", default = true,
      text = _ "Ask in public for what has been paid for.",
      apply = function(game)
        game:sway("eu.treasuries", 2, bridge_shut)
        game:change("comfort", nil, -2, _ "A bridge that people ask about")
        game:shift_trust("transdniestria", "eu", -3, bridge_shut)
      end,
    },
  },
}

local mission_car = _ "White car, wrong list"
card {
  id = "mission_car",
  deck = "river", place = "bender", rounds = { from = 1, to = 9 }, weight = 4,
  title = mission_car,
  text = _ [[A car of the OSCE's mission is turned back before Bender. The protocol of 1993 says that it may go where it likes; the officer says that his list says otherwise. Mission members have coffee at the barrier. "Yesterday he asked me about my daughter's examinations," says one. "Today he has a list."]],
  source = "Public record: refusals of access reported by the OSCE Mission to Moldova; understandings of 1993; the scene is composite",
  choices = {
    {
      id = "wait", by = "osce",
      text = _ "Wait at the barrier every day until it opens, and write down the time.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A car that waited"
        game:change("legitimacy", "osce", 4, reason)
        game:sway("osce.mission", 2, reason)
        game:change("tension", "bender", 2, reason)
        game:change("comfort", nil, -3, _ "A barrier that is reported every day")
        game:shift_trust("moldova", "osce", 3, reason)
      end,
    },
    {
      id = "announce", by = "osce", default = true,
      text = _ "Announce journeys two days before, as Tiraspol asks. Better seen by appointment than not at all.",
      apply = function(game)
        local reason = _ "Journeys by appointment"
        game:change("precedent", nil, 2, reason)
        game:change("tension", "bender", -3, reason)
        game:shift_trust("transdniestria", "osce", 5, reason)
        game:sway("osce.mission", -1.5, reason)
        game:shift_trust("moldova", "osce", -2, reason)
      end,
    },
  },
}

local thursday = _ "Thursday in the Commission"
card {
  id = "thursday",
  deck = "river", place = "bender", rounds = { from = 1, to = 9 }, weight = 3,
  when = function(game) return not texts.stands(game, { type = "zone_protocol" }) end,
  title = thursday,
  text = _ [[The Joint Control Commission meets in Bender on Thursdays. For the eleventh time the delegations do not agree on the agenda, so that there is no meeting, only a luncheon. Ten Ukrainian observers serve in the zone since 1998, and have the right to listen. One of them, a major, has kept a diary of what is not on the agenda.]],
  source = "Public record: deadlocked agendas of the Joint Control Commission; Ukrainian military observers under the Odessa agreement of March 1998; the major is invented",
  apply = function(game) game:change("confidence", nil, -2, thursday) end,
  choices = {
    {
      id = "read_diary", by = "ukraine",
      text = _ "Let the major read from his diary, in the minutes.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A diary in the minutes"
        help.stir(game, -2, reason)
        game:change("comfort", nil, -2, reason)
        game:change("legitimacy", "ukraine", 4, reason)
        game:shift_trust("moldova", "ukraine", 3, reason)
        game:shift_trust("transdniestria", "ukraine", -3, reason)
        game:shift_trust("russia", "ukraine", -3, reason)
        game:sway("ukraine.opposition", 0.5, reason)
      end,
    },
    {
      id = "broker", by = "ukraine",
      text = _ "Broker an agenda with one harmless item, so that they sit down.",
      apply = function(game)
        local reason = _ "An agenda with one item"
        game:change("confidence", nil, 3, reason)
        game:change("comfort", nil, 2, reason)
        game:shift_trust("transdniestria", "ukraine", 3, reason)
        game:shift_trust("moldova", "ukraine", 2, reason)
        game:sway("ukraine.presidency", 1.5, reason)
        game:sway("ukraine.opposition", -0.5, reason)
      end,
    },
    {
      id = "luncheon", by = "ukraine", default = true,
      text = _ "Enjoy the luncheon.",
      apply = function(game)
        game:shift_trust("transdniestria", "ukraine", 3, thursday)
        game:shift_trust("russia", "ukraine", 2, thursday)
        game:sway("ukraine.presidency", 1, thursday)
        game:sway("ukraine.odessa", 0.5, thursday)
        game:change("comfort", nil, 2, thursday)
      end,
    },
  },
}

local high_water = _ "High water"
card {
  id = "high_water",
  deck = "river", place = "dubasari", rounds = { from = 1, to = 10 }, weight = 1,
  title = high_water,
  text = _ [[Rain in the Carpathians, and the river has no bank left to be right or left. At Dubasari somebody must open the dam's gates before the crest comes, and somebody below must know the hour. For two nights the two emergency services talk on a radio channel that does not exist. On the third day they drink together, and then they remember.]],
  source = "Invented shock, after the floods of 2008 and 2010 on the Dniester and the Prut",
  apply = function(game)
    game:change("hardship", "dubasari", 5, high_water)
    game:change("hardship", "vadul", 3, high_water)
    help.stir(game, -4, _ "Sandbags on both banks")
    game:change("confidence", nil, 4, _ "Sandbags on both banks")
    trust.mutual(game, { "moldova", "transdniestria" }, 4, _ "Sandbags on both banks")
  end,
}

local burnt_lorry = _ "A lorry that was not insured"
card {
  id = "burnt_lorry",
  deck = "river", place = "ribnita", rounds = { from = 2, to = 10 },
  -- Who lives from the line defends it where business is good and nobody looks.
  weight = function(game) return game:get("contraband") / (game:get("eyes") > 20 and 24 or 13) end,
  title = burnt_lorry,
  text = _ [[A lorry burns at night on the road from Ribnita. Its owner had declared what it carried, to both customs houses, and had paid twice. It is the second this year that was honest. "The first time I thought it was the cable," he says. The detective who comes asks him whom he has annoyed. Such fires are likelier where the back door pays, and where nobody sits by the road.]],
  source = "Invented event; Vaquer i Fanés 2010, on barriers that hold people hostage; public record: smuggling on the line, reports of EUBAM",
  apply = function(game)
    game:change("tension", "ribnita", 4, burnt_lorry)
    game:change("trade", nil, -3, burnt_lorry)
    game:change("profiteers", nil, 2, burnt_lorry)
  end,
  choices = {
    {
      id = "name_them", by = "transdniestria",
      text = _ "Let the detective go on asking, also upwards.",
      apply = function(game)
        local reason = _ "A detective who went on asking"
        game:change("profiteers", nil, -7, reason)
        game:change("contraband", nil, -3, reason)
        game:change("legitimacy", "transdniestria", 4, reason)
        game:sway("transdniestria.factories", 2, reason)
        game:sway("transdniestria.security", -2.5, reason)
      end,
    },
    {
      id = "cable", by = "transdniestria", default = true,
      text = _ "It was the cable.",
      apply = function(game)
        game:sway("transdniestria.security", 1.5, burnt_lorry)
        game:sway("transdniestria.factories", -1.5, burnt_lorry)
        game:change("contraband", nil, 2, burnt_lorry)
      end,
    },
    {
      id = "levy", by = "transdniestria",
      text = _ "Offer guarded parking to all hauliers, for a fee.",
      apply = function(game)
        local reason = _ "Guarded parking, for a fee"
        game:grant("transdniestria", "aid", 2, reason)
        game:change("tension", "ribnita", -3, reason)
        game:change("trade", nil, -2, reason)
        game:sway("transdniestria.holding", 1.5, reason)
        game:sway("transdniestria.people", -1, reason)
      end,
    },
  },
}

local first_patrol = _ "Two languages in one car"
card {
  id = "first_patrol",
  deck = "river", place = "bender", rounds = { from = 2, to = 10 }, weight = 9,
  when = function(game) return game:get("neutral_watch") > 0 end,
  title = first_patrol,
  text = _ [[A lieutenant from Tula and a captain from Tampere share a car for the first time. They have four hundred words of English between them, of which ninety are about engines. In Bender women come out with grapes. "Which of you two is in command?" asks one. Each points at the other, and the street laughs. In the evening both write in their reports that the question remains open.]],
  source = "Vaquer i Fanés 2010, on European personnel in a transformed peacekeeping operation; the scene is invented",
  apply = function(game)
    game:change("tension", "bender", -5, first_patrol)
    game:change("vision", nil, 2.5, first_patrol)
    game:sway("transdniestria.people", 1.5, first_patrol)
  end,
  choices = {
    {
      id = "mixed_crews", by = "eu",
      text = _ "Ask for mixed crews as the rule, and for one handbook.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Mixed crews"
        game:change("meseberg", nil, 4, reason)
        trust.mutual(game, { "eu", "russia" }, 4, reason)
        game:sway("eu.partners_of_russia", 1.5, reason)
        game:sway("eu.new_members", -2, reason)
      end,
    },
    {
      id = "own_sector", by = "eu", default = true,
      text = _ "Prefer a sector of your own, where you know who answers for what.",
      apply = function(game)
        local reason = _ "A sector of its own"
        game:sway("eu.new_members", 1.5, reason)
        game:change("legitimacy", "eu", 3, reason)
        game:shift_trust("russia", "eu", -3, reason)
        game:change("confidence", nil, -2, reason)
      end,
    },
  },
}

local notebook = _ "The notebook at the post"
card {
  id = "notebook",
  deck = "river", place = "kuchurgan", rounds = { from = 2, to = 10 }, weight = 6,
  when = function(game) return game:get("eyes") >= 20 end,
  title = notebook,
  text = _ [[Since there are observers, a notebook lies at the crossing. Drivers may write in it what they have paid, to whom, and for what. In the first week it is stolen, in the second it is empty, in the third it is full. "We had thought that people were afraid," says an observer from Porto. "They were only waiting for a pen."]],
  source = "Invented consequence of observers on the line; public record: EUBAM since 2005",
  apply = function(game)
    game:change("contraband", nil, -5, notebook)
    game:change("profiteers", nil, -3, notebook)
    game:change("hardship", "kuchurgan", -4, notebook)
  end,
  choices = {
    {
      id = "publish", by = "ukraine",
      text = _ "Have it read out on the radio of Odessa, with the ranks and without the names.",
      apply = function(game)
        local reason = _ "A notebook read on the radio"
        game:change("legitimacy", "ukraine", 4, reason)
        game:change("contraband", nil, -4, reason)
        game:sway("ukraine.odessa", -2.5, reason)
        game:sway("ukraine.opposition", 1.5, reason)
      end,
    },
    {
      id = "file", by = "ukraine", default = true,
      text = _ "Send it to the ministry, which has a drawer for it.",
      apply = function(game)
        game:sway("ukraine.odessa", 2, notebook)
        game:shift_trust("eu", "ukraine", -2, notebook)
        game:change("comfort", nil, 2, notebook)
      end,
    },
  },
}
