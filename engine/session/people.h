#pragma once

#include <optional>
#include <vector>

#include "ai/player.h"
#include "session/bot.h"
#include "session/session.h"

namespace demarche::session {

/// Notes which seats people play in front of this computer, so that a game that is resumed goes on with them.
/// Errors: those of Session::note.
Result<void> note_people(Session& session, ActorSet people);
/// As it was noted last; empty when everybody watched. Nothing where nobody noted it, the note cannot be read
/// or names somebody who has no seat in this scenario: then nobody knows who plays.
[[nodiscard]] std::optional<ActorSet> people_noted(const Session& session);

/// Notes how much the AI seats of a game think, so that they go on as they began. Errors: those of Session::note.
Result<void> note_strength(Session& session, ai::Strength strength);
/// Nothing where nobody noted it or the note cannot be read.
[[nodiscard]] std::optional<ai::Strength> strength_noted(const Session& session);

/// Notes which programs play which seats, so that a game that is resumed without them can say so.
/// Errors: those of Session::note.
Result<void> note_programs(Session& session, const std::vector<BotSetup>& bots);
/// Seats that programs played when it was noted last; none where nobody noted it or the note cannot be read.
[[nodiscard]] ActorSet programs_noted(const Session& session);

/// Notes in one game what was noted in another: who plays it, how much its AI seats think, where its scenario lies.
/// Errors: those of Session::note.
Result<void> copy_notes(const Session& from, Session& to);

}  // namespace demarche::session
