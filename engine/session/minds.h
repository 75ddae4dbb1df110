#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

/// While the line of a session is played again: the steps that a person can take back of the phase in which it ends.
/// What the AI seats remembered between them nobody noted: after such a step back they go by what has happened.
class StepsBack {
 public:
    explicit StepsBack(ActorSet people) : people_(people) {}
    /// @param after  The World that the command led to.
    void entry(const Entry& entry, const World& after);
    /// Oldest first.
    [[nodiscard]] std::vector<Minds> take() { return std::move(steps_); }

 private:
    ActorSet people_;
    std::vector<Minds> steps_;
    std::int64_t head_ = 0;
    Moment moment_;
};

/// Plays the line of a session again from its deal, so that its AI seats know it as if they had sat there all along.
/// @param minds  What they remembered, if it was noted.
/// @param step   Called after the deal, with no entry, and after each command.
/// @return whether they remember what was noted, and nothing has happened since.
[[nodiscard]] bool play_again(
    const Session& session, ai::Driver& driver, const Minds* minds, StepsBack& steps,
    const std::function<void(const Entry*, const game::Game&, const std::vector<Effect>&)>& step);

}  // namespace demarche::session
