// Every screen at every size and text scale, in both languages: nothing lies on anything else, nothing leaves its
// panel, no word is cut.

#include <fmt/format.h>

#include <array>
#include <catch2/catch.hpp>

#include "ui/overlaps.h"
#include "ui/reader.h"
#include "ui/tour.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

struct Size {
    int width;
    int height;
    float scale;
};
// In an order in which the faces are seldom drawn anew. At last as it was: 1280x720 with text of its own size.
constexpr std::array<Size, 14> kSizes = {{{1280, 720, 0.8F},
                                          {1920, 1080, 0.8F},
                                          {3840, 2160, 0.8F},
                                          {1280, 720, 1.5F},
                                          {1920, 1080, 1.5F},
                                          {2560, 1440, 1.5F},
                                          {1280, 720, 2.0F},
                                          {1920, 1080, 2.0F},
                                          {3840, 2160, 1.5F},
                                          {3840, 2160, 2.0F},
                                          {2560, 1440, 1.0F},
                                          {3840, 2160, 1.0F},
                                          {1920, 1080, 1.0F},
                                          {1280, 720, 1.0F}}};

/// The same fault at six sizes is one fault: told with the first.
void expect_sound_at_all_sizes(Driver& d, const std::string& screen, std::set<std::string>& told) {
    for (const Size& size : kSizes) {
        d.window().set_size(size.width, size.height);
        d.window().set_text_scale(size.scale);
        d.frames(5);
        std::vector<std::string> faults = layout_faults(d);
        for (const auto& [name, words] : d.app().ui().cuts())
            faults.push_back(fmt::format("{} has no room for '{}'", name, words));
        for (std::string& fault : reading_faults(d.window().fonts().mono))
            faults.push_back(std::move(fault));
        for (const std::string& fault : faults) {
            if (!told.insert(screen + fault.substr(0, fault.find('['))).second) continue;
            FAIL_CHECK(screen << " at " << size.width << "x" << size.height << ", text " << size.scale << ": "
                              << fault);
        }
    }
}

using Tour = void (*)(Driver&, const Stop&);

void expect_tour_sound(Tour tour) {
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    Driver d{1280, 720, {}, {}, 7, 1, language};
    std::set<std::string> told;
    tour(d, [&](const std::string& screen) { expect_sound_at_all_sizes(d, screen + " (" + language + ")", told); });
}

}  // namespace

TEST_CASE("every screen of a crisis fits, from the smallest window at twice the text to the largest, in both languages",
          "[ui][window][fit][crisis]") {
    expect_tour_sound(tour_of_the_crisis);
}

TEST_CASE("every screen of a game of two at one keyboard fits, to its end, in both languages",
          "[ui][window][fit][post]") {
    expect_tour_sound(tour_of_the_post);
}

TEST_CASE("every page of the workshop fits, in both languages", "[ui][window][fit][workshop]") {
    expect_tour_sound(tour_of_the_workshop);
}
