// Games that are kept: found again with their scenarios, refused in words where they cannot be, and never lost.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "ui/driver.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

void write(const fs::path& file, const std::string& words) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << words;
}

fs::path saves() {
    const fs::path folder = Driver::folder() / "data" / "demarche" / "sessions";
    fs::create_directories(folder);
    return folder;
}

/// A copy of Border Post under another name in a folder that no catalogue looks into.
fs::path elsewhere(const std::string& name) {
    const fs::path folder = Driver::folder() / "on_a_stick" / name;
    fs::remove_all(folder);
    fs::create_directories(folder.parent_path());
    fs::copy(fs::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", folder, fs::copy_options::recursive);
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (entry.path().extension() != ".lua") continue;
        std::string all = content(entry.path());
        for (std::size_t at = all.find("border_post"); at != std::string::npos; at = all.find("border_post", at + 1))
            all.replace(at, 11, name);
        write(entry.path(), all);
    }
    return folder;
}

/// Plays a little and leaves. @return the file of the game, and the hash of what its player saw last.
std::pair<fs::path, std::uint64_t> play_a_little(const std::string& scenario, const std::string& language = "en") {
    Driver d{1280, 720, scenario, "kyrgyzstan", 7, 1, language};
    sit_down(d);
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.settle());
    return {d.app().desk()->play->file(), hash(d.app().desk()->now->view.world)};
}

/// Opened again by "Go on", in a language whose words lie beside the scenario; and taken into the workshop.
void goes_on_in_russian(const fs::path& file, std::uint64_t left) {
    Driver d{1280, 720, {}, {}, 7, 1, "ru"};
    REQUIRE_FALSE(d.has("start/scenario/border_copy"));  // no catalogue has it
    REQUIRE(d.enabled("start/continue"));
    REQUIRE(d.click("start/continue"));
    REQUIRE(d.wait_for("bar/menu"));
    REQUIRE(d.settle());
    REQUIRE(d.app().desk() != nullptr);
    CHECK(hash(d.app().desk()->now->view.world) == left);
    // The reader's words lie in that folder, too.
    CHECK(d.scenario().title.str() == "Пограничный пост");
    lay_cards_aside(d);
    // The workshop goes to that folder as well.
    REQUIRE(d.click("bar/menu"));
    go_to_workshop(d);
    for (int i = 0; i < 5000 && !(d.app().workshop() != nullptr && d.app().workshop()->has_game()); ++i)
        d.frames(2);
    REQUIRE(d.app().workshop() != nullptr);
    REQUIRE(d.app().workshop()->has_game());
    CHECK(d.scenario().title.str() == "Пограничный пост");
    const fs::path copy = d.app().desk()->play->file();
    CHECK(copy != file);
}

}  // namespace

TEST_CASE("a file from elsewhere opens by its path; what is none is said to be none and left as it is",
          "[ui][window]") {
    const fs::path noise = Driver::folder() / "letter.txt";
    std::ofstream{noise} << "Dear colleague,";
    fs::path game;
    {
        Driver d{1280, 720, "border_post"};
        sit_down(d);
        game = d.app().desk()->play->file();
    }
    const fs::path moved = Driver::folder() / "elsewhere.demarche";
    fs::copy_file(game, moved);
    Driver d{1280, 720};
    const auto open = [&](const fs::path& file) {
        if (!d.has("saves/path")) REQUIRE(d.click("start/saves"));
        REQUIRE(d.click("saves/path"));
        d.key(SDL_SCANCODE_A, KMOD_CTRL);
        d.type(file.string());
        REQUIRE(d.click("saves/open"));
    };
    open(noise);
    CHECK(d.app().desk() == nullptr);
    REQUIRE(d.has("saves/path"));
    std::ifstream in{noise, std::ios::binary};
    CHECK(std::string(std::istreambuf_iterator<char>{in}, {}) == "Dear colleague,");
    open(moved);
    REQUIRE(d.wait_for("bar/ready"));
    CHECK(d.app().desk()->play->file() == moved);
}

