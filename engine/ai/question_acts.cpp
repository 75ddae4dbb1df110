// What a message supposes that somebody did outside of any text: "What would you do if we shut the border?"

#include <algorithm>
#include <utility>
#include <vector>

#include "ai/question.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

using List = Vocabulary::List;

}  // namespace

void Question::find_act(const Scenario& s, const Vocabulary& words, const Tokens& said, ActorId from, ActorId to) {
    const auto when = Vocabulary::find(words.list(List::kIf), said);
    if (!when.found() || halves_ || !asking(said, when.begin)) return;
    const auto reacts = Vocabulary::find(words.list(List::kReacts), said);
    const bool asks_for_it = reacts.found() && said[reacts.begin].sentence == said[when.begin].sentence;
    std::size_t end = when.end;
    while (end < said.size() && said[end].sentence == said[when.begin].sentence &&
           !(asks_for_it && end == reacts.begin))
        ++end;
    // "What if we left the mission?" asks for nothing but what would come of it.
    const bool nothing_else =
        Vocabulary::end_at(words.list(List::kOpens), said, said.sentence_begin(when.begin)) >= when.end;
    // Who does it: the first who is spoken of.
    Act out;
    std::size_t verb = when.end;
    for (std::size_t at = when.end; at < end && !out.by.valid(); ++at) {
        for (const auto& [list, who] : {std::pair{List::kWe, from}, std::pair{List::kYou, to}}) {
            const std::size_t behind = Vocabulary::end_at(words.list(list), said, at);
            if (behind != at && who.valid()) out.by = who, verb = behind;
        }
        if (const ActorAt named = actor_at(words, said, at); named.actor.valid())
            out.by = named.actor, verb = named.end;
    }
    if (!out.by.valid() || verb >= end) return;
    std::vector<std::pair<std::size_t, ActionId>> deeds;
    for (std::size_t i = 0; i < s.actions.size(); ++i) {
        const ActionId deed{i};
        std::size_t most = 0;
        for (const Vocabulary::Name& title : words.of(deed))
            most = std::max(most, words.deed_said(title, said, verb, end));
        // Asked what it would do about it, one word of a title is enough where there is no other.
        if (most > 1 || (most == 1 && asks_for_it)) deeds.emplace_back(most, deed);
    }
    std::stable_sort(deeds.begin(), deeds.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [met, deed] : deeds)
        out.deeds.push_back(deed);
    const auto says = [&](List list) {
        for (std::size_t at = verb; at < end; ++at) {
            if (Vocabulary::end_at(words.list(list), said, at) != at) return true;
        }
        return false;
    };
    // That it goes may have been taken for its going from the text.
    const bool only_goes =
        !supposing() || (entries_.size() == 1 && entries_.front().actor == out.by && entries_.front().without &&
                         changes_.empty() && settings_.empty() && loose_.empty() && handovers_.empty() && !moves());
    if (!deeds.empty() && (asks_for_it || !supposing())) {
        out.what = Act::What::kDeed;
    } else if (says(List::kRefuses) && (asks_for_it || !supposing())) {
        out.what = Act::What::kRefuses;
    } else if (says(List::kQuits) && !says(List::kLetsBe) &&
               (asks_for_it || (nothing_else && particular() && only_goes))) {
        out.what = Act::What::kLeaves;
    } else if (!asks_for_it || supposing() || !sought_.empty() || says(List::kYes) || says(List::kYouSign) ||
               kind_ == Asked::kNoDeal || !clauses_.empty() || particular()) {
        return;
    }
    out.others = actors_;
    out.others.erase(out.by);
    for (std::size_t at = verb; at < end; ++at) {
        for (const auto& [list, who] :
             {std::pair{List::kYou, to}, std::pair{List::kYourselves, to}, std::pair{List::kUs, from}}) {
            const bool named = Vocabulary::end_at(words.list(list), said, at) != at;
            if (named && who.valid() && who != out.by) out.others.insert(who);
        }
    }
    out.places = places_;
    act_ = std::move(out);
}

}  // namespace demarche::ai
