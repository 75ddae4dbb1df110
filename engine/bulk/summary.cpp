// What many games say together.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>

#include "base/lines.h"
#include "base/so_many.h"
#include "base/text.h"
#include "bulk/records.h"

namespace demarche::bulk {

namespace {

constexpr std::size_t kPageWidth = 78;  ///< Tables are as wide as they are.
constexpr double kSame = 1e-12;         ///< Values that differ by no more are the same but for rounding.
constexpr Possible kRounds{0, std::numeric_limits<double>::infinity()};
constexpr Possible kVersions{1, std::numeric_limits<double>::infinity()};

Summary::Share share(const std::string& name, int count, int of) {
    // Wilson's interval: honest for small counts, where the usual one is not.
    constexpr double z = 1.96;
    Summary::Share out{name, count, 0, 0};
    if (of == 0) return out;
    const double n = of;
    const double p = count / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    out.low = std::max(0.0, middle - half);
    out.high = std::min(1.0, middle + half);
    return out;
}

/// By seat, in the scenario's order.
void add_seats(const Scenario& s, const std::vector<GameRecord>& records, Summary& out) {
    std::map<std::string, std::vector<double>> scores;
    std::map<std::string, std::vector<double>> above;
    for (const GameRecord& r : records) {
        double sum = 0;
        for (const auto& [seat, score] : r.scores)
            sum += score;
        for (const auto& [seat, score] : r.scores) {
            scores[seat].push_back(score);
            above[seat].push_back(score - sum / static_cast<double>(r.scores.size()));
        }
    }
    for (const ActorId actor : s.playable) {
        const std::vector<double>& all = scores[s.actors[actor].id];
        if (all.empty()) continue;
        const Summary::Mean mean = mean_of(all);
        const Summary::Mean advantage = mean_of(above[s.actors[actor].id]);
        out.seats.push_back({s.actors[actor].id, mean.mean, mean.half_width, mean.least, mean.most, advantage.mean,
                             advantage.half_width});
    }
    std::map<std::string, std::vector<double>> objectives;
    for (const GameRecord& r : records) {
        for (const auto& [id, score] : r.objectives)
            objectives[id].push_back(score);
    }
    for (const ActorId actor : s.playable) {
        for (const ObjectiveDef& def : s.objectives) {
            if (def.of != actor || objectives.count(def.id) == 0) continue;
            out.objectives.push_back({def.id, mean_of(objectives[def.id])});
        }
    }
}

/// The scores of a seat in some of the games, by number of the game.
using ScoresByGame = std::map<std::size_t, double>;

/// A weighted sum of differences of means, with its interval.
class Differences {
 public:
    /// The mean of one group less that of the other; both hold a game or more.
    void add(double weight, const ScoresByGame& opened, const ScoresByGame& others) {
        add_mean(weight, opened);
        add_mean(-weight, others);
    }
    [[nodiscard]] double value() const { return value_; }
    /// Infinite where the mean of one game was added, or of games that all came to the same.
    /// @param group_of  Tells apart, by number of the game, which games are drawn from one hat.
    template <class F>
    [[nodiscard]] double half_width(F group_of) const {
        if (!spread_known_) return std::numeric_limits<double>::infinity();
        struct Group {
            double variance = 0;
            int games = 0;
        };
        std::map<std::string, Group> groups;
        for (const auto& [game, part] : parts_) {
            Group& group = groups[group_of(game)];
            group.variance += part * part;
            ++group.games;
        }
        double variance = 0;
        double shaky = 0;
        for (const auto& [name, group] : groups) {
            variance += group.variance;
            shaky += group.variance * group.variance / std::max(1, group.games - 1);
        }
        // Welch and Satterthwaite: between the degrees of freedom of the smallest group and those of all together.
        const double freedom = shaky > 0 ? variance * variance / shaky : 1;
        return student_t(std::max<std::int64_t>(1, static_cast<std::int64_t>(freedom))) * std::sqrt(variance);
    }

