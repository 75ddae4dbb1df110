#pragma once

#include <optional>
#include <vector>

#include "model/command.h"
#include "model/effect.h"
#include "model/world.h"

namespace demarche {

/// The World as one seat may know it. `world` is built up from a blank World by copying what the seat may know, so a
/// field that is forgotten stays blank instead of leaking. Numbers that are not known stand at their definition's start
/// and are false in `known`; what others have committed to agreements that the seat knows of is added to that start.
/// The seed, the streams, the scenario's memory, and the counters are never there.
struct View {
    Seat seat;
    World world;
    std::vector<bool> known;  ///< By SlotIndex.
    bool operator==(const View&) const = default;
};

[[nodiscard]] View make_view(const Scenario& scenario, const World& world, Seat seat);

/// Who may know this number. Scenario::seal asks once and keeps the answers in `slot_audience`.
[[nodiscard]] ActorSet audience_of(const Scenario& scenario, const Slot& slot);
/// Who may see this draft: everybody, or its channel, its parties and all who must vote on it.
[[nodiscard]] ActorSet audience_of(const Scenario& scenario, const World& world, const Draft& draft);
[[nodiscard]] ActorSet audience_of(const Scenario& scenario, const Assurance& assurance);
[[nodiscard]] bool may_know(const Scenario& scenario, const World& world, Seat seat, ObjectiveId objective);

/// The effect as a seat may know it: nothing, or the effect with a cause that it may not know hidden, and with the
/// parts of its content that the seat may not know (another's breach, another's secret agenda) blanked.
[[nodiscard]] std::optional<Effect> redact(const Scenario& scenario, const Effect& effect, Seat seat);

}  // namespace demarche
