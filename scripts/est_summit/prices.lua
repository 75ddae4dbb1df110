-- What small agreements cost, and whom. A clause says what it changes while it stands (effect.lua) and what each group at home likes of
-- it (home.lua); here stands what a signature under the whole costs those who give it. Each kind of text has somebody who has to be won
-- over, for the reason for which in 2010 it did not come about, came late, or came smaller. What is charged here is an event: it is
-- not taken back when the text ends.
--
-- Sources: Herd & Dunay 2010 (the draft as a competitor of the promise of 1949, note 26; "Kyrgyzstan"); Vaquer i Fanés 2010
-- (recommendations 4 to 10; "internal consensus amongst member states will not be easy to achieve"; a bargain on equal treatment "for
-- Kosovars and South Ossetians"); Opinion paper, June 2010 (consent of Bishkek). Public record: Uzbekistan did not sign the
-- agreement on rapid reaction forces (14 June 2009), Belarus stayed away from that summit; Ukraine's law on standing in no bloc (July
-- 2010); memorandum of Meseberg (5 June 2010), with the committee and the Dniester on one page; the Union's insistence on the rule of
-- law at Rostov (1 June 2010); Moscow's answer to Bishkek (12 and 14 June 2010); crowds against foreign police in Osh and Bishkek (July
-- and August 2010); advisory opinion on Kosovo (22 July 2010), five members of the Union that have not recognised it; Turkey on Iran
-- and the shield, Germany on warheads, both before Lisbon (autumn 2010).
local states = require "est_summit.states"
local texts = require "rules.texts"
local trust = require "rules.trust"

local M = {}

local signs = texts.signs

-- The concept: Ankara has said that a shield names no neighbour, Berlin that the bombs go. What stands in it is told at home.
local tehran_reason = _ "A shield, and a neighbour whom it does not name"
local bombs_reason = _ "Bombs that were to go"
function M.concept(game, agreement)
  local shield = texts.clause(agreement, "missile_shield")
  if shield then game:sway("turkey.government", shield.params.whose == "allies_only" and -8 or -6, tehran_reason) end
  local bombs = texts.clause(agreement, "nuclear_mix")
  if not bombs or bombs.params.course ~= "kept" then return end
  game:sway("germany.foreign_office", -5, bombs_reason)
  game:sway("germany.chancellery", -2, bombs_reason)
end

-- Help between the two sides is a second promise beside the one of 1949: in Warsaw and Tallinn one asks what the older is then worth.
local beside_reason = _ "A second promise beside the one of 1949"
local function beside(game, agreement)
  game:change("solidarity", nil, -5, beside_reason)
  if signs(agreement, "eu") then game:sway("eu.new_members", -4, beside_reason) end
  if not signs(agreement, "us") then return end
  trust.towards(game, { "poland_baltics", "romania" }, "us", -6, beside_reason)
  game:sway("us.eastern_diaspora", -4, beside_reason)
  game:sway("us.senate", -3, beside_reason)
end
-- Help that the alliance promises Kyiv is read in Donetsk and in Moscow as what a law of July says that there will not be.
local no_bloc_reason = _ "In no bloc, and promised help by one"
local function no_bloc(game)
  game:sway("ukraine.east", -8, no_bloc_reason)
  game:shift_trust("russia", "ukraine", -10, no_bloc_reason)
  game:change("tension", "sevastopol", 4, no_bloc_reason)
end
-- In the other alliance Tashkent has not signed that soldiers of others may come; and a chair that signs there in its year is asked in
-- Washington and Brussels whose it is.
local called_reason = _ "Soldiers of another who may be called"
local chair_reason = _ "Whose chair it is"
local function chair_is_asked(game, agreement, step)
  if not signs(agreement, "kazakhstan") then return end
  game:shift_trust("us", "kazakhstan", step, chair_reason)
  game:shift_trust("eu", "kazakhstan", step, chair_reason)
end
local function may_be_called(game, agreement)
  game:change("sphere", nil, 5, called_reason)
  chair_is_asked(game, agreement, -4)
  if not signs(agreement, "central_asia") then return end
  game:sway("central_asia.presidents", -6, called_reason)
  game:sway("central_asia.security_services", -4, called_reason)
end
function M.assistance(game, agreement)
  if states.both_sides(agreement.parties) then beside(game, agreement) end
  if agreement.framework == "nato" and signs(agreement, "ukraine") then no_bloc(game) end
  if agreement.framework == "csto" then may_be_called(game, agreement) end
end

