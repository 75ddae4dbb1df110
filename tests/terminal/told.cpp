// What the terminal tells before something is done that would be regretted: whom a clause is handed to, what a body
// would not have, which yes ends a vote, when a choice acts; and what moved a score.
#include <catch2/catch.hpp>

#include "base/article.h"
#include "base/text.h"
#include "base/words.h"

#include "played.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

constexpr const char* kScenario = R"(
scenario { id = "told", api = 1, version = "1", title = _ "Told", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North", short = "N", resources = { gold = 42.617 } }
actor { id = "south", name = _ "South", short = "S", resources = { gold = 9 } }
actor { id = "elders", name = _ "Elders", playable = false, chorus = function() return "no: " .. _ "Never." end }
constituency { id = "north.millers", of = "north", name = _ "Millers", weight = 1, support = 42.617 }
resource { id = "gold", name = _ "Gold" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
indicator { id = "dust", of = "world", name = _ "Dust", start = 10, better = "lower" }
objective { id = "cool", of = "north", weight = 1, name = _ "A cool head", text = _ "Heat is low.",
  score = function(game) return 1 - game:get("heat") / 100 end }
objective { id = "calm", of = "south", weight = 1, name = _ "Calm", text = _ "Dust is low.",
  score = function(game) return 0.001 * game:get("dust") end }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {},
  mandate = { "water" } }
institution { id = "moot", name = _ "Moot", kind = "format", members = { "north", "south", "elders" },
  rule = rule.unanimity {} }
institution { id = "court", name = _ "Court", kind = "format", members = { "north", "south" }, rule = rule.unanimity {},
  mandate = function(_game, draft)
    local flags, wells = false, false
    for _place, term in ipairs(draft.clauses) do
      flags = flags or term.id == "flags"
      wells = wells or term.id == "wells"
    end
    if flags and not wells then return false, _ "Flags fly where there is water" end
    return true
  end }
clause { id = "watch", name = _ "Watch", text = _ "{by} keeps a watch.", params = { by = { type = "party" } } }
clause { id = "flags", name = _ "Flags", text = _ "Flags fly.", tags = { "war" } }
clause { id = "wells", name = _ "Wells", text = _ "Wells are dug.", tags = { "water" } }
agreement { id = "guard", kind = "treaty", name = _ "The Guard", frameworks = { "talks", "moot", "court" }, parties = { min = 1 },
  clauses = { required = { "watch" }, optional = { "flags", "wells" } } }
card { id = "spark", deck = "sparks", title = _ "A spark", text = _ "Who stamps it out?", source = "x",
  choices = {
    { id = "stamp", by = "north", text = _ "Stamp it out", apply = function(game) game:change("heat", nil, -20, _ "Boots") end },
    { id = "watch", by = "north", text = _ "Look on", default = true, apply = function() end },
  } }
on("round_start", function(game) if game:round() == 1 then game:draw("sparks") end end)
on("round_end", function(game) game:change("dust", nil, 5, _ "Wind") end)
)";

Played play(const std::string& lines, bool two_people = false) {
    return play_north("told", kScenario, lines, two_people);
}

bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

/// A guard of both before the talks, kept by South, up to the workbench.
const std::string kBySouth = "propose\n1\ntalks\n1 2\nsouth\n";

}  // namespace

TEST_CASE("a clause that named a party which is one no longer is handed to nobody unasked", "[terminal][told]") {
    const Played left = play(kBySouth + "5\n1\n\n0\nback\nyes\nquit\n", true);
    INFO(left.text);
    CHECK(tells(left, "'Watch' named South, which is no party any more. Who instead?"));
    CHECK(tells(left, "South keeps a watch."));
    CHECK_FALSE(tells(left, "North keeps a watch."));
    CHECK_FALSE(tells(left, "* Parties"));  // who leaves the question leaves the parties as they were
    CHECK(left.world.drafts.empty());
    const Played named = play(kBySouth + "5\n1\n1\n1\n\n\nquit\n", true);
    INFO(named.text);
    CHECK(tells(named, "Watch: by North instead of South"));
    REQUIRE(named.world.drafts.size() == 1);
    CHECK(named.world.drafts.front()->text().terms.front().params.front() == 0);
}

TEST_CASE("an amendment says what it changes before the last word is asked for", "[terminal][told]") {
    const Played played = play(kBySouth + "1\n\n\namend 1\n2\nwells\n1\nback\n0\nyes\nquit\n", true);
    INFO(played.text);
    CHECK(tells(played, "What you change: * new: Wells: Wells are dug. A word with it"));
    CHECK(played.world.drafts.front()->version() == 1);
}

