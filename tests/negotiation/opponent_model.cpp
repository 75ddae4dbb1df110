#include "negotiation/opponent_model.h"

#include <catch2/catch.hpp>

#include "negotiation/made_up.h"
#include "negotiation/package_value.h"

using namespace demarche;

namespace {
const IssueSpace kSpace = IssueSpace::of_sizes(std::vector<std::size_t>{4, 3});
const PackageValue kOwn({{0.6, 0.4, 0.2, 0.0}, {0.4, 0.0, 0.3}});
}  // namespace

TEST_CASE("before any offer all packages look alike", "[negotiation]") {
    const OfferModel model(kSpace, kOwn);
    for (std::uint64_t n = 0; n < kSpace.count(); ++n) {
        CHECK(model.of(kSpace.decode(n)) == Approx(1.0));
    }
}

TEST_CASE("what is offered looks good, what was never named looks worse", "[negotiation]") {
    OfferModel model(kSpace, kOwn);
    model.hear({3, 1});
    CHECK(model.of({3, 1}) == Approx(1.0));
    CHECK(model.of({3, 0}) < 1.0);
    CHECK(model.of({0, 1}) < 1.0);
    CHECK(model.of({0, 0}) < model.of({3, 0}));
}

TEST_CASE("values like the named one look better than values unlike it", "[negotiation]") {
    OfferModel model(kSpace, kOwn);
    model.hear({3, 1});
    // our evaluation falls along the first issue: its neighbours are alike
    CHECK(model.of({2, 1}) > model.of({1, 1}));
    CHECK(model.of({1, 1}) > model.of({0, 1}));
}

TEST_CASE("a price of tens of thousands of values needs no table of all pairs", "[negotiation]") {
    constexpr std::size_t kPrices = 60'000;  // of all pairs there are 29 GB
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{kPrices});
    std::vector<double> falling(kPrices);
    for (std::size_t v = 0; v < kPrices; ++v)
        falling[v] = 1.0 - static_cast<double>(v) / (kPrices - 1);
    OfferModel model(space, PackageValue({falling}));
    model.hear({50'000});
    model.hear({50'001});
    CHECK(model.of({50'001}) == Approx(1.0));
    CHECK(model.of({49'000}) > model.of({30'000}));
    CHECK(model.of({30'000}) > model.of({1}));
}

TEST_CASE("an issue that is kept to weighs more than one that varies", "[negotiation]") {
    OfferModel model(kSpace, kOwn);
    for (std::uint16_t v = 0; v < 4; ++v) {
        model.hear({v, 2});
    }
    const double vary = model.of({0, 2}) - model.of({1, 2});
    const double keep = model.of({0, 2}) - model.of({0, 1});
    CHECK(keep > 5.0 * std::abs(vary));
}

TEST_CASE("repeats of an offer count once", "[negotiation]") {
    OfferModel once(kSpace, kOwn);
    OfferModel often(kSpace, kOwn);
    FrequencyModel plain_once(kSpace);
    FrequencyModel plain_often(kSpace);
    once.hear({1, 2});
    plain_once.hear({1, 2});
    for (int n = 0; n < 5; ++n) {
        often.hear({1, 2});
        plain_often.hear({1, 2});
    }
    CHECK(often.heard() == 1);
    CHECK(once.estimate() == often.estimate());
    for (std::uint64_t n = 0; n < kSpace.count(); ++n) {
        CHECK(plain_once.of(kSpace.decode(n)) == plain_often.of(kSpace.decode(n)));
    }
}

TEST_CASE("estimates stay within 0..1 and say of the best that it is 1", "[negotiation][property]") {
    for (std::uint64_t seed = 0; seed < 25; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed);
        OfferModel model(domain.space, domain.profiles[0].value());
        Stream luck{seed};
        for (int n = 0; n < 15; ++n) {
            model.hear(domain.space.random(luck));
            double best = 0.0;
            for (std::uint64_t k = 0; k < domain.space.count(); k += 1 + domain.space.count() / 200) {
                const double u = model.of(domain.space.decode(k));
                CHECK(u >= 0.0);
                CHECK(u <= 1.0 + 1e-12);
                best = std::max(best, u);
            }
            CHECK(model.of(model.estimate().best()) == Approx(1.0));
        }
    }
}
