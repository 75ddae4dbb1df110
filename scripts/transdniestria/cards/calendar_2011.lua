-- The dates of 2011: cards that nobody draws (hooks.lua, calendar.lua).
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local function laid(game) return help.table_laid(game) end
local function not_laid(game) return not help.table_laid(game) end

local football = _ "Spring: ninety minutes in the guests' box"
card {
  id = "football",
  deck = "calendar", place = "tiraspol",
  title = football,
  text = _ [[The stadium of Tiraspol belongs to the firm that owns the shops and the pumps. In the guests' box the prime minister of Moldova and the leader of the left bank watch a match of Moldova's league, which both their countries have in common. There is no protocol. It is said that in the second half they spoke about telephones. Forty steps below a boy from Criuleni holds up a scarf that has both colours by chance.]],
  source = "Public record: football diplomacy of the two leaders, 2010 and 2011; league of Moldova with clubs of both banks",
  apply = function(game) game:change("confidence", nil, 2, football) end,
  choices = {
    {
      id = "without_flags", by = "moldova",
      text = _ "Come again, with experts in the second row and without a flag on the car.",
      apply = function(game)
        local reason = _ "A car without a flag"
        game:change("confidence", nil, 3, reason)
        game:shift_trust("transdniestria", "moldova", 4, reason)
        game:change("trade", nil, 2, reason)
        game:sway("moldova.communists", 1, reason)
        game:sway("moldova.business", 1.5, reason)
        game:sway("moldova.veterans", -2, reason)
        game:change("precedent", nil, 1, reason)
      end,
    },
    {
      id = "once_is_enough", by = "moldova", default = true,
      text = _ "Once is enough. What was said should be said again at a table with minutes.",
      apply = function(game)
        game:sway("moldova.veterans", 1.5, football)
        game:sway("moldova.coalition", 1, football)
        game:change("precedent", nil, -1, football)
        game:change("comfort", nil, 1, _ "A match, and nothing after it")
      end,
    },
    {
      id = "telephones", by = "transdniestria",
      text = _ "Take him at his word, and let the telephone engineers meet on Monday.",
      apply = function(game)
        local reason = _ "Engineers who met on Monday"
        game:change("hardship", "tiraspol", -4, reason)
        game:change("hardship", "bender", -4, reason)
        game:change("vision", nil, 2, reason)
        game:change("trade", nil, 2, reason)
        game:change("legitimacy", "transdniestria", 2, reason)
        game:sway("transdniestria.people", 1.5, reason)
        game:sway("transdniestria.security", -1.5, reason)
        game:shift_trust("moldova", "transdniestria", 4, reason)
      end,
    },
    {
      id = "picture", by = "transdniestria", default = true,
      text = _ "Print the picture: two leaders, one height.",
      apply = function(game)
        local reason = _ "A picture of two leaders of one height"
        game:change("precedent", nil, 2, reason)
        game:sway("transdniestria.security", 1.5, reason)
        game:change("legitimacy", "transdniestria", 1, reason)
        game:sway("moldova.veterans", -1, reason)
      end,
    },
  },
}

local june = _ "21 June: a long day in Moscow"
card {
  id = "moscow_june",
  deck = "calendar",
  when = not_laid,
  title = june,
  text = _ [[The five and the two meet in Moscow, informally, to decide whether to meet officially. By evening the sentence is nearly there. It falls over the question on what footing the two sides would sit, and by noon of the next day each delegation has a different account of who pushed. The tea was good, all accounts agree.]],
  source = "Public record: informal 5+2 meeting in Moscow, 21 June 2011, which did not agree to resume",
  apply = function(game)
    game:change("confidence", nil, -2, june)
    game:change("meseberg", nil, -4, _ "A day in Moscow with no result")
  end,
  choices = {
    {
      id = "word_with_friend", by = "russia",
      text = _ "Have a word with Tiraspol afterwards, so that the next sentence can stand.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A word with a friend"
        game:change("meseberg", nil, 6, reason)
        game:change("comfort", nil, -3, reason)
        game:shift_trust("transdniestria", "russia", -3, reason)
        game:shift_trust("eu", "russia", 4, reason)
        game:sway("russia.modernisers", 2, reason)
      end,
    },
    {
      id = "equal_footing", by = "russia", default = true,
      text = _ "Defend the footing: who is to sign must be allowed to sit.",
      apply = function(game)
        local reason = _ "Who is to sign must be allowed to sit"
        game:shift_trust("transdniestria", "russia", 4, reason)
        game:sway("russia.patriots", 1.5, reason)
        game:change("precedent", nil, 3, reason)
        game:shift_trust("moldova", "russia", -3, reason)
      end,
    },
  },
}

