-- What each clause is worth at home, once and for all seats: clauses.lua and status.lua hand these tables to the engine, which
-- moves a party's constituencies by them at every signature, and asks them when a text must be ratified. From -4 (they will
-- fight it) to 4 (they asked for it).
--
-- The line has friends on both banks: whoever is paid at a barrier, elected against it, or made an officer by it. Nothing here
-- says that they are wrong; it says what it costs to overrule them. Sources: Vaquer i Fanés 2010, "The EU as a leading player
-- in European Security" and recommendation 8; Herd & Dunay 2010 and Bossuyt 2020 on members of the Union; the two sides: public
-- record of 2003 to 2012.
local sense = require "transdniestria.sense"
local treaties = require "rules.treaties"

local M = {}

local by, per = treaties.by, treaties.per

-- What one would sign with neighbours and not with strangers: less by a point for each twenty in which the banks believe
-- each other less than they would have to.
local kBelieve = 58
local function with(param, values)
  return function(game, params)
    local doubt = game and (kBelieve - game:get("confidence")) / 20 or 0
    return (values[params[param]] or 0) - (doubt > 0 and doubt or 0)
  end
end

-- A value that holds where `by` can give what the clause is about; where it cannot, nobody at home would defend it.
local function from(able, value)
  return function(_game, params) return able[params.by] and value or -2 end
end
local function outside(value) return from(sense.outside, value) end
local function keeps(value) return from(sense.can_vouch, value) end
local function customs_officers(value) return from(sense.watches_borders, value) end

-- An exit date: all of it after three rounds, nothing after six.
local function sooner(value)
  return function(_game, params) return value * (6 - params.rounds) / 3 end
end

