#include "ai/beliefs.h"
#include "ai/declared.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "ai/learning.h"
#include "diplomacy/drafting.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::ai;
using namespace demarche::testing;

namespace {

const Scenario& crisis() {
    static const std::unique_ptr<script::Host> host = host_of("kyrgyz_crisis");
    return host->scenario();
}

ActorId actor(const char* id) {
    return *crisis().find<ActorId>(id);
}

ObjectiveId objective(const char* id) {
    return *crisis().find<ObjectiveId>(id);
}

double weight(const Interests& interests, ActorId of, ObjectiveId which) {
    for (const Interests::Stake& stake : interests.of(of)) {
        if (stake.objective == which) return stake.weight;
    }
    return 0;
}

/// Russia takes or refuses a text that serves its partnership and hurts its primacy.
Beliefs after(bool willing, int times, double expected = 0.0) {
    Beliefs beliefs{crisis(), Beliefs::Lessons::kKept};
    const Shifts moved{{objective("russia_primacy"), -0.2}, {objective("russia_partners"), 0.2}};
    for (int i = 0; i < times; ++i)
        beliefs.saw(crisis(), {actor("russia"), DraftId{7}, 1, willing, {}, 1}, expected, moved);
    return beliefs;
}

}  // namespace

TEST_CASE("a refusal says that what the text hurts weighs more, and what it serves less", "[ai][beliefs]") {
    const Beliefs beliefs = after(false, 1);
    CHECK(beliefs.factor(objective("russia_primacy")) > 1.05);
    CHECK(beliefs.factor(objective("russia_partners")) < 0.95);
    CHECK(beliefs.factor(objective("russia_stability")) == 1);
    REQUIRE(beliefs.lessons().size() == 1);
    CHECK(beliefs.lessons()[0].actor == actor("russia"));
    CHECK_FALSE(beliefs.lessons()[0].willing);
    CHECK(beliefs.lessons()[0].most.valid());
}

TEST_CASE("an acceptance teaches the opposite", "[ai][beliefs]") {
    const Beliefs beliefs = after(true, 1);
    CHECK(beliefs.factor(objective("russia_primacy")) < 0.95);
    CHECK(beliefs.factor(objective("russia_partners")) > 1.05);
}

TEST_CASE("what was expected teaches little", "[ai][beliefs]") {
    const double surprised = after(false, 1, 0.05).factor(objective("russia_primacy"));
    const double expected = after(false, 1, -0.05).factor(objective("russia_primacy"));
    CHECK(surprised > expected);
    CHECK(expected > 1);
    CHECK(expected < 1.1);
}

TEST_CASE("no string of acts turns the picture over", "[ai][beliefs]") {
    const Beliefs beliefs = after(false, 500, 0.05);
    CHECK(beliefs.factor(objective("russia_primacy")) <= 4);
    CHECK(beliefs.factor(objective("russia_partners")) >= 0.25);
}

TEST_CASE("only the objectives of the actor that was seen are touched", "[ai][beliefs]") {
    Beliefs beliefs{crisis(), Beliefs::Lessons::kKept};
    const Shifts moved{{objective("eu_values"), 0.3}, {objective("russia_primacy"), 0.1}};
    beliefs.saw(crisis(), {actor("russia"), DraftId{7}, 1, true, {}, 1}, 0, moved);
    CHECK(beliefs.factor(objective("eu_values")) == 1);
    CHECK(beliefs.factor(objective("russia_primacy")) > 1);
}

TEST_CASE("what is learned moves what an actor is taken to want, and never what one wants oneself",
          "[ai][beliefs][interests]") {
    World world = blank_world(crisis());
    world.seated = crisis().playable;
    const View eu = make_view(crisis(), world, Seat::of(actor("eu")));
    const Beliefs beliefs = after(false, 3);
    const Interests before{crisis(), eu, actor("eu")};
    const Interests now{crisis(), eu, actor("eu"), &beliefs};
    CHECK(weight(now, actor("russia"), objective("russia_primacy")) >
          weight(before, actor("russia"), objective("russia_primacy")));
    const View russia = make_view(crisis(), world, Seat::of(actor("russia")));
    const Interests own_before{crisis(), russia, actor("russia")};
    const Interests own_now{crisis(), russia, actor("russia"), &beliefs};
    CHECK(weight(own_now, actor("russia"), objective("russia_primacy")) ==
          weight(own_before, actor("russia"), objective("russia_primacy")));
}

