#include "ai/beliefs.h"

#include <catch2/catch.hpp>

#include "ai/interests.h"
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
    Beliefs beliefs{crisis()};
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
    Beliefs beliefs{crisis()};
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
