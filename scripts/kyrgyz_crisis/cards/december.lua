-- What comes due in November and December: hooks.lua plays these cards on their day, and nobody draws them. What was answered in 2010
-- is told in the sources; the other answers are invented.
local help = require "kyrgyz_crisis.help"
local texts = require "rules.texts"
local trust = require "rules.trust"

-- Uzbekistan: the line ---------------------------------------------------------------------------------------------------

-- Who keeps the accord in which the border commission stands, or nil.
local function keeper(game)
  for _index, text in ipairs(game:agreements { clause = "demarcation", status = "in_force" }) do
    local term = texts.clause(text, "guarantor")
    if term then return term.params.by end
  end
  return nil
end

local walks = _ "The commission walks"
local walked_reason = _ "A stretch that both have walked"
card {
  id = "commission_walks",
  deck = "calendar", place = "batken",
  when = function(game) return game:get("demarcated") > 0 end,
  title = walks,
  text = _ [[Above Sokh the border commission stands in the first snow, with two maps. One was drawn in 1924, the other in 1955, and between the two lie an orchard, a well and four families. The surveyors have shared their bread since Tuesday. They are waiting for a call from Tashkent, and so are the four families.]],
  source = "Public record: delimitation under way since 2000, by maps of different years, and the enclave of Sokh in 2010; Bossuyt 2020, \"Possible Areas for Cooperation\", on border management; invented scene",
  choices = {
    {
      id = "exchange", by = "uzbekistan",
      text = _ "Give the orchard, take the well, and let both sides sign the stretch before the snow is deep.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        game:change("walked", nil, 1, walked_reason)
        game:change("violence", "batken", -6, walked_reason)
        game:change("violence", "fergana", -2, walked_reason)
        trust.mutual(game, { "kyrgyzstan", "uzbekistan" }, 5, walked_reason)
        game:sway("uzbekistan.presidency", -5, walked_reason)
        game:sway("uzbekistan.security_service", -3, walked_reason)
        game:sway("uzbekistan.border_towns", 2, walked_reason)
        game:sway("kyrgyzstan.southern_offices", -2, walked_reason)
      end,
    },
    {
      id = "ask_the_guarantor", by = "uzbekistan",
      text = _ "Ask whoever keeps the accord to read both maps, and abide by what is read.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if keeper(game) then return true end
        return false, _ "Nobody keeps the text in which the border commission stands: it has no guarantor."
      end,
      apply = function(game)
        local reason = _ "A third party has read both maps"
        local by = keeper(game)
        if not by then return end -- it ended this month
        game:change("walked", nil, 1, reason)
        game:change("violence", "batken", -3, reason)
        game:change("legitimacy", by, 3, reason)
        game:shift_trust("uzbekistan", by, 3, reason)
        game:shift_trust("kyrgyzstan", by, 3, reason)
        game:sway("uzbekistan.presidency", -2, reason)
      end,
    },
    {
      id = "old_map", by = "uzbekistan", default = true,
      text = _ "Send word that the map of 1924 is the map.",
      apply = function(game)
        local reason = _ "A line on an old map"
        game:change("violence", "batken", 4, reason)
        game:shift_trust("kyrgyzstan", "uzbekistan", -5, reason)
        game:sway("uzbekistan.security_service", 4, reason)
        game:sway("uzbekistan.presidency", 2, reason)
      end,
    },
  },
}

-- The alliance: what is laid before the presidents, and what Tashkent does with it ----------------------------------------------

