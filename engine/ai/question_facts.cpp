// What a message asks of the game itself: why a number has moved, whether whoever is spoken to would do something
// outside of any text, and what it would have whoever speaks do.

#include <algorithm>
#include <utility>
#include <vector>

#include "ai/question.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

constexpr std::size_t kThing = 4;  ///< Letters of a word that means some thing.

}  // namespace

void Question::find_moved(const Scenario& s, const Vocabulary& words, const Tokens& said) {
    if (kind_ != Asked::kWhy || supposing() || conditional_) return;
    auto verb = Vocabulary::find(words.list(List::kMoved), said);
    while (verb.found() && !asking(said, verb.begin))
        verb = Vocabulary::find(words.list(List::kMoved), said, verb.begin + 1);
    if (!verb.found()) return;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < s.indicators.size(); ++i) {
        const auto name = words.find(words.of(IndicatorId{i}), said);
        const std::size_t length = name.end - name.begin;
        if (!name.found() || in_title_[name.begin] || length <= longest) continue;
        longest = length;
        moved_ = IndicatorId{i};
    }
    if (moved_.valid() || called() || !clauses_.empty() || voter_.valid() || author_.valid()) return;
    // "Why did prices rise?" is about something, and about no text.
    for (std::size_t at = said.sentence_begin(verb.begin); at < said.sentence_end(verb.begin); ++at) {
        if (Vocabulary::end_at(words.list(List::kYou), said, at) != at) {
            moved_unknown_ = false;
            return;
        }
        moved_unknown_ = moved_unknown_ || (utf8_length(said[at].word) >= kThing && !words.speaks(said[at].word) &&
                                            !number(said[at].word));
    }
}

void Question::find_doings(const Scenario& s, const Vocabulary& words, const Tokens& said) {
    if (!asks_ || conditional_ || halves_ || kind_ == Asked::kWhy ||
        Vocabulary::find(words.list(List::kWantsUs), said).found())
        return;
    std::vector<std::pair<std::size_t, ActionId>> found;
    for (std::size_t at = 0; at < said.size(); ++at) {
        const std::size_t end = Vocabulary::end_at(words.list(List::kYou), said, at);
        if (end == at || !asking(said, at)) continue;
        for (std::size_t i = 0; i < s.actions.size(); ++i) {
            std::size_t most = 0;
            for (const Vocabulary::Name& title : words.of(ActionId{i}))
                most = std::max(most, words.deed_said(title, said, end, said.sentence_end(at)));
            // Of a title in one telling word all of it must stand there.
            if (most == 1 && words.find(words.of(ActionId{i}), said, end).found()) most = 2;
            if (most > 1) found.emplace_back(most, ActionId{i});
        }
        break;
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [met, deed] : found)
        doings_.push_back(deed);
}

void Question::find_payment(const Vocabulary& words, const Tokens& said, ActorId from, ActorId to) {
    if (!asks_ || conditional_ || halves_ || !deeds_.empty() ||
        Vocabulary::find(words.list(List::kWantsUs), said).found())
        return;
    Payment out;
    if (kind_ != Asked::kPays) {
        if (kind_ != Asked::kAny) return;
        auto verb = Vocabulary::find(words.list(List::kPays), said);
        while (verb.found() && (!asking(said, verb.begin) || in_title_[verb.begin]))
            verb = Vocabulary::find(words.list(List::kPays), said, verb.end);
        if (!verb.found()) return;
        // The last one who is spoken of before the verb: "Would you let Russia pay?"
        std::size_t nearest = 0;
        const auto nearer = [&](ActorId actor, std::size_t end) {
            if (actor.valid() && end <= verb.begin && end > nearest) nearest = end, out.by = actor;
        };
        for (std::size_t at = said.sentence_begin(verb.begin); at < verb.begin; ++at) {
            for (const auto& [list, who] :
                 {std::pair{List::kYou, to}, std::pair{List::kWe, from}, std::pair{List::kUs, from}}) {
                if (const std::size_t end = Vocabulary::end_at(words.list(list), said, at); end != at) nearer(who, end);
            }
            if (const ActorAt named = actor_at(words, said, at); named.actor.valid() && !in_title_[at])
                nearer(named.actor, named.end);
        }
        if (!out.by.valid()) return;
    }
    // How much in numbers is asked of a clause that counts it.
    for (const Figure& figure : figures_in(words, said)) {
        const bool share = figure.how == Figure::How::kTimes && figure.value < 1;
        if (share) out.share = figure.value;
        if (!share && figure.how == Figure::How::kExactly && !in_clause_[figure.at.begin]) return;
    }
    // "Would you pay half?" is about no number of a clause.
    if (out.share > 0) {
        const auto of_it = [&](const Figure& figure) {
            return figure.how == Figure::How::kTimes && figure.value == out.share;
        };
        std::erase_if(loose_, of_it);
        std::erase_if(settings_,
                      [&](const Setting& one) { return one.how == Figure::How::kTimes && one.value == out.share; });
    }
    payment_ = out;
    understood_ = true;
}

Question Question::anywhere() const {
    Question out = *this;
    out.places_.clear();
    out.frameworks_.clear();
    return out;
}

void Question::find_nowhere(const Vocabulary& words, const Tokens& said, std::string_view message) {
    if (!places_.empty()) return;
    for (std::size_t at = 1; at < said.size(); ++at) {
        const Tokens::One& one = said[at];
        const bool behind =
            !said.begins_sentence(at) && Vocabulary::end_at(words.list(List::kWhere), said, at - 1) == at;
        // Written with a capital, and not all of it in small letters; or right behind a text: "a mission in atlantis".
        const bool of_a_text = at > 1 && in_title_[at - 2] && utf8_length(one.word) >= kThing;
        const bool name = of_a_text || message.substr(one.from, one.to - one.from) != one.word;
        if (!behind || !name || !asking(said, at) || words.speaks(one.word) || words.names(one.word)) continue;
        std::size_t end = at + 1;
        while (end < said.size() && said[end - 1].to + 1 == said[end].from && message[said[end - 1].to] == '-')
            ++end;
        nowhere_ = message.substr(one.from, said[end - 1].to - one.from);
        return;
    }
}

void Question::find_for_which(const Vocabulary& words, const Tokens& said, std::string_view message) {
    if (!takes_back_ || types_.empty()) return;
    bool titled = false;
    for (std::size_t at = 0; at < said.size(); ++at) {
        const std::size_t end = Vocabulary::end_at(words.list(List::kFor), said, at);
        // What goes is named before it, and a title stands behind.
        if (end != at && titled && !in_title_[at] && end < said.size() &&
            std::find(in_title_.begin() + static_cast<std::ptrdiff_t>(end), in_title_.end(), true) != in_title_.end()) {
            for_which_ = message.substr(said[end].from);
            return;
        }
        titled = titled || in_title_[at];
    }
}

}  // namespace demarche::ai
