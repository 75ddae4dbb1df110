// `check` on packages with one thing wrong each.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using Catch::Matchers::Contains;
using script::Finding;
using script::Severity;

TEST_CASE("functions that fail are found, wherever they are, with their line", "[check]") {
    struct Case {
        std::string more, path, message;
    };
    const std::vector<Case> cases = {
        {"indicator { id = 'heat', of = 'world', name = _ 'Heat', drift = function(game)\n game:change('haet', nil, 1) "
         "end }",
         "heat", "haet"},
        {"on('round_start', function(game)\n nothing() end)", "round_start", "nothing"},
        {"action { id = 'trip', name = _ 'Trip', text = _ 'Trip.', apply = function(game)\n game:grant('eu', 'gold', "
         "1) "
         "end }",
         "trip", "gold"},
        {"card { id = 'odd', deck = 'later', title = _ 'Odd', text = _ 'Odd.', apply = function(game)\n "
         "game:news(nil) end }\non('round_end', function(game) if game:round() == 9 then game:play('odd') end end)",
         "odd", "bad argument"},
        {"objective { id = 'much', of = 'eu', name = _ 'Much', text = _ 'Much.', weight = 1, score = function(game)\n "
         "return 7 end }",
         "much", "from 0 to 1"},
        {"objective { id = 'cheat', of = 'eu', name = _ 'Cheat', text = _ 'Cheat.', weight = 1, score = "
         "function(game)\n game:set('violence', 'osh', 0) return 1 end }",
         "cheat", "may read, not write"},
        {"card { id = 'early', deck = 'news', title = _ 'Early', text = _ 'E.', when = function(game)\n "
         "game:store('x', 1) return true end }",
         "early", "may read, not write"},
        {"clause { id = 'trap', name = _ 'Trap', text = _ 'Trap.', adopt = function(game)\n game:sway('nobody', 1) end "
         "}"
         "\nagreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' }, parties = { min = 1 "
         "}, clauses = { required = { 'trap' } } }",
         "trap", "nobody"},
    };
    for (const Case& one : cases) {
        const CheckReport report = check_box(one.more);
        INFO(one.more << "\n" << shown(report));
        const Finding* const found = find(report, one.path, one.message);
        REQUIRE(found != nullptr);
        CHECK(found->severity == Severity::kError);
        CHECK(found->file == "box/scenario.lua");
        if (one.path != "much") CHECK(found->line == line_of(one.more, one.more.substr(0, one.more.find('\n'))) + 1);
        CHECK_FALSE(found->excerpt.empty());
        // Once each, however often it was called.
        CHECK(std::count_if(report.findings.begin(), report.findings.end(),
                            [&](const Finding& f) { return f.path == found->path && f.line == found->line; }) == 1);
    }
}

TEST_CASE("a sound scenario has no error, but for the function that is meant to fail", "[check]") {
    const CheckReport report = check_box("");
    INFO(shown(report));
    CHECK(report.games == 3);
    REQUIRE(report.count(Severity::kError) == 1);
    CHECK(find(report, "stumble", "stumbled") != nullptr);
    CHECK(find(report, "actor 'eu'", "no brief") != nullptr);
    CHECK(find(report, "actor 'eu'", "no personality") != nullptr);
}

TEST_CASE("scenarios that hang or eat memory are checked in bounded time", "[check]") {
    for (const char* more :
         {"on('round_start', function(game)\n while true do end end)",
          "on('phase_start', function(game)\n local t = {} for i = 1, 1e9 do t[i] = { i } end end)",
          "objective { id = 'slow', of = 'eu', name = _ 'S', text = _ 'S.', weight = 1, score = function(game)\n while "
          "true do end end }",
          "action { id = 'loop', name = _ 'L', text = _ 'L.', apply = function() end, when = function(game)\n local s "
          "= "
          "'x' while true do s = s .. s end end }",
          "indicator { id = 'heat', of = 'world', name = _ 'Heat', drift = function(game)\n string.rep('x', 1e9) end "
          "}"}) {
        const auto begun = std::chrono::steady_clock::now();
        CheckOptions options;
        options.seconds = 3;
        const CheckReport report = check_box(more, options);
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        INFO(more << "\n" << took << " s\n" << shown(report));
        CHECK(took < 30);  // a machine under load, and with a sanitizer
        const int line = line_of(more, std::string{more}.substr(0, 20)) + 1;
        CHECK(std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& finding) {
            return finding.severity == Severity::kError && finding.line == line;
        }));
    }
}

