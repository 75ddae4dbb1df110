-- The capitals deck from May on: gas, tours, bonds, pipelines, pledges. What answers the table stands in answers.lua.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local texts = require "rules.texts"
local trust = require "rules.trust"

local ankara = _ "12 May: visas and a reactor"
card {
  id = "ankara_may",
  deck = "capitals", rounds = { from = 3, to = 3 }, weight = 5,
  title = ankara,
  text = _ [[The President of Russia is in Ankara. Citizens of both states may visit each other without visas, and Rosatom will build four reactors at Akkuyu, on the sea, and own them. Trade goes through the Straits in tankers, one each quarter of an hour. "My grandfather was a prisoner in Nargin," says a hotelier in Antalya. "I have thirty-one Russian words, all about breakfast."]],
  source = "Public record: visit of 11 and 12 May 2010; the hotelier is composite",
  apply = function(game) trust.mutual(game, { "turkey", "russia" }, 4, ankara) end,
  choices = {
    {
      id = "sea_of_its_coasts", by = "turkey",
      text = _ "Add a sentence: the Black Sea is kept by those who live on it.",
      apply = function(game)
        local reason = _ "A sea that is kept by its coasts"
        game:change("tension", "sevastopol", -4, reason)
        game:shift_trust("russia", "turkey", 4, reason)
        game:shift_trust("romania", "turkey", -4, reason)
        game:shift_trust("us", "turkey", -3, reason)
        game:sway("turkey.government", 1, reason)
        game:change("solidarity", nil, -2, reason)
      end,
    },
    {
      id = "business_only", by = "turkey", default = true,
      text = _ "Business, and nothing about the sea.",
      apply = function(game)
        game:sway("turkey.general_staff", 1.5, ankara)
        game:shift_trust("us", "turkey", 3, ankara)
        game:grant("turkey", "aid", 2, ankara)
        game:sway("turkey.secular_west", 1, ankara)
      end,
    },
    {
      id = "ask_about_karabakh", by = "turkey",
      text = _ "Ask the guest what he would do for Karabakh, now that he sells reactors.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A question about Karabakh"
        game:change("tension", "karabakh", -4, reason)
        game:shift_trust("azerbaijan", "turkey", 5, reason)
        game:shift_trust("armenia", "turkey", -2, reason)
        game:change("commitment", nil, 1, reason)
      end,
    },
  },
}

