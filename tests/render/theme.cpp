#include "render/theme.h"

#include <catch2/catch.hpp>

using namespace demarche::render::colour;

TEST_CASE("text reads on what it stands on", "[render][theme]") {
    // WCAG 2 AA: 4.5 for text, 3 for large text.
    CHECK(contrast(kText, kPanel) >= 7);
    CHECK(contrast(kText, kRaisedHot) >= 7);
    CHECK(contrast(kMuted, kPanel) >= 4.5);
    CHECK(contrast(kFaint, kPanel) >= 3);
    CHECK(contrast(kBrass, kPanel) >= 4.5);
    CHECK(contrast(kGood, kPanel) >= 4.5);
    CHECK(contrast(kBad, kPanel) >= 4.5);
    CHECK(contrast(kInk, kPaper) >= 7);
    CHECK(contrast(kInk, kBrass) >= 4.5);
    CHECK(contrast(kInkMuted, kPaper) >= 4.5);
    CHECK(contrast(kGoodInk, kPaper) >= 4.5);
    CHECK(contrast(kBadInk, kPaper) >= 4.5);
    CHECK(contrast(kInk, kLand) >= 7);
}

TEST_CASE("colours are read and mixed", "[render][theme]") {
    CHECK(parse("#ff8000") == rgb(0xFF8000));
    CHECK(parse("ff8000") == parse("#12345"));
    CHECK(parse("#gg0000") == parse(""));
    CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 0) == rgb(0x000000));
    CHECK(mix(rgb(0x000000), rgb(0xFFFFFF), 1) == rgb(0xFFFFFF));
    CHECK(ink_on(rgb(0xFFFFFF)) == kInk);
    CHECK(ink_on(rgb(0x102030)) == rgb(0xFFFFFF));
    CHECK(contrast(rgb(0xFFFFFF), rgb(0x000000)) == Approx(21));
}
