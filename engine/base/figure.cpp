#include "base/figure.h"

#include <fmt/format.h>

#include <cmath>

#include "base/text.h"

namespace demarche {

std::string figure(double value) {
    return number_text(std::round(value * 10) / 10);
}

namespace {

constexpr double kSlack = 1e-9;  // tenths have no exact double

}  // namespace

std::string figure_needed(double value) {
    return number_text(std::ceil(value * 10 - kSlack) / 10);
}

std::string figure_in_hand(double value) {
    return number_text(std::floor(value * 10 + kSlack) / 10);
}

std::string score_text(double score, int digits) {
    return fmt::format("{:.{}f}", score, digits);
}

}  // namespace demarche
