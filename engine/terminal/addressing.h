#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/scenario.h"

namespace demarche::terminal {

/// What a line of a player says, and to whom. "say TEXT to eu russia", "say to eu, russia: TEXT", and the same with
/// "to", "tell", "ask" or "message" in the place of "say".
struct Spoken {
    std::string text;            ///< May be empty: it has to be asked for.
    std::optional<ActorSet> to;  ///< Nothing: in public; nobody: the facilitator.
    /// Who may be meant where the line names somebody and more stands there: what was meant for one must not be told to
    /// all. Then `alone` is the text for them.
    ActorSet perhaps;
    std::string alone;
    std::string unknown;  ///< Stands where an actor's name belongs, and names none: nothing may be said.
};

/// @param scenario  In the language of whoever speaks.
/// @param words     The whole line; its first word is say, to, tell, ask or message.
/// @param me        Who speaks; none: the facilitator.
[[nodiscard]] Spoken spoken(const Scenario& scenario, std::vector<std::string> words, ActorId me);

}  // namespace demarche::terminal
