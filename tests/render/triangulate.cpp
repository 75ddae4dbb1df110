#include "render/triangulate.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace demarche;
using namespace demarche::render;

namespace {

double area(const Mesh& mesh) {
    double sum = 0;
    for (std::size_t i = 0; i + 2 < mesh.indexes.size(); i += 3) {
        const map::Ring triangle = {mesh.points[mesh.indexes[i]], mesh.points[mesh.indexes[i + 1]],
                                    mesh.points[mesh.indexes[i + 2]]};
        sum += std::abs(map::signed_area(triangle));
    }
    return sum;
}

map::Ring square(double x, double y, double side) {
    return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

}  // namespace

TEST_CASE("a polygon is filled once, holes stay open", "[render][triangulate]") {
    map::Polygon polygon;
    polygon.rings = {square(0, 0, 10)};
    CHECK(area(triangulate(polygon)) == Approx(100));
    polygon.rings.push_back(square(2, 2, 3));
    CHECK(area(triangulate(polygon)) == Approx(91));
    // The direction of a ring makes no difference.
    std::reverse(polygon.rings[1].begin(), polygon.rings[1].end());
    CHECK(area(triangulate(polygon)) == Approx(91));
}

TEST_CASE("a bent polygon is not filled across its bay", "[render][triangulate]") {
    map::Polygon polygon;
    polygon.rings = {{{0, 0}, {10, 0}, {10, 10}, {5, 1}, {0, 10}}};
    CHECK(area(triangulate(polygon)) == Approx(std::abs(map::signed_area(polygon.rings.front()))));
}

TEST_CASE("the countries of the map are filled as large as they are", "[render][triangulate]") {
    const auto chart = map::load_chart(std::string{DEMARCHE_SOURCE_DIR} + "/assets/map/eurasia.json", {41.2, 72.5});
    REQUIRE(chart);
    for (const map::Country& country : chart->countries) {
        double filled = 0;
        for (const map::Polygon& polygon : country.polygons)
            filled += area(triangulate(polygon));
        INFO(country.name);
        CHECK(filled == Approx(country.area_km2).epsilon(0.002));
    }
}