TEST_CASE("a secret agenda counts as its prior says until it is known", "[ai][interests]") {
    World world = blank_world(crisis());
    world.seated = crisis().playable;
    const ActorId eu = actor("eu");
    const ObjectiveId guessed = objective("russia_no_precedent");  // the EU's personality has a prior for it
    const ObjectiveId other = objective("russia_honest_offer");
    world.objectives[guessed].active = true;  // dealt, and hidden from the EU
    const Interests guess{crisis(), make_view(crisis(), world, Seat::of(eu)), eu};
    CHECK(weight(guess, actor("russia"), guessed) > 0);
    CHECK(weight(guess, actor("russia"), other) > 0);
    // The guess is the same whatever was dealt.
    World otherwise = world;
    otherwise.objectives[guessed].active = false;
    otherwise.objectives[other].active = true;
    const Interests same{crisis(), make_view(crisis(), otherwise, Seat::of(eu)), eu};
    CHECK(weight(same, actor("russia"), guessed) == weight(guess, actor("russia"), guessed));
    // Once it is out, the rest of the pool is out of the question.
    world.objectives[guessed].known_to.insert(eu);
    const Interests known{crisis(), make_view(crisis(), world, Seat::of(eu)), eu};
    CHECK(weight(known, actor("russia"), guessed) > weight(guess, actor("russia"), guessed));
    CHECK(weight(known, actor("russia"), other) == 0);
}

namespace {

/// A seat that hears of others' deeds, with the books that the engine's players use.
struct Watcher {
    std::unique_ptr<script::Host> host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    ActorId me = *s.find<ActorId>("eu");
    World world = [this] {
        World start = blank_world(s);
        start.seated = s.playable;
        return start;
    }();
    Shelf shelf{*host};
    Beliefs beliefs{s, Beliefs::Lessons::kKept};

    [[nodiscard]] ActorId actor(const char* id) const { return *s.find<ActorId>(id); }
    /// A mission in Osh with its required clauses.
    [[nodiscard]] DraftText mission() const {
        ActorSet parties;
        for (const char* id : {"eu", "russia", "kyrgyzstan"})
            parties.insert(actor(id));
        return plain_text(s, *s.find<AgreementTypeId>("joint_mission"), *s.find<InstitutionId>("ad_hoc"),
                          *s.find<PlaceId>("osh"), parties);
    }
    ActorId broke;  ///< Whose means are all bound, as everybody sees; nobody's.
    Purses purses{s};
    void hears(const demarche::Change& change) {
        View view = make_view(s, world, Seat::of(me));
        for (std::size_t r = 0; r < s.resources.size() && broke.valid(); ++r)
            view.world.numbers[s.committed_slot(broke, ResourceId{r})] =
                world.numbers[s.free_slot(broke, ResourceId{r})];
        const Interests interests{s, view, me, &beliefs};
        Effect effect;
        effect.change = change;
        purses.follow(*host, view, {effect});
        const PersonalityDef plain{};
        const std::vector<double> readiness;
        draw_lessons({s, view.world, interests, me, plain, readiness, &purses}, *shelf.book(view), {effect}, beliefs);
    }
    /// What the book says that an act moves most for its actor.
    [[nodiscard]] Shift most_moved(const PendingAct& act) {
        const Book::Deed& deed = shelf.book(make_view(s, world, Seat::of(me)))->deed(act);
        REQUIRE(deed.possible);
        Shift most;
        for (const Shift& shift : deed.shifts) {
            if (s.objectives[shift.objective].of == act.actor && std::abs(shift.by) > std::abs(most.by)) most = shift;
        }
        REQUIRE(most.by != 0);
        return most;
    }
};

}  // namespace

TEST_CASE("an action says that what it serves weighs more, and what it hurts less", "[ai][beliefs]") {
    Watcher eu;
    const ActionId fuel = *eu.s.find<ActionId>("press_with_fuel");
    const PendingAct act{eu.actor("russia"), fuel, {}, {}};
    const Shift most = eu.most_moved(act);
    eu.hears(Acted{act, false, false, false});
    CHECK((eu.beliefs.factor(most.objective) > 1) == (most.by > 0));
    CHECK(eu.beliefs.factor(most.objective) != 1);
    REQUIRE(eu.beliefs.lessons().size() == 1);
    CHECK(std::get<ActionId>(eu.beliefs.lessons()[0].deed) == fuel);
    CHECK(eu.beliefs.lessons()[0].willing);
    int others = 0;
    for (std::size_t i = 0; i < eu.s.objectives.size(); ++i) {
        if (eu.s.objectives[ObjectiveId{i}].of == act.actor) continue;
        ++others;
        CHECK(eu.beliefs.factor(ObjectiveId{i}) == 1);
    }
    CHECK(others > 0);
}

