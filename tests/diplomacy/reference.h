#pragma once

// Decision rules written down a second time, as slowly and literally as diplomacy/README.md says them: only for a
// ballot on which the phase has ended, with fractions instead of floating point, one voter after the other. The
// engine's tally is held against it.

#include <vector>

#include "diplomacy/voting.h"

namespace demarche::reference {

/// Does the rule adopt, now that the phase has ended and the silent are absent? `closed` of the ballot is not read.
[[nodiscard]] bool holds(const Rule& rule, const Ballot& ballot);

/// All ways in which an open ballot can still end: each voter that has not voted accepts, rejects, abstains or stays
/// silent. The results are closed.
[[nodiscard]] std::vector<Ballot> completions(const Rule& rule, const Ballot& open);

/// All who vote: members, parties outside the framework, and those whose consent the rule names.
[[nodiscard]] ActorSet voters(const Rule& rule, const Ballot& ballot);

/// True if the rule or a rule inside it is of this kind.
[[nodiscard]] bool has_kind(const Rule& rule, Rule::Kind kind);

}  // namespace demarche::reference
