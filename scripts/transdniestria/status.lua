-- The terms in which the sides speak of what they are: the depot and the garrison, which stand for it, and then the status itself,
-- taken apart into what can be traded. They follow those of clauses.lua, where what holds for all is said, and of presence.lua.
--
-- A status is not a word. It is who decides what, in which language, who guarantees it, and what happens if the rest of the house
-- moves. The Memorandum of 2003 answered all of these in one night; most of its answers can be found here, with others beside them
-- (Vaquer i Fanés 2010, "The EU as a leading player in European Security", on the Kozak Memorandum).
local help = require "transdniestria.help"
local home = require "transdniestria.home"
local institutions = require "rules.institutions"
local resources = require "rules.resources"
local sense = require "transdniestria.sense"
local signature = require "transdniestria.signature"
local texts = require "rules.texts"
local trust = require "rules.trust"

local tags = institutions.tags
local likes = home.likes
local kSides = { "moldova", "transdniestria" }

-- The depot and the garrison ------------------------------------------------------------------------------------------

local stocks_reason = _ "Trains from Cobasna"
local stopped_reason = _ "Trains from Cobasna, half of them stopped at gates whose owner has signed nothing"
local blast_reason = _ "It is destroyed where it lies"
local done_reason = _ "The depot is empty"
local kDone = 0.5 -- thousand tonnes
-- A train costs more than a fuse, and takes longer to explain.
local kStocksCost = {
  removed = resources.each(help.seats, signature.binds, { russia = { aid = { "pace", 1.5 } } }),
  destroyed = resources.each(help.seats, signature.binds, { russia = { aid = "pace" } }),
}
clause {
  id = "stocks",
  name = _ "The ammunition",
  text = _ "The ammunition at Cobasna is {way}, {pace} thousand tonnes a round; half of that while Tiraspol, which holds the gates, has not signed.",
  params = {
    pace = { type = "integer", min = 1, max = 4, default = 2 },
    way = { type = "choice", options = { "removed", "destroyed" }, default = "destroyed" },
  },
  cost = function(game, params) return kStocksCost[params.way](game, params) end,
  owed_by = { "russia", "transdniestria" },
  likes = likes.stocks,
  tags = { tags.verification },
  breach = { detect = 0.5, trust = -15 }, -- a train that does not leave is a train that may leave tomorrow
  source = "Public record: commitments of the OSCE summit in Istanbul, November 1999; 21,500 tonnes left since the last train of March 2004",
  adopt = function(game)
    game:change("legitimacy", "russia", 4, stocks_reason)
    game:shift_trust("us", "russia", 5, stocks_reason)
    game:shift_trust("moldova", "russia", 5, stocks_reason)
  end,
  each_round = function(game, agreement, params)
    -- The gates and the rails to the border are Tiraspol's. Whose signature is missing stops every second train.
    local gone = texts.signs(agreement, "transdniestria") and params.pace or params.pace / 2
    game:change("stocks", nil, -gone, gone < params.pace and stopped_reason or stocks_reason)
    game:change("vision", nil, 0.5 * gone, stocks_reason)
    if params.way == "destroyed" then
      game:change("hardship", "ribnita", 1, blast_reason)
      game:change("tension", "cobasna", 0.5, blast_reason)
    end
    if game:get("stocks") <= kDone and not texts.clause(agreement, "troops_leave") and game:round() < game:rounds() then
      game:fulfil(agreement, done_reason)
    end
  end,
}

local trains_reason = _ "Trains that are let through"
clause {
  id = "transit",
  name = _ "Transit",
  text = _ "Ukraine lets military trains from Cobasna pass, guards them, and takes no duty on them.",
  owed_by = { "ukraine" },
  cost = resources.each({ "ukraine" }, { police = 20 }),
  likes = likes.transit,
  tags = { tags.logistics },
  breach = { detect = 0.8, trust = -10 },
  source = "Public record: transit agreements of 1998 to 2003 for trains from Cobasna",
  adopt = function(game)
    game:shift_trust("russia", "ukraine", 3, trains_reason)
    game:shift_trust("us", "ukraine", 3, trains_reason)
    game:change("legitimacy", "ukraine", 2, trains_reason)
  end,
}

