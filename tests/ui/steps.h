#pragma once

#include <catch2/catch.hpp>

#include "ui/driver.h"

namespace demarche::ui {

/// Closes the cards that were dealt to a seat, one after the other.
inline void lay_cards_aside(Driver& d) {
    for (int i = 0; i < 6 && d.has("card/close"); ++i)
        REQUIRE(d.click("card/close"));
}

}  // namespace demarche::ui
