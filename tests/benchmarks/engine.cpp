// What the engine costs on the Kyrgyz crisis: copies, commands, views, replays, loading, whole games.

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "ai/bargainer.h"
#include "ai/player.h"
#include "ai/valuation.h"
#include "bulk/simulation.h"
#include "game/query.h"
#include "session/catalogue.h"
#include "session/session.h"

using namespace demarche;

namespace {

const session::Catalogue& catalogue() {
    static const std::filesystem::path root = DEMARCHE_SOURCE_DIR;
    static const session::Catalogue kAll{{root / "scripts", root / "tests" / "benchmarks"}, root / "rules"};
    return kAll;
}

script::Host& host() {
    static const std::unique_ptr<script::Host> kHost = [] {
        auto loaded = catalogue().load("kyrgyz_crisis");
        if (!loaded) {
            std::fprintf(stderr, "%s\n", loaded.error().text().c_str());
            std::abort();
        }
        return std::move(*loaded);
    }();
    return *kHost;
}

/// A game of AIs with its log, and the game in the middle of it: round 5, negotiation.
struct Played {
    session::Log log;
    std::optional<game::Game> middle;
};
const Played& played() {
    static const Played kPlayed = [] {
        Played out;
        bulk::SimulationSetup setup;
        (void)bulk::simulate_game(host(), ai::opening_book(host()), Seed{1}, setup, &out.log);
        auto game = game::Game::start(host(), out.log.setup);
        for (const session::LogEntry& entry : out.log.entries) {
            (void)game->submit(entry.by, entry.command);
            if (game->world().round == 5 && game->phase().like == PhaseLike::kNegotiation) break;
        }
        out.middle.emplace(*game);
        return out;
    }();
    return kPlayed;
}

void copy_world(benchmark::State& state) {
    const World& world = played().middle->world();
    for (auto _ : state) {
        World copy = world;
        benchmark::DoNotOptimize(copy);
    }
    state.counters["bytes"] = static_cast<double>(to_bytes(world).size());
}
BENCHMARK(copy_world);

void hash_world(benchmark::State& state) {
    const World& world = played().middle->world();
    for (auto _ : state)
        benchmark::DoNotOptimize(hash(world));
}
BENCHMARK(hash_world);

/// A command that runs no script: a message.
void command_without_script(benchmark::State& state) {
    const game::Game& middle = *played().middle;
    const ActorId eu = *host().scenario().find<ActorId>("eu");
    const Command say = Say{"We should talk about Osh.", std::nullopt};
    for (auto _ : state) {
        game::Game game = middle;
        benchmark::DoNotOptimize(game.submit(Seat::of(eu), say));
    }
}
BENCHMARK(command_without_script);

/// A facilitator's inject-like change with a hook behind it.
void command_set_number(benchmark::State& state) {
    const game::Game& middle = *played().middle;
    const SlotIndex slot = *host().scenario().find_slot("violence/osh");
    for (auto _ : state) {
        game::Game game = middle;
        benchmark::DoNotOptimize(game.submit(Seat::facilitator(), SetNumber{slot, 40, "a quiet night"}));
    }
}
BENCHMARK(command_set_number);

void view_of_a_seat(benchmark::State& state) {
    const game::Game& middle = *played().middle;
    const ActorId eu = *host().scenario().find<ActorId>("eu");
    for (auto _ : state)
        benchmark::DoNotOptimize(middle.view(Seat::of(eu)));
}
BENCHMARK(view_of_a_seat);

void score_of_a_seat(benchmark::State& state) {
    const game::Game& middle = *played().middle;
    const ActorId eu = *host().scenario().find<ActorId>("eu");
    for (auto _ : state)
        benchmark::DoNotOptimize(game::score(host(), middle.world(), eu));
}
BENCHMARK(score_of_a_seat);

/// The last agreement that was adopted in the game, valued by a fork.
void value_a_draft(benchmark::State& state) {
    const game::Game& middle = *played().middle;
    const World& world = middle.world();
    if (world.agreements.empty()) {
        state.SkipWithError("nothing was agreed");
        return;
    }
    const DraftText text = world.agreements.front()->text();
    std::vector<ObjectiveId> all;
    for (std::size_t i = 0; i < host().scenario().objectives.size(); ++i) {
        if (world.objectives[ObjectiveId{i}].active) all.push_back(ObjectiveId{i});
    }
    const script::Host::Supposing supposing{host()};
    World believed = world;
    for (auto _ : state) {
        ai::Valuer valuer{host(), believed, all, {static_cast<int>(state.range(0)), state.range(1) != 0}};
        benchmark::DoNotOptimize(valuer.of(text));
    }
}
BENCHMARK(value_a_draft)->Args({1, 0})->Args({2, 1});

/// One resolution: agreements, drift, spill-over.
void one_resolution(benchmark::State& state) {
    const World& world = played().middle->world();
    for (auto _ : state) {
        game::Lookahead ahead{host(), world};
        ahead.run_rounds(1);
        benchmark::DoNotOptimize(ahead.world());
    }
}
BENCHMARK(one_resolution);

void replay_a_game(benchmark::State& state) {
    std::int64_t commands = 0;
    for (auto _ : state) {
        auto game = session::replay(host(), played().log);
        if (!game) state.SkipWithError(game.error().text().c_str());
        commands += static_cast<std::int64_t>(played().log.entries.size());
    }
    state.SetItemsProcessed(commands);
}
BENCHMARK(replay_a_game)->Unit(benchmark::kMillisecond);

void open_the_scenario(benchmark::State& state) {
    for (auto _ : state) {
        auto loaded = catalogue().load("kyrgyz_crisis");
        benchmark::DoNotOptimize(loaded);
    }
}
BENCHMARK(open_the_scenario)->Unit(benchmark::kMillisecond);

void ai_only_game(benchmark::State& state) {
    static const auto kBook = ai::opening_book(host());
    bulk::SimulationSetup setup;
    std::uint64_t seed = 100;
    for (auto _ : state) {
        auto record = bulk::simulate_game(host(), kBook, Seed{++seed}, setup);
        benchmark::DoNotOptimize(record);
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(ai_only_game)->Unit(benchmark::kMillisecond)->Iterations(100);

/// A session of 5,000 commands: what opening it costs.
void open_a_long_session(benchmark::State& state) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("demarche-benchmark-" + std::to_string(::getpid()) + ".demarche");
    std::filesystem::remove(file);
    const session::HostFor host_for = [](const std::string& id) { return catalogue().load(id); };
    {
        auto session = session::Session::create(file, std::move(*catalogue().load("kyrgyz_crisis")),
                                                {Seed{1}, host().scenario().playable});
        const ActorId eu = *host().scenario().find<ActorId>("eu");
        for (const session::LogEntry& entry : played().log.entries) {
            if (entry.by.kind == Seat::Kind::kClock && session->world().round > 5) break;
            (void)session->submit(entry.by, entry.command);
        }
        while (session->head() < 5000)
            (void)session->submit(Seat::of(eu), Say{"Another word.", std::nullopt});
    }
    for (auto _ : state) {
        auto session = session::Session::open(file, host_for);
        if (!session) state.SkipWithError(session.error().text().c_str());
    }
    std::filesystem::remove(file);
}
BENCHMARK(open_a_long_session)->Unit(benchmark::kMillisecond)->Iterations(5);

}  // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);) {
        if (line.rfind("VmHWM", 0) == 0) std::printf("%s\n", line.c_str());
    }
    return 0;
}
