-- The terms that agreements are made of: the table, steps and customs. Missions and the committee of Meseberg follow in presence.lua,
-- status, the depot and the garrison in status.lua. What a clause is worth at home stands in home.lua; which agreement may hold it,
-- in agreements.lua; what people do for a mission, in missions.lua.
--
-- Costs are committed while the agreement is in force. `by` is always the party that gives, and owes what it gives; where others
-- have to do something as well, `owed_by` says who: only they can give less of it in secret. What everybody sees is not broken in
-- secret. Papers, barriers, cheques and seals are another matter: an officer at a post has a hundred ways of not having heard of
-- an agreement, and each of those clauses says how long that may go unnoticed.
--
-- Steps make a day easier. Alone they also make the line easier to live with (hooks.lua): what changes more than a day comes with
-- rules that hold for both, and with eyes that see whether they do (Vaquer i Fanés 2010, recommendation 8, on status-neutral steps
-- first, and on not holding people hostages).
local help = require "transdniestria.help"
local home = require "transdniestria.home"
local institutions = require "rules.institutions"
local resources = require "rules.resources"
local sense = require "transdniestria.sense"
local signature = require "transdniestria.signature"
local texts = require "rules.texts"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local tags = institutions.tags
local likes = home.likes
local kSides = { "moldova", "transdniestria" }

-- The table -----------------------------------------------------------------------------------------------------------

local table_reason = _ "The order of business"
clause {
  id = "agenda",
  name = _ "Order of business",
  text = _ "The official rounds of the 5+2 are resumed; the order of business is: {order}.",
  params = { order = { type = "choice", options = { "steps_first", "baskets", "status_first" }, default = "baskets" } },
  cost = signature.lightly,
  likes = likes.agenda,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Public record: agenda in three baskets, Vienna, April 2012; suspension of official rounds since February 2006",
  adopt = function(game, _agreement, params)
    if params.order == "steps_first" then
      game:change("confidence", nil, 3, table_reason)
      game:change("comfort", nil, 1, table_reason)
    elseif params.order == "baskets" then
      game:change("confidence", nil, 1.5, table_reason)
      game:change("vision", nil, 2, table_reason)
    else
      game:change("vision", nil, 4, table_reason)
      game:change("comfort", nil, -3, table_reason)
      game:change("confidence", nil, -2, table_reason)
    end
  end,
}

local seated_reason = _ "Two observers are seated"
clause {
  id = "full_parties",
  name = _ "Seven full parties",
  text = _ "The European Union and the United States are no longer observers: they speak, table and sign as the others do.",
  likes = likes.full_parties,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Vaquer i Fanés 2010, recommendation 8, on the 5+2 with a stronger part for the Union; public record: observers since 2005",
  adopt = function(game)
    game:change("legitimacy", "eu", 3, seated_reason)
    game:change("legitimacy", "us", 3, seated_reason)
    game:change("vision", nil, 3, seated_reason)
    -- Whoever lets two more sit down has shown something, and sits beside them.
    game:change("meseberg", nil, 8, seated_reason)
    game:shift_trust("eu", "russia", 4, seated_reason)
    game:shift_trust("us", "russia", 3, seated_reason)
    game:change("legitimacy", "transdniestria", 4, seated_reason)
    game:shift_trust("eu", "transdniestria", 4, seated_reason)
    game:shift_trust("transdniestria", "us", -2, seated_reason)
  end,
}

local prejudice_reason = _ "How the status is left open"
local kPrecedent = { silence = 0, both_readings = 2, law_of_Chisinau = -3 }
clause {
  id = "no_prejudice",
  name = _ "Without prejudice to status",
  text = _ "Nothing in this text decides what the two banks are to each other. It says so by: {form}.",
  params = { form = { type = "choice", options = { "silence", "both_readings", "law_of_Chisinau" }, default = "silence" } },
  cost = signature.lightly,
  likes = likes.no_prejudice,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Vaquer i Fanés 2010, recommendation 8, on simple status-neutral steps",
  adopt = function(game, _agreement, params)
    local step = kPrecedent[params.form]
    if step ~= 0 then game:change("precedent", nil, step, prejudice_reason) end
  end,
}