TEST_CASE("what nobody can bring about is said", "[check]") {
    const CheckReport alone = check_box(
        "institution { id = 'deaf', name = _ 'Deaf', members = { 'eu' }, rule = rule.weighted { weights = { eu = 1 }, "
        "threshold = 5 } }\nagreement { id = 'vain', kind = 'treaty', name = _ 'Vain', frameworks = { 'deaf' }, "
        "parties "
        "= { min = 1 }, clauses = { optional = { 'officers' } } }");
    INFO(shown(alone));
    CHECK(find(alone, "agreement 'vain'", "nobody can bring it about") != nullptr);
    CHECK(find(alone, "agreement 'mission'", "nobody can bring it about") == nullptr);
    const CheckReport card = check_box(
        "card { id = 'never', deck = 'news', title = _ 'N', text = _ 'N.', when = function() return false end }");
    INFO(shown(card));
    REQUIRE(find(card, "card 'never'", "`when`") != nullptr);
    CHECK(find(card, "card 'never'", "`when`")->severity == Severity::kNote);
}

TEST_CASE("endings that never come are said", "[check]") {
    CHECK(find(check_box(""), "endings", "no ending came") == nullptr);
    std::string text = kBoxScenario;
    const std::string when = "return game:round() == 3 end";
    const std::size_t at = text.find(when);
    REQUIRE(at != std::string::npos);
    text.replace(at, when.size(), "return game.round == 3 end");
    CheckOptions options;
    options.games = 1;
    const CheckReport none = check_package(script::memory_package("box", {{"box.scenario", text}}), {}, options);
    INFO(shown(none));
    const Finding* const said = find(none, "endings", "no ending came in the 1 game played");
    REQUIRE(said != nullptr);
    CHECK(said->severity == Severity::kWarning);
}

TEST_CASE("a function that never works is an error, also where it was only supposed", "[check]") {
    const auto with = [](const std::string& each_round) {
        return check_box(
            "clause { id = 'fence', name = _ 'Fence', text = _ 'A fence of {n}.', params = { n = { type = "
            "'integer', min = 1, max = 3 } },\n each_round = function(game, agreement, params)\n" +
            each_round +
            " end }\nagreement { id = 'fencing', kind = 'treaty', name = _ 'Fencing', parties = { min = 2 }, "
            "clauses = { required = { 'fence' } } }");
    };
    const CheckReport always = with("local x = params.m + 1");
    INFO(shown(always));
    const Finding* const wrong = find(always, "params.m", "so it is always nil");
    REQUIRE(wrong != nullptr);
    CHECK(wrong->severity == Severity::kError);
    const CheckReport sometimes = with("local x = params.n > 1 and params.m + 1");
    const Finding* const lacks = find(sometimes, "each_round of clause 'fence'", "a nil value (field 'm')");
    CHECK((lacks == nullptr || lacks->severity == Severity::kWarning));
}

