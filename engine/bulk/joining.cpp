#include "bulk/joining.h"

#include <fmt/format.h>

namespace demarche::bulk {

Result<Run> read_whole_run(const std::filesystem::path& file) {
    auto run = read_run(file);
    if (run && run->cut_line > 0) {
        return fail(ErrorCode::kUnreadable,
                    fmt::format("the line is cut off, so its game is not whole; play it again with the command that "
                                "wrote the file and --resume, or delete the line (the {} games before it are whole)",
                                run->games.size()),
                    fmt::format("{}:{}", file.string(), run->cut_line));
    }
    return run;
}

Result<void> sound(const Run& run, const Scenario* scenario, const std::filesystem::path& file,
                   const GameRecord* other) {
    return scenario != nullptr ? held_against(*scenario, run, file) : held_together(run, file, other);
}

Result<void> Joining::add(Run run, const std::filesystem::path& file, const Scenario* scenario) {
    if (first_file_.empty()) {
        info_ = run.info;
        first_file_ = file;
    }
    if (const std::string differs = difference(info_, run.info); !differs.empty()) {
        return fail(
            ErrorCode::kUsage,
            fmt::format("the games were not played in the same way as those of {} ({})", first_file_.string(), differs),
            file.string());
    }
    const GameRecord* const first = all_.empty() ? nullptr : &all_.begin()->second.first;
    if (auto fits = sound(run, scenario, file, first); !fits) return fits;
    for (GameRecord& record : run.games) {
        const std::uint64_t seed = record.seed;
        const auto at = all_.find(seed);
        if (at == all_.end()) {
            all_.emplace(seed, std::pair{std::move(record), file});
        } else if (!(at->second.first == record)) {
            return fail(ErrorCode::kDiffers,
                        fmt::format("the game of seed {} came out differently than in {}: they are not shards of one "
                                    "run",
                                    seed, at->second.second.string()),
                        file.string());
        }
    }
    return {};
}

std::vector<GameRecord> Joining::games() const {
    std::vector<GameRecord> out;
    out.reserve(all_.size());
    for (const auto& [seed, game] : all_)
        out.push_back(game.first);
    return out;
}

std::optional<Joining::Gap> Joining::gap() const {
    if (all_.empty()) return std::nullopt;
    Gap out{all_.begin()->first, all_.rbegin()->first, 0, all_.begin()->first};
    out.missing = out.last - out.first - (all_.size() - 1);
    if (out.missing == 0) return std::nullopt;
    for (auto at = all_.begin(); at != all_.end() && at->first == out.next; ++at)
        ++out.next;
    return out;
}

}  // namespace demarche::bulk
