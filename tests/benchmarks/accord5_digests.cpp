// Accord-5 on this engine is the same game, move by move, as on every other: the digests of its rules.
#include <catch2/catch.hpp>
#include <map>

#include "accord5.h"
#include "base/hash.h"

using demarche::benchmarks::Accord5;

namespace {

struct Played {
    std::uint32_t digest = 0;
    int moves = 0;
};

Played play(std::string_view policy, std::uint32_t first, std::uint32_t last) {
    auto accord5 = Accord5::load();
    if (!accord5) FAIL(accord5.error().text());
    Played out;
    for (std::uint32_t number = first; number <= last; ++number) {
        const auto moves = accord5->play(number, policy);
        if (!moves) FAIL(moves.error().text());
        out.moves += *moves;
    }
    out.digest = accord5->digest();
    return out;
}

}  // namespace

TEST_CASE("single games of Accord-5 have the digests of its rules", "[accord5]") {
    for (const auto& [number, digest] :
         std::vector<std::pair<std::uint32_t, std::uint32_t>>{{1, 0x28747d61}, {2, 0x5121061c}, {3, 0x3456878a}}) {
        const Played played = play("appraising", number, number);
        CHECK(played.moves == 178);
        CHECK(played.digest == digest);
    }
}

TEST_CASE("two hundred games of Accord-5 have the digests of its rules", "[accord5]") {
    const Played appraising = play("appraising", 1, 200);
    CHECK(appraising.moves == 35507);
    CHECK(appraising.digest == 0x937313e4);
    const Played random = play("random", 1, 200);
    CHECK(random.moves == 35506);
    CHECK(random.digest == 0x40696ea1);
}

TEST_CASE("a game of Accord-5 is in its log", "[accord5]") {
    auto accord5 = Accord5::load();
    REQUIRE(accord5);
    demarche::session::Log log;
    REQUIRE(accord5->play(1, "appraising", &log));
    CHECK(log.entries.size() == 179);  // the moves, and the number of the game
    const auto again = demarche::session::replay(accord5->host(), log);
    if (!again) FAIL(again.error().text());
    CHECK(hash(again->world()) == log.entries.back().state_hash);
}

TEST_CASE("what the rules of Accord-5 forbid is refused", "[accord5]") {
    using namespace demarche;
    auto accord5 = Accord5::load();
    REQUIRE(accord5);
    const Scenario& s = accord5->host().scenario();
    auto game = game::Game::start(accord5->host(), {Seed{1}, s.playable});
    REQUIRE(game);
    REQUIRE(game->submit(Seat::facilitator(), SetNumber{*s.find_slot("game_number"), 1, {}}));
    const ActorId first{0U};
    const ActionId propose = *s.find<ActionId>("propose");
    const ActionId respond = *s.find<ActionId>("respond");
    const auto act = [&](ActorId who, ActionId action, const std::map<std::string, double>& values) {
        std::vector<double> params;
        for (const ParamDef& param : s.actions[action].params)
            params.push_back(values.at(param.name));
        return game->submit(Seat::of(who), TakeAction{action, std::move(params)}).has_value();
    };
    const auto offer = [](double to, double delta, double price) {
        return std::map<std::string, double>{
            {"to", to}, {"issue", 6}, {"delta", delta}, {"price", price}, {"draws", 0}};
    };
    const auto yes = [](double number) {
        return std::map<std::string, double>{{"number", number}, {"accept", 1}, {"draws", 0}};
    };
    CHECK_FALSE(act(first, propose, offer(0, 1, 2)));        // to oneself
    CHECK_FALSE(act(first, propose, offer(1, 0, 2)));        // no step
    CHECK_FALSE(act(first, propose, offer(1, 1, 3)));        // too dear
    CHECK_FALSE(act(first, respond, yes(1)));                // nothing is open
    CHECK_FALSE(act(ActorId{1U}, propose, offer(0, 1, 2)));  // not its turn
    REQUIRE(act(first, propose, offer(1, 1, 2)));
    CHECK_FALSE(act(first, propose, offer(1, 1, 2)));  // once a turn
    CHECK_FALSE(act(first, respond, yes(1)));          // addressed to another
    REQUIRE(game->submit(Seat::of(first), SetReady{true}));
    CHECK_FALSE(act(ActorId{1U}, respond, yes(2)));  // no such number
    CHECK(act(ActorId{1U}, respond, yes(1)));
    CHECK(game->world().numbers[*s.find_slot("position/issue_6")] == 1);
    CHECK(game->world().numbers[*s.find_slot("influence/player_0")] == 4);
    CHECK(game->world().numbers[*s.find_slot("influence/player_1")] == 8);
    // Hands are hidden.
    const View view = game->view(Seat::of(first));
    CHECK(view.world.hands.size() == 4);
    CHECK(game->world().hands.size() == 20);
}
