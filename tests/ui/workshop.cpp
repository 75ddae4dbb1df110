#include "ui/workshop.h"

#include <SDL.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>

#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}
void write_bytes(const fs::path& file, const std::string& bytes) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << bytes;
}
void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A scenario of its own that can be edited: Border Post under another name, among the user's scenarios.
struct Package {
    Package() : folder(Driver::folder() / "data" / "demarche" / "scripts" / "border_copy") {
        fs::remove_all(folder);
        fs::create_directories(folder.parent_path());
        fs::copy(fs::path{DEMARCHE_SOURCE_DIR} / "scripts" / "border_post", folder, fs::copy_options::recursive);
        for (const auto& entry : fs::recursive_directory_iterator{folder}) {
            if (entry.path().extension() != ".lua") continue;
            std::string all = bytes_of(entry.path());
            replace_all(all, "border_post", "border_copy");
            replace_all(all, "_ \"Border Post\"", "_ \"Border Copy\"");
            write_bytes(entry.path(), all);
        }
    }
    ~Package() {
        std::error_code ec;
        fs::remove_all(folder, ec);
    }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    [[nodiscard]] fs::path file(const std::string& name) const { return folder / name; }
    void edit(const std::string& name, const std::string& from, const std::string& to) const {
        std::string all = bytes_of(file(name));
        REQUIRE(all.find(from) != std::string::npos);
        replace_all(all, from, to);
        write_bytes(file(name), all);
    }
    fs::path folder;
};

bool until(Driver& d, const std::function<bool()>& done, int limit_ms = 60'000) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{limit_ms};
    while (!done()) {
        if (std::chrono::steady_clock::now() > end) return false;
        d.frames(2);
    }
    return true;
}

/// From the start screen through the workshop to the table of a workshop game.
void begin_workshop_game(Driver& d) {
    REQUIRE(d.has("start/workshop/border_copy"));
    REQUIRE(d.click("start/workshop/border_copy"));
    REQUIRE(d.wait_for("workshop/status"));
    REQUIRE(d.click("workshop/world"));
    REQUIRE(until(d, [&] { return d.enabled("workshop/begin"); }));
    REQUIRE(d.click("workshop/begin"));
    REQUIRE(d.wait_for("seats/begin"));
    sit_down(d);
    REQUIRE(d.has("workshop/open"));
}

std::size_t entries(Driver& d) {
    return d.app().workshop()->entries.size();
}

/// Sends a line in the console and waits for what it gives.
void send(Driver& d, const std::string& line) {
    REQUIRE(d.click("console/line"));
    d.type(line);
    d.key(SDL_SCANCODE_RETURN);
    REQUIRE(until(d, [&] { return d.app().workshop()->console_request == 0; }));
    REQUIRE(d.settle());
}

bool says(Driver& d, ConsoleEntry::Kind kind, const std::string& part) {
    const auto& all = d.app().workshop()->entries;
    return std::any_of(all.begin(), all.end(), [&](const ConsoleEntry& entry) {
        return entry.kind == kind && entry.text.find(part) != std::string::npos;
    });
}

}  // namespace

