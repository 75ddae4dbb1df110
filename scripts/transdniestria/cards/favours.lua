-- What seats hold in their hands: one card each, dealt in the first round or, for Tiraspol, after a trial. Each can be played once, at a time of one's own
-- choosing, and is worth more at some times than at others.
local help = require "transdniestria.help"
local trust = require "rules.trust"

local pardon = _ "A pardon on the desk"
card {
  id = "pardon",
  deck = "favour_transdniestria", hand = true, place = "tiraspol",
  title = pardon,
  text = _ [[A journalist has been sentenced to fifteen years as a spy, and a tax inspector waits for as much. Their mothers write every week, to you and to everybody else. You can sign a pardon on any day; it is worth most on a day on which you need something, and least to those of your men who said that there must be a trial.]],
  source = "Public record: arrests of March and April 2010, sentence of December 2010, pardons of May and October 2011",
  apply = function(game)
    for _index, seat in ipairs { "moldova", "osce", "eu", "us" } do game:shift_trust(seat, "transdniestria", 6, pardon) end
    game:change("confidence", nil, 5, pardon)
    game:change("legitimacy", "transdniestria", 6, pardon)
    game:sway("transdniestria.security", -3, pardon)
    game:change("trade", nil, 2, pardon)
    game:sway("transdniestria.factories", 1, pardon)
    game:sway("transdniestria.people", 2, pardon)
    game:news(_ "Tiraspol has pardoned a journalist and a tax inspector. One of the mothers had the telephone on her lap.", { place = "tiraspol", tone = "good" })
  end,
}

local speech = _ "A speech in Russian"
card {
  id = "speech_in_russian",
  deck = "favour_moldova", hand = true, place = "chisinau",
  title = speech,
  text = _ [[You can go before the cameras, look across the river and speak in the language in which most people there dream: about pensions, about schools, about what nobody will be asked to give up. It has not been done. Your friends will ask why it was necessary.]],
  cost = { self = { influence = 1 } },
  source = "Invented; Vaquer i Fanés 2010, on creating goodwill among those who live there",
  apply = function(game)
    game:change("vision", nil, 4, speech)
    game:change("confidence", nil, 3, speech)
    game:sway("transdniestria.people", 4, speech)
    game:shift_trust("transdniestria", "moldova", 3, speech)
    game:sway("moldova.veterans", -3, speech)
    game:sway("moldova.communists", 2, speech)
    game:news(_ "Moldova's head of government has spoken to the left bank in Russian for eleven minutes.", { place = "chisinau", tone = "good" })
  end,
}

local train_of_shells = _ "One train from Cobasna"
card {
  id = "one_train",
  deck = "favour_russia", hand = true, place = "cobasna",
  title = train_of_shells,
  text = _ [[The General Staff can load one train, without an accord and without a word about Istanbul, as one sends a letter. It goes through Ukraine by night. In the morning everybody will have seen it, and everybody will ask what you want for it.]],
  cost = { self = { aid = 3 } },
  when = function(game)
    if game:get("stocks") >= 2 then return true end
    return false, _ "There is hardly enough left at Cobasna to fill a train."
  end,
  source = "Public record: trains from Cobasna until 2004",
  apply = function(game)
    game:change("stocks", nil, -1, train_of_shells)
    game:change("meseberg", nil, 8, train_of_shells)
    game:shift_trust("us", "russia", 5, train_of_shells)
    game:shift_trust("eu", "russia", 5, train_of_shells)
    game:shift_trust("moldova", "russia", 4, train_of_shells)
    game:shift_trust("transdniestria", "russia", -4, train_of_shells)
    game:sway("russia.security_council", -2, train_of_shells)
    game:news(_ "A train of ammunition has left Cobasna by night, the first since 2004.", { place = "cobasna", tone = "good" })
  end,
}

