#include <catch2/catch.hpp>

#include "diplomacy/voting.h"
#include "model/sample_scenario.h"

using namespace demarche;

namespace {

Rule rule(Rule::Kind kind) {
    Rule out;
    out.kind = kind;
    return out;
}
Rule majority(double share, bool strict = false) {
    Rule out = rule(Rule::Kind::kMajority);
    out.share = share;
    out.strict = strict;
    return out;
}

}  // namespace

TEST_CASE("a rule is told in words", "[diplomacy][text]") {
    const Scenario s = sample::make_scenario();
    const auto words = [&](const Rule& r) { return describe(s, r); };

    CHECK(words(rule(Rule::Kind::kConsensus)) == "consensus of the members");
    Rule minus_one = rule(Rule::Kind::kConsensus);
    minus_one.minus = 1;
    CHECK(words(minus_one) == "consensus of the members but for one");
    CHECK(words(rule(Rule::Kind::kUnanimity)) == "the acceptance of all the members");
    CHECK(words(majority(2.0 / 3)) == "two thirds of the members");
    CHECK(words(majority(9.0 / 15)) == "three fifths of the members");
    CHECK(words(majority(0.5, true)) == "more than half of the members");
    CHECK(words(majority(0.55)) == "55 % of the members");
    CHECK(words(majority(0.25)) == "one quarter of the members");
    CHECK(words(majority(1)) == "all of the members");

    Rule weighted = rule(Rule::Kind::kWeighted);
    weighted.weights = {3, 0, 1.5};
    weighted.threshold = 4;
    CHECK(words(weighted) == "a weight of 4 among the members (European Union 3 and Kyrgyzstan 1.5)");

    Rule veto = rule(Rule::Kind::kVeto);
    veto.share = 9.0 / 15;
    veto.by = sample::actors(s, {"eu", "russia"});
    CHECK(words(veto) == "three fifths of the members, without a veto of European Union or Russia");
    veto.by = {};
    CHECK(words(veto) == "three fifths of the members");

    Rule quorum = rule(Rule::Kind::kQuorum);
    quorum.share = 0.8;
    quorum.inner = {majority(2.0 / 3)};
    CHECK(words(quorum) == "two thirds of those who vote, with four fifths of the members voting");

    Rule silence = rule(Rule::Kind::kSilence);
    CHECK(words(silence) == "no objection until the end of the phase");
    silence.inner = {rule(Rule::Kind::kConsensus)};
    CHECK(words(silence) == "no objection until the end of the phase, or, after one, consensus of the members");

    Rule host = rule(Rule::Kind::kConsent);
    host.host = true;
    Rule russia = rule(Rule::Kind::kConsent);
    russia.of = sample::actor(s, "russia");
    Rule all = rule(Rule::Kind::kAllOf);
    all.inner = {rule(Rule::Kind::kConsensus), host, russia};
    CHECK(words(all) == "consensus of the members, the consent of the host and the consent of Russia");
    Rule any = rule(Rule::Kind::kAnyOf);
    any.inner = {all, majority(0.5)};
    CHECK(words(any) ==
          "(consensus of the members, the consent of the host and the consent of Russia) or half of "
          "the members");
}

TEST_CASE("of a weighted rule the weights of members are told, and apart from them those of who may be admitted",
          "[diplomacy][text]") {
    Scenario s = sample::make_scenario();
    Rule weighted = rule(Rule::Kind::kWeighted);
    weighted.weights = {3, 0, 1.5};
    weighted.threshold = 4;
    InstitutionDef& body = s.institutions[InstitutionId{0U}];
    body.members = ActorSet::just(ActorId{0U});
    body.rule = rule(Rule::Kind::kAllOf);
    body.rule.inner = {weighted, rule(Rule::Kind::kUnanimity)};
    CHECK(describe(s, weighted) == "a weight of 4 among the members (European Union 3; once admitted: Kyrgyzstan 1.5)");
    body.members.insert(ActorId{2U});
    CHECK(describe(s, weighted) == "a weight of 4 among the members (European Union 3 and Kyrgyzstan 1.5)");
}
