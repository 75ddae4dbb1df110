// `check` on what fails nobody and does nothing, and on what is told where loading or a hook fails.
#include <algorithm>

#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Finding;
using script::Severity;

namespace {

/// The finding whose path is this and whose message holds that; null for none.
const Finding* finding_of(const CheckReport& report, std::string_view path, std::string_view message) {
    for (const Finding& finding : report.findings) {
        if (finding.path == path && finding.message.find(message) != std::string::npos) return &finding;
    }
    return nullptr;
}

bool told_as(const Finding* finding, Severity severity) {
    return finding != nullptr && finding->severity == severity;
}

}  // namespace

TEST_CASE("what a function spends is held against the most that anybody can have", "[check]") {
    // An AI seat that thinks of it supposes that it had enough, and there the function works.
    const std::string more =
        "action { id = 'march', name = _ 'March', text = _ 'March.', apply = function(game, act)\n"
        "  game:spend(act.actor, 'police', 50) end }\n"
        "action { id = 'patrol', name = _ 'Patrol', text = _ 'Patrol.', apply = function(game, act)\n"
        "  game:spend(act.actor, 'police', 7) end }\n";
    const CheckReport report = check_box(more);
    INFO(shown(report));
    const Finding* const found = finding_of(report, "apply of action 'march'", "");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(found->message == "nobody can ever pay the 50 police that it spends: 10 is the most that anybody can have");
    CHECK(finding_of(report, "apply of action 'patrol'", "") == nullptr);
    const CheckReport granted = check_box(more + "on('round_end', function(game) game:grant('eu', 'police', 1) end)\n");
    INFO(shown(granted));
    CHECK(told_as(finding_of(granted, "apply of action 'march'", "nobody had the 50 police that it spends"),
                  Severity::kNote));
}

TEST_CASE("hand cards that nobody could play and promises that are always judged alike are noted", "[check]") {
    const CheckReport report = check_box(
        "on('round_start', function(game) if game:round() == 1 then game:deal('held', 'eu') end end)\n"
        "card { id = 'late', deck = 'held', hand = true, title = _ 'Late', text = _ 'Late.',\n"
        "  when = function(game) return game:round() > 9 end, apply = function(game) game:news(_ 'x') end }\n"
        "card { id = 'soon', deck = 'held', hand = true, title = _ 'Soon', text = _ 'Soon.',\n"
        "  when = function(game) return game:round() > 1 end, apply = function(game) game:news(_ 'y') end }\n"
        "assurance { id = 'no', name = _ 'No', text = _ 'No.', kept = function() return false end }\n"
        "assurance { id = 'open', name = _ 'Open', text = _ 'Open.', kept = function() return nil end }\n"
        "assurance { id = 'yes', name = _ 'Yes', text = _ 'Yes.', kept = function() return true end }\n"
        "assurance { id = 'due', name = _ 'Due', text = _ 'Due.', kept = function(game, given)\n"
        "  if game:round() > given.round then return true end end }\n"
        "assurance { id = 'early', name = _ 'Early', text = _ 'Early.', kept = function(game) return game:round() > 2 "
        "end }\n");
    INFO(shown(report));
    CHECK(told_as(finding_of(report, "card 'late'", "its `when` held at no time"), Severity::kNote));
    CHECK(finding_of(report, "card 'soon'", "") == nullptr);
    CHECK(told_as(finding_of(report, "assurance 'no'", "its `kept` was false in all"), Severity::kNote));
    CHECK(told_as(finding_of(report, "assurance 'yes'", "its `kept` was true in all"), Severity::kNote));
    CHECK(told_as(finding_of(report, "assurance 'open'", "its `kept` was nil in all"), Severity::kNote));
    CHECK(finding_of(report, "assurance 'due'", "") == nullptr);
    // Never nil: whoever would give it has broken or kept it already.
    CHECK(told_as(finding_of(report, "assurance 'early'", "its `kept` was true or false in all"), Severity::kNote));
}

