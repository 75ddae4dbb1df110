#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "model/translated.h"
#include "ui/driver.h"
#include "ui/reader.h"
#include "ui/slow_box.h"
#include "ui/steps.h"
#include "ui/tour.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// Labels that did not fit in the last frame, as one text for the failure.
std::string cuts(Driver& d) {
    std::string out;
    for (const auto& [name, words] : d.app().ui().cuts())
        out += "\n  " + name + ": " + words;
    return out;
}

}  // namespace

TEST_CASE("the language can be changed at once, on the start screen and in a game", "[ui][window][language]") {
    Driver d{1280, 720};
    CHECK(d.app().ui().tr("Settings") == "Settings");
    REQUIRE(d.click("start/settings"));
    REQUIRE(d.click("settings/language"));
    REQUIRE(d.click("settings/language/1"));
    REQUIRE(d.settle());
    CHECK(d.app().settings().language == "ru");
    CHECK(d.app().ui().tr("Settings") == "Настройки");
    REQUIRE(d.click("settings/close"));
    REQUIRE(d.click("start/scenario/border_post"));
    sit_down(d);
    const Scenario& russian = d.scenario();
    CHECK(russian.actors[ActorId{0U}].name.str() == "Кыргызстан");
    CHECK(words_of(russian).language() == "ru");
    // What the game itself plays with is not touched by what a reader reads.
    CHECK(d.app().desk()->play->scenario().actors[ActorId{0U}].name.str() == "Kyrgyzstan");
    REQUIRE(d.click("bar/menu"));
    REQUIRE(d.click("menu/settings"));
    REQUIRE(d.click("settings/language"));
    REQUIRE(d.click("settings/language/0"));
    REQUIRE(d.settle());
    CHECK(d.app().ui().tr("Settings") == "Settings");
    CHECK(d.scenario().actors[ActorId{0U}].name.str() == "Kyrgyzstan");
}

