#include "diplomacy/drafting.h"

#include <rapidcheck/catch.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <limits>

#include "diplomacy/voting.h"
#include "table.h"

using namespace demarche;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Table {
    Scenario s = sample::make_scenario();
    World world = blank_world(s);
    DraftText mission = sample::mission_text(s);
    DraftText treaty = sample::treaty_text(s);

    void refused(const DraftText& text, ErrorCode code, std::string_view where) const {
        const Result<void> got = check_text(s, world, text);
        REQUIRE_FALSE(got);
        CHECK(word(got.error().code) == word(code));
        CHECK(got.error().where == where);
        INFO(got.error().message);
        CHECK(got.error().message.size() > 10);
    }
    [[nodiscard]] bool fine(const DraftText& text) const { return check_text(s, world, text).has_value(); }
    [[nodiscard]] const ParamDef& param(std::string_view clause, std::size_t index) const {
        return s.clauses[sample::clause(s, clause)].params[index];
    }
    [[nodiscard]] bool takes(const ParamDef& def, double value) const {
        return check_param(s, def, value, mission.parties, "/p").has_value();
    }
};

}  // namespace

TEST_CASE("the texts of the sample can be tabled", "[diplomacy][drafting]") {
    const Table t;
    CHECK(t.fine(t.mission));
    CHECK(t.fine(t.treaty));
}

TEST_CASE("a text names what exists and what its type allows", "[diplomacy][drafting]") {
    Table t;
    SECTION("no such type") {
        t.mission.type = AgreementTypeId{std::size_t{9}};
        t.refused(t.mission, ErrorCode::kUnknownId, "/type");
    }
    SECTION("no such framework") {
        t.mission.framework = {};
        t.refused(t.mission, ErrorCode::kUnknownId, "/framework");
    }
    SECTION("a framework of another type") {
        t.s.agreements[t.mission.type].frameworks = {*t.s.find<InstitutionId>("osce")};
        t.refused(t.mission, ErrorCode::kNotAllowed, "/framework");
    }
    SECTION("no such actor") {
        t.mission.parties.insert(ActorId{std::size_t{40}});
        t.refused(t.mission, ErrorCode::kUnknownId, "/parties");
    }
    SECTION("too few parties") {
        t.mission.parties = sample::actors(t.s, {"eu"});
        t.refused(t.mission, ErrorCode::kOutOfRange, "/parties");
    }
    SECTION("too many parties") {
        t.treaty.parties = ActorSet::first(4);
        t.refused(t.treaty, ErrorCode::kOutOfRange, "/parties");
    }
    SECTION("nobody") {
        t.s.agreements[t.treaty.type].min_parties = 0;
        t.s.agreements[t.treaty.type].include = {};
        t.treaty.parties = {};
        t.refused(t.treaty, ErrorCode::kOutOfRange, "/parties");
    }
    SECTION("a party that must be there") {
        t.treaty.parties = sample::actors(t.s, {"eu", "russia"});
        t.refused(t.treaty, ErrorCode::kNotAllowed, "/parties");
    }
    SECTION("a party that may not be there") {
        t.s.agreements[t.mission.type].only = sample::actors(t.s, {"eu", "kazakhstan"});
        t.refused(t.mission, ErrorCode::kNotAllowed, "/parties");
    }
    SECTION("a place that is missing") {
        t.mission.place = {};
        t.refused(t.mission, ErrorCode::kMissingField, "/place");
    }
    SECTION("a place where none belongs") {
        t.treaty.place = *t.s.find<PlaceId>("osh");
        t.refused(t.treaty, ErrorCode::kNotAllowed, "/place");
    }
    SECTION("no such place") {
        t.mission.place = PlaceId{std::size_t{12}};
        t.refused(t.mission, ErrorCode::kUnknownId, "/place");
    }
    SECTION("a place that the type does not list") {
        t.s.agreements[t.mission.type].places = {*t.s.find<PlaceId>("kant")};
        t.refused(t.mission, ErrorCode::kNotAllowed, "/place");
    }
}

