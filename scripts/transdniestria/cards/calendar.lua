-- Cards with a date of their own; nobody draws them. hooks.lua plays those that come in any case. Where what happened depends
-- on what the table has done, a second card tells it otherwise, and is played from here.
local help = require "transdniestria.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local function laid(game) return help.table_laid(game) end
local function not_laid(game) return not help.table_laid(game) end

-- The other tellings, and two dates that belong to one seat more than to the river. Where one of them comes after a date of
-- hooks.lua, that one is played from here first, so that the year goes forwards; nothing comes twice.
local kOtherwise = {
  [6] = { "moscow_june_laid" }, [7] = { "bad_reichenhall", "moscow_september" }, [8] = { "data_no_more", "vilnius_without" },
  [9] = { "new_year_shot", "new_year_watched", "chair_of_the_year" }, [10] = { "trains_stand" },
}
on("round_start", function(game)
  local cards = kOtherwise[game:round()]
  if not cards then return end
  for _index, card_id in ipairs(cards) do game:play(card_id) end
end)

-- 2010 -----------------------------------------------------------------------------------------------------------------

local meseberg = _ "5 June: a page from Meseberg"
card {
  id = "meseberg",
  deck = "calendar",
  title = meseberg,
  text = _ [[In a castle near Berlin the Chancellor and the President of Russia have signed one page: a committee of foreign ministers of the Union and Russia, if there is progress in one conflict. The page names it. In Brussels and Chisinau, in Tiraspol and Vienna it is read by people who were not asked. "We are the example," says a schoolteacher in Bender. "I should like to know of what."]],
  source = "Public record: memorandum of Meseberg, 4 and 5 June 2010; Vaquer i Fanés 2010, on a bold opening from the EU side; the voice is composite",
  choices = {
    {
      id = "tell_members", by = "eu",
      text = _ "Put it on the agenda of all twenty-seven, with the question what progress would be.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Twenty-seven who were asked afterwards"
        game:sway("eu.new_members", 1, reason)
        game:sway("eu.partners_of_russia", -1, reason)
        game:change("meseberg", nil, -3, reason)
        game:change("vision", nil, 2, _ "A list of what progress would be")
        game:shift_trust("moldova", "eu", 3, reason)
        game:shift_trust("russia", "eu", -3, reason)
      end,
    },
    {
      id = "let_berlin", by = "eu", default = true,
      text = _ "Let Berlin go on: two can find out what twenty-seven would talk to death.",
      apply = function(game)
        local reason = _ "A paper that Berlin carries"
        game:change("meseberg", nil, 6, reason)
        trust.mutual(game, { "eu", "russia" }, 5, reason)
        game:sway("eu.new_members", -1, reason)
        game:sway("eu.partners_of_russia", 1.5, reason)
        game:shift_trust("moldova", "eu", -2, reason)
      end,
    },
    {
      id = "tell_tiraspol", by = "russia",
      text = _ "Send somebody to Tiraspol with the page, before it is in the newspapers.",
      apply = function(game)
        local reason = _ "Tiraspol has read it first"
        game:shift_trust("transdniestria", "russia", 4, reason)
        game:sway("russia.patriots", 1, reason)
        game:change("meseberg", nil, -3, reason)
        game:change("comfort", nil, 2, _ "Nothing will be decided without us")
      end,
    },
    {
      id = "expect_movement", by = "russia", default = true,
      text = _ "Let it be known that movement is expected from everybody, friends included.",
      apply = function(game)
        local reason = _ "Movement is expected from friends"
        game:shift_trust("transdniestria", "russia", -4, reason)
        game:shift_trust("eu", "russia", 4, reason)
        game:change("meseberg", nil, 2, reason)
        game:change("comfort", nil, -3, reason)
        game:sway("russia.modernisers", 2, reason)
        game:sway("russia.patriots", -0.5, reason)
      end,
    },
  },
}

