#include "diplomacy/voting.h"

#include <algorithm>
#include <array>
#include <limits>

#include "diplomacy/lifecycle.h"

namespace demarche {

namespace {

/// More votes than there can be: the rule could not be met though everybody accepted.
constexpr int kNever = std::numeric_limits<int>::max();

/// Shares and weights are written in a few digits or as quotients of small numbers. Whatever differs by less than this
/// is meant to be equal: 2/3 of 3 is 1.9999999999999998 in doubles, 0.1 + 0.2 is more than 0.3.
constexpr double kSlack = 1e-9;

/// What a rule says of a ballot: `sure` under the worst that those who have not voted may still do, `possible` under
/// the best. All rules only gain by an acceptance and only lose by a rejection, so the two extremes bound every other
/// course, and combining them branch by branch is exact. Quorum and unbroken silence wait by order of the contract.
struct Reading {
    bool sure = false;
    bool possible = false;
    int lacks = 0;     ///< Fewest votes that would have to be given otherwise, were the phase to end now.
    ActorSet missing;  ///< Empty when sure.
    ActorSet silent;   ///< Whose silence is consent on the way to a yes: nobody has broken it.
};

/// Among whom a rule counts.
struct Scope {
    ActorSet members;
    ActorSet joiners;  ///< Under a quorum: members that have not voted; they count from the moment they vote.
    bool closed = false;
};

constexpr Reading kHolds{true, true, 0, {}, {}};
constexpr Reading kCannot{false, false, kNever, {}, {}};

Reading read(const Rule& rule, const Ballot& ballot, const Scope& scope);

Reading read_consensus(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    const ActorSet against = scope.members - ballot.accepted - ballot.abstained;
    const int spared = std::max(0, rule.minus);
    if (against.size() <= spared) return kHolds;
    const ActorSet settled = scope.closed ? against : against & ballot.rejected;
    return {false, settled.size() <= spared, against.size() - spared, against, {}};
}

Reading read_unanimity(const Ballot& ballot, const Scope& scope) {
    const ActorSet against = scope.members - ballot.accepted;
    if (against.empty()) return kHolds;
    const bool possible = !scope.closed && (against & ballot.voted()).empty();
    return {false, possible, against.size(), against, {}};
}

/// Reaching a share of the members; `lacks` 0 when it is reached.
Reading read_share(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    const int needed = votes_to_reach(rule.share, rule.strict, scope.members.size());
    const int has = (ballot.accepted & scope.members).size();
    if (has >= needed) return kHolds;
    const int at_most = (scope.members | scope.joiners).size();
    if (votes_to_reach(rule.share, rule.strict, at_most) > at_most) return kCannot;
    const int undecided = scope.closed ? 0 : (scope.members - ballot.voted()).size();
    ActorSet missing = scope.members - ballot.accepted;
    // One who joins by accepting raises the number needed by the share, the number reached by one.
    if (rule.share < 1) missing = missing | scope.joiners;
    return {false, has + undecided >= needed, needed - has, missing, {}};
}

double weight_of(const Rule& rule, ActorId actor) {
    return actor.index() < rule.weights.size() ? std::max(0.0, rule.weights[actor.index()]) : 0.0;
}

double weight_of(const Rule& rule, ActorSet actors) {
    double sum = 0;
    for (const ActorId actor : actors)
        sum += weight_of(rule, actor);
    return sum;
}

Reading read_weighted(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    const double needed = rule.threshold - kSlack * std::max(1.0, rule.threshold);
    double reached = weight_of(rule, ballot.accepted & scope.members);
    if (reached >= needed) return kHolds;
    const bool possible = !scope.closed && reached + weight_of(rule, scope.members - ballot.voted()) >= needed;
    ActorSet missing;
    for (const ActorId actor : (scope.members - ballot.accepted) | scope.joiners) {
        if (weight_of(rule, actor) > 0) missing.insert(actor);
    }
    int lacks = 0;
    for (ActorSet left = missing; reached < needed; ++lacks) {
        ActorId heaviest;
        for (const ActorId actor : left) {
            if (!heaviest.valid() || weight_of(rule, actor) > weight_of(rule, heaviest)) heaviest = actor;
        }
        if (!heaviest.valid()) return kCannot;
        reached += weight_of(rule, heaviest);
        left.erase(heaviest);
    }
    return {false, possible, lacks, missing, {}};
}

Reading read_veto(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    // Nobody has a veto in a body it does not belong to (any more).
    const ActorSet powers = rule.by & scope.members;
    const ActorSet vetoes = powers & ballot.rejected;
    const ActorSet awaited = scope.closed ? ActorSet{} : powers - ballot.voted();
    const Reading share = read_share(rule, ballot, scope);
    if (share.lacks == kNever) return kCannot;
    if (share.sure && vetoes.empty() && awaited.empty()) return kHolds;
    return {false,
            share.possible && vetoes.empty(),
            std::max(share.lacks, vetoes.size()),
            share.missing | vetoes | awaited,
            {}};
}

Reading read_quorum(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    const ActorSet present = scope.members & ballot.voted();
    const ActorSet absent = scope.members - present;
    const int needed = votes_to_reach(rule.share, rule.strict, scope.members.size());
    const int at_most = (scope.members | scope.joiners).size();
    if (votes_to_reach(rule.share, rule.strict, at_most) > at_most) return kCannot;
    const bool waits = !scope.closed && !absent.empty();
    // A quorum alone asks for attendance and nothing else.
    const Scope those_present{present, absent | scope.joiners, scope.closed || waits};
    const Reading inner = rule.inner.empty() ? kHolds : read(rule.inner.front(), ballot, those_present);
    if (inner.lacks == kNever) return kCannot;
    const int short_of = std::max(0, needed - present.size());
    const int lacks = std::max(short_of, inner.lacks);
    if (waits) return {false, true, lacks, absent | inner.missing, {}};
    if (short_of > 0) return {false, false, lacks, absent | scope.joiners | inner.missing, {}};
    return inner;
}

Reading read_silence(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    const ActorSet breakers = scope.members & ballot.rejected;
    if (breakers.empty()) {
        const ActorSet silent = scope.members - ballot.voted();
        if (scope.closed || silent.empty()) return {true, true, 0, {}, silent};
        return {false, true, 0, silent, silent};
    }
    Reading inner = rule.inner.empty() ? kCannot : read(rule.inner.front(), ballot, scope);
    // Where the inner rule offers no way, the way is silence again.
    if (inner.lacks == kNever) return {false, false, breakers.size(), breakers, {}};
    return inner;
}

Reading read_consent(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    const ActorId who = rule.host ? ballot.host : rule.of;
    if (!who.valid() || ballot.accepted.contains(who)) return kHolds;
    Reading reading{false, !scope.closed && !ballot.voted().contains(who), 1, {}, {}};
    reading.missing.insert(who);
    return reading;
}

/// Counts the votes that several unmet rules lack together. Rules that need all their missing are added up without
/// counting anybody twice; of those that need some, the one that lacks most beyond that is taken.
class LackTogether {
 public:
    void add(const Reading& reading) {
        if (reading.lacks == kNever) {
            never_ = true;
        } else if (reading.lacks >= reading.missing.size()) {
            forced_ = forced_ | reading.missing;
        } else if (count_ < partial_.size()) {
            partial_[count_++] = {reading.missing, reading.lacks};
        } else {
            least_ = std::max(least_, reading.lacks);
        }
    }
    [[nodiscard]] int votes() const {
        if (never_) return kNever;
        int beyond = 0;
        for (std::size_t i = 0; i < count_; ++i)
            beyond = std::max(beyond, partial_[i].lacks - (partial_[i].missing & forced_).size());
        return std::max(forced_.size() + beyond, least_);
    }

