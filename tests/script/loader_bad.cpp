// The corpus of scenarios with mistakes: each ends in exactly the findings that expected.txt lists.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "base/cpu_time.h"
#include "base/text.h"
#include "script/host_box.h"

using namespace demarche;
using namespace demarche::script;

namespace {

const std::filesystem::path kFolder = std::filesystem::path{DEMARCHE_SOURCE_DIR} / "tests/script/bad";

struct Row {
    std::string severity, place, path, message;
};

std::map<std::string, std::vector<Row>> expected() {
    std::map<std::string, std::vector<Row>> table;
    std::ifstream in(kFolder / "expected.txt");
    std::string line;
    while (std::getline(in, line)) {
        if (line.empty() || line[0] == '#') continue;
        std::vector<std::string> cells;
        std::size_t at = 0;
        while (cells.size() < 4) {
            const std::size_t bar = line.find(" | ", at);
            REQUIRE(bar != std::string::npos);
            cells.push_back(line.substr(at, bar - at));
            at = bar + 3;
        }
        table[cells[0]].push_back({cells[1], cells[2], cells[3], line.substr(at)});
    }
    return table;
}

Modules modules_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    Modules modules{{"bad.scenario", ""}};
    std::string line;
    while (std::getline(in, line)) {
        if (line.starts_with("--@ ")) {
            modules.emplace_back(line.substr(4), "");
        } else {
            modules.back().second += line + "\n";
        }
    }
    return modules;
}

}  // namespace

TEST_CASE("every mistake of the corpus ends in exactly its findings", "[script][loader][bad]") {
    const auto table = expected();
    std::set<std::string> seen;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        if (entry.path().extension() != ".lua") continue;
        const std::string name = entry.path().stem().string();
        seen.insert(name);
        INFO("tests/script/bad/" << name << ".lua");
        REQUIRE(table.contains(name));
        const std::vector<Row>& rows = table.at(name);
        auto got = Host::load(memory_package("bad", modules_of(entry.path())));
        const std::vector<Finding>& all = got ? got->warnings : got.error();
        INFO(shown(all));
        std::vector<const Finding*> findings;
        for (const Finding& finding : all) {
            // Notes are reminders; the corpus asks for them in one place only.
            if (finding.severity != Severity::kNote || rows[0].severity == "note") findings.push_back(&finding);
        }
        bool refused = false;
        for (const Row& row : rows)
            refused = refused || row.severity == "error";
        CHECK(got.has_value() != refused);
        CHECK(findings.size() == rows.size());
        for (std::size_t i = 0; i < rows.size() && i < findings.size(); ++i) {
            CHECK(word(findings[i]->severity) == rows[i].severity);
            CHECK(findings[i]->package == "bad");
            CHECK(findings[i]->file + ":" + std::to_string(findings[i]->line) == rows[i].place);
            CHECK(findings[i]->path == rows[i].path);
            CHECK_THAT(findings[i]->message, Catch::Contains(rows[i].message));
        }
    }
    CHECK(seen.size() >= 60);
    for (const auto& [name, rows] : table) {
        INFO("expected.txt names " << name);
        CHECK(seen.contains(name));
    }
}

TEST_CASE("a finding shows the three source lines around its place", "[script][loader][bad]") {
    const auto got = Host::load(memory_package("bad", modules_of(kFolder / "unknown_field.lua")));
    REQUIRE_FALSE(got);
    const Finding& finding = got.error().front();
    CHECK_THAT(finding.excerpt, Catch::Contains("link = {}"));
    CHECK_THAT(finding.excerpt, Catch::Contains("at = { 40.5, 72.8 }"));
    CHECK(finding.hint == "did you mean 'links'?");
    CHECK_THAT(text(finding), Catch::StartsWith("bad/scenario.lua:7: error: place 'osh'.link: unknown field 'link'"));
}

