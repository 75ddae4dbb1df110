// The life of an agreement after its adoption.

#include <fmt/format.h>

#include <algorithm>

#include "base/words.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "game/query.h"
#include "game/shortfall.h"
#include "game/streams.h"
#include "game/turn.h"
#include "model/unknown.h"

namespace demarche::game {

namespace {

using What = AgreementChanged::What;
/// What a breach without a clause of its own costs (scripts that call game:breach).
constexpr double kBreachTrust = -15;

Cause of(const Agreement& agreement, int part, std::uint32_t parent = Cause::kNoParent) {
    return {Cause::Kind::kAgreement, agreement.id.value, part, parent};
}

}  // namespace

Shared<Agreement> Turn::agreement(AgreementId id) const {
    const auto hit = std::find_if(world().agreements.begin(), world().agreements.end(),
                                  [&](const Shared<Agreement>& a) { return a->id == id; });
    return hit == world().agreements.end() ? Shared<Agreement>{} : *hit;
}

Result<Shared<Agreement>> Turn::agreement_for(ActorId by, AgreementId id) const {
    Shared<Agreement> found = agreement(id);
    if (!found || !found->known_to.contains(by)) {
        return fail(ErrorCode::kUnknownAgreement, no_such_agreement(id), "/agreement");
    }
    if (!found->parties.contains(by))
        return fail(ErrorCode::kNotAParty, "you are no party to this agreement", "/agreement");
    if (!alive(found->status))
        return fail(ErrorCode::kDecided, fmt::format("the agreement has ended: {}", word(found->status)), "/agreement");
    return found;
}

std::uint32_t Turn::change(Agreement changed, What what, ActorId actor, double odds, const Text& reason,
                           ClauseId clause) {
    return tx_.emit(AgreementChanged{what, actor, odds, Shared<Agreement>{std::move(changed)}, clause}, reason);
}

/// Notes an agreement among those that are entering into force as long as it does.
class Turn::Entry {
 public:
    Entry(std::vector<Entering>& all, AgreementId id) : all_(all) { all_.push_back({id, 0}); }
    ~Entry() { all_.pop_back(); }
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

 private:
    std::vector<Entering>& all_;
};

Result<void> Turn::enter_into_force(AgreementId id, std::uint32_t parent) {
    Agreement now = agreement(id).copy();
    const DraftText text = now.text();
    const CauseScope cause{tx_, of(now, -1, parent), now.known_to};
    // What somebody owed who has left before it begins never binds anybody.
    const auto binds = [&](std::size_t i) { return !lapsed(s_, text, now.parties, i); };
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        if (!binds(i)) continue;
        auto costs = term_costs(host_, world(), text, i);
        if (!costs) return pass_on(costs.error());
        for (const ResourceCost& cost : *costs) {
            if (!now.parties.contains(cost.actor) || cost.amount == 0) continue;
            const double free = world().numbers[s_.free_slot(cost.actor, cost.resource)];
            if (free < cost.amount) {
                return cannot_afford(s_, {.actor = cost.actor,
                                          .resource = cost.resource,
                                          .clause = text.terms[i].clause,
                                          .needed = cost.amount,
                                          .has = free});
            }
            const CauseScope term_cause{tx_, of(now, static_cast<int>(i), parent), now.known_to};
            pay(cost.actor, cost.resource, cost.amount, cost.amount);
            now.commitments.push_back({cost.actor, cost.resource, cost.amount, static_cast<int>(i)});
        }
    }
    now.status = AgreementStatus::kInForce;
    now.since = world().round;
    const std::uint32_t seq = change(now, What::kInForce);
    const Shared<Agreement> in_force = agreement(id);
    const Entry entry{entering_, id};
    // What begins may end it, or the game: then nothing more of it begins.
    const auto goes_on = [&] { return alive(agreement(id)->status) && !world().ended; };
    {
        const CauseScope whole{tx_, of(now, -1, seq), now.known_to};
        if (auto ok = call(s_.agreements[text.type].adopt, {in_force.get()}); !ok) return ok;
    }
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        if (!binds(i)) continue;
        if (!goes_on()) return {};
        entering_.back().terms = i + 1;
        const CauseScope term_cause{tx_, of(now, static_cast<int>(i), seq), now.known_to};
        if (auto ok = call(s_.clauses[text.terms[i].clause].adopt, {in_force.get(), script::TermArg{&text.terms[i]}});
            !ok)
            return ok;
    }
    if (!goes_on()) return {};
    script::Event event;
    event.kind = EventKind::kAgreementInForce;
    raise(event, seq, {.agreement = in_force});
    return {};
}

