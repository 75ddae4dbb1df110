// Two runs under the same luck, and what an interval says.
#include "bulk/compare.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "simulation_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;
using Catch::Matchers::EndsWith;
using Catch::Matchers::StartsWith;

TEST_CASE("the interval of a mean is that of the textbook", "[simulation]") {
    const bulk::Summary::Mean mean = bulk::mean_of({1, 2, 3, 4});
    CHECK(mean.mean == Approx(2.5));
    CHECK(mean.half_width == Approx(3.182 * 1.2909944 / 2));
    CHECK(mean.most == 4);
    CHECK(bulk::mean_of({}).count == 0);
    // One game says nothing of how much games differ.
    CHECK(std::isinf(bulk::mean_of({7}).half_width));
    CHECK(bulk::interval_text(bulk::interval(7, bulk::mean_of({7}).half_width, {}), 3) == "(-)");
    // No more do games that all came to the same, sums of decimals among them.
    CHECK(std::isinf(bulk::mean_of({0.1, 0.1, 0.1}).half_width));
    CHECK(std::isinf(bulk::mean_of({0.3, 0.1 + 0.2}).half_width));
    CHECK(bulk::interval_text(bulk::interval(0.75, 3.176, bulk::kScore), 3) == "(0.000 to 1.000)");
    CHECK(bulk::interval_text(bulk::interval(0.5, 0.25, bulk::kDifference), 2, true) == "(+0.25 to +0.75)");
    for (const auto& [freedom, quantile] : std::vector<std::pair<int, double>>{
             {1, 12.706}, {2, 4.303}, {5, 2.571}, {6, 2.447}, {10, 2.228}, {30, 2.042}, {120, 1.980}, {1000000, 1.960}})
        CHECK(bulk::student_t(freedom) == Approx(quantile).margin(0.0008));
}

TEST_CASE("the sign test is exact", "[simulation][compare]") {
    CHECK(bulk::sign_test(0, 0) == 1);
    CHECK(bulk::sign_test(0, 5) == Approx(2.0 / 32));
    CHECK(bulk::sign_test(0, 6) == Approx(2.0 / 64));
    CHECK(bulk::sign_test(1, 9) == Approx(2.0 * (1 + 9) / 512));
    CHECK(bulk::sign_test(5, 10) == 1);
    // Where one outcome alone is less than the smallest number.
    CHECK(bulk::sign_test(2000, 4000) == Approx(1).margin(0.02));
    CHECK(bulk::sign_test(1938, 4000) == Approx(0.0518).margin(0.0005));
}

TEST_CASE("few pairs that differ are not taken for more than they are", "[simulation][compare]") {
    constexpr std::size_t kPairs = 100;
    // So many pairs of a hundred, all one way, come to another ending, and one more the other way.
    const auto compared = [](std::size_t to, std::size_t back) {
        bulk::Run left{{"any", "1", 0, "test", "simulation", {}, {}, {}}, {}};
        for (std::size_t i = 0; i < kPairs; ++i) {
            bulk::GameRecord game;
            game.seed = i + 1;
            game.ending = i < back ? "war" : "peace";
            left.games.push_back(game);
        }
        bulk::Run right = left;
        for (std::size_t i = 0; i < back; ++i)
            right.games[i].ending = "peace";
        for (std::size_t i = back; i < back + to; ++i)
            right.games[i].ending = "war";
        const auto got = bulk::compare(left, right);
        REQUIRE(got);
        const auto war = std::find_if(got->lines.begin(), got->lines.end(),
                                      [](const auto& line) { return line.what == "ending" && line.name == "war"; });
        REQUIRE(war != got->lines.end());
        CHECK(war->rose == static_cast<std::int64_t>(to));
        CHECK(war->fell == static_cast<std::int64_t>(back));
        return std::pair{*war, bulk::text(left, right, *got)};
    };
    // Student's interval is without 0 here, and luck alone does as much once in sixteen times.
    const auto [five, told] = compared(5, 0);
    CHECK(std::abs(five.change) > five.half_width);
    CHECK_FALSE(five.clear());
    CHECK(five.by_luck() == 0);
    CHECK_THAT(told, Contains("0 of 7 lines have a star") && Contains("by luck alone 0.0 would have one"));
    const auto [six, more] = compared(6, 0);
    CHECK(six.clear());
    CHECK(six.by_luck() == Approx(2.0 / 64));
    CHECK_THAT(more, Contains("2 of 7 lines have a star") && Contains("by luck alone 0.1 would have one"));
    CHECK_FALSE(compared(7, 1).first.clear());
    CHECK(compared(8, 1).first.clear());
    // Nobody is told less for many pairs than for few.
    CHECK(compared(60, 40).first.by_luck() == Approx(0.0352).margin(0.0002));
}

