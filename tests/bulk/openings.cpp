// Who tables the first draft of a game, and what that is worth to the seat.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "simulation_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

namespace {

bulk::GameRecord opened_by(std::uint64_t seed, const char* first, double uzbekistan) {
    bulk::GameRecord out;
    out.seed = seed;
    out.first_proposer = first;
    // What one wins the other loses.
    out.scores = {{"kyrgyzstan", 1 - uzbekistan}, {"uzbekistan", uzbekistan}, {"kazakhstan", 0.5}};
    return out;
}

const std::vector<bulk::GameRecord>& games() {
    static const std::vector<bulk::GameRecord> kGames = {
        opened_by(1, "uzbekistan", 0.6), opened_by(2, "uzbekistan", 0.8), opened_by(3, "kyrgyzstan", 0.2),
        opened_by(4, "kyrgyzstan", 0.4), opened_by(5, "kyrgyzstan", 0.3), opened_by(6, "", 1)};
    return kGames;
}

}  // namespace

TEST_CASE("an interval stays within what is possible, and there is none where games show no spread",
          "[simulation][openings]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const auto row = [&](const std::vector<bulk::GameRecord>& of, const char* what, const char* name) {
        for (const bulk::SummaryRow& one : bulk::rows(bulk::summarise(s, of)))
            if (one.what == what && one.name == name) return one;
        FAIL("no row of " << what << ' ' << name);
        return bulk::SummaryRow{};
    };
    // Two games: by Student's t from -0.571 to 1.971.
    const bulk::SummaryRow few = row({games()[0], games()[1]}, "score", "uzbekistan");
    CHECK(few.value == Approx(0.7));
    CHECK(few.low == 0);
    CHECK(few.high == 1);
    const bulk::SummaryRow above = row({games()[0], games()[1]}, "advantage", "uzbekistan");
    CHECK(above.low >= -1);
    CHECK(above.high <= 1);
    const bulk::SummaryRow opened = row(games(), "first_mover", "uzbekistan");
    CHECK(opened.value == Approx(0.4));
    CHECK(opened.low == -1);
    CHECK(opened.high == 1);
    // How far games differ that all came to the same is not known, and a width of 0 would say that it is.
    const bulk::SummaryRow same = row(games(), "score", "kazakhstan");
    CHECK(same.value == 0.5);
    CHECK_FALSE(std::isfinite(same.low));
    CHECK_FALSE(std::isfinite(same.high));
    const std::string page = bulk::text(s, bulk::summarise(s, {games()[0], games()[1]}));
    INFO(page);
    CHECK_THAT(page, Contains("uzbekistan                 0.700 (0.000 to 1.000)  0.600 .. 0.800\n"));
    CHECK_THAT(page, Contains("kazakhstan                 0.500 (-)"));
    CHECK_THAT(page, Contains("\n(-): no interval"));
    CHECK_THAT(page, !Contains("+-"));
    // The same in each of two groups is no spread either.
    const bulk::SummaryRow even =
        row({opened_by(1, "uzbekistan", 0.6), opened_by(2, "uzbekistan", 0.6), games()[2], games()[3]}, "first_mover",
            "uzbekistan");
    CHECK_FALSE(std::isfinite(even.low));
}

TEST_CASE("who opens the talks is held against itself in the games that others opened", "[simulation][openings]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    SECTION("within each seat") {
        const bulk::Summary summary = bulk::summarise(s, games());
        // Welch by hand: 0.02 / 2 and 0.01 / 3, with 1.68 degrees of freedom.
        const double half = 12.706 * std::sqrt(0.02 / 2 + 0.01 / 3);
        REQUIRE(summary.openings.size() == 2);  // of Kazakhstan, which never opened, nothing shows
        for (const bulk::Summary::Opening& one : summary.openings) {
            CHECK(one.gain == Approx(0.4));
            CHECK(one.half_width == Approx(half));
            CHECK(one.opened == (one.seat == "uzbekistan" ? 2 : 3));
            CHECK(one.others == (one.seat == "uzbekistan" ? 3 : 2));
        }
        // Two seats that mirror each other say no more together than one of them.
        REQUIRE(summary.first_mover);
        CHECK(summary.first_mover->gain == Approx(0.4));
        CHECK(summary.first_mover->half_width == Approx(half));
        CHECK_THAT(bulk::text(s, summary),
                   Contains("uzbekistan                 +0.400 (-1.000 to +1.000)      2 and 3 games"));
        const std::vector<bulk::SummaryRow> table = bulk::rows(summary);
        CHECK(std::count_if(table.begin(), table.end(), [](const auto& row) { return row.what == "first_mover"; }) ==
              3);
    }
    SECTION("one game on a side has a difference and no interval") {
        const bulk::Summary summary = bulk::summarise(s, {games()[0], games()[2], games()[3]});
        REQUIRE(summary.openings.size() == 2);
        for (const bulk::Summary::Opening& one : summary.openings)
            CHECK(std::isinf(one.half_width));
        CHECK_FALSE(summary.first_mover);
    }
    SECTION("where one seat always opens nothing is said of what it is worth") {
        const bulk::Summary summary = bulk::summarise(s, {games()[0], games()[1]});
        CHECK(summary.openings.empty());
        CHECK_FALSE(summary.first_mover);
        CHECK_THAT(bulk::text(s, summary), Contains("what it is worth does not show"));
    }
    SECTION("games in which nobody tabled anything say nothing") {
        CHECK_THAT(bulk::text(s, bulk::summarise(s, {games()[5]})), !Contains("Who tabled"));
    }
}
