#include "ai/learning.h"

namespace demarche::ai {

void draw_lessons(const Scenario& scenario, const View& view, ActorId me, const Interests& interests, Book& book,
                  const std::vector<Effect>& effects, Beliefs& beliefs) {
    const auto saw = [&](ActorId who, const Draft& draft, int version, int round, bool willing) {
        if (who == me || !scenario.playable.contains(who)) return;
        if (version < 1 || version > draft.version()) return;
        const DraftText& text = draft.versions[static_cast<std::size_t>(version - 1)]->text;
        const auto estimate = Book::estimate(book.page(text.type, text.framework, text.place), text);
        if (!estimate) return;
        const Shifts moved = shifts(estimate->change(scenario.objectives.size()));
        double expected = interests.gain(moved, who);
        if (text.parties.contains(who)) expected -= estimate->burden(who);
        beliefs.saw(scenario, {who, draft.id, round, willing, {}, 1}, expected, moved);
    };
    for (const Effect& effect : effects) {
        if (const auto* vote = std::get_if<VoteCast>(&effect.change)) {
            if (vote->vote != Vote::kAccept && vote->vote != Vote::kReject) continue;
            const Draft* draft = view.world.draft(vote->draft);
            if (draft == nullptr || vote->version < 1 || vote->version > draft->version()) continue;
            const int round = draft->versions[static_cast<std::size_t>(vote->version - 1)]->round;
            saw(vote->by, *draft, vote->version, round, vote->vote == Vote::kAccept);
        } else if (const auto* tabled = std::get_if<DraftTabled>(&effect.change)) {
            const Draft& draft = *tabled->draft;
            saw(draft.versions.back()->author, draft, draft.version(), draft.versions.back()->round, true);
        }
    }
}

}  // namespace demarche::ai