TEST_CASE("packages that do not load give the loader's findings", "[check]") {
    const CheckReport report = check_box("actor { id = 'eu', name = _ 'EU', colour = 'red' }");
    CHECK(report.games == 0);
    CHECK(report.count(Severity::kError) > 0);
    CHECK(report.findings.front().file == "box/scenario.lua");
    const auto json = to_json(std::vector<CheckReport>{report});
    CHECK(json["errors"] == report.count(Severity::kError));
    CHECK(json["warnings"] == report.count(Severity::kWarning));
    REQUIRE(json["findings"].size() == report.findings.size());
    for (const auto& finding : json["findings"]) {
        for (const char* field : {"severity", "package", "file", "line", "path", "message", "hint"})
            CHECK(finding.contains(field));
        CHECK(finding.size() == 7);
        CHECK(finding["package"] == "box");
    }
}

TEST_CASE("a name that nothing gives a value is named, also where no game has come by", "[check]") {
    const std::string more =
        "helper = function() return helper and math.pi end\n"
        "institution { id = 'pair', name = _ 'Pair', kind = 'format', members = { 'eu', us }, rule = rule.unanimity {} "
        "}\n"
        "local seen = { n = 0 }\n"
        "on('agreement_ended', function(game) if seen.n > 5 then game:change(violens, 'osh', -1) end end)\n"
        "local function late(gamme) return gamme:round() == 99 and game:round() end\n"
        "on('agreement_ended', function(game) return late(game), aktor end)\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const Finding* const us = find(report, "global 'us'", "nothing gives it a value");
    REQUIRE(us != nullptr);
    CHECK(us->severity == script::Severity::kWarning);
    CHECK(us->hint == "an id is a text: \"us\"");
    CHECK(us->line == line_of(more, "institution { id = 'pair'"));
    CHECK(find(report, "global 'violens'", "nothing gives it a value") != nullptr);
    REQUIRE(find(report, "global 'game'", "nothing gives it a value") != nullptr);
    CHECK(find(report, "global 'game'", "")->hint ==
          "handlers are given it: function(game) ... end; a spec has local play = start { seed = 1 }");
    REQUIRE(find(report, "global 'aktor'", "") != nullptr);
    CHECK(find(report, "global 'aktor'", "")->hint == "did you mean 'actor'?");
    for (const char* fine : {"helper", "math", "seen", "on", "_", "rule"})
        CHECK(find(report, std::string{"global '"} + fine + "'", "") == nullptr);
}

TEST_CASE("a flag that nothing stores is named, but for names that are worked out", "[check]") {
    const std::string reads =
        "on('round_start', function(game)\n"
        "  if game:flag('apealed', 'eu') then game:news(_ 'A') end\n"
        "  if game:flag('appealed', 'eu') then game:news(_ 'B') end\n"
        "  if game:flag('never_heard_of') then game:news(_ 'C') end\n"
        "  if game:flag('made_' .. 1) or game:flag('made_up') or game:flag('by_option') then game:news(_ 'D') end\n"
        "end)\n"
        "local option = { flag = 'by_option' } -- game:store('never_heard_of', 1)\n";
    const CheckReport report = check_box(reads);
    INFO(shown(report));
    const Finding* const near = find(report, "game:flag(\"apealed\")", "nothing stores this flag");
    REQUIRE(near != nullptr);
    CHECK(near->severity == Severity::kWarning);
    CHECK(near->hint == "did you mean 'appealed'?");
    CHECK(near->line == line_of(reads, "if game:flag('apealed'"));
    REQUIRE(find(report, "game:flag(\"never_heard_of\")", "") != nullptr);
    CHECK(find(report, "game:flag(\"never_heard_of\")", "")->hint ==
          "game:store(\"never_heard_of\", ...) where it comes about");
    for (const char* fine : {"appealed", "made_up", "by_option"})
        CHECK(find(report, std::string{"game:flag(\""} + fine + "\")", "") == nullptr);
    // Where the package works out what it stores, only a name that is near another one is a slip.
    const CheckReport some = check_box(reads + "on('round_end', function(game) game:store(option.flag, 1) end)\n");
    CHECK(find(some, "game:flag(\"never_heard_of\")", "") == nullptr);
    CHECK(find(some, "game:flag(\"apealed\")", "") != nullptr);
}

