// `check` on what no agreement can hold, on answers with too many values, on entries of lists, on where a failure was
// called from, and on what looks the same or is never taken up.
#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using Catch::Matchers::Contains;

namespace {

const std::string kFishery =
    "clause { id = 'fish', name = _ 'Fish', text = _ 'Fish.', adopt = function(game) game:news(_ 'x') end }\n"
    "institution { id = 'basin', name = _ 'Basin', members = { 'eu', 'us' }, rule = rule.unanimity {} }\n"
    "agreement { id = 'fishery', kind = 'treaty', name = _ 'Fishery', frameworks = { 'basin' },\n"
    "  parties = { min = 2, max = 2, include = { 'eu', 'us' } }, clauses = { required = { 'fish' } } }\n";

CheckReport check_modules(const std::string& more, const std::string& module, const std::string& text) {
    return check_package(script::memory_package("box", {{"box.scenario", kBoxScenario + more}, {module, text}}), {},
                         {});
}

}  // namespace

TEST_CASE("agreements are looked for by what they can be, or it is told that there is none", "[check]") {
    const auto hook = [](const std::string& filter) {
        return "on('round_end', function(game)\n  if #game:agreements { " + filter +
               " } > 0 then game:news(_ 'x') end\nend)\n";
    };
    const auto told = [&](const std::string& filter) {
        const CheckReport report = read_only(kFishery + hook(filter));
        UNSCOPED_INFO(shown(report));
        for (const script::Finding& one : report.findings)
            if (one.path.starts_with("game:agreements")) return one.path + ": " + one.message;
        return std::string{};
    };
    CHECK(told("type = 'mission', clause = 'fish'") == "game:agreements: clause: 'mission' never holds 'fish'");
    CHECK(told("type = 'fishery', framework = 'council'") ==
          "game:agreements: framework: 'fishery' is never adopted by 'council'");
    CHECK(told("type = 'fishery', kind = 'mission'") == "game:agreements: kind: 'fishery' is never a mission");
    CHECK(told("type = 'fishery', place = 'osh'") == "game:agreements: place: 'fishery' is never for 'osh'");
    CHECK(told("type = 'fishery', party = 'kyrgyzstan'") ==
          "game:agreements: party: 'kyrgyzstan' is never a party to 'fishery'");
    CHECK(told("kind = 'statement'") == "game:agreements: kind: no agreement is ever a statement");
    CHECK(told("type = 'mission', clause = 'officers', framework = 'council', place = 'osh', party = 'eu'").empty());
    CHECK(told("type = 'fishery', status = 'in_force', clause = 'fish', party = 'us'").empty());
    CHECK(told("clause = 'fish'").empty());
}

TEST_CASE("who is to ratify and is never a party is named, and so is a clause that nobody ratifies", "[check]") {
    std::string text = kFishery;
    const std::string end = "clauses = { required = { 'fish' } } }";
    text.replace(text.find(end), end.size(), "clauses = { required = { 'fish' } }, ratify = { kyrgyzstan = true } }");
    const CheckReport report = read_only(text);
    INFO(shown(report));
    CHECK(find(report, "agreement 'fishery'.ratify", "kyrgyzstan is to ratify it, and never a party to it") != nullptr);
    CHECK(find(read_only(kFishery), ".ratify", "never") == nullptr);

    text = kFishery;
    text.replace(text.find(end), end.size(),
                 "clauses = { required = { 'fish' } }, ratify = treaties.ratified_when {\n"
                 "  eu = { 'fish', 'officers' }, kyrgyzstan = { 'fish' } } }");
    const CheckReport when = check_modules(
        "local treaties = require 'rules.treaties'\n" + text, "rules.treaties",
        "local M = {}\nfunction M.ratified_when(asked) return function() return asked == nil end end\nreturn M\n");
    INFO(shown(when));
    CHECK(find(when, "agreement 'fishery'.ratify", "the agreement never holds 'officers'") != nullptr);
    CHECK(find(when, "agreement 'fishery'.ratify", "'kyrgyzstan' is never a party to it") != nullptr);
    CHECK(find(when, "agreement 'fishery'.ratify", "'fish'") == nullptr);
}

