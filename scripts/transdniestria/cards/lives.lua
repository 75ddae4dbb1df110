-- The lives deck: people who live along the line and have no seat. Schools, graves, licences, a furnace, a football club.
--
-- Voices are composed from what many have told; none of them is one real person. What they ask for can mostly be given without
-- a word about status, and mostly somebody can say why it cannot.
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local signed_reason = _ "A text in force has settled it."
local function not_agreed(clause_id)
  return function(game)
    if not texts.agreed(game, clause_id) then return true end
    return false, signed_reason
  end
end

local no_schools = not_agreed "schools"
local school = _ "A school with its curtains drawn"
card {
  id = "school",
  deck = "lives", place = "ribnita", rounds = { from = 1, to = 8 }, weight = 5,
  when = no_schools,
  title = school,
  text = _ [[Eight schools on the left bank teach Moldovan children in the Latin script, which Tiraspol's law calls a foreign alphabet. They work in kindergartens and rented halls, under Chisinau's programme. At Ribnita the rent has run out again. "I teach them Eminescu," says the headmistress. "In Cyrillic he is also sad. But the diplomas are valid nowhere." In Strasbourg their parents' complaint has been admitted, and waits.]],
  source = "Public record: eight Latin-script schools; Catan and Others, declared admissible in June 2010; the headmistress is composite",
  apply = function(game)
    game:change("hardship", "ribnita", 3, school)
    game:change("confidence", nil, -2, school)
  end,
  choices = {
    {
      id = "lease", by = "transdniestria",
      text = _ "Prolong the lease for three years, and send no inspectors.",
      when = no_schools,
      apply = function(game)
        local reason = _ "A lease for three years"
        game:change("hardship", "ribnita", -7, reason)
        game:change("confidence", nil, 3, reason)
        game:change("legitimacy", "transdniestria", 3, reason)
        game:shift_trust("moldova", "transdniestria", 4, reason)
        game:shift_trust("osce", "transdniestria", 3, reason)
        game:sway("transdniestria.security", -2, reason)
      end,
    },
    {
      id = "register", by = "transdniestria", default = true,
      text = _ "Ask for a licence under Tiraspol's law, like from any school.",
      when = no_schools,
      apply = function(game)
        local reason = _ "A licence like any school's"
        game:sway("transdniestria.security", 2, reason)
        game:change("precedent", nil, 2, reason)
        game:shift_trust("moldova", "transdniestria", -4, reason)
        game:change("hardship", "ribnita", 2, reason)
      end,
    },
    {
      id = "as_signed", by = "transdniestria",
      text = _ "Let the carpenters in, as has been signed, and pay for the paint.",
      when = function(game)
        if not no_schools(game) then return true end
        return false, _ "Nothing that is in force speaks of these schools."
      end,
      apply = function(game)
        game:change("hardship", "ribnita", -3, school)
        game:sway("transdniestria.people", 1, school)
      end,
    },
  },
}

local bus = _ "The seven o'clock bus"
card {
  id = "school_bus",
  deck = "lives", place = "bender", rounds = { from = 1, to = 10 }, weight = 4,
  when = no_schools,
  title = bus,
  text = _ [[Every morning a bus takes children from Bender across the line to a school in which they may write as their grandparents did. Twice a week their satchels are searched for maps. "My son asked what they are looking for," says a mother. "I said, the country. He said that it was in the atlas, under Africa."]],
  source = "Public record: pupils of the Latin-script schools of Bender and Grigoriopol taught elsewhere; the mother is composite",
  choices = {
    {
      id = "pay_bus", by = "moldova",
      text = _ "Pay for a second bus, for a teacher who rides along, and for the heating of all eight schools.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "A teacher on the bus"
        game:change("hardship", "bender", -6, reason)
        game:change("hardship", "ribnita", -3, reason)
        game:change("legitimacy", "moldova", 4, reason)
        game:sway("moldova.veterans", 1.5, reason)
        game:sway("moldova.coalition", 1, reason)
        game:shift_trust("transdniestria", "moldova", -2, reason)
      end,
    },
    {
      id = "strasbourg", by = "moldova", default = true,
      text = _ "Leave it to the court in Strasbourg. It will say who answers for it.",
      apply = function(game)
        game:change("precedent", nil, -2, _ "A complaint in Strasbourg")
        game:shift_trust("russia", "moldova", -2, _ "A complaint in Strasbourg")
        game:sway("moldova.coalition", 1, bus)
        game:change("hardship", "bender", 2, bus)
      end,
    },
  },
}

local no_diplomas = not_agreed "diplomas"
local diploma = _ "A diploma with the wrong sun"
card {
  id = "diploma",
  deck = "lives", place = "tiraspol", rounds = { from = 1, to = 9 }, weight = 4,
  when = no_diplomas,
  title = diploma,
  text = _ [[A graduate in chemistry from Tiraspol has an offer from a laboratory in Odessa. Her diploma bears a coat of arms with a sun, a hammer and a sickle, and exists in no register. She could have a Russian one made, or take the examinations again, or marry. "Water boils at the same temperature under all coats of arms," she says. "I have checked it."]],
  source = "Vaquer i Fanés 2010, on diplomas that nobody recognises and what it drives people to; the graduate is invented",
  apply = function(game) game:change("hardship", "tiraspol", 3, diploma) end,
  choices = {
    {
      id = "accept", by = "ukraine",
      text = _ "Let Odessa's institutes examine the person and not the paper.",
      when = no_diplomas,
      apply = function(game)
        local reason = _ "Institutes that examine people"
        game:change("hardship", "tiraspol", -6, reason)
        game:change("vision", nil, 2, reason)
        game:shift_trust("transdniestria", "ukraine", 6, reason)
        game:change("precedent", nil, 1, reason)
        game:shift_trust("moldova", "ukraine", -1, reason)
        game:sway("ukraine.odessa", 1.5, reason)
        game:sway("ukraine.opposition", 0.5, reason)
      end,
    },
    {
      id = "via_chisinau", by = "ukraine",
      text = _ "Accept it with a stamp from Chisinau, and tell her which tram to take there.",
      when = no_diplomas,
      apply = function(game)
        local reason = _ "A stamp from Chisinau"
        game:change("precedent", nil, -2, reason)
        game:change("hardship", "tiraspol", -2, reason)
        game:shift_trust("moldova", "ukraine", 3, reason)
        game:shift_trust("transdniestria", "ukraine", -4, reason)
      end,
    },
    {
      id = "no_register", by = "ukraine", default = true,
      text = _ "What exists in no register does not exist.",
      apply = function(game)
        game:sway("ukraine.presidency", 1, diploma)
        game:change("comfort", nil, 2, _ "A diploma that does not exist")
        game:change("precedent", nil, -2, diploma)
        game:shift_trust("transdniestria", "ukraine", -2, diploma)
      end,
    },
  },
}

local no_papers = not_agreed "documents"
local plates = _ "A plate that no computer knows"
card {
  id = "plates",
  deck = "lives", place = "vadul", rounds = { from = 1, to = 9 }, weight = 5,
  when = no_papers,
  title = plates,
  text = _ [[A driver from Dubasari would like to fetch a used engine in Iasi. His licence is valid as far as the bridge, his number plate as far as Odessa. For Romania he would need a neutral plate, an address in Chisinau and a cousin. "I have driven for thirty years without an accident," he says. "Now I am told that I have never driven."]],
  source = "Vaquer i Fanés 2010, on driving licences and travel documents; public record: plates of the left bank not accepted in the Union; the driver is composite",
  apply = function(game) game:change("hardship", "vadul", 3, plates) end,
  choices = {
    {
      id = "neutral_plate", by = "moldova",
      text = _ "Issue neutral plates at the bridge, the same day, for the price of the tin.",
      when = no_papers,
      apply = function(game)
        local reason = _ "Plates for the price of the tin"
        game:change("hardship", "vadul", -5, reason)
        game:change("hardship", "dubasari", -5, reason)
        game:change("vision", nil, 2, reason)
        game:sway("transdniestria.people", 1.5, reason)
        game:sway("moldova.veterans", -1.5, reason)
        game:change("contraband", nil, 2, _ "Cars whose owner nobody can find")
      end,
    },
    {
      id = "register_here", by = "moldova", default = true,
      text = _ "Whoever wants to drive in Europe may register in Chisinau, like anybody.",
      apply = function(game)
        game:change("precedent", nil, -2, plates)
        game:sway("moldova.veterans", 1.5, plates)
        game:change("comfort", nil, 2, plates)
        game:shift_trust("transdniestria", "moldova", -2, plates)
      end,
    },
  },
}

local passports = _ "Three passports in one drawer"
card {
  id = "three_passports",
  deck = "lives", place = "tiraspol", rounds = { from = 1, to = 10 }, weight = 4,
  title = passports,
  text = _ [[In a kitchen drawer in Tiraspol lie a Moldovan passport for Italy, a Russian one for the pension and a local one for the neighbours. A Ukrainian uncle has offered a fourth. "People think that we do not know who we are," says the woman of the house. "We know. We only do not know who will ask." She has put them in the order in which they were last useful.]],
  source = "Vaquer i Fanés 2010, on isolation that pushes people to foreign passports; public record: passports of several states on the left bank; the voice is composite",
  apply = function(game) game:change("comfort", nil, 2, passports) end,
  choices = {
    {
      id = "mobile_consuls", by = "russia",
      text = _ "Send consuls with a camera and a stamp from village to village.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "Consuls from village to village"
        help.ease(game, 2, reason)
        game:change("precedent", nil, 3, reason)
        game:sway("russia.patriots", 1, reason)
        game:shift_trust("transdniestria", "russia", 3, reason)
        game:shift_trust("moldova", "russia", -4, reason)
        game:shift_trust("eu", "russia", -2, reason)
      end,
    },
    {
      id = "agree_first", by = "russia",
      text = _ "Ask Chisinau for a consulate on the left bank, with both flags at the door.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A consulate that Chisinau was asked for"
        game:shift_trust("moldova", "russia", 4, reason)
        game:change("confidence", nil, 2, reason)
        game:change("meseberg", nil, 2, reason)
        game:shift_trust("eu", "russia", 1, reason)
        game:sway("russia.patriots", -0.5, reason)
        game:change("hardship", "tiraspol", -3, reason)
      end,
    },
    {
      id = "queue", by = "russia", default = true,
      text = _ "The queue in Chisinau is open to everybody, from nine to twelve.",
      apply = function(game)
        game:sway("russia.security_council", 1, passports)
        game:shift_trust("eu", "russia", 2, passports)
        game:shift_trust("moldova", "russia", 2, passports)
        game:change("hardship", "tiraspol", 2, passports)
      end,
    },
  },
}

local no_land = not_agreed "land"
local harvest = _ "A year's wheat"
card {
  id = "harvest",
  deck = "lives", place = "dubasari", rounds = { from = 2, to = 8 }, weight = 4,
  when = no_land,
  title = harvest,
  text = _ [[Six villages on the left bank have always been governed from the right one. Beyond the road their fields lie fallow for another year. Chisinau has a law on compensation, of which the money comes late, and each time after elections. "I do not want to be compensated," says a woman of seventy in Cocieri, who carried water to the men here in 1992. "I want to complain about the weather, like a farmer."]],
  source = "Public record: compensation to farmers of the Dubasari district; the voice is composite",
  apply = function(game) game:change("hardship", "dubasari", 3, harvest) end,
  choices = {
    {
      id = "pay_now", by = "moldova",
      text = _ "Pay now, for this year and the last.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "Compensation that came in time"
        game:change("hardship", "dubasari", -8, reason)
        game:sway("moldova.veterans", 2, reason)
        game:sway("moldova.coalition", 1, reason)
        game:change("comfort", nil, 2, _ "Fields that pay without being ploughed")
      end,
    },
    {
      id = "plough", by = "moldova",
      text = _ "Send tractors and a deputy minister to plough as far as the barrier.",
      apply = function(game)
        local reason = _ "A furrow up to the barrier"
        game:change("tension", "dubasari", 6, reason)
        game:change("comfort", nil, -4, reason)
        game:change("precedent", nil, -2, reason)
        game:change("legitimacy", "moldova", 3, reason)
        game:sway("moldova.veterans", 1.5, reason)
        game:sway("moldova.communists", -1, reason)
        game:shift_trust("transdniestria", "moldova", -4, reason)
      end,
    },
    {
      id = "after_elections", by = "moldova", default = true,
      text = _ "After the elections.",
      apply = function(game)
        game:sway("moldova.veterans", -2, harvest)
        game:sway("moldova.communists", 1, harvest)
        game:grant("moldova", "aid", 2, _ "Money that was not spent")
      end,
    },
  },
}

local furnace = _ "The furnace is cold"
card {
  id = "furnace",
  deck = "lives", place = "ribnita", rounds = { from = 1, to = 9 }, weight = 4,
  title = furnace,
  text = _ [[The steelworks of Ribnita pay half of the left bank's taxes when they work. For months now they have stood: scrap has become dear, and the wagons that bring it must go the long way. Thousands are on leave at two thirds of their wages. "A furnace must not get cold," says a smelter. "It cracks. Nobody writes that into a communiqué."]],
  source = "Public record: standstills of the steelworks at Ribnita, 2009 to 2012; share of taxes rounded; the smelter is composite",
  apply = function(game)
    game:change("hardship", "ribnita", 4, furnace)
    game:change("trade", nil, -3, furnace)
    game:sway("transdniestria.factories", -1, furnace)
  end,
  choices = {
    {
      id = "wagons", by = "ukraine",
      text = _ "Give the scrap a tariff for transit and the wagons for it.",
      cost = { self = { aid = 1 } },
      apply = function(game)
        local reason = _ "Wagons for the scrap"
        game:change("trade", nil, 4, reason)
        game:change("hardship", "ribnita", -4, reason)
        game:sway("transdniestria.factories", 2, reason)
        game:shift_trust("transdniestria", "ukraine", 3, reason)
        game:sway("ukraine.odessa", -1, _ "Scrap that no longer pays in the port")
      end,
    },
    {
      id = "against_stamps", by = "ukraine",
      text = _ "Give it the tariff when every wagon has a stamp from Chisinau.",
      apply = function(game)
        local reason = _ "Wagons against stamps"
        game:change("contraband", nil, -1.5, reason)
        game:change("precedent", nil, -1, reason)
        game:shift_trust("moldova", "ukraine", 3, reason)
        game:shift_trust("transdniestria", "ukraine", -4, reason)
      end,
    },
    {
      id = "competitors", by = "ukraine", default = true,
      text = _ "Ukraine has steelworks of its own.",
      apply = function(game)
        game:sway("ukraine.presidency", 2, furnace)
        game:sway("ukraine.opposition", 0.5, furnace)
        game:change("contraband", nil, -3, _ "Scrap that is not let through")
        game:change("hardship", "ribnita", 2, furnace)
        game:shift_trust("transdniestria", "ukraine", -2, furnace)
      end,
    },
  },
}

local kvint = _ "Brandy with two addresses"
card {
  id = "kvint",
  deck = "lives", place = "tiraspol", rounds = { from = 1, to = 9 }, weight = 4,
  when = not_agreed "firms",
  title = kvint,
  text = _ [[The distillery of Tiraspol is older than all the states in question. It is on the banknotes of one and in the commercial register of another, because without Chisinau's stamp no bottle reaches Hamburg. Several hundred firms of the left bank have done the same. "For the customs I am Moldovan, for the budget I am not," says the cellar master. "The cask does not mind. The cask minds about oak."]],
  source = "Public record: firms of the left bank registered in Chisinau since 2006; distillery at Tiraspol; the cellar master is composite",
  choices = {
    {
      id = "drop_levy", by = "moldova",
      text = _ "Drop all fees for the stamp, and open a counter at Bender.",
      cost = { self = { aid = 1 } },
      apply = function(game)
        local reason = _ "Stamps without fees"
        game:change("trade", nil, 6, reason)
        game:change("contraband", nil, -3, reason)
        game:sway("transdniestria.factories", 2, reason)
        game:sway("moldova.business", -1.5, _ "Competitors with a cheap stamp")
        game:change("comfort", nil, 3, _ "Trade that needs no settlement")
      end,
    },
    {
      id = "taxes_too", by = "moldova", default = true,
      text = _ "Who uses the stamp may also pay a tax.",
      apply = function(game)
        local reason = _ "A tax for the stamp"
        game:grant("moldova", "aid", 2, reason)
        game:change("precedent", nil, -3, reason)
        game:sway("moldova.business", 1.5, reason)
        game:sway("transdniestria.factories", -2, reason)
        game:change("trade", nil, -2, reason)
      end,
    },
  },
}

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
