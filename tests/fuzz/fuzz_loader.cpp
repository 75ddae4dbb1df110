// Any bytes are a scenario or a list of findings. Findings must be fit to show to people; a scenario that loads must
// make a World, and its handlers must end in an answer or an error.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "script/host.h"

using namespace demarche;
using namespace demarche::script;

namespace {

void require(bool holds, std::string_view what, const std::string& shown) {
    if (holds) return;
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), shown.c_str());
    std::abort();
}

void check_findings(const std::vector<Finding>& findings, std::string_view source) {
    constexpr std::size_t kLongest = 8000;
    constexpr std::size_t kMost = 201;
    std::size_t lines = 1;
    for (const char c : source)
        lines += c == '\n' || c == '\r' ? 1 : 0;  // the interpreter counts both
    require(findings.size() <= kMost, "too many findings", std::to_string(findings.size()));
    for (const Finding& finding : findings) {
        const std::string shown = text(finding);
        require(!finding.message.empty(), "a finding without a message", shown);
        require(is_plain_text(shown), "a finding unfit to print", shown);
        require(shown.size() <= kLongest, "a finding too long to show", shown);
        require(finding.line >= 0 && static_cast<std::size_t>(finding.line) <= lines, "a finding beyond the file",
                shown);
    }
}

void check_refusal(const Error& error) {
    require(!error.message.empty(), "an error without a message", error.where);
    require(is_plain_text(error.text()), "an error unfit to print", error.text());
}

/// Asks everything that can be asked of a World without a turn engine.
void ask(Host& host, const World& world) {
    const Scenario& s = host.scenario();
    int asked = 0;
    for (std::size_t i = 0; i < s.objectives.size() && asked < 5; ++i, ++asked) {
        const ObjectiveDef& def = s.objectives[ObjectiveId{i}];
        const auto got = host.number(def.score, world, {def.of});
        if (!got) check_refusal(got.error());
        if (got) require(*got >= 0 && *got <= 1, "a score out of range", std::to_string(*got));
    }
    for (std::size_t i = 0; i < s.cards.size() && asked < 10; ++i, ++asked) {
        const CardDef& def = s.cards[CardId{i}];
        if (def.when.valid()) {
            if (const auto got = host.test(def.when, world, {}); !got) check_refusal(got.error());
        }
        if (def.weight.is_function()) {
            if (const auto got = host.number(def.weight.fn, world, {}); !got) check_refusal(got.error());
        }
    }
    for (std::size_t i = 0; i < s.endings.size() && asked < 15; ++i, ++asked) {
        if (!s.endings[EndingId{i}].when.valid()) continue;
        if (const auto got = host.test(s.endings[EndingId{i}].when, world, {}); !got) check_refusal(got.error());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string source(reinterpret_cast<const char*>(data), size);
    auto got = Host::load(memory_package("box", {{"box.scenario", source}, {"rules.empty", "return {}"}}));
    if (!got) {
        require(!got.error().empty(), "a refusal without a finding", source);
        check_findings(got.error(), source);
        return 0;
    }
    check_findings(got->warnings, source);
    const World world = blank_world(*got->scenario);
    const Result<World> again = world_from_bytes(*got->scenario, to_bytes(world));
    require(again.has_value() && *again == world, "a World that does not come back from its bytes", source);
    ask(*got->host, world);
    return 0;
}