TEST_CASE("more values than a function is asked for are named, for they are mostly a reason that nobody hears",
          "[check]") {
    const CheckReport report = read_only(
        "personality { id = 'odd',\n"
        "  on_offer = function(game)\n"
        "    if game:round() == 2 then return 'reject', _ 'Not now.' end\n"
        "    return math.max(1, 2) > 3 and 'accept' or nil\n"
        "  end }\n"
        "actor { id = 'crowd', name = _ 'Crowd', playable = false,\n"
        "  chorus = function() return 'no', _ 'Never.' end }\n"
        "institution { id = 'basin', name = _ 'Basin', members = { 'eu', 'us' }, rule = rule.unanimity {},\n"
        "  mandate = function(game, draft) return false, _ 'Too much.' end }\n"
        "institution { id = 'bay', name = _ 'Bay', members = { 'eu', 'us' }, rule = rule.unanimity {},\n"
        "  mandate = function(game, draft) return false, _ 'Too much.', 3 end }\n");
    INFO(shown(report));
    CHECK_THAT(hint_at(report, 3, "return", "it is asked for one value"), Contains("behind a colon"));
    CHECK_THAT(hint_at(report, 7, "return", "it is asked for one value"), Contains("behind a colon"));
    CHECK(hint_at(report, 9, "return", "it is asked for") == "not found");
    CHECK(hint_at(report, 11, "return", "it is asked for 2 values") != "not found");
    CHECK(hint_at(report, 4, "return", "it is asked for") == "not found");
}

