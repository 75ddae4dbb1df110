// What the turn engine does with cards, the choices on them and hooks where a course of play is unusual: when a choice
// falls, what is dealt and drawn, what a script that fails leaves.
#include <algorithm>
#include <catch2/catch.hpp>

#include "game/lookahead.h"
#include "game/query.h"
#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

namespace {

const std::string kChoices = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
card { id = "riot", deck = "events", title = "Riot", text = "Riot.", choices = {
  { id = "a", by = "north", text = "A.", default = true, apply = function(game) game:change("mark", nil, 1) end },
  { id = "b", by = "north", text = "B.", cost = { self = { police = 2 } },
    apply = function(game) game:change("mark", nil, 10) end } } }
on("round_start", function(game) if game:round() == 1 then game:play("riot") end end)
)";

}  // namespace

TEST_CASE("a choice made in secret stands, also when a phase in the open closes after it", "[rules]") {
    Play play{", phases = { 'events', 'decision', { id = 'open', like = 'decision', secret = false }, 'resolution' }",
              kChoices};
    play.advance_to("decision");
    play.as("north", ChooseOption{*play.s().find<CardId>("riot"), 1});
    play.advance_to("open");
    CHECK(play.number("mark") == 0);
    CHECK(play.world().numbers[play.s().free_slot(play.actor("north"), ResourceId{0})] == 1);
    play.advance_to("decision");
    REQUIRE(play.world().round == 2);
    CHECK(play.number("mark") == 10);
    CHECK(play.world().choices.empty());
}

TEST_CASE("a choice that nobody has made falls to its default as the phase ends", "[rules]") {
    Play play{"", kChoices};
    play.advance_to("decision");
    CHECK(play.number("mark") == 0);
    play.advance_to("review");
    CHECK(play.number("mark") == 1);
    CHECK(play.world().choices.empty());
}

TEST_CASE("a card in the hand whose script fails is refused to its player, and costs nothing", "[rules]") {
    const std::string hand = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
card { id = "favour", deck = "favours", hand = true, title = "Favour", text = "Favour.", cost = { self = { police = 2 } },
  apply = function(game) game:change("mark", nil, 5) error("no such friend") end }
on("round_start", function(game) if game:round() == 1 then game:deal("favours", "north", 1) end end)
)";
    SECTION("at once in a phase in the open") {
        Play play{", phases = { 'events', { id = 'open', like = 'decision', secret = false } }", hand};
        play.advance_to("open");
        const World before = play.world();
        REQUIRE(before.hands.size() == 1);
        const auto refused =
            play.game->submit(Seat::of(play.actor("north")), PlayCard{*play.s().find<CardId>("favour")});
        REQUIRE_FALSE(refused);
        CHECK_THAT(refused.error().text(), Contains("no such friend"));
        CHECK(play.world() == before);
    }
    SECTION("in resolution, where it was laid down in secret") {
        Play play{"", hand};
        play.advance_to("decision");
        play.as("north", PlayCard{*play.s().find<CardId>("favour")});
        std::size_t failed = 0;
        for (int i = 0; i < 3 && play.phase() != "review"; ++i) {
            for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{}))
                failed += std::holds_alternative<ActFailed>(effect.change) ? 1 : 0;
        }
        CHECK(failed == 1);
        CHECK(play.number("mark") == 0);
    }
}

