#include "report/chart.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "report/sheet.h"

#include "report_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

report::Chart chart_of(std::vector<report::ChartLine> lines) {
    report::Chart chart;
    chart.id = "c";
    chart.title = "Violence";
    chart.about = "It fell.";
    chart.rounds = 4;
    chart.lines = std::move(lines);
    return chart;
}

std::string drawn(const report::Chart& chart) {
    report::Markup m;
    report::draw(m, Words{}, chart);
    return m.str();
}

double number(const pugi::xml_node& node, const char* attribute) {
    return std::strtod(node.attribute(attribute).value(), nullptr);
}

}  // namespace

TEST_CASE("a line runs from left to right over the rounds, higher values higher up", "[report][chart]") {
    const Page page{drawn(chart_of({{"80", "", false, {{0, 20}, {2, 50}, {4, 80}}}}))};
    const auto paths = page.all("//path[@class='run']");
    REQUIRE(paths.size() == 1);
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    REQUIRE(std::sscanf(paths[0].attribute("d").value(), "M%lf %lf L%lf %lf L%lf %lf", &x0, &y0, &x1, &y1, &x2, &y2) ==
            6);
    CHECK(x0 < x1);
    CHECK(x1 - x0 == Approx(x2 - x1).margin(0.2));
    CHECK(y0 > y1);
    CHECK(y0 - y1 == Approx(y1 - y2).margin(0.2));
}

TEST_CASE("a value outside of its scale is drawn at the end of it, and nothing is drawn outside of the chart",
          "[report][chart]") {
    const Page page{drawn(chart_of({{"x", "", false, {{0, -500}, {9, 500}}}}))};
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    REQUIRE(std::sscanf(page.all("//path[@class='run']")[0].attribute("d").value(), "M%lf %lf L%lf %lf", &x0, &y0, &x1,
                        &y1) == 4);
    for (const double y : {y0, y1}) {
        CHECK(y >= 0);
        CHECK(y <= 190);
    }
    CHECK(x1 <= 360);
}

TEST_CASE("labels of lines that end at one place stand apart, inside of the chart", "[report][chart]") {
    std::vector<report::ChartLine> lines;
    for (int i = 0; i < 8; ++i)
        lines.push_back({"seat " + std::to_string(i), "--on-light:#123456", false, {{0, 0}, {4, 2}}});
    const Page page{drawn(chart_of(std::move(lines)))};
    const auto labels = page.all("//text[@class='label']");
    REQUIRE(labels.size() == 8);
    double last = -1000;
    for (const pugi::xml_node& one : labels) {
        const double y = number(one, "y");
        CHECK(y - last >= 12);
        CHECK(y <= 190);
        last = y;
    }
}

TEST_CASE("who does not see a chart is told its title and what there is to see", "[report][chart]") {
    const Page page{drawn(chart_of({{"5", "", false, {{0, 1}, {1, 5}}}}))};
    const auto svg = page.all("//svg");
    REQUIRE(svg.size() == 1);
    CHECK(std::string{svg[0].attribute("role").value()} == "img");
    CHECK(std::string{svg[0].attribute("aria-labelledby").value()} == "c-t c-d");
    CHECK(page.text("//title[@id='c-t']") == "Violence");
    CHECK(page.text("//desc[@id='c-d']") == "It fell.");
}

TEST_CASE("a seat's colour is seen on paper and in the dark, and stays as it is where it is seen", "[report][chart]") {
    CHECK(report::tinted("#2d6cbe") == "--on-light:#2d6cbe;--on-dark:#2d6cbe");
    // Nearly white is darkened on paper, nearly black lifted in the dark.
    CHECK(report::tinted("#f0eaf5").find("--on-dark:#f0eaf5") != std::string::npos);
    CHECK(report::tinted("#f0eaf5").find("--on-light:#f0eaf5") == std::string::npos);
    CHECK(report::tinted("#101020").find("--on-light:#101020") != std::string::npos);
    CHECK(report::tinted("#101020").find("--on-dark:#101020") == std::string::npos);
}
