// Games from several threads, in their order.
#include "bulk/in_order.h"

#include <catch2/catch.hpp>
#include <thread>
#include <vector>

using namespace demarche;
using Catch::Matchers::Equals;

namespace {

bulk::GameRecord of_seed(std::uint64_t seed) {
    bulk::GameRecord out;
    out.seed = seed;
    return out;
}

/// The seeds that are handed on, and the first failure; "" for none.
std::pair<std::vector<std::uint64_t>, std::string> handed_on(bulk::InOrder& games) {
    std::vector<std::uint64_t> seeds;
    const Result<void> outcome = games.hand_on([&](const bulk::GameRecord& record) { seeds.push_back(record.seed); });
    return {seeds, outcome ? "" : outcome.error().message};
}

}  // namespace

TEST_CASE("games are handed on in their order, whichever was finished first", "[simulation][order]") {
    bulk::InOrder games{2};
    std::thread other{[&] {
        games.put(2, of_seed(12));
        games.put(1, of_seed(11));
        games.leave();
    }};
    games.put(0, of_seed(10));
    games.leave();
    const auto [seeds, failure] = handed_on(games);
    other.join();
    CHECK_THAT(seeds, Equals(std::vector<std::uint64_t>{10, 11, 12}));
    CHECK(failure.empty());
}

TEST_CASE("whoever waits for a long game hears how many have been finished", "[simulation][order]") {
    bulk::InOrder games{1};
    std::vector<std::int64_t> heard;
    const auto outcome = games.hand_on([&](const bulk::GameRecord&) { heard.push_back(-1); },
                                       [&](std::int64_t finished) {
                                           heard.push_back(finished);
                                           if (heard.size() == 3) {
                                               games.put(1, of_seed(11));
                                               games.put(0, of_seed(10));
                                               games.leave();
                                           }
                                       });
    CHECK(outcome);
    // Before the first game, while none ends, and between those that came together.
    CHECK_THAT(heard, Equals(std::vector<std::int64_t>{0, 0, 0, -1, 2, -1, 2}));
}

TEST_CASE("a failure behind a game that never came is not passed over", "[simulation][order]") {
    // One worker left without the first game, as where a run is broken off between its being taken and its being
    // played.
    bulk::InOrder games{1};
    games.put(1, fail(ErrorCode::kInternal, "the second stood still"));
    games.put(2, of_seed(12));
    games.put(3, fail(ErrorCode::kInternal, "the fourth stood still"));
    games.leave();
    const auto [seeds, failure] = handed_on(games);
    CHECK_THAT(seeds, Equals(std::vector<std::uint64_t>{12}));
    CHECK(failure == "the second stood still");
}
