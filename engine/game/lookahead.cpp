// What a seat supposes, done on a World of its own.

#include "game/lookahead.h"

#include <algorithm>

#include "diplomacy/drafting.h"
#include "game/turn.h"

namespace demarche::game {

Result<AgreementId> Turn::suppose_adopted(const DraftText& text, bool mandates) {
    supposing_ = true;
    Draft draft = drafted(text.parties.empty() ? ActorId{} : *text.parties.begin(), text, std::nullopt);
    for (const ActorId party : text.parties)
        draft.votes[party.index()] = Vote::kAccept;
    tx_.emit(DraftTabled{Shared<Draft>{draft}});
    if (auto done = adopt_draft(draft.id, mandates); !done) return pass_on(done.error());
    Shared<Agreement> now = agreement(draft.id);
    if (alive(now->status) && now->since == 0) {
        Agreement ready = now.copy();
        for (Ratification& one : ready.ratifications)
            one.done = true;
        change(ready, AgreementChanged::What::kRatified);
        if (auto done = enter_into_force(draft.id, Cause::kNoParent); !done) return pass_on(done.error());
    }
    run_events();
    return draft.id;
}

Result<void> Turn::suppose_act(const PendingAct& supposed) {
    supposing_ = true;
    auto done = act(supposed, false);
    run_events();
    return done;
}

Result<void> Turn::suppose_choice(const OpenChoice& open, int choice) {
    supposing_ = true;
    auto done = take_choice(open, choice, false);
    run_events();
    return done;
}

Result<void> Turn::suppose_command(ActorId by, const Command& command) {
    supposing_ = true;
    auto done = run(Seat::of(by), command);
    run_events();
    return done;
}

void Turn::suppose_tabled(ActorId by, const DraftText& text) {
    supposing_ = true;
    table(drafted(by, completed(s_, text), std::nullopt), by, {});
    run_events();
}

void Turn::suppose_found_out(AgreementId id, ActorId by, ClauseId clause) {
    supposing_ = true;
    const Shared<Agreement> now = agreement(id);
    if (!now || !alive(now->status)) return;
    const std::vector<Term>& terms = now->text().terms;
    const auto at = std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return t.clause == clause; });
    if (at != terms.end()) found_out(id, by, static_cast<int>(at - terms.begin()), {});
    run_events();
}

void Turn::suppose_agreement_rounds(AgreementId id, int rounds) {
    supposing_ = true;
    for (int i = 0; i < rounds && !world().ended; ++i)
        run_agreement(id);
}

void Turn::suppose_rounds(int rounds, bool inspected) {
    inspected_ = inspected;
    supposing_ = true;
    for (int i = 0; i < rounds && !world().ended; ++i) {
        resolve_acts();
        const std::vector<OpenChoice> open = world().choices;
        for (const OpenChoice& choice : open) {
            if (!world().ended) take_default(choice);
        }
        run_events();
        resolution_work();
        if (!world().ended) end_round_hooks();
        if (world().ended || world().round >= static_cast<int>(s_.rounds.size())) return;
        tx_.emit(RoundCleared{});
        tx_.emit(PhaseStarted{world().round + 1, world().phase, world().turn});
        events_work(false);
    }
}

}  // namespace demarche::game
