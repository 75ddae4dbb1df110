#pragma once

#include <cstddef>

#include "model/scenario.h"

namespace demarche::game {

/// Does a phase of this kind go by without anybody acting in it?
[[nodiscard]] bool goes_by_itself(PhaseLike like);
/// Does a resolution follow this phase in its round?
[[nodiscard]] bool resolution_follows(const Scenario& scenario, std::size_t phase);
/// Would a choice or an act that is made in this phase wait for the resolution, unseen? Else it takes effect at once.
[[nodiscard]] bool choice_waits(const Scenario& scenario, std::size_t phase);

}  // namespace demarche::game
