#include "session/draft_titles.h"

#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "session/draft_words.h"
#include "session/names.h"

namespace demarche::session {

std::string told_apart(const Scenario& s, const World& world, const Words& words, const Draft& draft, ActorSet hearers,
                       Naming naming) {
    const DraftText& text = draft.text();
    const std::string title = in_short(s, text);
    bool twins = false;
    bool same_framework = false;
    bool same_parties = false;
    for (const Shared<Draft>& other : world.drafts) {
        if (other->id == draft.id || other->text().type != text.type || other->text().place != text.place) continue;
        if (!spoken_of(world, *other) || !audience_of(s, world, *other).includes(hearers)) continue;
        twins = true;
        if (other->text().framework != text.framework) continue;
        same_framework = true;
        same_parties = same_parties || other->text().parties == text.parties;
    }
    // A text without a framework has not been filled in: there is nothing else to call it by.
    if (!text.framework.valid() || (!twins && naming == Naming::kToReader)) return title;
    const std::string framework = s.institutions[text.framework].name.str();
    if (!same_framework) return words.tr("{draft} ({framework})", title, framework);
    const std::string parties = names(s, text.parties);
    return same_parties ? words.tr("{draft} ({framework}: {parties}; tabled by {actor})", title, framework, parties,
                                   name(s, draft.proposer))
                        : words.tr("{draft} ({framework}: {parties})", title, framework, parties);
}

}  // namespace demarche::session
