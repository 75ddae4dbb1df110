// What a frame of the desktop costs before the driver draws it, how soon the first one is there, and what it all takes
// of memory: demarche_frames [SCENARIO [SEAT]]. CPU time of the window's thread, so that it means something on a
// machine with other work. The figures stand in README.md.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "base/cpu_time.h"
#include "ui/driver.h"

namespace {

using demarche::ui::Driver;

/// A line of /proc/self/status in MiB.
double memory_mib(const char* what) {
    std::ifstream in{"/proc/self/status"};
    for (std::string line; std::getline(in, line);) {
        if (line.rfind(what, 0) == 0) return std::strtod(line.c_str() + std::string{what}.size() + 1, nullptr) / 1024;
    }
    return 0;
}

struct Spread {
    double median = 0;
    double late = 0;  ///< 99 of 100 are below it.
};
Spread spread(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values[values.size() * 99 / 100]};
}

/// 600 frames while the pointer wanders over the whole window.
Spread wander(Driver& d, float width, float height) {
    std::vector<double> costs;
    for (int i = 0; i < 600; ++i) {
        const auto t = static_cast<float>(i) / 600;
        d.move(width * (0.02F + 0.96F * t), height * (0.1F + 0.8F * (i % 60 < 30 ? t : 1 - t)));
        d.frames(1);
        costs.push_back(d.window().cpu_ms());
    }
    return spread(costs);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string scenario = argc > 1 ? argv[1] : "kyrgyz_crisis";
    const std::string seat = argc > 2 ? argv[2] : "eu";
    {
        const std::int64_t began = demarche::cpu_ns(CLOCK_PROCESS_CPUTIME_ID);
        Driver d{1920, 1080};
        std::printf("first usable frame, start screen: %.0f ms of CPU in all threads\n",
                    1e-6 * static_cast<double>(demarche::cpu_ns(CLOCK_PROCESS_CPUTIME_ID) - began));
    }
    Driver d{1920, 1080, scenario, seat};
    d.click("seats/begin");
    d.wait_for("bar/ready");
    d.settle(60'000);
    for (int i = 0; i < 4 && d.has("card/close"); ++i)
        d.click("card/close");
    for (int i = 0; i < 2; ++i) {
        d.click("talks/listen");
        d.settle(60'000);
    }
    const auto show = [&](const char* what) {
        const Spread s = wander(d, 1920, 1080);
        std::printf("%-28s median %.2f ms, 99 %% below %.2f ms\n", what, s.median, s.late);
    };
    show("table");
    d.key(SDL_SCANCODE_F2);
    show("home");
    d.key(SDL_SCANCODE_F3);
    show("relations");
    d.key(SDL_SCANCODE_F4);
    show("review");
    d.key(SDL_SCANCODE_F1);
    d.click("talks/1/read");
    show("a draft");
    d.click("sheet/close");
    d.settle();
    const long before = d.window().frames();
    for (int i = 0; i < 100; ++i)
        (void)d.app().step(10);
    std::printf("frames drawn in a second without events: %ld\n", d.window().frames() - before);
    std::printf("memory: %.0f MiB now, %.0f MiB at the highest\n", memory_mib("VmRSS:"), memory_mib("VmHWM:"));
    return 0;
}
