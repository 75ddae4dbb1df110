// `check` on what it has to bring about itself, since no game comes to it.
#include "authoring/check.h"
#include "authoring/findings.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;

TEST_CASE("what a hook does of one clause or one actor that is broken is run for each of them", "[check]") {
    const auto failing = [](const std::string& condition) {
        return check_box(
            "clause { id = 'watch', name = _ 'Watch', text = _ 'Watch.' }\n"
            "clause { id = 'camp', name = _ 'Camp', text = _ 'Camp.', breach = { detect = 0.05 } }\n"
            "agreement { id = 'pact', kind = 'treaty', name = _ 'Pact', frameworks = { 'council' },\n"
            "  parties = { min = 2 }, clauses = { optional = { 'watch', 'camp' }, max = 1 } }\n"
            "on('agreement_breached', function(game, event)\n"
            "  if " +
            condition + " then error('came by') end end)\n");
    };
    for (const char* condition :
         {"event.clause == 'camp'", "event.clause == 'watch' and event.agreement.type == 'pact'",
          "event.clause == 'officers'", "event.actor == 'us'", "event.actor == 'kyrgyzstan'"}) {
        const CheckReport report = failing(condition);
        INFO(condition << "\n" << shown(report));
        CHECK(find(report, "the hook on 'agreement_breached'", "came by") != nullptr);
    }
    const CheckReport never = failing("event.clause == 'nothing'");
    CHECK(find(never, "the hook on 'agreement_breached'", "came by") == nullptr);
}

namespace {

/// The box with these phases between the talks and the resolution, and with more definitions.
CheckReport check_phases(const std::string& phases, const std::string& more) {
    std::string text = kBoxScenario;
    const std::string rounds = "draw = { news = 1 } }";
    text.replace(text.find(rounds), rounds.size(),
                 "draw = { news = 1 }, phases = { 'events', 'negotiation', " + phases + ", 'resolution', 'review' } }");
    return check_package(script::memory_package("box", {{"box.scenario", text + more}}), {}, {});
}

}  // namespace

TEST_CASE("what is open in the second decision phase of a round alone is tried there", "[check]") {
    const CheckReport report = check_phases(
        "{ id = 'one', like = 'decision' }, { id = 'two', like = 'decision' }",
        "action { id = 'spy', name = _ 'Spy', text = _ 'Look.', when = function(game) return game:phase() == 'two' "
        "end,\n"
        "  apply = function() error('came by') end }\n"
        "card { id = 'ace', hand = true, deck = 'favours', title = _ 'Ace', text = _ 'Ace.',\n"
        "  when = function(game) return game:phase() == 'two' end, apply = function() error('was played') end }\n"
        "on('round_start', function(game) game:deal('favours', 'eu') end)\n");
    INFO(shown(report));
    CHECK(find(report, "action 'spy'", "came by") != nullptr);
    CHECK(find(report, "action 'spy'", "nobody could take it") == nullptr);
    CHECK(find(report, "card 'ace'", "was played") != nullptr);
    CHECK(find(report, "card 'ace'", "nobody could play it") == nullptr);
}

TEST_CASE("where seats act one after the other each is asked at its turn", "[check]") {
    const CheckReport report = check_phases(
        "{ id = 'turns', like = 'decision', order = 'sequential', secret = false }, 'decision'",
        "action { id = 'spy', name = _ 'Spy', text = _ 'Look.', by = { 'us' },\n"
        "  when = function(game) return game:phase() == 'turns' end, apply = function() error('came by') end }\n");
    INFO(shown(report));
    CHECK(find(report, "action 'spy'", "came by") != nullptr);
    CHECK(find(report, "action 'spy'", "nobody could take it") == nullptr);
}

TEST_CASE("a secret action that its `when` keeps to a secret phase is not warned of for another", "[check]") {
    const auto told = [](const std::string& when) {
        const CheckReport report =
            check_phases("{ id = 'turns', like = 'decision', order = 'sequential', secret = false }, 'decision'",
                         "action { id = 'spy', name = _ 'Spy', text = _ 'Look.', secret = true,\n"
                         "  when = function(game) " +
                             when + " end, apply = function(game) game:news(_ 'x') end }\n");
        UNSCOPED_INFO(shown(report));
        const script::Finding* const found = find(report, "action 'spy'", "gives its author away");
        return found == nullptr ? std::string{} : std::string{script::word(found->severity)};
    };
    CHECK(told("return game:phase() == 'decision'").empty());
    CHECK(told("return game:phase() == 'turns'") == "warning");
    CHECK(told("return true") == "warning");
    CHECK(told("return game:round() > 90") == "note");  // nobody knows
}
