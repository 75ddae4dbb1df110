#include "diplomacy/voting.h"

#include <catch2/catch.hpp>

#include "table.h"

using namespace demarche;

namespace {

/// The sample scenario, its World, and drafts on the table.
struct Table {
    Scenario s = sample::make_scenario();
    World world = blank_world(s);

    [[nodiscard]] ActorSet who(std::initializer_list<std::string_view> names) const { return sample::actors(s, names); }
    void put(Draft draft) { world.drafts.push_back(Shared<Draft>{std::move(draft)}); }
    [[nodiscard]] const Draft& at(std::size_t id) const { return *world.draft(DraftId{id}); }
};

constexpr Vote kYes = Vote::kAccept;
constexpr Vote kNo = Vote::kReject;

}  // namespace

TEST_CASE("the voters are the members, the parties, and those whose consent is asked", "[diplomacy][voting]") {
    Table t;
    DraftText text = sample::mission_text(t.s);
    SECTION("the host has a say, though it is neither party nor member") {
        CHECK(voters(t.s, t.world, text) == t.who({"eu", "russia", "kyrgyzstan"}));
    }
    SECTION("on open ground there is no host to ask") {
        text.place = *t.s.find<PlaceId>("fergana");
        CHECK(voters(t.s, t.world, text) == t.who({"eu", "russia"}));
    }
    SECTION("a party that is no member") {
        text.parties = t.who({"eu", "kazakhstan"});
        CHECK(voters(t.s, t.world, text) == t.who({"eu", "russia", "kyrgyzstan", "kazakhstan"}));
    }
    SECTION("who was admitted in play votes, who was expelled does not") {
        t.world.institutions[text.framework].members = t.who({"eu", "kazakhstan"});
        text.parties = t.who({"eu"});
        CHECK(voters(t.s, t.world, text) == t.who({"eu", "kazakhstan", "kyrgyzstan"}));
    }
}

TEST_CASE("an agreement's own rule stands before that of its framework", "[diplomacy][voting]") {
    Table t;
    const DraftText text = sample::mission_text(t.s);
    CHECK(rule_of(t.s, text) == t.s.institutions[text.framework].rule);
    Rule own;
    own.kind = Rule::Kind::kUnanimity;
    t.s.agreements[text.type].rule = own;
    CHECK(rule_of(t.s, text) == own);
}

TEST_CASE("a ballot tells members from other parties and reads the votes", "[diplomacy][voting]") {
    Table t;
    DraftText text = sample::mission_text(t.s);
    text.parties = t.who({"eu", "kazakhstan"});
    const Draft draft = sample::draft(t.s, 1, text, {{"eu", kYes}, {"russia", kNo}, {"kazakhstan", Vote::kAbstain}});
    const Ballot ballot = ballot_of(t.s, t.world, draft, true);
    CHECK(ballot.members == t.who({"eu", "russia"}));
    CHECK(ballot.extra == t.who({"eu", "kazakhstan"}));  // the lead, and one from outside
    CHECK(ballot.accepted == t.who({"eu"}));
    CHECK(ballot.rejected == t.who({"russia"}));
    CHECK(ballot.abstained == t.who({"kazakhstan"}));
    CHECK(ballot.host == sample::actor(t.s, "kyrgyzstan"));
    CHECK(ballot.closed);
}

TEST_CASE("a draft is held back by its rule, its host and its parties outside the body", "[diplomacy][voting]") {
    Table t;
    DraftText text = sample::mission_text(t.s);
    text.parties = t.who({"eu", "kazakhstan"});
    const Draft draft = sample::draft(t.s, 1, text, {{"eu", kYes}});
    CHECK(tally(t.s, t.world, draft, false) == Tally{Outcome::kOpen, t.who({"russia", "kyrgyzstan", "kazakhstan"})});
    CHECK(tally(t.s, t.world, draft, true).outcome == Outcome::kNo);
    const Draft done =
        sample::draft(t.s, 1, text, {{"eu", kYes}, {"russia", kYes}, {"kyrgyzstan", kYes}, {"kazakhstan", kYes}});
    CHECK(tally(t.s, t.world, done, false) == Tally{Outcome::kYes, {}});
}

