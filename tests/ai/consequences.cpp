// What AI seats make of what follows a signature, a choice or a mission: votes at home, costs, and what more can be
// sent.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "ai/bargainer.h"
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
    const auto home = ai::barred(*host, game.world(), text, true);
    REQUIRE(home);
    CHECK(home->by == ai::Bar::By::kHome);
    CHECK_FALSE(ai::barred(*host, game.world(), text, false));  // nobody's mandate
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
    CHECK(valuer.of(open, 0).paid[influence] == 1);  // the side gate costs a point of influence,
    CHECK(valuer.of(open, 1).paid[influence] == 0);  // a gate that stays shut nothing
}

TEST_CASE("what has been signed away is not spent on something else before the agreement enters into force",
          "[ai][consequences]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ActorId payer = *s.find<ActorId>("kazakhstan");
    const ResourceId aid = *s.find<ResourceId>("aid");
    auto game = session::RecordedGame::start(*host, {Seed{4}, s.playable});
    REQUIRE(game);
    const auto to_phase = [&](PhaseLike like) {
        while (s.phases[game->world().phase].like != like)
            REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    };
    to_phase(PhaseLike::kNegotiation);
    const auto command = command_from_json(s, game->world(),
                                           {{"command", "propose"},
                                            {"type", "border_protocol"},
                                            {"framework", "border_talks"},
                                            {"parties", {"kyrgyzstan", "uzbekistan", "kazakhstan"}},
                                            {"clauses",
                                             {{{"id", "crossing"}, {"hours", 8}},
                                              {{"id", "patrols"}, {"officers", 10}, {"command", "joint"}},
                                              {{"id", "returns"}, {"people", 20}, {"payer", "kazakhstan"}}}}});
    REQUIRE(command);
    REQUIRE(game->submit(Seat::of(payer), *command));
    const DraftId draft = game->world().drafts.back()->id;
    for (const char* id : {"kyrgyzstan", "uzbekistan"})
        REQUIRE(game->submit(Seat::of(*s.find<ActorId>(id)), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}}));
    to_phase(PhaseLike::kDecision);
    World world = game->world();
    REQUIRE(world.agreements.size() == 1);
    REQUIRE(world.agreements.front()->status == AgreementStatus::kRatifying);
    const std::vector<game::Promise> promised = game::promised(*host, world, payer);
    REQUIRE(promised.size() == 1);
    CHECK(promised.front().resource == aid);
    CHECK(promised.front().amount == 2);
    CHECK(game::promised(*host, world, *s.find<ActorId>("kyrgyzstan")).size() ==
          1);  // guards for the gate and the line

    // The others, who do not see its stock, take that into account.
    ai::Purses purses{s};
    Effect signed_now;
    signed_now.change = AgreementChanged{AgreementChanged::What::kAdopted, {}, 0, world.agreements.front()};
    purses.follow(*host, make_view(s, world, Seat::of(*s.find<ActorId>("uzbekistan"))), {signed_now});
    CHECK(purses.means(payer, aid) == blank_world(s).numbers[s.free_slot(payer, aid)] - 2);

    // The load of apricots costs 3 of it, relief another 3.
    const ActionId relief = *s.find<ActionId>("send_relief");
    const CardId fruit = *s.find<CardId>("fruit");
    const auto would_pay = [&](double has, bool signed_away, int fruit_taken) {
        World seen = world;
        seen.round = static_cast<int>(s.rounds.size());  // aid that is left over is worth nothing
        seen.numbers[s.free_slot(payer, aid)] = has;
        seen.numbers[s.free_slot(payer, *s.find<ResourceId>("influence"))] = 0;  // nothing else costs only aid
        if (!signed_away) seen.agreements.clear();
        seen.choices.assign(1, OpenChoice{fruit, payer, seen.round, fruit_taken});
        const auto player = ai::make_player(*host, payer, ai::effort(ai::Strength::kNormal), Seed{3});
        const auto move = player->next(make_view(s, seen, Seat::of(payer)));
        REQUIRE(move);
        if (const auto* choice = std::get_if<ChooseOption>(&move->command)) return choice->choice == 0;
        const auto* act = std::get_if<TakeAction>(&move->command);
        return act != nullptr && act->action == relief;
    };
    // With 4 the buses of the protocol could not be paid any more, with 5 they can.
    for (const int taken : {-1, 1}) {  // it has still to choose; it has chosen what costs nothing, and can send relief
        CHECK(would_pay(4, false, taken));
        CHECK_FALSE(would_pay(4, true, taken));
        CHECK(would_pay(5, true, taken));
    }
    // What it has chosen has been paid when it chose.
    CHECK_FALSE(would_pay(2, false, 0));
    CHECK(would_pay(3, false, 0));
    CHECK_FALSE(would_pay(4, true, 0));
    CHECK(would_pay(5, true, 0));
    const std::vector<ResourceCost> costs{{payer, aid, 3}};
    world.numbers[s.free_slot(payer, aid)] = 4;
    const auto danger = game::endangered(s, world, payer, promised, costs);
    REQUIRE(danger);
    CHECK(danger->agreement == world.agreements.front()->id);
    CHECK(danger->resource == aid);
    world.numbers[s.free_slot(payer, aid)] = 5;
    CHECK_FALSE(game::endangered(s, world, payer, promised, costs));
}

TEST_CASE("what a seat has accepted and can no longer pay loses its yes, with the reason", "[ai][consequences]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ActorId payer = *s.find<ActorId>("kazakhstan");
    const ResourceId aid = *s.find<ResourceId>("aid");
    auto game = session::RecordedGame::start(*host, {Seed{4}, s.playable});
    REQUIRE(game);
    while (s.phases[game->world().phase].like != PhaseLike::kNegotiation)
        REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    const auto command = command_from_json(
        s, game->world(),
        {{"command", "propose"},
         {"type", "border_protocol"},
         {"framework", "border_talks"},
         {"parties", {"kyrgyzstan", "uzbekistan", "kazakhstan"}},
         {"clauses",
          {{{"id", "crossing"}, {"hours", 8}}, {{"id", "returns"}, {"people", 20}, {"payer", "kazakhstan"}}}}});
    REQUIRE(command);
    REQUIRE(game->submit(Seat::of(*s.find<ActorId>("kyrgyzstan")), *command));
    const DraftId draft = game->world().drafts.back()->id;
    REQUIRE(game->submit(Seat::of(payer), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}}));
    const World world = game->world();
    const std::vector<game::Promise> accepted = game::accepted(*host, world, payer);
    REQUIRE(accepted.size() == 1);
    CHECK(accepted.front().amount == 2);
    CHECK(game::accepted(*host, world, *s.find<ActorId>("uzbekistan")).empty());  // it has not voted

    const auto next = [&](World seen, double has) {
        seen.numbers[s.free_slot(payer, aid)] = has;
        const auto player = ai::make_player(*host, payer, ai::effort(ai::Strength::kNormal), Seed{3});
        return player->next(make_view(s, seen, Seat::of(payer)));
    };
    const auto takes_back = [&](double has) {
        const auto move = next(world, has);
        const auto* vote = move ? std::get_if<VoteOnDraft>(&move->command) : nullptr;
        return vote != nullptr && vote->vote == Vote::kReject && vote->reason.find("we need 2") != std::string::npos;
    };
    CHECK(takes_back(1));
    CHECK_FALSE(takes_back(2));
}
