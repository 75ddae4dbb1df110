#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ai/question.h"
#include "base/ids.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// How a half of an offer is called: "'Police' (officers 50)", "without 'Airlift'", "your signature".
/// @param before, after  The text without it and with it. @param signature  What it is called where they are the same.
[[nodiscard]] std::string called_half(const Scenario& scenario, const DraftText& before, const DraftText& after,
                                      std::string_view signature);

/// That a clause has no place in a text, and in which kinds of text it has one.
[[nodiscard]] std::string no_place(const Scenario& scenario, ClauseId clause);
/// That the clause cannot be taken out of a text of this kind, in words.
[[nodiscard]] std::string not_without(const Scenario& scenario, ClauseId clause);
/// What a number of a clause may be. @param all  Its values, ascending; at least one.
[[nodiscard]] std::string goes_from(const Scenario& scenario, const Question::Setting& setting,
                                    const std::vector<double>& all);

/// A text that nobody has tabled: "Relief operation in Osh (OSCE): Russia, with 'Airlift' (by Russia)".
[[nodiscard]] std::string idea_text(const Scenario& scenario, const DraftText& text);

/// What a half is worth to whoever weighs it, in a sentence.
/// @param yours  Whoever is answered would do it. @param change  Of what the text is worth.
[[nodiscard]] std::string weighed(bool yours, const std::string& half, double change);

}  // namespace demarche::ai
