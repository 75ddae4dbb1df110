// What a message would have come or go, piece by piece: by what it binds where no clause is called so, and the pieces
// that nothing is known by.

#include <algorithm>
#include <array>
#include <string>

#include "ai/question.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kUnknown = 2;  ///< So many pieces are named that were not understood,
constexpr std::size_t kPhrase = 4;   ///< each with so many words at the most.
constexpr std::size_t kWord = 4;     ///< Letters of a word that means something by itself.

/// "And", but not "the", which may stand there as well.
std::size_t joint_at(const Vocabulary& words, const Tokens& said, std::size_t at) {
    const std::size_t end = at < said.size() ? Vocabulary::end_at(words.list(List::kJoins), said, at) : at;
    return end == at + 1 && words.in_list(List::kFills, said[at].word) ? at : end;
}

/// The clause of which a piece is one word of its title, where no other has it: "fuel" of "Fuel and grain".
ClauseId by_a_word(const Vocabulary& words, const Tokens& said, std::size_t begin, std::size_t end) {
    if (end != begin + 1 || utf8_length(said[begin].word) < kWord || words.speaks(said[begin].word)) return {};
    ClauseId found;
    for (std::size_t i = 0; i < words.clauses(); ++i) {
        const Vocabulary::Names& names = words.of(ClauseId{i}).names;
        const bool holds = std::any_of(names.begin(), names.end(), [&](const Vocabulary::Name& name) {
            return std::any_of(name.begin(), name.end(),
                               [&](const std::string& word) { return words.inflected(word, said[begin].word); });
        });
        if (holds && found.valid()) return {};
        if (holds) found = ClauseId{i};
    }
    return found;
}

}  // namespace

std::vector<Question::Piece> Question::pieces(const Vocabulary& words, const Tokens& said,
                                              std::string_view message) const {
    const auto ends = [&](List list, std::size_t at) {
        return at < said.size() ? Vocabulary::end_at(words.list(list), said, at) : at;
    };
    const auto new_sentence = [&](std::size_t at) { return at >= said.size() || said.begins_sentence(at); };
    const auto mark_before = [&](std::size_t at) {
        return message.substr(said[at - 1].to, said[at].from - said[at - 1].to).find_first_of(",;:()") !=
               std::string_view::npos;
    };
    constexpr std::array kStops = {List::kWith, List::kWithout, List::kIf,  List::kOpens, List::kInstead,
                                   List::kWe,   List::kYou,     List::kFor, List::kWhere};
    const auto stops = [&](std::size_t at) {
        return new_sentence(at) || mark_before(at) || joint_at(words, said, at) != at ||
               std::any_of(kStops.begin(), kStops.end(), [&](List list) { return ends(list, at) != at; });
    };
    std::vector<Piece> out;
    for (std::size_t at = 0; at < said.size();) {
        const std::size_t without = ends(List::kWithout, at);
        const std::size_t behind = std::max(without, ends(List::kWith, at));
        // The "with" of a title is its own.
        if (behind == at || in_clause_[at] || in_title_[at]) {
            ++at;
            continue;
        }
        const bool goes = without == behind;
        for (std::size_t begin = at = behind;;) {
            while (!new_sentence(begin) && ends(List::kFills, begin) != begin)
                begin = ends(List::kFills, begin);
            if (new_sentence(begin) || ends(List::kWe, begin) != begin || ends(List::kOpens, begin) != begin) break;
            std::size_t end = begin + 1;
            while (!stops(end) || (end < said.size() && in_clause_[end] && in_clause_[end - 1]))
                ++end;
            out.push_back({begin, end, goes});
            at = end;
            // "Without police and lead": the second goes with the first.
            begin = new_sentence(end) ? end : joint_at(words, said, end);
            if (begin == end || new_sentence(begin) || ends(List::kWith, begin) != begin ||
                ends(List::kWithout, begin) != begin)
                break;
        }
    }
    return out;
}

std::vector<bool> Question::taken_up(const Scenario& s, const Vocabulary& words, const Tokens& said,
                                     const std::vector<Mention>& all) const {
    std::vector<bool> out(said.size(), false);
    const auto mark = [&](Vocabulary::Span at) {
        std::fill(out.begin() + static_cast<std::ptrdiff_t>(at.begin),
                  out.begin() + static_cast<std::ptrdiff_t>(at.end), true);
    };
    const auto mark_names = [&](const Vocabulary::Names& names) {
        for (auto at = words.find(names, said); at.found(); at = words.find(names, said, at.end))
            mark(at);
    };
    const auto mark_all = [&](const auto& ids) {
        for (const auto id : ids)
            mark_names(words.of(id));
    };
    for (std::size_t at = 0; at < said.size(); ++at)
        out[at] = in_title_[at] || in_clause_[at] || set_at_[at].valid();
    for (const Mention& one : all)
        mark(one.at);
    for (const Vocabulary::Span at : choices_at_)
        mark(at);
    for (const Vocabulary::Span at : ordinals_at_)
        mark(at);
    for (const Figure& figure : figures_in(words, said))
        mark(figure.at);
    for (const Setting& one : settings_)
        mark_names(words.of(one.clause).settings[one.param].names);
    mark_all(actors_);
    mark_all(places_);
    mark_all(frameworks_);
    mark_all(resources_);
    mark_all(steps_);
    for (const ActorId actor : actors_)
        mark_names(words.short_names(actor));
    for (std::size_t i = 0; i < s.assurances.size(); ++i)
        mark_names(words.of(AssuranceTypeId{i}));
    for (std::size_t i = 0; i < s.indicators.size(); ++i)
        mark_names(words.of(IndicatorId{i}));
    // What ties a text to another may go.
    for (std::size_t at = 0; at < said.size(); ++at)
        mark({at, Vocabulary::end_at(words.list(List::kLink), said, at)});
    return out;
}

