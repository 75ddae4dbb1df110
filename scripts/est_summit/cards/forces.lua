-- The forces deck: plans, doctrines, exercises, inspectors. Two cards answer what the table has done: an exercise, and an end of
-- plans. What soldiers and police do in the places themselves stands in lines.lua; both are one deck.
local help = require "est_summit.help"
local shared = require "est_summit.cards.shared"
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Who has held an exercise, and when: for all to see, as exercises are, because who may answer one must be able to reckon with it.
indicator { id = "exercise_round", of = "actor", name = _ "Round of the last exercise", unit = _ "round" }
on("action_taken", function(game, event)
  if event.action == "exercise" then game:set("exercise_round", event.actor, game:round()) end
end)
local kDrilled = { "russia", "us", "turkey" }
local function drilled(game, seat)
  local round = game:get("exercise_round", seat)
  return round > 0 and round == game:round() - 1
end

local plans = _ "A plan that is called nothing"
card {
  id = "baltic_plans",
  deck = "forces", rounds = { from = 1, to = 2 }, weight = 6,
  title = plans,
  text = _ [[For Poland the alliance has a plan; for the three states behind it, which joined later, it has none. Somebody would have to be attacking, and nobody was. Since the war in Georgia they ask each month, and Berlin no longer says no. It is to be added to the Polish one, quietly. "We do not want it in the newspaper," says an officer in Riga. "We want to know which road is ours to hold."]],
  source = "Public record: press reports of January 2010 on planning for the Baltic states; Vaquer i Fanés 2010, fifth recommendation; the officer is invented",
  choices = {
    {
      id = "plan_quietly", by = "us", default = true,
      text = _ "Plan, quietly, and deny that there is anything new.",
      apply = function(game)
        local reason = _ "A plan for the Baltic states"
        game:change("solidarity", nil, 3, reason)
        game:shift_trust("poland_baltics", "us", 4, reason)
        game:change("images", nil, 2, _ "A plan of which everybody knows")
        game:sway("us.eastern_diaspora", 1, reason)
      end,
    },
    {
      id = "plan_openly", by = "us",
      text = _ "Plan in the open: tell Moscow that it is done, what it is for, and at what it stops.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A plan that was told to Moscow"
        game:change("solidarity", nil, 2, reason)
        game:change("clarity", nil, 4, reason)
        game:change("images", nil, -1, reason)
        game:sway("us.pentagon", -2, reason)
        game:shift_trust("poland_baltics", "us", -2, reason)
      end,
    },
    {
      id = "ask_for_end", by = "germany",
      text = _ "Agree, and put the opposite on the table as well: that both sides stop planning against each other.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "An end of plans on the table"
        game:change("images", nil, -3, reason)
        game:shift_trust("russia", "germany", 3, reason)
        game:shift_trust("poland_baltics", "germany", -3, reason)
        game:sway("germany.foreign_office", 1.5, reason)
        game:sway("germany.atlanticists_at_home", -1, reason)
      end,
    },
    {
      id = "agree", by = "germany", default = true,
      text = _ "Agree. Allies are allies.",
      apply = function(game)
        game:shift_trust("poland_baltics", "germany", 3, plans)
        game:shift_trust("us", "germany", 2, plans)
        game:sway("germany.foreign_office", -1, plans)
      end,
    },
  },
}