card {
  id = "moscow_june_laid",
  deck = "calendar",
  when = laid,
  title = _ "21 June: the table travels to Moscow",
  text = _ [[The official table meets in Moscow, as a guest of one of its members. Nobody asks any more who may sit. They quarrel about the second item, which is a good sign: it is the one on what shall be done. In the corridor an interpreter says that she has translated the word "finally" eleven times, from three languages.]],
  source = "Public record: the 5+2 met in Moscow on 21 June 2011, informally; invented consequence of a table laid earlier",
  apply = function(game)
    local reason = _ "A table that travels"
    game:change("confidence", nil, 3, reason)
    game:change("meseberg", nil, 4, reason)
    game:change("comfort", nil, -2, reason)
  end,
}

local mayors = _ "June: a mayor by a hair"
card {
  id = "local_elections",
  deck = "calendar", place = "chisinau",
  title = mayors,
  text = _ [[In the capital the coalition's mayor keeps his office by a little more than a percent; in the second city it is lost. Each of the three parties explains to the other two why. For six weeks nobody who must sign anything on the river has read anything but tables of results.]],
  source = "Public record: local elections of 5 and 19 June 2011",
  apply = function(game)
    local waits = not texts.agreed(game, "beyond_elections")
    game:sway("moldova.coalition", waits and -2 or -1, mayors)
    game:change("confidence", nil, waits and -2 or -1, waits and _ "Nobody reads the dossier during a campaign" or mayors)
    game:change("comfort", nil, waits and 2 or 0, _ "Nobody reads the dossier during a campaign")
  end,
}

local bavaria = _ "9 September: a spa in Bavaria"
local kRules = {
  {
    id = "follow_up", by = "osce",
    text = _ "Pay for a secretary, a room and a telephone for each group, so that rules have somewhere to live.",
    cost = { self = { aid = 2 } },
    apply = function(game)
      local reason = _ "Expert groups with a room"
      game:change("vision", nil, 2.5, reason)
      help.ease(game, 3, reason)
      game:change("confidence", nil, 1, reason)
      game:sway("osce.mission", 1.5, reason)
      game:sway("osce.capitals", -0.5, reason)
    end,
  },
  {
    id = "table_next", by = "osce", default = true,
    text = _ "Use the mood for the table: experts may wait, the date of a meeting cannot.",
    apply = function(game)
      local reason = _ "A mood that is used for a date"
      game:change("confidence", nil, 2, reason)
      game:change("legitimacy", "osce", 2, reason)
      game:sway("osce.chair", 1.5, reason)
      game:sway("osce.mission", -1, reason)
    end,
  },
}
-- Have the two banks put both their names below anything before? What was signed and has ended was signed.
local kTogether = { "groups_protocol", "zone_protocol", "resumption", "steps", "settlement", "memorandum" }
local function signed_before(game)
  for _index, kind in ipairs(kTogether) do
    if game:flag("adopted_" .. kind) then return true end
  end
  return texts.stands(game, { type = "customs_accord", party = "transdniestria" })
end
local function spoke_in_bavaria(game)
  game:change("confidence", nil, 4, bavaria)
  trust.mutual(game, { "moldova", "transdniestria" }, 3, bavaria)
end
card {
  id = "bad_reichenhall",
  deck = "calendar",
  when = function(game) return not signed_before(game) end,
  title = bavaria,
  text = _ [[The OSCE has invited both sides to Bad Reichenhall, where there is nothing to do but talk and drink salt water. The prime minister and the leader of the left bank sign rules for the expert groups: who writes the minutes, who may be telephoned when a lorry is stopped. It is the first paper with both names on it for years. The waitress takes them for business partners who have fallen out.]],
  source = "Public record: conference on confidence-building in Bad Reichenhall, September 2011; the waitress is invented",
  apply = spoke_in_bavaria,
  choices = kRules,
}
card {
  id = "bad_reichenhall_again",
  deck = "calendar",
  when = signed_before,
  title = bavaria,
  text = _ [[The OSCE has invited both sides to Bad Reichenhall, where there is nothing to do but talk and drink salt water. The prime minister and the leader of the left bank sign rules for the expert groups: who writes the minutes, who may be telephoned when a lorry is stopped. There are papers already with both names on them; this one says who reads them. The waitress takes them for business partners who have made it up.]],
  source = "Public record: conference on confidence-building in Bad Reichenhall, September 2011; here after the two banks have signed something; the waitress is invented",
  apply = spoke_in_bavaria,
  choices = kRules,
}

local september = _ "22 September: 'official', says the paper"
card {
  id = "moscow_september",
  deck = "calendar",
  when = not_laid,
  title = september,
  text = _ [[Again in Moscow, and this time the sentence stands: all are ready to resume. When, where and on what is left to a next meeting. "We have agreed to agree," says a diplomat from Vilnius, whose country holds the chair until December, and counts the weeks on his fingers. Ready is not resumed; that must still be signed.]],
  source = "Public record: meeting of 22 September 2011, decision to resume official negotiations",
  apply = function(game)
    game:change("confidence", nil, 3, september)
    game:change("meseberg", nil, 3, september)
    for _index, seat in ipairs { "moldova", "transdniestria", "russia", "ukraine" } do
      game:shift_trust(seat, "osce", 3, september)
    end
  end,
}

local data = _ "22 November: figures that are no longer sent"
card {
  id = "data_no_more",
  deck = "calendar",
  title = data,
  text = _ [[For four years Russia has told its partners in the treaty on armies in Europe nothing about its soldiers. Now Washington must say whether it goes on telling Russia about its own. The treaty had flanks, and the flanks had a paragraph about Moldova. "Nobody has counted there since I had hair," says an inspector.]],
  source = "Public record: United States' announcement on the CFE Treaty, 22 November 2011; the inspector is invented",
  choices = {
    {
      id = "stop", by = "us",
      text = _ "Stop sending figures to Moscow, and say on which day you would begin again.",
      apply = function(game)
        local reason = _ "Figures that are no longer sent"
        game:sway("us.senate", 2.5, reason)
        game:shift_trust("russia", "us", -2, reason)
        game:change("meseberg", nil, -3, reason)
        game:shift_trust("moldova", "us", 3, reason)
      end,
    },
    {
      id = "one_more_round", by = "us", default = true,
      text = _ "Send them once more, with the offer to count at Cobasna and Tiraspol first.",
      when = function(game)
        if game:get("garrison") > 0 or game:get("stocks") > 0 then return true end
        return false, _ "There is nothing left to count there."
      end,
      apply = function(game)
        local reason = _ "An offer to count on the river first"
        game:sway("us.arms_control", 2, reason)
        game:sway("us.senate", -2, reason)
        game:shift_trust("russia", "us", 3, reason)
        game:change("vision", nil, 1, reason)
      end,
    },
    {
      id = "link", by = "us",
      text = _ "Link the figures to a date for the garrison, and put capital into it.",
      cost = { self = { influence = 2 } },
      when = function(game)
        if game:get("garrison") > 0 then return true end
        return false, _ "There is no garrison left to name a date for."
      end,
      apply = function(game)
        local reason = _ "Figures against a date"
        game:change("garrison", nil, -0.7, reason)
        game:shift_trust("russia", "us", -2, reason)
        game:sway("us.arms_control", 1, reason)
        game:sway("us.senate", 0.5, reason)
        game:shift_trust("moldova", "us", 4, reason)
        game:sway("russia.security_council", -1, reason)
      end,
    },
  },
}

local vilnius = _ "30 November: Vilnius"
local kVilnius = {
  {
    id = "agenda_of_steps", by = "osce", default = true,
    text = _ "Put the lorries and the licences first, so that the second meeting happens.",
    apply = function(game)
      local reason = _ "Lorries and licences first"
      game:change("confidence", nil, 1.5, reason)
      game:shift_trust("transdniestria", "osce", 3, reason)
      game:change("comfort", nil, 2, reason)
      game:sway("osce.capitals", 1, reason)
    end,
  },
  {
    id = "three_baskets", by = "osce",
    text = _ "Insist on three baskets, and that the third, in which the status lies, is opened at least once a year.",
    cost = { self = { influence = 1 } },
    apply = function(game)
      local reason = _ "A basket that must be opened"
      game:change("vision", nil, 3, reason)
      game:change("comfort", nil, -3, reason)
      game:shift_trust("moldova", "osce", 3, reason)
      game:change("legitimacy", "osce", 2, reason)
      game:shift_trust("transdniestria", "osce", -3, reason)
      game:sway("osce.mission", 1, reason)
    end,
  },
}
-- A first meeting, one of many, or the first of one state.
local kManyRounds = 3
local function worn_in(game) return game:get("official") >= kManyRounds end
local function vilnius_held(game)
  game:change("confidence", nil, 3, vilnius)
  game:change("legitimacy", "osce", 3, vilnius)
end
card {
  id = "vilnius",
  deck = "calendar",
  when = function(game) return laid(game) and not worn_in(game) and not help.one_state(game) end,
  title = vilnius,
  text = _ [[The official table meets in Vilnius, in a ministry whose windows look on a river with bridges. It speaks for a day about how it will speak: who drafts, who chairs, in which language the minutes are wrong. Diplomats who were in the room in 2006 are greeted like survivors. "Procedure is what we have instead of trust," says one of them. "It is not nothing."]],
  source = "Public record: first official 5+2 meeting since 2006, Vilnius, 30 November and 1 December 2011; the voice is invented",
  apply = vilnius_held,
  choices = kVilnius,
}
card {
  id = "vilnius_again",
  deck = "calendar",
  when = function(game) return laid(game) and worn_in(game) and not help.one_state(game) end,
  title = vilnius,
  text = _ [[The official table meets in Vilnius, and for the first time nobody explains to the press why. The interpreters have kept a list of words that both banks avoid; it has grown shorter. Somebody proposes to leave out the welcome. "It is becoming a meeting," says a diplomat who has seen all of them, and cannot decide whether he is glad.]],
  source = "Public record: 5+2 in Vilnius, 30 November and 1 December 2011; here as one of many, as the table has met before; the voice is invented",
  apply = vilnius_held,
  choices = kVilnius,
}
card {
  id = "vilnius_one_state",
  deck = "calendar",
  when = function(game) return laid(game) and help.one_state(game) end,
  title = vilnius,
  text = _ [[The table meets in Vilnius about a state that exists on paper, and goes through the paper. Which day the customs change hands. Who appoints a headmaster. What is to be done with two football leagues. Nobody speaks of principles any more, and by evening several wish that they could.]],
  source = "Invented consequence of a status that has been signed before the 5+2 of Vilnius, 30 November 2011",
  apply = vilnius_held,
  choices = kVilnius,
}

local no_vilnius = _ "30 November: flags in a cellar in Vilnius"
card {
  id = "vilnius_without",
  deck = "calendar",
  when = not_laid,
  title = no_vilnius,
  text = _ [[A room has been kept, name plates are printed, and the caterers ask for the third time how many will come. There is no official table to invite. The chair, which ends with the year, receives each delegation alone and is told by each that it would have come.]],
  source = "Public record: the official 5+2 met in Vilnius on 30 November 2011; invented consequence of a table that has not been laid by then",
  apply = function(game)
    game:change("confidence", nil, -4, no_vilnius)
    game:change("comfort", nil, 2, no_vilnius)
    game:sway("osce.chair", -2, no_vilnius)
  end,
  choices = {
    {
      id = "name_names", by = "osce",
      text = _ "Say in public what each delegation said when it was alone.",
      apply = function(game)
        local reason = _ "What each said when it was alone"
        game:change("comfort", nil, -6, reason)
        game:change("legitimacy", "osce", 4, reason)
        game:sway("osce.mission", 1.5, reason)
        game:shift_trust("transdniestria", "osce", -4, reason)
        game:shift_trust("moldova", "osce", -2, reason)
        game:shift_trust("russia", "osce", -3, reason)
      end,
    },
    {
      id = "keep_room", by = "osce", default = true,
      text = _ "Keep the room for Dublin, which takes over in January.",
      apply = function(game)
        game:change("confidence", nil, 1, _ "A room that is kept")
        game:sway("osce.capitals", 1, no_vilnius)
      end,
    },
  },
}

local december = _ "December: Tiraspol votes, and not as expected"
card {
  id = "december_election",
  deck = "calendar", place = "tiraspol",
  title = december,
  text = _ [[For twenty years one man has led the left bank. On 11 December he comes third. Moscow's candidate comes second. On the 25th a former speaker of forty-three wins by three quarters, with promises of small things: the fee at the barrier, the queue, the pension. "I did not vote for a state," says a pensioner in Ribnita. "I voted against a queue."]],
  source = "Public record: election in Tiraspol, 11 and 25 December 2011, recognised by no state; the voice is composite",
  apply = function(game)
    game:change("legitimacy", "transdniestria", 6, december)
    game:change("comfort", nil, -4, _ "A leader who was elected against the queue")
    game:sway("transdniestria.people", 2, december)
  end,
  choices = {
    {
      id = "lift_fees", by = "transdniestria",
      text = _ "Lift the fee at the barrier on the first day in office, and dismiss who used to share it.",
      apply = function(game)
        local reason = _ "A fee that was lifted on the first day"
        help.ease(game, 2, reason)
        game:change("trade", nil, 3, reason)
        game:change("legitimacy", "transdniestria", 4, reason)
        game:change("profiteers", nil, -6, reason)
        game:change("contraband", nil, -3, reason)
        game:sway("transdniestria.people", 2, reason)
        game:sway("transdniestria.security", -2.5, reason)
        game:sway("transdniestria.holding", -1, reason)
      end,
    },
    {
      id = "old_guard", by = "transdniestria", default = true,
      text = _ "Keep the old guard in its offices: a house in which all keys are new cannot be locked.",
      apply = function(game)
        local reason = _ "An old guard in its offices"
        game:sway("transdniestria.security", 2, reason)
        game:sway("transdniestria.holding", 1.5, reason)
        game:sway("transdniestria.people", -2, reason)
        help.stir(game, -1, reason)
      end,
    },
    {
      id = "work_with_him", by = "russia",
      text = _ "Work with whom they chose, and pay the January pensions in time.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "Pensions that came in time"
        game:shift_trust("transdniestria", "russia", 5, reason)
        game:change("hardship", "tiraspol", -4, reason)
        game:change("hardship", "ribnita", -4, reason)
        game:sway("russia.patriots", 1.5, reason)
      end,
    },
    {
      id = "wait_and_see", by = "russia", default = true,
      text = _ "Let him come to Moscow first, and see with whom he speaks before that.",
      apply = function(game)
        local reason = _ "A candidate who was not Moscow's"
        game:shift_trust("transdniestria", "russia", -3, reason)
        game:sway("russia.security_council", 1.5, reason)
        game:change("comfort", nil, -2, reason)
      end,
    },
  },
}
