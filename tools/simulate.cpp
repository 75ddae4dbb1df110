#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>

#include "base/signals.h"
#include "base/so_many.h"
#include "base/text.h"
#include "bulk/records.h"
#include "bulk/simulation.h"
#include "session/bot_process.h"
#include "tools/bot_options.h"
#include "tools/commands.h"
#include "tools/packages.h"
#include "tools/simulate_options.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

std::atomic<bool> interrupted{false};

/// What --verify has found out, and of how many games.
void say_verified(std::int64_t games, std::size_t before, bool cut_short) {
    if (games == 0) {
        say("No game was replayed");
    } else if (before == 0 && !cut_short) {
        say("Every game was replayed from its log and reached the same state");
    } else {
        say("{} {} replayed from {} and reached the same state", so_many(games, "game"), games == 1 ? "was" : "were",
            games == 1 ? "its log" : "their logs");
    }
    if (before > 0) say("; the {} that the file had before {} not", before, before == 1 ? "was" : "were");
    say(".\n");
}

/// Said at the end of a run also where no summary is wanted. Gives the exit code.
/// @param failure  The first failure of the games that were played now, with its seed; "" for none.
int say_failures(int failures, const std::string& failure, std::int64_t unscored, const std::string& first) {
    std::fflush(stdout);  // what follows goes another way, and often to the same place
    if (failures > 0) {
        fmt::print(stderr, "demarche: scripts failed {} times in these games; {}\n", failures,
                   failure.empty() ? "'demarche check' looks for such faults" : "the first: " + failure);
    }
    if (unscored == 0) return kDone;
    fmt::print(stderr, "demarche: {} games could not be scored and are left out; the first: {}\n", unscored, first);
    return kFailed;
}

/// The games that a run has played, beside those that its file had.
struct Harvest {
    std::vector<bulk::GameRecord> records;
    std::size_t had = 0;        ///< Of them, from the file.
    std::int64_t unscored = 0;  ///< Games that no score could be made of; they are in no table.
    std::string first_unscored;
    std::pair<std::uint64_t, std::string> first_failure{std::numeric_limits<std::uint64_t>::max(), {}};  ///< By seed.
    std::map<std::string, session::BotTable::Faults> faults;                                             ///< By seat.
    Result<void> written;

    explicit Harvest(std::vector<bulk::GameRecord> held) : records(std::move(held)), had(records.size()) {}

    /// @param sink  May be null. What it cannot write interrupts the run.
    void take(bulk::GameRecord record, bulk::RecordSink* sink) {
        for (const session::BotTable::Faults& one : record.bot_faults) {
            auto [at, fresh] = faults.try_emplace(one.seat, one);
            if (!fresh) at->second.count += one.count;
        }
        if (!record.first_failure.empty() && record.seed < first_failure.first)
            first_failure = {record.seed, printable(record.first_failure, 300)};
        if (!record.unscored.empty()) {
            if (unscored++ == 0) first_unscored = fmt::format("seed {}, {}", record.seed, record.unscored);
            return;
        }
        if (sink != nullptr && written) written = sink->put(record);
        if (!written) interrupted = true;
        records.push_back(std::move(record));
    }
    [[nodiscard]] std::size_t played() const { return records.size() - had; }
    [[nodiscard]] std::int64_t ended() const { return static_cast<std::int64_t>(played()) + unscored; }
};

/// The first interrupt lets the games under way come to their end, the second ends the program as it would any other.
void end_on_interrupt() {
    const auto stop = [](int signal) {
        interrupted = true;
        // But not one that waits for a program, which may take as long as it likes.
        session::BotProcess::end_all();
        std::signal(signal, SIG_DFL);
    };
    for (const int signal : kEndingSignals) {
        // Who was started to be heard by nobody (nohup) stays so.
        if (std::signal(signal, stop) == SIG_IGN) std::signal(signal, SIG_IGN);
    }
}

/// While games are played: how far they are, and what is said of an interrupt.
class Watch {
 public:
    /// @param sink    May be null.
    /// @param alone   No programs from outside play.
    Watch(Harvest& harvest, bulk::RecordSink* sink, Progress& progress, bool alone)
        : harvest_(harvest), sink_(sink), progress_(progress), alone_(alone) {}