local doctrine = _ "5 February: dangers, in order"
card {
  id = "doctrine",
  deck = "forces", rounds = { from = 2, to = 2 }, weight = 8,
  title = doctrine,
  text = _ [[The new doctrine knows military dangers, and by a line's breadth from them, military threats. First among the dangers is the alliance's wish for global functions and its approach to the borders. The chapter on nuclear weapons is calmer than had been announced. "A danger is not a threat," a general explains to a visitor from Brussels. "It is a threat that has not yet been asked to sit down."]],
  source = "Public record: Military Doctrine of the Russian Federation, 5 February 2010; the general is invented",
  choices = {
    {
      id = "visitors_may_ask", by = "russia",
      text = _ "Have its authors discuss it in Brussels, line by line, with the alliance's planners.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A doctrine that was discussed line by line"
        game:change("images", nil, -4, reason)
        game:change("arms", nil, 2, reason)
        trust.towards(game, { "us", "germany", "turkey" }, "russia", 3, reason)
        game:sway("russia.general_staff", -2, reason)
      end,
    },
    {
      id = "speaks_plainly", by = "russia", default = true,
      text = _ "It speaks plainly. That should be welcome.",
      apply = function(game)
        game:sway("russia.general_staff", 1.5, doctrine)
        game:change("images", nil, 3, doctrine)
        help.lean(game, { "poland_baltics", "atlanticists" }, -2, doctrine)
      end,
    },
    {
      id = "answer_line", by = "us",
      text = _ "Answer it with a line of your own for the concept: Russia is no threat.",
      apply = function(game)
        local reason = _ "Russia is no threat, says Washington"
        game:change("images", nil, -2, reason)
        game:change("solidarity", nil, -2, reason)
        game:sway("us.state_department", 1, reason)
        game:sway("us.eastern_diaspora", -1, reason)
        game:shift_trust("russia", "us", 3, reason)
      end,
    },
    {
      id = "not_accurate", by = "us", default = true,
      text = _ "It does not reflect the real world, says the spokesman.",
      apply = function(game)
        game:change("solidarity", nil, 1, doctrine)
        game:shift_trust("russia", "us", -2, doctrine)
      end,
    },
  },
}

