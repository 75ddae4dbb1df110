// Any bytes are a command or a refusal. A command that was read must be written and read again as itself; a refusal
// must be fit to show to people.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "fuzz/mutator.h"
#include "fuzz/refusal.h"
#include "fuzz/word_mutation.h"
#include "model/json.h"
#include "model/sample_scenario.h"
#include "model/sample_world.h"

using namespace demarche;
using namespace demarche::fuzzing;

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned seed) {
    if (size == 0 || seed % 3 == 0) return LLVMFuzzerMutate(data, size, most);
    return in_place(data, size, most, changed_lines(as_text(data, size), seed));
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const Scenario& scenario = sample::scenario();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Result<Command> got = command_from_text(scenario, sample::world(), text);
    if (!got) {
        constexpr std::size_t kLongest = 1500;
        check_refusal(got.error(), kLongest);
        return 0;
    }
    const std::string written = to_json(scenario, *got).dump();
    // The log holds the whole text of an amendment, so a command is read back without the World in which it was given.
    const Result<Command> again = command_from_text(scenario, World{}, written);
    require(again.has_value(), "a command is refused when read again", written);
    require(*again == *got, "a command is another when read again", written);
    return 0;
}
