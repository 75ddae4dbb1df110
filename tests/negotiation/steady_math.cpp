#include "negotiation/steady_math.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace demarche;

TEST_CASE("steady functions follow those of the library closely", "[negotiation]") {
    for (double x = -30.0; x <= 30.0; x += 0.37) {
        INFO(x);
        CHECK(steady_exp(x) == Approx(std::exp(x)).epsilon(1e-12));
    }
    for (double x = 1e-9; x < 1e9; x *= 3.3) {
        INFO(x);
        CHECK(steady_log(x) == Approx(std::log(x)).epsilon(1e-12).margin(1e-13));
        for (const double e : {0.2, 0.5, 1.0, 5.0, -0.7}) {
            CHECK(steady_power(x, e) == Approx(std::pow(x, e)).epsilon(1e-10));
        }
    }
    CHECK(steady_log(5e-320) == Approx(std::log(5e-320)).epsilon(1e-12));
}

TEST_CASE("steady functions have exact values at the ends", "[negotiation]") {
    CHECK(steady_exp(0.0) == 1.0);
    CHECK(steady_exp(-1e9) == 0.0);
    CHECK(steady_power(1.0, 0.123) == 1.0);
    CHECK(steady_power(0.0, 2.0) == 0.0);
    CHECK(steady_power(0.0, 0.0) == 1.0);
    CHECK(steady_log(0.0) < -1e299);
}

TEST_CASE("steady functions have fixed bits, the same on every machine", "[negotiation][determinism]") {
    // A change here changes every game: it must be meant.
    CHECK(steady_exp(0.7) == 0x1.01c2a61268987p+1);
    CHECK(steady_log(7.0) == 0x1.f2272ae325a56p+0);
    CHECK(steady_power(0.31, 5.0) == 0x1.773f7d73922bep-9);
}
