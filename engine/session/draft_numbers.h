#pragma once

#include <cstddef>
#include <string>

#include "model/command.h"
#include "model/scenario.h"
#include "model/translated.h"
#include "model/world.h"

namespace demarche::session {

// The numbers by which a reader knows drafts: those that he has come to know, counted from 1. They stay, whatever
// becomes of the drafts before, and are each seat's own.

/// @param known  The World as the reader's View has it.
/// @return 0 for a draft that the reader does not know.
[[nodiscard]] std::size_t draft_number(const World& known, DraftId draft);

/// A text with the titles of drafts in the place of the writer's numbers ("draft 3", "#3", and in the writer's
/// language), so that it means the same to whoever hears it.
/// @param hearers  Of drafts that one of them does not know of, no title lets on that they are there.
[[nodiscard]] std::string with_titles(const Scenario& scenario, const World& known, const Words& tongue,
                                      const std::string& text, ActorSet hearers);
/// The same of all that is said with a command, to those who will read it.
void put_titles(const Scenario& scenario, const World& known, const Words& tongue, Command& command);

}  // namespace demarche::session
