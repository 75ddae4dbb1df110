#pragma once

#include <string>

#include "base/words.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::session {

/// Who hears what a draft is called.
enum class Naming {
    kToReader,  ///< Who knows of the others what is taken into account.
    kToOthers,  ///< Somebody who may know of others yet: the framework is always named.
};

/// What a draft is called in short, told apart from the others on the table that are called so, by as little as it
/// takes: its framework, failing that its parties, and failing that who tabled it.
///
/// @param world   All of the others in it count, but for those that `reader`, where there is one, does not know of.
/// @param reader  None: all count.
[[nodiscard]] std::string told_apart(const Scenario& scenario, const World& world, const Words& words,
                                     const Draft& draft, ActorId reader, Naming naming);

}  // namespace demarche::session
