#pragma once

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

#include "ui/driver.h"

// Scenarios whose scripts go wrong while they are played.
namespace demarche::ui {

/// A scenario of two seats among the user's own, into whose functions a test writes what is to go wrong.
struct Box {
    /// @param drift  The body of the drift of violence. @param score  Of an objective of Alfa.
    Box(const std::string& drift, const std::string& score)
        : folder(Driver::folder() / "data" / "demarche" / "scripts" / "slow_box") {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        std::ofstream{folder / "scenario.lua"} << R"(
scenario {
  id = "slow_box", api = 1, version = "1", title = _ "Slow box", summary = _ "Two seats and a box.",
  rounds = { _ "One", _ "Two", _ "Three" },
}
actor { id = "alfa", name = _ "Alfa" }
actor { id = "bravo", name = _ "Bravo" }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
indicator { id = "violence", of = "place", name = _ "Violence", start = 50,
  drift = function(game, place) )" << drift << R"( end }
objective { id = "calm", of = "alfa", name = _ "Calm", text = _ "Violence falls.", weight = 1,
  score = function(game) )" << score << R"( return 1 - game:get("violence", "osh") / 100 end }
action { id = "patrol", name = _ "Patrol", text = _ "A patrol goes round.",
  apply = function(game) game:change("violence", "osh", -5, _ "A patrol") end }
)";
    }
    ~Box() {
        std::error_code ec;
        std::filesystem::remove_all(folder, ec);
    }
    Box(const Box&) = delete;
    Box& operator=(const Box&) = delete;
    std::filesystem::path folder;
};

// Much time for little work: each comparison reads a quarter of a megabyte, and no counting of steps finds it.
inline const std::string kSlow =
    "local s = ('x'):rep(250000) local a, b = s .. 'a', s .. 'b' while true do local c = a < b end";

inline void sit_down_as_alfa(Driver& d) {
    REQUIRE(d.click("seat/bravo/empty"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(60'000));
}

}  // namespace demarche::ui
