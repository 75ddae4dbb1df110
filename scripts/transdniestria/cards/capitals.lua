-- The capitals deck: seven of them, and what reaches their desks: drafts in drawers, bills that nobody addresses, the sanitary
-- doctor. After it come the cards that seats hold in their hands.
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
  deck = "capitals", rounds = { from = 2, to = 3 }, weight = 7,
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
  deck = "capitals", rounds = { from = 3, to = 7 }, weight = 4,
  title = radar,
  text = _ [[Romania will host American interceptors against missiles from the south-east. Tiraspol's leader offers Moscow a place for missiles of its own. Neither has anything to do with the schools, the fields or the bridge; within a week all three are mentioned in the same sentence with it. "I have looked it up," says a teacher of geography in Tiraspol. "We are on the way to nowhere that anybody would shoot at. It has always been our strength."]],
  source = "Public record: Romania's agreement of February 2010 and site named in May 2011; Tiraspol's offer of 2010; the teacher is invented",
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

local border_treaty = _ "A border on the Prut, signed"
card {
  id = "border_treaty",
  deck = "capitals", rounds = { from = 3, to = 3 }, weight = 22,
  title = border_treaty,
  text = _ [[Three weeks before Moldova votes, Romania signs a treaty on the regime of the border that both have had since 1947. The same government hands out passports to those whose grandparents were its citizens. Kyiv reads both papers, and then a third, on who lives where in Bukovina. In Tiraspol only the second is shown on television.]],
  source = "Public record: treaty of 8 November 2010; Romanian citizenship law as amended in 2009",
  apply = function(game)
    trust.mutual(game, { "romania", "moldova" }, 3, border_treaty)
    game:change("europe", nil, 3, border_treaty)
    game:shift_trust("transdniestria", "romania", -2, _ "Passports from beyond the Prut")
  end,
  choices = {
    {
      id = "show_treaty", by = "ukraine",
      text = _ "Praise it in Tiraspol: a neighbour that signs borders does not swallow anybody.",
      apply = function(game)
        local reason = _ "A neighbour that signs borders"
        game:change("confidence", nil, 2, reason)
        game:change("precedent", nil, -2, reason)
        game:shift_trust("moldova", "ukraine", 3, reason)
        game:shift_trust("ukraine", "romania", 3, reason)
        game:sway("ukraine.opposition", 0.5, reason)
        game:sway("ukraine.presidency", -1, reason)
      end,
    },
    {
      id = "count_passports", by = "ukraine", default = true,
      text = _ "Ask Bucharest how many passports, and to whom.",
      apply = function(game)
        game:change("precedent", nil, -2, border_treaty)
        game:sway("ukraine.presidency", 2, border_treaty)
        game:shift_trust("transdniestria", "ukraine", 5, border_treaty)
        game:shift_trust("russia", "ukraine", 2, border_treaty)
        game:shift_trust("moldova", "ukraine", -2, border_treaty)
        game:shift_trust("eu", "ukraine", -2, border_treaty)
      end,
    },
  },
}

local odessa = _ "A room in Odessa"
card {
  id = "room_in_odessa",
  deck = "capitals", place = "kuchurgan", rounds = { from = 1, to = 6 }, weight = 4,
  title = odessa,
  text = _ [[Ukraine has been a guarantor since the nineties, had a plan of its own in 2005, and has a special representative whom the others forget to copy in. Odessa is an hour from Tiraspol and has sea, hotels, and an airport where nobody needs to say which country one lands in. "One cannot be angry in Odessa in June," says the owner of an hotel. "I have seen people try."]],
  source = "Public record: Ukraine as guarantor and mediator, plan of 2005, the 5+2 begun in Odessa in September 2005; the voice is composite",
  choices = {
    {
      id = "host", by = "ukraine",
      text = _ "Invite both sides for a week, without a programme, and pay.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "A week in Odessa"
        trust.mutual(game, { "moldova", "transdniestria" }, 4, reason)
        game:shift_trust("moldova", "ukraine", 1, reason)
        game:shift_trust("transdniestria", "ukraine", 1, reason)
        game:change("confidence", nil, 2, reason)
        game:change("legitimacy", "ukraine", 3, reason)
        game:sway("ukraine.odessa", 1.5, reason)
        game:shift_trust("russia", "ukraine", -3, _ "A week without the other guarantor")
      end,
    },
    {
      id = "with_moscow", by = "ukraine",
      text = _ "Invite them together with Moscow, as two guarantors.",
      apply = function(game)
        local reason = _ "Two guarantors in one invitation"
        trust.mutual(game, { "ukraine", "russia" }, 4, reason)
        game:change("confidence", nil, 2, reason)
        game:shift_trust("transdniestria", "ukraine", 5, reason)
        game:sway("ukraine.presidency", 1.5, reason)
        game:sway("ukraine.opposition", -0.5, reason)
        game:shift_trust("moldova", "ukraine", -1, reason)
      end,
    },
    {
      id = "be_copied_in", by = "ukraine", default = true,
      text = _ "Ask to be copied in.",
      apply = function(game)
        game:sway("ukraine.opposition", 1, odessa)
        game:change("comfort", nil, 2, odessa)
      end,
    },
  },
}

local verdict = _ "A verdict in Kyiv"
card {
  id = "verdict",
  deck = "capitals", rounds = { from = 7, to = 9 }, weight = 5,
  title = verdict,
  text = _ [[A court in Kyiv sentences a former head of government to seven years for a gas contract. In Brussels an agreement with Ukraine that was ready to be initialled is put back into its folder; in Moscow somebody mentions a customs union, with a price for gas in it. Both folders are open on the same desk. On the river nobody has done anything, and everything has become more difficult.]],
  source = "Public record: sentence of 11 October 2011",
  apply = function(game)
    game:shift_trust("eu", "ukraine", -5, verdict)
    game:sway("ukraine.opposition", -2, verdict)
  end,
  choices = {
    {
      id = "useful_on_river", by = "ukraine",
      text = _ "Be useful where nobody minds who is useful: open Kuchurgan to any inspector whom the Union sends.",
      apply = function(game)
        local reason = _ "A crossing that is open to inspectors"
        game:shift_trust("eu", "ukraine", 4, reason)
        game:change("contraband", nil, -3, reason)
        game:sway("ukraine.odessa", -2, reason)
        game:sway("ukraine.opposition", 1, reason)
        game:shift_trust("transdniestria", "ukraine", -3, reason)
      end,
    },
    {
      id = "other_folder", by = "ukraine",
      text = _ "Read the other folder, and let Brussels see that you read it.",
      apply = function(game)
        local reason = _ "The other folder"
        trust.mutual(game, { "ukraine", "russia" }, 4, reason)
        game:grant("ukraine", "aid", 4, _ "A better price for gas")
        game:change("trade", nil, 3, reason)
        game:sway("ukraine.odessa", 2, reason)
        game:sway("ukraine.presidency", 1.5, reason)
        game:sway("ukraine.opposition", -2, reason)
        game:change("europe", nil, -2, reason)
      end,
    },
    {
      id = "courts", by = "ukraine", default = true,
      text = _ "Say that courts are independent, in both languages.",
      apply = function(game)
        game:sway("ukraine.presidency", 2, verdict)
        game:sway("ukraine.odessa", 1.5, _ "A port that nobody inspects")
        game:change("legitimacy", "ukraine", -3, verdict)
      end,
    },
  },
}

local deep = _ "Deep, comprehensive, and on one bank"
card {
  id = "dcfta",
  deck = "capitals", place = "chisinau", rounds = { from = 4, to = 10 }, weight = 4,
  title = deep,
  text = _ [[The Union negotiates with Moldova about trade that goes as deep as standards for eggs. Most of what the left bank exports goes to the Union and Moldova already, with a stamp from Chisinau. If the rules change and nobody from Ribnita has sat at the table, the stamp will one day not be enough. "Nobody has asked me for my tensile strength," says the engineer of the steelworks. "I have it ready in four languages."]],
  source = "Public record: association talks from January 2010, talks on free trade prepared in 2011 and opened in February 2012; the engineer is invented",
  choices = {
    {
      id = "chairs_behind", by = "eu",
      text = _ "Put chairs for experts of the left bank behind the Moldovan delegation.",
      apply = function(game)
        local reason = _ "Chairs behind a delegation"
        game:change("trade", nil, 4, reason)
        game:change("vision", nil, 3, reason)
        game:sway("transdniestria.factories", 2, reason)
        game:shift_trust("transdniestria", "eu", 3, reason)
        game:change("europe", nil, -1, _ "Talks with more people in the room")
        game:sway("eu.new_members", -0.5, reason)
      end,
    },
    {
      id = "government_only", by = "eu", default = true,
      text = _ "One negotiates with governments. It goes faster, too.",
      apply = function(game)
        local reason = _ "Talks with a government only"
        game:change("europe", nil, 4, reason)
        game:sway("eu.neighbourhood", 1.5, reason)
        game:change("precedent", nil, -1, reason)
        game:shift_trust("transdniestria", "eu", -4, reason)
        game:sway("transdniestria.factories", -2, reason)
      end,
    },
  },
}

local visa_plan = _ "Chips in passports"
card {
  id = "visa_plan",
  deck = "capitals", place = "chisinau", rounds = { from = 4, to = 8 }, weight = 4,
  title = visa_plan,
  text = _ [[The Union has handed Chisinau a plan: passports with chips, a border that is guarded, and one day no visas. The border that must be guarded lies in the east, and part of it is four hundred and fifty kilometres behind people who do not take orders from Chisinau. A migration office on the river would satisfy Brussels. To a grandmother on the left bank it would look like the border that she has always been told is not one.]],
  source = "Public record: action plan on visa liberalisation, 24 January 2011; length of the segment rounded",
  choices = {
    {
      id = "soft_offices", by = "moldova",
      text = _ "Open offices that register foreigners only, and give every inhabitant of the left bank a passport free of charge.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "Passports free of charge"
        game:change("vision", nil, 2.5, reason)
        game:change("hardship", "tiraspol", -4, reason)
        game:change("europe", nil, 2, reason)
        game:sway("transdniestria.people", 2, reason)
        game:shift_trust("transdniestria", "moldova", -2, _ "Passports that count heads")
      end,
    },
    {
      id = "guard_it", by = "moldova",
      text = _ "Guard the river as Brussels would like a border to be guarded.",
      apply = function(game)
        local reason = _ "A river that is guarded like a border"
        game:change("europe", nil, 6, reason)
        game:change("contraband", nil, -4, reason)
        game:change("hardship", "bender", 4, reason)
        game:change("hardship", "vadul", 4, reason)
        game:change("precedent", nil, 4, reason)
        game:sway("moldova.veterans", -1.5, reason)
      end,
    },
    {
      id = "later", by = "moldova", default = true,
      text = _ "Do the chips first. The river is not on page one.",
      apply = function(game)
        game:change("europe", nil, 4, visa_plan)
        game:change("comfort", nil, 2, visa_plan)
        game:sway("moldova.coalition", 1, visa_plan)
      end,
    },
  },
}

local missing_aid = _ "Pensions that took a detour"
card {
  id = "missing_aid",
  deck = "capitals", place = "tiraspol", rounds = { from = 6, to = 8 }, weight = 5,
  title = missing_aid,
  text = _ [[Investigators in Moscow have opened a case: of the money that Russia sent for the pensioners of the left bank some has gone to a bank and not come out. They would like to hear a relative of the leader, who is also a deputy, as a witness. In Tiraspol state television broadcasts a film about ingratitude. "It is fifteen dollars a month," says a woman who was a weaver. "One would think that it is too small to steal."]],
  source = "Public record: Russian investigation of humanitarian aid, autumn 2011; pension supplement of fifteen dollars; the voice is composite",
  apply = function(game)
    game:change("comfort", nil, -3, missing_aid)
    game:sway("transdniestria.people", -1, missing_aid)
  end,
  choices = {
    {
      id = "pay_directly", by = "russia",
      text = _ "Pay the pensioners directly, by name, through a post office of your own.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "Pensions paid by name"
        help.ease(game, 2, reason)
        game:change("profiteers", nil, -4, reason)
        game:change("legitimacy", "russia", 4, reason)
        game:sway("russia.patriots", 2, reason)
        game:shift_trust("transdniestria", "russia", -3, reason)
        game:change("precedent", nil, 2, _ "A state that pays pensions abroad")
      end,
    },
    {
      id = "drop_it", by = "russia", default = true,
      text = _ "Let the case rest after the election. It has been understood.",
      apply = function(game)
        game:shift_trust("transdniestria", "russia", -1, missing_aid)
        game:sway("russia.security_council", 1.5, missing_aid)
        game:change("comfort", nil, 3, _ "A case that rests")
      end,
    },
    {
      id = "suspend_aid", by = "russia",
      text = _ "Suspend the supplement until it has been found.",
      apply = function(game)
        local reason = _ "A supplement that was suspended"
        help.ease(game, -2, reason)
        game:change("comfort", nil, -5, reason)
        game:grant("russia", "aid", 6, reason)
        game:change("meseberg", nil, 4, reason)
        game:shift_trust("transdniestria", "russia", -5, reason)
        game:sway("russia.modernisers", 1.5, reason)
        game:sway("russia.patriots", -1, reason)
      end,
    },
  },
}

local special = _ "A representative with a film crew"
card {
  id = "special_representative",
  deck = "capitals", place = "tiraspol", rounds = { from = 9, to = 10 }, weight = 6,
  title = special,
  text = _ [[Moscow names a special representative of its president for Transdniestria. He is a deputy prime minister, and was last heard of as ambassador to the Alliance, where he liked to be heard. Chisinau asks what the title means: for the settlement, or for the region? The decree has one line, and can be read both ways. So can he.]],
  source = "Public record: appointment of 21 March 2012",
  apply = function(game)
    game:sway("russia.patriots", 1, special)
    game:shift_trust("transdniestria", "russia", 2, special)
  end,
  choices = {
    {
      id = "receive", by = "moldova",
      text = _ "Receive him in Chisinau first, with bread, salt and economists.",
      apply = function(game)
        local reason = _ "Bread, salt and economists"
        trust.mutual(game, { "moldova", "russia" }, 4, reason)
        game:change("trade", nil, 3, reason)
        game:sway("moldova.business", 1.5, reason)
        game:sway("moldova.communists", 1.5, reason)
        game:sway("moldova.veterans", -2, reason)
        game:change("europe", nil, -1, reason)
      end,
    },
    {
      id = "ask_what", by = "moldova", default = true,
      text = _ "Ask in writing what he represents, and let him land when it has been answered.",
      apply = function(game)
        game:shift_trust("russia", "moldova", -4, special)
        game:change("precedent", nil, -2, special)
        game:sway("moldova.veterans", 1.5, special)
        game:sway("moldova.coalition", 1, special)
      end,
    },
  },
}

local criteria = _ "What would count as progress?"
card {
  id = "criteria",
  deck = "capitals", rounds = { from = 2, to = 8 }, weight = 4,
  when = function(game) return game:get("committee") == 0 and game:get("meseberg") >= 15 end,
  title = criteria,
  text = _ [[In a working group on a Wednesday somebody from Moscow asks what would count as progress. Somebody from Brussels begins to answer and looks at his neighbour, who looks at his. Is it a meeting? A train? A soldier less? "You have offered a committee for something," says the visitor, not unkindly. "We should like to know the price before we say that it is high."]],
  source = "Public record: exchanges after the memorandum of Meseberg, 2010 and 2011; the dialogue is invented",
  choices = {
    {
      id = "three_things", by = "eu",
      text = _ "Name three things: the table, a step that people feel, and one transport from the depot.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Three things that would count"
        game:change("meseberg", nil, 5, reason)
        game:change("vision", nil, 1.5, reason)
        game:shift_trust("russia", "eu", 4, reason)
        game:sway("eu.partners_of_russia", -1.5, _ "A price that was named")
      end,
    },
    {
      id = "we_shall_know", by = "eu", default = true,
      text = _ "Say that you will know it when you see it.",
      apply = function(game)
        game:change("meseberg", nil, -4, _ "A price that nobody names")
        game:sway("eu.new_members", 1.5, criteria)
        game:sway("eu.partners_of_russia", 1, criteria)
        game:change("comfort", nil, 2, criteria)
      end,
    },
  },
}

local hearing = _ "A hearing on the ninth page"
card {
  id = "hearing",
  deck = "capitals", rounds = { from = 2, to = 9 }, weight = 3,
  title = hearing,
  text = _ [[A committee in Washington hears witnesses on countries that are easily confused with each other. A senator who was in Istanbul in 1999 asks how many soldiers were to have left by 2002, and how many have. A professor brings a photograph of a kindergarten in Ribnita with Russian heating, a Moldovan teacher and Ukrainian milk. It is on page nine of the record.]],
  source = "Public record: commitments of Istanbul, November 1999, with a date of 2002; the hearing is invented",
  choices = {
    {
      id = "resolution", by = "us",
      text = _ "Let the senators have their resolution, with numbers.",
      apply = function(game)
        local reason = _ "A resolution with numbers"
        game:sway("us.senate", 2.5, reason)
        game:shift_trust("moldova", "us", 3, reason)
        game:shift_trust("russia", "us", -4, reason)
        game:change("comfort", nil, -3, reason)
        game:sway("us.state_department", -1.5, reason)
      end,
    },
    {
      id = "kindergarten", by = "us",
      text = _ "Pay for the kindergarten's windows instead, and ask nobody's leave for saying so.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "Windows for a kindergarten"
        game:change("hardship", "ribnita", -5, reason)
        game:shift_trust("transdniestria", "us", 5, reason)
        game:change("confidence", nil, 2, reason)
        game:change("precedent", nil, -1, _ "American windows in what is Moldova")
        game:sway("us.state_department", 1.5, reason)
        game:sway("us.senate", -0.5, reason)
      end,
    },
    {
      id = "page_nine", by = "us", default = true,
      text = _ "Leave it on page nine: there are larger treaties on the desk.",
      apply = function(game)
        game:sway("us.state_department", 1.5, hearing)
        game:sway("us.arms_control", 1.5, hearing)
        game:shift_trust("russia", "us", 2, hearing)
        game:sway("us.senate", -1.5, hearing)
      end,
    },
  },
}

local thrift = _ "The mission's rent"
card {
  id = "missions_rent",
  deck = "capitals", place = "chisinau", rounds = { from = 2, to = 9 }, weight = 3,
  title = thrift,
  text = _ [[In Vienna the budget is agreed by fifty-six, which means by the most patient. This year somebody proposes to close the mission's office in Tiraspol, which costs as much as a receptionist in Vienna. It has two rooms and a kitchen. "People come and ask what they may ask," says the woman who makes the coffee there. "It does not stand in any mandate, and it is what we do."]],
  source = "Public record: field offices of the OSCE Mission to Moldova in Tiraspol and Bender; the proposal is invented",
  choices = {
    {
      id = "fight", by = "osce",
      text = _ "Fight for the two rooms, and give up the chair's conference for them.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Two rooms that were kept"
        game:change("hardship", "tiraspol", -4, reason)
        game:sway("osce.mission", 2.5, reason)
        game:sway("osce.chair", -1.5, reason)
        game:change("confidence", nil, 2, reason)
      end,
    },
    {
      id = "one_room", by = "osce", default = true,
      text = _ "Keep one room, two days a week.",
      apply = function(game)
        game:sway("osce.capitals", 2, thrift)
        game:sway("osce.chair", 1, thrift)
        game:sway("osce.mission", -0.5, thrift)
        game:grant("osce", "aid", 1, thrift)
        game:change("hardship", "tiraspol", 1, thrift)
      end,
    },
    {
      id = "ask_union", by = "osce",
      text = _ "Ask the Union to pay, and to put its plate beside yours.",
      apply = function(game)
        local reason = _ "Two plates at one door"
        game:shift_trust("eu", "osce", 3, reason)
        game:shift_trust("russia", "osce", -3, reason)
        game:change("confidence", nil, 1, reason)
      end,
    },
  },
}