local lasting_reason = _ "A text that elections do not end"
clause {
  id = "beyond_elections",
  name = _ "Beyond elections",
  text = _ "Whoever governs after the next elections, on either bank, is bound by this text as those are who sign it.",
  owed_by = kSides,
  likes = likes.beyond_elections,
  tags = { tags.political },
  breach = signature.seen_at_once,
  cost = resources.each(kSides, { influence = 1 }),
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on a settlement that should not hang on elections",
  adopt = function(game) game:change("confidence", nil, 1, lasting_reason) end,
}

treaties.consultation { gain = 2, cap = 30, breach = signature.seen_at_once, cost = signature.lightly, likes = likes.consultation, source = "Public record: expert working groups of both banks since 2008; Vaquer i Fanés 2010, recommendation 7, on dialogue before a crisis" }
treaties.verification { strength = 0.35, gain = 0.25, cap = 20, likes = likes.verification, source = "Public record: unannounced checks and monthly reports of the border assistance mission" }

local guarantor_reason = _ "Somebody keeps the text"
clause {
  id = "guarantor",
  name = _ "Guarantor",
  text = _ "{by} keeps the text, calls together those who signed, and answers for it to both banks.",
  params = { by = { type = "party", default = "osce" } },
  cost = { by = { influence = 1 } },
  likes = likes.guarantor,
  tags = { tags.political },
  verify = 0.15,
  breach = { detect = 0.8, trust = -10 },
  source = "Public record: Russia, Ukraine and the OSCE as guarantors in the memorandum of 8 May 1997",
  adopt = function(game, _agreement, params)
    local by = params.by
    if not sense.can_vouch[by] then return end
    -- A word is worth what the two who need it think of whoever gives it.
    local believed = (game:trust("moldova", by) + game:trust("transdniestria", by)) / 40
    game:change("confidence", nil, 1.5 + math.max(-1, believed), guarantor_reason)
    for index = 1, #kSides do game:shift_trust(kSides[index], by, 2, guarantor_reason) end
  end,
}

-- Steps ---------------------------------------------------------------------------------------------------------------

local papers_reason = _ "Papers that are accepted"
local held_reason = _ "A paper with another arms on it"
local kPapers = { plates = 1, licences = 2, travel = 3 }
clause {
  id = "documents",
  name = _ "Papers",
  text = _ "What the left bank issues is accepted, without being recognised: {scope}.",
  params = { scope = { type = "choice", options = { "plates", "licences", "travel" }, default = "plates" } },
  owed_by = kSides,
  likes = likes.documents,
  tags = { tags.political },
  verify = 0,
  breach = { detect = 0.5, trust = -10 },
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on travel documents, driving licences and diplomas of unrecognised territories",
  adopt = function(game, _agreement, params)
    local reach = kPapers[params.scope]
    help.ease(game, 1.5 * reach, papers_reason)
    game:change("precedent", nil, 1.5 * reach, held_reason)
    game:change("confidence", nil, reach, papers_reason)
    game:shift_trust("transdniestria", "moldova", 2 * reach, papers_reason)
  end,
  each_round = function(game, _agreement, params)
    game:change("vision", nil, 0.5 * kPapers[params.scope], papers_reason)
  end,
}

local diploma_reason = _ "A diploma that is one"
clause {
  id = "diplomas",
  name = _ "Diplomas",
  text = _ "Certificates and diplomas of the left bank are valid for whoever studies or works further on; their stamp is: {stamp}.",
  params = { stamp = { type = "choice", options = { "neutral", "tiraspol", "chisinau" }, default = "neutral" } },
  owed_by = kSides,
  likes = likes.diplomas,
  tags = { tags.political },
  breach = { detect = 0.5, trust = -8 },
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on secondary school diplomas; public record: apostilles for diplomas of Tiraspol, 2001 to 2010",
  adopt = function(game, _agreement, params)
    local stamp = params.stamp
    game:change("hardship", "tiraspol", stamp == "chisinau" and -2 or -5, diploma_reason)
    game:change("hardship", "ribnita", stamp == "chisinau" and -1 or -3, diploma_reason)
    if stamp == "tiraspol" then
      game:change("precedent", nil, 3, held_reason)
    elseif stamp == "neutral" then
      game:change("confidence", nil, 1, diploma_reason)
    end
  end,
}

