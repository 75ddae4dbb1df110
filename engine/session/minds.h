#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ai/driver.h"
#include "session/session.h"

namespace demarche::session {

/// What the AI seats of a game remember, noted in its file beside the log, so that a game that is closed and resumed
/// goes on as if it had not been closed. The log does without: where the note is missing, or of a place in the log that
/// was left since, the seats go by what has happened, as far as they know of it.
struct Minds {
    std::int64_t head = 0;  ///< The command after which they remembered it.
    std::string memory;     ///< Of ai::Driver.
    bool resting = true;    ///< They waited for people then.
    bool operator==(const Minds&) const = default;
};

[[nodiscard]] Minds minds_now(const Session& session, const ai::Driver& driver, bool resting = true);
/// Errors: those of Session::note.
Result<void> note_minds(Session& session, const Minds& minds);
/// What was noted last; nothing where nothing was, or what is there cannot be read.
[[nodiscard]] std::optional<Minds> minds_noted(const Session& session);

}  // namespace demarche::session