TEST_CASE("a number that few pairs change is held to the sign test, as a share is", "[simulation][compare]") {
    // So many pairs of twenty in which the seat's score rises by a little more each time, and one in which it falls.
    const auto compared = [](std::size_t risen) {
        bulk::Run left{{"any", "1", 0, "test", "simulation", {}, {}, {}}, {}};
        for (std::size_t i = 0; i < 20; ++i) {
            bulk::GameRecord game;
            game.seed = i + 1;
            game.scores = {{"us", 0.5}};
            game.numbers = {{"tension", 50}};
            left.games.push_back(game);
        }
        bulk::Run right = left;
        for (std::size_t i = 0; i < risen; ++i)
            right.games[i].scores[0].second += 0.2 + 0.001 * static_cast<double>(i);
        const auto got = bulk::compare(left, right);
        REQUIRE(got);
        const std::string table = bulk::csv_text(*got);
        const std::size_t at = table.find("score,us,");
        REQUIRE(at != std::string::npos);
        return table.substr(at, table.find('\n', at) - at);
    };
    // By t five of twenty are clear of 0, and luck alone does that once in sixteen times.
    CHECK_THAT(compared(5), EndsWith(",20,5,0,0.0625,0"));
    CHECK_THAT(compared(10), EndsWith(",20,10,0,0.001953125,1"));
    // From there on the spread of the differences is known well enough.
    CHECK_THAT(compared(11), EndsWith(",20,11,0,,1"));
}

