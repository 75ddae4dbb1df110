#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "base/error.h"
#include "game/game.h"
#include "model/command.h"

namespace demarche::session {

/// One accepted command with the state that it led to.
struct LogEntry {
    Seat by;
    Command command;
    std::uint64_t state_hash = 0;  ///< hash(World) after it.
    bool operator==(const LogEntry&) const = default;
};

/// A session as a value: what was dealt, and what was done. Replaying it gives the same World, bit for bit.
struct Log {
    std::string scenario;
    std::string version;
    std::uint64_t content_hash = 0;
    game::Setup setup;
    std::uint64_t dealt_hash = 0;  ///< hash(World) after the deal.
    std::vector<LogEntry> entries;
};

/// A game that writes its log as it goes.
class RecordedGame {
 public:
    [[nodiscard]] static Result<RecordedGame> start(script::Host& host, const game::Setup& setup);
    Result<std::vector<Effect>> submit(Seat by, const Command& command);
    [[nodiscard]] const game::Game& game() const { return game_; }
    [[nodiscard]] const World& world() const { return game_.world(); }
    [[nodiscard]] const Log& log() const { return log_; }
    /// What the deal did.
    [[nodiscard]] const std::vector<Effect>& dealt() const { return dealt_; }

 private:
    RecordedGame(game::Game game, Log log, std::vector<Effect> dealt)
        : game_(std::move(game)), log_(std::move(log)), dealt_(std::move(dealt)) {}
    game::Game game_;
    Log log_;
    std::vector<Effect> dealt_;
};

/// Runs a log again from the deal. Errors: kWrongVersion when the scenario has changed, kDiffers naming the first
/// command that is refused or reaches another state.
[[nodiscard]] Result<game::Game> replay(script::Host& host, const Log& log);

/// The log as text: a header, then one command per line as "seat json" and its state hash, so that a break names the
/// command. The form of golden replays.
[[nodiscard]] std::string to_text(const Scenario& scenario, const Log& log);
/// Reads it back. Errors: kUnreadable with the line.
[[nodiscard]] Result<Log> log_from_text(script::Host& host, std::string_view text);

}  // namespace demarche::session
