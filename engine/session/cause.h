#pragma once

#include <string>

#include "model/effect.h"
#include "model/view.h"

namespace demarche::session {

/// A cause in words: "the card 'Shops burn in Osh'", "the mission in Osh, by its clause 'Police'", "drift".
[[nodiscard]] std::string cause_text(const Scenario& scenario, const World& world, const Cause& cause);

/// Where a script failed, "file:line", by which a front end knows a fault that it has told already; which function of
/// what it was, where its message names no place.
[[nodiscard]] std::string place_of(const HandlerFailed& failed);

}  // namespace demarche::session
