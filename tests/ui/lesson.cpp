#include "ui/lesson.h"

#include <catch2/catch.hpp>
#include <set>

#include "ui/driver.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

Coach* coach(Driver& d) {
    Desk* desk = d.app().desk();
    return desk == nullptr || !desk->coach ? nullptr : &*desk->coach;
}

std::string step_of(Driver& d) {
    return coach(d) == nullptr ? std::string{"over"} : std::string{coach(d)->now().id};
}

/// Does what the coach says, where it points, until it is satisfied or `limit` is reached.
/// @return how many presses it took; -1 if it was never satisfied.
int obey(Driver& d, int limit = 12) {
    const std::string step = step_of(d);
    for (int i = 0; i < limit; ++i) {
        if (step_of(d) != step) return i;
        const std::string target = coach(d)->target;
        INFO("step " << step << " points at " << target);
        REQUIRE_FALSE(target.empty());
        REQUIRE(d.click(target == "map/ground" ? "map/in" : target));
        if (target == "speech/words") d.type("What would you need to open the gate?");
        d.settle();
    }
    return step_of(d) != step ? limit : -1;
}

void begin(Driver& d) {
    REQUIRE(d.has("start/learn"));
    REQUIRE(d.click("start/learn"));
    REQUIRE(d.wait_for("coach/skip"));
    REQUIRE(d.settle());
}

}  // namespace

TEST_CASE("the steps of the guided round are sound", "[ui][lesson]") {
    std::set<std::string_view> ids;
    for (const LessonStep& step : first_round().steps) {
        INFO(step.id);
        CHECK(ids.insert(step.id).second);
        CHECK_FALSE(step.title.empty());
        CHECK(step.words.size() > 40);
        CHECK(step.words.size() < 300);
        CHECK_FALSE(step.points_at.front().empty());
    }
    CHECK(first_round().steps.back().ends_with == Deed::kRead);
}

TEST_CASE("who does what the coach says has played a whole round", "[ui][window][lesson]") {
    Driver d{1280, 720};
    begin(d);
    CHECK(d.app().desk()->s().actors[d.app().desk()->me].id == "kyrgyzstan");
    std::vector<std::string> seen;
    while (step_of(d) != "end" && step_of(d) != "over") {
        seen.push_back(step_of(d));
        INFO("after " << seen.back());
        // Presses stop at the deed: whoever follows the finger is never led in a circle.
        REQUIRE(obey(d) >= 0);
        REQUIRE(seen.size() < 40);
    }
    const Desk& desk = *d.app().desk();
    CHECK(desk.now->view.world.round == 2);
    // Where the others took the player's text at once there was nothing left to get to yes about.
    CHECK((std::erase(seen, "accept") == 1 || !desk.now->view.world.agreements.empty()));
    CHECK(seen == std::vector<std::string>{"map", "place", "number", "home", "table", "card", "actor", "speak", "draft",
                                           "read", "advice", "amend", "ready", "act", "resolve", "review", "why"});
    // It was all done for real: words, a draft in two versions, a yes to somebody else's or to both, an act.
    int words = 0;
    int versions = 0;
    int acts = 0;
    for (const auto& known : desk.now->known) {
        if (const auto* said = std::get_if<MessageSent>(&known->effect.change))
            words += said->from == desk.me && said->to ? 1 : 0;
        if (const auto* tabled = std::get_if<DraftTabled>(&known->effect.change))
            versions += tabled->draft->versions.back()->author == desk.me ? 1 : 0;
        if (const auto* act = std::get_if<Acted>(&known->effect.change))
            acts += act->act.actor == desk.me && !act->pending ? 1 : 0;
    }
    CHECK(words >= 1);
    CHECK(versions >= 2);
    CHECK(acts >= 1);
    REQUIRE(d.click("coach/skip"));
    CHECK(coach(d) == nullptr);
    CHECK_FALSE(d.has("coach/skip"));
}

