#pragma once

#include <span>

#include "model/scenario.h"

namespace demarche::game {

/// The choice of an open card that takes effect for whoever decides nothing: what is marked as default where that can
/// be taken, else the first that can.
///
/// @param open  The choices that can be taken now: indexes into CardDef::choices, rising.
/// @return One of these; -1 where there is none: the card passes without effect.
[[nodiscard]] int choice_by_itself(const CardDef& card, std::span<const int> open);

}  // namespace demarche::game
