#pragma once

#include <functional>
#include <set>
#include <vector>

#include "base/random.h"
#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// Where a negotiator takes its packages from: a ranked list of the whole space, or, where that would be too long,
/// beam search. What it is asked for is the same.
class PackagePool {
 public:
    using Score = std::function<double(const Package&)>;

    PackagePool() = default;
    /// `space` and `value` must outlive the pool. Spaces of more than `list_limit` packages are searched.
    PackagePool(const IssueSpace& space, const PackageValue& value, double reservation,
                std::uint64_t list_limit = kListLimit);
    /// Sorting a list of this length takes some 20 ms; the search that replaces it about 1 ms a turn.
    static constexpr std::uint64_t kListLimit = 250'000;

    [[nodiscard]] bool listed() const { return listed_; }
    /// Own utility of the best and the worst package.
    [[nodiscard]] double best() const { return best_; }
    [[nodiscard]] double worst() const { return worst_; }

    /// The package with the largest score among those with own utility in [low, high]; one that is not in `said` before
    /// all that are. Where the band is empty, the nearest packages above it stand in. Looks at 1000 packages at most, a
    /// random choice of them where the band holds more. When all of the band has been said: the nearest above it that
    /// has not been, if there is one.
    [[nodiscard]] Package pick(double low, double high, const Score& score, const std::set<Package>& said,
                               const std::vector<Package>& seeds, Stream& stream) const;

    /// About 500 packages with at least the reservation value, spread evenly over them by rank: the ground on which
    /// points such as the Nash point are estimated. Where the space is searched they are random instead.
    [[nodiscard]] const std::vector<Package>& sample() const { return sample_; }

    /// Own utility of the package at this place in order of it, best first; the last one's beyond the end.
    /// Where the space is searched, that is the best utility: ranks mean nothing there.
    [[nodiscard]] double value_at_rank(std::size_t rank) const;
    /// How many packages have at least this own utility; 0 where the space is searched.
    [[nodiscard]] std::size_t at_least(double utility) const { return listed_ ? ranked_.at_least(utility) : 0; }

 private:
    const IssueSpace* space_ = nullptr;
    const PackageValue* value_ = nullptr;
    bool listed_ = true;
    RankedPackages ranked_;
    std::vector<Package> sample_;
    double best_ = 1.0;
    double worst_ = 0.0;
};

}  // namespace demarche
