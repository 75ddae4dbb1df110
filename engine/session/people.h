#pragma once

#include <optional>

#include "session/session.h"

namespace demarche::session {

/// Notes which seats people play in front of this computer, so that a game that is resumed goes on with them.
/// Errors: those of Session::note.
Result<void> note_people(Session& session, ActorSet people);
/// As it was noted last; empty when everybody watched. Nothing where nobody noted it or the note cannot be read.
[[nodiscard]] std::optional<ActorSet> people_noted(const Session& session);

}  // namespace demarche::session
