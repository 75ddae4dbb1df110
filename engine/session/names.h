#pragma once

#include <string>
#include <string_view>

#include "model/scenario.h"

namespace demarche::session {

[[nodiscard]] std::string name(const Scenario& scenario, ActorId actor);
/// The few letters that stand for an actor; its name when it has none.
[[nodiscard]] std::string short_name(const Scenario& scenario, ActorId actor);
/// "Russia, Kazakhstan and the EU" from a set; "nobody" from an empty one.
[[nodiscard]] std::string names(const Scenario& scenario, ActorSet actors, std::string_view last = "and");

}  // namespace demarche::session
