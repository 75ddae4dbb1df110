-- The lives deck: people who live along the line and have no seat. Schools, graves, licences, a furnace, a football club.
--
-- Voices are composed from what many have told; none of them is one real person. What they ask for can mostly be given without
-- a word about status, and mostly somebody can say why it cannot.
local help = require "transdniestria.help"
local texts = require "rules.texts"

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
