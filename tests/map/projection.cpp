#include "map/projection.h"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>

using namespace demarche::map;

TEST_CASE("the centre of a projection is its origin, with north up and east to the right", "[map]") {
    const Projection projection{{41.2, 72.5}};
    const Point origin = projection.project({41.2, 72.5});
    CHECK(origin.x == Approx(0).margin(1e-6));
    CHECK(origin.y == Approx(0).margin(1e-6));
    CHECK(projection.project({42.2, 72.5}).y == Approx(111.2).margin(0.1));  // a degree of a meridian
    CHECK(projection.project({41.2, 73.5}).x > 80);
}

TEST_CASE("equal areas of the earth are equal areas of the map", "[map]") {
    const Projection projection{{48, 65}};
    const auto area = [&](double lat, double lon) {
        constexpr double kStep = 0.01;
        const std::array<Point, 4> p = {projection.project({lat, lon}), projection.project({lat, lon + kStep}),
                                        projection.project({lat + kStep, lon + kStep}),
                                        projection.project({lat + kStep, lon})};
        double twice = 0;
        for (std::size_t i = 0, j = 3; i < 4; j = i++)
            twice += p[j].x * p[i].y - p[i].x * p[j].y;
        // On the sphere such a cell has the area R^2 x width x (sin(north) - sin(south)).
        constexpr double kRadians = 3.14159265358979 / 180;
        const double r = Projection::kEarthRadius_km;
        const double true_area =
            r * r * kStep * kRadians * (std::sin((lat + kStep) * kRadians) - std::sin(lat * kRadians));
        return twice / 2 / true_area;
    };
    CHECK(area(41, 72) == Approx(1).epsilon(1e-4));
    CHECK(area(47, 29) == Approx(1).epsilon(1e-4));
    CHECK(area(60, 150) == Approx(1).epsilon(1e-4));
    CHECK(area(10, -10) == Approx(1).epsilon(1e-4));
}

TEST_CASE("unprojecting undoes projecting", "[map]") {
    const Projection projection{{48, 65}};
    for (const Degrees at : {Degrees{40.53, 72.8}, Degrees{55.75, 37.62}, Degrees{38.9, -77.04}, Degrees{48, 65},
                             Degrees{-33.9, 151.2}, Degrees{64, 179.5}, Degrees{64, -179.5}}) {
        const Degrees back = projection.unproject(projection.project(at));
        CHECK(back.lat == Approx(at.lat).margin(1e-6));
        CHECK(back.lon == Approx(at.lon).margin(1e-6));
    }
    CHECK(std::isfinite(projection.unproject({1e9, 1e9}).lat));
    CHECK(std::isfinite(projection.project({-48, -115}).x));  // the antipode
}
