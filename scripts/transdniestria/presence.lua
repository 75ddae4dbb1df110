-- The terms by which people come: who leads and who goes, what they may look into, and the committee of Meseberg that could send
-- them together. They follow those of clauses.lua, where what holds for all is said.
local forces = require "transdniestria.forces"
local help = require "transdniestria.help"
local home = require "transdniestria.home"
local institutions = require "rules.institutions"
local missions = require "rules.missions"
local resources = require "rules.resources"
local sense = require "transdniestria.sense"
local signature = require "transdniestria.signature"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local tags = institutions.tags
local likes = home.likes

-- Who leads, who goes -------------------------------------------------------------------------------------------------

missions.lead_clause {
  params = {
    by = { type = "party", default = "russia" },
    staff = { type = "integer", min = 5, max = 25, step = 10, default = 15 }, -- officers
  },
  likes = likes.lead,
  cost = resources.each(help.seats, { influence = 1 }, { by = { influence = 2, monitors = "staff" } }),
  text = _ "{by} leads with a staff of {staff}, and answers for what happens on the river.",
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on European troops under Russian command as a first step on the Dniester",
}

missions.contribution {
  id = "observers",
  name = _ "Observers",
  text = _ "{by} sends {officers} unarmed observers, who may go where they want to go on both banks.",
  params = {
    by = { type = "party", default = "osce" }, officers = { type = "integer", min = 10, max = 50, step = 10, default = 20 },
  },
  units = "officers", resource = "monitors",
  likes = likes.observers, tags = { tags.monitoring }, verify = 0.1,
  source = "Public record: OSCE Mission to Moldova, since April 1993; ten Ukrainian military observers, since 1998",
}

missions.contribution {
  id = "more_observers",
  name = _ "More observers",
  text = _ "{by} adds {officers} unarmed observers.",
  params = {
    by = { type = "party", default = "eu" }, officers = { type = "integer", min = 10, max = 40, step = 10, default = 20 },
  },
  units = "officers", resource = "monitors",
  likes = likes.more_observers, tags = { tags.monitoring },
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on the gradual integration of Europeans in the contingents",
}

missions.contribution {
  id = "peacekeepers",
  name = _ "Peacekeepers",
  text = _ "{by} provides {hundreds} hundred peacekeepers, at bridges and on the roads between.",
  params = {
    by = { type = "party", default = "russia" }, hundreds = { type = "integer", min = 1, max = 5, step = 1, default = 3 },
  },
  units = "hundreds", resource = "military", also = { influence = 1 },
  likes = likes.peacekeepers, tags = { tags.military },
  source = "Public record: trilateral peacekeepers under the agreement of 21 July 1992; Vaquer i Fanés 2010, \"The EU as a leading player in European Security\"",
}

missions.contribution {
  id = "more_peacekeepers",
  name = _ "A second contingent",
  text = _ "{by} adds {hundreds} hundred peacekeepers to the same posts.",
  params = {
    by = { type = "party", default = "eu" }, hundreds = { type = "integer", min = 1, max = 4, step = 1, default = 2 },
  },
  units = "hundreds", resource = "military", also = { influence = 1 },
  likes = likes.more_peacekeepers, tags = { tags.military },
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on genuine neutral peacekeeping by the gradual integration of EU troops",
}

missions.contribution {
  id = "civilian_police",
  name = _ "Civilian police",
  text = _ "{by} sends {officers} police officers, who walk the posts with those of both banks.",
  params = {
    by = { type = "party", default = "eu" }, officers = { type = "integer", min = 20, max = 80, step = 20, default = 40 },
  },
  units = "officers", resource = "police",
  likes = likes.civilian_police, tags = { tags.police },
  source = "Public record: proposals of 2006 to 2010 to replace the peacekeepers by a civilian mission under an international mandate",
}

missions.command_clause {
  people = forces.people,
  indicator = "tension", unified = -1.5, coordinated = -0.5, separate = 1,
  likes = likes.command,
  breach = signature.seen_at_once,
}

local deputy_reason = _ "A deputy whom both banks understand"
clause {
  id = "deputy",
  name = _ "Deputy command",
  text = _ "{by} provides the deputy, and a staff that speaks the languages of both banks.",
  params = { by = { type = "party", default = "ukraine" } },
  cost = { by = { monitors = 5, influence = 1 } },
  likes = likes.deputy,
  breach = signature.seen_at_once,
  tags = { tags.police },
  source = "Opinion paper, June 2010, par. 4, on Ukraine's interoperability and language skills; public record: Ukrainian observers in the Joint Control Commission",
  adopt = function(game, agreement, params)
    if agreement.lead == params.by or not sense.outside[params.by] then return end -- nobody is a deputy to oneself
    game:change("legitimacy", params.by, 3, deputy_reason)
    trust.towards(game, agreement.parties, params.by, 3, deputy_reason)
  end,
  each_round = function(game, agreement, params)
    if agreement.lead == params.by or not sense.outside[params.by] then return end
    game:change("tension", agreement.place, -0.5, deputy_reason)
  end,
}

treaties.exit_date { rounds = { min = 3, max = 6, default = 4 }, likes = likes.exit_date, source = "Herd & Dunay 2010, Conclusions, on mandates without an end; public record: peacekeepers since 1992, without a date" }

missions.hand_over_clause { frameworks = { "seven", "osce_council", "eu_russia" }, likes = likes.hand_over }

