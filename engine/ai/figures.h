#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ai/vocabulary.h"

namespace demarche::ai {

/// A number in a message: "50", "fifty", "half as many", "50 more".
struct Figure {
    enum class How {
        kExactly,
        kTimes,  ///< So many times what is in the text.
        kMore,   ///< So much more than in the text; less where it is below 0.
        kBelow,  ///< Less than that, by whatever; 0: than in the text,
        kAbove,  ///< or more than that.
    };
    /// What it counts, where it is time.
    enum class Time { kNone, kRounds, kOther };

    [[nodiscard]] static bool is_bound(How how) { return how == How::kBelow || how == How::kAbove; }
    [[nodiscard]] bool bounds() const { return is_bound(how); }
    /// Is it a bound without a number: "fewer"?
    [[nodiscard]] bool alone() const { return bounds() && value == 0; }

    Vocabulary::Span at;
    How how = How::kExactly;
    double value = 0;
    Time time = Time::kNone;
    std::optional<double> now;  ///< What it is to stand in the place of: "50 instead of 20".
    bool in_words = false;      ///< "one" counts only what stands right behind it.
};

/// The value of a word of digits.
[[nodiscard]] std::optional<double> number(const std::string& word);

/// All figures of a message, in its order. The number of a draft or of a clause is none.
[[nodiscard]] std::vector<Figure> figures_in(const Vocabulary& words, const Tokens& said);

}  // namespace demarche::ai
