// demarche_accord5 [GAMES] [random|appraising] [FIRST]: plays so many games and prints one line in the form of the
// other implementations of Accord-5, so that a ratio can be made in one run (compare-accord5).
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <string>

#include "accord5.h"

int main(int argc, char** argv) {
    using namespace demarche;
    const int games = argc > 1 ? std::atoi(argv[1]) : 200;
    const std::string policy = argc > 2 ? argv[2] : "appraising";
    const int first = argc > 3 ? std::atoi(argv[3]) : 1;
    auto accord5 = benchmarks::Accord5::load();
    if (!accord5) {
        fmt::print(stderr, "{}\n", accord5.error().text());
        return 2;
    }
    const auto cpu_s = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    const double begun = cpu_s();
    std::int64_t moves = 0;
    for (int i = 0; i < games; ++i) {
        const auto played = accord5->play(static_cast<std::uint32_t>(first + i), policy);
        if (!played) {
            fmt::print(stderr, "game {}: {}\n", first + i, played.error().text());
            return 1;
        }
        moves += *played;
    }
    const double took = cpu_s() - begun;
    fmt::print("demarche {} games {} moves {} cpu_s {:.3f} games/s {:.1f} moves/s {:.0f} digest {:08x}\n", policy,
               games, moves, took, games / took, static_cast<double>(moves) / took, accord5->digest());
    return 0;
}
