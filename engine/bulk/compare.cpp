#include "bulk/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>
#include <vector>

#include "base/lines.h"
#include "base/so_many.h"
#include "base/text.h"
#include "bulk/record_json.h"

namespace demarche::bulk {

namespace {

/// What is compared of one game: a value by "what" and name.
using Facts = std::map<std::pair<std::string, std::string>, double>;

Facts facts_of(const GameRecord& r) {
    Facts out;
    for (const auto& [seat, score] : r.scores)
        out[{"score", seat}] = score;
    for (const auto& [id, score] : r.objectives)
        out[{"objective", id}] = score;
    out[{"ending", r.ending.empty() ? "(none)" : r.ending}] = 1;
    for (const AgreementRecord& a : r.agreements) {
        out[{"agreement", a.type}] = 1;
        out[{"framework", a.framework}] = 1;
        for (const std::string& clause : a.clauses)
            out[{"clause", clause}] = 1;
    }
    out[{"mean", "rounds"}] = r.rounds;
    out[{"mean", "drafts"}] = r.drafts;
    out[{"mean", "refused"}] = r.refused_drafts;
    out[{"mean", "adopted"}] = static_cast<double>(r.agreements.size());
    out[{"mean", "breaches"}] = r.breaches;
    for (const auto& [path, value] : r.numbers)
        out[{"number", path}] = value;
    return out;
}

/// What a game has or has not; all else is a number.
bool is_share(const std::string& what) {
    return what == "ending" || what == "agreement" || what == "framework" || what == "clause";
}

constexpr double kByLuck = 0.05;  // of 95 % intervals
constexpr double kNothing = 1e-12;

/// What the sign test says of 0, 1, ... and at last `rarer` pairs that go the rarer way.
std::vector<double> sign_tests(std::int64_t rarer, std::int64_t pairs) {
    // By logarithms: of some thousand pairs one outcome alone is less likely than the smallest number there is.
    double one = -static_cast<double>(pairs) * std::log(2.0);
    double tail = 0;
    std::vector<double> out;
    for (std::int64_t k = 0; k <= rarer; ++k) {
        tail += std::exp(one);
        one += std::log(static_cast<double>(pairs - k) / static_cast<double>(k + 1));
        out.push_back(std::min(1.0, 2 * tail));
    }
    return out;
}

}  // namespace

double sign_test(std::int64_t rarer, std::int64_t pairs) {
    return sign_tests(rarer, pairs).back();
}

bool Comparison::Line::by_signs() const {
    return share || !std::isfinite(half_width) || 2 * (rose + fell) <= pairs;
}

Interval Comparison::Line::bounds() const {
    const bool bounded = share || what == "score" || what == "objective";
    return interval(change, half_width, bounded ? kDifference : Possible{});
}

std::optional<double> Comparison::Line::p() const {
    if (!by_signs()) return std::nullopt;
    return sign_test(std::min(rose, fell), rose + fell);
}

bool Comparison::Line::clear() const {
    const std::optional<double> chance = p();
    return chance ? *chance < kByLuck : std::abs(change) > half_width;
}

double Comparison::Line::by_luck() const {
    if (!by_signs()) return kByLuck;
    // The test has steps: the largest that is still below the bound.
    const std::vector<double> steps = sign_tests((rose + fell) / 2, rose + fell);
    const auto above = std::find_if(steps.begin(), steps.end(), [](double chance) { return chance >= kByLuck; });
    return above == steps.begin() ? 0 : *std::prev(above);
}

int Comparison::clear() const {
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.clear(); }));
}

double Comparison::by_luck() const {
    return std::accumulate(lines.begin(), lines.end(), 0.0,
                           [](double sum, const Line& line) { return sum + line.by_luck(); });
}

