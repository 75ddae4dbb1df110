#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// The parties' utilities of one outcome, in seat order.
using UtilityPoint = std::vector<double>;

/// The best outcomes that a set of parties could reach, seen from above: nobody at the table knows this.
struct Frontier {
    std::vector<Package> packages;        ///< One for each Pareto-optimal point, best for the first party first.
    std::vector<UtilityPoint> points;     ///< Their utilities.
    bool rational = false;                ///< False when no point gives everybody the reservation value.
    UtilityPoint nash;                    ///< Largest product of gains over the reservation values (Nash 1950).
    std::vector<UtilityPoint> nash_ties;  ///< All with that product, `nash` among them; none where it is 0.
    double nash_product = 0.0;
    /// Most equal gains as shares of the ideal ones (Kalai & Smorodinsky 1975), and of those the largest sums: several
    /// where they mirror each other; none where no point gives everybody the reservation value.
    std::vector<UtilityPoint> kalai_ties;
    /// Largest sum of utilities among the points that give everybody the reservation value, as NegMAS has it; 0 where
    /// there is none.
    double welfare = 0.0;
};

/// Enumerates the space. Errors: kOutOfRange above RankedPackages::kMost packages, or above 16 million of what they are
/// worth to each party.
[[nodiscard]] Result<Frontier> find_frontier(const IssueSpace& space, std::span<const PackageValue> values,
                                             std::span<const double> reservations);

/// Product of gains over the reservation values; a loss counts as no gain.
[[nodiscard]] double nash_product(std::span<const double> utilities, std::span<const double> reservations);

/// How good the end of talks was, seen from above.
struct TalkScore {
    UtilityPoint utilities;  ///< The reservation values where there is no agreement.
    /// Sum of utilities / best sum; nothing where that is 0 or there is none. Above 1 where somebody has signed what is
    /// worse for him than no agreement.
    std::optional<double> welfare_share;
    /// Product of gains / best product; nothing where no package is a gain to all.
    std::optional<double> nash_share;
    double pareto_distance = 0.0;  ///< Euclidean, to the nearest frontier point.
    /// To the nearest of the Nash points; nothing where no package is a gain to all, so that there is none.
    std::optional<double> nash_distance;
    std::optional<double> kalai_distance;  ///< To the nearest of theirs; nothing where there is none.
};
[[nodiscard]] TalkScore score_outcome(const Frontier& frontier, std::span<const PackageValue> values,
                                      std::span<const double> reservations, const std::optional<Package>& outcome);

}  // namespace demarche
