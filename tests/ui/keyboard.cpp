#include <catch2/catch.hpp>
#include <cmath>

#include "ui/driver.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// Walks with the arrow keys until a widget has the keyboard.
bool walk_to(Driver& d, const std::string& name) {
    for (int i = 0; i < 80; ++i) {
        const auto& marks = d.app().ui().marks();
        const auto goal = marks.find(name);
        if (goal == marks.end()) return false;
        const std::string& at = d.app().ui().focused();
        if (at == name) return true;
        const auto here = marks.find(at);
        if (here == marks.end()) {
            d.key(i % 2 == 0 ? SDL_SCANCODE_DOWN : SDL_SCANCODE_RIGHT);
            continue;
        }
        const float dx = goal->second.low.x - here->second.low.x;
        const float dy = goal->second.low.y - here->second.low.y;
        // Along the longer way; every third step along the other, around what stands in between.
        const bool across = (std::abs(dx) > std::abs(dy)) != (i % 3 == 2);
        if (across) {
            d.key(dx > 0 ? SDL_SCANCODE_RIGHT : SDL_SCANCODE_LEFT);
        } else {
            d.key(dy > 0 ? SDL_SCANCODE_DOWN : SDL_SCANCODE_UP);
        }
    }
    return false;
}

bool press(Driver& d, const std::string& name) {
    if (!walk_to(d, name)) return false;
    d.key(SDL_SCANCODE_SPACE);
    return true;
}

}  // namespace

TEST_CASE("with the keyboard alone: from the start to the table, through a phase and out again", "[ui][window][x11]") {
    Driver d{1280, 720};
    REQUIRE(press(d, "start/scenario/border_post"));
    REQUIRE(d.wait_for("seats/begin"));
    REQUIRE(press(d, "seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle());
    for (int i = 0; i < 6 && d.has("card/close"); ++i)
        d.key(SDL_SCANCODE_ESCAPE);

    d.key(SDL_SCANCODE_F2);
    CHECK(d.app().desk()->room == Room::kHome);
    d.key(SDL_SCANCODE_F3);
    CHECK(d.app().desk()->room == Room::kRelations);
    d.key(SDL_SCANCODE_F4);
    CHECK(d.app().desk()->room == Room::kReview);
    d.key(SDL_SCANCODE_F1);
    CHECK(d.app().desk()->room == Room::kTable);

    REQUIRE(press(d, "actor/uzbekistan"));
    CHECK(d.app().desk()->sheets.actor);
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK_FALSE(d.app().desk()->sheets.any());

    d.key(SDL_SCANCODE_N, KMOD_CTRL);
    const std::string kind = d.first("new/");
    REQUIRE_FALSE(kind.empty());
    REQUIRE(press(d, kind));
    CHECK(d.app().desk()->sheets.pen);
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK_FALSE(d.app().desk()->sheets.pen);

    const int place = d.app().desk()->stamp_place;
    d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
    REQUIRE(d.settle());
    CHECK(d.app().desk()->stamp_place != place);

    for (int i = 0; i < 6 && d.has("card/close"); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.has("menu/leave"));
    REQUIRE(press(d, "menu/leave"));
    CHECK(d.wait_for("start/scenario/border_post"));
    CHECK(d.app().desk() == nullptr);
}
