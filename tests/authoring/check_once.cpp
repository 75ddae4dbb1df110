// What one mistake is told as: once, where it stands, with what the function was given.
#include <filesystem>
#include <fstream>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Severity;

namespace {

int count_at(const CheckReport& report, const std::string& what) {
    return static_cast<int>(std::count_if(report.findings.begin(), report.findings.end(), [&](const auto& one) {
        return (one.path + ": " + one.message).find(what) != std::string::npos;
    }));
}

}  // namespace

TEST_CASE("a failure says with which parameters a function was called", "[check]") {
    const CheckReport report = check_box(
        "constituency { id = 'eu.south', of = 'eu', name = _ 'South' }\n"
        "clause { id = 'stock', name = _ 'Stock', text = _ '{kilos} kilos go to {to}.',\n"
        "  params = { kilos = { type = 'choice', options = { '300', '6000' }, default = '300' },\n"
        "    to = { type = 'party' }, sealed = { type = 'boolean', default = true } },\n"
        "  adopt = function(game, _agreement, params)\n"
        "    game:change('violence', 'osh', ({ ['300'] = 2 })[params.kilos])\n"
        "  end }\n"
        "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' }, parties = { min = 2 "
        "},\n"
        "  clauses = { required = { 'stock' } } }\n"
        "clause { id = 'seal', name = _ 'Seal', text = _ '{days} days.',\n"
        "  params = { days = { type = 'integer', min = 0, max = 2, default = 0 } },\n"
        "  likes = { ['eu.south'] = function(_game, params) return ({ [0] = 1, 1 })[params.days] + 0 end } }\n"
        "agreement { id = 'sealing', kind = 'treaty', name = _ 'Sealing', frameworks = { 'council' },\n"
        "  parties = { min = 2 }, clauses = { required = { 'seal' } } }\n"
        "action { id = 'dig', name = _ 'Dig', text = _ 'Dig {n} days.',\n"
        "  params = { n = { type = 'integer', min = 1, max = 3, default = 1 } },\n"
        "  apply = function(game, act) if act.params.n == 3 then error('too long') end end }\n");
    INFO(shown(report));
    CHECK(find(report, "adopt of clause 'stock'", "(with kilos = 6000, sealed = true, to = eu)") != nullptr);
    CHECK(find(report, "likes of clause 'seal'", "(with days = 2)") != nullptr);
    CHECK(find(report, "apply of action 'dig'", "too long (with n = 3)") != nullptr);
    const CheckReport without =
        check_box("action { id = 'dig', name = _ 'Dig', text = _ 'Dig.', apply = function() error('too long') end }\n");
    INFO(shown(without));
    CHECK(count_at(without, "too long") == 1);
    CHECK(count_at(without, "(with ") == 0);
}

TEST_CASE("a group without its actor's name in front is known by the rest", "[check]") {
    const CheckReport report = check_box(
        "constituency { id = 'eu.south', of = 'eu', name = _ 'South' }\n"
        "on('round_start', function(game) game:sway('south', 5) end)\n");
    INFO(shown(report));
    CHECK(find(report, "round_start", "there is no constituency 'south'; did you mean 'eu.south'?") != nullptr);
}

TEST_CASE("a function without an answer is told of once", "[check]") {
    const CheckReport score = check_box(
        "objective { id = 'deal', of = 'eu', name = _ 'Deal', text = _ 'Deal.', weight = 1,\n"
        "  score = function(game) local _n = #game:agreements {} end }\n");
    INFO(shown(score));
    CHECK(count_at(score, "objective 'deal'") == 1);
    const CheckReport cost = check_box(
        "action { id = 'rest', name = _ 'Rest', text = _ 'Rest.', apply = function(game) game:news(_ 'x') end,\n"
        "  cost = function(_game, act) local _c = { [act.actor] = { police = 1 } } end }\n");
    INFO(shown(cost));
    CHECK(count_at(cost, "action 'rest'") == 1);
}

