#pragma once

namespace demarche {

// Functions whose value decides moves. Those of the C library differ between libraries in the last bit, which is
// enough to turn one game into another; these use only +, -, * and /, whose results IEEE 754 fixes. Accurate to about
// 1e-13 relative, which no strategy needs.

/// e^x. Underflows to 0 below -700 and is capped at e^700.
[[nodiscard]] double steady_exp(double x);
/// 1 / (1 + e^-x): the chance of yes at a distance of x above the point where it is even.
[[nodiscard]] inline double steady_logistic(double x) {
    return 1.0 / (1.0 + steady_exp(-x));
}
/// Natural logarithm; x must be above 0 (otherwise -1e300).
[[nodiscard]] double steady_log(double x);
/// base^exponent for base >= 0; 0^0 is 1, 0 to a positive power is 0.
[[nodiscard]] double steady_power(double base, double exponent);

}  // namespace demarche
