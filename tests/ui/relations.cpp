// How others stand to a seat, and to each other once that is known.

#include <catch2/catch.hpp>
#include <string>

#include "ui/driver.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

TEST_CASE("a seat that sees its own relations alone has a list of them, and each leads to its causes",
          "[ui][window][relations]") {
    Driver d{1280, 720, "border_post", "kyrgyzstan"};
    sit_down(d);
    Desk& desk = *d.app().desk();
    const Scenario& s = d.scenario();
    const ActorId us = *s.find<ActorId>("kyrgyzstan");
    const ActorId uzbekistan = *s.find<ActorId>("uzbekistan");
    const ActorId kazakhstan = *s.find<ActorId>("kazakhstan");
    REQUIRE_FALSE(desk.knows(s.trust_slot(uzbekistan, kazakhstan)));
    d.key(SDL_SCANCODE_F3);
    CHECK(d.has("relation/uzbekistan/kyrgyzstan"));
    CHECK_FALSE(d.has("relation/uzbekistan/kazakhstan"));
    CHECK_FALSE(d.has("relation/kyrgyzstan/uzbekistan"));  // both ways are on one line
    // One of them lies open from the beginning; another when it is chosen.
    CHECK(desk.relation_from == uzbekistan);
    REQUIRE(d.click("relation/kazakhstan/kyrgyzstan"));
    CHECK(desk.relation_from == kazakhstan);
    CHECK(desk.relation_to == us);
    REQUIRE(d.click("relation/why"));
    CHECK(desk.sheets.why == s.trust_slot(kazakhstan, us));
}

TEST_CASE("whoever looks at others' relations, too, has a matrix of them", "[ui][window][relations]") {
    Driver d{1280, 720, "border_post"};
    for (const char* seat : {"kyrgyzstan", "uzbekistan", "kazakhstan"})
        REQUIRE(d.click(std::string{"seat/"} + seat + "/ai"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/menu"));
    REQUIRE(d.settle(120'000));
    REQUIRE_FALSE(d.app().desk()->me.valid());
    for (int i = 0; i < 3 && d.app().desk()->sheets.any(); ++i)  // they play on to the end by themselves
        d.key(SDL_SCANCODE_ESCAPE);
    d.key(SDL_SCANCODE_F3);
    CHECK(d.has("relation/uzbekistan/kazakhstan"));
    CHECK(d.has("relation/kazakhstan/uzbekistan"));
}