local lines_reason = _ "A line that carries something"
clause {
  id = "lines",
  name = _ "Telephones and freight",
  text = _ "What was cut between the banks is joined again: {what}.",
  params = { what = { type = "choice", options = { "telephone", "freight", "both" }, default = "freight" } },
  owed_by = kSides,
  likes = likes.lines,
  tags = { tags.economic },
  breach = { detect = 0.7, trust = -8 },
  source = "Public record: railway freight through the left bank, closed in March 2006, open again on 26 April 2012; direct telephone lines, 2011 to 2017",
  adopt = function(game, _agreement, params)
    if params.what ~= "telephone" then game:change("trade", nil, 4, lines_reason) end
    if params.what ~= "freight" then help.ease(game, 3, lines_reason) end
  end,
  each_round = function(game, _agreement, params)
    if params.what ~= "telephone" then game:change("trade", nil, 1, lines_reason) end
  end,
}

local schools_reason = _ "Eight schools with an alphabet of their own"
local kSchools = { tolerated = 1, licensed = 2, independent = 3 }
clause {
  id = "schools",
  name = _ "The eight schools",
  text = _ "The eight schools of the left bank that teach in Romanian with Latin letters are: {regime}.",
  params = { regime = { type = "choice", options = { "tolerated", "licensed", "independent" }, default = "licensed" } },
  owed_by = { "transdniestria" },
  likes = likes.schools,
  tags = { tags.humanitarian },
  breach = { detect = 0.6, trust = -12 },
  source = "Public record: crisis of the Latin-script schools, 2004, and Catan and others v. Moldova and Russia, applications of 2004 and 2006, judgment of 2012",
  adopt = function(game, _agreement, params)
    local reach = kSchools[params.regime]
    game:change("hardship", "ribnita", -3 * reach, schools_reason)
    game:change("hardship", "bender", -2 * reach, schools_reason)
    game:change("hardship", "dubasari", -2 * reach, schools_reason)
    game:change("confidence", nil, reach, schools_reason)
    game:shift_trust("moldova", "transdniestria", 3 * reach, schools_reason)
    game:change("legitimacy", "transdniestria", 1.5 * reach, schools_reason)
  end,
}

local land_reason = _ "Fields beyond the road"
local kLand = { access = 5, compensation = 4, ["return"] = 9 }
clause {
  id = "land",
  name = _ "Fields of Dubasari",
  text = _ "Farmers of the villages that Chisinau holds near Dubasari, and their fields beyond the road: {way}.",
  params = { way = { type = "choice", options = { "access", "compensation", "return" }, default = "access" } },
  cost = function(_game, params)
    return params.way == "compensation" and { moldova = { aid = 3 } } or {}
  end,
  owed_by = kSides,
  likes = likes.land,
  tags = { tags.humanitarian },
  breach = { detect = 0.6, trust = -10 },
  source = "Public record: access to farmland beyond the Ribnita-Tiraspol road, mechanism of 2006; OSCE Mission to Moldova",
  adopt = function(game, _agreement, params)
    game:change("hardship", "dubasari", -2 * kLand[params.way], land_reason)
    game:change("tension", "dubasari", params.way == "return" and 1 or -4, land_reason)
    game:shift_trust("moldova", "transdniestria", 2, land_reason)
  end,
  each_round = function(game) game:change("tension", "dubasari", -0.5, land_reason) end,
}

local posts_reason = _ "Posts that one passes"
local kPosts = { joint = 1, moved = 2, removed = 3 }
local kPostTension = { joint = -1, moved = -0.5, removed = 0.5 }
clause {
  id = "movement",
  name = _ "Posts on the line",
  text = _ "The posts between the banks, on the roads that people use, are: {posts}.",
  params = { posts = { type = "choice", options = { "joint", "moved", "removed" }, default = "joint" } },
  cost = function(_game, params)
    if params.posts == "moved" then return {} end
    if params.posts == "joint" then return { moldova = { police = 15 }, transdniestria = { police = 15 } } end
    return { transdniestria = { aid = 4 } } -- what was taken at the posts, by the book and otherwise
  end,
  owed_by = kSides,
  likes = likes.movement,
  tags = { tags.border },
  breach = { detect = 0.8, trust = -10 }, -- thousands pass them
  source = "Public record: posts in and near the security zone, protocols of the Joint Control Commission",
  adopt = function(game, _agreement, params)
    local reach = kPosts[params.posts]
    help.ease(game, 2 * reach, posts_reason)
    game:change("confidence", nil, reach, posts_reason)
  end,
  -- Without a post nobody is searched: neither a grandmother nor a lorry.
  each_round = function(game, _agreement, params)
    help.stir(game, kPostTension[params.posts], posts_reason)
    if params.posts == "removed" then
      game:change("contraband", nil, 1, posts_reason)
      game:change("vision", nil, 1, posts_reason)
    end
  end,
}

