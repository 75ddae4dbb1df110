-- What each clause is worth at home, once and for all seats: clauses.lua hands these tables to the engine, which moves a
-- party's constituencies by them at every signature, and asks them when a text must be ratified. From -4 (they will fight
-- it) to 4 (they asked for it).
--
-- Sources: constituencies of the EU and of Russia: Vaquer i Fanés 2010, Bossuyt 2020, Herd & Dunay 2010; of the host and
-- its neighbours: Opinion paper, June 2010, and the public record of 2010.
local sense = require "kyrgyz_crisis.sense"
local treaties = require "rules.treaties"

local M = {}

local by, per = treaties.by, treaties.per

-- A value that holds where `by` can give what the clause is about; where it cannot, nobody at home would defend it.
local function from(able, value)
  return function(_game, params) return able(params.by) and value or -2 end
end
local function watches(value) return from(function(who) return not sense.cannot_watch[who] end, value) end
local function outside(value) return from(function(who) return who ~= "kyrgyzstan" end, value) end
local function pledges(value) return from(function(who) return sense.has_bases[who] end, value) end
local function third(value) return from(function(who) return sense.between[who] end, value) end
local function pays(value) return from(function(who) return who ~= "uzbekistan" end, value) end

-- Of families who go home: what it means depends on the pace, while there is anybody to go and a vote to go home for.
local function homewards(values)
  return function(game, params) return sense.can_return(game, params.pace) and values[params.pace] or 0 end
end

-- An exit date: all of it after three rounds, nothing after six, and the opposite beyond.
local function sooner(value)
  return function(_game, params) return value * (6 - params.rounds) / 3 end
end

