-- What each seat wants: in public, and in the agenda that the seed deals to it in secret. Each seat wants something that only
-- others can sign, and holds something that others want.
--
-- Of the secret agendas some pull towards a better state and some towards the one there is, so that no seat can be read from its
-- flag: whoever in Moscow wants out sits beside whoever wants to keep the lever, and in Tiraspol the firm's peace is not that of the
-- ministry. Sources: Vaquer i Fanés 2010, "The EU as a leading player in European Security" and recommendations 7 and 8 (the Union,
-- Russia, documents, the Memorandum); PONARS Eurasia 2010 (small states as subjects, perception); Herd & Dunay 2010 (Russia's fear
-- of exclusion and of precedents, the treaty on armies); the two banks: public record of 2003 to 2012.
local help = require "transdniestria.help"
local scoring = require "rules.scoring"
local texts = require "rules.texts"

local linear = scoring.linear

-- Parts that several seats share.
local calm = scoring.indicator { id = "tension", subject = help.river_places, worst = 44, best = 2 }
local eased = scoring.indicator { id = "hardship", subject = help.line_places, worst = 60, best = 6 }
local in_sight = scoring.indicator { id = "vision", worst = 10, best = 84 }
local unsettled = scoring.indicator { id = "comfort", worst = 88, best = 40 }
local believed = scoring.indicator { id = "confidence", worst = 16, best = 88 }
local whole = scoring.indicator { id = "precedent", worst = 58, best = 26 }
local way_to_europe = scoring.indicator { id = "europe", worst = 29, best = 78 }
local front_door = scoring.indicator { id = "trade", worst = 32, best = 80 }
local gone = scoring.indicator { id = "garrison", worst = 12, best = 3 }
local emptied = scoring.indicator { id = "stocks", worst = 21, best = 8 }
local own_name = scoring.indicator { id = "legitimacy", subject = "self", worst = 36, best = 84 }

local function one(value) return value > 0 and 1 or 0 end
local function unit(value)
  if value < 0 then return 0 end
  return value > 1 and 1 or value
end