local bridge_reason = _ "The bridge of Gura Bicului"
local kBridge = { foot = 1, cars = 2, lorries = 4 }
clause {
  id = "bridge",
  name = _ "The bridge",
  text = _ "The bridge of Gura Bicului, rebuilt years ago and never opened, is open for: {open}.",
  params = { open = { type = "choice", options = { "foot", "cars", "lorries" }, default = "cars" } },
  owed_by = kSides,
  likes = likes.bridge,
  tags = { tags.border },
  breach = signature.seen_at_once,
  source = "Public record: bridge destroyed in 1992, rebuilt with European money by 2001, opened in 2017",
  adopt = function(game, _agreement, params)
    local width = kBridge[params.open]
    game:change("hardship", "vadul", -3 * width, bridge_reason)
    game:change("hardship", "bender", -2 * width, bridge_reason)
    game:change("vision", nil, 1.5 * width, bridge_reason)
    game:change("trade", nil, width, bridge_reason)
    game:change("comfort", nil, -0.5 * width, bridge_reason)
  end,
}

local firms_reason = _ "A stamp of Chisinau on goods of the left bank"
clause {
  id = "firms",
  name = _ "Registered firms",
  text = _ "Firms of the left bank are registered in Chisinau in a week, pay no duty twice, and export under the Union's preferences.",
  owed_by = { "moldova" },
  likes = likes.firms,
  tags = { tags.economic },
  breach = { detect = 0.4, trust = -8 },
  source = "Public record: joint statement on customs of 30 December 2005; autonomous trade preferences of the Union, 2008",
  adopt = function(game)
    game:change("trade", nil, 5, firms_reason)
    game:change("europe", nil, 2, firms_reason)
    game:change("precedent", nil, -1.5, firms_reason)
    game:sway("transdniestria.factories", 3, firms_reason)
  end,
  each_round = function(game) game:change("trade", nil, 1.2, firms_reason) end,
}

local roofs_reason = _ "Roofs, pipes and ambulances"
clause {
  id = "rebuilding",
  name = _ "Money for both banks",
  text = _ "{by} pays {amount} million euros for hospitals, pipes and schools on both banks, through the same window.",
  params = {
    by = { type = "party", default = "eu" },
    amount = { type = "integer", min = 5, max = 25, step = 5, default = 10 },
  },
  cost = resources.cost { by = { aid = "amount" } },
  likes = likes.rebuilding,
  tags = { tags.economic, tags.humanitarian },
  breach = { detect = 0.25, trust = -8 }, -- nobody hears a cheque that is not written
  source = "Public record: confidence building measures of the Union, 2009 to 2011; Russian humanitarian aid to pensioners since 2007",
  adopt = function(game, _agreement, params)
    if not sense.outside[params.by] then return end
    for index = 1, #kSides do game:shift_trust(kSides[index], params.by, params.amount / 6, roofs_reason) end
    game:grant("transdniestria", "aid", params.amount / 4, roofs_reason)
  end,
  each_round = function(game, _agreement, params)
    help.ease(game, params.amount / 12, roofs_reason)
    game:change("vision", nil, params.amount / 15, roofs_reason)
  end,
}

-- Customs ---------------------------------------------------------------------------------------------------------------

