// Any bytes are a command or a refusal. A command that was read must be written and read again as itself; a refusal
// must be fit to show to people.

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/text.h"
#include "model/json.h"
#include "model/sample_scenario.h"
#include "model/sample_world.h"

using namespace demarche;

namespace {

void require(bool holds, std::string_view what, const std::string& shown) {
    if (holds) return;
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), shown.c_str());
    std::abort();
}

void check_refusal(const Error& error) {
    constexpr std::size_t kLongest = 1500;
    require(!error.message.empty(), "a refusal without a message", error.where);
    require(is_plain_text(error.message) && is_plain_text(error.where), "a refusal unfit to print", error.text());
    require(error.text().size() <= kLongest, "a refusal too long to show", error.text());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const Scenario& scenario = sample::scenario();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<Command> got = command_from_text(scenario, sample::world(), text);
    if (!got) {
        check_refusal(got.error());
        return 0;
    }
    const std::string written = to_json(scenario, *got).dump();
    // The log holds the whole text of an amendment, so a command is read back without the World in which it was given.
    const Result<Command> again = command_from_text(scenario, World{}, written);
    require(again.has_value(), "a command is refused when read again", written);
    require(*again == *got, "a command is another when read again", written);
    return 0;
}
