#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// The plain frequency model of the tournaments (as HardHeaded and Smith have it; compared in Baarslag, Hendrikx,
/// Hindriks & Jonker 2013, "Predicting the performance of opponent models"): a value that is named more often is worth
/// more, ((1 + c) / (1 + c_max))^(1/4); an issue kept to one value weighs more. Repeats of an offer count once.
class FrequencyModel {
 public:
    FrequencyModel() = default;
    explicit FrequencyModel(const IssueSpace& space);
    void hear(const Package& offer);
    [[nodiscard]] double of(const Package& package);

 private:
    void build();
    std::vector<std::vector<int>> counts_;
    std::set<Package> seen_;
    std::vector<std::vector<double>> table_;
    bool stale_ = true;
};

/// What another party seems to want, judged from what it offers: how much likelier each value is among its offers than
/// among all packages (the logarithm of a smoothed share, so that weights of issues need no guess of their own: an
/// issue whose values come and go says little either way).
///
/// Values it has not named are not all alike. Before there is evidence, a value counts for more the more it is like the
/// named ones: near them in our own eyes, and, if our own utility rises or falls along the list, near them in the list.
/// Our evaluations tell which values are alike, not whether they are good; the prior holds for partners as for rivals.
class OfferModel {
 public:
    OfferModel() = default;
    OfferModel(const IssueSpace& space, const PackageValue& own);
    /// An offer of this party, or one that it accepted. Repeats count once.
    void hear(const Package& offer);
    /// Estimated utility, 0..1: 1 for the best package as far as is known, 0 for the worst. 1 for all before any offer.
    [[nodiscard]] double of(const Package& package) const { return estimate().of(package); }
    /// The same as a table.
    [[nodiscard]] const PackageValue& estimate() const;
    /// Number of distinct offers heard.
    [[nodiscard]] std::size_t heard() const { return seen_.size(); }
    [[nodiscard]] const std::set<Package>& offers() const { return seen_; }

 private:
    void build() const;
    /// What tells how alike two values of an issue are. A table of all pairs would need gigabytes where prices run by
    /// thousands.
    struct Issue {
        std::vector<double> eyes;  ///< Our own evaluation of each value,
        double range = 1;          ///< and how far they lie apart.
        double ordered = 0;        ///< How far the list goes one way in our eyes, 0..1.
        [[nodiscard]] double alike(std::size_t v, std::size_t w) const;  ///< 0 and up.
    };
    std::vector<Issue> issues_;
    std::vector<std::vector<double>> counts_;    ///< [issue][value]: how many offers have named it,
    std::vector<std::vector<double>> likeness_;  ///< and how alike it is to those named, added up.
    std::set<Package> seen_;
    mutable PackageValue estimate_;
    mutable bool stale_ = true;
};

}  // namespace demarche