local morag = _ "A battery at Morag"
card {
  id = "morag",
  deck = "forces", rounds = { from = 3, to = 4 }, weight = 6,
  title = morag,
  text = _ [[Sixty kilometres from Kaliningrad some hundred American soldiers have arrived with a battery of Patriots, to train with and without rockets, for a month in each quarter. The mayor has had the school's gymnasium painted. From the other side a voice reminds of rockets that could be moved forward, if need be. "At last something happens here," says the baker of Morag. "I only do not want it to be that."]],
  source = "Public record: rotation at Morag from 24 May 2010, and remarks on Iskanders; the baker is invented",
  choices = {
    {
      id = "live", by = "us",
      text = _ "With rockets, from the second rotation on.",
      apply = function(game)
        local reason = _ "Rockets at Morag"
        game:shift_trust("poland_baltics", "us", 5, reason)
        game:change("solidarity", nil, 3, reason)
        game:change("images", nil, 4, reason)
        game:shift_trust("russia", "us", -4, reason)
        game:sway("us.eastern_diaspora", 1.5, reason)
      end,
    },
    {
      id = "inert", by = "us", default = true,
      text = _ "Without rockets, for the time being.",
      apply = function(game)
        game:shift_trust("poland_baltics", "us", -2, _ "Potted plants at Morag")
        game:shift_trust("russia", "us", 1, morag)
        game:sway("us.pentagon", 1, morag)
      end,
    },
    {
      id = "visitors_day", by = "us",
      text = _ "Invite the Russian attaché to the first day, and ask for a day at Kaliningrad.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A day at Morag, a day at Kaliningrad"
        game:change("arms", nil, 4, reason)
        game:change("images", nil, -3, reason)
        game:shift_trust("poland_baltics", "us", -1, reason)
        game:sway("us.pentagon", -1, reason)
      end,
    },
    {
      id = "iskander", by = "russia", default = true,
      text = _ "Remind of the rockets.",
      apply = function(game)
        local reason = _ "Rockets that could be moved"
        game:sway("russia.general_staff", 1, reason)
        game:change("images", nil, 2, reason)
        help.lean(game, { "poland_baltics" }, -3, reason)
      end,
    },
    {
      id = "say_nothing", by = "russia",
      text = _ "Say nothing, six weeks after Smolensk.",
      apply = function(game)
        local reason = _ "A silence that was noticed"
        game:shift_trust("poland_baltics", "russia", 4, reason)
        game:change("images", nil, -2, reason)
        game:sway("russia.general_staff", -1.5, reason)
      end,
    },
  },
}

local inspector = _ "The third inspection was on the second of January"
card {
  id = "inspection_refused",
  deck = "forces", rounds = { from = 2, to = 7 }, weight = 5,
  when = function(game) return not texts.stands(game, { type = "vienna_document" }) end,
  title = inspector,
  text = _ [[By the document of 1999 each state must receive three inspections a year. Friends inspect friends in the first days of January, and then the quota is full. A Danish team that wanted to see a brigade near Pskov in spring is told so by fax. "I have been to the same barracks in Hungary four times," says its leader. "They have a good cook. I have never been where I wanted to look."]],
  source = "Public record: Vienna Document 1999 and the use of its quotas; Herd & Dunay 2010, Conclusions, on arms control; the leader is invented",
  choices = {
    {
      id = "one_more", by = "russia",
      text = _ "Receive them all the same: one beyond the quota, as a gesture.",
      apply = function(game)
        local reason = _ "One inspection beyond the quota"
        game:change("arms", nil, 4, reason)
        game:shift_trust("atlanticists", "russia", 3, reason)
        game:shift_trust("us", "russia", 2, reason)
        game:sway("russia.general_staff", -2, reason)
      end,
    },
    {
      id = "quota_is_quota", by = "russia", default = true,
      text = _ "The quota is the quota.",
      apply = function(game)
        game:change("arms", nil, -3, _ "The quota is the quota")
        game:sway("russia.general_staff", 1, inspector)
      end,
    },
    {
      id = "chapter_ten", by = "kazakhstan",
      text = _ "Open the document for revision, chapter by chapter, before the summit.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A document that is opened for revision"
        game:change("arms", nil, 4, reason)
        game:change("summit", nil, 3, reason)
        game:shift_trust("russia", "kazakhstan", -2, reason)
        game:sway("kazakhstan.diplomats", 1, reason)
        game:sway("kazakhstan.conservatives", -1, reason)
        game:change("relevance", nil, 3, reason)
        game:shift_trust("us", "kazakhstan", 3, reason)
        game:shift_trust("eu", "kazakhstan", 2, reason)
      end,
    },
    {
      id = "next_year", by = "kazakhstan", default = true,
      text = _ "Put it on the list of what Astana may ask experts to look at.",
      apply = function(game)
        game:change("summit", nil, 3, _ "An item for Astana")
        game:change("relevance", nil, -1, inspector)
        game:sway("kazakhstan.conservatives", 1, _ "An item for Astana")
        game:shift_trust("russia", "kazakhstan", 2, _ "An item for Astana")
        game:shift_trust("us", "kazakhstan", -2, _ "An item for Astana")
      end,
    },
  },
}

local eagle = _ "An aeroplane that answers nobody"
card {
  id = "vigilant_eagle",
  deck = "forces", rounds = { from = 5, to = 5 }, weight = 6,
  title = eagle,
  text = _ [[Over the Bering Sea an aircraft does not answer. American fighters follow it to the middle, Russian ones take over, and back again two days later: it is chartered, and full of observers from both staffs. It is the first exercise of the kind. "At the line I said good luck in Russian," says a controller in Alaska, "and he said drive safely. I think that is from a film."]],
  source = "Public record: exercise Vigilant Eagle, 8 to 11 August 2010; Vaquer i Fanés 2010, fourth recommendation; the controller is invented",
  apply = function(game)
    game:change("images", nil, -2, eagle)
    trust.mutual(game, { "us", "russia" }, 2, eagle)
  end,
  choices = {
    {
      id = "over_poland", by = "us",
      text = _ "Do the same next year over Poland and Kaliningrad.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "The same over Poland"
        game:change("images", nil, -3, reason)
        game:change("commitment", nil, 3, reason)
        game:shift_trust("poland_baltics", "us", -2, reason)
        game:sway("us.state_department", 1, reason)
        game:shift_trust("russia", "us", 3, reason)
        game:change("arms", nil, 3, reason)
      end,
    },
    {
      id = "far_away_is_good", by = "us", default = true,
      text = _ "Do the same next year over the Bering Sea.",
      apply = function(game)
        game:sway("us.pentagon", 1, eagle)
        game:sway("us.senate", 0.5, eagle)
      end,
    },
  },
}

local server = _ "Attacked by three thousand refrigerators"
card {
  id = "server",
  deck = "forces", rounds = { from = 2, to = 7 }, weight = 4,
  title = server,
  text = _ [[The ministry of finance in a Baltic capital cannot be reached for nine hours. What knocked at its door were machines in forty countries, among them hospital tills and a fish hatchery in Galway. Is that an attack, by which article, and by whom? "By the fish," says the engineer on duty. He has slept under the desk, and would like somebody to decide whether he was in a war.]],
  source = "Herd & Dunay 2010, Introduction, on whether a cyber-attack is an armed attack; public record: Estonia, 2007; the nine hours are invented",
  apply = function(game) game:change("clarity", nil, -2, server) end,
  choices = {
    {
      id = "call_it_attack", by = "us",
      text = _ "Call it an attack, and consult under article 4.",
      apply = function(game)
        local reason = _ "Nine hours that were called an attack"
        game:change("solidarity", nil, 3, reason)
        game:change("images", nil, 3, reason)
        game:shift_trust("poland_baltics", "us", 4, reason)
        game:shift_trust("russia", "us", -3, reason)
        game:sway("us.pentagon", 1, reason)
      end,
    },
    {
      id = "call_it_crime", by = "us", default = true,
      text = _ "Call it a crime, and send an expert.",
      apply = function(game)
        game:shift_trust("poland_baltics", "us", -2, _ "A crime, and an expert")
        game:sway("us.state_department", 1, server)
      end,
    },
    {
      id = "define_it", by = "germany",
      text = _ "Propose to all fifty-six a definition: what is hit, how long, and what may be done about it.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "A definition for fifty-six"
        game:change("clarity", nil, 6, reason)
        game:change("relevance", nil, 2, reason)
        game:shift_trust("russia", "germany", -1, reason)
        game:sway("germany.foreign_office", 1, reason)
      end,
    },
    {
      id = "seminar", by = "germany", default = true,
      text = _ "Hold a seminar on it in Garmisch.",
      apply = function(game)
        trust.mutual(game, { "germany", "russia" }, 1, _ "A seminar in Garmisch")
        game:sway("germany.chancellery", 0.5, server)
      end,
    },
  },
}

local answered = _ "An exercise is answered"
card {
  id = "exercise_answered",
  deck = "forces", rounds = { from = 2, to = 8 }, weight = 20,
  when = function(game)
    for index = 1, #kDrilled do
      if drilled(game, kDrilled[index]) then return true end
    end
    return false
  end,
  title = answered,
  text = _ [[What was practised last month was, by its scenario, the defence of an invented country against another one. Both countries had coasts that everybody knew. Now the other side's staff has a proposal on its desk: the same, a little larger, a little nearer. "We always put the frontier in the exercise where no river is," says a major who draws such maps, "so that nobody is offended. They look for the river."]],
  source = "Vaquer i Fanés 2010, fifth recommendation; public record: exercises of 2009 and 2010; the major is invented",
  apply = function(game) game:change("images", nil, 2, answered) end,
  choices = {
    {
      id = "answer_larger", by = "russia",
      text = _ "Approve it: a little larger, a little nearer.",
      when = function(game)
        if drilled(game, "us") or drilled(game, "turkey") then return true end
        return false, _ "It was your own exercise. It is for others to answer it."
      end,
      apply = function(game)
        local reason = _ "A little larger, a little nearer"
        game:sway("russia.general_staff", 3, reason)
        game:change("images", nil, 2, reason)
        game:change("arms", nil, -1, reason)
        help.lean(game, shared.wary, -2, reason)
        game:sway("russia.patriots", 1.5, reason)
        game:change("sphere", nil, 3, reason)
      end,
    },
    {
      id = "russia_lets_be", by = "russia", default = true,
      text = _ "Send observers, and save the fuel.",
      apply = function(game)
        game:sway("russia.general_staff", -2, answered)
        game:change("arms", nil, 2, _ "Observers instead of an answer")
      end,
    },
    {
      id = "us_answer", by = "us",
      text = _ "Approve it: allies ask to see something.",
      when = function(game)
        if drilled(game, "russia") then return true end
        return false, _ "Moscow has held none. There is nothing to answer."
      end,
      apply = function(game)
        local reason = _ "Something for allies to see"
        game:change("solidarity", nil, 4, reason)
        game:change("images", nil, 1, reason)
        game:change("arms", nil, -2, reason)
        trust.towards(game, shared.wary, "us", 3, reason)
        game:shift_trust("russia", "us", -3, reason)
        game:sway("us.pentagon", 2.5, reason)
        game:change("between", nil, 1, reason)
        game:sway("us.eastern_diaspora", 1, reason)
      end,
    },
    {
      id = "us_lets_be", by = "us", default = true,
      text = _ "Ask for the figures that the document of 1999 provides for, and let it be.",
      apply = function(game)
        game:change("arms", nil, 2, _ "Figures instead of an answer")
        game:sway("us.eastern_diaspora", -1, answered)
        game:change("solidarity", nil, -1, _ "Figures instead of an answer")
      end,
    },
  },
}

local safe = _ "What is taken out of the safe"
card {
  id = "plans_safe",
  deck = "forces", rounds = { from = 2, to = 8 }, weight = 14,
  when = function(game) return texts.stands(game, { type = "plans" }) end,
  title = safe,
  text = _ [[It has been agreed that nobody plans against the other any more. In two buildings officers carry folders to a shredder, and one asks what is to be done with those that exist on disk, and with those in heads. A colonel close to retirement has drawn the bridges of the same river for thirty years, each with its load. "Somebody should have them," he says. "For a bridge company."]],
  source = "Vaquer i Fanés 2010, fifth recommendation; the colonel is invented",
  apply = function(game) game:change("images", nil, -2, safe) end,
  choices = {
    {
      id = "watch_each_other", by = "russia",
      text = _ "Invite their officers to the shredder.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Guests at the shredder"
        game:change("images", nil, -5, reason)
        game:change("arms", nil, 3, reason)
        help.lean(game, { "poland_baltics" }, 3, reason)
        game:sway("russia.general_staff", -2, reason)
        game:shift_trust("us", "russia", 4, reason)
        game:shift_trust("eu", "russia", 3, reason)
        game:sway("russia.presidency", 1, reason)
      end,
    },
    {
      id = "take_our_word", by = "russia", default = true,
      text = _ "Report that it has been done.",
      apply = function(game)
        game:sway("russia.general_staff", 1, safe)
        game:change("clarity", nil, -1, _ "It is said to have been done")
        game:change("images", nil, 1, safe)
      end,
    },
    {
      id = "ask_the_east", by = "germany",
      text = _ "Have Warsaw and Riga asked what they need now instead, and pay part of it.",
      cost = { self = { aid = 3 } },
      apply = function(game)
        local reason = _ "What is needed instead of plans"
        game:change("solidarity", nil, 4, reason)
        trust.towards(game, shared.wary, "germany", 4, reason)
        game:sway("germany.atlanticists_at_home", 1, reason)
      end,
    },
    {
      id = "it_is_signed", by = "germany", default = true,
      text = _ "It is signed. Those who fear should read it.",
      apply = function(game)
        game:change("solidarity", nil, -3, _ "Those who fear should read it")
        game:sway("germany.foreign_office", 1, safe)
        game:shift_trust("russia", "germany", 1, safe)
      end,
    },
  },
}