-- Moldova -------------------------------------------------------------------------------------------------------------
objective {
  id = "moldova_one_country", of = "moldova", weight = 3, name = _ "One country",
  text = _ "The left bank is not taken for a state, a better one can be seen and is spoken of at the table, and best of all a settlement stands: an autonomy rather than a federation, and no confederation. The Memorandum with its garrison is none.",
  score = function(game)
    local score = 0.35 * whole(game) + 0.2 * in_sight(game) + 0.15 * linear(game:get("official"), 0, 3)
    if game:get("settled") > 0 then
      -- One country is an autonomy more than a federation, and a confederation is two.
      if texts.agreed(game, "status", { structure = "autonomy" }) then return score + 0.3 end
      return texts.agreed(game, "status", { structure = "confederation" }) and score or score + 0.08
    end
    return game:get("memoranda") > 0 and unit(score - 0.05) or score
  end,
}
objective {
  id = "moldova_europe", of = "moldova", weight = 3, name = _ "The way to Europe",
  text = _ "Visas, trade and the Union's good opinion, and goods of both banks that go through the front door.",
  score = scoring.weighted {
    { 3, way_to_europe }, { 2, front_door }, { 1, scoring.relation { from = "eu", to = "self", worst = 5, best = 45 } },
  },
}
objective {
  id = "moldova_no_garrison", of = "moldova", weight = 2, name = _ "No foreign soldiers",
  text = _ "The depot is emptied, the twelve hundred leave, and those who keep the peace belong to nobody alone, or are at least watched.",
  score = function(game)
    return 0.35 * gone(game) + 0.25 * emptied(game) + 0.25 * one(game:get("neutral_watch"))
      + 0.15 * linear(game:get("eyes"), 0, 60)
  end,
}
objective {
  id = "moldova_citizens", of = "moldova", weight = 2, name = _ "Citizens on both banks",
  text = _ "What the line costs them falls, the eight schools among it, and nobody is shot at a post.",
  score = scoring.weighted { { 2, eased }, { 1, calm } },
}
objective {
  id = "moldova_home", of = "moldova", weight = 3, name = _ "A majority of one",
  text = _ "Three parties, an opposition, those who fought in 1992 and those who pay the taxes: none of them turns away.",
  score = scoring.weakest { constituency = { "moldova.coalition", "moldova.communists", "moldova.veterans", "moldova.business" }, worst = 27, best = 66 },
}
objective {
  id = "moldova_europe_first", of = "moldova", weight = 3, secret = true, name = _ "Leave the river be",
  text = _ "Every year on the river costs two on the way to Brussels. Let the left bank come when the right one is worth coming to: Europe first, and no text that makes Tiraspol part of the decision.",
  score = function(game)
    local score = 0.7 * way_to_europe(game) + 0.3 * linear(game:trust("eu", "moldova"), 10, 45)
    if game:get("memoranda") > 0 or texts.agreed(game, "say", { veto = "all" }) then score = score - 0.5 end
    return unit(score)
  end,
}
objective {
  id = "moldova_date", of = "moldova", weight = 3, secret = true, name = _ "A date in this term",
  text = _ "The coalition needs something that one can photograph: the official table for many rounds, seven chairs around it, or a settlement outright.",
  score = function(game)
    if game:get("settled") > 0 then return 1 end
    if game:get("memoranda") > 0 then return 0.95 end
    return 0.5 * linear(game:get("official"), 0, 8) + 0.2 * one(game:get("seven")) + 0.1 * one(game:get("customs"))
  end,
}
objective {
  id = "moldova_no_federation", of = "moldova", weight = 3, secret = true, name = _ "No federation, by any name",
  text = _ "In 2003 the squares were full against it, and they would be again. The veterans stay with you, the left bank is no state, and what is settled is an autonomy or nothing.",
  score = function(game)
    local score = 0.5 * linear(game:support("moldova.veterans"), 35, 70) + 0.5 * linear(game:get("precedent"), 54, 26)
    if game:get("settled") > 0 and not texts.agreed(game, "status", { structure = "autonomy" }) then score = score - 0.6 end
    if game:get("memoranda") > 0 then score = score - 0.6 end
    return unit(score)
  end,
}
objective {
  id = "moldova_left_vote", of = "moldova", weight = 3, secret = true, name = _ "The voters of the left bank",
  text = _ "Two hundred thousand citizens live there who could one day vote. They will remember who opened the posts, and whose schools, papers and buses came through them.",
  score = function(game)
    local score = 0.5 * eased(game) + 0.3 * linear(game:get("confidence"), 20, 50)
    -- In one state they vote, whoever has put it together.
    if texts.agreed(game, "elections") or texts.agreed(game, "movement") or help.one_state(game) then score = score + 0.2 end
    return score
  end,
}
objective_pool {
  id = "moldova_agenda", of = "moldova",
  objectives = { "moldova_europe_first", "moldova_date", "moldova_no_federation", "moldova_left_vote" },
}