TEST_CASE("two runs are compared game by game under the same luck", "[simulation][compare]") {
    auto host = host_of("border_post");
    auto tense = border_post_with({"indicator/tension/start/dostuk=90"});
    REQUIRE(tense);
    const bulk::Run a{info_of(host->scenario()), play(*host, 16)};
    bulk::Run b{info_of((*tense)->scenario()), play(**tense, 16, 3)};
    b.info.set = {{"indicator/tension/start/dostuk", 90}};
    const auto got = bulk::compare(a, b);
    REQUIRE(got);
    CHECK(got->pairs == 14);
    CHECK(got->only_before == 2);
    CHECK(got->only_after == 2);
    for (const bulk::Comparison::Line& line : got->lines) {
        CHECK(line.change == Approx(line.after - line.before).margin(1e-9));
        if (line.name != "tension/dostuk") continue;
        CHECK(line.change > 10);
        CHECK(line.clear());
    }
    CHECK_THAT(bulk::text(a, b, *got), Contains("indicator/tension/start/dostuk"));
    SECTION("an agenda is compared where it was dealt in both games") {
        bulk::Run left{a.info, {a.games[0], a.games[1]}};
        left.games[0].objectives = {{"agenda", 0.2}, {"other", 1}};
        left.games[1].objectives = {{"third", 1}};
        bulk::Run right = left;
        right.games[0].objectives = {{"agenda", 0.6}};
        const auto dealt = bulk::compare(left, right);
        REQUIRE(dealt);
        int objectives = 0;
        for (const bulk::Comparison::Line& line : dealt->lines) {
            if (line.what != "objective") continue;
            ++objectives;
            CHECK(line.change == Approx(line.name == "agenda" ? 0.4 : 0).margin(1e-9));
            CHECK(line.before == Approx(line.name == "agenda" ? 0.2 : 1));
            CHECK(line.name != "other");
        }
        CHECK(objectives == 2);
    }
    SECTION("one pair shows nothing beyond itself, and few that changed alike do not either") {
        const auto first = [](const bulk::Run& run, std::size_t n, std::uint64_t from) {
            bulk::Run out{run.info, {}};
            for (const bulk::GameRecord& game : run.games)
                if (game.seed >= from && game.seed < from + n) out.games.push_back(game);
            return out;
        };
        const auto one = bulk::compare(first(a, 1, 3), first(b, 1, 3));
        REQUIRE(one);
        for (const bulk::Comparison::Line& line : one->lines)
            CHECK_FALSE(line.clear());
        const std::string told = bulk::text(a, b, *one);
        CHECK_THAT(told, Contains("one pair") && !Contains("*") && !Contains(" to ") && Contains("(-)"));
        const auto alike = [&](std::size_t n) {
            bulk::Run left = first(a, n, 3);
            bulk::Run right = left;
            for (bulk::GameRecord& game : left.games)
                game.ending = "one";
            for (bulk::GameRecord& game : right.games)
                game.ending = "another";
            const auto both = bulk::compare(left, right);
            REQUIRE(both);
            return std::count_if(both->lines.begin(), both->lines.end(), [](const auto& line) { return line.clear(); });
        };
        CHECK(alike(5) == 0);
        CHECK(alike(6) == 2);
    }
    SECTION("a row that rests on fewer pairs than there are says on how many") {
        bulk::Run left{a.info, {a.games.begin(), a.games.begin() + 4}};
        bulk::Run right = left;
        for (std::size_t i = 0; i < 3; ++i) {
            left.games[i].objectives = {{"agenda", 0.2}};
            right.games[i].objectives = {{"agenda", 0.7 + 0.01 * static_cast<double>(i)}};
        }
        left.games[3].objectives = {{"rare", 0.1}};
        right.games[3].objectives = {{"rare", 0.9}};
        const auto some = bulk::compare(left, right);
        REQUIRE(some);
        CHECK_THAT(bulk::text(left, right, *some), Contains("*  (3 pairs)\n") && !Contains("rare"));
    }
    SECTION("a run beside itself shows no change") {
        const auto same = bulk::compare(a, a);
        REQUIRE(same);
        CHECK(same->same == 16);
        for (const bulk::Comparison::Line& line : same->lines) {
            CHECK(line.change == 0);
            CHECK_FALSE(line.clear());
        }
    }
    SECTION("other programs are told every line, with the numbers that the page rounds") {
        bulk::Comparison told = *got;
        told.lines.front().name = "a, \"b\"\n";
        std::istringstream table{bulk::csv_text(told)};
        std::string line;
        REQUIRE(std::getline(table, line));
        CHECK(line == "what,name,a,b,change,low,high,pairs,rose,fell,p,clear");
        REQUIRE(std::getline(table, line));
        CHECK_THAT(line, StartsWith(told.lines.front().what + ",\"a, \"\"b\"\"?\","));
        std::size_t rows = 1;
        while (std::getline(table, line))
            ++rows;
        CHECK(rows == got->lines.size());
        const auto all = nlohmann::json::parse(bulk::json_text(a, b, *got));
        CHECK(all["pairs"] == 14);
        CHECK(all["only_a"] == 2);
        CHECK(all["b"]["set"] == nlohmann::json{{"indicator/tension/start/dostuk", 90}});
        CHECK(all["clear"] == got->clear());
        REQUIRE(all["lines"].size() == got->lines.size());
        int bounded = 0;
        for (std::size_t i = 0; i < got->lines.size(); ++i) {
            const bulk::Comparison::Line& one = got->lines[i];
            const nlohmann::json& row = all["lines"][i];
            CHECK(row["name"] == one.name);
            CHECK(row["change"] == one.change);
            CHECK(row["high"].is_null() == !one.bounds().known());
            bounded += one.bounds().known() ? 1 : 0;
            if (one.bounds().known()) CHECK(row["high"] == one.bounds().high);
            CHECK(row["clear"] == one.clear());
            CHECK(row["p"].is_null() == !one.p());
        }
        CHECK(bounded > 0);
        const bulk::Run left{a.info, {a.games.begin() + 2, a.games.begin() + 3}};
        const bulk::Run right{b.info, {b.games.begin(), b.games.begin() + 1}};
        const auto pair = bulk::compare(left, right);
        REQUIRE(pair);
        const auto unbounded = nlohmann::json::parse(bulk::json_text(left, right, *pair));
        CHECK(unbounded["lines"][0]["low"].is_null());
        CHECK_THAT(bulk::csv_text(*pair), !Contains("inf") && !Contains("nan"));
    }
    SECTION("pairs are of the same game, so the interval is narrower than that of two samples") {
        const auto score = std::find_if(got->lines.begin(), got->lines.end(), [](const auto& line) {
            return line.what == "score" && line.name == "uzbekistan";
        });
        REQUIRE(score != got->lines.end());
        CHECK(score->half_width > 0);
    }
    SECTION("runs without a common seed, or of different scenarios, are refused") {
        bulk::Run other = b;
        for (bulk::GameRecord& game : other.games)
            game.seed += 1000;
        CHECK_THAT(bulk::compare(a, other).error().message, Contains("no seed in common"));
        other.info.scenario = "elsewhere";
        CHECK_THAT(bulk::compare(a, other).error().message, Contains("different scenarios"));
    }
}
