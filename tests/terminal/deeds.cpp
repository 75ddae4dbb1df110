// What is done in the terminal with agreements in force and cards in hand: to give more, to stop honouring a clause in
// secret, to leave, to play a card; and what a draft says that is tied to one which is gone.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"

#include "played.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// Two people at one keyboard could do all this; here the other seat is a chorus that says yes.
constexpr const char* kScenario = R"(
scenario { id = "deeds", api = 1, version = "1", title = _ "Deeds", rounds = { _ "One", _ "Two", _ "Three", _ "Four" } }
actor { id = "north", name = _ "North of the river", short = "N", resources = { guards = 20, grain = 5 } }
actor { id = "south", name = _ "South", resources = { guards = 0, grain = 9 } }
actor { id = "elders", name = _ "Elders of both banks", playable = false,
  chorus = function() return "yes: " .. _ "Gladly, before the flood." end }
resource { id = "guards", name = _ "Guards" }
resource { id = "grain", name = _ "Grain" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
institution { id = "council", name = _ "Council", kind = "institution", members = { "elders" }, rule = rule.majority {} }
institution { id = "assembly", name = _ "Assembly", kind = "institution", members = { "north", "south", "elders" },
  rule = rule.silence { inner = rule.consensus {} } }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "watch", name = _ "Watch", text = _ "{by} sends {n} guards.",
  params = { by = { type = "party" }, n = { type = "integer", min = 4, max = 8, default = 4, step = 4 } },
  cost = function(_game, params) return { [params.by] = { guards = params.n } } end, breach = { trust = -7, detect = 0.5 } }
clause { id = "night", name = _ "Night watch", text = _ "{by} sends {n} more at night.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 4, default = 2 } },
  cost = function(_game, params) return { [params.by] = { guards = params.n } } end }
agreement { id = "guard", kind = "treaty", name = _ "Guard", frameworks = { "council", "talks", "assembly" }, parties = { min = 1 },
  clauses = { required = { "watch" }, optional = { "night" } } }
place { id = "ford", name = _ "The ford", at = { 1, 1 }, of = "south" }
agreement { id = "ferry", kind = "treaty", name = _ "Ferry", frameworks = { "talks" }, parties = { min = 1 },
  place = { only = { "ford" } }, clauses = { required = { "watch" } } }
card { id = "letter", deck = "letters", hand = true, title = _ "A letter", text = _ "Somebody has kept it.", source = "x",
  apply = function(game) game:change("heat", nil, -11, _ "A letter is read out") end }
action { id = "spies", name = _ "Count their boats", text = _ "From the reeds.", by = { "north" }, secret = true,
  apply = function(game) game:change("heat", nil, 4, _ "Boats that were counted") end }
assurance { id = "quiet", name = _ "Quiet", text = _ "It stays below 70 up to round {until_round}.",
  params = { until_round = { type = "integer", min = 1, max = 9, default = 1 } },
  kept = function(game, _assurance, params) if game:get("heat") >= 70 then return false end
    if game:round() > params.until_round then return true end return nil end }
question { id = "sure", to = { "north" }, text = _ "How sure are you?", answer = "choice", options = { _ "Hardly", _ "Quite" } }
indicator { id = "water", of = "world", name = _ "Water", start = 50, better = "higher" }
on("round_end", function(game)
  game:change("water", nil, -3, _ "The flood")
  game:change("water", nil, 1, _ "A dyke")
  game:change("water", nil, -3, _ "The flood")
end)
on("round_start", function(game) if game:round() == 1 then game:deal("letters", "north") end end)
)";

Played play(const std::string& lines, bool two_people = false) {
    return play_north("deeds", kScenario, lines, two_people);
}

/// The same however lines are broken.
bool tells(const Played& played, const std::string& what) {
    return testing::tells(played.text, what);
}

/// How often a line holds it.
int times(const Played& played, const std::string& what) {
    return testing::times(played.text, what);
}

/// A guard of both kinds before the elders, who say yes.
const std::string kAgreed = "propose\n1\ncouncil\n\n\n4\n2\nnight\n\n2\n1\n\n\n";

}  // namespace

