-- The other half of the societies deck: how those live of whose security everybody speaks: wages that are sent home, a queue
-- before a consulate, a prisoner, a birth that nobody may read, a vote, a book for schools.
local help = require "est_summit.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local wages = _ "Two hundred dollars by Tuesday"
card {
  id = "migrants",
  deck = "societies", place = "osh", rounds = { from = 1, to = 7 }, weight = 4,
  title = wages,
  text = _ [[A third of Tajikistan's income is sent home from building sites in Russia, in sums of two hundred dollars. Four men from Jalal-Abad and three from Andijan share a container in Khimki. In the evening they do not speak of politics; they have agreed on it, with a handshake. The police come on the fourth and on the eighteenth, and the price is always the same.]],
  source = "Public record: remittances to Central Asia in 2009 and 2010; Bossuyt 2020, on an interest in a stable and prosperous region; the container is composite",
  choices = {
    {
      id = "registered", by = "russia",
      text = _ "Sell permits at the post office, and take the business away from the police.",
      apply = function(game)
        local reason = _ "Permits at the post office"
        game:sway("central_asia.labour_migrants", 3, reason)
        game:shift_trust("central_asia", "russia", 3, reason)
        game:grant("russia", "aid", 2, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:sway("russia.presidency", 1, reason)
        game:change("legitimacy", "russia", 4, reason)
        game:change("images", nil, -1, reason)
      end,
    },
    {
      id = "as_a_lever", by = "russia", default = true,
      text = _ "Leave it as it is. A container that can be emptied is an argument.",
      apply = function(game)
        game:change("sphere", nil, 1, _ "An argument in a container")
        game:sway("central_asia.labour_migrants", -2, wages)
        game:sway("russia.patriots", 1, wages)
        game:change("legitimacy", "russia", -2, _ "An argument in a container")
      end,
    },
    {
      id = "consuls", by = "central_asia",
      text = _ "Send consuls to the building sites, four states in one office.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "Consuls on building sites"
        game:sway("central_asia.labour_migrants", 3, reason)
        game:change("legitimacy", "central_asia", 3, reason)
        game:change("tension", "osh", -2, reason)
        game:sway("central_asia.presidents", -0.5, _ "Four states in one office")
      end,
    },
    {
      id = "be_grateful", by = "central_asia", default = true,
      text = _ "Be grateful for the money, and for young men who are far away.",
      apply = function(game)
        game:sway("central_asia.presidents", 1, wages)
        game:sway("central_asia.labour_migrants", -1, wages)
      end,
    },
  },
}

local queue = _ "Window four, from six in the morning"
card {
  id = "consulate_queue",
  deck = "societies", rounds = { from = 1, to = 7 }, weight = 4,
  when = function(game) return not texts.agreed(game, "visa_steps") end,
  title = queue,
  text = _ [[Before the German consulate in Saint Petersburg people stand with folders: invitation, employer, bank, insurance, a grandmother's grave at Kaliningrad. A pianist has been invited to Leipzig to play Bach and is asked to prove that she will come back. "I have come back eleven times," she says. "It is all in the passport. He has it in his hand."]],
  source = "Vaquer i Fanés 2010, on obstacles to mobility; public record: talks on visas in 2010; the pianist is invented",
  choices = {
    {
      id = "five_year_visas", by = "germany",
      text = _ "Give five years to those who have come back five times.",
      apply = function(game)
        local reason = _ "Five years for those who came back"
        game:change("images", nil, -3, reason)
        game:shift_trust("russia", "germany", 4, reason)
        game:sway("germany.industry", 1.5, reason)
        game:sway("germany.atlanticists_at_home", -1, reason)
        game:shift_trust("ukraine", "germany", -2, _ "And Kyiv?")
      end,
    },
    {
      id = "more_windows", by = "germany", default = true,
      text = _ "Open window five.",
      apply = function(game)
        game:sway("germany.chancellery", 0.5, queue)
        game:change("images", nil, 1, queue)
      end,
    },
    {
      id = "one_rule_for_all", by = "eu",
      text = _ "Propose one list of steps for Russia, Ukraine and Moldova alike, and let the quickest be first.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "One list for three"
        trust.towards(game, { "ukraine", "moldova" }, "eu", 4, reason)
        game:shift_trust("russia", "eu", 2, reason)
        game:change("between", nil, 2, reason)
        game:sway("eu.founders", -1.5, reason)
        game:sway("eu.parliament", 1, reason)
      end,
    },
    {
      id = "home_affairs", by = "eu", default = true,
      text = _ "Refer it to the ministers of the interior.",
      apply = function(game)
        game:sway("eu.founders", 0.5, queue)
        game:shift_trust("russia", "eu", -2, _ "Referred to the ministers of the interior")
      end,
    },
  },
}

local prisoner = _ "Letters from a settlement colony"
card {
  id = "prisoner",
  deck = "societies", rounds = { from = 1, to = 6 }, weight = 5,
  title = prisoner,
  text = _ [[The best-known defender of human rights in the chair's own country sits in a colony near Ust-Kamenogorsk. At night, on a road without lamps, he drove into a man, who died; he was given four years in a trial of two days, in which his experts were not heard. From the colony he answers letters on the third basket, by hand. The dead man's mother has forgiven him in writing. The court did not read it.]],
  source = "Public record: judgment of 3 September 2009 and its criticism by observers, 2009 and 2010",
  choices = {
    {
      id = "review_case", by = "kazakhstan",
      text = _ "Have the case reviewed, with the experts who were not heard.",
      apply = function(game)
        local reason = _ "Experts who are heard"
        game:change("acquis", nil, 4, reason)
        trust.towards(game, { "us", "eu", "germany" }, "kazakhstan", 3, reason)
        game:change("relevance", nil, 2, reason)
        game:sway("kazakhstan.conservatives", -3, reason)
        game:shift_trust("central_asia", "kazakhstan", -2, reason)
      end,
    },
    {
      id = "courts_are_free", by = "kazakhstan", default = true,
      text = _ "The courts are independent, says the president.",
      apply = function(game)
        game:sway("kazakhstan.conservatives", 1.5, prisoner)
        game:change("acquis", nil, -2, prisoner)
        game:shift_trust("eu", "kazakhstan", -2, prisoner)
      end,
    },
    {
      id = "visit_colony", by = "us",
      text = _ "Send the ambassador to the colony before anybody speaks of a summit.",
      apply = function(game)
        local reason = _ "An ambassador in a colony"
        game:change("acquis", nil, 3, reason)
        game:shift_trust("kazakhstan", "us", -6, reason)
        game:change("summit", nil, -4, reason)
        game:sway("us.senate", 1, reason)
        game:sway("us.state_department", -1.5, reason)
        game:sway("us.pentagon", -1, reason)
      end,
    },
    {
      id = "mention_it", by = "us", default = true,
      text = _ "Mention it, at the end of the list.",
      apply = function(game)
        game:shift_trust("kazakhstan", "us", 1, prisoner)
        game:sway("us.senate", -0.5, prisoner)
        game:sway("us.pentagon", 1.5, prisoner)
        game:sway("us.state_department", 1.5, prisoner)
      end,
    },
  },
}

local bridge = _ "2 July: a paediatrician in Mitrovica"
card {
  id = "mitrovica_july",
  deck = "societies", place = "mitrovica", rounds = { from = 5, to = 5 }, weight = 7,
  title = bridge,
  text = _ [[In the north of Mitrovica people protest against an office that issues documents of Pristina. Somebody throws a device into the crowd; a doctor dies who had come down from his ward to look. In the queue before the office there had been four persons, all of them over seventy, for their pensions. "He vaccinated both sides," says a nurse. "One cannot see it on the arm."]],
  source = "Public record: explosion of 2 July 2010; Vaquer i Fanés 2010, tenth recommendation; the nurse is composite",
  apply = function(game)
    local accepted = texts.stands(game, { type = "papers" })
    game:change("tension", "mitrovica", accepted and 4 or 9, bridge)
  end,
  choices = {
    {
      id = "papers_without_flags", by = "eu",
      text = _ "Run the office yourself, without a flag on the door.",
      cost = { self = { police = 20 } },
      apply = function(game)
        local reason = _ "An office without a flag"
        game:change("tension", "mitrovica", -8, reason)
        game:shift_trust("serbia", "eu", 3, reason)
        game:change("commitment", nil, 2, reason)
        game:sway("eu.founders", -1, _ "Is that recognition, or the opposite?")
      end,
    },
    {
      id = "guard_it", by = "eu", default = true,
      text = _ "Guard it better, and go on.",
      apply = function(game)
        game:change("tension", "mitrovica", 2, bridge)
        game:sway("eu.founders", 1, bridge)
        game:shift_trust("serbia", "eu", -2, bridge)
      end,
    },
    {
      id = "council_meeting", by = "russia", default = true,
      text = _ "Call for a meeting of the Security Council.",
      apply = function(game)
        help.lean(game, { "serbia" }, 2, bridge)
        game:shift_trust("serbia", "russia", 3, bridge)
        game:change("images", nil, 2, bridge)
      end,
    },
    {
      id = "contact_group", by = "russia",
      text = _ "Offer to revive the Contact Group, in which you sat until 2007.",
      apply = function(game)
        local reason = _ "The Contact Group is offered again"
        game:change("images", nil, -2, reason)
        game:change("tension", "mitrovica", -3, reason)
        trust.towards(game, { "eu", "us" }, "russia", 3, reason)
        game:sway("russia.patriots", -1, reason)
      end,
    },
  },
}

local gali = _ "A birth in Gali"
card {
  id = "gali",
  deck = "societies", place = "georgia_line", rounds = { from = 1, to = 7 }, weight = 4,
  when = function(game) return not texts.stands(game, { type = "papers" }) end,
  title = gali,
  text = _ [[A child is born in Gali, in a hospital that one side calls occupied and the other its own. The certificate bears a stamp that eleven clerks between there and Zugdidi may not read. Without it the girl cannot be vaccinated, inherit or, one day, sit for an examination. Her mother has walked over the bridge with it twice. "Write down that she is here," she says. "You can see her."]],
  source = "Vaquer i Fanés 2010, tenth recommendation, on documents of unrecognised territories; the mother is composite",
  choices = {
    {
      id = "by_sight", by = "eu",
      text = _ "Have members accept births, deaths and school reports by what they say, and not by the stamp.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Births that are read without the stamp"
        game:change("tension", "georgia_line", -3, reason)
        game:change("acquis", nil, 3, reason)
        game:shift_trust("georgia", "eu", -4, reason)
        game:sway("eu.parliament", 1, reason)
        game:sway("eu.new_members", -1, reason)
      end,
    },
    {
      id = "not_recognised", by = "eu", default = true,
      text = _ "A stamp is a stamp. Non-recognition has no small print.",
      apply = function(game)
        game:shift_trust("georgia", "eu", 2, gali)
        game:change("acquis", nil, -1, gali)
      end,
    },
    {
      id = "russian_passport", by = "russia", default = true,
      text = _ "Give her a Russian passport. That one is read.",
      apply = function(game)
        local reason = _ "A passport for a newborn"
        game:change("sphere", nil, 2, reason)
        game:change("between", nil, -2, reason)
        game:sway("russia.patriots", 1, reason)
        game:change("leaning", "georgia", -1, reason)
        game:shift_trust("eu", "russia", -2, reason)
      end,
    },
    {
      id = "neutral_paper", by = "russia",
      text = _ "Support a paper that says who she is and leaves out where.",
      apply = function(game)
        local reason = _ "A paper that leaves out where"
        game:change("sphere", nil, -1, reason)
        game:change("images", nil, -3, reason)
        trust.towards(game, { "eu", "georgia" }, "russia", 3, reason)
        game:sway("russia.patriots", -1, reason)
        game:shift_trust("us", "russia", 2, reason)
      end,
    },
  },
}

local vote = _ "Advisers for Chisinau"
card {
  id = "moldova_votes",
  deck = "societies", place = "transdniestria", rounds = { from = 7, to = 8 }, weight = 7,
  title = vote,
  text = _ [[Moldova has voted again, and again nobody has won it alone. Within a week Chisinau has visitors from Moscow, Warsaw, Stockholm and Bucharest, each with a coalition in his bag. In the hotel they avoid the same lift. "They ask us where we want to go," says a woman who sells flowers opposite. "Nobody has asked whether we could stay here for a while."]],
  source = "Public record: election of 28 November 2010; Vaquer i Fanés 2010, on progress that should not hang on elections; the woman is composite",
  choices = {
    {
      id = "any_majority", by = "eu",
      text = _ "Say that the offer stands for any majority that keeps to the rules.",
      apply = function(game)
        local reason = _ "An offer for any majority"
        game:change("between", nil, 3, reason)
        game:shift_trust("moldova", "eu", 3, reason)
        game:shift_trust("russia", "eu", 1, reason)
        game:sway("eu.new_members", -1.5, reason)
      end,
    },
    {
      id = "our_three", by = "eu", default = true,
      text = _ "Speak for the three who want to Brussels.",
      apply = function(game)
        game:sway("eu.new_members", 1.5, vote)
        game:shift_trust("russia", "eu", -3, vote)
        game:change("tension", "transdniestria", 2, vote)
      end,
    },
    {
      id = "river_for_any", by = "russia",
      text = _ "Say the same: who governs there is not Russia's affair, the talks on the river go on.",
      apply = function(game)
        local reason = _ "Talks that go on with any government"
        game:change("sphere", nil, -1, reason)
        game:change("tension", "transdniestria", -4, reason)
        game:change("leaning", "moldova", 4, reason)
        game:sway("russia.patriots", -1, reason)
        game:change("images", nil, -3, reason)
        game:shift_trust("eu", "russia", 4, reason)
      end,
    },
    {
      id = "send_adviser", by = "russia", default = true,
      text = _ "Send the head of the administration with a bag of his own.",
      apply = function(game)
        game:change("sphere", nil, 1, vote)
        game:change("leaning", "moldova", -2, vote)
        game:sway("russia.patriots", 1, vote)
        game:shift_trust("eu", "russia", -2, vote)
      end,
    },
  },
}

local books = _ "Two chapters on one year"
card {
  id = "textbooks",
  deck = "societies", rounds = { from = 2, to = 7 }, weight = 3,
  title = books,
  text = _ [[A group of Polish and Russian historians, with a retired diplomat on each side, writes a book in which every difficult matter has two chapters: 1920, 1939, 1940, 1944. There were to be one or none. A schoolmistress in Kaliningrad, whose town has three names in her pupils' families, would like to have a copy for the class. "They would learn," she says, "that there is a fold in the middle."]],
  source = "Public record: Polish-Russian Group on Difficult Matters, whose book appeared in 2010; the schoolmistress is invented",
  choices = {
    {
      id = "print_for_schools", by = "germany",
      text = _ "Pay for thirty thousand copies, for schools, and stay off the cover.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "A book with a fold in the middle"
        game:change("images", nil, -4, reason)
        game:shift_trust("poland_baltics", "germany", 2, reason)
        game:sway("germany.foreign_office", 1, reason)
      end,
    },
    {
      id = "prize", by = "germany", default = true,
      text = _ "Give the authors a prize.",
      apply = function(game)
        game:change("images", nil, -1, books)
        game:sway("germany.foreign_office", 0.5, books)
      end,
    },
    {
      id = "into_curriculum", by = "russia",
      text = _ "Let teachers use it who want to.",
      apply = function(game)
        local reason = _ "Teachers who may use it"
        game:change("images", nil, -3, reason)
        game:shift_trust("poland_baltics", "russia", 3, reason)
        game:sway("russia.presidency", 0.5, reason)
        game:sway("russia.patriots", -1.5, reason)
      end,
    },
    {
      id = "commission", by = "russia", default = true,
      text = _ "Refer it to the commission against falsifications of history.",
      apply = function(game)
        game:sway("russia.patriots", 1, books)
        game:change("images", nil, 1, books)
      end,
    },
  },
}

local lists = _ "A thousand signatures from Hamtramck"
card {
  id = "diaspora",
  deck = "societies", rounds = { from = 2, to = 7 }, weight = 3,
  when = function(game)
    local treaty = help.treaty(game)
    return treaty == nil or texts.clause(treaty, "alliances") == nil
  end,
  title = lists,
  text = _ [[In a parish hall near Detroit people whose grandparents came from Tarnopol, Kaunas and Lviv sign a letter to their congressman. They have read the draft, in three languages, and found that the freedom to choose one's friends is not in it. The congressman sits on a committee and is up for election in November. "They bring me pierogi," he tells his assistant, "and they bring me votes. Which article was it?"]],
  source = "Herd & Dunay 2010, section \"Heads I Win\", on the freedom of alliances, omitted; the parish is invented",
  apply = function(game) game:sway("us.eastern_diaspora", -1, lists) end,
  choices = {
    {
      id = "say_it_in_letters", by = "us",
      text = _ "Answer in public: no text that omits it will bear an American name.",
      apply = function(game)
        local reason = _ "No text without the freedom of alliances"
        game:sway("us.eastern_diaspora", 2, reason)
        game:change("between", nil, 2, reason)
        game:change("momentum", nil, -3, reason)
        game:shift_trust("russia", "us", -3, reason)
        game:sway("us.state_department", -1, reason)
      end,
    },
    {
      id = "form_letter", by = "us", default = true,
      text = _ "Answer with thanks for their interest in foreign affairs.",
      apply = function(game)
        game:sway("us.state_department", 1.5, lists)
        game:sway("us.eastern_diaspora", -0.5, lists)
        game:shift_trust("russia", "us", 2, lists)
        game:sway("us.senate", 1, lists)
      end,
    },
    {
      id = "write_it_in", by = "russia",
      text = _ "Take note of Hamtramck, and let an article be drafted that says it.",
      apply = function(game)
        local reason = _ "An article on the freedom to choose"
        help.lean(game, { "central_europe", "poland_baltics", "neutrals" }, 3, reason)
        game:change("sphere", nil, -1, reason)
        game:sway("russia.general_staff", -1, reason)
        game:sway("russia.patriots", -1, reason)
        game:shift_trust("us", "russia", 4, reason)
        game:change("images", nil, -2, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
    {
      id = "in_preamble", by = "russia", default = true,
      text = _ "Point to the preamble, which is guided by everything.",
      apply = function(game)
        game:sway("russia.ministry", 1, lists)
        help.lean(game, { "central_europe" }, -1, _ "It is only in the preamble")
      end,
    },
  },
}

local stamps = _ "It is read at the counter"
card {
  id = "papers_read",
  deck = "societies", place = "transdniestria", rounds = { from = 2, to = 8 }, weight = 12,
  when = function(game) return texts.stands(game, { type = "papers" }) end,
  title = stamps,
  text = _ [[A driver from Ribnita shows his licence to a policeman outside Passau. The policeman looks at a list, looks at the licence, and hands it back. He wishes a good journey. The driver goes on for three kilometres before he stops in a lay-by and telephones his wife. "Nothing," he says. "Nothing happened. I wanted to tell you."]],
  source = "Vaquer i Fanés 2010, tenth recommendation; invented consequence of an agreement on documents",
  apply = function(game)
    game:change("tension", "transdniestria", -3, stamps)
    game:change("tension", "mitrovica", -2, stamps)
    game:change("images", nil, -1, stamps)
    trust.mutual(game, { "eu", "russia" }, 2, stamps)
  end,
}