TEST_CASE("a probability that is a percentage is named; what is worked out is not guessed at", "[check]") {
    const std::string more =
        "on('round_start', function(game)\n  if game:chance('rain', 30) then game:news(_ 'Rain.') end\n"
        "  if game:chance('rain', 30 / 100) or game:chance('rain', 1) or game:chance('rain', 0.5, _ 'why') then\n"
        "    game:news(_ 'Rain.')\n  end\nend)\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const Finding* const sure = find(report, "game:chance", "with a probability of 30 it always happens");
    REQUIRE(sure != nullptr);
    CHECK(sure->line == line_of(more, "if game:chance('rain', 30) then"));
    CHECK(std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& one) {
              return one.message.find("a probability of") != std::string::npos;
          }) == 1);
}

TEST_CASE("a card that is scheduled with a percentage fails, and that is what is said of it", "[check]") {
    const CheckReport report = check_box(
        "on('round_start', function(game)\n"
        "  if game:get('violence', 'osh') > 99.5 then game:schedule('rumour', 1, 5) end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(find(report, "game:schedule", "5 is no chance, and the call fails") != nullptr);
    CHECK(find(report, "game:schedule", "always happens") == nullptr);
}

TEST_CASE("a field that stands in a table twice is named with both lines", "[check]") {
    const std::string more =
        "resource { id = 'gold', name = _ 'Gold',\n  unit = _ 'oz',\n  unit = _ 'kg' }\n"
        "indicator { id = 'heat', of = 'world', name = _ 'Heat', start = 1, drift = function(game)\n"
        "  local t = { ['a'] = 1, b = { a = 2 }, a = 3 }\n"
        "  if t.a == 3 then t = { a = 1 } end\n  return game:get('heat') == t.a\nend }\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const Finding* const unit = find(report, "field 'unit'", "a second time");
    REQUIRE(unit != nullptr);
    CHECK(unit->line == line_of(more, "unit = _ 'kg'"));
    CHECK(unit->message.find("first in line " + std::to_string(unit->line - 1) + ")") != std::string::npos);
    const Finding* const key = find(report, "field 'a'", "a second time");
    REQUIRE(key != nullptr);
    CHECK(key->line == line_of(more, "local t = {"));
    CHECK(std::count_if(report.findings.begin(), report.findings.end(), [](const Finding& one) {
              return one.message.find("a second time") != std::string::npos;
          }) == 2);
}

TEST_CASE("words in functions that no game has come by are held against what there is", "[check]") {
    const std::string more =
        "on('indicator_crossed', function(game, event)\n"
        "  if game:round() < 99 then return end\n"
        "  game:change('violens', 'osh', -1)\n"
        "  game:chagne('violence', 'osh', -1)\n"
        "  game:schedule('rumor', 1, 1)\n"
        "  local here = game:get('violence', 'oshh') + game:trust('eu', 'uss')\n"
        "  if event.dir == 'up' or event.direction == 'upward' or event.indicator == 'violenz' then here = 1 end\n"
        "end)\n"
        "action { id = 'walk', name = _ 'Walk', text = _ 'Walk {far}.', params = { far = { type = 'boolean', default = "
        "false } },\n"
        "  apply = function(game, act) if act.params.fra or act.parms then game:news(_ 'Far') end end }\n"
        "on('agreement_in_force', function(game, event)\n"
        "  if event.agreement.type == 'misson' or event.agreement.status == 'voilated' then game:news(_ 'x') end\n"
        "  if event.agreement.versions == 2 or event.agreement.extra.anything == 'x' then game:news(_ 'x') end\n"
        "end)\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const auto hint = [&](std::string_view path, std::string_view message) {
        const Finding* const found = find(report, path, message);
        return found == nullptr ? std::string{"not found"} : found->hint;
    };
    CHECK(hint("game:change", "there is no indicator 'violens'") == "did you mean 'violence'?");
    CHECK(hint("game:chagne", "there is no such method") == "did you mean game:change?");
    CHECK(hint("game:schedule", "there is no card 'rumor'") == "did you mean 'rumour'?");
    CHECK(hint("game:get", "there is no actor, place or constituency 'oshh'") == "did you mean 'osh'?");
    CHECK(hint("game:trust", "there is no actor 'uss'") == "did you mean 'us'?");
    CHECK(hint("event.dir", "an event has no field 'dir'").starts_with("there are "));
    CHECK(hint("event.direction", "it is never 'upward'").starts_with("there are "));
    CHECK(hint("event.indicator", "there is no indicator 'violenz'") == "did you mean 'violence'?");
    CHECK(hint("params.fra", "no clause, action or promise has a parameter 'fra'") == "did you mean 'far'?");
    CHECK(hint("act.parms", "an act has no field 'parms'") == "did you mean 'params'?");
    CHECK(hint("event.agreement.type", "there is no agreement 'misson'") == "did you mean 'mission'?");
    CHECK(hint("event.agreement.status", "it is never 'voilated'") == "did you mean 'violated'?");
    // Drafts have a version, and agreements none.
    CHECK_THAT(hint("event.agreement.versions", "an agreement has no field 'versions'"),
               Catch::Contains("'since'") && !Catch::Contains("version"));
    CHECK(find(report, "game:change", "there is no indicator 'violens'")->line ==
          line_of(more, "game:change('violens'"));
}