void Turn::try_entry(AgreementId id, std::uint32_t parent) {
    const Result<void> done = attempt([&] { return enter_into_force(id, parent); });
    if (done) return;
    if (done.error().of_a_script()) report({}, done.error(), "entry into force");
    const CauseScope cause{tx_, of(*agreement(id), -1), agreement(id)->known_to};
    tell_obstacle(agreement(id)->parties, done.error());
    (void)end_agreement(id, AgreementStatus::kTerminated, Text{obstacle(done.error())});
}

std::string Turn::obstacle(const Error& error, ActorId reader) const {
    if (error.of_a_script()) return error.for_a_seat().message;
    return error.shortfall ? shortfall_as_seen(s_, *error.shortfall, reader) : error.message;
}

void Turn::tell_obstacle(ActorSet parties, const Error& error) {
    for (const ActorId party : parties& s_.playable) {
        tx_.emit(Told{
            party, fmt::format("The agreement could not enter into force: {}.", without_stop(obstacle(error, party)))});
    }
}

void Turn::give_back(const Agreement& before, const std::function<bool(const Commitment&)>& which) {
    for (const Commitment& commitment : before.commitments) {
        if (which && !which(commitment)) continue;
        // Who broke the clause has taken it back already.
        const bool taken = std::any_of(before.breaches.begin(), before.breaches.end(), [&](const Breach& b) {
            return b.by == commitment.actor && b.term == commitment.term;
        });
        if (!taken) pay(commitment.actor, commitment.resource, -commitment.amount, -commitment.amount);
    }
}

Result<void> Turn::end_agreement(AgreementId id, AgreementStatus how, const Text& reason) {
    return end_agreement(id, how, reason, {});
}

Result<void> Turn::end_agreement(AgreementId id, AgreementStatus how, const Text& reason, ActorId leaver) {
    const Shared<Agreement> before = agreement(id);
    if (!before) return fail(ErrorCode::kUnknownAgreement, fmt::format("there is no agreement {}", id.value));
    if (!alive(before->status)) return {};
    const bool was_in_force = before->since > 0;
    Agreement ended = before.copy();
    ended.status = how;
    ended.breaches.clear();
    ended.commitments.clear();
    const std::uint32_t seq = change(ended, What::kEnded, {}, 0, reason);
    const CauseScope cause{tx_, of(ended, -1, seq), ended.known_to};
    give_back(*before, {});
    const Shared<Agreement> after = agreement(id);
    if (was_in_force) {
        // A finish that fails keeps nothing alive: what it did is undone, what the others do stays.
        const DraftText& text = after->text();
        contained_call(s_.agreements[text.type].finish, {after.get()});
        ActorSet bound = after->parties;  // until somebody left, and so ended it
        if (leaver.valid()) bound.insert(leaver);
        const auto entry =
            std::find_if(entering_.begin(), entering_.end(), [&](const Entering& e) { return e.id == id; });
        const std::size_t to_finish = entry == entering_.end() ? text.terms.size() : entry->terms;
        for (std::size_t i = 0; i < to_finish; ++i) {
            if (lapsed(s_, text, bound, i)) continue;  // finished when it lapsed, or never begun
            contained_call(s_.clauses[text.terms[i].clause].finish, {after.get(), script::TermArg{&text.terms[i]}});
        }
    }
    script::Event event;
    event.kind = EventKind::kAgreementEnded;
    event.actor = leaver;
    raise(event, seq, {.agreement = after});
    return {};
}

Result<void> Turn::suspend_agreement(AgreementId id, const Text& reason) {
    const Shared<Agreement> before = agreement(id);
    if (!before) return fail(ErrorCode::kUnknownAgreement, fmt::format("there is no agreement {}", id.value));
    if (before->status != AgreementStatus::kInForce) return {};
    Agreement now = before.copy();
    now.status = AgreementStatus::kSuspended;
    change(now, What::kSuspended, {}, 0, reason);
    return {};
}

Result<void> Turn::resume_agreement(AgreementId id, const Text& reason) {
    const Shared<Agreement> before = agreement(id);
    if (!before) return fail(ErrorCode::kUnknownAgreement, fmt::format("there is no agreement {}", id.value));
    if (before->status != AgreementStatus::kSuspended) return {};
    Agreement now = before.copy();
    now.status = AgreementStatus::kInForce;
    change(now, What::kResumed, {}, 0, reason);
    return {};
}

