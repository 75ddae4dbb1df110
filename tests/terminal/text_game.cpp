#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>

#include "base/text.h"
#include "session/saves.h"
#include "terminal/words.h"

#include "border_post.h"

using namespace demarche;
using namespace demarche::testing;
using namespace demarche::testing::border_post;

TEST_CASE("on a terminal of 40 columns no line of a game is longer", "[terminal]") {
    const std::string lines =
        "look\ndrafts\ndraft 1\nobjectives\nhome\nactors\nframeworks\nagreements\nhelp\nactor uzbekistan\nbrief\n"
        "propose\n1\n\n\n\nback\nyes\nready\nact\n1\nback\nready\nanswer\nback\nmenu\nnews\nwhy "
        "1\nready\nlook\nquit\n";
    terminal::set_page_width(40);
    const Played played = play(lines);
    terminal::set_page_width(78);
    std::istringstream in{played.text};
    int counted = 0;
    for (std::string line; std::getline(in, line);) {
        ++counted;
        // A single word, such as a path, is not broken; what was typed is shown as it was.
        if (line.find("> ") != std::string::npos || line.find(' ') == std::string::npos) continue;
        INFO(line);
        CHECK(utf8_length(line) <= 40);
    }
    CHECK(counted > 200);
}

TEST_CASE("a whole game can be played from a pipe", "[terminal]") {
    const Played played = play(times("ready\n", 40));
    CHECK(played.world.ended);
    CHECK(says(played, "Round 4 of 4"));
    CHECK(says(played, "How it came out"));
    CHECK(says(played, "(you)"));
    // And beside it what really happened, for those who talk about it afterwards.
    CHECK(says(played, "What really happened: "));
    CHECK(says(played, "July 2010: "));
    CHECK(tells(played, "Of the endings here this comes nearest to it: "));
    CHECK(says(played, "\nCard: "));
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

TEST_CASE("a script that fails is told once, by its place and not by what it knew; the game goes on", "[terminal]") {
    const std::string scenario = R"(
scenario { id = "frail", api = 1, version = "1", title = _ "Frail", rounds = { _ "One", _ "Two", _ "Three" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
indicator { id = "purse", of = "actor", name = _ "Purse", start = 77, visible = "owner" }
on("round_end", function(game)
  error("the US hide " .. game:get("purse", "us"))
end)
ending { id = "over", title = _ "Over", text = _ "It is over.", when = function(game) return game:round() == 3 end }
)";
    const auto played = [&](bool reasons) {
        const TemporaryFolder folder;
        auto loaded = script::Host::load(script::memory_package("frail", {{"frail.scenario", scenario}}));
        REQUIRE(loaded);
        const ActorSet seats = loaded->host->scenario().playable;
        auto session = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
        REQUIRE(session);
        terminal::TextGameSetup setup;
        setup.people.insert(ActorId{0});
        setup.strength = ai::Strength::kSimulation;
        setup.watch_reasons = reasons;
        std::istringstream in{times("ready\n", 12)};
        std::ostringstream out;
        terminal::TextGame game{std::move(*session), setup, in, out};
        CHECK(game.run());
        CHECK(game.session().world().ended);
        return Played{out.str(), game.session().world(), game.session().head()};
    };
    const Played plain = played(false);
    CHECK(tells(plain, "!! A script of this scenario has failed (frail/scenario.lua:7). What it had begun is undone"));
    CHECK_FALSE(says(plain, "the US hide"));
    CHECK(plain.text.find("has failed") == plain.text.rfind("has failed"));
    CHECK(says(plain, "It is over."));
    CHECK(tells(played(true), "the US hide 77"));
}

TEST_CASE("a function that fails when it is asked is told like any other, and speaks for nobody", "[terminal]") {
    const std::string scenario = R"(
scenario { id = "frail", api = 1, version = "1", title = _ "Frail", rounds = { _ "One", _ "Two" } }
actor { id = "eu", name = _ "EU" }
actor { id = "us", name = _ "US" }
institution { id = "council", name = _ "Council", members = { "eu", "us" }, rule = rule.unanimity {},
  mandate = function(game, draft) return draft.nothing.here end }
clause { id = "pause", name = _ "Pause", text = _ "All pause." }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "council" }, parties = { min = 2 },
  clauses = { required = { "pause" } } }
)";
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package("frail", {{"frail.scenario", scenario}}));
    REQUIRE(loaded);
    const ActorSet seats = loaded->host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    terminal::TextGameSetup setup;
    setup.people.insert(ActorId{0});
    setup.strength = ai::Strength::kSimulation;
    const std::string tabled =
        R"(do {"command":"propose","type":"pact","framework":"council","parties":["eu","us"],"clauses":[{"id":"pause"}]})";
    std::istringstream in{tabled + "\n" + tabled + "\n" + times("ready\n", 9)};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    const Played played{out.str(), game.session().world(), game.session().head()};
    CHECK(tells(played, "!! A script of this scenario has failed (frail/scenario.lua:6)."));
    CHECK(played.text.find("has failed (") == played.text.rfind("has failed ("));
    CHECK(tells(played, "No: frail/scenario.lua:6: a function of the scenario has failed"));
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

