#pragma once

#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <sstream>
#include <string>
#include <utility>

#include "session/catalogue.h"
#include "terminal/text_game.h"

#include "session_box.h"
#include "transcript.h"

namespace demarche::testing::border_post {

struct Played {
    std::string text;
    World world;
    std::int64_t commands = 0;
};

/// Plays a scenario, Border Post unless said, from a script of lines, as a pipe would.
/// @param language  That of the reader; null: English.
inline Played play(const std::string& lines, const char* seat = "kyrgyzstan", std::uint64_t seed = 3,
                   ai::Strength strength = ai::Strength::kSimulation, bool watch_reasons = false,
                   const char* scenario = "border_post", const char* language = nullptr) {
    const TemporaryFolder folder;
    auto host = host_of(scenario);
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(host), {Seed{seed}, seats});
    REQUIRE(session);
    terminal::TextGameSetup setup;
    if (seat != nullptr) setup.people.insert(*session->scenario().find<ActorId>(seat));
    setup.strength = strength;
    setup.watch_reasons = watch_reasons;
    setup.echo = true;
    if (language != nullptr) setup.told = translated(session->scenario(), catalogue().words(language, scenario));
    const std::filesystem::path root{DEMARCHE_SOURCE_DIR};
    auto history = session::historical_line(*script::folder_package(root / "scripts" / scenario, root / "rules"),
                                            session->scenario());
    REQUIRE(history);
    setup.history = std::move(*history);
    std::istringstream in{lines};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    return {out.str(), game.session().world(), game.session().head()};
}

inline bool says(const Played& played, const std::string& what) {
    return played.text.find(what) != std::string::npos;
}

/// The same however lines are broken.
inline bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

inline std::string times(const std::string& line, int n) {
    std::string out;
    for (int i = 0; i < n; ++i)
        out += line;
    return out;
}

}  // namespace demarche::testing::border_post
