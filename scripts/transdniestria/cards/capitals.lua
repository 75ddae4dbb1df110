-- The capitals deck: seven of them, and what reaches their desks: drafts in drawers, bills that nobody addresses, the sanitary
-- doctor. It goes on in capitals_later.lua; what seats hold in their hands stands in favours.lua.
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local occupation = _ "28 June: a decree about a day in 1940"
card {
  id = "occupation_day",
  deck = "capitals", place = "chisinau", rounds = { from = 1, to = 1 }, weight = 6,
  title = occupation,
  text = _ [[The acting president decrees that 28 June is the Day of the Soviet Occupation, and has a stone set before the government's building. Half the coalition learns it from the radio. For some it is seventy years late. In Tiraspol and in Comrat people whose fathers came with that army ask what, then, they are.]],
  source = "Public record: decree of June 2010, suspended and then struck down by the Constitutional Court in July",
  choices = {
    {
      id = "stand_by", by = "moldova",
      text = _ "Stand by it: a state may name its own days.",
      apply = function(game)
        game:sway("moldova.veterans", 2, occupation)
        game:sway("moldova.communists", -1, occupation)
        game:change("precedent", nil, -2, occupation)
        game:change("europe", nil, 2, occupation)
        game:shift_trust("russia", "moldova", -5, occupation)
        game:shift_trust("transdniestria", "moldova", -4, occupation)
        game:change("confidence", nil, -3, occupation)
      end,
    },
    {
      id = "court", by = "moldova", default = true,
      text = _ "Let the Constitutional Court take the stone away.",
      apply = function(game)
        local reason = _ "A stone that a court took away"
        game:sway("moldova.coalition", -2, reason)
        game:shift_trust("russia", "moldova", 3, reason)
        game:change("confidence", nil, 2, reason)
        game:sway("moldova.communists", 1, reason)
      end,
    },
  },
}

local wine = _ "The sanitary doctor opens a bottle"
card {
  id = "wine",
  deck = "capitals", place = "chisinau", rounds = { from = 1, to = 2 }, weight = 9,
  title = wine,
  text = _ [[The chief sanitary doctor in Moscow has found something in the wine of Moldova again. Last time it was there for a year and a half and vanished after a visit. Lorries wait in the heat. "In 2006 I poured it into the field," says a winegrower from Cricova. "The field was drunk for a week. This year I ask myself what I have said, and about whom."]],
  source = "Public record: Russian restrictions on Moldovan wine, 2006 and summer 2010; the voice is composite",
  apply = function(game)
    game:change("trade", nil, -3, wine)
    game:sway("moldova.business", -1, wine)
  end,
  choices = {
    {
      id = "open_market", by = "russia",
      text = _ "Let the doctor be content with a certificate.",
      apply = function(game)
        local reason = _ "A doctor who was content"
        game:change("trade", nil, 4, reason)
        game:sway("moldova.business", 1.5, reason)
        trust.mutual(game, { "russia", "moldova" }, 4, reason)
        game:shift_trust("eu", "russia", 3, reason)
        game:change("meseberg", nil, 2, reason)
        game:sway("russia.modernisers", 1.5, reason)
        game:sway("russia.patriots", -1, reason)
      end,
    },
    {
      id = "thorough", by = "russia", default = true,
      text = _ "Let him be thorough, on the right bank only.",
      apply = function(game)
        local reason = _ "A doctor who is thorough on one bank"
        game:change("trade", nil, -2, reason)
        game:sway("russia.patriots", 1, reason)
        game:sway("transdniestria.factories", 1.5, reason)
        game:shift_trust("transdniestria", "russia", 3, reason)
        game:shift_trust("moldova", "russia", -4, reason)
        game:change("europe", nil, 1, _ "Winegrowers who look for other customers")
      end,
    },
  },
}

local drawer = _ "A draft in a drawer"
card {
  id = "drawer",
  deck = "capitals", rounds = { from = 1, to = 7 }, weight = 4,
  when = function(game) return game:get("memoranda") == 0 and game:get("settled") == 0 end,
  title = drawer,
  text = _ [[In November 2003 a president was to sign a memorandum in the morning and telephoned at night that he would not. An aircraft stood ready in Moscow. The paper has lain in a drawer since, and now somebody has been seen reading it: a federation of unequal parts, a senate that can stop all things, soldiers until 2020. To some it is the only complete text that ever existed. Others remember which page was added last.]],
  source = "Vaquer i Fanés 2010, on the Kozak Memorandum and why it failed; public record: November 2003",
  apply = function(game) game:change("comfort", nil, -2, _ "A draft that somebody has read again") end,
  choices = {
    {
      id = "publish", by = "moldova",
      text = _ "Publish it with notes: this we could discuss, this never.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A draft with notes"
        game:change("vision", nil, 3, reason)
        game:change("comfort", nil, -3, reason)
        game:shift_trust("russia", "moldova", 3, reason)
        game:shift_trust("us", "moldova", -2, reason)
        game:sway("moldova.communists", 1.5, reason)
        game:sway("moldova.veterans", -2, reason)
      end,
    },
    {
      id = "bogeyman", by = "moldova", default = true,
      text = _ "Use it to frighten: whoever says federation wants this.",
      apply = function(game)
        local reason = _ "A draft to frighten with"
        game:sway("moldova.veterans", 2, reason)
        game:sway("moldova.coalition", 1.5, reason)
        game:change("vision", nil, -3, reason)
        game:change("comfort", nil, 3, reason)
      end,
    },
  },
}

local gas = _ "A bill without an address"
card {
  id = "gas_bill",
  deck = "capitals", place = "tiraspol", rounds = { from = 2, to = 10 }, weight = 4,
  when = function(game) return not texts.agreed(game, "gas_debt") end,
  title = gas,
  text = _ [[The gas that heats the left bank and melts the steel of Ribnita comes from Russia, is billed to Chisinau and paid for to a fund in Tiraspol, from which it does not go on. The debt is counted in billions. It is nobody's as long as nobody must pay it. "At home I pay every month," says a pensioner in Bender. "I have kept the receipts. To whom should I show them?"]],
  source = "Public record: gas debt of the left bank towards the supplier; the voice is composite",
  apply = function(game) game:change("comfort", nil, 2, _ "Gas that nobody pays for") end,
  choices = {
    {
      id = "to_tiraspol", by = "russia",
      text = _ "Ask Tiraspol where the money of the pensioners has gone.",
      apply = function(game)
        local reason = _ "A question about receipts"
        game:change("comfort", nil, -5, reason)
        game:change("profiteers", nil, -3, reason)
        game:grant("russia", "aid", 4, reason)
        game:shift_trust("transdniestria", "russia", -5, reason)
        game:sway("transdniestria.holding", -2, reason)
        game:sway("russia.modernisers", 2, reason)
        game:sway("russia.patriots", -1.5, reason)
      end,
    },
    {
      id = "to_chisinau", by = "russia",
      text = _ "Remind Chisinau that the contract bears its signature.",
      apply = function(game)
        local reason = _ "A contract with one signature"
        game:shift_trust("moldova", "russia", -5, reason)
        game:change("europe", nil, -3, reason)
        game:sway("russia.patriots", 1.5, reason)
        game:sway("moldova.business", -1.5, reason)
      end,
    },
    {
      id = "let_grow", by = "russia", default = true,
      text = _ "Let it grow. A debt that is not paid is a string that is not cut.",
      apply = function(game)
        game:change("comfort", nil, 3, _ "A string that is not cut")
        game:sway("russia.security_council", 2, gas)
        game:sway("russia.modernisers", -1, gas)
      end,
    },
  },
}

local visa_list = _ "Nineteen names in the Official Journal"
card {
  id = "visa_list",
  deck = "calendar",
  title = visa_list,
  text = _ [[Since 2003 the Union lets a number of people from Tiraspol in at no airport. The list must be renewed each autumn, by all twenty-seven. It has not moved anybody; neither has anybody written what it would take to be struck off. A man on it has a daughter who studies in Leipzig. She visits him.]],
  source = "Public record: restrictive measures of 2003, prolonged and at the same time suspended in September 2010; title and the daughter are invented",
  choices = {
    {
      id = "suspend", by = "eu",
      text = _ "Suspend it for half a year, and see who says thank you with a deed.",
      apply = function(game)
        local reason = _ "A list that was suspended"
        game:shift_trust("transdniestria", "eu", 5, reason)
        game:shift_trust("russia", "eu", 4, reason)
        game:change("confidence", nil, 3, reason)
        game:sway("eu.new_members", -1, reason)
      end,
    },
    {
      id = "conditions", by = "eu",
      text = _ "Write beside each name what would strike it off: a school, a field, a bridge.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Names with conditions"
        game:change("vision", nil, 2, reason)
        game:sway("eu.neighbourhood", 2, reason)
        game:shift_trust("moldova", "eu", 3, reason)
        game:shift_trust("transdniestria", "eu", -2, reason)
        game:change("comfort", nil, -2, reason)
      end,
    },
    {
      id = "renew", by = "eu", default = true,
      text = _ "Renew it as it is. Nobody has to explain a list that is there already.",
      apply = function(game)
        game:sway("eu.new_members", 1, visa_list)
        game:shift_trust("transdniestria", "eu", -4, visa_list)
        game:shift_trust("russia", "eu", -3, visa_list)
        game:change("precedent", nil, -1, visa_list)
        game:change("comfort", nil, 1, visa_list)
      end,
    },
  },
}

local stamped = _ "Five members that do not recognise"
card {
  id = "five_members",
  deck = "capitals", rounds = { from = 1, to = 8 }, weight = 4,
  when = function(game) return not texts.agreed(game, "even_hand") end,
  title = stamped,
  text = _ [[An official in Brussels has written two pages: people should not be punished for the place on their school certificate, neither in Pristina nor in Tskhinvali nor in Tiraspol. Five members that do not recognise the first ask for a footnote; nine that do ask why the others are in it. The official has added a footnote to the footnote. "My mother is from Nicosia," he says when somebody asks him why he bothers.]],
  source = "Vaquer i Fanés 2010, on status-neutral recognition of documents and equal treatment; the official is invented",
  choices = {
    {
      id = "table_it", by = "eu",
      text = _ "Table it all the same, and ask Moscow whether it would sign the same two pages.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Two pages about certificates"
        game:change("meseberg", nil, 5, reason)
        game:change("vision", nil, 2, reason)
        game:change("precedent", nil, 1, reason)
        trust.mutual(game, { "eu", "russia" }, 4, reason)
        game:sway("eu.new_members", -1, reason)
        game:sway("eu.partners_of_russia", 1.5, reason)
      end,
    },
    {
      id = "only_here", by = "eu",
      text = _ "Cut it down to one place, where nobody among the members minds.",
      apply = function(game)
        local reason = _ "One place only"
        game:change("vision", nil, 2.5, reason)
        game:change("confidence", nil, 2, reason)
        help.ease(game, 1, reason)
        game:shift_trust("russia", "eu", -3, _ "A case apart, again")
        game:sway("eu.neighbourhood", 1.5, reason)
      end,
    },
    {
      id = "footnote", by = "eu", default = true,
      text = _ "Let the footnotes ripen.",
      apply = function(game)
        game:sway("eu.new_members", 1, stamped)
        game:sway("eu.treasuries", 1, stamped)
        game:shift_trust("russia", "eu", -3, stamped)
        game:change("meseberg", nil, -2, stamped)
      end,
    },
  },
}

local gagauzia = _ "An autonomy eighty kilometres away"
card {
  id = "gagauzia",
  deck = "capitals", place = "comrat", rounds = { from = 3, to = 8 }, weight = 5,
  title = gagauzia,
  text = _ [[Gagauzia has had a law of its own since 1994: three languages, a governor, a right to leave if Moldova should cease to be itself. In Comrat they say that the law is good and that each year one more paragraph needs a telephone call to Chisinau. Envoys from Tiraspol come to the wine festival and ask how one lives with it. "Ask me when the budget comes," says the woman who keeps the assembly's accounts.]],
  source = "Public record: law on the special status of Gagauzia, December 1994; election of its governor, December 2010; the voice is composite",
  choices = {
    {
      id = "honour_it", by = "moldova",
      text = _ "Give Comrat in writing what the law has promised since 1994, with the money.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "An autonomy that works"
        game:change("vision", nil, 4, reason)
        game:change("tension", "comrat", -5, reason)
        game:change("hardship", "comrat", -4, reason)
        game:shift_trust("transdniestria", "moldova", 4, reason)
        game:sway("moldova.coalition", -1.5, reason)
      end,
    },
    {
      id = "one_law", by = "moldova", default = true,
      text = _ "One country, one law: what one autonomy gets the next will ask for.",
      apply = function(game)
        local reason = _ "One country, one law"
        game:sway("moldova.coalition", 2, reason)
        game:sway("moldova.veterans", 1, reason)
        game:change("tension", "comrat", 4, reason)
        game:change("vision", nil, -3, reason)
        game:change("precedent", nil, -2, reason)
      end,
    },
  },
}

local one_evening = _ "The law of one evening"
card {
  id = "law_of_one_evening",
  deck = "capitals", place = "chisinau", rounds = { from = 2, to = 9 }, weight = 3,
  when = function(game) return game:get("settled") == 0 and game:get("memoranda") == 0 end,
  title = one_evening,
  text = _ [[In July 2005 parliament voted in one evening, with all hands, how the left bank would be governed after it had been democratised, demilitarised and decriminalised. Since then no negotiator has been able to offer less, or anything else. A deputy who was there proposes to write a second law, for talking. "The first one," he says, "was so good that we have never been able to use it."]],
  source = "Public record: law of 22 July 2005 on basic provisions of the special legal status; the deputy is invented",
  choices = {
    {
      id = "mandate", by = "moldova",
      text = _ "Give the negotiator a mandate that may differ from the law, to be voted on at the end.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A negotiator with a mandate"
        game:change("vision", nil, 2.5, reason)
        game:change("confidence", nil, 3, reason)
        game:shift_trust("osce", "moldova", 3, reason)
        game:shift_trust("transdniestria", "moldova", 3, reason)
        game:sway("moldova.communists", 1.5, reason)
        game:sway("moldova.veterans", -2, reason)
      end,
    },
    {
      id = "the_law", by = "moldova", default = true,
      text = _ "The law is the law. It binds those who might be talked into something.",
      apply = function(game)
        game:sway("moldova.veterans", 2, one_evening)
        game:sway("moldova.coalition", 1, one_evening)
        game:change("precedent", nil, -2, one_evening)
        game:change("comfort", nil, 2, one_evening)
      end,
    },
  },
}

local soviet = _ "Deputies against their leader"
card {
  id = "supreme_soviet",
  deck = "capitals", place = "tiraspol", rounds = { from = 1, to = 7 }, weight = 4,
  title = soviet,
  text = _ [[In Tiraspol's assembly sits a majority of managers, close to the firm that owns the shops. They want a prime minister whom they can dismiss and a budget that they can read. The leader who has been there since 1991 wants a constitution with fewer of them in it. Both speak of independence. They mean from each other.]],
  source = "Public record: constitutional quarrel in Tiraspol, 2009 to 2011",
  choices = {
    {
      id = "budget_read", by = "transdniestria",
      text = _ "Let the deputies read the budget, all of it.",
      apply = function(game)
        local reason = _ "A budget that was read"
        game:change("legitimacy", "transdniestria", 5, reason)
        game:sway("transdniestria.factories", 2, reason)
        game:sway("transdniestria.people", 1.5, reason)
        game:sway("transdniestria.security", -2.5, reason)
        game:change("profiteers", nil, -3, reason)
        game:change("comfort", nil, -2, reason)
      end,
    },
    {
      id = "rule", by = "transdniestria", default = true,
      text = _ "Rule by decree, and remind them who guards their shops.",
      apply = function(game)
        local reason = _ "Rule by decree"
        game:sway("transdniestria.security", 2, reason)
        game:sway("transdniestria.holding", -1.5, reason)
        game:change("tension", "tiraspol", 3, reason)
        game:change("comfort", nil, 2, reason)
      end,
    },
    {
      id = "share_out", by = "transdniestria",
      text = _ "Give the firm the customs for two years, and have peace.",
      apply = function(game)
        local reason = _ "Customs given to a firm"
        game:sway("transdniestria.holding", 2.5, reason)
        game:sway("transdniestria.people", -2, reason)
        game:change("contraband", nil, 4, reason)
        game:change("tension", "tiraspol", -2, reason)
        game:grant("transdniestria", "aid", 2, reason)
      end,
    },
  },
}

local radar = _ "Interceptors beyond the Prut"
card {
  id = "interceptors",
  deck = "calendar",
  title = radar,
  text = _ [[Romania names the place in which it will host American interceptors against missiles from the south-east. A year ago Tiraspol's leader offered Moscow a place for missiles of its own, and is now quoted again. Neither has anything to do with the schools, the fields or the bridge; within a week all three are mentioned in the same sentence with it. "I have looked it up," says a teacher of geography in Tiraspol. "We are on the way to nowhere that anybody would shoot at. It has always been our strength."]],
  source = "Public record: Romania's agreement of February 2010 and site named in May 2011; Tiraspol's offer of February 2010; the teacher is invented",
  apply = function(game)
    game:change("tension", "tiraspol", 2, radar)
    game:change("meseberg", nil, -2, radar)
  end,
  choices = {
    {
      id = "brief_moscow", by = "us",
      text = _ "Brief Moscow in Bucharest and Bucharest in Moscow, with the range drawn on one map.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "One map for both"
        game:shift_trust("russia", "us", 4, reason)
        game:change("meseberg", nil, 3, reason)
        game:sway("us.state_department", 1.5, reason)
        game:sway("us.arms_control", 1.5, reason)
        game:sway("us.senate", -1.5, reason)
      end,
    },
    {
      id = "own_business", by = "us", default = true,
      text = _ "Two allies agree on what they like. It needs no briefing.",
      apply = function(game)
        game:sway("us.senate", 2, radar)
        game:shift_trust("russia", "us", -3, radar)
        game:shift_trust("moldova", "us", 1, radar)
        game:sway("russia.security_council", 1, _ "A reason to stay where one is")
      end,
    },
  },
}
