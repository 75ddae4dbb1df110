// `check` on what somebody gets wrong who writes a first scenario: told once, at its cause, and nothing that is right.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Finding;
using script::Severity;

namespace {

/// What `check` says of the box with the rule library beside it.
CheckReport with_rules(const std::string& more, const CheckOptions& options = {}) {
    std::vector<std::pair<std::string, std::string>> modules{{"box.scenario", kBoxScenario + more},
                                                             {"box.help", kBoxHelp}};
    const std::filesystem::path rules = std::filesystem::path{DEMARCHE_SOURCE_DIR} / "rules";
    for (const auto& entry : std::filesystem::directory_iterator(rules)) {
        if (entry.path().extension() != ".lua") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        modules.emplace_back("rules." + entry.path().stem().string(),
                             std::string{std::istreambuf_iterator<char>(in), {}});
    }
    return check_package(script::memory_package("box", std::move(modules)), {}, options);
}

CheckOptions unplayed() {
    CheckOptions options;
    options.games = 0;
    options.seconds = 0;
    return options;
}

/// A second action, with its `when`.
std::string action_when(const std::string& answer, const std::string& before = {}) {
    return before +
           "action { id = 'ask', name = _ 'Ask', text = _ 'Ask.', apply = function() end,\n"
           "  when = function(game) " +
           answer + " end }\n";
}

}  // namespace

TEST_CASE("a flag of the rule library that is called after a body is known", "[check]") {
    const auto asked = [](const char* flag) {
        return with_rules(fmt::format("require('rules.treaties').charter_amendment {{ framework = 'council' }}\n"
                                      "on('round_end', function(game) if game:flag('{}') then game:news(_ 'So.') end "
                                      "end)\n",
                                      flag),
                          unplayed());
    };
    const CheckReport right = asked("council_charter_amended");
    INFO(shown(right));
    CHECK(find(right, "game:flag", "nothing stores this flag") == nullptr);
    const CheckReport wrong = asked("counsil_charter_amended");
    INFO(shown(wrong));
    CHECK(find(wrong, "game:flag(\"counsil_charter_amended\")", "nothing stores this flag") != nullptr);
    // A name that the package puts together itself may begin with anything.
    const CheckReport own = read_only(
        "on('round_start', function(game) game:store('year_' .. game:round() .. '_done', true)\n"
        "  for _index, who in ipairs(game:actors()) do game:store(who .. '_done', true) end end)\n"
        "on('round_end', function(game) if game:flag('eu_done') then game:news(_ 'So.') end end)\n");
    INFO(shown(own));
    CHECK(find(own, "game:flag", "nothing stores this flag") == nullptr);
}

TEST_CASE("a function that is given where it was to be called is a yes, and told", "[check]") {
    const CheckReport report =
        check_box(action_when("return dry", "local function dry(game) return game:round() > 2 end\n"));
    INFO(shown(report));
    const Finding* const found = find(report, "when of action 'ask'", "gave a function, which counts as true");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(found->hint == "call it: what it gives is true or false");
    CHECK(find(check_box(action_when("return dry(game)", "local function dry(game) return game:round() > 2 end\n")),
               "when of action 'ask'", "counts as true") == nullptr);
}

TEST_CASE("a table around true or false is a yes, and told", "[check]") {
    const CheckReport report = check_box(action_when("return { game:round() > 2 }"));
    INFO(shown(report));
    const Finding* const found =
        find(report, "when of action 'ask'", "gave a table that holds nothing but false, which counts as true");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(found->hint == "true or false by itself, without the table");
    // What was looked for and found is a yes.
    const CheckReport sought = check_box(action_when("return game:agreements { type = 'mission' }[1] or { 'none' }"));
    CHECK(find(sought, "when of action 'ask'", "counts as true") == nullptr);
    const CheckReport kept = check_box(action_when("return kAllowed.eu", "local kAllowed = { eu = { 'osh' } }\n"));
    CHECK(find(kept, "when of action 'ask'", "counts as true") == nullptr);
}

TEST_CASE("a reason that is no text is told, for nobody reads it", "[check]") {
    for (const char* reason : {"42", "{ 'so' }", "true"}) {
        const CheckReport report = check_box(action_when(fmt::format("return false, {}", reason)));
        INFO(shown(report));
        const Finding* const found = find(report, "when of action 'ask'", "as the reason, which is no text");
        REQUIRE(found != nullptr);
        CHECK(found->severity == Severity::kWarning);
    }
    for (const char* reason : {"nil", "_ 'So.'", "'so'", "_('So {n}.', { n = 4 })"}) {
        const CheckReport report = check_box(action_when(fmt::format("return false, {}", reason)));
        INFO(shown(report));
        CHECK(find(report, "when of action 'ask'", "as the reason") == nullptr);
    }
    // Who says yes gives no reason, whatever comes along.
    CHECK(find(check_box(action_when("return true, 42")), "when of action 'ask'", "as the reason") == nullptr);
}

