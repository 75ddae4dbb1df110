#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

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

/// Sits down in some seats with every other one empty, so that what happens hangs on these alone. Where there are
/// several the curtain is down at last; the cards are left as they lie.
inline void sit_down(Driver& d, const std::vector<std::string>& actors) {
    const std::string prefix = "seat/";
    std::vector<std::string> rows;
    for (const auto& mark : d.app().ui().marks()) {
        if (mark.first.starts_with(prefix) && mark.first.find('/', prefix.size()) == std::string::npos)
            rows.push_back(mark.first);
    }
    REQUIRE_FALSE(rows.empty());
    for (const std::string& row : rows) {
        const bool mine = std::count(actors.begin(), actors.end(), row.substr(prefix.size())) > 0;
        REQUIRE(d.click(row + (mine ? "/me" : "/empty")));
    }
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for(actors.size() > 1 ? "curtain/open" : "bar/ready"));
    REQUIRE(d.settle());
}

}  // namespace demarche::ui