local leave_reason = _ "Soldiers go home"
local alone_reason = _ "Nobody is left to stand between"
clause {
  id = "troops_leave",
  name = _ "The soldiers beside the peacekeepers",
  text = _ "The twelve hundred who are no peacekeepers leave: {when}.",
  params = { when = { type = "choice", options = { "with_settlement", "in_steps", "by_date" }, default = "in_steps" } },
  owed_by = { "russia" },
  likes = likes.troops_leave,
  tags = { tags.military, tags.verification },
  breach = signature.seen_at_once,
  source = "Public record: agreement of 21 October 1994 on withdrawal, Istanbul 1999, and the link of both to a settlement",
  adopt = function(game)
    game:shift_trust("moldova", "russia", 4, leave_reason)
    game:shift_trust("us", "russia", 4, leave_reason)
    game:shift_trust("eu", "russia", 4, leave_reason)
    game:change("legitimacy", "russia", 4, leave_reason)
    game:shift_trust("transdniestria", "russia", -6, leave_reason)
  end,
  each_round = function(game, agreement, params)
    local step = 0
    if params.when == "in_steps" then
      step = 1.5
    elseif params.when == "by_date" then
      step = game:round() - agreement.since >= 1 and 4 or 0
    elseif game:get("settled") > 0 then
      step = 3
    end
    if step == 0 or game:get("garrison") <= 0 then return end
    game:change("garrison", nil, -step, leave_reason)
    game:shift_trust("us", "russia", 1, leave_reason)
    -- Whoever lived behind them asks who comes now.
    if game:get("neutral_watch") == 0 then
      game:sway("transdniestria.security", -step, alone_reason)
      game:sway("transdniestria.people", -step / 2, alone_reason)
    end
  end,
}

local neutral_reason = _ "A neutral state"
clause {
  id = "neutrality",
  name = _ "Neutrality",
  text = _ "Moldova is permanently neutral and no alliance has a base there; this is: {form}.",
  params = { form = { type = "choice", options = { "declared", "guaranteed" }, default = "declared" } },
  owed_by = { "moldova" },
  likes = likes.neutrality,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Public record: constitution of Moldova, article 11; Memorandum of 2003, on a neutral and demilitarised state",
  adopt = function(game, _agreement, params)
    local much = params.form == "guaranteed" and 2 or 1
    game:shift_trust("russia", "moldova", 6 * much, neutral_reason)
    game:shift_trust("transdniestria", "moldova", 3 * much, neutral_reason)
    help.stir(game, -much, neutral_reason)
  end,
}

-- Status --------------------------------------------------------------------------------------------------------------

local status_reason = _ "A structure for two banks"
local kVision = { autonomy = 14, asymmetric_federation = 16, confederation = 8 }
local kRecognised = { autonomy = -16, asymmetric_federation = -8, confederation = 4 }
clause {
  id = "status",
  name = _ "Structure of the state",
  text = _ "The two banks are one state, and its structure is: {structure}.",
  params = {
    structure = {
      type = "choice", options = { "autonomy", "asymmetric_federation", "confederation" }, default = "asymmetric_federation",
    },
  },
  cost = signature.heavily,
  owed_by = kSides,
  likes = likes.status,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Public record: Moldova's law of 22 July 2005 on the left bank, the Memorandum of November 2003 and the memorandum of 8 May 1997 on a common state",
  adopt = function(game, _agreement, params)
    local structure = params.structure
    game:change("vision", nil, kVision[structure], status_reason)
    game:change("comfort", nil, -12, status_reason)
    game:change("precedent", nil, kRecognised[structure], status_reason)
    game:change("confidence", nil, 6, status_reason)
    trust.mutual(game, { "moldova", "transdniestria" }, 8, status_reason)
    -- Those who sign for a whole state may speak for it in Brussels; those who must ask the other half, less.
    if structure == "confederation" then game:change("europe", nil, -5, status_reason) end
  end,
  each_round = function(game)
    game:change("vision", nil, 1.5, status_reason)
    game:change("confidence", nil, 1, status_reason)
  end,
}