TEST_CASE("the workshop shows what is wrong in a scenario that cannot be played, and where", "[ui][window][workshop]") {
    const Package package;
    write_bytes(package.file("cards.lua"), "local x = = 1\n" + bytes_of(package.file("cards.lua")));
    Driver d{1280, 720};
    CHECK_FALSE(d.enabled("start/scenario/border_copy"));
    REQUIRE(d.click("start/workshop/border_copy"));
    const std::string place = "finding/0/border_copy/cards.lua:1";
    REQUIRE(d.wait_for(place));
    // What is hidden is not there, and comes back.
    REQUIRE(d.click("filter/error"));
    CHECK_FALSE(d.has(place));
    REQUIRE(d.click("filter/error"));
    CHECK(d.has(place));
    REQUIRE(d.click("finding/0/copy"));
    char* copied = SDL_GetClipboardText();
    CHECK(std::string{copied} == "border_copy/cards.lua:1");
    SDL_free(copied);
    // The reader's editor is given the file and the line.
    const fs::path noted = Driver::folder() / "opened.txt";
    const fs::path editor = Driver::folder() / "vim";
    write_bytes(editor, "#!/bin/sh\necho \"$@\" > " + noted.string() + ".new\nmv " + noted.string() + ".new " +
                            noted.string() + "\n");
    fs::permissions(editor, fs::perms::owner_all);
    CHECK(editor_command("", "code --wait", "/a b/c.lua", 7) ==
          std::vector<std::string>{"code", "--wait", "-g", "/a b/c.lua:7"});
    CHECK(editor_command("", "", "/c.lua", 7) == std::vector<std::string>{"xdg-open", "/c.lua"});
    CHECK(editor_command("", "nano", "/c.lua", 7) ==
          std::vector<std::string>{"x-terminal-emulator", "-e", "nano", "+7", "/c.lua"});
    CHECK(editor_command("gedit", "nano", "/c.lua", 0) == std::vector<std::string>{"gedit", "/c.lua"});
    const fs::path gvim = Driver::folder() / "gvim";
    fs::rename(editor, gvim);
    setenv("VISUAL", gvim.c_str(), 1);
    REQUIRE(d.click("finding/0/open"));
    CHECK(until(d, [&] { return fs::exists(noted); }));
    CHECK(bytes_of(noted) == "+1 " + package.file("cards.lua").string() + "\n");
    unsetenv("VISUAL");
    // Without a scenario there is no game to begin.
    REQUIRE(d.click("workshop/console"));
    CHECK(d.has("workshop/begin"));
    CHECK_FALSE(d.enabled("workshop/begin"));
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK(d.has("start/scenario/border_post"));
    CHECK(d.app().workshop() == nullptr);
}

