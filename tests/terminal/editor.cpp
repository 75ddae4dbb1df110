// The editor of drafts: in which order it asks, what it suggests, where leaving a question leads, and what it refuses
// before anything is asked.
#include <catch2/catch.hpp>

#include "played.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

constexpr const char* kScenario = R"(
scenario { id = "bench", api = 1, version = "1", title = _ "Bench", rounds = { _ "One", _ "Two" } }
actor { id = "north", name = _ "North", resources = { grain = 9 } }
actor { id = "south", name = _ "South", resources = { grain = 9, silver = 5 } }
actor { id = "far_isle", name = _ "Far-Isle", playable = false, chorus = function() return "no: " .. _ "Never." end }
resource { id = "grain", name = _ "Grain" }
resource { id = "silver", name = _ "Silver" }
place { id = "mill_dam", name = _ "Mill-Dam", at = { 1, 1 }, of = "south" }
place { id = "old_ford", name = _ "Old Ford", at = { 2, 2 }, of = "south" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south", "far_isle" },
  rule = rule.unanimity {}, mandate = function(_game, draft)
    if draft.type == "dream" then return false, _ "Nobody dreams before the spring" end
    if draft.place == "mill_dam" then return false, _ "There is a camp already" end
    if draft.type == "alone" and #draft.parties < 2 then return false, _ "It stands already" end
    for _place, term in ipairs(draft.clauses) do
      if term.id == "keeper" and term.params.by == "north" then return false, _ "North keeps nothing" end
    end
    return true
  end }
institution { id = "isles", name = _ "Isles", kind = "format", members = { "far_isle" }, rule = rule.unanimity {} }
institution { id = "bank", name = _ "Bank", kind = "format", members = { "north", "south" }, rule = rule.unanimity {},
  chair = "south", procedure = "single_text" }
clause { id = "gift", name = _ "Gift", text = _ "{by} gives {amount} at {place}.",
  params = { amount = { type = "integer", min = 1, max = 9, default = 2 }, by = { type = "party" },
             place = { type = "choice", options = { "old_ford", "mill_dam" }, default = "old_ford" } } }
clause { id = "keeper", name = _ "Keeper", text = _ "{by} keeps the text.", params = { by = { type = "party" } } }
clause { id = "tribute", name = _ "Tribute", text = _ "{by} pays {amount}.",
  params = { by = { type = "party" }, amount = { type = "integer", min = 2, max = 9, default = 4 } },
  cost = function(_game, params) return { [params.by] = { silver = params.amount } } end }
clause { id = "flags", name = _ "Flags", text = _ "Flags fly." }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { optional = { "gift", "keeper", "flags", "tribute" }, max = 2 } }
agreement { id = "dream", kind = "treaty", name = _ "Dream", frameworks = { "talks" }, parties = { min = 1 },
  clauses = { optional = { "flags" } } }
agreement { id = "alone", kind = "treaty", name = _ "Alone", frameworks = { "talks" }, parties = { min = 1 },
  clauses = { optional = { "flags" } } }
agreement { id = "atoll", kind = "treaty", name = _ "Atoll", frameworks = { "isles" }, parties = { min = 1, only = { "far_isle" } },
  clauses = { optional = { "flags" } } }
agreement { id = "crowd", kind = "treaty", name = _ "Crowd", frameworks = { "talks" }, parties = { min = 3 },
  clauses = { optional = { "flags" } } }
agreement { id = "four", kind = "treaty", name = _ "Four", frameworks = { "talks" }, parties = { min = 2, max = 2 },
  clauses = { required = { "gift" } } }
agreement { id = "camp", kind = "treaty", name = _ "Camp", frameworks = { "talks" }, parties = { min = 2 },
  place = { only = { "mill_dam", "old_ford" } }, clauses = { optional = { "flags" } } }
action { id = "dig", name = _ "Dig", text = _ "Dig at {place}.",
  params = { place = { type = "choice", options = { "old_ford", "mill_dam" }, default = "old_ford" } }, apply = function() end }
action { id = "wade", name = _ "Wade", text = _ "Wade at {place}.", params = { place = { type = "place" } }, apply = function() end }
)";

Played play(const std::string& lines) {
    return play_north("bench", kScenario, lines);
}

bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

/// A pact of North and South, up to the workbench.
const std::string kPact = "propose pact\n1 2\n";

}  // namespace

TEST_CASE("a clause's parameters are asked for in the order in which its text has them", "[terminal][editor]") {
    const Played played = play(kPact + "2\ngift\nsouth\n7\nmill dam\n1\n\n\nquit\n");
    INFO(played.text);
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(tells(played, "South gives 7 at Mill-Dam."));
    // Back from the amount to whoever gives, who was asked for first; and from there out of the clause.
    const Played back = play(kPact + "2\ngift\nsouth\nback\nnorth\n3\n\nback\nyes\nquit\n");
    CHECK(tells(back, "North gives 3 at Old Ford."));
}

