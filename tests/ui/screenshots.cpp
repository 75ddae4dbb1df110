// A picture of each screen, for people to look at: screenshots FOLDER [WIDTH HEIGHT [TEXT_SCALE [LANGUAGE]]].

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "ui/driver.h"

namespace {

using demarche::ui::Driver;
namespace fs = std::filesystem;

int failures = 0;

void want(bool done, const char* what) {
    if (done) return;
    std::fprintf(stderr, "screenshots: could not %s\n", what);
    ++failures;
}

void take(Driver& d, const fs::path& folder, const std::string& name) {
    d.move(2, 2);  // no tooltip in the picture
    want(d.picture(folder / (name + ".png")), ("write " + name).c_str());
    std::printf("%s\n", (folder / (name + ".png")).c_str());
}

void border_post(const fs::path& folder, int width, int height, float scale, const std::string& language) {
    Driver d{width, height, {}, {}, 7, scale, language};
    take(d, folder, "start");
    want(d.click("start/settings"), "open the settings");
    take(d, folder, "settings");
    want(d.click("settings/close"), "close the settings");
    want(d.click("start/scenario/border_post"), "choose Border Post");
    take(d, folder, "seats");
    want(d.click("seats/begin"), "begin");
    want(d.settle(), "come to rest");
    if (d.has("card/close")) {
        take(d, folder, "card");
        want(d.click("card/close"), "lay the card aside");
    }
    take(d, folder, "border_post");
}

void kyrgyz(const fs::path& folder, int width, int height, float scale, const std::string& language) {
    Driver d{width, height, "kyrgyz_crisis", "eu", 8, scale, language};
    take(d, folder, "seats_kyrgyz");
    want(d.click("seats/begin"), "begin");
    want(d.settle(), "come to rest");
    if (d.has("card/close")) {
        take(d, folder, "card_kyrgyz");
        want(d.click("card/close"), "lay the card aside");
    }
    for (int i = 0; i < 3; ++i)
        want(d.click("talks/listen"), "listen");
    take(d, folder, "table");
    want(d.click("talks/1/read"), "read a draft");
    take(d, folder, "draft");
    if (d.click("draft/amend")) {
        take(d, folder, "amend");
        want(d.click("sheet/close"), "lay the pen down");
    }
    want(d.click("sheet/close"), "close the draft");
    want(d.click("talks/new"), "take up the pen");
    want(d.click("new/joint_mission"), "choose the kind");
    take(d, folder, "pen");
    want(d.click("sheet/close"), "lay the pen down");
    want(d.click("actor/russia"), "look at Russia");
    take(d, folder, "actor");
    want(d.click("sheet/close"), "close the page");
    want(d.click("bar/home"), "go home");
    take(d, folder, "home");
    want(d.click("bar/relations"), "see the relations");
    take(d, folder, "relations");
    want(d.click("bar/table"), "go back to the table");
    // On with the game, so that there is a course to look at.
    for (int i = 0; i < 9; ++i) {
        if (d.has("card/close")) want(d.click("card/close"), "lay a card aside");
        if (i == 1) take(d, folder, "decision");
        want(d.click("bar/ready"), "be ready");
        want(d.settle(60'000), "come to rest");
    }
    if (d.has("card/close")) {
        take(d, folder, "card_later");
        want(d.click("card/close"), "lay a card aside");
    }
    take(d, folder, "table_later");
    want(d.click("bar/review"), "see the course");
    take(d, folder, "review");
    want(d.click("bar/relations"), "see the relations");
    take(d, folder, "relations_later");
    want(d.click("bar/home"), "go home");
    const std::string number = d.first("number/");
    want(!number.empty() && d.click(number), "ask why");
    take(d, folder, "why");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 4 && argc != 5 && argc != 6) {
        std::fprintf(stderr, "usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_SCALE [LANGUAGE]]]\n");
        return 2;
    }
    const fs::path folder = argv[1];
    const int width = argc > 3 ? std::atoi(argv[2]) : 1280;
    const int height = argc > 3 ? std::atoi(argv[3]) : 720;
    const float scale = argc > 4 ? std::strtof(argv[4], nullptr) : 1.0F;
    const std::string language = argc > 5 ? argv[5] : "en";
    std::error_code ec;
    fs::create_directories(folder, ec);
    border_post(folder, width, height, scale, language);
    kyrgyz(folder, width, height, scale, language);
    return failures == 0 ? 0 : 1;
}