local say_reason = _ "What the left bank may stop"
clause {
  id = "say",
  name = _ "A say in the whole",
  text = _ "In the common parliament the left bank may stop: {veto}.",
  params = { veto = { type = "choice", options = { "nothing", "own_matters", "everything" }, default = "own_matters" } },
  owed_by = kSides,
  likes = likes.say,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Public record: Memorandum of 2003, on organic laws and a senate in which the left bank and Gagauzia can stop them until 2015",
  adopt = function(game, _agreement, params)
    local veto = params.veto
    if veto == "everything" then
      game:change("europe", nil, -10, say_reason)
      game:shift_trust("eu", "moldova", -4, say_reason)
      game:shift_trust("transdniestria", "moldova", 6, say_reason)
    elseif veto == "own_matters" then
      game:change("confidence", nil, 3, say_reason)
      game:shift_trust("transdniestria", "moldova", 4, say_reason)
    else
      game:shift_trust("transdniestria", "moldova", -6, say_reason)
    end
  end,
}

local language_reason = _ "The language of the other bank"
clause {
  id = "language",
  name = _ "Russian",
  text = _ "In the whole state Russian is: {russian}.",
  params = { russian = { type = "choice", options = { "language_of_communication", "second_state_language" }, default = "language_of_communication" } },
  owed_by = { "moldova" },
  likes = likes.language,
  tags = { tags.political },
  breach = { detect = 0.4, trust = -8 },
  source = "Public record: language law of 1989, whose adoption began the quarrel; Memorandum of 2003, article on official languages",
  adopt = function(game, _agreement, params)
    local much = params.russian == "second_state_language" and 2 or 1
    game:shift_trust("russia", "moldova", 3 * much, language_reason)
    game:change("hardship", "comrat", -3 * much, language_reason)
    game:change("hardship", "tiraspol", -2 * much, language_reason)
  end,
}

local way_reason = _ "A door that can be opened from inside"
clause {
  id = "way_out",
  name = _ "A way out",
  text = _ "Should Moldova ever join another state, the left bank may decide by a vote to leave.",
  owed_by = { "moldova" },
  likes = likes.way_out,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Public record: Gagauzia's right of 1994 to decide by itself should Moldova cease to be independent; Memorandum of 2003",
  adopt = function(game)
    game:change("precedent", nil, 3, way_reason)
    game:change("confidence", nil, 4, way_reason)
    trust.mutual(game, { "transdniestria", "moldova" }, 5, way_reason)
    game:shift_trust("romania", "moldova", -5, way_reason)
  end,
}

local wine_reason = _ "Wine that passes again"
local kMarketCost = { unchanged = 2, lowered = 6, inland = 12 }
local kMarketWorth = { unchanged = 1, lowered = 2, inland = 3 }
clause {
  id = "market",
  name = _ "What Moscow gives",
  text = _ "Russia finds no more mistakes in wine and fruit of either bank, and sells gas to the right bank at a price that is: {price}.",
  params = { price = { type = "choice", options = { "unchanged", "lowered", "inland" }, default = "lowered" } },
  cost = function(_game, params) return { russia = { aid = kMarketCost[params.price] } } end,
  owed_by = { "russia" },
  likes = likes.market,
  tags = { tags.economic },
  breach = { detect = 0.7, trust = -10 },
  source = "Public record: ban on Moldovan wine, March 2006 to 2007, inspections of July 2010; contract with Gazprom for the years 2007 to 2011",
  adopt = function(game, _agreement, params)
    local worth = kMarketWorth[params.price]
    game:change("trade", nil, 2 + 2 * worth, wine_reason)
    game:grant("moldova", "aid", 3 * worth, wine_reason)
    game:shift_trust("moldova", "russia", 3 + 2 * worth, wine_reason)
    game:shift_trust("russia", "moldova", 2, wine_reason)
  end,
  each_round = function(game, _agreement, params) game:change("trade", nil, 0.6 * kMarketWorth[params.price], wine_reason) end,
}

