#include "negotiation/coalition.h"

#include <rapidcheck/catch.h>
#include <catch2/catch.hpp>
#include <numeric>

using namespace demarche;

TEST_CASE("under unanimity there is one coalition: everybody", "[negotiation]") {
    const std::vector<double> prices(4, 1.0);
    const auto got = winning_coalitions(ConsentRule::unanimity(4), 0, prices);
    REQUIRE(got);
    CHECK(*got == std::vector<PartySet>{0b1111});
}

TEST_CASE("a majority is bought where it is cheapest, vetoes included", "[negotiation]") {
    // five votes each one, three needed, party 4 has a veto
    const ConsentRule rule{.weights = {1, 1, 1, 1, 1}, .quota = 3, .vetoes = {4}};
    const std::vector<double> prices{0.0, 3.0, 1.0, 2.0, 9.0};
    const auto got = winning_coalitions(rule, 0, prices);
    REQUIRE(got);
    CHECK(*got == std::vector<PartySet>{0b10101, 0b11001, 0b10011});
    CHECK(winning_coalitions(rule, 0, prices, 1)->size() == 1);
}

TEST_CASE("a party whose votes change nothing is in no coalition", "[negotiation]") {
    const ConsentRule rule{.weights = {3, 3, 1}, .quota = 6, .vetoes = {}};
    const std::vector<double> prices(3, 1.0);
    CHECK(winning_coalitions(rule, 0, prices).value() == std::vector<PartySet>{0b011});
}

TEST_CASE("the chance of adoption is that of the likeliest coalition", "[negotiation]") {
    const std::vector<PartySet> coalitions{0b0111, 0b1001};
    const std::vector<double> chances{0.01, 0.5, 0.5, 0.3};
    CHECK(adoption_chance(coalitions, chances, 0) == Approx(0.3));
    CHECK(adoption_chance({}, chances, 0) == 0.0);
}

TEST_CASE("rules that cannot be are refused", "[negotiation]") {
    const std::vector<double> two(2, 1.0);
    CHECK(winning_coalitions({.weights = {1, 1}, .quota = 3, .vetoes = {}}, 0, two).error().code ==
          ErrorCode::kNotAllowed);
    CHECK(winning_coalitions({.weights = {1, 1}, .quota = 1, .vetoes = {2}}, 0, two).error().where == "/vetoes");
    CHECK(winning_coalitions({.weights = {1, -1}, .quota = 1, .vetoes = {}}, 0, two).error().where == "/weights");
    CHECK(winning_coalitions({.weights = {1}, .quota = 1, .vetoes = {}}, 0, two).error().where == "/prices");
    CHECK(winning_coalitions({.weights = {1, 1}, .quota = 1, .vetoes = {}}, 5, two).error().code ==
          ErrorCode::kOutOfRange);
    CHECK_FALSE(winning_coalitions(ConsentRule::unanimity(21), 0, std::vector<double>(21)));
}

TEST_CASE("coalitions win, and lose without any member that may leave", "[negotiation][property]") {
    rc::prop("minimal and winning", [] {
        const auto n = *rc::gen::inRange<std::size_t>(1, 7);
        ConsentRule rule;
        std::vector<double> prices;
        for (std::size_t i = 0; i < n; ++i) {
            rule.weights.push_back(*rc::gen::inRange(0, 5));
            prices.push_back(*rc::gen::inRange(0, 9));
        }
        const int all = std::accumulate(rule.weights.begin(), rule.weights.end(), 0);
        rule.quota = *rc::gen::inRange(0, all + 1);
        const int me = *rc::gen::inRange(0, static_cast<int>(n));
        if (*rc::gen::arbitrary<bool>()) {
            rule.vetoes = {*rc::gen::inRange(0, static_cast<int>(n))};
        }
        const auto got = winning_coalitions(rule, me, prices);
        RC_ASSERT(got.has_value());
        for (const PartySet set : *got) {
            int votes = 0;
            for (std::size_t i = 0; i < n; ++i) {
                votes += (set >> i) & 1U ? rule.weights[i] : 0;
            }
            RC_ASSERT(votes >= rule.quota);
            RC_ASSERT((set >> static_cast<unsigned>(me)) & 1U);
            for (const int veto : rule.vetoes) {
                RC_ASSERT((set >> static_cast<unsigned>(veto)) & 1U);
            }
            for (std::size_t i = 0; i < n; ++i) {
                const bool bound =
                    static_cast<int>(i) == me || (!rule.vetoes.empty() && rule.vetoes[0] == static_cast<int>(i));
                if (((set >> i) & 1U) && !bound) {
                    RC_ASSERT(votes - rule.weights[i] < rule.quota);
                }
            }
        }
    });
}
