#include "terminal/text_game.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "base/text.h"

#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

struct Played {
    std::string text;
    World world;
    std::int64_t commands = 0;
};

/// Plays Border Post from a script of lines, as a pipe would.
Played play(const std::string& lines, const char* seat = "kyrgyzstan", std::uint64_t seed = 3) {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(host), {Seed{seed}, seats});
    REQUIRE(session);
    terminal::TextGameSetup setup;
    if (seat != nullptr) setup.people.insert(*session->scenario().find<ActorId>(seat));
    setup.strength = ai::Strength::kSimulation;
    setup.echo = true;
    std::istringstream in{lines};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    return {out.str(), game.session().world(), game.session().head()};
}

bool says(const Played& played, const std::string& what) {
    return played.text.find(what) != std::string::npos;
}

std::string times(const std::string& line, int n) {
    std::string out;
    for (int i = 0; i < n; ++i)
        out += line;
    return out;
}

}  // namespace

TEST_CASE("a whole game can be played from a pipe", "[terminal]") {
    const Played played = play(times("ready\n", 40));
    CHECK(played.world.ended);
    CHECK(says(played, "Round 4 of 4"));
    CHECK(says(played, "How it came out"));
    CHECK(says(played, "(you)"));
}

TEST_CASE("of several questions the one is answered that is meant", "[terminal]") {
    CHECK(says(play("answer\n"), "No question waits for an answer."));
    // After the first round two are open: a scale, then one for words. A number says which; of the last it is the
    // answer.
    const auto open = [](const Played& played) {
        std::vector<std::uint32_t> out;
        for (const OpenQuestion& one : played.world.questions) {
            if (one.actor == ActorId{std::size_t{0}}) out.push_back(one.question.value);
        }
        return out;
    };
    const std::string round = times("ready\n", 3);
    REQUIRE(open(play(round)) == std::vector<std::uint32_t>{0, 1});
    const Played second = play(round + "answer 2\nPatrols under their command.\n");
    CHECK(says(second, "What in the texts on the table can you least accept"));
    CHECK(says(second, "Your answer is noted."));
    CHECK(open(second) == std::vector<std::uint32_t>{0});
    CHECK(open(play(round + "answer 1\n40\n")) == std::vector<std::uint32_t>{1});
    CHECK(open(play(round + "answer 2 Their patrols.\nanswer 40\n")).empty());
}

TEST_CASE("a game whose package is switched off ends with the reason, and is kept as it was", "[terminal]") {
    const std::string scenario = R"(
scenario { id = "slow", api = 1, version = "1", title = _ "Slow", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
indicator { id = "heat", of = "world", name = _ "Heat", drift = function(game)
  local s = ("x"):rep(250000)
  local a, b = s .. "a", s .. "b"
  while true do local c = a < b end
end }
)";
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package("slow", {{"slow.scenario", scenario}}));
    REQUIRE(loaded);
    const ActorSet seats = loaded->host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    terminal::TextGameSetup setup;
    setup.people.insert(ActorId{0});
    setup.strength = ai::Strength::kSimulation;
    std::istringstream in{times("ready\n", 9)};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    const Result<void> played = game.run();
    REQUIRE_FALSE(played);
    CHECK(played.error().code == ErrorCode::kScriptLimit);
    CHECK(played.error().message.find("drift of indicator 'heat'") != std::string::npos);
    CHECK(out.str().find("The game cannot go on") != std::string::npos);
    CHECK(game.session().world().round == 1);
    CHECK_FALSE(game.session().world().ended);
}

TEST_CASE("the end of the input leaves the game where it is", "[terminal]") {
    const Played played = play("look\n");
    CHECK_FALSE(played.world.ended);
    CHECK(says(played, "Round 1 of 4"));
}