TEST_CASE("a definition that is written in another form gets a hint of the one it has", "[script][loader][bad]") {
    const std::string head =
        "scenario { id = 'bad', api = 1, version = '1', title = _ 'Bad', rounds = { _ 'One' } }\n"
        "actor { id = 'eu', name = _ 'EU' } place { id = 'moor', name = _ 'Moor', at = { 40, 72 } }\n";
    const std::pair<const char*, const char*> cases[] = {
        {"actor { id = 'us', name = _ 'US', also = _ 'Washington' }", "write { _ \"Washington\" }"},
        {"institution { id = 'body', name = _ 'Body', members = 'eu', rule = rule.unanimity {} }", "write { \"eu\" }"},
        {"institution { id = 'body', name = _ 'Body', members = { 'eu' }, rule = 'unanimity' }",
         "write rule.unanimity {}"},
        {"institution { id = 'body', name = _ 'Body', members = { 'eu' }, rule = 'unanimty' }",
         "write rule.unanimity {}"},
        {"indicator { id = 'fire', of = 'place', name = _ 'Fire', start = { more = 40 } }", "there is only 'moor'"},
    };
    for (const auto& [script, hint] : cases) {
        const auto got = Host::load(memory_package("bad", {{"bad.scenario", head + script}}));
        REQUIRE_FALSE(got);
        INFO(script << ": " << text(got.error().front()));
        CHECK(got.error().front().hint == hint);
    }
}

