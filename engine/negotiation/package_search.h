#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// Finding a good package where there are too many to list.
struct PackageSearch {
    const PackageValue* own = nullptr;            ///< Its tables say what issues and values there are.
    double least = 0.0;                           ///< Own utility that the result must reach.
    std::function<double(const Package&)> score;  ///< What to make as large as possible; called at most `budget` times.
    std::vector<Package> seeds;  ///< Where to begin: offers on the table, own best, what was found before.
    const std::set<Package>* avoid = nullptr;  ///< Not to be the result (said before); null for none.
    int width = 8;                             ///< Texts kept from step to step.
    int budget = 2000;                         ///< Scores computed; counted, not timed, so that it replays.
};

/// Beam search. Moves: change one issue; and trade, that is one change that raises the score for one that raises the
/// own utility again. A seed below `least` is first lifted by the changes that cost the score least.
/// @return The best package found that reaches `least`, or nothing when even the own best package does not.
/// Ties fall to the smaller package, so the result does not depend on the order of the seeds.
[[nodiscard]] std::optional<Package> search_packages(const PackageSearch& task);

}  // namespace demarche