    /// Several times a second.
    void look(std::int64_t finished) {
        const bool first = interrupted && !told_;
        const auto now = std::chrono::steady_clock::now();
        if (sink_ != nullptr && harvest_.written && (first || now - kept_ > std::chrono::seconds(1))) {
            // Also a game that nothing follows for minutes is on the disk.
            harvest_.written = sink_->flush();
            kept_ = now;
            if (!harvest_.written) interrupted = true;
        }
        if (!interrupted) return progress_.done(finished);
        if (!first) return;
        told_ = true;
        progress_.clear();
        // Games of programs end with them, and a file that takes nothing is told of at the end.
        if (!alone_ || !harvest_.written) return;
        fmt::print(stderr, "{}",
                   bulk::wrapped("demarche: interrupted; the games under way are played to their end (a second "
                                 "interrupt stops at once, without them)\n"));
        std::fflush(stderr);
    }

 private:
    Harvest& harvest_;
    bulk::RecordSink* sink_;
    Progress& progress_;
    bool alone_;
    bool told_ = false;
    std::chrono::steady_clock::time_point kept_ = std::chrono::steady_clock::now();
};

std::int64_t still_to_play(const bulk::SimulationSetup& setup) {
    std::int64_t out = 0;
    for (std::int64_t i = setup.shard; i < setup.games; i += setup.shards)
        out += setup.have.count(setup.first_seed + static_cast<std::uint64_t>(i)) == 0 ? 1 : 0;
    return out;
}

/// What went wrong in the games. @return The exit code.
int say_faults(const Harvest& harvest, const bulk::Summary& summary) {
    for (const auto& [seat, fault] : harvest.faults) {
        fmt::print(stderr, "demarche: the program at the seat {} said {} {} that {} of no use; the first: {}\n", seat,
                   fault.count, fault.count == 1 ? "thing" : "things", fault.count == 1 ? "was" : "were",
                   printable(fault.first, 300));
    }
    const auto& [seed, first] = harvest.first_failure;
    const std::string failure =
        first.empty()
            ? std::string{}
            : fmt::format("{} (in the game of seed {}; 'demarche check SCENARIO --games {}' looks for such faults)",
                          first, seed, std::max<std::size_t>(harvest.records.size(), 20));
    return say_failures(summary.failures, failure, harvest.unscored, harvest.first_unscored);
}

void say_interrupted(const Harvest& harvest, const std::string& out) {
    const std::string said = fmt::format(
        "demarche: interrupted after {} game{}{}{}\n", harvest.played(), harvest.played() == 1 ? "" : "s",
        harvest.had == 0 ? "" : fmt::format(" beside the {} that the file had", harvest.had),
        out.empty()             ? ""
        : out.ends_with(".csv") ? "; they are kept, but a .csv cannot be gone on with: .sqlite and .jsonl can"
                                : "; the same command with --resume plays the rest");
    fmt::print(stderr, "{}", bulk::wrapped(said));
}

/// Does the file hold the games that are asked for, and no others? Plays none.
int look_at(const SimulateOptions& options, const PreparedRun& wanted) {
    bulk::Run held;
    if (!bulk::holds_nothing(options.out)) {
        auto run = bulk::read_run(options.out);
        if (!run) return complain(run.error());
        held = std::move(*run);
        if (auto same = bulk::played_as(held.info, wanted.info, options.out); !same) return complain(same.error());
        if (auto fits = bulk::held_against(wanted.host->scenario(), held, options.out); !fits)
            return complain(fits.error());
    }
    const bulk::SimulationSetup& setup = wanted.setup;
    for (const bulk::GameRecord& game : held.games) {
        const std::uint64_t number = game.seed - setup.first_seed;  // what is before the first comes out large
        if (number < static_cast<std::uint64_t>(setup.games) &&
            number % static_cast<std::uint64_t>(setup.shards) == static_cast<std::uint64_t>(setup.shard))
            continue;
        return complain(
            {ErrorCode::kUsage,
             fmt::format("it holds games that are not asked for, as that of seed {}; choose another file", game.seed),
             options.out,
             {}});
    }
    const auto all = still_to_play(setup);
    const auto there = static_cast<std::int64_t>(held.games.size());
    if (!options.quiet) say("{} of {} game{}\n", there, all, all == 1 ? "" : "s");
    return there == all ? kDone : kFailed;
}

