#pragma once

#include <span>
#include <string>

#include "model/scenario.h"

namespace demarche::session {

/// The settings of an action in words: "Osh and 20 officers"; "" for one without.
[[nodiscard]] std::string settings_text(const Scenario& scenario, const ActionDef& action,
                                        std::span<const double> values);

}  // namespace demarche::session
