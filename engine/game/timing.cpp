#include "game/timing.h"

namespace demarche::game {

bool goes_by_itself(PhaseLike like) {
    return like == PhaseLike::kEvents || like == PhaseLike::kResolution;
}

bool resolution_follows(const Scenario& s, std::size_t phase) {
    for (std::size_t i = phase + 1; i < s.phases.size(); ++i) {
        if (s.phases[i].like == PhaseLike::kResolution) return true;
    }
    return false;
}

bool choice_waits(const Scenario& s, std::size_t phase) {
    return s.phases[phase].secret && resolution_follows(s, phase);
}

}  // namespace demarche::game