TEST_CASE("a flag that is stored of somebody and asked of nobody is named, and the other way round", "[check]") {
    const std::string more =
        "on('round_start', function(game)\n"
        "  if game:flag('appealed') then game:news(_ 'A') end\n"
        "  if game:flag('rumour', 'eu') then game:news(_ 'B') end\n"
        "  if game:flag('denied') or game:flag('appealed', 'us') then game:news(_ 'C') end\n"
        "end)\n"
        "local scoring = require 'box.help'\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    CHECK(find(report, "game:flag(\"appealed\")", "it is stored of somebody each time") != nullptr);
    CHECK(find(report, "game:flag(\"rumour\")", "it is stored of nobody") != nullptr);
    CHECK(find(report, "game:flag(\"denied\")", "") == nullptr);
}

TEST_CASE("an ending that another one always comes before is named", "[check]") {
    const CheckReport report = check_box(
        "ending { id = 'late', title = _ 'Late', text = _ 'Late.', when = function(game) return game:round() == 3 end "
        "}\n");
    INFO(shown(report));
    CHECK(find(report, "endings", "1 of 2 endings never came in the") != nullptr);
    CHECK(find(report, "endings", ": late") != nullptr);
}

TEST_CASE("orders that are never open when they are given are named", "[check]") {
    const std::string more =
        "action { id = 'parade', name = _ 'Parade', text = _ 'A parade.', by = { 'us' }, apply = function() end }\n"
        "personality { id = 'proud', choose_action = function(game, actions)\n"
        "  if #actions > 0 then return { { id = 'parade' }, { id = 'appeal' } } end end }\n"
        "actor { id = 'ru', name = _ 'Russia', personality = 'proud' }\n"
        "objective { id = 'ru_peace', of = 'ru', name = _ 'Peace', text = _ 'Peace.', weight = 1,\n"
        "  score = function(game) return 1 - game:get('violence', 'osh') / 100 end }\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const Finding* const order =
        find(report, "choose_action of personality 'proud'", "it orders 'parade', which was never open to ru");
    REQUIRE(order != nullptr);
    CHECK(order->severity == Severity::kWarning);
    CHECK(order->line == line_of(more, "personality { id = 'proud'"));
    CHECK(find(report, "choose_action", "it orders 'appeal'") == nullptr);
}

