-- What each clause is worth at home, once and for all seats: treaty.lua and clauses.lua hand these tables to the engine, which
-- moves a party's constituencies by them at every signature, and asks them when a text must be ratified. From -4 (they will
-- fight it) to 4 (they asked for it).
--
-- Every article of the treaty has friends and enemies within the same capital: what makes it worth something to one office makes
-- it unsignable for the next. The Senate's numbers decide more than any seat's (Herd & Dunay 2010, "The Presentation and Reception
-- of the EST" and "Heads I Win"; Vaquer i Fanés 2010, the ten recommendations; public record of 2009 and 2010).
local treaties = require "rules.treaties"

local M = {}

local by = treaties.by

-- An exit date: all of it after two rounds, nothing after four.
local function sooner(value)
  return function(_game, params) return value * (4 - params.rounds) / 2 end
end

M.likes = {
  -- The treaty ------------------------------------------------------------------------------------------------------
  indivisible = {
    ["russia.presidency"] = by("form", { due_regard = 2, undiminished = 1, nobodys_expense = 1 }),
    ["russia.ministry"] = by("form", { due_regard = 3, undiminished = 1, nobodys_expense = 2 }),
    ["russia.general_staff"] = by("form", { due_regard = 2, nobodys_expense = 1 }),
    ["us.senate"] = by("form", { due_regard = -3, undiminished = 0, nobodys_expense = -1.5 }),
    ["us.state_department"] = by("form", { undiminished = 1, nobodys_expense = 0.5 }),
    ["us.eastern_diaspora"] = by("form", { due_regard = -2, nobodys_expense = -1 }),
    ["eu.founders"] = by("form", { due_regard = 0.5, undiminished = 1.5, nobodys_expense = 1.5 }),
    ["eu.new_members"] = by("form", { due_regard = -2, nobodys_expense = -1 }),
    ["germany.foreign_office"] = by("form", { due_regard = 1, undiminished = 1.5, nobodys_expense = 2 }),
    ["germany.atlanticists_at_home"] = by("form", { due_regard = -2, nobodys_expense = -0.5 }),
    ["kazakhstan.diplomats"] = 1, ["ukraine.presidency"] = by("form", { due_regard = 1, undiminished = 1, nobodys_expense = 1 }),
    ["ukraine.west"] = by("form", { due_regard = -2, nobodys_expense = -0.5 }), ["turkey.general_staff"] = by("form", { due_regard = -1, undiminished = 0.5 }),
    ["central_asia.presidents"] = 1,
  },
  conference = {
    ["russia.ministry"] = by("decides", { consensus = 2, less_the_parties = -1, three_quarters = -1.5 }),
    ["russia.general_staff"] = by("decides", { consensus = 2, less_the_parties = -2, three_quarters = -2.5 }),
    ["russia.presidency"] = by("decides", { consensus = 1, less_the_parties = 0.5 }),
    ["us.senate"] = by("decides", { consensus = -1, less_the_parties = -1, three_quarters = -3 }),
    ["us.pentagon"] = by("decides", { consensus = -1, three_quarters = -2 }),
    ["eu.parliament"] = by("decides", { less_the_parties = 1.5, three_quarters = 2 }),
    ["eu.new_members"] = by("decides", { consensus = -1.5, less_the_parties = 0.5, three_quarters = 1 }),
    ["germany.chancellery"] = by("decides", { consensus = -0.5, less_the_parties = 1, three_quarters = 0.5 }),
    ["germany.foreign_office"] = by("decides", { consensus = 1, less_the_parties = 1 }),
    ["kazakhstan.conservatives"] = by("decides", { consensus = 1, less_the_parties = -1, three_quarters = -2 }),
    ["ukraine.presidency"] = by("decides", { consensus = 0.5, less_the_parties = 0.5 }),
    ["ukraine.west"] = by("decides", { consensus = -1, less_the_parties = 1 }),
    ["turkey.general_staff"] = by("decides", { consensus = 1, three_quarters = -1.5 }),
    ["central_asia.presidents"] = by("decides", { consensus = 1, less_the_parties = -1, three_quarters = -2 }),
  },
  alliances = {
    ["russia.presidency"] = by("form", { free_to_choose = -1, free_and_consult = 0 }),
    ["russia.general_staff"] = by("form", { free_to_choose = -3, free_and_consult = -1 }),
    ["russia.patriots"] = by("form", { free_to_choose = -2.5, free_and_consult = -1 }),
    ["us.senate"] = by("form", { free_to_choose = 3, free_and_consult = 1 }),
    ["us.eastern_diaspora"] = by("form", { free_to_choose = 3, free_and_consult = 1 }),
    ["eu.new_members"] = by("form", { free_to_choose = 3, free_and_consult = 1 }), ["eu.parliament"] = 1,
    ["germany.atlanticists_at_home"] = by("form", { free_to_choose = 2, free_and_consult = 1 }),
    ["germany.foreign_office"] = by("form", { free_and_consult = 0.5 }),
    ["ukraine.west"] = by("form", { free_to_choose = 3, free_and_consult = 1 }),
    ["ukraine.east"] = by("form", { free_to_choose = -2, free_and_consult = -0.5 }),
    ["turkey.secular_west"] = 1, ["kazakhstan.diplomats"] = 0.5,
  },
  no_territory = {
    ["russia.general_staff"] = by("scope", { attack = 1, attack_or_affect = 3 }),
    ["russia.ministry"] = by("scope", { attack = 1, attack_or_affect = 2 }),
    ["us.pentagon"] = by("scope", { attack = 0, attack_or_affect = -3 }), ["us.senate"] = by("scope", { attack = 0.5, attack_or_affect = -2 }),
    ["eu.new_members"] = by("scope", { attack = 1, attack_or_affect = -1.5 }), ["germany.foreign_office"] = by("scope", { attack = 1 }),
    ["kazakhstan.energy"] = by("scope", { attack_or_affect = -0.5 }), ["ukraine.presidency"] = by("scope", { attack = 1, attack_or_affect = -1 }),
    ["ukraine.west"] = by("scope", { attack = 2, attack_or_affect = 1 }), ["turkey.general_staff"] = by("scope", { attack_or_affect = -2 }),
    ["central_asia.security_services"] = by("scope", { attack = 1, attack_or_affect = 1 }),
  },
  right_to_ask = {
    ["russia.ministry"] = by("answer", { may = 1, must = 1 }), ["russia.general_staff"] = by("answer", { must = -1.5 }),
    ["us.pentagon"] = by("answer", { may = 0.5, must = -1.5 }), ["us.state_department"] = 1,
    ["eu.new_members"] = by("answer", { may = 0.5, must = 2 }), ["germany.foreign_office"] = 1,
    ["ukraine.west"] = by("answer", { must = 1 }), ["kazakhstan.conservatives"] = by("answer", { must = -2 }),
    ["central_asia.security_services"] = by("answer", { may = -0.5, must = -2 }), ["turkey.government"] = 0.5,
  },
  consultations = {
    ["russia.presidency"] = 1, ["us.state_department"] = 1, ["eu.founders"] = 1, ["eu.treasuries"] = -0.5, ["germany.chancellery"] = 1,
    ["germany.foreign_office"] = 1.5, ["kazakhstan.diplomats"] = 1, ["ukraine.presidency"] = 0.5, ["turkey.government"] = 1,
    ["central_asia.presidents"] = 0.5,
  },
  extraordinary = {
    ["russia.ministry"] = by("decides", { unanimity = 1, four_fifths = -1 }), ["russia.general_staff"] = by("decides", { unanimity = 1, four_fifths = -3 }),
    ["us.senate"] = by("decides", { unanimity = -1, four_fifths = -2.5 }), ["eu.new_members"] = by("decides", { unanimity = -1, four_fifths = 2 }),
    ["germany.atlanticists_at_home"] = by("decides", { unanimity = -1, four_fifths = 1 }),
    ["ukraine.west"] = by("decides", { four_fifths = 2 }), ["turkey.general_staff"] = by("decides", { four_fifths = -1 }),
    ["central_asia.presidents"] = by("decides", { unanimity = 0.5, four_fifths = -1 }),
  },
  self_defence = {
    ["us.senate"] = 2, ["us.pentagon"] = 1, ["russia.general_staff"] = 0.5, ["eu.new_members"] = 2, ["germany.atlanticists_at_home"] = 1,
    ["turkey.general_staff"] = 2, ["ukraine.west"] = 1, ["kazakhstan.presidency"] = 0.5, ["central_asia.presidents"] = 0.5,
  },
  enforcement = {
    ["russia.general_staff"] = by("means", { named = -1, measures = -3 }), ["russia.patriots"] = by("means", { named = -1, consult = -0.5, measures = -3 }),
    ["russia.presidency"] = by("means", { consult = 1, measures = -0.5 }),
    ["us.senate"] = by("means", { named = 1, consult = 0, measures = -2 }), ["us.state_department"] = by("means", { named = 0.5, consult = 1 }),
    ["eu.new_members"] = by("means", { named = 1, consult = 1, measures = 3 }), ["eu.treasuries"] = by("means", { measures = -1.5 }),
    ["eu.parliament"] = by("means", { named = 1, measures = 1 }), ["germany.industry"] = by("means", { named = -0.5, measures = -3 }),
    ["germany.chancellery"] = by("means", { named = 0.5, consult = 1 }), ["kazakhstan.conservatives"] = by("means", { named = -1, measures = -1.5 }),
    ["ukraine.west"] = by("means", { named = 1, consult = 1, measures = 3 }), ["ukraine.east"] = by("means", { measures = -1 }),
    ["turkey.government"] = by("means", { consult = 0.5, measures = -1 }), ["central_asia.presidents"] = by("means", { named = -1, measures = -2 }),
  },
  within = {
    ["russia.general_staff"] = by("covers", { by_conference = -3 }), ["russia.patriots"] = by("covers", { by_invitation = -0.5, by_conference = -3 }),
    ["russia.presidency"] = by("covers", { by_invitation = 1, by_conference = -1 }),
    ["us.state_department"] = by("covers", { by_invitation = 1, by_conference = 1 }), ["us.senate"] = by("covers", { by_invitation = 1, by_conference = 0.5 }),
    ["eu.parliament"] = by("covers", { by_invitation = 1, by_conference = 3 }), ["eu.treasuries"] = by("covers", { by_conference = -1 }),
    ["germany.foreign_office"] = by("covers", { by_invitation = 2, by_conference = 1 }),
    ["kazakhstan.diplomats"] = by("covers", { by_invitation = 1 }), ["kazakhstan.conservatives"] = by("covers", { by_invitation = -1, by_conference = -3 }),
    ["turkey.general_staff"] = by("covers", { by_invitation = -0.5, by_conference = -3 }), ["turkey.government"] = by("covers", { by_invitation = 0.5 }),
    ["ukraine.presidency"] = by("covers", { by_conference = -1 }),
    ["central_asia.presidents"] = by("covers", { by_invitation = 1, by_conference = -3 }),
    ["central_asia.security_services"] = by("covers", { by_invitation = -0.5, by_conference = -2 }), ["central_asia.labour_migrants"] = 1,
  },
  peacekeeping = {
    ["russia.general_staff"] = by("by", { osce = -1.5, csto_and_osce = 2, willing = -0.5 }), ["russia.ministry"] = by("by", { csto_and_osce = 2 }),
    ["us.senate"] = by("by", { csto_and_osce = -2, willing = 0.5 }), ["us.eastern_diaspora"] = by("by", { osce = 0.5, csto_and_osce = -2 }),
    ["eu.founders"] = by("by", { osce = 1, csto_and_osce = 0.5, willing = 0.5 }), ["eu.new_members"] = by("by", { osce = 1, csto_and_osce = -2 }),
    ["germany.foreign_office"] = by("by", { osce = 2, csto_and_osce = 1 }), ["kazakhstan.presidency"] = by("by", { osce = 1, csto_and_osce = 1.5 }),
    ["ukraine.west"] = by("by", { osce = 1, csto_and_osce = -2 }), ["ukraine.presidency"] = by("by", { osce = 1 }),
    ["turkey.general_staff"] = by("by", { osce = 0.5, willing = 1 }),
    ["central_asia.security_services"] = by("by", { osce = -0.5, csto_and_osce = 1, willing = -1 }),
  },
  human_dimension = {
    ["russia.patriots"] = by("weight", { monitored = -2 }), ["russia.ministry"] = by("weight", { recalled = -0.5, monitored = -2 }),
    ["us.senate"] = by("weight", { recalled = 1, monitored = 3 }), ["us.state_department"] = 1,
    ["eu.parliament"] = by("weight", { recalled = 1, monitored = 3 }), ["eu.new_members"] = by("weight", { recalled = 0.5, monitored = 1 }),
    ["germany.foreign_office"] = by("weight", { recalled = 1, monitored = 1 }), ["germany.industry"] = by("weight", { monitored = -0.5 }),
    ["kazakhstan.diplomats"] = by("weight", { recalled = 1 }), ["kazakhstan.conservatives"] = by("weight", { recalled = -0.5, monitored = -3 }),
    ["ukraine.west"] = 1, ["turkey.secular_west"] = 1, ["turkey.general_staff"] = by("weight", { monitored = -1 }),
    ["central_asia.presidents"] = by("weight", { recalled = -0.5, monitored = -3 }),
    ["central_asia.security_services"] = by("weight", { recalled = -0.5, monitored = -2 }), ["central_asia.labour_migrants"] = 1,
  },
  legal_force = {
    ["russia.ministry"] = by("force", { legal = 3, political = -2 }), ["russia.presidency"] = by("force", { legal = 2, political = 0 }),
    ["us.senate"] = by("force", { legal = -3, political = 0.5 }), ["us.pentagon"] = by("force", { legal = -1.5 }),
    ["us.state_department"] = by("force", { legal = -0.5, political = 1 }), ["eu.founders"] = by("force", { legal = 1, political = 1 }),
    ["eu.new_members"] = by("force", { legal = -1, political = 0.5 }), ["germany.chancellery"] = by("force", { political = 1 }),
    ["germany.atlanticists_at_home"] = by("force", { legal = -1.5, political = 0.5 }), ["kazakhstan.presidency"] = by("force", { legal = 2, political = 1 }),
    ["ukraine.presidency"] = by("force", { legal = 1.5, political = 0.5 }), ["turkey.government"] = by("force", { legal = -0.5, political = 1 }),
    ["central_asia.presidents"] = by("force", { legal = 1 }),
  },
  organisations = {
    ["russia.ministry"] = by("who", { states_only = 0.5, alliances_sign = 2 }), ["russia.general_staff"] = by("who", { alliances_sign = 2 }),
    ["us.senate"] = by("who", { alliances_sign = -2 }), ["us.pentagon"] = by("who", { alliances_sign = -2 }),
    ["eu.founders"] = by("who", { alliances_sign = 1.5 }), ["eu.new_members"] = by("who", { alliances_sign = -1.5 }),
    ["germany.foreign_office"] = by("who", { states_only = 0.5, alliances_sign = 0.5 }), ["kazakhstan.presidency"] = by("who", { alliances_sign = 1 }),
    ["turkey.general_staff"] = by("who", { alliances_sign = -1 }), ["central_asia.presidents"] = by("who", { alliances_sign = 0.5 }),
  },
  precedence = {
    ["russia.general_staff"] = by("over", { others_untouched = -1, treaty_first = 3 }), ["russia.ministry"] = by("over", { treaty_first = 2 }),
    ["us.senate"] = by("over", { others_untouched = 3, treaty_first = -4 }), ["us.eastern_diaspora"] = by("over", { others_untouched = 1, treaty_first = -3 }),
    ["us.pentagon"] = by("over", { others_untouched = 1, treaty_first = -3 }),
    ["eu.new_members"] = by("over", { others_untouched = 2, treaty_first = -4 }), ["eu.founders"] = by("over", { others_untouched = 0.5, treaty_first = -1 }),
    ["germany.atlanticists_at_home"] = by("over", { others_untouched = 2, treaty_first = -3 }), ["germany.chancellery"] = by("over", { others_untouched = 1, treaty_first = -1.5 }),
    ["ukraine.west"] = by("over", { others_untouched = 1, treaty_first = -2 }), ["ukraine.east"] = by("over", { treaty_first = 1 }),
    ["turkey.general_staff"] = by("over", { others_untouched = 2, treaty_first = -3 }), ["kazakhstan.conservatives"] = by("over", { treaty_first = 0.5 }),
  },
  review = {
    ["us.senate"] = 1, ["us.state_department"] = 0.5, ["eu.treasuries"] = 0.5, ["germany.chancellery"] = 1, ["kazakhstan.diplomats"] = 1,
    ["russia.ministry"] = -0.5, ["ukraine.presidency"] = 0.5, ["turkey.government"] = 0.5,
  },

  -- The summit, and arms control ---------------------------------------------------------------------------------------
  baskets = {
    ["russia.ministry"] = -0.5, ["us.state_department"] = 1, ["eu.parliament"] = 1.5, ["eu.founders"] = 1, ["germany.foreign_office"] = 1.5,
    ["kazakhstan.presidency"] = 3, ["kazakhstan.diplomats"] = 2, ["kazakhstan.conservatives"] = -0.5, ["ukraine.presidency"] = 1,
    ["turkey.government"] = 1, ["central_asia.presidents"] = 0.5,
  },
  conflicts = {
    ["russia.general_staff"] = -1.5, ["russia.patriots"] = -1, ["us.senate"] = 1, ["us.state_department"] = 1, ["eu.new_members"] = 2,
    ["eu.parliament"] = 1, ["germany.foreign_office"] = 0.5, ["kazakhstan.diplomats"] = 1, ["ukraine.west"] = 1, ["ukraine.presidency"] = -0.5,
    ["turkey.government"] = 1,
  },
  arms_talks = {
    ["russia.general_staff"] = -0.5, ["russia.ministry"] = 1, ["us.state_department"] = 2, ["us.senate"] = 1, ["us.pentagon"] = -0.5,
    ["eu.founders"] = 1, ["germany.foreign_office"] = 3, ["germany.chancellery"] = 1, ["turkey.general_staff"] = -1, ["kazakhstan.diplomats"] = 1,
    ["ukraine.west"] = 0.5,
  },
  legal_personality = {
    ["russia.ministry"] = 2, ["us.senate"] = -1.5, ["us.state_department"] = -0.5, ["eu.founders"] = 0.5, ["germany.foreign_office"] = 1,
    ["kazakhstan.presidency"] = 1.5, ["kazakhstan.diplomats"] = 1, ["ukraine.presidency"] = 0.5, ["central_asia.presidents"] = 0.5,
  },
  summits = {
    ["kazakhstan.presidency"] = 1.5, ["russia.presidency"] = 1, ["us.state_department"] = -0.5, ["eu.treasuries"] = -1, ["germany.chancellery"] = 0.5,
    ["turkey.government"] = 0.5, ["central_asia.presidents"] = 0.5,
  },
  early_warning = {
    ["russia.general_staff"] = -1, ["russia.presidency"] = 0.5, ["us.state_department"] = 1, ["eu.parliament"] = 1, ["eu.founders"] = 1, ["germany.foreign_office"] = 1.5,
    ["kazakhstan.diplomats"] = 1, ["kazakhstan.conservatives"] = -1, ["central_asia.security_services"] = -1.5, ["central_asia.labour_migrants"] = 1,
    ["turkey.government"] = 0.5,
  },
  afghanistan = {
    ["us.pentagon"] = 2, ["us.state_department"] = 1, ["kazakhstan.presidency"] = 1.5, ["central_asia.presidents"] = 2, ["central_asia.security_services"] = 1,
    ["russia.general_staff"] = -0.5, ["eu.treasuries"] = -0.5, ["germany.chancellery"] = 0.5, ["turkey.government"] = 1,
  },
  inspections_quota = {
    ["russia.general_staff"] = -1.5, ["russia.ministry"] = 0.5, ["us.senate"] = 2, ["us.pentagon"] = 0.5, ["eu.new_members"] = 2, ["eu.founders"] = 1,
    ["germany.foreign_office"] = 2, ["turkey.general_staff"] = -1, ["ukraine.west"] = 1, ["kazakhstan.conservatives"] = -1,
    ["central_asia.security_services"] = -1.5,
  },
  host_consent = {
    ["russia.general_staff"] = -3, ["russia.patriots"] = -2, ["us.senate"] = 3, ["us.eastern_diaspora"] = 2, ["eu.new_members"] = 3,
    ["germany.foreign_office"] = 0.5, ["ukraine.west"] = 2, ["ukraine.east"] = -1.5, ["turkey.government"] = 0.5,
  },
  exchange = {
    ["russia.general_staff"] = -0.5, ["us.pentagon"] = 1, ["us.senate"] = 1, ["eu.founders"] = 0.5, ["germany.foreign_office"] = 1,
    ["turkey.general_staff"] = -0.5, ["kazakhstan.diplomats"] = 0.5, ["central_asia.security_services"] = -1, ["ukraine.presidency"] = 0.5,
  },
  smaller_exercises = {
    ["russia.general_staff"] = -2, ["russia.ministry"] = 0.5, ["us.pentagon"] = -1.5, ["us.state_department"] = 0.5, ["eu.new_members"] = 2,
    ["germany.foreign_office"] = 1, ["turkey.general_staff"] = -1, ["ukraine.west"] = 1, ["ukraine.presidency"] = 0.5,
  },
  verification = {
    ["us.senate"] = 1, ["eu.new_members"] = 1, ["germany.foreign_office"] = 0.5, ["russia.general_staff"] = -1, ["turkey.general_staff"] = -0.5,
    ["central_asia.security_services"] = -1,
  },

  -- NATO, and NATO with Russia ------------------------------------------------------------------------------------------
  core_tasks = {
    ["us.senate"] = 1, ["us.pentagon"] = 1.5, ["germany.chancellery"] = 1, ["germany.atlanticists_at_home"] = 1, ["turkey.general_staff"] = 1.5,
    ["us.eastern_diaspora"] = 0.5,
  },
  russian_perceptions = {
    ["us.state_department"] = 1.5, ["us.senate"] = -1.5, ["us.eastern_diaspora"] = -2, ["germany.foreign_office"] = 3, ["germany.industry"] = 1,
    ["germany.atlanticists_at_home"] = -1.5, ["turkey.government"] = 1.5, ["turkey.general_staff"] = 0.5,
  },
  open_door = {
    ["us.senate"] = 2, ["us.eastern_diaspora"] = 3, ["us.state_department"] = -0.5, ["germany.atlanticists_at_home"] = 1, ["germany.foreign_office"] = -2,
    ["germany.industry"] = -1, ["turkey.government"] = 0.5,
  },
  missile_shield = {
    ["us.senate"] = 2, ["us.pentagon"] = 2, ["us.eastern_diaspora"] = 1, ["us.state_department"] = -0.5, ["germany.foreign_office"] = -1,
    ["germany.chancellery"] = 0.5, ["turkey.government"] = -2, ["turkey.general_staff"] = 1,
  },
  nuclear_mix = {
    ["us.pentagon"] = 1, ["us.senate"] = 1, ["us.state_department"] = -0.5, ["germany.foreign_office"] = -3, ["germany.atlanticists_at_home"] = 1,
    ["turkey.general_staff"] = 1,
  },
  home_first = {
    ["us.eastern_diaspora"] = 2, ["us.pentagon"] = -1.5, ["germany.chancellery"] = 1, ["germany.foreign_office"] = -0.5, ["turkey.general_staff"] = 1,
  },
  council_all_weather = {
    ["russia.presidency"] = 2, ["russia.ministry"] = 1, ["russia.general_staff"] = -0.5, ["us.state_department"] = 2, ["us.senate"] = -1,
    ["germany.foreign_office"] = 2.5, ["germany.chancellery"] = 1, ["turkey.government"] = 1,
  },
  shield_together = {
    ["russia.presidency"] = 2, ["russia.general_staff"] = -1.5, ["us.state_department"] = 1.5, ["us.senate"] = -2, ["us.pentagon"] = -1,
    ["germany.chancellery"] = 1.5, ["germany.foreign_office"] = 1, ["turkey.general_staff"] = -0.5, ["us.eastern_diaspora"] = -1,
  },
  transit_afghanistan = {
    ["russia.presidency"] = 1, ["russia.general_staff"] = 0.5, ["russia.patriots"] = -1, ["us.pentagon"] = 3, ["us.senate"] = 1, ["germany.chancellery"] = 1,
    ["turkey.government"] = 0.5,
  },
  csto_recognised = {
    ["russia.ministry"] = 3, ["russia.general_staff"] = 2, ["russia.patriots"] = 1, ["us.senate"] = -2, ["us.eastern_diaspora"] = -2,
    ["us.state_department"] = -0.5, ["germany.foreign_office"] = 1, ["turkey.government"] = -0.5,
  },
  threat_review = {
    ["russia.ministry"] = 1, ["russia.general_staff"] = -0.5, ["us.state_department"] = 1, ["germany.foreign_office"] = 1.5, ["germany.chancellery"] = 0.5,
    ["turkey.government"] = 0.5,
  },
  theatre_exercise = {
    ["russia.general_staff"] = -1, ["russia.presidency"] = 1, ["us.pentagon"] = 0.5, ["us.senate"] = -0.5, ["germany.chancellery"] = 0.5,
    ["turkey.general_staff"] = 0.5,
  },
  named_threats = {
    ["russia.presidency"] = 1.5, ["russia.general_staff"] = -1, ["us.pentagon"] = 0.5, ["us.senate"] = -1, ["us.state_department"] = 1, ["eu.founders"] = 2,
    ["eu.new_members"] = -0.5, ["germany.foreign_office"] = 2, ["germany.atlanticists_at_home"] = -1, ["kazakhstan.presidency"] = 1,
    ["ukraine.presidency"] = 1, ["turkey.government"] = 1, ["central_asia.presidents"] = 1,
  },
  disaster_corps = {
    ["russia.presidency"] = 1, ["eu.founders"] = 1, ["eu.treasuries"] = -1, ["germany.foreign_office"] = 1, ["kazakhstan.diplomats"] = 1, ["ukraine.east"] = 1,
    ["turkey.government"] = 1.5, ["central_asia.labour_migrants"] = 1.5, ["central_asia.presidents"] = 1, ["us.state_department"] = 0.5,
  },
  wmd_cell = {
    ["russia.general_staff"] = 0.5, ["us.senate"] = 1, ["us.pentagon"] = 1.5, ["eu.founders"] = 0.5, ["germany.chancellery"] = 0.5, ["kazakhstan.presidency"] = 2,
    ["ukraine.presidency"] = 1, ["turkey.general_staff"] = 0.5, ["central_asia.security_services"] = 0.5,
  },
  staff_talks = {
    ["russia.general_staff"] = -1.5, ["russia.presidency"] = 1, ["us.pentagon"] = 0.5, ["us.eastern_diaspora"] = -1, ["eu.new_members"] = -1, ["eu.founders"] = 1,
    ["germany.foreign_office"] = 1, ["turkey.general_staff"] = -0.5,
  },
  no_plans = {
    ["russia.general_staff"] = -2.5, ["russia.presidency"] = 1.5, ["russia.patriots"] = -0.5, ["us.pentagon"] = -2.5, ["us.senate"] = -1.5, ["us.state_department"] = 1,
    ["us.eastern_diaspora"] = -3, ["germany.foreign_office"] = 2.5, ["germany.atlanticists_at_home"] = -1.5, ["turkey.general_staff"] = -1.5,
    ["turkey.government"] = 1, ["kazakhstan.diplomats"] = 1,
  },
  exercises_open = {
    ["russia.general_staff"] = -1, ["us.pentagon"] = -0.5, ["us.senate"] = 1, ["us.eastern_diaspora"] = 1, ["germany.foreign_office"] = 1, ["turkey.general_staff"] = -0.5,
    ["kazakhstan.conservatives"] = -0.5, ["central_asia.security_services"] = -1,
  },
  inspections_staffs = {
    ["russia.general_staff"] = -2, ["us.pentagon"] = -1, ["us.senate"] = 1.5, ["us.eastern_diaspora"] = 1.5, ["germany.foreign_office"] = 1,
    ["turkey.general_staff"] = -1.5,
  },
  plans_reviewed = {
    ["russia.ministry"] = 0.5, ["russia.general_staff"] = -0.5, ["us.pentagon"] = -0.5, ["us.senate"] = 0.5, ["germany.chancellery"] = 1, ["turkey.government"] = 0.5,
  },

  -- The Union and Russia ------------------------------------------------------------------------------------------------
  projects = {
    ["russia.presidency"] = 3, ["russia.patriots"] = -0.5, ["eu.founders"] = 2, ["eu.new_members"] = -0.5, ["eu.treasuries"] = -1, ["germany.industry"] = 3,
    ["germany.chancellery"] = 1, ["ukraine.east"] = 0.5, ["kazakhstan.energy"] = 1, ["turkey.government"] = 0.5, ["central_asia.presidents"] = 0.5,
  },
  border_control = {
    ["russia.general_staff"] = -0.5, ["russia.presidency"] = 1, ["eu.new_members"] = 1, ["eu.treasuries"] = -1, ["eu.founders"] = 1, ["germany.chancellery"] = 1,
    ["ukraine.west"] = 0.5, ["kazakhstan.conservatives"] = 0.5, ["central_asia.security_services"] = 1, ["central_asia.labour_migrants"] = -0.5,
  },
  officers_reform = {
    ["russia.general_staff"] = -2.5, ["russia.presidency"] = 1.5, ["russia.patriots"] = -1, ["eu.founders"] = 1, ["eu.new_members"] = 0.5, ["germany.foreign_office"] = 1.5,
    ["germany.industry"] = 1, ["germany.atlanticists_at_home"] = -1,
  },
  visa_steps = {
    ["russia.presidency"] = 2, ["russia.patriots"] = 1, ["eu.founders"] = 0.5, ["eu.new_members"] = -1, ["eu.parliament"] = 0.5, ["eu.treasuries"] = -0.5,
    ["germany.industry"] = 1.5, ["germany.chancellery"] = -0.5, ["ukraine.west"] = -1, ["turkey.secular_west"] = -1,
  },
  rule_of_law = {
    ["russia.patriots"] = -1.5, ["russia.ministry"] = -1, ["russia.presidency"] = 0.5, ["eu.parliament"] = 3, ["eu.new_members"] = 1.5, ["germany.industry"] = 1,
    ["germany.atlanticists_at_home"] = 1,
  },
  committee = {
    ["russia.presidency"] = 2.5, ["russia.ministry"] = 2, ["russia.general_staff"] = -0.5, ["eu.founders"] = 2.5, ["eu.new_members"] = -2.5, ["eu.parliament"] = -0.5,
    ["germany.chancellery"] = 3, ["germany.foreign_office"] = 2, ["germany.atlanticists_at_home"] = -1, ["ukraine.west"] = -1,
  },
  joint_planning = {
    ["russia.general_staff"] = -1, ["russia.presidency"] = 1, ["eu.founders"] = 1.5, ["eu.new_members"] = -1.5, ["eu.treasuries"] = -0.5, ["germany.foreign_office"] = 1.5,
  },
  joint_command = {
    ["russia.general_staff"] = -2, ["russia.presidency"] = 1.5, ["eu.founders"] = 1, ["eu.new_members"] = -2.5, ["eu.treasuries"] = -0.5,
    ["germany.foreign_office"] = 1.5, ["germany.atlanticists_at_home"] = -1,
  },

  -- The south of Kyrgyzstan ---------------------------------------------------------------------------------------------
  lead = {
    ["russia.general_staff"] = by("by", { russia = -1, kazakhstan = 0.5, us = -4, eu = -2 }), ["russia.patriots"] = by("by", { russia = 1, us = -3, eu = -1.5 }),
    ["us.pentagon"] = by("by", { us = -2, eu = 1, kazakhstan = 0.5, russia = -1 }), ["us.senate"] = by("by", { russia = -2, eu = 1 }),
    ["eu.parliament"] = by("by", { eu = 1.5, kazakhstan = 1, russia = -2 }), ["eu.treasuries"] = by("by", { eu = -2, kazakhstan = 1 }),
    ["germany.foreign_office"] = by("by", { kazakhstan = 1.5, eu = 1 }), ["kazakhstan.presidency"] = by("by", { kazakhstan = 2, russia = -0.5 }),
    ["kazakhstan.conservatives"] = by("by", { kazakhstan = -1, eu = -1, us = -3 }), ["turkey.government"] = by("by", { turkey = 2, kazakhstan = 1 }),
    ["ukraine.presidency"] = by("by", { ukraine = 0.5 }), ["central_asia.presidents"] = by("by", { kazakhstan = 1, russia = 0.5, us = -2, eu = -0.5, turkey = 0.5 }),
    ["central_asia.security_services"] = by("by", { russia = 1, us = -3, eu = -2 }),
  },
  police_help = {
    ["russia.patriots"] = by("by", { russia = -0.5, us = -2, eu = -1 }), ["us.state_department"] = 0.5, ["eu.parliament"] = 1.5, ["eu.treasuries"] = by("by", { eu = -1 }),
    ["germany.foreign_office"] = 1, ["kazakhstan.diplomats"] = 1.5, ["turkey.government"] = by("by", { turkey = 1 }),
    ["central_asia.presidents"] = 1, ["central_asia.security_services"] = -1.5, ["central_asia.labour_migrants"] = 1.5,
  },
  observers = {
    ["us.state_department"] = 1, ["eu.parliament"] = 1, ["germany.foreign_office"] = 1, ["kazakhstan.diplomats"] = 1, ["kazakhstan.conservatives"] = -0.5,
    ["central_asia.security_services"] = -1, ["central_asia.labour_migrants"] = 1,
  },
  relief = {
    ["us.state_department"] = 1, ["eu.parliament"] = 1, ["eu.treasuries"] = by("by", { eu = -1 }), ["germany.foreign_office"] = 0.5, ["kazakhstan.presidency"] = 0.5,
    ["turkey.government"] = by("by", { turkey = 1.5 }), ["central_asia.presidents"] = 2, ["central_asia.labour_migrants"] = 2, ["russia.presidency"] = 0.5,
  },
  inquiry = {
    ["us.state_department"] = 1, ["us.senate"] = 0.5, ["eu.parliament"] = 2, ["germany.foreign_office"] = 1, ["kazakhstan.conservatives"] = -1.5,
    ["kazakhstan.diplomats"] = 0.5, ["central_asia.presidents"] = -1.5, ["central_asia.security_services"] = -3, ["central_asia.labour_migrants"] = 2,
    ["turkey.government"] = 0.5,
  },
  exit_date = {
    ["central_asia.presidents"] = sooner(1), ["central_asia.security_services"] = sooner(1.5), ["eu.treasuries"] = sooner(1), ["russia.general_staff"] = sooner(1),
    ["us.senate"] = sooner(0.5), ["kazakhstan.conservatives"] = sooner(1),
  },

  -- The unsolved conflicts ----------------------------------------------------------------------------------------------
  official_table = {
    ["russia.ministry"] = 1, ["russia.patriots"] = -0.5, ["eu.founders"] = 1, ["eu.new_members"] = 1, ["us.state_department"] = 1, ["germany.chancellery"] = 2,
    ["ukraine.presidency"] = 2, ["ukraine.west"] = 0.5,
  },
  joint_watch = {
    ["russia.general_staff"] = -2, ["russia.patriots"] = -1.5, ["russia.presidency"] = 1, ["eu.founders"] = 1.5, ["eu.new_members"] = 0.5, ["eu.treasuries"] = -1,
    ["germany.chancellery"] = 2, ["ukraine.presidency"] = 0.5, ["us.senate"] = 0.5,
  },
  troops_leave = {
    ["russia.general_staff"] = -3, ["russia.patriots"] = -3, ["russia.presidency"] = 0.5, ["eu.new_members"] = 3, ["us.senate"] = 3, ["us.eastern_diaspora"] = 2,
    ["ukraine.west"] = 2, ["ukraine.east"] = -1, ["germany.foreign_office"] = 0.5,
  },
  status_neutral = {
    ["russia.patriots"] = 1, ["eu.founders"] = 1, ["eu.new_members"] = -0.5, ["germany.foreign_office"] = 1, ["ukraine.presidency"] = 1, ["us.state_department"] = 0.5,
  },
  guarantor = {
    ["russia.general_staff"] = by("by", { russia = 1, us = -3, eu = -1.5 }), ["russia.patriots"] = by("by", { russia = 1.5, us = -2, eu = -1 }),
    ["eu.new_members"] = by("by", { russia = -3, eu = 1, us = 1.5, ukraine = -0.5 }), ["eu.founders"] = by("by", { eu = 1 }),
    ["us.senate"] = by("by", { russia = -2, eu = 1 }), ["ukraine.presidency"] = by("by", { ukraine = 2, russia = -0.5 }), ["ukraine.west"] = by("by", { russia = -2, eu = 1 }),
  },
  meets = {
    ["russia.ministry"] = 0.5, ["us.state_department"] = 1, ["eu.founders"] = 1.5, ["germany.foreign_office"] = 1.5, ["kazakhstan.diplomats"] = 1.5, ["turkey.government"] = 2,
    ["ukraine.presidency"] = 0.5, ["central_asia.presidents"] = 0.5, ["russia.general_staff"] = -0.5,
  },
  good_offices = {
    ["us.state_department"] = 0.5, ["eu.founders"] = 0.5, ["germany.foreign_office"] = 1, ["kazakhstan.diplomats"] = 1.5, ["kazakhstan.presidency"] = 1, ["turkey.government"] = 1.5,
    ["ukraine.presidency"] = 0.5, ["russia.patriots"] = -0.5,
  },
  observers_line = {
    ["russia.general_staff"] = -2, ["russia.patriots"] = -1.5, ["us.senate"] = 1, ["eu.parliament"] = 1, ["eu.new_members"] = 2, ["eu.treasuries"] = -0.5,
    ["germany.foreign_office"] = 1, ["turkey.general_staff"] = -0.5, ["kazakhstan.diplomats"] = 0.5,
  },
  incident_line = {
    ["russia.general_staff"] = -0.5, ["us.state_department"] = 1, ["eu.founders"] = 0.5, ["germany.foreign_office"] = 1, ["turkey.government"] = 1, ["kazakhstan.diplomats"] = 0.5,
    ["ukraine.presidency"] = 0.5,
  },
  no_force = {
    ["russia.ministry"] = 1, ["russia.patriots"] = -0.5, ["us.state_department"] = 0.5, ["us.senate"] = 0.5, ["eu.parliament"] = 1, ["eu.new_members"] = 0.5,
    ["germany.foreign_office"] = 1.5, ["turkey.government"] = 1, ["turkey.general_staff"] = -0.5, ["kazakhstan.diplomats"] = 1,
  },
  accepted = {
    ["russia.patriots"] = 2, ["russia.ministry"] = 1, ["us.eastern_diaspora"] = -1.5, ["us.senate"] = -1, ["eu.founders"] = 0.5, ["eu.new_members"] = -1.5, ["eu.parliament"] = 1,
    ["germany.foreign_office"] = 1, ["ukraine.presidency"] = -0.5, ["turkey.government"] = 1, ["kazakhstan.diplomats"] = 0.5,
  },
  no_recognition = {
    ["russia.patriots"] = -1.5, ["russia.ministry"] = -0.5, ["us.senate"] = 1.5, ["us.eastern_diaspora"] = 1.5, ["eu.new_members"] = 2, ["eu.founders"] = 0.5,
    ["ukraine.presidency"] = 1, ["ukraine.west"] = 1, ["turkey.government"] = -1, ["kazakhstan.conservatives"] = 0.5,
  },
  students = {
    ["eu.parliament"] = 1.5, ["eu.treasuries"] = -0.5, ["germany.foreign_office"] = 0.5, ["us.state_department"] = 0.5, ["russia.patriots"] = 0.5, ["turkey.secular_west"] = 0.5,
    ["ukraine.presidency"] = 0.5,
  },
  pensions = {
    ["russia.patriots"] = 1, ["russia.presidency"] = -0.5, ["eu.treasuries"] = -1, ["eu.parliament"] = 1, ["ukraine.east"] = 1, ["turkey.government"] = 0.5,
  },
}

-- Constituencies by actor, in the order of actors.lua.
M.of = {
  russia = { "russia.presidency", "russia.ministry", "russia.general_staff", "russia.patriots" },
  us = { "us.state_department", "us.senate", "us.pentagon", "us.eastern_diaspora" },
  eu = { "eu.founders", "eu.new_members", "eu.parliament", "eu.treasuries" },
  germany = { "germany.chancellery", "germany.foreign_office", "germany.industry", "germany.atlanticists_at_home" },
  kazakhstan = { "kazakhstan.presidency", "kazakhstan.diplomats", "kazakhstan.energy", "kazakhstan.conservatives" },
  ukraine = { "ukraine.presidency", "ukraine.east", "ukraine.west" },
  turkey = { "turkey.government", "turkey.general_staff", "turkey.secular_west" },
  central_asia = { "central_asia.presidents", "central_asia.security_services", "central_asia.labour_migrants" },
}

return M