-- Transdniestria --------------------------------------------------------------------------------------------------------
objective {
  id = "transdniestria_counted", of = "transdniestria", weight = 3, name = _ "To be counted",
  text = _ "Your papers are accepted, you sign as one of those who sit there, and if there is one state, it is no mere autonomy and what you may stop in it is written down.",
  score = function(game)
    local score = 0.35 * linear(game:get("precedent"), 26, 56) + 0.15 * linear(game:get("documents"), 0, 2)
    score = score + 0.2 * linear(game:get("official"), 0, 3) + 0.15 * linear(game:get("legitimacy", "transdniestria"), 28, 52)
    if game:get("settled") + game:get("memoranda") > 0 then
      if texts.agreed(game, "say", { veto = "all" }) then
        score = score + 0.3
      elseif texts.agreed(game, "say", { veto = "own_matters" }) and not texts.agreed(game, "status", { structure = "autonomy" }) then
        score = score + 0.2
      elseif texts.agreed(game, "status", { structure = "autonomy" }) and not texts.agreed(game, "way_out") then
        score = score - 0.25 -- what Chisinau gives it can outvote
      end
    end
    return unit(score)
  end,
}
objective {
  id = "transdniestria_safe", of = "transdniestria", weight = 3, name = _ "Never again 1992",
  text = _ "Nobody shoots; Russian soldiers stay near, best of all by a text, or somebody vouches for you before they leave and others stand where they stood.",
  score = function(game)
    local kept = linear(game:get("garrison"), 3, 12)
    -- Soldiers who stand in a text for years are worth more than those who stand in a barracks.
    if game:get("memoranda") > 0 then kept = 1 end
    local vouched = 0.4 * one(game:get("vouches", "russia")) + 0.3 * one(game:get("vouches", "ukraine"))
      + 0.3 * one(game:get("neutral_watch")) + 0.2 * one(game:get("vouches", "eu") + game:get("vouches", "osce"))
    if vouched > kept then kept = vouched end
    return 0.45 * unit(kept) + 0.3 * calm(game) + 0.25 * unit(vouched)
  end,
}
objective {
  id = "transdniestria_income", of = "transdniestria", weight = 3, name = _ "Wages on the fifteenth",
  text = _ "The factories export, the firm pays its taxes, the gas burns, and nobody asks for all of it at once.",
  score = function(game)
    local score = 0.4 * front_door(game) + 0.2 * linear(game:support("transdniestria.factories"), 35, 75)
      + 0.2 * linear(game:resource("transdniestria", "aid"), 4, 30)
    if texts.agreed(game, "gas_debt") then score = score + 0.2 end
    return score
  end,
}
objective {
  id = "transdniestria_home", of = "transdniestria", weight = 3, name = _ "Those who could do without you",
  text = _ "The ministry, the firm, the factories and the pensioners: a leader of the left bank has been made by them, and can be unmade.",
  score = scoring.weakest { constituency = {
    "transdniestria.security", "transdniestria.holding", "transdniestria.factories", "transdniestria.people",
  }, worst = 30, best = 66 },
}
objective {
  id = "transdniestria_three_passports", of = "transdniestria", weight = 3, secret = true, name = _ "Three passports",
  text = _ "You have seen what your own paper is worth at an airport. Let people study, drive and visit, whatever the paper is called.",
  score = function(game)
    local score = 0.6 * eased(game) + 0.2 * linear(game:get("documents"), 0, 2)
    return texts.agreed(game, "movement") and score + 0.2 or score
  end,
}
objective {
  id = "transdniestria_firm", of = "transdniestria", weight = 3, secret = true, name = _ "The firm's peace",
  text = _ "The firm needs Europe's shelves and Odessa's quay, quiet on the river, and nobody who opens its lorries.",
  score = function(game)
    return 0.4 * linear(game:support("transdniestria.holding"), 35, 75) + 0.3 * front_door(game)
      + 0.15 * calm(game) + 0.15 * linear(game:get("eyes"), 80, 0)
  end,
}
objective {
  id = "transdniestria_never", of = "transdniestria", weight = 3, secret = true, name = _ "Never under Chisinau",
  text = _ "Time works for those who can wait. More and more of what you issue is accepted, the ministry stays firm, Moscow stays near, and no text says that there is one state.",
  score = function(game)
    local score = 0.4 * linear(game:get("precedent"), 34, 58) + 0.3 * linear(game:support("transdniestria.security"), 40, 80)
      + 0.3 * linear(game:trust("russia", "transdniestria"), 10, 50)
    if game:get("settled") > 0 then score = score - 0.6 end
    return unit(score)
  end,
}
objective {
  id = "transdniestria_way_back", of = "transdniestria", weight = 3, secret = true, name = _ "A way back, with honour",
  text = _ "It cannot be said at home. But with a say that is written, and somebody who vouches for it, it would be a state that one can return to.",
  score = function(game)
    local score = 0.2 * believed(game) + 0.2 * linear(game:trust("moldova", "transdniestria"), -32, 10)
    local vouched = 0
    for _index, seat in ipairs(help.seats) do vouched = vouched + game:get("vouches", seat) end
    score = score + 0.15 * one(vouched) + 0.15 * linear(game:get("official"), 0, 4)
    if game:get("settled") + game:get("memoranda") > 0 and not texts.agreed(game, "say", { veto = "none" }) then
      score = score + 0.5
    end
    return unit(score)
  end,
}
objective_pool {
  id = "transdniestria_agenda", of = "transdniestria",
  objectives = {
    "transdniestria_three_passports", "transdniestria_firm", "transdniestria_never", "transdniestria_way_back",
  },
}