TEST_CASE("what counts as true though it is none is named, for it is mostly half a comparison", "[check]") {
    const std::string more =
        "ending { id = 'calm', title = _ 'Calm', text = _ 'Calm.', when = function(game)\n"
        "  return game:get('violence', 'osh') end }\n"
        "action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', by = function(_game, _actor)\n  return 'eu' end,\n"
        "  when = function(game, _actor) return game:flag('never') or game:actors() end,\n"  // found
        "  apply = function(_game) end }\n"
        "action { id = 'wait', name = _ 'Wait', text = _ 'Wait.', apply = function(_game) end,\n"
        "  when = function(game) return game:agreements { status = 'terminated' } end }\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    CHECK(find(report, "when of action 'wait'", "gave an empty list, which counts as true") != nullptr);
    const Finding* const number = find(report, "when of ending 'calm'", ", which counts as true");
    REQUIRE(number != nullptr);
    CHECK(number->severity == script::Severity::kWarning);
    CHECK(number->line == line_of(more, "when = function(game)\n"));
    CHECK(number->hint == "true or false: compare it with something");
    CHECK(find(report, "by of action 'rest'", "gave 'eu', which counts as true") != nullptr);
    CHECK(find(report, "when of action 'rest'", "counts as true") == nullptr);
}

TEST_CASE("a module that no file requires is named, unless what is required is worked out", "[check]") {
    const auto modules = [](const std::string& more, const std::string& help) {
        CheckOptions options;
        options.games = 0;
        return check_package(script::memory_package("box", {{"box.scenario", kBoxScenario + more},
                                                            {"box.help", help},
                                                            {"box.cards", "return {}"},
                                                            {"box.used", "return {}"}}),
                             {}, options);
    };
    const CheckReport report = modules("local used, help = require('box.used'), require 'box.help'\n", kBoxHelp);
    INFO(shown(report));
    const Finding* const cards = find(report, "module 'box.cards'", "no file of the package requires it");
    REQUIRE(cards != nullptr);
    CHECK(cards->severity == Severity::kWarning);
    CHECK(cards->file == "box/cards.lua");
    CHECK(cards->line == 1);
    CHECK(cards->hint == "require \"box.cards\" in scenario.lua");
    CHECK(find(report, "module 'box.used'", "") == nullptr);
    CHECK(find(report, "module 'box.help'", "") == nullptr);
    CHECK(find(report, "module 'box.scenario'", "") == nullptr);
    CHECK(find(modules("for _index, name in ipairs { 'cards', 'used' } do require('box.' .. name) end\n", kBoxHelp),
               "module", "") == nullptr);

    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche_check_modules" / "box";
    std::filesystem::create_directories(folder / "spec");
    std::ofstream(folder / "scenario.lua") << kBoxScenario;
    std::ofstream(folder / "help.lua") << kBoxHelp;
    std::ofstream(folder / "history.lua") << "return {}";
    std::ofstream(folder / "my-cards.lua") << "return {}";
    std::ofstream(folder / "spec" / "a.lua") << "local history = require \"box.history\"";
    CheckOptions options;
    options.games = 0;
    const CheckReport of_folder =
        check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder, options);
    std::filesystem::remove_all(folder.parent_path());
    INFO(shown(of_folder));
    CHECK(find(of_folder, "module 'box.history'", "") == nullptr);
    CHECK(find(of_folder, "module 'box.my-cards'", "no file of the package requires it") != nullptr);
}