TEST_CASE("every page can be asked for in every phase", "[terminal]") {
    const std::string pages =
        "help\nhelp why\nbrief\nlook\nobjectives\nhome\nactors\nactor uz\nactor nobody\nframeworks\ndrafts\ndraft "
        "1\nworth 1\n"
        "missing 1\nagreements\nagreement 1\npromises\nnews\nnews all\nwhy\nwhy tension\nwhy tension dostuk\nwhy "
        "nonsense\nmenu\n\n";
    const Played played = play(pages + "ready\n" + pages + "ready\n" + pages + "quit\n");
    CHECK_FALSE(played.world.ended);
    CHECK(says(played, "Your secret agenda"));
    CHECK(says(played, "What our advisers think"));
    CHECK_FALSE(says(played, "No: "));
    std::istringstream lines{played.text};
    for (std::string line; std::getline(lines, line);) {
        INFO(line);
        CHECK(utf8_length(line) <= 80);
    }
}

TEST_CASE("a misspelt word offers the nearest", "[terminal]") {
    const Played played = play("objektives\nquit\n");
    CHECK(says(played, "did you mean 'objectives'?"));
}

TEST_CASE("an action keeps its number, and what cannot be done now says why", "[terminal][act]") {
    // Kyrgyzstan's actions: to shut the crossing, to open a corridor, to reinforce the line, to go to the south.
    const Played played = play("ready\nact\n2\nact 2\nact\n\nact open\nquit\n");
    INFO(played.text);
    CHECK(says(played, "Kyrgyzstan decides: Open a corridor for a day"));
    // The second time the number is no other action, and the list goes on as it was.
    CHECK(says(played, "Open a corridor for a day: not now: this can be done once a round."));
    CHECK(std::count_if(played.world.pending.begin(), played.world.pending.end(),
                        [](const PendingAct& act) { return act.actor == ActorId{0}; }) == 1);
    const std::size_t again = played.text.find("What will you do?", played.text.find("not now"));
    REQUIRE(again != std::string::npos);
    const std::string list = played.text.substr(again, played.text.find("number (Enter", again) - again);
    CHECK(list.find("  1  Shut the crossing") != std::string::npos);
    CHECK(list.find("  2  Open a corridor for a day") != std::string::npos);
    CHECK(list.find("Not now: this can be done once a round.") != std::string::npos);
    CHECK(list.find("  4  Go to the south") != std::string::npos);
    // What can be done says what it is worth.
    CHECK(list.find("Worth ") != std::string::npos);
    CHECK(list.find(" to us") != std::string::npos);
}

TEST_CASE("Enter takes the settings of an action that our advisers think best", "[terminal][act]") {
    // Of the places to which Kazakhstan can send relief one does most for it; the list says which, and so does the
    // question.
    const Played played = play("ready\nact\n\nact send_relief\n\nquit\n", "kazakhstan");
    INFO(played.text);
    const std::size_t best = played.text.find("At best, with ");
    REQUIRE(best != std::string::npos);
    const std::string place = played.text.substr(best + 14, played.text.find(':', best) - best - 14);
    CHECK(says(played, place + " (our advisers' choice)"));
}

TEST_CASE("a promise whose terms are not chosen yet is listed with their names, not with holes", "[terminal]") {
    const Played played = play("assure\n\nquit\n");
    CHECK(says(played, "What do you promise?"));
    CHECK(says(played, "[until round]"));
    CHECK_FALSE(says(played, "{"));
}

TEST_CASE("who withdrew a draft is told, and still known when it is asked for", "[terminal]") {
    auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const Played played = play("propose\n1\n1\n\n\n1\n1\nA first step.\ndrafts\nwithdraw 2 Not yet.\ndraft 2\nquit\n");
    INFO(played.text);
    const auto own = std::find_if(played.world.drafts.begin(), played.world.drafts.end(),
                                  [](const Shared<Draft>& draft) { return draft->status == DraftStatus::kWithdrawn; });
    REQUIRE(own != played.world.drafts.end());
    CHECK(says(played, s.actors[(*own)->proposer].name.str() + " withdraws "));
    CHECK(says(played, "it is withdrawn by " + s.actors[(*own)->proposer].name.str() + "."));
}

