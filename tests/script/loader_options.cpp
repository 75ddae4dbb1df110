// `takes`: what rule modules, and modules of a package, say that their functions take.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/text.h"
#include "script/host_box.h"
#include "script/type_notation.h"

using namespace demarche;
using namespace demarche::script;
using Catch::Matchers::Contains;

namespace {

std::string described(std::string_view notation) {
    std::set<std::string, std::less<>> pool;
    const Result<TypeNotation> read = read_type(notation, pool);
    if (!read) return "! " + read.error().message;
    std::vector<std::string> parts;
    for (const Type& type : read->types)
        parts.push_back(describe(type));
    return list_text(parts, "or") + (read->optional ? " or nothing" : "");
}

/// The rule library as it is.
Modules rules() {
    Modules modules;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path{DEMARCHE_SOURCE_DIR} / "rules")) {
        if (entry.path().extension() != ".lua") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        modules.emplace_back("rules." + entry.path().stem().string(),
                             std::string{std::istreambuf_iterator<char>(in), {}});
    }
    return modules;
}

/// A scenario in which the rule library can be used; `line` is its last.
std::string with_library(const std::string& line) {
    return kHead +
           "local institutions, missions, treaties = require 'rules.institutions', require 'rules.missions', require "
           "'rules.treaties'\n"
           "local trust, spillover, information = require 'rules.trust', require 'rules.spillover', require "
           "'rules.information'\n"
           "local resources, scoring = require 'rules.resources', require 'rules.scoring'\n"
           "resource { id = 'aid', name = 'Aid' } resource { id = 'police', name = 'Police' }\n"
           "indicator { id = 'violence', of = 'place', name = 'Violence' }\n"
           "constituency { id = 'eu.north', of = 'eu', name = 'North' }\n"
           "clause { id = 'officers', name = 'Officers', text = 'Officers.' }\n"
           "institution { id = 'council', name = 'Council', members = { 'eu', 'us' }, rule = rule.unanimity {} }\n"
           "agreement { id = 'pact', kind = 'treaty', name = 'Pact', frameworks = { 'council' }, parties = { min = 2 "
           "},\n"
           "  clauses = { optional = { 'officers' } } }\n"
           "action { id = 'appeal', name = 'Appeal', text = 'Appeal.', apply = function() end }\n"
           "objective { id = 'peace', of = 'eu', name = 'Peace', text = 'Peace.', weight = 1, score = function() "
           "return "
           "1 end }\n"
           "trust.perception_gap {}\n" +
           line + "\n";
}

}  // namespace

TEST_CASE("types are read in the notation of the Lua language server", "[script][loader]") {
    const std::pair<const char*, const char*> cases[] = {
        {"number", "a number"},
        {"number(0..1)?", "a number from 0 to 1 or nothing"},
        {"number(-2.5..)", "a number of at least -2.5"},
        {"integer( ..4 )", "a whole number of at most 4"},
        {"boolean|text", "true or false or a text"},
        {"place", "the id of a place"},
        {"subject", "the id of an actor, place or constituency"},
        {"place[]?", "a list of places or nothing"},
        {"'up'|\"down\"", "\"up\" or \"down\""},
        {"clause|'none'", "\"none\" or the id of a clause"},
        {"table<clause, number>", "a table that gives each clause a number"},
        {"table<string, number|string[]>?", "a table that gives each name a number or a list of texts or nothing"},
        {"{ of: place, by: 'a'|'b'? }[]", "a list of tables"},
        {"(place|text)[]", "a list of places or texts"},
        {"function", "a function"},
        {"any", "a value"},
        {"parameter", "a string"},
        {"table<option, number(0..1)>", "a table that gives each option a number from 0 to 1"},
        // What cannot be read is said with its place.
        {"", "! the type '': a name expected at its end"},
        {"nombre", "! the type 'nombre': 'nombre' is no type; did you mean 'number'?"},
        {"number(", "! the type 'number(': '.' expected at its end"},
        {"number(0..1", "! the type 'number(0..1': ')' expected at its end"},
        {"number(a..)", "! the type 'number(a..)': a number expected before 'a..)'"},
        {"table<number, text>",
         "! the type 'table<number, text>': 'number' is no kind of definition whose ids could be "
         "keys"},
        {"place]", "! the type 'place]': its end expected before ']'"},
        {"{ a: number", "! the type '{ a: number': '}' expected at its end"},
        {"{ a number }", "! the type '{ a number }': ':' expected before 'number }'"},
        {"'up", "! the type ''up': the end of the word expected before 'up'"},
        {"(((((((((number)))))))))",
         "! the type '(((((((((number)))))))))': no more than 8 levels expected before "
         "'number)))))))))'"},
        {"number[][][][][][][][]", "a list of values"},
        {"number[][][][][][][][][]",
         "! the type 'number[][][][][][][][][]': no more than 8 levels expected before ']'"},
    };
    for (const auto& [notation, expected] : cases)
        CHECK(described(notation) == expected);
}