TEST_CASE("what a function fails of is not told of its source once more", "[check]") {
    const std::string more =
        "on('round_start', function(game) game:set(violens, 'osh', 1) end)\n"
        "on('round_end', function(game) nothing(1) end)\n"
        "on('phase_start', function(game) game.news('x') end)\n"
        "on('card_played', function(game) if game:round() == 99 then helper(game.round == 1) end end)\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    CHECK(find(report, "round_end", "attempt to call a nil value (global 'nothing')") != nullptr);
    CHECK(find(report, "global 'nothing'", "") == nullptr);
    CHECK(find(report, "phase_start", "a method of `game`: write game:news(...), with a colon") != nullptr);
    CHECK(find(report, "game.news", "") == nullptr);
    // These say more than the failure, or stand where none came by.
    CHECK(find(report, "global 'violens'", "nothing gives it a value") != nullptr);
    CHECK(find(report, "global 'helper'", "nothing gives it a value") != nullptr);
    CHECK(find(report, "game.round", "it is a function, not what it gives") != nullptr);
}

TEST_CASE("a list out of a function that answers yes or no is named, for it counts as yes", "[check]") {
    const std::string more =
        "action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', by = function() return { 'us' } end,\n"
        "  apply = function(_game) end }\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const Finding* const by = find(report, "by of action 'rest'", "gave a table, which counts as true");
    REQUIRE(by != nullptr);
    CHECK(by->severity == Severity::kWarning);
    CHECK(by->hint == "true or false; a list that does not change stands in the place of the function");
}

TEST_CASE("slips in what functions give are told with what would be right", "[check]") {
    const auto act = [](const std::string& cost) {
        return check_box("action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', cost = function() return " + cost +
                         " end,\n  apply = function(_game) end }\n");
    };
    CHECK(find(act("{ police = 1 }"), "cost of action 'rest'",
               "'police' is the id of a resource; who pays it comes first: { [actor] = { police = n } }") != nullptr);
    CHECK(find(act("{ self = { police = 1 } }"), "cost of action 'rest'",
               "there is no actor 'self': a function names who acts, [act.actor] = { ... }") != nullptr);
}

TEST_CASE("a rule that is met by what is tabled is named", "[check]") {
    const auto body = [](const std::string& rule) {
        return check_box(
            "institution { id = 'club', name = _ 'Club', members = { 'eu', 'us' }, kind = 'format',\n  rule = " + rule +
            " }\nclause { id = 'talks', name = _ 'Talks', text = _ 'They talk.' }\n" +
            "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'club' },\n" +
            "  parties = { min = 1, max = 3 }, clauses = { required = { 'talks' } } }\n");
    };
    for (const char* rule :
         {"rule.majority { of = 0 }", "rule.weighted { weights = { eu = 1, us = 1 }, threshold = 0 }",
          "rule.any_of { rule.unanimity {}, rule.majority { of = 0 } }"}) {
        const CheckReport report = body(rule);
        INFO(rule << "\n" << shown(report));
        CHECK(find(report, "institution 'club'.rule", "it holds though nobody accepts") != nullptr);
    }
    // The mission of the box has a place and so a host; the pact has none.
    CHECK(find(body("rule.consent { of = 'host' }"), "institution 'club'.rule",
               "it asks the host alone, and 'pact' has no place") != nullptr);
    CHECK(find(body("rule.all_of { rule.unanimity {}, rule.consent { of = 'host' } }"), "institution 'club'.rule",
               "nothing that is tabled here has a place and so a host ('pact')") != nullptr);
    for (const char* rule :
         {"rule.unanimity {}", "rule.silence { inner = rule.consensus {} }", "rule.majority { of = 1 / 2 }"}) {
        const CheckReport report = body(rule);
        INFO(rule << "\n" << shown(report));
        CHECK(find(report, "institution 'club'.rule", "") == nullptr);
    }
}

TEST_CASE("a function that is asked and has no answer anywhere in it is named", "[check]") {
    const auto costs = [](const std::string& body) {
        return check_box("action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', cost = function(_game, act)\n" +
                         body + "\nend, apply = function(_game) end }\n");
    };
    const CheckReport report = costs("local _x = { [act.actor] = { police = 1 } }");
    INFO(shown(report));
    const Finding* const found = find(report, "cost of action 'rest'", "no 'return' in it gives one");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    for (const char* body : {"if act.actor == 'eu' then return { eu = { police = 1 } } end", "return nil",
                             "return (function() return nil end)()"})
        CHECK(find(costs(body), "cost of action 'rest'", "no 'return'") == nullptr);
}