local opinion = _ "22 July: an opinion in The Hague"
card {
  id = "kosovo_opinion",
  deck = "calendar", place = "tiraspol",
  title = opinion,
  text = _ [[The International Court finds that a declaration of independence, two years ago in Pristina, did not violate international law. It says nothing on whether there is a right to one. By noon it has been read in Tiraspol, in Sukhumi and in Simferopol, each time up to a different sentence. "So it is not forbidden to say it," a student of law sums up. "It is only not yet anything."]],
  source = "Public record: advisory opinion of the International Court of Justice, 22 July 2010; Vaquer i Fanés 2010, on Kosovo and equal treatment; the student is invented",
  apply = function(game) game:change("precedent", nil, 6, opinion) end,
  choices = {
    {
      id = "quote", by = "transdniestria",
      text = _ "Quote it in every letter from now on.",
      apply = function(game)
        local reason = _ "An opinion in every letter"
        game:change("precedent", nil, 5, reason)
        game:sway("transdniestria.security", 2, reason)
        game:shift_trust("moldova", "transdniestria", -4, reason)
        game:shift_trust("ukraine", "transdniestria", -3, reason)
        game:change("confidence", nil, -3, reason)
      end,
    },
    {
      id = "practical", by = "transdniestria", default = true,
      text = _ "Say that you take note, and that your pensioners need licences more than opinions.",
      apply = function(game)
        local reason = _ "Licences rather than opinions"
        game:change("confidence", nil, 3, reason)
        game:change("legitimacy", "transdniestria", 3, reason)
        game:sway("transdniestria.people", 1.5, reason)
        game:sway("transdniestria.security", -1.5, reason)
        game:shift_trust("osce", "transdniestria", 3, reason)
      end,
    },
  },
}

local referendum = _ "5 September: a third that was not there"
card {
  id = "referendum_fails",
  deck = "calendar", place = "chisinau",
  title = referendum,
  text = _ [[Moldova has had no elected president for a year, because parliament cannot agree on one. Now the people are asked whether they would rather elect him themselves. They would, by nine in ten, and fewer than a third come to say so; the vote is void. "I was harvesting," says a man in Orhei. "The plums do not wait for the constitution."]],
  source = "Public record: constitutional referendum of 5 September 2010, invalid for want of turnout; the voice is composite",
  apply = function(game)
    game:sway("moldova.coalition", -2, referendum)
    game:change("legitimacy", "moldova", -4, referendum)
  end,
  choices = {
    {
      id = "go_on", by = "moldova",
      text = _ "Say in both languages that talks on the river do not wait for elections, and send the negotiator there the next day.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A negotiator who did not wait for elections"
        game:change("confidence", nil, 4, reason)
        game:shift_trust("transdniestria", "moldova", 4, reason)
        game:shift_trust("eu", "moldova", 3, reason)
        game:sway("moldova.coalition", -1.5, reason)
        game:sway("moldova.business", 1.5, reason)
      end,
    },
    {
      id = "campaign", by = "moldova", default = true,
      text = _ "Dissolve parliament, and campaign. Whoever yields on the river before November loses it.",
      apply = function(game)
        local reason = _ "A river that waits for November"
        game:sway("moldova.coalition", 2, reason)
        game:sway("moldova.veterans", 1.5, reason)
        game:change("comfort", nil, 3, reason)
        game:change("confidence", nil, -2, reason)
      end,
    },
  },
}

local november = _ "28 November: a parliament again"
card {
  id = "november_election",
  deck = "calendar", place = "chisinau",
  title = november,
  text = _ [[The third election in twenty months. The Communists remain the strongest party and have nobody to govern with; three others could, if they could bear each other. For those who live on the left bank and hold a passport of Moldova, polling stations can be opened on the right one. "It is two buses and a walk," says a woman from Tiraspol. "I went once. They had no list with me on it."]],
  source = "Public record: election of 28 November 2010; Vaquer i Fanés 2010, on progress that should not hang on election results; the voice is composite",
  choices = {
    {
      id = "stations", by = "moldova",
      text = _ "Open many stations along the river, with buses, lists and Russian-speaking clerks.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "Voters from across the river"
        game:change("legitimacy", "moldova", 5, reason)
        game:change("vision", nil, 2.5, reason)
        game:sway("moldova.communists", 1, reason)
        game:sway("moldova.coalition", -2, _ "Votes that were not for the coalition")
        game:sway("transdniestria.people", 1.5, reason)
        game:shift_trust("transdniestria", "moldova", -2, _ "Buses that counted heads")
      end,
    },
    {
      id = "a_few", by = "moldova", default = true,
      text = _ "Open as many as last time. An election is not the place for experiments.",
      apply = function(game)
        game:sway("moldova.coalition", 2, november)
        game:change("comfort", nil, 2, _ "A vote of one bank")
        game:change("europe", nil, 1, _ "A vote without experiments")
      end,
    },
  },
}