 private:
    struct Partial {
        ActorSet missing;
        int lacks = 0;
    };
    std::array<Partial, 8> partial_;  // more than that in one rule is beyond any charter
    std::size_t count_ = 0;
    ActorSet forced_;
    int least_ = 0;
    bool never_ = false;
};

Reading read_all(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    Reading all = kHolds;
    LackTogether together;
    for (const Rule& inner : rule.inner) {
        const Reading one = read(inner, ballot, scope);
        all.silent = all.silent | one.silent;
        if (one.sure) continue;
        all.sure = false;
        all.possible = all.possible && one.possible;
        all.missing = all.missing | one.missing;
        together.add(one);
    }
    if (!all.sure) all.lacks = together.votes();
    return all;
}

Reading read_any(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    Reading best = kCannot;
    bool sure = false;
    bool possible = false;
    ActorSet silent;  // where the table decides anyway, unbroken silence says the same of those who say nothing
    for (const Rule& inner : rule.inner) {
        const Reading one = read(inner, ballot, scope);
        if (one.sure) {
            sure = true;
            silent = silent | one.silent;
        }
        possible = possible || one.possible;
        const bool fewer = one.lacks != best.lacks ? one.lacks < best.lacks : one.missing.size() < best.missing.size();
        if (fewer) best = one;
    }
    if (sure) return {true, true, 0, {}, silent};
    best.possible = possible;
    return best;
}

Reading read(const Rule& rule, const Ballot& ballot, const Scope& scope) {
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            return read_consensus(rule, ballot, scope);
        case Rule::Kind::kUnanimity:
            return read_unanimity(ballot, scope);
        case Rule::Kind::kMajority:
            return read_share(rule, ballot, scope);
        case Rule::Kind::kWeighted:
            return read_weighted(rule, ballot, scope);
        case Rule::Kind::kVeto:
            return read_veto(rule, ballot, scope);
        case Rule::Kind::kQuorum:
            return read_quorum(rule, ballot, scope);
        case Rule::Kind::kSilence:
            return read_silence(rule, ballot, scope);
        case Rule::Kind::kConsent:
            return read_consent(rule, ballot, scope);
        case Rule::Kind::kAllOf:
            return read_all(rule, ballot, scope);
        case Rule::Kind::kAnyOf:
            return read_any(rule, ballot, scope);
    }
    return kCannot;
}

}  // namespace