-- Russia --------------------------------------------------------------------------------------------------------------
objective {
  id = "russia_no_bloc", of = "russia", weight = 3, name = _ "No bloc on the Dniester",
  text = _ "Moldova's neutrality is written into a text that you can show; nobody from the West leads on the river, or better serves there; and Russians are among those who stand there, by whatever text.",
  score = function(game)
    local score = 0.35
    if game:get("leads", "eu") + game:get("leads", "us") > 0 then score = 0 end
    if texts.agreed(game, "neutrality", { form = "guaranteed" }) then
      score = score + 0.3
    elseif texts.agreed(game, "neutrality") then
      score = score + 0.15
    end
    if game:get("serves", "eu") + game:get("serves", "us") == 0 then score = score + 0.15 end
    -- What has been there since 1992 counts, and less each year; what is agreed anew counts more.
    if game:get("serves", "russia") + game:get("leads", "russia") + game:get("memoranda") > 0 then
      score = score + 0.2
    elseif texts.stands(game, { type = "peace_mission" }) then
      score = score - 0.25 -- a watch on the river, and no Russian in it
    elseif texts.stands(game, { type = "zone_protocol" }) then
      score = score + 0.15 -- the Commission of 1992, signed once more
    elseif game:get("garrison") >= 8 then
      score = score + 0.1
    end
    return unit(score)
  end,
}
objective {
  id = "russia_voice", of = "russia", weight = 3, name = _ "A voice in Europe",
  text = _ "A committee in which one speaks before one decides, and partners who think better of you than a year ago.",
  score = function(game)
    return 0.25 * one(game:get("committee")) + 0.4 * linear(game:get("meseberg"), 25, 95)
      + 0.35 * linear(game:trust("eu", "russia"), -5, 55)
  end,
}
objective {
  id = "russia_compatriots", of = "russia", weight = 2, name = _ "Compatriots",
  text = _ "Those who carry a Russian passport there live better, and are counted: their papers, their language, their pensions.",
  score = function(game)
    local score = 0.5 * eased(game) + 0.2 * linear(game:trust("transdniestria", "russia"), 20, 60)
    if game:get("documents") > 0 then score = score + 0.15 end
    return texts.agreed(game, "language") and score + 0.15 or score
  end,
}
objective {
  id = "russia_bill", of = "russia", weight = 1, name = _ "The bill",
  text = _ "What the left bank costs in gas, pensions and soldiers does not grow: somebody shares the debt, somebody else pays for roofs, and the money is still there.",
  score = function(game)
    local score = 0.6 * linear(game:resource("russia", "aid"), 35, 78)
    if texts.agreed(game, "gas_debt", { debt = "shared" }) then score = score + 0.4 end
    return score
  end,
}
objective {
  id = "russia_home", of = "russia", weight = 3, name = _ "Staff, banks and Duma",
  text = _ "Those who count soldiers, those who count investments and those who count compatriots can live with it.",
  score = scoring.weakest { constituency = { "russia.security_council", "russia.modernisers", "russia.patriots" }, worst = 35, best = 72 },
}
objective {
  id = "russia_honest_meseberg", of = "russia", weight = 3, secret = true, name = _ "Meseberg was meant",
  text = _ "Let the smallest of the conflicts be the proof: something moves on the river, the committee meets, and the Germans were right.",
  score = function(game)
    local score = 0.35 * one(game:get("committee")) + 0.2 * linear(game:trust("eu", "russia"), -5, 28)
    score = score + 0.15 * linear(game:get("steps"), 0, 4) + 0.15 * linear(game:get("official"), 0, 4)
    return score + 0.15 * one(game:get("neutral_watch") + game:get("settled"))
  end,
}
objective {
  id = "russia_lever", of = "russia", weight = 3, secret = true, name = _ "Keep the lever",
  text = _ "A conflict that one can warm or cool is worth more than one that is solved. The soldiers stay, Tiraspol needs you, the banks believe each other no more than they have to, and nobody but you vouches for anything.",
  score = function(game)
    local score = 0.3 * linear(game:get("garrison"), 6, 12) + 0.2 * linear(game:trust("transdniestria", "russia"), 30, 75)
      + 0.2 * one(game:get("vouches", "russia") + game:get("memoranda")) + 0.1 * one(game:get("leads", "russia"))
      + 0.2 * linear(game:get("confidence"), 70, 30)
    if game:get("vouches", "eu") + game:get("vouches", "us") > 0 then score = score - 0.2 end
    if game:get("settled") > 0 then score = score - 0.2 end
    return unit(score)
  end,
}
objective {
  id = "russia_kozak", of = "russia", weight = 3, secret = true, name = _ "Kozak, once more",
  text = _ "In 2003 it lacked one telephone call from Brussels. The text still lies in the drawer, with a garrison, a veto and a language.",
  score = function(game)
    if game:get("memoranda") > 0 then return 1 end
    local score = 0.3 * linear(game:trust("moldova", "russia"), -25, 15)
    if texts.agreed(game, "neutrality") then score = score + 0.2 end
    if texts.agreed(game, "language") then score = score + 0.1 end
    if game:get("settled") > 0 and texts.agreed(game, "status", { structure = "autonomy" }) then return score end
    return game:get("settled") > 0 and score + 0.3 or score
  end,
}
objective {
  id = "russia_out", of = "russia", weight = 3, secret = true, name = _ "Out at last, with honour",
  text = _ "Twelve hundred locals in Russian uniform guard rust that nobody wants. It should end before it explodes: with thanks, and in company.",
  score = function(game)
    return 0.35 * emptied(game) + 0.25 * gone(game) + 0.25 * linear(game:get("legitimacy", "russia"), 45, 70)
      + 0.15 * one(game:get("neutral_watch"))
  end,
}
objective_pool {
  id = "russia_agenda", of = "russia",
  objectives = { "russia_honest_meseberg", "russia_lever", "russia_kozak", "russia_out" },
}