TEST_CASE("a quotation mark alone is no word, and no number", "[terminal]") {
    const Played played =
        play("\"\n\"\" x\ndraft \"\naccept \"\nmissing \"\nworth \"\nagreement \"\nleave \"\nlook\nquit\n");
    CHECK(says(played, "'' is no word of this game"));
    CHECK_FALSE(says(played, "a fault of the program"));
    CHECK(says(played, "Nothing has been agreed yet."));
}

TEST_CASE("the words that the window has for it are understood as well", "[terminal]") {
    const Played played = play("situation\ntalks\nlisten\nlisten\nlisten\ndrafts\nquit\n");
    CHECK_FALSE(says(played, "no word of this game"));
    CHECK(says(played, "Nobody says anything."));  // who listens lets the others speak, as with 'wait'
}

TEST_CASE("an action keeps its number, and what cannot be done now says why", "[terminal][act]") {
    // Kyrgyzstan's actions: to shut the crossing, to open a corridor, to reinforce the line, to go to the south.
    const Played played = play("ready\nready\nact\n2\nact 2\nact\n\nact open\nquit\n");
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
    const Played played = play("propose\n1\n\n\n1\n1\nA first step.\ndrafts\nwithdraw 2 Not yet.\ndraft 2\nquit\n");
    INFO(played.text);
    const auto own = std::find_if(played.world.drafts.begin(), played.world.drafts.end(),
                                  [](const Shared<Draft>& draft) { return draft->status == DraftStatus::kWithdrawn; });
    REQUIRE(own != played.world.drafts.end());
    CHECK(says(played, s.actors[(*own)->proposer].name.str() + " withdraws "));
    CHECK(says(played, "it is withdrawn by " + s.actors[(*own)->proposer].name.str() + "."));
}

TEST_CASE("help is found by each word that can be typed", "[terminal]") {
    const Played played = play("help accept\nhelp agreement\nhelp drafts\nquit\n");
    CHECK(says(played, "accept N [reservation], reject N [reason], abstain N: your vote"));
    CHECK(says(played, "agreements, agreement N: what has been adopted"));
    CHECK_FALSE(says(played, "The rules in full"));
}

TEST_CASE("what help gives as an example can be typed", "[terminal]") {
    // The lines are broken at spaces, and an example is one line of input.
    const std::string flat = std::regex_replace(play("help why\nquit\n").text, std::regex{"\\s+"}, " ");
    const std::size_t from = flat.find("For example: ");
    REQUIRE(from != std::string::npos);
    const std::string told = flat.substr(from, flat.find(" [", from) - from);
    std::string typed;
    int examples = 0;
    const std::regex quoted{"'(why [^']+)'"};
    for (std::sregex_iterator one{told.begin(), told.end(), quoted}, none; one != none; ++one, ++examples)
        typed += one->str(1) + "\n";
    CHECK(examples == 3);
    INFO(typed);
    const Played asked = play(typed + "quit\n");
    CHECK_FALSE(says(asked, "You know of no number"));
    CHECK(says(asked, " now, "));
    CHECK_FALSE(says(play("help\nquit\n"), "why violence"));
}

TEST_CASE("before one signs one is told what it does at home, and who must ratify", "[terminal]") {
    const Played played = play("propose\n1\n\n8\n2\npatrols\n\n\n9\n0\nyes\nquit\n");
    INFO(played.text);
    CHECK(tells(played, "You would have to ratify it: about "));
    // The inquiry is delicate on the other side.
    CHECK(tells(play("propose\n1\n\n8\n2\njoint inq\n\n9\n0\nyes\nquit\n"), "To be ratified at home by: Uzbekistan."));
    CHECK(tells(played, " support)"));
}

