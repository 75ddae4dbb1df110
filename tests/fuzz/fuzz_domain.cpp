// Any bytes are a negotiation domain, a profile, a line of the protocol, or a refusal fit to show to people. What was
// read must be usable: it can be listed or searched, and a negotiator can make a move in it.

#include <string>
#include <string_view>

#include "fuzz/mutator.h"
#include "fuzz/refusal.h"
#include "fuzz/word_mutation.h"
#include "negotiation/domain.h"
#include "negotiation/line_server.h"
#include "negotiation/negotiator.h"

using namespace demarche;
using namespace demarche::fuzzing;

namespace {

constexpr std::size_t kLongest = 3000;  // of a refusal: objectives inside each other make long paths

void check_domain(const NegotiationDomain& domain) {
    constexpr std::uint64_t kLarge = 30;  // above it the space is searched; both ways are short
    const PackageValue value = domain.profiles[0].value();
    Negotiator negotiator;
    negotiator.set_list_limit(kLarge);
    negotiator.begin({.space = &domain.space,
                      .value = &value,
                      .reservation = domain.profiles[0].reservation,
                      .parties = static_cast<int>(domain.profiles.size()),
                      .deadline = 10});
    const TalkAction action = negotiator.act(0, nullptr);
    require(action.move != TalkMove::kOffer || domain.space.holds(action.offer), "an offer outside the space",
            domain.name);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(unsigned char* data, std::size_t size, std::size_t most, unsigned seed) {
    if (size == 0 || seed % 8 == 0) return LLVMFuzzerMutate(data, size, most);
    const std::string_view text = as_text(data, size);
    const bool xml = text.find_first_of("<{[") < text.size() && text[text.find_first_of("<{[")] == '<';
    return in_place(data, size, most, xml ? changed_xml(text, seed) : changed_lines(text, seed));
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);

    if (const auto domain = read_json_domain(text)) {
        if (domain->space.value_count() <= 300) check_domain(*domain);
    } else {
        check_refusal(domain.error(), kLongest);
    }

    if (const auto issues = read_genius_issues(text)) {
        const auto space = IssueSpace::make(*issues);
        require(space.has_value(), "issues that make no space", std::string(text.substr(0, 200)));
        // the same text as a profile of its own space: evaluations may be missing, the space cannot differ
        if (const auto profile = read_genius_profile(text, *space)) {
            require(profile->evaluations.size() == space->size(), "a profile with issues missing", "");
        } else {
            check_refusal(profile.error(), kLongest);
        }
    } else {
        check_refusal(issues.error(), kLongest);
    }

    LineServer server;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto answer = server.answer(text.substr(at, end - at));
        if (!answer) check_refusal(answer.error(), kLongest);
        at = end + 1;
    }
    return 0;
}