TEST_CASE("a clause's tag that lies near one which counts is taken for a slip", "[check]") {
    const auto with = [](const std::string& tag, const std::string& more = {}) {
        return read_only(
            "constituency { id = 'eu.farmers', of = 'eu', name = _ 'Farmers', likes = { water = 2 } }\n"
            "clause { id = 'dam', name = _ 'Dam', text = _ 'A dam.', tags = { 'water' } }\n"
            "clause { id = 'well', name = _ 'Well', text = _ 'A well.', tags = { '" +
            tag + "' } }\nagreement { id = 'works', kind = 'treaty', name = _ 'Works', frameworks = { 'council' },\n" +
            "  parties = { min = 2 }, clauses = { optional = { 'dam', 'well' } } }\n" + more);
    };
    const CheckReport slip = with("watre");
    INFO(shown(slip));
    const Finding* const found = find(slip, "clause 'well'.tags[1]", "nothing knows a clause by the tag 'watre'");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(found->hint.starts_with("did you mean 'water'?"));
    CHECK(find(with("water"), "clause 'well'", "nothing knows") == nullptr);
    CHECK(find(with("steel"), "clause 'well'", "nothing knows") == nullptr);
    // What functions look for is known by that.
    const CheckReport read =
        with("waters",
             "on('round_end', function(game) if game:flag('waters') == 'waters' then game:news(_ 'So.') end end)\n");
    CHECK(find(read, "clause 'well'", "nothing knows") == nullptr);
}

TEST_CASE("a card's misspelt deck is answered with the deck that is drawn", "[check]") {
    const std::string more = "card { id = 'flood', deck = 'nwes', title = _ 'Flood', text = _ 'A flood.' }\n";
    const CheckReport report = read_only(more);
    INFO(shown(report));
    const Finding* const found = find(report, "card 'flood'.deck", "nothing draws from the deck 'nwes'");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(found->hint.starts_with("did you mean 'news'?"));
    const CheckReport other =
        read_only("card { id = 'flood', deck = 'weather', title = _ 'Flood', text = _ 'A flood.' }\n");
    const Finding* const plain = find(other, "card 'flood'.deck", "nothing draws from the deck 'weather'");
    REQUIRE(plain != nullptr);
    CHECK(plain->hint.starts_with("scenario { draw = { weather = 1 } }"));
}

TEST_CASE("a card's id in quotes is a play of it only where it may be one", "[check]") {
    const auto with = [](const std::string& more) {
        return read_only("card { id = 'flood', deck = 'weather', title = _ 'Flood', text = _ 'A flood.' }\n" + more);
    };
    const auto hook = [](const std::string& body) {
        return "on('round_end', function(game, event)\n  " + body + "\nend)\n";
    };
    for (const std::string& idle : {
             hook("if event.card == 'flood' then game:news(_ 'So.') end"),
             hook("if 'flood' ~= event.card then game:news(_ 'So.') end"),
             hook("if game:flag('flood') then game:news(_ 'So.') end"),
             hook("game:store('flood', true)"),
             hook("if game:flag('weather') then game:store('weather', 1) end"),
             std::string{"-- some day 'flood' is played by itself\n"},
             std::string{"indicator { id = 'flood', of = 'world', name = _ 'Flood' }\n"},
         }) {
        const CheckReport report = with(idle);
        INFO(idle << "\n" << shown(report));
        CHECK(find(report, "card 'flood'", "nothing draws from the deck 'weather'") != nullptr);
    }
    for (const std::string& played : {
             hook("game:play('flood')"),
             hook("game:schedule(\"flood\", 1)"),
             hook("game:deal('weather', 'eu')"),
             hook("game:draw('weather')"),
             hook("for _index, card in ipairs { 'flood' } do game:play(card) end"),
             hook("local next_card = 'flood'\n  game:play(next_card)"),
             hook("game:play(game:round() > 1 and 'flood' or 'rumour')"),
             hook("game:play(({ wet = 'flood' }).wet)"),
             std::string{"local function bring(card) on('round_end', function(game) game:play(card) end) "
                         "end\nbring('flood')\n"},
         }) {
        const CheckReport report = with(played);
        INFO(played << "\n" << shown(report));
        CHECK(find(report, "card 'flood'", "nothing draws from the deck") == nullptr);
    }
    // Cards that a helper makes: their ids and their deck stand in quotes once each, and are no play.
    const CheckReport made = read_only(
        "local function weather(id) card { id = id, deck = 'weather', title = _ 'Flood', text = _ 'A flood.' } end\n"
        "weather('flood')\nweather('drought')\n");
    INFO(shown(made));
    CHECK(find(made, "card 'flood'", "nothing draws from the deck 'weather'") != nullptr);
    const CheckReport dealt = read_only(
        "local kDeck = 'weather'\n"
        "local function weather(id) card { id = id, deck = kDeck, title = _ 'Flood', text = _ 'A flood.' } end\n"
        "weather('flood')\nweather('drought')\non('round_end', function(game) game:draw(kDeck) end)\n");
    INFO(shown(dealt));
    CHECK(find(dealt, "card 'flood'", "nothing draws from the deck") == nullptr);
}

