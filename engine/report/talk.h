#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/scenario.h"
#include "model/world.h"
#include "session/review.h"

namespace demarche::report {

/// A message that stands beside a draft: what was said of it, or what led to its being tabled or voted on.
struct Spoken {
    enum class When {
        kBefore,     ///< Before its first version was tabled,
        kMeanwhile,  ///< while `version` lay on the table,
        kAfter,      ///< after that one was decided or withdrawn.
    };
    std::size_t at = 0;  ///< Of the message, in the list of what the reader knows.
    DraftId draft;
    int version = 1;
    When when = When::kMeanwhile;
};

/// What the reader knows to have been said, beside the drafts that he knows; in the order in which it was said. A
/// message belongs to each draft that it calls by its name; one without a name, to what its answer or what it answers
/// is about; failing that, to the text that one of the two laid before the other, or answered with a vote, next in that
/// round. Other messages stand beside none.
/// @param tongues  The scenario in the languages in which drafts may be called by their names.
/// @param world    As the reader knows it.
[[nodiscard]] std::vector<Spoken> talk_of(std::span<const Scenario* const> tongues, const World& world,
                                          const session::KnownList& known);

}  // namespace demarche::report
