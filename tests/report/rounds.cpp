// What stood as a round ended, which is not what stood when the next one had begun.

#include <map>

#include "report_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("the scores of a round are those at its end, before the next one's events", "[report][course]") {
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", R"(
scenario { id = "play", api = 1, version = "1", title = "Play", rounds = { "One", "Two", "Three" } }
actor { id = "north", name = "North" }
actor { id = "south", name = "South" }
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
objective { id = "aim", of = "north", name = "Aim", text = "Aim.", weight = 1,
  score = function(game) return game:get("mark") / 100 end }
on("round_start", function(game) game:set("mark", nil, game:round() * 10) end)
)"}}));
    REQUIRE(loaded);
    auto session = session::Session::create(folder / "a.demarche", std::move(loaded->host), {Seed{1}, {}});
    REQUIRE(session);
    while (!session->world().ended)
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    const report::Course course = course_of(*session);
    REQUIRE(course.outcomes.front().actor == *session->scenario().find<ActorId>("north"));
    std::map<int, double> read;
    for (const report::ScoresAt& at : course.scores) {
        INFO("round " << at.round);
        CHECK(read.emplace(at.round, at.totals.front()).second);
    }
    // Dealt before anything came.
    CHECK(read == std::map<int, double>{{0, 0}, {1, 0.1}, {2, 0.2}, {3, 0.3}});
}