local rostov = _ "1 June: a word for Rostov"
card {
  id = "rostov",
  deck = "capitals", rounds = { from = 4, to = 4 }, weight = 6,
  when = function(game) return not texts.stands(game, { type = "modernisation" }) end,
  title = rostov,
  text = _ [[The Union and Russia meet on the Don, for the twenty-fifth time, and have found a word: modernisation. The guests mean courts, tenders and the press. The hosts mean machines. The paper has two pages, on which both find what they mean. "We ordered a lathe and got a seminar," says an engineer of Rostselmash, "but there was coffee, and one man from Ulm knew about lathes."]],
  source = "Public record: summit of Rostov-on-Don, 31 May and 1 June 2010; Vaquer i Fanés 2010, sixth recommendation; the engineer is invented",
  choices = {
    {
      id = "into_security", by = "eu",
      text = _ "Extend the word to border guards and to officers' schools.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "Modernisation of border guards"
        game:change("images", nil, -3, reason)
        game:change("commitment", nil, 2, reason)
        game:shift_trust("russia", "eu", 4, reason)
        game:sway("eu.treasuries", -1.5, reason)
        game:sway("eu.founders", 1, reason)
      end,
    },
    {
      id = "courts_first", by = "eu", default = true,
      text = _ "Courts first. A machine without a contract is scrap.",
      apply = function(game)
        local reason = _ "Courts first, then machines"
        game:change("acquis", nil, 3, reason)
        game:sway("eu.parliament", 1.5, reason)
        game:shift_trust("russia", "eu", -2, reason)
      end,
    },
    {
      id = "name_an_elephant", by = "russia",
      text = _ "Say at home that machines rust where judges are telephoned.",
      apply = function(game)
        local reason = _ "Judges who are telephoned"
        game:shift_trust("eu", "russia", 5, reason)
        game:shift_trust("germany", "russia", 3, reason)
        game:sway("russia.presidency", 1.5, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:sway("russia.general_staff", -1, reason)
      end,
    },
    {
      id = "machines", by = "russia", default = true,
      text = _ "Machines. The rest is a lesson, and lessons are not imported.",
      apply = function(game)
        game:sway("russia.patriots", 1, rostov)
        game:sway("russia.presidency", -1, rostov)
        game:change("images", nil, 1, rostov)
      end,
    },
  },
}

local bonds = _ "A weekend for three quarters of a trillion"
card {
  id = "bonds",
  deck = "capitals", rounds = { from = 3, to = 4 }, weight = 4,
  title = bonds,
  text = _ [[Between a Friday and a Monday in May the states of the euro put together 750,000 million, so that Greece can pay. Everything else that was on the agendas of Brussels has been struck off: neighbours, missions, treaties with Russia. "There is money for one fire," says a director in the Berlaymont at five in the morning, "and I am told it is not yours."]],
  source = "Public record: decisions of 9 and 10 May 2010; Vaquer i Fanés 2010, on a crisis that tests the Union; the director is invented",
  apply = function(game) game:sway("eu.treasuries", -1.5, bonds) end,
  choices = {
    {
      id = "spare_the_east", by = "eu",
      text = _ "Keep the money for the eastern neighbours out of the cuts, and explain it to treasuries.",
      apply = function(game)
        local reason = _ "Money for neighbours, in such a year"
        game:change("between", nil, 3, reason)
        trust.towards(game, { "moldova", "georgia", "ukraine" }, "eu", 3, reason)
        game:sway("eu.treasuries", -2, reason)
        game:sway("eu.new_members", 1, reason)
      end,
    },
    {
      id = "cut_all_alike", by = "eu", default = true,
      text = _ "Cut all alike.",
      apply = function(game)
        local reason = _ "Cuts for all alike"
        game:grant("eu", "aid", 4, reason)
        game:change("between", nil, -3, reason)
        game:sway("eu.treasuries", 1.5, reason)
      end,
    },
    {
      id = "no_trips", by = "germany",
      text = _ "Cancel the journeys of the summer: the Bundestag votes on billions.",
      apply = function(game)
        game:sway("germany.chancellery", 2.5, bonds)
        game:change("momentum", nil, -3, _ "Journeys that were cancelled")
        game:change("summit", nil, -3, _ "Journeys that were cancelled")
        game:shift_trust("eu", "germany", 3, bonds)
        game:change("solidarity", nil, 2, bonds)
      end,
    },
    {
      id = "go_all_the_same", by = "germany", default = true,
      text = _ "Go all the same. Moscow has a surplus, and buys machines.",
      apply = function(game)
        game:sway("germany.industry", 1.5, bonds)
        game:shift_trust("russia", "germany", 2, bonds)
        game:sway("germany.chancellery", -1, bonds)
        game:change("solidarity", nil, -1, bonds)
      end,
    },
  },
}

local valve = _ "Two debts, one valve"
card {
  id = "gas_belarus",
  deck = "capitals", rounds = { from = 4, to = 4 }, weight = 5,
  title = valve,
  text = _ [[On a Monday in June Gazprom turns down the gas for Belarus by fifteen, thirty, sixty per cent: a debt of 192 million. Minsk answers that it is owed 260 million for transit, and closes a valve towards Lithuania. After three days both have paid. In Kaunas a brewer has stopped his kettles and reads the treaty on indivisible security, of which his cousin has sent him a copy as a joke.]],
  source = "Public record: 21 to 24 June 2010; Vaquer i Fanés 2010, on thematic agreements such as energy supply; the brewer is invented",
  apply = function(game) help.lean(game, { "belarus" }, -3, valve) end,
  choices = {
    {
      id = "arbitrate", by = "russia",
      text = _ "Offer arbitration in Stockholm for this and for all later debts.",
      apply = function(game)
        local reason = _ "Debts that go to arbitration"
        game:change("clarity", nil, 2, reason)
        game:shift_trust("eu", "russia", 4, reason)
        game:shift_trust("belarus", "russia", 3, reason)
        game:sway("russia.patriots", -1, reason)
        game:change("sphere", nil, -1, reason)
        game:change("images", nil, -2, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
    {
      id = "turn_it_down", by = "russia", default = true,
      text = _ "A debt is a debt, among allies as well.",
      apply = function(game)
        local reason = _ "A valve among allies"
        game:grant("russia", "aid", 4, reason)
        game:sway("russia.patriots", 1, reason)
        help.lean(game, { "belarus" }, -6, reason)
        game:shift_trust("belarus", "russia", -6, reason)
        game:shift_trust("kazakhstan", "russia", -2, reason)
        game:shift_trust("eu", "russia", -2, reason)
      end,
    },
    {
      id = "early_warning_gas", by = "eu",
      text = _ "Ask that the early warning of last year be used for once: three days before, and in writing.",
      apply = function(game)
        local reason = _ "A warning in writing, three days before"
        game:change("commitment", nil, 2, reason)
        game:shift_trust("russia", "eu", -2, reason)
        game:sway("eu.new_members", 1.5, reason)
        game:sway("eu.founders", -1, reason)
      end,
    },
    {
      id = "full_stores", by = "eu", default = true,
      text = _ "The stores are full, and it is summer.",
      apply = function(game)
        game:sway("eu.treasuries", 1, valve)
        game:sway("eu.new_members", -1, valve)
      end,
    },
  },
}

local bucharest = _ "A no from Bucharest"
card {
  id = "romania_no",
  deck = "capitals", rounds = { from = 4, to = 6 }, weight = 5,
  when = function(game) return game:get("leaning", "romania") < 30 and shared.no_treaty(game) end,
  title = bucharest,
  text = _ [[Where others write that they look forward to discussion, Bucharest has said it in one word. It was asked why so plainly. "Because we have signed things of this kind before," says the spokeswoman, "and have been on the other side of the line afterwards." In the chair's office in Astana they move a card on a wall with fifty-six hooks.]],
  source = "Herd & Dunay 2010, section \"The Presentation and Reception of the EST\", on Romania and Armenia; the spokeswoman and the wall are invented",
  choices = {
    {
      id = "go_there", by = "russia",
      text = _ "Go there: the first minister for years, with a list of what could be put in writing for Romania.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A minister in Bucharest"
        game:change("leaning", "romania", 10, reason)
        game:change("leaning", "poland_baltics", 3, reason)
        game:shift_trust("romania", "russia", 6, reason)
        game:change("images", nil, -2, reason)
        game:sway("russia.patriots", -1.5, reason)
      end,
    },
    {
      id = "one_of_many", by = "russia", default = true,
      text = _ "Remark that one is not fifty-six.",
      apply = function(game)
        local reason = _ "One is not fifty-six"
        game:change("momentum", nil, -2, bucharest)
        game:sway("russia.patriots", 1, reason)
        help.lean(game, { "moldova" }, -2, reason)
      end,
    },
    {
      id = "thank_bucharest", by = "us",
      text = _ "Thank Bucharest: somebody had to say it.",
      apply = function(game)
        local reason = _ "Thanks for a no"
        game:change("solidarity", nil, 2, reason)
        game:change("momentum", nil, -3, reason)
        game:shift_trust("russia", "us", -4, reason)
        game:shift_trust("romania", "us", 4, reason)
      end,
    },
    {
      id = "no_comment", by = "us", default = true,
      text = _ "A sovereign answer to a sovereign question.",
      apply = function(game)
        game:sway("us.state_department", 1, bucharest)
        game:shift_trust("romania", "us", -1, bucharest)
      end,
    },
  },
}
