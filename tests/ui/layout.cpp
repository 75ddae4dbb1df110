#include <imgui_internal.h>

#include <catch2/catch.hpp>
#include <chrono>

#include "session/catalogue.h"
#include "ui/driver.h"
#include "ui/steps.h"
#include "ui/why.h"
#include "ui/widgets.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// What a player cannot do without must lie inside the window, and nothing of it on top of another.
void expect_in_sight(Driver& d, const std::vector<std::string>& names, float width, float height) {
    const auto& marks = d.app().ui().marks();
    for (std::size_t i = 0; i < names.size(); ++i) {
        INFO(names[i] << " at " << width << "x" << height << ", text " << d.window().text_scale());
        const auto at = marks.find(names[i]);
        REQUIRE(at != marks.end());
        const Mark& m = at->second;
        CHECK(m.low.x >= -0.5F);
        CHECK(m.low.y >= -0.5F);
        CHECK(m.high.x <= width + 0.5F);
        CHECK(m.high.y <= height + 0.5F);
        CHECK(m.high.x - m.low.x >= 8);
        for (std::size_t j = 0; j < i; ++j) {
            const Mark& o = marks.at(names[j]);
            const bool apart = m.high.x <= o.low.x + 1 || o.high.x <= m.low.x + 1 || m.high.y <= o.low.y + 1 ||
                               o.high.y <= m.low.y + 1;
            INFO("against " << names[j]);
            CHECK(apart);
        }
    }
}

/// The window of ImGui whose name holds this; none if it is not drawn.
const ImGuiWindow* window_of(const char* part) {
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        if (window->Active && std::string{window->Name}.find(part) != std::string::npos) return window;
    }
    return nullptr;
}

const std::vector<std::string> kNeeded = {"bar/menu",      "bar/ready",  "bar/undo",  "bar/table",   "bar/home",
                                          "bar/relations", "bar/review", "talks/new", "talks/say",   "map/in",
                                          "map/out",       "map/home",   "own/brief", "press/filter"};

}  // namespace

TEST_CASE("lines end at blanks: no sign is parted from its word, no point from its decimals", "[ui][window][layout]") {
    Driver d{1280, 720};
    ImFont* font = d.window().fonts().body;
    const float size = font->FontSize;
    const auto wide = [&](const std::string& words) { return font->CalcTextSizeA(size, FLT_MAX, 0, words.c_str()).x; };
    const std::string words =
        "Russia: \"We can live with 'Joint mission', version 2, at +0.35 (not 1,000)!\", it says.";
    for (float room = wide("mission',") + 1; room < wide(words) + 20; room += 3) {
        const std::string lines = broken_lines(font, size, words, room);
        INFO(lines);
        std::string again;
        for (std::size_t from = 0; from <= lines.size();) {
            const std::size_t to = std::min(lines.find('\n', from), lines.size());
            const std::string line = lines.substr(from, to - from);
            CHECK(wide(line) <= room + 1);
            CHECK_FALSE(line.empty());
            again += (again.empty() ? "" : " ") + line;
            from = to + 1;
        }
        CHECK(again == words);  // every end of a line was a blank
    }
    CHECK(broken_lines(font, size, words, FLT_MAX) == words);
    SECTION("a word that no line can hold is broken where it must be, and nothing of it is lost") {
        const std::string lines = broken_lines(font, size, "to Ratifizierungsverfahren", wide("Ratif"));
        INFO(lines);
        CHECK(lines.starts_with("to\nRati"));
        std::string whole;
        for (const char c : lines)
            if (c != '\n') whole += c;
        CHECK(whole == "toRatifizierungsverfahren");
        CHECK(broken_lines(font, size, "\xD0\x96\xD0\x96", 1) == "\xD0\x96\n\xD0\x96");
    }
    SECTION("lines that end by themselves, and blank ones, stay") {
        CHECK(broken_lines(font, size, "one\n\n  two", FLT_MAX) == "one\n\n  two");
        CHECK(broken_lines(font, size, "", 10).empty());
    }
}