TEST_CASE("clauses are allowed, there when required, once, and not too many", "[diplomacy][drafting]") {
    Table t;
    const Term monitoring{sample::clause(t.s, "monitoring"), {}};
    SECTION("no such clause") {
        t.mission.terms.push_back({ClauseId{std::size_t{99}}, {}});
        t.refused(t.mission, ErrorCode::kUnknownId, "/clauses/2");
    }
    SECTION("a clause of other agreements") {
        t.treaty.terms.push_back({sample::clause(t.s, "mandate"), {0, 0}});
        t.refused(t.treaty, ErrorCode::kNotAllowed, "/clauses/1");
    }
    SECTION("twice the same") {
        t.mission.terms.push_back(t.mission.terms[1]);
        t.refused(t.mission, ErrorCode::kNotAllowed, "/clauses/2");
    }
    SECTION("a required one is missing") {
        t.mission.terms.erase(t.mission.terms.begin());
        t.refused(t.mission, ErrorCode::kMissingField, "/clauses");
    }
    SECTION("too many") {
        t.s.agreements[t.treaty.type].max_clauses = 1;
        t.treaty.terms.push_back({sample::clause(t.s, "funding"), {0, 2.5, 0}});
        t.refused(t.treaty, ErrorCode::kOutOfRange, "/clauses");
    }
    SECTION("parameters that are missing") {
        t.mission.terms[1].params.pop_back();
        t.refused(t.mission, ErrorCode::kMissingField, "/clauses/1");
    }
    SECTION("a parameter off its range is named by its path") {
        t.mission.terms[1].params[1] = 25;
        t.refused(t.mission, ErrorCode::kOutOfRange, "/clauses/1/officers");
    }
    SECTION("a lead that is no party") {
        t.mission.terms[0].params[0] = 2;
        t.refused(t.mission, ErrorCode::kNotAParty, "/clauses/0/by");
    }
    SECTION("the mandate covers what shares a tag with it, and what has none") {
        t.mission.framework = *t.s.find<InstitutionId>("osce");
        t.mission.terms.push_back(monitoring);
        CHECK(t.fine(t.mission));
        t.s.clauses[sample::clause(t.s, "police")].tags = {"military"};
        CHECK(outside_mandate(t.s, t.mission) == sample::clause(t.s, "police"));
        t.refused(t.mission, ErrorCode::kNoMandate, "/clauses/1");
        t.s.institutions[t.mission.framework].any_mandate = true;
        CHECK(t.fine(t.mission));
    }
    SECTION("a mandate that is a function is not read as an empty list") {
        t.mission.framework = *t.s.find<InstitutionId>("osce");
        InstitutionDef& osce = t.s.institutions[t.mission.framework];
        osce.mandate.clear();
        osce.mandate_fn = HandlerId{std::size_t{1}};
        CHECK(t.fine(t.mission));
    }
}

TEST_CASE("a duration keeps to its type", "[diplomacy][drafting]") {
    Table t;
    AgreementDef& type = t.s.agreements[t.mission.type];
    const auto lasts = [&](int rounds) {
        t.mission.duration = rounds;
        return t.fine(t.mission);
    };
    SECTION("between least and most") {
        CHECK(lasts(1));
        CHECK(lasts(6));
        CHECK_FALSE(lasts(0));  // without limit is more than six
        CHECK_FALSE(lasts(7));
        CHECK_FALSE(lasts(-1));
    }
    SECTION("without limit, where there is none") {
        type.min_duration = type.max_duration = 0;
        CHECK(lasts(0));
        CHECK(lasts(2));
        CHECK_FALSE(lasts(-1));
        CHECK_FALSE(lasts(std::numeric_limits<int>::max()));
    }
    SECTION("at least so many, or without limit") {
        type.min_duration = 3;
        type.max_duration = 0;
        CHECK(lasts(0));
        CHECK(lasts(3));
        CHECK_FALSE(lasts(2));
    }
    SECTION("not given: the longest that the type allows") {
        t.mission.duration = 0;
        CHECK(completed(t.s, t.mission).duration == 6);
        t.mission.duration = 2;
        CHECK(completed(t.s, t.mission).duration == 2);
        CHECK(completed(t.s, t.treaty).duration == 0);
    }
    t.mission.duration = 9;
    type.min_duration = 1;
    type.max_duration = 6;
    t.refused(t.mission, ErrorCode::kOutOfRange, "/duration");
}