TEST_CASE("a card in the hand is played once, and why it cannot be played again is said", "[rules]") {
    Play play{"", R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
card { id = "favour", deck = "favours", hand = true, title = "Favour", text = "Favour.",
  apply = function(game) game:change("mark", nil, 5) end }
on("round_start", function(game) if game:round() == 1 then game:deal("favours", "north") end end)
)"};
    play.advance_to("decision");
    const CardId card = *play.s().find<CardId>("favour");
    const ActorId north = play.actor("north");
    CHECK_FALSE(game::all_played(play.world(), north, card));
    play.as("north", PlayCard{card});
    CHECK(game::all_played(play.world(), north, card));
    const auto again = play.game->submit(Seat::of(north), PlayCard{card});
    REQUIRE_FALSE(again);
    CHECK_THAT(again.error().text(), Contains("it has been played, and takes effect when the phase has ended"));
    const auto others = play.game->submit(Seat::of(play.actor("south")), PlayCard{card});
    REQUIRE_FALSE(others);
    CHECK_THAT(others.error().text(), Contains("you do not hold this card"));
    // Of two copies one may follow the other.
    World two = play.world();
    two.hands.push_back({north, card});
    CHECK_FALSE(game::all_played(two, north, card));
    play.advance_to("review");
    CHECK(play.number("mark") == 5);
}

TEST_CASE("a card whose condition fails is left out of the draw, and told; the others come", "[rules]") {
    Play play{", draw = { events = 2 }", R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
card { id = "good", deck = "events", title = "Good", text = "Good.",
  apply = function(game) game:change("mark", nil, 1) end }
card { id = "bad", deck = "events", title = "Bad", text = "Bad.", when = function(game) return game:flag("x") > 1 end }
)"};
    std::string told;
    for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{})) {
        if (const auto* failed = std::get_if<HandlerFailed>(&effect.change)) {
            CHECK(failed->handler.valid());
            told += failed->what + ": " + failed->message + "\n";
        }
    }
    CHECK(play.number("mark") == 1);
    CHECK_THAT(told, Contains("bad"));
    CHECK(std::count(told.begin(), told.end(), '\n') == 1);
}

TEST_CASE("nothing takes effect after the end of the game", "[rules]") {
    const std::string rest = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0,
  drift = function(game) game:change("mark", nil, 100) end }
ending { id = "over", rank = 1, title = "Over", text = "Over." }
inject { id = "news", title = "News", text = "News.", at = { round = 1, phase = AT }, apply = function(game) game:change("mark", nil, 20) end }
card { id = "riot", deck = "events", title = "Riot", text = "Riot.", choices = {
  { id = "a", by = "north", text = "A.", default = true,
    apply = function(game) game:change("mark", nil, 3) if CHOICE then game:finish("over") end end },
  { id = "b", by = "south", text = "B.", default = true, apply = function(game) game:change("mark", nil, 7) end } } }
on("round_start", function(game) if game:round() == 1 then game:play("riot") end end)
on("phase_start", function(game) if game:phase() == PHASE then game:finish("over") end end)
on("round_end", function(game) game:change("mark", nil, 50) end)
)";
    const auto with = [&](const std::string& phase, const std::string& choice) {
        std::string text = rest;
        text.replace(text.find("PHASE"), 5, phase);
        text.replace(text.find("AT }"), 2, phase == "'none'" ? "'events'" : phase);
        text.replace(text.find("CHOICE"), 6, choice);
        return text;
    };
    const auto end_of = [](Play& play) {
        std::vector<Effect> effects;
        for (int i = 0; i < 6 && !play.world().ended; ++i)
            effects = play.give(Seat::clock(), AdvancePhase{});
        REQUIRE(play.world().ended);
        std::size_t after = 0;
        bool over = false;
        for (const Effect& effect : effects) {
            after += over ? 1 : 0;
            over |= std::holds_alternative<GameEnded>(effect.change);
        }
        return after;
    };
    SECTION("a hook that ends it as a phase begins") {
        const std::string phase =
            GENERATE(as<std::string>{}, "'negotiation'", "'decision'", "'resolution'", "'review'");
        Play play{"", with(phase, "false")};
        CHECK(end_of(play) == 0);
        CAPTURE(phase);
        const double taken = phase == "'review'" ? 110 : phase == "'resolution'" ? 10 : 0;
        CHECK(play.number("mark") == std::min(taken, 100.0));
    }
    SECTION("a choice that ends it: who chooses after that chooses nothing, and look-ahead agrees") {
        Play play{"", with("'none'", "true")};
        play.advance_to("decision");
        const World before = play.world();
        CHECK(end_of(play) == 0);
        CHECK(play.number("mark") == 23);  // 20 of them are older
        game::Lookahead ahead{*play.host, before};
        ahead.run_rounds(1);
        CHECK(ahead.world().ended);
        CHECK(ahead.world().numbers[*play.s().find_slot("mark")] == 23);
    }
}

