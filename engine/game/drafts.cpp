// Drafts: tabling, amending, voting, deciding.

#include <fmt/format.h>

#include <algorithm>

#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "game/turn.h"
#include "model/unknown.h"
#include "model/world_check.h"

namespace demarche::game {

namespace {

constexpr const char* kTiedTo = marked("What it was tied to was not adopted.");

/// Is that draft this one, or one that it must be adopted with?
bool hangs_on(const World& world, const Draft& draft, DraftId id) {
    const std::vector<DraftId> with = with_links(world, draft);
    return std::find(with.begin(), with.end(), id) != with.end();
}

}  // namespace

Result<const Draft*> Turn::draft_for(ActorId by, DraftId id, int version) const {
    const Draft* draft = world().draft(id);
    if (draft == nullptr || !audience_of(s_, world(), *draft).contains(by)) {
        return fail(ErrorCode::kUnknownDraft, no_such_draft(id), "/draft");
    }
    if (draft->status == DraftStatus::kAdopted || draft->status == DraftStatus::kWithdrawn) {
        return fail(ErrorCode::kDecided, fmt::format("the draft has been {}", word(draft->status)), "/draft");
    }
    if (version != 0 && version != draft->version()) {
        return fail(ErrorCode::kStaleVersion,
                    fmt::format("version {} is on the table, not {}", draft->version(), version), "/version");
    }
    return draft;
}

Result<void> Turn::check_pen(ActorId by, InstitutionId framework) const {
    const ActorId pen = pen_of(s_, world(), framework);
    if (!pen.valid() || pen == by) return {};
    return fail(
        ErrorCode::kNotAllowed,
        fmt::format("before {} the chair alone writes, which is {}: vote on its text and say what you would need",
                    s_.institutions[framework].name.str(), s_.actors[pen].name.str()),
        "/framework");
}

Result<void> Turn::check_single_text(ActorId by, InstitutionId framework) const {
    if (pen_of(s_, world(), framework) != by) return {};
    const auto one = std::find_if(world().drafts.begin(), world().drafts.end(), [&](const Shared<Draft>& d) {
        return d->text().framework == framework && !is_settled(d->status);
    });
    if (one == world().drafts.end()) return {};
    return fail(ErrorCode::kLimitReached,
                fmt::format("before {} there is a single text, which is draft {}: amend it, or withdraw it",
                            s_.institutions[framework].name.str(), (*one)->id.value),
                "/framework");
}

Result<void> Turn::check_proposal(ActorId by, const DraftText& text, const Draft& as_draft) {
    // What the text is tied to comes first: of a draft that it may not know of, a seat learns nothing by any answer.
    const std::vector<DraftId> before =
        as_draft.version() > 1 ? as_draft.versions[as_draft.versions.size() - 2]->text.linked : std::vector<DraftId>{};
    std::vector<DraftId> kept;
    for (std::size_t i = 0; i < text.linked.size(); ++i) {
        const Draft* other = world().draft(text.linked[i]);
        const bool known = other != nullptr && audience_of(s_, world(), *other).contains(by);
        // What it was tied to before it may stay tied to, whoever changes the rest; and whoever may not know of that
        // does not learn what has become of it.
        if (std::find(before.begin(), before.end(), text.linked[i]) != before.end()) {
            if (!known) kept.push_back(text.linked[i]);
            continue;
        }
        const std::string where = fmt::format("/linked/{}", i);
        if (text.linked[i] == as_draft.id)
            return fail(ErrorCode::kBadValue, "a draft cannot be linked to itself", where);
        if (!known) return fail(ErrorCode::kUnknownDraft, no_such_draft(text.linked[i]), where);
        if (other->status == DraftStatus::kWithdrawn)
            return fail(ErrorCode::kDecided, "the linked draft has been withdrawn", where);
    }
    if (auto ok = check_text(s_, world(), text, kept); !ok) return ok;
    if (auto ok = check_pen(by, text.framework); !ok) return ok;
    if (auto ok = check_say(s_, world(), text, by); !ok) return ok;
    const InstitutionDef& framework = s_.institutions[text.framework];
    if (framework.mandate_fn.valid()) {
        auto judgement = host_.judge(framework.mandate_fn, world(), {&as_draft}, audience_of(s_, world(), as_draft));
        if (!judgement) return pass_on(judgement.error());
        if (!judgement->yes) {
            return fail(ErrorCode::kNoMandate,
                        fmt::format("the mandate of {} does not cover this{}", framework.name.str(),
                                    judgement->reason.empty() ? std::string{} : ": " + without_stop(judgement->reason)),
                        "/framework");
        }
    }
    return {};
}

void Turn::table(Draft draft, ActorId by, const std::string& message) {
    const DraftId id = draft.id;
    const ActorSet say = voters(s_, world(), draft.text());
    const Shared<Draft> shared{std::move(draft)};
    const std::uint32_t seq = tx_.emit(DraftTabled{shared}, Text{message});
    wake(say - ActorSet::just(by), audience_of(s_, world(), *shared));
    chorus_votes(id);
    if (shared->version() > 1) clear_votes_tied_to(id, seq);
    script::Event event;
    event.kind = EventKind::kDraftTabled;
    event.actor = by;
    raise(event, seq, {.draft = shared});
    decide(id, false);
}

void Turn::clear_votes_tied_to(DraftId id, std::uint32_t changed) {
    std::vector<DraftId> tied;
    for (const Shared<Draft>& one : world().drafts) {
        if (one->id == id || one->status != DraftStatus::kOpen) continue;
        if (hangs_on(world(), *one, id)) tied.push_back(one->id);
    }
    const ActorSet readers = audience_of(s_, world(), *world().draft(id));
    const Cause cause = tx_.cause();
    for (const DraftId each : tied) {
        const Draft before = *world().draft(each);
        if (std::all_of(before.votes.begin(), before.votes.end(), [](Vote v) { return v == Vote::kNone; })) continue;
        {
            // Who reads this one need not read that one, nor know who has changed it.
            const CauseScope amended{tx_, {cause.kind, cause.id, cause.part, changed}, readers};
            tx_.emit(VotesCleared{each});
            wake(voters(s_, world(), before.text()), audience_of(s_, world(), before));
        }
        chorus_votes(each);
    }
}

Draft Turn::drafted(ActorId by, const DraftText& text, std::optional<ActorSet> channel) const {
    Draft draft;
    draft.proposer = by;
    draft.channel = channel;
    draft.versions.push_back(Shared<DraftVersion>{{text, by, world().round}});
    draft.id = new_draft_id(draft);
    draft.votes.assign(s_.actors.size(), Vote::kNone);
    if (by.valid() && voters(s_, world(), text).contains(by)) draft.votes[by.index()] = Vote::kAccept;
    return draft;
}

Result<void> Turn::check_open_drafts(ActorId of, ActorId by) const {
    const auto open = std::count_if(world().drafts.begin(), world().drafts.end(), [&](const Shared<Draft>& d) {
        // Who takes up another's draft is not told how many that one has out of sight.
        return d->proposer == of && spoken_of(world(), *d) && (of == by || audience_of(s_, world(), *d).contains(by));
    });
    if (open < kMaxOpenDrafts) return {};
    return fail(ErrorCode::kLimitReached,
                of == by
                    ? fmt::format("you have {} drafts on the table; withdraw one first", open)
                    : fmt::format("{} has too many drafts on the table to take up another", s_.actors[of].name.str()));
}

Result<void> Turn::on(ActorId by, const ProposeDraft& command) {
    if (auto ok = phase_is(PhaseLike::kNegotiation, "a draft"); !ok) return ok;
    if (auto ok = has_number(by); !ok) return ok;
    if (auto ok = check_words(command.message, kMaxMessage, "/message", true); !ok) return ok;
    if (command.channel && !ActorSet::first(s_.actors.size()).includes(*command.channel)) {
        return fail(ErrorCode::kUnknownId, "the channel names an actor that is not there", "/channel");
    }
    if (auto ok = check_open_drafts(by, by); !ok) return ok;
    if (auto ok = check_kind(s_, command.text); !ok) return ok;
    const DraftText text = completed(s_, command.text);
    if (auto ok = check_single_text(by, text.framework); !ok) return ok;
    Draft draft = drafted(by, text, command.channel);
    if (auto ok = check_proposal(by, text, draft); !ok) return ok;
    table(std::move(draft), by, command.message);
    return {};
}

Result<void> Turn::on(ActorId by, const AmendDraft& command) {
    if (auto ok = phase_is(PhaseLike::kNegotiation, "an amendment"); !ok) return ok;
    if (auto ok = check_words(command.message, kMaxMessage, "/message", true); !ok) return ok;
    auto found = draft_for(by, command.draft, command.version);
    if (!found) return pass_on(found.error());
    const Draft& old = **found;
    if (auto ok = check_pen(by, old.text().framework); !ok) return ok;
    if (!may_amend(s_, world(), old.text(), by)) {
        return fail(ErrorCode::kNotAParty, "only those with a say in the draft can amend it", "/draft");
    }
    if (command.text.type != old.text().type)
        return fail(ErrorCode::kNotAllowed, "an amendment cannot change what kind of agreement it is", "/type");
    if (auto ok = check_kind(s_, command.text); !ok) return ok;
    const DraftText text = completed(s_, command.text);
    // A text that was rejected may be put again as it stands: who has changed its mind must be asked anew.
    if (text == old.text() && old.status != DraftStatus::kRejected)
        return fail(ErrorCode::kNotAllowed, "the amendment changes nothing", "/clauses");
    if (old.versions.size() >= kMostVersions)
        return fail(ErrorCode::kLimitReached, "the draft has too many versions; table a new one", "/draft");
    // What was laid aside and is taken up again is one more on the table.
    if (laid_aside(world(), old) && old.proposer.valid()) {
        if (auto ok = check_open_drafts(old.proposer, by); !ok) return ok;
    }
    Draft draft = old;
    draft.status = DraftStatus::kOpen;
    draft.versions.push_back(Shared<DraftVersion>{{text, by, world().round}});
    draft.votes.assign(s_.actors.size(), Vote::kNone);
    if (by.valid() && voters(s_, world(), text).contains(by)) draft.votes[by.index()] = Vote::kAccept;
    draft.reservations.clear();
    // A text that comes from elsewhere is one more before this body.
    if (text.framework != old.text().framework) {
        if (auto ok = check_single_text(by, text.framework); !ok) return ok;
    }
    if (auto ok = check_proposal(by, text, draft); !ok) return ok;
    table(std::move(draft), by, command.message);
    return {};
}

Result<void> Turn::on(ActorId by, const VoteOnDraft& command) {
    if (auto ok = phase_is(PhaseLike::kNegotiation, "a vote"); !ok) return ok;
    auto found = draft_for(by, command.draft, command.version);
    if (!found) return pass_on(found.error());
    if ((*found)->status == DraftStatus::kRejected) {
        return fail(
            ErrorCode::kDecided,
            "this version was rejected; amend it, also as it stands, to put it to the vote again, or withdraw it",
            "/draft");
    }
    if (!voters(s_, world(), (*found)->text()).contains(by))
        return fail(ErrorCode::kNotAParty, "you have no vote on this draft", "/draft");
    if (command.vote == Vote::kNone) return fail(ErrorCode::kBadValue, "a vote is accept, reject or abstain", "/vote");
    if (auto ok = check_words(command.reason, kMaxReason, "/reason", true); !ok) return ok;
    if (auto ok = check_words(command.reservation, kMaxReason, "/reservation", true); !ok) return ok;
    if (!command.reservation.empty() && command.vote != Vote::kAccept) {
        return fail(ErrorCode::kNotAllowed, "a reservation goes with an acceptance", "/reservation");
    }
    tx_.emit(VoteCast{command.draft, (*found)->version(), by, command.vote, command.reason, command.reservation});
    decide(command.draft, false);
    wake_last_voice(command.draft);
    return {};
}

void Turn::wake_last_voice(DraftId id) {
    if (world().ended || world().ready.empty()) return;
    const Draft draft = *world().draft(id);
    if (draft.status != DraftStatus::kOpen) return;
    for (const ActorId actor : voters(s_, world(), draft.text()) & world().ready) {
        if (waits_for_alone(s_, world(), draft, actor)) wake(ActorSet::just(actor), audience_of(s_, world(), draft));
    }
}

Result<void> Turn::on(ActorId by, const WithdrawDraft& command) {
    auto found = draft_for(by, command.draft, 0);
    if (!found) return pass_on(found.error());
    if (auto ok = check_pen(by, (*found)->text().framework); !ok) return ok;
    if (!may_withdraw(s_, world(), **found, by))
        return fail(ErrorCode::kNotAllowed, "only the proposer can withdraw a draft", "/draft");
    if (auto ok = check_words(command.reason, kMaxReason, "/reason", true); !ok) return ok;
    decided(command.draft, DraftStatus::kWithdrawn, command.reason);
    return {};
}

void Turn::chorus_votes(DraftId id) {
    const Shared<Draft> draft = *std::find_if(world().drafts.begin(), world().drafts.end(),
                                              [&](const Shared<Draft>& d) { return d->id == id; });
    for (const ActorId actor : voters(s_, world(), draft->text()) & s_.chorus) {
        if (draft->vote(actor) != Vote::kNone) continue;
        const HandlerId fn = s_.actors[actor].chorus;
        ChorusVote said;
        if (fn.valid()) {
            contained(fn, [&]() -> Result<void> {
                auto heard = chorus_vote(host_, world(), *draft, actor);
                if (!heard) return pass_on(heard.error());
                said = std::move(*heard);
                return {};
            });
        }
        tx_.emit(VoteCast{id, draft->version(), actor, said.vote, std::move(said.reason), {}});
    }
}

std::uint32_t Turn::decided(DraftId id, DraftStatus status, std::string reason, ActorSet against, ActorSet without) {
    ActorSet pens;
    for (const Shared<DraftVersion>& version : world().draft(id)->versions) {
        if (const ActorId pen = pen_of(s_, world(), version->text.framework); pen.valid()) pens.insert(pen);
    }
    return tx_.emit(DraftDecided{id, status, std::move(reason), against, without, pens});
}

void Turn::decide(DraftId id, bool closed) {
    const Draft* draft = world().draft(id);
    if (draft == nullptr || draft->status != DraftStatus::kOpen) return;
    const bool final_vote = closed || all_voted(s_, world(), *draft);
    const Tally own = tally(s_, world(), *draft, final_vote);
    if (own.outcome == Outcome::kOpen) return;
    if (own.outcome == Outcome::kNo) {
        if (final_vote) {
            const ActorSet against = own.missing & draft->voted(Vote::kReject);
            decided(id, DraftStatus::kRejected, {}, against, own.missing - against);
        }
        return;
    }
    // Its own votes suffice. Linked drafts are adopted together or not at all.
    std::vector<DraftId> together;
    for (const DraftId each : with_links(world(), *draft)) {
        const Draft* one = world().draft(each);
        if (one == nullptr || one->status == DraftStatus::kWithdrawn || one->status == DraftStatus::kRejected) return;
        if (one->status == DraftStatus::kAdopted) {
            const Agreement* const stands = world().agreement(each);
            if (stands != nullptr && !alive(stands->status)) return;  // it has ended: there is nothing to be tied to
            continue;
        }
        if (tally(s_, world(), *one, closed || all_voted(s_, world(), *one)).outcome != Outcome::kYes) return;
        together.push_back(each);
    }
    DraftId failed;
    const Result<void> done = attempt([&]() -> Result<void> {
        for (const DraftId each : together) {
            failed = each;
            if (auto adopted = adopt_draft(each); !adopted) return adopted;
        }
        return {};
    });
    if (!done) {
        // Who knows of one of them need not know of the others. What hangs on nothing that failed is decided by itself.
        std::vector<DraftId> free;
        for (const DraftId undone : together) {
            if (!hangs_on(world(), *world().draft(undone), failed)) {
                free.push_back(undone);
                continue;
            }
            const ActorSet parties = world().draft(undone)->text().parties;
            const bool itself = undone == failed;
            decided(undone, DraftStatus::kRejected, itself ? obstacle(done.error()) : kTiedTo);
            if (itself) tell_obstacle(parties, done.error());
        }
        if (done.error().of_a_script()) report({}, done.error(), "adoption");
        for (const DraftId other : free)
            decide(other, closed);
        return;
    }
    // What this draft was linked from may have waited for it.
    for (const DraftId each : together) {
        std::vector<DraftId> waiting;
        for (const Shared<Draft>& other : world().drafts) {
            if (other->status == DraftStatus::kOpen && links_to(other->text(), each)) waiting.push_back(other->id);
        }
        for (const DraftId other : waiting)
            decide(other, closed);
    }
}

void Turn::put_to_members(InstitutionId body) {
    std::vector<DraftId> open;
    for (const Shared<Draft>& draft : world().drafts) {
        if (draft->status == DraftStatus::kOpen && draft->text().framework == body) open.push_back(draft->id);
    }
    for (const DraftId id : open) {
        const Draft draft = *world().draft(id);
        if (draft.status != DraftStatus::kOpen) continue;
        const ActorSet voted = draft.voted(Vote::kAccept) | draft.voted(Vote::kReject) | draft.voted(Vote::kAbstain);
        wake(voters(s_, world(), draft.text()) - voted, audience_of(s_, world(), draft));
        chorus_votes(id);
        decide(id, false);
    }
}

void Turn::decide_all_open() {
    std::vector<DraftId> open;
    for (const Shared<Draft>& draft : world().drafts) {
        if (draft->status == DraftStatus::kOpen) open.push_back(draft->id);
    }
    for (const DraftId id : open) {
        if (world().ended) return;
        decide(id, true);
    }
    // What is still open has the votes that it needs, and is tied to something that has not: together or not at all.
    for (const DraftId id : open) {
        if (const Draft* draft = world().draft(id); draft != nullptr && draft->status == DraftStatus::kOpen)
            decided(id, DraftStatus::kRejected, kTiedTo);
    }
}

Result<void> Turn::adopt_draft(DraftId id, bool mandates) {
    const Draft draft = *world().draft(id);
    const DraftText& text = draft.text();
    // The mandate may have changed since the draft was tabled.
    const InstitutionDef& framework = s_.institutions[text.framework];
    if (framework.mandate_fn.valid() && mandates) {
        auto judgement = host_.judge(framework.mandate_fn, world(), {&draft}, audience_of(s_, world(), draft));
        if (!judgement) return pass_on(judgement.error());
        if (!judgement->yes) {
            return fail(ErrorCode::kNoMandate,
                        judgement->reason.empty()
                            ? fmt::format("the mandate of {} does not cover it any more", framework.name.str())
                            : fmt::format("the mandate of {} does not cover it: {}", framework.name.str(),
                                          without_stop(judgement->reason)));
        }
    }
    const auto must = must_ratify(host_, world(), draft);
    if (!must) return pass_on(must.error());
    const Agreement signed_now = adopt(s_, world(), draft, *must);
    const std::uint32_t adopted = decided(id, DraftStatus::kAdopted, {});
    const CauseScope cause{tx_, {Cause::Kind::kAgreement, id.value, -1, adopted}, signed_now.known_to};
    const Shared<Agreement> shared{signed_now};
    const std::uint32_t seq = tx_.emit(AgreementChanged{AgreementChanged::What::kAdopted, draft.proposer, 0, shared});
    // At home, those whom the terms please or anger take note of the signature.
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const Term& term = text.terms[i];
        for (const Like& like : s_.clauses[term.clause].likes) {
            if (!text.parties.contains(s_.constituencies[like.who].of)) continue;
            const auto points = like_points(host_, world(), like, term, signed_now.known_to);
            if (!points) return pass_on(points.error());
            const CauseScope term_cause{
                tx_, {Cause::Kind::kAgreement, id.value, static_cast<std::int32_t>(i), seq}, signed_now.known_to};
            tx_.add_number(s_.support_slot(like.who), *points);
        }
    }
    script::Event event;
    event.kind = EventKind::kAgreementAdopted;
    event.actor = draft.proposer;
    raise(event, seq, {.draft = Shared<Draft>{draft}, .agreement = shared});
    if (!ratified(signed_now) || !conditions_hold(world(), text, signed_now.known_to)) return {};
    return enter_into_force(id, seq);
}

}  // namespace demarche::game
