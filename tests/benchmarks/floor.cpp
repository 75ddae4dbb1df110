// demarche_floor [GAMES]: how far `simulate` is from the least work that an AI-only game of the Kyrgyz crisis must do.
//
// The floor is what the same games would take with nothing around their rules: the time inside the scenario's Lua
// functions (those of play and those of the AI's look-ahead), one copy of a World for each command and each look-ahead,
// and one log entry with the hash of the World for each command. The rest is engine and AI: views, beliefs, search,
// checks, effects outside of scripts. After it the dearest functions of the rules, in play and in look-ahead.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>

#include "base/cpu_time.h"
#include "bulk/simulation.h"
#include "game/turn.h"
#include "session/catalogue.h"

using namespace demarche;

namespace {

double wall_s() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}
double cpu_s() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// What one function of the rules costs, in play or in look-ahead.
struct Spent {
    double ns = 0;
    double calls = 0;
};

/// Seconds of CPU time for one run of `body`, as the mean of many.
double cost_s(const std::function<void()>& body) {
    constexpr int kTimes = 20'000;
    const double begun = cpu_s();
    for (int i = 0; i < kTimes; ++i)
        body();
    return (cpu_s() - begun) / kTimes;
}

int complain(const Error& error) {
    fmt::print(stderr, "{}\n", error.text());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    const int games = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100;
    const std::filesystem::path root = DEMARCHE_SOURCE_DIR;
    const session::Catalogue catalogue{{root / "scripts"}, root / "rules"};
    auto host = catalogue.load("kyrgyz_crisis");
    if (!host) return complain(host.error());
    const auto book = ai::opening_book(**host);
    bulk::SimulationSetup setup;

    // As it is. The first games warm up caches, and what the AI has looked up for the opening.
    session::Log log;
    const auto play = [&](int first, int count) -> Result<double> {
        const double begun = cpu_s();
        for (int i = 0; i < count; ++i) {
            auto record = bulk::simulate_game(**host, book, Seed{static_cast<std::uint64_t>(first + i)}, setup, &log);
            if (!record) return tl::unexpected<Error>(record.error());
        }
        return cpu_s() - begun;
    };
    if (auto warm = play(1000, 5); !warm) return complain(warm.error());
    const std::uint64_t turns_before = game::Turn::begun_in_this_thread();
    const auto whole = play(1, games);
    if (!whole) return complain(whole.error());
    const double copies = static_cast<double>(game::Turn::begun_in_this_thread() - turns_before);

    // The same games, listening to their rules.
    double rules_ns = 0;
    double calls = 0;
    double commands = 0;
    std::map<std::pair<bool, HandlerId>, Spent> spent;
    (*host)->observe([&](const script::Host::Call& call) {
        rules_ns += static_cast<double>(call.own_ns);
        ++calls;
        Spent& mine = spent[{call.supposed, call.handler}];
        mine.ns += static_cast<double>(call.own_ns);
        ++mine.calls;
    });
    for (int i = 0; i < games; ++i) {
        auto record = bulk::simulate_game(**host, book, Seed{static_cast<std::uint64_t>(1 + i)}, setup, &log);
        if (!record) return complain(record.error());
        commands += static_cast<double>(log.entries.size());
    }
    (*host)->observe({});
    // What reading the clock adds to each call is none of the rule's time.
    const double clock_s = cost_s([] { (void)thread_cpu_ns(); });
    const double rules_s = std::max(0.0, rules_ns * 1e-9 - calls * clock_s);

    // Copies and log entries, on a World of the middle of a game.
    auto game = game::Game::start(**host, log.setup);
    if (!game) return complain(game.error());
    for (std::size_t i = 0; i < log.entries.size() / 2; ++i)
        (void)game->submit(log.entries[i].by, log.entries[i].command);
    const World world = game->world();
    const double copy_s = cost_s([&] {
        const World copy = world;
        if (copy.round == 0) std::abort();  // so that it is not left out
    });
    std::vector<session::LogEntry> kept;
    std::size_t next = 0;
    const double entry_s = cost_s([&] {
        const session::LogEntry& entry = log.entries[next++ % log.entries.size()];
        kept.push_back({entry.by, entry.command, hash(world)});
        if (kept.size() == 1000) kept.clear();
    });

    const double floor_s = rules_s + copies * copy_s + commands * entry_s;
    const auto line = [&](const char* what, double count, double seconds) {
        fmt::print("  {:<28} {:>8.0f} a game  {:>8.3f} ms  {:>5.1f} %\n", what, count / games, 1000 * seconds / games,
                   100 * seconds / *whole);
    };
    fmt::print("Kyrgyz crisis, {} games at simulation strength, CPU time on one core\n", games);
    fmt::print("  simulate                     {:>8.1f} games/s  {:>8.3f} ms\n", games / *whole, 1000 * *whole / games);
    line("the rules' Lua", calls, rules_s);
    line("copies of the World", copies, copies * copy_s);
    line("log entries with hashes", commands, commands * entry_s);
    line("floor", games, floor_s);
    line("engine and AI around them", games, *whole - floor_s);
    fmt::print("  simulate reaches {:.2f} of the floor's speed (goal: 0.5)\n", floor_s / *whole);

    std::vector<std::pair<std::pair<bool, HandlerId>, Spent>> dearest(spent.begin(), spent.end());
    for (auto& [key, mine] : dearest)
        mine.ns -= mine.calls * clock_s * 1e9;
    std::stable_sort(dearest.begin(), dearest.end(),
                     [](const auto& a, const auto& b) { return a.second.ns > b.second.ns; });
    // By what they are called for, "score of objective" or "apply of action", and then one by one.
    std::map<std::string, Spent> by_kind;
    for (const auto& [key, mine] : dearest) {
        const std::string what = (*host)->describe(key.second);
        Spent& kind = by_kind[(key.first ? "look-ahead  " : "play        ") + what.substr(0, what.find(" '"))];
        kind.ns += mine.ns;
        kind.calls += mine.calls;
    }
    std::vector<std::pair<std::string, Spent>> kinds(by_kind.begin(), by_kind.end());
    std::stable_sort(kinds.begin(), kinds.end(),
                     [](const auto& a, const auto& b) { return a.second.ns > b.second.ns; });
    constexpr std::size_t kShown = 20;
    const auto show = [&](const Spent& mine, const std::string& what) {
        fmt::print("  {:>8.1f}  {:>5.1f} %  {}\n", mine.calls / games, 100 * mine.ns / (rules_s * 1e9), what);
    };
    fmt::print("\n  the rules' functions: calls a game, share of the rules' time\n");
    for (std::size_t i = 0; i < std::min(kShown, kinds.size()); ++i)
        show(kinds[i].second, kinds[i].first);
    fmt::print("  one by one:\n");
    for (std::size_t i = 0; i < std::min(kShown, dearest.size()); ++i) {
        show(dearest[i].second,
             (dearest[i].first.first ? "look-ahead  " : "play        ") + (*host)->describe(dearest[i].first.second));
    }
    fmt::print("\n");

    // One thread and two, through the tool's own function. On a machine with other work the wall ratio says little; the
    // ratio by CPU time leaves out what others take, but sees what the threads take from each other.
    const auto timed = [&](int jobs) {
        bulk::SimulationSetup many;
        many.games = games;
        many.jobs = jobs;
        const double wall = wall_s();
        const double cpu = cpu_s();
        (void)bulk::simulate(**host, many, [](const bulk::GameRecord&) {});
        return std::pair{wall_s() - wall, cpu_s() - cpu};
    };
    // The best of several, because other work only ever makes it slower.
    double wall_1 = 1e9, cpu_1 = 1e9, wall_2 = 1e9, cpu_2 = 1e9;
    for (int i = 0; i < 5; ++i) {
        const std::pair<double, double> one = timed(1);
        const std::pair<double, double> two = timed(2);
        wall_1 = std::min(wall_1, one.first), cpu_1 = std::min(cpu_1, one.second);
        wall_2 = std::min(wall_2, two.first), cpu_2 = std::min(cpu_2, two.second);
    }
    fmt::print("  two threads: {:.2f} times the speed by the clock on the wall, {:.2f} by CPU time (goal: 1.9)\n",
               wall_1 / wall_2, 2 * cpu_1 / cpu_2);
    return 0;
}
