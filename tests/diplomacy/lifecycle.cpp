#include "diplomacy/lifecycle.h"

#include <rapidcheck/catch.h>

#include <catch2/catch.hpp>
#include <vector>

#include "table.h"

using namespace demarche;

namespace {

struct Home {
    Scenario s = sample::make_scenario();
    World world = blank_world(s);
    ActorId eu = sample::actor(s, "eu");
    ConstituencyId members = sample::id<ConstituencyId>(s, "eu.new_members");    // weight 2
    ConstituencyId parliament = sample::id<ConstituencyId>(s, "eu.parliament");  // weight 1, veto

    void support(ConstituencyId who, double points) { world.numbers[s.support_slot(who)] = points; }
    [[nodiscard]] double odds(std::vector<HomeView> views = {}) const { return ratification_odds(s, world, eu, views); }
};

Agreement signed_mission(const Home& home, DraftText text, ActorSet ratify = {}) {
    return adopt(home.s, home.world, sample::draft(home.s, 1, std::move(text)), ratify);
}

}  // namespace

TEST_CASE("the odds at home are the mean support by weight", "[diplomacy][lifecycle]") {
    Home home;
    home.support(home.members, 50);
    home.support(home.parliament, 80);
    CHECK(home.odds() == Approx(0.6));

    SECTION("shifted by ten points for each like") {
        CHECK(home.odds({{home.members, 1}}) == Approx((2 * 60 + 80) / 300.0));
        CHECK(home.odds({{home.members, 1}, {home.members, -2}}) == Approx((2 * 40 + 80) / 300.0));
    }
    SECTION("never quite certain") {
        CHECK(home.odds({{home.members, 50}, {home.parliament, 50}}) == Approx(0.95));
        home.support(home.members, 0);
        home.support(home.parliament, 30);
        CHECK(home.odds({{home.members, -5}}) == Approx((2 * 5 + 30) / 300.0));
    }
    SECTION("none while a group with a veto stands against it") {
        home.support(home.parliament, 30);
        CHECK(home.odds() > 0);
        home.support(home.parliament, 29.999);
        CHECK(home.odds() == 0);
        home.support(home.parliament, 40);
        CHECK(home.odds({{home.parliament, -1.5}}) == 0);
    }
    SECTION("others' constituencies have no say") {
        CHECK(home.odds({{sample::id<ConstituencyId>(home.s, "russia.duma"), -9}}) == Approx(0.6));
    }
    SECTION("an actor without constituencies ratifies") {
        CHECK(ratification_odds(home.s, home.world, sample::actor(home.s, "kazakhstan"), {}) == 1);
    }
    SECTION("groups that all weigh nothing are asked as equals") {
        home.s.constituencies[home.members].weight = 0;
        home.s.constituencies[home.parliament].weight = 0;
        CHECK(home.odds() == Approx(0.65));
    }
}

TEST_CASE("odds at home stay within bounds and rise with what people like", "[property][diplomacy]") {
    Home home;
    rc::prop("0 or 0.05..0.95, and monotone", [&] {
        home.support(home.members, *rc::gen::inRange(0, 101));
        home.support(home.parliament, *rc::gen::inRange(0, 101));
        const double likes = *rc::gen::inRange(-20, 21) / 2.0;
        const double odds = home.odds({{home.members, likes}});
        RC_ASSERT(odds == 0 || (odds >= 0.05 && odds <= 0.95));
        RC_ASSERT(home.odds({{home.members, likes + 1}}) >= odds);
        RC_ASSERT(home.odds({{home.members, likes}, {home.parliament, 1}}) >= odds);
    });
}

TEST_CASE("a breach is found out by itself or by those who verify", "[diplomacy][lifecycle]") {
    Home home;
    DraftText text = sample::mission_text(home.s);
    CHECK(detection_odds(home.s, signed_mission(home, text), 1) == Approx(0.3));
    text.terms.push_back({sample::clause(home.s, "monitoring"), {}});
    Agreement agreement = signed_mission(home, text);
    CHECK(detection_odds(home.s, agreement, 1) == Approx(1 - 0.7 * 0.6));
    SECTION("not by an inspection that is itself broken") {
        agreement.breaches = {{home.eu, 2, 1}};
        CHECK(detection_odds(home.s, agreement, 1) == Approx(0.3));
    }
    SECTION("a term that is not there cannot be broken") {
        CHECK(detection_odds(home.s, agreement, 3) == 0);
        CHECK(detection_odds(home.s, agreement, -1) == 0);
    }
}

