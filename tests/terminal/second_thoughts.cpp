// What is told, and asked, before a deed that cannot be seen whole: a yes with a condition that binds nobody, leaving
// an agreement, breaking a clause in secret, going on with a decision left open, writing against one's own word.
#include <catch2/catch.hpp>

#include "played.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

constexpr const char* kScenario = R"(
scenario { id = "thoughts", api = 1, version = "1", title = _ "Second thoughts", rounds = { _ "One", _ "Two", _ "Three" } }
actor { id = "north", name = _ "North", resources = { guards = 20 } }
actor { id = "south", name = _ "South", resources = { guards = 20 } }
actor { id = "elders", name = _ "Elders", playable = false, chorus = function() return "yes" end }
resource { id = "guards", name = _ "Guards", cap = 30, renew = 2 }
indicator { id = "calm", of = "world", name = _ "Calm", start = 50, better = "higher" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
institution { id = "council", name = _ "Council", kind = "institution", members = { "elders" }, rule = rule.majority {} }
objective { id = "quiet", of = "north", weight = 1, name = _ "A quiet border", text = _ "It is calm.",
  score = function(game) return game:get("calm") / 100 end }
clause { id = "idle", name = _ "Good will", text = _ "{by} is friendly.", params = { by = { type = "party" } } }
clause { id = "watch", name = _ "Watch", text = _ "{by} sends guards.", params = { by = { type = "party" } },
  cost = function(_game, params) return { [params.by] = { guards = 4 } } end, breach = { trust = -7, detect = 0.5 },
  each_round = function(game) game:change("calm", nil, 3, _ "Somebody watches") end }
agreement { id = "guard", kind = "treaty", name = _ "Guard", frameworks = { "council" }, parties = { min = 1 },
  clauses = { required = { "idle", "watch" } } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "council", "talks" }, parties = { min = 1 },
  clauses = { required = { "idle" } } }
on("agreement_ended", function(game, event)
  if event.actor then
    game:shift_trust("south", event.actor, -5, _ "Left what others had built on")
    game:change("calm", nil, -9, _ "Nobody watches")
  end
end)
on("agreement_breached", function(game) game:change("calm", nil, -20, _ "Found out") end)
assurance { id = "first", name = _ "We will ask first", text = _ "Up to round {until_round} we table no pact.",
  params = { until_round = { type = "integer", min = 1, max = 3, default = 3 } },
  kept = function(game, promise, params)
    if game:flag("broke", promise.from) then return false end
    if game:round() > params.until_round then return true end
    return nil
  end }
on("assurance_given", function(game, event) game:store("bound", true, event.assurance.from) end)
on("draft_tabled", function(game, event)
  if event.draft.type == "pact" and game:flag("bound", event.actor) and not game:flag("asked", event.actor) then
    game:store("broke", true, event.actor)
  end
end)
action { id = "ask", name = _ "Ask", text = _ "They are asked.", by = { "north" },
  apply = function(game, act) game:store("asked", true, act.actor) end }
card { id = "offer", deck = "offers", title = _ "An offer", text = _ "Somebody offers something.", source = "x",
  choices = {
    { id = "no", by = "north", text = _ "We decline.", default = true, apply = function() end },
    { id = "yes", by = "north", text = _ "We take it.",
      apply = function(game) game:change("calm", nil, 5, _ "Taken") end },
  } }
on("round_start", function(game) if game:round() == 2 then game:draw("offers") end end)
)";

Played play(const std::string& lines, bool two_people = false) {
    return play_north("thoughts", kScenario, lines, two_people);
}
bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

const std::string kGuard = "propose guard\n1\n1\n1\n1\n1\n\n";

}  // namespace

TEST_CASE("whoever leaves an agreement is told its price, asked, and told what moved", "[terminal][thoughts]") {
    const Played no = play(kGuard + "leave 1\nno\nagreements\nquit\n");
    INFO(no.text);
    CHECK(tells(no,
                "If you leave it: It ends for everybody. Trust in you: -5 with South. You get back 4 Guards. "
                "Besides: Calm -9."));
    CHECK(tells(no, "For us, looking two rounds ahead: worth -"));
    REQUIRE(no.world.agreements.size() == 1);
    CHECK(alive(no.world.agreements.front()->status));
    const Played yes = play(kGuard + "leave 1 It has served.\nyes\nquit\n");
    INFO(yes.text);
    REQUIRE(yes.world.agreements.size() == 1);
    CHECK_FALSE(alive(yes.world.agreements.front()->status));
    CHECK(testing::times(yes.text, "Trust in you: -5 with South.") == 2);
}