TEST_CASE("in Russian every label fits, at every text scale", "[ui][window][language]") {
    const float scale = GENERATE(0.8F, 1.0F, 1.5F, 2.0F);
    // At twice the size a reader has the window that goes with it.
    const int width = scale > 1.2F ? 1920 : 1280;
    const int height = scale > 1.2F ? 1080 : 720;
    Driver d{width, height, "kyrgyz_crisis", "eu", 8, scale, "ru"};
    const auto look = [&](const char* where) {
        INFO(where << " at text scale " << scale);
        CHECK(cuts(d) == "");
    };
    look("seats");
    sit_down(d);
    for (int i = 0; i < 2; ++i)
        REQUIRE(d.click("talks/listen"));
    look("table");
    REQUIRE(d.click("talks/1/read"));
    look("draft");
    if (d.click("draft/amend")) {
        look("amendment");
        REQUIRE(d.click("sheet/close"));
    }
    REQUIRE(d.click("sheet/close"));
    REQUIRE(d.click("talks/new"));
    look("kinds of agreement");
    REQUIRE(d.click("new/joint_mission"));
    look("pen");
    REQUIRE(d.click("sheet/close"));
    REQUIRE(d.click("actor/russia"));
    look("actor");
    REQUIRE(d.click("actor/say"));
    look("speech");
    for (int i = 0; i < 3 && d.has("sheet/close"); ++i)
        REQUIRE(d.click("sheet/close"));
    REQUIRE_FALSE(d.has("sheet/close"));
    for (const char* room : {"bar/home", "bar/relations", "bar/review", "bar/table"}) {
        REQUIRE(d.click(room));
        look(room);
    }
    REQUIRE(d.click("bar/menu"));
    look("menu");
    REQUIRE(d.click("menu/settings"));
    look("settings");
    REQUIRE(d.click("settings/close"));
    REQUIRE(d.click("menu/back"));
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.settle(60'000));
    lay_cards_aside(d);
    look("decision");
}

TEST_CASE("the workshop is Russian for a Russian reader, and every label in it fits, at every text scale",
          "[ui][window][language][workshop]") {
    const float scale = GENERATE(0.8F, 1.0F, 1.5F, 2.0F);
    const int width = scale > 1.2F ? 1920 : 1280;
    const int height = scale > 1.2F ? 1080 : 720;
    Driver d{width, height, "kyrgyz_crisis", "eu", 8, scale, "ru"};
    const auto look = [&](const char* where) {
        INFO(where << " at text scale " << scale);
        CHECK(cuts(d) == "");
    };
    sit_down(d, 60'000);
    REQUIRE(d.click("bar/menu"));
    go_to_workshop(d);
    Workshop* workshop = d.app().workshop();
    REQUIRE(workshop != nullptr);
    for (int i = 0; i < 5000 && !(workshop->has_game() && workshop->told); ++i)
        d.frames(2);
    REQUIRE(workshop->told);
    REQUIRE(d.settle(60'000));
    CHECK(workshop->title == "Кризис в Кыргызстане");
    CHECK(workshop->told->title.str() == "Кризис в Кыргызстане");
    look("files");
    REQUIRE(d.click("workshop/world"));
    look("World");
    REQUIRE(d.click(d.first("world/violence/")));
    look("why");
    const auto row = [&](const std::string& key) {
        for (const session::WorldRow& one : workshop->rows)
            if (one.key == key) return one;
        return session::WorldRow{};
    };
    CHECK(row("now/round").name == "Раунд");
    CHECK(row("now/round").value.starts_with("1 из 10: "));
    CHECK(row("violence/osh").name.starts_with("Ош: "));
    REQUIRE(d.click("workshop/costs"));
    look("costs");
    REQUIRE(d.click("workshop/console"));
    look("console");
    REQUIRE(d.click("console/line"));
    d.type("game:shift_trust('eu', 'russia', 5)");
    d.key(SDL_SCANCODE_RETURN);
    for (int i = 0; i < 5000 && (workshop->console_request != 0 || workshop->entries.size() < 4); ++i)
        d.frames(2);
    std::string notes;
    std::string changes;
    for (const ConsoleEntry& entry : workshop->entries) {
        if (entry.kind == ConsoleEntry::Kind::kNote) notes += entry.text + "\n";
        if (entry.kind == ConsoleEntry::Kind::kChange) changes += entry.text + "\n";
    }
    CHECK(notes.find("в журнале, от ведущего") != std::string::npos);
    CHECK(changes.find("trust/eu/russia: ") != std::string::npos);
    CHECK(changes.find(": с ") != std::string::npos);
    // Another language is read at once, here as everywhere.
    d.key(SDL_SCANCODE_F8);
    REQUIRE(d.click("bar/menu"));
    REQUIRE(d.click("menu/settings"));
    REQUIRE(d.click("settings/language"));
    REQUIRE(d.click("settings/language/0"));
    REQUIRE(d.settle(60'000));
    CHECK(workshop->title == "The Kyrgyz Crisis");
    CHECK(workshop->told->title.str() == "The Kyrgyz Crisis");
    REQUIRE(d.click("settings/close"));
}

TEST_CASE("the countries of the map are called as the reader calls them", "[ui][window][language]") {
    Driver d{1280, 720, "border_post", "kazakhstan", 7, 1, "ru"};
    sit_down(d, 60'000);
    CHECK(d.app().desk()->map->name_of("Kyrgyzstan") == "Кыргызстан");
    CHECK(d.app().desk()->map->name_of("Russia") == "Россия");
    const long drawn = d.app().desk()->map->drawn();
    REQUIRE(d.click("bar/menu"));
    REQUIRE(d.click("menu/settings"));
    REQUIRE(d.click("settings/language"));
    REQUIRE(d.click("settings/language/0"));
    REQUIRE(d.settle(60'000));
    CHECK(d.app().desk()->map->name_of("Kyrgyzstan") == "Kyrgyzstan");
    REQUIRE(d.click("settings/close"));
    REQUIRE(d.settle());
    CHECK(d.app().desk()->map->drawn() > drawn);
}

TEST_CASE("what is told of a game in Russian is Russian", "[ui][window][language]") {
    Driver d{1280, 720, "border_post", "kazakhstan", 7, 1, "ru"};
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    for (int i = 0; i < 5; ++i) {
        REQUIRE(d.settle(60'000));
        lay_cards_aside(d);
        if (d.has("talks/listen") && d.enabled("talks/listen")) REQUIRE(d.click("talks/listen"));
        REQUIRE(d.click("bar/ready"));
    }
    REQUIRE(d.settle(60'000));
    std::string english;
    for (const Desk::PressLine& line : d.app().desk()->press) {
        // Names such as OSCE in Latin letters would be a fault as well: every word is translated.
        int letters = 0;
        for (const char c : line.line.text)
            letters += std::isalpha(static_cast<unsigned char>(c)) != 0 ? 1 : 0;
        if (letters > 3) english += "\n  " + line.line.text;
        // A title that is quoted itself has the inner marks.
        CHECK(line.line.text.find("««") == std::string::npos);
        CHECK(line.line.text.find("»»") == std::string::npos);
    }
    CHECK(english == "");
    CHECK(d.app().desk()->press.size() > 10);
}

namespace {

bool has_cyrillic(std::string_view words) {
    return std::any_of(words.begin(), words.end(), [](char c) { return c == '\xD0' || c == '\xD1'; });
}

/// Reads every screen of a tour, and what its widgets say when they are pointed at.
/// @param known    Words in Latin letters that belong there.
/// @param english  Screens on which whole lines do: files, what `check` found in them, and names of functions.
void expect_no_english(void (*tour)(Driver&, const Stop&), const std::set<std::string>& known,
                       const std::set<std::string>& english = {}) {
    Driver d{1920, 1080, {}, {}, 7, 1, "ru"};
    const std::regex word{"[A-Za-z]{3,}"};
    std::set<std::string> told;
    int lines = 0;
    const auto expect_russian = [&](const std::string& screen, const std::string& where, const std::string& words) {
        ++lines;
        for (std::sregex_iterator at{words.begin(), words.end(), word}, end; at != end; ++at) {
            if (known.count(at->str()) == 0 && told.insert(words).second)
                FAIL_CHECK(screen << ", " << where << ": " << words);
        }
    };
    tour(d, [&](const std::string& screen) {
        if (screen == "saves") return;  // files are called as they are called
        d.frames(2);
        // Sources are cited as they were published, to the end of their paragraph.
        bool cited = false;
        for (const Line& line : read_screen(d.window().fonts().mono)) {
            const bool source = line.words.starts_with("Источник: ");
            cited = source || (cited && !has_cyrillic(line.words));
            if (!line.mono && !cited && english.count(screen) == 0) expect_russian(screen, "read", line.words);
        }
        for (const auto& [name, mark] : d.app().ui().marks())
            if (!name.starts_with("start/save") && !name.starts_with("cost/"))  // functions again
                expect_russian(screen, "said of " + name, mark.tip);
    });
    CHECK(lines > 100);  // or nothing is read
}

/// The name of the program, those of keys, and a form of files.
const std::set<std::string> kLatin{"DEMARCHE", "Ctrl", "Enter", "Esc", "Tab", "Space", "CSV"};

}  // namespace

TEST_CASE("on no screen does a Russian reader find an English word", "[ui][window][language][russian]") {
    const auto tour = GENERATE(tour_of_the_crisis, tour_of_the_post, tour_of_the_lesson);
    expect_no_english(tour, kLatin);
}

TEST_CASE("nor does one who writes scenarios, but for files, what check says of them, and functions",
          "[ui][window][language][russian][workshop]") {
    std::set<std::string> known = kLatin;
    known.insert({"Lua", "VISUAL", "EDITOR"});
    // What one types into a script or the search stands as one types it.
    known.insert({"game", "store", "violence", "osh", "tension", "andijan", "negotiation"});
    known.insert({"kyrgyzstan", "uzbekistan", "kazakhstan"});
    expect_no_english(tour_of_the_workshop, known, {"workshop, files", "workshop, a file", "workshop, costs"});
}

TEST_CASE("why a game cannot go on is told in Russian, but for what a scenario calls its own",
          "[ui][window][language][russian][stopped]") {
    const Box box{kSlow, ""};
    // The scenario has no Russian: its title, its names and its ids are its own; the file of the game is called after
    // it.
    std::set<std::string> own{"Slow",   "box",      "Two",   "seats",    "and",      "Alfa",  "Bravo",
                              "Osh",    "One",      "Three", "Calm",     "Violence", "falls", "violence",
                              "Patrol", "patrol",   "goes",  "round",    "drift",    "Drift", "indicator",
                              "slow",   "scenario", "lua",   "demarche", "slow_box"};
    own.insert(kLatin.begin(), kLatin.end());
    expect_no_english(tour_of_what_went_wrong, own);
}
