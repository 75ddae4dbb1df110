#include <catch2/catch.hpp>
#include <initializer_list>

#include "diplomacy/voting.h"

using namespace demarche;

namespace {

ActorSet set(std::initializer_list<int> actors) {
    ActorSet out;
    for (const int actor : actors)
        out.insert(ActorId{static_cast<std::size_t>(actor)});
    return out;
}
Rule rule(Rule::Kind kind, std::initializer_list<Rule> inner = {}) {
    Rule out;
    out.kind = kind;
    out.inner = inner;
    return out;
}
Rule majority(double share, bool strict = false) {
    Rule out = rule(Rule::Kind::kMajority);
    out.share = share;
    out.strict = strict;
    return out;
}
Rule consent(int of) {
    Rule out = rule(Rule::Kind::kConsent);
    out.of = ActorId{static_cast<std::size_t>(of)};
    return out;
}

}  // namespace

TEST_CASE("shares are counted exactly, whatever doubles make of them", "[diplomacy][tally]") {
    for (int whole = 1; whole <= 100; ++whole) {
        for (int part = 0; part <= whole; ++part) {
            const double share = static_cast<double>(part) / whole;
            for (int count = 0; count <= 64; ++count) {
                INFO(part << "/" << whole << " of " << count);
                // The smallest n with n / count >= part / whole, in whole numbers.
                const int at_least = (count * part + whole - 1) / whole;
                const int more_than = count * part / whole + 1;
                if (votes_to_reach(share, false, count) != at_least) FAIL("at least");
                if (votes_to_reach(share, true, count) != more_than) FAIL("more than");
            }
        }
    }
    SUCCEED();
}

TEST_CASE("a share that is no share cannot be reached, or is reached by nobody", "[diplomacy][tally]") {
    CHECK(votes_to_reach(1.5, false, 4) == 5);
    CHECK(votes_to_reach(1e300, false, 4) == 5);
    CHECK(votes_to_reach(std::numeric_limits<double>::quiet_NaN(), false, 4) == 5);
    CHECK(votes_to_reach(-1, false, 4) == 0);
    CHECK(votes_to_reach(-1, true, 4) == 0);
}

TEST_CASE("a rule with nobody to ask", "[diplomacy][tally]") {
    Ballot nobody;
    SECTION("consensus, unanimity and at least a share of nobody hold") {
        CHECK(tally(rule(Rule::Kind::kConsensus), nobody).outcome == Outcome::kYes);
        CHECK(tally(rule(Rule::Kind::kUnanimity), nobody).outcome == Outcome::kYes);
        CHECK(tally(majority(2.0 / 3), nobody).outcome == Outcome::kYes);
    }
    SECTION("more than a share of nobody is never reached, and nobody is to blame") {
        CHECK(tally(majority(0.5, true), nobody) == Tally{Outcome::kNo, {}});
    }
    SECTION("all of no rules hold, any of no rules does not") {
        CHECK(tally(rule(Rule::Kind::kAllOf), nobody).outcome == Outcome::kYes);
        CHECK(tally(rule(Rule::Kind::kAnyOf), nobody) == Tally{Outcome::kNo, {}});
    }
    SECTION("a party outside the body must still accept") {
        nobody.extra = set({3});
        CHECK(tally(rule(Rule::Kind::kConsensus), nobody) == Tally{Outcome::kOpen, set({3})});
    }
}

TEST_CASE("silence without an inner rule ends with the first objection", "[diplomacy][tally]") {
    Ballot ballot;
    ballot.members = set({0, 1, 2});
    ballot.accepted = set({0});
    CHECK(tally(rule(Rule::Kind::kSilence), ballot) == Tally{Outcome::kOpen, set({1, 2})});
    ballot.rejected = set({1});
    CHECK(tally(rule(Rule::Kind::kSilence), ballot) == Tally{Outcome::kNo, set({1})});
}

TEST_CASE("a quorum without an inner rule asks for attendance alone", "[diplomacy][tally]") {
    Rule quorum = rule(Rule::Kind::kQuorum);
    quorum.share = 0.5;
    Ballot ballot;
    ballot.members = set({0, 1, 2, 3});
    ballot.rejected = set({0, 1});
    CHECK(tally(quorum, ballot).outcome == Outcome::kOpen);
    ballot.closed = true;
    CHECK(tally(quorum, ballot).outcome == Outcome::kYes);
}

TEST_CASE("negative weights count as none, so that an acceptance cannot hurt", "[diplomacy][tally]") {
    Rule weighted = rule(Rule::Kind::kWeighted);
    weighted.weights = {3, -2};
    weighted.threshold = 3;
    Ballot ballot;
    ballot.members = set({0, 1});
    ballot.accepted = set({0, 1});
    CHECK(tally(weighted, ballot).outcome == Outcome::kYes);
}

TEST_CASE("many partly met rules under all_of are still told apart from a shorter way", "[diplomacy][tally]") {
    // More rules than are looked at one by one: the count stays a lower bound, and the consent of one is shorter.
    Ballot ballot;
    ballot.members = ActorSet::first(6);
    Rule all = rule(Rule::Kind::kAllOf);
    for (int i = 0; i < 20; ++i)
        all.inner.push_back(majority(0.5));
    const Rule any = rule(Rule::Kind::kAnyOf, {all, consent(9)});
    CHECK(tally(any, ballot).missing == set({9}));
}

TEST_CASE("rules may lie deep within each other", "[diplomacy][tally]") {
    Rule deep = consent(1);
    for (int i = 0; i < 200; ++i)
        deep = rule(i % 2 == 0 ? Rule::Kind::kAllOf : Rule::Kind::kAnyOf,
                    {deep, deep.kind == Rule::Kind::kConsent ? consent(1) : rule(Rule::Kind::kAllOf)});
    Ballot ballot;
    ballot.members = set({0, 1});
    const Tally got = tally(deep, ballot);
    CHECK(got.outcome == Outcome::kYes);  // an any_of with an empty all_of holds
}

TEST_CASE("consents names members and others, and the host when there is one", "[diplomacy][tally]") {
    Rule host = rule(Rule::Kind::kConsent);
    host.host = true;
    const Rule both =
        rule(Rule::Kind::kAllOf, {rule(Rule::Kind::kConsensus), rule(Rule::Kind::kAnyOf, {consent(4), host})});
    CHECK(consents(both, ActorId{7}) == set({4, 7}));
    CHECK(consents(both, ActorId{}) == set({4}));
    CHECK(consents(rule(Rule::Kind::kUnanimity), ActorId{7}).empty());
}