local retired = _ "A general's telephone"
card {
  id = "generals_telephone",
  deck = "favour_ukraine", hand = true, place = "bender",
  title = retired,
  text = _ [[A retired general in Odessa commanded, thirty years ago, both the men who now command the two sides' posts. They still stand up when he telephones. He is willing to do it once.]],
  cost = { self = { influence = 1 } },
  source = "Invented; public record: officers of one army who found themselves in several after 1991",
  apply = function(game)
    help.stir(game, -6, retired)
    trust.mutual(game, { "moldova", "transdniestria" }, 3, retired)
    game:change("legitimacy", "ukraine", 3, retired)
    game:sway("ukraine.opposition", -1, retired)
    game:news(_ "The commanders of both banks have had themselves photographed beside a very old officer from Odessa.", { place = "bender", tone = "good" })
  end,
}

local lake = _ "A lake without a telephone"
card {
  id = "lake",
  deck = "favour_osce", hand = true,
  title = lake,
  text = _ [[A foundation has an hotel beside a lake in Bavaria, where no telephone works. You can lock both delegations into it for four days, with their experts and one pack of cards.]],
  cost = { self = { aid = 2 } },
  source = "Public record: seminars on confidence-building in Germany, 2011 and 2012; the lake is invented",
  apply = function(game)
    game:shift("perception_gap", "moldova", "transdniestria", -15, lake)
    game:shift("perception_gap", "transdniestria", "moldova", -15, lake)
    trust.mutual(game, { "moldova", "transdniestria" }, 5, lake)
    game:change("confidence", nil, 3, lake)
    game:sway("osce.capitals", -1, lake)
    game:news(_ "The delegations of both banks have come back from a lake. Nobody says who won at cards.", { tone = "good" })
  end,
}

local scholarships = _ "Twelve scholarships"
card {
  id = "scholarships",
  deck = "favour_eu", hand = true, place = "tiraspol",
  title = scholarships,
  text = _ [[A programme has twelve places left for students from the left bank. Their diplomas would have to be looked at, and not at who stamped them. Twelve is not many. In Tiraspol everybody will know one of them.]],
  cost = { self = { aid = 3 } },
  source = "Vaquer i Fanés 2010, on secondary school diplomas that nobody recognises; the programme is invented",
  apply = function(game)
    game:change("vision", nil, 2.5, scholarships)
    game:change("hardship", "tiraspol", -5, scholarships)
    game:sway("transdniestria.people", 3, scholarships)
    game:shift_trust("transdniestria", "eu", 6, scholarships)
    game:change("precedent", nil, 1, scholarships)
    game:sway("eu.neighbourhood", 1, scholarships)
    game:news(_ "Twelve students from Tiraspol will study in the Union. One has been asked at the airport what country she is from, and has answered: from home.", { place = "tiraspol", tone = "good" })
  end,
}

local from_above = _ "Pictures from above"
card {
  id = "from_above",
  deck = "favour_us", hand = true, place = "kuchurgan",
  title = from_above,
  text = _ [[You have pictures of the line, by night, for eleven months: which lorries drive without lights, which sheds at Cobasna have never been opened, which villa has a new roof. They could be published. Then everybody would see them, and everybody would see how much you see.]],
  cost = { self = { influence = 1 } },
  source = "Invented; public record: national technical means, and reports of EUBAM on the line",
  apply = function(game)
    game:change("contraband", nil, -5, from_above)
    game:change("profiteers", nil, -6, from_above)
    game:change("comfort", nil, -5, from_above)
    game:sway("us.senate", 3, from_above)
    game:change("precedent", nil, -2, from_above)
    game:sway("us.arms_control", 1.5, from_above)
    game:shift_trust("russia", "us", -2, from_above)
    game:shift_trust("transdniestria", "us", -3, from_above)
    game:shift_trust("moldova", "us", 3, from_above)
    game:news(_ "Washington has published pictures of the line by night. In three ministries people look for their own roofs.", { place = "kuchurgan", actors = { "us" } })
  end,
}

local kSentenced = 4 -- nobody can be pardoned before the trial is over, which it is in December
on("round_start", function(game)
  if game:round() == kSentenced then game:deal("favour_transdniestria", "transdniestria") end
  if game:round() > 1 then return end
  game:deal("favour_moldova", "moldova")
  game:deal("favour_russia", "russia")
  game:deal("favour_ukraine", "ukraine")
  game:deal("favour_osce", "osce")
  game:deal("favour_eu", "eu")
  game:deal("favour_us", "us")
end)
