// The facilitator's desk in the terminal: who may sit there, what is seen and done from it, and that it goes through
// the same door as everything else.
#include "terminal/desk.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "base/text.h"
#include "session/people.h"

#include "session_box.h"
#include "transcript.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

struct Led {
    std::string text;
    World world;
    std::vector<session::Entry> line;
    std::vector<std::string> branches;
    std::optional<ActorSet> people;
};

/// Leads a game of Border Post by a script of lines, as a pipe would; in a file, so that it can be gone on with.
Led lead_in(const std::filesystem::path& file, const std::string& lines, std::vector<const char*> seats = {},
            bool facilitator = true) {
    auto session = std::filesystem::exists(file)
                       ? session::Session::open(file, host_for())
                       : session::Session::create(file, host_of("border_post"),
                                                  {Seed{7}, host_of("border_post")->scenario().playable});
    if (!session) FAIL(session.error().text());
    terminal::TextGameSetup setup;
    for (const char* seat : seats)
        setup.people.insert(*session->scenario().find<ActorId>(seat));
    setup.strength = ai::Strength::kSimulation;
    setup.facilitator = facilitator;
    setup.echo = true;
    std::istringstream in{lines};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    std::istringstream all{out.str()};
    for (std::string line; std::getline(all, line);) {
        INFO(line);
        if (line.find("> ") == std::string::npos) CHECK(utf8_length(line) <= 80);
    }
    const session::Session& after = game.session();
    return {out.str(), after.world(), after.line().value(), after.branches(), session::people_noted(after)};
}

Led lead(const std::string& lines, std::vector<const char*> seats = {}, bool facilitator = true) {
    const TemporaryFolder folder;
    return lead_in(folder / "led.demarche", lines, std::move(seats), facilitator);
}

bool tells(const Led& led, const std::string& what) {
    return testing::tells(led.text, what);
}

int times(const Led& led, const std::string& what) {
    return testing::times(led.text, what);
}

double number(const Led& led, const char* path) {
    const auto host = host_of("border_post");
    for (SlotIndex i = 0; i < host->scenario().slots.size(); ++i)
        if (host->scenario().slot_path(i) == path) return led.world.numbers[i];
    FAIL("no number " << path);
    return 0;
}

}  // namespace

TEST_CASE("a game of AI seats can be led: the desk opens at each phase", "[terminal][desk]") {
    const Led led = lead("done\nseats\nquit\n");
    INFO(led.text);
    CHECK(times(led, "The facilitator's desk.") == 2);
    CHECK(led.world.round == 1);
    CHECK(tells(led, "Phase: negotiation. The facilitator's desk."));
    CHECK(tells(led, "Phase: decision. The facilitator's desk."));
    CHECK(times(led, "the AI") == 3);
    // Nobody asks for a word where nobody is to be kept away.
    CHECK_FALSE(tells(led, "A word that opens"));
    SECTION("to the next round, to one that is named, to the end") {
        CHECK(lead("done round\nquit\n").world.round == 2);
        CHECK(lead("done 3\nquit\n").world.round == 3);
        const Led whole = lead("done all\nquit\n");
        CHECK(whole.world.ended);
        // Nobody interferes: each seat is asked in each phase, as in a game that nobody leads.
        const Led alone = lead("", {}, false);
        CHECK(hash(whole.world) == hash(alone.world));
        CHECK(whole.line.size() == alone.line.size());
        CHECK(tells(whole, "How it came out"));
        CHECK(tells(lead("done 9\ndone soon\nquit\n"), "'done ROUND' goes on to a later round; this is round 1 of 4."));
    }
}