TEST_CASE("the table fits at every size and every text scale", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    for (const auto& size : {std::pair{1280, 720}, std::pair{1920, 1080}}) {
        d.window().set_size(size.first, size.second);
        for (const float scale : {0.8F, 1.0F, 1.5F, 2.0F}) {
            if (scale > 1.5F && size.first < 1900) continue;
            d.window().set_text_scale(scale);
            REQUIRE(d.settle());
            expect_in_sight(d, kNeeded, static_cast<float>(size.first), static_cast<float>(size.second));
        }
    }
}

TEST_CASE("the page beside the curves scrolls once, and its panel not around it", "[ui][window][layout]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    d.key(SDL_SCANCODE_F4);
    for (const auto& size : {std::pair{1280, 720}, std::pair{1600, 900}, std::pair{2560, 1440}}) {
        d.window().set_size(size.first, size.second);
        for (const float scale : {0.8F, 1.0F, 1.3F, 1.5F}) {
            d.window().set_text_scale(scale);
            REQUIRE(d.settle());
            d.frames(3);
            int found = 0;
            for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
                const std::string name = window->Name;
                if (!window->Active || name.find("review/story") == std::string::npos ||
                    name.find("review/page") != std::string::npos)
                    continue;
                ++found;
                INFO(size.first << "x" << size.second << ", text " << scale << ": " << name);
                CHECK(window->ScrollMax.y == 0);
            }
            CHECK(found == 1);
        }
    }
}

TEST_CASE("at twice the text size the smallest window still has all that one needs", "[ui][window]") {
    Driver d{1280, 720, "border_post", "", 7, 2.0F};
    expect_in_sight(d, {"seats/back", "seats/begin"}, 1280, 720);
    sit_down(d);
    expect_in_sight(d, {"bar/menu", "bar/ready", "talks/new", "map/in"}, 1280, 720);
}

TEST_CASE("the phase is told in windows of every width", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    const auto told = [&] {
        for (const Line& line : read_screen(d.window().fonts().mono)) {
            if (line.words.find("Negotiation") != std::string::npos && line.low.y < 60) return true;
        }
        return false;
    };
    for (const int width : {1280, 1100, 900}) {
        d.window().set_size(width, 720);
        REQUIRE(d.settle());
        INFO(width);
        CHECK(told());
    }
}