TEST_CASE("a file that cannot be compiled gets a hint where the mistake is a common one", "[script][loader][bad]") {
    const std::pair<const char*, const char*> cases[] = {
        {"local x = 1 if x != 2 then end", "Lua writes ~= for 'is not', and not for '!'"},
        {"local x = !true", "Lua writes ~= for 'is not', and not for '!'"},
        {"local x = 1 if x = 2 then end", "= gives a value, == compares"},
        {"actor { id = 'eu' name = 'EU' }", "a comma is missing before it, or a quote"},
        {"actor { id = 'eu, name = 'EU' }", "a comma is missing before it, or a quote"},
        {"actor { id = 'eu', name = 'EU }", "a quote is missing; [[ and ]] hold several lines"},
        {"actor { id = \u201Ceu\u201D }", "no sign of Lua; quotes are \" and ', and dashes -"},
        {"local x = (1", ""},
        {"require 'cards'", "did you mean 'bad.cards'?"},
        {"require 'bad/cards'", "did you mean 'bad.cards'?"},
        {"require 'bad.cards.lua'", "did you mean 'bad.cards'?"},
        {"require 'bad.Cards'", "did you mean 'bad.cards'?"},
        {"require 'bad.upper'",
         "there is 'bad.Upper', which no name of a module can mean: name the file in small letters"},
        {"require 'bad.maps'", "did you mean 'bad.maps.init'?"},
        {"require 'bad.my-cards'",
         "there is 'bad.my-cards', which no name of a module can mean: name the file with a-z, 0-9 and '_'"},
        {"for _, id in ipairs { 1 } do place { id = id, name = _ 'Osh' } end",
         "`_` marks texts for translation; a variable of that name hides it: call the variable _index or _value"},
        {"local x = trust('eu', 'us')", "a method of `game`: game:trust(...)"},
        {"on = nil on('round_start', print)", "something has given 'on' another value before"},
        {"local x = require 'bad.nothing' x.deal()",
         "a module without a `return` at its end gives true to whoever requires it"},
        {"local x = 1 x += 1", "Lua has no +=: write x = x + ..."},
        {"local x = 'a' x ..= 'b'", "Lua has no ..=: write x = x .. ..."},
        {"local x = 1 x++ local y = 2", "Lua has no ++: write x = x + 1"},
        {"local function f(x) return x print(x) end",
         "`return` is the last statement of its block: put it behind this, or write do return ... end"},
        {"local function f(x)\n  return x\n  print(x) end",
         "`return` is the last statement of its block: put it behind this, or write do return ... end"},
        {"return 1 local x = 2",
         "`return` is the last statement of its block: put it behind this, or write do return ... end"},
        {"local function f(x) if x then return 1 end\nactor { id = 'eu' }", ""},
        {"local x = true && false", "Lua writes and, or"},
        {"local x = true || false", "Lua writes and, or"},
        {"// cards\n", "a comment begins with --"},
        {"# cards\n", "a comment begins with --"},
        {"actor { id: 'eu' }", "a field is given with =, not with a colon"},
        {"actor { id: _ 'eu' }", "a field is given with =: id = ..."},
        {"actor { resources = { \"police\" = 3 } }", "a name in quotes stands in brackets: [\"name\"] = ..."},
        {"actor { resources = { end = 3 } }",
         "'end' is a word of Lua's own; as a name it stands in brackets: [\"end\"] = ..."},
        {"local x = os.time()",
         "there is no clock and no system in scripts: a game is the same whenever and wherever it is played"},
        {"local x = coroutine.create(print)", "scripts have no coroutines: a handler runs to its end each time"},
        {"local a, b = unpack({ 1, 2 })", "table.unpack"},
        {"dofile('cards.lua')", "require reads a module of the package"},
        {"module('cards')", "a module ends with return { ... }, and require gives it"},
        {"local x = math.flor(1.5)", "did you mean math.floor?"},
        {"local x = math.sin(1)",
         "scripts have of math: abs, ceil, floor, fmod, huge, max, maxinteger, min, mininteger, modf, pi, random, "
         "sqrt, "
         "tointeger, type and ult"},
        {"local x = ('a'):uper()", "did you mean string.upper?"},
        {"scenario { id = 'bad', api = 1, version = '1', title = ('\u00D6rtlich'):sub(1, 1), rounds = { 'One' } }",
         "string functions count bytes, and some letters have several: utf8.offset says where a letter begins"},
        {"local x = ('i4'):pack(3)",
         "scripts have of string: byte, char, find, format, gmatch, gsub, len, lower, match, rep, reverse, sub and "
         "upper"},
    };
    for (const auto& [script, hint] : cases) {
        const auto got = Host::load(memory_package("bad", {{"bad.scenario", script},
                                                           {"bad.cards", "return 1"},
                                                           {"bad.Upper", "return 1"},
                                                           {"bad.my-cards", "return 1"},
                                                           {"bad.nothing", "local x = 1"},
                                                           {"bad.maps.init", "return 1"}}));
        REQUIRE_FALSE(got);
        INFO(script << ": " << got.error().front().message);
        CHECK(got.error().front().hint == hint);
    }
    const auto zero = Host::load(memory_package("bad", {{"bad.scenario", std::string{"local x = 1\n\0", 13}}}));
    REQUIRE_FALSE(zero);
    CHECK(zero.error().front().line == 2);
    CHECK(zero.error().front().hint == "a zero byte stands there; save the file as UTF-8 text");
}

TEST_CASE("where a table is expected, or a name, the hint says how it is written", "[script][loader][bad]") {
    const auto hint_of = [](const char* name) {
        const auto got = Host::load(memory_package("bad", modules_of(kFolder / (std::string{name} + ".lua"))));
        REQUIRE_FALSE(got);
        return got.error().front().hint;
    };
    CHECK(hint_of("record_as_number") == "{ min = ..., max = ... }");
    CHECK(hint_of("agreement_ratify_list") == "every entry has a name: { eu = ... }");
    CHECK(hint_of("field_without_name").find("actor has the fields id, name, short") != std::string::npos);
    CHECK(hint_of("reference_in_capitals") == "did you mean 'eu'?");
    CHECK(hint_of("word_beside_ids_misspelt") == "did you mean 'host'?");
    CHECK(hint_of("cost_without_payer") == "cost = { self = { police = ... } }, or another in the place of self");
    CHECK(hint_of("module_forgotten") ==
          "bad/bodies.lua defines it, and no file requires that one: 1 more thing is missing for that");
    CHECK(hint_of("deck_of_a_forgotten_module") == "bad/cards.lua defines it, and no file requires that one");
    CHECK(hint_of("actors_forgotten").starts_with("bad/actors.lua defines it, and no file requires that one: "));
    CHECK(hint_of("parameter_without_a_name") == "params = { name = { type = 'integer', ... } }");
    CHECK(hint_of("clause_parameter_misspelt") == "did you mean 'openness'?");
    CHECK(hint_of("card_art_unknown") == "did you mean 'crisis'?");
}

