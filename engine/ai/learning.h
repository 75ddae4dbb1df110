#pragma once

#include "ai/book.h"
#include "ai/packages.h"

namespace demarche::ai {

/// Draws the lessons of what others have offered, accepted, refused and done: what the texts and the deeds were worth
/// to them, as this seat sees it, against what they did. What nobody decided (a choice by default, a secret act)
/// teaches nothing, nor does the no of whoever seems to lack the means for its part: what it would have liked it could
/// not pay.
/// @param look     Of whoever learns, as things stand after the effects.
/// @param book     Of things as they stand, so that a game that is resumed teaches the same: what a deed would bring if
/// it
///                 were done once more stands for what it brought.
/// @param effects  As the seat knows them, in order.
void draw_lessons(const Outlook& look, Book& book, const std::vector<Effect>& effects, Beliefs& beliefs);

}  // namespace demarche::ai