TEST_CASE("every function of the rule library says at the caller's line what it cannot take", "[script][loader]") {
    struct Case {
        std::string line, path, message;
    };
    const std::vector<Case> cases = {
        {"institutions.un_security_council { members = { 'eu' } }", "institutions.un_security_council",
         "required field 'veto_powers' is missing"},
        {"institutions.un_security_council { members = { 'eu' }, veto_powers = { 'ue' } }",
         "institutions.un_security_council.veto_powers[1]", "there is no actor 'ue'"},
        {"institutions.csto { members = { 'eu' }, inside = { 'oshh' } }", "institutions.csto.inside[1]",
         "there is no place 'oshh'"},
        {"institutions.csto { members = { 'eu' }, amendment = 'pakt' }", "institutions.csto.amendment",
         "there is no agreement 'pakt'"},
        {"institutions.eu_csto { members = { 'eu' }, sponsor = 'eq' }", "institutions.eu_csto.sponsor",
         "there is no actor 'eq'"},
        {"institutions.charter_mandate { forces = { 'offiers' } }", "institutions.charter_mandate.forces[1]",
         "there is no clause 'offiers'"},
        {"institutions.contact_group { members = { 'eu' } }", "institutions.contact_group",
         "required field 'id' is missing"},
        {"institutions.good_offices { id = 'talks', members = { 'eu' } }", "institutions.good_offices",
         "required field 'chair' is missing"},
        {"institutions.overload { resource = 'attention' }", "institutions.overload.resource",
         "there is no resource 'attention'"},
        {"treaties.ratified_by { 'uss' }", "treaties.ratified_by.list[1]", "there is no actor 'uss'"},
        {"treaties.ratified_when { us = { 'oficers' } }", "treaties.ratified_when.asked.us[1]",
         "there is no clause 'oficers'"},
        {"treaties.campaign { constituencies = { eu = { 'eu.nord' } } }", "treaties.campaign.constituencies.eu[1]",
         "there is no constituency 'eu.nord'"},
        {"treaties.charter_amendment {}", "treaties.charter_amendment", "required field 'framework' is missing"},
        {"treaties.exit_date { rounds = { min = 1, most = 3 } }", "treaties.exit_date.rounds", "unknown field 'most'"},
        {"treaties.verification { strength = 40 }", "treaties.verification.strength", "the number 40 is out of range"},
        {"treaties.consultation { gain = 'much' }", "treaties.consultation.gain", "a number expected, got 'much'"},
        {"treaties.notice { trust = true }", "treaties.notice.trust", "expected, got true"},
        {"treaties.reconciliation { gain = {} }", "treaties.reconciliation.gain", "a number expected"},
        {"missions.model { task = {}, need = function() return 1 end, host = 'eu' }", "missions.model.task",
         "unknown field 'task'"},
        {"missions.model { tasks = { oficers = {} }, need = function() return 1 end, host = { osh = 'eu' } }",
         "missions.model.tasks.oficers", "there is no clause 'oficers'"},
        {"missions.model { tasks = {}, need = 5, host = 'eu' }", "missions.model.need", "a function expected"},
        {"missions.model { tasks = {}, need = function() return 1 end, host = 'eu', effects = { { indicator = "
         "'violence', amount = 1, of = 'plaze' } } }",
         "missions.model.effects[1].of", "'plaze' is not one of the words for this"},
        {"missions.hand_over_clause { frameworks = { 'councel' } }", "missions.hand_over_clause.frameworks[1]",
         "there is no institution 'councel'"},
        {"missions.contribution { id = 'men', resource = 'polise' }", "missions.contribution.resource",
         "there is no resource 'polise'"},
        {"spillover.spread { indicator = 'violense' }", "spillover.spread.indicator",
         "there is no indicator 'violense'"},
        {"spillover.spread { indicator = 'violence', links = { osh = { 'manass' } } }", "spillover.spread.links.osh[1]",
         "there is no place 'manass'"},
        {"spillover.displacement { violence = 'violence', displaced = 'violence', to = { osh = 'manaz' } }",
         "spillover.displacement.to.osh", "there is no place 'manaz'"},
        {"spillover.returns { violence = 'violence', displaced = 'violence', rate = 20 }", "spillover.returns.rate",
         "the number 20 is out of range"},
        {"spillover.recovery { indicator = 'violence', place = { 'osh' } }", "spillover.recovery.place",
         "unknown field 'place'"},
        {"spillover.cascade { indicator = 'violence', card = 'riots' }", "spillover.cascade.card",
         "there is no card 'riots'"},
        {"spillover.cascade { indicator = 'violence', card = 'riot', rounds = 0 }", "spillover.cascade.rounds",
         "the number 0 is out of range"},
        {"resources.standard({ 'military' }, { militry = {} })", "resources.standard.overrides.militry",
         "there is no resource 'militry'"},
        {"resources.cost { self = { aidd = 1 } }", "resources.cost.cost.self.aidd", "there is no resource 'aidd'"},
        {"resources.each({ 'eux' }, { aid = 1 })", "resources.each.actors[1]", "there is no actor 'eux'"},
        {"resources.upkeep { resource = 'aid', per = { polce = 1 } }", "resources.upkeep.per.polce",
         "there is no resource 'polce'"},
        {"trust.consult_action { gap = 'wide' }", "trust.consult_action.gap", "a number expected, got 'wide'"},
        {"trust.remember_actions { 'apeal' }", "trust.remember_actions.actions[1]", "there is no action 'apeal'"},
        {"trust.no_block { types = { 'pactt' } }", "trust.no_block.types[1]", "there is no agreement 'pactt'"},
        {"trust.take_part {}", "trust.take_part", "required field 'types' is missing"},
        {"trust.stay_out { types = 'pact' }", "trust.stay_out.types", "a list of agreements expected, got 'pact'"},
        {"trust.refrain { actions = { 'apeal' } }", "trust.refrain.actions[1]", "there is no action 'apeal'"},
        {"trust.consult_first { types = { 'pat' } }", "trust.consult_first.types[1]", "there is no agreement 'pat'"},
        {"information.campaign { sways = 'eu.nort' }", "information.campaign.sways",
         "there is no constituency 'eu.nort'"},
        {"information.disinformation { traced = 25 }", "information.disinformation.traced",
         "the number 25 is out of range"},
        {"information.disinformation { at_home = { eu = 'us.senate' } }", "information.disinformation.at_home.eu",
         "there is no constituency 'us.senate'"},
        {"information.rebuttal { gap = false }", "information.rebuttal.gap", "a number expected, got false"},
        {"information.intelligence { secrets = { eu = { 'piece' } } }", "information.intelligence.secrets.eu[1]",
         "there is no objective 'piece'"},
        {"information.leak { secrets = {}, rewards = 'standing' }", "information.leak.rewards",
         "there is no indicator 'standing'"},
        {"information.leak { secrets = {}, at_home = { eu = { us = 'eu.nroth' } } }", "information.leak.at_home.eu.us",
         "there is no constituency 'eu.nroth'"},
        {"scoring.indicator { id = 'violence', subject = 'ossh', worst = 1, best = 0 }", "scoring.indicator.subject",
         "there is no actor, place or constituency 'ossh'"},
        {"scoring.indicator { id = 'violence', subject = 'selv', worst = 1, best = 0 }", "scoring.indicator.subject",
         "there is no actor, place or constituency 'selv'"},
        {"scoring.relation { worst = 50 }", "scoring.relation", "required field 'best' is missing"},
        {"scoring.support { constituency = { 'eu.n' }, worst = 0, best = 1 }", "scoring.support.constituency[1]",
         "there is no constituency 'eu.n'"},
        {"scoring.resource { id = 'gold', worst = 0, best = 1 }", "scoring.resource.id", "there is no resource 'gold'"},
        {"scoring.flag { name = 'seen', subject = 'nobody' }", "scoring.flag.subject",
         "there is no actor, place or constituency 'nobody'"},
        {"scoring.agreement { typ = 'pact' }", "scoring.agreement.typ", "unknown field 'typ'"},
        {"scoring.agreement { status = 'in_fource' }", "scoring.agreement.status",
         "'in_fource' is not one of the words for this"},
        {"scoring.terms { clause = 'oficers', param = 'n', worst = 0, best = 1 }", "scoring.terms.clause",
         "there is no clause 'oficers'"},
        {"scoring.terms { clause = 'officers', param = 'n', worst = 0, best = 1 }", "scoring.terms.param",
         "the clause 'officers' has no parameter 'n'"},
        {"clause { id = 'inquiry', name = 'I', text = 'I.', params = { open = { type = 'choice', options = { 'yes', "
         "'no' } } } } scoring.terms { clause = 'inquiry', param = 'open', values = { yess = 1 } }",
         "scoring.terms.values.yess", "'yess' is no option of 'open'"},
        // Where no clause is named, whichever has the parameter.
        {"clause { id = 'inquiry', name = 'I', text = 'I.', params = { open = { type = 'choice', options = { 'yes', "
         "'no' } } }, likes = { ['eu.north'] = treaties.by('opne', { yes = 1 }) } }",
         "treaties.by.param", "no clause has a parameter 'opne'"},
        {"clause { id = 'inquiry', name = 'I', text = 'I.', params = { open = { type = 'choice', options = { 'yes', "
         "'no' } } }, likes = { ['eu.north'] = treaties.by('open', { yess = 1 }) } }",
         "treaties.by.values.yess", "'yess' is no option of 'open'"},
        {"clause { id = 'men', name = 'M', text = '{n}.', params = { n = { type = 'integer', min = 1, max = 3 } }, "
         "likes = { ['eu.north'] = treaties.by('n', { 1, [3] = 2 }) } }",
         "", ""},
        {"clause { id = 'men', name = 'M', text = '{n}.', params = { n = { type = 'integer', min = 1, max = 3 } }, "
         "likes = { ['eu.north'] = treaties.per('m', 2) } }",
         "treaties.per.param", "no clause has a parameter 'm'"},
        {"spillover.cascade { indicator = 'violence', card = 'riot' }", "spillover.cascade.indicator",
         "the indicator 'violence' has no marks"},
        {"spillover.cascade { indicator = 'violence', card = 'riot', mark = 65 }", "spillover.cascade.mark",
         "the indicator 'violence' has no mark 65"},
        {"trust.rows { eu = { uss = 4 } }", "trust.rows.rows.eu.uss", "there is no actor 'uss'"},
        {"trust.rows { ue = { us = 4 } }", "trust.rows.rows.ue", "there is no actor 'ue'"},
        {"scoring.indicator { id = 'violence', subject = 'eu', worst = 1, best = 0 }", "scoring.indicator.subject",
         "is a number of each place, and 'eu' is none"},
        {"scoring.all { 0.5 }", "scoring.all.parts[1]", "a function expected, got the number 0.5"},
        {"scoring.any { scoring.constant }", "", ""},
        {"spillover.spread()", "spillover.spread", "takes one table, not nothing"},
        // What is somebody's own is not another's.
        {"information.intelligence { secrets = { us = { 'peace' } } }", "information.intelligence.secrets.us[1]",
         "'peace' is of 'eu', not of 'us'"},
        {"treaties.campaign { constituencies = { us = { 'eu.north' } } }", "treaties.campaign.constituencies.us[1]",
         "'eu.north' is of 'eu', not of 'us'"},
        {"scoring.joint { { 'uss', function() return 1 end } }", "scoring.joint.actor", "there is no actor 'uss'"},
    };
    for (const Case& c : cases) {
        INFO(c.line);
        const std::string scenario = with_library(c.line);
        const auto got = load_text(scenario, rules());
        if (c.path.empty()) {
            CHECK(got.has_value());
            continue;
        }
        REQUIRE_FALSE(got.has_value());
        INFO(shown(got.error()));
        const auto found = std::find_if(got.error().begin(), got.error().end(), [&](const Finding& finding) {
            return finding.path.starts_with(c.path) && finding.message.find(c.message) != std::string::npos;
        });
        REQUIRE(found != got.error().end());
        CHECK(found->file == "box/scenario.lua");
        CHECK(found->line == 1 + std::count(scenario.begin(), scenario.end() - 1, '\n'));
        // What follows from it is no finding of its own.
        for (const Finding& other : got.error())
            CHECK_THAT(other.message, !Contains("attempt to") && !Contains("raised at"));
    }
}

