#pragma once

#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "base/text.h"
#include "terminal/text_game.h"

#include "session_box.h"
#include "transcript.h"

namespace demarche::testing {

struct Played {
    std::string text;
    World world;
};

/// Plays a scenario with seats "north" and "south" in the terminal from these lines, up to their end.
/// @param two_people  South has a person, too; else an AI seat of simulation strength.
inline Played play_north(const std::string& name, const char* scenario, const std::string& lines,
                         bool two_people = false) {
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package(name, {{name + ".scenario", scenario}}));
    if (!loaded) {
        for (const script::Finding& finding : loaded.error())
            UNSCOPED_INFO(script::text(finding));
    }
    REQUIRE(loaded);
    ActorSet seats;
    seats.insert(*loaded->host->scenario().find<ActorId>("north"));
    if (two_people) seats.insert(*loaded->host->scenario().find<ActorId>("south"));
    auto session = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    terminal::TextGameSetup setup;
    setup.people = seats;
    setup.strength = ai::Strength::kSimulation;
    setup.echo = true;
    std::istringstream in{(two_people ? "\n" : "") + lines};  // who sits down first is asked, too
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    std::istringstream all{out.str()};
    for (std::string line; std::getline(all, line);) {
        INFO(line);
        CHECK(utf8_length(line) <= 80);
    }
    return {out.str(), game.session().world()};
}

}  // namespace demarche::testing