void Question::find_bound(const Vocabulary& words, const Tokens& said, const std::vector<Mention>& all) {
    for (const Piece& piece : pieces(words, said, said_)) {
        if (!piece.without || !supposes(said, piece.begin) || goes_[piece.begin]) continue;
        const bool of_a_clause = std::any_of(all.begin(), all.end(), [&](const Mention& one) {
            return one.at.begin < piece.end && piece.begin < one.at.end;
        });
        for (const ResourceId resource : of_a_clause ? std::vector<ResourceId>{} : resources_) {
            const auto at = words.find(words.of(resource), said, piece.begin);
            if (at.begin == piece.begin && at.end == piece.end) bound_.push_back({ClauseId{}, true, 0, resource});
        }
        const ClauseId clause = of_a_clause ? ClauseId{} : by_a_word(words, said, piece.begin, piece.end);
        if (clause.valid() && !names_somebody(words, said, {piece.begin, piece.end}) && resources_.empty())
            bound_.push_back({clause, true});
    }
}

void Question::find_unknown(const Scenario& s, const Vocabulary& words, const Tokens& said,
                            const std::vector<Mention>& all, std::string_view message) {
    const auto supposes = Vocabulary::find(words.list(List::kIf), said);
    const bool nothing = !supposing() && !particular() && actors_.empty();
    std::vector<bool> told(said.size(), false);  // what is named already
    const auto named = [&](std::size_t at) {
        return in_title_[at] || std::any_of(all.begin(), all.end(),
                                            [&](const Mention& one) { return one.at.begin <= at && at < one.at.end; });
    };
    const auto means_something = [&](std::size_t at) {
        return utf8_length(said[at].word) >= kWord && !number(said[at].word) && !words.speaks(said[at].word);
    };
    const auto strange = [&](std::size_t at) {
        return !named(at) && means_something(at) && !words.names(said[at].word);
    };
    const auto take = [&](std::size_t begin, std::size_t end) {
        std::string phrase{said.piece(message, begin, end)};
        std::fill(told.begin() + static_cast<std::ptrdiff_t>(begin), told.begin() + static_cast<std::ptrdiff_t>(end),
                  true);
        if (unknown_.size() < kUnknown && std::find(unknown_.begin(), unknown_.end(), phrase) == unknown_.end())
            unknown_.push_back(std::move(phrase));
    };
    // Of a text that is to be signed so, each piece of which nothing was taken up; though its words should stand in
    // some name or other.
    const std::vector<bool> known = taken_up(s, words, said, all);
    for (const Piece& piece : pieces(words, said, message)) {
        const std::size_t first = said.sentence_begin(piece.begin);
        bool of_signing = false;
        for (std::size_t at = first; at < piece.begin; ++at) {
            for (const List list : {List::kYouSign, List::kSignThis, List::kIf})
                of_signing = of_signing || Vocabulary::end_at(words.list(list), said, at) != at;
        }
        std::size_t begin = piece.begin;
        while (begin < piece.end && words.in_list(List::kSmall, said[begin].word))
            ++begin;
        bool unheard = of_signing && asking(said, first) && begin < piece.end && means_something(begin);
        for (std::size_t at = piece.begin; at < piece.end; ++at)
            unheard = unheard && !known[at];
        const ClauseId clause = by_a_word(words, said, piece.begin, piece.end);
        unheard = unheard && std::none_of(bound_.begin(), bound_.end(),
                                          [&](const Change& one) { return clause.valid() && one.clause == clause; });
        if (unheard) take(begin, std::min(piece.end, begin + kPhrase));
    }
    for (std::size_t at = 0, first = 0; at < said.size(); ++at) {
        if (said.begins_sentence(at)) first = at;
        // "We do not sign without the moon" and "add the moon" want it, too.
        const bool wants = !asking(said, at) && (denying_[said[at].sentence] || requests_);
        if ((!asking(said, at) && !wants) || told[at] || !strange(at)) continue;
        // All that is supposed, where none of it was understood; and else what is to come or to go.
        const bool supposed =
            supposes.found() && at >= supposes.end && said[at].sentence == said[supposes.begin].sentence;
        const std::size_t from = supposed ? supposes.end : first;
        std::size_t begin = at;
        while (begin > from && Vocabulary::end_at(words.list(List::kFills), said, begin - 1) == begin)
            --begin;
        bool comes = false;
        for (std::size_t before = from; before < begin; ++before) {
            for (const List list : {List::kWith, List::kWithout}) {
                const bool may = !wants || !denying_[said[at].sentence] || list == List::kWithout;
                comes = comes || (may && Vocabulary::end_at(words.list(list), said, before) == begin);
            }
        }
        requests_ = requests_ || (wants && comes);
        if (comes || (supposed && nothing)) take(at, at + 1);
    }
}

}  // namespace demarche::ai