local papers = _ "Papers for the tenth of December"
card {
  id = "papers_for_moscow",
  deck = "calendar",
  when = function(game) return game:get("reach") == 0 end,
  title = papers,
  text = _ [[The Secretariat prepares the session in the Kremlin. Seven capitals have returned the draft, and five of them with remarks. A clerk has laid the remarks one over the other and holds them against the window: there are sentences that nobody has touched. "With those," he says, "one could begin."]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the amendment announced in August and its \"anti-crisis mechanisms\"; public record: package of documents signed on 10 December 2010; invented scene",
  choices = {
    {
      id = "whole", by = "csto",
      text = _ "Lay the whole amendment before them, without brackets, and let them say no aloud.",
      apply = function(game)
        game:change("charter_steps", nil, 3, papers)
        game:sway("csto.joint_staff", 6, papers)
        game:sway("csto.small_members", -3, papers)
        game:change("legitimacy", "csto", 3, _ "A paper without brackets")
        game:shift_trust("uzbekistan", "csto", -4, _ "A paper without brackets")
      end,
    },
    {
      id = "with_a_sheet", by = "csto",
      text = _ "Add a sheet on which each may write what is not meant for its own house, and take it to Tashkent yourself.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A sheet for what is not meant"
        game:change("charter_steps", nil, 2, reason)
        trust.mutual(game, { "uzbekistan", "csto" }, 5, reason)
        game:sway("csto.small_members", 2, reason)
        game:sway("csto.joint_staff", -3, reason)
      end,
    },
    {
      id = "untouched", by = "csto", default = true,
      text = _ "Bring only the sentences that nobody has touched.",
      apply = function(game)
        game:sway("csto.small_members", 6, papers)
        game:sway("csto.joint_staff", -2, papers)
        game:shift_trust("uzbekistan", "csto", 3, papers)
        game:shift_trust("kazakhstan", "csto", 2, papers)
      end,
    },
  },
}

-- The answer falls when the texts of the month may have been signed already: what is narrowed then is what there is.
local reserved_reason = _ "Signed, with reservations"
card {
  id = "moscow_december",
  deck = "calendar",
  title = _ "10 December: the CSTO in Moscow",
  text = _ [[The presidents of the CSTO meet in the Kremlin. On the table lies the amendment of the charter, signed already, or to be signed, or to be spoken of again next year. The folder before the chair of Uzbekistan has a second sheet, empty but for a line at its foot. The pens are the same for all seven.]],
  source = "Herd & Dunay 2010, section \"Kyrgyzstan\", on the charter and \"anti-crisis mechanisms\"; public record: summit of 10 December 2010, where Uzbekistan signed with reservations",
  apply = function(game)
    if game:get("reach") > 0 then
      game:change("legitimacy", "csto", 6, _ "A charter amended")
    else
      game:change("legitimacy", "csto", -4, _ "A charter discussed")
    end
  end,
  choices = {
    {
      id = "reservations", by = "uzbekistan",
      text = _ "Sign, and write on the second sheet that none of it holds for your own house, nor without Moscow's word on bases, which is read out.",
      cost = { self = { influence = 2 } },
      when = function(game)
        if game:get("forsworn", "russia") > 0 then return true end
        return false, _ "Moscow has forsworn no base in any text that is in force: there is nothing to be read out."
      end,
      apply = function(game)
        game:change("reach", nil, game:get("reach") > 0 and -4 or 4, reserved_reason)
        game:change("read_out", nil, 1, _ "Moscow's word, read out among the seven")
        game:change("legitimacy", "csto", 6, reserved_reason)
        trust.mutual(game, { "uzbekistan", "russia" }, 3, reserved_reason)
        trust.mutual(game, { "uzbekistan", "csto" }, 3, reserved_reason)
        game:sway("uzbekistan.security_service", -2, reserved_reason)
      end,
    },
    {
      id = "stand_aside", by = "uzbekistan", default = true,
      text = _ "Let the others sign what they like, and look out of the window.",
      apply = function(game)
        local reason = _ "A chair that looked out of the window"
        game:change("charter_steps", nil, 1, reason)
        game:shift_trust("uzbekistan", "csto", 1, reason)
        game:sway("uzbekistan.presidency", 1, reason)
      end,
    },
    {
      id = "say_no", by = "uzbekistan",
      text = _ "Say before all seven that the alliance was made against enemies, and not against its members.",
      apply = function(game)
        local reason = _ "A no before all seven"
        game:change("charter_steps", nil, -3, reason)
        game:change("legitimacy", "csto", -3, reason)
        game:sway("uzbekistan.presidency", 4, reason)
        game:sway("uzbekistan.security_service", 2, reason)
        game:sway("uzbekistan.border_towns", -3, reason) -- whose sons work in Moscow, on papers that Moscow gives
        game:sway("csto.small_members", 2, reason)
        game:shift_trust("russia", "uzbekistan", -6, reason)
        game:shift_trust("csto", "uzbekistan", -6, reason)
        game:shift_trust("us", "uzbekistan", 2, reason)
      end,
    },
  },
}

-- Vienna: a smaller paper ------------------------------------------------------------------------------------------------
local smaller = _ "November: a smaller paper in Vienna"
card {
  id = "community_security",
  deck = "calendar", place = "osh",
  when = function(game) return game:flag("small_police") ~= nil end,
  title = smaller,
  text = _ [[Vienna speaks of something smaller: not officers who watch the police, but a project with it, for a year, for which the ministry in Bishkek has asked; up to 31 people from abroad, and nearly as many from the place. The Council decides on the 18th. In Osh a woman who has counted on the fifty-two asks whether the thirty-one may go out after dark.]],
  source = "Public record: Permanent Council decision of 18 November 2010 on a Community Security Initiative, up to 31 international staff, after that of 22 July on 52 police advisers; invented scene",
  choices = {
    {
      id = "pay", by = "eu",
      text = _ "Pay for it, and ask for an office in every quarter, whoever lives there.",
      cost = { self = { aid = 6 } },
      apply = function(game)
        local reason = _ "A project in every quarter"
        game:change("grievance", "osh", -4, reason)
        game:change("grievance", "jalal_abad", -2, reason)
        game:change("order", nil, 2, reason)
        game:change("summit", nil, 3, reason)
        game:change("legitimacy", "eu", 3, reason)
        game:shift_trust("kyrgyzstan", "eu", 4, reason)
        game:sway("eu.parliament", 2, reason)
        game:sway("kyrgyzstan.southern_offices", 2, reason)
        game:sway("kyrgyzstan.ministers", 2, reason)
      end,
    },
    {
      id = "keep_the_52", by = "eu",
      text = _ "Insist on what was decided in July: officers who come from outside and may say what they see.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "Fifty-two, as was decided"
        game:change("precedent", nil, 3, reason)
        game:change("legitimacy", "eu", 2, reason)
        game:sway("eu.parliament", 4, reason)
        game:sway("eu.new_members", 2, reason)
        game:sway("kyrgyzstan.uzbek_community", 3, reason)
        game:sway("kyrgyzstan.southern_offices", -4, reason)
        game:shift_trust("kyrgyzstan", "eu", -4, reason)
        game:shift_trust("russia", "eu", -3, reason)
      end,
    },
    {
      id = "let_it_lapse", by = "eu", default = true,
      text = _ "Agree to whatever the others agree to, as long as it costs less.",
      apply = function(game)
        local reason = _ "A project that nobody has asked after"
        game:change("grievance", "osh", 2, reason)
        game:change("summit", nil, -2, reason)
        game:sway("eu.treasuries", 1, reason)
        game:sway("eu.parliament", -3, reason)
        game:sway("kyrgyzstan.southern_offices", 2, reason)
      end,
    },
  },
}

-- Ukraine: the chair of 2013 ----------------------------------------------------------------------------------------------

local chosen = _ "23 November: who chairs in 2013"
card {
  id = "chair_of_2013",
  deck = "calendar",
  title = chosen,
  text = _ [[Fifty-six foreign ministers agree in writing that Ukraine shall chair the organisation in 2013. The telegram is short. In Kyiv three drafts lie on the minister's desk, of what a country says that has been chosen; and below them a letter from Osh, in which somebody asks what became of an aircraft.]],
  source = "Public record: decision of the OSCE's ministers of 23 November 2010; the letter is invented",
  choices = {
    {
      id = "take_osh_along", by = "ukraine",
      text = _ "Say that Osh goes on the agenda of 2013, and send the aircraft now.",
      cost = { self = { influence = 1, aid = 3 } },
      apply = function(game)
        local reason = _ "A future chair that sends an aircraft"
        game:change("relief", nil, 4, reason)
        game:change("legitimacy", "ukraine", 4, reason)
        game:shift_trust("osce_caucus", "ukraine", 5, reason)
        game:shift_trust("eu", "ukraine", 3, reason)
        game:shift_trust("kazakhstan", "ukraine", 3, reason)
        game:shift_trust("russia", "ukraine", -3, reason)
        game:sway("ukraine.opposition", 2, reason)
        game:sway("ukraine.governing_party", -2, reason)
      end,
    },
    {
      id = "a_bridge", by = "ukraine",
      text = _ "Speak of a bridge, in Brussels and in Moscow, in the same words.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "The same words in Brussels and in Moscow"
        game:shift_trust("eu", "ukraine", 2, reason)
        game:shift_trust("russia", "ukraine", 2, reason)
        game:sway("ukraine.governing_party", 1, reason)
        game:sway("ukraine.opposition", -2, reason)
      end,
    },
    {
      id = "at_home", by = "ukraine", default = true,
      text = _ "Hang the telegram up at home, where somebody has to be proud of something.",
      apply = function(game)
        local reason = _ "A telegram on the wall"
        game:sway("ukraine.governing_party", 3, reason)
        game:sway("ukraine.peacekeepers", 2, reason)
        game:shift_trust("osce_caucus", "ukraine", -3, reason)
        game:shift_trust("kazakhstan", "ukraine", -2, reason)
      end,
    },
  },
}

-- Tashkent: a visitor -------------------------------------------------------------------------------------------------------

local visitor = _ "2 December: a visitor between two aeroplanes"
card {
  id = "two_december",
  deck = "calendar", place = "fergana",
  title = visitor,
  text = _ [[The American Secretary of State has been to Astana and to Bishkek, and lands in Tashkent towards evening. On her list stand the railway to Afghanistan, an agreement on science, and names. The protocol has allotted nine minutes to the names. Her people have asked for eleven.]],
  source = "Public record: visit of 2 December 2010 to Bishkek and Tashkent, on transit to Afghanistan, an agreement on science and technology, and human rights; the minutes are invented",
  choices = {
    {
      id = "transit", by = "uzbekistan",
      text = _ "Speak of the railway: more wagons to the south, at a price that is not mentioned in Moscow.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "More wagons to the south"
        game:change("transit", nil, 4, reason)
        game:shift_trust("us", "uzbekistan", 6, reason)
        game:shift_trust("russia", "uzbekistan", -4, reason)
        game:grant("uzbekistan", "aid", 4, reason)
        game:change("legitimacy", "uzbekistan", 2, reason)
        game:sway("uzbekistan.presidency", 4, reason)
        game:sway("uzbekistan.security_service", -1, reason)
      end,
    },
    {
      id = "open_a_cell", by = "uzbekistan",
      text = _ "Give the names their eleven minutes, and let one of them go home before the aeroplane has left.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "One of the names has gone home"
        game:shift_trust("us", "uzbekistan", 6, reason)
        game:shift_trust("eu", "uzbekistan", 7, reason)
        game:change("legitimacy", "uzbekistan", 6, reason)
        game:change("grievance", "fergana", -3, reason)
        game:sway("uzbekistan.border_towns", 3, reason)
        game:sway("uzbekistan.security_service", -4, reason)
      end,
    },
    {
      id = "photograph", by = "uzbekistan", default = true,
      text = _ "Be photographed, and let the interpreter be slow.",
      apply = function(game)
        local reason = _ "A photograph, and a slow interpreter"
        game:shift_trust("us", "uzbekistan", -1, reason)
        game:sway("uzbekistan.presidency", 1, reason)
        game:sway("uzbekistan.security_service", 2, reason)
      end,
    },
  },
}

-- Bishkek: what the inquiry asks for, and what a new government begins with ---------------------------------------------------

local questions = _ "Two open doors, in Osh and in Jalal-Abad"
local function others_ask(game)
  return game:flag("commission_invited") or texts.agreed(game, "inquiry", { form = "mixed" })
    or texts.agreed(game, "inquiry", { form = "international" })
end
card {
  id = "commission_asks",
  deck = "calendar", place = "osh",
  when = function(game) return others_ask(game) and true or false end,
  title = questions,
  text = _ [[The commission has opened an office in each of the two cities. Who comes is let in, sits down, and is asked for nothing but the truth and a date of birth. By now hundreds have come, of both communities. What is missing are the papers of the state: who had the keys of the armoury, who was called on the night of the tenth, and what was answered.]],
  source = "Public record: Kyrgyzstan Inquiry Commission, formed in October 2010 under a Finnish parliamentarian, offices in Osh and Jalal-Abad, several hundred witnesses; its report of May 2011 was rejected in Bishkek, and parliament declared its chairman unwelcome",
  choices = {
    {
      id = "archives", by = "kyrgyzstan",
      text = _ "Give it the duty books of June, with the names in them.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "The duty books of June"
        game:change("grievance", "osh", -5, reason)
        game:change("grievance", "jalal_abad", -4, reason)
        game:change("legitimacy", "kyrgyzstan", 2, reason)
        game:sway("kyrgyzstan.uzbek_community", 5, reason)
        game:sway("kyrgyzstan.southern_offices", -7, reason)
        game:shift_trust("eu", "kyrgyzstan", 5, reason)
        game:shift_trust("us", "kyrgyzstan", 3, reason)
      end,
    },
    {
      id = "answer_later", by = "kyrgyzstan", default = true,
      text = _ "Ask for the questions in writing, and answer when there is a government.",
      apply = function(game)
        local reason = _ "Questions that wait for a government"
        game:change("grievance", "osh", 1, reason)
        game:sway("kyrgyzstan.ministers", 3, reason)
        game:sway("kyrgyzstan.southern_offices", 2, reason)
        game:shift_trust("eu", "kyrgyzstan", -2, reason)
      end,
    },
    {
      id = "unwelcome", by = "kyrgyzstan",
      text = _ "Let a deputy say on television that whoever counts only one side's dead had better stay at home.",
      apply = function(game)
        local reason = _ "A guest who is no longer welcome"
        game:change("grievance", "osh", 5, reason)
        game:change("grievance", "jalal_abad", 3, reason)
        game:sway("kyrgyzstan.southern_offices", 6, reason)
        game:sway("kyrgyzstan.street", 3, reason)
        game:sway("kyrgyzstan.uzbek_community", -6, reason)
        game:shift_trust("eu", "kyrgyzstan", -7, reason)
        game:shift_trust("us", "kyrgyzstan", -3, reason)
      end,
    },
  },
}

local formed = _ "17 December: a government"
card {
  id = "new_government",
  deck = "calendar", place = "bishkek",
  title = formed,
  text = _ [[After two attempts three parties that do not like each other form a government. "That is what we wanted," says the student who was wounded in April. "That they must talk." On the table of the first session lie two folders, and there is time for one of them before the New Year.]],
  source = "Public record: coalition of 17 December 2010; the two folders are invented",
  apply = function(game)
    if game:flag("elected") then game:change("legitimacy", "kyrgyzstan", 4, _ "An elected government") end
  end,
  choices = {
    {
      id = "the_lists", by = "kyrgyzstan",
      text = _ "Open the folder with the lists: who is held since June, on whose word, and whether a lawyer was there.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "The lists of those who are held"
        game:change("grievance", "osh", -4, reason)
        game:change("grievance", "jalal_abad", -3, reason)
        game:sway("kyrgyzstan.uzbek_community", 6, reason)
        game:sway("kyrgyzstan.southern_offices", -5, reason)
        game:sway("kyrgyzstan.ministers", -2, reason)
        game:shift_trust("eu", "kyrgyzstan", 3, reason)
      end,
    },
    {
      id = "the_prices", by = "kyrgyzstan", default = true,
      text = _ "Open the folder with the prices: bread, coal, fuel.",
      apply = function(game)
        local reason = _ "Bread, coal, fuel"
        game:change("relief", nil, 2, reason)
        game:change("order", nil, 1, reason)
        game:sway("kyrgyzstan.street", 3, reason)
        game:sway("kyrgyzstan.ministers", 1, reason)
        game:change("grievance", "osh", 1, reason)
      end,
    },
  },
}

-- Brussels and Moscow ---------------------------------------------------------------------------------------------------------

local service = _ "1 December: a service of its own"
card {
  id = "own_service",
  deck = "calendar",
  title = service,
  text = _ [[The Union's diplomatic service begins its work, without a building of its own. Posts are filled for Washington, for Beijing and for Moscow. A list of posts in Central Asia lies ready as well; on its second page stands Osh, with a question mark in pencil.]],
  source = "Public record: European External Action Service, at work from 1 December 2010; Bossuyt 2020, \"Converging Interests\"; the list is invented",
  choices = {
    {
      id = "office_in_osh", by = "eu",
      text = _ "Rub out the question mark: two people in Osh, over the winter, with a door to the street.",
      cost = { self = { aid = 5 } },
      apply = function(game)
        local reason = _ "Two people in Osh, with a door to the street"
        game:change("grievance", "osh", -3, reason)
        game:change("legitimacy", "eu", 3, reason)
        game:change("precedent", nil, 2, reason)
        game:shift_trust("kyrgyzstan", "eu", 4, reason)
        game:sway("eu.parliament", 3, reason)
        game:sway("eu.treasuries", -2, reason)
      end,
    },
    {
      id = "desk_with_moscow", by = "eu",
      text = _ "Give the desk to somebody whom they know in Moscow, and let the two desks telephone each week.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "Two desks that telephone each week"
        trust.mutual(game, { "eu", "russia" }, 5, reason)
        game:shift("perception_gap", "eu", "russia", -8, reason)
        game:sway("eu.partners_of_russia", 3, reason)
        game:sway("eu.new_members", -2, reason)
      end,
    },
    {
      id = "building_first", by = "eu", default = true,
      text = _ "First the building, then the big embassies, then the second page.",
      apply = function(game)
        local reason = _ "A second page that waits"
        game:sway("eu.treasuries", 2, reason)
        game:sway("eu.new_members", 1, reason)
        game:change("legitimacy", "eu", -2, reason)
        game:shift_trust("kyrgyzstan", "eu", -2, reason)
      end,
    },
  },
}

local brussels = _ "7 December: a summit in Brussels"
card {
  id = "brussels_december",
  deck = "calendar",
  title = brussels,
  text = _ [[The Union and Russia meet in Brussels, and have something to celebrate: the talks on Russia's way into the World Trade Organization are concluded. For the crises that both have spoken of since summer the declaration has a paragraph in brackets. It is half past four. At five the press comes in.]],
  source = "Public record: EU-Russia summit of 7 December 2010; Vaquer i Fanés 2010, recommendation 7, on a dialogue on crisis management; the brackets are invented",
  choices = {
    {
      id = "without_brackets", by = "eu",
      text = _ "Take the brackets away: next time the two staffs call each other before either calls the press.",
      cost = { self = { influence = 2 } },
      apply = function(game)
        local reason = _ "A paragraph without brackets"
        trust.mutual(game, { "eu", "russia" }, 8, reason)
        game:sway("eu.partners_of_russia", 4, reason)
        game:sway("eu.new_members", -2, reason)
        game:change("legitimacy", "eu", 2, reason)
      end,
    },
    {
      id = "osh_by_name", by = "eu",
      text = _ "Put Osh into the paragraph by name: who watches there, and who comes home to what.",
      cost = { self = { influence = 1 } },
      apply = function(game)
        local reason = _ "Osh, by name"
        game:change("precedent", nil, 2, reason)
        game:change("grievance", "osh", -2, reason)
        game:sway("eu.parliament", 4, reason)
        game:sway("eu.new_members", 3, reason)
        game:sway("eu.partners_of_russia", -2, reason)
        game:shift_trust("russia", "eu", -5, reason)
        game:shift_trust("kyrgyzstan", "eu", 3, reason)
      end,
    },
    {
      id = "trade_first", by = "eu", default = true,
      text = _ "Let the paragraph fall. There is enough in the paper to be photographed with.",
      apply = function(game)
        local reason = _ "A paragraph that fell"
        game:shift_trust("russia", "eu", 1, reason)
        game:sway("eu.treasuries", 2, reason)
        game:sway("eu.parliament", -3, reason)
        game:sway("eu.partners_of_russia", 1, reason)
      end,
    },
  },
}

local duty = _ "The duty of the first of January"
card {
  id = "january_duty",
  deck = "calendar", place = "bishkek",
  when = function(game) return not texts.agreed(game, "fuel_and_grain", { by = "russia" }) end,
  title = duty,
  text = _ [[Since April Russia has levied a duty on the fuel that it sells to Kyrgyzstan; one government has fallen in the month in which it came, and the next has paid it. In the last days of the year the new prime minister is in Moscow. He has brought an engineer, who knows the pipes at Manas, and a list of what a litre costs in Osh.]],
  source = "Public record: export duty of April 2010, lifted from 1 January 2011 after a visit of the prime minister; a joint company for the fuel of Manas, 2011",
  choices = {
    {
      id = "lift", by = "russia",
      text = _ "Lift it, and say so before the New Year.",
      cost = { self = { aid = 4 } },
      apply = function(game)
        local reason = _ "A duty that was lifted"
        game:change("order", nil, 2, reason)
        game:change("relief", nil, 3, reason)
        game:change("legitimacy", "russia", 3, reason)
        game:change("legitimacy", "kyrgyzstan", 2, reason)
        game:shift_trust("kyrgyzstan", "russia", 7, reason)
        game:sway("russia.modernisers", 2, reason)
        game:sway("russia.security_council", -2, reason)
      end,
    },
    {
      id = "for_a_share", by = "russia",
      text = _ "Lift it for a share in whatever fuels the aircraft at Manas.",
      cost = { self = { influence = 1 } },
      when = function(game)
        if help.base_works(game) then return true end
        return false, _ "At Manas nothing is fuelled any more in which one could have a share."
      end,
      apply = function(game)
        local reason = _ "A share in the pipes at Manas"
        game:change("relief", nil, 1, reason)
        game:change("transit", nil, -3, reason)
        game:shift_trust("kyrgyzstan", "russia", 2, reason)
        game:shift_trust("russia", "kyrgyzstan", 3, reason)
        game:shift_trust("us", "russia", -3, reason)
        game:sway("russia.security_council", 4, reason)
        game:sway("russia.public", 1, reason)
      end,
    },
    {
      id = "wait", by = "russia", default = true,
      text = _ "Wait until one sees what kind of government it is.",
      apply = function(game)
        local reason = _ "A duty that stays"
        game:change("order", nil, -2, reason)
        game:shift_trust("kyrgyzstan", "russia", -5, reason)
        game:sway("russia.security_council", 1, reason)
        game:sway("russia.public", 2, reason)
      end,
    },
  },
}