TEST_CASE("a term is owed by those whom it names, or who pay for it, or by all", "[diplomacy][lifecycle]") {
    Home home;
    const ActorId kyrgyzstan = sample::actor(home.s, "kyrgyzstan");
    const ActorId russia = sample::actor(home.s, "russia");
    const ClauseId id = sample::clause(home.s, "police");
    DraftText text = sample::mission_text(home.s);
    text.terms.assign(1, {id, {static_cast<double>(home.eu.index()), 20}});
    text.parties = sample::actors(home.s, {"eu", "kyrgyzstan", "kazakhstan"});
    ClauseDef& clause = home.s.clauses[id];
    REQUIRE(clause.params.front().type == ParamType::kParty);
    REQUIRE(home.s.places[text.place].of == kyrgyzstan);
    const auto owed = [&] { return owed_by(home.s, text, 0); };

    CHECK(owed() == ActorSet::just(home.eu));  // pays for it by the parameter
    clause.cost.lines = {{CostLine::Payer::kActor, 0, kyrgyzstan, ResourceId{0}, 1}};
    CHECK(owed() == ActorSet::just(kyrgyzstan));
    clause.cost.lines = {{CostLine::Payer::kActor, 0, kyrgyzstan, ResourceId{0}, 0}};
    CHECK(owed() == ActorSet::just(home.eu));  // what costs nothing says nothing; it is named as a party
    clause.owed_by = {{Duty::Of::kHost, 0, {}}, {Duty::Of::kActor, 0, russia}};
    CHECK(owed() == ActorSet::just(kyrgyzstan));  // Russia has not signed
    clause.owed_by = {{Duty::Of::kActor, 0, russia}};
    CHECK(owed() == text.parties);

    clause.owed_by = {{Duty::Of::kParam, 0, {}}, {Duty::Of::kHost, 0, {}}};
    CHECK(owed() == (ActorSet::just(home.eu) | ActorSet::just(kyrgyzstan)));
    Agreement agreement = signed_mission(home, text);
    CHECK_FALSE(lapsed(home.s, agreement, 0));
    agreement.parties.erase(sample::actor(home.s, "kazakhstan"));
    CHECK(honoured(home.s, agreement, 0));
    agreement.parties.erase(kyrgyzstan);  // each of those whom it names is needed
    CHECK(lapsed(home.s, agreement, 0));
    CHECK_FALSE(honoured(home.s, agreement, 0));
    home.s.clauses[id].owed_by = {{Duty::Of::kActor, 0, russia}};  // nobody of those has signed: all owe it
    CHECK(honoured(home.s, agreement, 0));
    agreement.parties = text.parties;
    agreement.breaches = {{home.eu, 0, 1}};
    CHECK_FALSE(lapsed(home.s, agreement, 0));
    CHECK_FALSE(honoured(home.s, agreement, 0));
}

TEST_CASE("a draft becomes an agreement by adoption", "[diplomacy][lifecycle]") {
    Home home;
    home.world.round = 4;
    const ActorId russia = sample::actor(home.s, "russia");
    Draft draft = sample::draft(home.s, 77, sample::treaty_text(home.s),
                                {{"eu", Vote::kAccept}, {"russia", Vote::kReject}, {"kyrgyzstan", Vote::kAccept}});
    draft.reservations = {{home.eu, "no cost before 2011"}, {russia, "left over from before"}};
    const Agreement agreement = adopt(home.s, home.world, draft, sample::actors(home.s, {"eu", "russia"}));

    CHECK(agreement.id == draft.id);
    CHECK(agreement.version == draft.versions.back());
    CHECK(agreement.parties == draft.text().parties);
    CHECK(agreement.adopted_round == 4);
    CHECK(agreement.since == 0);
    SECTION("only parties ratify") {
        REQUIRE(agreement.ratifications.size() == 1);
        CHECK(agreement.ratifications[0] == Ratification{home.eu, false, 0});
        CHECK(agreement.status == AgreementStatus::kRatifying);
        CHECK_FALSE(ratified(agreement));
    }
    SECTION("a party that has left is not waited for") {
        Agreement left = agreement;
        left.parties.erase(home.eu);
        CHECK(ratified(left));
    }
    SECTION("ratified when every party's parliament has") {
        Agreement done = agreement;
        done.ratifications[0].done = true;
        CHECK(ratified(done));
    }
    SECTION("nothing to ratify") {
        const Agreement simple = adopt(home.s, home.world, draft, {});
        CHECK(simple.status == AgreementStatus::kAdopted);
        CHECK(ratified(simple));
    }
    SECTION("reservations are those of the signatories") {
        REQUIRE(agreement.reservations.size() == 1);
        CHECK(agreement.reservations[0] == Reservation{home.eu, "no cost before 2011"});
    }
}

