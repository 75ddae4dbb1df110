// When a draft has moved on while somebody was writing: what the writer changed is done to the newer text.

#include <algorithm>

#include "ui/draft_parts.h"

namespace demarche::ui {

namespace {

bool same(const Term* a, const Term* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

template <class T>
void carry(T& out, const T& before, const T& mine) {
    if (!(mine == before)) out = mine;
}

}  // namespace

DraftText carried_over(const DraftText& before, const DraftText& mine, const DraftText& theirs) {
    DraftText out = theirs;
    carry(out.framework, before.framework, mine.framework);
    carry(out.place, before.place, mine.place);
    carry(out.duration, before.duration, mine.duration);
    carry(out.conditions.not_before, before.conditions.not_before, mine.conditions.not_before);
    carry(out.conditions.until_round, before.conditions.until_round, mine.conditions.until_round);
    carry(out.conditions.only_if, before.conditions.only_if, mine.conditions.only_if);
    carry(out.linked, before.linked, mine.linked);
    out.parties = (theirs.parties | (mine.parties - before.parties)) - (before.parties - mine.parties);
    // Clauses that the writer took out or changed; then those that were added.
    std::erase_if(out.terms, [&](const Term& term) {
        return find_term(mine, term.clause) == nullptr && find_term(before, term.clause) != nullptr;
    });
    for (const Term& term : mine.terms) {
        if (same(find_term(before, term.clause), &term)) continue;
        const auto at =
            std::find_if(out.terms.begin(), out.terms.end(), [&](const Term& t) { return t.clause == term.clause; });
        if (at == out.terms.end()) {
            out.terms.push_back(term);
        } else {
            *at = term;
        }
    }
    return out;
}

}  // namespace demarche::ui