TEST_CASE("what the facilitator does is a command with its cause, and every seat is told what it may know",
          "[terminal][desk]") {
    const Led led = lead(
        "inject fires\nset tension dostuk to 40 because a curfew\nchange trade by -2 because of the rain\n"
        "why tension dostuk\nas uzbekistan why tension dostuk\nannounce The bridge is open again.\n"
        "as kazakhstan news\ninject fires\nset tension dostuk to 400 because x\nquit\n");
    INFO(led.text);
    CHECK(number(led, "tension/dostuk") == 40);
    CHECK(number(led, "trade") == 15);
    // Whoever asks why is told so, at the desk and at a seat.
    CHECK(times(led, "the facilitator (a curfew)") == 2);
    CHECK(tells(led, "News: The bridge is open again."));
    CHECK(tells(led, "No: this inject has been used"));
    CHECK(tells(led, "Dostuk crossing: Tension lies between 0 and 100."));
    int by_facilitator = 0;
    for (const session::Entry& entry : led.line)
        by_facilitator += entry.by == Seat::facilitator() ? 1 : 0;
    CHECK(by_facilitator == 4);
}

TEST_CASE("a seat reads no more through the facilitator's eyes than it knows", "[terminal][desk]") {
    // The secret aims stand on the desk's page of an actor, and on no page of another seat.
    const Led led = lead("actor uzbekistan\nquit\n");
    CHECK(times(led, "(secret)") == 1);
    const Led other = lead("as kazakhstan actor uzbekistan\nas kazakhstan look\nquit\n");
    CHECK(times(other, "(secret)") == 0);
    CHECK(tells(other, "Your seat: Kazakhstan (OSCE chair)."));
}

TEST_CASE("the facilitator decides for somebody who is absent", "[terminal][desk]") {
    const Led led = lead(
        "as kazakhstan say We wait for the lorries.\nas kazakhstan ready\nas kazakhstan save x\nas nobody look\n"
        "as osce look\nas kazakhstan frobnicate\nquit\n");
    INFO(led.text);
    CHECK(tells(led, "Kazakhstan (OSCE chair) (in public): \"We wait for the lorries.\""));
    CHECK(tells(led, "'save' is not for the desk to do in a seat's place."));
    CHECK(tells(led, "'frobnicate' is no word of this game"));
    const auto kz = *host_of("border_post")->scenario().find<ActorId>("kazakhstan");
    CHECK(std::count_if(led.line.begin(), led.line.end(), [&](const session::Entry& entry) {
              return entry.by == Seat::of(kz) && std::holds_alternative<Say>(entry.command);
          }) == 1);
    CHECK(led.world.ready.contains(kz));
}

TEST_CASE("where people play, the desk opens to whoever knows the word, and their screens close before it",
          "[terminal][desk]") {
    const Led led = lead(
        "Tulip\n\nsay Ten minutes more? to facilitator\nfacilitator\nrose\nfacilitator\ntulip\n\nactor "
        "uzbekistan\ndone\n\nquit\n",
        {"kyrgyzstan", "uzbekistan"});
    INFO(led.text);
    CHECK(tells(led, "That is not the word."));
    CHECK_FALSE(tells(led, "Tulip"));
    CHECK_FALSE(tells(led, "tulip"));
    CHECK(times(led, "The keyboard goes to the facilitator.") == 1);
    CHECK(times(led, "The keyboard goes to Kyrgyzstan.") == 2);
    // The letter was heard by nobody else, and lay on the desk.
    const std::size_t desk = led.text.find("The keyboard goes to the facilitator.");
    REQUIRE(desk != std::string::npos);
    CHECK(led.text.find("Kyrgyzstan to the facilitator: \"Ten minutes more?\"", desk) != std::string::npos);
    // What was read there is off the screen before the seat looks again.
    const std::size_t secret = led.text.find("(secret)", desk);
    const std::size_t back = led.text.find("The keyboard goes to Kyrgyzstan.", secret);
    REQUIRE(secret != std::string::npos);
    CHECK(secret < back);
    CHECK(led.text.substr(secret, back - secret).find(std::string(40, '\n')) != std::string::npos);
    SECTION("without a word it opens to all, and without a facilitator to none") {
        CHECK(tells(lead("\n\nfacilitator\n\nquit\n", {"kyrgyzstan", "uzbekistan"}), "The facilitator's desk."));
        const Led none = lead("\nfacilitator\nsay Hello to facilitator\nquit\n", {"kyrgyzstan", "uzbekistan"}, false);
        CHECK(tells(none, "Nobody leads this game: 'demarche play --facilitator' does."));
        CHECK(tells(none, "Nobody leads this game. Nothing was said."));
        CHECK_FALSE(tells(none, "The facilitator's desk."));
    }
}

