-- The terms of the web, second part: Brussels and Moscow, southern Kyrgyzstan, the Dniester, contact groups and papers. What holds for
-- all clauses is said at the head of clauses.lua; what people do for a mission stands in missions.lua.
local effect = require "est_summit.effect"
local home = require "est_summit.home"
local institutions = require "rules.institutions"
local missions = require "rules.missions"
local resources = require "rules.resources"
local signature = require "est_summit.signature"
local states = require "est_summit.states"
local treaties = require "rules.treaties"
local trust = require "rules.trust"

local tags = institutions.tags
local likes = home.likes
local term, choice = effect.clause, effect.choice

-- Brussels and Moscow -------------------------------------------------------------------------------------------------

clause {
  id = "projects",
  name = _ "Projects of modernisation",
  text = _ "{by} puts {million} million euros into turbines, clinics and law schools that those who sign have chosen together.",
  params = { by = { type = "party" }, million = { type = "integer", min = 5, max = 20, step = 5, default = 10 } },
  cost = resources.each(states.seats, signature.partnership_binds, { by = { aid = "million" } }),
  likes = likes.projects,
  tags = { tags.economic },
  breach = signature.seen_by_some,
  source = "Vaquer i Fanés 2010, recommendation 6; EU-Russia summit, Rostov, 1 June 2010 (public record)",
  adopt = function(game, agreement, params)
    game:change("images", nil, -2 - params.million / 10, _ "Work that is done together")
    trust.mutual(game, agreement.parties, 2, _ "Work that is done together", 40)
  end,
}

term({
  id = "border_control",
  name = _ "Borders that are looked after",
  text = _ "{by} trains and equips those who guard the borders of the others, and leaves people there to see what becomes of it.",
  params = { by = { type = "party" } },
  cost = { by = { monitors = 10, aid = 2 } },
  tags = { tags.border },
  breach = signature.seen_by_some,
  source = "Vaquer i Fanés 2010, recommendation 6, on border control",
}, _ "Borders are looked after", { commitment = 1, between = 2 })

term({
  id = "officers_reform",
  name = _ "Armies and society",
  text = _ "Officers are trained together in law, budgets and parliaments, and the places are filled.",
  breach = signature.seen_by_some,
  tags = { tags.military },
  source = "Vaquer i Fanés 2010, recommendation 6, on the military and the rest of society",
}, _ "Officers who have sat in one room", { images = -2, acquis = 2 })

term({
  id = "visa_steps",
  name = _ "Visas",
  text = _ "Travelling becomes easier, by these steps: {steps}.",
  params = { steps = choice({ "students", "service", "roadmap" }, "students") },
  breach = signature.seen_by_some,
  source = "EU-Russia summits of Rostov and Brussels, 2010, on visas; EU-Ukraine action plan, November 2010 (public record)",
}, _ "One travels", { steps = { students = { images = -1 }, service = {}, roadmap = { images = -3, between = -1 } } })

term({
  id = "rule_of_law",
  name = _ "The rule of law",
  text = _ "A court that can be believed belongs to modernisation: judges meet, and judgments are looked at.",
  breach = signature.seen_by_some,
  tags = { tags.justice },
  source = "Vaquer i Fanés 2010, on modernisation as more than technology; the Union's position at Rostov (public record)",
}, _ "Judges who meet", { acquis = 4 })

clause {
  id = "committee",
  name = _ "A committee on crises",
  text = _ "The Union and Russia have a committee on political and security matters, which sits as: {level}.",
  params = { level = choice({ "ambassadors", "ministers" }, "ministers") },
  cost = signature.cost,
  likes = likes.committee,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Memorandum of Meseberg, 5 June 2010; Vaquer i Fanés 2010, recommendation 7, on institutional consultations",
  adopt = function(game, agreement, params)
    local high = params.level == "ministers"
    game:change("commitment", nil, high and 3 or 2, _ "A committee that sits")
    game:change("images", nil, high and -3 or -2, _ "A committee that sits")
    game:change("between", nil, high and -5 or -3, _ "A committee that sits")
    trust.mutual(game, agreement.parties, high and 4 or 2, _ "A committee that sits", 45)
  end,
  finish = function(game, _agreement, params)
    local high = params.level == "ministers"
    game:change("commitment", nil, high and -3 or -2, _ "A committee that sits")
    game:change("between", nil, high and 5 or 3, _ "A committee that sits")
  end,
}

