#pragma once

#include <memory>
#include <string>

#include "base/random.h"
#include "game/game.h"

namespace demarche::testing {

/// The Lua state of a scenario that ships, loaded once a process.
script::Host& shipped(const std::string& id);
/// The ids of all scenarios under scripts/, found, not listed.
const std::vector<std::string>& shipped_ids();

struct Given {
    Seat by;
    Command command;
};
/// Something that somebody at the table might try: mostly sensible, sometimes not allowed, sometimes nonsense.
Given random_command(const game::Game& game, Stream& luck);

}  // namespace demarche::testing
