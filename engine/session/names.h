#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/words.h"
#include "model/draft.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::session {

[[nodiscard]] std::string name(const Scenario& scenario, ActorId actor);
/// The few letters that stand for an actor; its name when it has none.
[[nodiscard]] std::string short_name(const Scenario& scenario, ActorId actor);
/// The playable actor with this id. Errors: kUnknownId with the nearest seat or all of them, kNotYourSeat for an actor
/// without one.
[[nodiscard]] Result<ActorId> seat_named(const Scenario& scenario, std::string_view id);
/// "being ratified", "in force", ...; "kept", "broken", "open".
[[nodiscard]] std::string status_text(const Words& words, AgreementStatus status);
/// The same with how long it has been in force and for how long it will be: "in force since round 2, until round 4",
/// "in force since round 2, for the last round".
[[nodiscard]] std::string standing_text(const Words& words, const World& world, const Agreement& agreement);
[[nodiscard]] std::string status_text(const Words& words, AssuranceStatus status);
[[nodiscard]] std::string status_text(const Words& words, DraftStatus status);
/// "accepts", "rejects", "abstains", "has not voted".
[[nodiscard]] std::string vote_text(const Words& words, Vote vote);
/// "Russia, Kazakhstan and the EU" from a set; "nobody" from an empty one. `last` is "and" or "or".
[[nodiscard]] std::string names(const Scenario& scenario, ActorSet actors, std::string_view last = "and");
/// Whom a message goes to that is not for all: the same, and "the facilitator" for nobody.
[[nodiscard]] std::string hearers(const Scenario& scenario, ActorSet to);
/// "Police, Joint command and Exit date".
[[nodiscard]] std::string names(const Scenario& scenario, std::span<const ClauseId> clauses);

/// A template over parameters that have no values yet: "[by] sends [officers] officers".
[[nodiscard]] std::string blank_text(const Scenario& scenario, const Text& text, std::span<const ParamDef> params);

}  // namespace demarche::session
