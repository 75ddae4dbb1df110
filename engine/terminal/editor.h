#pragma once

#include <optional>

#include "model/command.h"
#include "terminal/pages.h"
#include "terminal/prompt.h"

namespace demarche::terminal {

/// Leads through a new draft: kind, framework, place, parties, clauses; then lets it be worked on until it is tabled.
/// Nothing when the player leaves it.
[[nodiscard]] std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look);
/// Works on a copy of a draft's text and asks for a word with it; nothing when the player leaves it.
[[nodiscard]] std::optional<AmendDraft> rework_draft(Prompt& prompt, const Look& look, const Draft& draft);
/// Asks for parameters one by one; nothing when the player leaves it.
/// @param start   What Enter takes.
/// @param remark  What is said of it in a list; "as it stands" unless something is given.
[[nodiscard]] std::optional<std::vector<double>> ask_params(Prompt& prompt, const Look& look,
                                                            const std::vector<ParamDef>& defs, ActorSet parties,
                                                            const std::vector<double>& start,
                                                            const std::string& remark = {});
/// A set of actors, asked for by number or name.
[[nodiscard]] std::optional<ActorSet> ask_actors(Prompt& prompt, const Look& look, const std::string& title,
                                                 ActorSet among, ActorSet chosen);

}  // namespace demarche::terminal
