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
    if (!out.asked.empty()) {
        out.asked.clear();
        for (const auto& [first, last] : runs())
            out.asked.push_back({first, last});
    }
    return out;
}

std::vector<GameRecord> Joining::games() const {
    std::vector<GameRecord> out;
    out.reserve(all_.size());
    for (const auto& [seed, game] : all_)
        out.push_back(game.first);
    return out;
}

std::vector<std::pair<std::uint64_t, std::uint64_t>> Joining::runs() const {
    using Row = std::pair<std::uint64_t, std::uint64_t>;
    if (info_.asked.empty())
        return all_.empty() ? std::vector<Row>{} : std::vector{Row{all_.begin()->first, all_.rbegin()->first}};
    std::vector<Row> asked;
    for (const Asked& one : info_.asked)
        asked.emplace_back(one.first, one.last);
    std::sort(asked.begin(), asked.end());
    std::vector<Row> out;
    for (const auto& [first, last] : asked) {
        const bool joins = !out.empty() && (first <= out.back().second || first - out.back().second == 1);
        if (joins) {
            out.back().second = std::max(out.back().second, last);
        } else {
            out.emplace_back(first, last);
        }
    }
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
    const auto all = runs();
    if (all.empty()) return std::nullopt;
    std::optional<Gap> out;
    for (const auto& [first, last] : all) {
        const auto begin = all_.lower_bound(first);
        const auto end = all_.upper_bound(last);
        const auto there = static_cast<std::uint64_t>(std::distance(begin, end));
        const std::uint64_t between = last - first;  // one less than there are seeds, which may be all numbers
        if (there > between) continue;
        if (!out) {
            out = Gap{all.front().first, all.back().second, 0, first, left_out()};
            for (auto at = begin; at != end && at->first == out->next; ++at)
                ++out->next;
        }
        const std::uint64_t most = std::numeric_limits<std::uint64_t>::max() - out->missing;
        out->missing += between - there < most ? between - there + 1 : most;
    }
    return out;
}

}  // namespace demarche::bulk