term({
  id = "joint_planning",
  name = _ "Planning together",
  text = _ "Missions are planned together from the first day, and not offered to the other when they are ready.",
  breach = signature.in_drawers,
  source = "Vaquer i Fanés 2010, recommendation 7: \"joint planning may seem a distant prospect\"",
}, _ "Plans that are made together", { commitment = 4, solidarity = -2, between = -1 })

term({
  id = "joint_command",
  name = _ "Under whose command",
  text = _ "Soldiers and police of both serve in common missions under the command of: {under}.",
  params = { under = choice({ "eu", "russia", "in_turn" }, "in_turn") },
  tags = { tags.military },
  source = "Vaquer i Fanés 2010, recommendation 7, on command as the hard question; SFOR, Chad (public record)",
}, _ "One command", {
  under = { eu = { commitment = 4 }, russia = { commitment = 4, sphere = 4, between = -3 }, in_turn = { commitment = 3, images = -2 } },
})

-- Southern Kyrgyzstan -------------------------------------------------------------------------------------------------

missions.lead_clause {
  text = _ "{by} leads the mission with a staff of {staff}, and those who contribute follow its orders in the field.",
  params = { by = { type = "party" }, staff = { type = "integer", min = 10, max = 30, step = 10, default = 10 } },
  cost = resources.each(states.seats, signature.binds, { by = { monitors = "staff" } }),
  likes = likes.lead,
}
missions.contribution {
  id = "police_help", name = _ "Police", units = "officers", resource = "police", min = 20, max = 100, step = 20, default = 40,
  also = { aid = 1 }, likes = likes.police_help,
  text = _ "{by} sends {officers} police officers, unarmed, to the stations of Osh and Jalal-Abad.",
  source = "OSCE Permanent Council, 22 July 2010: a police advisory group of 52 (public record); Opinion paper, June 2010",
}
missions.contribution {
  id = "observers", name = _ "Observers", units = "officers", resource = "monitors", min = 10, max = 50, step = 10, default = 20,
  tags = { tags.monitoring }, likes = likes.observers,
  text = _ "{by} sends {officers} people who live in the quarters and write down what they see.",
  source = "Opinion paper, June 2010; OSCE High Commissioner on National Minorities, June 2010 (public record)",
}
missions.contribution {
  id = "relief", name = _ "Relief", units = "million", resource = "aid", min = 2, max = 10, step = 2, default = 4,
  tags = { tags.humanitarian }, likes = likes.relief,
  text = _ "{by} gives {million} million euros for tents, food and roofs before the winter.",
  source = "Flash appeal of the United Nations, June 2010 (public record)",
}
term({
  id = "inquiry",
  name = _ "An inquiry",
  text = _ "An independent commission finds out what happened in June, names who did it, and publishes what it has found.",
  owed_by = { "central_asia" },
  tags = { tags.justice },
  breach = signature.seen_by_some,
  source = "Kyrgyzstan Inquiry Commission, mandated in September 2010 (public record)",
}, _ "An inquiry", { clarity = 3, acquis = 2 })
treaties.exit_date { rounds = { min = 2, max = 5, default = 3 }, likes = likes.exit_date, source = "Opinion paper, June 2010, par. 6, on the consent of Bishkek" }

-- The Dniester --------------------------------------------------------------------------------------------------------

