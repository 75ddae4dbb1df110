#include <rapidcheck/catch.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "random_ballots.h"
#include "reference.h"

using namespace demarche;

namespace {

Ballot with_acceptance(Ballot ballot, ActorId voter) {
    ballot.rejected.erase(voter);
    ballot.abstained.erase(voter);
    ballot.accepted.insert(voter);
    return ballot;
}
Ballot with_acceptances(Ballot ballot, ActorSet voters) {
    for (const ActorId voter : voters)
        ballot = with_acceptance(ballot, voter);
    return ballot;
}
Ballot closed(Ballot ballot) {
    ballot.closed = true;
    return ballot;
}
Ballot everybody_accepts(const Rule& rule, const Ballot& ballot) {
    return with_acceptances(ballot, reference::voters(rule, ballot));
}
bool yes(const Rule& rule, const Ballot& ballot) {
    return tally(rule, ballot).outcome == Outcome::kYes;
}
void log(const random::Case& it) {
    RC_LOG() << random::show(it.rule) << '\n' << random::show(it.ballot) << '\n';
}

/// How far a single rule is from holding, by its own measure, were the phase to end now.
double distance(const Rule& rule, const Ballot& b) {
    const auto accepts = [&](ActorSet of) { return (b.accepted & of).size(); };
    switch (rule.kind) {
        case Rule::Kind::kConsensus:
            return std::max(0, (b.members - b.accepted - b.abstained).size() - rule.minus);
        case Rule::Kind::kUnanimity:
            return (b.members - b.accepted).size();
        case Rule::Kind::kMajority:
            return std::max(0, votes_to_reach(rule.share, rule.strict, b.members.size()) - accepts(b.members));
        case Rule::Kind::kVeto:
            return std::max(0, votes_to_reach(rule.share, rule.strict, b.members.size()) - accepts(b.members)) +
                   100 * (rule.by & b.members & b.rejected).size();
        case Rule::Kind::kWeighted: {
            double left = rule.threshold;
            for (const ActorId voter : b.members& b.accepted)
                left -= voter.index() < rule.weights.size() ? rule.weights[voter.index()] : 0;
            return std::max(0.0, left);
        }
        case Rule::Kind::kConsent: {
            const ActorId who = rule.host ? b.host : rule.of;
            return who.valid() && !b.accepted.contains(who) ? 1 : 0;
        }
        default:
            return 0;
    }
}

}  // namespace

TEST_CASE("when the phase has ended, a tally is what the contract says word for word", "[property][diplomacy]") {
    rc::prop("closed tally equals the reference", [] {
        random::Case it = random::any_case();
        it.ballot.closed = true;
        log(it);
        const Outcome outcome = tally(it.rule, it.ballot).outcome;
        RC_CLASSIFY(outcome == Outcome::kYes);
        RC_ASSERT(outcome == (reference::holds(it.rule, it.ballot) ? Outcome::kYes : Outcome::kNo));
    });
}

TEST_CASE("what an open ballot has decided, no completion of the votes undoes", "[property][diplomacy]") {
    rc::prop("yes stays yes and no stays no", [] {
        const random::Case it = random::any_case();
        log(it);
        const Outcome outcome = tally(it.rule, it.ballot).outcome;
        RC_CLASSIFY(outcome == Outcome::kYes, "yes");
        RC_CLASSIFY(outcome == Outcome::kNo, "no");
        if (outcome == Outcome::kOpen) return;
        for (const Ballot& end : reference::completions(it.rule, it.ballot))
            RC_ASSERT(reference::holds(it.rule, end) == (outcome == Outcome::kYes));
    });
}

TEST_CASE("a ballot stays open only while the others can still decide it either way", "[property][diplomacy]") {
    rc::prop("open has a completion that adopts and one that rejects", [] {
        const random::Case it = random::any_case();
        // Quorum and silence wait for the end of the phase even when everything is settled.
        RC_PRE(!reference::has_kind(it.rule, Rule::Kind::kQuorum));
        RC_PRE(!reference::has_kind(it.rule, Rule::Kind::kSilence));
        log(it);
        if (tally(it.rule, it.ballot).outcome != Outcome::kOpen) return;
        int adopts = 0;
        int rejects = 0;
        for (const Ballot& end : reference::completions(it.rule, it.ballot))
            ++(reference::holds(it.rule, end) ? adopts : rejects);
        RC_ASSERT(adopts > 0);
        RC_ASSERT(rejects > 0);
    });
}

