-- Cards with a date of their own, July to November 2010; nobody draws them. calendar_astana.lua plays them. Of two that tell the same
-- day, `when` says which it is.
local help = require "est_summit.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

local spies = _ "9 July: two aeroplanes in Vienna"
card {
  id = "spies_vienna",
  deck = "calendar",
  title = spies,
  text = _ [[Ten people who had lived in American suburbs under other names have been arrested, days after two presidents ate hamburgers together. Now two aeroplanes stand side by side on the airfield of Vienna for an hour and a half, and fourteen people change places. Nobody in either capital wants the summer spoilt. "We thought they were Canadians," says a neighbour in New Jersey. "She had lovely hydrangeas."]],
  source = "Public record: arrests of 27 June, exchange of 9 July 2010; the neighbour is close to what neighbours told the press",
  choices = {
    {
      id = "shrug", by = "us", default = true,
      text = _ "Exchange them quickly, and change the subject.",
      apply = function(game)
        game:shift_trust("russia", "us", 3, spies)
        game:change("images", nil, 1, _ "Neighbours with other names")
        game:sway("us.state_department", 1, spies)
        game:sway("us.eastern_diaspora", -1, spies)
      end,
    },
    {
      id = "draw_conclusion", by = "us",
      text = _ "Ask in public who plans against whom, and put the question on the agenda of the Council.",
      apply = function(game)
        local reason = _ "Who plans against whom?"
        game:change("solidarity", nil, 3, reason)
        game:change("images", nil, 4, reason)
        game:change("momentum", nil, -3, reason)
        game:shift_trust("russia", "us", -5, reason)
        game:sway("us.senate", 1.5, reason)
        game:sway("us.eastern_diaspora", 1.5, reason)
      end,
    },
    {
      id = "sing", by = "russia", default = true,
      text = _ "Receive them at home with medals and a song.",
      apply = function(game)
        local reason = _ "Medals and a song"
        game:sway("russia.patriots", 1.5, reason)
        game:change("images", nil, 2, reason)
        game:shift_trust("us", "russia", -2, reason)
      end,
    },
    {
      id = "no_more_suburbs", by = "russia",
      text = _ "Offer both services a quiet line: what is found is first told to the other side.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A quiet line between the services"
        game:change("images", nil, -3, reason)
        game:change("clarity", nil, 3, reason)
        game:shift_trust("us", "russia", 4, reason)
        game:sway("russia.patriots", -1.5, reason)
        game:sway("russia.general_staff", -1, reason)
      end,
    },
  },
}

local almaty = _ "17 July: ministers under the Tien Shan"
local kAgenda = {
  {
    id = "price_list", by = "kazakhstan",
    text = _ "Take the price that each names for coming: armies for one, rights for another, a word on the draft for a third. Write them all down.",
    cost = { self = { influence = 1 } },
    apply = function(game)
      local reason = _ "A summit with a list of what it is for"
      game:change("summit", nil, 5, reason)
      game:change("relevance", nil, 3, reason)
      game:change("momentum", nil, 1, reason)
      trust.towards(game, { "us", "eu", "russia" }, "kazakhstan", 2, reason)
      game:sway("kazakhstan.diplomats", 1.5, reason)
      game:sway("kazakhstan.presidency", -1.5, _ "A summit for which a bill is written")
    end,
  },
  {
    id = "date_only", by = "kazakhstan", default = true,
    text = _ "Take the date and close the meeting before somebody asks what for.",
    apply = function(game)
      local reason = _ "A date, and no agenda"
      game:change("summit", nil, 7, reason)
      game:change("relevance", nil, -3, reason)
      game:sway("kazakhstan.presidency", 2, reason)
      game:shift_trust("us", "kazakhstan", -3, reason)
    end,
  },
}
card {
  id = "almaty_july",
  deck = "calendar",
  when = function(game) return game:get("summit") >= 40 end,
  title = almaty,
  text = _ [[Ministers sit without ties on a terrace outside Almaty, and agree in principle to a summit before the year is out, in Astana, where it will be twenty degrees below. Each says what it must not become. "A photograph," say four of them. The protocol officer counts fifty-six chairs and asks whether presidents sit by alphabet, and of which language.]],
  source = "Public record: informal meeting of ministers, 16 and 17 July, decision of 3 August 2010; Vaquer i Fanés 2010, first recommendation; the officer is invented",
  choices = kAgenda,
}