TEST_CASE("who reads the newest lines of the press goes on reading them in another form", "[ui][window][press]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu", 8};
    sit_down(d, 60'000);
    const auto list = [] { return window_of("press/list"); };
    const auto at_end = [&] {
        REQUIRE(list() != nullptr);
        REQUIRE(list()->ScrollMax.y > 0);
        return list()->Scroll.y >= list()->ScrollMax.y - 6;
    };
    for (int i = 0; i < 3; ++i) {
        REQUIRE(d.click("talks/listen"));
        REQUIRE(d.settle(60'000));
    }
    REQUIRE(at_end());
    for (const auto& [width, height] : {std::pair{1000, 640}, std::pair{1600, 900}, std::pair{1024, 700}}) {
        d.window().set_size(width, height);
        REQUIRE(d.settle());
        INFO(width << "x" << height);
        CHECK(at_end());
    }
    d.window().set_text_scale(1.4F);
    REQUIRE(d.settle());
    CHECK(at_end());
    // Who has gone back stays there.
    const Mark& line = d.app().ui().marks().at(d.first("press/line/"));
    d.move((line.low.x + line.high.x) / 2, (line.window_low.y + line.window_high.y) / 2);
    for (int i = 0; i < 10; ++i)
        d.wheel(3);
    REQUIRE(d.settle());
    REQUIRE_FALSE(at_end());
    d.window().set_size(1280, 720);
    REQUIRE(d.settle());
    CHECK_FALSE(at_end());
}

TEST_CASE("a new phase is read from its beginning", "[ui][window][talks]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu", 8};
    sit_down(d, 60'000);
    const auto list = [] { return window_of("talks/list"); };
    for (int i = 0; i < 4; ++i) {
        REQUIRE(d.click("talks/listen"));
        REQUIRE(d.settle(60'000));
    }
    REQUIRE(list() != nullptr);
    const ImVec2 middle{list()->Pos.x + list()->Size.x / 2, list()->Pos.y + list()->Size.y / 2};
    d.move(middle.x, middle.y);
    for (int i = 0; i < 20; ++i)
        d.wheel(-3);
    REQUIRE(d.settle());
    REQUIRE(list()->Scroll.y > 20);
    // Others may bring something new before it is over.
    const std::uint16_t phase = d.app().desk()->w().phase;
    for (int i = 0; i < 6 && d.app().desk()->w().phase == phase; ++i) {
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
    }
    REQUIRE(d.app().desk()->w().phase != phase);
    lay_cards_aside(d);
    REQUIRE(d.settle(60'000));
    CHECK(list()->Scroll.y == 0);
}

TEST_CASE("the seat whose brief one reads is taken with one press", "[ui][window]") {
    Driver d{1280, 720};
    REQUIRE(d.click("start/scenario/border_post"));
    REQUIRE(d.wait_for("seats/begin"));
    REQUIRE(d.click("seat/uzbekistan"));
    REQUIRE(d.has("seats/play"));
    REQUIRE(d.click("seats/play"));
    CHECK_FALSE(d.has("seats/play"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    CHECK(d.app().desk()->me == *d.scenario().find<ActorId>("uzbekistan"));
}

TEST_CASE("who arranges the other seats goes on reading about the own one", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    REQUIRE(d.click("seat/uzbekistan/me"));
    REQUIRE(d.click("seat/kyrgyzstan/empty"));
    CHECK_FALSE(d.has("seats/play"));
    REQUIRE(d.click("seat/kyrgyzstan"));
    CHECK(d.has("seats/play"));
    // What is no number is refused in words.
    REQUIRE(d.click("seats/seed"));
    d.type("abc");
    d.key(SDL_SCANCODE_RETURN);
    CHECK(d.app().ui().said_last().find("Luck is a whole number") != std::string::npos);
}

TEST_CASE("a notice goes when its time is over, whether or not anything is drawn meanwhile", "[ui][window]") {
    Driver d{1280, 720};
    d.app().ui().say("Only for a while.");
    REQUIRE(stands(d, "Only for a while."));
    const auto began = std::chrono::steady_clock::now();
    const long frames = d.window().frames();
    while (std::chrono::steady_clock::now() - began < std::chrono::milliseconds{4200})
        REQUIRE(d.app().step(200));
    CHECK(d.window().frames() > frames);
    bool there = false;
    for (const Line& line : read_screen(d.window().fonts().mono))
        there = there || line.words.find("Only for a while.") != std::string::npos;
    CHECK_FALSE(there);
}

TEST_CASE("what was said of a phase goes with it, and lies over no button", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    Desk& desk = *d.app().desk();
    const auto expect_clear = [&](const std::string& words) {
        REQUIRE(stands(d, words));
        for (const Line& line : read_screen(d.window().fonts().mono)) {
            if (line.words.find(words) == std::string::npos) continue;
            const float edge = d.app().ui().u(18);
            for (const auto& [name, mark] : d.app().ui().marks()) {
                const bool behind = d.has("sheet/close") && mark.layer == 0;
                if (!mark.takes_input || behind || name.starts_with("map/ground") || name.starts_with("map/place"))
                    continue;
                INFO(name);
                CHECK((mark.high.x < line.low.x - edge || mark.low.x > line.high.x + edge || mark.high.y < line.low.y ||
                       mark.low.y > line.high.y));
            }
        }
    };
    d.app().ui().say("Press Ready again to leave it so.", true);
    expect_clear("Press Ready again to leave it so.");
    REQUIRE(d.click("bar/menu"));
    d.app().ui().say("Nothing of that can be done.", true);
    expect_clear("Nothing of that can be done.");
    d.key(SDL_SCANCODE_ESCAPE);
    // Nobody asks any more: the phase is another, without a word of the player's in between.
    const auto on = [&] {
        const Moment before = desk.now->view.world.moment();
        // Whose yes alone a text comes to lack is asked again.
        for (int i = 0; i < 3 && desk.now->view.world.moment() == before; ++i) {
            desk.give(SetReady{true});
            REQUIRE(d.settle(60'000));
            lay_cards_aside(d);
        }
        REQUIRE(desk.now->view.world.moment() != before);
    };
    d.app().ui().say("As things stand, you would be bound.", true);
    REQUIRE(stands(d, "As things stand, you would be bound."));
    on();
    CHECK_FALSE(stands(d, "As things stand, you would be bound."));
    // What is no matter of the phase has its time.
    d.app().ui().say("A script was set aside.", true, false);
    on();
    CHECK(stands(d, "A script was set aside."));
}

TEST_CASE("what a scenario is about can be read whole before one chooses it", "[ui][window][start]") {
    Driver d{1280, 720};
    std::string summary;
    {
        const auto host = session::Catalogue::standard().load("est_summit");
        REQUIRE(host);
        summary = (*host)->scenario().summary.str();
    }
    REQUIRE(summary.size() > 200);
    CHECK(d.app().ui().marks().at("start/scenario/est_summit").tip.find(summary) == 0);
}

TEST_CASE("the title of a scenario is never broken inside of a word", "[ui][window][start]") {
    const float scale = GENERATE(1.0F, 1.5F);
    Driver d{1024, 600, {}, {}, 7, scale, "ru"};
    for (const char* word : {"европейской", "безопасности", "Приднестровье", "Кыргызстане", "Пограничный"}) {
        INFO(word);
        CHECK(stands(d, word));
    }
}

TEST_CASE("a curve of the review says whose it is, and keeps off the ends of its scale", "[ui][window][review]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    REQUIRE(d.click("bar/review"));
    const std::string name = d.first("curve/");
    REQUIRE_FALSE(name.empty());
    const Scenario& s = d.scenario();
    const SlotIndex slot = *s.find_slot(name.substr(6));
    const Mark& mark = d.app().ui().marks().at(name);
    CHECK(mark.tip.find(s.slot_name(slot)) == 0);
    const float wide = mark.high.x - mark.low.x;
    const ImFont* font = d.app().ui().fonts().small;
    const std::string high = figure(s.slots[slot].max);
    CHECK(curve_width(d.app().ui(), s, slot, wide) <
          wide - font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, high.c_str()).x);
}

TEST_CASE("the rooms have their words where there is room for them", "[ui][window]") {
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    Driver d{1920, 1080, "est_summit", "russia", 7, 1, language};
    sit_down(d, std::vector<std::string>{"russia"});
    lay_cards_aside(d);
    const std::vector<const char*> words = language == "en"
                                               ? std::vector{"Objectives", "Relations", "The course", "Promises"}
                                               : std::vector{"Цели", "Отношения", "Ход игры", "Обещания"};
    for (const char* word : words) {
        INFO(word);
        CHECK(stands(d, word));
    }
    REQUIRE(d.click("bar/relations"));
    CHECK(d.app().desk()->room == Room::kRelations);
    REQUIRE(d.click("bar/ledger"));
    CHECK(d.app().desk()->sheets.ledger);
    d.key(SDL_SCANCODE_ESCAPE);
    // In a small window icons are left.
    d.window().set_size(1024, 600);
    d.frames(5);
    CHECK_FALSE(stands(d, words[2]));
    REQUIRE(d.click("bar/table"));
    CHECK(d.app().desk()->room == Room::kTable);
}

TEST_CASE("who comes to the menu by Escape leaves it by Enter", "[ui][window][keyboard]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    d.key(SDL_SCANCODE_DOWN);  // the keys are used
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.app().desk()->sheets.menu);
    CHECK(d.app().ui().focused() == "menu/back");
    d.key(SDL_SCANCODE_RETURN);
    CHECK_FALSE(d.app().desk()->sheets.menu);
}

TEST_CASE("the timeline names the next round, whatever the language", "[ui][window]") {
    const std::string language = GENERATE(as<std::string>{}, "en", "ru");
    Driver d{1280, 720, "kyrgyz_crisis", "eu", 8, 1, language};
    sit_down(d, 60'000);
    const Scenario& s = d.scenario();
    const std::string all = on_screen(d);
    int named = 0;
    for (std::size_t r = 0; r < s.rounds.size(); ++r) {
        // The year is the same in all of them.
        const std::string name = s.rounds[r].str();
        const bool stands_there = all.find(name.substr(0, name.find(" 2010"))) != std::string::npos;
        named += stands_there ? 1 : 0;
        INFO(name);
        if (r < 2) CHECK(stands_there);
    }
    CHECK(named + 1 >= static_cast<int>(s.rounds.size()));
}

TEST_CASE("the size that the window was given is kept, and a language that was asked for is not",
          "[ui][window][settings]") {
    { const Driver d{1000, 700}; }
    const Settings kept = Settings::load(Settings::file());
    CHECK(kept.width == 1000);
    CHECK(kept.height == 700);
    CHECK(kept.language == "en");
}

TEST_CASE("the marks of the timeline stay where they are when one of them is pressed", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    const std::string first = d.first("time/1/");
    const float before = d.app().ui().marks().at(first).low.x;
    REQUIRE(d.click(first));
    REQUIRE(d.app().desk()->past);
    CHECK(d.app().ui().marks().at(first).low.x == before);
}

TEST_CASE("what is pressed says nothing more until the pointer has left it", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    const Mark ready = d.app().ui().marks().at("bar/home");
    d.move((ready.low.x + ready.high.x) / 2, (ready.low.y + ready.high.y) / 2);
    CHECK(stands(d, "Objectives and home front (F2)"));
    REQUIRE(d.click("bar/home"));
    CHECK_FALSE(stands(d, "Objectives and home front (F2)"));
    d.move(640, 400);
    d.frames(2);
    d.move((ready.low.x + ready.high.x) / 2, (ready.low.y + ready.high.y) / 2);
    CHECK(stands(d, "Objectives and home front (F2)"));
}

TEST_CASE("nothing is drawn while nothing changes", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    REQUIRE(d.settle());
    d.move(3, 3);
    REQUIRE(d.settle());
    const long frames = d.window().frames();
    const long maps = d.app().desk()->map->drawn();
    for (int i = 0; i < 30; ++i)
        REQUIRE(d.app().step(10));
    CHECK(d.window().frames() == frames);
    // A pointer that moves draws frames, but not the map.
    d.move(400, 300);
    d.move(420, 320);
    REQUIRE(d.settle());
    CHECK(d.window().frames() > frames);
    CHECK(d.app().desk()->map->drawn() == maps);
}

TEST_CASE("the map is drawn anew when it is moved, and finds its way home", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    REQUIRE(d.settle());
    Desk& desk = *d.app().desk();
    const render::Camera home = desk.camera;
    const Mark ground = d.app().ui().marks().at("map/ground");
    const ImVec2 from{ground.low.x + 60, ground.low.y + 60};
    d.drag(from, {from.x + 80, from.y + 40});
    CHECK(desk.camera.centre.x == Approx(home.centre.x - 80 * home.km_per_pixel).margin(2 * home.km_per_pixel));
    CHECK(desk.camera.centre.y == Approx(home.centre.y + 40 * home.km_per_pixel).margin(2 * home.km_per_pixel));
    REQUIRE(d.click("map/in"));
    CHECK(desk.camera.km_per_pixel < home.km_per_pixel * 0.7);
    REQUIRE(d.click("map/home"));
    CHECK(desk.camera.km_per_pixel == Approx(home.km_per_pixel));
    CHECK(desk.camera.centre.x == Approx(home.centre.x).margin(0.01));
}
