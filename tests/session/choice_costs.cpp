// What a choice of a card costs: paid when it is taken, given back when its actor chooses otherwise, never owed.
#include <catch2/catch.hpp>

#include "game/query.h"
#include "script/host.h"
#include "session/log.h"

using namespace demarche;

namespace {

constexpr const char* kTollScenario = R"(
scenario { id = "tolls", api = 1, version = "1", title = _ "Tolls", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North", resources = { grain = 5 } }
actor { id = "south", name = _ "South", resources = { grain = 2 } }
resource { id = "grain", name = _ "Grain" }
indicator { id = "road", of = "world", name = _ "Road", start = 0 }
action { id = "feast", name = _ "Feast", text = _ "A feast.", by = { "north" }, cost = { self = { grain = 4 } },
  apply = function() end }
card { id = "flood", deck = "events", title = _ "Flood", text = _ "Water.", choices = {
  { id = "dam", by = "north", text = _ "Build a dam.", cost = { self = { grain = 3 } },
    apply = function(game) game:change("road", nil, 10) end },
  { id = "dykes", by = "north", text = _ "Build dykes.", cost = { self = { grain = 4.5 } },
    apply = function(game) game:change("road", nil, 20) end },
  { id = "palace", by = "north", text = _ "Build a palace.", cost = { self = { grain = 50 } }, default = true,
    apply = function(game) game:change("road", nil, 90) end },
  { id = "pray", by = "north", text = _ "Pray.", apply = function(game) game:change("road", nil, 1) end },
  { id = "send", by = "south", text = _ "Send all you have.", cost = { self = { grain = 2 } }, default = true,
    apply = function(game) game:change("road", nil, 5) end },
} }
on("round_start", function(game) if game:round() == 1 then game:play("flood") end end)
)";

struct Tolls {
    std::unique_ptr<script::Host> host;
    std::unique_ptr<session::RecordedGame> game;
    CardId flood;
    ActorId north;
    ActorId south;

    Tolls() {
        auto loaded = script::Host::load(script::memory_package("tolls", {{"tolls.scenario", kTollScenario}}));
        if (!loaded) throw std::runtime_error(script::text(loaded.error().front()));
        host = std::move(loaded->host);
        const Scenario& s = host->scenario();
        flood = *s.find<CardId>("flood");
        north = *s.find<ActorId>("north");
        south = *s.find<ActorId>("south");
        auto started = session::RecordedGame::start(*host, {Seed{1}, s.playable});
        if (!started) throw std::runtime_error(started.error().text());
        game = std::make_unique<session::RecordedGame>(std::move(*started));
        while (phase().like != PhaseLike::kDecision)
            advance();
    }
    [[nodiscard]] const PhaseDef& phase() const { return host->scenario().phases[game->world().phase]; }
    void advance() { REQUIRE(game->submit(Seat::clock(), AdvancePhase{})); }
    [[nodiscard]] double grain(ActorId actor) const {
        return game->world().numbers[host->scenario().free_slot(actor, ResourceId{0})];
    }
    [[nodiscard]] double road() const { return game->world().numbers[*host->scenario().find_slot("road")]; }
    auto choose(int option) { return game->submit(Seat::of(north), ChooseOption{flood, option}); }
};

}  // namespace

TEST_CASE("a choice is paid when it is taken, and given back for another", "[session][choice]") {
    Tolls t;
    REQUIRE(t.phase().secret);
    const View before = make_view(t.host->scenario(), t.game->world(), Seat::of(t.south));
    REQUIRE(t.choose(0));
    CHECK(t.grain(t.north) == 2);
    // 4.5 is more than is left, but not more than there is with what comes back.
    CHECK(*game::choice_available(*t.host, t.game->world(), t.game->world().choices.front(), 1));
    REQUIRE(t.choose(1));
    CHECK(t.grain(t.north) == 0.5);
    REQUIRE(t.choose(1));
    CHECK(t.grain(t.north) == 0.5);
    // Nobody else learns of it before it shows.
    CHECK(hash(make_view(t.host->scenario(), t.game->world(), Seat::of(t.south)).world) == hash(before.world));
    // What is spoken for is not spent on something else.
    CHECK_FALSE(t.game->submit(Seat::of(t.north), TakeAction{*t.host->scenario().find<ActionId>("feast"), {}}));
    REQUIRE(t.choose(3));
    CHECK(t.grain(t.north) == 5);
    REQUIRE(t.game->submit(Seat::of(t.north), TakeAction{*t.host->scenario().find<ActionId>("feast"), {}}));
    const auto refused = t.choose(0);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::kCannotAfford);
    CHECK(refused.error().where == "/choice");
    t.advance();
    CHECK(t.grain(t.north) == 1);
    CHECK(t.grain(t.south) == 0);  // its default was paid for
    CHECK(t.road() == 6);
}

TEST_CASE("whoever is silent takes what can be paid for", "[session][choice]") {
    Tolls t;
    const OpenChoice open = t.game->world().choices.front();
    CHECK(game::choices_open(*t.host, t.game->world(), open) == std::vector<int>{0, 1, 3});
    const auto palace = game::choice_open(*t.host, t.game->world(), open, 2);
    REQUIRE(palace);
    CHECK_FALSE(palace->yes);
    CHECK(palace->ever);
    CHECK(palace->code == ErrorCode::kCannotAfford);
    t.advance();
    // The default is a palace that nobody can pay: the first that can be paid is taken, and paid.
    CHECK(t.road() == 15);
    CHECK(t.grain(t.north) == 2);
}
