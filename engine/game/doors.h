#pragma once

#include <string>
#include <vector>

#include "model/view.h"
#include "script/host.h"

namespace demarche::game {

/// What a body does not take now, whatever the place: the kinds of agreement that one reason shuts out.
struct ShutDoor {
    std::string reason;  ///< In words for players, without a stop.
    std::vector<AgreementTypeId> kinds;
};
/// A door is shut where neither the plainest text of a kind nor one with a single clause more is within the mandate. It
/// says why by what is said of the plainest text, unless several clauses mend that and all meet the same. It changes
/// nothing, and answers from what the World's seat may know.
/// Cost: one Lua call for each kind, place and clause at most; nobody asks for it in every frame.
[[nodiscard]] std::vector<ShutDoor> shut_doors(script::Host& host, const World& world, InstitutionId body);

}  // namespace demarche::game