TEST_CASE("conditions look at rounds of the game, public numbers and types of agreement", "[diplomacy][drafting]") {
    Table t;
    Conditions& conditions = t.mission.conditions;
    t.world.round = 3;
    const SlotIndex violence = sample::slot(t.s, "violence/osh");
    SECTION("rounds") {
        conditions = {4, 8, {}};
        CHECK(t.fine(t.mission));
        conditions = {9, 0, {}};
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/not_before");
        conditions = {-1, 0, {}};
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/not_before");
        conditions = {0, 9, {}};
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/until_round");
        conditions = {0, 2, {}};  // is over
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/until_round");
        conditions = {5, 4, {}};
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/until_round");
    }
    SECTION("a number") {
        conditions.only_if = OnlyIf{violence, 30.0, {}, {}};
        CHECK(t.fine(t.mission));
        conditions.only_if = OnlyIf{violence, 30.0, 20.0, {}};
        CHECK(t.fine(t.mission));
        const AgreementTypeId other{0U};
        conditions.only_if = OnlyIf{{}, 30.0, {}, other};
        t.refused(t.mission, ErrorCode::kBadValue, "/conditions/only_if/below");
        conditions.only_if = OnlyIf{{}, {}, 30.0, other};
        t.refused(t.mission, ErrorCode::kBadValue, "/conditions/only_if/above");
        conditions.only_if = OnlyIf{violence, {}, {}, {}};
        t.refused(t.mission, ErrorCode::kMissingField, "/conditions/only_if");
        conditions.only_if = OnlyIf{violence, {}, kNan, {}};
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/only_if/above");
        conditions.only_if = OnlyIf{violence, -kInfinity, {}, {}};
        t.refused(t.mission, ErrorCode::kOutOfRange, "/conditions/only_if/below");
    }
    SECTION("a number that not everybody may see would be told by the agreement's status") {
        conditions.only_if = OnlyIf{sample::slot(t.s, "legitimacy/eu"), 30.0, {}, {}};
        t.refused(t.mission, ErrorCode::kNotAllowed, "/conditions/only_if/indicator");
    }
    SECTION("a number that is no indicator") {
        conditions.only_if = OnlyIf{t.s.free_slot(ActorId{std::size_t{0}}, ResourceId{std::size_t{0}}), 30.0, {}, {}};
        t.refused(t.mission, ErrorCode::kUnknownId, "/conditions/only_if/indicator");
        conditions.only_if = OnlyIf{static_cast<SlotIndex>(t.s.slots.size()), 30.0, {}, {}};
        t.refused(t.mission, ErrorCode::kUnknownId, "/conditions/only_if/indicator");
    }
    SECTION("an agreement") {
        conditions.only_if = OnlyIf{{}, {}, {}, t.treaty.type};
        CHECK(t.fine(t.mission));
        conditions.only_if = OnlyIf{{}, {}, {}, AgreementTypeId{std::size_t{7}}};
        t.refused(t.mission, ErrorCode::kUnknownId, "/conditions/only_if/agreement");
        conditions.only_if = OnlyIf{violence, 30.0, {}, t.treaty.type};
        t.refused(t.mission, ErrorCode::kBadValue, "/conditions/only_if");
        conditions.only_if = OnlyIf{};
        t.refused(t.mission, ErrorCode::kBadValue, "/conditions/only_if");
    }
}

TEST_CASE("a draft is linked to others that can still be adopted or have been", "[diplomacy][drafting]") {
    Table t;
    Draft other = sample::draft(t.s, 5, t.treaty);
    const auto put = [&](DraftStatus status) {
        other.status = status;
        t.world.drafts = {Shared<Draft>{other}};
    };
    t.mission.linked = {other.id};
    SECTION("unknown") {
        t.refused(t.mission, ErrorCode::kUnknownDraft, "/linked/0");
    }
    SECTION("on the table") {
        put(DraftStatus::kOpen);
        CHECK(t.fine(t.mission));
        t.mission.linked.push_back(other.id);
        t.refused(t.mission, ErrorCode::kNotAllowed, "/linked/1");
    }
    SECTION("rejected, and still to be amended") {
        put(DraftStatus::kRejected);
        CHECK(t.fine(t.mission));
    }
    SECTION("withdrawn") {
        put(DraftStatus::kWithdrawn);
        t.refused(t.mission, ErrorCode::kDecided, "/linked/0");
    }
    SECTION("an agreement, alive or ended") {
        put(DraftStatus::kAdopted);
        Agreement agreement;
        agreement.id = other.id;
        agreement.version = other.versions.back();
        agreement.status = AgreementStatus::kInForce;
        t.world.agreements = {Shared<Agreement>{agreement}};
        CHECK(t.fine(t.mission));
        agreement.status = AgreementStatus::kViolated;
        t.world.agreements = {Shared<Agreement>{agreement}};
        t.refused(t.mission, ErrorCode::kDecided, "/linked/0");
    }
}

