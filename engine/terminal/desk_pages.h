#pragma once

#include <string>
#include <vector>

#include "model/effect.h"
#include "terminal/pages.h"

namespace demarche::terminal {

// What the facilitator alone reads. `look` is from the facilitator's desk.

/// Who plays each seat, who is waited for, and how each stands by its own aims.
/// @param people    Seats played at this keyboard.
/// @param programs  Seats that programs from outside play.
[[nodiscard]] std::string seats_page(const Look& look, ActorSet people, ActorSet programs);
/// Who has still something to do in this phase, as a sentence.
[[nodiscard]] std::string waiting_line(const Look& look);
/// An actor with its stocks, its aims, also those that are secret, and its home.
[[nodiscard]] std::string whole_actor_page(const Look& look, ActorId actor);
/// What the facilitator holds in hand, what of it was used, and what comes by itself.
[[nodiscard]] std::string injects_page(const Look& look);
/// The scripts that failed so far, with their reasons.
[[nodiscard]] std::string faults_page(const Look& look);
/// What was said, by whom to whom, round by round; of one actor and to it, if one is given.
[[nodiscard]] std::string messages_page(const Look& look, ActorId actor);
/// What these told the organisers, question by question.
[[nodiscard]] std::string answers_text(const Scenario& scenario, ActorSet people, const std::vector<Effect>& effects);

}  // namespace demarche::terminal
