#include "map/chart.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

using namespace demarche;
using namespace demarche::map;

namespace {

const std::filesystem::path kFile = std::filesystem::path{DEMARCHE_SOURCE_DIR} / "assets/map/eurasia.json";

const Chart& eurasia() {
    static const Chart chart = load_chart(kFile, {41.2, 72.5}).value();
    return chart;
}

std::string country_at(double lat, double lon) {
    const Country* country = eurasia().at({lat, lon});
    return country == nullptr ? "" : country->name;
}

}  // namespace

TEST_CASE("towns lie in their countries, enclaves included", "[map]") {
    CHECK(country_at(40.53, 72.80) == "Kyrgyzstan");  // Osh
    CHECK(country_at(40.93, 73.00) == "Kyrgyzstan");  // Jalal-Abad
    CHECK(country_at(40.06, 70.82) == "Kyrgyzstan");  // Batken
    CHECK(country_at(40.78, 72.34) == "Uzbekistan");  // Andijan
    CHECK(country_at(39.97, 71.13) == "Uzbekistan");  // Sokh, an enclave in Kyrgyzstan
    CHECK(country_at(39.83, 70.60) == "Tajikistan");  // Vorukh, another
    CHECK(country_at(40.28, 69.62) == "Tajikistan");  // Khujand
    CHECK(country_at(55.75, 37.62) == "Russia");      // Moscow
    CHECK(country_at(50.85, 4.35) == "Belgium");      // Brussels
    CHECK(country_at(45.95, 63.30) == "Kazakhstan");  // Baikonur
    CHECK(country_at(44.95, 34.10) == "Ukraine");  // Simferopol: as the General Assembly holds, and as it was in 2010
    CHECK(country_at(47.01, 28.86) == "Moldova");  // Chișinău
    CHECK(country_at(43.5, 34.0) == "");           // the Black Sea
}

TEST_CASE("countries have about the area that they have", "[map]") {
    const auto area = [](const char* id) { return eurasia().find(id)->area_km2; };
    CHECK(area("417") == Approx(199'951).epsilon(0.03));    // Kyrgyzstan
    CHECK(area("860") == Approx(448'978).epsilon(0.03));    // Uzbekistan, with its part of the Aral Sea
    CHECK(area("398") == Approx(2'724'900).epsilon(0.03));  // Kazakhstan
    CHECK(area("498") == Approx(33'846).epsilon(0.03));     // Moldova
}

TEST_CASE("contested areas are outlines of their own that leave the countries whole that they lie in", "[map]") {
    struct Town {
        const char* area;
        const char* country;
        const char* name;
        double lat;
        double lon;
        bool inside;
    };
    const Town towns[] = {{"transdniestria", "Moldova", "Tiraspol", 46.84, 29.63, true},
                          {"transdniestria", "Moldova", "Rîbnița", 47.77, 29.01, true},
                          {"transdniestria", "Moldova", "Chișinău", 47.01, 28.86, false},
                          {"abkhazia", "Georgia", "Tkvarcheli", 42.84, 41.68, true},
                          {"abkhazia", "Georgia", "Gali", 42.63, 41.74, true},
                          {"abkhazia", "Georgia", "Zugdidi", 42.51, 41.87, false},
                          {"south_ossetia", "Georgia", "Tskhinvali", 42.225, 43.97, true},
                          {"south_ossetia", "Georgia", "Akhalgori", 42.125, 44.483, true},
                          {"south_ossetia", "Georgia", "Gori", 41.98, 44.11, false},
                          {"nagorno_karabakh", "Azerbaijan", "Stepanakert", 39.815, 46.752, true},
                          {"nagorno_karabakh", "Azerbaijan", "Shusha", 39.76, 46.75, true},
                          {"nagorno_karabakh", "Azerbaijan", "Agdam", 39.99, 46.93, false},
                          {"nagorno_karabakh", "Azerbaijan", "Lachin", 39.64, 46.55, false}};
    CHECK(eurasia().contested.size() == 4);
    for (const Town& town : towns) {
        INFO(town.name);
        const auto area = std::find_if(eurasia().contested.begin(), eurasia().contested.end(),
                                       [&](const Contested& one) { return one.id == town.area; });
        REQUIRE(area != eurasia().contested.end());
        CHECK(eurasia().find(area->within)->name == town.country);
        CHECK(contains(area->shape, eurasia().projection.project({town.lat, town.lon})) == town.inside);
        CHECK(country_at(town.lat, town.lon) == town.country);
        CHECK(area->note.size() > 30);
    }
}

TEST_CASE("borders are shared, coasts are not", "[map]") {
    const Chart& chart = eurasia();
    const auto coasts = std::count_if(chart.lines.begin(), chart.lines.end(), [](const Line& l) { return l.coast; });
    CHECK(coasts > 100);
    CHECK(static_cast<std::size_t>(coasts) < chart.lines.size() - 100);
    // No line has fewer than two points, and all are on the plane.
    for (const Line& line : chart.lines) {
        REQUIRE(line.points.size() >= 2);
        for (const Point p : line.points)
            REQUIRE((std::isfinite(p.x) && std::isfinite(p.y)));
    }
}

TEST_CASE("names stand inside their countries", "[map]") {
    REQUIRE(eurasia().countries.size() > 50);
    for (const Country& country : eurasia().countries) {
        INFO(country.name);
        CHECK(country.contains(country.label));
    }
}

TEST_CASE("the groups name countries of the map", "[map]") {
    REQUIRE_FALSE(eurasia().groups.empty());
    for (const auto& group : eurasia().groups) {
        for (const std::string& id : group.second) {
            INFO(group.first << " " << id);
            CHECK(eurasia().find(id) != nullptr);
        }
    }
}

TEST_CASE("a damaged map is refused in words", "[map]") {
    const auto code = [](const char* text) { return read_chart(text, {}).error(); };
    CHECK(code("{").code == ErrorCode::kUnreadable);
    CHECK(code("[]").where == "/format");
    CHECK(code(R"({"format":2})").where == "/format");
    CHECK(code(R"({"format":1})").code == ErrorCode::kUnreadable);
    CHECK(code(R"({"format":1,"arcs":[[1,2]],"countries":[]})").where == "/arcs/0");
    const std::string one_arc = R"({"format":1,"groups":{},"contested":[],"arcs":[[0,0,9,0,0,9,-9,-9]],"countries":)";
    CHECK(read_chart(one_arc + R"([{"id":"1","name":"A","polygons":[[[1]]]}]})", {}).error().where == "/countries/0");
    CHECK(read_chart(one_arc + R"([{"id":"1","name":"A","polygons":[[]]}]})", {}).error().where == "/countries/0");
    CHECK(read_chart(one_arc + R"([{"id":"1","name":"A","polygons":[[["x"]]]}]})", {}).error().code ==
          ErrorCode::kUnreadable);
    const auto good = read_chart(one_arc + R"([{"id":"1","name":"A","polygons":[[[0]]]}]})", {});
    REQUIRE(good);
    CHECK(good->countries.front().polygons.front().rings.front().size() == 3);
    CHECK(load_chart("no such file", {}).error().code == ErrorCode::kNotFound);
}
