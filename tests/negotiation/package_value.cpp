#include "negotiation/package_value.h"

#include <catch2/catch.hpp>

#include "negotiation/made_up.h"

using namespace demarche;

namespace {

PackageValue with_pairs(const IssueSpace& space, Stream& luck) {
    std::vector<std::vector<double>> tables;
    for (const std::size_t size : space.sizes()) {
        std::vector<double> row(size);
        for (double& entry : row) {
            entry = luck.unit();
        }
        tables.push_back(row);
    }
    PairTerm pair{.first_issue = 0, .second_issue = 2, .values = {}};
    for (std::size_t n = 0; n < space.sizes()[0] * space.sizes()[2]; ++n) {
        pair.values.push_back(luck.unit() - 0.5);
    }
    return PackageValue(tables, {pair});
}

}  // namespace

TEST_CASE("a change is worth the difference of the packages", "[negotiation][property]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3, 4, 2});
    Stream luck{11};
    for (int n = 0; n < 50; ++n) {
        const PackageValue value = with_pairs(space, luck);
        Package package = space.random(luck);
        const std::size_t issue = luck.below(3);
        const auto next = static_cast<std::uint16_t>(luck.below(space.sizes()[issue]));
        const double change = value.change(package, issue, next);
        const double before = value.of(package);
        package[issue] = next;
        CHECK(value.of(package) - before == Approx(change).margin(1e-12));
    }
}

TEST_CASE("the best and the worst package are the ends of the ranking", "[negotiation][property]") {
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        const PackageValue value = domain.profiles[0].value();
        const RankedPackages ranked(domain.space, value);
        REQUIRE(ranked.size() == domain.space.count());
        CHECK(value.of(value.best()) == Approx(ranked.value_at(0)).epsilon(1e-12));
        CHECK(value.of(value.worst()) == Approx(ranked.value_at(ranked.size() - 1)).margin(1e-12));
    }
}

TEST_CASE("a best package with pair terms cannot be bettered by one change", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3, 4, 5});
    Stream luck{3};
    for (int n = 0; n < 30; ++n) {
        const PackageValue value = with_pairs(space, luck);
        const Package best = value.best();
        for (std::size_t k = 0; k < space.size(); ++k) {
            for (std::uint16_t v = 0; v < space.sizes()[k]; ++v) {
                CHECK(value.change(best, k, v) <= 1e-12);
            }
        }
    }
}

TEST_CASE("the ranking falls, ties stand by number, every package stands once", "[negotiation][property]") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        // coarse evaluations, so that there are ties
        DomainProfile profile = domain.profiles[0];
        for (auto& row : profile.evaluations) {
            for (double& entry : row) {
                entry = entry < 0.5 ? 0.25 : 1.0;
            }
        }
        profile.weights.assign(profile.weights.size(), 0.125);
        const PackageValue value = profile.value();
        const RankedPackages ranked(domain.space, value);
        std::vector<bool> seen(ranked.size());
        for (std::size_t rank = 0; rank < ranked.size(); ++rank) {
            CHECK(ranked.value_at(rank) == value.of(domain.space.decode(ranked.at(rank))));
            CHECK_FALSE(seen[ranked.at(rank)]);
            seen[ranked.at(rank)] = true;
            if (rank == 0) {
                continue;
            }
            CHECK(ranked.value_at(rank - 1) >= ranked.value_at(rank));
            if (ranked.value_at(rank - 1) == ranked.value_at(rank)) {
                CHECK(ranked.at(rank - 1) < ranked.at(rank));
            }
        }
    }
}

TEST_CASE("the number with at least a utility is the rank of the first below it", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{4});
    const RankedPackages ranked(space, PackageValue({{0.1, 0.9, 0.5, 0.5}}));
    CHECK(ranked.at_least(1.0) == 0);
    CHECK(ranked.at_least(0.9) == 1);
    CHECK(ranked.at_least(0.5) == 3);
    CHECK(ranked.at_least(0.0) == 4);
}