TEST_CASE("a message to the facilitator is known to its sender alone", "[terminal][desk]") {
    auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ActorId kg = *s.find<ActorId>("kyrgyzstan");
    const ActorId uz = *s.find<ActorId>("uzbekistan");
    auto game = game::Game::start(*host, {Seed{1}, s.playable});
    REQUIRE(game);
    REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    const auto effects = game->submit(Seat::of(kg), Say{"Ten minutes more?", ActorSet{}});
    REQUIRE(effects);
    REQUIRE(effects->size() == 1);
    CHECK(redact(s, effects->front(), Seat::of(kg)));
    CHECK(redact(s, effects->front(), Seat::facilitator()));
    CHECK_FALSE(redact(s, effects->front(), Seat::of(uz)));
    CHECK_FALSE(redact(s, effects->front(), Seat::observer()));
    const auto oneself = game->submit(Seat::facilitator(), Say{"Note to myself", ActorSet{}});
    REQUIRE_FALSE(oneself);
    CHECK(oneself.error().code == ErrorCode::kBadValue);
}

TEST_CASE("seats change hands in play, and a resumed game goes on as it was left", "[terminal][desk]") {
    const TemporaryFolder folder;
    const auto host = host_of("border_post");
    const ActorId kg = *host->scenario().find<ActorId>("kyrgyzstan");
    const ActorId uz = *host->scenario().find<ActorId>("uzbekistan");
    const ActorId kz = *host->scenario().find<ActorId>("kazakhstan");
    const Led first =
        lead_in(folder / "led.demarche",
                "seat kyrgyzstan here\n\nseat kazakhstan empty\nseat uzbekistan\nseat nobody ai\ndone\n\nquit\n");
    INFO(first.text);
    CHECK(first.people == ActorSet::just(kg));
    CHECK_FALSE(first.world.seated.contains(kz));
    CHECK(tells(first, "'seat ACTOR here', 'seat ACTOR ai' or 'seat ACTOR empty'."));
    CHECK(tells(first, "Your seat: Kyrgyzstan."));
    // The same file: the word was agreed on (none), who plays is noted.
    const Led then = lead_in(folder / "led.demarche",
                             "facilitator\n\nseats\nseat kazakhstan ai\nseat kyrgyzstan ai\ndone\ndone round\nquit\n",
                             {"kyrgyzstan"}, false);
    INFO(then.text);
    CHECK(then.people == ActorSet{});
    CHECK(then.world.seated.contains(kz));
    CHECK(then.world.round == 2);  // the AI played on for all three
    CHECK(std::any_of(then.line.begin(), then.line.end(),
                      [&](const session::Entry& entry) { return entry.by == Seat::of(uz); }));
    CHECK_FALSE(tells(then, "A word that opens"));
}

TEST_CASE("steps are taken back across phases, and branches lose nothing", "[terminal][desk]") {
    const Led back = lead("inject fires\nset trade to 30 because a test\nend\nundo\nundo\nundo\nundo\nquit\n");
    INFO(back.text);
    CHECK(tells(back, "Taken back: 'end'."));
    CHECK(tells(back, "Taken back: 'inject fires'."));
    CHECK(tells(back, "There is nothing more to take back."));
    CHECK(number(back, "trade") == 17);
    CHECK(back.world.injects_used.empty());

    const Led what_if = lead(
        "done round\nset trade to 30 because a test\nbranch early 1\nset trade to 90 because another\nbranches\n"
        "branch early 1\nbranch later 4\nswitch nowhere\nswitch main\nquit\n");
    INFO(what_if.text);
    CHECK(tells(what_if, "The game goes on under the name 'early'. 'switch main' goes back to what was played."));
    CHECK(tells(what_if, "[facilitator 1/4 negotiation, early]"));
    CHECK(tells(what_if, "early (here)"));
    CHECK(tells(what_if, "There is a branch 'early' already"));
    CHECK(tells(what_if, "There was no '4' on this line of the game."));
    CHECK(tells(what_if, "There is no branch 'nowhere'"));
    CHECK(what_if.branches == std::vector<std::string>{"early", "main"});
    CHECK(number(what_if, "trade") == 30);
    CHECK(what_if.world.round == 2);
}

