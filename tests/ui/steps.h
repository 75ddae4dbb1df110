#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "ui/draft_parts.h"
#include "ui/driver.h"
#include "ui/reader.h"

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

/// In the menu of a game that somebody plays: goes to the workshop, which is asked twice, for it shows what is hidden.
inline void go_to_workshop(Driver& d) {
    REQUIRE(d.click("menu/workshop"));
    d.frames(3);
    CHECK(d.app().workshop() == nullptr);
    REQUIRE(d.click("menu/workshop"));
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

/// Another seat, which is in the test's hand, does something, and the window has drawn what came of it.
inline void submit_as(Driver& d, const char* seat, Command command) {
    Desk& desk = *d.app().desk();
    const auto before = desk.now;
    (void)desk.play->submit(*d.scenario().find<ActorId>(seat), std::move(command));
    for (int i = 0; i < 4000 && desk.now == before; ++i) {
        d.frames(1);
        SDL_Delay(1);
    }
    REQUIRE(desk.now != before);
    REQUIRE(d.settle());
}

/// What the pen offers as a first text of this kind.
inline DraftText first_text(Desk& desk, const char* type) {
    begin_draft(desk, *desk.s().find<AgreementTypeId>(type));
    DraftText text = desk.sheets.pen->text;
    desk.sheets.pen.reset();
    return text;
}

/// Everything that stands on the screen, as one text: what is wrapped reads on.
inline std::string on_screen(Driver& d) {
    d.window().wake();
    d.frames(3);
    std::string out;
    for (const Line& line : read_screen(d.window().fonts().mono)) {
        if (line.in_sight()) out += (out.empty() ? "" : " ") + line.words;
    }
    return out;
}

inline bool stands(Driver& d, const std::string& words) {
    return on_screen(d).find(words) != std::string::npos;
}

}  // namespace demarche::ui
