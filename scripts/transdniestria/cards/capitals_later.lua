-- The capitals deck, its second half: the border on the Prut, a room in Odessa, chips in passports, and what a mission costs.
local help = require "transdniestria.help"
local trust = require "rules.trust"

local border_treaty = _ "A border on the Prut, signed"
card {
  id = "border_treaty",
  deck = "calendar",
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
  deck = "calendar",
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
  text = _ [[The Union wants to agree with Moldova on trade that goes as deep as standards for eggs, and has sent questions first. Most of what the left bank exports goes to the Union and Moldova already, with a stamp from Chisinau. If the rules change and nobody from Ribnita has sat at the table, the stamp will one day not be enough. "Nobody has asked me for my tensile strength," says the engineer of the steelworks. "I have it ready in four languages."]],
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
  deck = "capitals", place = "tiraspol", rounds = { from = 7, to = 8 }, weight = 5,
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
  deck = "capitals", place = "tiraspol", rounds = { from = 9, to = 9 }, weight = 9,
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
