#pragma once

#include <string>
#include <vector>

#include "bulk/records.h"

namespace demarche::bulk {

/// Two runs held against each other game by game: the same seed gives both the same luck, because each deck and each
/// die draws from a stream of its own, so what differs follows from what was changed. Intervals are of the differences
/// within pairs.
struct Comparison {
    struct Line {
        std::string what;  ///< "score", "ending", "agreement", "clause", "mean"
        std::string name;
        double before = 0, after = 0;  ///< Means: of a score, or of the share of games in which it came about.
        double change = 0;             ///< after - before.
        double half_width = 0;         ///< 95 % interval: change +- half_width. Infinite for one pair.
        std::int64_t pairs = 0;        ///< That it rests on: of an objective, those in which both games counted it.
        /// Is the change beyond what luck alone would show? An interval without 0. Pairs that all changed by the same
        /// have no spread to measure; then six of them, for five go one way by luck once in sixteen (the sign test).
        [[nodiscard]] bool clear() const;
    };
    int pairs = 0;
    int only_before = 0, only_after = 0;  ///< Games without a partner; left out.
    int same = 0;                         ///< Pairs that ended in the same state.
    std::vector<Line> lines;
};
/// Errors: kUsage when the runs are of different scenarios, or have no seed in common.
[[nodiscard]] Result<Comparison> compare(const Run& before, const Run& after);
/// As a page of text: what was changed, then the differences.
[[nodiscard]] std::string text(const Run& before, const Run& after, const Comparison& comparison);

}  // namespace demarche::bulk