local seals_reason = _ "One set of seals"
local shut_reason = _ "A border that is shut by others"
local kSeals = { chisinau = 4, joint = 3, tiraspol = 1 } -- how much of the back door it shuts
clause {
  id = "seals",
  name = _ "Whose seals",
  text = _ "What crosses at Kuchurgan is cleared under seals of: {whose}.",
  params = { whose = { type = "choice", options = { "chisinau", "joint", "tiraspol" }, default = "joint" } },
  cost = signature.cost,
  owed_by = { "moldova", "transdniestria", "ukraine" },
  likes = likes.seals,
  tags = { tags.border },
  breach = { detect = 0.35, trust = -12 }, -- each lorry has a driver, and each driver has a number to call
  source = "Public record: customs seals of 1996 and 2001, joint statement of Moldova and Ukraine on customs, in force on 3 March 2006",
  adopt = function(game, agreement, params)
    local whose = params.whose
    if whose == "joint" then
      game:change("confidence", nil, 4, seals_reason)
      game:change("vision", nil, 4, seals_reason)
      game:change("trade", nil, 4, seals_reason)
      trust.mutual(game, { "moldova", "transdniestria" }, 3, seals_reason)
    elseif whose == "tiraspol" then
      game:change("precedent", nil, 5, seals_reason)
      game:shift_trust("transdniestria", "moldova", 6, seals_reason)
    else
      game:change("precedent", nil, -4, seals_reason)
      if not texts.signs(agreement, "transdniestria") then -- a regime for somebody who was not asked
        game:change("confidence", nil, -6, shut_reason)
        game:shift_trust("transdniestria", "moldova", -8, shut_reason)
        game:shift_trust("transdniestria", "ukraine", -8, shut_reason)
        game:shift_trust("russia", "ukraine", -4, shut_reason)
        game:change("trade", nil, -4, shut_reason)
        game:change("hardship", "tiraspol", 6, shut_reason)
      end
    end
  end,
  each_round = function(game, agreement, params)
    local shut = kSeals[params.whose]
    game:change("contraband", nil, -shut, seals_reason)
    game:change("profiteers", nil, -shut, seals_reason)
    game:change("trade", nil, params.whose == "joint" and 3 or 2, seals_reason)
    if params.whose == "chisinau" and not texts.signs(agreement, "transdniestria") then
      game:change("trade", nil, -2, shut_reason)
    end
  end,
}

local eubam_reason = _ "Officers who open the lorry"
clause {
  id = "eubam",
  name = _ "Border assistance",
  text = _ "{by} keeps {officers} officers at the crossings, who advise, count and open what they want to open.",
  params = {
    by = { type = "party", default = "eu" },
    officers = { type = "integer", min = 20, max = 120, step = 20, default = 60 },
  },
  cost = resources.cost { by = { monitors = "officers", aid = { "officers", 0.05 } } },
  likes = likes.eubam,
  tags = { tags.border, tags.monitoring },
  verify = 0.25,
  breach = { detect = 0.8, trust = -8 },
  source = "Public record: European Union Border Assistance Mission to Moldova and Ukraine, since 30 November 2005",
  each_round = function(game, _agreement, params)
    if not sense.watches_borders[params.by] then return end
    game:change("contraband", nil, -params.officers / 30, eubam_reason)
    game:change("profiteers", nil, -params.officers / 30, eubam_reason)
    game:change("europe", nil, params.officers / 80, eubam_reason)
  end,
}

local gas_reason = _ "A debt for gas"
local kGasCost = { frozen = 2, shared = 6, forgiven = 14 }
clause {
  id = "gas_debt",
  name = _ "The debt for gas",
  text = _ "What the left bank has burnt and not paid for is: {debt}.",
  params = { debt = { type = "choice", options = { "frozen", "shared", "forgiven" }, default = "frozen" } },
  cost = function(_game, params)
    local due = { russia = { aid = kGasCost[params.debt] } }
    if params.debt == "shared" then due.moldova = { aid = 4 } end
    return due
  end,
  owed_by = { "russia" },
  likes = likes.gas_debt,
  tags = { tags.economic },
  breach = { detect = 0.3, trust = -10 },
  source = "Public record: debt of the left bank to Gazprom, about two and a half thousand million dollars by 2010",
  adopt = function(game, _agreement, params)
    local debt = params.debt
    game:shift_trust("transdniestria", "russia", debt == "forgiven" and 5 or 1, gas_reason)
    if debt == "shared" then
      game:change("confidence", nil, 2, gas_reason)
      game:shift_trust("russia", "moldova", 5, gas_reason)
    elseif debt == "forgiven" then
      game:shift_trust("moldova", "russia", 4, gas_reason)
    end
  end,
  -- Gas that costs nothing is what much of the left bank's state is paid from.
  each_round = function(game, _agreement, params)
    if params.debt == "forgiven" then game:change("comfort", nil, 1, gas_reason) end
    if params.debt == "shared" then game:change("comfort", nil, -1, gas_reason) end
  end,
}