TEST_CASE("a field that a library function does not take is held against its own ones as well", "[script][loader]") {
    const auto got = load_text(with_library("trust.consult_action { gian = 4 }"), rules());
    REQUIRE_FALSE(got.has_value());
    CHECK(got.error().front().hint == "did you mean 'gain'?");
}

TEST_CASE("an objective that is no secret is told where services are to find it out", "[script][loader]") {
    const auto warnings = [](const std::string& fields) {
        const auto loaded =
            load_good(with_library("information.intelligence { secrets = { eu = { 'peace', 'aim' } } }\n"
                                   "objective { id = 'aim', of = 'eu', name = 'Aim', text = 'Aim.', "
                                   "weight = 1, score = function() return 1 end" +
                                   fields + " }"),
                      rules());
        return shown(loaded.warnings);
    };
    CHECK_THAT(warnings(", secret = true"),
               Contains("information.intelligence.secrets.eu[1]: 'peace' is no secret") && !Contains("secrets.eu[2]"));
    CHECK_THAT(warnings(""), Contains("information.intelligence.secrets.eu[2]: 'aim' is no secret"));
}

TEST_CASE("what follows from an option that does not fit is not told twice", "[script][loader]") {
    for (const char* line :
         {"missions.contribution { id = 'men', resource = 'polise' }", "treaties.verification { strength = 40 }",
          "treaties.charter_amendment { framework = 'comission' }"}) {
        INFO(line);
        const auto got = load_text(with_library(line), rules());
        REQUIRE_FALSE(got.has_value());
        INFO(shown(got.error()));
        CHECK(std::count_if(got.error().begin(), got.error().end(),
                            [](const Finding& one) { return one.severity == Severity::kError; }) == 1);
    }
}