 private:
    void add_mean(double weight, const ScoresByGame& scores) {
        const auto n = static_cast<double>(scores.size());
        double mean = 0;
        for (const auto& [game, score] : scores)
            mean += score / n;
        value_ += weight * mean;
        const auto [least, most] = std::minmax_element(
            scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        spread_known_ = spread_known_ && most->second - least->second > kSame;
        if (scores.size() < 2) return;
        // With these the squares of a single group add up to the variance of its mean.
        for (const auto& [game, score] : scores)
            parts_[game] += weight * (score - mean) / std::sqrt(n * (n - 1));
    }
    double value_ = 0;
    bool spread_known_ = true;
    std::map<std::size_t, double> parts_;  ///< What each game adds, of all groups: those of one game hang together.
};

/// Who opens the talks, and what it was worth: each seat is held against itself in the games that others opened,
/// because seats differ in what they can reach.
void add_openings(const Scenario& s, const std::vector<GameRecord>& records, Summary& out) {
    std::map<std::string, int> first;
    std::map<std::string, std::pair<ScoresByGame, ScoresByGame>> scores;  // opened by the seat, by others
    for (std::size_t i = 0; i < records.size(); ++i) {
        const GameRecord& r = records[i];
        if (r.first_proposer.empty()) continue;
        ++first[r.first_proposer];
        for (const auto& [seat, score] : r.scores)
            (seat == r.first_proposer ? scores[seat].first : scores[seat].second)[i] = score;
    }
    Summary::Opening together;
    for (const ActorId actor : s.playable) {
        const std::string& seat = s.actors[actor].id;
        out.first_proposers.push_back(share(seat, first[seat], out.games));
        const auto& [opened, others] = scores[seat];
        if (opened.empty() || others.empty()) continue;
        Differences own;
        own.add(1, opened, others);
        const auto mine = [&games = opened](std::size_t game) {
            return std::string{games.count(game) != 0 ? "it" : "others"};
        };
        const double half = own.half_width(mine);
        out.openings.push_back(
            {seat, static_cast<int>(opened.size()), static_cast<int>(others.size()), own.value(), half});
        if (std::isfinite(half)) together.opened += out.openings.back().opened;
    }
    if (together.opened == 0) return;
    Differences all;
    for (const Summary::Opening& one : out.openings) {
        if (!std::isfinite(one.half_width)) continue;
        const auto& [opened, others] = scores[one.seat];
        all.add(static_cast<double>(one.opened) / together.opened, opened, others);
        together.others += one.others;
    }
    together.gain = all.value();
    together.half_width = all.half_width([&](std::size_t game) { return records[game].first_proposer; });
    out.first_mover = together;
}

}  // namespace

double student_t(std::int64_t freedom) {
    if (freedom < 1) return std::numeric_limits<double>::infinity();
    // Abramowitz and Stegun, Handbook of Mathematical Functions (1964): table 26.10 for few degrees of freedom, and
    // from 5 on the expansion 26.7.5, which is there within 0.0003 of the table.
    constexpr std::array<double, 4> kFew = {12.706, 4.303, 3.182, 2.776};
    if (freedom <= static_cast<std::int64_t>(kFew.size())) return kFew[static_cast<std::size_t>(freedom - 1)];
    constexpr double x = 1.959964;
    constexpr double x3 = x * x * x;
    constexpr double x5 = x3 * x * x;
    constexpr double x7 = x5 * x * x;
    constexpr double x9 = x7 * x * x;
    const auto n = static_cast<double>(freedom);
    return x + (x3 + x) / (4 * n) + (5 * x5 + 16 * x3 + 3 * x) / (96 * n * n) +
           (3 * x7 + 19 * x5 + 17 * x3 - 15 * x) / (384 * n * n * n) +
           (79 * x9 + 776 * x7 + 1482 * x5 - 1920 * x3 - 945 * x) / (92160 * n * n * n * n);
}

Interval interval(double middle, double half_width, const Possible& possible) {
    if (!std::isfinite(half_width)) return {-half_width, half_width};
    // A middle that is itself beyond them, as a file may say, stays within its interval.
    return {std::min(middle, std::max(possible.least, middle - half_width)),
            std::max(middle, std::min(possible.most, middle + half_width))};
}

std::string interval_text(const Interval& of, int digits, bool sign) {
    if (!of.known()) return "(-)";
    return sign ? fmt::format("({:+.{}f} to {:+.{}f})", of.low, digits, of.high, digits)
                : fmt::format("({:.{}f} to {:.{}f})", of.low, digits, of.high, digits);
}

Summary::Mean mean_of(const std::vector<double>& values) {
    Summary::Mean out;
    out.count = static_cast<std::int64_t>(values.size());
    out.half_width = std::numeric_limits<double>::infinity();
    if (values.empty()) return out;
    const auto n = static_cast<double>(values.size());
    out.least = out.most = values.front();
    for (const double x : values) {
        out.mean += x;
        out.least = std::min(out.least, x);
        out.most = std::max(out.most, x);
    }
    out.mean /= n;
    double squares = 0;
    for (const double x : values)
        squares += (x - out.mean) * (x - out.mean);
    // How much games differ that all came to the same is not known: an interval of no width would say that it is.
    if (out.most - out.least > kSame) out.half_width = student_t(out.count - 1) * std::sqrt(squares / (n - 1) / n);
    return out;
}

std::string wrapped(std::string_view line) {
    std::string out;
    std::size_t column = 0;
    while (!line.empty()) {
        const std::size_t space = line.find(' ', 1);
        const std::string_view word = line.substr(0, space);
        const auto letters = [](std::string_view text) {
            return static_cast<std::size_t>(
                std::count_if(text.begin(), text.end(), [](char c) { return c != '\n' && (c & 0xC0) != 0x80; }));
        };
        if (column > 0 && column + letters(word) > kPageWidth) {
            out += "\n   ";
            column = 3;
        }
        out += word;
        column += letters(word);
        line.remove_prefix(word.size());
    }
    return out;
}

Summary summarise(const Scenario& s, const std::vector<GameRecord>& records) {
    Summary out;
    out.games = static_cast<int>(records.size());
    std::map<std::string, int> endings, frameworks, agreements, clauses;
    std::set<std::string> cards, choices, actions;
    std::vector<double> talk_rounds;
    std::vector<double> talk_versions;
    int adopted = 0;
    for (const GameRecord& r : records) {
        ++endings[r.ending];
        std::set<std::string> here_frameworks, here_types;
        for (const AgreementRecord& a : r.agreements) {
            ++adopted;
            here_frameworks.insert(a.framework);
            here_types.insert(a.type);
            for (const std::string& clause : a.clauses)
                ++clauses[clause];
            talk_rounds.push_back(a.adopted_round - a.tabled_round);
            talk_versions.push_back(a.versions);
        }
        for (const std::string& one : here_frameworks)
            ++frameworks[one];
        for (const std::string& one : here_types)
            ++agreements[one];
        cards.insert(r.cards.begin(), r.cards.end());
        for (const ChoiceRecord& one : r.choices)
            choices.insert(one.card + "/" + one.choice);
        for (const std::string& action : r.actions)
            actions.insert(action.substr(action.find('/') + 1));
        out.rounds += r.rounds;
        out.drafts += r.drafts;
        out.refused += r.refused_drafts;
        out.breaches += r.breaches;
        out.commands += r.commands;
        out.failures += r.failures;
    }
    const double n = std::max(1, out.games);
    out.adopted = adopted / n;
    out.talk_rounds = mean_of(talk_rounds);
    out.talk_versions = mean_of(talk_versions);
    for (double* mean : {&out.rounds, &out.drafts, &out.refused, &out.breaches, &out.commands})
        *mean /= n;
    for (const EndingDef& def : s.endings)
        out.endings.push_back(share(def.id, endings[def.id], out.games));
    if (endings[""] > 0) out.endings.push_back(share("(none)", endings[""], out.games));
    for (const InstitutionDef& def : s.institutions)
        out.frameworks.push_back(share(def.id, frameworks[def.id], out.games));
    for (const AgreementDef& def : s.agreements)
        out.agreements.push_back(share(def.id, agreements[def.id], out.games));
    for (const ClauseDef& def : s.clauses) {
        out.clauses.push_back(share(def.id, clauses[def.id], adopted));
        if (clauses[def.id] == 0) out.clauses_never.push_back(def.id);
    }
    for (const CardDef& def : s.cards) {
        if (cards.count(def.id) == 0 && !def.hand) {  // those are dealt, and played when their holder likes
            out.cards_never.push_back(def.id);
            continue;
        }
        for (const ChoiceDef& choice : def.choices) {
            if (choices.count(def.id + "/" + choice.id) == 0) out.choices_never.push_back(def.id + "/" + choice.id);
        }
    }
    for (const ActionDef& def : s.actions) {
        if (actions.count(def.id) == 0) out.actions_never.push_back(def.id);
    }
    add_seats(s, records, out);
    add_openings(s, records, out);
    return out;
}

namespace {

std::string shares(const std::string& title, const std::vector<Summary::Share>& all, int of) {
    std::string out = title + "\n";
    for (const Summary::Share& one : all) {
        out += fmt::format("  {:<26} {:>5}  {:>5.1f} %  ({:.1f} to {:.1f})\n", one.name, one.count,
                           of > 0 ? 100.0 * one.count / of : 0.0, 100 * one.low, 100 * one.high);
    }
    return out;
}

std::string openings_text(const Summary& m) {
    const auto opened = [](const Summary::Share& one) { return one.count > 0; };
    if (std::none_of(m.first_proposers.begin(), m.first_proposers.end(), opened)) return {};
    std::string out = shares("\nWho tabled the first draft", m.first_proposers, m.games);
    if (m.openings.empty())
        return out + "  No seat did in some games and not in others: what it is worth does not show.\n";
    out += "  What it was worth to the seat, beside its games that others opened (95 %):\n";
    const auto line = [&](const std::string& name, const Summary::Opening& one) {
        out += fmt::format("  {:<26} {:+.3f} {:<18}  {:>5} and {} games\n", name, one.gain,
                           interval_text(interval(one.gain, one.half_width, kDifference), 3, true), one.opened,
                           one.others);
    };
    // Of all seats together each game counts for every seat in it.
    for (const Summary::Opening& one : m.openings)
        line(one.seat, one);
    if (m.first_mover && m.openings.size() > 1) line("all, a game for each seat", *m.first_mover);
    return out;
}

}  // namespace

std::string how_played(const RunInfo& info) {
    std::vector<std::string> parts = {"strength " + info.strength};
    if (!info.empty.empty()) parts.push_back("empty: " + list_text(info.empty));
    for (const auto& [seat, command] : info.bots)
        parts.push_back(fmt::format("{} is played by {}", printable(seat, 60), printable(command, 60)));
    for (const script::SetValue& one : info.set)
        parts.push_back(fmt::format("{} = {}", one.path, number_text(one.value)));
    // All of it comes from a file, which anybody may have written.
    return printable_name(fmt::format("{}", fmt::join(parts, "; ")), 16384);
}

std::string text(const Scenario& s, const Summary& m, const RunInfo* played) {
    if (m.games == 0) return fmt::format("{}: no games\n", s.title.str());
    std::string out = fmt::format("{}: {}{}\n\n", s.title.str(), so_many(m.games, "game"),
                                  played == nullptr ? "" : " (" + how_played(*played) + ")");
    out += shares("Endings (95 % intervals)", m.endings, m.games);
    out += "\nScores (mean, 95 % interval; lowest, highest)\n";
    for (const Summary::SeatScore& seat : m.seats) {
        out += fmt::format("  {:<26} {:.3f} {:<16}  {:.3f} .. {:.3f}\n", seat.seat, seat.mean,
                           interval_text(interval(seat.mean, seat.half_width, kScore), 3), seat.lowest, seat.highest);
    }
    out += "\nScores above the mean of all seats of the same game (mean, 95 % interval)\n";
    for (const Summary::SeatScore& seat : m.seats) {
        out += fmt::format("  {:<26} {:+.3f} {}\n", seat.seat, seat.advantage,
                           interval_text(interval(seat.advantage, seat.advantage_half, kDifference), 3, true));
    }
    if (!m.objectives.empty())
        out += "\nObjectives (mean, 95 % interval; lowest, highest; games in which it counted)\n";
    for (const Summary::ObjectiveScore& one : m.objectives) {
        out += fmt::format("  {:<26} {:.3f} {:<16}  {:.3f} .. {:.3f}   {:>6}\n", one.objective, one.score.mean,
                           interval_text(interval(one.score.mean, one.score.half_width, kScore), 3), one.score.least,
                           one.score.most, one.score.count);
    }
    out += shares("\nFrameworks: games in which something was adopted under them", m.frameworks, m.games);
    out += shares("\nAgreements: games in which one of the kind was adopted", m.agreements, m.games);
    out += openings_text(m);
    // A draft may be rejected by several seats and adopted in the end: its rejections are no part of the drafts.
    out += wrapped(fmt::format(
        "\nIn the mean: {:.1f} rounds, {:.0f} commands, {:.1f} drafts, {:.1f} rejections, {:.1f} adopted, {:.2f} "
        "breaches found out\n",
        m.rounds, m.commands, m.drafts, m.refused, m.adopted, m.breaches));
    if (m.talk_versions.count > 0) {
        out += wrapped(fmt::format(
            "Talks that ended in an agreement took {:.2f} {} rounds (at most {:.0f}) and {:.2f} {} versions "
            "(at most {:.0f})\n",
            m.talk_rounds.mean, interval_text(interval(m.talk_rounds.mean, m.talk_rounds.half_width, kRounds), 2),
            m.talk_rounds.most, m.talk_versions.mean,
            interval_text(interval(m.talk_versions.mean, m.talk_versions.half_width, kVersions), 2),
            m.talk_versions.most));
    }
    const auto never = [&](const char* what, const std::vector<std::string>& all) {
        if (all.empty()) return;
        out += wrapped(fmt::format("Never {}: {}\n", what, fmt::join(all, ", ")));
    };
    never("drawn", m.cards_never);
    never("chosen", m.choices_never);
    never("used in an agreement", m.clauses_never);
    never("done", m.actions_never);
    if (m.failures > 0) out += fmt::format("Scripts failed {}\n", so_many(m.failures, "time"));
    if (out.find("(-)") != std::string::npos)
        out += wrapped("(-): no interval, for one game, or games that all came to the same, show no spread\n");
    return out;
}

std::vector<SummaryRow> rows(const Summary& m) {
    std::vector<SummaryRow> out;
    const auto number = [&](const char* what, const std::string& name, double value) {
        out.push_back({what, name, value, value, value});
    };
    const auto mean = [&](const char* what, const std::string& name, double value, double half,
                          const Possible& possible) {
        const Interval bounds = interval(value, half, possible);
        out.push_back({what, name, value, bounds.low, bounds.high});
    };
    const auto mean_of_some = [&](const char* what, const Summary::Mean& some, const Possible& possible) {
        if (some.count > 0) mean(what, "", some.mean, some.half_width, possible);
    };
    const auto shares = [&](const char* what, const std::vector<Summary::Share>& all, double of) {
        for (const Summary::Share& one : all)
            out.push_back({what, one.name, of > 0 ? one.count / of : 0, one.low, one.high});
    };
    number("games", "", m.games);
    if (m.games == 0) return out;
    shares("ending", m.endings, m.games);
    shares("framework", m.frameworks, m.games);
    shares("agreement", m.agreements, m.games);
    shares("clause", m.clauses, m.adopted * m.games);
    for (const Summary::SeatScore& seat : m.seats) {
        mean("score", seat.seat, seat.mean, seat.half_width, kScore);
        mean("advantage", seat.seat, seat.advantage, seat.advantage_half, kDifference);
    }
    for (const Summary::ObjectiveScore& one : m.objectives)
        mean("objective", one.objective, one.score.mean, one.score.half_width, kScore);
    shares("first_proposer", m.first_proposers, m.games);
    for (const Summary::Opening& one : m.openings)
        mean("first_mover", one.seat, one.gain, one.half_width, kDifference);
    if (m.first_mover) mean("first_mover", "", m.first_mover->gain, m.first_mover->half_width, kDifference);
    mean_of_some("talk_rounds", m.talk_rounds, kRounds);
    mean_of_some("talk_versions", m.talk_versions, kVersions);
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, double>>{{"rounds", m.rounds},
                                                                                           {"commands", m.commands},
                                                                                           {"drafts", m.drafts},
                                                                                           {"refused", m.refused},
                                                                                           {"adopted", m.adopted},
                                                                                           {"breaches", m.breaches}})
        number("mean", name, value);
    number("failures", "", m.failures);
    const auto never = [&](const char* what, const std::vector<std::string>& all) {
        for (const std::string& name : all)
            number(what, name, 0);
    };
    never("never_drawn", m.cards_never);
    never("never_chosen", m.choices_never);
    never("never_agreed", m.clauses_never);
    never("never_done", m.actions_never);
    return out;
}

}  // namespace demarche::bulk
