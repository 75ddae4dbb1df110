#include "ui/tour.h"

#include "diplomacy/drafting.h"
#include "ui/draft_parts.h"
#include "ui/slow_box.h"
#include "ui/steps.h"

namespace demarche::ui {

namespace {

/// Whatever lies open is closed by Escape.
void close(Driver& d) {
    for (int i = 0; i < 4 && d.app().desk()->sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE_FALSE(d.app().desk()->sheets.any());
}

void open_first(Driver& d, const std::string& prefix) {
    const std::string name = d.first(prefix);
    INFO("a widget whose name begins with " << prefix);
    REQUIRE_FALSE(name.empty());
    REQUIRE(d.click(name));
    REQUIRE(d.settle(60'000));
}

void rooms(Driver& d, const Stop& look) {
    d.key(SDL_SCANCODE_F2);
    look("home");
    d.key(SDL_SCANCODE_F3);
    look("relations");
    d.key(SDL_SCANCODE_F4);
    for (const char* page : {"story", "history", "roads", "debrief"}) {
        REQUIRE(d.click(std::string{"review/page/"} + page));
        REQUIRE(d.settle(60'000));
        look(std::string{"review, "} + page);
    }
    open_first(d, "curve/");
    look("why");
    close(d);
    d.key(SDL_SCANCODE_F1);
}

}  // namespace

void tour_of_the_crisis(Driver& d, const Stop& look) {
    look("start");
    REQUIRE(d.click("start/settings"));
    look("settings");
    REQUIRE(d.click("settings/close"));
    REQUIRE(d.click("start/saves"));
    look("saves");
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("start/scenario/kyrgyz_crisis"));
    REQUIRE(d.click("seat/eu/me"));
    REQUIRE(d.click("seat/russia/ai"));
    look("seats");
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(60'000));
    if (d.has("card/close")) look("card");
    lay_cards_aside(d);
    REQUIRE(d.click("talks/listen"));
    REQUIRE(d.settle(60'000));
    look("table");
    open_first(d, "talks/1/read");
    look("draft");
    if (d.click("draft/amend")) {
        look("amendment");
        close(d);
    }
    close(d);
    REQUIRE(d.click("talks/new"));
    look("kinds of agreement");
    REQUIRE(d.click("new/joint_mission"));
    REQUIRE(d.settle(60'000));
    look("pen");
    REQUIRE(d.click("pen/add"));
    look("clauses");
    d.key(SDL_SCANCODE_ESCAPE);
    close(d);
    REQUIRE(d.click("talks/say"));
    look("speech");
    close(d);
    open_first(d, "actor/");
    look("actor");
    close(d);
    REQUIRE(d.click("actor/russia"));
    REQUIRE(d.click("actor/numbers"));
    look("actor, what it reckoned with");
    close(d);
    open_first(d, "map/place/");
    look("place");
    close(d);
    REQUIRE(d.click("own/brief"));
    look("brief");
    close(d);
    REQUIRE(d.click("bar/ledger"));
    look("ledger");
    close(d);
    REQUIRE(d.click("bar/menu"));
    look("menu");
    close(d);
    d.key(SDL_SCANCODE_K, KMOD_CTRL);
    look("keys");
    close(d);
    rooms(d, look);
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.settle(60'000));
    lay_cards_aside(d);
    if (d.app().desk()->phase().like == PhaseLike::kDecision) {
        look("decision");
        open_first(d, "act/");
        look("action");
        close(d);
    }
}

void tour_of_the_post(Driver& d, const Stop& look) {
    REQUIRE(d.click("start/scenario/border_post"));
    sit_down(d, {"kyrgyzstan", "uzbekistan"});
    look("curtain");
    REQUIRE(d.click("curtain/open"));
    if (d.has("card/close")) look("card");
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    const ActorId other = *desk.s().find<ActorId>("uzbekistan");
    desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
    REQUIRE(d.settle());
    (void)desk.play->submit(other, VoteOnDraft{desk.now->view.world.drafts.front()->id, 1, Vote::kAccept, {}, {}});
    for (int i = 0; i < 2000 && desk.now->view.world.agreements.empty(); ++i)
        d.frames(1);
    REQUIRE(d.settle());
    look("table with an agreement");
    REQUIRE(d.click("agreed/1"));
    look("agreement");
    close(d);
    bool acted = false;
    for (int i = 0; i < 80 && !desk.now->view.world.ended; ++i) {
        if (d.has("curtain/open")) REQUIRE(d.click("curtain/open"));
        lay_cards_aside(d);
        if (!acted && desk.phase().like == PhaseLike::kDecision && !d.first("act/").empty()) {
            acted = true;
            look("decision");
            open_first(d, "act/");
            look("action");
            close(d);
            if (!d.first("assure/").empty()) {
                open_first(d, "assure/");
                look("promise");
                close(d);
            }
        }
        if (!d.has("bar/ready") || !d.enabled("bar/ready")) continue;
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
    }
    REQUIRE(desk.now->view.world.ended);
    REQUIRE(d.settle(60'000));
    if (d.has("curtain/open")) REQUIRE(d.click("curtain/open"));
    if (desk.sheets.outcome) look("outcome");
    close(d);
    look("the last table");
    rooms(d, look);
}

void tour_of_what_went_wrong(Driver& d, const Stop& look) {
    REQUIRE(d.click("start/scenario/slow_box"));
    REQUIRE(d.click("seat/alfa/me"));
    sit_down_as_alfa(d);
    for (int i = 0; i < 3 && !d.has("stopped/why"); ++i) {
        if (d.enabled("bar/ready")) REQUIRE(d.click("bar/ready"));
        d.wait_for("stopped/why", 30'000);
    }
    REQUIRE(d.has("stopped/why"));
    look("stopped");
    REQUIRE(d.click("stopped/look"));
    look("a table that has stopped");
    REQUIRE(d.click("bar/menu"));
    look("menu of a table that has stopped");
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.click("stopped/leave"));
}

void tour_of_the_lesson(Driver& d, const Stop& look) {
    REQUIRE(d.click("start/learn"));
    REQUIRE(d.wait_for("coach/skip"));
    REQUIRE(d.settle(60'000));
    std::string last;
    for (int i = 0; i < 120 && d.app().desk()->coach && !d.app().desk()->coach->over(); ++i) {
        const std::string step{d.app().desk()->coach->now().id};
        if (step != last) look("lesson, " + step);
        last = step;
        if (step == "end") return;
        const std::string target = d.app().desk()->coach->target;
        REQUIRE_FALSE(target.empty());
        REQUIRE(d.click(target == "map/ground" ? "map/in" : target));
        if (target == "speech/words") d.type("?");
        REQUIRE(d.settle(60'000));
    }
    FAIL("the guided round has no end; it stands at " << last);
}

void tour_of_the_workshop(Driver& d, const Stop& look) {
    const auto checked = [&] {
        for (int i = 0; i < 5000 && (d.app().workshop()->state.loads == 0 || d.app().workshop()->state.checking); ++i)
            d.frames(2);
        REQUIRE_FALSE(d.app().workshop()->state.checking);
    };
    REQUIRE(d.click("start/workshop/border_post"));
    REQUIRE(d.wait_for("workshop/status"));
    checked();
    look("workshop, files");
    REQUIRE(d.click("file/border_post/endings.lua"));
    look("workshop, a file");
    REQUIRE(d.click("workshop/world"));
    look("workshop, without a game");
    REQUIRE(d.click("workshop/costs"));
    look("workshop, nothing measured");
    REQUIRE(d.slide("costs/count", 0));
    REQUIRE(d.click("costs/play"));
    REQUIRE(d.wait_for("cost/0", 120'000));
    look("workshop, costs");
    REQUIRE(d.click("workshop/console"));
    REQUIRE(d.click("workshop/begin"));
    REQUIRE(d.wait_for("seats/begin"));
    sit_down(d, 60'000);
    look("workshop, its table");
    REQUIRE(d.click("workshop/open"));
    REQUIRE(d.click("workshop/console"));
    look("workshop, console");
    REQUIRE(d.click("workshop/world"));
    look("workshop, World");
    open_first(d, "world/tension/");
    look("workshop, why");
}

}  // namespace demarche::ui
