// Every screen at every size and text scale: nothing lies on anything else, nothing leaves its panel.

#include <array>
#include <catch2/catch.hpp>

#include "ui/overlaps.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

void expect_sound(Driver& d, const std::string& screen) {
    for (const std::string& fault : layout_faults(d))
        FAIL_CHECK(screen << " at " << ImGui::GetIO().DisplaySize.x << "x" << ImGui::GetIO().DisplaySize.y << ", text "
                          << d.window().text_scale() << ": " << fault);
}

/// At last as it was: 1280x720 with text of its own size.
void expect_sound_at_all_sizes(Driver& d, const std::string& screen) {
    struct Size {
        int width;
        int height;
        float scale;
    };
    constexpr std::array<Size, 9> kSizes = {{{1280, 720, 0.8F},
                                             {1280, 720, 1.5F},
                                             {1280, 720, 2.0F},
                                             {1920, 1080, 1.0F},
                                             {1920, 1080, 2.0F},
                                             {2560, 1440, 1.0F},
                                             {3840, 2160, 1.0F},
                                             {3840, 2160, 2.0F},
                                             {1280, 720, 1.0F}}};
    for (const Size& size : kSizes) {
        d.window().set_size(size.width, size.height);
        d.window().set_text_scale(size.scale);
        d.frames(5);
        expect_sound(d, screen);
    }
}

/// Whatever lies open is closed by Escape.
void close(Driver& d) {
    for (int i = 0; i < 3 && d.app().desk()->sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE_FALSE(d.app().desk()->sheets.any());
}

}  // namespace

TEST_CASE("every screen fits, from the smallest window at twice the text to the largest", "[ui][window][fit]") {
    Driver d{1280, 720};
    const auto at_all_sizes = [&](const std::string& screen) { expect_sound_at_all_sizes(d, screen); };
    at_all_sizes("start");
    REQUIRE(d.click("start/settings"));
    at_all_sizes("settings");
    REQUIRE(d.click("settings/close"));
    REQUIRE(d.click("start/saves"));
    at_all_sizes("saves");
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("start/scenario/kyrgyz_crisis"));
    at_all_sizes("seats");
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(60'000));
    if (d.has("card/close")) at_all_sizes("card");
    lay_cards_aside(d);
    REQUIRE(d.click("talks/listen"));
    REQUIRE(d.settle(60'000));
    at_all_sizes("table");
    REQUIRE(d.click("talks/1/read"));
    at_all_sizes("draft");
    close(d);
    REQUIRE(d.click("talks/new"));
    at_all_sizes("kinds of agreement");
    REQUIRE(d.click("new/joint_mission"));
    REQUIRE(d.settle());
    at_all_sizes("pen");
    close(d);
    REQUIRE(d.click("talks/say"));
    at_all_sizes("speech");
    close(d);
    REQUIRE(d.click(d.first("actor/")));
    at_all_sizes("actor");
    close(d);
    REQUIRE(d.click(d.first("map/place/")));
    at_all_sizes("place");
    close(d);
    REQUIRE(d.click("own/brief"));
    at_all_sizes("brief");
    close(d);
    REQUIRE(d.click("bar/ledger"));
    at_all_sizes("ledger");
    close(d);
    REQUIRE(d.click("bar/menu"));
    at_all_sizes("menu");
    close(d);
    d.key(SDL_SCANCODE_F2);
    at_all_sizes("home");
    d.key(SDL_SCANCODE_F3);
    at_all_sizes("relations");
    d.key(SDL_SCANCODE_F4);
    for (const char* page : {"story", "history", "roads", "debrief"}) {
        REQUIRE(d.click(std::string{"review/page/"} + page));
        at_all_sizes(std::string{"review, "} + page);
    }
    REQUIRE(d.click(d.first("curve/")));
    at_all_sizes("why");
}

TEST_CASE("every page of the workshop fits, in both languages", "[ui][window][fit][workshop]") {
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    Driver d{1280, 720, {}, {}, 7, 1, language};
    const auto at_all_sizes = [&](const std::string& page) {
        expect_sound_at_all_sizes(d, "workshop, " + page + " (" + language + ")");
    };
    const auto checked = [&] {
        for (int i = 0; i < 5000 && (d.app().workshop()->state.loads == 0 || d.app().workshop()->state.checking); ++i)
            d.frames(2);
        REQUIRE_FALSE(d.app().workshop()->state.checking);
    };
    REQUIRE(d.click("start/workshop/border_post"));
    REQUIRE(d.wait_for("workshop/status"));
    checked();
    at_all_sizes("files");
    REQUIRE(d.click("file/border_post/endings.lua"));
    at_all_sizes("a file");
    REQUIRE(d.click("workshop/world"));
    at_all_sizes("without a game");
    REQUIRE(d.click("workshop/costs"));
    at_all_sizes("nothing measured");
    REQUIRE(d.slide("costs/count", 0));
    REQUIRE(d.click("costs/play"));
    REQUIRE(d.wait_for("cost/0", 120'000));
    at_all_sizes("costs");
    REQUIRE(d.click("workshop/console"));
    REQUIRE(d.click("workshop/begin"));
    REQUIRE(d.wait_for("seats/begin"));
    sit_down(d, 60'000);
    at_all_sizes("its table");
    REQUIRE(d.click("workshop/open"));
    REQUIRE(d.click("workshop/console"));
    at_all_sizes("console");
    REQUIRE(d.click("workshop/world"));
    at_all_sizes("World");
    REQUIRE(d.click(d.first("world/tension/")));
    at_all_sizes("why");
}