Result<void> Turn::breach_agreement(AgreementId id, ActorId by, const Text& reason) {
    const Shared<Agreement> before = agreement(id);
    if (!before) return fail(ErrorCode::kUnknownAgreement, fmt::format("there is no agreement {}", id.value));
    if (!before->parties.contains(by)) return fail(ErrorCode::kNotAParty, "only a party can break an agreement");
    if (!alive(before->status)) return {};
    found_out(id, by, -1, reason);
    return {};
}

void Turn::found_out(AgreementId id, ActorId by, int term, const Text& reason) {
    const Shared<Agreement> before = agreement(id);
    const ClauseId broken = term >= 0 ? before->text().terms[static_cast<std::size_t>(term)].clause : ClauseId{};
    const std::uint32_t seq = change(before.copy(), What::kFoundOut, by, 0, reason, broken);
    const CauseScope cause{tx_, of(*before, term, seq), before->known_to};
    const double trust = broken.valid() ? s_.clauses[broken].breach_trust : kBreachTrust;
    for (const ActorId other : before->known_to) {
        if (other != by) tx_.add_number(s_.trust_slot(other, by), trust, Text{marked("a broken agreement")});
    }
    script::Event event;
    event.kind = EventKind::kAgreementBreached;
    event.actor = by;
    event.clause = broken;
    raise(event, seq, {.agreement = before});
    (void)end_agreement(id, AgreementStatus::kViolated, Text{});
}

Result<void> Turn::on(ActorId by, const CommitMore& command) {
    if (auto ok = in_play_phase("a commitment"); !ok) return ok;
    auto found = agreement_for(by, command.agreement);
    if (!found) return pass_on(found.error());
    if ((*found)->status != AgreementStatus::kInForce)
        return fail(ErrorCode::kNotAllowed, "the agreement is not in force", "/agreement");
    if (!s_.resources.has(command.resource))
        return fail(ErrorCode::kUnknownId, "there is no such resource", "/resource");
    const double free = world().numbers[s_.free_slot(by, command.resource)];
    if (!(command.amount > 0) || command.amount != to_milli(command.amount)) {
        return fail(ErrorCode::kOutOfRange, "the amount must be above 0, in steps of 0.001", "/amount");
    }
    if (command.amount > free) {
        return fail(ErrorCode::kCannotAfford,
                    fmt::format("you have {} {} free", number_text(free), s_.resources[command.resource].name.str()),
                    "/amount");
    }
    Agreement now = found->copy();
    now.commitments.push_back({by, command.resource, command.amount, -1});
    const CauseScope cause{tx_, of(now, -1), now.known_to};
    pay(by, command.resource, command.amount, command.amount);
    change(now, What::kCommitted, by);
    return {};
}

Result<void> Turn::on(ActorId by, const BreachClause& command) {
    if (auto ok = in_play_phase("a breach"); !ok) return ok;
    auto found = agreement_for(by, command.agreement);
    if (!found) return pass_on(found.error());
    if ((*found)->status != AgreementStatus::kInForce)
        return fail(ErrorCode::kNotAllowed, "the agreement is not in force", "/agreement");
    const std::vector<Term>& terms = (*found)->text().terms;
    const auto at = std::find_if(terms.begin(), terms.end(), [&](const Term& t) { return t.clause == command.clause; });
    if (at == terms.end()) return fail(ErrorCode::kUnknownId, "the agreement has no such clause", "/clause");
    const int term = static_cast<int>(at - terms.begin());
    if (const ActorSet owed = owed_by(s_, (*found)->text(), static_cast<std::size_t>(term)); !owed.contains(by)) {
        return fail(ErrorCode::kNotAllowed,
                    fmt::format("you do not owe '{}', and cannot give less of it; {} does",
                                s_.clauses[command.clause].name.str(), fmt::join(names_of(s_, owed), " or ")),
                    "/clause");
    }
    if (lapsed(s_, **found, static_cast<std::size_t>(term))) {
        return fail(ErrorCode::kNotAllowed, "the clause has lapsed, for somebody has left who owed it", "/clause");
    }
    if (!can_break(s_, **found, static_cast<std::size_t>(term), by))
        return fail(ErrorCode::kNotAllowed, "you do not honour this clause as it is", "/clause");
    Agreement now = found->copy();
    now.breaches.push_back({by, term, world().round});
    const CauseScope cause{tx_, of(now, term), ActorSet::just(by)};
    for (const Commitment& commitment : now.commitments) {
        if (commitment.actor == by && commitment.term == term)
            pay(by, commitment.resource, -commitment.amount, -commitment.amount);
    }
    change(now, What::kBreached, by, 0, {}, command.clause);
    return {};
}