TEST_CASE("an order that still waits, and an act of one's own, teach nothing", "[ai][beliefs]") {
    Watcher eu;
    eu.hears(Acted{{eu.actor("russia"), *eu.s.find<ActionId>("press_with_fuel"), {}, {}}, true, false, false});
    eu.hears(Acted{{eu.me, *eu.s.find<ActionId>("press_with_fuel"), {}, {}}, false, false, false});
    CHECK(eu.beliefs.lessons().empty());
}

TEST_CASE("a choice is held against what could have been chosen instead", "[ai][beliefs]") {
    Watcher eu;
    // Whatever the card: choosing one of two ways and choosing the other teach opposite things.
    int compared = 0;
    for (std::size_t c = 0; c < eu.s.cards.size() && compared < 3; ++c) {
        const CardId card{c};
        std::vector<int> of_russia;
        for (std::size_t i = 0; i < eu.s.cards[card].choices.size(); ++i) {
            if (eu.s.cards[card].choices[i].by == eu.actor("russia")) of_russia.push_back(static_cast<int>(i));
        }
        if (of_russia.size() != 2) continue;
        std::vector<Beliefs> after;
        for (const int choice : of_russia) {
            eu.beliefs = Beliefs{eu.s, Beliefs::Lessons::kKept};
            eu.hears(ChoiceTaken{card, eu.actor("russia"), choice, true, false});
            after.push_back(eu.beliefs);
        }
        if (after[0].lessons().empty() || !after[0].lessons()[0].most.valid()) continue;
        REQUIRE(after[1].lessons().size() == 1);
        const ObjectiveId most = after[0].lessons()[0].most;
        CHECK((after[0].factor(most) > 1) != (after[1].factor(most) > 1));
        eu.beliefs = Beliefs{eu.s, Beliefs::Lessons::kKept};
        eu.hears(ChoiceTaken{card, eu.actor("russia"), of_russia[0], true, true});
        CHECK(eu.beliefs.lessons().empty());  // by default: nobody decided
        ++compared;
    }
    CHECK(compared > 0);
}

TEST_CASE("who leaves an agreement says what its text is worth to it", "[ai][beliefs]") {
    Watcher eu;
    Agreement left;
    left.id = AgreementId{9};
    left.version = Shared<DraftVersion>{{eu.mission(), eu.me, 1}};
    eu.hears(AgreementChanged{AgreementChanged::What::kPartyLeft, eu.actor("russia"), 0, Shared<Agreement>{left}});
    REQUIRE(eu.beliefs.lessons().size() == 1);
    CHECK_FALSE(eu.beliefs.lessons()[0].willing);
    CHECK(std::get<Beliefs::Left>(eu.beliefs.lessons()[0].deed).agreement == left.id);
}

TEST_CASE("the no of whoever lacks the means says nothing of what it wants", "[ai][beliefs]") {
    Watcher eu;
    const ActorId russia = eu.actor("russia");
    DraftText text = eu.mission();
    const ClauseId soldiers = *eu.s.find<ClauseId>("military");
    text.terms.push_back({soldiers, default_params(eu.s, eu.s.clauses[soldiers].params, text.parties)});
    const std::vector<ParamDef>& params = eu.s.clauses[soldiers].params;
    const auto by =
        std::find_if(params.begin(), params.end(), [](const ParamDef& one) { return one.type == ParamType::kParty; });
    REQUIRE(by != params.end());
    text.terms.back().params[static_cast<std::size_t>(by - params.begin())] = static_cast<double>(russia.index());
    Draft draft;
    draft.proposer = eu.me;
    draft.versions.push_back(Shared<DraftVersion>{{text, eu.me, 1}});
    draft.id = DraftId{9};
    draft.votes.assign(eu.s.actors.size(), Vote::kNone);
    eu.world.drafts.push_back(Shared<Draft>{draft});
    const VoteCast no{draft.id, 1, russia, Vote::kReject, {}, {}};
    // Nor does the no of whoever never signs a clause of it, whatever it brings.
    eu.hears(VoteCast{draft.id, 1, russia, Vote::kReject, never_signed_text(eu.s.clauses[soldiers].name.str()), {}});
    eu.hears(VoteCast{draft.id, 1, russia, Vote::kReject, std::string{kSomeNeverSigned}, {}});
    CHECK(eu.beliefs.lessons().empty());
    eu.hears(no);
    REQUIRE(eu.beliefs.lessons().size() == 1);
    eu.broke = russia;
    eu.hears(no);
    CHECK(eu.beliefs.lessons().size() == 1);
    // Who says yes to it says what it wants all the same.
    eu.hears(VoteCast{draft.id, 1, russia, Vote::kAccept, {}, {}});
    CHECK(eu.beliefs.lessons().size() == 2);
}
