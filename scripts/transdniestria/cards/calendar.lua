-- Cards with a date of their own, and what tells a year otherwise; the dates of 2010. Nobody draws them. hooks.lua plays those that come
-- in any case. Where what happened depends on what the table has done, a second card tells it otherwise, and is played from here.
local trust = require "rules.trust"

-- The other tellings, and dates that belong to one seat more than to the river: each is asked something in the first rounds. Where one of them comes after a date of
-- hooks.lua, that one is played from here first, so that the year goes forwards; nothing comes twice.
local kOtherwise = {
  [2] = { "kosovo_opinion", "referendum_fails", "visa_list" }, [3] = { "border_treaty" }, [5] = { "interceptors" },
  [6] = { "moscow_june_laid" }, [7] = { "bad_reichenhall", "bad_reichenhall_again", "moscow_september", "verdict" },
  [8] = { "data_no_more", "vilnius_without", "vilnius_again", "vilnius_one_state" },
  [9] = { "new_year_shot", "new_year_watched", "chair_of_the_year" }, [10] = { "trains_stand", "vienna_one_state", "trains_ran" },
}
on("round_start", function(game)
  local cards = kOtherwise[game:round()]
  if not cards then return end
  for _index, card_id in ipairs(cards) do game:play(card_id) end
end)

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
