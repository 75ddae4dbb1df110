#pragma once

#include "ai/book.h"

namespace demarche::ai {

/// Draws the lessons of what others have offered, accepted and refused: what the texts were worth to them, as this seat
/// sees it, against what they did. @param effects  As the seat knows them, in order.
void draw_lessons(const Scenario& scenario, const View& view, ActorId me, const Interests& interests, Book& book,
                  const std::vector<Effect>& effects, Beliefs& beliefs);

}  // namespace demarche::ai
