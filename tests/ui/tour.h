#pragma once

#include <functional>
#include <string>

#include "ui/driver.h"

namespace demarche::ui {

/// Called on each screen of a tour, with its name.
using Stop = std::function<void(const std::string& screen)>;

/// From the start screen through every screen of a game of the Kyrgyz crisis in its first round.
void tour_of_the_crisis(Driver& d, const Stop& look);
/// From the start screen through a game of Border Post that two play at one keyboard, to its end: the curtain, what is
/// in force, actions, the review of rounds that have passed, the outcome.
void tour_of_the_post(Driver& d, const Stop& look);
/// From the start screen through the guided round, to its last step.
void tour_of_the_lesson(Driver& d, const Stop& look);
/// From the start screen to a game that cannot go on, through what is left to do there. A Box (slow_box.h) with a slow
/// drift has to lie among the scenarios.
void tour_of_what_went_wrong(Driver& d, const Stop& look);
/// From the start screen through every page of the workshop.
void tour_of_the_workshop(Driver& d, const Stop& look);

}  // namespace demarche::ui
