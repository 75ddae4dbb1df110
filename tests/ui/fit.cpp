// Every screen at every size and text scale, in both languages: nothing lies on anything else, nothing leaves its
// panel, no word is cut.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>

#include "ui/overlaps.h"
#include "ui/reader.h"
#include "ui/slow_box.h"
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

/// Words that lost their end where there was an ellipsis for it. In a list that opens (a picker) the whole is one press
/// away; elsewhere it is nowhere.
std::vector<std::string> shortened(Driver& d) {
    std::vector<std::string> out;
    for (const Line& line : read_screen(d.window().fonts().mono)) {
        // "is thinking ..." has a blank before its dots, in Russian "думает …".
        if (!line.in_sight() || line.mono || !line.words.ends_with("\xE2\x80\xA6") ||
            line.words.ends_with(" \xE2\x80\xA6"))
            continue;
        const auto& marks = d.app().ui().marks();
        const bool in_picker = std::any_of(marks.begin(), marks.end(), [&](const auto& one) {
            const Mark& m = one.second;
            return m.takes_input && line.low.x > m.low.x - 1 && line.high.x < m.high.x + 1 &&
                   line.low.y > m.low.y - 3 && line.high.y < m.high.y + 3 && m.opens;
        });
        if (!in_picker) out.push_back(fmt::format("'{}' has lost its end", line.words));
    }
    return out;
}

/// The coach's slip lies in the window, and not on what it points at.
void expect_coach_beside(Driver& d, const std::string& screen) {
    const auto& marks = d.app().ui().marks();
    const auto slip = marks.find("coach/skip");
    if (slip == marks.end()) return;
    const ImVec2 low = slip->second.window_low;
    const ImVec2 high = slip->second.window_high;
    const ImVec2 all = ImGui::GetIO().DisplaySize;
    INFO(screen << " at " << all.x << "x" << all.y << ", text " << d.window().text_scale());
    CHECK(low.x >= -0.5F);
    CHECK(low.y >= -0.5F);
    CHECK(high.x <= all.x + 0.5F);
    CHECK(high.y <= all.y + 0.5F);
    const auto target = marks.find(d.app().desk()->coach->target);
    if (target == marks.end() || target->second.high.x - target->second.low.x > all.x * 0.4F) return;
    const Mark& t = target->second;
    INFO("it points at " << target->first << " [" << t.low.x << "," << t.low.y << " to " << t.high.x << "," << t.high.y
                         << "] and lies on [" << low.x << "," << low.y << " to " << high.x << "," << high.y << "]");
    CHECK((high.x <= t.low.x || t.high.x <= low.x || high.y <= t.low.y || t.high.y <= low.y));
}

/// The same fault at six sizes is one fault: told with the first.
void expect_sound_at_all_sizes(Driver& d, const std::string& screen, std::set<std::string>& told) {
    for (const Size& size : kSizes) {
        d.window().set_size(size.width, size.height);
        d.window().set_text_scale(size.scale);
        d.frames(5);
        if (d.app().desk() != nullptr && d.app().desk()->coach) {
            d.frames(4);  // it takes its measure in one frame and its place in the next
            expect_coach_beside(d, screen);
        }
        std::vector<std::string> faults = layout_faults(d);
        for (const auto& [name, words] : d.app().ui().cuts())
            faults.push_back(fmt::format("{} has no room for '{}'", name, words));
        for (std::string& fault : reading_faults(d.window().fonts().mono))
            faults.push_back(std::move(fault));
        if (size.scale <= 1) {
            for (std::string& fault : shortened(d))
                faults.push_back(std::move(fault));
        }
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

TEST_CASE("every step of the guided round fits, with the coach beside what it points at, in both languages",
          "[ui][window][fit][lesson]") {
    expect_tour_sound(tour_of_the_lesson);
}

TEST_CASE("what is said of a game that cannot go on fits, in both languages", "[ui][window][fit][stopped]") {
    const Box box{kSlow, ""};
    expect_tour_sound(tour_of_what_went_wrong);
}

TEST_CASE("the table of the large scenarios fits, in both languages", "[ui][window][fit][tables]") {
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    const auto [scenario, seat] =
        GENERATE(table<std::string, std::string>({{"transdniestria", "ukraine"}, {"est_summit", "russia"}}));
    Driver d{1280, 720, scenario, seat, 5, 1, language};
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(120'000));
    for (int i = 0; i < 6 && d.has("card/close"); ++i)
        REQUIRE(d.click("card/close"));
    std::set<std::string> told;
    expect_sound_at_all_sizes(d, "the table of " + scenario + " (" + language + ")", told);
}
