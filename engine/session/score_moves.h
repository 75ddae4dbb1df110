#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "model/effect.h"
#include "model/world.h"
#include "script/host.h"

namespace demarche::session {

// How much of a score hangs on what. Scores are worked out by scripts, which may read anything; what can be known
// honestly is what a score would be now if some of the numbers stood elsewhere and all else were as it is. Several
// numbers together may count for more or less than each by itself.

/// A number that stands elsewhere than before, and what that did to a score.
struct MovedNumber {
    SlotIndex slot = 0;
    double before = 0, after = 0;
    double counts = 0;  ///< The score now, less what it would be with this number alone set back; 0..1 of its scale.
};
struct MovedScore {
    double before = 0, now = 0;        ///< 0..1
    std::vector<MovedNumber> numbers;  ///< Those that count, the largest first.
    double together = 0;               ///< The score now, less what it would be with all of them set back.
};
/// One objective, between two Worlds as one reader knows them. Only what `known` in both is set back.
/// Errors: those of the objective's script; kUnknownId if the objective does not count now.
[[nodiscard]] Result<MovedScore> moved_score(script::Host& host, const World& before, const World& now,
                                             ObjectiveId objective, const std::vector<bool>& known);

/// An agreement, card, choice, action, inject or assurance in the course of a game, and what it did to the whole score
/// of one actor: the score now, less what it would be had it moved no number, set no mark and, of an agreement, not
/// been. What hooks did counts for what they followed from.
struct MovedBySource {
    Cause cause;  ///< Without its parent, and of an agreement without the clause.
    double counts = 0;
};
/// @param dealt    The World before the first of `effects`.
/// @param effects  All that is known of the game, in order.
/// @return those that count, the largest first. Errors: those of the scripts.
[[nodiscard]] Result<std::vector<MovedBySource>> moved_by_sources(script::Host& host, const World& dealt,
                                                                  const World& now, ActorId actor,
                                                                  const std::vector<Effect>& effects);

}  // namespace demarche::session