local sheds_reason = _ "Somebody may look into the sheds"
clause {
  id = "inspections",
  name = _ "Inspections",
  text = _ "{by} may inspect posts, barracks and sheds at a day's notice, on both banks.",
  params = { by = { type = "party", default = "osce" } },
  cost = { by = { monitors = 10 } },
  owed_by = { "by", "russia", "transdniestria" },
  likes = likes.inspections,
  tags = { tags.verification },
  verify = 0.3,
  breach = { detect = 0.5, trust = -12 },
  source = "Public record: inspections under the treaty on conventional forces, suspended by Russia in December 2007; visits to Cobasna, 2006",
  each_round = function(game, agreement, params)
    if not sense.outside[params.by] or params.by == "russia" then return end
    game:change("confidence", nil, 0.5, sheds_reason)
    trust.mutual(game, agreement.parties, 0.5, sheds_reason, 25)
  end,
}

-- Meseberg ------------------------------------------------------------------------------------------------------------

local committee_reason = _ "A committee of two"
local others_reason = _ "Two speak of what lies between them"
clause {
  id = "committee",
  name = _ "Political and security committee",
  text = _ "The Union and Russia set up a committee on foreign and security policy, at the level of: {level}.",
  params = { level = { type = "choice", options = { "ambassadors", "ministers" }, default = "ambassadors" } },
  cost = signature.cost,
  owed_by = { "eu", "russia" },
  likes = likes.committee,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Memorandum of Meseberg, 4 and 5 June 2010; Vaquer i Fanés 2010, recommendation 7",
  adopt = function(game, _agreement, params)
    local high = params.level == "ministers"
    game:change("meseberg", nil, high and 18 or 12, committee_reason)
    trust.mutual(game, { "eu", "russia" }, high and 8 or 5, committee_reason)
    game:change("legitimacy", "russia", high and 5 or 3, committee_reason)
    game:shift_trust("moldova", "eu", high and -4 or -2, others_reason)
    game:shift_trust("us", "eu", high and -4 or -2, others_reason)
  end,
}

-- What was to be shown, and whether it is.
local kShow = {
  talks = function(game) return help.table_laid(game) end,
  steps = function(game) return game:get("steps") >= 3 end,
  troops = function(game) return game:get("garrison") <= 9 or game:get("stocks") <= 16 or game:get("neutral_watch") > 0 end,
}
local kPatience = 3 -- rounds
local shown_reason = _ "What Meseberg promised is shown on the river"
local not_shown_reason = _ "A committee for nothing"
clause {
  id = "progress",
  name = _ "Progress on the river",
  text = _ "The committee meets as long as there is progress on the Dniester, which Russia helps to bring: {what}.",
  params = { what = { type = "choice", options = { "talks", "steps", "troops" }, default = "talks" } },
  owed_by = { "russia" },
  likes = likes.progress,
  tags = { tags.political },
  breach = { detect = 0.6, trust = -12 },
  source = "Memorandum of Meseberg, 4 and 5 June 2010, on joint engagement on the Transdniestria conflict",
  each_round = function(game, agreement, params)
    if kShow[params.what](game) then
      game:store("shown", game:round())
      game:change("meseberg", nil, 2, shown_reason)
      trust.mutual(game, { "eu", "russia" }, 1, shown_reason)
      return
    end
    local last = math.max(agreement.since or 0, game:flag("shown") or 0)
    if game:round() - last < kPatience then return end
    game:change("meseberg", nil, -10, not_shown_reason)
    game:shift_trust("eu", "russia", -6, not_shown_reason)
    if game:round() < game:rounds() then game:terminate(agreement, not_shown_reason) end
  end,
}

local even_reason = _ "Papers of five territories, treated alike"
clause {
  id = "even_hand",
  name = _ "An even hand",
  text = _ "Papers of Kosovo, Abkhazia, South Ossetia, Nagorno-Karabakh and Transdniestria are treated alike, whatever each of the two holds of their status.",
  owed_by = { "eu", "russia" },
  likes = likes.even_hand,
  tags = { tags.political },
  breach = { detect = 0.5, trust = -10 },
  source = "Vaquer i Fanés 2010, \"The EU as a leading player in European Security\", on a bargain on equal treatment for Kosovars and South Ossetians",
  adopt = function(game)
    game:change("precedent", nil, 6, even_reason)
    game:change("meseberg", nil, 4, even_reason)
    help.ease(game, 3, even_reason)
    game:shift_trust("transdniestria", "eu", 8, even_reason)
    game:shift_trust("moldova", "eu", -4, even_reason)
    game:shift_trust("russia", "eu", 4, even_reason)
  end,
}

local planning_reason = _ "Staffs that know each other's telephone numbers"
clause {
  id = "joint_planning",
  name = _ "Joint planning",
  text = _ "Staffs of both sides plan together how people of both could stand on the Dniester, and under whom.",
  cost = resources.each({ "eu", "russia" }, { monitors = 5 }),
  owed_by = { "eu", "russia" },
  likes = likes.joint_planning,
  tags = { tags.political },
  breach = { detect = 0.5, trust = -8 },
  source = "Vaquer i Fanés 2010, recommendation 7, on a dialogue on crisis management and joint missions",
  adopt = function(game)
    game:shift("perception_gap", "eu", "russia", -12, planning_reason)
    game:shift("perception_gap", "russia", "eu", -12, planning_reason)
    trust.mutual(game, { "eu", "russia" }, 4, planning_reason)
  end,
}
