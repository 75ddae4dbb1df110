#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "model/effect.h"

namespace demarche::ai {

/// How the indicators have moved that a seat sees, in this round and the one before, and by what: for whoever asks why.
class Movements {
 public:
    struct One {
        SlotIndex slot = 0;
        int round = 0;
        Cause cause{};       ///< As the seat may know it.
        std::string reason;  ///< A script's own words, where it gave some that hold no values.
        ActorSet known_to;   ///< Those who may know the cause.
        double by = 0;
    };

    /// Notes an effect that is a NumberChanged, as the seat may know it; a PhaseStarted tells the round.
    void watch(const Effect& seen) {
        if (const auto* started = std::get_if<PhaseStarted>(&seen.change)) {
            if (started->round == round_) return;
            round_ = started->round;
            std::erase_if(all_, [&](const One& one) { return one.round + 1 < round_; });
            return;
        }
        const auto* const changed = std::get_if<NumberChanged>(&seen.change);
        if (changed == nullptr) return;
        One one{changed->slot,       round_,
                seen.cause,          seen.reason.values.empty() ? seen.reason.message : std::string{},
                seen.cause_audience, changed->after - changed->before};
        one.cause.parent = Cause::kNoParent;
        const auto same = std::find_if(all_.begin(), all_.end(), [&](const One& other) {
            return other.slot == one.slot && other.round == one.round && other.cause == one.cause &&
                   other.reason == one.reason && other.known_to == one.known_to;
        });
        if (same == all_.end())
            all_.push_back(std::move(one));
        else
            same->by += one.by;
    }
    [[nodiscard]] const std::vector<One>& all() const { return all_; }

    /// For memory.h.
    template <class Archive>
    void remember(Archive& archive) {
        std::vector<SlotIndex> slots;
        std::vector<int> rounds;
        std::vector<int> kinds;
        std::vector<std::uint32_t> ids;
        std::vector<std::int32_t> parts;
        std::vector<std::string> reasons;
        std::vector<ActorSet> known;
        std::vector<double> by;
        for (One& one : all_) {
            slots.push_back(one.slot);
            rounds.push_back(one.round);
            kinds.push_back(static_cast<int>(one.cause.kind));
            ids.push_back(one.cause.id);
            parts.push_back(one.cause.part);
            reasons.push_back(std::move(one.reason));
            known.push_back(one.known_to);
            by.push_back(one.by);
        }
        all_.clear();
        archive("moved_round", round_);
        archive("moved_slots", slots);
        archive("moved_rounds", rounds);
        archive("moved_kinds", kinds);
        archive("moved_ids", ids);
        archive("moved_parts", parts);
        archive("moved_reasons", reasons);
        archive("moved_known", known);
        archive("moved_by", by);
        const std::size_t n = slots.size();
        const bool even = rounds.size() == n && kinds.size() == n && ids.size() == n && parts.size() == n &&
                          reasons.size() == n && known.size() == n && by.size() == n;
        const bool kept = std::all_of(kinds.begin(), kinds.end(), [](int kind) {
            return kind >= 0 && kind <= static_cast<int>(Cause::Kind::kHidden);
        });
        archive.holds(even && kept);
        for (std::size_t i = 0; i < n && even && kept; ++i)
            all_.push_back({slots[i], rounds[i],
                            Cause{static_cast<Cause::Kind>(kinds[i]), ids[i], parts[i], Cause::kNoParent},
                            std::move(reasons[i]), known[i], by[i]});
    }

 private:
    int round_ = 1;
    std::vector<One> all_;
};

}  // namespace demarche::ai