TEST_CASE("a branch begins at a phase of a round that is named, or with what can be done first in it",
          "[terminal][desk]") {
    const auto stands = [](const char* place) {
        const Led led = lead(std::string{"done round\nbranch other "} + place + "\nquit\n");
        INFO(led.text);
        if (!tells(led, "The game goes on under the name 'other'")) return std::string{"nowhere"};
        return std::to_string(led.world.round) + " " + host_of("border_post")->scenario().phases[led.world.phase].id;
    };
    CHECK(stands("1") == "1 negotiation");
    CHECK(stands("1 events") == "1 events");
    CHECK(stands("1 decision") == "1 decision");
    CHECK(stands("1 review") == "1 review");
    CHECK(stands("1 moon") == "nowhere");
    CHECK(stands("2") == "2 negotiation");
}

TEST_CASE("after the end a branch plays on from an earlier round", "[terminal][desk]") {
    const Led led = lead("done all\ndone\nbranch again 3\nset contraband to 10 because a test\ndone all\nquit\n");
    INFO(led.text);
    CHECK(tells(led, "The game has ended. 'branch NAME ROUND' goes on from an earlier round."));
    CHECK(times(led, "How it came out") == 2);
    CHECK(led.world.ended);
}

TEST_CASE("what is typed wrongly at the desk is said to be so, and changes nothing", "[terminal][desk]") {
    const Led led = lead(
        "injekts\ninject 99\ninject\nset tension\nset tensoin dostuk to 3 because x\nset tension to 3 because x\n"
        "announce\nsay\nsay hello to osze\nactor moon\nmessages moon\nbranch\nscript\nscript game:\n99\nhelp seets\n"
        "set trade to 30\n\nquit\n");
    INFO(led.text);
    CHECK(tells(led, "'injekts' is no word of this desk; did you mean 'injects'?"));
    CHECK(tells(led, "There is no inject '99'; 'injects' lists them."));
    CHECK(tells(led, "'set NUMBER to VALUE because REASON'"));
    CHECK(tells(led, "There is no number 'tensoin dostuk'; did you mean 'tension dostuk'?"));
    CHECK(tells(led, "4 numbers fit, such as tension/dostuk"));
    CHECK(tells(led, "'announce TEXT': what is all seats to read?"));
    CHECK(tells(led, "did you mean 'help seats'?"));
    CHECK(std::none_of(led.line.begin(), led.line.end(), [](const session::Entry& entry) {
        return entry.by == Seat::facilitator() && !std::holds_alternative<Say>(entry.command);
    }));
}

TEST_CASE("nobody is asked for the reason of a number that cannot be set", "[terminal][desk]") {
    // What comes after it is a command of its own, and no reason.
    const Led led =
        lead("set tension dostuk to 400\nchange tension dostuk by 400\nset tension dostuk to 40\na curfew\nquit\n");
    INFO(led.text);
    CHECK(times(led, "lies between 0 and 100.") == 2);
    CHECK(times(led, "Why? Whoever asks") == 1);
    const auto set = std::find_if(led.line.begin(), led.line.end(), [](const session::Entry& entry) {
        return std::holds_alternative<SetNumber>(entry.command);
    });
    REQUIRE(set != led.line.end());
    CHECK(std::get<SetNumber>(set->command).reason == "a curfew");
}

TEST_CASE("a command is no reason for a number, unless it is said to be one", "[terminal][desk]") {
    const Led led = lead(
        "set tension dostuk to 40\nset smuggling to 3\n\na shooting at the bridge\n"
        "set tension dostuk to 41\ninject fires\nundo 2\nset back by rain\nyes\n"
        "set tension dostuk to 42\nto calm the streets\nquit\n");
    INFO(led.text);
    CHECK(times(led, "That reads like a command. Shall it be said as it stands?") == 2);
    CHECK(tells(led, "'inject' must wait until this question is answered or left with 'back'."));
    CHECK(tells(led, "'undo' must wait until this question is answered or left with 'back'."));
    std::vector<std::string> reasons;
    for (const session::Entry& entry : led.line) {
        if (const auto* set = std::get_if<SetNumber>(&entry.command)) reasons.push_back(set->reason);
    }
    CHECK(reasons == std::vector<std::string>{"a shooting at the bridge", "set back by rain", "to calm the streets"});
}

