#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/words.h"
#include "model/scenario.h"

namespace demarche {

/// The scenario as a reader of another language reads it: every text of its definitions in their words, and `words_of`
/// for what is said about Worlds. Ids, numbers, handlers and the content hash are the same, so that it can be used
/// beside the other on the same Worlds and Views; never give it to what makes Worlds.
[[nodiscard]] std::shared_ptr<const Scenario> translated(const Scenario& scenario, const Words& words);

/// The words of the reader that a scenario was translated for; English for any other. They are kept beside the scenario
/// under its address, for as long as it lives: what makes Worlds has no way to come by them.
[[nodiscard]] const Words& words_of(const Scenario& scenario);

/// A parameter's name, as it stands before its value ("officers"), and a phase's ("negotiation").
[[nodiscard]] std::string label_of(const Scenario& scenario, const ParamDef& param);
[[nodiscard]] std::string label_of(const Scenario& scenario, const PhaseDef& phase);
/// An option of a parameter of this very scenario; one that is the id of a place or an actor by its name, words without
/// their underscores.
[[nodiscard]] std::string option_text(const Scenario& scenario, const ParamDef& param, std::size_t option);

/// Every text of the definitions that people may read, marked by the script or not, with where it stands.
/// @param tell  Gets the context ("" for a text; "parameter", "phase" or "definition.parameter" for a word), the
/// message
///              and the place.
void each_message(const Scenario& scenario,
                  const std::function<void(std::string_view, std::string_view, const SourcePlace&)>& tell);

}  // namespace demarche
