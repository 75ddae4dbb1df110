// What is asked of a player and what is not; which words are no promise; what a no does when something is promised for
// it; and what is told of a game that is over.
#include <algorithm>
#include <catch2/catch.hpp>

#include "played.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

constexpr const char* kScenario = R"(
scenario { id = "hall", api = 1, version = "1", title = _ "Hall", rounds = { _ "One", _ "Two", _ "Three" } }
actor { id = "north", name = _ "North" }
actor { id = "south", name = _ "South" }
actor { id = "west", name = _ "West" }
actor { id = "elders", name = _ "Elders", playable = false, chorus = function() return "no: " .. _ "Never." end }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
objective { id = "cool", of = "north", weight = 1, name = _ "A cool head", text = _ "You keep the heat low.",
  score = function(game) return 1 - game:get("heat") / 100 end }
objective { id = "calm", of = "south", weight = 1, name = _ "Calm", text = _ "You sit in the shade.",
  score = function(game) return 1 - game:get("heat") / 200 end }
institution { id = "moot", name = _ "Moot", kind = "format", members = { "north", "south", "elders" }, rule = rule.unanimity {} }
institution { id = "den", name = _ "Den", kind = "format", members = { "north", "south", "west" }, rule = rule.unanimity {} }
clause { id = "vow", name = _ "Vow", text = _ "A vow." }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "moot" }, parties = { min = 1 },
  clauses = { required = { "vow" } } }
agreement { id = "deal", kind = "treaty", name = _ "Deal", frameworks = { "den" }, parties = { min = 1 },
  clauses = { required = { "vow" } } }
assurance { id = "quiet", name = _ "Quiet", text = _ "It stays quiet up to round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 9, default = 1 } },
  kept = function() return nil end }
action { id = "fan", name = _ "Fan the air", text = _ "It cools.", by = { "north" },
  apply = function(game) game:change("heat", nil, -10, _ "Air") end }
card { id = "spark", deck = "sparks", title = _ "A spark", text = _ "Who stamps it out?", source = "x",
  choices = {
    { id = "stamp", by = "north", text = _ "Stamp it out", when = function() return false, _ "You have no boots" end,
      apply = function() end },
    { id = "watch", by = "north", text = _ "Look on", default = true, apply = function() end },
  } }
question { id = "sure", to = "all", text = _ "How sure are you?", answer = "scale" }
question { id = "why", to = "all", text = _ "And why?", answer = "text" }
ending { id = "peace", rank = 1, title = _ "Peace", text = _ "The swords are hung up. Nobody misses them.",
  when = function() return false end }
ending { id = "flood", rank = 3, title = _ "Flood", text = _ "The dam breaks. All is water.",
  when = function(game) return game:round() == 3 end }
ending { id = "truce", rank = 2, title = _ "Truce", text = _ "They wait! Each for the other.", when = function() return false end }
on("round_start", function(game) if game:round() == 1 then game:draw("sparks") end end)
)";

Played play(const std::string& lines, bool two_people = false) {
    return play_north("hall", kScenario, lines, two_people);
}

/// The same with a person at each of the three seats.
Played play_three(const std::string& lines) {
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package("hall", {{"hall.scenario", kScenario}}));
    REQUIRE(loaded);
    const ActorSet seats = loaded->host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    terminal::TextGameSetup setup;
    setup.people = seats;
    setup.echo = true;
    std::istringstream in{"\n" + lines};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    return {out.str(), game.session().world()};
}

bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

const std::string kPact = "propose pact\n1 2\n1\n\n\n";  // North and South before the moot, where Elders say no

/// From one negotiation to the next.
const std::string kRound = "ready\nready\nready\n";

}  // namespace

TEST_CASE("whoever has said no is told apart from whoever has said nothing", "[terminal][asked]") {
    const Played played = play(kPact + "drafts\nquit\n", true);
    INFO(played.text);
    CHECK(tells(played, "against: Elders; missing: South"));
    CHECK_FALSE(tells(played, "missing: South and Elders"));
}