TEST_CASE("a card for the hand is dealt whether or not it can be played yet, and comes in no other way", "[rules]") {
    Play play{", phases = { 'events', 'decision', 'resolution', 'review' }", R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
card { id = "favour", deck = "favours", hand = true, title = "Favour", text = "Favour.",
  when = function(game) if game:round() > 1 then return true end return false, "Too early." end,
  apply = function(game) game:change("mark", nil, 1) end }
on("round_start", function(game)
  if game:round() > 1 then return end
  game:store("came", game:play("favour"))
  game:store("waits", game:schedule("favour"))
  game:store("dealt", game:deal("favours", "north"))
end)
)"};
    play.advance_to("decision");
    const CardId favour = *play.s().find<CardId>("favour");
    CHECK(play.world().hands == std::vector<HeldCard>{{play.actor("north"), favour}});
    CHECK(play.number("mark") == 0);
    CHECK(play.world().scheduled.empty());
    const auto early = play.game->submit(Seat::of(play.actor("north")), PlayCard{favour});
    REQUIRE_FALSE(early);
    CHECK_THAT(early.error().message, Contains("Too early"));
    play.give(Seat::clock(), AdvancePhase{});
    play.advance_to("decision");
    play.as("north", PlayCard{favour});
}

TEST_CASE("of hooks that go on and on the one that sets them off is named", "[rules]") {
    Play play{", phases = { 'events', 'decision', 'resolution', 'review' }", R"(
on("card_played", function(game) game:store("seen", game:round()) end)
on("card_played", function(game) game:play("swarm") end)
card { id = "swarm", deck = "weather", once = false, title = "Swarm", text = "Swarm.", apply = function() end }
on("round_start", function(game) game:play("swarm") end)
)"};
    const std::vector<Effect> effects = play.give(Seat::clock(), AdvancePhase{});
    std::string told;
    for (const Effect& effect : effects) {
        if (const auto* failed = std::get_if<HandlerFailed>(&effect.change)) told += failed->message;
    }
    // The second hook, on the third line behind the five that every such play has.
    CHECK_THAT(told, Contains("play/scenario.lua:8: more than 2000 events followed from one command"));
}

TEST_CASE("a choice whose script fails is told as none", "[rules]") {
    Play play{"", R"(
card { id = "pick", deck = "events", title = "A pick", text = "Pick.", choices = {
  { id = "boom", by = "north", text = "Boom it.", cost = { self = { police = 2 } }, apply = function() error("no") end },
  { id = "wait", by = "north", text = "Wait.", default = true, apply = function() end } } }
on("round_start", function(game) if game:round() == 1 then game:play("pick") end end)
)"};
    play.advance_to("decision");
    play.as("north", ChooseOption{*play.s().find<CardId>("pick"), 0});
    const std::vector<Effect> effects = play.give(Seat::clock(), AdvancePhase{});
    int taken = 0;
    for (const Effect& effect : effects) {
        if (const auto* one = std::get_if<ChoiceTaken>(&effect.change); one != nullptr && one->closes) {
            ++taken;
            CHECK(one->choice == -1);
        }
    }
    CHECK(taken == 1);
    CHECK_THAT(play.read("south", effects), !Contains("boom"));
    CHECK_THAT(play.read("north", effects), Contains("did not take place"));
    CHECK(play.world().numbers[play.s().free_slot(play.actor("north"), ResourceId{0})] == 3);
}