-- In Kyiv and Chisinau a partnership with Moscow is compared with what one has been offered oneself. Without judges the Parliament
-- remembers it; with them the deputies in Moscow do.
local offered_reason = _ "What those in between have not been offered"
local judged_reason = _ "Judgments that others look at"
function M.modernisation(game, agreement)
  game:change("between", nil, -5, offered_reason)
  game:change("solidarity", nil, -3, offered_reason)
  trust.towards(game, { "ukraine", "moldova", "georgia" }, "eu", -4, offered_reason)
  if texts.clause(agreement, "rule_of_law") then
    game:sway("russia.patriots", -3, judged_reason)
    game:sway("russia.general_staff", -2, judged_reason)
  else
    game:sway("eu.parliament", -8, offered_reason)
    game:change("acquis", nil, -2, offered_reason)
  end
end

-- On the page of Meseberg the committee stood beside the Dniester. Given before the 5+2 meets again, it is given for nothing.
local seat_reason = _ "A chair for Moscow at the table of the Union"
local nothing_reason = _ "A committee that was given for nothing"
function M.committee(game)
  game:change("solidarity", nil, -4, seat_reason)
  if texts.agreed(game, "official_table") then return end
  game:change("between", nil, -5, nothing_reason)
  game:sway("eu.new_members", -8, nothing_reason)
  trust.towards(game, { "ukraine", "moldova", "poland_baltics" }, "eu", -8, nothing_reason)
end

-- People for Osh. Lorries of the other alliance bring bread, and Tashkent asks what they are counted as when they stay. Capitals that
-- send people past the house in Vienna are asked there why it is heated. Moscow had found that it was internal. And who lets foreigners
-- stand in a street answers for it when a crowd stands before them; least where fifty-six have sent them.
local passed_by_reason = _ "People whom no house has sent"
local internal_reason = _ "What was internal yesterday"
local gate_reason = _ "Foreigners at the gate"
local function at_the_gate(game, presidents, services)
  game:sway("central_asia.presidents", presidents, gate_reason)
  game:sway("central_asia.security_services", services, gate_reason)
end
function M.osh(game, agreement)
  local framework = agreement.framework
  if framework == "csto" then
    game:change("sphere", nil, 5, gate_reason)
    chair_is_asked(game, agreement, -3)
    at_the_gate(game, -8, -8)
  elseif framework == "governments" then
    game:change("relevance", nil, -5, passed_by_reason)
    game:change("legitimacy", "kazakhstan", -4, passed_by_reason)
    trust.towards(game, { "kazakhstan" }, agreement.lead, -5, passed_by_reason)
  end
  if signs(agreement, "russia") then
    game:sway("russia.general_staff", -2, internal_reason)
    game:sway("russia.patriots", -1, internal_reason)
  end
  if not (texts.clause(agreement, "police_help") or texts.clause(agreement, "observers")) then return end
  if framework == "vienna" then at_the_gate(game, -1, -1) else at_the_gate(game, -4, -5) end
end

-- Who sits down about a line says by it that there is one. On Kosovo the Union is of two minds and Moscow of Belgrade's; on Georgia Moscow
-- has recognised what others call occupied; on Karabakh Baku counts with whom one has spoken first.
local line_reason = _ "Who has sat down with whom about a line"
function M.contact(game, agreement)
  local place = agreement.place
  if place == "mitrovica" then
    game:sway("eu.founders", -4, line_reason)
    game:sway("russia.patriots", -4, line_reason)
    game:shift_trust("serbia", "russia", -8, line_reason)
  elseif place == "georgia_line" then
    if signs(agreement, "us") then game:shift_trust("georgia", "us", -4, line_reason) end
    if signs(agreement, "russia") then game:sway("russia.general_staff", -4, line_reason) end
  elseif signs(agreement, "turkey") then
    game:shift_trust("azerbaijan", "turkey", -5, line_reason)
    game:sway("turkey.general_staff", -3, line_reason)
  end
end

-- Pristina's paper costs Moscow something in Belgrade, Stepanakert's Ankara something in Baku, northern Nicosia's the Union something in
-- Nicosia; without a word on recognition it costs everybody something with those whose land it is.
local stamp_reason = _ "A stamp that is taken for a border"
function M.papers(game, agreement)
  if signs(agreement, "russia") then
    game:shift_trust("serbia", "russia", -6, stamp_reason)
    game:sway("russia.patriots", -3, stamp_reason)
  end
  if signs(agreement, "turkey") then
    game:shift_trust("azerbaijan", "turkey", -5, stamp_reason)
    game:sway("turkey.general_staff", -3, stamp_reason)
  end
  if signs(agreement, "eu") then game:shift_trust("greece_cyprus", "eu", -5, stamp_reason) end
  if texts.clause(agreement, "no_recognition") then return end
  game:change("between", nil, -4, stamp_reason)
  game:change("acquis", nil, -3, stamp_reason)
  for _index, party in ipairs(agreement.parties) do
    trust.towards(game, { "georgia", "azerbaijan", "moldova" }, party, -4, stamp_reason)
  end
end

return M
