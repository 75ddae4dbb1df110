#pragma once

#include <string>

#include "base/error.h"
#include "model/scenario.h"

namespace demarche::game {

/// A shortfall, as others speak of it: "Russia needs 2 Aid for 'Patrols' and has 1".
[[nodiscard]] std::string shortfall_text(const Scenario& scenario, const Shortfall& lack);
/// The same in the mouth of who has it, to others, who may not know how much that is: "we need 2 Aid for 'Patrols',
/// more than we have free".
[[nodiscard]] std::string own_shortfall_text(const Scenario& scenario, const Shortfall& lack);

/// The same as a reader may know it: of another's purse nobody sees how much is in it.
[[nodiscard]] std::string shortfall_as_seen(const Scenario& scenario, const Shortfall& lack, ActorId reader);

/// The refusal of what somebody cannot pay for: kCannotAfford, in words and as a value.
[[nodiscard]] tl::unexpected<Error> cannot_afford(const Scenario& scenario, const Shortfall& lack);

}  // namespace demarche::game
