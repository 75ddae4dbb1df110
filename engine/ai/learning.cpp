#include "ai/learning.h"

#include <algorithm>

#include "ai/declared.h"
#include "base/text.h"

namespace demarche::ai {

namespace {

/// What one option moves beyond what the others would have moved on average.
ByObjective against_the_rest(const std::vector<Book::Deed>& options, std::size_t taken, std::size_t objectives) {
    ByObjective out(objectives, 0.0);
    const auto add = [&](const Book::Deed& option, double times) {
        for (const Shift& shift : option.shifts)
            out[shift.objective] += times * shift.by;
    };
    double others = 0;
    for (std::size_t i = 0; i < options.size(); ++i)
        others += i != taken && options[i].possible;
    if (others == 0) return out;  // there was nothing to choose
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (options[i].possible) add(options[i], i == taken ? 1.0 : -1.0 / others);
    }
    return out;
}

/// Draws the lessons of one seat.
class Pupil {
 public:
    Pupil(const Outlook& look, Book& book, Beliefs& beliefs) : look_(look), book_(book), beliefs_(beliefs) {}

    /// Draws the lessons of effects that end with the view.
    void see(const std::vector<Effect>& effects) {
        round_ = look_.world.round;
        for (const Effect& effect : effects) {
            const auto* phase = std::get_if<PhaseStarted>(&effect.change);
            if (phase == nullptr) continue;
            round_ = phase->phase == 0 ? phase->round - 1 : phase->round;
            break;
        }
        for (const Effect& effect : effects)
            saw_change(effect.change);
    }

 private:
    void saw_change(const demarche::Change& change) {
        if (const auto* vote = std::get_if<VoteCast>(&change)) {
            if (vote->vote != Vote::kAccept && vote->vote != Vote::kReject) return;
            if (says_it_never_signs(vote->reason)) return;
            const Draft* draft = look_.world.draft(vote->draft);
            if (draft == nullptr || vote->version < 1 || vote->version > draft->version()) return;
            const DraftVersion& version = *draft->versions[static_cast<std::size_t>(vote->version - 1)];
            saw_text({vote->by, draft->id, version.round, vote->vote == Vote::kAccept, {}, 1}, version.text);
        } else if (const auto* tabled = std::get_if<DraftTabled>(&change)) {
            const DraftVersion& version = *tabled->draft->versions.back();
            saw_text({version.author, tabled->draft->id, version.round, true, {}, 1}, version.text);
        } else if (const auto* changed = std::get_if<AgreementChanged>(&change)) {
            if (changed->what != AgreementChanged::What::kPartyLeft) return;
            saw_text({changed->actor, Beliefs::Left{changed->agreement->id}, round_, false, {}, 1},
                     changed->agreement->text());
        } else if (const auto* acted = std::get_if<Acted>(&change)) {
            if (acted->pending || !acted->act.action.valid() || !minds(acted->act.actor)) return;
            const Book::Deed& deed = book_.deed(acted->act);
            if (deed.possible) saw({acted->act.actor, acted->act.action, round_, true, {}, 1}, deed.shifts, 0);
        } else if (const auto* taken = std::get_if<ChoiceTaken>(&change)) {
            if (taken->by_default || !taken->closes || !minds(taken->actor)) return;
            const std::vector<Book::Deed>& options = book_.choices(taken->card, taken->actor);
            const auto choice = static_cast<std::size_t>(taken->choice);
            if (choice >= options.size() || !options[choice].possible) return;
            saw({taken->actor, Beliefs::Chosen{taken->card, taken->choice}, round_, true, {}, 1},
                shifts(against_the_rest(options, choice, s_.objectives.size())), 0);
        } else if (const auto* phase = std::get_if<PhaseStarted>(&change)) {
            round_ = phase->round;
        }
    }

    [[nodiscard]] bool minds(ActorId who) const { return who.valid() && who != look_.me && s_.playable.contains(who); }

    void saw(const Beliefs::Lesson& lesson, const Shifts& moved, double burden) {
        beliefs_.saw(s_, lesson, look_.interests.gain(moved, lesson.actor) - burden, moved);
    }

    void saw_text(const Beliefs::Lesson& lesson, const DraftText& text) {
        if (!minds(lesson.actor)) return;
        const auto estimate = Book::estimate(book_.page(text), text);
        if (!estimate) return;
        const bool pays = text.parties.contains(lesson.actor);
        const bool refused = !lesson.willing && std::holds_alternative<DraftId>(lesson.deed);
        if (refused && pays &&
            (!look_.affordable(*estimate, ActorSet::just(lesson.actor)) || promised_away(lesson, *estimate)))
            return;
        saw(lesson, shifts(estimate->change(s_.objectives.size())), pays ? estimate->burden(lesson.actor) : 0.0);
    }

    /// Has an actor promised with what it has accepted elsewhere what this would ask of it? That is no word about what
    /// it wants, either.
    [[nodiscard]] bool promised_away(const Beliefs::Lesson& lesson, const Book::Estimate& asks) {
        const ActorId who = lesson.actor;
        ById<ResourceId, double> needed(s_.resources.size(), 0.0);
        const auto add = [&](const Book::Estimate& estimate) {
            for (const Book::Option* option : estimate.options) {
                for (const ResourceCost& cost : option->costs) {
                    if (cost.actor == who) needed[cost.resource] += cost.amount;
                }
            }
        };
        for (const Shared<Draft>& one : look_.world.drafts) {
            if (one->status != DraftStatus::kOpen || one->vote(who) != Vote::kAccept ||
                !one->text().parties.contains(who) || one->id == std::get<DraftId>(lesson.deed))
                continue;
            if (const auto other = Book::estimate(book_.page(one->text()), one->text())) add(*other);
        }
        if (std::all_of(needed.begin(), needed.end(), [](double amount) { return amount == 0; })) return false;
        add(asks);
        for (const Book::Option* option : asks.options) {
            for (const ResourceCost& cost : option->costs) {
                if (cost.actor == who && !covers(look_.means(who, cost.resource), needed[cost.resource])) return true;
            }
        }
        return false;
    }

    const Outlook& look_;
    const Scenario& s_ = look_.scenario;
    Book& book_;
    Beliefs& beliefs_;
    int round_ = 1;  ///< In which what comes next happened.
};

}  // namespace

void draw_lessons(const Outlook& look, Book& book, const std::vector<Effect>& effects, Beliefs& beliefs) {
    Pupil{look, book, beliefs}.see(effects);
}

}  // namespace demarche::ai