/// What of a run is kept whose file could not be written to the end, and how it can be gone on with.
void say_kept(const std::string& file) {
    std::error_code ec;
    if (!std::filesystem::exists(file, ec)) return;
    const std::string name = printable(file, 1000);
    std::string said = "demarche: the games before are kept, but a .csv cannot be gone on with: .sqlite and .jsonl can";
    if (!file.ends_with(".csv")) {
        const auto run = bulk::read_run(file);
        const std::string kept = !run                     ? "what was written is kept"
                                 : run->games.empty()     ? "no game has come to be kept"
                                 : run->games.size() == 1 ? "1 game is kept"
                                                          : fmt::format("{} games are kept", run->games.size());
        const auto beside = std::filesystem::file_size(file + "-wal", ec);
        said = fmt::format(
            "demarche: {}{}; when there is room, the same command with --resume goes on", kept,
            ec || beside == 0 ? "" : fmt::format(" ({}-wal is a part of the file and must stay with it)", name));
    }
    fmt::print(stderr, "{}", bulk::wrapped(said + "\n"));
}

int simulate(const SimulateOptions& options) {
    auto prepared = prepare_run(options);
    if (!prepared) return complain(prepared.error());
    if (options.whole) return look_at(options, *prepared);
    const Scenario& s = prepared->host->scenario();
    bulk::SimulationSetup& setup = prepared->setup;
    bulk::Run held;
    std::unique_ptr<bulk::RecordSink> sink;
    if (!options.out.empty()) {
        std::error_code ec;
        auto opened = bulk::open_sink(options.out, prepared->info,
                                      options.resume && std::filesystem::exists(options.out, ec), &held);
        if (!opened) return complain(opened.error());
        sink = std::move(*opened);
        if (auto fits = bulk::held_against(s, held, options.out); !fits) return complain(fits.error());
    }
    // What is said of the games is said of all that the file holds, as in its own table of them.
    Harvest harvest{std::move(held.games)};
    for (const bulk::GameRecord& record : harvest.records)
        setup.have.insert(record.seed);
    end_on_interrupt();
    const std::int64_t to_play = still_to_play(setup);
    Progress progress{"simulating", to_play, std::min<std::int64_t>(setup.jobs, to_play)};
    Watch watch{harvest, sink.get(), progress, setup.bots.empty()};
    std::vector<HandlerFailed> aside;
    auto done = bulk::simulate(
        *prepared->host, setup, [&](bulk::GameRecord record) { harvest.take(std::move(record), sink.get()); },
        &interrupted, [&](std::int64_t finished) { watch.look(finished); }, &aside);
    std::sort(harvest.records.begin(), harvest.records.end(),
              [](const auto& a, const auto& b) { return a.seed < b.seed; });
    const bulk::Summary summary = bulk::summarise(s, harvest.records);
    if (sink && harvest.written) harvest.written = sink->close(&summary);
    progress.clear();
    if (!harvest.written) {
        Error error = harvest.written.error();
        if (error.where.empty()) error.where = options.out;
        const int code = complain(error);
        sink.reset();
        say_kept(options.out);
        return code;
    }
    if (!done) {
        complain(done.error());
        if (sink && harvest.records.empty()) {
            // A file without games would only stand in the way of the next try.
            sink.reset();
            bulk::remove_records(options.out);
        } else if (sink) {
            fmt::print(stderr, "demarche: the {} games that were finished are in {}\n", harvest.records.size(),
                       printable(options.out, 1000));
        }
        return kFailed;
    }
    if (!options.quiet) say("{}", bulk::text(s, summary, &prepared->info));
    if (to_play == 0 && harvest.had == 0) say("Of {} games, shard {} holds none.\n", options.games, options.shard);
    if (options.verify) say_verified(harvest.ended(), harvest.had, interrupted);
    const int scored = say_faults(harvest, summary);
    if (summary.failures == 0 && !aside.empty()) {
        // Whichever thread came to it first: one and the same is named.
        const auto first = std::min_element(aside.begin(), aside.end(),
                                            [](const auto& a, const auto& b) { return a.message < b.message; });
        fmt::print(stderr, "demarche: scripts failed where seats looked ahead, in no game itself; the first: {}: {}\n",
                   printable(first->what, 200), printable(first->message, 1000));
    }
    // An interrupt that came with the last game has cut nothing off.
    if (!interrupted || harvest.ended() >= to_play) return scored;
    say_interrupted(harvest, options.out);
    return kFailed;
}

}  // namespace

