// What those who vote by their script would say: a text that only they keep from passing is not worth tabling.
#include <algorithm>

#include "ai/bargainer.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

/// Would it pass if everybody at the table accepted, and the chorus voted like this?
bool would_pass(const Scenario& s, const World& world, const DraftText& text, ActorSet yes, ActorSet no,
                ActorSet neither) {
    Ballot ballot;
    ballot.members = world.institutions[text.framework].members;
    ballot.extra = text.parties - ballot.members;
    ballot.host = text.place.valid() ? s.places[text.place].of : ActorId{};
    ballot.closed = true;
    ballot.accepted = (voters(s, world, text) & world.seated) | yes;
    ballot.rejected = no;
    ballot.abstained = neither;
    return tally(rule_of(s, text), ballot).outcome == Outcome::kYes;
}

}  // namespace

bool chorus_bars(script::Host& host, const World& world, const DraftText& text) {
    const Scenario& s = host.scenario();
    const ActorSet chorus = voters(s, world, text) & s.chorus;
    ActorSet yes;
    ActorSet no;
    ActorSet neither;
    for (const ActorId actor : chorus) {
        const auto said = game::chorus_vote(host, world, text, actor);
        const Vote vote = said ? said->vote : Vote::kAbstain;
        (vote == Vote::kAccept ? yes : vote == Vote::kReject ? no : neither).insert(actor);
    }
    return !no.empty() && !would_pass(s, world, text, yes, no, neither) && would_pass(s, world, text, chorus, {}, {});
}

std::optional<DraftText> Bargainer::past_chorus(Scene& scene, const Outlook& look, const DraftText& text, bool swap) {
    const Scenario& s = host_.scenario();
    const int most_terms = s.agreements[text.type].max_clauses;
    const Sheet sheet{look, scene.book.page(text.type, text.framework, text.place)};
    struct Step {
        std::size_t term = 0;  ///< What goes; the number of terms for nothing.
        ClauseId clause{};     ///< What comes.
        std::size_t row = Sheet::kOut;
        double merit = 0;
    };
    std::vector<Step> out{{text.terms.size(), {}, Sheet::kOut, 0}};
    std::vector<Step> in{{text.terms.size(), {}, Sheet::kOut, 0}};
    for (std::size_t c = 0; c < sheet.clauses(); ++c) {
        const ClauseId clause = sheet.clause(c).clause;
        const auto at =
            std::find_if(text.terms.begin(), text.terms.end(), [&](const Term& term) { return term.clause == clause; });
        if (at != text.terms.end() && sheet.clause(c).required) continue;
        const Book::Option* const stands =
            at == text.terms.end() ? nullptr : Book::nearest(sheet.clause(c), at->params);
        Step best{static_cast<std::size_t>(at - text.terms.begin()), clause, Sheet::kOut, 0};
        for (std::size_t r = sheet.begin(c); r < sheet.end(c); ++r) {
            if (stands != nullptr ? sheet.row(r).option != stands
                                  : !sheet.payable(r) || !text.parties.includes(sheet.row(r).named))
                continue;
            const double merit = sheet.merit(r, me_, text.parties, stands != nullptr ? -1 : 1);
            if (best.row == Sheet::kOut || merit > best.merit) best.row = r, best.merit = merit;
        }
        if (best.row != Sheet::kOut) (stands != nullptr ? out : in).push_back(best);
    }
    // One term less, one more, or one for another; those that cost least are asked about first.
    std::vector<std::pair<Step, Step>> changes;
    for (const Step& less : out) {
        for (const Step& more : in) {
            const bool both = less.row != Sheet::kOut && more.row != Sheet::kOut;
            if ((both && !swap) || (less.row == Sheet::kOut && more.row == Sheet::kOut)) continue;
            const std::size_t terms = text.terms.size() - (less.row != Sheet::kOut) + (more.row != Sheet::kOut);
            if (static_cast<int>(terms) <= most_terms) changes.emplace_back(less, more);
        }
    }
    std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) {
        return a.first.merit + a.second.merit > b.first.merit + b.second.merit;
    });
    for (const auto& [less, more] : changes) {
        DraftText changed = text;
        if (less.row != Sheet::kOut)
            changed.terms.erase(changed.terms.begin() + static_cast<std::ptrdiff_t>(less.term));
        if (more.row != Sheet::kOut) changed.terms.push_back({more.clause, sheet.row(more.row).option->params});
        if (chorus_bars(host_, scene.believed, changed) || taboo(changed, scene.believed) ||
            !look.could_stand(sheet.page(), changed))
            continue;
        const auto covered = game::mandate_covers(host_, scene.believed, changed);
        if (covered && covered->yes) return changed;
    }
    return std::nullopt;
}

}  // namespace demarche::ai
