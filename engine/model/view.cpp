#include "model/view.h"

#include <algorithm>

#include "model/scenario.h"
#include "model/sights.h"

namespace demarche {

namespace {

ActorSet everybody(const Scenario& scenario) {
    return ActorSet::first(scenario.actors.size());
}

/// May a seat know what this audience may know? Observers know what everybody knows.
bool admits(const Scenario& scenario, ActorSet audience, Seat seat) {
    switch (seat.kind) {
        case Seat::Kind::kActor:
            return audience.contains(seat.actor);
        case Seat::Kind::kFacilitator:
            return true;
        case Seat::Kind::kObserver:
        case Seat::Kind::kClock:
            return audience.includes(everybody(scenario));
    }
    return false;
}

/// The actor to whom a subject belongs; none for the world and for open ground.
ActorId owner(const Scenario& scenario, SubjectKind kind, std::size_t subject) {
    switch (kind) {
        case SubjectKind::kWorld:
            return {};
        case SubjectKind::kActor:
            return ActorId{subject};
        case SubjectKind::kPlace:
            return scenario.places[PlaceId{subject}].of;
        case SubjectKind::kConstituency:
            return scenario.constituencies[ConstituencyId{subject}].of;
    }
    return {};
}

/// An agreement without the breaches that a seat may not know of.
Shared<Agreement> as_known(const Shared<Agreement>& agreement, Seat seat) {
    const auto hidden = [&](const Breach& b) { return !seat.is_actor() || b.by != seat.actor; };
    if (seat.kind == Seat::Kind::kFacilitator ||
        std::none_of(agreement->breaches.begin(), agreement->breaches.end(), hidden)) {
        return agreement;
    }
    Agreement copy = agreement.copy();
    std::erase_if(copy.breaches, hidden);
    return Shared<Agreement>{std::move(copy)};
}

}  // namespace

ActorSet audience_of(const Scenario& scenario, const Slot& slot) {
    switch (slot.kind) {
        case Slot::Kind::kIndicator: {
            const IndicatorDef& def = scenario.indicators[IndicatorId{slot.def}];
            if (def.visible == Visible::kFacilitator) return {};
            if (def.visible == Visible::kPublic) return everybody(scenario);
            return ActorSet::just(owner(scenario, def.of, slot.subject));
        }
        case Slot::Kind::kRelation:
            switch (scenario.relations[RelationId{slot.def}].visible) {
                case Visible::kPublic:
                    return everybody(scenario);
                case Visible::kOwner:
                case Visible::kFrom:
                    return ActorSet::just(ActorId{slot.subject});
                case Visible::kBoth:
                    return ActorSet::just(ActorId{slot.subject}) | ActorSet::just(ActorId{slot.other});
                case Visible::kFacilitator:
                    return {};
            }
            return {};
        // Stocks are a seat's own business: seeing another's stock would show its secret actions and breaches.
        case Slot::Kind::kFree:
        case Slot::Kind::kCommitted:
            return ActorSet::just(ActorId{slot.subject});
        case Slot::Kind::kSupport:
            return ActorSet::just(scenario.constituencies[ConstituencyId{slot.def}].of);
    }
    return {};
}

ActorSet audience_of(const Scenario& scenario, const World& world, const Draft& draft) {
    if (!draft.channel) return everybody(scenario);
    // Those with a say: members of the framework, whoever holds its pen, parties, and whose consent is asked for. Every
    // version counts, so that a later one does not hide a draft from somebody who has read it; who is expelled from the
    // body, or has lost its pen, reads it no more. When it is decided its channel has taken in the members of that day
    // and whoever held the pen.
    const bool settled = is_settled(draft.status);
    ActorSet who = *draft.channel | ActorSet::just(draft.proposer);
    for (const Shared<DraftVersion>& version : draft.versions) {
        const DraftText& text = version->text;
        if (settled) {
            who = who | text.parties | consents(rule_of(scenario, text), host_of(scenario, text));
            continue;
        }
        who = who | voters(scenario, world, text);
        if (const ActorId pen = pen_of(scenario, world, text.framework); pen.valid()) who.insert(pen);
    }
    return who;
}

ActorSet audience_of(const Scenario& scenario, const Assurance& assurance) {
    return assurance.to ? *assurance.to | ActorSet::just(assurance.from) : everybody(scenario);
}

bool may_know(const Scenario& scenario, const World& world, Seat seat, ObjectiveId objective) {
    const ObjectiveDef& def = scenario.objectives[objective];
    if (seat.kind == Seat::Kind::kFacilitator) return true;
    if (!def.secret) return true;
    return seat.is_actor() && (def.of == seat.actor || world.objectives[objective].known_to.contains(seat.actor));
}

Sights::Sight Sights::sight(const Scenario& scenario, Seat seat) {
    Sight out;
    out.known.assign(scenario.slots.size(), false);
    for (SlotIndex i = 0; i < scenario.slots.size(); ++i) {
        if (!admits(scenario, scenario.slot_audience[i], seat)) continue;
        out.known[i] = true;
        if (out.runs.empty() || out.runs.back().second != i) out.runs.emplace_back(i, i);
        out.runs.back().second = i + 1;
    }
    out.aims.reserve(scenario.objectives.size());
    for (std::size_t i = 0; i < scenario.objectives.size(); ++i) {
        const ObjectiveDef& def = scenario.objectives[ObjectiveId{i}];
        const bool own = seat.is_actor() && def.of == seat.actor;
        out.aims.push_back({def.of, def.pool.valid(), own || !def.secret});
    }
    return out;
}

std::vector<double> Sights::start(const Scenario& scenario) {
    std::vector<double> out;
    out.reserve(scenario.slots.size());
    for (const Slot& slot : scenario.slots)
        out.push_back(slot.start);
    return out;
}

Sights::Sights(const Scenario& scenario) : scenario_(scenario), start_(start(scenario)) {
    for (std::size_t i = 0; i < scenario.actors.size(); ++i)
        actors_.push_back(sight(scenario, Seat::of(ActorId{i})));
}

void Sights::view(const World& world, Seat seat, View& into) const {
    if (seat.is_actor() && actors_.has(seat.actor)) {
        fill(scenario_, world, seat, actors_[seat.actor], start_, into);
    } else {
        into = make_view(scenario_, world, seat);
    }
}

View make_view(const Scenario& scenario, const World& world, Seat seat) {
    View view;
    if (seat.kind == Seat::Kind::kFacilitator) {
        view.seat = seat;
        view.world = world;
        view.known.assign(world.numbers.size(), true);
    } else {
        Sights::fill(scenario, world, seat, Sights::sight(scenario, seat), Sights::start(scenario), view);
    }
    return view;
}

void Sights::fill(const Scenario& scenario, const World& world, Seat seat, const Sight& sight,
                  const std::vector<double>& start, View& view) {
    // A World with nothing in it takes the place of what stood there, so that a field that is forgotten here is blank.
    // Only the memory of the longest lists is kept, each of which is written anew.
    World& out = view.world;
    const auto emptied = [](auto& list) {
        list.clear();
        return std::move(list);
    };
    World blank;
    blank.numbers = emptied(out.numbers);
    blank.institutions = emptied(out.institutions);
    blank.cards = emptied(out.cards);
    blank.objectives = emptied(out.objectives);
    blank.drafts = emptied(out.drafts);
    blank.agreements = emptied(out.agreements);
    out = std::move(blank);
    view.seat = seat;
    out.round = world.round;
    out.phase = world.phase;
    out.turn = world.turn;
    out.ended = world.ended;
    out.ending = world.ending;
    out.seated = world.seated;
    // Whoever was woken out of sight is still ready to all others.
    out.ready = world.ready | (seat.is_actor() ? world.woken - ActorSet::just(seat.actor) : world.woken);
    out.institutions = world.institutions;

    out.numbers = start;
    for (const auto& [from, to] : sight.runs)
        std::copy(world.numbers.begin() + from, world.numbers.begin() + to, out.numbers.begin() + from);
    view.known = sight.known;
    out.cards.resize(world.cards.size());
    std::transform(world.cards.begin(), world.cards.end(), out.cards.begin(), [](const CardState& card) {
        return CardState{card.shown, card.shown};
    });
    out.objectives.reserve(world.objectives.size());
    const ActorSet all = ActorSet::first(scenario.actors.size());
    const ActorSet mine = seat.is_actor() ? ActorSet::just(seat.actor) : ActorSet{};
    for (std::size_t i = 0; i < world.objectives.size(); ++i) {
        const Sight::Aim& aim = sight.aims[i];
        const ObjectiveState& truth = world.objectives[ObjectiveId{i}];
        ObjectiveState state{!aim.pooled, {}};
        if (aim.open || !(truth.known_to & mine).empty()) {  // what may_know says
            state.active = truth.active;
            const bool everybody = (truth.known_to | ActorSet::just(aim.of)).includes(all);
            // Whose aim it is does not learn by it who has found it out.
            state.known_to = everybody ? truth.known_to : truth.known_to & mine;
        }
        out.objectives.push_back(state);
    }
    for (const OpenChoice& choice : world.choices) {
        OpenChoice shown = choice;
        if (!seat.is_actor() || choice.actor != seat.actor) shown.taken = -1;
        out.choices.push_back(shown);
    }
    for (const Shared<Draft>& draft : world.drafts) {
        if (admits(scenario, audience_of(scenario, world, *draft), seat)) out.drafts.push_back(draft);
    }
    for (const Shared<Agreement>& agreement : world.agreements) {
        if (!admits(scenario, agreement->known_to, seat)) continue;
        out.agreements.push_back(as_known(agreement, seat));
        if (agreement->status != AgreementStatus::kInForce && agreement->status != AgreementStatus::kSuspended)
            continue;
        // What others have bound follows from the agreements that are known; what they did beside them does not show.
        for (const Commitment& commitment : agreement->commitments) {
            const SlotIndex slot = scenario.committed_slot(commitment.actor, commitment.resource);
            if (!view.known[slot]) out.numbers[slot] += commitment.amount;
        }
    }
    for (const Shared<Assurance>& assurance : world.assurances) {
        if (admits(scenario, audience_of(scenario, *assurance), seat)) out.assurances.push_back(assurance);
    }
    if (seat.is_actor()) {
        const ActorId me = seat.actor;
        for (const HeldCard& held : world.hands) {
            if (held.actor != me) continue;
            out.hands.push_back(held);
            ++out.cards[held.card].times;
        }
        for (const PendingAct& act : world.pending) {
            if (act.actor == me) out.pending.push_back(act);
        }
        for (const ActCount& count : world.act_counts) {
            if (count.actor == me) out.act_counts.push_back(count);
        }
        for (const OpenQuestion& question : world.questions) {
            if (question.actor == me) out.questions.push_back(question);
        }
    }
}

std::optional<Effect> redact(const Scenario& scenario, const Effect& effect, Seat seat) {
    if (!admits(scenario, effect.audience, seat)) return std::nullopt;
    Effect out = effect;
    if (!admits(scenario, effect.cause_audience, seat)) {
        out.cause = Cause{Cause::Kind::kHidden, 0, -1, Cause::kNoParent};
        out.reason = {};
    }
    if (auto* changed = std::get_if<AgreementChanged>(&out.change))
        changed->agreement = as_known(changed->agreement, seat);
    // What an act took from a stock is its payer's own business, like the stock, though all may see the act.
    const auto blank = [&](PendingAct& act) {
        if (seat.kind != Seat::Kind::kFacilitator && !(seat.is_actor() && seat.actor == act.actor)) act.paid.clear();
    };
    if (auto* acted = std::get_if<Acted>(&out.change)) blank(acted->act);
    if (auto* failed = std::get_if<ActFailed>(&out.change)) blank(failed->act);
    if (auto* objective = std::get_if<ObjectiveRevealed>(&out.change)) {
        // Nobody learns by it who else has found it out, whoever's aim it is, unless all have.
        const ActorSet all = ActorSet::first(scenario.actors.size());
        if (seat.is_actor() &&
            !objective->to.includes(all - ActorSet::just(scenario.objectives[objective->objective].of)))
            objective->to = objective->to & ActorSet::just(seat.actor);
    }
    return out;
}

}  // namespace demarche
