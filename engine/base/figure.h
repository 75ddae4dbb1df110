#pragma once

#include <string>

namespace demarche {

/// A number as it stands on a page, where thousandths are no news: at most one digit after the point.
[[nodiscard]] std::string figure(double value);
/// The same of what somebody has to give: rounded down, so that nobody is told to have more than there is.
[[nodiscard]] std::string figure_in_hand(double value);
/// And of what somebody is asked to give: rounded up, so that whoever has less is not told to have it.
[[nodiscard]] std::string figure_needed(double value);
/// Of a score: less is not seen in three digits.
inline constexpr double kNoScore = 0.0005;
/// A score of 0 to 1, with so many digits after the point.
[[nodiscard]] std::string score_text(double score, int digits = 2);

}  // namespace demarche