TEST_CASE("clauses that a body would not have are marked, with the reason where they are asked for",
          "[terminal][told]") {
    const Played played = play(kBySouth + "2\nflags\n2\nwells\n1\n\n\nquit\n", true);
    INFO(played.text);
    CHECK(tells(played, "Flags: Flags fly. (this body does not deal with it)"));
    CHECK_FALSE(tells(played, "Wells are dug. (this body does not deal with it)"));
    CHECK(tells(played, "Not before this body, by its mandate: 'Flags' lies outside it."));
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(played.world.drafts.front()->text().terms.size() == 2);
}

TEST_CASE("what a body judges by the whole text is said of a clause, which another may make fit", "[terminal][told]") {
    const Played played = play("propose\nguard\ncourt\n\nsouth\n2\nflags\n1\n2\nwells\n1\n\n\nquit\n", true);
    INFO(played.text);
    CHECK(tells(
        played,
        "Flags: Flags fly. (this body would not take the text with it as it stands: Flags fly where there is water)"));
    CHECK(tells(played, "Not before this body, by its mandate: Flags fly where there is water."));
    CHECK(tells(played, "It cannot be tabled as it is: the mandate of Court does not cover it: Flags fly"));
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(played.world.drafts.front()->text().terms.size() == 3);
}

TEST_CASE("a word with a draft that is a command is none, unless it stands in quotation marks", "[terminal][told]") {
    const Played held = play(kBySouth + "1\n\nwait\nlook\nactor south\nback\nback\nyes\nquit\n", true);
    INFO(held.text);
    CHECK(tells(held, "'wait' must wait until this question is answered or left with 'back'."));
    CHECK(held.world.drafts.empty());
    const Played said = play(kBySouth + "1\n\n\"wait\"\nsay\nready\nWe wait here.\nnews\nquit\n", true);
    INFO(said.text);
    CHECK(said.world.drafts.size() == 1);
    CHECK(tells(said, "\"wait\""));
    CHECK(tells(said, "'ready' must wait until this question is answered"));
    CHECK(tells(said, "We wait here."));
}

TEST_CASE("what unties a draft stands in the question", "[terminal][told]") {
    const std::string two = kBySouth + "1\n\n\n" + "propose\n1\ntalks\n1 2\nnorth\n8\n1\n1\n\n\n";
    const Played played = play(two + "amend 2\n8\nnone\n1\n\nquit\n", true);
    INFO(played.text);
    CHECK(tells(played, "(Enter: those marked *; +N, -N: one more, one less; none: no link; 0: leave it)"));
    REQUIRE(played.world.drafts.size() == 2);
    CHECK(played.world.drafts.back()->text().linked.empty());
    CHECK(played.world.drafts.back()->version() == 2);
}

TEST_CASE("whose voice a tied draft lacks is told apart from whose the other one lacks", "[terminal][told]") {
    // The second, of North alone before the talks, hangs on the first, which South has to accept.
    const std::string two =
        "propose\n1\nmoot\n1\n\n1\n\n\n" + ("propose\n1\ntalks\n1 2\nnorth\n8\n1\n1\n\n\n" + std::string{});
    const Played played = play(two + "drafts\nquit\n", true);
    INFO(played.text);
    CHECK(tells(played, "missing: South; and for what it is tied to, Elders"));
}

TEST_CASE("a yes that would end the vote as lost is asked about", "[terminal][told]") {
    const std::string asked = "propose\n1\nmoot\n1 2\n\n1\n\n\nready\n\naccept 1\n";
    const Played no = play(asked + "\nquit\n", true);
    INFO(no.text);
    CHECK(tells(no, "Yours is the last vote. With it this version is lost (against it: Elders)"));
    REQUIRE(no.world.drafts.size() == 1);
    CHECK(no.world.drafts.front()->status == DraftStatus::kOpen);
    const Played yes = play(asked + "yes\nquit\n", true);
    CHECK(yes.world.drafts.front()->status == DraftStatus::kRejected);
    // Where the vote is not the last, or nobody is against it, nothing is asked.
    const Played plain = play(kBySouth + "1\n\n\nready\n\naccept 1\nquit\n", true);
    INFO(plain.text);
    CHECK_FALSE(tells(plain, "Yours is the last vote."));
    CHECK(plain.world.agreements.size() == 1);
}

TEST_CASE("a choice says when it acts, and does so", "[terminal][told]") {
    const SlotIndex heat = 0;
    const Played now = play("choose\n1\nquit\n");
    INFO(now.text);
    CHECK(tells(now, "Made now, it takes effect at once, and the others see it; made in the phase '"));
    CHECK(tells(now, "Heat falls from 60 to 40"));
    const Played then = play("ready\nchoose\n1\nquit\n");
    INFO(then.text);
    CHECK(tells(then, "It waits for the resolution, and nobody sees it till then."));
    CHECK_FALSE(tells(then, "Heat falls from 60 to 40"));
    CHECK(then.world.numbers[heat] != now.world.numbers[heat]);
    CHECK(tells(play("ready\nchoose\n1\nready\nquit\n"), "Heat falls from 60 to 40"));
}