local coalition = _ "December: an envoy with a coalition"
card {
  id = "new_coalition",
  deck = "calendar", place = "chisinau",
  title = coalition,
  text = _ [[For a month Chisinau looks for a majority. From Moscow comes the head of the presidential administration, with advice for one in which the Communists would sit; from Brussels come visitors with advice for the old one. On 30 December the three sign with each other once more. They are one vote or two short of electing a president, and know that everybody has counted.]],
  source = "Public record: visit from Moscow in December 2010, alliance of 30 December 2010",
  apply = function(game) game:sway("moldova.coalition", 1.5, coalition) end,
  choices = {
    {
      id = "congratulate", by = "russia",
      text = _ "Congratulate those who won, and ask when they can come.",
      apply = function(game)
        local reason = _ "Congratulations that came in time"
        trust.mutual(game, { "russia", "moldova" }, 4, reason)
        game:change("trade", nil, 3, _ "A market that is not in a bad mood")
        game:shift_trust("eu", "russia", 3, reason)
        game:sway("russia.modernisers", 1.5, reason)
        game:sway("russia.patriots", -1.5, reason)
      end,
    },
    {
      id = "other_majority", by = "russia", default = true,
      text = _ "Keep the line to the other majority warm: two fifths will not be in opposition for ever.",
      apply = function(game)
        local reason = _ "A line to the opposition"
        game:sway("moldova.communists", 2, reason)
        game:sway("moldova.coalition", -2, reason)
        game:change("europe", nil, -3, reason)
        game:sway("russia.patriots", 2, reason)
        game:shift_trust("moldova", "russia", -4, reason)
        game:shift_trust("eu", "russia", -3, reason)
      end,
    },
  },
}

