#include <imgui_internal.h>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "ui/driver.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// A key, after which one sees what has the keyboard: a widget that lies in sight, with its frame around it.
void walk(Driver& d, SDL_Scancode code) {
    d.key(code);
    const std::string at = d.app().ui().focused();
    INFO("after " << SDL_GetScancodeName(code) << " the keyboard is at '" << at << "'");
    const auto mark = d.app().ui().marks().find(at);
    REQUIRE(mark != d.app().ui().marks().end());
    CHECK(mark->second.visible);
    CHECK(mark->second.high.x > 0);
    CHECK(mark->second.low.x < ImGui::GetIO().DisplaySize.x);
    CHECK(mark->second.high.y > 0);
    CHECK(mark->second.low.y < ImGui::GetIO().DisplaySize.y);
}

/// Walks with the arrow keys until a widget has the keyboard.
bool walk_to(Driver& d, const std::string& name) {
    std::map<std::string, int> visits;
    for (int i = 0; i < 160; ++i) {
        const auto& marks = d.app().ui().marks();
        const auto goal = marks.find(name);
        if (goal == marks.end()) return false;
        const std::string at = d.app().ui().focused();
        if (at == name) return true;
        const auto here = marks.find(at);
        if (here == marks.end()) {
            walk(d, i % 2 == 0 ? SDL_SCANCODE_DOWN : SDL_SCANCODE_RIGHT);
            continue;
        }
        const float dx = goal->second.low.x - here->second.low.x;
        const float dy = goal->second.low.y - here->second.low.y;
        const SDL_Scancode sideways = dx > 0 ? SDL_SCANCODE_RIGHT : SDL_SCANCODE_LEFT;
        const SDL_Scancode lengthways = dy > 0 ? SDL_SCANCODE_DOWN : SDL_SCANCODE_UP;
        const bool wide = std::abs(dx) > std::abs(dy);
        // Along the longer way; whoever comes to a place again takes another way from there.
        const SDL_Scancode ways[] = {wide ? sideways : lengthways, wide ? lengthways : sideways,
                                     dy > 0 ? SDL_SCANCODE_UP : SDL_SCANCODE_DOWN,
                                     dx > 0 ? SDL_SCANCODE_LEFT : SDL_SCANCODE_RIGHT};
        walk(d, ways[visits[at]++ % 4]);
    }
    return false;
}

bool press(Driver& d, const std::string& name) {
    if (!walk_to(d, name)) return false;
    d.key(SDL_SCANCODE_SPACE);
    return true;
}