namespace {

/// With nothing more to ratify it waits for its conditions, if it has any.
void settle_ratification(Agreement& agreement) {
    if (agreement.status == AgreementStatus::kRatifying && ratified(agreement))
        agreement.status = AgreementStatus::kAdopted;
}

}  // namespace

Result<void> Turn::on(ActorId by, const LeaveAgreement& command) {
    if (auto ok = in_play_phase("leaving an agreement"); !ok) return ok;
    auto found = agreement_for(by, command.agreement);
    if (!found) return pass_on(found.error());
    if (auto ok = check_words(command.reason, kMaxReason, "/reason", true); !ok) return ok;
    if (departure(s_, **found, by) == Departure::kEnds) {
        Agreement left = found->copy();
        left.parties.erase(by);
        change(left, What::kPartyLeft, by, 0, Text{command.reason});
        return end_agreement(command.agreement, AgreementStatus::kWithdrawn, Text{command.reason}, by);
    }
    Agreement now = found->copy();
    now.parties.erase(by);
    // What the leaver owed lapses for all: nobody stays bound by it, nor is anybody found out for what it broke of it.
    const std::vector<std::size_t> lost = lapsing(s_, **found, by);
    const auto lapses = [&](int term) {
        return term >= 0 && std::find(lost.begin(), lost.end(), static_cast<std::size_t>(term)) != lost.end();
    };
    const auto freed = [&](const Commitment& c) { return c.actor == by || lapses(c.term); };
    std::erase_if(now.commitments, freed);
    std::erase_if(now.breaches, [&](const Breach& b) { return b.by == by || lapses(b.term); });
    std::erase_if(now.ratifications, [&](const Ratification& r) { return r.actor == by; });
    settle_ratification(now);
    const std::uint32_t seq = change(now, What::kPartyLeft, by, 0, Text{command.reason});
    const CauseScope cause{tx_, of(now, -1, seq), now.known_to};
    give_back(**found, freed);
    if (now.since > 0) finish_lapsed(command.agreement, by, lost, seq);
    return {};
}

void Turn::finish_lapsed(AgreementId id, ActorId leaver, const std::vector<std::size_t>& lost, std::uint32_t seq) {
    const Shared<Agreement> after = agreement(id);
    for (const std::size_t i : lost) {
        const Term& term = after->text().terms[i];
        const CauseScope cause{tx_, of(*after, static_cast<int>(i), seq), after->known_to};
        contained_call(s_.clauses[term.clause].finish, {after.get(), script::TermArg{&term}});
    }
    script::Event event;
    event.kind = EventKind::kAgreementLeft;
    event.actor = leaver;
    event.lapsed = lost;
    // A handler may have ended the whole meanwhile, which then has been told.
    if (alive(agreement(id)->status)) raise(event, seq, {.agreement = after});
}

std::uint32_t Turn::ratify(AgreementId id) {
    std::uint32_t last = Cause::kNoParent;
    const std::vector<Ratification> parties = agreement(id)->ratifications;
    for (const Ratification& one : parties) {
        if (one.done || agreement(id)->status != AgreementStatus::kRatifying) continue;
        const Shared<Agreement> before = agreement(id);
        auto views = home_views(host_, world(), *before, one.actor);
        if (!views) {
            report({}, views.error(), "likes");
            continue;
        }
        const double odds = ratification_odds(s_, world(), one.actor, *views, true);
        const bool yes =
            tx_.with_stream(ratification_stream(s_.actors[one.actor]), [&](Stream& s) { return s.chance(odds); });
        Agreement now = before.copy();
        auto mine = std::find_if(now.ratifications.begin(), now.ratifications.end(),
                                 [&](const Ratification& r) { return r.actor == one.actor; });
        if (yes) {
            mine->done = true;
            settle_ratification(now);
        } else {
            ++mine->failed;
        }
        const int failed = mine->failed;
        last = change(now, yes ? What::kRatified : What::kRatificationFailed, one.actor, odds);
        if (failed >= kRatificationTries) {
            (void)end_agreement(id, AgreementStatus::kTerminated,
                                Text{marked("not ratified by {who}"), {{"who", s_.actors[one.actor].name.str()}}});
        }
    }
    return last;
}