TEST_CASE("an article stands once before a name that has one", "[terminal][told]") {
    CHECK(with_one_article("On the The Guard (Talks): North: we bathe The Guard.") ==
          "On the Guard (Talks): North: we bathe The Guard.");
    CHECK(with_one_article("The A quiet file and the An even hand.") == "The quiet file and the even hand.");
    CHECK(Words{}.tr("wanted the {draft}", "The Guard") == "wanted the Guard");
    CHECK(Words{}.tr("refused {draft}", "The Guard") == "refused The Guard");
}

TEST_CASE("numbers are told with a tenth at most", "[terminal][told]") {
    const Played played = play("home\nlook\nactor south\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "42.6"));
    CHECK_FALSE(tells(played, "42.61"));
}

TEST_CASE("why an objective stands where it stands is told number by number", "[terminal][told]") {
    const Played played = play("ready\nchoose\n1\nready\nready\nwhy A cool head\nwhy calm\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "A cool head: 0.600 as far as you can see, 0.400 when round 1 began."));
    CHECK(tells(played, "+0.200: Heat, from 60 to 40"));
    // What moved and does not count for it is not told, nor are the aims of others.
    CHECK_FALSE(tells(played, "Dust, from"));
    CHECK(tells(played, "You know of no number 'calm'"));
}

TEST_CASE("what moved an objective since a round began counts the events of that round", "[terminal][told]") {
    const std::string scenario =
        std::string{kScenario}.replace(std::string{kScenario}.find("_ \"Two\""), 7, "_ \"Two\", _ \"Three\"") + R"(
card { id = "wind", deck = "winds", title = _ "A hot wind", text = _ "It is hot.", source = "x",
  apply = function(game) game:change("heat", nil, 20) end }
on("round_start", function(game) if game:round() == 2 then game:draw("winds") end end)
on("round_end", function(game) if game:round() == 1 then game:change("heat", nil, 4) end end)
)";
    // In the second round the page looks back to the first, in the third to the second.
    const Played played = play_north("told", scenario.c_str(),
                                     "ready\nchoose\n1\nready\nready\nwhy A cool head\nready\nready\nready\n"
                                     "why A cool head\nquit\n");
    INFO(played.text);
    REQUIRE(played.world.round == 3);
    CHECK(tells(played, "A cool head: 0.360 as far as you can see, 0.400 when round 1 began."));
    CHECK(tells(played, "A cool head: 0.360 as far as you can see, 0.560 when round 2 began."));
    CHECK(tells(played, "-0.200: Heat, from 44 to 64"));
}

TEST_CASE("whoever ends a phase at a shared keyboard reads what it did when the keyboard comes back",
          "[terminal][told]") {
    // Both are through with talks and decisions; the wind comes as the review begins, upon the second one's word.
    // North leaves the card to itself, which it is asked about once.
    const Played played = play("ready\n\nready\n\nready\nready\n\nready\n\nready\n\nquit\n", true);
    INFO(played.text);
    const auto reads_it = [&](const char* who) {
        const std::size_t sits = played.text.rfind(std::string{"The keyboard goes to "} + who);
        return sits != std::string::npos && played.text.find("Wind", sits) != std::string::npos;
    };
    CHECK(reads_it("South"));
    const std::size_t north = played.text.rfind("The keyboard goes to North");
    const std::size_t south = played.text.rfind("The keyboard goes to South");
    REQUIRE(north < south);
    CHECK(played.text.substr(north, south - north).find("Wind") != std::string::npos);
    CHECK(played.text.substr(0, north).find("Wind") == std::string::npos);
}

TEST_CASE("a final score is held against the others' and against what was done", "[terminal][told]") {
    std::string lines = "ready\nchoose\n1\n";
    for (int i = 0; i < 20; ++i)
        lines += "ready\n";
    const Played played = play(lines);
    INFO(played.text);
    REQUIRE(played.world.ended);
    CHECK(tells(played, "1 of the 1 other seats came out lower, each by its own aims."));
    CHECK(tells(played, "+0.200 the card 'A spark', where North chose 'Stamp it out'"));
}

TEST_CASE("who accepts what AI seats would think hopeless at home is warned", "[terminal][told]") {
    const auto accepted = [](int support) {
        const std::string scenario = R"(
scenario { id = "home", api = 1, version = "1", title = _ "Home", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North" }
actor { id = "south", name = _ "South" }
constituency { id = "north.millers", of = "north", name = _ "Millers", support = )" +
                                     std::to_string(support) + R"( }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "vow", name = _ "Vow", text = _ "A vow." }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" }, parties = { min = 2 }, ratify = { north = true },
  clauses = { required = { "vow" } } }
)";
        return play_north("home", scenario.c_str(), "ready\n\npropose pact\n\n1\n\n\nready\n\naccept 1\nno\nquit\n",
                          true);
    };
    const std::string warned = "Do it all the same?";
    const Played seldom = accepted(6);  // 17 % in three votes
    INFO(seldom.text);
    CHECK(tells(seldom, "You would have to ratify it: about 6 % a round"));
    CHECK(tells(seldom, warned));
    CHECK(seldom.world.agreements.empty());
    const Played often = accepted(8);  // 22 %
    INFO(often.text);
    CHECK_FALSE(tells(often, warned));
    CHECK(often.world.agreements.size() == 1);
}

