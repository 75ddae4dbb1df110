#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/ids.h"

namespace demarche {
namespace {

// Types are PascalCase, functions and variables snake_case, constants kPascalCase, private members end_so_.
// A unit goes into the name where the type cannot hold it.
constexpr int kDaysPerRound = 7;

/// What one actor brings to a mission.
struct Contribution {
    ActorId by;
    int officers = 0;          ///< People, 0 or more.
    int ready_after_days = 0;  ///< From the signature to the first day in the field, 0 or more.
};

/// In which round after its signature a mission stands complete in the field.
///
/// @param contributions  At least one; their order does not matter.
/// @return 1 (the next round) or more.
/// Errors: kMissingField when nobody contributes; kOutOfRange for a negative number, with its path in `where`.
[[nodiscard]] Result<int> round_of_deployment(std::span<const Contribution> contributions) {
    // Checks come first. What comes from outside is refused by a value, never by an assert or an exception: the
    // message says what was given and what would be right.
    if (contributions.empty()) {
        return fail(ErrorCode::kMissingField, "a mission needs at least one contribution", "/contributions");
    }
    int slowest_days = 0;
    for (std::size_t i = 0; i < contributions.size(); ++i) {
        const Contribution& given = contributions[i];
        if (given.officers < 0) {
            return fail(ErrorCode::kOutOfRange, fmt::format("{} officers; expected 0 or more", given.officers),
                        fmt::format("/contributions/{}/officers", i));
        }
        // A comment says why: a party that only lends its name would otherwise hold up those who send people.
        if (given.officers > 0) slowest_days = std::max(slowest_days, given.ready_after_days);
    }
    return 1 + slowest_days / kDaysPerRound;
}

}  // namespace

// The name of a test is a sentence about behaviour, so that the list of tests reads as a description.
TEST_CASE("a mission waits for its slowest contributor", "[documents][example]") {
    const std::vector<Contribution> given = {{ActorId{0U}, 20, 3}, {ActorId{1U}, 10, 15}};
    CHECK(round_of_deployment(given) == 3);
}

TEST_CASE("a contributor without people holds nobody up", "[documents][example]") {
    const std::vector<Contribution> given = {{ActorId{0U}, 20, 3}, {ActorId{1U}, 0, 60}};
    CHECK(round_of_deployment(given) == 1);
}

TEST_CASE("a negative number of officers is refused with its place", "[documents][example]") {
    const std::vector<Contribution> given = {{ActorId{0U}, 20, 3}, {ActorId{1U}, -5, 3}};
    const Result<int> got = round_of_deployment(given);
    REQUIRE_FALSE(got);
    CHECK(got.error().code == ErrorCode::kOutOfRange);
    CHECK(got.error().text() == "/contributions/1/officers: -5 officers; expected 0 or more");
}

}  // namespace demarche