void add_simulate(CLI::App& app, Run& run) {
    auto options = std::make_shared<SimulateOptions>();
    CLI::App* command = app.add_subcommand("simulate", "AI-only games in bulk, and what they came to");
    command->add_option("scenario", options->scenario, "A scenario's id or folder")
        ->type_name(kScenarioWord)
        ->transform(scenario_meant);
    command->add_option("-n,--games", options->games, "How many games")
        ->type_name(kNumberWord)
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{100000000}))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "The first game's seed; each further game takes the next")
        ->type_name(kNumberWord)
        ->check(seed_number())
        ->capture_default_str();
    command->add_option("-j,--jobs", options->jobs, "Threads; the results do not depend on it")
        ->type_name(kNumberWord)
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_option("--shard", options->shard, "Play only every N-th game, beginning with the I-th (from 0)")
        ->type_name("I/N")
        ->check(no_empty_word());
    command->add_option("--out", options->out, "Keep each game: a .sqlite, .csv or .jsonl file")
        ->type_name(kFileWord)
        ->check(no_empty_word());
    command->add_flag(
        "--resume", options->resume,
        "Add to --out (.sqlite, .jsonl) the games that it does not hold yet; the summary is of all games in it");
    command->add_flag("--whole", options->whole,
                      "Play nothing; the exit code says whether --out holds just the games asked for, played in this "
                      "way (0), lacks some (1) or holds others (2)");
    command
        ->add_option("--set", options->set,
                     "Set a number of a definition, as in clause/police/breach/detect=0.3 or "
                     "indicator/violence/start/osh=80; may be given several times")
        ->type_name("KIND/ID/FIELD=N")
        ->allow_extra_args(false);
    command->add_option("--merge", options->merge, "Join the files of shards into --out")->type_name(kFileWord);
    command
        ->add_option("--compare", options->compare,
                     "Two files of the same seeds, A and B: what changed, game by game under the same luck; with --out "
                     "also to a .csv or .json file")
        ->type_name(kFileWord)
        ->expected(2);
    command->add_option("--empty", options->empty, "Seats that stay empty; may be given several times")
        ->type_name(kSeatsWord)
        ->delimiter(',')
        ->allow_extra_args(false);
    add_bot_options(*command, options->bots);
    command
        ->add_option("--strength", options->strength,
                     "How much the AI actors think: silent, simulation (the default; it answers a program's letters "
                     "hardly ever), normal or strong; SEAT=WORD for one seat; may be given several times")
        ->type_name(kSeatValueWord)
        ->allow_extra_args(false);
    command->add_flag("--verify", options->verify,
                      "Replay each game that is played from its log and compare the states");
    command->add_flag("-q,--quiet", options->quiet, "No summary");
    command->footer(
        "Examples:\n  demarche simulate kyrgyz_crisis -n 200 --jobs 2 --out games.sqlite\n"
        "  demarche simulate kyrgyz_crisis -n 1000 --shard 0/2 --out part0.jsonl\n"
        "  demarche simulate --merge part0.jsonl part1.jsonl --out all.sqlite\n"
        "  demarche simulate kyrgyz_crisis -n 200 --out b.sqlite \\\n"
        "      --set scenario/draw/crisis=3\n"
        "  demarche simulate --compare games.sqlite b.sqlite\n"
        "On a cluster or a few machines: tools/cluster.\n"
        "An interrupt (Ctrl-C) lets the games under way come to their end; a second one stops at once.\n"
        "Exit code 0: all played; 1: interrupted, a program at a seat failed, a game did not replay or could not be "
        "scored, or shards do not make a run; 2: wrong use, or a file that cannot be read or written.");
    command->callback([&run, options, command] {
        // What is passed over in silence is taken for done.
        const std::string other = !options->compare.empty() ? "--compare" : !options->merge.empty() ? "--merge" : "";
        for (const CLI::Option* one : options_of(*command)) {
            const std::string name = "--" + (one->get_lnames().empty() ? std::string{} : one->get_lnames().front());
            const bool used = name == other || name == "--help" || name == "--out" || name == "--quiet";
            if (!other.empty() && one->count() > 0 && !used) options->idle.push_back(name);
        }
        run = [options, other] {
            if (!options->idle.empty()) {
                return complain({ErrorCode::kUsage,
                                 fmt::format("with {}, {} {} of no use: it plays no games", other,
                                             list_text(options->idle), options->idle.size() == 1 ? "is" : "are"),
                                 {},
                                 {}});
            }
            if (!options->compare.empty()) return compare_runs(*options);
            return options->merge.empty() ? simulate(*options) : merge_runs(*options);
        };
    });
}

}  // namespace demarche::tools
