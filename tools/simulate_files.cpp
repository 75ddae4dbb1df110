// Files of games that were played before: joined (--merge) and held against each other (--compare).
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "base/text.h"
#include "base/whole_file.h"
#include "bulk/compare.h"
#include "bulk/joining.h"
#include "tools/commands.h"
#include "tools/simulate_options.h"

namespace demarche::tools {

namespace {

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

}  // namespace

int merge_runs(const SimulateOptions& options) {
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

int compare_runs(const SimulateOptions& options) {
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

}  // namespace demarche::tools