Result<Comparison> compare(const Run& before, const Run& after) {
    if (before.info.scenario != after.info.scenario) {
        return fail(ErrorCode::kUsage,
                    fmt::format("the runs are of different scenarios, '{}' and '{}'",
                                printable(before.info.scenario, 60), printable(after.info.scenario, 60)));
    }
    std::map<std::uint64_t, const GameRecord*> partners;
    for (const GameRecord& record : after.games)
        partners[record.seed] = &record;
    Comparison out;
    std::vector<std::pair<Facts, Facts>> pairs;
    std::set<std::pair<std::string, std::string>> names;
    for (const GameRecord& record : before.games) {
        const auto partner = partners.find(record.seed);
        if (partner == partners.end()) {
            ++out.only_before;
            continue;
        }
        ++out.pairs;
        if (record.hash == partner->second->hash) ++out.same;
        pairs.emplace_back(facts_of(record), facts_of(*partner->second));
        for (const auto& [key, value] : pairs.back().first)
            names.insert(key);
        for (const auto& [key, value] : pairs.back().second)
            names.insert(key);
    }
    out.only_after = static_cast<int>(after.games.size()) - out.pairs;
    if (out.pairs == 0) {
        return fail(ErrorCode::kUsage, "the runs have no seed in common: play both with the same --seed and --games");
    }
    const auto value = [](const Facts& facts, const std::pair<std::string, std::string>& key) {
        const auto at = facts.find(key);
        return at != facts.end() ? at->second : 0.0;
    };
    for (const auto& key : names) {
        Comparison::Line line{key.first, key.second};
        line.share = is_share(key.first);
        std::vector<double> changes;
        for (const auto& [left, right] : pairs) {
            // An agenda that was not dealt is not one that came to nothing.
            if (key.first == "objective" && (left.count(key) == 0 || right.count(key) == 0)) continue;
            line.before += value(left, key);
            line.after += value(right, key);
            changes.push_back(value(right, key) - value(left, key));
            line.rose += changes.back() > kNothing ? 1 : 0;
            line.fell += changes.back() < -kNothing ? 1 : 0;
        }
        if (changes.empty()) continue;
        const Summary::Mean mean = mean_of(changes);
        line.before /= static_cast<double>(mean.count);
        line.after /= static_cast<double>(mean.count);
        line.change = mean.mean;
        line.half_width = mean.half_width;
        line.pairs = mean.count;
        out.lines.push_back(std::move(line));
    }
    return out;
}

namespace {

/// What the stars and the intervals say, and what they do not.
std::string footnote(const Comparison& comparison) {
    if (comparison.pairs == 1) return "\nOne pair shows no more than itself: what luck alone does takes several.\n";
    const int stars = comparison.clear();
    return fmt::format(
        "\n() 95 % interval of the mean of the paired differences, by Student's t, as far as\n"
        "   it is possible; (-) where all pairs differ by the same, which shows no spread\n"
        "*  beyond what luck alone would show, once in twenty lines or less: for % of\n"
        "   games, and where at most half of the pairs differ, or all by the same, by\n"
        "   the exact sign test of the pairs that differ (McNemar's), beside which the\n"
        "   interval is a rough one; for the rest, an interval without 0\n"
        "   {} of {} lines have a star, those that are not shown among them;\n"
        "   by luck alone {:.1f} would have one, in the mean\n",
        stars, comparison.lines.size(), comparison.by_luck());
}

}  // namespace

