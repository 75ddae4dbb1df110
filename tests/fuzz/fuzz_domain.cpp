// Any bytes are a negotiation domain, a profile, a line of the protocol, or a refusal fit to show to people. What was
// read must be usable: it can be listed or searched, and a negotiator can make a move in it.

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "negotiation/domain.h"
#include "negotiation/line_server.h"
#include "negotiation/negotiator.h"

using namespace demarche;

namespace {

void require(bool holds, std::string_view what, const std::string& shown) {
    if (holds) return;
    std::fprintf(stderr, "%.*s: %s\n", static_cast<int>(what.size()), what.data(), shown.c_str());
    std::abort();
}

void check_refusal(const Error& error) {
    constexpr std::size_t kLongest = 3000;  // objectives inside each other make long paths
    require(!error.message.empty(), "a refusal without a message", error.where);
    require(is_plain_text(error.message) && is_plain_text(error.where), "a refusal unfit to print", error.text());
    require(error.text().size() <= kLongest, "a refusal too long to show", error.text());
}

void check_domain(const NegotiationDomain& domain) {
    constexpr std::uint64_t kLarge = 2000;  // above it the space is searched, to keep each input short
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

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);

    if (const auto domain = read_json_domain(text)) {
        if (domain->space.value_count() <= 300) check_domain(*domain);
    } else {
        check_refusal(domain.error());
    }

    if (const auto issues = read_genius_issues(text)) {
        const auto space = IssueSpace::make(*issues);
        require(space.has_value(), "issues that make no space", std::string(text.substr(0, 200)));
        // the same text as a profile of its own space: evaluations may be missing, the space cannot differ
        if (const auto profile = read_genius_profile(text, *space)) {
            require(profile->evaluations.size() == space->size(), "a profile with issues missing", "");
        } else {
            check_refusal(profile.error());
        }
    } else {
        check_refusal(issues.error());
    }

    LineServer server;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const auto answer = server.answer(text.substr(at, end - at));
        if (!answer) check_refusal(answer.error());
        at = end + 1;
    }
    return 0;
}
