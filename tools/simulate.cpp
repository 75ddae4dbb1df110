#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>

#include "base/text.h"
#include "base/whole_file.h"
#include "bulk/compare.h"
#include "bulk/joining.h"
#include "bulk/records.h"
#include "bulk/simulation.h"
#include "session/bot_process.h"
#include "session/names.h"
#include "tools/bot_options.h"
#include "tools/commands.h"
#include "tools/usage.h"

namespace demarche::tools {

namespace {

std::atomic<bool> interrupted{false};

struct SimulateOptions {
    std::string scenario;
    std::int64_t games = 100;
    std::uint64_t seed = 1;
    int jobs = 1;
    std::string shard;
    std::string out;
    std::vector<std::string> set;
    std::vector<std::string> merge;
    std::vector<std::string> compare;
    std::vector<std::string> empty;
    BotOptions bots;
    std::vector<std::string> strength;
    bool verify = false;
    bool resume = false;
    bool whole = false;
    bool quiet = false;
    std::vector<std::string> idle;  ///< Given, and of no use to --merge or --compare.
};

/// What --verify has found out, and of how many games.
void say_verified(std::int64_t games, std::size_t before, bool cut_short) {
    if (games == 0) {
        say("No game was replayed");
    } else if (before == 0 && !cut_short) {
        say("Every game was replayed from its log and reached the same state");
    } else {
        say("{} game{} {} replayed from {} log{} and reached the same state", games, games == 1 ? "" : "s",
            games == 1 ? "was" : "were", games == 1 ? "its" : "their", games == 1 ? "" : "s");
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

/// The scenario of games as they were played; null where it is not here like that.
std::unique_ptr<script::Host> as_played(const std::string& scenario, const bulk::RunInfo& info) {
    auto host = session::Catalogue::standard().load(scenario, info.set);
    if (host && (*host)->scenario().content_hash == info.content_hash) return std::move(*host);
    return nullptr;
}

/// The scenario of a file's games; null where it is not here as they were played. Errors: the one that was named is
/// another.
Result<std::unique_ptr<script::Host>> scenario_of(const SimulateOptions& options, const bulk::RunInfo& info,
                                                  const std::string& file) {
    const session::Catalogue catalogue = session::Catalogue::standard();
    if (!options.scenario.empty()) {
        const auto named = catalogue.load(options.scenario);
        if (!named) return pass_on(named.error());
        if (const std::string& id = (*named)->scenario().id; id != info.scenario) {
            return fail(
                ErrorCode::kUsage,
                fmt::format("its games are of the scenario '{}', not of '{}'", printable(info.scenario, 60), id), file);
        }
    }
    return as_played(options.scenario.empty() ? info.scenario : options.scenario, info);
}

/// Writes what was joined, or leaves no file.
/// @param summary  May be null: none.
Result<void> write_joined(const std::string& file, const bulk::RunInfo& info,
                          const std::vector<bulk::GameRecord>& records, const bulk::Summary* summary) {
    auto sink = bulk::open_sink(file, info, false);
    if (!sink) return pass_on(sink.error());
    Result<void> written;
    for (auto at = records.begin(); written && at != records.end(); ++at)
        written = (*sink)->put(*at);
    if (written) written = (*sink)->close(summary);
    if (written) return {};
    // Half of it would be taken for all of it, and would stand in the way of the next attempt.
    sink->reset();
    bulk::remove_records(file);
    Error error = written.error();
    if (error.where.empty()) error.where = file;
    return pass_on(std::move(error));
}

/// Files, and the summary of what is in them if the scenario can still be loaded.
int merge(const SimulateOptions& options) {
    if (options.out.empty()) return complain({ErrorCode::kUsage, "--merge needs --out FILE", {}, {}});
    std::error_code ec;
    if (std::filesystem::exists(options.out, ec))
        return complain({ErrorCode::kUsage,
                         "the file exists already; what is joined goes into one of another name",
                         options.out,
                         {}});
    bulk::Joining joining;
    std::unique_ptr<script::Host> host;
    for (const std::string& file : options.merge) {
        auto run = bulk::read_whole_run(file);
        if (!run) return complain(run.error());
        if (&file == &options.merge.front()) {
            auto found = scenario_of(options, run->info, file);
            if (!found) return complain(found.error());
            host = std::move(*found);
        }
        if (auto added = joining.add(std::move(*run), file, host ? &host->scenario() : nullptr); !added)
            return complain(added.error());
    }
    const std::vector<bulk::GameRecord> records = joining.games();
    const bulk::Summary summary = host ? bulk::summarise(host->scenario(), records) : bulk::Summary{};
    if (auto written = write_joined(options.out, joining.info(), records, host ? &summary : nullptr); !written)
        return complain(written.error());
    const bulk::RunInfo how = joining.info();
    if (host && !options.quiet) say("{}\n", bulk::text(host->scenario(), summary, &how));
    say("{} game{} from {} file{} in {}{}\n", records.size(), records.size() == 1 ? "" : "s", options.merge.size(),
        options.merge.size() == 1 ? "" : "s", printable(options.out, 1000),
        host ? "" : "; no summary, because the scenario is not here as it was played");
    const auto gap = joining.gap();
    if (!gap) return kDone;
    fmt::print(stderr, "demarche: of the seeds {} to {}, {} {} missing, the first of them {}: {}\n", gap->first,
               gap->last, gap->missing, gap->missing == 1 ? "is" : "are", gap->next,
               gap->left_out.empty() ? "a shard was left out, or has not ended, or had games that could not be scored"
                                     : fmt::format("shard {} is in none of the files", gap->left_out));
    return kFailed;
}

int compare(const SimulateOptions& options) {
    const std::string ending = std::filesystem::path{options.out}.extension().string();
    if (!options.out.empty()) {
        if (ending != ".csv" && ending != ".json")
            return complain({ErrorCode::kUsage, "the file's ending says its form: .csv or .json", options.out, {}});
        std::error_code ec;
        if (std::filesystem::exists(options.out, ec))
            return complain({ErrorCode::kUsage, "the file exists already; choose another name", options.out, {}});
    }
    auto before = bulk::read_whole_run(options.compare.at(0));
    if (!before) return complain(before.error());
    auto after = bulk::read_whole_run(options.compare.at(1));
    if (!after) return complain(after.error());
    const std::pair<const bulk::Run*, const std::string*> both[] = {{&*before, &options.compare[0]},
                                                                    {&*after, &options.compare[1]}};
    for (const auto& [run, file] : both) {
        const auto host = scenario_of(options, run->info, *file);
        if (!host) return complain(host.error());
        if (auto fits = bulk::sound(*run, *host ? &(*host)->scenario() : nullptr, *file); !fits)
            return complain(fits.error());
    }
    auto comparison = bulk::compare(*before, *after);
    if (!comparison) return complain(comparison.error());
    if (!options.out.empty()) {
        const std::string lines =
            ending == ".csv" ? bulk::csv_text(*comparison) : bulk::json_text(*before, *after, *comparison);
        if (auto written = write_whole(options.out, lines); !written) return complain(written.error());
    }
    if (!options.quiet) {
        say("A {}, B {}\n{}", printable(options.compare[0], 1000), printable(options.compare[1], 1000),
            bulk::text(*before, *after, *comparison));
    }
    return kDone;
}

Result<bulk::SimulationSetup> setup_of(const SimulateOptions& options) {
    bulk::SimulationSetup setup;
    setup.first_seed = options.seed;
    if (static_cast<std::uint64_t>(options.games) - 1 > std::numeric_limits<std::uint64_t>::max() - options.seed) {
        return fail(ErrorCode::kUsage, fmt::format("there are not {} seeds from {} on", options.games, options.seed),
                    "--seed");
    }
    setup.games = options.games;
    setup.jobs = options.jobs;
    setup.verify = options.verify;
    setup.empty_seats = options.empty;
    for (const std::string& said : options.strength) {
        const std::size_t equals = said.find('=');
        auto strength = ai::strength_from(equals == std::string::npos ? said : said.substr(equals + 1));
        if (!strength) {
            Error error = strength.error();
            error.where = "--strength";
            return pass_on(std::move(error));
        }
        // Of two for the same seat one would be passed over in silence.
        const std::string seat = equals == std::string::npos ? std::string{} : said.substr(0, equals);
        const auto same = [&](const std::string& other) {
            const std::size_t at = other.find('=');
            return at == equals && (at == std::string::npos || other.substr(0, at) == seat);
        };
        if (std::count_if(options.strength.begin(), options.strength.end(), same) > 1) {
            return fail(ErrorCode::kUsage,
                        equals == std::string::npos ? "it is given twice for all seats; SEAT=WORD is for one of them"
                                                    : fmt::format("'{}' is given two strengths", printable(seat, 60)),
                        "--strength");
        }
        if (equals == std::string::npos) {
            setup.strength = *strength;
        } else {
            setup.seat_strengths.emplace_back(seat, *strength);
        }
    }
    if (!options.shard.empty()) {
        const char* const end = options.shard.data() + options.shard.size();
        const auto [slash, first] = std::from_chars(options.shard.data(), end, setup.shard);
        const char* const second = slash != end && *slash == '/' ? slash + 1 : end;
        const auto [rest, last] = std::from_chars(second, end, setup.shards);
        if (first != std::errc{} || last != std::errc{} || rest != end || setup.shard < 0 ||
            setup.shard >= setup.shards) {
            return fail(ErrorCode::kUsage,
                        fmt::format("'{}' is no shard; write I/N with I from 0 to N-1", printable(options.shard, 40)),
                        "--shard");
        }
    }
    return setup;
}

/// What the options say before a scenario is known to say otherwise.
Result<void> check_options(const SimulateOptions& options) {
    if (options.scenario.empty()) return fail(ErrorCode::kUsage, "which scenario? 'demarche list' names them");
    if (options.bots.patience_given && options.bots.programs.empty())
        return fail(ErrorCode::kUsage, "without --bot, --bot-patience is of no use");
    if (options.resume && options.out.empty())
        return fail(ErrorCode::kUsage, "--resume needs --out FILE: the games that it adds to");
    if (options.whole && options.out.empty())
        return fail(ErrorCode::kUsage, "--whole needs --out FILE: the games that it looks at");
    return {};
}

Result<std::unique_ptr<script::Host>> host_with(const SimulateOptions& options,
                                                const std::vector<script::SetValue>& set) {
    auto host = session::Catalogue::standard().load(options.scenario, set);
    if (host || set.empty() || !session::Catalogue::standard().load(options.scenario)) return host;
    // The scenario is sound: it is what was set that does not fit.
    Error error = host.error();
    error.message = error.text();
    // The loader's own place is the same.
    if (const std::size_t said = error.message.find(": error: ");
        error.message.starts_with("--set ") && said < error.message.size())
        error.message.erase(0, said + 9);
    error.where = fmt::format("--set {}", printable(fmt::format("{}", fmt::join(options.set, " ")), 60));
    return pass_on(std::move(error));
}

/// A run whose options fit the scenario.
struct Prepared {
    std::unique_ptr<script::Host> host;
    bulk::SimulationSetup setup;
    bulk::RunInfo info;
};

/// Seats that no AI actor plays: empty ones, and those of programs.
Result<ActorSet> take_seats(const SimulateOptions& options, Prepared& run) {
    const Scenario& s = run.host->scenario();
    ActorSet idle;
    for (const std::string& name : options.empty) {
        auto seat = session::seat_named(s, name);
        if (!seat) return pass_on(seat.error());
        if (idle.contains(*seat))
            return fail(ErrorCode::kUsage, fmt::format("{} is named twice", s.actors[*seat].id), "--empty");
        idle.insert(*seat);
    }
    // In the scenario's order, so that the same games are known as the same.
    for (const ActorId seat : idle)
        run.info.empty.push_back(s.actors[seat].id);
    auto bots = bots_named(s, options.bots);
    if (!bots) return pass_on(bots.error());
    for (session::BotSetup& bot : *bots) {
        const std::string& seat = s.actors[bot.seat].id;
        if (idle.contains(bot.seat))
            return fail(ErrorCode::kUsage, fmt::format("{} cannot stay empty: a program plays it", seat), "--empty");
        run.info.bots.emplace_back(seat, bot.command);
        idle.insert(bot.seat);
        run.setup.bots.push_back(std::move(bot));
    }
    return idle;
}

/// The strengths of a run as its file names them: "normal russia=strong".
Result<std::string> strengths(const Scenario& s, const bulk::SimulationSetup& setup, ActorSet idle) {
    std::map<ActorId, ai::Strength> of_seats;
    for (const auto& [name, strength] : setup.seat_strengths) {
        auto seat = session::seat_named(s, name);
        if (!seat) return pass_on(seat.error());
        if (idle.contains(*seat))
            return fail(ErrorCode::kUsage, fmt::format("no AI actor plays {}", name), "--strength");
        if (strength != setup.strength) of_seats.emplace(*seat, strength);
    }
    std::string out{ai::word(setup.strength)};
    for (const auto& [seat, strength] : of_seats)
        out += fmt::format(" {}={}", s.actors[seat].id, ai::word(strength));
    return out;
}

Result<Prepared> prepare(const SimulateOptions& options) {
    if (auto ok = check_options(options); !ok) return pass_on(ok.error());
    auto setup = setup_of(options);
    if (!setup) return pass_on(setup.error());
    std::vector<script::SetValue> set;
    for (const std::string& text : options.set) {
        auto value = session::set_value_from_text(text);
        if (!value) return pass_on(value.error());
        if (std::any_of(set.begin(), set.end(), [&](const auto& other) { return other.path == value->path; }))
            return fail(ErrorCode::kUsage, fmt::format("'{}' is set twice", printable(value->path, 100)));
        set.push_back(std::move(*value));
    }
    auto host = host_with(options, set);
    if (!host) return pass_on(host.error());
    const Scenario& s = (*host)->scenario();
    bulk::RunInfo info{s.id, s.version, s.content_hash, DEMARCHE_VERSION, {}, set, {}, {}};
    Prepared run{std::move(*host), std::move(*setup), std::move(info)};
    auto idle = take_seats(options, run);
    if (!idle) return pass_on(idle.error());
    auto strength = strengths(s, run.setup, *idle);
    if (!strength) return pass_on(strength.error());
    run.info.strength = std::move(*strength);
    const std::uint64_t last = run.setup.first_seed + static_cast<std::uint64_t>(run.setup.games) - 1;
    run.info.asked = {{run.setup.first_seed, last, run.setup.shard, run.setup.shards}};
    return run;
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
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
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
int look_at(const SimulateOptions& options, const Prepared& wanted) {
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
    auto prepared = prepare(options);
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
            if (!options->compare.empty()) return compare(*options);
            return options->merge.empty() ? simulate(*options) : merge(*options);
        };
    });
}

}  // namespace demarche::tools