TEST_CASE("after the desk the keyboard goes to somebody who still plays, with a clean screen", "[terminal][desk]") {
    const std::string open = "w1\n\nfacilitator\nw1\n\n";
    // What each may read stands after the hand-over to it, and nothing of it before.
    const auto after = [](const Led& led, const std::string& who) {
        const std::size_t desk = led.text.rfind("[facilitator ");
        return led.text.find("The keyboard goes to " + who, desk);
    };
    SECTION("its own seat has gone") {
        for (const char* how : {"empty", "ai"}) {
            const Led led =
                lead(open + "say KG alone to kyrgyzstan\nseat kyrgyzstan " + how + "\ndone\n\nobjectives\nquit\n",
                     {"kyrgyzstan", "uzbekistan"});
            INFO(led.text);
            const std::size_t desk = led.text.rfind("[facilitator ");
            CHECK(led.text.find("[KG ", desk) == std::string::npos);
            CHECK(led.text.find("KG alone", desk) == std::string::npos);
            CHECK(led.text.find("[UZ ", desk) != std::string::npos);
            CHECK(after(led, "Uzbekistan") < led.text.find("Your secret agenda", desk));
        }
    }
    SECTION("nobody plays any more") {
        const Led led = lead(open + "seat kyrgyzstan ai\ndone\nquit\n", {"kyrgyzstan"});
        INFO(led.text);
        CHECK(led.text.find("[KG ", led.text.find("[facilitator ")) == std::string::npos);
        CHECK(times(led, "The facilitator's desk.") == 2);
    }
    SECTION("leaving from the desk prints nothing of a seat") {
        for (const char* leave : {"quit\n", ""}) {
            const Led led = lead(open + "say For you alone to kyrgyzstan\nundo\nbranch x\nswitch main\n" + leave,
                                 {"kyrgyzstan", "uzbekistan"});
            INFO(led.text);
            CHECK(led.text.find("secret agenda", led.text.rfind("[facilitator ")) == std::string::npos);
        }
    }
    SECTION("somebody sits down in a game that the AI played: there is a word, and a clean screen") {
        const Led led = lead("as uzbekistan objectives\nseat kyrgyzstan here\nw2\ndone\n\nfacilitator\nw3\nquit\n");
        INFO(led.text);
        CHECK(tells(led, "A word that opens the facilitator's desk"));
        CHECK(tells(led, "That is not the word."));
        const std::size_t sat = led.text.find("The keyboard goes to Kyrgyzstan.");
        REQUIRE(sat != std::string::npos);
        CHECK(led.text.rfind(std::string(40, '\n'), sat) != std::string::npos);
        CHECK(led.text.find("Your secret agenda") > sat);
    }
}

TEST_CASE("the numbers behind the AI seats' moves are the facilitator's where somebody leads", "[terminal][desk]") {
    const Led led = lead("\nnumbers\nquit\n", {"kyrgyzstan"});
    CHECK(tells(led, "These are for the facilitator alone"));
}

TEST_CASE("what is meant for one is not told to all for a misspelt name, at the desk neither", "[terminal][desk]") {
    const Led led =
        lead("say a secret for them to uzbekstan\n2\nsay to\n\nsay He said \"no\" to me. to uzbekistan\nquit\n");
    INFO(led.text);
    CHECK(tells(led, "For all to hear?"));
    CHECK(tells(led, "The facilitator to Uzbekistan: \"a secret for them to uzbekstan\""));
    CHECK(tells(led, "He said 'no' to me."));
    int messages = 0;
    for (const session::Entry& entry : led.line) {
        const auto* said = std::get_if<Say>(&entry.command);
        if (said == nullptr) continue;
        ++messages;
        CHECK(said->to);
    }
    CHECK(messages > 0);
}