-- Ukraine -------------------------------------------------------------------------------------------------------------
objective {
  id = "ukraine_border", of = "ukraine", weight = 3, name = _ "A border that is one",
  text = _ "Less goes through the back door, more through the front one, and the customs officers of both sides know under whose seals.",
  score = function(game)
    local score = 0.55 * linear(game:get("contraband"), 48, 8) + 0.2 * front_door(game)
    if game:get("customs") == 0 then return score end
    -- Seals that only one side respects are a queue.
    return score + (texts.stands(game, { type = "customs_accord", party = "transdniestria" }) and 0.25 or 0.1)
  end,
}
objective {
  id = "ukraine_no_precedent", of = "ukraine", weight = 2, name = _ "No precedent",
  text = _ "What is accepted on the Dniester will be asked for elsewhere. You too have a peninsula with a fleet in it.",
  score = scoring.indicator { id = "precedent", worst = 58, best = 20 },
}
objective {
  id = "ukraine_needed", of = "ukraine", weight = 3, name = _ "A mediator who is needed",
  text = _ "Both banks listen to Kyiv, and its name stands in a text: as of one who leads, serves, or vouches for it.",
  score = function(game)
    local score = 0.4 * linear((game:trust("moldova", "ukraine") + game:trust("transdniestria", "ukraine")) / 2, -4, 32)
    if game:get("between", "ukraine") > 0 then score = score + 0.25 end
    if game:get("serves", "ukraine") > 0 then score = score + 0.15 end
    return unit(score + 0.2 * linear(game:get("official"), 0, 6))
  end,
}
objective {
  id = "ukraine_quiet", of = "ukraine", weight = 1, name = _ "A quiet neighbour",
  text = _ "Nobody shoots, and nobody has to choose: neither Moscow nor Brussels thinks that you have.",
  score = function(game)
    return 0.5 * calm(game) + 0.5 * linear(math.min(game:trust("russia", "ukraine"), game:trust("eu", "ukraine")), -6, 40)
  end,
}
objective {
  id = "ukraine_home", of = "ukraine", weight = 2, name = _ "Kyiv, Odessa, Lviv",
  text = _ "The presidency, the port and the opposition can each live with it.",
  score = scoring.weakest { constituency = { "ukraine.presidency", "ukraine.odessa", "ukraine.opposition" }, worst = 32, best = 60 },
}
objective {
  id = "ukraine_odessa", of = "ukraine", weight = 3, secret = true, name = _ "Odessa's share",
  text = _ "What passes through the port feeds many who vote, and some who count. It should grow, through whichever door, and the port should stay with you.",
  score = function(game)
    return 0.5 * linear(game:support("ukraine.odessa"), 35, 75)
      + 0.5 * linear(game:get("trade") + game:get("contraband") / 2, 50, 88)
  end,
}
objective {
  id = "ukraine_brussels", of = "ukraine", weight = 3, secret = true, name = _ "A seat nearer to Brussels",
  text = _ "An association is being negotiated, and here is something that the Union needs from you. Let it say thank you in writing.",
  score = function(game)
    local score = 0.6 * linear(game:trust("eu", "ukraine"), 2, 32)
    if game:get("customs") > 0 then score = score + 0.25 end
    return texts.agreed(game, "eubam") and score + 0.15 or score
  end,
}
objective {
  id = "ukraine_no_soldiers", of = "ukraine", weight = 3, secret = true, name = _ "No soldiers in the back",
  text = _ "A Russian garrison west of Odessa has no place on any map that your General Staff likes. It should be fewer, through your own railway stations.",
  score = function(game)
    local score = 0.4 * gone(game) + 0.3 * emptied(game)
    if texts.agreed(game, "transit") then score = score + 0.3 end
    return unit(score)
  end,
}
objective_pool {
  id = "ukraine_agenda", of = "ukraine", objectives = { "ukraine_odessa", "ukraine_brussels", "ukraine_no_soldiers" },
}