TEST_CASE("what was meant is offered as it is written", "[script][loader][bad]") {
    const std::string head =
        "scenario { id = 'bad', api = 1, version = '1', title = _ 'Bad', rounds = { _ 'One' } }\n"
        "actor { id = 'eu', name = _ 'EU' } resource { id = 'influence', name = _ 'Influence' }\n"
        "constituency { id = 'eu.south', of = 'eu', name = _ 'South' }\n";
    const auto hint_of = [&](const std::string& line) {
        const auto got = Host::load(memory_package("bad", {{"bad.scenario", head + line}}));
        REQUIRE_FALSE(got);
        return got.error().front().hint;
    };
    CHECK(hint_of("action { id = 'dig', name = _ 'Dig', text = _ 'Dig.', apply = function() end, cost = 2 }") ==
          "cost = { self = { influence = 2 } }");
    CHECK(hint_of("clause { id = 'dig', name = _ 'Dig', text = _ 'Dig.', cost = 2 }") ==
          "cost = { by = { influence = 2 } }");
    CHECK(hint_of("institution { id = 'osce', name = _ 'OSCE', members = { 'eu' }, rule = { 'consensus' } }") ==
          "write rule.consensus { minus = ... }");
    CHECK(hint_of("clause { id = 'dig', name = _ 'Dig', text = _ 'Dig.', likes = { south = 2 } }") ==
          "did you mean 'eu.south'?");
}

TEST_CASE("coordinates the wrong way round are offered the other way round", "[script][loader][bad]") {
    const auto got = Host::load(memory_package("bad", modules_of(kFolder / "place_far_from_the_map.lua")));
    REQUIRE(got);
    const auto hint_at = [&](std::string_view path) {
        for (const Finding& finding : got->warnings) {
            if (finding.path == path) return finding.hint;
        }
        return std::string{"not found"};
    };
    CHECK(hint_at("actor 'eu'.capital") == "did you mean { 42.87, 74.59 }? The latitude comes first");
    CHECK(hint_at("place 'dostuk'.at") == "did you mean { 40.55, 72.72 }? The latitude comes first");
    CHECK(hint_at("place 'vienna'.at").starts_with("latitude first"));
}

TEST_CASE("a capital lies where it lies, also where it would be on the map the other way round",
          "[script][loader][bad]") {
    const auto got = Host::load(memory_package(
        "bad", {{"bad.scenario",
                 "scenario { id = 'bad', api = 1, version = '1', title = _ 'Bad', rounds = { _ 'One' },\n"
                 "  map = { centre = { 33.5, 51 }, span = 8 } }\n"
                 "actor { id = 'russia', name = _ 'Russia', capital = { 55.75, 37.62 } }\n"
                 "place { id = 'arak', name = _ 'Arak', at = { 34, 49 } }\n"}}));
    REQUIRE(got);
    for (const Finding& finding : got->warnings)
        CHECK(finding.path != "actor 'russia'.capital");
}

TEST_CASE("a misspelt function of a module or a misspelt rule gets the nearest one", "[script][loader][bad]") {
    const std::pair<const char*, const char*> cases[] = {
        {"local cards = require 'bad.cards' cards.rioot {}", "did you mean 'riot' of bad.cards?"},
        {"local r = rule.concensus {}", "did you mean rule.consensus?"},
        {"local cards = require 'bad.cards' cards.unheard_of {}", ""},
        // Not a call: what stands in a table of the scenario's own is not ours to guess.
        {"local cards = require 'bad.cards' local x = cards.rioot.id", ""},
    };
    for (const auto& [script, hint] : cases) {
        const auto got = Host::load(memory_package(
            "bad", {{"bad.scenario", script}, {"bad.cards", "return { riot = function() end, id = 1 }"}}));
        REQUIRE_FALSE(got);
        INFO(script << ": " << got.error().front().message);
        CHECK(got.error().front().hint == hint);
    }
}