TEST_CASE("what was agreed in a channel is known to those who saw it", "[diplomacy][lifecycle]") {
    Home home;
    const ActorSet all = ActorSet::first(home.s.actors.size());
    SECTION("a public draft is known to all") {
        CHECK(signed_mission(home, sample::treaty_text(home.s)).known_to == all);
    }
    SECTION("a treaty negotiated in private is known to channel, parties and members") {
        DraftText text = sample::treaty_text(home.s);
        text.framework = *home.s.find<InstitutionId>("ad_hoc");
        Draft draft = sample::draft(home.s, 1, text);
        draft.channel = sample::actors(home.s, {"eu"});
        CHECK(adopt(home.s, home.world, draft, {}).known_to == sample::actors(home.s, {"eu", "russia", "kyrgyzstan"}));
    }
    SECTION("a mission cannot be hidden") {
        Draft draft = sample::draft(home.s, 1, sample::mission_text(home.s));
        draft.channel = sample::actors(home.s, {"eu"});
        CHECK(adopt(home.s, home.world, draft, {}).known_to == all);
    }
}

TEST_CASE("an agreement ends after its last round", "[diplomacy][lifecycle]") {
    Home home;
    DraftText text = sample::mission_text(home.s);
    const auto last = [&](int since) {
        Agreement agreement = signed_mission(home, text);
        agreement.since = since;
        return last_round(agreement);
    };
    text.duration = 3;
    SECTION("the round of entry counts as the first") {
        CHECK(last(2) == 4);
    }
    SECTION("time does not run before entry into force") {
        CHECK(last(0) == 0);
    }
    SECTION("until_round cuts a longer duration short") {
        text.conditions.until_round = 3;
        CHECK(last(2) == 3);
    }
    SECTION("until_round does not lengthen a duration") {
        text.conditions.until_round = 8;
        CHECK(last(2) == 4);
    }
    SECTION("until_round runs also before entry into force") {
        text.conditions.until_round = 5;
        CHECK(last(0) == 5);
    }
    SECTION("without either it has no end") {
        text.duration = 0;
        CHECK(last(1) == 0);
    }
    SECTION("it has expired in the round after, not before") {
        Agreement agreement = signed_mission(home, text);
        agreement.since = 2;
        for (int round = 1; round <= 8; ++round) {
            home.world.round = round;
            CHECK(expired(home.world, agreement) == (round > 4));
        }
    }
}

TEST_CASE("an agreement goes on without a party unless that was its lead or one too many", "[diplomacy][lifecycle]") {
    Home home;
    DraftText text = sample::mission_text(home.s);
    text.parties = sample::actors(home.s, {"eu", "russia", "kyrgyzstan"});
    const ActorId russia = sample::actor(home.s, "russia");
    Agreement agreement = signed_mission(home, text);
    CHECK(departure(home.s, agreement, russia) == Departure::kGoesOn);
    CHECK(departure(home.s, agreement, home.eu) == Departure::kEnds);  // it leads
    // In whose house it is: of a mission, and of nothing else.
    const ActorId host = sample::actor(home.s, "kyrgyzstan");
    REQUIRE(home.s.places[text.place].of == host);
    CHECK(departure(home.s, agreement, host) == Departure::kEnds);
    agreement.parties.erase(sample::actor(home.s, "kyrgyzstan"));
    CHECK(departure(home.s, agreement, russia) == Departure::kEnds);  // two are the least
}

TEST_CASE("an agreement ends with whoever owes all that is in it", "[diplomacy][lifecycle]") {
    Home home;
    DraftText text = sample::mission_text(home.s);
    text.parties = sample::actors(home.s, {"eu", "kyrgyzstan", "russia"});
    const ActorId russia = sample::actor(home.s, "russia");
    std::erase_if(text.terms, [&](const Term& term) { return home.s.clauses[term.clause].id == "lead"; });
    REQUIRE(text.terms.size() == 1);
    const auto owed_by = [&](Term term, ActorId actor) {
        const std::vector<ParamDef>& params = home.s.clauses[term.clause].params;
        for (std::size_t i = 0; i < params.size(); ++i) {
            if (params[i].type == ParamType::kParty) term.params[i] = actor.value;
        }
        return term;
    };
    text.terms.front() = owed_by(text.terms.front(), russia);
    CHECK(departure(home.s, signed_mission(home, text), russia) == Departure::kEnds);
    CHECK(departure(home.s, signed_mission(home, text), home.eu) == Departure::kGoesOn);
    text.terms.push_back(owed_by(text.terms.front(), home.eu));
    CHECK(departure(home.s, signed_mission(home, text), russia) == Departure::kGoesOn);
}

TEST_CASE("a home that hardly passes a text in any of its three votes makes it hopeless", "[diplomacy][lifecycle]") {
    CHECK(odds_in_the_end(0) == 0);
    CHECK(odds_in_the_end(0.5) == Approx(0.875));
    CHECK(odds_in_the_end(1) == 1);
    CHECK(hopeless_at_home(odds_in_the_end(0.07)));
    CHECK_FALSE(hopeless_at_home(odds_in_the_end(0.08)));
}