TEST_CASE("a parameter takes its values and nothing else", "[diplomacy][drafting]") {
    const Table t;
    SECTION("integers in steps") {
        const ParamDef& officers = t.param("police", 1);  // 10 to 60 by 10
        CHECK(t.takes(officers, 10));
        CHECK(t.takes(officers, 60));
        for (const double bad : {0.0, 15.0, 70.0, -10.0, 10.5, kNan, kInfinity, 1e300})
            CHECK_FALSE(t.takes(officers, bad));
    }
    SECTION("numbers in steps that doubles do not hold") {
        ParamDef tenths = sample::detail::number("tenths", 0.1, 0.7, 0.1);
        CHECK(t.takes(tenths, 0.3));
        CHECK(t.takes(tenths, 0.1 + 0.2));
        CHECK(t.takes(tenths, 0.7));
        CHECK_FALSE(t.takes(tenths, 0.35));
        CHECK_FALSE(t.takes(tenths, 0));
    }
    SECTION("a range that its steps do not reach the end of") {
        ParamDef odd = sample::detail::integer("odd", 1, 10, 4);
        CHECK(t.takes(odd, 9));
        CHECK_FALSE(t.takes(odd, 10));
    }
    SECTION("choices, yes and no") {
        CHECK(t.takes(t.param("mandate", 0), 2));
        CHECK_FALSE(t.takes(t.param("mandate", 0), 3));
        CHECK_FALSE(t.takes(t.param("mandate", 0), 0.5));
        CHECK(t.takes(t.param("mandate", 1), 1));
        CHECK_FALSE(t.takes(t.param("mandate", 1), 2));
        CHECK_FALSE(t.takes(t.param("mandate", 1), kNan));
    }
    SECTION("parties, actors, places, institutions") {
        CHECK(t.takes(t.param("lead", 0), 1));
        CHECK_FALSE(t.takes(t.param("lead", 0), 2));
        CHECK_FALSE(t.takes(t.param("lead", 0), -1));
        CHECK(t.takes(t.param("funding", 0), 2));
        CHECK_FALSE(t.takes(t.param("funding", 0), 4));
        CHECK(t.takes(t.param("police", 2), 2));
        CHECK_FALSE(t.takes(t.param("police", 2), 3));
        CHECK(t.takes(t.param("funding", 2), 1));
        CHECK_FALSE(t.takes(t.param("funding", 2), 2));
    }
}

TEST_CASE("the values of a parameter are listed", "[diplomacy][drafting]") {
    const Table t;
    const auto values = [&](const ParamDef& def) { return values_of(t.s, def, t.mission.parties); };
    CHECK(values(t.param("police", 1)) == std::vector<double>{10, 20, 30, 40, 50, 60});
    CHECK(values(t.param("mandate", 0)) == std::vector<double>{0, 1, 2});
    CHECK(values(t.param("mandate", 1)) == std::vector<double>{0, 1});
    CHECK(values(t.param("lead", 0)) == std::vector<double>{0, 1});
    CHECK(values(t.param("funding", 0)).size() == 4);
    CHECK(values(t.param("funding", 2)).size() == 2);
    CHECK(values(sample::detail::number("tenths", 0.1, 0.5, 0.1)) == std::vector<double>{0.1, 0.2, 0.3, 0.4, 0.5});
    CHECK(values(sample::detail::integer("fixed", 3, 3, 1)) == std::vector<double>{3});
    CHECK(values(sample::detail::integer("no step", 3, 9, 0)) == std::vector<double>{3});
    SECTION("a huge range is spread, with both ends") {
        const ParamDef huge = sample::detail::integer("huge", 0, 1e12, 1);
        const std::vector<double> spread = values(huge);
        CHECK(spread.size() == kMaxValues);
        CHECK(spread.front() == 0);
        CHECK(spread.back() == 1e12);
        CHECK(std::is_sorted(spread.begin(), spread.end()));
        CHECK(std::all_of(spread.begin(), spread.end(), [&](double value) { return t.takes(huge, value); }));
    }
}