-- OSCE ----------------------------------------------------------------------------------------------------------------
objective {
  id = "osce_table", of = "osce", weight = 3, name = _ "The table meets",
  text = _ "Official rounds after six years, with an agenda, and one after another.",
  score = function(game) return 0.65 * linear(game:get("official"), 0, 10) + 0.35 * believed(game) end,
}
objective {
  id = "osce_confidence", of = "osce", weight = 3, name = _ "Confidence first",
  text = _ "The two banks believe each other a little, something better can be seen, and the state of things is less comfortable for those who decide.",
  score = scoring.weighted { { 2, believed }, { 1, in_sight }, { 1, unsettled } },
}
objective {
  id = "osce_people", of = "osce", weight = 2, name = _ "The human side",
  text = _ "Fields, papers and schools: what the line costs people falls, and nobody is hurt.",
  score = scoring.weighted { { 2, eased }, { 1, calm } },
}
objective {
  id = "osce_useful", of = "osce", weight = 2, name = _ "An organisation that is asked",
  text = _ "Its name is respected, and stands in a text: it leads, watches, or keeps what others have signed.",
  score = function(game)
    local score = 0.6 * own_name(game, "osce")
    if game:get("between", "osce") + game:get("serves", "osce") > 0 then return score + 0.4 end
    return texts.stands(game, { framework = "osce_council" }) and score + 0.25 or score
  end,
}
objective {
  id = "osce_home", of = "osce", weight = 2, name = _ "Chair, mission, capitals",
  text = _ "The minister who chairs for a year, the mission that stays, and those who pay both.",
  score = scoring.weakest { constituency = { "osce.chair", "osce.mission", "osce.capitals" }, worst = 38, best = 72 },
}
objective {
  id = "osce_result", of = "osce", weight = 3, secret = true, name = _ "A result for the chair",
  text = _ "A chairmanship has one year and one ministerial. Fifty-six should once have agreed on something here, and somebody should have noticed.",
  score = function(game)
    local score = 0.4 * own_name(game, "osce")
    if game:flag("adopted_osce_council") then score = score + 0.25 end
    return score + 0.2 * linear(game:get("official"), 0, 8) + 0.15 * one(game:get("settled"))
  end,
}
objective {
  id = "osce_both_banks", of = "osce", weight = 3, secret = true, name = _ "A mission that works on both banks",
  text = _ "For seventeen years your officers have been let in when it suited. Eyes on the river, some of them yours, and Tiraspol does not mind too much.",
  score = function(game)
    local score = 0.35 * linear(game:get("eyes"), 0, 160) + 0.25 * linear(game:trust("transdniestria", "osce"), -12, 36)
    if game:get("leads", "osce") + game:get("serves", "osce") > 0 then score = score + 0.4 end
    return unit(score)
  end,
}
objective {
  id = "osce_stays", of = "osce", weight = 3, secret = true, name = _ "The table stays in Vienna",
  text = _ "Others have discovered your conflict. Let the 5+2 meet so often that nobody needs a committee of two beside it.",
  score = function(game)
    local score = 0.7 * linear(game:get("official"), 0, 8)
    if game:get("vouches", "osce") > 0 or game:get("leads", "osce") > 0 then score = score + 0.3 end
    if game:get("committee") > 0 then score = score - 0.25 end
    return unit(score)
  end,
}
objective_pool {
  id = "osce_agenda", of = "osce", objectives = { "osce_result", "osce_both_banks", "osce_stays" },
}

