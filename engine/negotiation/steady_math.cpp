#include "negotiation/steady_math.h"

#include <bit>
#include <cstdint>

namespace demarche {

namespace {
constexpr double kLn2 = 0.693147180559945309417232121458;

/// 2^n as a double, for n in the normal range; assembled from its bits, hence exact.
double power_of_two(int n) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(n + 1023) << 52U);
}
}  // namespace

double steady_exp(double x) {
    if (!(x > -700.0)) {
        return 0.0;
    }
    if (x > 700.0) {
        x = 700.0;
    }
    // x = n ln 2 + r with |r| <= ln 2 / 2: the series needs 14 terms there.
    const double scaled = x / kLn2;
    const int n = static_cast<int>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    const double r = x - n * kLn2;
    double sum = 1.0;
    for (int k = 14; k >= 1; --k) {
        sum = 1.0 + sum * r / k;
    }
    return sum * power_of_two(n);
}

double steady_log(double x) {
    if (!(x > 0.0)) {
        return -1e300;
    }
    int shift = 0;
    if (x < 2.3e-308) {  // a subnormal: bring it into the normal range first
        x *= power_of_two(60);
        shift = -60;
    }
    const auto bits = std::bit_cast<std::uint64_t>(x);
    int n = static_cast<int>((bits >> 52U) & 0x7FFU) - 1023;
    auto m = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL);
    if (m > 1.4142135623730951) {
        m /= 2.0;
        ++n;
    }
    // ln m = 2 artanh(z), |z| <= 0.1716: 2 (z + z^3/3 + ...), 11 terms.
    const double z = (m - 1.0) / (m + 1.0);
    const double zz = z * z;
    double sum = 0.0;
    for (int k = 21; k >= 1; k -= 2) {
        sum = sum * zz + 1.0 / k;
    }
    return 2.0 * z * sum + (n + shift) * kLn2;
}

double steady_power(double base, double exponent) {
    if (exponent == 0.0) {
        return 1.0;
    }
    if (!(base > 0.0)) {
        return 0.0;
    }
    if (base == 1.0) {
        return 1.0;
    }
    return steady_exp(exponent * steady_log(base));
}

}  // namespace demarche
