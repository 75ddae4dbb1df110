#pragma once

#include <cstddef>

#include "model/world.h"

namespace demarche {

// What play holds to (engine/game refuses what goes beyond), and so what a World that was played can have at most.

/// Cards that may wait to fall due, and cards that all actors together may hold.
inline constexpr std::size_t kMostWaitingCards = 500;
inline constexpr std::size_t kMostCardsInHands = 500;
/// Versions of one draft.
inline constexpr std::size_t kMostVersions = 200;
/// Drafts and assurances of one seat in a game, those that were withdrawn or settled included: each keeps its number,
/// and of those every seat has so many.
inline constexpr std::size_t kMostNumbersOfASeat = 4000;
/// Rounds that an agreement may say it lasts, where its type names no limit: more is a slip of the pen, and would one
/// day overflow the number of a round.
inline constexpr int kLongestDuration = 10'000;

/// Whether such a World could have been played in this scenario: everything in it is there, stands there once, and lies
/// within its bounds. A session's file is input like any other: where one thing stands in a list thousands of times,
/// the next command may not come to an end. It does not say that the World was played.
[[nodiscard]] bool could_be_played(const Scenario& scenario, const World& world);

}  // namespace demarche
