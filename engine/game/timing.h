#pragma once

#include "model/scenario.h"
#include "model/world.h"

namespace demarche::game {

/// Does a resolution follow in this round?
[[nodiscard]] bool resolution_follows(const Scenario& scenario, const World& world);
/// Would a choice or an act that is made in this phase wait for the resolution, unseen? Else it takes effect at once.
[[nodiscard]] bool choice_waits(const Scenario& scenario, const World& world);

}  // namespace demarche::game
