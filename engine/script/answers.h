#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "model/world.h"

namespace demarche::script {

/// What a function that only answers has read of a World: where all that is the same, its answer is the same.
class Reads {
 public:
    /// The parts of a World beside its numbers.
    enum Part : unsigned {
        kClock = 1U << 0U,       ///< Round and phase.
        kAgreements = 1U << 1U,  ///< With all that is in them.
        kMembers = 1U << 2U,     ///< Of the institutions.
        kMemory = 1U << 3U,      ///< What scripts have stored.
        kObjectives = 1U << 4U,  ///< Which are pursued, and who knows of them.
        kAnything = 1U << 5U,    ///< What nobody looks out for: the answer is not kept.
    };

    void note(Part part) { parts_ |= part; }
    void note(SlotIndex slot) {
        for (const SlotIndex known : slots_) {
            if (known == slot) return;
        }
        if (slots_.size() == kMostSlots) return note(kAnything);
        slots_.push_back(slot);
    }
    void clear() { parts_ = 0, slots_.clear(); }

    [[nodiscard]] unsigned parts() const { return parts_; }
    [[nodiscard]] const std::vector<SlotIndex>& slots() const { return slots_; }

 private:
    static constexpr std::size_t kMostSlots = 64;
    unsigned parts_ = 0;
    std::vector<SlotIndex> slots_;  ///< In the order first read.
};

/// The last answers of functions that only answer. A look-ahead moves little of a World, and most of what it then asks
/// for depends on other things: comparing what was read is far less than running the function again.
class Answers {
 public:
    explicit Answers(std::size_t functions = 0) : kept_(functions) {}

    /// @param about  Tells the function's arguments apart.
    [[nodiscard]] std::optional<double> find(std::size_t function, std::uint64_t about, const World& world) const;
    /// Does nothing if `reads` holds what nobody looks out for.
    void keep(std::size_t function, std::uint64_t about, const World& world, const Reads& reads, double value);

 private:
    static constexpr std::size_t kMost = 4;  ///< Of one function: as things stand, and some courses beside each other.
    struct Answer {
        std::uint64_t about = 0;
        double value = 0;
        std::vector<std::pair<SlotIndex, double>> numbers;
        unsigned parts = 0;
        int round = 0;
        std::uint16_t phase = 0;
        std::vector<Shared<Agreement>> agreements;
        ById<InstitutionId, Membership> institutions;
        Cow<std::vector<Memory>> memory;
        ById<ObjectiveId, ObjectiveState> objectives;

        [[nodiscard]] bool holds(const World& world) const;
    };
    struct Kept {
        std::vector<Answer> answers;
        std::size_t next = 0;  ///< Which makes room for the next.
    };
    std::vector<Kept> kept_;  ///< By function.
};

}  // namespace demarche::script