TEST_CASE("a script error keeps the old scenario playing, and a good edit is seen in the running game",
          "[ui][window][workshop]") {
    const Package package;
    Driver d{1280, 720};
    begin_workshop_game(d);
    Desk* desk = d.app().desk();
    CHECK(desk->play->is_workshop_game());
    CHECK(desk->s().title.str() == "Border Copy");
    const fs::path first_file = desk->play->file();
    CHECK(first_file.parent_path().filename() == "workshop");
    const std::string good = bytes_of(package.file("cards.lua"));

    // Saved with a mistake: it is said where, and the game goes on.
    write_bytes(package.file("cards.lua"), good + "\nlocal x = = 1\n");
    REQUIRE(until(d, [&] { return !d.app().workshop()->state.sound; }));
    CHECK(d.app().desk() == desk);
    CHECK(d.app().workshop()->reload_failed);
    CHECK(d.app().workshop()->last_reload.find("border_copy/cards.lua:") == 0);
    REQUIRE(d.has("bar/ready"));
    const std::uint64_t before = desk->now->stamp;
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type("we go on");
    REQUIRE(d.click("speech/send"));
    REQUIRE(d.settle(60'000));
    CHECK(desk->now->stamp != before);
    REQUIRE(d.click("workshop/open"));
    REQUIRE(d.click("workshop/findings"));
    CHECK_FALSE(d.first("finding/0/border_copy/cards.lua:").empty());
    d.key(SDL_SCANCODE_F8);
    CHECK(d.has("bar/ready"));

    // Mended, with another title: the same game, seen through the new scenario.
    package.edit("scenario.lua", "Border Copy", "Border Copied Twice");
    write_bytes(package.file("cards.lua"), good);
    REQUIRE(until(d, [&] { return d.app().desk()->s().title.str() == "Border Copied Twice"; }));
    REQUIRE(d.settle(60'000));
    CHECK(d.app().workshop()->last_reload.find("commands were replayed") != std::string::npos);
    CHECK_FALSE(d.app().workshop()->reload_failed);
    CHECK(d.app().desk()->play->file() != first_file);
    bool heard = false;
    for (const auto& known : d.app().desk()->now->known) {
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        heard = heard || (said != nullptr && said->text == "we go on");
    }
    CHECK(heard);
    CHECK(d.has("bar/ready"));

    // F5 says so when there is nothing new.
    d.key(SDL_SCANCODE_F5);
    REQUIRE(until(d, [&] { return d.app().workshop()->last_reload == "read again: nothing has changed"; }));
}

TEST_CASE("the inspector finds a number and its cause; the console reads, writes into the log, and completes",
          "[ui][window][workshop]") {
    const Package package;
    fs::path file;
    std::uint64_t reached = 0;
    {
        Driver d{1280, 720};
        begin_workshop_game(d);
        d.key(SDL_SCANCODE_F8);
        REQUIRE(d.has("workshop/console"));
        d.key(SDL_SCANCODE_4, KMOD_CTRL);
        REQUIRE(d.wait_for("console/line"));
        const std::size_t at_first = entries(d);
        send(d, "game:round()");
        REQUIRE(entries(d) == at_first + 2);
        CHECK(d.app().workshop()->entries.back().text == "1");
        send(d, "game:gett('x')");
        CHECK(says(d, ConsoleEntry::Kind::kError, "console:1: "));
        // Tab fills in what all candidates share, then says which they are.
        REQUIRE(d.click("console/line"));
        d.type("game:shift_t");
        d.key(SDL_SCANCODE_TAB);
        CHECK(d.app().workshop()->line == "game:shift_trust(");
        d.type("'kyrg");
        d.key(SDL_SCANCODE_TAB);
        // Its groups at home begin so, too: the quotation mark is left to whoever writes.
        CHECK(d.app().workshop()->line == "game:shift_trust('kyrgyzstan");
        d.type("', 'uzbekistan', 9, 'a word from the workshop')");
        d.key(SDL_SCANCODE_RETURN);
        REQUIRE(until(d, [&] { return d.app().workshop()->console_request == 0; }));
        REQUIRE(d.settle(60'000));
        CHECK(says(d, ConsoleEntry::Kind::kChange, "trust/kyrgyzstan/uzbekistan: "));
        CHECK(says(d, ConsoleEntry::Kind::kNote, "of the log, by the facilitator"));
        // Older lines come back.
        REQUIRE(d.click("console/line"));
        d.key(SDL_SCANCODE_UP);
        CHECK(d.app().workshop()->line.starts_with("game:shift_trust("));
        d.key(SDL_SCANCODE_ESCAPE);
        d.key(SDL_SCANCODE_2, KMOD_CTRL);
        REQUIRE(d.wait_for("world/search"));
        REQUIRE(d.click("world/search"));
        d.type("trust kyrgyzstan uzbekistan");
        REQUIRE(d.has("world/trust/kyrgyzstan/uzbekistan"));
        CHECK_FALSE(d.has("world/now/round"));
        REQUIRE(d.click("world/trust/kyrgyzstan/uzbekistan"));
        REQUIRE(d.has("reason/0"));
        const auto& reasons = d.app().workshop()->reasons;
        CHECK(std::any_of(reasons.begin(), reasons.end(), [](const session::Reason& reason) {
            return reason.cause == "a word from the workshop (the facilitator)" && reason.what.ends_with("(+9)");
        }));
        // What the table shows is the same game.
        d.key(SDL_SCANCODE_F8);
        CHECK(d.has("bar/ready"));
        REQUIRE(d.settle(60'000));
        file = d.app().desk()->play->file();
        reached = hash(d.app().workshop()->insight->world);
    }
    const session::Catalogue catalogue = session::Catalogue::standard();
    const auto host_for = [&](const std::string& id) { return catalogue.load(id); };
    auto verified = session::Session::verify(file, host_for);
    REQUIRE(verified);
    CHECK(verified->final_hash == reached);
    auto session = session::Session::open(file, host_for);
    REQUIRE(session);
    auto line = session->line();
    REQUIRE(line);
    CHECK(std::any_of(line->begin(), line->end(), [](const session::Entry& entry) {
        return entry.by == Seat::facilitator() && std::holds_alternative<RunScript>(entry.command);
    }));
}

TEST_CASE("the workshop names the dearest function, over games and in the running game", "[ui][window][workshop]") {
    const Package package;
    write_bytes(package.file("endings.lua"), bytes_of(package.file("endings.lua")) +
                                                 "\non('phase_start', function(game, event)\n  local t = {}\n"
                                                 "  for i = 1, 300000 do t[1] = i end\nend)\n");
    Driver d{1280, 720};
    REQUIRE(d.click("start/workshop/border_copy"));
    REQUIRE(d.wait_for("workshop/costs"));
    REQUIRE(d.click("workshop/costs"));
    REQUIRE(until(d, [&] { return d.enabled("costs/play"); }));
    REQUIRE(d.slide("costs/count", 0));
    REQUIRE(d.click("costs/play"));
    REQUIRE(d.wait_for("cost/0", 120'000));
    CHECK(d.app().workshop()->state.costs->front().place.file == "border_copy/endings.lua");
    CHECK(d.first("cost/0/").find("phase_start") != std::string::npos);
    REQUIRE(d.click("costs/sort/name"));
    CHECK(d.first("cost/0/").find("phase_start") == std::string::npos);
    REQUIRE(d.click("costs/sort/most"));
    CHECK(d.first("cost/0/").find("phase_start") != std::string::npos);
    // Many games are broken off when one has seen enough.
    REQUIRE(d.slide("costs/count", 1));
    const Mark play = d.app().ui().marks().at("costs/play");  // a click would wait until all are played
    d.press_at((play.low.x + play.high.x) / 2, (play.low.y + play.high.y) / 2);
    REQUIRE(d.wait_for("costs/stop"));
    REQUIRE(d.click("costs/stop"));
    REQUIRE(d.wait_for("costs/play", 60'000));
    CHECK(d.app().workshop()->state.measured < 50);
}

TEST_CASE("a solo game goes on as a workshop game in a file of its own; one of several people never does",
          "[ui][window][workshop]") {
    const Package package;
    {
        Driver d{1280, 720, "border_copy"};
        REQUIRE(d.click("seats/begin"));
        REQUIRE(d.wait_for("bar/ready"));
        REQUIRE(d.settle(60'000));
        for (int i = 0; i < 6 && d.has("card/close"); ++i)
            REQUIRE(d.click("card/close"));
        CHECK_FALSE(d.has("workshop/open"));
        CHECK_FALSE(d.app().desk()->play->is_workshop_game());
        const fs::path saved = d.app().desk()->play->file();
        const World before = d.app().desk()->now->view.world;
        // Asked once and then left alone, it asks anew.
        d.key(SDL_SCANCODE_ESCAPE);
        REQUIRE(d.click("menu/workshop"));
        REQUIRE(d.click("menu/back"));
        d.key(SDL_SCANCODE_ESCAPE);
        go_to_workshop(d);
        REQUIRE(until(d, [&] { return d.app().workshop() != nullptr && d.app().workshop()->has_game(); }));
        REQUIRE(d.settle(60'000));
        REQUIRE(d.has("workshop/status"));
        CHECK(d.app().desk()->play->is_workshop_game());
        CHECK(d.app().desk()->play->file() != saved);
        // The AI seats may have spoken since; what was is there.
        CHECK(d.app().desk()->now->view.world.round == before.round);
        CHECK(d.app().desk()->now->view.world.numbers == before.numbers);
        CHECK(fs::exists(saved));
        CHECK(d.app().settings().last_save == saved.string());
        // Leaving the workshop, the game stands where it stood.
        REQUIRE(d.click("workshop/back"));
        CHECK(d.has("bar/ready"));
        CHECK(d.has("workshop/open"));
    }
    {
        Driver d{1280, 720, "border_copy"};
        REQUIRE(d.click("seat/kyrgyzstan/me"));
        REQUIRE(d.click("seat/uzbekistan/me"));
        REQUIRE(d.click("seats/begin"));
        REQUIRE(d.wait_for("curtain/open"));
        REQUIRE(d.click("curtain/open"));
        for (int i = 0; i < 6 && d.has("card/close"); ++i)
            REQUIRE(d.click("card/close"));
        d.key(SDL_SCANCODE_ESCAPE);
        REQUIRE(d.has("menu/workshop"));
        CHECK_FALSE(d.enabled("menu/workshop"));
        (void)d.click("menu/workshop");
        CHECK(d.app().workshop() == nullptr);
        // Nor by the back door.
        CHECK_FALSE(d.app().desk()->play->is_workshop_game());
        auto host = session::Catalogue::standard().load("border_copy");
        REQUIRE(host);
        const fs::path file = Driver::folder() / "never.demarche";
        const std::uint64_t moving = d.app().desk()->play->move_to(std::move(*host), file);
        d.app().desk()->handed_on.insert(moving);
        const std::uint64_t line = d.app().desk()->play->console("game:round()");
        d.app().desk()->handed_on.insert(line);
        REQUIRE(until(d, [&] { return d.app().desk()->for_workshop.size() == 2; }));
        for (const Play::Answer& answer : d.app().desk()->for_workshop) {
            REQUIRE(answer.error);
            CHECK(answer.error->code == ErrorCode::kNotAllowed);
        }
        CHECK_FALSE(fs::exists(file));
    }
}