TEST_CASE("a word that is none of those a call takes is told of once", "[check]") {
    for (const char* call :
         {"#game:agreements { type = 'mission', status = 'active' }", "game:news(_ 'A ruling.', { tone = 'happy' })"}) {
        const CheckReport report =
            check_box(std::string{"on('round_start', function(game) local _n = "} + call + " end)\n");
        INFO(call << "\n" << shown(report));
        CHECK(count_at(report, "active") + count_at(report, "happy") == 1);
        CHECK(report.count(Severity::kError) == 2);  // the box has one of its own
    }
}

TEST_CASE("a deck that nothing draws from is told of once, with what brings its cards", "[check]") {
    const auto cards = [](const std::string& hand) {
        std::string out;
        for (const char* id : {"leg", "arm", "head"})
            out += std::string{"card { id = '"} + id + "', deck = 'home', title = _ '" + id +
                   "', text = _ 'x', apply = function() end, hand = " + hand + " }\n";
        return check_box(out);
    };
    const CheckReport drawn = cards("false");
    INFO(shown(drawn));
    CHECK(find(drawn, "card 'leg'.deck", "nothing draws from the deck 'home' or plays 3 of its cards") != nullptr);
    CHECK(count_at(drawn, "deck 'home'") == 1);
    const CheckReport held = cards("true");
    INFO(shown(held));
    const script::Finding* const found =
        find(held, "card 'leg'.deck", "nothing deals from the deck 'home', whose cards are for the hand");
    REQUIRE(found != nullptr);
    CHECK(found->hint == "game:deal(\"home\", actor), where it comes about");
    CHECK(count_at(held, "deck 'home'") == 1);
}

TEST_CASE("a text that swallows definitions comes before what they are missing for", "[check]") {
    const auto box = [](const std::string& end) {
        return check_box("actor { id = 'china', name = _ 'China', brief = _ [[\n## What you want\nQuiet.\n" + end +
                         ",\n}\nactor { id = 'russia', name = _ 'Russia', brief = _ [[\nA say.\n]],\n}\n"
                         "constituency { id = 'russia.south', of = 'russia', name = _ 'South' }\n");
    };
    const CheckReport open = box("]");
    INFO(shown(open));
    REQUIRE_FALSE(open.findings.empty());
    CHECK(open.findings.front().severity == Severity::kError);
    CHECK(open.findings.front().message ==
          "a text begins here that goes on for 6 lines, and an actor is defined in the midst of it");
    CHECK(open.findings.front().hint == "]] where the text ends");
    CHECK(find(box("]]"), "text", "a text begins here") == nullptr);
}

TEST_CASE("what a passing spec runs is not called never run", "[check]") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "demarche_check_once" / "box";
    std::filesystem::create_directories(folder / "spec");
    // Nobody pays for the key by itself, and without it no promise can be given.
    std::string box = kBoxScenario;
    const std::string kept = "kept = function() return nil end";
    box.replace(box.find(kept), kept.size(),
                "kept = function(game) if game:flag('unlocked') then return nil end return false end");
    std::ofstream(folder / "scenario.lua")
        << box << "require 'box.help'\n"
        << "action { id = 'unlock', name = _ 'Unlock', text = _ 'Unlock.', cost = { self = { police = 1 } },\n"
           "  apply = function(game) game:store('unlocked', true) end }\n"
           "on('assurance_given', function(game) game:news(_ 'A promise.') end)\n";
    std::ofstream(folder / "help.lua") << kBoxHelp;
    const auto check_with = [&](const std::string& first) {
        std::ofstream(folder / "spec" / "a.lua")
            << "it('runs', function() local play = start { seed = 1 }\n"
            << first << "  play:advance { rounds = 1 } play:advance { to = 'negotiation' }\n"
            << "  play:as('eu'):assure('calm') end)\n";
        return check_package(std::shared_ptr<const script::PackageFiles>{script::folder_package(folder, {})}, folder,
                             {});
    };
    const CheckReport without = check_with("");
    const CheckReport with = check_with("  play:advance { to = 'decision' } play:as('eu'):act('unlock')\n");
    std::filesystem::remove_all(folder.parent_path());
    INFO(shown(without) << "\n" << shown(with));
    CHECK(find(without, "on(\"assurance_given\")", "never run") != nullptr);
    CHECK(find(with, "on(\"assurance_given\")", "never run") == nullptr);
}
