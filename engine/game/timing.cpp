#include "game/timing.h"

namespace demarche::game {

bool resolution_follows(const Scenario& s, const World& world) {
    for (std::size_t i = world.phase + 1U; i < s.phases.size(); ++i) {
        if (s.phases[i].like == PhaseLike::kResolution) return true;
    }
    return false;
}

bool choice_waits(const Scenario& s, const World& world) {
    return s.phases[world.phase].secret && resolution_follows(s, world);
}

}  // namespace demarche::game
