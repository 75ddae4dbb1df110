// That a threat is answered with what it would cost whom, and the most that a seat would give with how far it would go.
#include <catch2/catch.hpp>

#include <string>
#include <string_view>

#include "ai/question.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;

TEST_CASE("a threat to go is held against what would fall by it", "[ai][threats]") {
    for (const char* threat : {"Sign the pact or we leave the talks.", "Sign the pact. Otherwise we veto it.",
                               "If you do not sign the pact, we will walk away."}) {
        INFO(threat);
        Talk talk{two_sides(), "north", 3};
        table_pact(talk, "south", 8);
        const std::string said = talk.answer("south", "north", threat);
        CHECK_THAT(said, StartsWith("We have heard the threat. Without your yes the Pact"));
        CHECK_THAT(said, Contains("It would cost us something.") &&
                             Contains("It would cost you something, too, as we see it."));
    }
    // What costs the one and serves the other is told so.
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 8);
    talk.table_levy(20);
    const std::string said = talk.answer("south", "north", "Sign the levy or we leave the talks.");
    CHECK_THAT(said, Contains("We would gain by it.") && Contains("It would cost you something"));
    CHECK_THAT(said, Contains("It changes nothing in what we can sign."));
}

TEST_CASE("what a seat has refused itself does not fall by another's no", "[ai][threats]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 8);
    talk.table_levy(20);
    talk.listen();
    const Draft& levy = *talk.game.world().drafts.back();
    REQUIRE(levy.vote(talk.actor("north")) == Vote::kReject);
    CHECK_THAT(talk.answer("south", "north", "Sign the levy or we leave the talks."),
               Contains("has our own no, and your yes would not save it. It changes nothing in what we can sign."));
}

TEST_CASE("a threat with an act is held against what the act would do", "[ai][threats]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 8};
    const std::string fuel = talk.answer("russia", "kyrgyzstan", "Sign, or we will press you with fuel.");
    CHECK_THAT(fuel, StartsWith("We have heard the threat. 'Press with fuel' we have weighed. It would cost us"));
    CHECK_THAT(talk.answer("eu", "kyrgyzstan", "Sign, or we will press you with fuel."),
               Contains("'Press with fuel' is not in your power"));
}

TEST_CASE("what would be refused if somebody does something is a threat about that", "[ai][threats]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const auto heard = [&](const char* said) {
        return ai::Question{s, words, said, *s.find<ActorId>("us"), *s.find<ActorId>("russia")};
    };
    for (const char* said :
         {"If you veto our mission we will refuse the compact.", "If you send troops to Osh, we will leave Manas."}) {
        INFO(said);
        CHECK(heard(said).told() == ai::Question::Told::kThreat);
        CHECK(heard(said).walks());
    }
    CHECK(heard("If you refuse the police advisory mission, we will veto the compact.").types() ==
          std::vector{*s.find<AgreementTypeId>("southern_compact")});
    CHECK(heard("If you send troops to Osh, we will leave Manas.").places() == std::vector{*s.find<PlaceId>("manas")});
    // What is given up is offered.
    for (const char* said :
         {"If you send police, we will withdraw our troops.", "If you send police, we will not refuse the compact.",
          "If you send police, we will withdraw our draft."}) {
        INFO(said);
        CHECK(heard(said).told() != ai::Question::Told::kThreat);
    }
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 8);
    talk.table_levy(20);
    CHECK_THAT(talk.answer("south", "north", "If you refuse the levy, we will refuse the pact."),
               StartsWith("We have heard the threat. Without your yes the Pact"));
}