TEST_CASE("the historical line is read and played", "[check][history]") {
    const auto with = [](const std::string& history) {
        return check_package(
            script::memory_package(
                "box",
                {{"box.scenario", kBoxScenario + "ending { id = 'other_end', title = _ 'Other', text = _ 'Other.' }"},
                 {"box.help", kBoxHelp},
                 {"box.history", history}}),
            {}, {});
    };
    const std::string head = "return { title = 'As it was', rounds = { { text = 'First.', ";
    const CheckReport good = with(head + "moves = { { as = 'eu', act = 'appeal' } } } } }");
    INFO(shown(good));
    CHECK(find(good, "history", "") == nullptr);
    const CheckReport broken = with("return { rounds = ");
    const Finding* const syntax = find(broken, "history", "unexpected symbol");
    REQUIRE(syntax != nullptr);
    CHECK(syntax->severity == Severity::kError);
    CHECK(syntax->file == "box/history.lua");
    CHECK(syntax->line == 1);
    CHECK(find(with(head + "marks = { violence_osh = 900 } } } }"), "history.rounds[1]",
               "'violence_osh' is 0 to 100, not 900") != nullptr);
    // The game ends as it ends, and not as it is told here.
    CHECK(find(with(head + "} }, ending = 'calm_end' }"), "history.ending", "") == nullptr);
    CHECK(find(with("return { rounds = { {}, {}, {} }, ending = 'calm_end' }"), "history.ending", "") == nullptr);
    CHECK(find(with("return { rounds = { {}, {}, {} }, ending = 'other_end' }"), "history.ending",
               "it says 'other_end', and its moves come to 'calm_end'") != nullptr);
    CHECK(find(with(head + "} }, ending = 'clam_end' }"), "history.ending", "did you mean 'calm_end'?") != nullptr);
    CHECK(find(with("return { rounds = { {}, {}, {}, {} } }"), "history.rounds",
               "it has 4 rounds, and the game has 3") != nullptr);
    // Each at its line, and what means nothing is named.
    const std::string lines =
        "local text = 'First.'\nreturn {\n  title = 'As it was',\n  rounds = {\n    { text = text },\n    { text = "
        "'Then.',\n"
        "      moves = {\n        { as = 'eu', act = 'appeal' },\n        { as = 'us', MOVE },\n      } },\n  },\n}\n";
    const auto moved = [&](const std::string& move) {
        std::string all = lines;
        return with(all.replace(all.find("MOVE"), 4, move));
    };
    const CheckReport slip = moved("atc = 'appeal'");
    const Finding* const unknown = find(slip, "history.rounds[2].moves[2]", "unknown field 'atc'; did you mean 'act'?");
    REQUIRE(unknown != nullptr);
    CHECK(unknown->line == 9);
    const CheckReport late = moved("act = 'apeal'");
    const Finding* const unheard = find(late, "history.rounds[2].moves[2]", "there is no action 'apeal'");
    REQUIRE(unheard != nullptr);
    CHECK(unheard->line == 9);
    CHECK(find(with("return { rounds = { { txt = 'First.' } } }"), "history.rounds[1]",
               "unknown field 'txt'; did you mean 'text'?") != nullptr);
    CHECK(find(with("return { rounds = { { text = 'First.', moves = { { by = 'eu', act = 'appeal' } } } } }"),
               "history.rounds[1].moves[1]", "a move says who makes it") != nullptr);
    const CheckReport refused = with(head + "moves = { { as = 'eu', act = 'apeal' } } } } }");
    const Finding* const move = find(refused, "history", "there is no action 'apeal'");
    REQUIRE(move != nullptr);
    CHECK(move->severity == Severity::kWarning);
}
