#pragma once

#include <optional>
#include <string_view>

#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// The whole text that an AI seat has put into words ("We could think of this: Relief operation in Osh (OSCE): Russia,
/// Kyrgyzstan, with 'Airlift' (aircraft 2; by Russia). Table it, or we may."), so that whoever hears it can work on it
/// as on a draft: idea_text (halves.h) read backwards. For how long it is to last is not said: as long as it may.
/// Nothing where no text is told with its clauses, or one of them is not understood.
/// @param scenario  As AI seats read it, in English.
[[nodiscard]] std::optional<DraftText> text_offered(const Scenario& scenario, std::string_view said);

/// Whether a text that says the same lies open on the table, or did before it was amended, for however long it is to
/// last.
[[nodiscard]] bool lies_open(const World& world, const DraftText& text);

}  // namespace demarche::ai
