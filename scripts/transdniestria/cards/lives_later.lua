-- The lives deck, its second half: football, a cell, telephones, graves, and those who leave. What is said of voices in lives.lua holds
-- here as well.
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local eleven = _ "Eleven from both banks"
card {
  id = "european_night",
  deck = "lives", place = "tiraspol", rounds = { from = 2, to = 2 }, weight = 24,
  title = eleven,
  text = _ [[The club of Tiraspol, champion of Moldova, beats the champion of Croatia on penalties and plays in Europe. In the team are a Moldovan from Cahul, two Brazilians and a goalkeeper from Bender. For ninety minutes Chisinau does not know whom it wants to win, and then it knows. Under the floodlights the two police forces have agreed on one entrance.]],
  source = "Public record: Sheriff Tiraspol in European competition, August 2010; the team sheet is invented",
  apply = function(game)
    game:change("confidence", nil, 3, eleven)
    game:change("tension", "tiraspol", -2, eleven)
  end,
  choices = {
    {
      id = "open_stadium", by = "transdniestria",
      text = _ "Let fans from the right bank in with a ticket and nothing else.",
      apply = function(game)
        local reason = _ "A ticket and nothing else"
        game:change("confidence", nil, 3, reason)
        game:change("hardship", "bender", -2, reason)
        game:sway("transdniestria.people", 1.5, reason)
        game:sway("transdniestria.security", -2, reason)
        game:shift_trust("moldova", "transdniestria", 3, reason)
      end,
    },
    {
      id = "migration_card", by = "transdniestria", default = true,
      text = _ "Let everybody fill in a migration card. It takes two minutes, times nine thousand.",
      apply = function(game)
        local reason = _ "Nine thousand migration cards"
        game:change("precedent", nil, 3, reason)
        game:sway("transdniestria.security", 2, reason)
        game:sway("transdniestria.holding", -1, reason)
        game:change("hardship", "bender", 3, reason)
      end,
    },
  },
}

local arrested = _ "A room without a window"
card {
  id = "arrested",
  deck = "lives", place = "tiraspol", rounds = { from = 2, to = 4 }, weight = 7,
  title = arrested,
  text = _ [[A journalist who wrote for papers of both banks is tried as a spy, behind a closed door; a tax inspector waits for the same. The journalist has read a confession on television in a voice that his wife did not know. "I have two children," she says. "The elder one asks me what a source is."]],
  source = "Public record: arrests of March and April 2010, sentence of December 2010; the words are composed",
  apply = function(game)
    game:change("confidence", nil, -2, arrested)
    game:change("legitimacy", "transdniestria", -3, arrested)
  end,
  choices = {
    {
      id = "ask_to_visit", by = "osce",
      text = _ "Ask quietly to visit him, with a doctor, and say nothing afterwards.",
      apply = function(game)
        local reason = _ "A doctor who was let in"
        game:change("confidence", nil, 1.5, reason)
        game:shift_trust("transdniestria", "osce", 4, reason)
        game:sway("osce.mission", 1.5, reason)
        game:sway("osce.capitals", -1, reason)
      end,
    },
    {
      id = "aloud", by = "osce",
      text = _ "Let the representative for the freedom of the media say it aloud.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "It was said aloud"
        game:change("legitimacy", "osce", 3, reason)
        game:change("legitimacy", "transdniestria", -3, reason)
        game:sway("osce.capitals", 0.5, reason)
        game:shift_trust("transdniestria", "osce", -5, reason)
        game:change("comfort", nil, -3, reason)
      end,
    },
    {
      id = "follow", by = "osce", default = true,
      text = _ "Follow the case with concern.",
      apply = function(game)
        game:sway("osce.chair", 1.5, arrested)
        game:sway("osce.capitals", 2, arrested)
        game:sway("osce.mission", 0.5, arrested)
      end,
    },
  },
}

local kTelephone = _ "The telephones have been joined by a text in force."
local function no_lines(game)
  if not texts.agreed(game, "lines", { what = "telephone" }) and not texts.agreed(game, "lines", { what = "both" }) then return true end
  return false, kTelephone
