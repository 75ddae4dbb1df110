// What AI seats put into words in talk, as drafts that can be worked on.

#include "ai/offered_text.h"
#include "terminal/editor.h"
#include "terminal/text_game.h"
#include "terminal/words.h"

namespace demarche::terminal {

std::optional<TextGame::Idea> TextGame::last_idea(ActorId by) const {
    // AI seats speak of things by the names that the scenario gives them.
    const Scenario& english = session_.scenario();
    const std::vector<Effect>& all = known_[place_of_reader()];
    for (auto at = all.rbegin(); at != all.rend(); ++at) {
        const auto* phase = std::get_if<PhaseStarted>(&at->change);
        if (phase != nullptr && phase->phase == 0) break;  // of the round
        const auto* said = std::get_if<MessageSent>(&at->change);
        if (said == nullptr || !said->from.valid() || said->from == me_ || (by.valid() && said->from != by)) continue;
        if (setup_.people.contains(said->from)) continue;
        auto text = ai::text_offered(english, said->text);
        if (text && !ai::lies_open(view_.world, *text)) return Idea{said->from, std::move(*text)};
    }
    return std::nullopt;
}

void TextGame::idea(const Words& words) {
    if (!may_table()) return;
    ActorId by;
    if (words.size() > 1) {
        by = actor_meant(scenario(), rest_of(words, 1));
        if (!by.valid()) return no_actor(rest_of(words, 1));
    }
    const auto idea = last_idea(by);
    if (!idea) {
        prompt_.line("  " + wrap(by.valid()
                                     ? tongue().tr("{actor} has put no text into words for you in this round that "
                                                   "is not on the table: 'say What can you offer us? to ...' "
                                                   "asks.",
                                                   scenario().actors[by].name.str())
                                     : tongue().tr("Nobody has put a text into words for you in this round that "
                                                   "is not on the table: 'say What can you offer us? to ...' "
                                                   "asks."),
                                 76, 4));
        return;
    }
    if (auto draft = write_draft(prompt_, look(), idea->text)) give(*draft);
}

}  // namespace demarche::terminal
