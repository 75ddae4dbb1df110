-- The capitals deck: what lies on desks between December and May: decisions about processes, second drafts, letters of reply, a
-- ship for sale. capitals_later.lua has the rest of the year, answers.lua what comes because the table has done something.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local texts = require "rules.texts"
local trust = require "rules.trust"

local athens = _ "A decision to go on"
card {
  id = "athens_december",
  deck = "capitals", rounds = { from = 1, to = 1 }, weight = 5,
  title = athens,
  text = _ [[In Athens the ministers of fifty-six states decide that the talks begun at Corfu in June shall go on: eight subjects, an ambassador for each, a report by summer. Kazakhstan's wish for a summit is noted with interest. "Corfu is an island," says a delegate on the ferry to Aegina. "So far I have not seen the boat."]],
  source = "Public record: Ministerial Council of Athens, 1 and 2 December 2009; Herd & Dunay 2010, Conclusions, on the Corfu Process; the delegate is invented",
  choices = {
    {
      id = "take_the_draft_in", by = "eu",
      text = _ "Have the Russian draft put among the subjects: whoever is in the process is not beside it.",
      apply = function(game)
        local reason = _ "The draft goes into the Corfu Process"
        game:change("relevance", nil, 3, reason)
        game:change("momentum", nil, 2, reason)
        help.lean(game, { "greece_cyprus", "neutrals" }, 2, reason)
        game:sway("eu.new_members", -1, reason)
        game:sway("eu.founders", 1, reason)
        game:shift_trust("russia", "eu", 3, reason)
      end,
    },
    {
      id = "keep_apart", by = "eu", default = true,
      text = _ "Keep them apart: Corfu is about all three baskets, the draft about one.",
      apply = function(game)
        local reason = _ "Corfu is about three baskets"
        game:change("acquis", nil, 2, reason)
        game:change("momentum", nil, -3, reason)
        game:sway("eu.parliament", 1, reason)
        game:shift_trust("russia", "eu", -2, reason)
      end,
    },
    {
      id = "money_for_field", by = "us",
      text = _ "Pay for what the process needs and nobody likes to pay: staff who know something about conflicts.",
      cost = { self = { aid = 6 } },
      apply = function(game)
        local reason = _ "Staff who know something about conflicts"
        game:change("relevance", nil, 4, reason)
        game:change("commitment", nil, 2, reason)
        game:shift_trust("kazakhstan", "us", 2, reason)
        game:sway("us.senate", -1, reason)
      end,
    },
    {
      id = "note_with_interest", by = "us", default = true,
      text = _ "Note everything with interest.",
      apply = function(game)
        game:change("summit", nil, -2, _ "A summit that was noted with interest")
        game:sway("us.state_department", 1.5, athens)
        game:sway("us.senate", 0.5, _ "A summit that was noted with interest")
      end,
    },
  },
}

local second_draft = _ "A second draft, for the alliance"
card {
  id = "second_draft",
  deck = "capitals", rounds = { from = 1, to = 1 }, weight = 8,
  title = second_draft,
  text = _ [[At the first meeting of ministers since the war in Georgia the Russian minister lays another paper on the table of the NATO-Russia Council: no substantial combat forces on the soil of those who joined after 1997. The word substantial has been in a founding act for twelve years. Nobody has ever said how many that is. An Estonian colonel has a number, and is asked not to mention it.]],
  source = "Public record: NATO-Russia Council of 4 December 2009, Founding Act of 1997; Vaquer i Fanés 2010, third recommendation; the colonel is invented",
  choices = {
    {
      id = "say_a_number", by = "us",
      text = _ "Say a number: a brigade for each, and the same on the other side of the border.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A number for the word substantial"
        game:change("clarity", nil, 5, reason)
        game:change("arms", nil, 4, reason)
        game:shift_trust("russia", "us", 2, reason)
        game:shift_trust("poland_baltics", "us", -4, reason)
        game:sway("us.eastern_diaspora", -1.5, reason)
        game:sway("us.pentagon", -1, reason)
      end,
    },
    {
      id = "leave_the_word", by = "us", default = true,
      text = _ "Leave the word as it is. It has served everybody.",
      apply = function(game)
        local reason = _ "A word that serves everybody"
        game:sway("us.pentagon", 1, reason)
        game:change("clarity", nil, -2, reason)
        game:change("solidarity", nil, 1, reason)
      end,
    },
    {
      id = "two_papers_one_aim", by = "russia",
      text = _ "Say that either paper would do: what matters is that somebody answers one of them.",
      apply = function(game)
        local reason = _ "Either of two papers would do"
        game:change("momentum", nil, -3, reason)
        game:change("images", nil, -2, reason)
        trust.towards(game, { "us", "germany" }, "russia", 3, reason)
        game:sway("russia.general_staff", 1, reason)
        game:sway("russia.presidency", -1.5, reason)
      end,
    },
    {
      id = "both", by = "russia", default = true,
      text = _ "Insist on both: one for states, one for the alliance.",
      apply = function(game)
        local reason = _ "Both papers are insisted on"
        game:sway("russia.ministry", 1.5, reason)
        game:change("images", nil, 1, reason)
        help.lean(game, shared.wary, -1, reason)
        game:change("momentum", nil, 3, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
  },
}

local customs = _ "One tariff from Brest to Khorgos"
card {
  id = "customs_union",
  deck = "capitals", rounds = { from = 1, to = 2 }, weight = 4,
  title = customs,
  text = _ [[Since New Year Russia, Belarus and Kazakhstan charge the same at their borders. A used car from Germany will cost far more in Almaty than in December, and the bazaars are angry. In Kyiv a paper asks whether the fourth place at the table is for Ukraine. A dealer in Aktobe has forty Opels in a field. "I was a European," he says, "until the thirty-first."]],
  source = "Public record: customs union, January and July 2010; PONARS Eurasia 2010, on integration of the formerly peripheral; the dealer is invented",
  choices = {
    {
      id = "keep_exceptions", by = "kazakhstan",
      text = _ "Keep a list of exceptions, against Moscow's wish, for the bazaars and for Brussels.",
      apply = function(game)
        local reason = _ "A list of exceptions"
        game:shift_trust("eu", "kazakhstan", 3, reason)
        game:shift_trust("russia", "kazakhstan", -3, reason)
        game:change("sphere", nil, -2, reason)
        game:sway("kazakhstan.energy", 1, reason)
        game:sway("kazakhstan.conservatives", -1, reason)
      end,
    },
    {
      id = "whole_tariff", by = "kazakhstan", default = true,
      text = _ "Take the tariff whole: the year needs Moscow.",
      apply = function(game)
        local reason = _ "The tariff is taken whole"
        game:shift_trust("russia", "kazakhstan", 4, reason)
        game:change("sphere", nil, 3, reason)
        game:change("summit", nil, 2, _ "Moscow owes a favour")
        game:sway("kazakhstan.energy", -1.5, reason)
      end,
    },
    {
      id = "three_plus_one", by = "ukraine",
      text = _ "Ask for a formula: three plus one, in trade only.",
      apply = function(game)
        local reason = _ "Three plus one"
        game:shift_trust("russia", "ukraine", 4, reason)
        game:shift_trust("eu", "ukraine", -2, reason)
        game:sway("ukraine.east", 1.5, reason)
        game:sway("ukraine.west", -1, reason)
      end,
    },
    {
      id = "brussels_deeper", by = "ukraine", default = true,
      text = _ "Go on with Brussels on free trade, chapter by chapter.",
      apply = function(game)
        local reason = _ "Chapter by chapter with Brussels"
        game:shift_trust("eu", "ukraine", 2, reason)
        game:shift_trust("russia", "ukraine", -3, reason)
        game:sway("ukraine.west", 1, reason)
        game:sway("ukraine.east", -1.5, reason)
      end,
    },
  },
}

local lawyer = _ "Affecting significantly"
card {
  id = "legal_eye",
  deck = "capitals", rounds = { from = 1, to = 4 }, weight = 4,
  when = shared.no_treaty,
  title = lawyer,
  text = _ [[A legal adviser in Berlin reads article 2 on a Sunday. No territory may be used for an attack, or for "other actions affecting significantly" the security of another. He writes a list of what that is: a radar, a base, a pipeline, a law on language, a choir. "Who decides?" he asks beside each. On Monday his list has gone through the house and somebody has added the Eurovision.]],
  source = "Herd & Dunay 2010, section \"Heads I Win\", on article 2, and Introduction, on definitional clarity; the adviser is invented",
  choices = {
    {
      id = "publish_the_list", by = "germany",
      text = _ "Send the list to Moscow with a proposal: an attack, and nothing else.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A list of what is not an attack"
        game:change("clarity", nil, 6, reason)
        game:change("momentum", nil, -2, reason)
        help.lean(game, { "central_europe", "north_atlantic" }, 2, reason)
        game:shift_trust("russia", "germany", -2, reason)
        game:sway("germany.foreign_office", 1, reason)
      end,
    },
    {
      id = "constructive", by = "germany", default = true,
      text = _ "Put it in a drawer. Ambiguity has let many things be signed.",
      apply = function(game)
        game:change("clarity", nil, -2, _ "A list in a drawer")
        game:change("momentum", nil, 2, _ "Nobody asks about article 2")
        game:sway("germany.chancellery", 1, lawyer)
        game:sway("germany.atlanticists_at_home", -1, lawyer)
      end,
    },
    {
      id = "explain_article", by = "russia",
      text = _ "Publish a commentary: what was meant, with three examples, one of them your own.",
      apply = function(game)
        local reason = _ "A commentary with examples"
        game:change("clarity", nil, 4, reason)
        game:change("images", nil, -2, reason)
        game:sway("russia.presidency", 1, reason)
        game:sway("russia.general_staff", -1.5, reason)
        game:shift_trust("us", "russia", 3, reason)
        game:shift_trust("eu", "russia", 3, reason)
      end,
    },
    {
      id = "speaks_for_itself", by = "russia", default = true,
      text = _ "The article speaks for itself.",
      apply = function(game)
        game:sway("russia.ministry", 1, lawyer)
        help.lean(game, { "central_europe", "atlanticists" }, -1, _ "An article that speaks for itself")
      end,
    },
  },
}

local bombs = _ "A letter from five about two hundred bombs"
card {
  id = "five_letter",
  deck = "capitals", rounds = { from = 2, to = 3 }, weight = 4,
  title = bombs,
  text = _ [[Germany, the Benelux states and Norway have asked that the alliance talk about the American bombs that still lie in Europe. It is said that they are some two hundred; it is not said where. On the other side lie ten times as many, and it is not said at all. In a village of the Eifel the landlord of the inn knows the shifts of the guards by what they drink.]],
  source = "Public record: letter of five foreign ministers, 26 February 2010; the landlord is invented",
  choices = {
    {
      id = "count_both", by = "us",
      text = _ "Offer Moscow to say numbers and places on both sides, before anybody removes anything.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Numbers and places on both sides"
        game:change("arms", nil, 5, reason)
        game:change("clarity", nil, 1, reason)
        game:sway("us.pentagon", -2, reason)
        game:sway("us.state_department", 1, reason)
        game:shift_trust("turkey", "us", -2, _ "Where they lie is nobody's business")
      end,
    },
    {
      id = "in_the_concept", by = "us", default = true,
      text = _ "Refer it to the group that writes the concept.",
      apply = function(game)
        game:change("solidarity", nil, 1, _ "Referred to a group")
        game:sway("us.pentagon", 1, bombs)
        game:change("arms", nil, -1, _ "Referred to a group")
      end,
    },
    {
      id = "push", by = "germany",
      text = _ "Press on. The coalition has promised it to its voters.",
      apply = function(game)
        local reason = _ "Berlin presses for the bombs to go"
        game:change("solidarity", nil, -2, reason)
        game:change("images", nil, -3, reason)
        game:sway("germany.foreign_office", 2.5, reason)
        game:sway("germany.atlanticists_at_home", -1, reason)
        game:shift_trust("poland_baltics", "germany", -3, reason)
        game:shift_trust("russia", "germany", 4, reason)
      end,
    },
    {
      id = "asked_and_done", by = "germany", default = true,
      text = _ "It has been asked. That was the promise.",
      apply = function(game)
        game:sway("germany.foreign_office", -1, bombs)
        game:sway("germany.atlanticists_at_home", 1, bombs)
      end,
    },
  },
}

local mistral = _ "A ship that opens at the stern"
card {
  id = "mistral",
  deck = "capitals", rounds = { from = 2, to = 4 }, weight = 5,
  title = mistral,
  text = _ [[Paris is ready to sell Moscow a ship of two hundred metres that carries sixteen helicopters, seventy vehicles and a hospital. The shipyard of Saint-Nazaire has work until summer. A Russian admiral has said that with such ships the war of 2008 would have taken forty minutes instead of twenty-six hours. In Tbilisi the sentence is known by heart; in Saint-Nazaire a welder says that he can weld hospitals as well.]],
  source = "Public record: talks on the Mistral class from 2009, announcement of 1 March 2010, the admiral's remark of September 2009; the welder is invented",
  apply = function(game)
    help.lean(game, { "georgia", "poland_baltics" }, -2, mistral)
    help.lean(game, { "france_italy" }, 2, mistral)
  end,
  choices = {
    {
      id = "raise_it", by = "us",
      text = _ "Raise it in the Council: who sells what to whom is everybody's security.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A ship before the Council"
        game:change("between", nil, 3, reason)
        game:change("solidarity", nil, -2, _ "Allies who quarrel over a ship")
        trust.towards(game, { "georgia", "poland_baltics" }, "us", 4, reason)
        game:shift_trust("france_italy", "us", -4, reason)
        game:sway("us.eastern_diaspora", 1.5, reason)
        game:sway("us.state_department", -1, reason)
      end,
    },
    {
      id = "a_french_matter", by = "us", default = true,
      text = _ "A French matter. There are larger ones.",
      apply = function(game)
        local reason = _ "A French matter"
        game:change("between", nil, -3, reason)
        game:shift_trust("georgia", "us", -4, reason)
        game:shift_trust("russia", "us", 4, reason)
        game:sway("us.state_department", 1.5, reason)
      end,
    },
    {
      id = "northern_fleet", by = "russia",
      text = _ "Promise in writing that none of them will serve in the Black Sea.",
      apply = function(game)
        local reason = _ "Not in the Black Sea"
        game:change("tension", "georgia_line", -4, reason)
        game:change("between", nil, 2, reason)
        game:shift_trust("turkey", "russia", 4, reason)
        game:sway("russia.general_staff", -1.5, reason)
        game:sway("russia.patriots", -0.5, reason)
        game:shift_trust("us", "russia", 3, reason)
        game:shift_trust("eu", "russia", 3, reason)
        game:change("images", nil, -2, reason)
      end,
    },
    {
      id = "where_we_like", by = "russia", default = true,
      text = _ "Ships sail where their owner sends them.",
      apply = function(game)
        local reason = _ "Ships sail where they are sent"
        game:sway("russia.general_staff", 1.5, reason)
        game:change("tension", "georgia_line", 3, reason)
        game:shift_trust("turkey", "russia", -3, reason)
      end,
    },
  },
}

local replies = _ "Some twenty polite letters"
card {
  id = "polite_replies",
  deck = "capitals", rounds = { from = 2, to = 6 }, weight = 4,
  when = shared.no_treaty,
  title = replies,
  text = _ [[Answers have come from about twenty capitals, at the top level and on good paper. Nearly all welcome the initiative, share its spirit and look forward to discussion. In the ministry on Smolensk Square a third secretary has been told to sort them into for, against and open. After two days she asks for a fourth folder: "for, against, open, and well brought up."]],
  source = "Herd & Dunay 2010, section \"The Presentation and Reception of the EST\", on some twenty replies, May 2010; the secretary is invented",
  choices = {
    {
      id = "unequivocal", by = "russia", default = true,
      text = _ "Announce that the reaction is unequivocally positive.",
      apply = function(game)
        local reason = _ "Politeness that was counted as consent"
        game:change("momentum", nil, 4, reason)
        game:change("clarity", nil, -2, reason)
        help.lean(game, { "small_states", "neutrals" }, -2, reason)
        game:sway("russia.ministry", 1, reason)
      end,
    },
    {
      id = "publish_letters", by = "russia",
      text = _ "Publish the letters with their authors' leave, objections included.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Letters with their objections"
        game:change("clarity", nil, 4, reason)
        game:change("images", nil, -2, reason)
        help.lean(game, { "neutrals", "central_europe", "north_atlantic" }, 2, reason)
        game:sway("russia.ministry", -1.5, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
    {
      id = "nineteen_objections", by = "us",
      text = _ "Collect among friends what they have really written, and let it be known.",
      apply = function(game)
        local reason = _ "What friends have really written"
        game:change("momentum", nil, -4, reason)
        game:change("solidarity", nil, 2, reason)
        game:shift_trust("russia", "us", -3, reason)
        game:sway("us.state_department", -0.5, reason)
        game:sway("us.eastern_diaspora", 1, reason)
      end,
    },
    {
      id = "let_them_count", by = "us", default = true,
      text = _ "Let them count.",
      apply = function(game)
        game:shift_trust("russia", "us", 1, replies)
        help.lean(game, { "small_states" }, 2, _ "Nobody has contradicted")
      end,
    },
  },
}

local experts = _ "Fifty-eight pages by twelve experts"
card {
  id = "experts_report",
  deck = "capitals", rounds = { from = 3, to = 3 }, weight = 9,
  when = function(game) return not texts.stands(game, { type = "concept" }) end,
  title = experts,
  text = _ [[A group under a former Secretary of State has travelled for seven months, to Moscow as well, and now says what the alliance should be for. Article 5 remains the core. Russia shall be neither a threat nor a member, but a partner, if it wishes. The word Russia stands there some forty times. A Turkish expert is said to have fought for a comma, and to have won it.]],
  source = "Public record: report of the group of experts, 17 May 2010; Vaquer i Fanés 2010, on its hearing of outside views; the comma is invented",
  choices = {
    {
      id = "what_moscow_said", by = "us",
      text = _ "Publish beside it what was said in Moscow, so that one sees what was heard and what was followed.",
      apply = function(game)
        local reason = _ "What was heard in Moscow"
        game:change("images", nil, -3, reason)
        game:shift_trust("russia", "us", 4, reason)
        trust.towards(game, shared.wary, "us", -2, reason)
        game:sway("us.pentagon", -1, reason)
      end,
    },
    {
      id = "article_five", by = "us", default = true,
      text = _ "Read out the pages on article 5, in Tallinn.",
      apply = function(game)
        local reason = _ "Article 5, read out in Tallinn"
        game:change("solidarity", nil, 3, reason)
        game:change("between", nil, -1, _ "Article 5 has an outer edge")
        game:sway("us.eastern_diaspora", 1, reason)
        game:shift_trust("russia", "us", -2, reason)
      end,
    },
    {
      id = "neighbours_first", by = "turkey",
      text = _ "Remark that a neighbourhood is not secured against neighbours, and name the Black Sea.",
      apply = function(game)
        local reason = _ "The Black Sea is not secured against neighbours"
        game:change("solidarity", nil, -3, reason)
        game:shift_trust("russia", "turkey", 4, reason)
        game:change("tension", "sevastopol", -3, reason)
        game:sway("turkey.government", 1.5, reason)
        game:sway("turkey.general_staff", -1, reason)
      end,
    },
    {
      id = "good_comma", by = "turkey", default = true,
      text = _ "Welcome the report, comma included.",
      apply = function(game)
        game:shift_trust("us", "turkey", 2, experts)
        game:sway("turkey.general_staff", 1, experts)
      end,
    },
  },
}

local kabul = _ "The northern road to Kabul"
card {
  id = "kabul_road",
  deck = "capitals", place = "osh", rounds = { from = 2, to = 7 }, weight = 4,
  title = kabul,
  text = _ [[A third of what the soldiers in Afghanistan eat, burn and drive comes by rail through Riga, Russia and Uzbekistan. Each waggon pays at six borders, and each government on the way has found out what it is worth. In Termez a dispatcher notes the seals by hand, because the computer has been broken since the last war went the other way.]],
  source = "Public record: Northern Distribution Network, 2009 and 2010; PONARS Eurasia 2010, on Washington's interest and on what small states ask for it; the dispatcher is invented",
  choices = {
    {
      id = "pay_and_be_silent", by = "us",
      text = _ "Pay the new tariff, and keep the report on prisons for the spring.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "A tariff, and silence"
        game:shift_trust("central_asia", "us", 5, reason)
        game:change("acquis", nil, -2, reason)
        game:sway("us.pentagon", 2.5, reason)
        game:grant("central_asia", "aid", 3, reason)
        game:sway("us.state_department", 1.5, reason)
        game:change("solidarity", nil, 1, reason)
        game:shift_trust("russia", "us", 2, reason)
      end,
    },
    {
      id = "haggle", by = "us", default = true,
      text = _ "Haggle border by border, as one does.",
      apply = function(game)
        game:shift_trust("central_asia", "us", -1, _ "Haggling at six borders")
        game:sway("us.senate", 1, kabul)
        game:sway("us.pentagon", 1, kabul)
      end,
    },
    {
      id = "pay_in_public", by = "us",
      text = _ "Offer to pay by published contract, so that the money reaches a budget.",
      apply = function(game)
        local reason = _ "A published contract"
        game:change("acquis", nil, 1, reason)
        game:shift_trust("central_asia", "us", -4, reason)
        game:sway("us.senate", 1, reason)
        game:sway("us.pentagon", -2.5, _ "Waggons that wait")
        game:sway("central_asia.presidents", -1, reason)
        game:sway("us.state_department", -0.5, reason)
      end,
    },
    {
      id = "ask_moscow_too", by = "central_asia",
      text = _ "Ask in Moscow what it is worth there that the waggons stop.",
      apply = function(game)
        local reason = _ "Two buyers for one railway"
        game:grant("central_asia", "aid", 4, reason)
        game:shift_trust("us", "central_asia", -4, reason)
        game:shift_trust("russia", "central_asia", -2, reason)
        game:sway("central_asia.presidents", 1.5, reason)
      end,
    },
    {
      id = "keep_rolling", by = "central_asia", default = true,
      text = _ "Let them roll. War in the south is worse than any tariff.",
      apply = function(game)
        game:shift_trust("us", "central_asia", 3, _ "Waggons that roll")
        game:sway("central_asia.security_services", 1, kabul)
        game:change("commitment", nil, 1, _ "Waggons that roll")
      end,
    },
  },
}

local common_paper = _ "A walk round the Patriarch's Ponds"
card {
  id = "ponds",
  deck = "capitals", rounds = { from = 2, to = 7 }, weight = 3,
  when = function(game) return shared.no_treaty(game) and game:get("momentum") >= 34 end,
  title = common_paper,
  text = _ [[The draft is discussed more than its authors had expected, and now they must know what it is for. A deputy minister and a planner from the General Staff walk round a pond in Moscow. One says: if it is signed, nothing moves any more. The other: if it is refused, we need not ask any more. "And if they want to improve it?" asks the first. They walk round once more.]],
  source = "Herd & Dunay 2010, sections \"Heads I Win\" and \"Tails You Lose\"; the walk is invented",
  choices = {
    {
      id = "improve_it", by = "russia",
      text = _ "Allow the delegation to accept improvements, and name two at once.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A delegation that may accept improvements"
        game:change("commitment", nil, 4, reason)
        game:change("clarity", nil, 2, reason)
        help.lean(game, { "neutrals", "north_atlantic", "central_europe" }, 2, reason)
        trust.towards(game, { "us", "eu", "germany" }, "russia", 3, reason)
        game:sway("russia.general_staff", -1.5, reason)
        game:sway("russia.ministry", -0.5, reason)
        game:change("images", nil, -3, reason)
        game:sway("russia.presidency", 1.5, reason)
      end,
    },
    {
      id = "as_it_is", by = "russia", default = true,
      text = _ "Sign as it is or not at all. Both have their use.",
      apply = function(game)
        local reason = _ "As it is, or not at all"
        game:sway("russia.general_staff", 1.5, reason)
        game:change("sphere", nil, 1, reason)
        game:change("momentum", nil, -5, reason)
      end,
    },
  },
}