TEST_CASE("the coach lets one play on, can be laid aside, and is there again in a game that goes on",
          "[ui][window][lesson]") {
    {
        Driver d{1280, 720};
        begin(d);
        // Ahead of the coach: what has been done counts when its step comes.
        REQUIRE(d.click("own/brief"));
        REQUIRE(d.click("sheet/close"));
        CHECK(step_of(d) == "map");
        // By keyboard: passed over, laid aside, taken up.
        d.key(SDL_SCANCODE_F9);
        CHECK(step_of(d) == "place");
        d.key(SDL_SCANCODE_F10);
        CHECK_FALSE(d.has("coach/skip"));
        REQUIRE(d.click("bar/home"));
        CHECK(step_of(d) == "place");
        REQUIRE(d.click("bar/table"));
        if (d.has("card/close")) REQUIRE(d.click("card/close"));  // it lies over everything until it is answered
        REQUIRE(d.click("bar/menu"));
        REQUIRE(d.click("menu/guide"));
        CHECK(d.has("coach/skip"));
        d.key(SDL_SCANCODE_F9);
        // What a page shows is not passed over with the step that would have opened one.
        CHECK(step_of(d) == "number");
        CHECK(coach(d)->target == "map/place/dostuk");
        d.key(SDL_SCANCODE_F9);
        CHECK(step_of(d) == "home");
        REQUIRE(d.click("bar/menu"));
        REQUIRE(d.click("menu/leave"));
    }
    Driver d{1280, 720};
    REQUIRE(d.click("start/continue"));
    REQUIRE(d.wait_for("coach/skip"));
    REQUIRE(d.settle());
    CHECK(step_of(d) == "home");
    CHECK(coach(d)->target == "bar/home");
    REQUIRE(obey(d) >= 0);
    CHECK(step_of(d) == "table");
}

TEST_CASE("the coach can be drawn away by its title, and stays where it was put", "[ui][window][lesson]") {
    Driver d{1280, 800};
    begin(d);
    const auto slip = [&] { return d.app().ui().marks().at("coach/title"); };
    const Mark before = slip();
    const ImVec2 hold{before.low.x + 60, before.low.y + 8};
    const float goal_x = before.low.x > 640 ? 100 : 700;
    d.drag(hold, {goal_x, 400});
    const Mark after = slip();
    CHECK(after.low.x == Approx(before.low.x + goal_x - hold.x).margin(3));
    CHECK(after.low.y == Approx(before.low.y + 400 - hold.y).margin(3));
    d.key(SDL_SCANCODE_F9);
    CHECK(step_of(d) == "place");
    CHECK(slip().low.x == Approx(after.low.x).margin(1));
    CHECK(slip().low.y == Approx(after.low.y).margin(1));
}

TEST_CASE("the coach never lies on what it points at", "[ui][window][lesson]") {
    const auto [width, height, scale] =
        GENERATE(std::tuple{1280, 720, 1.0F}, std::tuple{1280, 720, 1.6F}, std::tuple{1920, 1080, 1.0F});
    Driver d{width, height, {}, {}, 7, scale};
    begin(d);
    for (int i = 0; i < 10 && step_of(d) != "draft"; ++i) {
        INFO("step " << step_of(d) << " at " << width << "x" << height << ", text " << scale);
        const auto& marks = d.app().ui().marks();
        const Mark slip = marks.at("coach/skip");
        REQUIRE(marks.contains(coach(d)->target));
        const Mark target = marks.at(coach(d)->target);
        const bool apart = slip.window_high.x <= target.low.x || target.high.x <= slip.window_low.x ||
                           slip.window_high.y <= target.low.y || target.high.y <= slip.window_low.y;
        CHECK(apart);
        CHECK(slip.window_low.x >= 0);
        CHECK(slip.window_high.x <= static_cast<float>(width));
        CHECK(slip.window_high.y <= static_cast<float>(height));
        REQUIRE(obey(d) >= 0);
    }
}