-- European Union ------------------------------------------------------------------------------------------------------
objective {
  id = "eu_neighbour", of = "eu", weight = 3, name = _ "A neighbour that works",
  text = _ "Something better can be seen on the river, goods pass through the front door, and Moldova comes nearer.",
  score = scoring.weighted { { 2, in_sight }, { 1, front_door }, { 1, way_to_europe } },
}
objective {
  id = "eu_partner", of = "eu", weight = 2, name = _ "A partner in Moscow",
  text = _ "Russia and the Union trust each other more than before, and what they have set up together has something to show.",
  score = function(game)
    local score = 0.6 * linear((game:trust("russia", "eu") + game:trust("eu", "russia")) / 2, 0, 56)
    if game:get("neutral_watch") > 0 then return score + 0.4 end
    if game:get("committee") > 0 then
      score = score + 0.15
      if game:get("steps") >= 3 or game:get("official") > 0 then score = score + 0.2 end
    end
    return score
  end,
}
objective {
  id = "eu_principles", of = "eu", weight = 2, name = _ "Principles",
  text = _ "Borders are not changed by waiting, soldiers leave where nobody has asked them in, and somebody sees what happens.",
  score = function(game)
    return 0.4 * whole(game) + 0.3 * linear(game:get("eyes"), 0, 120) + 0.3 * gone(game)
  end,
}
objective {
  id = "eu_home", of = "eu", weight = 3, name = _ "Carry the members along",
  text = _ "Those who remember, those who trade, those who pay and those who have promised: twenty-seven signatures in four moods.",
  score = scoring.weakest { constituency = { "eu.new_members", "eu.partners_of_russia", "eu.treasuries", "eu.neighbourhood" }, worst = 31, best = 66 },
}
objective {
  id = "eu_prove_it", of = "eu", weight = 3, secret = true, name = _ "Prove it on the river",
  text = _ "Europeans stand beside Russians on the Dniester, under them if need be, and the river is quieter for it.",
  score = function(game)
    local score = 0.2 * linear(game:trust("russia", "eu"), 0, 30)
    if game:get("neutral_watch") > 0 and game:get("serves", "eu") + game:get("leads", "eu") > 0 then
      return score + 0.5 + 0.3 * calm(game)
    end
    return game:get("committee") > 0 and score + 0.2 or score
  end,
}
objective {
  id = "eu_no_gift", of = "eu", weight = 3, secret = true, name = _ "No committee for nothing",
  text = _ "Berlin has offered a chair before anybody asked for the price. Let there be none, or one that is paid for on the river: soldiers who go, or soldiers who are shared.",
  score = function(game)
    local paid = 0.4 * gone(game) + 0.3 * emptied(game) + 0.3 * one(game:get("neutral_watch") + game:get("settled"))
    local members = linear(game:support("eu.new_members"), 35, 70)
    if game:get("committee") > 0 then return unit(0.8 * paid + 0.2 * members) end
    return unit(0.4 * members + 0.6 * paid)
  end,
}
objective {
  id = "eu_neighbours_first", of = "eu", weight = 3, secret = true, name = _ "The neighbours first",
  text = _ "What has been promised to Chisinau is kept, and Kyiv is brought along: customs, visas, and a seat of your own at the table.",
  score = function(game)
    local score = 0.3 * way_to_europe(game) + 0.3 * linear((game:trust("moldova", "eu") + game:trust("ukraine", "eu")) / 2, 15, 45)
    if game:get("customs") > 0 then score = score + 0.2 end
    return game:get("seven") > 0 and score + 0.2 or score
  end,
}
objective {
  id = "eu_thrift", of = "eu", weight = 3, secret = true, name = _ "A cheap success",
  text = _ "Greece is burning money faster than anybody can print it. Something good should happen on the Dniester, and others should pay for it.",
  score = function(game)
    local score = 0.5 * linear(game:resource("eu", "aid"), 60, 112) + 0.25 * eased(game) + 0.25 * believed(game)
    if game:committed("eu", "military") > 0 then score = score - 0.3 end
    return unit(score)
  end,
}
objective_pool {
  id = "eu_agenda", of = "eu", objectives = { "eu_prove_it", "eu_no_gift", "eu_neighbours_first", "eu_thrift" },
}

