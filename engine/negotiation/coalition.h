#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/error.h"

namespace demarche {

/// Who must agree for a package to be adopted. Parties are numbered from 0; at most 20 of them.
struct ConsentRule {
    std::vector<int> weights;  ///< Votes of each party, 0 and up.
    int quota = 0;             ///< Votes needed.
    std::vector<int> vetoes;   ///< Parties without whom nothing is adopted.
    /// All must agree, as in stacked alternating offers.
    [[nodiscard]] static ConsentRule unanimity(int parties);
};

/// Parties as bits: bit i is party i.
using PartySet = std::uint32_t;

/// The smallest sets of parties that can adopt: they hold the quota and every veto, include `me`, and lose one or the
/// other without any member that is neither `me` nor a veto. Cheapest first by the sum of `prices` (what each party's
/// consent is thought to cost; ties by number), at most `most`. A party that is in none of them has no price to ask.
/// Errors: kOutOfRange for more than 20 parties, prices of another number, a negative weight, or an unknown party;
/// kNotAllowed when no set reaches the quota.
[[nodiscard]] Result<std::vector<PartySet>> winning_coalitions(const ConsentRule& rule, int me,
                                                               std::span<const double> prices, std::size_t most = 64);

/// The largest product of `chances` (each party's chance of saying yes) over the coalitions, without `me`.
[[nodiscard]] double adoption_chance(std::span<const PartySet> coalitions, std::span<const double> chances, int me);

}  // namespace demarche
