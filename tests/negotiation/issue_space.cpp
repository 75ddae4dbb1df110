#include "negotiation/issue_space.h"

#include <catch2/catch.hpp>

#include "negotiation/made_up.h"

using namespace demarche;

TEST_CASE("packages and their numbers are two names of one thing", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3, 2, 4});
    REQUIRE(space.count() == 24);
    CHECK(space.count_text() == "24");
    CHECK(space.value_count() == 9);
    for (std::uint64_t n = 0; n < space.count(); ++n) {
        const Package package = space.decode(n);
        CHECK(space.holds(package));
        CHECK(space.encode(package) == n);
    }
    CHECK(space.decode(1) == Package{0, 0, 1});  // the last issue varies fastest
}

TEST_CASE("what is no package of the space is not held", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3, 2});
    CHECK(space.holds({2, 1}));
    CHECK_FALSE(space.holds({3, 1}));
    CHECK_FALSE(space.holds({2}));
    CHECK_FALSE(space.holds({2, 1, 0}));
}

TEST_CASE("a space too large to number says so instead of overflowing", "[negotiation]") {
    const std::vector<std::size_t> sizes(40, 10);
    CHECK(IssueSpace::of_sizes(sizes).count() == IssueSpace::kCountLimit);
    CHECK(IssueSpace::of_sizes(sizes).count_text() == "2^62 or more");
}

TEST_CASE("issues that cannot be told apart are refused with their place", "[negotiation]") {
    const auto where = [](std::vector<TalkIssue> issues) {
        const auto got = IssueSpace::make(std::move(issues));
        REQUIRE_FALSE(got);
        CHECK(got.error().code == ErrorCode::kDefinition);
        return got.error().where;
    };
    CHECK(where({}) == "/issues");
    CHECK(where({{"a", {"x"}}, {"a", {"x"}}}) == "/issues/1/name");
    CHECK(where({{"a", {"x"}}, {"b", {}}}) == "/issues/1/values");
    CHECK(where({{"a", {"x", "y", "x"}}}) == "/issues/0/values/2");
}

TEST_CASE("random packages come out equally often", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{2, 3});
    std::vector<int> seen(6);
    Stream luck{5};
    for (int n = 0; n < 6000; ++n) {
        ++seen[space.encode(space.random(luck))];
    }
    for (const int count : seen) {
        CHECK(count == Approx(1000).margin(120));
    }
}