TEST_CASE("what is done with one of a list by its place is held against what stands in the list", "[check]") {
    const CheckReport report = read_only(
        "personality { id = 'odd', choose = function(_game, card, choices)\n"
        "  if card == 'rumour' and choices[0] == 'deny' then return 'deny' end\n"
        "  if choices[1].id == 'deny' then return 'deny' end\n"
        "  if choices[1] == 'denny' then return 'deny' end\n"
        "  if choices[1] == 'deny' or choices[#choices] == 'wait' then return 'deny' end\n"
        "end }\n"
        "on('round_end', function(game)\n"
        "  if game:actors()[1] == 'eu ' then game:news(_ 'x') end\n"
        "  if game:neighbours('osh')[1] == 'osch' then game:news(_ 'x') end\n"
        "  if game:actors()[1] == 'eu' and game:actors()[0] then game:news(_ 'x') end\n"
        "  if #game:agreements {} > 0 and game:agreements {}[1].type == 'mission' then game:news(_ 'x') end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "choices[0]", "the first of a list is 1") == "choices[1]");
    CHECK(hint_at(report, 3, "choices[...].id", "a text, which has no 'id'") != "not found");
    CHECK(hint_at(report, 4, "choices[...]", "there is no choice 'denny'") == "did you mean 'deny'?");
    CHECK(hint_at(report, 8, "game:actors[...]", "there is no actor 'eu '") == "did you mean 'eu'?");
    CHECK(hint_at(report, 9, "game:neighbours[...]", "there is no place 'osch'") == "did you mean 'osh'?");
    CHECK(hint_at(report, 10, "game:actors[0]", "the first of a list is 1") != "not found");
    CHECK(findings_in(report) == 6);
}

TEST_CASE("a round beyond the last is never there, however it is written", "[check]") {
    const CheckReport report = read_only(
        "on('round_end', function(game)\n"
        "  if game:round() == game:rounds() + 1 then game:news(_ 'x') end\n"
        "  if game:round() == game:rounds() - 1 or game:round() + 1 == game:rounds() then game:news(_ 'x') end\n"
        "  if game:round() > game:rounds() - 1 then game:news(_ 'x') end\n"
        "end)\n");
    INFO(shown(report));
    CHECK(hint_at(report, 2, "game:round", "the round is never 4") != "not found");
    CHECK(findings_in(report) == 1);
}

TEST_CASE("what fails in a function that others share is told with the line that called it", "[check]") {
    const std::string helper =
        "local M = {}\nfunction M.note(game, who) game:change('violence', who, 1) end\nreturn M\n";
    const auto more = [](const std::string& module) {
        return "local help = require '" + module +
               "'\naction { id = 'dig', name = _ 'Dig', text = _ 'Dig.',\n"
               "  apply = function(game, act)\n    help.note(game, act)\n  end }\n";
    };
    const std::string rules_more = more("rules.help");
    const CheckReport rules = check_modules(rules_more, "rules.help", helper);
    INFO(shown(rules));
    const script::Finding* const lent = find(rules, "apply of action 'dig'", "(raised at rules/help.lua:2)");
    REQUIRE(lent != nullptr);
    CHECK(lent->file == "box/scenario.lua");
    CHECK(lent->line == line_of(rules_more, "help.note(game, act)"));

    const std::string own_more = more("box.help");
    const CheckReport own = check_modules(own_more, "box.help", helper);
    INFO(shown(own));
    const int line = line_of(own_more, "help.note(game, act)");
    const script::Finding* const found =
        find(own, "apply of action 'dig'", "(called from box/scenario.lua:" + std::to_string(line) + ")");
    REQUIRE(found != nullptr);
    CHECK(found->file == "box/help.lua");
    CHECK(found->line == 2);
    CHECK_THAT(found->message, !Contains("defined at"));
}

TEST_CASE("what the play of a spec has failed of names the line that called the rule library", "[spec]") {
    const std::string more =
        "local help = require 'rules.help'\naction { id = 'dig', name = _ 'Dig', text = _ 'Dig.',\n"
        "  apply = function(game, act)\n    help.note(game, act)\n  end }\n";
    const std::shared_ptr<const script::PackageFiles> files = script::memory_package(
        "box",
        {{"box.scenario", kBoxScenario + more},
         {"rules.help", "local M = {}\nfunction M.note(game, who) game:change('violence', who, 1) end\nreturn M\n"}});
    auto loaded = script::Host::load(files);
    REQUIRE(loaded);
    const std::string expected =
        "called from box/scenario.lua:" + std::to_string(line_of(more, "help.note(game, act)"));
    const SpecReport report = run_specs(*loaded->host, files,
                                        {"box/spec/it.lua",
                                         "it('fails', function() local play = start { seed = 1, at = 'decision' }\n"
                                         "play:as('eu'):act('dig')\nplay:advance { to = 'review' }\n"
                                         "expect(play:errors()[1]).contains('" +
                                             expected + "') end)"},
                                        {});
    REQUIRE(report.outcomes.size() == 1);
    INFO((report.outcomes[0].failure ? report.outcomes[0].failure->text() : std::string{}));
    CHECK_FALSE(report.outcomes[0].failure.has_value());
}

TEST_CASE("a function that gives a hook and stands in its place is named", "[check]") {
    const std::string module =
        "local M = {}\nfunction M.drift(rate) return function(game) game:change('violence', 'osh', -1) end end\n"
        "return M\n";
    const std::string head = "local help = require 'rules.help'\n";
    const CheckReport report = check_modules(head + "on('round_end', help.drift)\n", "rules.help", module);
    INFO(shown(report));
    CHECK(find(report, "the hook on 'round_end'", "it gives a function back") != nullptr);
    const CheckReport called = check_modules(head + "on('round_end', help.drift(1))\n", "rules.help", module);
    INFO(shown(called));
    CHECK(find(called, "the hook on 'round_end'", "it gives a function back") == nullptr);
}

TEST_CASE("what reads the same, and what nothing takes up, is noted", "[check]") {
    const CheckReport report = read_only(
        "personality { id = 'spare', patience = 0.5 }\n"
        "actor { id = 'delta', name = _ 'Delta', playable = false, also = { _ 'Osh', _ 'Council' } }\n"
        "card { id = 'flood', deck = 'news', title = _ 'Flood', text = _ 'Flood.', choices = {\n"
        "  { id = 'a', by = 'eu', text = _ 'Wait', apply = function(game) game:news(_ 'x') end, default = true },\n"
        "  { id = 'b', by = 'eu', text = _ 'Wait', apply = function(game) game:news(_ 'y') end },\n"
        "  { id = 'c', by = 'us', text = _ 'Wait', apply = function(game) game:news(_ 'y') end, default = true } } }\n"
        "card { id = 'ace', hand = true, deck = 'notes', title = _ 'Ace', text = _ 'Ace.',\n"
        "  apply = function(game) game:news(_ 'x') end }\n"
        "on('round_end', function(game) if game:round() == 9 then game:draw('notes') end end)\n"
        "action { id = 'dig', name = _ 'Dig', text = _ 'Dig.', by = { 'eu', 'delta' },\n"
        "  apply = function(game) game:news(_ 'x') end }\n");
    INFO(shown(report));
    CHECK(find(report, "personality 'spare'", "no actor has it") != nullptr);
    CHECK(find(report, "actor 'delta'.also", "'Osh' is the name of the place 'osh'") != nullptr);
    CHECK(find(report, "actor 'delta'.also", "'Council' is the name of the institution 'council'") != nullptr);
    CHECK(find(report, "card 'flood'.choices", "'b' reads as 'a' does") != nullptr);
    CHECK(find(report, "card 'flood'.choices", "'c'") == nullptr);
    CHECK(find(report, "game:draw", "all cards of 'notes' are for the hand") != nullptr);
    CHECK(find(report, "action 'dig'.by", "'delta' has no seat and never takes it") != nullptr);
}
