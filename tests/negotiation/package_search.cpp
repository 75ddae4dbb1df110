#include "negotiation/package_search.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "negotiation/made_up.h"

using namespace demarche;

namespace {

/// The best score among packages that reach `least`, by looking at all of them.
double best_by_listing(const NegotiationDomain& domain, double least) {
    const PackageValue own = domain.profiles[0].value();
    const PackageValue theirs = domain.profiles[1].value();
    double best = -1.0;
    for (std::uint64_t n = 0; n < domain.space.count(); ++n) {
        const Package package = domain.space.decode(n);
        if (own.of(package) >= least - 1e-12) {
            best = std::max(best, theirs.of(package));
        }
    }
    return best;
}

}  // namespace

TEST_CASE("search keeps to the own utility asked for and comes close to the best there is", "[negotiation][property]") {
    double lost = 0.0;
    int cases = 0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        const PackageValue own = domain.profiles[0].value();
        const PackageValue theirs = domain.profiles[1].value();
        for (const double share : {0.6, 0.75, 0.9}) {
            INFO("seed " << seed << " share " << share);
            const double least = share * own.of(own.best());
            int scored = 0;
            const PackageSearch task{.own = &own,
                                     .least = least,
                                     .score = [&](const Package& p) { return ++scored, theirs.of(p); },
                                     .seeds = {theirs.best()}};
            const auto found = search_packages(task);
            REQUIRE(found);
            CHECK(own.of(*found) >= least - 1e-9);
            CHECK(scored <= task.budget);
            lost += best_by_listing(domain, least) - theirs.of(*found);
            ++cases;
        }
    }
    CHECK(lost / cases < 0.005);
}

TEST_CASE("search gives nothing where nothing reaches", "[negotiation]") {
    const NegotiationDomain domain = made_up::domain(1);
    const PackageValue own = domain.profiles[0].value();
    const PackageSearch task{.own = &own, .least = 1.5, .score = [](const Package&) { return 0.0; }, .seeds = {}};
    CHECK_FALSE(search_packages(task));
}

TEST_CASE("search avoids what was said, and the order of the seeds does not matter", "[negotiation]") {
    const NegotiationDomain domain = made_up::domain(7, 2, 4);
    const PackageValue own = domain.profiles[0].value();
    const PackageValue theirs = domain.profiles[1].value();
    Stream luck{1};
    std::vector<Package> seeds;
    for (int n = 0; n < 5; ++n) {
        seeds.push_back(domain.space.random(luck));
    }
    std::set<Package> said;
    for (int n = 0; n < 10; ++n) {
        PackageSearch task{.own = &own,
                           .least = 0.6,
                           .score = [&](const Package& p) { return theirs.of(p); },
                           .seeds = seeds,
                           .avoid = &said,
                           .budget = 1'000'000};
        const auto found = search_packages(task);
        REQUIRE(found);
        CHECK_FALSE(said.contains(*found));
        std::reverse(task.seeds.begin(), task.seeds.end());
        CHECK(search_packages(task) == found);
        said.insert(*found);
    }
}
