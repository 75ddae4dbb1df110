#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <map>
#include <memory>
#include <set>

#include "base/text.h"
#include "session/records.h"
#include "session/simulation.h"
#include "tools/commands.h"

namespace demarche::tools {

namespace {

std::atomic<bool> interrupted{false};

struct Options {
    std::string scenario;
    std::int64_t games = 100;
    std::uint64_t seed = 1;
    int jobs = 1;
    std::string shard;
    std::string out;
    std::vector<std::string> merge;
    std::vector<std::string> empty;
    std::vector<std::string> bots;
    double bot_patience_s = 10;
    std::vector<std::string> strength;
    bool verify = false;
    bool resume = false;
    bool quiet = false;
};

int merge(const Options& options) {
    if (options.out.empty()) return complain({ErrorCode::kUsage, "--merge needs --out FILE", {}, {}});
    std::map<std::uint64_t, session::GameRecord> all;
    for (const std::string& file : options.merge) {
        auto records = session::read_records(file);
        if (!records) return complain(records.error());
        for (session::GameRecord& record : *records) {
            const auto [at, fresh] = all.emplace(record.seed, record);
            if (!fresh && !(at->second == record)) {
                return complain(
                    {ErrorCode::kDiffers,
                     fmt::format(
                         "the game of seed {} came out differently in two of the files: they are not shards of one run",
                         record.seed),
                     file,
                     {}});
            }
        }
    }
    auto sink = session::open_sink(options.out, options.scenario, false);
    if (!sink) return complain(sink.error());
    for (const auto& [seed, record] : all) {
        if (auto ok = (*sink)->put(record); !ok) return complain(ok.error());
    }
    if (auto ok = (*sink)->flush(); !ok) return complain(ok.error());
    fmt::print("{} games from {} files in {}\n", all.size(), options.merge.size(), options.out);
    return kDone;
}

int simulate(const Options& options) {
    if (options.scenario.empty())
        return complain({ErrorCode::kUsage, "which scenario? 'demarche list' names them", {}, {}});
    session::SimulationSetup setup;
    setup.first_seed = options.seed;
    setup.games = options.games;
    setup.jobs = options.jobs;
    setup.verify = options.verify;
    setup.empty_seats = options.empty;
    for (const std::string& said : options.strength) {
        const std::size_t equals = said.find('=');
        auto strength = ai::strength_from(equals == std::string::npos ? said : said.substr(equals + 1));
        if (!strength) return complain(strength.error());
        if (equals == std::string::npos) {
            setup.strength = *strength;
        } else {
            setup.seat_strengths.emplace_back(said.substr(0, equals), *strength);
        }
    }
    if (!options.shard.empty()) {
        char after = 0;
        if (std::sscanf(options.shard.c_str(), "%d/%d%c", &setup.shard, &setup.shards, &after) != 2 ||
            setup.shards < 1 || setup.shard < 0 || setup.shard >= setup.shards) {
            return complain(
                {ErrorCode::kUsage,
                 fmt::format("'{}' is no shard; write I/N with I from 0 to N-1", printable(options.shard, 40)),
                 {},
                 {}});
        }
    }
    auto host = session::Catalogue::standard().load(options.scenario);
    if (!host) return complain(host.error());
    for (const std::string& text : options.bots) {
        auto bot = session::bot_from_text((*host)->scenario(), text);
        if (!bot) return complain(bot.error());
        bot->patience = std::chrono::milliseconds{static_cast<std::int64_t>(options.bot_patience_s * 1000)};
        setup.bots.push_back(std::move(*bot));
    }
    std::vector<session::GameRecord> records;
    if (options.resume && !options.out.empty()) {
        if (auto before = session::read_records(options.out)) {
            records = std::move(*before);
            for (const session::GameRecord& record : records)
                setup.have.insert(record.seed);
        } else if (before.error().code != ErrorCode::kNotFound) {
            return complain(before.error());
        }
    }
    std::unique_ptr<session::RecordSink> sink;
    if (!options.out.empty()) {
        auto opened = session::open_sink(options.out, (*host)->scenario().id, options.resume && !records.empty());
        if (!opened) return complain(opened.error());
        sink = std::move(*opened);
    }
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    Progress progress{"simulating", (setup.games + setup.shards - 1) / setup.shards};
    Result<void> written;
    auto done = session::simulate(
        **host, setup,
        [&](session::GameRecord record) {
            if (sink && written) written = sink->put(record);
            if (!written) interrupted = true;
            records.push_back(std::move(record));
            progress.done(static_cast<std::int64_t>(records.size()));
        },
        &interrupted);
    if (sink && written) written = sink->flush();
    progress.clear();
    if (!written) return complain(written.error());
    if (!done) return complain(done.error());
    if (!options.quiet)
        fmt::print("{}", session::text((*host)->scenario(), session::summarise((*host)->scenario(), records)));
    if (options.verify) fmt::print("Every game was replayed from its log and reached the same state.\n");
    if (interrupted) {
        fmt::print(stderr, "demarche: interrupted after {} games{}\n", records.size(),
                   options.out.empty() ? "" : "; --resume plays the rest");
        return kFailed;
    }
    return kDone;
}

}  // namespace

void add_simulate(CLI::App& app, Run& run) {
    auto options = std::make_shared<Options>();
    CLI::App* command = app.add_subcommand("simulate", "AI-only games in bulk, and what they came to");
    command->add_option("scenario", options->scenario, "A scenario's id or folder");
    command->add_option("-n,--games", options->games, "How many games")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{100000000}))
        ->capture_default_str();
    command->add_option("--seed", options->seed, "The first game's seed; each further game takes the next")
        ->capture_default_str();
    command->add_option("-j,--jobs", options->jobs, "Threads; the results do not depend on it")
        ->check(CLI::Range(1, 256))
        ->capture_default_str();
    command->add_option("--shard", options->shard, "Play only every N-th game, beginning with the I-th (from 0): I/N");
    command->add_option("--out", options->out, "Keep each game: a .sqlite, .csv or .jsonl file");
    command->add_flag("--resume", options->resume,
                      "Add to --out (.sqlite, .jsonl) the games that it does not hold yet");
    command->add_option("--merge", options->merge, "Join the files of shards into --out");
    command->add_option("--empty", options->empty, "Seats that stay empty")->delimiter(',');
    command->add_option("--bot", options->bots,
                        "A program that plays a seat: SEAT=COMMAND; may be given several times "
                        "(engine/session/BOTS.md)");
    command->add_option("--bot-patience", options->bot_patience_s, "Seconds that a program may take for a line")
        ->check(CLI::Range(0.05, 86400.0))
        ->capture_default_str();
    command->add_option("--strength", options->strength,
                        "How much the AI actors think: silent, simulation (the default), normal or strong; "
                        "SEAT=WORD for one seat");
    command->add_flag("--verify", options->verify, "Replay each game from its log and compare the states");
    command->add_flag("-q,--quiet", options->quiet, "No summary");
    command->footer(
        "Examples:\n  demarche simulate kyrgyz_crisis -n 200 --jobs 2 --out games.sqlite\n"
        "  demarche simulate kyrgyz_crisis -n 1000 --shard 0/4 --out part0.jsonl\n"
        "  demarche simulate --merge part0.jsonl part1.jsonl --out all.sqlite");
    command->callback(
        [&run, options] { run = [options] { return options->merge.empty() ? simulate(*options) : merge(*options); }; });
}

}  // namespace demarche::tools