int votes_to_reach(double share, bool strict, int count) {
    const double exact = share * count;
    if (!(exact < count + 1.0)) return count + 1;  // also for what is no number
    if (strict) return exact + kSlack < 0 ? 0 : static_cast<int>(exact + kSlack) + 1;
    const double least = exact - kSlack;
    if (least <= 0) return 0;
    const int whole = static_cast<int>(least);
    return whole < least ? whole + 1 : whole;
}

Tally tally(const Rule& rule, const Ballot& ballot) {
    const Reading reading = read(rule, ballot, {ballot.members, {}, ballot.closed});
    // Whoever consents by silence has to be silent to the end: before it may yet object.
    const ActorSet unsaid = ballot.extra - ballot.accepted;
    const ActorSet lacking = unsaid - reading.silent;
    const bool all_said = ballot.closed ? lacking.empty() : unsaid.empty();
    if (reading.sure && all_said) return {Outcome::kYes, {}};
    const bool they_may = ballot.closed ? all_said : (unsaid & ballot.voted()).empty();
    const bool open = reading.possible && they_may && !ballot.closed;
    return {open ? Outcome::kOpen : Outcome::kNo, reading.missing | lacking};
}

Ballot blank_ballot(const Scenario& scenario, const World& world, const DraftText& text, bool closed) {
    Ballot ballot;
    ballot.members = world.institutions[text.framework].members;
    const ActorSet bound = bound_by_own_yes(scenario, text);
    ballot.extra = bound | (text.parties - ballot.members);
    ballot.host = host_of(scenario, text);
    ballot.closed = closed;
    return ballot;
}

Ballot ballot_of(const Scenario& scenario, const World& world, const Draft& draft, bool closed) {
    Ballot ballot = blank_ballot(scenario, world, draft.text(), closed);
    std::array<std::uint64_t, 4> by_vote{};
    for (std::size_t i = 0; i < draft.votes.size(); ++i)
        by_vote[static_cast<std::size_t>(draft.votes[i])] |= std::uint64_t{1} << (i & 63U);
    ballot.accepted = ActorSet{by_vote[static_cast<std::size_t>(Vote::kAccept)]};
    ballot.rejected = ActorSet{by_vote[static_cast<std::size_t>(Vote::kReject)]};
    ballot.abstained = ActorSet{by_vote[static_cast<std::size_t>(Vote::kAbstain)]};
    return ballot;
}