TEST_CASE("the list of saved games tells what each is about, and a file that is none is no hindrance", "[ui][window]") {
    const auto [file, seen] = play_a_little("border_post");
    write(saves() / "noise.demarche", "Dear colleague,");
    for (const std::string language : {"en", "ru"}) {
        Driver d{1280, 720, {}, {}, 7, 1, language};
        REQUIRE(d.click("start/saves"));
        REQUIRE(d.has("saves/" + file.stem().string()));
        CHECK(d.has("saves/noise"));
        const std::string words = on_screen(d);
        INFO(words);
        CHECK(words.find(language == "en" ? "Border Post \xC2\xB7 Kyrgyzstan \xC2\xB7 Round 1 of 4"
                                          : "Пограничный пост \xC2\xB7 Кыргызстан \xC2\xB7") != std::string::npos);
    }
    fs::remove(saves() / "noise.demarche");
}

TEST_CASE("a saved game is given another name and removed where it stands in the list", "[ui][window][saves]") {
    const fs::path before = play_a_little("border_post").first;
    const std::string old = "saves/" + before.stem().string();
    const auto rename = [](Driver& d, const std::string& save, const std::string& name) {
        REQUIRE(d.click(save + "/rename"));
        REQUIRE(d.click(save + "/name"));
        d.key(SDL_SCANCODE_A, KMOD_CTRL);
        d.type(name);
        REQUIRE(d.click(save + "/rename/yes"));
    };
    write(saves() / "noise.demarche", "Dear colleague,");
    Driver d{1280, 720};
    REQUIRE(d.click("start/saves"));
    rename(d, old, "Seminar: first table");
    const fs::path after = saves() / "Seminar- first table.demarche";
    CHECK(!fs::exists(before));
    REQUIRE(fs::exists(after));
    CHECK(!d.has(old));
    REQUIRE(d.has("saves/Seminar- first table"));
    // A name that another game has is refused, and both stay.
    rename(d, "saves/noise", "Seminar- first table");
    CHECK(stands(d, "The file exists already; choose another name"));
    CHECK(fs::exists(saves() / "noise.demarche"));
    // Nothing goes that was not asked about twice.
    REQUIRE(d.click("saves/noise/remove"));
    REQUIRE(d.click("saves/noise/leave"));
    CHECK(fs::exists(saves() / "noise.demarche"));
    REQUIRE(d.click("saves/noise/remove"));
    REQUIRE(d.click("saves/noise/remove/yes"));
    CHECK(!fs::exists(saves() / "noise.demarche"));
    CHECK(!d.has("saves/noise"));
    // The game is whole under its new name.
    REQUIRE(d.click("saves/Seminar- first table"));
    REQUIRE(d.wait_for("bar/ready"));
    CHECK(d.app().desk()->play->file() == after);
}

TEST_CASE("the games of the list stay where they are when one of them cannot be opened", "[ui][window][saves]") {
    const fs::path good = play_a_little("border_post").first;
    write(saves() / "Noise.demarche", "Dear colleague,");
    Driver d{1280, 720};
    REQUIRE(d.click("start/saves"));
    CHECK(stands(d, "cannot be opened"));  // before it is tried
    const auto top_of = [&](const std::string& name) { return d.app().ui().marks().at(name).low.y; };
    const float before = top_of("saves/Noise");
    const float other = top_of("saves/" + good.stem().string());
    REQUIRE(d.click("saves/Noise"));
    CHECK(stands(d, "The file 'Noise.demarche' cannot be opened: "));
    CHECK(d.has("saves/fault"));
    CHECK(top_of("saves/Noise") == before);
    CHECK(top_of("saves/" + good.stem().string()) == other);
    // Once, and not in a notice over the list as well.
    const std::string words = on_screen(d);
    CHECK(words.find("Noise.demarche") == words.rfind("Noise.demarche"));
    fs::remove(saves() / "Noise.demarche");
}

TEST_CASE("a game that was left goes on where it was", "[ui][window]") {
    std::uint64_t left = 0;
    {
        Driver d{1280, 720, "border_post", "", 21};
        sit_down(d);
        REQUIRE(d.settle());
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle());
        left = hash(d.app().desk()->now->view.world);
    }
    Driver d{1280, 720};
    REQUIRE(d.enabled("start/continue"));
    REQUIRE(d.click("start/continue"));
    REQUIRE(d.wait_for("bar/menu"));
    REQUIRE(d.settle());
    CHECK(hash(d.app().desk()->now->view.world) == left);
}

