// What AI seats make of what follows a signature, a choice or a mission: votes at home, costs, and what more can be
// sent.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "ai/player.h"
#include "ai/valuation.h"
#include "model/json.h"
#include "session/log.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// The Kyrgyz crisis at its first negotiation.
session::RecordedGame crisis(script::Host& host, std::uint64_t seed) {
    const Scenario& s = host.scenario();
    auto game = session::RecordedGame::start(host, {Seed{seed}, s.playable});
    REQUIRE(game);
    while (s.phases[game->world().phase].like != PhaseLike::kNegotiation)
        REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    return std::move(*game);
}

}  // namespace

TEST_CASE("nobody signs what would not be ratified, and whose home it is asks for what would be",
          "[ai][consequences]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    session::RecordedGame game = crisis(*host, 8);
    const auto command = command_from_json(s, game.world(),
                                           {{"command", "propose"},
                                            {"type", "southern_compact"},
                                            {"framework", "governments"},
                                            {"place", "osh"},
                                            {"parties", {"us", "kyrgyzstan", "kazakhstan"}},
                                            {"clauses",
                                             {{{"id", "reconstruction"}, {"by", "us"}, {"amount", 10}},
                                              {{"id", "inquiry"}, {"form", "international"}},
                                              {{"id", "minority_protection"}, {"by", "us"}, {"monitors", 30}}}}});
    REQUIRE(command);
    const DraftText text = std::get<ProposeDraft>(*command).text;
    const ai::Passage at_home = ai::passage(*host, game.world(), text);
    REQUIRE(at_home.hopeless());
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    CHECK(at_home.least == kyrgyzstan);
    REQUIRE(game.submit(Seat::of(*s.find<ActorId>("us")), *command));
    for (const char* id : {"kyrgyzstan", "kazakhstan"}) {
        const ActorId seat = *s.find<ActorId>(id);
        const auto answer = ai::make_player(*host, seat, ai::effort(ai::Strength::kNormal), Seed{3})
                                ->next(make_view(s, game.world(), Seat::of(seat)));
        REQUIRE(answer);
        INFO(to_json(s, answer->command).dump() << " " << answer->why);
        if (const auto* amend = std::get_if<AmendDraft>(&answer->command)) {
            CHECK(seat == kyrgyzstan);
            CHECK_FALSE(ai::passage(*host, game.world(), amend->text).hopeless());
        } else {
            const auto* vote = std::get_if<VoteOnDraft>(&answer->command);
            REQUIRE(vote != nullptr);
            CHECK(vote->vote == Vote::kReject);
            CHECK(vote->reason.find("it would hardly be ratified by Kyrgyzstan") != std::string::npos);
        }
    }
}

TEST_CASE("a seat sends a mission more than was signed for where that serves it", "[ai][consequences]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId eu = *s.find<ActorId>("eu");
    const ObjectiveId prove_it = *s.find<ObjectiveId>("eu_prove_it");
    // The Union would like to serve under Russian lead, and the mission that it has signed asks nothing of it.
    std::uint64_t seed = 1;
    while (!session::RecordedGame::start(*host, {Seed{seed}, s.playable})->world().objectives[prove_it].active)
        ++seed;
    session::RecordedGame game = crisis(*host, seed);
    const auto command = command_from_json(
        s, game.world(),
        {{"command", "propose"},
         {"type", "joint_mission"},
         {"framework", "ad_hoc"},
         {"place", "osh"},
         {"parties", {"russia", "eu", "kyrgyzstan"}},
         {"clauses", {{{"id", "lead"}, {"by", "russia"}}, {{"id", "police"}, {"by", "russia"}, {"officers", 80}}}}});
    REQUIRE(command);
    REQUIRE(game.submit(Seat::of(*s.find<ActorId>("russia")), *command));
    const DraftId draft = game.world().drafts.back()->id;
    for (const char* id : {"eu", "kyrgyzstan"})
        REQUIRE(game.submit(Seat::of(*s.find<ActorId>(id)), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}}));
    REQUIRE(game.world().agreements.size() == 1);
    while (s.phases[game.world().phase].like != PhaseLike::kDecision)
        REQUIRE(game.submit(Seat::clock(), AdvancePhase{}));
    const auto player = ai::make_player(*host, eu, ai::effort(ai::Strength::kNormal), Seed{3});
    bool sends_more = false;
    for (int i = 0; i < 10 && !sends_more; ++i) {
        const auto move = player->next(make_view(s, game.world(), Seat::of(eu)));
        if (!move) break;
        INFO(to_json(s, move->command).dump() << " " << move->why);
        sends_more = std::holds_alternative<CommitMore>(move->command);
        REQUIRE(game.submit(Seat::of(eu), move->command));
    }
    CHECK(sends_more);
}

TEST_CASE("what a choice costs is seen by who looks ahead", "[ai][consequences]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    World world = blank_world(s);
    world.seated = s.playable;
    const ActorId uzbekistan = *s.find<ActorId>("uzbekistan");
    const OpenChoice open{*s.find<CardId>("stampede"), uzbekistan};
    ai::Valuer valuer{*host, world, {}, ai::ahead(1)};
    const ResourceId influence = *s.find<ResourceId>("influence");
    const double soon = world.numbers[s.free_slot(uzbekistan, influence)] + s.resources[influence].renew;
    CHECK(valuer.of(open, 0).outlay == Approx(1 / soon));  // the side gate costs a point of influence,
    CHECK(valuer.of(open, 1).outlay == 0);                 // a gate that stays shut nothing
}
