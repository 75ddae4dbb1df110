#include <rapidcheck/catch.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "diplomacy/drafting.h"
#include "model/sample_scenario.h"

using namespace demarche;

namespace {

using Kind = Difference::Kind;

struct Table {
    Scenario s = sample::make_scenario();
    DraftText text;

    Table() {
        text.type = *s.find<AgreementTypeId>("joint_mission");
        text.framework = *s.find<InstitutionId>("ad_hoc");
        text.place = *s.find<PlaceId>("osh");
        text.parties = sample::actors(s, {"eu", "russia"});
        text.duration = 3;
        text.terms = {{sample::clause(s, "lead"), {0}}, {sample::clause(s, "police"), {1, 20, 0}}};
    }
    /// What the only difference says.
    [[nodiscard]] std::string told(const DraftText& after) const {
        const std::vector<Difference> found = differences(text, after);
        REQUIRE(found.size() == 1);
        return describe(s, found.front(), text, after);
    }
};

DraftText random_text(const Table& table) {
    DraftText text = table.text;
    text.framework = InstitutionId{static_cast<std::size_t>(*rc::gen::inRange(0, 2))};
    text.place = PlaceId{static_cast<std::size_t>(*rc::gen::inRange(0, 3))};
    text.parties = ActorSet{static_cast<std::uint64_t>(*rc::gen::inRange(0, 16))};
    text.duration = *rc::gen::inRange(0, 3);
    text.conditions.not_before = *rc::gen::inRange(0, 2);
    if (*rc::gen::arbitrary<bool>()) text.linked = {DraftId{std::size_t{7}}};
    text.terms.clear();
    for (const int clause : *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 4))) {
        const ClauseId id{static_cast<std::size_t>(clause)};
        const auto same = [&](const Term& t) { return t.clause == id; };
        if (std::any_of(text.terms.begin(), text.terms.end(), same)) continue;
        Term term{id, std::vector<double>(table.s.clauses[id].params.size())};
        for (double& value : term.params)
            value = *rc::gen::inRange(0, 2);
        text.terms.push_back(term);
    }
    return text;
}

}  // namespace

TEST_CASE("each change of a text is one difference, told in words", "[diplomacy][drafting]") {
    const Table table;
    DraftText after = table.text;
    SECTION("a parameter") {
        after.terms[1].params[1] = 40;
        CHECK(table.told(after) == "Police officers: officers 40 instead of 20");
    }
    SECTION("a parameter that names a party") {
        after.terms[0].params[0] = 1;
        CHECK(table.told(after) == "Lead nation: by Russia instead of European Union");
    }
    SECTION("a new clause") {
        after.terms.push_back({sample::clause(table.s, "monitoring"), {}});
        CHECK(table.told(after) == "new: Monitoring: Observers report to all parties.");
    }
    SECTION("a struck clause") {
        after.terms.pop_back();
        CHECK(table.told(after) == "struck: Police officers: Russia sends 20 officers to Osh.");
    }
    SECTION("a party joins") {
        after.parties.insert(sample::actor(table.s, "kyrgyzstan"));
        CHECK(table.told(after) == "Kyrgyzstan joins");
    }
    SECTION("a party goes") {
        after.parties.erase(sample::actor(table.s, "russia"));
        CHECK(table.told(after) == "Russia is no party any more");
    }
    SECTION("the framework") {
        after.framework = *table.s.find<InstitutionId>("osce");
        CHECK(table.told(after) == "framework OSCE instead of Ad hoc group");
    }
    SECTION("the place") {
        after.place = *table.s.find<PlaceId>("kant");
        CHECK(table.told(after) == "in Kant air base instead of Osh");
    }
    SECTION("the place is dropped") {
        after.place = {};
        CHECK(table.told(after) == "in no place instead of Osh");
    }
    SECTION("the duration") {
        after.duration = 1;
        CHECK(table.told(after) == "1 round instead of 3 rounds");
    }
    SECTION("the conditions") {
        after.conditions.not_before = 2;
        after.conditions.until_round = 5;
        after.conditions.only_if = OnlyIf{sample::slot(table.s, "violence/osh"), 30.0, 5.0, {}};
        CHECK(table.told(after) == "not before round 2, until round 5 and only if " +
                                       table.s.slot_name(sample::slot(table.s, "violence/osh")) +
                                       " is above 5 and below 30 instead of unconditional");
    }
    SECTION("a condition on another agreement") {
        after.conditions.only_if = OnlyIf{{}, {}, {}, *table.s.find<AgreementTypeId>("border_treaty")};
        CHECK(table.told(after) == "only if 'Border treaty' is in force instead of unconditional");
    }
    SECTION("the links") {
        after.linked = {DraftId{std::size_t{5}}, DraftId{std::size_t{6}}};
        CHECK(table.told(after) == "only together with 2 other drafts (before: stands alone)");
    }
    SECTION("the order of the clauses, in which they take effect") {
        std::swap(after.terms[0], after.terms[1]);
        CHECK(table.told(after) == "the clauses stand in another order");
    }
}

TEST_CASE("texts without a difference are equal", "[property][diplomacy]") {
    const Table table;
    rc::prop("no difference if and only if equal", [&] {
        const DraftText before = random_text(table);
        const DraftText after = *rc::gen::arbitrary<bool>() ? random_text(table) : before;
        RC_ASSERT(differences(before, after).empty() == (before == after));
        for (const Difference& difference : differences(before, after))
            RC_ASSERT(!describe(table.s, difference, before, after).empty());
    });
}

TEST_CASE("differences backwards undo differences forwards", "[property][diplomacy]") {
    const Table table;
    rc::prop("added becomes removed, before becomes after", [&] {
        const DraftText before = random_text(table);
        const DraftText after = random_text(table);
        std::vector<Difference> back = differences(after, before);
        for (Difference& difference : back) {
            std::swap(difference.before, difference.after);
            switch (difference.kind) {
                case Kind::kClauseAdded:
                    difference.kind = Kind::kClauseRemoved;
                    break;
                case Kind::kClauseRemoved:
                    difference.kind = Kind::kClauseAdded;
                    break;
                case Kind::kPartyAdded:
                    difference.kind = Kind::kPartyRemoved;
                    break;
                case Kind::kPartyRemoved:
                    difference.kind = Kind::kPartyAdded;
                    break;
                default:
                    break;
            }
        }
        const std::vector<Difference> there = differences(before, after);
        RC_ASSERT(std::is_permutation(there.begin(), there.end(), back.begin(), back.end()));
    });
}