Tally tally(const Scenario& scenario, const World& world, const Draft& draft, bool closed) {
    return tally(rule_of(scenario, draft.text()), ballot_of(scenario, world, draft, closed));
}

std::vector<DraftId> with_links(const World& world, const Draft& draft) {
    std::vector<DraftId> all{draft.id};
    const auto follow = [&](const Draft& from) {
        for (const DraftId link : from.text().linked) {
            if (std::find(all.begin(), all.end(), link) == all.end()) all.push_back(link);
        }
    };
    follow(draft);
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (const Draft* linked = world.draft(all[i])) follow(*linked);
    }
    return all;
}

std::vector<DraftId> package_of(const World& world, const Draft& draft) {
    std::vector<DraftId> package = with_links(world, draft);
    package.erase(std::remove_if(package.begin() + 1, package.end(),
                                 [&](DraftId id) {
                                     const Draft* linked = world.draft(id);
                                     return linked == nullptr || is_settled(linked->status);
                                 }),
                  package.end());
    return package;
}

bool all_voted(const Scenario& scenario, const World& world, const Draft& draft) {
    const ActorSet voted = draft.voted(Vote::kAccept) | draft.voted(Vote::kReject) | draft.voted(Vote::kAbstain);
    return voted.includes(voters(scenario, world, draft.text()));
}

ActorSet lost_with_last_yes(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor) {
    if (draft.status != DraftStatus::kOpen) return {};
    Draft then = draft;
    then.votes[actor.index()] = Vote::kAccept;
    if (!all_voted(scenario, world, then)) return {};
    const Tally end = tally(scenario, world, then, true);
    return end.outcome == Outcome::kNo ? end.missing : ActorSet{};
}

bool lacks_without(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor) {
    Ballot ballot = blank_ballot(scenario, world, draft.text(), true);
    ballot.accepted = voters(scenario, world, draft.text()) | ballot.members | ballot.extra;
    ballot.accepted.erase(actor);
    ballot.abstained = ActorSet::just(actor);
    return tally(rule_of(scenario, draft.text()), ballot).outcome != Outcome::kYes;
}

bool binds_by_silence(const Scenario& scenario, const World& world, const Draft& draft, ActorId party) {
    if (draft.status != DraftStatus::kOpen || !draft.text().parties.contains(party) || draft.vote(party) != Vote::kNone)
        return false;
    // All that it is tied to passes with it, or none.
    const std::vector<DraftId> package = package_of(world, draft);
    return std::all_of(package.begin(), package.end(), [&](DraftId id) {
        const Draft* const part = world.draft(id);
        return part != nullptr && part->status == DraftStatus::kOpen &&
               tally(scenario, world, *part, true).outcome == Outcome::kYes;
    });
}

bool waits_for_alone(const Scenario& scenario, const World& world, const Draft& draft, ActorId actor) {
    if (draft.status != DraftStatus::kOpen || draft.vote(actor) != Vote::kNone) return false;
    bool silent = true;
    for (const DraftId id : package_of(world, draft)) {
        const Draft* const part = world.draft(id);
        if (part == nullptr || part->status != DraftStatus::kOpen) return false;
        Draft then = *part;
        if (then.vote(actor) == Vote::kNone) then.votes[actor.index()] = Vote::kAccept;
        if (tally(scenario, world, then, true).outcome != Outcome::kYes) return false;
        silent = silent && tally(scenario, world, *part, true).outcome == Outcome::kYes;
    }
    return !silent;
}

ActorSet missing(const Scenario& scenario, const World& world, const Draft& draft) {
    ActorSet who;
    if (draft.status == DraftStatus::kAdopted || draft.status == DraftStatus::kWithdrawn) return who;
    for (const DraftId id : package_of(world, draft)) {
        const Draft& part = id == draft.id ? draft : *world.draft(id);
        who = who | tally(scenario, world, part, part.status == DraftStatus::kRejected).missing;
    }
    return who;
}

}  // namespace demarche