TEST_CASE("what is granted makes a cost possible only of that resource and up to its cap", "[check]") {
    const auto with = [](const std::string& grant) {
        return check_box(
            "resource { id = 'money', name = _ 'Money', cap = 80, renew = 1 }\n"
            "resource { id = 'oil', name = _ 'Oil' }\n"
            "action { id = 'buy', name = _ 'Buy', text = _ 'Buy.', cost = { self = { money = 500 } }, apply = "
            "function() "
            "end }\n"
            "action { id = 'hire', name = _ 'Hire', text = _ 'Hire.', cost = { self = { oil = 50 } }, apply = "
            "function() "
            "end }\n"
            "on('round_end', function(game) " +
            grant + " end)\n");
    };
    const auto told = [](const CheckReport& report, const char* path) {
        const Finding* const found = find(report, path, "that it costs");
        REQUIRE(found != nullptr);
        return found->severity;
    };
    const CheckReport money = with("game:grant('eu', 'money', 1)");
    INFO(shown(money));
    CHECK(told(money, "action 'buy'") == Severity::kWarning);  // never above its cap
    CHECK(find(money, "action 'buy'", "80 is the most that any payer can have") != nullptr);
    CHECK(told(money, "action 'hire'") == Severity::kWarning);  // nothing grants it
    const CheckReport oil = with("game:grant('eu', 'oil', 1)");
    INFO(shown(oil));
    CHECK(told(oil, "action 'buy'") == Severity::kWarning);
    CHECK(told(oil, "action 'hire'") == Severity::kNote);
    const CheckReport any = with("for _index, what in ipairs { 'oil' } do game:grant('eu', what, 1) end");
    INFO(shown(any));
    CHECK(told(any, "action 'buy'") == Severity::kWarning);
    CHECK(told(any, "action 'hire'") == Severity::kNote);
}

TEST_CASE("a stock is compared with its cap", "[check]") {
    const auto with = [](const std::string& condition) {
        return read_only("resource { id = 'water', name = _ 'Water', cap = 12 }\n" +
                         action_when("return " + condition));
    };
    const CheckReport beyond = with("game:resource('eu', 'water') > 50");
    INFO(shown(beyond));
    const Finding* const found = find(beyond, "game:resource", "'water' is never > 50: it goes from 0 to 12");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(find(with("game:resource('eu', 'water') >= 13"), "game:resource", "") != nullptr);
    CHECK(find(with("game:resource('eu', 'water') <= 12.5"), "game:resource", "always") != nullptr);
    for (const char* fine :
         {"game:resource('eu', 'water') >= 12", "game:resource('eu', 'police') > 50",
          "game:committed('eu', 'water') > 50", "game:resource('eu', 'water') + game:committed('eu', 'water') > 50"}) {
        const CheckReport report = with(fine);
        INFO(fine << "\n" << shown(report));
        CHECK(find(report, "game:", "never") == nullptr);
    }
    // A start may lie above the cap, and is not cut down to it.
    const CheckReport rich = read_only(
        "resource { id = 'water', name = _ 'Water', cap = 12 }\n"
        "actor { id = 'lake', name = _ 'Lake', resources = { water = 60 } }\n" +
        action_when("return game:resource('lake', 'water') > 50"));
    INFO(shown(rich));
    CHECK(find(rich, "game:resource", "never") == nullptr);
}