TEST_CASE("a folder whose name is no id is told so", "[script][loader][bad]") {
    for (const char* name : {"Red_Base", "red base", "1st"}) {
        const auto got = Host::load(memory_package(name, {}));
        REQUIRE_FALSE(got);
        CHECK_THAT(got.error().front().message, Catch::Contains("cannot be a scenario's id"));
    }
}

TEST_CASE("more actors than there may be are refused before the pairs of each relation fill the memory",
          "[script][loader][bad]") {
    const auto highest_kib = [] {
        std::ifstream status("/proc/self/status");
        std::string line;
        while (std::getline(status, line))
            if (line.starts_with("VmHWM:")) return std::stol(line.substr(6));
        return 0L;
    };
    const long before = highest_kib();
    const auto got = Host::load(memory_package(
        "bad", {{"bad.scenario",
                 "scenario { id = 'bad', api = 1, version = '1', title = _ 'Bad', rounds = { _ 'One' } }\n"
                 "for i = 1, 500 do actor { id = 'a' .. i, name = 'n', playable = i == 1 } end\n"
                 "for i = 1, 99 do relation { id = 'r' .. i, name = 'n' } end\n"}}));
    REQUIRE_FALSE(got);
    CHECK(std::any_of(got.error().begin(), got.error().end(), [](const Finding& one) {
        return one.message.find("a scenario has at most 64 actors") != std::string::npos;
    }));
    CHECK(highest_kib() - before < 60 * 1024);
}

TEST_CASE("holes that are left open by the thousand are told some times, at the cost of reading the text once",
          "[script][loader][bad]") {
    const auto load = [](int holes, const std::string& text) {
        return Host::load(memory_package(
            "bad", {{"bad.scenario",
                     "scenario { id = 'bad', api = 1, version = '1', title = _ 'Bad', rounds = { _ 'One' } }\n"
                     "actor { id = 'eu', name = _ 'EU' }\nlocal all = {}\n"
                     "for i = 1, 24 do all['p' .. i] = { type = 'integer', min = 1, max = 2, default = 1 } end\n"
                     "local n = " +
                         std::to_string(holes) +
                         "\n"
                         "clause { id = 'cc', name = _ 'C', params = all, text = " +
                         text + " }\n"}}));
    };
    const auto left_open = [](const std::vector<Finding>& findings) {
        return std::count_if(findings.begin(), findings.end(), [](const Finding& one) {
            return one.message.find("is not closed before the next one") != std::string::npos;
        });
    };
    const auto told =
        load(500, "(function() local t = '' for i = 1, n do t = t .. '{h' .. i end return t .. '}' end)()");
    REQUIRE(told);
    CHECK(left_open(told->warnings) > 3);
    CHECK(left_open(told->warnings) <= 50);
    const auto least = [&](int holes) {
        std::int64_t best = INT64_MAX;
        for (int run = 0; run < 4; ++run) {
            const std::int64_t begun = thread_cpu_ns();
            REQUIRE(load(holes, "('{a'):rep(n) .. '}'"));
            best = std::min(best, thread_cpu_ns() - begun);
        }
        return static_cast<double>(best);
    };
    CHECK(least(8'000) / least(1'000) < 12);
    // A value may be named by nothing.
    CHECK(load(1, "_('{{ and {{', { [''] = 'x' })"));
}