TEST_CASE("when all have voted nothing is open", "[property][diplomacy]") {
    rc::prop("an open ballot on which all voted reads as a closed one", [] {
        random::Case it = random::any_case();
        const ActorSet rest = reference::voters(it.rule, it.ballot) - it.ballot.voted();
        const ActorSet for_it = random::some(random::kActors, 60) & rest;
        it.ballot.accepted = it.ballot.accepted | for_it;
        it.ballot.rejected = it.ballot.rejected | (rest - for_it);
        log(it);
        RC_ASSERT(tally(it.rule, it.ballot) == tally(it.rule, closed(it.ballot)));
        RC_ASSERT(tally(it.rule, it.ballot).outcome != Outcome::kOpen);
    });
}

TEST_CASE("an extra acceptance never turns yes to no", "[property][diplomacy]") {
    rc::prop("acceptances only help", [](bool is_closed) {
        random::Case it = random::any_case();
        it.ballot.closed = is_closed;
        const ActorId voter = random::actor(random::kActors);
        log(it);
        const Outcome before = tally(it.rule, it.ballot).outcome;
        const Outcome after = tally(it.rule, with_acceptance(it.ballot, voter)).outcome;
        if (before == Outcome::kYes) RC_ASSERT(after != Outcome::kNo);
        // Under a quorum the last to vote ends the wait: what was open becomes what those present have said.
        const bool waits = reference::has_kind(it.rule, Rule::Kind::kQuorum);
        if (before == Outcome::kOpen && !waits) RC_ASSERT(after != Outcome::kNo);
    });
}

TEST_CASE("a rejection never turns no to yes", "[property][diplomacy]") {
    rc::prop("rejections only hinder", [](bool is_closed) {
        random::Case it = random::any_case();
        // Among those present, one who comes to reject can make up the number that was lacking.
        RC_PRE(!reference::has_kind(it.rule, Rule::Kind::kQuorum));
        // Breaking silence ends the wait: what was open becomes what the inner rule says.
        RC_PRE(!reference::has_kind(it.rule, Rule::Kind::kSilence));
        it.ballot.closed = is_closed;
        const ActorId voter = random::actor(random::kActors);
        log(it);
        Ballot against = it.ballot;
        against.accepted.erase(voter);
        against.abstained.erase(voter);
        against.rejected.insert(voter);
        if (!yes(it.rule, it.ballot)) RC_ASSERT(!yes(it.rule, against));
    });
}

TEST_CASE("somebody is missing if and only if the answer is not yet yes", "[property][diplomacy]") {
    rc::prop("missing is empty exactly under yes", [](bool is_closed) {
        random::Case it = random::any_case();
        it.ballot.closed = is_closed;
        RC_PRE(yes(it.rule, everybody_accepts(it.rule, it.ballot)));
        log(it);
        const Tally got = tally(it.rule, it.ballot);
        RC_CLASSIFY(got.outcome == Outcome::kYes, "yes");
        RC_ASSERT(got.missing.empty() == (got.outcome == Outcome::kYes));
    });
}

TEST_CASE("the missing are voters who have not accepted", "[property][diplomacy]") {
    rc::prop("nobody is named who cannot help", [](bool is_closed) {
        random::Case it = random::any_case();
        it.ballot.closed = is_closed;
        log(it);
        const Tally got = tally(it.rule, it.ballot);
        RC_ASSERT(reference::voters(it.rule, it.ballot).includes(got.missing));
        RC_ASSERT((got.missing & it.ballot.accepted).empty());
    });
}

TEST_CASE("if all who are missing accepted, it would be adopted", "[property][diplomacy]") {
    rc::prop("the missing are enough", [] {
        const random::Case it = random::any_case();
        RC_PRE(yes(it.rule, everybody_accepts(it.rule, it.ballot)));
        log(it);
        const Ballot at_end = closed(it.ballot);
        RC_ASSERT(yes(it.rule, with_acceptances(at_end, tally(it.rule, at_end).missing)));
        // Before the end of the phase the same votes settle it as of now, but for the procedures that wait.
        const Ballot now = with_acceptances(it.ballot, tally(it.rule, it.ballot).missing);
        if (reference::has_kind(it.rule, Rule::Kind::kSilence)) {
            RC_ASSERT(tally(it.rule, now).outcome != Outcome::kNo);
        } else {
            RC_ASSERT(yes(it.rule, now));
        }
    });
}

