// A picture of each screen, for people to look at: screenshots FOLDER [WIDTH HEIGHT [TEXT_SCALE [LANGUAGE]]]; and a
// picture of each phase of a game that is played with a simple mind: screenshots FOLDER WIDTH HEIGHT TEXT_SCALE
// LANGUAGE SCENARIO SEAT ROUNDS.

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
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

/// The list of saved games, as those left it that were drawn before.
void saved_games(const fs::path& folder, int width, int height, float scale, const std::string& language) {
    Driver d{width, height, {}, {}, 7, scale, language};
    want(d.click("start/saves"), "open the saved games");
    want(d.settle(), "come to rest");
    const std::string save = d.first("saves/");
    want(!save.empty() && d.click(save + "/rename"), "ask for another name");
    take(d, folder, "saves");
}

/// The guided round as far as the first draft.
void lesson(const fs::path& folder, int width, int height, float scale, const std::string& language) {
    Driver d{width, height, {}, {}, 7, scale, language};
    want(d.click("start/learn"), "begin the guided round");
    want(d.wait_for("coach/skip"), "find the coach");
    take(d, folder, "lesson_map");
    const auto obey = [&] {
        for (int i = 0; i < 14; ++i) {
            auto& coach = d.app().desk()->coach;
            if (!coach || coach->target.empty()) return;
            const std::string_view step = coach->now().id;
            const std::string target = coach->target == "map/ground" ? "map/in" : coach->target;
            want(d.click(target), ("press " + target).c_str());
            if (target == "speech/words") d.type("What would you need to open the gate?");
            d.settle(60'000);
            if (!coach || coach->now().id != step) return;
        }
    };
    for (int i = 0; i < 20 && d.app().desk()->coach && !d.app().desk()->coach->over(); ++i) {
        const std::string step{d.app().desk()->coach->now().id};
        if (step == "end") break;
        if (step == "home" || step == "actor" || step == "read" || step == "advice" || step == "accept" ||
            step == "act" || step == "why")
            take(d, folder, "lesson_" + step);
        obey();
    }
    take(d, folder, "lesson_end");
}

/// Plays some rounds: answers cards, says yes to what is worth something, tables a first draft, acts, is ready.
void course(const fs::path& folder, int width, int height, float scale, const std::string& scenario,
            const std::string& seat, int rounds, const std::string& language) {
    Driver d{width, height, scenario, seat, 11, scale, language};
    want(d.click("seats/begin"), "begin");
    want(d.wait_for("bar/ready"), "sit down");
    const auto world = [&]() -> const demarche::World& { return d.app().desk()->now->view.world; };
    int n = 0;
    const auto picture = [&](const std::string& what) {
        char name[64];
        std::snprintf(name, sizeof name, "%02d_round%d_%s", ++n, world().round, what.c_str());
        take(d, folder, name);
    };
    for (int step = 0; step < rounds * 6 && world().round <= rounds && !world().ended; ++step) {
        d.settle(60'000);
        for (int i = 0; i < 5 && d.has("card/close"); ++i) {
            picture("card");
            const std::string choice = d.first("card/choice/");
            if (choice.empty() || !d.enabled(choice) || !d.click(choice)) d.click("card/close");
            d.settle(60'000);
        }
        if (d.app().desk()->phase().like == demarche::PhaseLike::kNegotiation) {
            for (int i = 0; i < 3; ++i) {
                want(d.click("talks/listen"), "listen");
                d.settle(60'000);
                if (d.has("talks/1/accept")) {
                    want(d.click("talks/1/read"), "read");
                    picture("draft");
                    if (d.has("draft/accept")) d.click("draft/accept");
                    d.settle(60'000);
                    for (int k = 0; k < 3 && d.app().desk()->sheets.any(); ++k)
                        d.key(SDL_SCANCODE_ESCAPE);
                }
            }
            if (d.click("agreed/1")) {
                for (const std::string& way : {d.first("breach/"), std::string{"agreement/leave"}}) {
                    if (way.empty() || !d.click(way)) continue;
                    d.settle(60'000);
                    picture("way_out");
                    d.key(SDL_SCANCODE_ESCAPE);
                }
                d.click("sheet/close");
            }
        } else if (d.app().desk()->phase().like == demarche::PhaseLike::kDecision) {
            const std::string act = d.first("act/");
            if (!act.empty() && d.click(act)) {
                picture("act");
                if (!d.click("act/do")) d.key(SDL_SCANCODE_ESCAPE);
                d.settle(60'000);
            }
        }
        picture("table");
        for (int i = 0; i < 4 && d.app().desk()->sheets.any(); ++i)
            d.key(SDL_SCANCODE_ESCAPE);
        want(d.click("bar/ready"), "be ready");
        d.settle(120'000);
    }
    picture("end");
    for (int i = 0; i < 4 && d.app().desk()->sheets.any(); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    d.key(SDL_SCANCODE_F4);
    for (const char* page : {"story", "history", "roads", "debrief"}) {
        d.click(std::string{"review/page/"} + page);
        picture(std::string{"review_"} + page);
    }
    d.key(SDL_SCANCODE_F2);
    picture("home");
    d.key(SDL_SCANCODE_F3);
    picture("relations");
    d.key(SDL_SCANCODE_F1);
    if (d.click("agreed/1")) picture("agreement");
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
    take(d, folder, "kinds");
    want(d.click("new/joint_mission"), "choose the kind");
    take(d, folder, "pen");
    want(d.click("sheet/close"), "lay the pen down");
    want(d.click("actor/russia"), "look at Russia");
    take(d, folder, "actor");
    want(d.click("sheet/close"), "close the page");
    want(d.click("bar/ledger"), "open the ledger");
    take(d, folder, "ledger");
    want(d.click("sheet/close"), "close the ledger");
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
    want(d.click("review/page/history"), "see what really happened");
    take(d, folder, "review_history");
    want(d.click("review/page/roads"), "see the roads not taken");
    take(d, folder, "review_roads");
    want(d.click("bar/relations"), "see the relations");
    take(d, folder, "relations_later");
    want(d.click("bar/home"), "go home");
    const std::string number = d.first("number/");
    want(!number.empty() && d.click(number), "ask why");
    take(d, folder, "why");
}

/// A copy of Border Post with a few slips, for the findings to have something to say.
void spoil(const fs::path& folder) {
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    fs::copy(fs::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", folder, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.path().extension() != ".lua") continue;
        std::ifstream in{entry.path()};
        std::string all{std::istreambuf_iterator<char>{in}, {}};
        in.close();
        for (std::size_t at = all.find("border_post"); at != std::string::npos; at = all.find("border_post", at + 1))
            all.replace(at, 11, "border_copy");
        if (entry.path().filename() == "endings.lua")
            all +=
                "\nactor { id = \"observers\", name = _ \"Observers\" }\n"
                "on(\"round_start\", function(game, _event)\n"
                "  if game:round() == 3 then game:change(\"queue\", \"dostukk\", 5) end\nend)\n";
        std::ofstream{entry.path(), std::ios::trunc} << all;
    }
}

void settle_check(Driver& d) {
    for (int i = 0; i < 4000 && d.app().workshop()->state.checking; ++i)
        d.frames(2);
}

void workshop(const fs::path& folder, int width, int height, float scale, const std::string& language) {
    const fs::path package = Driver::folder() / "data" / "demarche" / "scripts" / "border_copy";
    spoil(package);
    {
        Driver d{width, height, {}, {}, 7, scale, language};
        want(d.click("start/workshop/border_copy"), "open the workshop");
        d.frames(50);
        settle_check(d);
        take(d, folder, "workshop_findings");
        want(d.click("file/border_copy/endings.lua"), "show a file");
        take(d, folder, "workshop_file");
        want(d.click("workshop/world"), "look for a World");
        take(d, folder, "workshop_without_game");
    }
    fs::remove_all(package);
    Driver d{width, height, "kyrgyz_crisis", "eu", 8, scale, language};
    want(d.click("seats/begin"), "begin");
    want(d.settle(60'000), "come to rest");
    if (d.has("card/close")) want(d.click("card/close"), "lay the card aside");
    for (int i = 0; i < 4; ++i) {
        want(d.click("bar/ready"), "be ready");
        want(d.settle(120'000), "come to rest");
        if (d.has("card/close")) want(d.click("card/close"), "lay a card aside");
    }
    d.key(SDL_SCANCODE_ESCAPE);
    take(d, folder, "menu");
    want(d.click("menu/workshop") && d.click("menu/workshop"), "open the workshop of the game");
    for (int i = 0; i < 4000 && !(d.app().workshop() != nullptr && d.app().workshop()->has_game()); ++i)
        d.frames(2);
    want(d.settle(60'000), "come to rest");
    settle_check(d);
    take(d, folder, "workshop_clean");
    want(d.click("workshop/world"), "look at the World");
    take(d, folder, "workshop_world");
    want(d.click("world/search"), "search");
    d.type("violence osh");
    want(d.click("world/violence/osh"), "ask why");
    take(d, folder, "workshop_why");
    want(d.click("workshop/costs"), "look at costs");
    want(d.slide("costs/count", 0.2F), "choose how many games");
    want(d.click("costs/play"), "measure");
    d.frames(30);
    take(d, folder, "workshop_measuring");
    for (int i = 0; i < 20'000 && d.app().workshop()->state.measuring; ++i)
        d.frames(2);
    take(d, folder, "workshop_costs");
    want(d.click("workshop/console"), "open the console");
    for (const char* line : {"game:round(), game:phase()", "game:agreements {}", "game:get('violence', 'oshh')",
                             "game:shift_trust('eu', 'russia', 5, 'a word in the corridor')"}) {
        want(d.click("console/line"), "write a line");
        d.type(line);
        d.key(SDL_SCANCODE_RETURN);
        d.settle(60'000);
    }
    want(d.click("console/line"), "write a line");
    d.type("game:s");
    d.key(SDL_SCANCODE_TAB);
    take(d, folder, "workshop_console");
    d.key(SDL_SCANCODE_F8);
    take(d, folder, "workshop_table");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 4 && argc != 5 && argc != 6 && argc != 9) {
        std::fprintf(stderr,
                     "usage: screenshots FOLDER [WIDTH HEIGHT [TEXT_SCALE [LANGUAGE [SCENARIO SEAT ROUNDS]]]]\n");
        return 2;
    }
    const fs::path folder = argv[1];
    const int width = argc > 3 ? std::atoi(argv[2]) : 1280;
    const int height = argc > 3 ? std::atoi(argv[3]) : 720;
    const float scale = argc > 4 ? std::strtof(argv[4], nullptr) : 1.0F;
    const std::string language = argc > 5 ? argv[5] : "en";
    std::error_code ec;
    fs::create_directories(folder, ec);
    if (argc == 9) {
        course(folder, width, height, scale, argv[6], argv[7], std::atoi(argv[8]), language);
        return failures == 0 ? 0 : 1;
    }
    // WORKSHOP=1 takes the workshop's pictures alone.
    if (std::getenv("WORKSHOP") == nullptr) {
        lesson(folder, width, height, scale, language);
        border_post(folder, width, height, scale, language);
        kyrgyz(folder, width, height, scale, language);
        saved_games(folder, width, height, scale, language);
    }
    workshop(folder, width, height, scale, language);
    return failures == 0 ? 0 : 1;
}
