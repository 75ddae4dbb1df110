#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "negotiation/issue_space.h"

namespace demarche {

/// What a pair of values is worth beyond the two alone.
struct PairTerm {
    std::uint16_t first_issue = 0;
    std::uint16_t second_issue = 0;  ///< Above first_issue.
    std::vector<double> values;      ///< [first value * size of second issue + second value].
    bool operator==(const PairTerm&) const = default;
};

/// Weights of this sum stay as they are written, so that utilities are those that a file's author reckons to the last
/// digit. Any other sum is made 1: beyond it a package would be worth more than all there is.
[[nodiscard]] inline bool sums_to_one(double total) {
    constexpr double kRounded = 1e-12;  // what adding up decimals misses at most
    return total > 1.0 - kRounded && total < 1.0 + kRounded;
}

/// One party's utility: a sum over issues, plus optional terms for pairs of issues. Usually within 0..1.
class PackageValue {
 public:
    PackageValue() = default;
    /// `tables[issue][value]` is that value's share of the utility, its weight included.
    explicit PackageValue(std::vector<std::vector<double>> tables, std::vector<PairTerm> pairs = {});
    /// Weights times evaluations, as profiles write them.
    [[nodiscard]] static PackageValue weighted(std::span<const double> weights,
                                               std::span<const std::vector<double>> evaluations);

    [[nodiscard]] double of(const Package& package) const;
    /// What changing one issue's value adds.
    [[nodiscard]] double change(const Package& package, std::size_t issue, std::uint16_t value) const;
    [[nodiscard]] const std::vector<std::vector<double>>& tables() const { return tables_; }
    [[nodiscard]] const std::vector<PairTerm>& pairs() const { return pairs_; }
    /// The largest less the smallest value of an issue by itself: how much it matters.
    [[nodiscard]] double range(std::size_t issue) const;
    /// The best package: exact without pair terms, else the end of a coordinate ascent from the best values alone.
    [[nodiscard]] Package best() const;
    /// As best(), for the worst.
    [[nodiscard]] Package worst() const;
    bool operator==(const PackageValue&) const = default;

 private:
    [[nodiscard]] Package extreme(double sign) const;
    std::vector<std::vector<double>> tables_;
    std::vector<PairTerm> pairs_;
};

/// Every package of a small space with its utility, and the packages in order of it.
class RankedPackages {
 public:
    RankedPackages() = default;
    /// Costs 16 bytes a package and one sort; meant for at most kMost packages.
    RankedPackages(const IssueSpace& space, const PackageValue& value);
    static constexpr std::uint64_t kMost = 1'000'000;

    [[nodiscard]] std::size_t size() const { return ranked_.size(); }
    /// The package's number at this rank, best first; ties by number.
    [[nodiscard]] std::uint32_t at(std::size_t rank) const { return ranked_[rank].number; }
    [[nodiscard]] double value_at(std::size_t rank) const { return ranked_[rank].value; }
    /// How many have at least this utility (within 1e-12), which is the rank of the first below it.
    [[nodiscard]] std::size_t at_least(double utility) const;

 private:
    struct Entry {
        double value;
        std::uint32_t number;
    };
    std::vector<Entry> ranked_;
};

}  // namespace demarche