TEST_CASE("each of the missing brings a single rule closer by accepting", "[property][diplomacy]") {
    rc::prop("every acceptance of a missing member shortens the way", [] {
        random::Case it{random::rule(1), random::ballot(60)};
        it.ballot.extra = {};
        it.ballot.closed = true;
        log(it);
        const ActorSet missing = tally(it.rule, it.ballot).missing;
        RC_CLASSIFY(!missing.empty(), "something is missing");
        for (const ActorId voter : missing)
            RC_ASSERT(distance(it.rule, with_acceptance(it.ballot, voter)) < distance(it.rule, it.ballot));
        // And nobody who could do so is left out, unless the rule cannot be met at all.
        if (yes(it.rule, it.ballot) || !yes(it.rule, everybody_accepts(it.rule, it.ballot))) return;
        for (const ActorId voter : reference::voters(it.rule, it.ballot) - it.ballot.accepted - missing)
            RC_ASSERT(distance(it.rule, with_acceptance(it.ballot, voter)) >= distance(it.rule, it.ballot));
    });
}

TEST_CASE("all_of lacks what its unmet rules lack, any_of what one alternative lacks", "[property][diplomacy]") {
    rc::prop("missing of branches is made of missing of their rules", [](bool is_closed) {
        random::Case it = random::any_case();
        it.ballot.closed = is_closed;
        it.ballot.extra = {};
        Rule all;
        all.kind = Rule::Kind::kAllOf;
        all.inner = {it.rule, random::rule(2), random::rule(1)};
        Rule any = all;
        any.kind = Rule::Kind::kAnyOf;
        log(it);
        ActorSet together;
        bool one_of_them = false;
        const Tally best = tally(any, it.ballot);
        for (const Rule& inner : all.inner) {
            const Tally one = tally(inner, it.ballot);
            together = together | one.missing;
            one_of_them = one_of_them || one.missing == best.missing;
        }
        RC_ASSERT(tally(all, it.ballot).missing == together);
        RC_ASSERT(one_of_them);
    });
}

TEST_CASE("under any_of no other alternative lacks fewer votes", "[property][diplomacy]") {
    rc::prop("any_of names the nearest of its plain alternatives", [] {
        Ballot ballot = random::ballot(60);
        ballot.extra = {};
        ballot.closed = true;
        Rule any;
        any.kind = Rule::Kind::kAnyOf;
        any.inner = {random::rule(1), random::rule(1), random::rule(1)};
        RC_LOG() << random::show(any) << '\n' << random::show(ballot) << '\n';
        const Tally got = tally(any, ballot);
        if (got.outcome == Outcome::kYes) return;
        // The fewest acceptances of anybody after which a rule holds, by trying all sets of voters.
        const auto fewest = [&](const Rule& rule, ActorSet among) {
            int best = 100;
            for (std::uint64_t bits = 0; bits < (std::uint64_t{1} << random::kActors); ++bits) {
                const ActorSet who{bits};
                if (!among.includes(who) || who.size() >= best) continue;
                if (reference::holds(rule, with_acceptances(ballot, who))) best = who.size();
            }
            return best;
        };
        const ActorSet all = reference::voters(any, ballot);
        const int overall = fewest(any, all);
        if (overall == 100) {
            RC_ASSERT(got.missing.empty());
        } else {
            RC_ASSERT(fewest(any, got.missing) == overall);
        }
    });
}

TEST_CASE("votes of those whom nobody asks count for nothing", "[property][diplomacy]") {
    rc::prop("outsiders change nothing", [](bool is_closed) {
        random::Case it = random::any_case();
        it.ballot.closed = is_closed;
        log(it);
        const ActorSet voters = reference::voters(it.rule, it.ballot);
        Ballot without = it.ballot;
        without.accepted = without.accepted & voters;
        without.rejected = without.rejected & voters;
        without.abstained = without.abstained & voters;
        RC_ASSERT(tally(it.rule, without) == tally(it.rule, it.ballot));
    });
}
