#include "negotiation/single_text.h"

#include <catch2/catch.hpp>

#include "negotiation/frontier.h"
#include "negotiation/made_up.h"

using namespace demarche;

namespace {

/// Changes one issue at random, whatever the votes: what the mediator must beat.
double nash_of_blind_mutation(const NegotiationDomain& domain, const std::vector<PackageValue>& values,
                              const Frontier& frontier, std::uint64_t seed) {
    Stream luck = Stream::named(Seed{seed}, "blind");
    Package text = domain.space.random(luck);
    for (int step = 1; step < 200; ++step) {
        Package next = text;
        const std::size_t k = luck.below(next.size());
        next[k] = static_cast<std::uint16_t>(luck.below(domain.space.sizes()[k]));
        bool all = true;
        for (const PackageValue& value : values) {
            all = all && value.of(next) >= value.of(text);
        }
        if (all) {
            text = next;
        }
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].of(text) < domain.profiles[i].reservation) {
            return 0.0;
        }
    }
    return score_outcome(frontier, values, domain.reservations(), text).nash_share.value_or(1.0);
}

}  // namespace

TEST_CASE("with voters who give nothing the text in force never gets worse for anybody", "[negotiation][property]") {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed, 3);
        const auto values = domain.values();
        SingleTextMediator mediator(domain.space, 3, 60, seed);
        std::vector<double> now(3, -1.0);
        for (int step = 0; step < 60; ++step) {
            const Package shown = mediator.propose();
            REQUIRE(domain.space.holds(shown));
            std::vector<bool> votes;
            bool all = true;
            for (std::size_t p = 0; p < 3; ++p) {
                votes.push_back(values[p].of(shown) >= now[p]);
                all = all && votes.back();
            }
            mediator.hear(votes, all);
            REQUIRE(mediator.in_force());
            for (std::size_t p = 0; p < 3; ++p) {
                const double u = values[p].of(*mediator.in_force());
                CHECK(u >= now[p]);
                now[p] = u;
            }
        }
    }
}

TEST_CASE("the mediator learns from votes which way a party leans", "[negotiation]") {
    const IssueSpace space = IssueSpace::of_sizes(std::vector<std::size_t>{3, 3});
    const PackageValue value({{0.0, 0.3, 0.6}, {0.4, 0.2, 0.0}});
    SingleTextMediator mediator(space, 2, 80, 4);
    for (int step = 0; step < 80; ++step) {
        const Package shown = mediator.propose();
        const bool first = !mediator.in_force();
        const bool yes = first || value.of(shown) >= value.of(*mediator.in_force());
        mediator.hear({yes, true}, first);  // only the first text takes force: the votes are all about it
    }
    double wrong = 0.0;
    for (std::uint64_t a = 0; a < 9; ++a) {
        for (std::uint64_t b = 0; b < 9; ++b) {
            const double truth = value.of(space.decode(a)) - value.of(space.decode(b));
            const double guess = mediator.estimate(0, space.decode(a)) - mediator.estimate(0, space.decode(b));
            if (truth > 0.25 && guess <= 0.0) {
                wrong += 1.0;
            }
        }
    }
    CHECK(wrong <= 6.0);  // of 21 pairs
}

TEST_CASE("it finds better texts than blind mutation", "[negotiation][strength]") {
    double mediated = 0.0;
    double blind = 0.0;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const NegotiationDomain domain = made_up::domain(seed, 3, 4);
        const auto values = domain.values();
        const auto frontier = find_frontier(domain.space, values, domain.reservations()).value();
        for (std::uint64_t run = 0; run < 3; ++run) {
            const auto result =
                run_single_text(domain.space, values, domain.reservations(), TextVoter::kAnnealer, 200, run);
            if (result.agreement) {
                mediated +=
                    score_outcome(frontier, values, domain.reservations(), result.text).nash_share.value_or(1.0);
            }
            blind += nash_of_blind_mutation(domain, values, frontier, run);
        }
    }
    CHECK(mediated > blind * 1.2);
}

TEST_CASE("same seed, same texts", "[negotiation][determinism]") {
    const NegotiationDomain domain = made_up::domain(5, 4);
    const auto values = domain.values();
    const auto once = run_single_text(domain.space, values, domain.reservations(), TextVoter::kAnnealer, 100, 3);
    const auto again = run_single_text(domain.space, values, domain.reservations(), TextVoter::kAnnealer, 100, 3);
    CHECK(once.text == again.text);
    CHECK(once.adopted == again.adopted);
}