TEST_CASE("nobody owes or pays by the votes of others", "[diplomacy][voting]") {
    Table t;
    DraftText text = sample::mission_text(t.s);
    text.parties = t.who({"eu", "russia"});
    Rule one;
    one.kind = Rule::Kind::kMajority;
    one.share = 0.5;
    t.s.agreements[text.type].rule = one;
    for (const Term& term : text.terms) {
        ClauseDef& clause = t.s.clauses[term.clause];
        clause.cost = {};
        clause.owed_by = {{Duty::Of::kActor, 0, sample::actor(t.s, "eu")}};
    }
    const ActorId russia = sample::actor(t.s, "russia");
    const Draft draft = sample::draft(t.s, 1, text, {{"eu", kYes}});
    const auto outcome = [&] { return tally(t.s, t.world, draft, true); };
    ClauseDef& last = t.s.clauses[text.terms.back().clause];
    SECTION("who owes nothing is bound by the body") {
        CHECK(outcome() == Tally{Outcome::kYes, {}});
    }
    SECTION("who owes must accept") {
        last.owed_by.push_back({Duty::Of::kActor, 0, russia});
        CHECK(outcome() == Tally{Outcome::kNo, t.who({"russia"})});
    }
    SECTION("who pays must accept, though another owes") {
        last.cost.lines.push_back({CostLine::Payer::kActor, 0, russia, ResourceId{0U}, 1});
        CHECK(outcome() == Tally{Outcome::kNo, t.who({"russia"})});
    }
    SECTION("whom a function asks is not known before") {
        last.cost.fn = HandlerId{0U};
        CHECK(outcome() == Tally{Outcome::kNo, t.who({"russia"})});
    }
    SECTION("what is asked of one who does not sign binds nobody") {
        last.owed_by.push_back({Duty::Of::kActor, 0, sample::actor(t.s, "kazakhstan")});
        CHECK(outcome() == Tally{Outcome::kYes, {}});
    }
}

TEST_CASE("missing names those who hold back any draft of the package", "[diplomacy][voting]") {
    Table t;
    const auto linked_to = [&](std::initializer_list<std::size_t> ids) {
        DraftText text = sample::mission_text(t.s);
        text.place = *t.s.find<PlaceId>("fergana");
        for (const std::size_t id : ids)
            text.linked.emplace_back(id);
        return text;
    };
    const sample::Votes all_in_favour = {{"eu", kYes}, {"russia", kYes}};
    const sample::Votes eu_waits = {{"russia", kYes}};
    const sample::Votes russia_waits = {{"eu", kYes}};

    SECTION("of the draft that names the link") {
        t.put(sample::draft(t.s, 1, linked_to({2}), all_in_favour));
        t.put(sample::draft(t.s, 2, linked_to({}), russia_waits));
        CHECK(package_of(t.world, t.at(1)) == std::vector{DraftId{std::size_t{1}}, DraftId{std::size_t{2}}});
        CHECK(missing(t.s, t.world, t.at(1)) == t.who({"russia"}));
        // Otherwise anybody could hold up any draft by tabling another that leans on it.
        CHECK(package_of(t.world, t.at(2)) == std::vector{DraftId{std::size_t{2}}});
    }
    SECTION("through links of links, and around in a ring") {
        t.put(sample::draft(t.s, 1, linked_to({2}), all_in_favour));
        t.put(sample::draft(t.s, 2, linked_to({3}), russia_waits));
        t.put(sample::draft(t.s, 3, linked_to({1, 3}), eu_waits));
        CHECK(package_of(t.world, t.at(2)).size() == 3);
        for (const std::size_t id : {1U, 2U, 3U})
            CHECK(missing(t.s, t.world, t.at(id)) == t.who({"eu", "russia"}));
    }
    SECTION("a link that is an agreement already asks for nothing more") {
        Draft adopted = sample::draft(t.s, 2, linked_to({}), all_in_favour);
        adopted.status = DraftStatus::kAdopted;
        t.put(adopted);
        t.put(sample::draft(t.s, 1, linked_to({2}), russia_waits));
        CHECK(missing(t.s, t.world, t.at(1)) == t.who({"russia"}));
        CHECK(missing(t.s, t.world, t.at(2)).empty());
    }
    SECTION("a rejected link holds back through those who did not accept it") {
        Draft rejected = sample::draft(t.s, 2, linked_to({}), {{"eu", kYes}, {"russia", kNo}});
        rejected.status = DraftStatus::kRejected;
        t.put(rejected);
        t.put(sample::draft(t.s, 1, linked_to({2}), all_in_favour));
        CHECK(missing(t.s, t.world, t.at(1)) == t.who({"russia"}));
    }
    SECTION("nobody holds back what was withdrawn") {
        Draft withdrawn = sample::draft(t.s, 2, linked_to({}), russia_waits);
        withdrawn.status = DraftStatus::kWithdrawn;
        t.put(withdrawn);
        t.put(sample::draft(t.s, 1, linked_to({2, 9}), all_in_favour));
        CHECK(missing(t.s, t.world, t.at(2)).empty());
        CHECK(package_of(t.world, t.at(1)) == std::vector{DraftId{std::size_t{1}}});
    }
}