TEST_CASE("a question says where leaving it leads", "[terminal][editor]") {
    const Played played = play(kPact + "2\ngift\nsouth\n7\nback\nback\nback\n2\nback\nback\nback\nyes\nquit\n");
    INFO(played.text);
    CHECK(tells(played,
                "Which clause? Each keeps its number in this list; prices are those of what is suggested. At most"));
    CHECK(tells(played, "number (Enter: 1; back: leave it)"));             // who gives: out of the clause
    CHECK(tells(played, "number (Enter: 1; back: the question before)"));  // where: back to the amount
    CHECK(tells(played, "numbers or names (Enter: leave it)") == false);   // the parties lead back to the kind
    CHECK(tells(played, "0: go back)"));
}

TEST_CASE("how many clauses a kind takes is said before it has too many", "[terminal][editor]") {
    const Played played = play(kPact + "2\nflags\n2\ngift\n\n\n\n2\nback\nyes\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "At most 2 clauses in all; it has 0."));
    CHECK(tells(played, "At most 2 clauses in all; it has 1."));
    CHECK(tells(played, "It has 2 clauses, and this kind of agreement takes no more: take one out first."));
}

TEST_CASE("who is suggested for a clause may be named in it", "[terminal][editor]") {
    const Played played = play(kPact + "2\nkeeper\n\nback\nyes\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "South (suggested)"));
    CHECK_FALSE(tells(played, "North (suggested)"));
    CHECK(tells(played, "South keeps the text."));
}

TEST_CASE("who is suggested as the payer of a clause can pay for it", "[terminal][editor]") {
    const Played played = play(kPact + "2\ntribute\n\n\nback\nyes\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "South (suggested)"));
    CHECK_FALSE(tells(played, "North (suggested)"));
    CHECK(tells(played, "South pays 4."));
    // Where it costs nothing, or nobody else can pay either, the first is suggested.
    const Played free = play(kPact + "2\ngift\n\n\n\nback\nyes\nquit\n");
    CHECK(tells(free, "North gives 2 at Old Ford."));
}

TEST_CASE("parties are suggested that may sign, or none", "[terminal][editor]") {
    // Three are needed, and the body has three seats of which one is played by its script.
    const Played crowd = play("propose crowd\n\nback\nquit\n");
    INFO(crowd.text);
    CHECK_FALSE(tells(crowd, "(Enter: those marked *"));
    const Played four = play("propose four\nback\nquit\n");
    CHECK(tells(four, "(Enter: those marked *"));
    CHECK(tells(four, "1 * North"));
}

TEST_CASE("a kind that cannot be agreed now is refused before anything is asked", "[terminal][editor]") {
    const Played dream = play("propose dream\nlook\nquit\n");
    INFO(dream.text);
    CHECK(tells(dream, "Not now: Nobody dreams before the spring."));
    CHECK_FALSE(tells(dream, "Who are the parties?"));
    const Played listed = play("propose\n2\n1\n1 2\nback\nback\nback\nquit\n");
    CHECK(tells(listed, "Not now: Nobody dreams before the spring."));
    CHECK(tells(listed, "Pact (Talks): North, South"));
    // What stands already among its plainest signers may be signed with somebody else.
    CHECK(tells(play("propose alone\nback\nquit\n"), "Who are the parties?"));
    CHECK(tells(play("propose atoll\nquit\n"), "You are no member of any body that could agree this."));
}

TEST_CASE("what is said to somebody is not told to all with a draft unasked", "[terminal][editor]") {
    const std::string tabled = kPact + "2\nflags\n1\n\n";
    const Played asked = play(tabled + "say yes to south\n\nWe are glad.\nquit\n");
    INFO(asked.text);
    CHECK(tells(asked, "That reads like a command. Shall it be said as it stands?"));
    CHECK_FALSE(tells(asked, "North tables Pact (Talks): North, South. \"say yes to south\""));
    CHECK(tells(asked, "\"We are glad.\""));
    CHECK_FALSE(tells(play(tabled + "We say yes to peace.\nquit\n"), "That reads like a command."));
}

TEST_CASE("names are known however their words are joined", "[terminal][editor]") {
    for (const char* const typed : {"mill_dam", "MILL-DAM", "mill dam", "milldam", "Mill_dam"}) {
        INFO(typed);
        CHECK(tells(play("ready\nact dig\n" + std::string{typed} + "\nquit\n"), "North decides: Dig (Mill-Dam)"));
        CHECK(tells(play("ready\nact wade\n" + std::string{typed} + "\nquit\n"), "North decides: Wade (Mill-Dam)"));
    }
    for (const char* const typed : {"far_isle", "Far Isle", "FARISLE", "far-isle"})
        CHECK_FALSE(tells(play("actor " + std::string{typed} + "\nquit\n"), "There is no actor"));
    CHECK(tells(play("ready\nact WADE\nback\nquit\n"), "place:"));
}

TEST_CASE("which place is shut is said where it is asked for, and another can be taken later", "[terminal][editor]") {
    const Played played = play("propose camp\n1\n2\n1 2\n12\n1\n2\n1\n\n\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "1 Mill-Dam. Not now: There is a camp already."));
    // It is refused at once, before anything else is asked, and another is asked for.
    CHECK(times(played.text, "  Not now: There is a camp already.") == 2);
    CHECK(times(played.text, "It cannot be tabled as it is") == 0);
    CHECK(times(played.text, "Not yet: ") == 0);
    CHECK_FALSE(tells(played, "Old Ford. Not now"));
    CHECK(tells(played, "12 Place"));
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(played.world.drafts.front()->text().place == PlaceId{1U});
}