TEST_CASE("a hook that the library gives and nothing registers is named", "[script][loader]") {
    const auto lost = [](const std::string& lines) {
        const auto got = load_text(with_library(lines), rules());
        REQUIRE(got.has_value());
        return std::count_if(got->warnings.begin(), got->warnings.end(), [](const Finding& finding) {
            return finding.message == "it gives a hook, and nothing registers it";
        });
    };
    CHECK(lost("spillover.spread { indicator = 'violence' }") == 1);
    CHECK(lost("spillover.spread {\n  indicator = 'violence' }\ntrust.drift_home(2)") == 2);
    CHECK(lost("on('round_end', spillover.spread { indicator = 'violence' })") == 0);
    CHECK(lost("on('round_end',\n  trust.drift_home(2))") == 0);
    CHECK(lost("local calm = trust.drift_home(2)\non('round_end', function(game) calm(game) end)") == 0);
    CHECK(lost("local hooks = {\n  spillover.recovery { indicator = 'violence' },\n  trust.drift_home() }") == 0);
}

TEST_CASE("a member that missions.model does not give is no missing handler", "[script][loader]") {
    const auto got = load_text(
        with_library("local model = missions.model { tasks = {}, need = function() return 1 end, host = 'eu' }\n"
                     "local handler = model.each_rond"),
        rules());
    REQUIRE_FALSE(got.has_value());
    CHECK_THAT(got.error().front().message,
               Contains("missions.model gives scores, adopt") && Contains("no 'each_rond'"));
    CHECK(got.error().front().file == "box/scenario.lua");
}