TEST_CASE("every value that is listed is taken", "[property][diplomacy]") {
    const Table t;
    rc::prop("values_of and check_param agree", [&] {
        const double min = *rc::gen::inRange(-50, 50) / 10.0;
        const double step = *rc::gen::inRange(1, 30) / 10.0;
        const int count = *rc::gen::inRange(0, 40);
        const ParamDef def = sample::detail::number("p", min, min + step * count, step);
        const std::vector<double> values = values_of(t.s, def, {});
        RC_ASSERT(values.size() == static_cast<std::size_t>(count) + 1);
        for (const double value : values) {
            RC_ASSERT(t.takes(def, value));
            RC_ASSERT(!t.takes(def, value + step / 2));
        }
        const std::vector<ParamDef> defs{def};
        RC_ASSERT(t.takes(def, default_params(t.s, defs, {}).front()));
    });
}

TEST_CASE("defaults are taken where they fit", "[diplomacy][drafting]") {
    const Table t;
    const auto defaults = [&](std::string_view clause, ActorSet parties) {
        return default_params(t.s, t.s.clauses[sample::clause(t.s, clause)].params, parties);
    };
    CHECK(defaults("police", t.mission.parties) == std::vector<double>{0, 20, 0});
    CHECK(defaults("police", sample::actors(t.s, {"kyrgyzstan"})) == std::vector<double>{2, 20, 0});
    CHECK(defaults("funding", t.mission.parties) == std::vector<double>{0, 2.5, 0});
    CHECK(defaults("monitoring", t.mission.parties).empty());
    ParamDef party = sample::detail::one("by", ParamType::kParty, 3);
    CHECK(default_params(t.s, std::vector{party}, t.mission.parties) == std::vector<double>{0});
}

TEST_CASE("texts are told in words", "[diplomacy][text]") {
    const Table t;
    CHECK(heading(t.s, t.mission) == "Joint mission in Osh (Ad hoc group): European Union, Russia");
    CHECK(heading(t.s, t.treaty) == "Border treaty (OSCE): European Union, Kyrgyzstan");
    CHECK(term_text(t.s, t.mission.terms[1]).str() == "Russia sends 20 officers to Osh.");
    CHECK(value_text(t.s, t.param("mandate", 0), 1) == "advise");
    CHECK(value_text(t.s, t.param("mandate", 1), 1) == "yes");
    CHECK(value_text(t.s, t.param("mandate", 1), 0) == "no");
    CHECK(value_text(t.s, t.param("funding", 1), 2.5) == "2.5");
    CHECK(value_text(t.s, t.param("funding", 2), 0) == "OSCE");
    SECTION("what is not there reads as unknown") {
        CHECK(value_text(t.s, t.param("mandate", 0), 9) == "?");
        CHECK(value_text(t.s, t.param("funding", 0), -1) == "?");
        CHECK(value_text(t.s, t.param("police", 2), kNan) == "?");
    }
}

TEST_CASE("the lead is the party in 'by' of the clause 'lead'", "[diplomacy][drafting]") {
    Table t;
    CHECK(lead_of(t.s, t.mission) == sample::actor(t.s, "eu"));
    t.mission.terms[0].params[0] = 1;
    CHECK(lead_of(t.s, t.mission) == sample::actor(t.s, "russia"));
    CHECK_FALSE(lead_of(t.s, t.treaty).valid());
}

TEST_CASE("a cost table is paid by those it names", "[diplomacy][drafting]") {
    const Table t;
    const auto actor = [&](std::string_view name) { return sample::actor(t.s, name); };
    const ResourceId police = *t.s.find<ResourceId>("police");
    const ResourceId aid = *t.s.find<ResourceId>("aid");
    Cost cost;
    cost.lines = {{CostLine::Payer::kParam, 0, {}, police, 10},
                  {CostLine::Payer::kActor, 0, actor("eu"), aid, 3},
                  {CostLine::Payer::kSelf, 0, {}, aid, 1},
                  {CostLine::Payer::kActor, 0, actor("russia"), police, 2}};
    const std::vector<double> params = {1};
    SECTION("lines of one payer and resource are added up") {
        const std::vector<ActorCost> paid = table_costs(t.s, cost, params, actor("eu"), 4);
        CHECK(paid == std::vector<ActorCost>{{actor("russia"), police, 12, 4}, {actor("eu"), aid, 4, 4}});
    }
    SECTION("nobody pays for nobody") {
        const std::vector<ActorCost> paid = table_costs(t.s, cost, std::vector<double>{-1}, {}, 0);
        CHECK(paid == std::vector<ActorCost>{{actor("eu"), aid, 3, 0}, {actor("russia"), police, 2, 0}});
        CHECK(table_costs(t.s, cost, {}, {}, 0) == paid);
    }
    SECTION("a sum is what is paid, though its parts are no binary fractions") {
        cost.lines = {{CostLine::Payer::kSelf, 0, {}, aid, 0.1}, {CostLine::Payer::kActor, 0, actor("eu"), aid, 0.2}};
        CHECK(table_costs(t.s, cost, {}, actor("eu"), 0) == std::vector<ActorCost>{{actor("eu"), aid, 0.3, 0}});
    }
}

