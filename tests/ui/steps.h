#pragma once

#include <catch2/catch.hpp>

#include "ui/driver.h"

namespace demarche::ui {

/// Closes the cards that were dealt to a seat, one after the other.
inline void lay_cards_aside(Driver& d) {
    for (int i = 0; i < 6 && d.has("card/close"); ++i)
        REQUIRE(d.click("card/close"));
}

/// From the choice of seats to the table, for one person: the cards that come first are laid aside.
/// @param limit_ms  How long the others may think before one's turn.
inline void sit_down(Driver& d, int limit_ms = 20'000) {
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(limit_ms));
    lay_cards_aside(d);
}

}  // namespace demarche::ui
