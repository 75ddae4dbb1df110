#include "ai/figures.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kBehind = 2;  ///< "50 police officers more": words from a number to what makes it relative.
constexpr std::size_t kJudged = 5;  ///< "50 police officers with powers are too many": the same of a judgement.

/// Does a word of the list stand at `from`, or at most so many words behind it in the same sentence?
bool within(const Vocabulary& words, const Tokens& said, List list, std::size_t from, std::size_t behind) {
    for (std::size_t at = from; from > 0 && at < said.size() && at <= from + behind; ++at) {
        if (said[at].sentence != said[from - 1].sentence) return false;
        if (Vocabulary::end_at(words.list(list), said, at) != at) return true;
    }
    return false;
}

bool before(const Vocabulary& words, const Tokens& said, List list, std::size_t at) {
    for (std::size_t begin = at; begin > 0 && at - begin < kBehind;) {
        --begin;
        if (said[begin].sentence != said[at].sentence) return false;
        if (Vocabulary::end_at(words.list(list), said, begin) == at) return true;
    }
    return false;
}

Figure::Time time_at(const Vocabulary& words, const Tokens& said, std::size_t at) {
    if (within(words, said, List::kSpans, at, 1)) return Figure::Time::kOther;
    return within(words, said, List::kRounds, at, 1) ? Figure::Time::kRounds : Figure::Time::kNone;
}

/// Does a word of the list stand in the sentence before this?
bool said_before(const Vocabulary& words, const Tokens& said, List list, std::size_t at) {
    for (std::size_t i = said.sentence_begin(at); i < at; ++i) {
        if (Vocabulary::end_at(words.list(list), said, i) != i) return true;
    }
    return false;
}

/// "30 officers are too many", "fewer than 30": whether a number is a bound, and of which side.
std::optional<Figure::How> bound(const Vocabulary& words, const Tokens& said, Vocabulary::Span at) {
    for (const auto& [before_it, behind_it, how] : {std::tuple{List::kBelow, List::kTooMuch, Figure::How::kBelow},
                                                    std::tuple{List::kAbove, List::kTooLittle, Figure::How::kAbove}}) {
        if (before(words, said, before_it, at.begin)) return how;
        // Whoever asks whether it is too much asks about so much.
        if (!said.marked(at.begin) && within(words, said, behind_it, at.end, kJudged)) return how;
    }
    return std::nullopt;
}

/// Makes a number relative where "more" or "less" stands behind it.
void relate(const Vocabulary& words, const Tokens& said, Figure& figure) {
    if (const auto how = bound(words, said, figure.at)) {
        figure.how = *how;
        return;
    }
    // "Increase it by 4", "cut it by ten".
    if (before(words, said, List::kByMuch, figure.at.begin)) {
        const bool raises = said_before(words, said, List::kRaises, figure.at.begin);
        if (raises || said_before(words, said, List::kLowers, figure.at.begin)) {
            figure.how = Figure::How::kMore;
            if (!raises) figure.value = -figure.value;
            return;
        }
    }
    const bool further = before(words, said, List::kFurther, figure.at.begin);
    if (further || within(words, said, List::kMore, figure.at.end, kBehind)) {
        figure.how = Figure::How::kMore;
    } else if (within(words, said, List::kLess, figure.at.end, kBehind)) {
        figure.how = Figure::How::kMore;
        figure.value = -figure.value;
    }
}

/// A number in one word or several: "twenty-four", "a hundred and fifty", "two thousand".
Vocabulary::Measure count_at(const Vocabulary& words, const Tokens& said, std::size_t at) {
    const auto one = [&](std::size_t from) {
        return from < said.size() && said[from].sentence == said[at].sentence
                   ? Vocabulary::measure_at(words.list(List::kCounts), said, from)
                   : Vocabulary::Measure{from, 0};
    };
    Vocabulary::Measure all = one(at);
    double part = all.value;  // of what has been said, what a smaller number behind it would belong to
    for (bool found = all.end != at; found;) {
        std::size_t next = all.end;
        // "A hundred and fifty", but not "ten and fifty".
        if (part >= 100 && next < said.size() && Vocabulary::end_at(words.list(List::kJoins), said, next) == next + 1)
            ++next;
        const Vocabulary::Measure more = one(next);
        const bool times = next == all.end && more.value >= 100 && more.value > all.value;
        const bool adds = part >= 100 ? more.value < 100 : part >= 20 && more.value < 10;
        found = more.end != next && (times || adds);
        if (!found) break;
        all = {more.end, times ? all.value * more.value : all.value + more.value};
        part = times ? all.value : more.value;
    }
    return all;
}