TEST_CASE("options of the rule library that were never given are told as such in play", "[check]") {
    const CheckReport report = with_rules(
        "local treaties = require 'rules.treaties'\n"
        "constituency { id = 'eu.people', of = 'eu', name = _ 'People' }\n"
        "agreement { id = 'vow', kind = 'treaty', name = _ 'Vow', frameworks = { 'council' },\n"
        "  parties = { min = 2 }, clauses = { optional = { 'officers' } }, ratify = treaties.ratified_by }\n");
    INFO(shown(report));
    CHECK(find(report, "ratify of agreement 'vow'",
               "treaties.ratified_by takes options, and is given `game`: where it is registered it has to be called "
               "with them") != nullptr);
    CHECK(find(report, "ratify of agreement 'vow'", "bad argument") == nullptr);
}

TEST_CASE("a parameter is compared with what it can be", "[check]") {
    const auto with = [](const std::string& condition) {
        return read_only(
            "action { id = 'heat', name = _ 'Heat', text = _ 'Heat {how}, {much}, {share}, {there}, {who}.', params = "
            "{\n"
            "  how = { type = 'choice', options = { 'slow', 'fast' } },\n"
            "  much = { type = 'integer', min = 0, max = 10, step = 5 },\n"
            "  share = { type = 'number', min = 0, max = 1, step = 0.25 },\n"
            "  there = { type = 'place' }, who = { type = 'actor' } },\n"
            "  apply = function(game, act) if " +
            condition + " then game:news(_ 'So.') end end }\n");
    };
    const std::pair<const char*, const char*> never[] = {
        {"act.params.how == 2", "it is one of its options, which is never the number 2"},
        {"act.params.how == true", "it is one of its options, which is never true"},
        {"act.params.much == 7", "it goes from 0 to 10 in steps of 5, which is never the number 7"},
        {"act.params.much ~= 2.5", "it goes from 0 to 10 in steps of 5, which is never the number 2.5"},
        {"act.params.share == 0.3", "it goes from 0 to 1 in steps of 0.25, which is never the number 0.3"},
        {"act.params.much == false", "it is a number, which is never false"},
        {"act.params.there == 1", "it is an id, which is never the number 1"},
        {"act.params.who == true", "it is an id, which is never true"},
    };
    for (const auto& [condition, message] : never) {
        const CheckReport report = with(condition);
        INFO(condition << "\n" << shown(report));
        const Finding* const found = find(report, "params.", message);
        REQUIRE(found != nullptr);
        CHECK(found->severity == Severity::kWarning);
        CHECK(findings_in(report) == 1);
    }
    for (const char* fine : {"act.params.much == 5", "act.params.much > 7", "act.params.share == 0.75",
                             "act.params.how == 'slow'", "act.params.much == 7 - 2", "act.params.there == 'osh'"}) {
        const CheckReport report = with(fine);
        INFO(fine << "\n" << shown(report));
        CHECK(find(report, "params.", "never") == nullptr);
    }
}

TEST_CASE("options of the rule library are held against what they speak of", "[check]") {
    const std::string head =
        "local scoring, missions = require 'rules.scoring', require 'rules.missions'\n"
        "indicator { id = 'order', of = 'place', name = _ 'Order' } indicator { id = 'mood', of = 'world', name = _ "
        "'Mood' }\n";
    const auto error_of = [&](const std::string& line) {
        const CheckReport report = with_rules(head + line, unplayed());
        return report.count(Severity::kError) == 0 ? std::string{} : report.findings.front().message;
    };
    const auto score = [](const std::string& options) {
        return "objective { id = 'calm', of = 'eu', name = _ 'Calm', text = _ 'Calm.', weight = 1,\n"
               "  score = scoring.indicator { " +
               options + " worst = 90, best = 20 } }\n";
    };
    CHECK(error_of(score("id = 'order',")) ==
          "the indicator 'order' is a number of each place, and nothing says of which");
    CHECK(error_of(score("id = 'order', subject = 'osh',")).empty());
    CHECK(error_of(score("id = 'mood',")).empty());
    const auto model = [](const std::string& units) {
        return "local m = missions.model { tasks = { officers = { units = '" + units +
               "', capacity = 1 } }, need = function() return 1 end, host = 'kyrgyzstan' }\n";
    };
    CHECK(error_of(model("men")) == "the clause 'officers' has no parameter 'men'");
    CHECK(error_of(model("n")).empty());
    const CheckReport misnamed = with_rules("local treaties = require 'rules.treaty'\n", unplayed());
    INFO(shown(misnamed));
    CHECK(misnamed.findings.front().hint == "did you mean 'rules.treaties'?");
}
