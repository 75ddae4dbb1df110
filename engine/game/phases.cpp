// The course of a round. Entering a phase sets it; its work is done when it is left, so that one can stand at the
// beginning of any phase and look. Only the review does its work on entering, because people then talk about it.

#include <algorithm>

#include "game/streams.h"
#include "game/timing.h"
#include "game/turn.h"

namespace demarche::game {

bool Turn::has_phase(PhaseLike like) const {
    return std::any_of(s_.phases.begin(), s_.phases.end(), [&](const PhaseDef& p) { return p.like == like; });
}

bool Turn::waits_for_resolution() const {
    return !supposing_ && resolution_follows(s_, world().phase);
}

bool Turn::waits_unseen() const {
    return !supposing_ && choice_waits(s_, world().phase);
}

ActorId Turn::next_in_turn(ActorId after) const {
    for (const ActorId actor : world().seated) {
        if (!after.valid() || actor > after) return actor;
    }
    return {};
}

void Turn::deal() {
    const CauseScope cause{tx_, {Cause::Kind::kDeal, 0, -1, Cause::kNoParent}};
    for (std::size_t i = 0; i < s_.pools.size(); ++i) {
        const PoolDef& pool = s_.pools[PoolId{i}];
        std::vector<ObjectiveId> left = pool.objectives;
        for (int n = 0; n < pool.draw && !left.empty(); ++n) {
            const std::size_t at = tx_.with_stream(
                stream_of(pool), [&](Stream& s) { return static_cast<std::size_t>(s.below(left.size())); });
            tx_.emit(ObjectiveDealt{left[at], true});
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
    enter(1, 0);
    run_events();
}

Result<void> Turn::advance(int to) {
    if (to >= static_cast<int>(s_.phases.size())) return fail(ErrorCode::kUnknownId, "there is no such phase", "/to");
    for (;;) {
        leave();
        run_events();
        if (world().ended) return {};
        const bool last = world().phase + 1U >= s_.phases.size();
        if (last) {
            check_endings();
            run_events();
            if (world().ended) return {};
            enter(world().round + 1, 0);
        } else {
            enter(world().round, world().phase + 1U);
        }
        run_events();
        if (world().ended) return {};
        const bool stop = to >= 0 ? world().phase == to : !goes_by_itself(phase().like);
        if (stop) return {};
    }
}

void Turn::enter(int round, std::size_t index) {
    const bool new_round = index == 0;
    const PhaseDef& next = s_.phases[index];
    if (new_round && round > 1) tx_.emit(RoundCleared{});
    const std::uint32_t seq = tx_.emit(
        PhaseStarted{round, static_cast<std::uint16_t>(index), next.sequential ? next_in_turn({}) : ActorId{}});
    if (new_round && !has_phase(PhaseLike::kEvents)) events_work();
    script::Event event;
    event.kind = EventKind::kPhaseStart;
    raise(event, seq);
    run_events();
    if (!world().ended) due_injects();
    if (world().ended) return;
    if (next.like == PhaseLike::kReview) {
        end_round_hooks();
        for (std::size_t i = 0; i < s_.questions.size(); ++i) {
            if (!s_.questions[QuestionId{i}].when) ask(QuestionId{i}, ActorSet::first(s_.actors.size()));
        }
    }
}

void Turn::leave() {
    const PhaseLike like = phase().like;
    switch (like) {
        case PhaseLike::kEvents:
            events_work();
            break;
        case PhaseLike::kNegotiation:
            decide_all_open();
            break;
        case PhaseLike::kDecision: {
            // Choices stay open to the end of the last decision phase of the round.
            bool another = false;
            for (std::size_t i = world().phase + 1U; i < s_.phases.size(); ++i)
                another |= s_.phases[i].like == PhaseLike::kDecision;
            if (!another) close_choices();
            break;
        }
        case PhaseLike::kResolution:
            resolve_acts();
            resolution_work();
            break;
        case PhaseLike::kReview:
            break;
    }
    run_events();
    if (world().phase + 1U == s_.phases.size() && !world().ended) {
        // What a resolution has put before a seat waits for the next round's decisions; after the last there are none.
        const bool last_round = world().round >= static_cast<int>(s_.rounds.size());
        if (last_round || !has_phase(PhaseLike::kDecision)) close_choices();
        if (!has_phase(PhaseLike::kReview)) end_round_hooks();
    }
}

void Turn::resolution_work() {
    if (!world().ended) resolve_agreements();
    if (!world().ended) drift();
    if (!world().ended) judge_assurances();
}

void Turn::events_work(bool draws) {
    expire_agreements();
    if (world().ended) return;
    script::Event event;
    event.kind = EventKind::kRoundStart;
    raise(event, Cause::kNoParent);
    run_events();
    if (world().ended) return;
    if (world().round > 1) {
        const CauseScope cause{tx_, {Cause::Kind::kRenewal, 0, -1, Cause::kNoParent}};
        for (std::size_t r = 0; r < s_.resources.size(); ++r) {
            const ResourceDef& def = s_.resources[ResourceId{r}];
            if (def.renew == 0) continue;
            for (const ActorId actor : s_.playable) {
                const SlotIndex slot = s_.free_slot(actor, ResourceId{r});
                const double now = world().numbers[slot];
                // A stock that a script or a returning commitment has brought over its cap is not cut back by renewal.
                const double limit = def.cap ? std::max(*def.cap, now) : now + def.renew;
                tx_.set_number(slot, std::min(now + def.renew, limit));
            }
        }
    }
    const CauseScope cause{tx_, {Cause::Kind::kClock, 0, -1, Cause::kNoParent}};
    for (std::size_t i = 0; i < world().scheduled.size() && !world().ended;) {
        const ScheduledCard due = world().scheduled[i];
        if (due.round > world().round) {
            ++i;
            continue;
        }
        const bool comes =
            tx_.with_stream(stream_of(s_.cards[due.card]), [&](Stream& s) { return s.chance(due.chance); });
        tx_.emit(ScheduleDue{static_cast<std::uint32_t>(i), comes});
        if (comes) come(due.card, CardCame::How::kDue);
    }
    for (std::size_t d = 0; draws && d < s_.decks.size() && !world().ended; ++d) {
        const int n = s_.decks[DeckId{d}].draw;
        if (n <= 0) continue;
        contained({}, [&]() -> Result<void> {
            auto drawn = draw(DeckId{d}, n, {});
            if (!drawn) return pass_on(drawn.error());
            return {};
        });
    }
}

void Turn::close_choices() {
    // What was chosen in secret is told and takes effect in resolution; what nobody has chosen, at once.
    const std::vector<OpenChoice> open = world().choices;
    for (const OpenChoice& choice : open) {
        if (world().ended) return;
        if (choice.taken < 0) {
            take_default(choice);
        } else if (!waits_for_resolution()) {
            take_chosen(choice);
        }
        run_events();
    }
}

void Turn::drift() {
    for (std::size_t i = 0; i < s_.indicators.size(); ++i) {
        const IndicatorDef& def = s_.indicators[IndicatorId{i}];
        if (!def.drift.valid()) continue;
        const CauseScope cause{tx_, {Cause::Kind::kDrift, static_cast<std::uint32_t>(i), -1, Cause::kNoParent}};
        for (std::size_t subject = 0; subject < s_.subjects(def.of) && !world().ended; ++subject) {
            contained_call(def.drift, {script::SubjectArg{def.of, subject}});
        }
    }
    run_events();
}

void Turn::end_round_hooks() {
    script::Event event;
    event.kind = EventKind::kRoundEnd;
    raise(event, Cause::kNoParent);
    run_events();
}

void Turn::check_endings() {
    const bool last_round = world().round >= static_cast<int>(s_.rounds.size());
    for (std::size_t i = 0; i < s_.endings.size(); ++i) {
        const EndingDef& def = s_.endings[EndingId{i}];
        if (!def.when.valid()) continue;
        auto holds = host_.test(def.when, world(), {});
        if (!holds) {
            report(def.when, holds.error());
            continue;
        }
        if (*holds) {
            (void)finish(EndingId{i}, {});
            return;
        }
    }
    if (last_round) (void)finish({}, {});
}

Result<void> Turn::finish(EndingId ending, const Text& reason) {
    if (!world().ended) tx_.emit(GameEnded{ending}, reason);
    return {};
}

Result<void> Turn::reveal(ObjectiveId objective, ActorSet to, const Text& reason) {
    const ActorSet known = world().objectives[objective].known_to;
    // When the last one learns of it, it is no secret any more, and a View says so: all are told.
    const ActorSet all = ActorSet::first(s_.actors.size());
    if ((known | to | ActorSet::just(s_.objectives[objective].of)).includes(all)) to = all;
    if (!known.includes(to)) tx_.emit(ObjectiveRevealed{objective, to}, reason);
    return {};
}

void Turn::due_injects() {
    for (std::size_t i = 0; i < s_.injects.size() && !world().ended; ++i) {
        const InjectDef& def = s_.injects[InjectId{i}];
        if (def.round == 0 && !def.when.valid()) continue;
        if (std::find(world().injects_used.begin(), world().injects_used.end(), InjectId{i}) !=
            world().injects_used.end())
            continue;
        bool due = def.round == world().round && def.phase == world().phase;
        if (def.round == 0) {
            auto holds = host_.test(def.when, world(), {});
            if (!holds) report(def.when, holds.error());
            due = holds && *holds;
        }
        if (due) contained(def.apply, [&] { return use_inject(InjectId{i}); });
        run_events();
    }
}

}  // namespace demarche::game
