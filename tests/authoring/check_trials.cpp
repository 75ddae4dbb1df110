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