term({
  id = "official_table",
  name = _ "The official table",
  text = _ "The 5+2 meets officially again, as it has not done for four years, and has a date for the time after.",
  cost = signature.cost,
  source = "Vaquer i Fanés 2010, recommendation 8; official rounds suspended since February 2006 (public record)",
}, _ "The official table", { between = 4, images = -1, commitment = 1, sphere = -2 })

clause {
  id = "joint_watch",
  name = _ "A watch that is shared",
  text = _ "{by} sends {officers} people to the bridges of the Dniester, beside those who stand there already.",
  params = { by = { type = "party" }, officers = { type = "integer", min = 10, max = 40, step = 10, default = 20 } },
  cost = resources.cost { by = { monitors = "officers" } },
  likes = likes.joint_watch,
  tags = { tags.monitoring },
  breach = signature.seen_at_once,
  source = "Vaquer i Fanés 2010, recommendation 7, on integrating troops of the Union into the contingents",
  adopt = function(game, _agreement, params)
    game:change("commitment", nil, 2, _ "A watch that is shared")
    if params.by ~= "russia" then game:change("sphere", nil, -2, _ "A watch that is shared") end
  end,
  each_round = function(game, _agreement, params)
    game:change("tension", "transdniestria", -params.officers / 15, _ "A watch that is shared")
  end,
}

term({
  id = "troops_leave",
  name = _ "When soldiers leave",
  text = _ "Russian soldiers who are not peacekeepers leave the left bank: {when}.",
  params = { when = choice({ "with_settlement", "dated" }, "with_settlement") },
  owed_by = { "russia" },
  breach = signature.seen_by_some,
  source = "Istanbul, November 1999 (public record)",
}, _ "When soldiers leave", {
  when = { with_settlement = { between = 1 }, dated = { between = 7, sphere = -6, images = -3, arms = 3 } },
})

term({
  id = "status_neutral",
  name = _ "Without prejudice to status",
  text = _ "Trains, telephones and diplomas are agreed without saying what the left bank is: {form}.",
  params = { form = choice({ "silent", "both_flags" }, "silent") },
  source = "Vaquer i Fanés 2010, on status-neutral steps",
}, _ "Steps that say nothing of status", { form = { silent = { between = 1, acquis = 1 }, both_flags = { acquis = -2, sphere = 1 } } })

term({
  id = "guarantor",
  name = _ "Guarantor",
  text = _ "{by} keeps this text, calls together those who signed, and answers for it.",
  params = { by = { type = "party", default = "ukraine" } },
  cost = { by = { influence = 1 } },
  breach = { detect = 0.8, trust = -10 },
  verify = 0.15,
  source = "Russia, Ukraine and the OSCE as guarantors in the memorandum of 8 May 1997 (public record)",
}, _ "Somebody keeps the text", { between = 1, commitment = 1 })

-- Contact groups ------------------------------------------------------------------------------------------------------

clause {
  id = "meets",
  name = _ "A group that meets",
  text = _ "Those who sign meet about it, without asking each time whether they may, as: {level}.",
  params = { level = choice({ "envoys", "ministers" }, "envoys") },
  cost = signature.cost,
  likes = likes.meets,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Vaquer i Fanés 2010, recommendation 9, on contact groups: Balkans, Minsk, South Caucasus",
  adopt = function(game, agreement, params)
    game:change("tension", agreement.place, params.level == "ministers" and -4 or -3, _ "A group that meets")
    game:change("images", nil, -2, _ "A group that meets")
  end,
  each_round = function(game, agreement) game:change("tension", agreement.place, -1, _ "A group that meets") end,
}

