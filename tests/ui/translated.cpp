#include <catch2/catch.hpp>
#include <cctype>
#include <string>
#include <vector>

#include "model/translated.h"
#include "ui/driver.h"
#include "ui/steps.h"

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
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle());
    lay_cards_aside(d);
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
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle());
    lay_cards_aside(d);
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
    }
    CHECK(english == "");
    CHECK(d.app().desk()->press.size() > 10);
}