local ballots_reason = _ "A vote that was seen"
clause {
  id = "elections",
  name = _ "Elections on the left bank",
  text = _ "Those who speak for the left bank are elected anew, and the vote is: {eyes}.",
  params = { eyes = { type = "choice", options = { "observed", "joint" }, default = "observed" } },
  owed_by = kSides,
  likes = likes.elections,
  tags = { tags.political, tags.monitoring },
  breach = { detect = 0.7, trust = -10 },
  source = "Public record: elections in Tiraspol since 1991, which the OSCE has not observed; proposals for a vote under international control, 2005",
  adopt = function(game, _agreement, params)
    game:change("legitimacy", "transdniestria", params.eyes == "joint" and 8 or 5, ballots_reason)
    game:change("precedent", nil, -2, ballots_reason)
    game:shift_trust("eu", "transdniestria", 8, ballots_reason)
    game:shift_trust("us", "transdniestria", 6, ballots_reason)
    game:shift_trust("osce", "transdniestria", 6, ballots_reason)
  end,
}

local garrison_reason = _ "Soldiers who guarantee a state"
local number_reason = _ "More soldiers than the text allows go home"
clause {
  id = "garrison",
  name = _ "Guarantee troops",
  text = _ "{by} keeps {hundreds} hundred soldiers on the left bank for {years} years, as guarantors of the text.",
  params = {
    by = { type = "party", default = "russia" },
    hundreds = { type = "integer", min = 5, max = 20, step = 5, default = 10 },
    years = { type = "integer", min = 5, max = 20, step = 5, default = 15 },
  },
  cost = function(_game, params) return { [params.by] = { aid = params.hundreds / 5 } } end,
  owed_by = { "russia" },
  likes = likes.garrison,
  tags = { tags.military },
  breach = signature.seen_at_once,
  source = "Public record: Memorandum of 2003, article on security guarantees: up to 2,000 soldiers until 2020",
  -- A number that is written down is the most that may stand there: whoever is beyond it is sent home, and nobody asks a Duma.
  each_round = function(game, _agreement, params)
    local beyond = game:get("garrison") - params.hundreds
    if beyond > 0 then game:change("garrison", nil, -math.min(2, beyond), number_reason) end
  end,
  adopt = function(game, _agreement, params)
    game:set("garrison", nil, math.max(game:get("garrison"), params.hundreds), garrison_reason)
    game:change("europe", nil, -2, garrison_reason)
    game:shift_trust("us", "moldova", -7, garrison_reason)
    game:shift_trust("eu", "moldova", -5, garrison_reason)
    game:shift_trust("romania", "moldova", -12, garrison_reason)
    game:shift_trust("russia", "moldova", 12, garrison_reason)
  end,
}

-- Words ---------------------------------------------------------------------------------------------------------------

local words_reason = _ "A common statement"
local empty_reason = _ "Words that nothing followed"
clause {
  id = "principles",
  name = _ "Principles",
  text = _ "Those who sign recall what they hold to be the basis of any settlement, and begin with: {stress}.",
  params = { stress = { type = "choice", options = { "integrity", "rights", "no_force" }, default = "no_force" } },
  cost = signature.lightly,
  likes = likes.principles,
  breach = signature.seen_at_once,
  tags = { tags.political },
  source = "Public record: ministerial declarations on Moldova of 2002 and 2012, and the years between, in which there was none",
  -- Words wear out: the first are heard, the next are compared with what followed the first.
  adopt = function(game, _agreement, params)
    local before = game:flag("declared") or 0
    game:store("declared", before + 1)
    local heard = 1 / (before + 1)
    if params.stress == "integrity" then
      game:change("precedent", nil, -4 * heard, words_reason)
      game:shift_trust("transdniestria", "moldova", -2 * heard, words_reason)
    elseif params.stress == "rights" then
      game:change("legitimacy", "transdniestria", heard, words_reason)
      help.ease(game, heard, words_reason)
    else
      help.stir(game, -2 * heard, words_reason)
      game:change("confidence", nil, 2 * heard, words_reason)
    end
    game:change("vision", nil, 2 * heard, words_reason)
  end,
  finish = function(game, agreement)
    if game:get("steps") > 0 or game:get("official") > 0 then return end
    local parties = agreement.parties
    for index = 1, #parties do
      if sense.outside[parties[index]] then game:change("legitimacy", parties[index], -1, empty_reason) end
    end
  end,
}