end
local call = _ "By way of another country"
card {
  id = "telephone",
  deck = "lives", place = "bender", rounds = { from = 1, to = 9 }, weight = 4,
  when = no_lines,
  title = call,
  text = _ [[From Bender to Varnita it is ten minutes on foot. By telephone it goes through two exchanges that do not know each other and a third, abroad, that knows both. A minute costs what a minute to Canada costs. Two brothers who live within sight of each other have agreed on a lamp: on means come over, off means mother is asleep.]],
  source = "Public record: telephone links between the banks as a subject of the expert groups and of the two leaders, 2010 and 2011; the brothers are invented",
  apply = function(game) game:change("hardship", "bender", 3, call) end,
  choices = {
    {
      id = "cable", by = "eu",
      text = _ "Pay for a cable under the bridge, and let engineers decide whose it is.",
      cost = { self = { aid = 4 } },
      when = no_lines,
      apply = function(game)
        local reason = _ "A cable under the bridge"
        game:change("hardship", "bender", -6, reason)
        game:change("hardship", "vadul", -3, reason)
        game:change("vision", nil, 2.5, reason)
        game:sway("eu.neighbourhood", 1.5, reason)
        game:sway("eu.treasuries", -1.5, reason)
      end,
    },
    {
      id = "study", by = "eu", default = true,
      text = _ "Pay for a study.",
      cost = { self = { aid = 1 } },
      apply = function(game)
        game:sway("eu.treasuries", 1.5, call)
        game:change("comfort", nil, 2, _ "A study")
      end,
    },
  },
}

local graves = _ "Easter of the departed"
card {
  id = "graves",
  deck = "lives", place = "bender", rounds = { from = 5, to = 5 }, weight = 30,
  title = graves,
  text = _ [[A week after Easter both banks go to their dead, with red eggs, wine and a cloth for the grave. For three days the living cross in both directions and nobody can write down so many names. "My husband lies on that side and my sister on this," says an old woman with two baskets. "I eat with the one and drink with the other. They have never complained about the order."]],
  source = "Public record: the custom of Pastele Blajinilor and Radonitsa, and crossings in that week; the voice is composite",
  apply = function(game)
    help.stir(game, -2, graves)
    game:change("confidence", nil, 2, graves)
  end,
  choices = {
    {
      id = "lift_barriers", by = "transdniestria",
      text = _ "Lift the barriers for the week, and write down nobody.",
      apply = function(game)
        local reason = _ "A week without names"
        help.ease(game, 2, reason)
        game:change("confidence", nil, 3, reason)
        game:sway("transdniestria.people", 1.5, reason)
        game:sway("transdniestria.factories", 0.5, reason)
        game:sway("transdniestria.security", -1, reason)
        game:change("contraband", nil, 2, _ "Not everybody carried eggs")
      end,
    },
    {
      id = "three_days", by = "transdniestria", default = true,
      text = _ "Three days, on foot, with a list at the barrier.",
      apply = function(game)
        game:sway("transdniestria.security", 1.5, graves)
        game:change("tension", "bender", -2, graves)
      end,
    },
  },
}

local lists = _ "Two lists of names"
card {
  id = "two_lists",
  deck = "lives", place = "bender", rounds = { from = 1, to = 10 }, weight = 4,
  title = lists,
  text = _ [[Each June each bank reads out its dead of 1992, each in its own square. About a thousand fell, in five months. Some surnames stand on both lists. Two mothers, one from each, have found out that their sons went to the same technical school and sat in the same row. They do not want to be photographed. They would like to read, once, both lists.]],
  source = "Public record: war of March to July 1992 and its days of memory; number of the dead rounded; the mothers are invented",
  choices = {
    {
      id = "read_both", by = "osce",
      text = _ "Find them a room between the lines, and a day.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Both lists were read"
        help.stir(game, -2, reason)
        game:change("confidence", nil, 2, reason)
        game:sway("moldova.veterans", -1, reason)
        game:sway("transdniestria.security", -1, reason)
        game:sway("osce.capitals", -1, reason)
        game:sway("osce.chair", -1, reason)
      end,
    },
    {
      id = "not_yet", by = "osce", default = true,
      text = _ "Tell them kindly that those who command the wreaths are not ready.",
      apply = function(game)
        game:sway("osce.chair", 1, lists)
        game:sway("osce.capitals", 1.5, lists)
        game:sway("moldova.veterans", 1, lists)
        game:sway("transdniestria.security", 1, lists)
        game:change("comfort", nil, 2, lists)
      end,
    },
  },
}