TEST_CASE("a deed that would break one's word says so", "[terminal]") {
    const std::string to_act = "ready\nact\n\nquit\n";
    const std::string warning = "It would break what you have promised to all: \"We will not shut the crossing";
    CHECK(tells(play("assure\n1\n3\n1\n" + to_act, "uzbekistan"), warning));
    // Whoever is named at once is asked for no second time.
    CHECK(tells(play("assure\n1\n3\nkyrgyzstan\n" + to_act, "uzbekistan"),
                "It would break what you have promised to Kyrgyzstan: \"We will not shut the crossing"));
    CHECK_FALSE(tells(play(to_act, "uzbekistan"), "It would break"));
    // A name in an answer that was not understood counts for nothing.
    CHECK(tells(play("assure\n1\n3\nkyrgyzstan nobody\n1\n" + to_act, "uzbekistan"), warning));
}

TEST_CASE("who leaves itself out of a text of its own is told so", "[terminal]") {
    const auto charter = [](const std::string& parties) {
        return play("propose\n7\n" + parties + "\n1\n0\nyes\nquit\n", "russia", 3, ai::Strength::kSimulation, false,
                    "kyrgyz_crisis");
    };
    const std::string told = "You are not among the parties yourself";
    CHECK(says(charter("kyrgyzstan kazakhstan"), told));
    CHECK_FALSE(says(charter("russia kyrgyzstan kazakhstan"), told));
}

TEST_CASE("a brief is shown without the marks of its source", "[terminal]") {
    const Played played = play("brief\nquit\n");
    CHECK(says(played, "Where you stand\n---------------\n"));
    CHECK(says(played, "- Calm in Osh"));
    CHECK_FALSE(says(played, "**"));
    CHECK_FALSE(says(played, "## "));
}

TEST_CASE("undo takes back the last step of the phase, and only of the phase", "[terminal][undo]") {
    const Played played = play("say one\nundo\nundo\nready\nundo\nquit\n");
    CHECK(says(played, "Taken back: '"));
    CHECK(says(played, "There is nothing of this phase to take back."));
}

TEST_CASE("what is taken back is named by what was done, not by the key that did it", "[terminal][undo]") {
    const Played said = play("say one\nundo\nredo\nquit\n");
    INFO(said.text);
    CHECK(tells(said, "Taken back: 'Kyrgyzstan (in public): \"one\"'."));
    CHECK(tells(said, "Done again: 'Kyrgyzstan (in public): \"one\"'."));
}

TEST_CASE("what was taken back can be done again, until something else is done", "[terminal][undo]") {
    const Played again = play("say one\nsay two\nundo\nundo\nredo\nredo\nredo\nundo\nnews\nquit\n");
    INFO(again.text);
    CHECK(tells(again, "Done again: 'Kyrgyzstan (in public): \"one\"'."));
    CHECK(tells(again, "Done again: 'Kyrgyzstan (in public): \"two\"'."));
    CHECK(tells(again, "There is nothing that was taken back and could be done again."));
    const std::string news = again.text.substr(again.text.rfind("> news"));
    CHECK(news.find("\"one\"") != std::string::npos);
    CHECK(news.find("\"two\"") == std::string::npos);
    // The others' answers come back with it.
    const Played once = play("say one\nquit\n");
    CHECK(play("say one\nundo\nredo\nquit\n").world == once.world);
    const Played other = play("say one\nundo\nsay two\nredo\nnews\nquit\n");
    INFO(other.text);
    CHECK_FALSE(tells(other, "Done again"));
    CHECK(other.text.substr(other.text.rfind("> news")).find("\"one\"") == std::string::npos);
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

TEST_CASE("what is misspelt is answered with what is nearest", "[terminal][misspelt]") {
    const Played played = play(
        "help foo\nhelp propse\nactor uzbekstan\nactor Kazakhstn\nwhy trust uzbekstan\nwhy tenson dostuk\nwhy "
        "qqqqqqqqqq\nquit\n");
    CHECK(tells(played, "There is no help on 'foo'; 'help' alone lists all there is."));
    CHECK(tells(played, "There is no help on 'propse'; did you mean 'help propose'?"));
    CHECK(tells(played, "There is no actor 'uzbekstan'; did you mean Uzbekistan?"));
    CHECK(tells(played, "There is no actor 'Kazakhstn'; did you mean Kazakhstan (OSCE chair)?"));
    CHECK(tells(played, "You know of no number 'trust uzbekstan'; did you mean 'why trust uzbekistan'?"));
    CHECK(tells(played, "You know of no number 'tenson dostuk'; did you mean 'why tension dostuk'?"));
    CHECK(tells(played, "You know of no number 'qqqqqqqqqq'. "));
    CHECK_FALSE(tells(played, "A round: events come"));  // the whole help answers no question
}

TEST_CASE("'why' goes by whole words before parts of words", "[terminal][misspelt]") {
    const Played played = play("why house\nquit\n");
    INFO(played.text);
    // "house" begins no word of Border Post but in "households"; were it looked for anywhere, town halls would fit too.
    const Played trade = play("why trade\nquit\n");
    CHECK(tells(trade, "Trade across the border: "));
    const Played order = play("why order\nquit\n");
    CHECK(tells(order, "Trade across the border: "));  // where no word begins so, a part will do
}

TEST_CASE("a save has a plain name and never stands outside of its folder", "[terminal][save]") {
    const TemporaryFolder home;
    const char* const before = std::getenv("XDG_DATA_HOME");
    const std::string kept = before == nullptr ? "" : before;
    setenv("XDG_DATA_HOME", (home / "home").c_str(), 1);
    const Played played = play(
        "save\nsave my game\nsave ../../x\nsave /tmp/x\nsave .hidden\nsave \"\"\nsave \" . \"\n"
        "save my game\nquit\n");
    const auto folder = session::sessions_folder();
    if (before == nullptr) {
        unsetenv("XDG_DATA_HOME");
    } else {
        setenv("XDG_DATA_HOME", kept.c_str(), 1);
    }
    REQUIRE(folder);
    INFO(played.text);
    CHECK(tells(played, "Under which name? 'save NAME'."));
    CHECK(tells(played, "Saved. 'demarche play --resume 'my game'' goes on from here."));
    CHECK(std::filesystem::exists(*folder / "my game.demarche"));
    CHECK(tells(played, "The file exists already; choose another name."));
    int files = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{home / "home"})
        files += entry.is_regular_file() && entry.path().extension() == ".demarche";
    CHECK(files == 1);
    CHECK_FALSE(std::filesystem::exists(*folder / "my.demarche"));
    std::size_t refused = 0;
    for (std::size_t at = 0; (at = played.text.find("A save has a plain name", at)) != std::string::npos; ++at)
        ++refused;
    CHECK(refused == 5);
}

