#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/scenario.h"
#include "session/bot.h"

namespace demarche::tools {

/// Programs at seats, as the options of a subcommand name them.
struct BotOptions {
    std::vector<std::string> programs;  ///< SEAT=COMMAND each.
    double patience_s = 10;             ///< How long a program may take for a line.
    bool patience_given = false;
};

/// Adds --bot and --bot-patience. `options` must live as long as `command`.
void add_bot_options(CLI::App& command, BotOptions& options);
/// The programs at their seats, in the order given; one program at each.
[[nodiscard]] Result<std::vector<session::BotSetup>> bots_named(const Scenario& scenario, const BotOptions& options);

}  // namespace demarche::tools