local ambulance = _ "One doctor for two banks"
card {
  id = "one_doctor",
  deck = "lives", place = "bender", rounds = { from = 2, to = 10 }, weight = 3,
  title = ambulance,
  text = _ [[The only surgeon between Chisinau and Odessa who operates on infants' hearts works in Tiraspol on Tuesdays and in Chisinau for the rest of the week. His instruments need a customs paper in both directions. Last month a valve lay for two days in an office because it was either medicine or a part of a machine. "Ask them to decide," he says. "The child has."]],
  source = "Invented; public record: health as one of the expert groups, European and UN programme for confidence-building since 2009",
  apply = function(game) game:change("hardship", "bender", 2, ambulance) end,
  choices = {
    {
      id = "equip", by = "eu",
      text = _ "Equip a ward on each bank, with one list of patients.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "One list of patients"
        game:change("hardship", "bender", -5, reason)
        game:change("hardship", "tiraspol", -5, reason)
        game:change("confidence", nil, 2, reason)
        game:change("vision", nil, 1.5, reason)
        game:shift_trust("transdniestria", "eu", 3, reason)
        game:sway("eu.treasuries", -1, reason)
      end,
    },
    {
      id = "customs_form", by = "eu", default = true,
      text = _ "Draft a customs form for medical goods, and have both sides sign it.",
      apply = function(game)
        local reason = _ "A form for medical goods"
        game:change("vision", nil, 1.5, reason)
        game:change("hardship", "bender", -2, reason)
        game:sway("eu.neighbourhood", 1, reason)
        game:sway("eu.new_members", -1, _ "A form that Tiraspol has signed")
      end,
    },
  },
}

local odessa_train = _ "Tickets to the sea"
card {
  id = "odessa_train",
  deck = "lives", place = "tiraspol", rounds = { from = 3, to = 3 }, weight = 40,
  title = odessa_train,
  text = _ [[After four years a passenger train runs from Chisinau to Odessa again, through Bender and Tiraspol. Three sorts of uniform pass through it in five hours. Families have put on what one wears for the sea, in October. "The conductor asked whether I was travelling abroad," says a girl of nine. "I said that I was travelling to my aunt."]],
  source = "Public record: passenger train from Chisinau to Odessa resumed on 1 October 2010; the girl is invented",
  apply = function(game)
    help.ease(game, 2, odessa_train)
    game:change("confidence", nil, 2, odessa_train)
    game:change("vision", nil, 2, odessa_train)
    trust.mutual(game, { "ukraine", "moldova" }, 2, odessa_train)
  end,
}

local leaving = _ "Half a class"
card {
  id = "half_a_class",
  deck = "lives", place = "ribnita", rounds = { from = 1, to = 10 },
  weight = function(game) return game:get("hardship", "ribnita") / 16 end,
  title = leaving,
  text = _ [[At a school in Ribnita the leaving class has its photograph taken. Of twenty-six fourteen will study in Moscow, Odessa or Chisinau, and one in Tiraspol. "We are exporting what we make best," says the teacher. She has taught all their parents, some of whom she now sees on a screen, on Sundays, from Parma. Where a line costs much, those go first who could have lived without one.]],
  source = "Public record: emigration from both banks, census and estimates of the time; the teacher is composite",
  apply = function(game)
    game:change("legitimacy", "transdniestria", -3, leaving)
    game:sway("transdniestria.people", -1.5, leaving)
    game:change("comfort", nil, -2, _ "A town that is growing old")
  end,
}

local parma = _ "A mother in Parma"
card {
  id = "mother_in_parma",
  deck = "lives", place = "chisinau", rounds = { from = 1, to = 10 }, weight = 3,
  title = parma,
  text = _ [[A quarter of what Moldova lives on is sent home by those who have gone. A woman from Criuleni looks after an old man in Parma; her own mother, in Grigoriopol, looks after her son. The money goes through four banks and a taxi. "I send it to Chisinau, my brother takes it to the bridge, and a neighbour takes it over. Each keeps something, for the petrol. I do not ask how far it is."]],
  source = "Public record: remittances to Moldova, share rounded; the voice is composite",
  apply = function(game)
    game:change("trade", nil, 2, _ "Money that is sent home")
    game:change("hardship", "dubasari", 2, parma)
    game:sway("moldova.business", 1, parma)
  end,
}

local monastery = _ "Bells that carry"
card {
  id = "bells",
  deck = "lives", place = "bender", rounds = { from = 1, to = 10 }, weight = 3,
  title = monastery,
  text = _ [[The monastery of Noul Neamt near Bender belongs to a metropolitan in Chisinau who belongs to a patriarch in Moscow; another metropolitan in Chisinau belongs to Bucharest. On feast days the bells are heard on both banks. The abbot has been asked by three offices whose monastery it is. He has shown them the date above the gate, which is older than the question, and offered soup.]],
  source = "Public record: monastery of Noul Neamt at Chitcani, two metropolitan sees in Moldova; the abbot is invented",
  apply = function(game)
    game:change("tension", "bender", -3, monastery)
    game:change("confidence", nil, 2, monastery)
  end,
}

local good_life = _ "The restaurant on the bank"
card {
  id = "restaurant",
  deck = "lives", place = "bender", rounds = { from = 2, to = 10 },
  weight = function(game) return game:get("comfort") / 16 end,
  title = good_life,
  text = _ [[By the river near Bender there is a restaurant in which deputies of both sides like to eat. They come by separate drives and speak about football, children and sturgeon. On the wall hangs a photograph of the bridge in 1992. "They are good guests," says the owner. "They would not like anything to change. Neither should I, if I had their kitchen and not only mine." Where everybody can live with things as they are, there is a long waiting list.]],
  source = "Vaquer i Fanés 2010, on positions that are less extreme than elsewhere; invented scene",
  apply = function(game)
    game:change("comfort", nil, 3, good_life)
    game:change("tension", "bender", -2, good_life)
  end,
}

local paper_works = _ "It was valid"
card {
  id = "it_was_valid",
  deck = "lives", place = "vadul", rounds = { from = 2, to = 10 }, weight = 8,
  when = function(game) return game:get("documents") > 0 end,
  title = paper_works,
  text = _ [[A nurse from Dubasari has shown a paper with the stamp of a place that does not exist, and it was valid. She has told it to eleven people by evening. "He looked at it, he looked at me, he gave it back," she says. "That was all. I had put on my good coat for it." At the ministry in Chisinau a lawyer begins a memorandum on what has not been recognised by it.]],
  source = "Vaquer i Fanés 2010, on status-neutral recognition of documents; invented consequence of such a text",
  apply = function(game)
    help.ease(game, 2, paper_works)
    game:change("vision", nil, 2.5, paper_works)
    game:sway("transdniestria.people", 1.5, paper_works)
  end,
  choices = {
    {
      id = "tell_it", by = "moldova",
      text = _ "Let the nurse tell it on television, in the language in which she tells it.",
      apply = function(game)
        local reason = _ "A nurse on television"
        game:change("vision", nil, 2, reason)
        game:sway("moldova.business", 1.5, reason)
        game:sway("moldova.communists", 1, reason)
        game:sway("moldova.veterans", -1.5, reason)
        game:change("precedent", nil, 1, reason)
        game:shift_trust("transdniestria", "moldova", 2, reason)
      end,
    },
    {
      id = "memorandum", by = "moldova", default = true,
      text = _ "Publish the lawyer's memorandum: it changes nothing about what Moldova is.",
      apply = function(game)
        local reason = _ "A memorandum on what has not been recognised"
        game:change("precedent", nil, -2, reason)
        game:sway("moldova.veterans", 1.5, reason)
        game:shift_trust("transdniestria", "moldova", -2, reason)
      end,
    },
  },
}

local lorries = _ "A queue that is not there"
card {
  id = "no_queue",
  deck = "lives", place = "bender", rounds = { from = 3, to = 10 }, weight = 6,
  when = function(game) return game:get("steps") >= 3 end,
  title = lorries,
  text = _ [[At the crossing before Bender two women have sold pies to those who waited, for eleven years. There is nobody to sell to. They have counted three days, taken their pot home, and rented a stall in the market, on the side where the tax is lower. "We lived well from it," says one. "I should not have thought that I could be glad." Others who lived from the queue, and better, are not glad.]],
  source = "Vaquer i Fanés 2010, on barriers that hold people hostage; invented consequence of steps between the banks",
  apply = function(game)
    help.ease(game, 2, lorries)
    game:change("trade", nil, 3, lorries)
    game:change("profiteers", nil, -3, lorries)
    -- A queue that is gone is an argument for going on, and one for leaving it at that.
    game:change("comfort", nil, game:get("official") > 0 and -2 or 3, _ "Life has become easier. Is it enough?")
  end,
}
