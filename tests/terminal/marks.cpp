// What stands at a line of the terminal, so that one knows what one does: the number of a clause, the price of an act,
// the mark of what happens by itself; and what is found by a part of its name.
#include <algorithm>
#include <catch2/catch.hpp>

#include "played.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

constexpr const char* kScenario = R"(
scenario { id = "marks", api = 1, version = "1", title = _ "Marks", rounds = { _ "One", _ "Two", _ "Three" } }
actor { id = "north", name = _ "North", resources = { gold = 5 } }
actor { id = "south", name = _ "South" }
resource { id = "gold", name = _ "Gold" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
indicator { id = "wells", of = "world", name = _ "Cool wells", start = 10, better = "higher" }
objective { id = "head", of = "north", weight = 1, name = _ "A cool head", text = _ "Heat is low.",
  score = function(game) return 1 - game:get("heat") / 100 end }
objective { id = "nights", of = "north", weight = 1, name = _ "Cool nights in the south", text = _ "Heat is low.",
  score = function(game) return 1 - game:get("heat") / 200 end }
objective { id = "calm", of = "south", weight = 1, name = _ "A cool rest", text = _ "Heat is low.",
  score = function(game) return 1 - game:get("heat") / 100 end }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "watch", name = _ "Watch", text = _ "{by} keeps a watch.", params = { by = { type = "party" } },
  breach = { trust = -7, detect = 0.5 } }
clause { id = "flags", name = _ "Flags", text = _ "Flags fly." }
clause { id = "wells", name = _ "Wells", text = _ "Wells are dug.",
  cost = function() return { north = { gold = 2 } } end }
clause { id = "toll", name = _ "Toll", text = _ "{by} takes no toll.", params = { by = { type = "party" } },
  breach = { trust = -7, detect = 0.5 } }
agreement { id = "guard", kind = "treaty", name = _ "Guard", frameworks = { "talks" }, parties = { min = 1 },
  clauses = { required = { "watch" }, optional = { "flags", "wells", "toll" } } }
action { id = "dig", name = _ "Dig", text = _ "Deeper.", by = { "north" }, cost = { self = { gold = 3 } },
  apply = function(game) game:change("wells", nil, 4, _ "Spades") end }
card { id = "spark", deck = "sparks", title = _ "A spark", text = _ "Who stamps it out?", source = "x",
  choices = {
    { id = "sing", by = "north", text = _ "Sing", when = function(game) return game:get("heat") > 90 end,
      apply = function() end },
    { id = "stamp", by = "north", text = _ "Stamp it out", apply = function(game) game:change("heat", nil, -20, _ "Boots") end },
    { id = "pay", by = "north", text = _ "Pay somebody", cost = { self = { gold = 9 } }, default = true,
      apply = function(game) game:change("heat", nil, -40, _ "Hands") end },
    { id = "watch", by = "north", text = _ "Look on", apply = function() end },
  } }
on("round_start", function(game) if game:round() == 1 then game:draw("sparks") end end)
)";

Played play(const std::string& lines, bool two_people = false) {
    return play_north("marks", kScenario, lines, two_people);
}

bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

const std::string kGuard = "propose\n1\n1 2\nnorth\n";

}  // namespace

TEST_CASE("the choice is marked that takes effect by itself, also where another was meant to", "[terminal][marks]") {
    const Played shown = play("choose\nback\nquit\n");
    INFO(shown.text);
    CHECK(tells(shown, "Not now: \"Pay somebody\""));
    CHECK(tells(shown, "1 Stamp it out (what happens if you do nothing) The other answers are measured against this"));
    CHECK(times(shown.text, "what happens if you do nothing") == 1);
    const Played left_alone = play("ready\nready\nready\nquit\n");
    INFO(left_alone.text);
    CHECK(left_alone.world.numbers[0] == 40);  // it was stamped out
}

TEST_CASE("what acts cost is shown before the talks are over", "[terminal][marks]") {
    const Played played = play("act\nquit\n");
    INFO(played.text);
    CHECK(played.world.phase == 1);
    CHECK(tells(played, "1 Dig (costs 3 Gold): Deeper."));
    CHECK(tells(played, "Your resources: 5 Gold"));
    CHECK(tells(played, "Actions belong in the decision phase, which comes when this phase has ended."));
    CHECK(played.world.pending.empty());
}

TEST_CASE("clauses to be added keep their numbers, and those of a draft have one each", "[terminal][marks]") {
    const Played played = play(kGuard + "2\n1\n2\n1\n3\nnorth\n1\n\n\ndraft 1\nquit\n", true);
    INFO(played.text);
    CHECK(times(played.text, " 2  Wells: Wells are dug.") == 2);
    CHECK(times(played.text, "Wells are dug. (costs 2 Gold of North)") == 2);
    CHECK(tells(played, "'1' is none of them; 2 or 3."));
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(tells(played, "1. Watch: North keeps a watch."));
    CHECK(tells(played, "It is clause 2 of the draft."));
    CHECK(tells(played, "2. Flags: Flags fly."));
    CHECK(tells(played, "It is clause 3 of the draft."));
    CHECK(tells(played, "3. Toll: North takes no toll."));
}

TEST_CASE("a clause that is broken has the number that it has on the agreement's page", "[terminal][marks]") {
    const std::string both =
        "propose\n1\n1 2\nsouth\n2\n1\n2\n3\nnorth\n1\n\n\nready\n"
        "\naccept 1\nready\n"
        "\nagreement 1\nbreach 1\n1\n3\nquit\n";
    const Played played = play(both, true);
    INFO(played.text);
    REQUIRE(played.world.agreements.size() == 1);
    CHECK(tells(played, "3. Toll: North takes no toll."));
    CHECK(tells(played, "'1' is none of them; 2 or 3."));
    CHECK(played.world.agreements.front()->breaches.size() == 1);
}

TEST_CASE("where there is little to tell all of it stands on the first screen", "[terminal][marks]") {
    const Played played = play("quit\n");
    INFO(played.text);
    CHECK(tells(played, "Who stamps it out?"));
    CHECK(tells(played, "Cool wells"));
    CHECK_FALSE(tells(played, "'look' shows the table"));
}

TEST_CASE("an objective is found by any part of its name that no other has", "[terminal][marks]") {
    const Played played = play("why HEAD\nwhy south nights\nwhy in the\nwhy cool\nwhy rest\nwhy a cool head\nquit\n");
    INFO(played.text);
    CHECK(times(played.text, "  A cool head: ") == 2);
    CHECK(times(played.text, "  Cool nights in the south: ") == 2);
    // What is called so, too, is named: numbers, and objectives of one's own alone.
    CHECK(tells(played, "2 of your objectives fit 'cool': 'why A cool head' and 'why Cool nights in the south'."));
    CHECK(tells(played, "Cool wells: 10 now, 10 at the start"));
    CHECK(tells(played, "You know of no number 'rest'"));
}