-- United States -------------------------------------------------------------------------------------------------------
objective {
  id = "us_istanbul", of = "us", weight = 3, name = _ "Istanbul is kept",
  text = _ "What was promised in 1999 is done: the ammunition goes, the soldiers go, and somebody has seen it.",
  score = function(game)
    local score = 0.4 * emptied(game) + 0.35 * gone(game)
    if texts.agreed(game, "inspections") then score = score + 0.25 end
    return unit(score)
  end,
}
objective {
  id = "us_reset", of = "us", weight = 2, name = _ "The reset",
  text = _ "Moscow and Washington think better of each other than in June, here as elsewhere.",
  score = scoring.weighted {
    { 1, scoring.relation { from = "russia", to = "self", worst = -14, best = 28 } },
    { 1, scoring.relation { from = "self", to = "russia", worst = -14, best = 28 } },
  },
}
objective {
  id = "us_integrity", of = "us", weight = 2, name = _ "Borders as they are",
  text = _ "Moldova is one state on every map, and is spoken of as one that works. No text gives a garrison a second life.",
  score = function(game)
    local score = 0.5 * whole(game) + 0.25 * in_sight(game) + 0.25 * way_to_europe(game)
    return game:get("memoranda") > 0 and score / 2 or score
  end,
}
objective {
  id = "us_calm", of = "us", weight = 1, name = _ "Nothing to be woken for",
  text = _ "The river is quiet, and those on it believe each other a little.",
  score = scoring.weighted { { 1, calm }, { 1, believed } },
}
objective {
  id = "us_home", of = "us", weight = 2, name = _ "Department and Senate",
  text = _ "The makers of the reset, those who remember Istanbul, and those who want the treaty on armies back.",
  score = scoring.weakest { constituency = { "us.state_department", "us.senate", "us.arms_control" }, worst = 32, best = 68 },
}
objective {
  id = "us_treaty", of = "us", weight = 3, secret = true, name = _ "The treaty on armies back",
  text = _ "Since 2007 nobody counts tanks. One depot that is emptied under inspection would be the first page of a new chapter.",
  score = function(game)
    local score = 0.3 * emptied(game) + 0.2 * linear(game:trust("russia", "us"), -10, 15)
    if texts.stands(game, { type = "withdrawal" }) or game:flag("adopted_withdrawal") then score = score + 0.3 end
    return texts.agreed(game, "inspections") and score + 0.2 or score
  end,
}
objective {
  id = "us_not_absent", of = "us", weight = 3, secret = true, name = _ "Not in our absence",
  text = _ "Berlin and Moscow have written a paper on European security in which you do not occur. What is decided is decided at a table with your name on it.",
  score = function(game)
    local score = 0.2 * own_name(game, "us")
    if game:get("seven") > 0 then score = score + 0.5 end
    local signed = #game:agreements { party = "us", status = "in_force" }
    score = score + 0.3 * linear(signed, 0, 2)
    if game:get("committee") > 0 then score = score - 0.1 end
    return unit(score)
  end,
}
objective {
  id = "us_quiet_file", of = "us", weight = 3, secret = true, name = _ "A quiet file",
  text = _ "There are two wars, and a treaty before the Senate. This file should be thin, cheap and on somebody else's desk.",
  score = function(game)
    return 0.3 * calm(game) + 0.3 * linear(game:resource("us", "aid"), 30, 60) + 0.2 * believed(game)
      + 0.2 * one(game:get("vouches", "eu") + game:get("leads", "eu") + game:get("leads", "osce") + game:get("official"))
  end,
}
objective_pool { id = "us_agenda", of = "us", objectives = { "us_treaty", "us_not_absent", "us_quiet_file" } }