/// From the start screen to the table of Border Post.
void sit_down_by_keys(Driver& d) {
    REQUIRE(press(d, "start/scenario/border_post"));
    REQUIRE(d.wait_for("seats/begin"));
    REQUIRE(press(d, "seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle());
}

/// Closes what lies open over the table.
void escape(Driver& d) {
    for (int i = 0; i < 3 && d.app().desk()->sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
}

/// Answers or lays aside what cards ask.
void answer_cards(Driver& d) {
    for (int i = 0; i < 6 && d.has("card/close"); ++i) {
        const std::string choice = d.first("card/choice/");
        if (choice.empty() || !d.enabled(choice) || !press(d, choice)) d.key(SDL_SCANCODE_ESCAPE);
        REQUIRE(d.settle(60'000));
    }
}

}  // namespace

TEST_CASE("the key that says ready also says so of the seats", "[ui][window][keyboard]") {
    Driver d{1280, 720};
    REQUIRE(press(d, "start/scenario/border_post"));
    REQUIRE(d.wait_for("seats/begin"));
    d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
    REQUIRE(d.wait_for("bar/ready"));
}

TEST_CASE("what is pressed and let go between two frames is not lost, and happens where it was done",
          "[ui][window][keyboard]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    Desk& desk = *d.app().desk();
    SECTION("keys, one after the other, with what is held beside them") {
        d.flick(SDL_SCANCODE_F2);
        REQUIRE(d.settle());
        CHECK(desk.room == Room::kHome);
        d.flick(SDL_SCANCODE_F3);
        d.flick(SDL_SCANCODE_F1);
        d.flick(SDL_SCANCODE_T, KMOD_CTRL);
        REQUIRE(d.settle());
        CHECK(desk.room == Room::kTable);
        CHECK(desk.sheets.speech);
    }
    SECTION("the mouse, which has moved on before the frame") {
        const auto middle = [&](const char* name) {
            const Mark mark = d.app().ui().marks().at(name);
            return ImVec2{(mark.low.x + mark.high.x) / 2, (mark.low.y + mark.high.y) / 2};
        };
        d.flick_at(middle("bar/home"), middle("bar/review"));
        REQUIRE(d.settle());
        CHECK(desk.room == Room::kHome);
        d.flick_at(middle("bar/relations"), middle("bar/undo"));
        d.flick_at(middle("bar/review"), middle("bar/undo"));
        d.flick_at(middle("bar/table"), middle("bar/undo"));
        REQUIRE(d.settle());
        CHECK(desk.room == Room::kTable);
    }
    SECTION("letters and keys keep their order in a line that is written") {
        d.key(SDL_SCANCODE_T, KMOD_CTRL);
        REQUIRE(d.click("speech/words"));
        d.flick(SDL_SCANCODE_A);
        d.put("a");
        d.flick(SDL_SCANCODE_BACKSPACE);
        d.put("b");
        REQUIRE(d.settle());
        CHECK(desk.speech == "b");
    }
}

TEST_CASE("who opens the sheet to speak writes at once, and what is empty is not sent", "[ui][window][keyboard]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    Desk& desk = *d.app().desk();
    const auto said = [&] {
        int n = 0;
        for (const auto& known : desk.now->known)
            n += std::holds_alternative<MessageSent>(known->effect.change) ? 1 : 0;
        return n;
    };
    const int before = said();
    const bool by_keyboard = GENERATE(true, false);
    if (by_keyboard) {
        d.key(SDL_SCANCODE_T, KMOD_CTRL);
    } else {
        REQUIRE(d.click("talks/say"));
    }
    d.flick(SDL_SCANCODE_SPACE);
    d.type(" ");
    REQUIRE(desk.sheets.speech);
    CHECK(desk.speech == " ");
    CHECK_FALSE(d.enabled("speech/send"));
    d.key(SDL_SCANCODE_RETURN);
    CHECK(desk.sheets.speech);
    CHECK(said() == before);
    // The line is still written in.
    d.type("to all");
    CHECK(desk.speech == " to all");
    d.key(SDL_SCANCODE_RETURN);
    CHECK(said() > before);
    CHECK_FALSE(desk.sheets.speech);
    // In an empty line Escape leaves the sheet.
    d.key(SDL_SCANCODE_T, KMOD_CTRL);
    CHECK(desk.sheets.speech);
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK_FALSE(desk.sheets.any());
}

TEST_CASE("Enter presses what has the keyboard, once", "[ui][window][keyboard]") {
    Driver d{1280, 720};
    REQUIRE(walk_to(d, "start/settings"));
    d.key(SDL_SCANCODE_RETURN);
    REQUIRE(d.has("settings/full"));
    const bool before = d.app().settings().reduce_motion;
    REQUIRE(walk_to(d, "settings/motion"));
    d.key(SDL_SCANCODE_RETURN);
    CHECK(d.app().settings().reduce_motion != before);
    d.key(SDL_SCANCODE_KP_ENTER);
    CHECK(d.app().settings().reduce_motion == before);
    REQUIRE(walk_to(d, "settings/close"));
    d.key(SDL_SCANCODE_RETURN);
    CHECK_FALSE(d.has("settings/full"));
}

TEST_CASE("the words of a tip stand at what has the keyboard, wherever the mouse was left", "[ui][window][keyboard]") {
    Driver d{1280, 720};
    d.move(20, 20);
    REQUIRE(walk_to(d, "start/leave"));
    const ImGuiWindow* tip = nullptr;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if ((window->Flags & ImGuiWindowFlags_Tooltip) != 0 && window->Active) tip = window;
    }
    REQUIRE(tip != nullptr);
    const Mark at = d.app().ui().marks().at("start/leave");
    CHECK(tip->Pos.x + tip->Size.x > at.low.x);
    CHECK(tip->Pos.y + tip->Size.y > at.low.y - 40);
}

TEST_CASE("whole words that came since the last frame are written in it", "[ui][window][keyboard]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    d.key(SDL_SCANCODE_T, KMOD_CTRL);
    const std::string words = "letter";
    const long before = d.window().frames();
    for (const char c : words) {
        d.flick(static_cast<SDL_Scancode>(SDL_SCANCODE_A + (c - 'a')));
        SDL_Event event{};
        event.type = SDL_TEXTINPUT;
        event.text.text[0] = c;
        SDL_PushEvent(&event);
    }
    d.frames(1);
    CHECK(d.app().desk()->speech == words);
    CHECK(d.window().frames() == before + 1);
}

TEST_CASE("Enter takes what has the keyboard in a list that lies open", "[ui][window][keyboard]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    Desk& desk = *d.app().desk();
    REQUIRE(d.click("press/filter"));
    REQUIRE_FALSE(d.has("press/filter"));  // the list lies over it
    d.key(SDL_SCANCODE_DOWN);
    d.key(SDL_SCANCODE_RETURN);
    CHECK(d.has("press/filter"));
    CHECK(desk.press_filter.actor == ActorId{std::size_t{0}});
    CHECK_FALSE(desk.sheets.any());
}

TEST_CASE("a whole round of Border Post with the keyboard alone, from the start screen to the review",
          "[ui][window][keyboard]") {
    Driver d{1280, 720};
    sit_down_by_keys(d);
    answer_cards(d);
    const auto phase = [&] { return d.app().desk()->phase().like; };
    const auto world = [&]() -> const World& { return d.app().desk()->now->view.world; };
    const ActorId me = d.app().desk()->me;
    for (int i = 0; i < 3 && phase() != PhaseLike::kNegotiation; ++i) {
        d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
        REQUIRE(d.settle(60'000));
        answer_cards(d);
    }
    REQUIRE(phase() == PhaseLike::kNegotiation);

    // A word to all.
    d.key(SDL_SCANCODE_T, KMOD_CTRL);
    REQUIRE(walk_to(d, "speech/words"));
    d.key(SDL_SCANCODE_RETURN);
    d.type("We meet at the gate");
    d.key(SDL_SCANCODE_RETURN);
    REQUIRE(d.settle());
    bool heard = false;
    for (const auto& known : d.app().desk()->now->known) {
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        heard = heard || (said != nullptr && said->text == "We meet at the gate");
    }
    CHECK(heard);
    escape(d);

    // A draft.
    d.key(SDL_SCANCODE_N, KMOD_CTRL);
    REQUIRE(press(d, "new/border_protocol"));
    REQUIRE(d.app().desk()->sheets.pen);
    REQUIRE(d.settle());
    REQUIRE(press(d, "pen/table"));
    REQUIRE(d.settle(60'000));
    CHECK_FALSE(d.app().desk()->sheets.pen);
    CHECK_FALSE(world().drafts.empty());
    escape(d);

    // An act, and on to the review.
    bool acted = false;
    for (int i = 0; i < 8 && world().round == 1 && phase() != PhaseLike::kReview; ++i) {
        answer_cards(d);
        if (phase() == PhaseLike::kDecision && !acted) {
            const std::string act = d.first("act/");
            REQUIRE_FALSE(act.empty());
            REQUIRE(press(d, act));
            REQUIRE(press(d, "act/do"));
            REQUIRE(d.settle(60'000));
            acted = true;
        }
        escape(d);
        d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
        REQUIRE(d.settle(60'000));
    }
    CHECK(acted);
    answer_cards(d);
    CHECK((phase() == PhaseLike::kReview || world().round == 2));
    d.key(SDL_SCANCODE_F4);
    REQUIRE(press(d, "review/page/history"));
    CHECK(d.app().desk()->page == Desk::Page::kHistory);
    REQUIRE(press(d, "review/page/debrief"));
    CHECK(d.app().desk()->page == Desk::Page::kDebrief);
    CHECK(d.app().desk()->me == me);
}

TEST_CASE("with the keyboard alone: from the start to the table, through a phase and out again", "[ui][window][x11]") {
    Driver d{1280, 720};
    sit_down_by_keys(d);
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

    const Moment before = d.app().desk()->looked;
    // Whoever is ready may be asked again, when the others bring something new.
    for (int i = 0; i < 4 && d.app().desk()->looked == before; ++i) {
        d.key(SDL_SCANCODE_RETURN, KMOD_CTRL);
        REQUIRE(d.settle());
    }
    CHECK(d.app().desk()->looked != before);

    for (int i = 0; i < 6 && d.has("card/close"); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.has("menu/leave"));
    REQUIRE(press(d, "menu/leave"));
    CHECK(d.wait_for("start/scenario/border_post"));
    CHECK(d.app().desk() == nullptr);
}