TEST_CASE("a number for each option of a choice without options is the choice's own mistake", "[script][loader][bad]") {
    const auto got = Host::load(memory_package(
        "bad",
        {{"bad.scenario",
          "scenario { id = 'bad', api = 1, version = '1', title = _ 'Bad', rounds = { _ 'One' } }\n"
          "actor { id = 'eu', name = _ 'EU' }\n"
          "clause { id = 'cc', name = _ 'C', text = _ '{p}', params = { p = { type = 'choice', options = { 1 } } } }\n"
          "require('rules.own').terms { clause = 'cc', param = 'p', values = { a = 1 } }\n"},
         {"rules.own",
          "local M = {}\nfunction M.terms(options)\n"
          "  takes('own.terms', options, { clause = 'clause', param = 'parameter', values = 'table<option, number>' "
          "})\n"
          "end\nreturn M\n"}}));
    REQUIRE_FALSE(got);
    for (const Finding& one : got.error()) {
        INFO(text(one));
        CHECK(one.message.find("is no option") == std::string::npos);
    }
}

TEST_CASE("whatever a mistake holds, its finding is fit to be printed", "[script][loader][bad]") {
    int findings = 0;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
        if (entry.path().extension() != ".lua") continue;
        const auto got = Host::load(memory_package("bad", modules_of(entry.path())));
        for (const Finding& finding : got ? got->warnings : got.error()) {
            INFO(entry.path().filename());
            ++findings;
            CHECK(is_plain_text(text(finding)));
        }
    }
    CHECK(findings > 100);
}

TEST_CASE("rules of agreements count in the place of the institution's, and a chair may be set in play",
          "[script][loader][bad]") {
    const std::string more = R"(
scenario { id = "bad", api = 1, version = "1", title = _ "Bad", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
actor { id = "un", name = _ "UN", playable = false }
for _index, id in ipairs { "eu", "us" } do
  objective { id = id .. "_peace", of = id, name = _ "P", text = _ "P.", weight = 1, score = function() return 1 end }
end
place { id = "osh", name = _ "Osh", at = { 40, 72 }, of = "eu" }
institution { id = "osce", name = _ "OSCE", members = { "eu", "us" }, rule = rule.consent { of = "host" },
  procedure = "single_text", chair = "un", observers = { "un" } }
institution { id = "un_council", name = _ "UN", members = { "un" }, rule = rule.unanimity {} }
clause { id = "calm", name = _ "Calm", text = _ "Calm." }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "osce" }, rule = rule.unanimity {},
  parties = { min = 2 }, clauses = { required = { "calm" } } }
agreement { id = "two_bodies", kind = "treaty", name = _ "Two", frameworks = { "osce", "un_council" },
  rule = rule.any_of { rule.unanimity {}, rule.veto { by = { "un" } }, rule.weighted { weights = { eu = 2, us = 1 }, threshold = 3 } },
  parties = { min = 2 }, clauses = { required = { "calm" } } }
on("round_start", function(game) game:set_chair("osce", "eu") end)
)";
    const auto got = Host::load(memory_package("bad", {{"bad.scenario", more}}));
    REQUIRE(got);
    INFO(shown(got->warnings));
    CHECK(std::none_of(got->warnings.begin(), got->warnings.end(),
                       [](const Finding& finding) { return finding.severity != Severity::kNote; }));
}

TEST_CASE("an error behind much advice is told, and in its place one piece of advice less", "[script][loader][bad]") {
    const auto got = load_text(kHead + R"(
local all = {}
for i = 1, 210 do
  all[i] = clause { id = "c" .. i, name = "C", text = "C.", params = { n = { type = "integer", min = 1, max = 2 } } }
end
for i = 1, 30 do agreement { id = "a" .. i, kind = "treaty", name = "A", clauses = { optional = all } } end
)");
    REQUIRE_FALSE(got);
    INFO(shown(got.error()));
    CHECK(got.error().front().severity == Severity::kError);
    CHECK(got.error().front().message.find("may hold 6300 clauses") != std::string::npos);
    CHECK(got.error().back().message.find("further finding") != std::string::npos);
    CHECK(got.error().size() == 201);
}