TEST_CASE("a question that was answered does not come back in the same round", "[terminal][asked]") {
    // Both are put in the review of the first round, and in that of the second again.
    const std::string to_review = kRound + "answer 1\n40\nready\nready\nmenu\n";
    const Played played = play(to_review + "answer\nBecause.\nquit\n");
    INFO(played.text);
    const std::size_t answered = played.text.find("Your answer is noted.");
    REQUIRE(answered != std::string::npos);
    CHECK(played.text.find("How sure are you?", answered) == std::string::npos);
    CHECK(played.text.find("And why?", answered) != std::string::npos);
    // In the next round it waits.
    const Played next = play(to_review + "ready\nmenu\nquit\n");
    CHECK(next.text.rfind("2 questions of the organisers wait") > next.text.find("Round 3 of 3"));
}

TEST_CASE("questions that wait can be left unanswered together", "[terminal][asked]") {
    const Played played = play(kRound + "answer\n3\nmenu\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "None of them: leave them all unanswered"));
    CHECK(tells(played, "They are left unanswered for this round."));
    CHECK(std::none_of(played.world.questions.begin(), played.world.questions.end(),
                       [](const OpenQuestion& one) { return one.actor == ActorId{0}; }));
}

TEST_CASE("where a card leaves one answer nobody is asked for it", "[terminal][asked]") {
    const Played played = play("choose\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "Look on (what happens if you do nothing)"));
    CHECK(tells(played, "Nothing else is open to you: it happens by itself."));
    CHECK_FALSE(tells(played, "You decide:"));
}

TEST_CASE("who promises something for a no is told that the no stands", "[terminal][asked]") {
    // South has said no to a text of all three, and West nothing yet.
    const std::string refused = "propose deal\n1 2 3\n1\n\n\npass\n\nreject 1\npass\n\n";
    const std::string stands = "On draft 1 the no of South stands until they vote again";
    const std::string assure = "assure quiet\n2\n1\n";
    // Who has voted cannot hold the vote open: it is asked about.
    const Played held = play_three(refused + "pass\n\n" + assure + "\nquit\n");
    INFO(held.text);
    CHECK(tells(held, stands));
    CHECK(tells(held, "Do it all the same?"));
    CHECK(held.world.assurances.empty());
    CHECK(play_three(refused + "pass\n\n" + assure + "yes\nquit\n").world.assurances.size() == 1);
    // Who has not is told.
    const Played told = play_three(refused + assure + "quit\n");
    CHECK(tells(told, stands));
    CHECK_FALSE(tells(told, "Do it all the same?"));
    CHECK(told.world.assurances.size() == 1);
    CHECK_FALSE(tells(play_three(assure + "quit\n"), stands));
    // Who votes by a script is not won over by anything that is promised.
    CHECK_FALSE(tells(play(kPact + assure + "quit\n", true), "stands until they vote again"));
}

TEST_CASE("a promise in words is said to be none, once a phase", "[terminal][asked]") {
    const std::string none = "Only what is given with 'assure' counts as an assurance.";
    const Played played =
        play("to south: We promise you rain.\nto south: You have our word.\nready\nto south: We assure you.\nquit\n");
    INFO(played.text);
    CHECK(times(played.text, "Only what is given with 'assure'") == 2);
    CHECK_FALSE(tells(play("to south: Keep your word, no one promises.\nquit\n"), none));
    CHECK_FALSE(tells(play("say We promise nothing to all\nquit\n"), none));
}

TEST_CASE("the end names the other ends, and whose deed moved a score", "[terminal][asked]") {
    const Played played = play("ready\nact fan\n" + kRound + kRound + kRound + kRound);
    INFO(played.text);
    REQUIRE(played.world.ended);
    CHECK(tells(played, "Other ends that this game can take"));
    CHECK(tells(played, "- Peace: The swords are hung up. - Truce: They wait!"));
    CHECK_FALSE(tells(played, "- Flood:"));
    CHECK(tells(played, "the action 'Fan the air' of North"));
}

TEST_CASE("another seat's aims are quoted: they speak to it", "[terminal][asked]") {
    const Played played = play("actor south\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "What they want, in parts of a hundred, as it is put to them:"));
    CHECK(tells(played, "Calm: \"You sit in the shade.\""));
}
