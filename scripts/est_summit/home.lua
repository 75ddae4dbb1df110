-- What each clause is worth at home, once and for all seats: treaty.lua and clauses.lua hand these tables to the engine, which moves a
-- party's constituencies by them at every signature, and asks them when a text must be ratified. From -4 (they will fight it) to 4
-- (they asked for it). The treaty has many articles, so one article weighs less than a clause of a smaller text.
--
-- Every group at home has a reason that a person could hold. Sources: Herd & Dunay 2010 and Vaquer i Fanés 2010 on who in which
-- capital wants what; Bossuyt 2020 on members of the Union; public record of 2010 on parliaments, staffs and industries.
local treaties = require "rules.treaties"

local M = {}

local by, per = treaties.by, treaties.per

-- Values that hold where one's own state gives, pays or leads.
local function own(param, seat, value) return by(param, { [seat] = value }) end

M.likes = {
  -- The treaty ----------------------------------------------------------------------------------------------------------
  indivisible = {
    ["russia.presidency"] = by("form", { undiminished = 0.4, due_regard = 0.6, not_at_the_expense_of_others = 0.6 }),
    ["russia.ministry"] = by("form", { undiminished = 0.2, due_regard = 0.6, not_at_the_expense_of_others = 0.5 }),
    ["russia.general_staff"] = by("form", { undiminished = -0.2, due_regard = 0.6, not_at_the_expense_of_others = 0.4 }),
    ["us.senate"] = by("form", { undiminished = 0.1, due_regard = -0.8, not_at_the_expense_of_others = -0.4 }), ["us.state_department"] = 0.3,
    ["us.eastern_diaspora"] = by("form", { due_regard = -0.6, not_at_the_expense_of_others = -0.2 }),
    ["eu.founders"] = 0.5, ["eu.new_members"] = by("form", { undiminished = 0.2, due_regard = -0.7, not_at_the_expense_of_others = -0.2 }),
    ["germany.foreign_office"] = by("form", { undiminished = 0.4, due_regard = 0.2, not_at_the_expense_of_others = 0.8 }),
    ["germany.chancellery"] = 0.3, ["germany.atlanticists_at_home"] = by("form", { due_regard = -0.6, not_at_the_expense_of_others = -0.1 }),
    ["kazakhstan.presidency"] = 0.5, ["kazakhstan.diplomats"] = 0.4, ["turkey.government"] = 0.3, ["turkey.general_staff"] = by("form", { due_regard = -0.2 }),
    ["ukraine.presidency"] = 0.3, ["ukraine.west"] = by("form", { due_regard = -0.7 }), ["ukraine.east"] = 0.3,
    ["central_asia.presidents"] = 0.4,
  },
  alliances = {
    ["russia.general_staff"] = by("form", { free_to_choose = -1.2, free_and_consult = -0.3 }),
    ["russia.patriots"] = by("form", { free_to_choose = -1, free_and_consult = -0.3 }),
    ["russia.ministry"] = by("form", { free_to_choose = -0.4, free_and_consult = 0.3 }),
    ["us.senate"] = by("form", { free_to_choose = 0.9, free_and_consult = -0.1 }), ["us.eastern_diaspora"] = by("form", { free_to_choose = 1, free_and_consult = -0.3 }),
    ["us.pentagon"] = by("form", { free_to_choose = 0.4 }), ["eu.new_members"] = by("form", { free_to_choose = 1, free_and_consult = -0.2 }),
    ["eu.founders"] = by("form", { free_to_choose = 0.1, free_and_consult = 0.4 }),
    ["germany.atlanticists_at_home"] = by("form", { free_to_choose = 0.8 }), ["germany.foreign_office"] = by("form", { free_and_consult = 0.5 }),
    ["ukraine.west"] = by("form", { free_to_choose = 1, free_and_consult = -0.2 }), ["ukraine.presidency"] = by("form", { free_to_choose = 0.4, free_and_consult = 0.5 }),
    ["ukraine.east"] = by("form", { free_to_choose = 0.1, free_and_consult = 0.3 }), ["turkey.general_staff"] = by("form", { free_to_choose = 0.3 }),
    ["turkey.secular_west"] = 0.3, ["kazakhstan.diplomats"] = 0.2,
  },
  no_territory = {
    ["russia.general_staff"] = by("scope", { attack = 0.2, attack_or_affect = 0.8 }), ["russia.patriots"] = by("scope", { attack_or_affect = 0.5 }),
    ["russia.ministry"] = 0.3, ["us.pentagon"] = by("scope", { attack = -0.1, attack_or_affect = -0.9 }),
    ["us.senate"] = by("scope", { attack_or_affect = -0.7 }), ["eu.new_members"] = by("scope", { attack = 0.4, attack_or_affect = -0.6 }),
    ["eu.founders"] = 0.2, ["germany.chancellery"] = by("scope", { attack = 0.2, attack_or_affect = -0.3 }),
    ["ukraine.east"] = by("scope", { attack = 0.1, attack_or_affect = -0.1 }), ["ukraine.west"] = by("scope", { attack = 0.5, attack_or_affect = -0.3 }),
    ["turkey.general_staff"] = by("scope", { attack = 0.2, attack_or_affect = -0.4 }), ["turkey.government"] = 0.2,
    ["kazakhstan.conservatives"] = 0.2, ["central_asia.security_services"] = 0.3,
  },
  right_to_ask = {
    ["russia.general_staff"] = by("answer", { may = 0, must = -0.7 }), ["russia.presidency"] = by("answer", { may = 0.2, must = 0.2 }),
    ["us.pentagon"] = by("answer", { may = 0.1, must = -0.3 }), ["us.state_department"] = by("answer", { may = 0.1, must = 0.4 }),
    ["us.senate"] = by("answer", { must = 0.2 }), ["eu.new_members"] = by("answer", { may = 0.1, must = 0.5 }), ["eu.parliament"] = by("answer", { must = 0.4 }),
    ["germany.foreign_office"] = 0.3, ["turkey.general_staff"] = by("answer", { must = -0.4 }),
    ["central_asia.security_services"] = by("answer", { must = -0.6 }), ["kazakhstan.conservatives"] = by("answer", { must = -0.4 }),
    ["ukraine.west"] = by("answer", { must = 0.3 }),
  },
  consultations = {
    ["russia.ministry"] = 0.4, ["us.state_department"] = 0.2, ["eu.founders"] = 0.3, ["germany.foreign_office"] = 0.4, ["germany.chancellery"] = 0.1,
    ["kazakhstan.diplomats"] = 0.3, ["turkey.government"] = 0.3, ["ukraine.presidency"] = 0.3, ["central_asia.presidents"] = 0.1,
  },
  conference = {
    ["russia.general_staff"] = by("decides", { consensus = 0.6, consensus_without_the_parties = -0.6, three_quarters = -1.4 }),
    ["russia.patriots"] = by("decides", { consensus = 0.3, consensus_without_the_parties = -0.5, three_quarters = -1 }),
    ["russia.ministry"] = by("decides", { consensus = 0.5, consensus_without_the_parties = 0, three_quarters = -0.6 }),
    ["us.senate"] = by("decides", { consensus = -0.1, consensus_without_the_parties = 0.1, three_quarters = -0.8 }),
    ["us.state_department"] = by("decides", { consensus = -0.1, consensus_without_the_parties = 0.4, three_quarters = 0.1 }),
    ["eu.new_members"] = by("decides", { consensus = -0.5, consensus_without_the_parties = 0.5, three_quarters = 0.4 }),
    ["eu.founders"] = by("decides", { consensus = 0.1, consensus_without_the_parties = 0.3 }), ["germany.foreign_office"] = by("decides", { consensus_without_the_parties = 0.5 }),
    ["germany.chancellery"] = by("decides", { consensus = -0.1, consensus_without_the_parties = 0.3 }),
    ["kazakhstan.presidency"] = by("decides", { consensus = 0.4, consensus_without_the_parties = 0.1, three_quarters = -0.4 }),
    ["kazakhstan.conservatives"] = by("decides", { consensus = 0.3, three_quarters = -0.6 }),
    ["central_asia.presidents"] = by("decides", { consensus = 0.4, consensus_without_the_parties = -0.1, three_quarters = -0.7 }),
    ["turkey.government"] = by("decides", { consensus = 0.2, three_quarters = -0.3 }), ["ukraine.west"] = by("decides", { consensus = -0.4, consensus_without_the_parties = 0.4 }),
    ["ukraine.presidency"] = by("decides", { consensus = 0.1, consensus_without_the_parties = 0.3 }),
  },
  extraordinary = {
    ["russia.general_staff"] = by("decides", { unanimity = 0.3, four_fifths = -0.7 }), ["russia.ministry"] = by("decides", { unanimity = 0.3, four_fifths = -0.1 }),
    ["us.senate"] = by("decides", { unanimity = -0.1, four_fifths = -0.3 }), ["us.state_department"] = by("decides", { four_fifths = 0.3 }),
    ["eu.new_members"] = by("decides", { unanimity = -0.4, four_fifths = 0.6 }), ["germany.foreign_office"] = by("decides", { four_fifths = 0.3 }),
    ["central_asia.presidents"] = by("decides", { unanimity = 0.2, four_fifths = -0.4 }), ["kazakhstan.presidency"] = by("decides", { unanimity = 0.2, four_fifths = -0.1 }),
    ["ukraine.west"] = by("decides", { four_fifths = 0.4 }), ["turkey.general_staff"] = by("decides", { unanimity = 0.2, four_fifths = -0.2 }),
  },
  self_defence = {
    ["russia.general_staff"] = 0.3, ["us.senate"] = -0.6, ["us.pentagon"] = -0.5, ["eu.founders"] = -0.2, ["eu.new_members"] = -0.2,
    ["germany.atlanticists_at_home"] = -0.5, ["turkey.general_staff"] = -0.3, ["kazakhstan.presidency"] = 0.2, ["central_asia.presidents"] = 0.4,
    ["ukraine.presidency"] = 0.2, ["ukraine.west"] = 0.2,
  },
  enforcement = {
    ["russia.general_staff"] = by("means", { named = -0.1, consult = -0.4, measures = -1.4 }), ["russia.patriots"] = by("means", { named = -0.1, consult = -0.3, measures = -1 }),
    ["russia.presidency"] = by("means", { named = 0.1, consult = 0.2, measures = -0.3 }),
    ["us.senate"] = by("means", { named = 0.1, consult = 0.3, measures = 0.2 }), ["us.eastern_diaspora"] = by("means", { named = 0.1, consult = 0.3, measures = 0.8 }),
    ["eu.new_members"] = by("means", { named = 0.1, consult = 0.4, measures = 0.8 }), ["eu.treasuries"] = by("means", { measures = -0.6 }),
    ["eu.parliament"] = by("means", { named = 0.3, consult = 0.3, measures = 0.3 }),
    ["germany.industry"] = by("means", { consult = -0.1, measures = -0.8 }), ["germany.foreign_office"] = by("means", { named = 0.2, consult = 0.4, measures = -0.2 }),
    ["kazakhstan.energy"] = by("means", { measures = -0.6 }), ["central_asia.presidents"] = by("means", { consult = -0.1, measures = -0.6 }),
    ["turkey.government"] = by("means", { consult = 0.1, measures = -0.3 }), ["ukraine.west"] = by("means", { named = 0.1, consult = 0.4, measures = 0.8 }),
    ["ukraine.east"] = by("means", { measures = -0.4 }),
  },
  within = {
    ["russia.general_staff"] = by("covers", { by_invitation = 0, by_conference = -0.9 }), ["russia.patriots"] = by("covers", { by_invitation = 0.1, by_conference = -1 }),
    ["us.state_department"] = by("covers", { by_invitation = 0.3, by_conference = 0.4 }), ["us.senate"] = by("covers", { by_conference = -0.1 }),
    ["eu.parliament"] = by("covers", { by_invitation = 0.4, by_conference = 0.8 }), ["eu.treasuries"] = -0.2, ["germany.foreign_office"] = by("covers", { by_invitation = 0.3, by_conference = 0.2 }),
    ["kazakhstan.conservatives"] = by("covers", { by_invitation = -0.2, by_conference = -1 }), ["kazakhstan.diplomats"] = by("covers", { by_invitation = 0.4, by_conference = 0.1 }),
    ["central_asia.presidents"] = by("covers", { by_invitation = 0.3, by_conference = -1.2 }), ["central_asia.security_services"] = by("covers", { by_invitation = 0.1, by_conference = -1.2 }),
    ["central_asia.labour_migrants"] = 0.6, ["turkey.general_staff"] = by("covers", { by_conference = -0.7 }), ["turkey.government"] = by("covers", { by_invitation = 0.1, by_conference = -0.3 }),
    ["ukraine.east"] = by("covers", { by_conference = -0.3 }),
  },
  peacekeeping = {
    ["russia.general_staff"] = by("by", { OSCE = -0.2, CSTO_and_OSCE = 0.8, the_willing = -0.4 }), ["russia.ministry"] = by("by", { OSCE = 0.1, CSTO_and_OSCE = 0.6 }),
    ["russia.patriots"] = by("by", { OSCE = -0.2, CSTO_and_OSCE = 0.5, the_willing = -0.4 }),
    ["us.senate"] = by("by", { OSCE = 0, CSTO_and_OSCE = -0.7, the_willing = 0.1 }), ["us.pentagon"] = by("by", { the_willing = 0.3, CSTO_and_OSCE = -0.3 }),
    ["eu.new_members"] = by("by", { OSCE = 0.3, CSTO_and_OSCE = -0.8, the_willing = 0.1 }), ["eu.founders"] = by("by", { OSCE = 0.3, CSTO_and_OSCE = 0.1, the_willing = 0.1 }),
    ["eu.treasuries"] = by("by", { the_willing = -0.3 }), ["germany.foreign_office"] = by("by", { OSCE = 0.5, CSTO_and_OSCE = 0.1 }),
    ["kazakhstan.diplomats"] = by("by", { OSCE = 0.5, CSTO_and_OSCE = 0.6 }), ["kazakhstan.presidency"] = by("by", { OSCE = 0.2, CSTO_and_OSCE = 0.5 }),
    ["central_asia.security_services"] = by("by", { OSCE = -0.1, CSTO_and_OSCE = 0.4 }), ["central_asia.presidents"] = by("by", { CSTO_and_OSCE = 0.3 }),
    ["turkey.general_staff"] = by("by", { OSCE = 0.1, CSTO_and_OSCE = -0.2 }), ["ukraine.west"] = by("by", { OSCE = 0.3, CSTO_and_OSCE = -0.6 }),
    ["ukraine.presidency"] = by("by", { OSCE = 0.2 }),
  },
  human_dimension = {
    ["russia.patriots"] = by("weight", { recalled = -0.1, monitored = -0.8 }), ["russia.presidency"] = by("weight", { recalled = 0.1, monitored = -0.1 }),
    ["us.senate"] = by("weight", { recalled = 0.1, monitored = 0.6 }), ["us.state_department"] = by("weight", { recalled = 0.1, monitored = 0.4 }),
    ["eu.parliament"] = by("weight", { recalled = 0.1, monitored = 1 }), ["eu.new_members"] = by("weight", { recalled = 0.1, monitored = 0.4 }),
    ["germany.foreign_office"] = by("weight", { recalled = 0.2, monitored = 0.2 }), ["germany.atlanticists_at_home"] = by("weight", { monitored = 0.4 }),
    ["kazakhstan.conservatives"] = by("weight", { recalled = -0.2, monitored = -1.1 }), ["kazakhstan.diplomats"] = by("weight", { recalled = 0.4, monitored = 0.2 }),
    ["central_asia.presidents"] = by("weight", { recalled = -0.1, monitored = -1 }), ["central_asia.security_services"] = by("weight", { recalled = -0.2, monitored = -1 }),
    ["central_asia.labour_migrants"] = by("weight", { recalled = 0.2, monitored = 0.6 }), ["turkey.secular_west"] = by("weight", { recalled = 0.2, monitored = 0.5 }),
    ["turkey.government"] = by("weight", { monitored = -0.2 }), ["ukraine.west"] = by("weight", { recalled = 0.1, monitored = 0.5 }),
  },
  legal_force = {
    -- A law is read by those who have not been to the conference. What is only a word is read by those who count words.
    ["russia.presidency"] = by("force", { legal = 0.6, political = -0.6 }), ["russia.ministry"] = by("force", { legal = 0.8, political = -0.8 }),
    ["russia.general_staff"] = by("force", { legal = 0.2, political = -0.3 }), ["russia.patriots"] = by("force", { legal = 0.2, political = -0.3 }),
    ["us.senate"] = by("force", { legal = -3, political = -0.4 }), ["us.state_department"] = by("force", { legal = -1, political = -0.3 }),
    ["us.pentagon"] = by("force", { legal = -1 }), ["us.eastern_diaspora"] = by("force", { legal = -1, political = -0.4 }),
    ["eu.new_members"] = by("force", { legal = -1.5, political = -0.4 }), ["eu.parliament"] = by("force", { legal = -0.6 }),
    ["eu.treasuries"] = by("force", { legal = -0.6 }), ["eu.founders"] = by("force", { legal = -0.3 }),
    ["germany.chancellery"] = by("force", { legal = -0.8, political = 0.2 }), ["germany.industry"] = by("force", { legal = -0.3 }),
    ["germany.atlanticists_at_home"] = by("force", { legal = -1.6, political = -0.5 }), ["germany.foreign_office"] = by("force", { legal = -0.2 }),
    ["kazakhstan.presidency"] = by("force", { legal = 0.3 }), ["kazakhstan.conservatives"] = by("force", { legal = -0.5 }),
    ["turkey.general_staff"] = by("force", { legal = -1.2, political = -0.2 }), ["turkey.secular_west"] = by("force", { legal = -1.2, political = -0.2 }),
    ["turkey.government"] = by("force", { legal = -0.6 }),
    ["ukraine.presidency"] = by("force", { legal = 0.3 }), ["ukraine.west"] = by("force", { legal = -0.8, political = -0.4 }),
    ["central_asia.presidents"] = by("force", { legal = -0.3, political = 0.1 }), ["central_asia.security_services"] = by("force", { legal = -0.4 }),
  },
  organisations = {
    ["russia.ministry"] = by("who", { states_and_the_Union = -0.1, alliances_too = 0.4 }), ["russia.general_staff"] = by("who", { alliances_too = 0.3 }),
    ["us.senate"] = by("who", { states_and_the_Union = 0.1, alliances_too = -0.5 }), ["us.pentagon"] = by("who", { alliances_too = -0.4 }),
    ["eu.founders"] = by("who", { alliances_too = 0.3 }), ["eu.parliament"] = by("who", { alliances_too = 0.3 }),
    ["eu.new_members"] = by("who", { states_and_the_Union = 0.1, alliances_too = -0.3 }), ["germany.atlanticists_at_home"] = by("who", { alliances_too = -0.3 }),
    ["kazakhstan.presidency"] = by("who", { alliances_too = 0.3 }), ["central_asia.presidents"] = by("who", { alliances_too = 0.1 }),
  },
  precedence = {
    ["russia.ministry"] = by("over", { others_untouched = -0.2, treaty_first = 0.5 }), ["russia.general_staff"] = by("over", { others_untouched = -0.1, treaty_first = 0.4 }),
    ["us.senate"] = by("over", { others_untouched = 0.5, treaty_first = -2 }), ["us.pentagon"] = by("over", { others_untouched = 0.3, treaty_first = -1.5 }),
    ["us.eastern_diaspora"] = by("over", { others_untouched = 0.3, treaty_first = -1 }),
    ["eu.new_members"] = by("over", { others_untouched = 0.5, treaty_first = -1.5 }), ["eu.founders"] = by("over", { others_untouched = 0.3, treaty_first = -0.7 }),
    ["germany.chancellery"] = by("over", { others_untouched = 0.3, treaty_first = -0.8 }),
    ["germany.atlanticists_at_home"] = by("over", { others_untouched = 0.5, treaty_first = -1.5 }),
    ["turkey.general_staff"] = by("over", { others_untouched = 0.3, treaty_first = -1.2 }), ["turkey.secular_west"] = by("over", { others_untouched = 0.2, treaty_first = -0.8 }),
    ["ukraine.west"] = by("over", { others_untouched = 0.1, treaty_first = -0.4 }),
  },
  accedes = {
    ["us.senate"] = own("by", "us", -2), ["us.state_department"] = own("by", "us", 0.3), ["us.pentagon"] = own("by", "us", -0.5),
    ["us.eastern_diaspora"] = own("by", "us", -0.5),
    ["eu.founders"] = own("by", "eu", 0.5), ["eu.new_members"] = own("by", "eu", -0.8), ["germany.foreign_office"] = own("by", "germany", 0.5),
    ["germany.atlanticists_at_home"] = own("by", "germany", -0.6), ["turkey.government"] = own("by", "turkey", 0.4),
    ["turkey.secular_west"] = own("by", "turkey", -0.3), ["ukraine.presidency"] = own("by", "ukraine", 0.5), ["ukraine.west"] = own("by", "ukraine", -0.6),
    ["kazakhstan.presidency"] = own("by", "kazakhstan", 0.5), ["central_asia.presidents"] = own("by", "central_asia", 0.3),
    ["russia.ministry"] = 0.6, ["russia.presidency"] = 0.6,
  },
  understanding = {
    ["us.senate"] = 1.2, ["us.eastern_diaspora"] = by("reads", { free_alliances = 0.8 }), ["germany.atlanticists_at_home"] = 0.6,
    ["eu.new_members"] = by("reads", { free_alliances = 0.8, own_parliament = 0.3 }), ["ukraine.west"] = by("reads", { free_alliances = 0.8 }),
    ["turkey.secular_west"] = 0.3, ["russia.general_staff"] = by("reads", { free_alliances = -0.5 }),
    ["russia.ministry"] = -0.4, ["russia.patriots"] = by("reads", { free_alliances = -0.4 }),
  },
  review = {
    ["russia.ministry"] = 0.1, ["us.state_department"] = 0.2, ["us.senate"] = 0.2, ["eu.founders"] = 0.2, ["eu.parliament"] = 0.3,
    ["germany.foreign_office"] = 0.3, ["kazakhstan.diplomats"] = 0.3, ["turkey.government"] = 0.1, ["ukraine.presidency"] = 0.1,
  },

  -- Astana and Vienna ---------------------------------------------------------------------------------------------------
  baskets = {
    ["kazakhstan.presidency"] = 2, ["kazakhstan.diplomats"] = 1, ["russia.ministry"] = by("stress", { balanced = 1, soldiers = 1.5, people = -0.5 }),
    ["russia.patriots"] = by("stress", { people = -1 }), ["us.state_department"] = 1, ["us.senate"] = by("stress", { balanced = 0.5, people = 1 }),
    ["eu.parliament"] = by("stress", { balanced = 0.5, soldiers = -1, people = 1.5 }), ["eu.founders"] = 1, ["germany.foreign_office"] = 1.5,
    ["turkey.government"] = 0.5, ["ukraine.presidency"] = 1, ["central_asia.presidents"] = by("stress", { balanced = 0.5, soldiers = 1, people = -0.5 }),
    ["central_asia.labour_migrants"] = by("stress", { people = 1 }), ["kazakhstan.conservatives"] = by("stress", { people = -1 }),
  },
  conflicts = {
    ["russia.patriots"] = by("wording", { recalled = 0, named = -2 }), ["russia.general_staff"] = by("wording", { named = -1.5 }),
    ["russia.ministry"] = by("wording", { recalled = 0.5, named = -1 }), ["us.senate"] = by("wording", { recalled = -0.5, named = 2 }),
    ["us.state_department"] = by("wording", { recalled = 0.5, named = 1 }), ["eu.new_members"] = by("wording", { recalled = -0.5, named = 2 }),
    ["eu.parliament"] = by("wording", { named = 1 }), ["germany.foreign_office"] = by("wording", { recalled = 1, named = 0.5 }),
    ["turkey.general_staff"] = by("wording", { named = 0.5 }), ["turkey.government"] = by("wording", { recalled = 0.5, named = 0.5 }),
    ["ukraine.west"] = by("wording", { named = 1 }), ["ukraine.east"] = by("wording", { named = -0.5 }), ["kazakhstan.diplomats"] = 0.5,
  },
  arms_talks = {
    ["russia.general_staff"] = by("about", { conventional = 0.5, tactical_too = -1.5 }), ["russia.ministry"] = 1, ["russia.presidency"] = 1,
    ["us.state_department"] = 1.5, ["us.senate"] = by("about", { conventional = 0.5, tactical_too = 1.5 }), ["us.pentagon"] = by("about", { conventional = 0.5 }),
    ["eu.founders"] = 1, ["germany.foreign_office"] = by("about", { conventional = 1.5, tactical_too = 2.5 }), ["germany.chancellery"] = 1,
    ["turkey.general_staff"] = by("about", { conventional = -1.5, tactical_too = -0.5 }), -- the flanks
    ["ukraine.presidency"] = 0.5, ["kazakhstan.presidency"] = by("about", { tactical_too = 1 }),
  },
  legal_personality = {
    ["russia.ministry"] = 1.5, ["us.senate"] = -2, ["us.state_department"] = -1, ["eu.founders"] = 1, ["eu.parliament"] = 0.5,
    ["germany.foreign_office"] = 1, ["kazakhstan.diplomats"] = 1.5, ["ukraine.presidency"] = 0.5, ["turkey.government"] = 0.5,
    ["eu.treasuries"] = -0.5,
  },
  summits = {
    ["kazakhstan.presidency"] = 1.5, ["russia.presidency"] = 1, ["us.state_department"] = by("every", { year = -1, two_years = 0, three_years = 0.5 }),
    ["eu.treasuries"] = by("every", { year = -1, two_years = -0.5 }), ["germany.chancellery"] = by("every", { year = -1, two_years = 0, three_years = 0.5 }),
    ["central_asia.presidents"] = 0.5, ["ukraine.presidency"] = 0.5,
  },
  early_warning = {
    ["russia.general_staff"] = by("trigger", { consensus = 0, secretary_general = -1 }), ["russia.ministry"] = by("trigger", { consensus = 0.5, secretary_general = -0.5 }),
    ["us.state_department"] = 1, ["eu.parliament"] = 1, ["eu.founders"] = 0.5, ["germany.foreign_office"] = 1, ["kazakhstan.diplomats"] = 1,
    ["kazakhstan.conservatives"] = by("trigger", { consensus = -0.5, secretary_general = -1.5 }), ["ukraine.west"] = 0.5,
    ["central_asia.presidents"] = by("trigger", { consensus = 0.5, secretary_general = -1 }), ["central_asia.security_services"] = by("trigger", { secretary_general = -1 }),
    ["central_asia.labour_migrants"] = 1, ["turkey.government"] = 0.5,
  },
  afghanistan = {
    ["us.pentagon"] = 1.5, ["us.state_department"] = 0.5, ["kazakhstan.presidency"] = 1, ["central_asia.security_services"] = 2, ["central_asia.presidents"] = 1.5,
    ["russia.general_staff"] = 0.5, ["russia.presidency"] = 0.5, ["eu.treasuries"] = -0.5, ["turkey.government"] = 0.5,
  },
  inspections_quota = {
    ["russia.general_staff"] = per("times_a_year", -0.15), ["russia.presidency"] = 0.5, ["russia.ministry"] = 0.5, ["us.senate"] = per("times_a_year", 0.2), ["us.pentagon"] = 0.5,
    ["us.state_department"] = 1, ["eu.founders"] = 0.5, ["eu.new_members"] = per("times_a_year", 0.2), ["germany.foreign_office"] = 2, ["germany.chancellery"] = 1,
    ["turkey.general_staff"] = per("times_a_year", -0.15), ["turkey.government"] = 0.5, ["ukraine.presidency"] = 1, ["ukraine.west"] = 1,
    ["kazakhstan.diplomats"] = 1, ["central_asia.security_services"] = per("times_a_year", -0.2),
  },
  host_consent = {
    ["russia.general_staff"] = -1.5, ["russia.patriots"] = -1.5, ["russia.ministry"] = 0.3, ["us.senate"] = 1.5, ["us.eastern_diaspora"] = 1, ["eu.new_members"] = 1.5,
    ["germany.foreign_office"] = 0.5, ["ukraine.west"] = 1.5, ["ukraine.east"] = -0.5, ["ukraine.presidency"] = 0.5, ["turkey.general_staff"] = 0.5,
  },
  exchange = {
    ["russia.general_staff"] = -0.5, ["us.pentagon"] = 0.5, ["us.senate"] = 0.5, ["eu.new_members"] = 1, ["germany.foreign_office"] = 1,
    ["turkey.general_staff"] = -0.5, ["kazakhstan.diplomats"] = 0.5, ["ukraine.presidency"] = 0.5,
  },
  smaller_exercises = {
    ["russia.general_staff"] = per("thousand_soldiers", 0.15), ["us.pentagon"] = per("thousand_soldiers", 0.1), ["eu.new_members"] = by("thousand_soldiers", { [3] = 1.5, [5] = 1, [7] = 0.5 }),
    ["germany.foreign_office"] = 1, ["turkey.general_staff"] = by("thousand_soldiers", { [3] = -1, [5] = -0.5 }), ["ukraine.west"] = 1,
  },
  verification = {
    ["russia.general_staff"] = -0.5, ["us.senate"] = 1.5, ["us.pentagon"] = 0.5, ["eu.new_members"] = 1, ["germany.foreign_office"] = 1,
    ["turkey.general_staff"] = -0.5, ["ukraine.west"] = 1, ["kazakhstan.conservatives"] = -0.5, ["central_asia.security_services"] = -1,
  },

  -- Alliances -----------------------------------------------------------------------------------------------------------
  core_tasks = {
    ["us.senate"] = by("order", { defence_first = 1.5, three_tasks = 0.5 }), ["us.pentagon"] = by("order", { defence_first = 0.5, three_tasks = 1.5 }),
    ["us.state_department"] = by("order", { defence_first = 0, three_tasks = 1 }), ["us.eastern_diaspora"] = by("order", { defence_first = 1.5 }),
    ["germany.chancellery"] = by("order", { defence_first = 0, three_tasks = 1 }), ["germany.foreign_office"] = by("order", { defence_first = -0.5, three_tasks = 1 }),
    ["germany.atlanticists_at_home"] = 1, ["turkey.general_staff"] = 1, ["turkey.government"] = by("order", { defence_first = -0.5, three_tasks = 0.5 }),
    ["turkey.secular_west"] = 1,
  },
  russian_perceptions = {
    ["us.senate"] = by("as", { heard = -0.5, a_partner = -1.5 }), ["us.state_department"] = by("as", { heard = 0.5, a_partner = 1.5 }),
    ["us.eastern_diaspora"] = by("as", { heard = -0.5, a_partner = -1.5 }), ["germany.foreign_office"] = by("as", { heard = 1, a_partner = 2 }),
    ["germany.chancellery"] = 1, ["germany.industry"] = by("as", { heard = 0.5, a_partner = 1.5 }), ["germany.atlanticists_at_home"] = by("as", { a_partner = -1 }),
    ["turkey.government"] = 1, ["turkey.general_staff"] = by("as", { heard = 0.5, a_partner = -0.5 }),
  },
  open_door = {
    ["us.senate"] = by("how", { reaffirmed = 1, with_dates = 1.5 }), ["us.eastern_diaspora"] = by("how", { reaffirmed = 1, with_dates = 2.5 }),
    ["us.pentagon"] = by("how", { with_dates = -1 }), ["germany.chancellery"] = by("how", { reaffirmed = 0, with_dates = -2 }),
    ["germany.foreign_office"] = by("how", { reaffirmed = -0.5, with_dates = -2.5 }), ["germany.industry"] = by("how", { reaffirmed = -0.5, with_dates = -2 }),
    ["germany.atlanticists_at_home"] = 1, ["turkey.general_staff"] = by("how", { with_dates = -1 }), ["turkey.government"] = by("how", { reaffirmed = -0.5, with_dates = -1.5 }),
  },
  missile_shield = {
    ["us.senate"] = by("whose", { allies_only = 1.5, with_Russia_invited = -1 }), ["us.pentagon"] = 1, ["us.state_department"] = by("whose", { with_Russia_invited = 1.5 }),
    ["us.eastern_diaspora"] = by("whose", { allies_only = 1, with_Russia_invited = -0.5 }), ["germany.foreign_office"] = by("whose", { allies_only = -0.5, with_Russia_invited = 1.5 }),
    ["germany.chancellery"] = by("whose", { with_Russia_invited = 0.5 }), ["turkey.general_staff"] = 1, ["turkey.government"] = by("whose", { allies_only = -2, with_Russia_invited = -0.5 }),
  },
  nuclear_mix = {
    ["germany.foreign_office"] = by("course", { kept = -2, withdrawn = 3 }), ["germany.chancellery"] = by("course", { kept = 0.5, withdrawn = -0.5 }),
    ["germany.atlanticists_at_home"] = by("course", { kept = 0.5, withdrawn = -1.5 }), ["us.senate"] = by("course", { kept = 0.5, withdrawn = -1.5 }),
    ["us.state_department"] = by("course", { withdrawn = 1 }), ["us.pentagon"] = by("course", { withdrawn = 0.5 }),
    ["turkey.general_staff"] = by("course", { kept = 1, withdrawn = -2 }), ["turkey.government"] = by("course", { withdrawn = 0.5 }),
  },
  home_first = {
    ["us.eastern_diaspora"] = 1.5, ["us.pentagon"] = -1, ["us.senate"] = 1, ["germany.chancellery"] = 0.5, ["germany.foreign_office"] = -0.5,
    ["germany.atlanticists_at_home"] = 1, ["turkey.general_staff"] = 1, ["turkey.secular_west"] = 0.5,
  },
  council_all_weather = {
    ["russia.presidency"] = 1.5, ["russia.ministry"] = 1, ["russia.general_staff"] = -0.5, ["us.state_department"] = 1.5, ["us.eastern_diaspora"] = -1,
    ["us.senate"] = -0.3, ["us.pentagon"] = 0.5, ["germany.foreign_office"] = 2, ["germany.chancellery"] = 1.5, ["turkey.government"] = 1, ["turkey.general_staff"] = 0.3,
  },
  shield_together = {
    ["russia.presidency"] = by("how", { exchange = 1, one_system = 2.5 }), ["russia.general_staff"] = by("how", { exchange = -1, one_system = 0.5 }),
    ["russia.patriots"] = by("how", { exchange = -0.5, one_system = -0.5 }), ["us.senate"] = by("how", { exchange = -0.8, one_system = -3 }),
    ["us.pentagon"] = by("how", { exchange = 0, one_system = -2 }), ["us.state_department"] = by("how", { exchange = 1, one_system = 0.5 }),
    ["germany.foreign_office"] = 1.5, ["germany.industry"] = 0.5, ["turkey.general_staff"] = -0.5, ["turkey.government"] = 0.5,
  },
  transit_afghanistan = {
    ["russia.presidency"] = 0.5, ["russia.patriots"] = -1, ["russia.general_staff"] = -0.5, ["us.pentagon"] = 3, ["us.state_department"] = 1,
    ["us.senate"] = 0.5, ["germany.chancellery"] = 1, ["turkey.government"] = -0.3,
  },
  csto_recognised = {
    ["russia.ministry"] = by("as", { in_talks = 1, as_equals = 2.5 }), ["russia.general_staff"] = by("as", { in_talks = 0.5, as_equals = 1.5 }), ["russia.patriots"] = by("as", { in_talks = 0.5, as_equals = 1.5 }),
    ["us.senate"] = by("as", { in_talks = -1, as_equals = -3 }), ["us.state_department"] = by("as", { in_talks = -0.3, as_equals = -2 }), ["us.eastern_diaspora"] = by("as", { in_talks = -0.5, as_equals = -2 }),
    ["germany.foreign_office"] = by("as", { in_talks = 1, as_equals = -0.5 }), ["germany.atlanticists_at_home"] = by("as", { in_talks = -0.5, as_equals = -2 }),
    ["turkey.general_staff"] = by("as", { as_equals = -1 }),
  },
  threat_review = {
    ["russia.presidency"] = 0.5, ["russia.general_staff"] = -0.3, ["us.state_department"] = 1, ["us.pentagon"] = 0.5, ["germany.foreign_office"] = 1,
    ["germany.chancellery"] = 0.5, ["turkey.government"] = 0.5,
  },
  theatre_exercise = {
    ["russia.general_staff"] = 0.5, ["russia.presidency"] = 0.5, ["us.pentagon"] = 1, ["us.eastern_diaspora"] = -1, ["germany.chancellery"] = 0.5,
    ["germany.foreign_office"] = 0.5, ["turkey.general_staff"] = 0.5,
  },
  named_threats = {
    ["russia.presidency"] = 1, ["russia.general_staff"] = by("which", { also_weapons = -0.5 }), ["russia.ministry"] = 1,
    ["us.state_department"] = 1, ["us.senate"] = by("which", { disasters = -0.3, disasters_and_terror = -1, also_weapons = -2 }), ["us.pentagon"] = by("which", { also_weapons = 0.5 }),
    ["eu.founders"] = 1, ["eu.treasuries"] = by("which", { disasters = -1, disasters_and_terror = -1.5, also_weapons = -1.5 }), ["eu.new_members"] = by("which", { disasters = 0.3, also_weapons = -0.5 }), ["germany.chancellery"] = 0.5,
    ["germany.foreign_office"] = 1.5, ["germany.atlanticists_at_home"] = by("which", { also_weapons = -0.5 }),
    ["kazakhstan.presidency"] = 1, ["kazakhstan.diplomats"] = 0.5, ["ukraine.presidency"] = 1, ["ukraine.east"] = 0.5, ["turkey.government"] = 1, ["turkey.general_staff"] = 0.3,
    ["central_asia.presidents"] = by("which", { disasters = 1, disasters_and_terror = -0.5, also_weapons = -0.5 }), ["central_asia.security_services"] = by("which", { disasters_and_terror = 1 }),
  },
  disaster_corps = {
    ["russia.presidency"] = 1, ["eu.parliament"] = 1, ["eu.treasuries"] = own("by", "eu", -1), ["germany.chancellery"] = own("by", "germany", -0.3),
    ["us.state_department"] = 0.5, ["ukraine.presidency"] = 0.5, ["turkey.government"] = own("by", "turkey", 1.5), ["kazakhstan.diplomats"] = 0.5,
    ["central_asia.labour_migrants"] = 1,
  },
  wmd_cell = {
    ["russia.general_staff"] = -0.5, ["us.senate"] = 0.5, ["us.pentagon"] = 1, ["kazakhstan.presidency"] = 1.5, ["germany.foreign_office"] = 0.5, ["turkey.general_staff"] = 0.3,
    ["ukraine.presidency"] = 0.5,
  },
  staff_talks = {
    ["russia.general_staff"] = 0.5, ["us.pentagon"] = 0.5, ["us.eastern_diaspora"] = -1, ["germany.foreign_office"] = 0.5, ["turkey.general_staff"] = 0.5,
    ["eu.new_members"] = -0.5, ["central_asia.security_services"] = 0.5, ["kazakhstan.conservatives"] = -0.3,
  },
  no_plans = {
    ["russia.presidency"] = 2, ["russia.general_staff"] = -2, ["russia.ministry"] = 1.5, ["russia.patriots"] = 0.5, ["us.state_department"] = 1, ["us.senate"] = -1, ["us.pentagon"] = -1.2,
    ["us.eastern_diaspora"] = -2, ["germany.foreign_office"] = 2.5, ["germany.chancellery"] = 1, ["germany.atlanticists_at_home"] = -1.5,
    ["turkey.government"] = 1.5, ["turkey.general_staff"] = -1, ["kazakhstan.presidency"] = 1, ["kazakhstan.diplomats"] = 1, ["central_asia.presidents"] = 0.5,
  },
  exercises_open = {
    ["russia.general_staff"] = -0.5, ["us.pentagon"] = 0.3, ["us.senate"] = 0.5, ["us.eastern_diaspora"] = 0.5, ["germany.foreign_office"] = 1, ["turkey.general_staff"] = 0,
    ["kazakhstan.diplomats"] = 0.5,
  },
  inspections_staffs = {
    ["russia.general_staff"] = -1.5, ["us.pentagon"] = -0.8, ["us.senate"] = 1.5, ["us.eastern_diaspora"] = 1, ["germany.foreign_office"] = 1, ["germany.atlanticists_at_home"] = 1,
    ["turkey.general_staff"] = -1, ["central_asia.security_services"] = -1, ["kazakhstan.conservatives"] = -0.5,
  },
  plans_reviewed = {
    ["russia.general_staff"] = 0.3, ["us.senate"] = 0.5, ["us.pentagon"] = 0.3, ["germany.chancellery"] = 0.5, ["germany.atlanticists_at_home"] = 0.5, ["turkey.general_staff"] = 0.5,
  },

  -- Brussels and Moscow -------------------------------------------------------------------------------------------------
  projects = {
    ["russia.presidency"] = 3, ["russia.ministry"] = 0.5, ["russia.patriots"] = -0.5, ["eu.founders"] = 2, ["eu.new_members"] = -3, ["eu.parliament"] = -2,
    ["eu.treasuries"] = own("by", "eu", -1.5), ["germany.industry"] = 3, ["germany.chancellery"] = 1.5, ["germany.foreign_office"] = 1.5,
    ["ukraine.presidency"] = 1, ["ukraine.east"] = 1, ["kazakhstan.energy"] = 1, ["kazakhstan.presidency"] = 1, ["turkey.government"] = 1, ["central_asia.presidents"] = 1,
  },
  border_control = {
    ["russia.presidency"] = 0.5, ["russia.patriots"] = -0.5, ["eu.new_members"] = 1, ["eu.treasuries"] = own("by", "eu", -0.5), ["ukraine.presidency"] = 1, ["ukraine.west"] = 1,
    ["central_asia.security_services"] = 1, ["kazakhstan.conservatives"] = -0.3, ["germany.chancellery"] = 0.3,
  },
  officers_reform = {
    ["russia.presidency"] = 1.5, ["russia.general_staff"] = -2, ["eu.parliament"] = 1, ["germany.foreign_office"] = 1, ["ukraine.presidency"] = 0.5, ["ukraine.west"] = 1,
    ["kazakhstan.conservatives"] = -0.5, ["turkey.secular_west"] = 0.5,
  },
  visa_steps = {
    ["russia.presidency"] = by("steps", { students = 0.5, service = 1, roadmap = 2.5 }), ["russia.ministry"] = by("steps", { service = 1.5, roadmap = 1.5 }),
    ["eu.founders"] = by("steps", { students = 0.5, service = 0, roadmap = -0.5 }), ["eu.new_members"] = by("steps", { students = 0, service = -1, roadmap = -2 }),
    ["eu.parliament"] = by("steps", { students = 1.5, service = -0.5, roadmap = 1 }), ["germany.industry"] = by("steps", { students = 0.5, service = 1, roadmap = 2 }),
    ["germany.chancellery"] = by("steps", { roadmap = -1.5 }), ["germany.foreign_office"] = by("steps", { students = 1, service = 0.5, roadmap = 1 }),
    ["ukraine.presidency"] = by("steps", { students = 0.5, roadmap = 2 }), ["ukraine.west"] = by("steps", { students = 1, roadmap = 2 }),
  },
  rule_of_law = {
    ["russia.presidency"] = 0.5, ["russia.patriots"] = -2.5, ["russia.general_staff"] = -1, ["russia.ministry"] = -1, ["eu.parliament"] = 2.5, ["eu.new_members"] = 1.5, ["eu.founders"] = 0.3,
    ["germany.industry"] = 0.5, ["germany.atlanticists_at_home"] = 1, ["ukraine.west"] = 1, ["ukraine.presidency"] = -0.5, ["kazakhstan.conservatives"] = -1,
    ["central_asia.presidents"] = -1,
  },
  committee = {
    ["russia.presidency"] = 2, ["russia.ministry"] = 2, ["russia.general_staff"] = 0.3, ["eu.founders"] = 2, ["eu.new_members"] = by("level", { ambassadors = -2, ministers = -3 }),
    ["eu.treasuries"] = 0.2, ["eu.parliament"] = -0.3,
  },
  joint_planning = {
    ["russia.presidency"] = 1, ["russia.ministry"] = 1, ["russia.general_staff"] = -0.5, ["eu.founders"] = 0.5, ["eu.new_members"] = -2, ["eu.treasuries"] = -0.3,
  },
  joint_command = {
    ["russia.general_staff"] = by("under", { russia = 1.5, eu = -2, in_turn = -0.5 }), ["russia.patriots"] = by("under", { russia = 1, eu = -1.5 }), ["russia.presidency"] = by("under", { in_turn = 1, eu = 0.5 }),
    ["eu.founders"] = by("under", { russia = -0.5, eu = 0.5, in_turn = 1 }), ["eu.new_members"] = by("under", { russia = -2.5, eu = 0.3, in_turn = -1 }),
    ["eu.parliament"] = by("under", { russia = -1 }),
  },

  -- Conflicts and people ------------------------------------------------------------------------------------------------
  lead = {
    ["central_asia.presidents"] = by("by", { russia = 0.5, eu = -0.5, us = -2, kazakhstan = 1, central_asia = -0.5 }),
    ["central_asia.security_services"] = by("by", { russia = 1, us = -2, eu = -0.5 }), ["central_asia.labour_migrants"] = 1,
    ["russia.patriots"] = by("by", { russia = -1, us = -2 }), ["russia.general_staff"] = by("by", { russia = -1, us = -2, eu = -0.3 }), ["russia.ministry"] = by("by", { russia = 1.5, kazakhstan = 1 }),
    ["eu.treasuries"] = own("by", "eu", -1), ["eu.founders"] = own("by", "eu", 1.5), ["eu.parliament"] = own("by", "eu", 1), ["us.pentagon"] = by("by", { russia = -0.5 }),
    ["kazakhstan.presidency"] = by("by", { kazakhstan = 2 }), ["kazakhstan.conservatives"] = by("by", { kazakhstan = -1.5 }), ["kazakhstan.diplomats"] = 1,
    ["turkey.government"] = own("by", "turkey", 1), ["germany.chancellery"] = own("by", "germany", -1), ["germany.foreign_office"] = 0.5, ["ukraine.presidency"] = own("by", "ukraine", -0.5),
    ["us.senate"] = own("by", "us", -1), ["us.state_department"] = 0.5,
  },
  police_help = {
    ["central_asia.labour_migrants"] = 1, ["central_asia.security_services"] = by("by", { russia = 0.5, us = -1, eu = -0.5 }), ["eu.treasuries"] = own("by", "eu", -0.5),
    ["eu.parliament"] = 0.5, ["russia.patriots"] = own("by", "russia", -1), ["kazakhstan.conservatives"] = own("by", "kazakhstan", -0.5), ["us.state_department"] = 0.3,
    ["germany.foreign_office"] = 0.5, ["turkey.government"] = 0.5,
  },
  observers = {
    ["central_asia.security_services"] = -1.5, ["central_asia.presidents"] = -0.5, ["central_asia.labour_migrants"] = 1.5, ["eu.parliament"] = 1.5, ["us.state_department"] = 0.5,
    ["kazakhstan.diplomats"] = 1, ["kazakhstan.conservatives"] = -0.5, ["germany.foreign_office"] = 1, ["russia.patriots"] = -0.5,
  },
  relief = {
    ["central_asia.presidents"] = 1, ["central_asia.labour_migrants"] = 2, ["eu.treasuries"] = own("by", "eu", -0.5), ["eu.parliament"] = 1, ["turkey.government"] = own("by", "turkey", 1),
    ["kazakhstan.presidency"] = 0.5, ["us.state_department"] = 0.5, ["russia.presidency"] = 0.5,
  },
  inquiry = {
    ["central_asia.presidents"] = -1, ["central_asia.security_services"] = -2.5, ["central_asia.labour_migrants"] = 2, ["eu.parliament"] = 2, ["us.state_department"] = 1,
    ["kazakhstan.conservatives"] = -1, ["kazakhstan.diplomats"] = 0.5, ["germany.foreign_office"] = 1, ["russia.ministry"] = -0.3,
  },
  exit_date = {
    ["central_asia.presidents"] = 1, ["central_asia.security_services"] = 1, ["eu.treasuries"] = 1, ["russia.general_staff"] = 0.5, ["germany.chancellery"] = 0.5, ["us.pentagon"] = 0.3,
    ["kazakhstan.conservatives"] = 0.5,
  },
  official_table = {
    ["russia.ministry"] = 1, ["russia.patriots"] = -1, ["russia.general_staff"] = -1, ["ukraine.presidency"] = 1.5, ["ukraine.west"] = 0.5, ["eu.founders"] = 1, ["eu.new_members"] = 1, ["us.state_department"] = 1,
    ["germany.chancellery"] = 2, ["germany.foreign_office"] = 1,
  },
  joint_watch = {
    ["russia.general_staff"] = by("by", { eu = -1.5, ukraine = -0.5, russia = 0.5, us = -3, germany = -1 }), ["russia.presidency"] = 0.5, ["ukraine.presidency"] = own("by", "ukraine", 1),
    ["ukraine.west"] = 0.5, ["eu.new_members"] = by("by", { russia = -1, eu = 1 }), ["eu.founders"] = own("by", "eu", 1), ["eu.treasuries"] = own("by", "eu", -0.5), ["us.senate"] = by("by", { russia = -1, eu = 0.5 }),
  },
  troops_leave = {
    ["russia.general_staff"] = by("when", { dated = -3, with_settlement = -1 }), ["russia.patriots"] = by("when", { dated = -2.5, with_settlement = -1 }), ["russia.presidency"] = by("when", { dated = 0.3, with_settlement = 0.3 }),
    ["us.senate"] = by("when", { dated = 3, with_settlement = 0.3 }), ["eu.new_members"] = by("when", { dated = 2.5, with_settlement = -0.3 }), ["eu.parliament"] = by("when", { dated = 1 }),
    ["ukraine.west"] = by("when", { dated = 1.5 }), ["ukraine.presidency"] = by("when", { dated = 0.5 }), ["us.state_department"] = by("when", { dated = 1.5 }),
  },
  status_neutral = {
    ["russia.patriots"] = by("form", { silent = 0, both_flags = 1.5 }), ["russia.ministry"] = 0.5, ["ukraine.presidency"] = 0.5, ["eu.founders"] = 0.5,
    ["eu.new_members"] = by("form", { silent = -0.3, both_flags = -1.5 }), ["us.senate"] = by("form", { both_flags = -1.5 }),
  },
  guarantor = {
    ["russia.general_staff"] = by("by", { russia = 1.5, us = -2, eu = -0.5, ukraine = 0 }), ["russia.patriots"] = by("by", { russia = 1.5, us = -1.5 }), ["russia.ministry"] = by("by", { russia = 1 }),
    ["ukraine.presidency"] = own("by", "ukraine", 2), ["ukraine.west"] = by("by", { russia = -1.5, eu = 1, ukraine = 0.5 }), ["eu.founders"] = own("by", "eu", 1),
    ["eu.new_members"] = by("by", { russia = -1.5, eu = 1 }), ["us.senate"] = by("by", { russia = -1.5, us = -0.5 }), ["us.state_department"] = by("by", { eu = 0.5, ukraine = 0.5 }),
  },
  meets = {
    ["russia.ministry"] = 1.5, ["russia.presidency"] = 0.5, ["eu.founders"] = 1, ["eu.parliament"] = 0.5, ["us.state_department"] = 1, ["germany.foreign_office"] = 1,
    ["turkey.government"] = 2, ["kazakhstan.diplomats"] = 0.5, ["ukraine.presidency"] = 0.5, ["central_asia.presidents"] = -0.3,
  },
  good_offices = {
    ["turkey.government"] = own("by", "turkey", 3), ["turkey.general_staff"] = own("by", "turkey", -0.5), ["russia.ministry"] = own("by", "russia", 1.5), ["russia.presidency"] = own("by", "russia", 1.5),
    ["eu.founders"] = own("by", "eu", 1), ["germany.foreign_office"] = own("by", "germany", 1.5), ["germany.chancellery"] = own("by", "germany", -0.3), ["us.eastern_diaspora"] = by("by", { russia = -1 }),
    ["kazakhstan.presidency"] = own("by", "kazakhstan", 2), ["ukraine.presidency"] = own("by", "ukraine", 0.5), ["us.state_department"] = own("by", "us", 1),
  },
  observers_line = {
    ["russia.general_staff"] = -1.5, ["russia.patriots"] = -1, ["eu.parliament"] = 1, ["eu.treasuries"] = own("by", "eu", -0.5), ["us.senate"] = 1, ["us.eastern_diaspora"] = 1,
    ["germany.foreign_office"] = 0.5, ["turkey.general_staff"] = -0.3, ["turkey.government"] = 0.5, ["eu.new_members"] = 1,
  },
  incident_line = {
    ["russia.general_staff"] = 0.5, ["russia.ministry"] = 0.5, ["eu.founders"] = 0.5, ["us.state_department"] = 0.5, ["us.pentagon"] = 0.5, ["germany.foreign_office"] = 0.5,
    ["turkey.government"] = 0.5, ["turkey.general_staff"] = 0.5,
  },
  no_force = {
    ["russia.ministry"] = 1, ["russia.patriots"] = -0.5, ["eu.founders"] = 0.5, ["eu.new_members"] = -0.3, ["germany.foreign_office"] = 1, ["us.senate"] = -0.3,
    ["us.state_department"] = 0.5, ["turkey.government"] = 0.3, ["turkey.general_staff"] = -0.5,
  },
  accepted = {
    ["russia.patriots"] = by("scope", { diplomas = 0.5, licences = 1, travel = 2 }), ["russia.ministry"] = 1, ["eu.founders"] = by("scope", { diplomas = 0.3, licences = -0.5, travel = -1.5 }),
    ["eu.new_members"] = by("scope", { diplomas = -2, licences = -3, travel = -4 }), ["eu.parliament"] = 1, ["us.senate"] = by("scope", { diplomas = 0, licences = -0.3, travel = -2 }),
    ["germany.foreign_office"] = 1, ["germany.atlanticists_at_home"] = by("scope", { travel = -1 }), ["turkey.government"] = by("scope", { diplomas = 1, licences = 1, travel = 2 }), -- northern Cyprus
    ["ukraine.presidency"] = by("scope", { diplomas = 0.5, licences = 0.5, travel = -1 }), ["ukraine.west"] = by("scope", { travel = -1 }), ["kazakhstan.diplomats"] = 0.3,
    ["kazakhstan.conservatives"] = by("scope", { travel = -0.5 }), ["central_asia.presidents"] = by("scope", { travel = -0.5 }),
  },
  no_recognition = {
    ["russia.patriots"] = -1.5, ["russia.ministry"] = -0.3, ["eu.new_members"] = 1, ["us.senate"] = 1.5, ["us.state_department"] = 0.5, ["ukraine.west"] = 1, ["ukraine.presidency"] = 0.5,
    ["turkey.general_staff"] = -2, ["turkey.government"] = -1, ["central_asia.presidents"] = 0.5, ["germany.atlanticists_at_home"] = 0.5,
  },
  students = {
    ["eu.parliament"] = 1.5, ["eu.treasuries"] = own("by", "eu", -0.5), ["germany.foreign_office"] = 1, ["turkey.secular_west"] = 0.5, ["us.state_department"] = 0.5,
    ["russia.presidency"] = 0.3, ["ukraine.west"] = 0.5,
  },
  pensions = {
    ["russia.patriots"] = 1, ["eu.parliament"] = 0.5, ["eu.treasuries"] = -0.3, ["ukraine.east"] = 0.5, ["turkey.government"] = 0.5, ["kazakhstan.diplomats"] = 0.3,
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
