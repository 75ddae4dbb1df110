// What is said in the terminal, to all or to some.

#include <catch2/catch.hpp>

#include "border_post.h"

using namespace demarche;
using namespace demarche::testing;
using namespace demarche::testing::border_post;

TEST_CASE("talk goes to all or to some, and commands in their written form are taken or refused in words",
          "[terminal]") {
    const Played played = play(
        "do {\"command\":\"say\",\"text\":\"We have a proposal.\",\"to\":[\"uzbekistan\"]}\n"
        "do {\"command\":\"fly\"}\n"
        "do not json\n"
        "say in public\nsay to you to uz\nsay A gate for everybody to all\nquit\n");
    CHECK(says(played, "Kyrgyzstan (in public): \"A gate for everybody\""));
    CHECK(says(played, "Kyrgyzstan to Uzbekistan: \"We have a proposal.\""));
    CHECK(says(played, "No: "));
    CHECK(says(played, "Kyrgyzstan (in public): \"in public\""));
    CHECK(says(played, "Kyrgyzstan to Uzbekistan: \"to you\""));
}

TEST_CASE("words to all stay whole, and a slip in the facilitator's name makes nothing public", "[terminal]") {
    const Played all = play(
        "say To all of you: a good day\nsay To all of us it is late\nsay to all: order, please\nto all hello\nquit\n");
    INFO(all.text);
    CHECK(says(all, "Kyrgyzstan (in public): \"a good day\""));
    CHECK(says(all, "Kyrgyzstan (in public): \"To all of us it is late\""));
    CHECK(says(all, "Kyrgyzstan (in public): \"order, please\""));
    CHECK(says(all, "Kyrgyzstan (in public): \"hello\""));
    // Nobody leads this game: what is for whoever leads is not said to all instead.
    const Played slip = play("say we need a break to the facilitator\nsay we need a pause to facilitater\nquit\n");
    INFO(slip.text);
    CHECK_FALSE(says(slip, "(in public)"));
    CHECK(says(slip, "Nobody leads this game. Nothing was said."));
    // Those who are called by their country's name may be meant.
    const Played people = play("say our red line is four to the Uzbeks\n2\nquit\n");
    INFO(people.text);
    CHECK(says(people, "For all to hear?"));
    CHECK_FALSE(says(people, "(in public): "));
}

TEST_CASE("what a seat has put into words is worked on as a draft of one's own", "[terminal]") {
    const Played none = play("idea\nidea uzbekistan\nidea nobody\nquit\n");
    INFO(none.text);
    CHECK(says(none, "Nobody has put a text into words for you in this round"));
    CHECK(says(none, "Uzbekistan has put no text into words for you in this round"));
    CHECK(says(none, "Which actor? "));
    const Played played = play("say What can you offer us? to kyrgyzstan\nmenu\nidea\n1\n\n\nidea\nquit\n",
                               "uzbekistan", 1, ai::Strength::kNormal);
    INFO(played.text);
    REQUIRE(says(played, "What we could offer you is this: "));
    CHECK(says(played, "work on what Kyrgyzstan has put into words"));
    const World& world = played.world;
    REQUIRE(std::any_of(world.drafts.begin(), world.drafts.end(), [&](const Shared<Draft>& draft) {
        return draft->proposer == ActorId{1U} && draft->text().terms.size() > 1;
    }));
    // What is on the table is not offered a second time.
    CHECK(says(played, "Nobody has put a text into words for you in this round"));
}

TEST_CASE("who is asked where nobody talks answers later, and that is said", "[terminal]") {
    const Played played = play("say Good day to uzbekistan\nready\nready\nsay What do you need? to uzbekistan\nquit\n");
    INFO(played.text);
    CHECK(says(played, "Uzbekistan answers when there are talks again."));
    CHECK_FALSE(says(play("say Good day to uzbekistan\nquit\n"), "when there are talks again"));
}

TEST_CASE("a page of one's own is not shown as another's", "[terminal]") {
    const Played played = play("home uzbekistan\nhome kyrgyzstan\nquit\n");
    INFO(played.text);
    CHECK(says(played, "You see your own alone; 'actor Uzbekistan' tells what you know of"));
    CHECK(says(played, "pleased by"));
}