M.likes = {
  lead = {
    ["eu.new_members"] = by("by", { russia = -3, csto = -4, eu = 1 }),
    ["eu.partners_of_russia"] = by("by", { russia = 2, csto = 1, eu = -1 }),
    ["eu.treasuries"] = by("by", { eu = -2 }),
    ["eu.parliament"] = by("by", { eu = 1, russia = -1, csto = -1 }),
    ["russia.security_council"] = by("by", { russia = 2, csto = 2, eu = -4, us = -4, kazakhstan = -1, ukraine = -2 }),
    ["russia.modernisers"] = by("by", { kazakhstan = 1, eu = 1, us = -2 }),
    ["russia.public"] = by("by", { russia = -3, csto = -1, kazakhstan = 1 }),
    ["us.pentagon"] = by("by", { russia = -1, csto = -2, us = -1 }),
    ["us.congress"] = by("by", { russia = -1, csto = -2, us = -3, eu = 1 }),
    ["us.state_department"] = by("by", { eu = 1, kazakhstan = 1 }),
    ["kyrgyzstan.ministers"] = by("by", { russia = 1, kazakhstan = 1 }),
    ["kyrgyzstan.southern_offices"] = by("by", { eu = -2, us = -3, kazakhstan = -1 }),
    ["kyrgyzstan.uzbek_community"] = by("by", { eu = 2, kazakhstan = 1, csto = -1, uzbekistan = 1 }),
    ["kyrgyzstan.street"] = by("by", { russia = 1, us = -1, uzbekistan = -4 }),
    ["uzbekistan.security_service"] = by("by", { russia = -2, csto = -3, us = -2, uzbekistan = -3 }),
    ["uzbekistan.presidency"] = by("by", { russia = -2, csto = -3, kazakhstan = -1, uzbekistan = -4, kyrgyzstan = -4 }),
    ["kazakhstan.foreign_ministry"] = by("by", { kazakhstan = 2 }),
    ["kazakhstan.old_guard"] = by("by", { russia = 1, csto = 1, us = -1 }),
    ["csto.joint_staff"] = by("by", { csto = 3, russia = 1 }),
    ["ukraine.governing_party"] = by("by", { ukraine = 2 }),
    ["ukraine.opposition"] = by("by", { russia = -3, csto = -4, eu = 1 }),
  },
  command = {
    ["eu.new_members"] = by("form", { unified = -2, separate = 1 }),
    ["eu.partners_of_russia"] = by("form", { unified = 1, separate = -1 }),
    ["us.congress"] = by("form", { unified = -2 }),
    ["russia.security_council"] = by("form", { unified = 1, separate = -2 }),
    ["russia.modernisers"] = by("form", { coordinated = 1 }),
    ["csto.joint_staff"] = by("form", { unified = 1, separate = -1 }),
    ["ukraine.opposition"] = by("form", { unified = -2 }),
    ["ukraine.peacekeepers"] = by("form", { unified = 1, separate = -1 }),
  },
  police_advisers = {
    ["kyrgyzstan.southern_offices"] = -1.5, ["kyrgyzstan.uzbek_community"] = 2,
    ["kazakhstan.foreign_ministry"] = 2, ["eu.parliament"] = 1, ["us.state_department"] = 1,
    ["russia.security_council"] = -1,
  },
  police = {
    ["kyrgyzstan.southern_offices"] = by("by", { eu = -2, us = -2, ukraine = -1, kazakhstan = -1, russia = -1, csto = -1 }),
    ["kyrgyzstan.street"] = by("by", { eu = -1, us = -1, russia = -1 }),
    ["kyrgyzstan.uzbek_community"] = by("by", { eu = 2, ukraine = 1, kazakhstan = 1 }),
    ["eu.treasuries"] = by("by", { eu = -2 }),
    ["eu.new_members"] = by("by", { eu = -1 }),
    ["eu.parliament"] = by("by", { eu = 1 }),
    ["russia.security_council"] = by("by", { eu = -1 }),
  },
  more_police = {
    ["kyrgyzstan.southern_offices"] = -1, ["kyrgyzstan.uzbek_community"] = 1,
    ["eu.treasuries"] = by("by", { eu = -2 }),
    ["eu.new_members"] = by("by", { eu = -1 }),
    ["russia.security_council"] = by("by", { eu = -1 }),
  },
  military = {
    ["eu.new_members"] = by("by", { eu = -1, russia = -1 }),
    ["eu.treasuries"] = by("by", { eu = -3 }),
    ["eu.parliament"] = by("by", { eu = -1 }),
    ["russia.public"] = by("by", { russia = -2 }),
    ["russia.security_council"] = by("by", { russia = 2, csto = 2, eu = -2 }),
    ["kyrgyzstan.ministers"] = by("by", { russia = 1, csto = 1, kazakhstan = 1 }),
    ["uzbekistan.presidency"] = by("by", { russia = -2, csto = -2, eu = -1, kazakhstan = -1 }),
    ["uzbekistan.security_service"] = by("by", { russia = -2, csto = -2, eu = -2 }),
    ["kazakhstan.business"] = by("by", { kazakhstan = -2 }),
    ["csto.small_members"] = by("by", { csto = -2 }),
    ["csto.joint_staff"] = by("by", { csto = 2 }),
    ["kyrgyzstan.street"] = by("by", { russia = 0, eu = -1, csto = 0, uzbekistan = -4 }),
    ["ukraine.governing_party"] = by("by", { ukraine = -1 }),
    ["ukraine.peacekeepers"] = by("by", { ukraine = 2 }),
  },
  more_troops = {
    ["eu.treasuries"] = by("by", { eu = -3 }),
    ["eu.new_members"] = by("by", { eu = -2 }),
    ["russia.public"] = by("by", { russia = -2 }),
    ["uzbekistan.presidency"] = -1,
    ["csto.small_members"] = by("by", { csto = -2 }),
    ["ukraine.opposition"] = by("by", { ukraine = -2 }),
    ["ukraine.peacekeepers"] = by("by", { ukraine = 1 }),
  },
  airlift = {
    ["us.pentagon"] = by("by", { us = 1 }), ["ukraine.governing_party"] = by("by", { ukraine = 1 }),
    -- Aircraft that belong to neither side (Opinion paper, June 2010, par. 4).
    ["russia.modernisers"] = by("by", { ukraine = 1 }), ["eu.partners_of_russia"] = by("by", { ukraine = 1 }),
    ["kyrgyzstan.ministers"] = by("by", { ukraine = 1 }),
    ["russia.public"] = by("by", { russia = 1 }),
  },
  humanitarian_corridor = {
    ["eu.parliament"] = 1, ["russia.public"] = 1, ["uzbekistan.border_towns"] = 2, ["us.state_department"] = 1,
    ["kyrgyzstan.uzbek_community"] = 2,
  },
  border_opening = {
    ["uzbekistan.border_towns"] = 3, ["kyrgyzstan.uzbek_community"] = 2, ["kazakhstan.business"] = 1,
    ["uzbekistan.security_service"] = by("regime", { refugees = -3, market_days = -3, full = -4 }),
    ["uzbekistan.presidency"] = by("regime", { refugees = -1, market_days = -2, full = -4 }),
  },
  return_of_refugees = {
    ["uzbekistan.presidency"] = homewards { before_the_vote = 3, when_safe = 1 },
    ["uzbekistan.border_towns"] = homewards { before_the_vote = -1, when_safe = 2 },
    ["kyrgyzstan.uzbek_community"] = homewards { before_the_vote = -2, when_safe = 2 },
    ["kyrgyzstan.ministers"] = homewards { before_the_vote = 2, when_safe = 0 },
  },
  -- Who stands between, and for whom that makes a command or a text easier to bear.
  deputy = {
    ["eu.new_members"] = by("by", { ukraine = 1, eu = 1 }), ["russia.modernisers"] = by("by", { ukraine = 1, eu = 1 }),
    ["ukraine.governing_party"] = by("by", { ukraine = 3 }), ["ukraine.opposition"] = by("by", { ukraine = 1 }),
    ["ukraine.peacekeepers"] = by("by", { ukraine = 2 }), ["kazakhstan.foreign_ministry"] = by("by", { kazakhstan = 2 }),
    ["kazakhstan.business"] = by("by", { kazakhstan = -1 }),
  },
  guarantor = {
    ["eu.parliament"] = third(1), ["us.state_department"] = third(1), ["kyrgyzstan.ministers"] = third(0),
    ["uzbekistan.presidency"] = third(0), ["csto.small_members"] = third(0),
    ["ukraine.governing_party"] = by("by", { ukraine = 3 }), ["ukraine.opposition"] = by("by", { ukraine = 1 }),
    ["kazakhstan.foreign_ministry"] = by("by", { kazakhstan = 3 }), ["russia.modernisers"] = third(0),
  },
  burden_sharing = {
    ["uzbekistan.presidency"] = pays(3), ["uzbekistan.border_towns"] = pays(2), ["uzbekistan.security_service"] = pays(1),
    ["eu.treasuries"] = by("by", { eu = -1 }), ["eu.parliament"] = by("by", { eu = -1 }), -- it remembers Andijan in 2005
    ["us.congress"] = by("by", { us = -1 }), ["us.pentagon"] = by("by", { us = 1 }),
    ["russia.public"] = by("by", { russia = -1 }), ["kazakhstan.business"] = by("by", { kazakhstan = -1 }),
    ["kyrgyzstan.ministers"] = by("by", { kyrgyzstan = -2 }), ["kyrgyzstan.street"] = by("by", { kyrgyzstan = -3 }),
  },
  demarcation = {
    ["uzbekistan.security_service"] = by("stretch", { around_the_enclaves = 2, the_whole_line = 3 }),
    ["uzbekistan.presidency"] = by("stretch", { around_the_enclaves = 1, the_whole_line = 2 }),
    ["kyrgyzstan.ministers"] = 1,
    ["kyrgyzstan.southern_offices"] = by("stretch", { around_the_enclaves = -1, the_whole_line = -3 }),
    ["kyrgyzstan.street"] = by("stretch", { around_the_enclaves = 0, the_whole_line = -1 }),
    ["kazakhstan.foreign_ministry"] = 1,
  },
  inquiry = {
    ["kyrgyzstan.southern_offices"] = by("form", { national = 1, mixed = -2, international = -4 }),
    ["kyrgyzstan.uzbek_community"] = by("form", { national = -1, mixed = 2, international = 4 }),
    ["eu.parliament"] = by("form", { national = -3, mixed = 1, international = 2 }),
    ["us.state_department"] = by("form", { national = -2, mixed = 1, international = 2 }),
    ["us.congress"] = by("form", { international = 1 }),
    ["uzbekistan.border_towns"] = by("form", { national = -2, mixed = 1, international = 1 }),
    ["russia.security_council"] = by("form", { international = -1 }),
    ["uzbekistan.security_service"] = by("form", { international = -1 }),
    ["kazakhstan.old_guard"] = by("form", { international = -1 }),
  },
  minority_protection = {
    ["kyrgyzstan.southern_offices"] = per("monitors", -0.06), ["kyrgyzstan.uzbek_community"] = per("monitors", 0.06),
    ["eu.parliament"] = watches(2), ["eu.new_members"] = watches(1), ["us.state_department"] = watches(1),
    ["russia.security_council"] = -1, ["uzbekistan.border_towns"] = watches(2),
    ["kazakhstan.foreign_ministry"] = watches(1), ["ukraine.opposition"] = watches(1),
    ["kyrgyzstan.ministers"] = watches(0), ["uzbekistan.presidency"] = watches(0), ["csto.joint_staff"] = watches(0),
  },
  -- A date within sight is one; a date in the snow is a way of not saying when.
  exit_date = {
    ["eu.treasuries"] = sooner(2), ["russia.public"] = sooner(2), ["kyrgyzstan.ministers"] = sooner(1),
    ["kyrgyzstan.southern_offices"] = sooner(2), ["kyrgyzstan.street"] = sooner(1), ["uzbekistan.presidency"] = sooner(1),
    ["csto.small_members"] = sooner(2), ["ukraine.peacekeepers"] = 1, ["us.congress"] = sooner(1),
    ["kyrgyzstan.uzbek_community"] = sooner(-2),
  },
  hand_over = { ["eu.parliament"] = 1, ["us.state_department"] = 1, ["kazakhstan.foreign_ministry"] = 1 },
  disarmament = {
    ["kyrgyzstan.southern_offices"] = by("method", { amnesty = 0, searches = 2, both_sides = -1 }),
    ["kyrgyzstan.uzbek_community"] = by("method", { amnesty = 1, searches = -3, both_sides = 2 }),
    ["us.pentagon"] = 1,
    ["eu.parliament"] = by("method", { searches = -2 }), ["us.state_department"] = by("method", { searches = -1 }),
    ["uzbekistan.border_towns"] = by("method", { searches = -2 }),
  },
  mixed_police = {
    ["kyrgyzstan.southern_offices"] = -1, ["kyrgyzstan.uzbek_community"] = 2, ["kyrgyzstan.ministers"] = 1,
    ["eu.parliament"] = 1, ["us.state_department"] = 1, ["kazakhstan.foreign_ministry"] = 1,
    ["uzbekistan.border_towns"] = 1,
  },
  reconstruction = {
    ["kyrgyzstan.ministers"] = 2, ["kyrgyzstan.street"] = 1, ["kyrgyzstan.uzbek_community"] = 2,
    ["russia.modernisers"] = 1,
    ["kyrgyzstan.southern_offices"] = per("amount", -0.02), -- who builds, on whose ground, is theirs to say
    ["eu.treasuries"] = by("by", { eu = -1 }), ["us.congress"] = by("by", { us = -1 }),
    ["russia.public"] = by("by", { russia = -1 }), ["kazakhstan.business"] = by("by", { kazakhstan = -1 }),
  },
  election_support = {
    ["kyrgyzstan.ministers"] = outside(2), ["kyrgyzstan.street"] = outside(1), ["eu.parliament"] = outside(1),
    ["us.state_department"] = outside(2), ["kazakhstan.old_guard"] = -2, ["uzbekistan.presidency"] = -1,
  },
  manas_status = {
    ["us.pentagon"] = by("status", { closed = -4, joint_centre = -1, one_year = 1, until_2014 = 4 }),
    ["us.congress"] = per("rent", -0.03),
    ["kyrgyzstan.street"] = by("status", { closed = 1, joint_centre = 1, one_year = -1, until_2014 = -3 }),
    ["kyrgyzstan.ministers"] = per("rent", 0.03),
    ["kyrgyzstan.southern_offices"] = per("rent", 0.02),
    ["russia.security_council"] = by("status", { closed = 3, joint_centre = 1, one_year = -1, until_2014 = -3 }),
    ["russia.modernisers"] = by("status", { joint_centre = 2 }),
  },
  fuel_partner = {
    ["kyrgyzstan.street"] = 2, ["kyrgyzstan.ministers"] = 2, ["us.congress"] = 1, ["us.pentagon"] = -1,
  },
  fuel_and_grain = {
    ["kyrgyzstan.street"] = outside(2), ["kyrgyzstan.ministers"] = outside(1), ["russia.public"] = by("by", { russia = -1 }),
    ["kazakhstan.business"] = by("by", { kazakhstan = -1 }), ["us.congress"] = by("by", { us = -1 }),
  },
  counter_narcotics = { ["us.pentagon"] = 1, ["uzbekistan.security_service"] = 1, ["russia.public"] = 1 },
  consultation = {
    ["eu.new_members"] = -1, ["eu.partners_of_russia"] = 2, ["russia.modernisers"] = 2, ["us.state_department"] = 1,
    ["csto.small_members"] = 1, ["kazakhstan.foreign_ministry"] = 1, ["ukraine.governing_party"] = 1,
  },
  verification = {
    ["eu.treasuries"] = 1, ["us.congress"] = 1, ["uzbekistan.security_service"] = 1, ["csto.small_members"] = 1,
    ["kyrgyzstan.southern_offices"] = -1, ["russia.security_council"] = -1, ["kazakhstan.old_guard"] = -1,
  },
  joint_planning = {
    ["eu.partners_of_russia"] = 2, ["eu.new_members"] = -2, ["russia.modernisers"] = 2, ["russia.security_council"] = 0.5,
    ["csto.joint_staff"] = 2,
  },
  recognition = {
    ["eu.new_members"] = -3, ["eu.partners_of_russia"] = 1, ["us.congress"] = -2, ["russia.security_council"] = 2,
    ["russia.modernisers"] = 1, ["csto.joint_staff"] = 3, ["ukraine.opposition"] = -3,
  },
  no_precedent = {
    ["russia.security_council"] = 3, ["eu.new_members"] = -2, ["eu.parliament"] = -1, ["us.congress"] = -1,
    ["kazakhstan.old_guard"] = 1, ["csto.small_members"] = 2, ["uzbekistan.presidency"] = 1, ["ukraine.opposition"] = -2,
  },
  no_permanent_base = {
    ["uzbekistan.presidency"] = pledges(3), ["uzbekistan.security_service"] = pledges(3),
    ["csto.small_members"] = pledges(1), ["russia.security_council"] = by("by", { russia = -1, csto = -1, us = 1 }),
    ["us.pentagon"] = by("by", { us = -1, russia = 1, csto = 1 }), ["eu.new_members"] = by("by", { russia = 1, csto = 1 }),
    ["kyrgyzstan.street"] = pledges(1), ["kyrgyzstan.ministers"] = pledges(0),
  },
  crisis_mechanism = {
    ["csto.joint_staff"] = by("trigger", { request = 2, consensus = 3, majority = 4 }),
    ["csto.small_members"] = by("trigger", { request = 1, consensus = -1, majority = -4 }),
    ["russia.security_council"] = by("trigger", { request = 1, consensus = 2, majority = 3 }),
    ["uzbekistan.security_service"] = by("trigger", { request = -2.5, consensus = -3, majority = -4 }),
    ["uzbekistan.presidency"] = by("trigger", { request = -2, consensus = -3, majority = -4 }),
    ["kazakhstan.old_guard"] = by("trigger", { request = 2, consensus = 1, majority = -2 }),
    ["us.pentagon"] = -1,
  },
  call_for_calm = { ["kazakhstan.foreign_ministry"] = 1, ["us.state_department"] = 1 },
}

-- Constituencies by actor, in the order of actors.lua.
M.of = {
  eu = { "eu.new_members", "eu.partners_of_russia", "eu.treasuries", "eu.parliament" },
  russia = { "russia.security_council", "russia.modernisers", "russia.public" },
  us = { "us.pentagon", "us.congress", "us.state_department" },
  kyrgyzstan = {
    "kyrgyzstan.ministers", "kyrgyzstan.southern_offices", "kyrgyzstan.uzbek_community", "kyrgyzstan.street",
  },
  uzbekistan = { "uzbekistan.border_towns", "uzbekistan.security_service", "uzbekistan.presidency" },
  kazakhstan = { "kazakhstan.foreign_ministry", "kazakhstan.business", "kazakhstan.old_guard" },
  csto = { "csto.joint_staff", "csto.small_members" },
  ukraine = { "ukraine.governing_party", "ukraine.opposition", "ukraine.peacekeepers" },
}

return M