local no_date = _ "17 July: ministers without a date"
card {
  id = "almaty_no_date",
  deck = "calendar",
  when = function(game) return game:get("summit") < 40 end,
  title = no_date,
  text = _ [[The terrace outside Almaty has been swept, the ministers have come without ties, and there is nothing that a summit could decide. One after another they say that the idea deserves further thought. By the evening the chair has understood that this is how diplomats refuse, and that he has until the autumn.]],
  source = "Public record: informal meeting of ministers in Almaty, 16 and 17 July 2010, which agreed to a summit; invented consequence of too little preparation",
  apply = function(game)
    game:change("relevance", nil, -3, no_date)
    game:sway("kazakhstan.presidency", -2, no_date)
  end,
  choices = {
    {
      id = "travel", by = "kazakhstan",
      text = _ "Travel to twelve capitals in August, and ask in each what it would come for.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "Twelve capitals in August"
        game:change("summit", nil, 12, reason)
        game:change("relevance", nil, 3, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
      end,
    },
    {
      id = "insist", by = "kazakhstan", default = true,
      text = _ "Announce the date alone. Nobody will be the first to stay away.",
      apply = function(game)
        local reason = _ "A date that one announced alone"
        game:change("summit", nil, 6, reason)
        trust.towards(game, { "us", "eu", "germany", "russia" }, "kazakhstan", -3, reason)
        game:sway("kazakhstan.presidency", 2, reason)
      end,
    },
  },
}

local hague = _ "22 July: fourteen judges, one word"
card {
  id = "hague_july",
  deck = "calendar", place = "mitrovica",
  title = hague,
  text = _ [[Belgrade had asked whether the declaration of Pristina was in accordance with international law. It did not violate it, the judges answer, ten to four, and leave out whether anybody had a right to it. On the bridge of Mitrovica loudspeakers stand on both sides, and for once both play the news. Five members of the Union do not recognise Kosovo; all five have a seat in Vienna, and so does Russia.]],
  source = "Public record: advisory opinion of 22 July, resolution of the General Assembly of 9 September 2010; Vaquer i Fanés 2010, on equal treatment of Kosovars and South Ossetians; the loudspeakers are invented",
  apply = function(game)
    game:change("tension", "mitrovica", 5, hague)
    game:change("clarity", nil, -2, _ "An opinion that everybody reads for himself")
  end,
  choices = {
    {
      id = "joint_resolution", by = "eu",
      text = _ "Write a resolution together with Belgrade: no new status, and a dialogue about plates, papers and electricity.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A resolution that was written with Belgrade"
        game:change("tension", "mitrovica", -8, reason)
        game:shift_trust("serbia", "eu", 6, reason)
        game:change("acquis", nil, 2, reason)
        game:change("leaning", "serbia", -3, _ "Belgrade looks to Brussels")
        game:sway("eu.parliament", 1, reason)
        game:shift_trust("russia", "eu", -2, _ "It was not written in Moscow")
      end,
    },
    {
      id = "welcome", by = "eu", default = true,
      text = _ "Take note, each member in its own words.",
      apply = function(game)
        game:change("solidarity", nil, -2, _ "Twenty-seven ways to take note")
        game:sway("eu.treasuries", 1, hague)
        game:shift_trust("serbia", "eu", -2, hague)
      end,
    },
    {
      id = "sukhumi", by = "russia",
      text = _ "Quote the judges for Sukhumi and Tskhinvali, by paragraph.",
      apply = function(game)
        local reason = _ "The judges are quoted for Sukhumi"
        game:change("sphere", nil, 2, reason)
        game:change("tension", "georgia_line", 4, reason)
        game:change("acquis", nil, -2, reason)
        game:sway("russia.patriots", 1.5, reason)
        help.lean(game, { "serbia", "azerbaijan", "greece_cyprus" }, -2, reason)
        game:shift_trust("us", "russia", -3, reason)
        game:shift_trust("eu", "russia", -3, reason)
      end,
    },
    {
      id = "with_belgrade", by = "russia", default = true,
      text = _ "Stand with Belgrade, and say as little as possible about the Caucasus.",
      apply = function(game)
        local reason = _ "Moscow stands with Belgrade"
        game:shift_trust("serbia", "russia", 4, reason)
        help.lean(game, { "serbia" }, 2, reason)
        game:sway("russia.ministry", 1, reason)
        game:sway("russia.patriots", -0.5, reason)
        game:change("images", nil, -1, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
  },
}

local warsaw = _ "30 September: a review in three cities"
card {
  id = "warsaw_review",
  deck = "calendar",
  title = warsaw,
  text = _ [[What has been promised since Helsinki is gone through once more, basket by basket: rights in Warsaw, armies and trade in Vienna, the rest in Astana. In Warsaw anybody may speak who has registered. A widow from the south of Kyrgyzstan has five minutes, and uses four. The delegate whose right of reply it is looks at his paper, and does not use it.]],
  source = "Public record: Review Conference, Warsaw 30 September to 8 October 2010; Vaquer i Fanés 2010, on the equal weight of the baskets; the widow and the delegate are invented",
  apply = function(game) game:change("relevance", nil, 1, warsaw) end,
  choices = {
    {
      id = "list_to_astana", by = "us",
      text = _ "Carry the list of what was not kept to the summit, with names of states, friends included.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A list with names of states"
        game:change("acquis", nil, 4, reason)
        game:change("summit", nil, -3, reason)
        help.lean(game, { "neutrals" }, -1, reason)
        game:shift_trust("central_asia", "us", -4, reason)
        game:shift_trust("kazakhstan", "us", -2, reason)
        game:sway("us.senate", 1.5, reason)
      end,
    },
    {
      id = "in_the_corridor", by = "us", default = true,
      text = _ "Raise it in the corridor: the road to Kabul goes through four of the states on the list.",
      apply = function(game)
        local reason = _ "Raised in the corridor"
        game:change("acquis", nil, -2, reason)
        game:shift_trust("central_asia", "us", 3, reason)
        game:sway("us.pentagon", 1.5, reason)
      end,
    },
    {
      id = "all_may_speak", by = "kazakhstan",
      text = _ "Promise that in Astana, too, whoever has registered may speak.",
      apply = function(game)
        local reason = _ "Whoever has registered may speak"
        game:change("acquis", nil, 3, reason)
        game:change("relevance", nil, 2, reason)
        trust.towards(game, { "us", "eu", "germany" }, "kazakhstan", 2, reason)
        game:sway("kazakhstan.conservatives", -1.5, reason)
        game:shift_trust("central_asia", "kazakhstan", -3, reason)
        game:sway("kazakhstan.diplomats", 1.5, reason)
      end,
    },
    {
      id = "hall_is_small", by = "kazakhstan", default = true,
      text = _ "Regret that the hall in Astana is small.",
      apply = function(game)
        local reason = _ "A hall that was too small"
        game:change("summit", nil, 2, reason)
        game:change("acquis", nil, -2, reason)
        game:sway("kazakhstan.conservatives", 1, reason)
        game:shift_trust("us", "kazakhstan", -2, reason)
        game:shift_trust("eu", "kazakhstan", -2, reason)
      end,
    },
  },
}

local deauville = _ "18 October: three on the beach of Deauville"
card {
  id = "deauville",
  deck = "calendar",
  title = deauville,
  text = _ [[Paris has asked Berlin and Moscow to the sea: a zone without visas in fifteen years, a common economic space, perhaps a security council of Europe. London was not asked, and Washington heard of it from the programme. "It is only a walk," says a spokesman. In Vilnius a deputy minister has a map on which the walks of large neighbours are entered by year.]],
  source = "Public record: meeting of 18 and 19 October 2010; the spokesman and the map are invented",
  choices = {
    {
      id = "tell_allies", by = "germany",
      text = _ "Telephone Washington, Warsaw and Brussels before the walk and after it.",
      apply = function(game)
        local reason = _ "Calls before a walk"
        game:change("solidarity", nil, 3, reason)
        game:shift_trust("us", "germany", 3, reason)
        game:shift_trust("poland_baltics", "germany", 3, reason)
        game:shift_trust("russia", "germany", -3, reason)
        game:sway("germany.atlanticists_at_home", 1.5, reason)
        game:sway("germany.industry", -1, reason)
      end,
    },
    {
      id = "walk", by = "germany", default = true,
      text = _ "Walk. Three can say to each other what twenty-eight cannot.",
      apply = function(game)
        local reason = _ "Three who walked"
        trust.mutual(game, { "germany", "russia" }, 5, reason)
        game:change("solidarity", nil, -4, reason)
        game:change("images", nil, -1, reason)
        help.lean(game, { "france_italy" }, 2, reason)
        game:sway("germany.chancellery", 1, reason)
        game:sway("germany.atlanticists_at_home", -1.5, reason)
      end,
    },
    {
      id = "visas_are_ours", by = "eu",
      text = _ "Point out that visas are the Union's, and offer Moscow a list of steps towards none.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A list of steps towards no visas"
        game:change("images", nil, -3, reason)
        game:shift_trust("russia", "eu", 4, reason)
        game:sway("eu.founders", 1, reason)
        game:sway("eu.new_members", -1.5, reason)
        game:shift_trust("ukraine", "eu", -2, _ "Moscow has a list, and we had asked first")
      end,
    },
    {
      id = "not_invited", by = "eu", default = true,
      text = _ "Remark that the Union was not invited, and has no opinion on walks.",
      apply = function(game)
        game:sway("eu.new_members", 1, deauville)
        game:sway("eu.founders", -1, deauville)
        game:shift_trust("germany", "eu", -2, deauville)
      end,
    },
  },
}

local midterms = _ "2 November: another House"
card {
  id = "midterms",
  deck = "calendar",
  title = midterms,
  text = _ [[The President's party has lost the House, and six seats in the Senate, where two thirds are needed for whatever is called a treaty. New START has been through the committee since September, and has no day for a vote. "I am for it," says a senator from a state with a missile wing. "I am also for being asked what else I need."]],
  source = "Public record: elections of 2 November 2010, New START before the Senate; Vaquer i Fanés 2010, on ratification in the USA; the senator is invented",
  apply = function(game) game:sway("us.senate", -3, midterms) end,
  choices = {
    {
      id = "pay_the_laboratories", by = "us",
      text = _ "Pay: ten years of money for the laboratories, and a letter that no shield is limited.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Money for the laboratories"
        game:sway("us.senate", 4, reason)
        game:sway("us.pentagon", 1, reason)
        game:change("arms", nil, 2, reason)
        game:shift_trust("russia", "us", -2, _ "A letter that no shield is limited")
      end,
    },
    {
      id = "allies_ask", by = "us",
      text = _ "Let those ask for it whom the Senate likes: the neighbours of Russia.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if game:trust("poland_baltics", "us") >= 10 then return true end
        return false, _ "Warsaw and the Baltic capitals do not feel like doing favours."
      end,
      apply = function(game)
        local reason = _ "Russia's neighbours ask the Senate"
        game:sway("us.senate", 1.5, reason)
        game:sway("us.eastern_diaspora", 1.5, reason)
        game:change("solidarity", nil, 2, reason)
        game:shift_trust("russia", "us", -1, reason)
        game:sway("us.state_department", -1, _ "Favours that will be called in")
      end,
    },
    {
      id = "next_year", by = "us", default = true,
      text = _ "Wait for the new Senate. Arithmetic does not improve by hurry.",
      apply = function(game)
        local reason = _ "A vote that is put off"
        game:change("arms", nil, -3, reason)
        game:shift_trust("russia", "us", -3, reason)
        game:change("images", nil, 2, reason)
        game:sway("us.senate", 2.5, reason)
        game:sway("us.pentagon", 1, reason)
      end,
    },
  },
}

local lisbon = _ "20 November: the concept, and a guest"
local kGuest = {
  {
    id = "invite_into_shield", by = "us",
    text = _ "Invite the guest to build the shield together, with a study by June of what that means.",
    cost = { self = { influence = 1 } },
    apply = function(game)
      local reason = _ "A shield to be built together"
      game:change("images", nil, -4, reason)
      game:shift_trust("russia", "us", 5, reason)
      help.lean(game, { "romania" }, 2, reason)
      game:sway("us.pentagon", -1.5, reason)
      game:sway("us.senate", -1.5, reason)
    end,
  },
  {
    id = "inform", by = "us", default = true,
    text = _ "Inform the guest, courteously, of what has been decided.",
    apply = function(game)
      local reason = _ "A guest who was informed"
      game:change("solidarity", nil, 2, reason)
      game:sway("us.pentagon", 1, reason)
      game:shift_trust("russia", "us", -3, reason)
    end,
  },
  {
    id = "unnamed", by = "turkey", default = true,
    text = _ "Insist that no country is named as the one from which missiles come.",
    apply = function(game)
      local reason = _ "No country is named"
      game:sway("turkey.government", 1.5, reason)
      game:sway("turkey.secular_west", -1, reason)
      game:change("clarity", nil, -2, reason)
      game:shift_trust("us", "turkey", -2, reason)
    end,
  },
  {
    id = "radar_here", by = "turkey",
    text = _ "Offer the ground for a radar, and take the command of it as the price.",
    cost = { self = { influence = 1 } },
    apply = function(game)
      local reason = _ "A radar on Turkish ground"
      game:change("solidarity", nil, 4, reason)
      game:shift_trust("us", "turkey", 5, reason)
      game:shift_trust("russia", "turkey", -6, reason)
      game:sway("turkey.general_staff", 2, reason)
      game:sway("turkey.government", -2.5, reason)
    end,
  },
}
card {
  id = "lisbon",
  deck = "calendar",
  when = function(game) return texts.stands(game, { type = "concept" }) end,
  title = lisbon,
  text = _ [[Twenty-eight heads meet in Lisbon. The concept is there, adopted before the flags were up; what remains is dinner, and on the second day the President of Russia, who sits between Romania and the Slovak Republic by force of the alphabet. He has a drawing with him: one sector for you, one for us, and each shoots down what flies over his own.]],
  source = "Public record: NATO and NATO-Russia summits of 19 and 20 November 2010, the sectoral proposal; Vaquer i Fanés 2010, second and third recommendations",
  apply = function(game) game:change("images", nil, -2, lisbon) end,
  choices = kGuest,
}

local lisbon_open = _ "20 November: brackets in Lisbon"
card {
  id = "lisbon_without",
  deck = "calendar",
  when = function(game) return not texts.stands(game, { type = "concept" }) end,
  title = lisbon_open,
  text = _ [[Twenty-eight heads meet in Lisbon for a strategic concept on which twenty-eight ambassadors have not agreed. At midnight the Secretary-General has it on one page, with five words in brackets, and it goes out with a comma where the quarrel was. The President of Russia comes the next day, asks what the comma means, and is told by three people.]],
  source = "Public record: NATO and NATO-Russia summits of 19 and 20 November 2010, at which the concept was adopted; invented consequence of an alliance that has not agreed before",
  apply = function(game)
    game:change("solidarity", nil, -4, lisbon_open)
    game:change("clarity", nil, -2, lisbon_open)
  end,
  choices = kGuest,
}

local cables = _ "A quarter of a million telegrams"
card {
  id = "cables",
  deck = "calendar",
  title = cables,
  text = _ [[Three days before the summit the first of 251,287 American telegrams are in the newspapers: what ambassadors really think of the host's dancing ministers, of a Turkish foreign minister, of a Chancellor whom nothing sticks to. Eleven presidents who will sit in one hall have read what is written about the other ten. "We write so that somebody can decide," says a second secretary who knows her own sentences again. "I did not know that it was for him."]],
  source = "Public record: first publication on 28 November 2010; the secretary is invented",
  apply = function(game)
    game:change("solidarity", nil, -2, cables)
    trust.towards(game, { "turkey", "kazakhstan", "germany", "russia" }, "us", -3, cables)
  end,
  choices = {
    {
      id = "telephone", by = "us",
      text = _ "Telephone to each of them before he has read it.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Calls before breakfast"
        trust.towards(game, { "turkey", "kazakhstan", "germany", "russia" }, "us", 3, reason)
        game:change("solidarity", nil, 1, reason)
        game:sway("us.state_department", 1, reason)
      end,
    },
    {
      id = "no_comment", by = "us", default = true,
      text = _ "Comment on nothing. Condemn the theft.",
      apply = function(game)
        game:sway("us.senate", 1.5, _ "The theft is condemned")
        game:change("images", nil, 2, cables)
      end,
    },
    {
      id = "laugh", by = "turkey", default = true,
      text = _ "Laugh at it. Worse has been written in your own newspapers.",
      apply = function(game)
        game:shift_trust("us", "turkey", 2, _ "Ankara laughs at it")
        game:sway("turkey.secular_west", -1, cables)
        game:sway("turkey.government", -0.5, _ "Ankara laughs at it")
      end,
    },
    {
      id = "demand", by = "turkey",
      text = _ "Demand an apology, and win a week of headlines.",
      apply = function(game)
        local reason = _ "An apology is demanded"
        game:sway("turkey.government", 2.5, reason)
        game:sway("turkey.secular_west", -0.5, reason)
        game:change("solidarity", nil, -2, reason)
        game:shift_trust("us", "turkey", -3, reason)
        game:change("legitimacy", "turkey", 5, reason)
      end,
    },
  },
}
