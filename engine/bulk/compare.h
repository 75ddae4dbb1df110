#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bulk/records.h"

namespace demarche::bulk {

/// Two runs held against each other game by game: the same seed gives both the same luck, because each deck and each
/// die draws from a stream of its own, so what differs follows from what was changed. Intervals are of the differences
/// within pairs.
///
/// Of what a game has or has not, an ending or a clause, a pair says something only where one of its games has it and
/// the other has not; by luck each of these goes either way like a coin. How far that is from luck the exact sign test
/// says (McNemar 1947). Student's t would take few such pairs for a change: five of a hundred, all one way, where luck
/// does that once in sixteen times.
struct Comparison {
    struct Line {
        std::string what;  ///< "score", "ending", "agreement", "clause", "mean"
        std::string name;
        double before = 0, after = 0;  ///< Means: of a score, or of the share of games in which it came about.
        double change = 0;             ///< after - before.
        /// Of the 95 % interval by Student's t. Infinite where the pairs show no spread: one pair, or pairs that all
        /// changed by the same.
        double half_width = 0;
        std::int64_t pairs = 0;  ///< That it rests on: of an objective, those in which both games counted it.
        bool share = false;      ///< Something that a game has or has not.
        std::int64_t rose = 0;   ///< Pairs with more of it in the second game; of a share, in which it alone has it.
        std::int64_t fell = 0;
        /// What of change +- half_width is possible; without bounds where that is infinite. Rough where the line is
        /// held to the sign test.
        [[nodiscard]] Interval bounds() const;
        /// Is it held to the sign test? A share is, and so is a number that changed in at most half of the pairs, or
        /// by the same in all: t takes the many zeros, or the want of any spread, for precision. All else is held to
        /// its interval.
        [[nodiscard]] bool by_signs() const;
        /// Is the change beyond what luck alone would show? By the sign test `p` below 0.05, else an interval without
        /// 0.
        [[nodiscard]] bool clear() const;
        /// How likely so uneven a split is by luck, where it is the sign test that it is held to; 0 < p <= 1.
        [[nodiscard]] std::optional<double> p() const;
        /// How often luck alone would make it clear: 0.05, or less where few pairs differ; 0..0.05.
        [[nodiscard]] double by_luck() const;
    };
    int pairs = 0;
    int only_before = 0, only_after = 0;  ///< Games without a partner; left out.
    int same = 0;                         ///< Pairs that ended in the same state.
    std::vector<Line> lines;
    [[nodiscard]] int clear() const;       ///< Lines that are.
    [[nodiscard]] double by_luck() const;  ///< Lines that luck alone would make clear, in the mean.
};
/// How likely it is by luck that of so many pairs no more go the rarer way, whichever that is: the exact sign test,
/// with both tails. 0 < p <= 1.
[[nodiscard]] double sign_test(std::int64_t rarer, std::int64_t pairs);
/// Errors: kUsage when the runs are of different scenarios, or have no seed in common.
[[nodiscard]] Result<Comparison> compare(const Run& before, const Run& after);
/// As a page of text: what was changed, then the differences.
[[nodiscard]] std::string text(const Run& before, const Run& after, const Comparison& comparison);

/// The comparison for other programs. Every line is there, clear or not; what cannot be said (an interval of one pair,
/// the `p` of what is held to its interval) is empty in the one and null in the other.
/// The lines as a table: what, name, a, b, change, low, high, pairs, rose, fell, p, clear.
[[nodiscard]] std::string csv_text(const Comparison& comparison);
/// The same in one JSON object, with what it was made of.
[[nodiscard]] std::string json_text(const Run& before, const Run& after, const Comparison& comparison);

}  // namespace demarche::bulk
