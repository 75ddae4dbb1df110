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
  text = _ "The left bank is not taken for a state, a better one can be seen and is spoken of at the table, and best of all a settlement stands: an autonomy rather than a federation, and no confederation. The Memorandum with its garrison is none. Of 100 points 35 are for recognition that becomes no habit (from 58 to 26), 20 for a better state that one can see (from 10 to 84), 15 for official rounds (all at three), 30 for a settlement as an autonomy, or 8 as a federation; the Memorandum takes 5.",
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
  text = _ "Visas, trade and the Union's good opinion, and goods of both banks that go through the front door. Half of it is your way to the Union (from 29 to 78), a third trade by the front door (from 32 to 80), a sixth the trust of Brussels in you (from 5 to 45).",
  score = scoring.weighted {
    { 3, way_to_europe }, { 2, front_door }, { 1, scoring.relation { from = "eu", to = "self", worst = 5, best = 45 } },
  },
}
objective {
  id = "moldova_no_garrison", of = "moldova", weight = 2, name = _ "No foreign soldiers",
  text = _ "The depot is emptied, the twelve hundred leave, and those who keep the peace belong to nobody alone, or are at least watched. Of 100 points 35 are for soldiers who leave (from 12 to 3 hundred), 25 for ammunition that goes (from 21 to 8 thousand tonnes), 25 for a mission with people from East and West, 15 for observers (all at 60).",
  score = function(game)
    return 0.35 * gone(game) + 0.25 * emptied(game) + 0.25 * one(game:get("neutral_watch"))
      + 0.15 * linear(game:get("eyes"), 0, 60)
  end,
}
objective {
  id = "moldova_citizens", of = "moldova", weight = 2, name = _ "Citizens on both banks",
  text = _ "What the line costs them falls, the eight schools among it, and nobody is shot at a post. Two thirds are what the line costs in the five places along it, in the mean (from 60 to 6), a third the tension at Bender, Dubasari and the bridge of Vadul (from 44 to 2).",
  score = scoring.weighted { { 2, eased }, { 1, calm } },
}
objective {
  id = "moldova_home", of = "moldova", weight = 3, name = _ "A majority of one",
  text = _ "Three parties, an opposition, those who fought in 1992 and those who pay the taxes: none of them turns away. What counts is the least content of them: nothing at a support of 27, all of it at 66.",
  score = scoring.weakest { constituency = { "moldova.coalition", "moldova.communists", "moldova.veterans", "moldova.business" }, worst = 27, best = 66 },
}
objective {
  id = "moldova_europe_first", of = "moldova", weight = 3, secret = true, name = _ "Leave the river be",
  text = _ "Every year on the river costs two on the way to Brussels. Let the left bank come when the right one is worth coming to: Europe first, and no text that makes Tiraspol part of the decision. Of 100 points 70 are for your way to the Union (from 29 to 78), 30 for the trust of Brussels in you (from 10 to 45); the Memorandum, or a left bank that may stop everything, takes 50.",
  score = function(game)
    local score = 0.7 * way_to_europe(game) + 0.3 * linear(game:trust("eu", "moldova"), 10, 45)
    if game:get("memoranda") > 0 or texts.agreed(game, "say", { veto = "everything" }) then score = score - 0.5 end
    return unit(score)
  end,
}
objective {
  id = "moldova_date", of = "moldova", weight = 3, secret = true, name = _ "A date in this term",
  text = _ "The coalition needs something that one can photograph: the official table for many rounds, seven chairs around it, or a settlement outright. A settlement brings all of 100 points, the Memorandum 95. Without either there are 50 for official rounds (all at eight), 20 for a table of seven, 10 for a customs text.",
  score = function(game)
    if game:get("settled") > 0 then return 1 end
    if game:get("memoranda") > 0 then return 0.95 end
    return 0.5 * linear(game:get("official"), 0, 8) + 0.2 * one(game:get("seven")) + 0.1 * one(game:get("customs"))
  end,
}
objective {
  id = "moldova_no_federation", of = "moldova", weight = 3, secret = true, name = _ "No federation, by any name",
  text = _ "In 2003 the squares were full against it, and they would be again. The veterans stay with you, the left bank is no state, and what is settled is an autonomy or nothing. Half of it is the support of the veterans (from 35 to 70), half recognition that becomes no habit (from 54 to 26); a settlement that is no autonomy, or the Memorandum, takes 60 of 100 points.",
  score = function(game)
    local score = 0.5 * linear(game:support("moldova.veterans"), 35, 70) + 0.5 * linear(game:get("precedent"), 54, 26)
    if game:get("settled") > 0 and not texts.agreed(game, "status", { structure = "autonomy" }) then score = score - 0.6 end
    if game:get("memoranda") > 0 then score = score - 0.6 end
    return unit(score)
  end,
}
objective {
  id = "moldova_left_vote", of = "moldova", weight = 3, secret = true, name = _ "The voters of the left bank",
  text = _ "Two hundred thousand citizens live there who could one day vote. They will remember who opened the posts, and whose schools, papers and buses came through them. Of 100 points 50 are for what the line costs in the five places along it, in the mean (from 60 to 6), 30 for the confidence between the banks (from 20 to 50), 20 for a text on the posts or on elections of the left bank, or for one state.",
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
  text = _ "Your papers are accepted, you sign as one of those who sit there, and if there is one state, it is no mere autonomy and what you may stop in it is written down. Of 100 points 35 are for recognition that becomes a habit (from 26 to 56), 20 for official rounds (all at three), 15 for texts on papers (all at two), 15 for your legitimacy (from 28 to 52). In one state 30 are for a say in everything, or 20 for one in your own matters that is no autonomy; an autonomy without a way out takes 25.",
  score = function(game)
    local score = 0.35 * linear(game:get("precedent"), 26, 56) + 0.15 * linear(game:get("documents"), 0, 2)
    score = score + 0.2 * linear(game:get("official"), 0, 3) + 0.15 * linear(game:get("legitimacy", "transdniestria"), 28, 52)
    if game:get("settled") + game:get("memoranda") > 0 then
      if texts.agreed(game, "say", { veto = "everything" }) then
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
  text = _ "Nobody shoots; Russian soldiers stay near, best of all by a text, or somebody vouches for you before they leave and others stand where they stood. Of 100 points 45 are for soldiers who stay (from 3 to 12 hundred, all of it with the Memorandum) or, where that is more, for those who vouch; 25 for those who vouch in any case; 30 for calm on the river (tension at Bender, Dubasari and Vadul from 44 to 2). Moscow as a guarantor is worth 40 hundredths of vouching, Kyiv 30, a mission with people from East and West 30, Brussels or the OSCE 20.",
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
  text = _ "The factories export, the firm pays its taxes, the gas burns, and nobody asks for all of it at once. Of 100 points 40 are for trade by the front door (from 32 to 80), 20 for the support of the factories (from 35 to 75), 20 for your purse (from 4 to 30 million), 20 for a text on the debt for gas.",
  score = function(game)
    local score = 0.4 * front_door(game) + 0.2 * linear(game:support("transdniestria.factories"), 35, 75)
      + 0.2 * linear(game:resource("transdniestria", "aid"), 4, 30)
    if texts.agreed(game, "gas_debt") then score = score + 0.2 end
    return score
  end,
}
objective {
  id = "transdniestria_home", of = "transdniestria", weight = 3, name = _ "Those who could do without you",
  text = _ "The ministry, the firm, the factories and the pensioners: a leader of the left bank has been made by them, and can be unmade. What counts is the least content of them: nothing at a support of 30, all of it at 66.",
  score = scoring.weakest { constituency = {
    "transdniestria.security", "transdniestria.holding", "transdniestria.factories", "transdniestria.people",
  }, worst = 30, best = 66 },
}
objective {
  id = "transdniestria_three_passports", of = "transdniestria", weight = 3, secret = true, name = _ "Three passports",
  text = _ "You have seen what your own paper is worth at an airport. Let people study, drive and visit, whatever the paper is called. Of 100 points 60 are for what the line costs in the five places along it, in the mean (from 60 to 6), 20 for texts on papers (all at two), 20 for a text on the posts.",
  score = function(game)
    local score = 0.6 * eased(game) + 0.2 * linear(game:get("documents"), 0, 2)
    return texts.agreed(game, "movement") and score + 0.2 or score
  end,
}
objective {
  id = "transdniestria_firm", of = "transdniestria", weight = 3, secret = true, name = _ "The firm's peace",
  text = _ "The firm needs Europe's shelves and Odessa's quay, quiet on the river, and nobody who opens its lorries. Of 100 points 40 are for the support of the firm (from 35 to 75), 30 for trade by the front door (from 32 to 80), 15 for calm on the river (tension from 44 to 2), 15 for few observers (from 80 to none).",
  score = function(game)
    return 0.4 * linear(game:support("transdniestria.holding"), 35, 75) + 0.3 * front_door(game)
      + 0.15 * calm(game) + 0.15 * linear(game:get("eyes"), 80, 0)
  end,
}
objective {
  id = "transdniestria_never", of = "transdniestria", weight = 3, secret = true, name = _ "Never under Chisinau",
  text = _ "Time works for those who can wait. More and more of what you issue is accepted, the ministry stays firm, Moscow stays near, and no settlement says that there is one state (the Memorandum, with a garrison, is another matter). Of 100 points 40 are for recognition that becomes a habit (from 34 to 58), 30 for the support of the ministry (from 40 to 80), 30 for Moscow's trust in you (from 10 to 50); a settlement takes 60.",
  score = function(game)
    local score = 0.4 * linear(game:get("precedent"), 34, 58) + 0.3 * linear(game:support("transdniestria.security"), 40, 80)
      + 0.3 * linear(game:trust("russia", "transdniestria"), 10, 50)
    if game:get("settled") > 0 then score = score - 0.6 end
    return unit(score)
  end,
}
objective {
  id = "transdniestria_way_back", of = "transdniestria", weight = 3, secret = true, name = _ "A way back, with honour",
  text = _ "It cannot be said at home. But with a say that is written, and somebody who vouches for it, it would be a state that one can return to. Of 100 points 50 are for one state, also by the Memorandum, in which you may stop something, 20 for the confidence between the banks (from 16 to 88), 20 for Chisinau's trust in you (from -32 to 10), 15 when anybody vouches for a text, 15 for official rounds (all at four); more than 100 are not counted.",
  score = function(game)
    local score = 0.2 * believed(game) + 0.2 * linear(game:trust("moldova", "transdniestria"), -32, 10)
    local vouched = 0
    for _index, seat in ipairs(help.seats) do vouched = vouched + game:get("vouches", seat) end
    score = score + 0.15 * one(vouched) + 0.15 * linear(game:get("official"), 0, 4)
    if game:get("settled") + game:get("memoranda") > 0 and not texts.agreed(game, "say", { veto = "nothing" }) then
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
  text = _ "Moldova's neutrality is written into a text that you can show; nobody from the West leads on the river, or better serves there; and Russians are among those who stand there, by whatever text. Of 100 points 35 are there while nobody from the West leads on the river, 15 while nobody from there serves on it, 30 for neutrality that is guaranteed (15 where it is declared), 20 for Russians who lead or serve by a text, or by the Memorandum. Without these a protocol on the security zone brings 15, or else a garrison of eight hundred 10; a peacekeeping mission takes 25.",
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
  text = _ "A committee in which one speaks before one decides, and partners who think better of you than a year ago. Of 100 points 40 are for the committee's prospects (from 25 to 95), 35 for the trust of Brussels in you (from -5 to 55), 25 for the committee itself.",
  score = function(game)
    return 0.25 * one(game:get("committee")) + 0.4 * linear(game:get("meseberg"), 25, 95)
      + 0.35 * linear(game:trust("eu", "russia"), -5, 55)
  end,
}
objective {
  id = "russia_compatriots", of = "russia", weight = 2, name = _ "Compatriots",
  text = _ "Those who carry a Russian passport there live better, and are counted: their papers, their language, their pensions. Of 100 points 50 are for what the line costs in the five places along it, in the mean (from 60 to 6), 20 for Tiraspol's trust in you (from 20 to 60), 15 for a text on papers, 15 for one on the language.",
  score = function(game)
    local score = 0.5 * eased(game) + 0.2 * linear(game:trust("transdniestria", "russia"), 20, 60)
    if game:get("documents") > 0 then score = score + 0.15 end
    return texts.agreed(game, "language") and score + 0.15 or score
  end,
}
objective {
  id = "russia_bill", of = "russia", weight = 1, name = _ "The bill",
  text = _ "What the left bank costs in gas, pensions and soldiers does not grow: somebody shares the debt, somebody else pays for roofs, and the money is still there. Of 100 points 60 are for your purse (from 35 to 78 million), 40 for a debt that is shared by a text.",
  score = function(game)
    local score = 0.6 * linear(game:resource("russia", "aid"), 35, 78)
    if texts.agreed(game, "gas_debt", { debt = "shared" }) then score = score + 0.4 end
    return score
  end,
}
objective {
  id = "russia_home", of = "russia", weight = 3, name = _ "Staff, banks and Duma",
  text = _ "Those who count soldiers, those who count investments and those who count compatriots can live with it. What counts is the least content of them: nothing at a support of 35, all of it at 72.",
  score = scoring.weakest { constituency = { "russia.security_council", "russia.modernisers", "russia.patriots" }, worst = 35, best = 72 },
}
objective {
  id = "russia_honest_meseberg", of = "russia", weight = 3, secret = true, name = _ "Meseberg was meant",
  text = _ "Let the smallest of the conflicts be the proof: something moves on the river, the committee meets, and the Germans were right. Of 100 points 35 are for the committee, 20 for the trust of Brussels in you (from -5 to 28), 15 for steps at work (all at four), 15 for official rounds (all at four), 15 for a mission with people from East and West, or a settlement.",
  score = function(game)
    local score = 0.35 * one(game:get("committee")) + 0.2 * linear(game:trust("eu", "russia"), -5, 28)
    score = score + 0.15 * linear(game:get("steps"), 0, 4) + 0.15 * linear(game:get("official"), 0, 4)
    return score + 0.15 * one(game:get("neutral_watch") + game:get("settled"))
  end,
}
objective {
  id = "russia_lever", of = "russia", weight = 3, secret = true, name = _ "Keep the lever",
  text = _ "A conflict that one can warm or cool is worth more than one that is solved. The soldiers stay, Tiraspol needs you, the banks believe each other no more than they have to, and nobody from the West vouches for anything. Of 100 points 30 are for soldiers who stay (from 6 to 12 hundred), 20 for Tiraspol's trust in you (from 30 to 75), 20 for banks that believe each other little (confidence from 70 to 30), 20 for a text that you guarantee, or the Memorandum, 10 for a mission that you lead; a settlement takes 20, and so does Brussels or Washington as a guarantor.",
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
  text = _ "In 2003 it lacked one telephone call from Brussels. The text still lies in the drawer, with a garrison, a veto and a language. The Memorandum brings all of 100 points. Without it there are 30 for Chisinau's trust in you (from -25 to 15), 20 for a text on neutrality, 10 for one on the language, 30 for a settlement that is no autonomy.",
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
  text = _ "Twelve hundred locals in Russian uniform guard rust that nobody wants. It should end before it explodes: with thanks, and in company. Of 100 points 35 are for ammunition that goes (from 21 to 8 thousand tonnes), 25 for soldiers who leave (from 12 to 3 hundred), 25 for your legitimacy (from 45 to 70), 15 for a mission with people from East and West.",
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
  text = _ "Less goes through the back door, more through the front one, and the customs officers of both sides know under whose seals. Of 100 points 55 are for less trade by the back door (from 48 to 8), 20 for trade by the front door (from 32 to 80), 25 for a customs text that Tiraspol has signed (10 where it has not).",
  score = function(game)
    local score = 0.55 * linear(game:get("contraband"), 48, 8) + 0.2 * front_door(game)
    if game:get("customs") == 0 then return score end
    -- Seals that only one side respects are a queue.
    return score + (texts.stands(game, { type = "customs_accord", party = "transdniestria" }) and 0.25 or 0.1)
  end,
}
objective {
  id = "ukraine_no_precedent", of = "ukraine", weight = 2, name = _ "No precedent",
  text = _ "What is accepted on the Dniester will be asked for elsewhere. You too have a peninsula with a fleet in it. What counts is recognition as a habit: nothing at 58, all of it at 20.",
  score = scoring.indicator { id = "precedent", worst = 58, best = 20 },
}
objective {
  id = "ukraine_needed", of = "ukraine", weight = 3, name = _ "A mediator who is needed",
  text = _ "Both banks listen to Kyiv, and its name stands in a text: as of one who leads, serves, or vouches for it. Of 100 points 40 are for the trust of both banks in you, in the mean (from -4 to 32), 25 for a text that you guarantee or a mission that you lead or second, 15 for people of yours on the river, 20 for official rounds (all at six).",
  score = function(game)
    local score = 0.4 * linear((game:trust("moldova", "ukraine") + game:trust("transdniestria", "ukraine")) / 2, -4, 32)
    if game:get("between", "ukraine") > 0 then score = score + 0.25 end
    if game:get("serves", "ukraine") > 0 then score = score + 0.15 end
    return unit(score + 0.2 * linear(game:get("official"), 0, 6))
  end,
}
objective {
  id = "ukraine_quiet", of = "ukraine", weight = 1, name = _ "A quiet neighbour",
  text = _ "Nobody shoots, and nobody has to choose: neither Moscow nor Brussels thinks that you have. Half of it is calm on the river (tension at Bender, Dubasari and Vadul from 44 to 2), half the lesser trust of Moscow and Brussels in you (from -6 to 40).",
  score = function(game)
    return 0.5 * calm(game) + 0.5 * linear(math.min(game:trust("russia", "ukraine"), game:trust("eu", "ukraine")), -6, 40)
  end,
}
objective {
  id = "ukraine_home", of = "ukraine", weight = 2, name = _ "Kyiv, Odessa, Lviv",
  text = _ "The presidency, the port and the opposition can each live with it. What counts is the least content of them: nothing at a support of 32, all of it at 60.",
  score = scoring.weakest { constituency = { "ukraine.presidency", "ukraine.odessa", "ukraine.opposition" }, worst = 32, best = 60 },
}
objective {
  id = "ukraine_odessa", of = "ukraine", weight = 3, secret = true, name = _ "Odessa's share",
  text = _ "What passes through the port feeds many who vote, and some who count. It should grow, through whichever door, and the port should stay with you. Half of it is the support of Odessa (from 35 to 75), half trade by the front door with half of that by the back one (from 50 to 88).",
  score = function(game)
    return 0.5 * linear(game:support("ukraine.odessa"), 35, 75)
      + 0.5 * linear(game:get("trade") + game:get("contraband") / 2, 50, 88)
  end,
}
objective {
  id = "ukraine_brussels", of = "ukraine", weight = 3, secret = true, name = _ "A seat nearer to Brussels",
  text = _ "An association is being negotiated, and here is something that the Union needs from you. Let it say thank you in writing. Of 100 points 60 are for the trust of Brussels in you (from 2 to 32), 25 for a customs text, 15 for border assistance in one.",
  score = function(game)
    local score = 0.6 * linear(game:trust("eu", "ukraine"), 2, 32)
    if game:get("customs") > 0 then score = score + 0.25 end
    return texts.agreed(game, "eubam") and score + 0.15 or score
  end,
}
objective {
  id = "ukraine_no_soldiers", of = "ukraine", weight = 3, secret = true, name = _ "No soldiers in the back",
  text = _ "A Russian garrison west of Odessa has no place on any map that your General Staff likes. It should be fewer, through your own railway stations. Of 100 points 40 are for soldiers who leave (from 12 to 3 hundred), 30 for ammunition that goes (from 21 to 8 thousand tonnes), 30 for a text by which the trains pass.",
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
  text = _ "Official rounds after six years, with an agenda, and one after another. Of 100 points 65 are for official rounds (all at ten), 35 for the confidence between the banks (from 16 to 88).",
  score = function(game) return 0.65 * linear(game:get("official"), 0, 10) + 0.35 * believed(game) end,
}
objective {
  id = "osce_confidence", of = "osce", weight = 3, name = _ "Confidence first",
  text = _ "The two banks believe each other a little, something better can be seen, and the state of things is less comfortable for those who decide. Half of it is the confidence between the banks (from 16 to 88), a quarter a better state that one can see (from 10 to 84), a quarter the comfort of the status quo (from 88 to 40).",
  score = scoring.weighted { { 2, believed }, { 1, in_sight }, { 1, unsettled } },
}
objective {
  id = "osce_people", of = "osce", weight = 2, name = _ "The human side",
  text = _ "Fields, papers and schools: what the line costs people falls, and nobody is hurt. Two thirds are what the line costs in the five places along it, in the mean (from 60 to 6), a third the tension at Bender, Dubasari and the bridge of Vadul (from 44 to 2).",
  score = scoring.weighted { { 2, eased }, { 1, calm } },
}
objective {
  id = "osce_useful", of = "osce", weight = 2, name = _ "An organisation that is asked",
  text = _ "Its name is respected, and stands in a text: it leads, watches, or keeps what others have signed. Of 100 points 60 are for your legitimacy (from 36 to 84), 40 for a text that you guarantee or a mission that you lead, second or serve in, or else 25 for a text of the OSCE Council.",
  score = function(game)
    local score = 0.6 * own_name(game, "osce")
    if game:get("between", "osce") + game:get("serves", "osce") > 0 then return score + 0.4 end
    return texts.stands(game, { framework = "osce_council" }) and score + 0.25 or score
  end,
}
objective {
  id = "osce_home", of = "osce", weight = 2, name = _ "Chair, mission, capitals",
  text = _ "The minister who chairs for a year, the mission that stays, and those who pay both. What counts is the least content of them: nothing at a support of 38, all of it at 72.",
  score = scoring.weakest { constituency = { "osce.chair", "osce.mission", "osce.capitals" }, worst = 38, best = 72 },
}
objective {
  id = "osce_result", of = "osce", weight = 3, secret = true, name = _ "A result for the chair",
  text = _ "A chairmanship has one year and one ministerial. Fifty-six should once have agreed on something here, and somebody should have noticed. Of 100 points 40 are for your legitimacy (from 36 to 84), 25 once anything has been agreed in the OSCE Council, 20 for official rounds (all at eight), 15 for a settlement.",
  score = function(game)
    local score = 0.4 * own_name(game, "osce")
    if texts.ever(game, { framework = "osce_council" }) then score = score + 0.25 end
    return score + 0.2 * linear(game:get("official"), 0, 8) + 0.15 * one(game:get("settled"))
  end,
}
objective {
  id = "osce_both_banks", of = "osce", weight = 3, secret = true, name = _ "A mission that works on both banks",
  text = _ "For seventeen years your officers have been let in when it suited. Eyes on the river, some of them yours, and Tiraspol does not mind too much. Of 100 points 40 are for a mission that you lead or serve in, 35 for observers on the river (all at 160), 25 for Tiraspol's trust in you (from -12 to 36).",
  score = function(game)
    local score = 0.35 * linear(game:get("eyes"), 0, 160) + 0.25 * linear(game:trust("transdniestria", "osce"), -12, 36)
    if game:get("leads", "osce") + game:get("serves", "osce") > 0 then score = score + 0.4 end
    return unit(score)
  end,
}
objective {
  id = "osce_stays", of = "osce", weight = 3, secret = true, name = _ "The table stays in Vienna",
  text = _ "Others have discovered your conflict. Let the 5+2 meet so often that nobody needs a committee of two beside it, and be yourself the one who keeps a text or leads. Of 100 points 70 are for official rounds (all at eight), 30 for a text that you guarantee or a mission that you lead; a committee takes 25.",
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
  text = _ "Something better can be seen on the river, goods pass through the front door, and Moldova comes nearer. Half of it is a better state that one can see (from 10 to 84), a quarter trade by the front door (from 32 to 80), a quarter Moldova's way to the Union (from 29 to 78).",
  score = scoring.weighted { { 2, in_sight }, { 1, front_door }, { 1, way_to_europe } },
}
objective {
  id = "eu_partner", of = "eu", weight = 2, name = _ "A partner in Moscow",
  text = _ "Russia and the Union trust each other more than before, and what they have set up together has something to show. Of 100 points 60 are for the trust between you and Moscow, in the mean (from 0 to 56), 40 for a mission with people from East and West; without one 15 for a committee, and 20 more when it has three steps or an official round to show.",
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
  text = _ "Borders are not changed by waiting, soldiers leave where nobody has asked them in, and somebody sees what happens. Of 100 points 40 are for recognition that becomes no habit (from 58 to 26), 30 for observers (all at 120), 30 for soldiers who leave (from 12 to 3 hundred).",
  score = function(game)
    return 0.4 * whole(game) + 0.3 * linear(game:get("eyes"), 0, 120) + 0.3 * gone(game)
  end,
}
objective {
  id = "eu_home", of = "eu", weight = 3, name = _ "Carry the members along",
  text = _ "Those who remember, those who trade, those who pay and those who have promised: twenty-seven signatures in four moods. What counts is the least content of them: nothing at a support of 31, all of it at 66.",
  score = scoring.weakest { constituency = { "eu.new_members", "eu.partners_of_russia", "eu.treasuries", "eu.neighbourhood" }, worst = 31, best = 66 },
}
objective {
  id = "eu_prove_it", of = "eu", weight = 3, secret = true, name = _ "Prove it on the river",
  text = _ "Europeans stand beside Russians on the Dniester, under them if need be, and the river is quieter for it. Of 100 points 20 are for Moscow's trust in you (from 0 to 30), 50 for a mission with people from East and West in which you lead or serve, and 30 for calm on the river while it stands (tension from 44 to 2); without one 20 for a committee.",
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
  text = _ "Berlin has offered a chair before anybody asked for the price. Let there be none, or one that is paid for on the river: soldiers who go, or soldiers who are shared. The price is paid by soldiers who leave (four tenths, from 12 to 3 hundred), ammunition that goes (three tenths, from 21 to 8 thousand tonnes), a mission with people from East and West or a settlement (three tenths). It counts for 60 of 100 points, and for 80 once there is a committee; the rest is the support of the new members (from 35 to 70).",
  score = function(game)
    local paid = 0.4 * gone(game) + 0.3 * emptied(game) + 0.3 * one(game:get("neutral_watch") + game:get("settled"))
    local members = linear(game:support("eu.new_members"), 35, 70)
    if game:get("committee") > 0 then return unit(0.8 * paid + 0.2 * members) end
    return unit(0.4 * members + 0.6 * paid)
  end,
}
objective {
  id = "eu_neighbours_first", of = "eu", weight = 3, secret = true, name = _ "The neighbours first",
  text = _ "What has been promised to Chisinau is kept, and Kyiv is brought along: customs, visas, and a seat of your own at the table. Of 100 points 30 are for Moldova's way to the Union (from 29 to 78), 30 for the trust of Chisinau and Kyiv in you, in the mean (from 15 to 45), 20 for a customs text, 20 for a table of seven.",
  score = function(game)
    local score = 0.3 * way_to_europe(game) + 0.3 * linear((game:trust("moldova", "eu") + game:trust("ukraine", "eu")) / 2, 15, 45)
    if game:get("customs") > 0 then score = score + 0.2 end
    return game:get("seven") > 0 and score + 0.2 or score
  end,
}
objective {
  id = "eu_thrift", of = "eu", weight = 3, secret = true, name = _ "A cheap success",
  text = _ "Greece is burning money faster than anybody can print it. Something good should happen on the Dniester, and others should pay for it. Of 100 points 50 are for your purse (from 60 to 112 million), 25 for what the line costs in the five places along it, in the mean (from 60 to 6), 25 for the confidence between the banks (from 16 to 88); soldiers of yours that a text binds take 30.",
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
  text = _ "What was promised in 1999 is done: the ammunition goes, the soldiers go, and somebody has seen it. Of 100 points 40 are for ammunition that goes (from 21 to 8 thousand tonnes), 35 for soldiers who leave (from 12 to 3 hundred), 25 for inspections by a text.",
  score = function(game)
    local score = 0.4 * emptied(game) + 0.35 * gone(game)
    if texts.agreed(game, "inspections") then score = score + 0.25 end
    return unit(score)
  end,
}
objective {
  id = "us_reset", of = "us", weight = 2, name = _ "The reset",
  text = _ "Moscow and Washington think better of each other than in June, here as elsewhere. Half of it is Moscow's trust in you, half yours in Moscow (each from -14 to 28).",
  score = scoring.weighted {
    { 1, scoring.relation { from = "russia", to = "self", worst = -14, best = 28 } },
    { 1, scoring.relation { from = "self", to = "russia", worst = -14, best = 28 } },
  },
}
objective {
  id = "us_integrity", of = "us", weight = 2, name = _ "Borders as they are",
  text = _ "Moldova is one state on every map, and is spoken of as one that works. No text gives a garrison a second life. Half of it is recognition that becomes no habit (from 58 to 26), a quarter a better state that one can see (from 10 to 84), a quarter Moldova's way to the Union (from 29 to 78). With the Memorandum half of it is left.",
  score = function(game)
    local score = 0.5 * whole(game) + 0.25 * in_sight(game) + 0.25 * way_to_europe(game)
    return game:get("memoranda") > 0 and score / 2 or score
  end,
}
objective {
  id = "us_calm", of = "us", weight = 1, name = _ "Nothing to be woken for",
  text = _ "The river is quiet, and those on it believe each other a little. Half of it is calm on the river (tension at Bender, Dubasari and Vadul from 44 to 2), half the confidence between the banks (from 16 to 88).",
  score = scoring.weighted { { 1, calm }, { 1, believed } },
}
objective {
  id = "us_home", of = "us", weight = 2, name = _ "Department and Senate",
  text = _ "The makers of the reset, those who remember Istanbul, and those who want the treaty on armies back. What counts is the least content of them: nothing at a support of 32, all of it at 68.",
  score = scoring.weakest { constituency = { "us.state_department", "us.senate", "us.arms_control" }, worst = 32, best = 68 },
}
objective {
  id = "us_treaty", of = "us", weight = 3, secret = true, name = _ "The treaty on armies back",
  text = _ "Since 2007 nobody counts tanks. One depot that is emptied under inspection would be the first page of a new chapter. Of 100 points 30 are for ammunition that goes (from 21 to 8 thousand tonnes), 30 for an Istanbul accord, also when it has ended, 20 for inspections by a text, 20 for Moscow's trust in you (from -10 to 15).",
  score = function(game)
    local score = 0.3 * emptied(game) + 0.2 * linear(game:trust("russia", "us"), -10, 15)
    if texts.ever(game, { type = "withdrawal" }) then score = score + 0.3 end
    return texts.agreed(game, "inspections") and score + 0.2 or score
  end,
}
objective {
  id = "us_not_absent", of = "us", weight = 3, secret = true, name = _ "Not in our absence",
  text = _ "Berlin and Moscow have written a paper on European security in which you do not occur. What is decided is decided at a table with your name on it. Of 100 points 50 are for a table of seven, 30 for texts in force with your name (all at two), 20 for your legitimacy (from 36 to 84); a committee of two takes 10.",
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
  text = _ "There are two wars, and a treaty before the Senate. This file should be thin, cheap and on somebody else's desk. Of 100 points 30 are for calm on the river (tension from 44 to 2), 30 for your purse (from 30 to 60 million), 20 for the confidence between the banks (from 16 to 88), 20 once Brussels guarantees a text or leads a mission, the OSCE leads one, or the official table has met.",
  score = function(game)
    return 0.3 * calm(game) + 0.3 * linear(game:resource("us", "aid"), 30, 60) + 0.2 * believed(game)
      + 0.2 * one(game:get("vouches", "eu") + game:get("leads", "eu") + game:get("leads", "osce") + game:get("official"))
  end,
}
objective_pool { id = "us_agenda", of = "us", objectives = { "us_treaty", "us_not_absent", "us_quiet_file" } }