TEST_CASE("more can be given to an agreement than its text asks for, of what it asks for", "[terminal][deeds]") {
    const Played played = play(kAgreed + "agreement 1\ncommit 1\n1\n99\n5\nagreement 1\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "has promised 6 Guards"));  // one line for both clauses
    CHECK(tells(played, "Whether more than the text asks for does more is for the scenario to say."));
    CHECK(tells(played, "Guards (14 free)"));
    CHECK(played.text.find("Grain (5 free)") == std::string::npos);
    CHECK(tells(played, "'99' does not fit. A number from 0 to 14 is wanted."));
    CHECK(tells(played, "has promised 11 Guards"));
}

TEST_CASE("a chorus votes by its first word, and what follows is heard as its reason", "[terminal][deeds]") {
    const Played played = play(kAgreed + "quit\n");
    INFO(played.text);
    REQUIRE(played.world.agreements.size() == 1);
    CHECK(tells(played, "Gladly, before the flood."));
    CHECK_FALSE(tells(played, "yes: "));
}

TEST_CASE("a clause can be broken in secret, with its odds told, and an agreement left with a reason",
          "[terminal][deeds]") {
    const Played broken = play(kAgreed + "breach 1\n1\nagreement 1\nquit\n");
    INFO(broken.text);
    CHECK(tells(broken, "Watch (found out with 50 % a round; trust -7 with each who knows); you get back 4 Guards"));
    CHECK(tells(broken, "In secret you do not honour 'Watch': found out with 50 % a round"));
    CHECK(tells(broken, "If you leave it: It ends for everybody."));
    REQUIRE(broken.world.agreements.size() == 1);
    CHECK(broken.world.agreements.front()->breaches.size() == 1);
    const Played left = play(kAgreed + "leave 1 It has served its time.\nyes\nagreements\nquit\n");
    INFO(left.text);
    CHECK(tells(left, "It has served its time."));
    CHECK(tells(left, "'undo' takes it back, until the phase ends."));
    REQUIRE(left.world.agreements.size() == 1);
    CHECK_FALSE(alive(left.world.agreements.front()->status));
    CHECK(tells(play("breach\ncommit 1\nleave 3\nquit\n"), "Nothing has been agreed yet."));
}

TEST_CASE("what few knew is told in the order of rounds", "[terminal][deeds][debrief]") {
    std::string rest;
    for (int i = 0; i < 40; ++i)
        rest += "ready\n";
    const Played over = play(kAgreed + "ready\nact\n1\nready\nanswer\n2\nready\nbreach 1\n1\n" + rest);
    INFO(over.text);
    REQUIRE(over.world.ended);
    const std::string secrets = over.text.substr(over.text.find("What few knew"));
    const std::size_t spied = secrets.find("Round 1: North of the river did in secret: Count their boats");
    const std::size_t broken = secrets.find("Round 2: North of the river stopped honouring 'Watch'");
    REQUIRE(spied != std::string::npos);
    REQUIRE(broken != std::string::npos);
    CHECK(spied < broken);
}

TEST_CASE("when a game is over its course, texts, words and secrets are told", "[terminal][deeds][debrief]") {
    std::string rest;
    for (int i = 0; i < 40; ++i)
        rest += "ready\n";
    const Played over =
        play(kAgreed + "breach 1\n1\nready\nassure\n1\n2\n1\nplay\n1\nact\n1\nready\nanswer\n2\n" + rest);
    INFO(over.text);
    REQUIRE(over.world.ended);
    const std::size_t end = over.text.find("How it came out");
    REQUIRE(end != std::string::npos);
    const Played debrief{over.text.substr(end), over.world};
    CHECK(tells(debrief, "At the end of round - 1 2 3 4"));
    CHECK(tells(debrief, "Heat 60 53 53 53 53"));
    CHECK(tells(debrief, "Whose trust in whom changed most"));
    // A breach that is found out costs seven points with each who knows.
    CHECK(tells(debrief, "South in North of the river: from 0 to -7"));
    CHECK(tells(debrief, "Round 1: Guard (Council): North of the river ("));
    CHECK(tells(debrief, "North of the river to all in round 1: \"It stays below 70 up to round 2.\" (kept)"));
    CHECK(tells(debrief,
                "Round 1: North of the river stopped honouring 'Watch' of 'Guard (Council): North of the river', found "
                "out in round "));
    CHECK(tells(debrief, "Round 1: North of the river did in secret: Count their boats"));
    CHECK(tells(debrief, "How sure are you? North of the river, round 1: Quite"));
}

TEST_CASE("why a number moved long ago is told added up, cause by cause", "[terminal][deeds]") {
    // It moves three times a round: of so many movements the last eight are told one by one.
    std::string lines;
    for (int i = 0; i < 11; ++i)
        lines += "ready\n";
    const Played played = play(lines + "why water\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "before that, added up:"));
    CHECK(tells(played, "-9.0, 3 times: what spread and followed at the round's end (The flood)"));
    CHECK(tells(played, "+1.0: what spread and followed at the round's end (A dyke)"));
    CHECK(tells(played, "and then: round"));
    const std::size_t told = played.text.find("and then:");
    REQUIRE(told != std::string::npos);
    CHECK(std::count(played.text.begin() + static_cast<std::ptrdiff_t>(told), played.text.end(), '(') >= 8);
}

TEST_CASE("a card in hand is played in the decision phase, and does what it says", "[terminal][deeds]") {
    const Played played = play("play\nready\nmenu\nplay\n1\nplay\nready\nwhy heat\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "A letter: Somebody has kept it."));
    CHECK(tells(played, "Cards are played in the decision phase"));  // in the negotiation it can be read
    // Played in secret it waits for the end of the phase, and is not played twice.
    CHECK(tells(played, "'A letter' has been played, and takes effect when the phase has ended."));
    CHECK_FALSE(tells(played, "you do not hold this card"));
    CHECK(tells(played, "play a card from your hand"));
    CHECK(tells(played, "A letter is read out"));
    CHECK(tells(played, "to 49"));
    // What the card says of itself is said once.
    CHECK_FALSE(tells(played, "because: Card"));
}

TEST_CASE("an amendment can be taken back at its last word, and no draft is tied to itself", "[terminal][deeds]") {
    const std::string tabled = "propose\n1\ntalks\n\n\n4\n1\n\n\n";
    const Played played = play(tabled + "amend 1\n3\n1\n\n8\n8\n1\nback\n0\nyes\nquit\n", true);
    INFO(played.text);
    // In a format of two both are offered as parties.
    CHECK(tells(played, "1 * North of the river"));
    CHECK(tells(played, "2 * South"));
    CHECK(tells(played, "There is no other draft on the table to link it to."));
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(played.world.drafts.front()->version() == 1);
    const Played said = play(tabled + "amend 1\n3\n1\n\n8\n1\nIt has to be more.\nquit\n", true);
    CHECK(said.world.drafts.front()->version() == 2);
    CHECK(tells(said, "It has to be more."));
}

TEST_CASE("the mark that an editor puts before a text is no part of the first line", "[terminal][deeds]") {
    const Played played = play(
        "\xEF\xBB\xBF"
        "propose\n1\ntalks\n\n\n4\n1\n\n\nquit\n");
    INFO(played.text);
    CHECK(played.world.drafts.size() == 1);
}

TEST_CASE("what has one answer is not asked", "[terminal][deeds]") {
    const Played played = play("propose\nferry\n\n\n4\n1\n\n\nquit\n", true);
    INFO(played.text);
    CHECK_FALSE(tells(played, "Where?"));
    CHECK_FALSE(tells(played, "In which framework?"));
    CHECK(tells(played, "In the framework: Talks"));
    // What a new clause offers stands nowhere yet.
    CHECK(tells(played, "North of the river (suggested)"));
    CHECK_FALSE(tells(played, "(as it stands)"));
    REQUIRE(played.world.drafts.size() == 1);
    CHECK(played.world.drafts.front()->text().place == PlaceId{0U});
}

TEST_CASE("whoever would bring a text down by a yes that it cannot pay for is asked", "[terminal][deeds]") {
    // South is to send what it does not have.
    const std::string asked = "propose\n1\ntalks\n\nsouth\n4\n1\n\n\nready\n\naccept 1\n";
    const Played no = play(asked + "\nquit\n", true);
    INFO(no.text);
    CHECK(tells(no, "You cannot pay for it: it takes 4 Guards of which you have 0."));
    CHECK(no.world.drafts.front()->vote(ActorId{1U}) == Vote::kNone);
    const Played yes = play(asked + "yes\nquit\n", true);
    CHECK(tells(yes, "Not adopted: 'Guard'"));
}

TEST_CASE("what was rejected in an earlier round takes a line, and can be taken up again", "[terminal][deeds]") {
    const std::string refused = "propose\n1\ntalks\n\nsouth\n4\n1\n\n\nready\n";
    const Played now = play(refused + "drafts\nquit\n");
    INFO(now.text);
    REQUIRE(now.world.drafts.size() == 1);
    REQUIRE(now.world.drafts.front()->status == DraftStatus::kRejected);
    CHECK(tells(now, "(rejected; can be amended)"));
    const Played later = play(refused + "ready\nready\ndrafts\ndraft 1\nquit\n");
    INFO(later.text);
    REQUIRE(later.world.round == 2);
    CHECK_FALSE(tells(later, "(rejected; can be amended)"));
    CHECK(tells(later, "Rejected in earlier rounds, to be read by 'draft N' and taken up by 'amend N': 1 (Guard)."));
    CHECK(tells(later, "Version 1 by North of the river; rejected."));
}

TEST_CASE("people at one keyboard answer each other, hand it on, and take back only what is theirs",
          "[terminal][hotseat]") {
    const Played played = play(
        "to south: Shall we guard it?\nready\n\nundo\nto north: Perhaps.\npass\n\nundo\nto south: So?\nundo\nready\n\n"
        "pass\nquit\n",
        true);
    INFO(played.text);
    const auto count = [&](const std::string& what) { return times(played, what); };
    // South has nothing to take back of what North did, and North, who was ready, comes back to be answered.
    CHECK(count("There is nothing of this phase to take back.") == 2);
    CHECK(count("The keyboard goes to North of the river.") == 2);
    CHECK(count("The keyboard goes to South.") == 2);
    CHECK(count("South to North of the river: \"Perhaps.\"") == 2);
    CHECK(tells(played, "Taken back: 'North of the river to South: \"So?\"'."));
    CHECK(tells(played, "Nobody else at this keyboard has anything to do."));
    CHECK(played.world.ready.contains(ActorId{0U}));
}

TEST_CASE("who is first at the keyboard in one round is last in the next", "[terminal][hotseat]") {
    const std::string round = "ready\n\nready\n\nready\n\nready\n\nready\n\nready\n";
    const Played played = play(round + "\nlook\nquit\n", true);
    INFO(played.text);
    REQUIRE(played.world.round == 2);
    // Each of them sees the whole table once in it.
    CHECK(testing::times(played.text.substr(0, played.text.find("=== Round 2")), "\n  Heat ") == 2);
    CHECK(played.text.rfind("[South 2/4") != std::string::npos);
    CHECK(played.text.find("[N 2/4") == std::string::npos);
}

TEST_CASE("who is bound by silence is told so before it is silent", "[terminal][deeds]") {
    const std::string tabled = "propose\n1\nassembly\n1 2\n1\n4\n1\n\n\nready\n\ndrafts\n";
    const Played told = play(tabled + "ready\nquit\n", true);
    INFO(told.text);
    CHECK(tells(told, "waits for your answer, and whoever is silent agrees"));
    CHECK(tells(told, "Whoever is silent agrees: as it stands, draft 1 would bind you"));
    CHECK(told.world.agreements.empty());
    CHECK(play(tabled + "ready\nready\nquit\n", true).world.agreements.size() == 1);
}

TEST_CASE("a chorus that says of a new version what it said of the last is told in a line", "[terminal][deeds]") {
    const Played played = play("propose\n1\nassembly\n1 2\n1\n4\n1\n\n\namend 1\n3\n1\n\n8\n1\n\nquit\n", true);
    INFO(played.text);
    const auto count = [&](const std::string& what) { return times(played, what); };
    CHECK(played.world.drafts.front()->version() == 2);
    CHECK(count("Gladly, before the flood.") == 1);
    CHECK(count("Votes as before: Elders of both banks.") == 1);
}

TEST_CASE("who holds a draft back is told of one that is tied to a draft which is gone", "[terminal][deeds]") {
    const std::string two = "propose\n1\ntalks\n\n\n4\n1\n\n\npropose\n1\ntalks\n\n\n8\n8\n1\n1\n\n\n";
    const Played tied = play(two + "missing 2\nquit\n");
    INFO(tied.text);
    CHECK(tells(tied, "Only together with: Guard (Talks): North of the river"));
    const Played gone = play(two + "withdraw 1\nmissing 2\namend 2\n1\n\nmissing 2\nquit\n");
    INFO(gone.text);
    CHECK(tells(gone, "has withdrawn that: this cannot pass until it is amended."));
    CHECK_FALSE(tells(gone, "Nobody holds it back."));
    CHECK(tells(gone, "this amendment unties it."));
    CHECK(tells(gone, "no longer tied to: Guard (Talks): North of the river"));
}

TEST_CASE("a tie to a draft that has fallen is seen, and can be taken away", "[terminal][deeds]") {
    const std::string two = "propose\n1\ntalks\n\n\n4\n1\n\n\npropose\n1\ntalks\n\n\n8\n8\n1\n1\n\n\n";
    const Played played = play(two + "ready\n\nreject 1\npass\n\namend 2\n8\nnone\n1\n\nquit\n", true);
    INFO(played.text);
    REQUIRE(played.world.drafts.size() == 2);
    CHECK(tells(played, "none: no link"));
    CHECK(played.world.drafts.back()->text().linked.empty());
}

TEST_CASE("after a change the steps of the workbench are not listed again unasked", "[terminal][deeds]") {
    const Played played = play("propose\n1\ntalks\n\n\n4\n3\n1\n\n8\n?\n1\n\n\nquit\n", true);
    INFO(played.text);
    CHECK(times(played, "Read it whole") == 2);  // at the beginning, and when asked for
    CHECK(tells(played, "What next? (1 to 11; ?: what they are)"));
    CHECK(played.world.drafts.size() == 1);
}

TEST_CASE("a command typed as a word with a draft is asked about", "[terminal][deeds]") {
    const std::string tabled = "propose\n1\ntalks\n\n\n4\n1\n\n";
    const Played meant = play(tabled + "to South: Sign?\n\nOur word.\nquit\n", true);
    INFO(meant.text);
    CHECK(tells(meant, "That reads like a command."));
    REQUIRE(meant.world.drafts.size() == 1);
    CHECK(tells(meant, "\"Our word.\""));
    CHECK_FALSE(tells(meant, "\"to South"));
    const Played said = play(tabled + "to South: Sign?\nyes\nquit\n", true);
    REQUIRE(said.world.drafts.size() == 1);
    CHECK(tells(said, "\"to South: Sign?\""));
    CHECK_FALSE(tells(play(tabled + "To those after us.\nquit\n", true), "That reads like a command."));
}

TEST_CASE("a draft that was adopted is shown as the agreement that it has become", "[terminal][deeds]") {
    const Played played = play(kAgreed + "worth 1\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "Draft 1 is on the table no longer: it is adopted"));
    CHECK(tells(played, "'agreement 1' shows what has come of it."));
}

TEST_CASE("'propose' takes the kind of agreement by its id or its name", "[terminal][deeds]") {
    for (const char* said : {"ferry", "Ferry", "fer", "2"}) {
        const Played played = play(std::string{"propose "} + said + "\n");
        INFO(played.text);
        CHECK(tells(played, "Ferry (treaty)"));
        CHECK(times(played, "Guard (treaty)") == 0);
    }
    const Played unknown = play("propose a house\nquit\n");
    INFO(unknown.text);
    CHECK(tells(unknown, "There is no agreement called 'a house'; 'propose' lists them."));
    CHECK(times(unknown, "What kind of agreement?") == 0);
}

TEST_CASE("Enter at the workbench asks whether the draft is given up, and back goes a step back", "[terminal][deeds]") {
    const std::string written = "propose guard\ncouncil\n\n\n\n";
    const Played left = play(written + "\nyes\nobjectives\nquit\n");
    INFO(left.text);
    CHECK(times(left, "Leave the draft? (yes or back; Enter: go on)") == 1);
    CHECK(times(left, "It needs the clause: Watch") == 1);
    CHECK(left.world.drafts.empty());
    const Played stayed = play(written + "\n\n1\n\n\nquit\n");
    INFO(stayed.text);
    CHECK(times(stayed, "It needs the clause: Watch") == 1);
    CHECK(stayed.world.drafts.size() == 1);
    const Played back = play(written + "back\nquit\n");
    INFO(back.text);
    CHECK(times(back, "It needs the clause: Watch") == 2);
}

TEST_CASE("'exit' within a question leaves the question, and 'quit' the game", "[terminal][deeds]") {
    const Played left = play("propose guard\nexit\nexit\nobjectives\nquit\n");
    INFO(left.text);
    CHECK(times(left, "[N 1/4 negotiation] > objectives") == 1);
    const Played quit = play("propose guard\nquit\nobjectives\n");
    CHECK(times(quit, "[N 1/4 negotiation] > objectives") == 0);
}

TEST_CASE("a party that the kind of agreement needs is said to be still in it", "[terminal][deeds]") {
    const std::string needs = [] {
        std::string text = kScenario;
        const std::string ferry = "frameworks = { \"talks\" }, parties = { min = 1 },\n  place";
        return text.replace(text.find(ferry), ferry.size(),
                            "frameworks = { \"talks\" }, parties = { min = 1, include = { \"south\" } },\n  place");
    }();
    const Played played = play_north("deeds", needs.c_str(), "propose ferry\n1\n");
    INFO(played.text);
    CHECK(tells(played, "This kind of agreement cannot be without South: still in it."));
}

TEST_CASE("a question is asked again in a line where a command has to wait, and whole behind a page",
          "[terminal][deeds]") {
    const Played waits = play("propose\nready\nback\nquit\n");
    INFO(waits.text);
    CHECK(tells(waits, "'ready' must wait until this question is answered"));
    CHECK(times(waits, "What kind of agreement?") == 1);
    CHECK(times(play("propose\nobjectives\nback\nquit\n"), "What kind of agreement?") == 2);
}

TEST_CASE("who is asked for the last yes is told so before it goes on without", "[terminal][deeds]") {
    const std::string tabled = "propose\n1\ntalks\n1 2\n1\n4\n1\n\n\nready\n\n";
    const Played told = play(tabled + "ready\nquit\n", true);
    INFO(told.text);
    CHECK(tells(told,
                "Draft 1 lacks your yes alone, and falls without it: Guard (Talks): North of the river, South. "
                "'accept 1' has it adopted."));
    CHECK(told.world.drafts.front()->status == DraftStatus::kOpen);
    // Once is enough.
    CHECK(play(tabled + "ready\nready\nquit\n", true).world.drafts.front()->status == DraftStatus::kRejected);
}

TEST_CASE("what can be left is listed, and nothing else", "[terminal][deeds]") {
    const Played open = play(kAgreed + "leave\nquit\n");
    INFO(open.text);
    CHECK(tells(open, "Which one? 'leave N', by its number:"));
    // The number that follows answers that, and is none of the menu.
    const Played by_number = play(kAgreed + "menu\nleave\n1\nyes\nquit\n");
    INFO(by_number.text);
    CHECK(tells(by_number, "North of the river leaves "));
    // Asked and not answered: what is typed then is meant for itself.
    CHECK_FALSE(tells(play(kAgreed + "leave\nlook\n1\nback\nback\nquit\n"), "North of the river leaves "));
    const Played ended = play(kAgreed + "leave 1\nyes\nleave\nquit\n");
    INFO(ended.text);
    CHECK(tells(ended, "You are party to nothing that holds."));
    CHECK_FALSE(tells(ended, "Which one? 'leave N'"));
}

TEST_CASE("one's own page and that of whoever has no seat say where to read on", "[terminal][deeds]") {
    const Played played = play("actor north\nactor elders\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "That is you. 'brief' says who you are"));
    CHECK(tells(played, "Nobody sits for it: it votes by a rule of its own"));
    CHECK(tells(played, "(deeds/scenario.lua, line 5)"));
    CHECK_FALSE(tells(played, "nothing that is known"));
}