TEST_CASE("a card in the hand is tried with those who are dealt such cards", "[check]") {
    const std::string card =
        "card { id = 'friend', deck = 'held', hand = true, title = _ 'Friend', text = _ 'Friend.',\n"
        "  apply = function(game, held) game:shift_trust('eu', held.actor, 1) end }\n";
    const auto dealt_to = [&](const std::string& actor) {
        return check_box(card + "on('round_start', function(game) game:deal('held', '" + actor + "') end)\n");
    };
    const CheckReport other = dealt_to("us");
    INFO(shown(other));
    CHECK(finding_of(other, "apply of card 'friend'", "") == nullptr);
    // Whoever is dealt it and cannot use it is found.
    const CheckReport own = dealt_to("eu");
    INFO(shown(own));
    CHECK(told_as(finding_of(own, "apply of card 'friend'", "no relation towards itself"), Severity::kError));
}

TEST_CASE("what fails in a later game is told with its seed", "[check]") {
    const std::string rare =
        "on('round_end', function(game) if game:round() == 1 and game:chance('rare', 0.15) then error('rare') end "
        "end)\n";
    CheckOptions options;
    options.games = 1;
    std::uint64_t first = 1;
    while (first < 40 && finding_of(check_box(rare, options), "the hook on 'round_end'", "rare") == nullptr)
        options.games = static_cast<int>(++first);
    const CheckReport report = check_box(rare, options);
    INFO(shown(report));
    const Finding* const found = finding_of(report, "the hook on 'round_end'", "rare");
    REQUIRE(found != nullptr);
    const bool names = found->message.find("(in the game of seed " + std::to_string(first) + ")") != std::string::npos;
    CHECK(names == (first > 1));
}

TEST_CASE("clauses that never fit, agendas that all see and ratification by nobody are named", "[check]") {
    const CheckReport report = read_only(
        "clause { id = 'calm_down', name = _ 'Calm down', text = _ 'Calm.' }\n"
        "agreement { id = 'full', kind = 'treaty', name = _ 'Full', frameworks = { 'council' }, parties = { min = 2 "
        "},\n"
        "  ratify = { eu = true, us = true }, clauses = { required = { 'officers' }, optional = { 'calm_down' }, max = "
        "1 "
        "} }\n"
        "agreement { id = 'wide', kind = 'treaty', name = _ 'Wide', frameworks = { 'council' }, parties = { min = 2 "
        "},\n"
        "  ratify = { us = true }, clauses = { required = { 'officers' }, optional = { 'calm_down' }, max = 2 } }\n"
        "constituency { id = 'us.people', of = 'us', name = _ 'People' }\n"
        "objective { id = 'seen', of = 'eu', name = _ 'Seen', text = _ 'Seen.', weight = 1, score = function() return "
        "1 "
        "end }\n"
        "objective { id = 'unseen', of = 'eu', name = _ 'Unseen', text = _ 'Unseen.', weight = 1, secret = true,\n"
        "  score = function() return 1 end }\n"
        "objective_pool { id = 'agendas', of = 'eu', objectives = { 'seen', 'unseen' } }\n");
    INFO(shown(report));
    // With nothing played agreements are not looked at by their bodies, and these say it of themselves.
    CHECK(told_as(finding_of(report, "objective 'seen'", "it is dealt from the pool 'agendas' and not secret"),
                  Severity::kNote));
    CHECK(finding_of(report, "objective 'unseen'", "") == nullptr);
    CHECK(told_as(finding_of(report, "agreement 'full'.clauses.max", "no optional clause ever fits in"),
                  Severity::kWarning));
    CHECK(finding_of(report, "agreement 'wide'.clauses.max", "") == nullptr);
    CHECK(told_as(finding_of(report, "agreement 'full'.ratify", "eu has no constituency"), Severity::kNote));
    CHECK(finding_of(report, "agreement 'wide'.ratify", "") == nullptr);
}

