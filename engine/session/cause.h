#pragma once

#include <string>

#include "model/effect.h"
#include "model/view.h"

namespace demarche::session {

/// A cause in words: "the card 'Shops burn in Osh'", "the mission in Osh, by its clause 'Police'", "drift".
[[nodiscard]] std::string cause_text(const Scenario& scenario, const World& world, const Cause& cause);

}  // namespace demarche::session