local astana = _ "2 December: no word in Astana"
card {
  id = "astana_summit",
  deck = "calendar",
  title = astana,
  text = _ [[The heads of fifty-six states sit in Astana until after midnight. There was to be a framework for action with a paragraph on each conflict. The paragraphs cannot be agreed, this one neither, and what remains is a declaration that recalls Helsinki. In the mission's office in Chisinau somebody has stayed up for it, and turns off the light.]],
  source = "Public record: OSCE summit of 1 and 2 December 2010, no framework for action for want of agreement on the protracted conflicts; Herd & Dunay 2010, Conclusions, on the Corfu Process",
  apply = function(game)
    game:change("confidence", nil, -1, astana)
    game:sway("osce.chair", -2, astana)
    if game:get("official") > 0 then game:change("legitimacy", "osce", 4, _ "A table that needed no paragraph") end
  end,
  choices = {
    {
      id = "statement", by = "us",
      text = _ "Attach a statement that soldiers are in Moldova without its consent.",
      apply = function(game)
        local reason = _ "A statement attached"
        game:sway("us.senate", 2, reason)
        game:shift_trust("moldova", "us", 4, reason)
        game:shift_trust("russia", "us", -3, reason)
        game:change("precedent", nil, -2, reason)
      end,
    },
    {
      id = "paragraph", by = "us", default = true,
      text = _ "Work on with Moscow on a paragraph for next year, without the word 'withdraw' in its first line.",
      apply = function(game)
        local reason = _ "A paragraph for next year"
        trust.mutual(game, { "us", "russia" }, 3, reason)
        game:sway("us.state_department", 2, reason)
        game:sway("us.senate", -1.5, reason)
        game:change("comfort", nil, 2, reason)
      end,
    },
    {
      id = "go_to_river", by = "osce",
      text = _ "Fly from Astana to the river, and tell both banks oneself.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A chair that told them itself"
        game:change("confidence", nil, 1, reason)
        game:sway("osce.mission", 2, reason)
        game:change("legitimacy", "osce", 2, reason)
      end,
    },
    {
      id = "celebrate", by = "osce", default = true,
      text = _ "Celebrate that there was a declaration at all. Capitals like to hear it.",
      apply = function(game)
        game:sway("osce.capitals", 2, astana)
        game:sway("osce.chair", 2, astana)
        game:sway("osce.mission", -1, astana)
      end,
    },
  },
}

-- 2011 -----------------------------------------------------------------------------------------------------------------

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
card {
  id = "bad_reichenhall",
  deck = "calendar",
  title = bavaria,
  text = _ [[The OSCE has invited both sides to Bad Reichenhall, where there is nothing to do but talk and drink salt water. The prime minister and the leader of the left bank sign rules for the expert groups: who writes the minutes, who may be telephoned when a lorry is stopped. It is the first paper with both names on it for years. The waitress takes them for business partners who have fallen out.]],
  source = "Public record: conference on confidence-building in Bad Reichenhall, September 2011; the waitress is invented",
  apply = function(game)
    game:change("confidence", nil, 4, bavaria)
    trust.mutual(game, { "moldova", "transdniestria" }, 3, bavaria)
  end,
  choices = {
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
  },
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
card {
  id = "vilnius",
  deck = "calendar",
  when = laid,
  title = vilnius,
  text = _ [[The official table meets in Vilnius, in a ministry whose windows look on a river with bridges. It speaks for a day about how it will speak: who drafts, who chairs, in which language the minutes are wrong. Diplomats who were in the room in 2006 are greeted like survivors. "Procedure is what we have instead of trust," says one of them. "It is not nothing."]],
  source = "Public record: first official 5+2 meeting since 2006, Vilnius, 30 November and 1 December 2011; the voice is invented",
  apply = function(game)
    game:change("confidence", nil, 3, vilnius)
    game:change("legitimacy", "osce", 3, vilnius)
  end,
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

-- 2012 -----------------------------------------------------------------------------------------------------------------

local shot = _ "1 January: a shot on the bridge"
local kShot = {
  {
    id = "inquire_together", by = "russia",
    text = _ "Let prosecutors of Moldova stand beside your own, and withdraw the post to the bank.",
    cost = { self = { influence = 1 } },
    apply = function(game)
      local reason = _ "An inquiry with both prosecutors"
      game:change("tension", "vadul", -8, reason)
      game:shift_trust("moldova", "russia", 6, reason)
      game:change("confidence", nil, 2, reason)
      game:sway("russia.security_council", -2, reason)
      game:shift_trust("transdniestria", "russia", -2, reason)
    end,
  },
  {
    id = "own_law", by = "russia", default = true,
    text = _ "Express regret, and leave it to the military prosecutor in Moscow: he was under orders.",
    apply = function(game)
      local reason = _ "A prosecutor who is far away"
      game:change("tension", "vadul", 3, reason)
      game:shift_trust("moldova", "russia", -5, reason)
      game:sway("russia.security_council", 2, reason)
      game:change("comfort", nil, -3, _ "A quiet that was not one")
    end,
  },
  {
    id = "change_format", by = "moldova",
    text = _ "Say at the grave that soldiers must become civilians, and ask all partners for it by letter.",
    apply = function(game)
      local reason = _ "A letter about soldiers who should be civilians"
      game:change("comfort", nil, -5, reason)
      game:change("legitimacy", "moldova", 4, reason)
      game:sway("moldova.veterans", 2, reason)
      game:shift_trust("russia", "moldova", -4, reason)
      game:change("tension", "vadul", 3, reason)
    end,
  },
  {
    id = "calm", by = "moldova", default = true,
    text = _ "Go to the family first, and ask the village for calm.",
    apply = function(game)
      local reason = _ "A village that was asked for calm"
      game:change("tension", "vadul", -6, reason)
      game:shift_trust("russia", "moldova", 3, reason)
      game:sway("moldova.veterans", -2, reason)
      game:sway("moldova.communists", 1, reason)
    end,
  },
}
card {
  id = "new_year_shot",
  deck = "calendar", place = "vadul",
  when = function(game) return game:get("neutral_watch") == 0 and not texts.agreed(game, "movement", { posts = "removed" }) end,
  title = shot,
  text = _ [[At seven in the morning of New Year's Day a car does not stop at the peacekeepers' post at Vadul lui Voda. A sergeant fires; a man of eighteen dies in hospital. "He was going home," says his mother. On the bridge women from both banks stand with candles. The inquiry belongs to a prosecutor whose office is in another country.]],
  source = "Public record: shooting at the peacekeeping post of Vadul lui Voda, 1 January 2012",
  apply = function(game)
    game:change("tension", "vadul", 16, shot)
    game:change("tension", "dubasari", 8, shot)
    game:change("tension", "bender", 5, shot)
    game:change("confidence", nil, -4, shot)
    game:shift_trust("moldova", "russia", -4, shot)
  end,
  choices = kShot,
}

card {
  id = "new_year_watched",
  deck = "calendar", place = "vadul",
  when = function(game) return game:get("neutral_watch") > 0 and not texts.agreed(game, "movement", { posts = "removed" }) end,
  title = _ "1 January: a car that did not stop",
  text = _ [[At seven in the morning of New Year's Day a car does not stop at the post at Vadul lui Voda. The two at the barrier are from different armies and have one order, which says that nobody fires at a car. They write down its number. At nine a policeman of the village wakes a man of eighteen, who is afraid of his mother.]],
  source = "Public record: a shooting at this post on 1 January 2012; invented consequence of a mission with people from East and West",
  apply = function(game)
    local reason = _ "An order that nobody fires at a car"
    help.stir(game, -2, reason)
    game:change("vision", nil, 2.5, reason)
    game:change("comfort", nil, -2, reason)
  end,
}

local dublin = _ "January: the chair moves to Dublin"
card {
  id = "chair_of_the_year",
  deck = "calendar",
  title = dublin,
  text = _ [[Kazakhstan had the chair, then Lithuania, now Ireland: each for a year, each with an envoy who learns the names of eleven villages. The new minister comes from an island with a line across it. "We had people who lived well from ours," he says in his first speech. "And then for a while we had a room in which nobody had to say what the room was."]],
  source = "Public record: chairmanships of 2010 to 2012; Ireland's experience as a theme of its chairmanship; the quotation is invented",
  choices = {
    {
      id = "bring_envoys", by = "osce",
      text = _ "Bring people from Belfast to both banks, to tell how slow it was.",
      cost = { self = { aid = 2 } },
      apply = function(game)
        local reason = _ "People from Belfast"
        game:change("vision", nil, 1.5, reason)
        game:change("confidence", nil, 1, reason)
        game:sway("osce.chair", 2, reason)
        game:sway("osce.mission", -1, _ "A chair that has its own ideas")
      end,
    },
    {
      id = "continuity", by = "osce", default = true,
      text = _ "Leave the file to the mission, which has been here for nineteen years.",
      apply = function(game)
        game:sway("osce.mission", 2, dublin)
        game:sway("osce.capitals", 1, dublin)
        game:sway("osce.chair", -1, dublin)
        help.ease(game, 2, _ "Cases that somebody knows by heart")
        game:change("comfort", nil, 2, dublin)
      end,
    },
  },
}

local president = _ "16 March: a president, after nine hundred days"
card {
  id = "president_at_last",
  deck = "calendar", place = "chisinau",
  title = president,
  text = _ [[By sixty-two votes of a hundred and one, parliament elects a judge whom nobody had in mind. Three deputies have left the Communists for it; thousands shout against it on the square. After more than nine hundred days somebody can sign for the state without the word "acting" before his name. "He looks tired already," says a woman in the trolley-bus. "That is a good sign. He has read the file."]],
  source = "Public record: election of 16 March 2012; the voice is composite",
  apply = function(game)
    game:change("legitimacy", "moldova", 6, president)
    game:sway("moldova.coalition", 2, president)
    game:sway("moldova.communists", -2, president)
    game:change("europe", nil, 3, president)
  end,
}

local vienna = _ "17 April: eight principles in Vienna"
card {
  id = "vienna_april",
  deck = "calendar",
  when = laid,
  title = vienna,
  text = _ [[The official table agrees on how it works: equality of those who sit there, an agenda of three baskets, steps before status and status not left out. It is two pages. Everybody at the table has one sentence in it that the others dislike. A woman who cleans the Hofburg finds the drafts and asks whether she may use the backs for her grandson.]],
  source = "Public record: principles and agenda of the 5+2, Vienna, 17 and 18 April 2012; the woman is invented",
  apply = function(game)
    game:change("confidence", nil, 3, vienna)
    game:change("vision", nil, 2, vienna)
  end,
  choices = {
    {
      id = "voice_in_room", by = "us",
      text = _ "Welcome it as an observer, and leave the sentences alone.",
      apply = function(game)
        local reason = _ "Sentences that were left alone"
        game:shift_trust("russia", "us", 4, reason)
        game:shift_trust("transdniestria", "us", 4, reason)
        game:sway("us.state_department", 1.5, reason)
        game:sway("us.senate", -1.5, reason)
      end,
    },
    {
      id = "integrity", by = "us", default = true,
      text = _ "Ask for one more line, with the word integrity in it.",
      apply = function(game)
        local reason = _ "One more line"
        game:change("precedent", nil, -4, reason)
        game:shift_trust("moldova", "us", 4, reason)
        game:sway("us.senate", 1.5, reason)
        game:shift_trust("transdniestria", "us", -4, reason)
        game:change("confidence", nil, -2, reason)
      end,
    },
  },
}

local trains = _ "26 April: the first train"
card {
  id = "trains_run",
  deck = "calendar", place = "tiraspol",
  when = function(game) return texts.agreed(game, "lines", { what = "freight" }) or texts.agreed(game, "lines", { what = "both" }) end,
  title = trains,
  text = _ [[After six years a goods train from Odessa goes through Tiraspol and Bender instead of around them. It carries fertiliser. At Bender the signalman, who has kept his lamp clean since 2006, waves it through and then weeps, which he denies. Customs officers of two kinds sit in one carriage and have agreed whose stamp goes on the left.]],
  source = "Public record: goods trains through Transdniestria since 26 April 2012, agreed on 30 March; the signalman is invented",
  apply = function(game)
    game:change("trade", nil, 6, trains)
    game:change("vision", nil, 2.5, trains)
    game:change("hardship", "bender", -3, trains)
  end,
  choices = {
    {
      id = "port_tariff", by = "ukraine",
      text = _ "Give it the tariff of any other train, although the lorries of Odessa lived from the detour.",
      apply = function(game)
        local reason = _ "A tariff like any other"
        game:change("trade", nil, 4, reason)
        game:change("contraband", nil, -3, reason)
        game:sway("ukraine.odessa", -2, reason)
        trust.mutual(game, { "ukraine", "moldova" }, 3, reason)
      end,
    },
    {
      id = "detour", by = "ukraine", default = true,
      text = _ "Let both lines run and the hauliers complain in peace.",
      apply = function(game)
        game:sway("ukraine.odessa", 1.5, trains)
        game:grant("ukraine", "aid", 1, trains)
      end,
    },
  },
}

local no_train = _ "April: a signalman with a clean lamp"
card {
  id = "trains_stand",
  deck = "calendar", place = "bender",
  when = function(game) return not texts.agreed(game, "lines", { what = "freight" }) and not texts.agreed(game, "lines", { what = "both" }) end,
  title = no_train,
  text = _ [[Goods from Odessa still go around Tiraspol, by a line that is two hundred kilometres longer and has one track. At Bender a signalman keeps his lamp clean for a train that has not come since 2006. "It is the only railway in Europe," he says, "whose delay is a matter of principle."]],
  source = "Public record: goods trains through Transdniestria stopped from 2006 to 2012; the signalman is invented",
  apply = function(game)
    game:change("trade", nil, -2, no_train)
    game:change("comfort", nil, 1, no_train)
  end,
  choices = {
    {
      id = "trial_train", by = "ukraine",
      text = _ "Propose one train, for trial, with Ukrainian seals and nobody's flag.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "One train, for trial"
        game:change("trade", nil, 4, reason)
        game:change("vision", nil, 2, reason)
        game:change("legitimacy", "ukraine", 4, reason)
        game:sway("ukraine.odessa", -1.5, reason)
      end,
    },
    {
      id = "long_way", by = "ukraine", default = true,
      text = _ "The long way pays as well.",
      apply = function(game)
        game:sway("ukraine.odessa", 1.5, no_train)
        game:grant("ukraine", "aid", 1, no_train)
      end,
    },
  },
}

-- What follows when a mark is crossed (hooks.lua schedules it) ------------------------------------------------------------

local frozen = _ "Nobody picks up"
card {
  id = "talks_frozen",
  deck = "aftermath", place = "chisinau", once = false,
  when = function(game) return game:get("confidence") < 20 end,
  title = frozen,
  text = _ [[The experts' telephone rings in an office in Tiraspol, and nobody picks up. In Chisinau it is the same, the other way round. A mother whose son lies in the wrong hospital has rung both. Where nobody trusts anybody any more, the first thing that stops is not the great talks, which had stopped before. It is the man who knew whom to call.]],
  source = "Invented event; Vaquer i Fanés 2010, on barriers that do little to create goodwill",
  apply = function(game)
    help.ease(game, -3, _ "Nobody knows whom to call")
    game:change("comfort", nil, 2, frozen)
  end,
}

local habit = _ "A map in a shop window"
card {
  id = "habit_of_recognition",
  deck = "aftermath", place = "tiraspol",
  when = function(game) return game:get("precedent") >= 55 end,
  title = habit,
  text = _ [[In a stationer's in Tiraspol hangs a map on which the left bank has a colour of its own, and so have four other places that most maps do not colour. It is sold out. In Kyiv somebody buys the last one, looks at the peninsula in the south, and hangs it up where the ministers can see it.]],
  source = "Vaquer i Fanés 2010, on Kosovo, Abkhazia, South Ossetia, Nagorno-Karabakh and Transdniestria; invented event",
  apply = function(game)
    game:shift_trust("ukraine", "transdniestria", -4, habit)
    game:shift_trust("ukraine", "russia", -3, habit)
    game:shift_trust("moldova", "transdniestria", -4, habit)
    game:change("comfort", nil, 3, _ "Recognition comes by itself, some say")
  end,
}

local visible = _ "A window in Bender"
card {
  id = "visible_state",
  deck = "aftermath", place = "bender",
  when = function(game) return game:get("vision") >= 35 end,
  title = visible,
  text = _ [[A glazier in Bender puts a window into a shop that has looked on a wall of sandbags since 1992. He has been asked by four others since. "I do not know which flag will hang opposite," says the owner. "I have noticed that I can think of several." People begin to reckon with a state that they could live in, and who lives from the line notices it, too.]],
  source = "Vaquer i Fanés 2010, on the need to unfreeze; invented event",
  apply = function(game)
    game:change("comfort", nil, -4, visible)
    game:sway("transdniestria.people", 1.5, visible)
    game:sway("moldova.business", 1.5, visible)
    game:change("profiteers", nil, 3, _ "Those who have noticed it, too")
  end,
}

local shaken = _ "The price of quiet"
card {
  id = "comfort_shaken",
  deck = "aftermath", place = "tiraspol",
  when = function(game) return game:get("comfort") < 55 end,
  title = shaken,
  text = _ [[In the better restaurants of both banks the same table has been free on Thursdays for three weeks. Those who used to dine at it divide the fees of the coming year, and this year they do not know what there will be to divide. One of them has sent his children's school an inquiry about places in another country.]],
  source = "Invented event; public record: interests on the line, reports of EUBAM",
  apply = function(game)
    game:change("profiteers", nil, -4, shaken)
    game:change("vision", nil, 1.5, shaken)
    game:change("tension", "bender", 3, _ "Those who have something to lose")
  end,
  choices = {
    {
      id = "offer_exit", by = "transdniestria",
      text = _ "Offer them honest licences, taxed, if they close the back door.",
      apply = function(game)
        local reason = _ "Honest licences"
        game:change("contraband", nil, -5, reason)
        game:change("trade", nil, 2, reason)
        game:sway("transdniestria.people", -1.5, _ "The same men with other papers")
      end,
    },
    {
      id = "ask_for_share", by = "transdniestria", default = true,
      text = _ "Ask for a larger share for the budget, while they are afraid.",
      apply = function(game)
        local reason = _ "A larger share for the budget"
        game:grant("transdniestria", "aid", 5, reason)
        game:sway("transdniestria.holding", -1, reason)
        game:sway("transdniestria.people", 1, reason)
        game:change("contraband", nil, 2, reason)
      end,
    },
  },
}