TEST_CASE("who amends and withdraws: those with a say, or the chair of a single text", "[diplomacy][drafting]") {
    Table t;
    const auto actor = [&](std::string_view name) { return sample::actor(t.s, name); };
    const InstitutionId osce = *t.s.find<InstitutionId>("osce");
    t.mission.framework = osce;
    Draft draft;
    draft.proposer = actor("eu");
    draft.versions.push_back(Shared<DraftVersion>{{t.mission, draft.proposer, 1}});
    const ActorSet say = voters(t.s, t.world, t.mission);
    REQUIRE(say.contains(draft.proposer));
    REQUIRE_FALSE(say.empty());
    for (const ActorId one : ActorSet::first(t.s.actors.size())) {
        CHECK(may_amend(t.s, t.world, t.mission, one) == say.contains(one));
        CHECK(may_withdraw(t.s, t.world, draft, one) == (one == draft.proposer));
    }
    t.s.institutions[osce].procedure = Procedure::kSingleText;
    t.world.institutions[osce].chair = actor("kazakhstan");
    for (const ActorId one : ActorSet::first(t.s.actors.size())) {
        CHECK(may_amend(t.s, t.world, t.mission, one) == (one == actor("kazakhstan")));
        CHECK(may_withdraw(t.s, t.world, draft, one) == (one == actor("kazakhstan")));
    }
}

TEST_CASE("conditions hold in their rounds and on their side of a bound", "[diplomacy][drafting]") {
    Table t;
    const SlotIndex violence = sample::slot(t.s, "violence/osh");
    ActorSet readers = t.treaty.parties;
    const auto hold = [&](const Conditions& conditions) {
        DraftText text = t.treaty;
        text.conditions = conditions;
        return conditions_hold(t.world, text, readers);
    };
    t.world.round = 3;
    CHECK(hold({}));
    CHECK(hold({3, 0, {}}));
    CHECK_FALSE(hold({4, 0, {}}));
    CHECK(hold({0, 3, {}}));
    CHECK_FALSE(hold({0, 2, {}}));
    t.world.numbers[violence] = 30;
    CHECK_FALSE(hold({0, 0, OnlyIf{violence, 30.0, {}, {}}}));
    CHECK(hold({0, 0, OnlyIf{violence, 30.001, {}, {}}}));
    CHECK_FALSE(hold({0, 0, OnlyIf{violence, {}, 30.0, {}}}));
    CHECK(hold({0, 0, OnlyIf{violence, {}, 29.999, {}}}));
    CHECK(hold({0, 0, OnlyIf{violence, 40.0, 20.0, {}}}));
    CHECK_FALSE(hold({0, 0, OnlyIf{violence, 40.0, 30.0, {}}}));
    SECTION("an agreement of the type must be in force") {
        const Conditions treaty{0, 0, OnlyIf{{}, {}, {}, t.treaty.type}};
        CHECK_FALSE(hold(treaty));
        Agreement agreement;
        agreement.version = sample::draft(t.s, 1, t.treaty).versions.back();
        agreement.known_to = t.treaty.parties;
        const auto with = [&](AgreementStatus status) {
            agreement.status = status;
            t.world.agreements = {Shared<Agreement>{agreement}};
            return hold(treaty);
        };
        CHECK(with(AgreementStatus::kInForce));
        CHECK_FALSE(with(AgreementStatus::kRatifying));
        CHECK_FALSE(with(AgreementStatus::kSuspended));
        CHECK_FALSE(with(AgreementStatus::kExpired));
        // All who read the text must know of it, or they would learn of it so.
        readers = ActorSet::first(t.s.actors.size());
        REQUIRE_FALSE(agreement.known_to.includes(readers));
        CHECK_FALSE(with(AgreementStatus::kInForce));
        readers = t.treaty.parties;
        agreement.known_to.erase(*t.treaty.parties.begin());
        CHECK_FALSE(with(AgreementStatus::kInForce));
    }
}