TEST_CASE("ending a phase does not take their turn from the AI seats", "[terminal][desk]") {
    const auto acts = [](const Led& led) {
        return std::count_if(led.line.begin(), led.line.end(), [](const session::Entry& entry) {
            return entry.by.is_actor() && !std::holds_alternative<SetReady>(entry.command);
        });
    };
    CHECK(acts(lead("end\nend\nquit\n")) == acts(lead("done\ndone\nquit\n")));
    const Led led = lead("\nfacilitator\n\nend\nend\nquit\n", {"kyrgyzstan"});
    INFO(led.text);
    CHECK(times(led, "Kyrgyzstan was not done.") == 2);
    CHECK_FALSE(tells(led, "Uzbekistan was not done."));
}

TEST_CASE("stocks that the facilitator moves, and the facilitator's own questions", "[terminal][desk]") {
    const Led led = lead("set free/kyrgyzstan/guards to 50 because they are needed\nas kyrgyzstan news\nquit\n");
    INFO(led.text);
    CHECK(times(led, "Border guards") >= 2);
    CHECK(times(led, "(they are needed)") == 2);
}

TEST_CASE("on another line of the game whoever sat there plays again", "[terminal][desk]") {
    const Led led = lead("seat kazakhstan empty\nbranch early 1\nseats\ndone round\nquit\n");
    INFO(led.text);
    const ActorId kz = *host_of("border_post")->scenario().find<ActorId>("kazakhstan");
    CHECK(led.world.seated.contains(kz));
    CHECK(std::any_of(led.line.begin(), led.line.end(),
                      [&](const session::Entry& entry) { return entry.by == Seat::of(kz); }));
}

TEST_CASE("where a word keeps the desk it does not open by itself without it", "[terminal][desk]") {
    const std::string open = "w1\n\nfacilitator\nw1\n\n";
    SECTION("when all seats have gone to the AI, and the game is resumed") {
        const TemporaryFolder folder;
        const Led gone =
            lead_in(folder / "led.demarche", open + "seat kyrgyzstan ai\ndone\nseats\nquit\n", {"kyrgyzstan"});
        INFO(gone.text);
        CHECK(times(gone, "The facilitator's desk.") == 2);  // the same person goes on, and is not asked again
        const Led kept = lead_in(folder / "led.demarche", "w2\nmessages\nw1\nquit\n", {}, false);
        INFO(kept.text);
        CHECK(times(kept, "That is not the word.") == 2);
        CHECK(times(kept, "[facilitator ") == 1);
        const Led left = lead_in(folder / "led.demarche", "\n", {}, false);
        CHECK(times(left, "[facilitator ") == 0);
    }
    SECTION("when a branch has come to its end") {
        const Led led = lead(open + "branch what\ndone\n\n" +
                                 [] {
                                     std::string all;
                                     for (int i = 0; i < 40; ++i)
                                         all += "ready\n";
                                     return all;
                                 }() +
                                 "switch main\nmessages\n",
                             {"kyrgyzstan"});
        INFO(led.text);
        REQUIRE(tells(led, "How it came out"));
        CHECK(led.text.find("[facilitator ", led.text.find("How it came out")) == std::string::npos);
    }
}

TEST_CASE("with a step that is taken back whoever sat there sits there again", "[terminal][desk]") {
    const ActorId uz = *host_of("border_post")->scenario().find<ActorId>("uzbekistan");
    for (const char* how : {"empty", "ai"}) {
        const Led led = lead(std::string{"\n\nfacilitator\n\nseat uzbekistan "} + how + "\nundo\nseats\nquit\n",
                             {"kyrgyzstan", "uzbekistan"});
        INFO(led.text);
        CHECK(tells(led, std::string{"Taken back: 'seat uzbekistan "} + how + "'."));
        REQUIRE(led.people);
        CHECK(led.people->contains(uz));
        CHECK(led.world.seated.contains(uz));
    }
}

TEST_CASE("the desk opens from the middle of a question, and the word is not shown there", "[terminal][desk]") {
    const Led led = lead("tulip\n\npropose\n1\nfacilitator\ntulip\n\nquit\n", {"kyrgyzstan", "uzbekistan"});
    INFO(led.text);
    CHECK(tells(led, "[facilitator 1/4 negotiation]"));
    CHECK_FALSE(tells(led, "tulip"));
}
