#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ai/interests.h"
#include "ai/valuation.h"
#include "base/random.h"

namespace demarche::ai {

/// A line of the actor's own voice for an occasion ("propose", "counter", "accept", "refuse", "breach", "warn",
/// "thank"), or "" when its personality has none.
/// @param last  Which line it was the last time, counted from 1, 0 for none: where there are several it is another one
///              now, and noted here. May be null.
[[nodiscard]] std::string voice_line(const Scenario& scenario, ActorId actor, std::string_view occasion, Stream& luck,
                                     int* last = nullptr);

/// All lines that an actor has for an occasion; null for none.
[[nodiscard]] const std::vector<Text>* voice_lines(const Scenario& scenario, ActorId actor, std::string_view occasion);

/// "It serves Stability of the south, but hurts Status of the base.": why a change is good or bad for an actor, by the
/// objectives that move most. "" when none moves.
[[nodiscard]] std::string reasons(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                                  const ByObjective& change);
/// Why it is accepted: the same, unless it does harm alone and is taken for something else.
[[nodiscard]] std::string reasons_for(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                                      const ByObjective& change);
/// What it hurts alone; "" where it does no harm that may be told.
[[nodiscard]] std::string reasons_to_fear(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                                          const ByObjective& change);
/// Why it is refused: what it hurts; failing that, that it asks too much, or which public objective it leaves aside.
/// @param value  What it is worth to the actor in all, its costs included.
/// @param party  Would it be bound? Of others a text asks nothing.
/// @param dearest  The clause that asks most of it, named where the text asks too much; "" for none.
[[nodiscard]] std::string reasons_against(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                                          const ByObjective& change, double value, bool party,
                                          std::string_view dearest);
/// What stands for an aim that is secret: the numbers are for everybody who asks.
inline constexpr const char* kSecretAim = "its secret agenda";
/// The same with numbers, for those who ask.
[[nodiscard]] std::string reasons_in_numbers(const Scenario& scenario, const std::vector<Interests::Stake>& stakes,
                                             const ByObjective& change);

}  // namespace demarche::ai
