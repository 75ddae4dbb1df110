#include "bulk/joining.h"

#include <catch2/catch.hpp>

#include "simulation_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

TEST_CASE("shards join to the run that they were, with what is missing of it", "[simulation][files]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const std::vector<bulk::GameRecord> games = play(*host, 6, 40);
    const auto shard = [&](std::initializer_list<std::size_t> which) {
        bulk::Run out{info_of(s), {}};
        for (const std::size_t i : which)
            out.games.push_back(games[i]);
        return out;
    };
    bulk::Joining joining;
    CHECK_FALSE(joining.gap());
    REQUIRE(joining.add(shard({4, 1}), "b", &s));
    REQUIRE(joining.add(shard({0, 5, 1}), "a", &s));  // a game that is there already counts once
    REQUIRE(joining.gap());
    CHECK(joining.gap()->first == games[0].seed);
    CHECK(joining.gap()->last == games[5].seed);
    CHECK(joining.gap()->missing == 2);
    CHECK(joining.gap()->next == games[2].seed);

    bulk::Run other = shard({1});
    other.games[0].hash ^= 1;
    const auto differs = joining.add(std::move(other), "c", &s);
    REQUIRE_FALSE(differs);
    CHECK(differs.error().code == ErrorCode::kDiffers);
    CHECK_THAT(differs.error().text(), Contains("in b: they are not shards"));

    bulk::Run otherwise = shard({2});
    otherwise.info.strength = "normal";
    const auto refused = joining.add(std::move(otherwise), "d", &s);
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().text(), Contains("not played in the same way as those of b"));

    REQUIRE(joining.add(shard({3, 2}), "e", &s));
    CHECK_FALSE(joining.gap());
    CHECK(joining.games() == games);
}

TEST_CASE("between two runs that were asked for nothing is missing", "[simulation][files]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    std::vector<bulk::GameRecord> games = play(*host, 2, 40);
    for (bulk::GameRecord& one : play(*host, 2, 100))
        games.push_back(std::move(one));
    bulk::Run file{info_of(s), {games[0], games[1], games[3]}};
    file.info.asked = {{40, 41}, {100, 101}};
    bulk::Joining joining;
    REQUIRE(joining.add(std::move(file), "a", &s));
    REQUIRE(joining.gap());
    CHECK(joining.gap()->missing == 1);
    CHECK(joining.gap()->next == 100);
    CHECK(joining.gap()->first == 40);
    CHECK(joining.gap()->last == 101);
    bulk::Run rest{info_of(s), {games[2]}};
    rest.info.asked = {{100, 100}};
    REQUIRE(joining.add(std::move(rest), "b", &s));
    CHECK_FALSE(joining.gap());
    CHECK(joining.info().asked == std::vector<bulk::Asked>{{40, 41}, {100, 101}});
}

TEST_CASE("games that are missing at the end are seen by what was asked for", "[simulation][files]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const std::vector<bulk::GameRecord> games = play(*host, 2, 40);
    const auto shard = [&](std::vector<bulk::GameRecord> held, bulk::Asked asked) {
        bulk::Run out{info_of(s), std::move(held)};
        out.info.asked = {asked};
        return out;
    };
    bulk::Joining joining;
    REQUIRE(joining.add(shard({games[0]}, {40, 42, 0, 3}), "a", &s));
    REQUIRE(joining.add(shard({games[1]}, {40, 42, 1, 3}), "b", &s));
    REQUIRE(joining.gap());
    CHECK(joining.gap()->last == 42);
    CHECK(joining.gap()->missing == 1);
    CHECK(joining.gap()->next == 42);
    CHECK(joining.gap()->left_out == "2/3");
    CHECK(joining.info().asked == std::vector<bulk::Asked>{{40, 42, 0, 1}});
    // A shard that was cut off before its first game is no file that was left out.
    REQUIRE(joining.add(shard({}, {40, 42, 2, 3}), "c", &s));
    REQUIRE(joining.gap());
    CHECK(joining.gap()->missing == 1);
    CHECK(joining.gap()->left_out.empty());

    bulk::Joining none;
    REQUIRE(none.add(shard({}, {0, 18446744073709551615U, 1, 2}), "d", &s));
    REQUIRE(none.gap());
    CHECK(none.gap()->left_out == "0/2");
}
