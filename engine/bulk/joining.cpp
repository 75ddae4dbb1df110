#include "bulk/joining.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <set>

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
        info_.asked.clear();
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
    info_.asked.insert(info_.asked.end(), run.info.asked.begin(), run.info.asked.end());
    return {};
}

RunInfo Joining::info() const {
    RunInfo out = info_;
    const auto all = seeds();
    if (!out.asked.empty() && all) out.asked = {Asked{all->first, all->second}};
    return out;
}

std::vector<GameRecord> Joining::games() const {
    std::vector<GameRecord> out;
    out.reserve(all_.size());
    for (const auto& [seed, game] : all_)
        out.push_back(game.first);
    return out;
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> Joining::seeds() const {
    std::optional<std::pair<std::uint64_t, std::uint64_t>> out;
    const auto take = [&](std::uint64_t first, std::uint64_t last) {
        out = out ? std::pair{std::min(out->first, first), std::max(out->second, last)} : std::pair{first, last};
    };
    if (!all_.empty()) take(all_.begin()->first, all_.rbegin()->first);
    for (const Asked& one : info_.asked)
        take(one.first, one.last);
    return out;
}

std::string Joining::left_out() const {
    if (info_.asked.empty()) return {};
    const Asked& run = info_.asked.front();
    std::set<int> there;
    for (const Asked& one : info_.asked) {
        if (one.first != run.first || one.last != run.last || one.shards != run.shards) return {};
        there.insert(one.shard);
    }
    int next = 0;
    while (there.count(next) > 0)
        ++next;
    return next < run.shards ? fmt::format("{}/{}", next, run.shards) : std::string{};
}

std::optional<Joining::Gap> Joining::gap() const {
    const auto all = seeds();
    if (!all) return std::nullopt;
    Gap out{all->first, all->second, 0, all->first};
    const std::uint64_t between = out.last - out.first;  // one less than there are seeds, which may be all numbers
    if (all_.size() > between) return std::nullopt;
    out.missing = between - all_.size();
    if (out.missing < std::numeric_limits<std::uint64_t>::max()) ++out.missing;
    for (auto at = all_.begin(); at != all_.end() && at->first == out.next; ++at)
        ++out.next;
    out.left_out = left_out();
    return out;
}

}  // namespace demarche::bulk