TEST_CASE("a library that was not required is told by its line", "[script][loader]") {
    const auto got = load_text(kHead + "treaties.exit_date { min = 1, max = 2 }\n", rules());
    REQUIRE_FALSE(got.has_value());
    CHECK(got.error().front().hint == "local treaties = require \"rules.treaties\" at the head of the file");
}

TEST_CASE("a word for a mandate that is not there is no shorter list", "[script][loader]") {
    const auto got = load_text(with_library("local word = institutions.tags.polise"), rules());
    REQUIRE_FALSE(got.has_value());
    CHECK_THAT(got.error().front().message, Contains("institutions.tags has no 'polise'; there are border, economic,"));
    CHECK(got.error().front().file == "box/scenario.lua");
}

TEST_CASE("a package's own modules can say what they take, and play goes on without it", "[script][loader]") {
    const std::string module =
        "local M = {}\n"
        "function M.pair(options)\n"
        "  takes('lib.pair', options, { first = 'actor', second = 'actor?', rate = 'number(0..1)?' })\n"
        "  return function(game) M.pair {} return game end\n"
        "end\n"
        "return M\n";
    const auto got =
        load_text(kHead + "local lib = require 'box.lib'\nlib.pair {\n  first = 'eu',\n  second = 'uss',\n}\n",
                  {{"box.lib", module}});
    REQUIRE_FALSE(got.has_value());
    INFO(shown(got.error()));
    REQUIRE(got.error().size() == 1);
    CHECK(got.error().front().path == "lib.pair.second");
    CHECK(got.error().front().file == "box/scenario.lua");
    CHECK(got.error().front().line == 8);
    load_good(kHead + "local lib = require 'box.lib'\non('round_start', lib.pair { first = 'eu' })\n",
              {{"box.lib", module}});
    // A mistake in the notation is the module's own.
    const auto notation = load_text(kHead + "takes('f', {}, { first = 'actr' })\n");
    REQUIRE_FALSE(notation.has_value());
    CHECK_THAT(notation.error().front().message, Contains("'actr' is no type; did you mean 'actor'?"));
    const auto fields = load_text(kHead + "takes('f', {}, { 'actor' })\n");
    REQUIRE_FALSE(fields.has_value());
    CHECK_THAT(fields.error().front().message, Contains("name = \"type\" for each field"));
}