TEST_CASE("where the settings are new the newest game goes on", "[ui][window][saves]") {
    const auto [file, left] = play_a_little("border_post");
    fs::remove(Settings::file());
    Driver d{1280, 720};
    REQUIRE(d.enabled("start/continue"));
    REQUIRE(d.click("start/continue"));
    REQUIRE(d.wait_for("bar/menu"));
    REQUIRE(d.settle());
    CHECK(d.app().desk()->play->file() == file);
    CHECK(hash(d.app().desk()->now->view.world) == left);
}

TEST_CASE("a game of a scenario in a folder of its own is found again after a restart", "[ui][window][saves]") {
    const fs::path folder = elsewhere("border_copy");
    const auto [file, left] = play_a_little(folder.string(), "ru");
    goes_on_in_russian(file, left);

    // Gone: said in words, with where it was looked for; the save stays as it is.
    fs::remove_all(folder);
    const std::string kept = content(file);
    Driver d{1280, 720};
    REQUIRE(d.click("start/continue"));
    CHECK(d.app().desk() == nullptr);
    const std::string said = d.app().ui().said_last();
    INFO(said);
    CHECK(said.find(file.filename().string()) != std::string::npos);
    CHECK(said.find("border_copy', where it is no longer") != std::string::npos);
    CHECK(content(file) == kept);
}

TEST_CASE(
    "a save that is cut, noise, empty, a folder or of a changed scenario is refused in words, and nothing is lost",
    "[ui][window][saves]") {
    const auto [good, left] = play_a_little("border_post");
    const std::string whole = content(good);
    REQUIRE(whole.size() > 10'000);
    const fs::path folder = saves();
    const fs::path box = elsewhere("border_changed");
    const fs::path changed = play_a_little(box.string()).first;
    std::ofstream{box / "scenario.lua", std::ios::app} << "\nactor { id = \"observers\", name = _ \"Observers\" }\n";

    struct Bad {
        fs::path file;
        std::string says;  ///< A part of the words.
    };
    std::vector<Bad> bad;
    const auto spoil = [&](const std::string& name, const std::string& bytes, const std::string& says) {
        const fs::path file = folder / (name + ".demarche");
        write(file, bytes);
        bad.push_back({file, says});
    };
    spoil("noise", "this is no game", "this is no session file");
    spoil("empty", "", "empty");
    spoil("cut_in_head", whole.substr(0, 50), "cut");
    spoil("cut_in_half", whole.substr(0, whole.size() / 2), "");
    std::string flipped = whole;
    for (std::size_t i = 8192; i < flipped.size(); i += 97)
        flipped[i] = static_cast<char>(~flipped[i]);
    spoil("flipped", flipped, "");
    bad.push_back({changed, "recorded with border_changed"});

    Driver d{1280, 720};
    for (const Bad& one : bad) {
        INFO(one.file.filename());
        const std::string before = content(one.file);
        if (!d.has("saves/path")) REQUIRE(d.click("start/saves"));
        const std::string name = "saves/" + one.file.stem().string();
        REQUIRE(d.has(name));
        REQUIRE(d.click(name));
        // Still where the file was chosen, with the reason: the name of the file and what is wrong with it.
        CHECK(d.app().desk() == nullptr);
        REQUIRE(d.has("saves/path"));
        const std::string said = d.app().ui().said_last();
        INFO(said);
        CHECK(said.find(one.file.filename().string()) != std::string::npos);
        CHECK(said.find(one.says) != std::string::npos);
        CHECK(said.size() > one.file.filename().string().size() + 20);
        CHECK(content(one.file) == before);
    }
    // The good one beside them is as it was, and goes on.
    REQUIRE(d.click("saves/" + good.stem().string()));
    REQUIRE(d.wait_for("bar/menu"));
    REQUIRE(d.settle());
    CHECK(hash(d.app().desk()->now->view.world) == left);
    for (const Bad& one : bad)
        fs::remove(one.file);
}
