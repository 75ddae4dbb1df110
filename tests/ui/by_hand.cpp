// The window, moved by lines on stdin, for whoever wants to play or look at it where there is no display:
//
//   by_hand [WIDTH HEIGHT [TEXT_SCALE [LANGUAGE [SCENARIO SEAT [SEED]]]]]
//
//   click NAME | point NAME | type WORDS | key NAME (Return, Escape, F9, Ctrl+Return ...) | wheel N | slide NAME SHARE
//   drag X Y X Y | marks [BEGINNING] | read | picture FILE.png | size WIDTH HEIGHT | scale S | cards | quit
//
// NAME is the stable name of a widget (`Ui::mark`); every line goes through SDL's own events, as in the tests. What
// goes wrong is said on stderr and counted; the program then ends with 1.

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "ui/driver.h"
#include "ui/reader.h"

namespace {

using demarche::ui::Driver;

/// "Ctrl+Return" in SDL's words.
bool press(Driver& d, const std::string& keys) {
    const std::size_t plus = keys.rfind('+');
    const bool ctrl = keys.starts_with("Ctrl+");
    const SDL_Scancode code = SDL_GetScancodeFromName(keys.substr(plus == std::string::npos ? 0 : plus + 1).c_str());
    if (code == SDL_SCANCODE_UNKNOWN) return false;
    d.key(code, ctrl ? KMOD_CTRL : KMOD_NONE);
    return true;
}

bool obey(Driver& d, const std::string& line) {
    std::istringstream in{line};
    std::string verb;
    in >> verb >> std::ws;
    std::string rest;
    std::getline(in, rest);
    std::istringstream words{rest};
    if (verb.empty() || verb.front() == '#') return true;
    if (verb == "click") return d.click(rest) && d.settle(120'000);
    if (verb == "point") {
        const auto at = d.app().ui().marks().find(rest);
        if (at == d.app().ui().marks().end()) return false;
        d.move((at->second.low.x + at->second.high.x) / 2, (at->second.low.y + at->second.high.y) / 2);
        return d.settle(120'000);
    }
    if (verb == "type") {
        d.type(rest);
        return true;
    }
    if (verb == "key") return press(d, rest) && d.settle(120'000);
    if (verb == "wheel") {
        float amount = 0;
        words >> amount;
        d.wheel(amount);
        return d.settle(120'000);
    }
    if (verb == "slide") {
        std::string name;
        float share = 0;
        words >> name >> share;
        return d.slide(name, share);
    }
    if (verb == "drag") {
        ImVec2 from;
        ImVec2 to;
        words >> from.x >> from.y >> to.x >> to.y;
        d.drag(from, to);
        return true;
    }
    if (verb == "marks") {
        for (const auto& [name, mark] : d.app().ui().marks()) {
            if (!name.starts_with(rest)) continue;
            std::printf("  %s%s%s  %s\n", name.c_str(), mark.enabled ? "" : " (off)", mark.visible ? "" : " (hidden)",
                        mark.tip.substr(0, mark.tip.find('\n')).c_str());
        }
        return true;
    }
    if (verb == "read") {
        d.window().wake();
        d.frames(2);
        for (const demarche::ui::Line& one : demarche::ui::read_screen(d.window().fonts().mono)) {
            if (one.in_sight()) std::printf("  %s\n", one.words.c_str());
        }
        return true;
    }
    if (verb == "picture") return d.picture(rest);
    if (verb == "size") {
        int width = 0;
        int height = 0;
        words >> width >> height;
        d.window().set_size(width, height);
        return d.settle(120'000);
    }
    if (verb == "scale") {
        float scale = 1;
        words >> scale;
        d.window().set_text_scale(scale);
        return d.settle(120'000);
    }
    if (verb == "cards") {
        for (int i = 0; i < 6 && d.has("card/close"); ++i)
            d.click("card/close");
        return d.settle(120'000);
    }
    return false;
}

}  // namespace

int main(int argc, char** argv) {
    const auto given = [&](int n, const char* otherwise) { return std::string{argc > n ? argv[n] : otherwise}; };
    Driver d{std::atoi(given(1, "1280").c_str()),
             std::atoi(given(2, "720").c_str()),
             given(5, ""),
             given(6, ""),
             std::strtoull(given(7, "7").c_str(), nullptr, 10),
             std::strtof(given(3, "1").c_str(), nullptr),
             given(4, "en")};
    int faults = 0;
    for (std::string line; std::getline(std::cin, line) && line != "quit";) {
        std::printf("> %s\n", line.c_str());
        if (!obey(d, line)) {
            std::fprintf(stderr, "by_hand: could not: %s\n", line.c_str());
            std::printf("  could not\n");
            ++faults;
        }
        if (const std::string said = d.app().ui().said_last(); !said.empty()) {
            static std::string last;
            if (said != last) std::printf("  [%s]\n", said.c_str());
            last = said;
        }
        std::fflush(stdout);
    }
    return faults == 0 ? 0 : 1;
}
