#include "ui/settings.h"

#include <catch2/catch.hpp>
#include <fstream>

#include "ui/driver.h"

using namespace demarche;
using namespace demarche::ui;

TEST_CASE("settings come back as they were kept", "[ui][settings]") {
    const std::filesystem::path file = Driver::folder() / "kept" / "settings.json";
    Settings settings;
    settings.text_scale = 1.5F;
    settings.reduce_motion = true;
    settings.width = 1920;
    settings.last_save = "Ош.demarche";
    settings.pace = Pace::kLively;
    settings.lesson_save = "урок.demarche";
    settings.lesson_step = 4;
    REQUIRE(settings.save(file));
    CHECK(Settings::load(file) == settings);
}

TEST_CASE("settings that are damaged or out of bounds fall back to what is usual", "[ui][settings]") {
    const std::filesystem::path file = Driver::folder() / "damaged.json";
    const auto loaded = [&](const std::string& text) {
        std::ofstream{file} << text;
        return Settings::load(file);
    };
    CHECK(Settings::load(Driver::folder() / "none.json") == Settings{});
    CHECK(loaded("{") == Settings{});
    CHECK(loaded("[1, 2]") == Settings{});
    CHECK(loaded(R"({"text_scale": "large", "width": -5, "full_screen": 1})").text_scale == 1.0F);
    CHECK(loaded(R"({"text_scale": 9})").text_scale == 2.0F);
    CHECK(loaded(R"({"width": 3})").width == 800);
}
