#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "base/error.h"
#include "script/host.h"
#include "session/log.h"

namespace demarche::benchmarks {

/// Accord-5 (accord5/README.md) played by the engine: each move a command that is checked, run and logged with the hash
/// of the World after it, each turn decided by the scenario's Lua policy from the View of the player whose turn it is.
class Accord5 {
 public:
    /// Loads the scenario of this tree. Errors: of loading it.
    [[nodiscard]] static Result<Accord5> load();

    /// All of the moves and scores so far, in one number (FNV-1a over 32-bit values).
    [[nodiscard]] std::uint32_t digest() const { return digest_; }
    void reset_digest() { digest_ = 2166136261U; }

    /// Plays one game. @param policy  "random" or "appraising". @param log  Receives the game's log, if given.
    /// @return how many moves. Errors: kInternal for a move that the rules refuse, or a turn that was not done.
    Result<int> play(std::uint32_t number, std::string_view policy, session::Log* log = nullptr);

    [[nodiscard]] script::Host& host() const { return *host_; }

 private:
    explicit Accord5(std::unique_ptr<script::Host> host);
    void feed(std::int64_t value) { digest_ = (digest_ ^ static_cast<std::uint32_t>(value)) * 16777619U; }
    /// A turn may end when a proposal was made and none is left to answer.
    [[nodiscard]] bool turn_is_done(const World& world, ActorId player) const;

    std::unique_ptr<script::Host> host_;
    std::uint32_t digest_ = 2166136261U;
    ActionId propose_, respond_;
    std::array<std::size_t, 4> terms_{};   ///< Where propose has to, issue, delta and price.
    std::size_t number_ = 0, accept_ = 0;  ///< Of respond.
    IndicatorId offer_, position_, influence_;
    SlotIndex game_number_ = 0, treaties_ = 0;
    std::vector<ActionId> actions_;
};

}  // namespace demarche::benchmarks