TEST_CASE("no page shows more than there is, nor a price below what is asked", "[terminal][told]") {
    constexpr const char* kPurse = R"(
scenario { id = "purse", api = 1, version = "1", title = _ "Purse", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North", resources = { gold = 2.96 } }
actor { id = "south", name = _ "South" }
resource { id = "gold", name = _ "Gold" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "fund", name = _ "Fund", text = _ "A fund.", cost = { north = { gold = 2.04 } } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { required = { "fund" } } }
action { id = "build", name = _ "Build", text = _ "Build.", cost = { self = { gold = 3 } }, apply = function() end }
action { id = "paint", name = _ "Paint", text = _ "Paint.", cost = { self = { gold = 2.04 } }, apply = function() end }
)";
    const Played played = play_north("purse", kPurse, "look\nclauses\nready\nact\n\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "2.9 Gold"));
    CHECK_FALSE(tells(played, "3 Gold of North"));
    CHECK(tells(played, "costs 2.1 Gold"));
    CHECK_FALSE(tells(played, "costs 2 Gold"));
}

TEST_CASE("what a draft's page says of support at home is all that its adoption would do", "[terminal][told]") {
    const Played played = play_north("home", R"(
scenario { id = "home", api = 1, version = "1", title = _ "Home", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North" }
actor { id = "south", name = _ "South" }
constituency { id = "south.millers", of = "south", name = _ "Millers" }
constituency { id = "south.bakers", of = "south", name = _ "Bakers" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "vow", name = _ "Vow", text = _ "A vow.", likes = { ["south.millers"] = 2, ["south.bakers"] = 1 } }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { required = { "vow" } }, adopt = function(game) game:sway("south.millers", -6, _ "The price of flour") end }
)",
                                     "ready\n\npropose pact\n\n1\n\n\n\ndraft 1\nquit\n", true);
    INFO(played.text);
    CHECK(tells(played, "Millers would be angry (-4.0 support)"));
    CHECK(tells(played, "Bakers would be pleased (+1.0 support)"));
}

TEST_CASE("what scripts count is on the table that one asks for, and not on that of each round", "[terminal][told]") {
    const Played played = play_north("tally", R"(
scenario { id = "tally", api = 1, version = "1", title = _ "Tally", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North" }
actor { id = "south", name = _ "South" }
indicator { id = "led", of = "actor", name = _ "Days led", start = 4 }
indicator { id = "sent", of = "world", name = _ "Letters sent", start = 7 }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
)",
                                     "look\nquit\n");
    INFO(played.text);
    const std::size_t asked = played.text.find("> look");
    REQUIRE(asked != std::string::npos);
    const std::string shown = played.text.substr(0, asked);
    const std::string whole = played.text.substr(asked);
    CHECK(testing::tells(shown, "Heat "));
    for (const char* count : {"Days led: ", "Counted: Letters sent 7"}) {
        CHECK_FALSE(testing::tells(shown, count));
        CHECK(testing::tells(whole, count));
    }
}

TEST_CASE("who is no party to a draft reads what its adoption would do at home, too", "[terminal][told]") {
    const Played played = play_north("camp", R"(
scenario { id = "camp", api = 1, version = "1", title = _ "Camp", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North" }
actor { id = "south", name = _ "South" }
constituency { id = "south.millers", of = "south", name = _ "Millers" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "tents", name = _ "Tents", text = _ "Tents stand." }
agreement { id = "camp", kind = "treaty", name = _ "Camp", frameworks = { "talks" },
  parties = { min = 1, max = 1, only = { "north" } }, clauses = { required = { "tents" } },
  adopt = function(game) game:sway("south.millers", -5, _ "Strangers") end }
)",
                                     "propose camp\n\n1\n\n\nready\n\ndraft 1\nquit\n", true);
    INFO(played.text);
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(tells(played, "Millers would be angry (-5.0 support)"));
}
