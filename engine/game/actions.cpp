// What seats do alone in a decision phase.

#include "diplomacy/drafting.h"
#include "game/query.h"
#include "game/streams.h"
#include "game/turn.h"

namespace demarche::game {

Result<void> Turn::on(ActorId by, const TakeAction& command) {
    if (auto ok = phase_is(PhaseLike::kDecision, "an action"); !ok) return ok;
    if (!s_.actions.has(command.action)) return fail(ErrorCode::kUnknownId, "there is no such action", "/action");
    const ActionDef& def = s_.actions[command.action];
    auto open = action_open(host_, world(), by, command.action);
    if (!open) return pass_on(open.error());
    if (!open->yes) return fail(open->code, open->reason, "/action");
    if (command.params.size() != def.params.size())
        return fail(ErrorCode::kMissingField, "a parameter is missing", "/params");
    const ActorSet others = others_than(s_, by);
    for (std::size_t i = 0; i < def.params.size(); ++i) {
        const ActorSet named = left_to_name(def.params, command.params, i, others);
        if (auto ok = check_param(s_, def.params[i], command.params[i], named, "/params/" + def.params[i].name); !ok)
            return ok;
    }
    return act({by, command.action, {}, command.params}, false);
}

namespace {

Cause cause_of(const PendingAct& act) {
    if (act.action.valid()) return {Cause::Kind::kAction, act.action.value, -1, Cause::kNoParent};
    return {Cause::Kind::kCard, act.card.value, -1, Cause::kNoParent};
}

}  // namespace

Result<void> Turn::act(const PendingAct& act, bool from_pending) {
    const bool is_action = act.action.valid();
    const bool secret = is_action && s_.actions[act.action].secret;
    ActorSet knows = ActorSet::first(s_.actors.size());
    if (secret) {
        knows = {};
        knows.insert(act.actor);
    }
    const Cause cause = cause_of(act);
    if (!from_pending) {
        auto costs = act_costs(host_, world(), act);
        if (!costs) return pass_on(costs.error());
        // What is paid for a hidden act stays with the payer, whose stocks nobody else sees.
        const CauseScope paying{tx_, cause, knows};
        for (const ResourceCost& cost : *costs) {
            if (auto enough = can_pay(cost, act.actor); !enough) return enough;
            pay(cost.actor, cost.resource, cost.amount, 0);
        }
        if (waits_unseen()) {
            tx_.emit(Acted{{act.actor, act.action, act.card, act.params, std::move(*costs)}, true, false, secret});
            return {};
        }
    }
    const std::uint32_t seq = tx_.emit(Acted{act, false, from_pending, secret});
    if (!is_action) return come_from_hand(act.card, act.actor);
    const CauseScope follows{tx_, {cause.kind, cause.id, cause.part, seq}, knows};
    if (auto ok = call(s_.actions[act.action].apply, {script::ActArg{act.actor, act.action, act.params}}); !ok)
        return ok;
    script::Event event;
    event.kind = EventKind::kActionTaken;
    event.actor = act.actor;
    event.action = act.action;
    raise(event, seq);
    return {};
}

void Turn::carry_out(const PendingAct& waiting) {
    const HandlerId fn = waiting.action.valid() ? s_.actions[waiting.action].apply : s_.cards[waiting.card].apply;
    if (!waiting.action.valid() && !holds(waiting.actor, waiting.card)) {
        fail_act(waiting, "the card is not in the hand any more");
        return;
    }
    if (!contained(fn, [&] { return act(waiting, true); }))
        fail_act(waiting, "its script failed; the facilitator has been told");
    run_events();
}

void Turn::fail_act(const PendingAct& waiting, const char* why) {
    tx_.emit(ActFailed{waiting, why});
    // What has not taken place costs nothing, whatever it would cost by now.
    const CauseScope returning{tx_, cause_of(waiting), ActorSet::just(waiting.actor)};
    for (const ResourceCost& cost : waiting.paid)
        pay(cost.actor, cost.resource, -cost.amount, 0);
}

void Turn::resolve_unseen_acts() {
    std::vector<PendingAct> unseen;
    for (const PendingAct& waiting : world().pending) {
        if (waiting.action.valid() && s_.actions[waiting.action].secret) unseen.push_back(waiting);
    }
    while (!unseen.empty() && !world().ended) {
        const std::size_t at = unseen.size() == 1 ? 0 : tx_.with_stream(kUnseenActs, [&](Stream& s) {
            return static_cast<std::size_t>(s.below(unseen.size()));
        });
        const PendingAct next = unseen[at];
        unseen.erase(unseen.begin() + static_cast<std::ptrdiff_t>(at));
        carry_out(next);
    }
}

void Turn::resolve_acts() {
    resolve_unseen_acts();
    for (const ActorId actor : s_.playable) {
        const std::vector<OpenChoice> choices = world().choices;
        for (const OpenChoice& open : choices) {
            if (open.actor != actor || open.taken < 0 || world().ended) continue;
            take_chosen(open);
            run_events();
        }
        const std::vector<PendingAct> acts = world().pending;
        for (const PendingAct& waiting : acts) {
            if (waiting.actor == actor && !world().ended) carry_out(waiting);
        }
    }
}

}  // namespace demarche::game