TEST_CASE("the editor tells what was changed, and the whole on request", "[terminal]") {
    const std::string changes = "propose\n1\n1\n\n\n3\n1\n12\n3\n1\n16\n";
    const auto whole = [](const Played& played) {
        int n = 0;
        const std::string mark = "  1. Opening hours:";  // of the whole text alone
        for (std::size_t at = played.text.find(mark); at != std::string::npos; at = played.text.find(mark, at + 1))
            ++n;
        return n;
    };
    const Played edited = play(changes + "0\nyes\nquit\n");
    INFO(edited.text);
    CHECK(whole(edited) == 1);
    CHECK(says(edited, "   * Opening hours: hours 12 instead of 8"));
    CHECK(says(edited, "   * Opening hours: hours 16 instead of 12"));
    CHECK(says(edited, "For us, looking two rounds ahead"));
    CHECK(whole(play(changes + "11\n0\nyes\nquit\n")) == 2);
}

TEST_CASE("talk goes to all or to some, and commands in their written form are taken or refused in words",
          "[terminal]") {
    const Played played = play(
        "do {\"command\":\"say\",\"text\":\"We have a proposal.\",\"to\":[\"uzbekistan\"]}\n"
        "do {\"command\":\"fly\"}\n"
        "do not json\n"
        "say in public\nsay to you to uz\nquit\n");
    CHECK(says(played, "Kyrgyzstan to Uzbekistan: \"We have a proposal.\""));
    CHECK(says(played, "No: "));
    CHECK(says(played, "Kyrgyzstan (in public): \"in public\""));
    CHECK(says(played, "Kyrgyzstan to Uzbekistan: \"to you\""));
}

TEST_CASE("drafting: the guided editor leads to a draft on the table", "[terminal]") {
    // Kind, framework and parties are taken as offered; then the draft is tabled for all to see, with a word.
    const Played played = play("withdraw 1\npropose\n1\n1\n\n\n1\n1\nLet us begin small.\ndrafts\nquit\n");
    CHECK(says(played, "What kind of agreement?"));
    CHECK(says(played, "Who are the parties?"));
    const auto own =
        std::count_if(played.world.drafts.begin(), played.world.drafts.end(), [](const Shared<Draft>& draft) {
            return draft->proposer == ActorId{0} && draft->versions.front()->author == ActorId{0};
        });
    INFO(played.text);
    CHECK(own == 1);
}

TEST_CASE("what is listed can be taken by its number", "[terminal]") {
    const Played played = play("menu\n1\n99\nquit\n");
    CHECK(says(played, "accept, amend, reject or abstain"));  // the first line of the list is a draft to read
    CHECK(says(played, "'99' is none of the numbers"));
}

TEST_CASE("leaving the editor asks before the draft is lost", "[terminal]") {
    const Played played = play("propose\n1\n1\n\n\n\n\n\nyes\nlook\nquit\n");
    CHECK(says(played, "Leave the draft?"));
    CHECK(std::none_of(played.world.drafts.begin(), played.world.drafts.end(),
                       [](const Shared<Draft>& draft) { return draft->proposer == ActorId{0}; }));
}

TEST_CASE("undo takes back the last step of the phase, and only of the phase", "[terminal][undo]") {
    const Played played = play("say one\nundo\nundo\nready\nundo\nquit\n");
    CHECK(says(played, "Taken back."));
    CHECK(says(played, "There is nothing of this phase to take back."));
}

TEST_CASE("nothing that another seat may not know is shown", "[terminal][views]") {
    const Played mine = play(times("ready\n", 40));
    auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const std::string before_outcome = mine.text.substr(0, mine.text.find("How it came out"));
    for (const ObjectiveDef& objective : s.objectives) {
        if (!objective.secret || s.actors[objective.of].id == "kyrgyzstan") continue;
        INFO(objective.id);
        CHECK(before_outcome.find(objective.text.str().substr(0, 40)) == std::string::npos);
    }
    CHECK(before_outcome.find("(in secret)") == std::string::npos);
}

TEST_CASE("a demonstration needs nobody", "[terminal][demo]") {
    const Played played = play("", nullptr);
    CHECK(played.world.ended);
    CHECK(says(played, "=== Round 1 of 4"));
    CHECK(says(played, "tables"));
}