std::string text(const Run& before, const Run& after, const Comparison& comparison) {
    std::string out = fmt::format("{}: {} of games under the same luck", printable(before.info.scenario, 60),
                                  comparison.pairs == 1 ? "one pair" : so_many(comparison.pairs, "pair"));
    if (comparison.only_before + comparison.only_after > 0) {
        out += fmt::format("; {} and {} without a partner are left out", comparison.only_before,
                           so_many(comparison.only_after, "game"));
    }
    const std::string changed = printable(difference(before.info, after.info));
    out += "\n" + wrapped(changed.empty() ? "Both were played in the same way" : "A and B: " + changed);
    out += fmt::format("\n{} of {} ended in the same state\n", comparison.same, so_many(comparison.pairs, "pair"));
    out += fmt::format("\n  {:<26} {:>8} {:>8} {:>8}\n", "", "A", "B", "B - A");
    struct Part {
        const char* what;
        const char* title;
        bool share;
        bool only_clear;
    };
    static constexpr Part kParts[] = {
        {"score", "Scores", false, false},
        {"objective", "Objectives, where both games counted them (clear changes only)", false, true},
        {"ending", "Endings, % of games", true, false},
        {"framework", "Frameworks under which something was adopted, % of games", true, false},
        {"agreement", "Agreements adopted, % of games", true, false},
        {"clause", "Clauses in an agreement, % of games (clear changes only)", true, true},
        {"mean", "In the mean of a game", false, false},
        {"number", "Numbers at the end (clear changes only)", false, true},
    };
    for (const Part& part : kParts) {
        std::string lines;
        for (const Comparison::Line& line : comparison.lines) {
            if (line.what != part.what || (part.only_clear && !line.clear())) continue;
            const double scale = part.share ? 100 : 1;
            const Interval bounds = line.bounds();
            const int digits = part.share ? 1 : 3;
            lines += fmt::format(
                "  {:<26} {:>8.{}f} {:>8.{}f} {:>+8.{}f} {}{}{}\n", printable(line.name, 60), scale * line.before,
                digits, scale * line.after, digits, scale * line.change, digits,
                interval_text({scale * bounds.low, scale * bounds.high}, digits, true), line.clear() ? "  *" : "",
                line.pairs == comparison.pairs ? "" : fmt::format("  ({})", so_many(line.pairs, "pair")));
        }
        if (!lines.empty()) out += fmt::format("\n{}\n{}", part.title, lines);
    }
    return out + footnote(comparison);
}

std::string csv_text(const Comparison& comparison) {
    std::string out = "what,name,a,b,change,low,high,pairs,rose,fell,p,clear\n";
    for (const Comparison::Line& line : comparison.lines) {
        const Interval bounds = line.bounds();
        const std::optional<double> p = line.p();
        out += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{}\n", line.what, csv_field(printable_name(line.name)),
                           line.before, line.after, line.change, bounds.known() ? fmt::format("{}", bounds.low) : "",
                           bounds.known() ? fmt::format("{}", bounds.high) : "", line.pairs, line.rose, line.fell,
                           p ? fmt::format("{}", *p) : "", line.clear() ? 1 : 0);
    }
    return out;
}

std::string json_text(const Run& before, const Run& after, const Comparison& comparison) {
    using Json = nlohmann::ordered_json;
    const auto run = [](const Run& of) {
        Json out = to_json(of.info);
        out["games"] = of.games.size();
        return out;
    };
    Json lines = Json::array();
    for (const Comparison::Line& line : comparison.lines) {
        const Interval bounds = line.bounds();
        const std::optional<double> p = line.p();
        lines.push_back({{"what", line.what},
                         {"name", line.name},
                         {"a", line.before},
                         {"b", line.after},
                         {"change", line.change},
                         {"low", bounds.known() ? Json(bounds.low) : Json()},
                         {"high", bounds.known() ? Json(bounds.high) : Json()},
                         {"pairs", line.pairs},
                         {"rose", line.rose},
                         {"fell", line.fell},
                         {"p", p ? Json(*p) : Json()},
                         {"clear", line.clear()}});
    }
    const Json out = {{"a", run(before)},
                      {"b", run(after)},
                      {"pairs", comparison.pairs},
                      {"same_state", comparison.same},
                      {"only_a", comparison.only_before},
                      {"only_b", comparison.only_after},
                      {"clear", comparison.clear()},
                      {"clear_by_luck", comparison.by_luck()},
                      {"lines", std::move(lines)}};
    return out.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace demarche::bulk