void Turn::look_at_conditions(AgreementId id, std::uint32_t parent) {
    if (world().ended) return;  // by what was done for the ratification
    const Shared<Agreement> now = agreement(id);
    const bool hold = conditions_hold(world(), now->text(), now->known_to);
    switch (now->status) {
        case AgreementStatus::kAdopted:
        case AgreementStatus::kRatifying:
            if (ratified(*now) && hold) try_entry(id, parent);
            break;
        case AgreementStatus::kInForce:
            if (!hold) (void)suspend_agreement(id, Text{marked("its condition does not hold now")});
            break;
        case AgreementStatus::kSuspended:
            // What a script suspended without a condition stays so until a script or a party ends it.
            if (now->text().conditions.only_if && hold) (void)resume_agreement(id, Text{});
            break;
        default:
            break;
    }
}

void Turn::run_agreement(AgreementId id) {
    const auto running = [&]() -> Shared<Agreement> {
        Shared<Agreement> now = agreement(id);
        return now && now->status == AgreementStatus::kInForce && !world().ended ? now : Shared<Agreement>{};
    };
    Shared<Agreement> now = running();
    if (!now) return;
    const AgreementDef& type = s_.agreements[now->text().type];
    if (type.each_round.valid()) {
        const CauseScope cause{tx_, of(*now, -1), now->known_to};
        contained_call(type.each_round, {now.get()});
    }
    const DraftText text = now->text();
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const HandlerId fn = s_.clauses[text.terms[i].clause].each_round;
        if (!fn.valid()) continue;
        now = running();
        if (!now) break;  // what has ended it has hooks of its own
        if (!honoured(s_, *now, i)) continue;
        const CauseScope cause{tx_, of(*now, static_cast<int>(i)), now->known_to};
        contained_call(fn, {now.get(), script::TermArg{&text.terms[i]}});
    }
    run_events();
}

void Turn::detect_breaches(AgreementId id) {
    const std::vector<Breach> breaches = agreement(id)->breaches;
    for (const Breach& breach : breaches) {
        const Shared<Agreement> now = agreement(id);
        if (now->status != AgreementStatus::kInForce && now->status != AgreementStatus::kSuspended) break;
        const double odds = detection_odds(s_, *now, breach.term);
        const bool seen =
            tx_.with_stream(breach_stream(s_.actors[breach.by]), [&](Stream& s) { return s.chance(odds); });
        if (seen) found_out(id, breach.by, breach.term, {});
    }
    run_events();
}

void Turn::resolve_agreements() {
    std::vector<AgreementId> all;
    for (const Shared<Agreement>& one : world().agreements) {
        if (alive(one->status)) all.push_back(one->id);
    }
    for (const AgreementId id : all) {
        if (world().ended) break;
        const bool waits = agreement(id)->status == AgreementStatus::kRatifying;
        look_at_conditions(id, waits ? ratify(id) : Cause::kNoParent);
    }
    // What hangs on another agreement does not depend on which of the two is older: they are looked at again until
    // nothing changes. A chain is through after as many looks as it has links; what hangs on its own opposite never is.
    bool again = true;
    for (std::size_t look = 1; again && look < all.size(); ++look) {
        again = false;
        for (const AgreementId id : all) {
            if (world().ended) break;
            const AgreementStatus before = agreement(id)->status;
            look_at_conditions(id, Cause::kNoParent);
            again = again || agreement(id)->status != before;
        }
    }
    run_events();
    for (const AgreementId id : all) {
        if (!world().ended) run_agreement(id);
    }
    for (const AgreementId id : all) {
        if (inspected_ && !world().ended && alive(agreement(id)->status)) detect_breaches(id);
    }
}

void Turn::expire_agreements() {
    std::vector<AgreementId> all;
    for (const Shared<Agreement>& one : world().agreements) {
        if (alive(one->status) && expired(world(), *one)) all.push_back(one->id);
    }
    for (const AgreementId id : all)
        (void)end_agreement(id, AgreementStatus::kExpired, Text{});
    run_events();
}

}  // namespace demarche::game