M.likes = {
  -- The table ---------------------------------------------------------------------------------------------------------
  agenda = {
    ["moldova.coalition"] = by("order", { steps_first = 1, baskets = 1, status_first = 2 }),
    ["moldova.communists"] = by("order", { steps_first = 1, baskets = 1 }),
    ["moldova.veterans"] = by("order", { steps_first = -1, status_first = 1 }),
    ["transdniestria.security"] = by("order", { baskets = -0.5, status_first = -2 }), ["transdniestria.holding"] = 0.5,
    ["transdniestria.people"] = by("order", { steps_first = 2, baskets = 1, status_first = -1 }),
    ["russia.modernisers"] = 1.5, ["russia.security_council"] = by("order", { baskets = 1, status_first = 0.5 }),
    ["ukraine.presidency"] = 2, ["osce.chair"] = 3, ["osce.mission"] = 2, ["osce.capitals"] = 1,
    ["eu.partners_of_russia"] = 1, ["eu.neighbourhood"] = 1, ["us.state_department"] = 1,
    ["us.senate"] = by("order", { steps_first = -1, status_first = 1 }),
  },
  full_parties = {
    ["moldova.coalition"] = 2, ["moldova.veterans"] = 1, ["moldova.communists"] = -1,
    ["transdniestria.security"] = -1, ["transdniestria.factories"] = 1,
    ["russia.security_council"] = -1.5, ["russia.modernisers"] = 1, ["russia.patriots"] = -1,
    ["ukraine.presidency"] = -1, ["ukraine.opposition"] = 1, ["osce.chair"] = -1, ["osce.capitals"] = 1,
    ["eu.neighbourhood"] = 2, ["eu.new_members"] = 2, ["us.senate"] = 2, ["us.state_department"] = 1,
  },
  no_prejudice = {
    ["moldova.veterans"] = by("form", { silence = -0.5, both_readings = -2, law_of_Chisinau = 2 }),
    ["moldova.coalition"] = by("form", { silence = 1, law_of_Chisinau = 2 }),
    ["moldova.communists"] = by("form", { silence = 1, both_readings = 1 }),
    ["transdniestria.security"] = by("form", { silence = -1, both_readings = 1, law_of_Chisinau = -4 }),
    ["transdniestria.people"] = by("form", { silence = 1, both_readings = 1, law_of_Chisinau = -1 }),
    ["transdniestria.holding"] = by("form", { law_of_Chisinau = -2 }),
    ["russia.security_council"] = by("form", { both_readings = 1, law_of_Chisinau = -2 }),
    ["eu.new_members"] = by("form", { both_readings = -1, law_of_Chisinau = 1 }), ["osce.mission"] = 1,
    ["us.senate"] = by("form", { both_readings = -1, law_of_Chisinau = 1 }),
  },
  beyond_elections = {
    ["moldova.coalition"] = -1, ["moldova.business"] = 1, ["moldova.communists"] = 0.5,
    ["transdniestria.holding"] = 1, ["transdniestria.security"] = -1, ["osce.chair"] = 1, ["eu.neighbourhood"] = 1,
    ["eu.partners_of_russia"] = 1, ["russia.modernisers"] = 1, ["russia.patriots"] = -0.5, ["ukraine.presidency"] = 1,
    ["us.state_department"] = 1,
  },
  consultation = {
    ["moldova.business"] = 1, ["moldova.veterans"] = -1, ["transdniestria.factories"] = 1, ["russia.modernisers"] = 1,
    ["eu.partners_of_russia"] = 1, ["eu.treasuries"] = -0.5, ["osce.mission"] = 1, ["ukraine.presidency"] = 1,
    ["us.state_department"] = 0.5,
  },
  verification = {
    ["moldova.business"] = 1, ["transdniestria.holding"] = -2, ["transdniestria.factories"] = 0.5, ["ukraine.odessa"] = -1,
    ["ukraine.opposition"] = 1, ["eu.treasuries"] = 1, ["eu.new_members"] = 1, ["us.arms_control"] = 1, ["us.senate"] = 1,
    ["russia.security_council"] = -1,
  },
  guarantor = {
    ["moldova.veterans"] = by("by", { russia = -3, ukraine = -1, eu = 1, us = 1 }),
    ["moldova.coalition"] = by("by", { russia = -2, eu = 2, us = 1, osce = 1 }),
    ["moldova.communists"] = by("by", { russia = 1, us = -1, ukraine = 1 }),
    ["transdniestria.security"] = by("by", { russia = 3, ukraine = 1, eu = -2, us = -3, osce = -1 }),
    ["transdniestria.people"] = keeps(1), ["transdniestria.holding"] = by("by", { russia = 1, ukraine = 2, eu = 1 }),
    ["russia.security_council"] = by("by", { russia = 3, eu = -1, us = -3 }), ["russia.patriots"] = by("by", { russia = 3, eu = -1, us = -2 }),
    ["ukraine.presidency"] = by("by", { ukraine = 4 }), ["ukraine.opposition"] = by("by", { russia = -2, ukraine = 1 }), ["ukraine.odessa"] = by("by", { ukraine = 1 }),
    ["osce.chair"] = by("by", { osce = 2 }), ["osce.capitals"] = by("by", { osce = -1 }),
    ["eu.new_members"] = by("by", { russia = -2, eu = 1 }), ["eu.treasuries"] = by("by", { eu = -1 }),
    ["eu.neighbourhood"] = by("by", { eu = 2 }), ["us.senate"] = by("by", { russia = -2, us = -1 }),
    ["us.state_department"] = by("by", { us = 1, eu = 1 }),
  },

  -- Steps -------------------------------------------------------------------------------------------------------------
  documents = {
    ["moldova.coalition"] = by("scope", { licences = -0.5, travel = -1 }),
    ["moldova.veterans"] = by("scope", { plates = -1, licences = -2, travel = -3 }),
    ["moldova.business"] = 1, ["transdniestria.people"] = by("scope", { plates = 1, licences = 2, travel = 4 }),
    ["transdniestria.security"] = by("scope", { plates = 1, licences = 1, travel = 2 }), ["transdniestria.factories"] = 1,
    ["russia.patriots"] = by("scope", { plates = 1, licences = 1, travel = 2 }),
    ["eu.new_members"] = by("scope", { travel = -2 }), ["eu.neighbourhood"] = by("scope", { plates = 1, licences = 1 }),
    ["ukraine.presidency"] = by("scope", { travel = -1 }), ["ukraine.odessa"] = by("scope", { plates = 1, travel = 1 }),
    ["us.senate"] = by("scope", { travel = -2 }), ["osce.mission"] = 2,
  },
  diplomas = {
    ["moldova.veterans"] = by("stamp", { neutral = -0.5, tiraspol = -3, chisinau = 1 }),
    ["moldova.coalition"] = by("stamp", { neutral = 1, tiraspol = -1, chisinau = 1 }),
    ["transdniestria.people"] = by("stamp", { neutral = 3, tiraspol = 2, chisinau = 1 }),
    ["transdniestria.security"] = by("stamp", { neutral = -0.5, tiraspol = 2, chisinau = -3 }),
    ["osce.mission"] = 1, ["eu.neighbourhood"] = 1, ["russia.patriots"] = by("stamp", { tiraspol = 1, chisinau = -1 }),
  },
  lines = {
    ["moldova.business"] = 2, ["moldova.coalition"] = 1, ["transdniestria.people"] = by("what", { telephone = 2, freight = 1, both = 2 }),
    ["transdniestria.factories"] = by("what", { telephone = 0, freight = 3, both = 3 }),
    ["transdniestria.holding"] = by("what", { telephone = -2, freight = 0, both = -2 }), -- the telephones are the firm's
    ["ukraine.odessa"] = by("what", { freight = -1, both = -1 }), ["osce.mission"] = 1, ["eu.neighbourhood"] = 1,
  },
  schools = {
    ["moldova.veterans"] = by("regime", { tolerated = 0, licensed = 1, independent = 3 }),
    ["moldova.coalition"] = by("regime", { tolerated = 0, licensed = 1, independent = 2 }), ["moldova.communists"] = 0.5,
    ["transdniestria.security"] = by("regime", { tolerated = -1, licensed = -2, independent = -4 }),
    ["transdniestria.people"] = by("regime", { tolerated = 0.5, licensed = 1, independent = 0.5 }),
    ["russia.patriots"] = by("regime", { licensed = -0.5, independent = -1 }), ["osce.mission"] = 2, ["osce.capitals"] = 1,
    ["eu.new_members"] = by("regime", { tolerated = -1, licensed = 1, independent = 2 }), ["eu.neighbourhood"] = 1,
    ["us.state_department"] = by("regime", { licensed = 1, independent = 1 }),
  },
  land = {
    ["moldova.veterans"] = by("way", { access = 1, compensation = -1, ["return"] = 3 }),
    ["moldova.coalition"] = by("way", { access = 1, compensation = 0, ["return"] = 2 }),
    ["moldova.business"] = by("way", { access = 1, compensation = 1, ["return"] = 1 }),
    ["transdniestria.security"] = by("way", { access = -1, compensation = 0, ["return"] = -4 }),
    ["transdniestria.holding"] = by("way", { access = 0, compensation = 1, ["return"] = -2 }),
    ["transdniestria.people"] = 1, ["osce.mission"] = 1,
  },
  movement = {
    ["moldova.business"] = by("posts", { joint = 1, moved = 1, removed = 2 }),
    ["moldova.veterans"] = by("posts", { joint = -2, moved = 1, removed = 2 }),
    ["moldova.coalition"] = by("posts", { joint = -0.5, moved = 1, removed = 1 }),
    ["transdniestria.people"] = by("posts", { joint = 1, moved = 2, removed = 3 }),
    ["transdniestria.security"] = by("posts", { joint = -1, moved = -2, removed = -4 }),
    ["transdniestria.factories"] = 1, ["russia.security_council"] = by("posts", { removed = -1 }),
    ["osce.mission"] = 2, ["eu.neighbourhood"] = 1, ["ukraine.odessa"] = by("posts", { joint = -0.5, removed = 0.5 }),
  },
  bridge = {
    ["moldova.business"] = by("open", { foot = 0, cars = 1, lorries = 3 }), ["moldova.coalition"] = 1,
    ["moldova.veterans"] = by("open", { foot = 0, cars = -0.5, lorries = -1 }),
    ["transdniestria.people"] = by("open", { foot = 1, cars = 2, lorries = 1 }),
    ["transdniestria.factories"] = by("open", { foot = 0, cars = 0, lorries = 3 }),
    ["transdniestria.security"] = by("open", { foot = -1, cars = -2, lorries = -3 }),
    ["ukraine.odessa"] = by("open", { lorries = 0.5 }), ["osce.mission"] = 2, ["eu.neighbourhood"] = 2,
    ["russia.security_council"] = by("open", { lorries = -0.5 }),
  },
  firms = {
    ["moldova.coalition"] = 1, ["moldova.business"] = -1, -- they compete for the same quotas
    ["transdniestria.factories"] = 3, ["transdniestria.holding"] = -1, ["transdniestria.security"] = -2,
    ["eu.neighbourhood"] = 1, ["eu.treasuries"] = -0.5, ["ukraine.odessa"] = -1,
  },
  rebuilding = {
    ["moldova.coalition"] = 1, ["moldova.business"] = 1, ["transdniestria.people"] = outside(2), ["transdniestria.holding"] = 1,
    ["transdniestria.security"] = by("by", { eu = -2, us = -2, russia = 1 }),
    ["eu.treasuries"] = by("by", { eu = -2 }), ["eu.neighbourhood"] = by("by", { eu = 2 }), ["us.senate"] = by("by", { us = -1 }),
    ["russia.patriots"] = by("by", { russia = 1 }), ["russia.modernisers"] = by("by", { russia = -1 }),
    ["ukraine.presidency"] = by("by", { ukraine = -2 }), ["osce.capitals"] = by("by", { osce = -3 }),
  },

  -- Customs -----------------------------------------------------------------------------------------------------------
  seals = {
    ["moldova.coalition"] = by("whose", { chisinau = 2, joint = 0, tiraspol = -3 }),
    ["moldova.veterans"] = by("whose", { chisinau = 2, joint = -1, tiraspol = -4 }), ["moldova.business"] = 2,
    ["transdniestria.factories"] = by("whose", { chisinau = 1, joint = 3, tiraspol = 2 }),
    ["transdniestria.holding"] = by("whose", { chisinau = -3, joint = -1, tiraspol = 2 }),
    ["transdniestria.security"] = by("whose", { chisinau = -3, joint = -1, tiraspol = 3 }),
    ["ukraine.odessa"] = by("whose", { chisinau = -3, joint = -2, tiraspol = 1 }),
    ["ukraine.presidency"] = by("whose", { chisinau = -1, joint = 1, tiraspol = -0.5 }),
    ["ukraine.opposition"] = by("whose", { chisinau = 2, joint = 1, tiraspol = -1 }),
    ["eu.neighbourhood"] = by("whose", { chisinau = 1, joint = 2, tiraspol = -1 }),
    ["eu.new_members"] = by("whose", { chisinau = 1, joint = -0.5, tiraspol = -3 }),
    ["russia.patriots"] = by("whose", { chisinau = -2, tiraspol = 1 }), ["russia.security_council"] = by("whose", { chisinau = -1 }),
    ["us.senate"] = by("whose", { chisinau = 1, tiraspol = -1 }),
  },
  eubam = {
    ["moldova.coalition"] = customs_officers(1), ["moldova.business"] = customs_officers(1),
    ["transdniestria.holding"] = per("officers", -0.025), ["transdniestria.factories"] = 0.5,
    ["transdniestria.security"] = by("by", { eu = -2, us = -3, osce = -1 }),
    ["ukraine.odessa"] = per("officers", -0.025), ["ukraine.opposition"] = 1, ["ukraine.presidency"] = by("by", { eu = 1, us = -1 }),
    ["eu.neighbourhood"] = by("by", { eu = 3 }), ["eu.new_members"] = by("by", { eu = 1 }),
    ["russia.security_council"] = by("by", { eu = -1, us = -2 }),
  },
  gas_debt = {
    ["russia.security_council"] = by("debt", { frozen = 0, shared = -0.5, forgiven = -2 }),
    ["russia.modernisers"] = by("debt", { frozen = -0.5, shared = 1, forgiven = -2 }),
    ["russia.patriots"] = by("debt", { frozen = 1, shared = 0.5, forgiven = 2 }),
    ["transdniestria.holding"] = by("debt", { frozen = 0.5, shared = -1, forgiven = 1.5 }),
    ["transdniestria.factories"] = by("debt", { frozen = 0.5, shared = 0, forgiven = 1.5 }),
    ["transdniestria.people"] = by("debt", { frozen = 0.5, shared = 0, forgiven = 1 }),
    ["moldova.coalition"] = by("debt", { frozen = 0, shared = -2, forgiven = 1 }),
    ["moldova.business"] = by("debt", { frozen = 1, shared = -1, forgiven = 1 }),
    ["moldova.communists"] = by("debt", { frozen = 1, forgiven = 2 }), ["eu.treasuries"] = by("debt", { shared = -1 }),
  },

  -- Missions ----------------------------------------------------------------------------------------------------------
  lead = {
    ["moldova.coalition"] = by("by", { russia = -4, eu = 2, osce = 1, ukraine = 0 }),
    ["moldova.veterans"] = by("by", { russia = -4, eu = 2, osce = 1, us = 2 }),
    ["moldova.communists"] = by("by", { russia = 1, eu = -0.5, osce = 1, us = -2, ukraine = 1 }),
    ["transdniestria.security"] = by("by", { russia = 2, eu = -3, us = -4, osce = -1, ukraine = -0.5 }),
    ["transdniestria.people"] = by("by", { russia = 1, osce = 1, ukraine = 1, us = -1 }),
    ["russia.security_council"] = by("by", { russia = 2, eu = -3, us = -4, osce = -0.5, ukraine = -0.5 }),
    ["russia.modernisers"] = by("by", { osce = 1, ukraine = 1, us = -1 }),
    ["russia.patriots"] = by("by", { russia = 1, eu = -2, us = -3 }),
    ["ukraine.presidency"] = by("by", { ukraine = 2, us = -1 }), ["ukraine.opposition"] = by("by", { russia = -2, eu = 1 }),
    ["osce.chair"] = by("by", { osce = 2, ukraine = 0.5 }), ["osce.mission"] = by("by", { osce = 2, eu = -1 }),
    ["osce.capitals"] = by("by", { osce = -1 }),
    ["eu.new_members"] = by("by", { russia = -4, eu = 1 }), ["eu.partners_of_russia"] = by("by", { russia = 2, eu = -1, osce = 1 }),
    ["eu.treasuries"] = by("by", { eu = -2 }), ["eu.neighbourhood"] = by("by", { eu = 1, russia = -1 }),
    ["us.senate"] = by("by", { russia = -3, us = -2, eu = 1 }), ["us.arms_control"] = by("by", { osce = 1 }),
    ["us.state_department"] = by("by", { eu = 1, osce = 1, russia = -2 }),
  },
  command = {
    ["eu.new_members"] = by("form", { unified = -2, separate = 1 }),
    ["eu.partners_of_russia"] = by("form", { unified = 1, separate = -1 }),
    ["russia.security_council"] = by("form", { unified = 0, coordinated = 1, separate = 1 }),
    ["russia.modernisers"] = by("form", { unified = 1 }), ["moldova.veterans"] = by("form", { unified = 1, separate = -2 }),
    ["moldova.coalition"] = by("form", { unified = 1, separate = -1 }),
    ["transdniestria.security"] = by("form", { unified = -2, separate = 1 }), ["ukraine.opposition"] = by("form", { unified = -1 }),
    ["us.senate"] = by("form", { separate = -1 }),
  },
  observers = {
    ["moldova.coalition"] = outside(1), ["moldova.veterans"] = by("by", { russia = -2, eu = 2, us = 1, osce = 1 }),
    ["transdniestria.security"] = by("by", { eu = -2, us = -3, osce = -0.5 }),
    ["transdniestria.people"] = outside(1), ["russia.security_council"] = by("by", { eu = -0.5, us = -2 }),
    ["eu.neighbourhood"] = by("by", { eu = 1 }), ["eu.treasuries"] = by("by", { eu = -1 }),
    ["osce.mission"] = by("by", { osce = 2, eu = -0.5 }), ["osce.chair"] = 1, ["osce.capitals"] = by("by", { osce = -1 }),
    ["ukraine.presidency"] = by("by", { ukraine = 1 }), ["us.state_department"] = 0.5,
  },
  more_observers = {
    ["moldova.coalition"] = outside(0.5), ["transdniestria.security"] = by("by", { eu = -1, us = -2, osce = -1 }),
    ["russia.security_council"] = by("by", { eu = -0.5, us = -1 }), ["eu.treasuries"] = by("by", { eu = -1 }),
    ["eu.neighbourhood"] = by("by", { eu = 1 }), ["osce.mission"] = by("by", { osce = 1 }),
    ["ukraine.presidency"] = by("by", { ukraine = 1 }), ["osce.capitals"] = by("by", { osce = -1 }),
  },
  peacekeepers = {
    ["moldova.veterans"] = by("by", { russia = -3, eu = 2, ukraine = 0.5 }),
    ["moldova.coalition"] = by("by", { russia = -1, eu = 1, ukraine = 0.5 }), ["moldova.communists"] = by("by", { russia = 1 }),
    ["transdniestria.security"] = by("by", { russia = 2, eu = -3, ukraine = -1 }),
    ["transdniestria.people"] = by("by", { russia = 1, ukraine = 0.5 }),
    ["russia.security_council"] = by("by", { russia = 1, eu = -2, ukraine = -0.5 }), ["russia.patriots"] = by("by", { russia = 1, eu = -1 }),
    ["eu.treasuries"] = by("by", { eu = -2 }), ["eu.new_members"] = by("by", { eu = -1, russia = -1 }),
    ["eu.partners_of_russia"] = by("by", { eu = 1 }), ["ukraine.presidency"] = by("by", { ukraine = 1 }),
    ["ukraine.opposition"] = by("by", { ukraine = -0.5 }), ["osce.capitals"] = -1,
  },
  more_peacekeepers = {
    ["moldova.veterans"] = by("by", { russia = -2, eu = 1 }), ["transdniestria.security"] = by("by", { russia = 1, eu = -2, ukraine = -0.5 }),
    ["russia.security_council"] = by("by", { russia = 1, eu = -1 }), ["eu.treasuries"] = by("by", { eu = -2 }),
    ["eu.new_members"] = by("by", { eu = -1 }), ["eu.partners_of_russia"] = by("by", { eu = 1 }),
    ["ukraine.presidency"] = by("by", { ukraine = 1 }), ["ukraine.opposition"] = by("by", { ukraine = -0.5 }),
  },
  civilian_police = {
    ["moldova.coalition"] = by("by", { eu = 1, ukraine = 0.5, russia = -2 }), ["moldova.veterans"] = by("by", { eu = 1, russia = -2 }),
    ["transdniestria.security"] = by("by", { eu = -3, us = -3, ukraine = -1 }), ["transdniestria.people"] = outside(1),
    ["russia.security_council"] = by("by", { eu = -1 }), ["eu.treasuries"] = by("by", { eu = -1 }),
    ["eu.neighbourhood"] = by("by", { eu = 1 }), ["ukraine.presidency"] = by("by", { ukraine = 1 }),
  },
  deputy = {
    ["eu.new_members"] = by("by", { eu = 1, ukraine = 1 }), ["moldova.coalition"] = by("by", { eu = 1, ukraine = 0.5 }),
    ["transdniestria.security"] = by("by", { russia = 1, ukraine = 1, eu = -1 }),
    ["russia.security_council"] = by("by", { russia = 1, eu = -0.5, us = -2 }), ["russia.modernisers"] = by("by", { ukraine = 1, eu = 1 }),
    ["ukraine.presidency"] = by("by", { ukraine = 3 }), ["ukraine.opposition"] = by("by", { ukraine = 1 }),
    ["osce.chair"] = by("by", { osce = 1 }),
  },
  exit_date = {
    ["moldova.coalition"] = sooner(1), ["moldova.veterans"] = sooner(1), ["transdniestria.security"] = sooner(-1),
    ["transdniestria.people"] = sooner(-0.5), ["russia.security_council"] = sooner(-1), ["eu.treasuries"] = sooner(2),
    ["us.senate"] = sooner(1), ["us.arms_control"] = 1, ["osce.capitals"] = sooner(1), ["ukraine.opposition"] = sooner(1),
  },
  hand_over = { ["osce.chair"] = 1, ["eu.neighbourhood"] = 1, ["us.arms_control"] = 1, ["moldova.coalition"] = 1,
    ["russia.security_council"] = -1 },
  inspections = {
    ["us.arms_control"] = 3, ["us.senate"] = 2, ["osce.mission"] = 2, ["moldova.coalition"] = 1,
    ["moldova.veterans"] = 1, ["transdniestria.security"] = by("by", { eu = -3, us = -4, osce = -1, ukraine = -1 }),
    ["russia.security_council"] = by("by", { eu = -2, us = -3, osce = -0.5, ukraine = -1 }), ["eu.new_members"] = 1,
    ["ukraine.presidency"] = by("by", { ukraine = 1 }),
  },

  -- The depot and the garrison --------------------------------------------------------------------------------------
  stocks = {
    ["russia.security_council"] = by("way", { removed = -1, destroyed = -2 }), ["russia.modernisers"] = 2,
    ["russia.patriots"] = -2, ["moldova.coalition"] = 2, ["moldova.veterans"] = 2, ["moldova.communists"] = 1,
    ["transdniestria.security"] = by("way", { removed = -2.5, destroyed = -1.5 }), ["transdniestria.people"] = by("way", { removed = 1, destroyed = 0.5 }),
    ["transdniestria.holding"] = by("way", { removed = -1, destroyed = 1 }), -- half of it is held to be the left bank's
    ["us.arms_control"] = 4, ["us.senate"] = 3, ["us.state_department"] = 2, ["eu.new_members"] = 2, ["ukraine.presidency"] = 1,
    ["ukraine.opposition"] = 1, ["osce.chair"] = 2, ["osce.mission"] = 1, ["eu.partners_of_russia"] = 1,
  },
  troops_leave = {
    ["moldova.coalition"] = by("when", { with_settlement = 1, in_steps = 2, by_date = 3 }),
    ["moldova.veterans"] = by("when", { with_settlement = 0, in_steps = 2, by_date = 4 }),
    ["moldova.communists"] = by("when", { with_settlement = 1 }),
    ["transdniestria.security"] = by("when", { with_settlement = -2, in_steps = -3, by_date = -4 }),
    ["transdniestria.people"] = by("when", { with_settlement = 0, in_steps = -1, by_date = -2 }),
    ["russia.security_council"] = by("when", { with_settlement = 0, in_steps = -1, by_date = -3 }),
    ["russia.patriots"] = by("when", { with_settlement = -0.5, in_steps = -1.5, by_date = -3 }),
    ["russia.modernisers"] = by("when", { with_settlement = 1, in_steps = 2, by_date = 1 }),
    ["us.senate"] = by("when", { with_settlement = 0, in_steps = 2, by_date = 3 }), ["us.arms_control"] = 3,
    ["eu.new_members"] = by("when", { with_settlement = 0, in_steps = 1, by_date = 2 }), ["ukraine.opposition"] = 1,
    ["osce.chair"] = 1,
  },
  transit = { ["ukraine.odessa"] = 1, ["ukraine.presidency"] = 0.5, ["ukraine.opposition"] = 0.5, ["russia.security_council"] = 1,
    ["us.arms_control"] = 1, ["moldova.coalition"] = 0.5 },
  neutrality = {
    ["moldova.coalition"] = by("form", { declared = -0.5, guaranteed = -2 }), ["moldova.communists"] = 2,
    ["moldova.veterans"] = by("form", { declared = -1, guaranteed = -2 }),
    ["transdniestria.security"] = by("form", { declared = 1, guaranteed = 2 }),
    ["russia.security_council"] = by("form", { declared = 2, guaranteed = 4 }), ["russia.patriots"] = 1,
    ["eu.new_members"] = by("form", { guaranteed = -2 }), ["us.senate"] = by("form", { declared = -0.5, guaranteed = -2 }),
    ["ukraine.presidency"] = 1, ["ukraine.opposition"] = by("form", { guaranteed = -1 }),
  },

  -- Meseberg ----------------------------------------------------------------------------------------------------------
  committee = {
    ["russia.modernisers"] = by("level", { ambassadors = 2, ministers = 4 }), ["russia.security_council"] = by("level", { ambassadors = 0, ministers = 2 }),
    ["eu.partners_of_russia"] = by("level", { ambassadors = 2, ministers = 3 }),
    ["eu.new_members"] = by("level", { ambassadors = -2, ministers = -4 }), ["eu.neighbourhood"] = -1, ["eu.treasuries"] = 0.5,
  },
  progress = {
    ["russia.security_council"] = by("what", { talks = 0, steps = -1, troops = -3 }),
    ["russia.modernisers"] = by("what", { talks = 0, steps = 0, troops = 1 }), ["russia.patriots"] = by("what", { steps = -1, troops = -3 }),
    ["eu.new_members"] = by("what", { talks = 1, steps = 2, troops = 4 }), ["eu.neighbourhood"] = by("what", { talks = 1, steps = 2, troops = 2 }),
    ["eu.partners_of_russia"] = by("what", { troops = -1 }),
  },
  even_hand = {
    ["russia.patriots"] = 3, ["russia.security_council"] = 1, ["eu.new_members"] = -4, ["eu.partners_of_russia"] = 0.5,
    ["eu.neighbourhood"] = -2,
  },
  joint_planning = {
    ["russia.modernisers"] = 2, ["russia.security_council"] = -0.5, ["eu.partners_of_russia"] = 2, ["eu.new_members"] = -1,
  },

  -- Status ------------------------------------------------------------------------------------------------------------
  status = {
    ["moldova.coalition"] = with("structure", { autonomy = 1, asymmetric_federation = -2.5, confederation = -4 }),
    ["moldova.communists"] = with("structure", { autonomy = 1, asymmetric_federation = 1, confederation = -1 }),
    ["moldova.veterans"] = with("structure", { autonomy = -1, asymmetric_federation = -4, confederation = -4 }),
    ["moldova.business"] = by("structure", { autonomy = 1, asymmetric_federation = 0, confederation = -1 }),
    ["transdniestria.security"] = with("structure", { autonomy = -4, asymmetric_federation = -3, confederation = 0 }),
    ["transdniestria.holding"] = with("structure", { autonomy = -3, asymmetric_federation = -0.5, confederation = 2 }),
    ["transdniestria.factories"] = by("structure", { autonomy = 1, asymmetric_federation = 2, confederation = 1 }),
    ["transdniestria.people"] = with("structure", { autonomy = -1, asymmetric_federation = 1, confederation = 1 }),
    ["russia.security_council"] = by("structure", { autonomy = -1, asymmetric_federation = 2, confederation = 2 }),
    ["russia.patriots"] = by("structure", { autonomy = -2, asymmetric_federation = 0, confederation = 2 }), ["russia.modernisers"] = 1,
    ["ukraine.presidency"] = by("structure", { autonomy = 2, asymmetric_federation = 0, confederation = -2 }),
    ["ukraine.opposition"] = by("structure", { autonomy = 2, asymmetric_federation = -1, confederation = -3 }),
    ["osce.chair"] = 3, ["osce.mission"] = 1, ["osce.capitals"] = 1,
    ["eu.new_members"] = by("structure", { autonomy = 2, asymmetric_federation = -2, confederation = -4 }),
    ["eu.neighbourhood"] = by("structure", { autonomy = 2, asymmetric_federation = 1, confederation = -2 }), ["eu.partners_of_russia"] = 2,
    ["us.senate"] = by("structure", { autonomy = 2, asymmetric_federation = -1, confederation = -3 }), ["us.state_department"] = 2,
  },
  say = {
    ["moldova.coalition"] = by("veto", { nothing = 1, own_matters = -1.5, everything = -4 }),
    ["moldova.veterans"] = by("veto", { nothing = 1, own_matters = -2, everything = -4 }), ["moldova.communists"] = by("veto", { everything = -2 }),
    ["transdniestria.security"] = by("veto", { nothing = -4, own_matters = 0.5, everything = 2 }),
    ["transdniestria.holding"] = by("veto", { nothing = -2, own_matters = 0.5, everything = 1 }),
    ["transdniestria.people"] = by("veto", { nothing = -1, own_matters = 1, everything = 0.5 }),
    ["russia.security_council"] = by("veto", { nothing = -1, own_matters = 1, everything = 3 }),
    ["eu.new_members"] = by("veto", { nothing = 1, everything = -4 }), ["eu.neighbourhood"] = by("veto", { own_matters = 1, everything = -3 }),
    ["us.senate"] = by("veto", { everything = -3 }), ["ukraine.presidency"] = by("veto", { own_matters = 0.5, everything = -1 }),
  },
  language = {
    ["moldova.coalition"] = by("russian", { language_of_communication = 0, second_state_language = -2 }), ["moldova.veterans"] = by("russian", { language_of_communication = -1, second_state_language = -3 }),
    ["moldova.communists"] = by("russian", { language_of_communication = 1, second_state_language = 2 }),
    ["transdniestria.people"] = by("russian", { language_of_communication = 1, second_state_language = 2 }), ["transdniestria.security"] = by("russian", { language_of_communication = 0.5, second_state_language = 2 }),
    ["russia.patriots"] = by("russian", { language_of_communication = 1, second_state_language = 3 }), ["ukraine.opposition"] = by("russian", { second_state_language = -1 }),
  },
  way_out = {
    ["moldova.coalition"] = -0.5, ["moldova.veterans"] = -2, ["moldova.communists"] = 1, ["transdniestria.security"] = 1.5,
    ["transdniestria.people"] = 1, ["russia.patriots"] = 1, ["russia.security_council"] = 0.5, ["ukraine.presidency"] = -0.5,
    ["eu.new_members"] = -1,
  },
  elections = {
    ["moldova.coalition"] = by("eyes", { observed = 1, joint = 1 }), ["moldova.communists"] = 1,
    ["transdniestria.security"] = by("eyes", { observed = -2, joint = -3 }), ["transdniestria.holding"] = by("eyes", { observed = -1, joint = -1 }),
    ["transdniestria.people"] = 1, ["osce.capitals"] = 2, ["osce.mission"] = 1, ["eu.new_members"] = 2, ["eu.neighbourhood"] = 1,
    ["us.senate"] = 1, ["us.state_department"] = 1,
  },
  garrison = {
    ["moldova.coalition"] = per("years", -0.15), ["moldova.veterans"] = per("hundreds", -0.1),
    ["moldova.communists"] = per("years", -0.05), ["moldova.business"] = -0.5, ["transdniestria.security"] = per("hundreds", 0.15),
    ["transdniestria.people"] = 0.5, ["russia.security_council"] = per("years", 0.1), ["russia.patriots"] = per("hundreds", 0.15),
    ["russia.modernisers"] = -1, ["ukraine.presidency"] = -2, ["ukraine.opposition"] = -4,
  },
  market = {
    ["moldova.business"] = by("price", { unchanged = 2, lowered = 3, inland = 4 }),
    ["moldova.communists"] = by("price", { unchanged = 1, lowered = 2, inland = 3 }),
    ["moldova.coalition"] = by("price", { lowered = 0.5, inland = 1 }),
    ["transdniestria.factories"] = 1, ["russia.modernisers"] = by("price", { unchanged = 1, inland = -1 }),
    ["russia.patriots"] = by("price", { lowered = -0.5, inland = -2 }),
  },
  principles = {
    ["moldova.coalition"] = by("stress", { integrity = 2, no_force = 0.5 }), ["moldova.veterans"] = by("stress", { integrity = 2, rights = -0.5 }),
    ["transdniestria.security"] = by("stress", { integrity = -3, rights = 1, no_force = 1 }), ["transdniestria.people"] = by("stress", { rights = 1, no_force = 1 }),
    ["russia.patriots"] = by("stress", { integrity = -1, rights = 1 }), ["russia.security_council"] = by("stress", { no_force = 1, integrity = -0.5 }),
    ["ukraine.presidency"] = by("stress", { integrity = 1 }), ["ukraine.opposition"] = by("stress", { integrity = 1 }),
    ["osce.chair"] = 1, ["osce.capitals"] = by("stress", { rights = 1 }),
    ["eu.new_members"] = by("stress", { integrity = 1, no_force = -0.5 }), ["eu.neighbourhood"] = by("stress", { rights = 1 }),
    ["us.senate"] = by("stress", { integrity = 1 }), ["us.state_department"] = 0.5,
  },
}

-- Constituencies by actor, in the order of actors.lua.
M.of = {
  moldova = { "moldova.coalition", "moldova.communists", "moldova.veterans", "moldova.business" },
  transdniestria = { "transdniestria.security", "transdniestria.holding", "transdniestria.factories", "transdniestria.people" },
  russia = { "russia.security_council", "russia.modernisers", "russia.patriots" },
  ukraine = { "ukraine.presidency", "ukraine.odessa", "ukraine.opposition" },
  osce = { "osce.chair", "osce.mission", "osce.capitals" },
  eu = { "eu.new_members", "eu.partners_of_russia", "eu.treasuries", "eu.neighbourhood" },
  us = { "us.state_department", "us.senate", "us.arms_control" },
}

return M