TEST_CASE("what is meant for one actor is not told to all by a slip", "[terminal]") {
    const Played names = play("say We offer hours to Kazakhstan (OSCE chair) and uzbekistan.\nquit\n");
    INFO(names.text);
    CHECK(says(names, "\"We offer hours\""));
    CHECK_FALSE(says(names, "(in public)"));
    // Named first, as one calls somebody: the name is no part of what is said to that one alone.
    const Played called = play("say Uzbekistan, would eight hours do?\n2\nsay uzbekistan must open\n1\nquit\n");
    INFO(called.text);
    CHECK(says(called, "For all to hear?"));
    CHECK(says(called, "to Uzbekistan: \"would eight hours do?\""));
    CHECK(says(called, "(in public): \"uzbekistan must open\""));
    // Actors and more stand behind the "to": somebody has to say who shall hear it.
    const Played slip = play("say We appeal to uzbekistan for calm\n2\nsay We turn to uzbekistan for help\n1\nquit\n");
    INFO(slip.text);
    CHECK(says(slip, "For all to hear?"));
    CHECK(says(slip, "Kyrgyzstan to Uzbekistan: \"We appeal to uzbekistan for calm\""));
    CHECK(says(slip, "Kyrgyzstan (in public): \"We turn to uzbekistan for help\""));
    // So does one that is misspelt.
    const Played misspelt = play("say our bottom line to uzbekstan\n2\nquit\n");
    INFO(misspelt.text);
    CHECK(says(misspelt, "To Uzbekistan alone"));
    CHECK_FALSE(says(misspelt, "(in public): \"our bottom line"));
    const Played left = play("say our bottom line to uzbekstan\n\nquit\n");
    CHECK(says(left, "Nothing was said."));
    CHECK_FALSE(says(left, "our bottom line\""));
    // With the one spoken to in front, as people write letters.
    const Played front = play(
        "to uzbekistan: eight hours\ntell kazakhstan,uzbekistan ten hours\nask osce, uzbekistan and kazakhstan: why?\n"
        "say to uzbekistan nine hours\nmessage to all: good evening\nsay to be frank with you\nquit\n");
    INFO(front.text);
    CHECK(says(front, "Kyrgyzstan to Uzbekistan: \"eight hours\""));
    CHECK(tells(front, "Uzbekistan and Kazakhstan (OSCE chair): \"ten hours\""));
    CHECK(says(front, "Kyrgyzstan to Uzbekistan: \"nine hours\""));
    CHECK(says(front, "Kyrgyzstan (in public): \"good evening\""));
    CHECK(says(front, "Kyrgyzstan (in public): \"to be frank with you\""));
    // Numbers of drafts are each seat's own; and who has no seat does not answer.
    const Played titled =
        play("to uzbekistan: would you sign draft 1, or Draft 99?\nto osce: what do you want?\nquit\n");
    INFO(titled.text);
    CHECK(tells(titled, "\"would you sign 'Border protocol' (Border talks), or Draft 99?\""));
    CHECK(tells(titled, "Nobody sits for Caucus of other OSCE States: they vote, and do not answer."));
    const Played numbered = play("to uzbekistan: would you sign #1, as draft no. 1 stands?\nquit\n");
    INFO(numbered.text);
    CHECK(tells(numbered,
                "\"would you sign 'Border protocol' (Border talks), as 'Border protocol' (Border talks) stands?\""));
    const Played refusal = play("to uzbekistan: No. #1 costs us too much; draft no. #1,  too.\nquit\n");
    INFO(refusal.text);
    CHECK(
        tells(refusal, "\"No. 'Border protocol' (Border talks) costs us too much; 'Border protocol' (Border talks),"));
    // So is what is said with a vote, a draft or a withdrawal.
    const Played voted =
        play("propose\n1\n1 2\n\n1\n1\nBetter than draft 1.\nwithdraw 2 For draft 1.\nreject 1 Not #1.\nquit\n");
    INFO(voted.text);
    for (const char* told : {"Better than 'Border protocol'", "For 'Border protocol'", "Not 'Border protocol'"})
        CHECK(tells(voted, told));
    // Of two that are called the same the parties say which is meant.
    const Played twins = play("propose\n1\n\n\n1\n1\nA first step.\nto uzbekistan: what of draft 2?\nquit\n");
    INFO(twins.text);
    CHECK(tells(twins, "\"what of 'Border protocol' (Border talks: Kyrgyzstan and Uzbekistan)?\""));
    // Nobody is called that: it is neither said to the others nor to all.
    const Played nobody =
        play("to samarkand: our bottom line\ntell uzbekstan our bottom line\nto uzbekistan and moon: hello\nquit\n");
    INFO(nobody.text);
    CHECK(says(nobody, "There is no actor 'uzbekstan'; did you mean Uzbekistan?"));
    CHECK(says(nobody, "Which actor?"));
    CHECK_FALSE(says(nobody, "our bottom line\""));
    CHECK_FALSE(says(nobody, "hello\""));
    CHECK(says(play("say we are open to anything\nquit\n"), "(in public): \"we are open to anything\""));
    CHECK(says(play("say Well done to kyrgyzstan\nquit\n"), "That would be to yourself."));
}

TEST_CASE("who waits is told when nobody speaks", "[terminal]") {
    const Played played = play(times("wait\n", 12) + "quit\n");
    CHECK(says(played, "Nobody says anything."));
}

TEST_CASE("a sentence that begins like a command does not end the phase", "[terminal]") {
    const Played played = play("ready to talk?\nquit\n");
    INFO(played.text);
    CHECK(says(played, "'ready' stands alone, and nothing was done"));
    CHECK(played.world.ready.empty());
}
