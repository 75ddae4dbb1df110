#include "session/history.h"

#include <catch2/catch.hpp>

#include "session/catalogue.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("the historical line of a scenario is read, and leads where it says", "[session][history]") {
    const std::string id = GENERATE(as<std::string>{}, "border_post", "kyrgyz_crisis", "transdniestria", "est_summit");
    INFO(id);
    auto folder = catalogue().find(id);
    REQUIRE(folder);
    const auto host = host_of(id);
    const Scenario& s = host->scenario();
    auto line = session::historical_line(*catalogue().files(*folder), s);
    if (!line) FAIL(line.error().text());
    REQUIRE(*line);
    CHECK((*line)->rounds.size() == s.rounds.size());
    CHECK((*line)->ending.valid());
    for (const auto& round : (*line)->rounds) {
        CHECK_FALSE(round.text.str().empty());
        CHECK_FALSE(round.source.empty());
    }
    auto run = session::play_history(*host, **line);
    if (!run) FAIL(run.error().text());
    for (const Error& refused : run->refused)
        UNSCOPED_INFO(refused.text());
    CHECK(run->refused.empty());
    INFO("it comes to " << (run->ending.valid() ? s.endings[run->ending].id : std::string{"no end"}));
    CHECK(run->ending == (*line)->ending);
    CHECK(run->points.size() == s.rounds.size());
    // The same each time: it is one line, not a game of luck.
    const auto again = session::play_history(*host_of(id), **line);
    REQUIRE(again);
    CHECK(again->points.back().numbers == run->points.back().numbers);
}

TEST_CASE("a package without a history has none, and a wrong name in one is said", "[session][history]") {
    const auto host = host_of("border_post");
    const auto none = script::memory_package("border_post", {{"border_post.scenario", ""}});
    const auto line = session::historical_line(*none, host->scenario());
    REQUIRE(line);
    CHECK_FALSE(*line);
    const auto wrong = script::memory_package(
        "border_post", {{"border_post.history", "return { ending = 'watched_lime', rounds = { { text = _ 'x' } } }"}});
    const auto refused = session::historical_line(*wrong, host->scenario());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("watched_line") != std::string::npos);
    const auto broken = script::memory_package("border_post", {{"border_post.history", "return nil + 1"}});
    CHECK_FALSE(session::historical_line(*broken, host->scenario()));
}

TEST_CASE("a mark is set for the number that it names in full", "[session][history]") {
    const auto host = host_of("kyrgyz_crisis");
    const auto line_with = [&](const std::string& mark) {
        return session::historical_line(
            *script::memory_package(
                "kyrgyz_crisis",
                {{"kyrgyz_crisis.history",
                  "return { ending = 'thin_line', rounds = { { text = _ 'x', marks = { " + mark + " = 34 } } } }"}}),
            host->scenario());
    };
    const auto read = line_with("legitimacy_kyrgyzstan");
    if (!read) FAIL(read.error().text());
    CHECK((*read)->rounds[0].marks.front().first == *host->scenario().find_slot("legitimacy/kyrgyzstan"));
    // Of whom a reading is nobody may guess.
    const auto whose = line_with("legitimacy");
    REQUIRE_FALSE(whose);
    CHECK(whose.error().message.find("legitimacy_kyrgyzstan") != std::string::npos);
    const auto misspelt = line_with("violence_ohs");
    REQUIRE_FALSE(misspelt);
    CHECK(misspelt.error().message.find("did you mean 'violence_osh'") != std::string::npos);
}