/// "Fewer officers": a bound without a number, where none stands before it that it could be of.
std::optional<Figure> bound_alone(const Vocabulary& words, const Tokens& said, std::size_t at,
                                  const std::vector<Figure>& before_it) {
    const bool taken = !before_it.empty() && said[before_it.back().at.begin].sentence == said[at].sentence &&
                       at - before_it.back().at.end <= kJudged;
    if (taken || before(words, said, List::kDenies, at)) return std::nullopt;
    if (Vocabulary::end_at(words.list(List::kVersions), said, at) != at) return std::nullopt;  // "the earlier text"
    for (const List list : {List::kBelow, List::kAbove})  // a number comes behind it
        if (Vocabulary::end_at(words.list(list), said, at) != at) return std::nullopt;
    for (const auto& [list, how] :
         {std::pair{List::kTooMuch, Figure::How::kBelow}, std::pair{List::kLess, Figure::How::kBelow},
          std::pair{List::kTooLittle, Figure::How::kAbove}, std::pair{List::kMore, Figure::How::kAbove}}) {
        const std::size_t end = Vocabulary::end_at(words.list(list), said, at);
        if (end == at || end >= said.size() || said[end].sentence != said[at].sentence || number(said[end].word))
            continue;
        if (!within(words, said, List::kThan, end, said.size()))
            return Figure{{at, end}, how, 0, time_at(words, said, end), {}, false};
    }
    // "Reduce the observers", and no number in it; what is cut may be cut out.
    if (Vocabulary::end_at(words.list(List::kWithout), said, at) != at) return std::nullopt;
    for (std::size_t i = said.sentence_begin(at); i < said.sentence_end(at); ++i) {
        const bool times = Vocabulary::measure_at(words.list(List::kTimes), said, i).end != i;
        if (times || number(said[i].word) || count_at(words, said, i).end != i) return std::nullopt;
    }
    for (const auto& [list, how] :
         {std::pair{List::kLowers, Figure::How::kBelow}, std::pair{List::kRaises, Figure::How::kAbove}}) {
        const std::size_t end = Vocabulary::end_at(words.list(list), said, at);
        if (end == at + 1 && end < said.sentence_end(at))
            return Figure{{at, end}, how, 0, Figure::Time::kNone, {}, false};
    }
    return std::nullopt;
}

}  // namespace

std::optional<double> number(const std::string& word) {
    const bool digits = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || word.size() > 6) return std::nullopt;
    return std::strtod(word.c_str(), nullptr);
}

std::vector<Figure> figures_in(const Vocabulary& words, const Tokens& said) {
    std::vector<Figure> out;
    for (std::size_t at = 0; at < said.size();) {
        Figure figure;
        if (const auto times = Vocabulary::measure_at(words.list(List::kTimes), said, at); times.end != at) {
            figure = {{at, times.end}, Figure::How::kTimes, times.value, time_at(words, said, times.end), {}, false};
            // What is cut threefold is a third.
            if (times.value > 1 && said_before(words, said, List::kLowers, at)) figure.value = 1 / times.value;
        } else if (const auto digits = number(said[at].word)) {
            figure = {{at, at + 1}, Figure::How::kExactly, *digits, time_at(words, said, at + 1), {}, false};
            relate(words, said, figure);
            if (before(words, said, List::kClause, at) || before(words, said, List::kKinds, at) ||
                before(words, said, List::kVersions, at)) {
                ++at;
                continue;
            }
        } else if (const auto count = count_at(words, said, at); count.end != at) {
            figure = {{at, count.end}, Figure::How::kExactly, count.value, time_at(words, said, count.end), {}, true};
            relate(words, said, figure);
        } else if (at > 0 && time_at(words, said, at) != Figure::Time::kNone &&
                   said[at].sentence == said[at - 1].sentence) {
            // "a month longer": one of them.
            figure = {{at, at + 1}, Figure::How::kExactly, 1, time_at(words, said, at), {}, true};
            relate(words, said, figure);
            if (figure.how == Figure::How::kExactly) {
                ++at;
                continue;
            }
        } else if (const auto alone = bound_alone(words, said, at, out)) {
            figure = *alone;
        } else {
            ++at;
            continue;
        }
        out.push_back(figure);
        // What it counts is not one more of its own: "two rounds longer".
        at = figure.at.end;
        while (at < said.size() && figure.time != Figure::Time::kNone && time_at(words, said, at) == figure.time &&
               said[at].sentence == said[figure.at.begin].sentence)
            ++at;
    }
    return out;
}

}  // namespace demarche::ai
