#include "negotiation/frontier.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "negotiation/made_up.h"

using namespace demarche;

TEST_CASE("the frontier holds what nothing betters, and covers the rest", "[negotiation][property]") {
    const std::uint64_t seed = GENERATE(range(0U, 12U));
    const std::size_t parties = 2 + seed % 3;
    const NegotiationDomain domain = made_up::domain(seed, parties);
    const auto values = domain.values();
    const auto frontier = find_frontier(domain.space, values, domain.reservations());
    REQUIRE(frontier);
    const auto point = [&](std::uint64_t n) {
        UtilityPoint out;
        for (const PackageValue& value : values) {
            out.push_back(value.of(domain.space.decode(n)));
        }
        return out;
    };
    double best_product = 0.0;
    for (std::uint64_t n = 0; n < domain.space.count(); ++n) {
        const UtilityPoint here = point(n);
        bool covered = false;
        for (const UtilityPoint& there : frontier->points) {
            bool all = true;
            bool more = false;
            for (std::size_t i = 0; i < parties; ++i) {
                all = all && there[i] >= here[i] - 1e-9;
                more = more || here[i] > there[i] + 1e-9;
            }
            covered = covered || all;
            const bool betters = !more && here == there ? false : !all && !more;
            CHECK_FALSE(betters);
        }
        CHECK(covered);
        best_product = std::max(best_product, nash_product(here, domain.reservations()));
    }
    CHECK(frontier->nash_product == Approx(best_product).margin(1e-9));
}

TEST_CASE("the points of a small domain are those worked out by hand", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{4});
    // points (1, 0), (0.8, 0.7), (0.4, 0.9), (0.3, 0.3)
    const std::vector<PackageValue> values{PackageValue({{1.0, 0.8, 0.4, 0.3}}), PackageValue({{0.0, 0.7, 0.9, 0.3}})};
    const std::vector<double> reservations{0.2, 0.1};
    const auto frontier = find_frontier(space, values, reservations);
    REQUIRE(frontier);
    CHECK(frontier->points == std::vector<UtilityPoint>{{1.0, 0.0}, {0.8, 0.7}, {0.4, 0.9}});
    CHECK(frontier->rational);
    CHECK(frontier->nash == UtilityPoint{0.8, 0.7});
    CHECK(frontier->nash_product == Approx(0.36));
    CHECK(frontier->kalai_ties == std::vector<UtilityPoint>{{0.8, 0.7}});
    CHECK(frontier->welfare == Approx(1.5));

    const TalkScore none = score_outcome(*frontier, values, reservations, std::nullopt);
    CHECK(none.utilities == UtilityPoint{0.2, 0.1});
    CHECK(none.welfare_share.value() == Approx(0.2));
    CHECK(none.nash_share == 0.0);
    const TalkScore third = score_outcome(*frontier, values, reservations, Package{3});
    CHECK(third.pareto_distance == Approx(std::sqrt(0.37)));
    CHECK(third.nash_share.value() == Approx(0.02 / 0.36));
}

TEST_CASE("utilities that rounding alone holds apart count as equal on the frontier, however many parties",
          "[negotiation]") {
    // To the first party [3, 0] and [1, 1] are worth the same, 0.68; sums in another order miss that by a rounding.
    const std::vector<double> first{0.8, 0.2};
    const std::vector<double> second{0.7, 0.3};
    const auto one = PackageValue::weighted(first, std::vector<std::vector<double>>{{0.6, 0.6, 0.6, 0.8}, {0.2, 1.0}});
    const auto other = PackageValue::weighted(second, std::vector<std::vector<double>>{{0, 1, 0.1, 0.3}, {1, 0.1}});
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{4, 2});
    REQUIRE(one.of({3, 0}) != one.of({1, 1}));
    REQUIRE(std::abs(one.of({3, 0}) - one.of({1, 1})) < 1e-12);
    const std::size_t parties = GENERATE(2U, 3U, 4U);
    std::vector<PackageValue> values{one, other};
    while (values.size() < parties) {
        values.push_back(other);
    }
    const std::vector<double> reservations(parties, 0.0);
    const auto frontier = find_frontier(space, values, reservations);
    REQUIRE(frontier);
    CHECK(frontier->packages == std::vector<Package>{{3, 1}, {1, 1}, {1, 0}});
    const TalkScore score = score_outcome(*frontier, values, reservations, Package{3, 0});
    CHECK(score.pareto_distance == Approx(0.22 * std::sqrt(static_cast<double>(parties - 1))));
}