TEST_CASE("what a breach comes to when it is found out is told before it is chosen", "[terminal][thoughts]") {
    const Played played = play(kGuard + "breach 1\n\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "The agreement ends for everybody."));
    CHECK(tells(played, "Trust in you: -7 with"));
    CHECK(tells(played, "Besides: Calm -20"));
    CHECK(tells(played, "As long as nobody finds out, it changes nothing that you want."));
    // What would change nothing stands behind.
    CHECK(played.text.find(" 2  Watch (found out") < played.text.find(" 1  Good will (found out"));
}

TEST_CASE("what a text is worth is told with what moves as it enters into force", "[terminal][thoughts]") {
    const std::string hook =
        "on('agreement_in_force', function(game) game:change('calm', nil, -4, _ 'A list of friends') "
        "game:shift_trust('south', 'north', -6, _ 'Not asked') end)\n";
    const std::string pact = "propose pact\ntalks\n1 2\n1\n1\n\n\npass\n\n";
    const Played told = play_north("thoughts", (kScenario + hook).c_str(), pact + "worth 1\nquit\n");
    INFO(told.text);
    CHECK(tells(told, "As it enters into force: Calm -4. Trust in you: -6 with South."));
    CHECK_FALSE(tells(play(pact + "worth 1\nquit\n"), "As it enters into force"));
}

TEST_CASE("a decision left open is asked for once before the phase is left", "[terminal][thoughts]") {
    const Played played = play("ready\nready\nready\nready\nready\nready\nready\nready\nready\nready\nquit\n");
    INFO(played.text);
    CHECK(testing::tells(played.text,
                         "'An offer' waits for your decision. Left so, it is: \"We decline\". 'choose' "
                         "decides."));
    CHECK(testing::times(played.text, "'ready' again leaves it so.") == 1);
}

TEST_CASE("who would break its own word by tabling is asked at the pen", "[terminal][thoughts]") {
    const std::string pact = "propose pact\ncouncil\n1\n1\n";
    const Played warned = play("assure 1\n3\n1\n" + pact + "1\nno\nquit\n");
    INFO(warned.text);
    CHECK(tells(warned, "It would break what you have promised to all: \"Up to round 3 we table no pact\"."));
    CHECK(warned.world.drafts.empty());
    // What has been done that makes it right is known to the seat, whatever scripts note of it.
    const Played asked = play("assure 1\n3\n1\nready\nact 1\nready\nready\n" + pact + "quit\n");
    INFO(asked.text);
    CHECK(tells(asked, "[North 2/3 negotiation] > propose pact"));
    CHECK(tells(asked, "Table it"));
    CHECK_FALSE(tells(asked, "It would break what you have promised"));
}

TEST_CASE("what each round brings is told with what is in hand", "[terminal][thoughts]") {
    const Played played = play("look\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "As each round begins you get 2 Guards (up to 30)."));
}

TEST_CASE("a yes whose reservation reads like a condition is asked about", "[terminal][thoughts]") {
    const std::string pact = "propose pact\ntalks\n1 2\n1\n1\n\n\npass\n\n";
    const Played asked = play(pact + "accept 1 only if they pay first\nno\nquit\n", true);
    INFO(asked.text);
    CHECK(tells(asked, "A reservation holds nothing back: your yes counts at once, whatever it says."));
    CHECK(asked.world.agreements.empty());
    const Played given = play(pact + "accept 1 with a gift in mind\nquit\n", true);
    INFO(given.text);
    CHECK_FALSE(tells(given, "A reservation holds nothing back"));
    CHECK(given.world.agreements.size() == 1);
    CHECK(tells(play("help accept\nquit\n"),
                "A reservation is noted with the signature for all to read and holds "
                "nothing back"));
}

TEST_CASE("one party is added or taken out by itself, and who leaves that has changed nothing",
          "[terminal][thoughts]") {
    const std::string pact = "propose pact\ncouncil\n1\n1\n";
    const Played more = play(pact + "5\n+2\n1\n\n\nquit\n");
    INFO(more.text);
    REQUIRE(more.world.drafts.size() == 1);
    CHECK(more.world.drafts.front()->text().parties.size() == 2);
    const Played less = play(pact + "5\n+2\n5\n-north\nback\n0\n1\n\n\nquit\n");
    INFO(less.text);
    REQUIRE(less.world.drafts.size() == 1);
    CHECK(less.world.drafts.front()->text().parties.size() == 2);
}
