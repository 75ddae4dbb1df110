#pragma once

#include <cstdint>
#include <vector>

#include "model/effect.h"

namespace demarche {

/// A World in the middle of a command: every change goes through `emit`, which applies it and records it as an Effect
/// under the cause that is on top of the cause stack. Dropping the transaction drops the changes.
class Transaction {
 public:
    Transaction(const Scenario& scenario, World start);

    [[nodiscard]] const Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] const World& world() const { return world_; }
    [[nodiscard]] const std::vector<Effect>& effects() const { return effects_; }

    /// Applies and records; returns the effect's sequence number.
    std::uint32_t emit(Change change, Text reason = {});

    /// Sets a number, rounded to 1/1000 and clamped to the slot's bounds; records nothing if it does not move.
    /// @return the value it now has. The value must be finite.
    double set_number(SlotIndex slot, double value, const Text& reason = {});
    double add_number(SlotIndex slot, double delta, const Text& reason = {}) {
        return set_number(slot, world_.numbers[slot] + delta, reason);
    }

    /// Draws from a named stream with `draw(Stream&)` and records where the stream then stands.
    template <class F>
    auto with_stream(std::string_view name, F draw, const Text& reason = {}) {
        Stream stream = stream_at(name);
        auto got = draw(stream);
        keep_stream(name, stream, reason);
        return got;
    }

    /// Where a failing handler's changes can be undone to.
    using Mark = std::size_t;
    [[nodiscard]] Mark mark() const { return effects_.size(); }
    /// Undoes everything since the mark. The World at the start must be given again: keeping a second copy in every
    /// transaction would cost each command what only a failing script needs. Worlds to which it has gone back are kept
    /// from then on, so that scripts that fail one after the other do not have all that stands played again each time.
    void rollback(Mark mark, const World& start);

    [[nodiscard]] const Cause& cause() const { return causes_.back().cause; }
    [[nodiscard]] ActorSet cause_audience() const { return causes_.back().audience; }

    /// Ends the transaction.
    [[nodiscard]] std::pair<World, std::vector<Effect>> finish() && { return {std::move(world_), std::move(effects_)}; }

 private:
    friend class CauseScope;
    struct Frame {
        Cause cause;
        ActorSet audience;
    };
    /// The World as it stood after so many effects.
    struct Checkpoint {
        Mark mark = 0;
        World world;
    };
    [[nodiscard]] Stream stream_at(std::string_view name) const;
    void keep_stream(std::string_view name, Stream stream, const Text& reason);

    const Scenario* scenario_;
    World world_;
    std::vector<Effect> effects_;
    std::vector<Checkpoint> checkpoints_;  ///< Ascending by their marks.
    std::vector<Frame> causes_{{Cause{}, ActorSet::first(ActorSet::kCapacity)}};
};

/// While it lives, effects have this cause. A cause that not everybody may know narrows who may know the causes of all
/// that follows from it.
class CauseScope {
 public:
    CauseScope(Transaction& tx, Cause cause, ActorSet audience = ActorSet::first(ActorSet::kCapacity)) : tx_(&tx) {
        tx_->causes_.push_back({cause, tx_->causes_.back().audience & audience});
    }
    ~CauseScope() { tx_->causes_.pop_back(); }
    CauseScope(const CauseScope&) = delete;
    CauseScope& operator=(const CauseScope&) = delete;

 private:
    Transaction* tx_;
};

}  // namespace demarche