TEST_CASE("a score that reads what its own seat may not know is noted", "[check]") {
    const CheckReport report = check_box(
        "indicator { id = 'mood', of = 'actor', name = _ 'Mood', start = 30, visible = 'owner', drift = function(game, "
        "who)\n"
        "  game:change('mood', who, 1) end }\n"
        "objective { id = 'theirs', of = 'eu', name = _ 'Theirs', text = _ 'Theirs.', weight = 1,\n"
        "  score = function(game) return game:get('mood', 'us') / 100 end }\n"
        "objective { id = 'ours', of = 'eu', name = _ 'Ours', text = _ 'Ours.', weight = 1,\n"
        "  score = function(game) return game:get('mood', 'eu') / 100 end }\n"
        "objective { id = 'noted', of = 'eu', name = _ 'Noted', text = _ 'Noted.', weight = 1,\n"
        "  score = function(game) return game:flag('met') and 1 or 0 end }\n"
        "on('round_start', function(game) game:store('met', true) end)\n");
    INFO(shown(report));
    CHECK(told_as(finding_of(report, "score of objective 'noted'", "reads game:flag(\"met\"), which no seat sees"),
                  Severity::kNote));
    CHECK(told_as(
        finding_of(report, "score of objective 'theirs'", "reads game:get(\"mood\", \"us\"), which 'eu' may not know"),
        Severity::kNote));
    CHECK(finding_of(report, "score of objective 'ours'", "") == nullptr);
}

TEST_CASE("a name that nothing gives a value is told where loading fails for it, too", "[check]") {
    CheckOptions options;
    options.games = 0;
    const CheckReport report =
        check_package(script::memory_package(
                          "box", {{"box.scenario", kBoxScenario + "local kTitle = _ 'Z'\nrequire 'box.more'\n"},
                                  {"box.more", "card { id = 'z', deck = 'news', title = kTitle, text = _ 'z' }\n"}}),
                      {}, options);
    INFO(shown(report));
    CHECK(told_as(finding_of(report, "card 'z'", "required field 'title' is missing"), Severity::kError));
    const Finding* const unset = finding_of(report, "global 'kTitle'", "nothing gives it a value");
    REQUIRE(told_as(unset, Severity::kWarning));
    CHECK(unset->file == "box/more.lua");
    CHECK(unset->line == 1);
    // What has failed for the name itself is one mistake.
    const CheckReport called = check_package(
        script::memory_package("box", {{"box.scenario", kBoxScenario + "actr { id = 'z' }\n"}}), {}, options);
    INFO(shown(called));
    CHECK(called.findings.size() == 1);
}

TEST_CASE("a function of a module that is registered itself, without its options, says so", "[check]") {
    const CheckReport report = check_package(
        script::memory_package("box", {{"box.scenario", kBoxScenario + "local help = require 'rules.help'\n"
                                                                       "on('round_end', help.spread)\n"},
                                       {"rules.help",
                                        "local M = {}\nfunction M.spread(options)\n"
                                        "takes('help.spread', options, { indicator = 'indicator' }, 'hook')\n"
                                        "local id = options.indicator\n"
                                        "return function(game) game:change(id, 'osh', 1) end\nend\nreturn M\n"}}),
        {}, {});
    INFO(shown(report));
    const Finding* const found =
        finding_of(report, "the hook on 'round_end'", "help.spread takes options, and is given `game`");
    REQUIRE(told_as(found, Severity::kError));
    CHECK(found->message.find("help.spread { ... }") != std::string::npos);
}

TEST_CASE("a likes function that fails says whose it is", "[check]") {
    const CheckReport report = check_box(
        "constituency { id = 'eu.people', of = 'eu', name = _ 'People' }\n"
        "clause { id = 'watch', name = _ 'Watch', text = _ 'Watch.', likes = { ['eu.people'] = function(game) return "
        "game:round().x.y end } }\n"
        "agreement { id = 'seen', kind = 'treaty', name = _ 'Seen', frameworks = { 'council' }, parties = { min = 2 "
        "},\n"
        "  ratify = { eu = true }, clauses = { required = { 'watch' } } }\n");
    INFO(shown(report));
    CHECK(told_as(finding_of(report, "likes of clause 'watch' for 'eu.people'", "attempt to index a number value"),
                  Severity::kError));
}