TEST_CASE("where no package gives everybody enough, the frontier says so", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{2});
    const std::vector<PackageValue> values{PackageValue({{1.0, 0.0}}), PackageValue({{0.0, 1.0}})};
    const std::vector<double> reservations{0.5, 0.5};
    const auto frontier = find_frontier(space, values, reservations);
    REQUIRE(frontier);
    CHECK_FALSE(frontier->rational);
    CHECK(frontier->kalai_ties.empty());
    const TalkScore none = score_outcome(*frontier, values, reservations, std::nullopt);
    CHECK_FALSE(none.welfare_share);
    CHECK_FALSE(none.nash_share);
    CHECK_FALSE(none.kalai_distance);
}

TEST_CASE("the best sum is that of packages which leave nobody worse off than no agreement", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3});
    // points (1, 0.4), (0.6, 0.6) and (0.5, 0.55); the first is less to the second party than no agreement
    const std::vector<PackageValue> values{PackageValue({{1.0, 0.6, 0.5}}), PackageValue({{0.4, 0.6, 0.55}})};
    const std::vector<double> reservations{0.0, 0.5};
    const auto frontier = find_frontier(space, values, reservations);
    REQUIRE(frontier);
    CHECK(frontier->welfare == Approx(1.2));
    CHECK(score_outcome(*frontier, values, reservations, Package{0}).welfare_share.value() == Approx(1.4 / 1.2));
}

TEST_CASE("shares of nothing are none", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{2});
    const std::vector<PackageValue> values{PackageValue({{0.0, 0.0}}), PackageValue({{0.0, 0.0}})};
    const std::vector<double> nothing{0.0, 0.0};
    const auto frontier = find_frontier(space, values, nothing);
    REQUIRE(frontier);
    const TalkScore none = score_outcome(*frontier, values, nothing, std::nullopt);
    CHECK_FALSE(none.welfare_share);
    CHECK_FALSE(none.nash_share);
}

TEST_CASE("of Kalai-Smorodinsky points that mirror each other the nearest counts", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{2});
    const std::vector<PackageValue> values{PackageValue({{1.0, 0.5}}), PackageValue({{0.5, 1.0}})};
    const std::vector<double> nothing{0.0, 0.0};
    const auto frontier = find_frontier(space, values, nothing);
    REQUIRE(frontier);
    CHECK(frontier->kalai_ties.size() == 2);
    CHECK(score_outcome(*frontier, values, nothing, Package{0}).kalai_distance == 0.0);
    CHECK(score_outcome(*frontier, values, nothing, Package{1}).kalai_distance == 0.0);
    CHECK(score_outcome(*frontier, values, nothing, std::nullopt).kalai_distance.value() == Approx(std::sqrt(1.25)));
}

TEST_CASE("of several Nash points the nearest counts, and without a gain for all there is none", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3});
    // points (0.8, 0.5), (0.5, 0.8) with one product, and (0.1, 0.9)
    const std::vector<PackageValue> values{PackageValue({{0.8, 0.5, 0.1}}), PackageValue({{0.5, 0.8, 0.9}})};
    const std::vector<double> nothing{0.0, 0.0};
    const auto tied = find_frontier(space, values, nothing);
    REQUIRE(tied);
    CHECK(tied->nash_ties.size() == 2);
    CHECK(score_outcome(*tied, values, nothing, Package{0}).nash_distance == 0.0);
    CHECK(score_outcome(*tied, values, nothing, Package{1}).nash_distance == 0.0);
    const auto third = score_outcome(*tied, values, nothing, Package{2}).nash_distance;
    REQUIRE(third);
    CHECK(*third == Approx(std::sqrt(0.17)));

    const std::vector<double> high{0.8, 0.8};
    const auto none = find_frontier(space, values, high);
    REQUIRE(none);
    CHECK(none->nash_ties.empty());
    CHECK_FALSE(score_outcome(*none, values, high, std::nullopt).nash_distance);
}

TEST_CASE("a space too large to list is refused", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>(10, 10));
    const std::vector<PackageValue> values;
    const auto frontier = find_frontier(space, values, {});
    REQUIRE_FALSE(frontier);
    CHECK(frontier.error().code == ErrorCode::kOutOfRange);
    // Nor is one in which so many have a view of each package.
    const IssueSpace million = IssueSpace::of_sizes(std::vector<std::size_t>{1000, 1000});
    const PackageValue flat(std::vector<std::vector<double>>(2, std::vector<double>(1000, 0.5)));
    const auto crowded = find_frontier(million, std::vector<PackageValue>(17, flat), std::vector<double>(17, 0.0));
    REQUIRE_FALSE(crowded);
    CHECK(crowded.error().message.find("1000000 for each of 17 parties are too many, 941176") != std::string::npos);
}