TEST_CASE("what is no threat is not taken for one", "[ai][question][threats]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ActorId eu = *s.find<ActorId>("eu");
    const ActorId russia = *s.find<ActorId>("russia");
    using Told = ai::Question::Told;
    for (const char* said :
         {"We can sign it today or we can wait.", "Would you leave, or would we?",
          "We will sign if you do not send troops.", "We will leave our troops at home if you take over the airlift.",
          "We will leave the police as they are if you sign."}) {
        INFO(said);
        CHECK(ai::Question(s, words, said, eu, russia).told() != Told::kThreat);
    }
    for (const char* said : {"If you do not sign, we will close the border.", "We will leave the talks.",
                             "We will leave, and take our offer home."}) {
        INFO(said);
        CHECK(ai::Question(s, words, said, eu, russia).told() == Told::kThreat);
    }
    // What comes stands first, and the condition behind.
    for (const char* said : {"We will close the border if you do not sign the compact.",
                             "We will leave the compact unless you sign the statute."}) {
        INFO(said);
        CHECK(ai::Question(s, words, said, eu, russia).told() == Told::kThreat);
    }
    for (const char* said : {"We will send police if you do not object.", "We will help if you do not veto it.",
                             "If you promise not to table anything on Manas we will close the border."}) {
        INFO(said);
        CHECK(ai::Question(s, words, said, eu, russia).told() != Told::kThreat);
    }
}

namespace {

/// What North answers when it has seen nothing but South's pact with a toll: afterwards it would have changed it.
std::string first_answer(const char* message) {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 16);
    return talk.answer("south", "north", message);
}

}  // namespace

TEST_CASE("the most that a seat would give is the highest level at which it signs", "[ai][limits]") {
    // The toll costs North nearly all that it has.
    CHECK_THAT(first_answer("What is the most you would accept of the toll?"),
               Contains("On the Pact") && Contains("With 'Toll' we would not sign it at any level."));
    // Of no number in particular it asks which.
    CHECK_THAT(first_answer("How far would you go?"), Contains("Say of which number: there is one in"));
    // What it has and does not need it may give: up to there it signs, and beyond it does not.
    Talk talk{two_sides(false, "resources = { money = 40 }"), "north", 3};
    table_pact(talk, "north", 4);
    talk.table_levy(20);
    CHECK_THAT(talk.answer("south", "north", "What is the most you would accept of the cooling?"),
               Contains("With 'Cooling' we would go as far as it goes: n 8."));
    const std::string said = talk.answer("south", "north", "What is the most you would pay as a toll?");
    INFO(said);
    constexpr std::string_view kUpTo = "With 'Toll' we would go up to n ";
    REQUIRE_THAT(said, Contains(std::string{kUpTo}));
    const double most = std::stod(said.substr(said.find(kUpTo) + kUpTo.size()));
    CHECK(most < 20);
    const auto vote_on = [&](double toll) {
        talk.table_levy(toll);
        const DraftId id = talk.game.world().drafts.back()->id;
        talk.listen();
        const Draft* const draft = talk.game.world().draft(id);
        return draft->version() == 1 && draft->status == DraftStatus::kAdopted;
    };
    CHECK_FALSE(vote_on(most + 4));
    CHECK(vote_on(most));
}

TEST_CASE("how long a text would last is asked in rounds", "[ai][limits]") {
    CHECK_THAT(first_answer("Would you sign the pact for 3 rounds?"),
               Contains("Understood: with one change: 3 rounds instead of without limit of time."));
    CHECK_THAT(first_answer("Would you sign the pact for three months?"),
               Contains("On the Pact") && Contains("Time is counted in rounds here: say how many rounds."));
}

TEST_CASE("a clause is called by its place in the text", "[ai][limits]") {
    for (const char* asked :
         {"What about the second clause?", "What about clause two?", "What about the last point?"}) {
        INFO(asked);
        CHECK_THAT(first_answer(asked), Contains("'Toll' costs us something as it stands."));
    }
    CHECK_THAT(first_answer("Would you sign without the second clause?"), Contains("Without 'Toll' we would sign it."));
    CHECK_THAT(first_answer("What do you think of the seventh clause?"),
               Contains("It has 2 clauses, and no clause 7."));
    CHECK_THAT(first_answer("What do you think of the first point?"), Contains("'Cooling' belongs in every text"));
}
