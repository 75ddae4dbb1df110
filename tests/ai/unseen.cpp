// What a seat may not know moves it in nothing: hidden numbers, secret aims, promises between others.
#include <catch2/catch.hpp>

#include "ai/driver.h"
#include "session/log.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("what a seat may not know leaves its moves unchanged", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId me = *s.find<ActorId>("kazakhstan");
    auto started = session::RecordedGame::start(*host, {Seed{5}, s.playable});
    REQUIRE(started);
    REQUIRE(started->submit(Seat::clock(), AdvancePhase{}));
    World world = started->world();
    World otherwise = world;
    // Everything hidden from this seat is changed: stocks, moods, and which secret agendas were dealt.
    int changed = 0;
    for (SlotIndex i = 0; i < s.slots.size(); ++i) {
        if (s.slot_audience[i].contains(me)) continue;
        otherwise.numbers[i] = s.slots[i].min + 0.25 * (s.slots[i].max - s.slots[i].min);
        ++changed;
    }
    for (std::size_t i = 0; i < s.objectives.size(); ++i) {
        const ObjectiveId id{i};
        if (may_know(s, world, Seat::of(me), id)) continue;
        otherwise.objectives[id].active = !otherwise.objectives[id].active;
        ++changed;
    }
    otherwise.seed = Seed{999};
    REQUIRE(changed > 50);
    for (const ai::Strength strength : {ai::Strength::kSimulation, ai::Strength::kNormal}) {
        const auto one = ai::make_player(*host, me, ai::effort(strength), Seed{3});
        const auto two = ai::make_player(*host, me, ai::effort(strength), Seed{3});
        for (int i = 0; i < 3; ++i) {
            const auto a = one->next(make_view(s, world, Seat::of(me)));
            const auto b = two->next(make_view(s, otherwise, Seat::of(me)));
            REQUIRE(a.has_value() == b.has_value());
            if (!a) break;
            CHECK(a->command == b->command);
            CHECK(a->why == b->why);
        }
    }
}

TEST_CASE("promises between others leave a seat's moves unchanged", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId me = *s.find<ActorId>("kazakhstan");
    auto started = session::RecordedGame::start(*host, {Seed{5}, s.playable});
    REQUIRE(started);
    REQUIRE(started->submit(Seat::clock(), AdvancePhase{}));
    const World before = started->world();
    ActorSet us;
    us.insert(*s.find<ActorId>("us"));
    REQUIRE(started->submit(Seat::of(*s.find<ActorId>("russia")),
                            GiveAssurance{*s.find<AssuranceTypeId>("refrain"), {4}, us}));
    const World after = started->world();
    REQUIRE(after.assurances.size() == before.assurances.size() + 1);
    for (const ai::Strength strength : {ai::Strength::kSimulation, ai::Strength::kNormal}) {
        const auto one = ai::make_player(*host, me, ai::effort(strength), Seed{3});
        const auto two = ai::make_player(*host, me, ai::effort(strength), Seed{3});
        const auto a = one->next(make_view(s, before, Seat::of(me)));
        const auto b = two->next(make_view(s, after, Seat::of(me)));
        REQUIRE(a);
        REQUIRE(b);
        CHECK(a->command == b->command);
        CHECK(a->why == b->why);
    }
}
