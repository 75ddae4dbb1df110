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

/// What a draft is called in short, told apart from the others still spoken of that are called so, by as little as it
/// takes: its framework, failing that its parties, and failing that who tabled it.
///
/// @param world    All of the others in it count, but for those that one of `hearers` does not know of: a longer name
///                 would tell that there is another.
/// @param hearers  Nobody: all count.
[[nodiscard]] std::string told_apart(const Scenario& scenario, const World& world, const Words& words,
                                     const Draft& draft, ActorSet hearers, Naming naming);

}  // namespace demarche::session
