// What can be pressed says what it does before it is pressed.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "ui/tour.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// Things whose own words say it all: a line of a list, a line to write in that says what for.
bool speaks_for_itself(const std::string& name) {
    return name == "map/ground";
}

void expect_tips(void (*tour)(Driver&, const Stop&), const std::string& language) {
    Driver d{1920, 1080, {}, {}, 7, 1, language};
    std::set<std::string> told;
    tour(d, [&](const std::string& screen) {
        d.frames(2);
        for (const auto& [name, mark] : d.app().ui().marks()) {
            if (!mark.takes_input || speaks_for_itself(name)) continue;
            if (mark.tip.empty() && told.insert(name).second) FAIL_CHECK(screen << ": " << name << " says nothing");
        }
    });
}

}  // namespace

TEST_CASE("whatever can be pressed has words that say what it does", "[ui][window][tips]") {
    const auto tour = GENERATE(tour_of_the_crisis, tour_of_the_post, tour_of_the_lesson, tour_of_the_workshop);
    expect_tips(tour, "en");
}

TEST_CASE("whatever ImGui lets one press is registered under a stable name", "[ui][tips]") {
    const std::filesystem::path folder = std::filesystem::path{DEMARCHE_SOURCE_DIR} / "engine" / "ui";
    const std::regex makes{
        R"(ImGui::(Button|SmallButton|ArrowButton|InvisibleButton|Selectable|Checkbox|RadioButton|InputText\w*|Slider\w+|Drag\w+|BeginCombo|CollapsingHeader|TreeNode\w*|MenuItem)\()"};
    int found = 0;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        if (entry.path().extension() != ".cpp") continue;
        std::ifstream in{entry.path()};
        std::vector<std::string> lines;
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!std::regex_search(lines[i], makes)) continue;
            ++found;
            bool named = false;
            for (std::size_t k = i; k < std::min(lines.size(), i + 14) && !named; ++k)
                named = lines[k].find("mark(") != std::string::npos;
            INFO(entry.path().filename() << ":" << i + 1 << ": " << lines[i]);
            CHECK(named);
        }
    }
    CHECK(found > 15);  // or the pattern finds nothing any more
}
