// The colours of those who sit at the table, as colour-blind eyes see them.
#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <cmath>

#include "render/theme.h"

#include "session/session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

using Colour = std::array<double, 3>;

/// How a full colour vision deficiency sees linear RGB (Machado, Oliveira & Fernandes 2009, severity 1.0).
struct Eyes {
    const char* name;
    std::array<Colour, 3> rows;
};
constexpr std::array<Eyes, 4> kEyes = {{
    {"trichromatic", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}},
}};

double linear(unsigned byte) {
    const double c = byte / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// CIE L*a*b* (D65) of a colour of the screen, as these eyes see it.
Colour lab(std::uint32_t packed, const Eyes& eyes) {
    const Colour rgb = {linear(packed & 255U), linear(packed >> 8U & 255U), linear(packed >> 16U & 255U)};
    Colour seen{};
    for (std::size_t i = 0; i < 3; ++i) {
        double sum = 0;
        for (std::size_t k = 0; k < 3; ++k)
            sum += eyes.rows[i][k] * rgb[k];
        seen[i] = std::clamp(sum, 0.0, 1.0);
    }
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
    const double y = f(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
    const double z = f((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Colour& a, const Colour& b) {
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

}  // namespace

TEST_CASE("colour-blind eyes tell those at the table apart", "[render][colours]") {
    // White and black are 100 apart; red and green of one lightness come to less than 5 for those who confuse them.
    REQUIRE(distance(lab(0xFFFFFFFF, kEyes[0]), lab(0xFF000000, kEyes[0])) == Approx(100).margin(0.5));
    REQUIRE(distance(lab(render::colour::parse("#b5525c"), kEyes[2]), lab(render::colour::parse("#757755"), kEyes[2])) <
            8);
    for (const char* id : {"border_post", "kyrgyz_crisis", "transdniestria", "est_summit"}) {
        const auto host = host_of(id);
        const Scenario& s = host->scenario();
        for (const Eyes& eyes : kEyes) {
            for (const ActorId a : s.playable) {
                for (const ActorId b : s.playable) {
                    if (a.index() >= b.index()) continue;
                    INFO(id << ", " << eyes.name << ": " << s.actors[a].id << " and " << s.actors[b].id);
                    CHECK(distance(lab(render::colour::parse(s.actors[a].colour), eyes),
                                   lab(render::colour::parse(s.actors[b].colour), eyes)) > 20);
                }
            }
        }
    }
}
