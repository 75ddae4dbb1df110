// What the terminal asks for: the editor of drafts and other questions, how they are answered and how one goes back.

#include <algorithm>
#include <catch2/catch.hpp>

#include "border_post.h"
#include "terminal/prompt.h"

using namespace demarche;
using namespace demarche::testing;
using namespace demarche::testing::border_post;

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
    const std::string round = times("ready\n", 4);
    REQUIRE(open(play(round)) == std::vector<std::uint32_t>{0, 1});
    const Played second = play(round + "answer 2\nPatrols under their command.\n");
    CHECK(says(second, "What in the texts on the table can you least accept"));
    CHECK(says(second, "Your answer is noted."));
    CHECK(open(second) == std::vector<std::uint32_t>{0});
    CHECK(open(play(round + "answer 1\n40\n")) == std::vector<std::uint32_t>{1});
    CHECK(open(play(round + "answer 2 Their patrols.\nanswer 40\n")).empty());
    // Two of them are one line among what there is to do, and are asked for by their number.
    const Played listed = play(round + "menu\nanswer\n2\nTheir patrols.\n");
    CHECK(says(listed, "2 questions of the organisers wait"));
    CHECK(open(listed) == std::vector<std::uint32_t>{0});
}

TEST_CASE("the editor tells what was changed, and the whole on request", "[terminal]") {
    const std::string changes = "propose\n1\n\n\n3\n1\n12\n3\n1\n16\n";
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

TEST_CASE("drafting: the guided editor leads to a draft on the table", "[terminal]") {
    // Kind, framework and parties are taken as offered; then the draft is tabled for all to see, with a word.
    const Played played = play("withdraw 1\npropose\n1\n\n\n1\n1\nLet us begin small.\ndrafts\nquit\n");
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

TEST_CASE("at every question one can read, ask for help and go back", "[terminal][questions]") {
    const std::string to_hours = "propose\n1\n\n";
    const Played read = play(to_hours + "objectives\nwhy tension dostuk\nactor uz\nlook\n12\n0\nyes\nquit\n");
    INFO(read.text);
    CHECK(says(read, "As far as you can see, things stand like this for you:"));
    CHECK(says(read, "at the start"));
    CHECK(says(read, "What they want, in parts of a hundred, as it is put to them:"));
    CHECK(tells(read, "open for people and goods 12 hours"));
    CHECK_FALSE(says(read, "does not fit"));
    const Played helped = play(to_hours + "help\nready\n99\n7\nmany\n8\n0\nyes\nquit\n");
    INFO(helped.text);
    CHECK(tells(helped, "A number from 4 to 16 in steps of 4 is wanted. 'back' goes one question back."));
    CHECK(says(helped, "'ready' must wait until this question is answered or left with 'back'."));
    CHECK(says(helped, "'99' does not fit. A number from 4 to 16 in steps of 4 is wanted."));
    CHECK(says(helped, "'7' does not fit."));
    CHECK(says(helped, "'many' does not fit."));
    CHECK(tells(helped, "open for people and goods 8 hours"));
    CHECK(helped.world.round == 1);
    CHECK(helped.world.phase == 1);
    // At a list, and among several.
    const Played lists = play("propose\nhelp\n77\nbrief\n1\nhelp\nnobody\nback\nback\nback\nlook\nquit\n");
    INFO(lists.text);
    CHECK(says(lists, "is wanted: a number from 1 to "));
    CHECK(says(lists, "'77' is none of them; a number from 1 to "));
    CHECK(says(lists, "Your secret agenda"));
    CHECK(says(lists, "'nobody' is none of them; numbers from 1 to "));
}

TEST_CASE("back goes one question back, and from the first one leaves", "[terminal][questions]") {
    const auto asked = [](const Played& played, const std::string& what) {
        int n = 0;
        for (std::size_t at = played.text.find(what); at != std::string::npos; at = played.text.find(what, at + 1))
            ++n;
        return n;
    };
    // From the hours back to the parties, and to the kind: there is one framework, and nobody is asked for it.
    const Played played = play("propose\n1\n\nback\nback\n1\n\n8\n1\nback\n1\n1\nback\n1\nA word.\nquit\n");
    INFO(played.text);
    CHECK(asked(played, "What kind of agreement?") == 2);
    CHECK(asked(played, "In the framework: ") >= 2);
    CHECK(asked(played, "In which framework?") == 0);
    CHECK(asked(played, "Who are the parties?") == 3);
    // From the audience back to the workbench, from the last word back to the audience.
    CHECK(asked(played, "Who shall see it?") == 3);
    CHECK(says(played, "A word."));
    CHECK(std::any_of(played.world.drafts.begin(), played.world.drafts.end(),
                      [](const Shared<Draft>& draft) { return draft->proposer == ActorId{0}; }));
    // From the workbench level by level to the first question; what was written is kept until it is left there.
    const Played all = play("propose\n1\n\n8\n2\npatrols\n\n\nback\nback\nback\nback\n\n1\n\n\n1\n1\nSo.\nquit\n");
    INFO(all.text);
    CHECK(asked(all, "Leave the draft?") == 1);
    const auto mine = std::find_if(all.world.drafts.begin(), all.world.drafts.end(),
                                   [](const Shared<Draft>& draft) { return draft->proposer == ActorId{0}; });
    REQUIRE(mine != all.world.drafts.end());
    CHECK((*mine)->text().terms.size() == 2);
    CHECK((*mine)->text().terms.front().params.front() == 8);
    const Played left = play("propose\nback\nlook\nquit\n");
    CHECK(asked(left, "What kind of agreement?") == 1);
    CHECK(asked(left, "Round 1 of 4") == 2);  // the first screen, and `look`
}

TEST_CASE("quit leaves the game from the middle of a question, and nothing is tabled", "[terminal][questions]") {
    const Played played = play("propose\n1\nquit\n1\n1\n1\nready\n");
    CHECK(played.world.round == 1);
    CHECK(std::none_of(played.world.drafts.begin(), played.world.drafts.end(),
                       [](const Shared<Draft>& draft) { return draft->proposer == ActorId{0}; }));
    CHECK(played.text.size() > 100);
    CHECK(played.text.rfind("quit\n") + 5 == played.text.size());
}

TEST_CASE("conditions are asked for in words and numbers that fit", "[terminal][questions]") {
    const Played played =
        play("propose\n1\n\n8\n7\n99\n2\nnever\n4\n2\nno such number\ntension dostuk\n400\n50\n11\n0\nyes\nquit\n");
    INFO(played.text);
    CHECK(says(played, "'99' does not fit. A number from 0 to 4 in steps of 1 is wanted."));
    CHECK(says(played, "No number that everybody can see is called 'no such number'."));
    CHECK(says(played, "'400' does not fit."));
    CHECK(tells(played, "not before round 2, until round 4 and only if "));
    CHECK(tells(played, "is below 50"));
    const Played other = play("propose\n1\n\n8\n7\n\n\n4\n2\n11\n0\nyes\nquit\n");
    INFO(other.text);
    CHECK(tells(other, " is in force instead of unconditional"));
}

TEST_CASE("a number is asked for by the letters that stand beside it, with examples of this game", "[terminal]") {
    const Played played = play("why\nwhy trust\nwhy standing kg\nquit\n");
    INFO(played.text);
    CHECK(says(played, "'why tension dostuk'"));
    CHECK(tells(played, "Kyrgyzstan: Standing abroad: "));
    CHECK_FALSE(tells(played, "Trust of Kyrgyzstan towards Kyrgyzstan"));
}

TEST_CASE("of several cards the one is decided that is meant", "[terminal][choose]") {
    // Two cards wait for Kyrgyzstan at the beginning of some round.
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const Played looked = play("quit\n", "kyrgyzstan", seed);
        const std::size_t second = looked.text.find("choose 2   decide on '");
        if (second == std::string::npos) continue;
        const std::size_t from = second + std::string{"choose 2   decide on '"}.size();
        const std::string title = looked.text.substr(from, looked.text.find("'\n", from) - from);
        const Played chosen = play("choose 2\n1\nchoose nothing of the kind\nquit\n", "kyrgyzstan", seed);
        INFO(title << "\n" << chosen.text);
        CHECK(says(chosen, title + "\n---"));
        CHECK(tells(chosen, "On '" + title + "', Kyrgyzstan chooses:"));
        CHECK(says(chosen, "is none of the cards that wait for you"));
        return;
    }
    FAIL("no seed deals two cards to Kyrgyzstan");
}

TEST_CASE("words without a number answer the first question that asks for words", "[terminal]") {
    const Played played = play(times("ready\n", 4) + "answer Their patrols, alone.\nanswer\nmuch\n150\n60\nquit\n");
    INFO(played.text);
    CHECK(says(played, "Your answer is noted."));
    CHECK(says(played, "'150' does not fit. A number from 0 to 100 is wanted."));
    CHECK(std::none_of(played.world.questions.begin(), played.world.questions.end(),
                       [](const OpenQuestion& one) { return one.actor == ActorId{0}; }));
}

TEST_CASE("a promise is offered with a round that is still to come", "[terminal]") {
    // The default of both promises is round 3. On the way a draft lacks one's own yes alone, and a decision is
    // left open, each of which is asked about once.
    const Played played = play(times("ready\n", 13) + "assure\n1\nquit\n");
    INFO(played.text);
    // In the last round there is one round to choose, and nothing to ask.
    CHECK(says(played, "Round 4 of 4"));
    CHECK(says(played, "To whom?"));
    CHECK_FALSE(says(played, "Enter: 4)"));
    CHECK(says(play("assure\n1\n9\nquit\n"), "'9' does not fit. A number from 1 to 4 in steps of 1 is wanted."));
    // Rounds that are past promise nothing.
    const Played past = play(times("ready\n", 4) + "ready\nassure\n1\n1\n1\nquit\n");
    CHECK(tells(past, "'1' does not fit. A number from 2 to 4 in steps of 1 is wanted."));
}

TEST_CASE("a promise is made by its number, and one that there is not is not asked about", "[terminal]") {
    CHECK(says(play("assure 1\n9\nquit\n"), "'9' does not fit. A number from 1 to 4 in steps of 1 is wanted."));
    CHECK(says(play("assure heaven\nquit\n"), "There is no promise 'heaven'; 'assure' lists them."));
}

TEST_CASE("what is named behind a command answers the questions that follow", "[terminal]") {
    const auto given = [](const Played& played) { return played.world.assurances.size(); };
    const Played at_once = play("assure 1 3 uzbekistan\nquit\n");
    INFO(at_once.text);
    REQUIRE(given(at_once) == 1);
    const Assurance& one = *at_once.world.assurances.front();
    CHECK(one.params == std::vector<double>{3});
    REQUIRE(one.to);
    CHECK(one.to->size() == 1);
    // What does not fit is told, and asked for.
    const Played asked = play("assure 1 9\n2\n1\nquit\n");
    CHECK(says(asked, "'9' does not fit."));
    REQUIRE(given(asked) == 1);
    CHECK(asked.world.assurances.front()->params == std::vector<double>{2});
    CHECK_FALSE(asked.world.assurances.front()->to);
    // What belongs to no question may have been what mattered.
    const Played more = play("assure 1 3 uzbekistan and nobody else\nassure\n1\n2\n1\nquit\n");
    CHECK(says(more, "'and nobody else' sets nothing of it; nothing was done."));
    REQUIRE(given(more) == 1);
    CHECK(more.world.assurances.front()->params == std::vector<double>{2});
}

TEST_CASE("why somebody has voted so is told with its words", "[terminal]") {
    const Played played =
        play("wait\nwait\nwhy did uzbekistan accept?\nwhy did kazakhstan reject 1?\nquit\n", "kyrgyzstan", 5);
    INFO(played.text);
    CHECK(says(played, "You know of no vote of Uzbekistan in this round."));
    const std::size_t from = played.text.rfind("> why did kazakhstan");
    REQUIRE(from != std::string::npos);
    const std::string after = played.text.substr(from);
    CHECK(testing::tells(after, "Kazakhstan (OSCE chair) rejects 'Border protocol': \"The chair"));
    CHECK(testing::tells(after, "'to kazakhstan: what would you need to sign?'"));
}

TEST_CASE("whoever is named in front of what is said hears it alone, also where it is asked for", "[terminal]") {
    CHECK(tells(play("say\nto uzbekistan good morning\nquit\n"), "Kyrgyzstan to Uzbekistan: \"good morning\""));
    CHECK(tells(play("say\ngood morning to all of you\nquit\n"), "\"good morning to all of you\""));
}

TEST_CASE("a vote is for one draft at a time, and a reservation is in words", "[terminal]") {
    const Played played = play("wait\nwait\naccept 1 2\nquit\n", "kazakhstan", 5);
    INFO(played.text);
    CHECK(tells(played, "One draft at a time; what comes behind its number is said with the vote"));
    for (const Shared<Draft>& draft : played.world.drafts)
        CHECK(draft->reservations.empty());
}

TEST_CASE("leaving the editor asks before the draft is lost, and not where nothing is", "[terminal]") {
    const auto none_mine = [](const Played& played) {
        return std::none_of(played.world.drafts.begin(), played.world.drafts.end(),
                            [](const Shared<Draft>& draft) { return draft->proposer == ActorId{0}; });
    };
    // Whoever says 'back' once more means it, as much as with 'yes'.
    for (const char* leaves : {"yes", "back"}) {
        INFO(leaves);
        const Played played =
            play(std::string{"propose\n1\n\n8\n2\npatrols\n\n\nback\nback\nback\nback\n"} + leaves + "\nlook\nquit\n");
        INFO(played.text);
        CHECK(demarche::testing::times(played.text, "Leave the draft? What you wrote is lost") == 1);
        CHECK(demarche::testing::times(played.text, "What kind of agreement?") == 2);
        CHECK(none_mine(played));
    }
    // What the kind needs stands there of itself: nobody wrote it.
    const Played bare = play("propose\n1\n\n\nback\nback\nback\nback\nlook\nquit\n");
    INFO(bare.text);
    CHECK(demarche::testing::times(bare.text, "Leave the draft?") == 0);
    CHECK(none_mine(bare));
    // At the workbench Enter alone does not leave, but it says nothing of what was written where nothing was.
    const Played enter = play("propose\n1\n\n\n\nback\nlook\nquit\n");
    INFO(enter.text);
    CHECK(demarche::testing::times(enter.text, "Leave the draft? (") == 1);
    CHECK(demarche::testing::times(enter.text, "What you wrote is lost") == 0);
    CHECK(none_mine(enter));
}

TEST_CASE("two letters are no part of a longer name, in whatever alphabet", "[terminal]") {
    const std::vector<std::string> names{"Молдова", "Приднестровье", "Украина"};
    CHECK_FALSE(terminal::option_of("ес", names));
    CHECK(terminal::option_of("укр", names) == 2U);
    CHECK(terminal::option_of("днестр", names) == 1U);
}

TEST_CASE("no word of a description is taken for an answer", "[terminal][questions]") {
    const std::vector<std::string> acts{"Open the crossing: Whoever flees is let in.",
                                        "Close the crossing: Whoever flees is turned back.", "Hold back the reserve"};
    CHECK_FALSE(terminal::option_of("turned", acts));
    CHECK(terminal::option_of("reserve", acts) == 2U);
    std::istringstream in{"back\nhelp\nhold back the reserve\n"};
    std::ostringstream out;
    terminal::Prompt prompt{in, out, false};
    CHECK_FALSE(prompt.pick("What?", acts));
    CHECK(prompt.pick("What?", acts) == 2U);
    CHECK(out.str().find("how it begins") != std::string::npos);
}
