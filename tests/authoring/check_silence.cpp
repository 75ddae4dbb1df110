// `check` on what fails nobody and does nothing.
#include <algorithm>

#include "authoring/check.h"
#include "authoring/spec_box.h"

using namespace demarche;
using namespace demarche::authoring;
using script::Finding;
using script::Severity;

namespace {

std::string everything(const CheckReport& report) {
    std::string all;
    for (const Finding& finding : report.findings)
        all += script::text(finding) + "\n";
    return all;
}

/// The finding whose path is this and whose message holds that; null for none.
const Finding* finding_of(const CheckReport& report, std::string_view path, std::string_view message) {
    for (const Finding& finding : report.findings) {
        if (finding.path == path && finding.message.find(message) != std::string::npos) return &finding;
    }
    return nullptr;
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
    INFO(everything(report));
    const Finding* const found = finding_of(report, "apply of action 'march'", "");
    REQUIRE(found != nullptr);
    CHECK(found->severity == Severity::kWarning);
    CHECK(found->message == "nobody can ever pay the 50 police that it spends: 10 is the most that anybody can have");
    CHECK(finding_of(report, "apply of action 'patrol'", "") == nullptr);
}