clause {
  id = "good_offices",
  name = _ "Good offices",
  text = _ "{by} carries papers between the sides, and writes on them what they would not write themselves.",
  params = { by = { type = "party" } },
  cost = { by = { influence = 1 } },
  likes = likes.good_offices,
  tags = { tags.political },
  breach = signature.seen_at_once,
  source = "Vaquer i Fanés 2010, recommendation 9; Russian mediation on Karabakh, 2008 to 2011; Turkey's platform for the Caucasus (public record)",
  adopt = function(game, _agreement, params) game:change("legitimacy", params.by, 4, _ "Good offices") end,
  each_round = function(game, agreement) game:change("tension", agreement.place, -1.5, _ "Good offices") end,
}

clause {
  id = "observers_line",
  name = _ "Observers on the line",
  text = _ "{by} has {officers} observers on the line, on both sides of it if both let them in.",
  params = { by = { type = "party" }, officers = { type = "integer", min = 10, max = 50, step = 10, default = 20 } },
  cost = resources.cost { by = { monitors = "officers" } },
  likes = likes.observers_line,
  tags = { tags.monitoring },
  breach = signature.seen_at_once,
  verify = 0.2,
  source = "EU monitoring mission in Georgia, since October 2008; field assistants of the Minsk Group (public record)",
  adopt = function(game) game:change("clarity", nil, 3, _ "Somebody sees it") end,
  finish = function(game) game:change("clarity", nil, -3, _ "Somebody sees it") end,
  each_round = function(game, agreement, params)
    game:change("tension", agreement.place, -params.officers / 20, _ "Somebody sees it")
  end,
}

term({
  id = "incident_line",
  name = _ "A telephone",
  text = _ "Between the commanders there is a line, and somebody is at both ends of it at night.",
  source = "Incident Prevention and Response Mechanism at Ergneti, 2009 (public record)",
}, _ "A telephone that is answered", { clarity = 2, commitment = 1 })

term({
  id = "no_force",
  name = _ "No use of force",
  text = _ "Each side declares, to the others who sign, that it will not use force here.",
  source = "Geneva discussions, 2010, on the non-use of force; declaration of Georgia in Strasbourg, 23 November 2010 (public record)",
}, _ "Force has been renounced", { clarity = 2, acquis = 1, between = 1 })

-- Papers --------------------------------------------------------------------------------------------------------------

term({
  id = "accepted",
  name = _ "Papers that are accepted",
  text = _ "What is issued in Tiraspol, Sukhumi, Stepanakert, Pristina and northern Nicosia is accepted from those who live there: {scope}.",
  params = { scope = choice({ "diplomas", "licences", "travel" }, "diplomas") },
  cost = signature.cost,
  breach = signature.seen_by_some,
  tags = { tags.humanitarian },
  source = "Vaquer i Fanés 2010, recommendation 10",
}, _ "Papers that are accepted", {
  scope = {
    diplomas = { images = -1 }, licences = { images = -1, acquis = -1 },
    travel = { images = -2, acquis = -2, sphere = 1 },
  },
})

term({
  id = "no_recognition",
  name = _ "No recognition",
  text = _ "Nothing in this recognises anybody, and it says so on every page.",
  tags = { tags.humanitarian },
  source = "Vaquer i Fanés 2010, on documents without recognition",
}, _ "It recognises nothing", { between = 1, acquis = 1, sphere = -1 })

term({
  id = "students",
  name = _ "Students",
  text = _ "{by} pays for {million} million euros' worth of places at universities for those who have such papers.",
  params = { by = { type = "party" }, million = { type = "integer", min = 1, max = 5, step = 2, default = 1 } },
  cost = resources.cost { by = { aid = "million" } },
  tags = { tags.humanitarian },
  source = "Vaquer i Fanés 2010, on secondary school diplomas",
}, _ "Students who come", { images = -2, acquis = 1 })

term({
  id = "pensions",
  name = _ "Pensions",
  text = _ "Years of work on the other side of a line count towards a pension on this one.",
  tags = { tags.humanitarian },
  breach = signature.seen_by_some,
  source = "Vaquer i Fanés 2010, on people held hostage to pressure their governments",
}, _ "Years that count", { acquis = 1, images = -1 })