TEST_CASE("a line that is no text is told, and nothing is made of it", "[terminal][input]") {
    const Played played = play("say caf\xe9 now\nsay \x1b[A hello\nsay " + std::string(9000, 'x') + "\nquit\n");
    CHECK(tells(played, "That line is not UTF-8 text, and nothing was done with it."));
    CHECK(tells(played, "That line holds control characters"));
    CHECK(tells(played, "That line has 9004 bytes, and at most 8000 are read"));
    CHECK(is_utf8(played.text));
    CHECK_FALSE(tells(played, "(in public)"));
}

TEST_CASE("who asks is told the numbers behind what AI seats did", "[terminal]") {
    const std::string ask = "wait\nnumbers\nnumbers kazakhstan\nnumbers kazakhstn\nquit\n";
    const Played played = play(ask, "kyrgyzstan", 3, ai::Strength::kNormal);
    const std::size_t all = played.text.find("> numbers\n");
    const std::size_t of_one = played.text.find("> numbers kazakhstan\n");
    REQUIRE(all != std::string::npos);
    REQUIRE(of_one != std::string::npos);
    const std::string both = played.text.substr(all, of_one - all);
    CHECK(both.find("[value ") != std::string::npos);
    CHECK(both.find("Uzbekistan ") != std::string::npos);
    CHECK(both.find("Kazakhstan") != std::string::npos);
    const std::string one = played.text.substr(of_one, played.text.find("> numbers kazakhstn") - of_one);
    CHECK(one.find("[value ") != std::string::npos);
    CHECK(one.find("Uzbekistan rejects") == std::string::npos);
    CHECK(one.find("Uzbekistan accepts") == std::string::npos);
    CHECK(tells(played, "did you mean Kazakhstan"));
    // What was taken back has not been reckoned with.
    const Played back = play("numbers\nsay What would you need? to uzbekistan\nwait\nundo\nnumbers\nready\nquit\n",
                             "kyrgyzstan", 3, ai::Strength::kNormal);
    REQUIRE(says(back, "Taken back: '"));
    const std::size_t first = back.text.find("> numbers\n");
    const std::size_t second = back.text.find("> numbers\n", first + 1);
    const auto answer = [&](std::size_t at) { return back.text.substr(at, back.text.find("\n[", at) - at); };
    CHECK(answer(first) == answer(second));
}

TEST_CASE("watched numbers come after the move that they are behind, from the first one on", "[terminal]") {
    const Played played = play("quit\n", "kyrgyzstan", 3, ai::Strength::kNormal, true);
    const std::size_t numbers = played.text.find("      [");
    const std::size_t talks = played.text.find("--- negotiation ---");
    REQUIRE(numbers != std::string::npos);
    REQUIRE(talks != std::string::npos);
    CHECK(talks < numbers);
}
