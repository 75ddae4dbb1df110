#pragma once

#include <optional>

#include "model/command.h"
#include "terminal/pages.h"
#include "terminal/prompt.h"

namespace demarche::terminal {

/// Leads through a new draft: kind, framework, place, parties, clauses; then lets it be worked on until it is tabled.
/// Nothing when the player leaves it.
/// @param kind  Which, where that has been said already.
[[nodiscard]] std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look,
                                                      std::optional<AgreementTypeId> kind = {});
/// The same of a text that somebody has put into words: it begins where that can be worked on.
[[nodiscard]] std::optional<ProposeDraft> write_draft(Prompt& prompt, const Look& look, const DraftText& start);
/// Works on a copy of a draft's text and asks for a word with it; nothing when the player leaves it.
[[nodiscard]] std::optional<AmendDraft> rework_draft(Prompt& prompt, const Look& look, const Draft& draft);
}  // namespace demarche::terminal
