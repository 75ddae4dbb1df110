#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ai/driver.h"
#include "game/game.h"

namespace demarche::session {

/// A seat that a program from outside plays, in JSON lines on its standard input and output. BOTS.md has the protocol.
struct BotSetup {
    ActorId seat;
    std::string command;                         ///< For /bin/sh.
    std::chrono::milliseconds patience{10'000};  ///< How long it may take for one line.
};

/// The bots of one game. A bot gets its seat's View, the effects that its seat may know, what it may know of the
/// scenario's definitions, and the advice that people get at the same seat; it answers with commands.
///
/// A line that cannot be read or a command that is refused is answered with the reason, and the bot is asked again; too
/// many of them, and it has said nothing more for this phase. A bot that ends, falls silent or floods has failed: its
/// seat is then played by the engine's own player or, without one, has nothing more to say. The game goes on either
/// way.
class BotTable {
 public:
    /// Told once of each bot that fails, with what happened.
    using Failed = std::function<void(ActorId, const Error&)>;
    /// Told of each line: to the bot (true) or from it.
    using Listen = std::function<void(ActorId, bool to_bot, const std::string& line)>;

    /// @param host      For the scores and the advice; the driver's.
    /// @param stand_in  Makes who plays a seat whose bot has failed; without one the seat falls silent.
    BotTable(script::Host& host, std::vector<BotSetup> bots,
             std::function<std::unique_ptr<ai::Player>(ActorId)> stand_in, Failed failed = {}, Listen listen = {});
    ~BotTable();
    BotTable(const BotTable&) = delete;
    BotTable& operator=(const BotTable&) = delete;

    [[nodiscard]] ActorSet seats() const;
    /// Gives the seats to the bots. The table must outlive the driver. Programs start when they are first asked.
    void sit_down(ai::Driver& driver);
    /// Tells the bots how the game came out, while the driver is there.
    void end(const game::Game& game);
    /// The first failure, naming the seat.
    [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
    /// What a program said that was no use: lines that could not be read and commands that were refused.
    struct Faults {
        std::string seat;  ///< Its id.
        std::int64_t count = 0;
        std::string first;  ///< What was wrong with the first of them.
        bool operator==(const Faults&) const = default;
    };
    /// Of the programs that said any, over the whole game.
    [[nodiscard]] const std::vector<Faults>& faults() const { return faults_; }

 private:
    class Bot;
    class Chair;
    script::Host& host_;
    std::vector<BotSetup> setups_;
    std::function<std::unique_ptr<ai::Player>(ActorId)> stand_in_;
    Failed failed_;
    Listen listen_;
    std::optional<Error> failure_;
    std::vector<Faults> faults_;
    ai::Driver* driver_ = nullptr;            ///< In which they sit.
    std::vector<std::unique_ptr<Bot>> bots_;  ///< By the order of the setups; made anew when a game is set back.
};

/// Reads "SEAT=COMMAND". Errors: kUsage; kUnknownId for a seat that there is not, with the nearest.
[[nodiscard]] Result<BotSetup> bot_from_text(const Scenario& scenario, const std::string& text);

}  // namespace demarche::session
