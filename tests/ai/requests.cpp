// What AI seats say of single clauses, of what they have signed, and to those who want a text changed.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "diplomacy/drafting.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

/// Has the AI seat amended a draft since it was asked?
bool amended(const Talk& talk) {
    return std::any_of(talk.moves.begin(), talk.moves.end(),
                       [](const auto& move) { return std::holds_alternative<AmendDraft>(move.second); });
}

/// How a clause of a draft is set; -1 where it does not stand in it.
double set_to(const Talk& talk, DraftId draft, const char* clause) {
    const Term* const term =
        find_term(talk.game.world().draft(draft)->text(), *talk.host->scenario().find<ClauseId>(clause));
    return term == nullptr ? -1 : term->params.front();
}

}  // namespace

TEST_CASE("why a text was signed is told also when it is in force", "[ai][requests]") {
    Talk talk{two_sides(), "south", 3};
    table_pact(talk, "north", 8);
    talk.listen();
    REQUIRE(talk.game.world().agreements.size() == 1);
    const char* const question = GENERATE("Why did you sign the Pact?", "Why did you accept it?",
                                          "Why have you agreed?", "Are you satisfied with the Pact?");
    INFO(question);
    const std::string said = talk.answer("north", "south", question);
    INFO(said);
    CHECK_THAT(said, StartsWith("We have signed the Pact (Talks): North, South. It serves \"Calm\"."));
}

TEST_CASE("which clause a seat can least live with is the one that it would have otherwise", "[ai][requests]") {
    SECTION("in a text on the table") {
        Talk talk{with_toll(), "north", 3};
        table_pact(talk, "south", 8, 20);
        const char* const question = GENERATE("Which clause can you least live with?",
                                              "What bothers you most in the pact?", "Which point hurts you most?");
        INFO(question);
        CHECK(talk.answer("south", "north", question) ==
              "On the Pact (Talks): North, South: What we can least live with is 'Toll'. We would rather have it "
              "without 'Toll'.");
    }
    SECTION("of a text that nobody has tabled") {
        Talk talk{with_toll(), "north", 3};
        CHECK(talk.answer("south", "north", "Which article of a levy can you least live with?") ==
              "In such a text we could least live with 'Toll'.");
    }
    SECTION("and of one without such a clause there is none") {
        Talk other{two_sides(), "north", 3};
        table_pact(other, "south", 8);
        CHECK_THAT(other.answer("south", "north", "Which clause do you like least?"),
                   Contains("There is no clause in it that we could not live with."));
    }
}

TEST_CASE("what a seat fears of a text is what that would hurt", "[ai][requests]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 20);
    const std::string said = talk.answer("south", "north", "What do you fear about the pact?");
    INFO(said);
    CHECK_THAT(said, StartsWith("On the Pact"));
    CHECK_THAT(said, Contains("It hurts") || Contains("What stands most in the way is 'Toll'."));
    CHECK_THAT(said, !Contains("It serves") && !Contains("we would sign"));
    // Nobody has tabled a levy, which North would pay.
    CHECK_THAT(talk.answer("south", "north", "What do you fear about the levy?"), !Contains("Above all we fear"));
    Talk calm{two_sides(), "north", 3};
    table_pact(calm, "south", 8);
    CHECK_THAT(calm.answer("south", "north", "What do you fear about the pact?"),
               EndsWith("There is nothing in it that we would fear."));
}

TEST_CASE("who is asked to change a text does so, or says why not", "[ai][requests]") {
    SECTION("it takes a clause out") {
        Talk talk{with_toll(), "north", 3};
        const DraftId draft = table_pact(talk, "south", 8, 20);
        const char* const question = GENERATE("Please take the toll out.", "Could you drop the toll?", "Strike Toll.");
        INFO(question);
        const std::string said = talk.answer("south", "north", question);
        CHECK_THAT(said, Contains("Without 'Toll' we would sign it.") && EndsWith(" We table it as you ask."));
        CHECK(amended(talk));
        CHECK(set_to(talk, draft, "toll") == -1);
    }
    SECTION("it sets a number, also when it has nothing more to do in this phase") {
        Talk talk{with_toll(), "north", 3};
        const DraftId draft = table_pact(talk, "south", 2, 20);
        talk.listen();
        REQUIRE(talk.game.world().ready.contains(talk.actor("north")));
        CHECK_THAT(talk.answer("south", "north", "Please change Cooling to 6."), EndsWith(" We table it as you ask."));
        CHECK(set_to(talk, draft, "cool") == 6);
    }
    SECTION("it does not take what it could not sign") {
        Talk talk{with_toll(), "north", 3};
        const DraftId draft = table_pact(talk, "south", 2, 20);
        talk.listen();
        const std::string said = talk.answer("south", "north", "Please put Toll in.");
        INFO(said);
        CHECK_THAT(said, !Contains("We table it as you ask."));
        CHECK_FALSE(amended(talk));
        CHECK(set_to(talk, draft, "toll") == -1);
    }
    SECTION("whoever only asks what it would say to that is not taken at his word") {
        Talk talk{with_toll(), "north", 3};
        table_pact(talk, "south", 8, 20);
        CHECK_THAT(talk.answer("south", "north", "Would you sign without the toll?"),
                   !Contains("We table it as you ask.") && Contains("Without 'Toll' we would sign it."));
    }
}

TEST_CASE("who does not hold the pen says in whose hands the text is", "[ai][requests]") {
    Talk talk{host_of("est_summit"), "ukraine", 4711};
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("papers");
    text.framework = s.agreements[text.type].frameworks.front();
    for (const char* id : {"russia", "turkey", "kazakhstan", "eu"})
        text.parties.insert(talk.actor(id));
    text.parties = text.parties | s.agreements[text.type].include;
    text.duration = s.agreements[text.type].max_duration;
    for (const ClauseId clause : s.agreements[text.type].required)
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
    for (const char* id : {"no_recognition", "pensions"})
        text.terms.push_back({*s.find<ClauseId>(id), {}});
    talk.give(Seat::of(talk.actor("kazakhstan")), ProposeDraft{text, std::nullopt, {}});
    talk.listen();
    const std::string said = talk.answer("russia", "ukraine", "Please take the pensions out.");
    INFO(said);
    CHECK_FALSE(amended(talk));
    CHECK_THAT(said, Catch::EndsWith("The text is for Kazakhstan to change.") || Contains("would not sign it."));
}

TEST_CASE("what would win another is one change, and what it says to that itself", "[ai][requests]") {
    Talk talk{with_toll(), "south", 3};
    const DraftId draft = table_pact(talk, "south", 2, 20);
    talk.give(Seat::of(talk.actor("north")), VoteOnDraft{draft, 1, Vote::kReject, {}, {}});
    // A third asks: here the facilitator, who names the one to be won.
    const std::string said = talk.answer_to_facilitator("south", "What would you change in the pact to win North?");
    INFO(said);
    CHECK_THAT(said, Contains("What might win North: ") && Contains("So changed we would"));
}

TEST_CASE("a text between others is one that a seat would sign as a party, or would not", "[ai][requests]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 8};
    talk.table("eu", "declaration", "unsc", {"eu", "us", "russia"});
    const char* const question = GENERATE("Would you sign the 'Declaration' (UN Security Council)?",
                                          "Would you sign the Declaration if we add you as a party?");
    const std::string said = talk.answer("eu", "kyrgyzstan", question);
    INFO(said);
    CHECK_THAT(said, Contains("As a party we would "));
}

TEST_CASE("a draft that is tied to another is judged without the link when one asks so", "[ai][requests]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 4);
    talk.table_levy(2);
    const Draft& levy = *talk.game.world().drafts.back();
    DraftText tied = levy.text();
    tied.linked = {talk.game.world().drafts.front()->id};
    talk.give(Seat::of(talk.actor("south")), AmendDraft{levy.id, levy.version(), tied, {}});
    CHECK_THAT(talk.answer("south", "north", "Would you sign the levy without the link?"),
               Contains("Without the link we would not sign it."));
    CHECK_THAT(talk.answer("south", "north", "Would you sign the pact without the link?"),
               Contains("It is tied to no other draft."));
}

TEST_CASE("our draft, where there is none, is the kind of text that is named", "[ai][requests]") {
    Talk talk{host_of("est_summit"), "eu", 4711};
    const std::string said = talk.answer("russia", "eu", "What do you think of our draft treaty?");
    INFO(said);
    CHECK_THAT(said, Contains("European Security Treaty") && !Contains("We see no draft"));
    CHECK(talk.answer("russia", "eu", "What do you think of our draft?") == "We see no draft of yours on the table.");
}

TEST_CASE("who shall lead is a name", "[ai][requests]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    const std::string said = talk.answer("kazakhstan", "russia", "Who shall lead a police advisory mission in Osh?");
    INFO(said);
    CHECK_THAT(said, StartsWith("For '") && Contains(" we would like to see ") && Catch::EndsWith(" best."));
}

TEST_CASE("who is asked to stand with somebody for a text speaks of the text", "[ai][requests]") {
    Talk talk{two_sides(), "south", 3};
    const DraftId draft = table_pact(talk, "north", 2);
    const std::string said = talk.answer("north", "south", "Will you stand with us for the pact?");
    INFO(said);
    CHECK_THAT(said, Contains("the Pact") && !Contains("we trust"));
    CHECK(talk.game.world().draft(draft) != nullptr);
}

TEST_CASE("of a kind of text on which the two have nothing to sign a seat names what it would look for",
          "[ai][requests]") {
    Talk talk{host_of("est_summit"), "germany", 815};
    const std::string said =
        talk.answer("kazakhstan", "germany", "What sentence do you want in the Declaration of Astana?");
    INFO(said);
    CHECK_THAT(said, Contains("What we would look for in such a text is '"));
}

TEST_CASE("who is asked to give something names a text in which it does", "[ai][requests]") {
    Talk talk{host_of("kyrgyz_crisis"), "eu", 42};
    const std::string police = talk.answer("kyrgyzstan", "eu", "Would you send police to Osh?");
    INFO(police);
    CHECK_THAT(police, Contains(" in Osh (") && Contains("'Police with powers' (by European Union; officers "));
    const std::string money = talk.answer("kyrgyzstan", "eu", "Would you pay for reconstruction?");
    INFO(money);
    CHECK_THAT(money, Contains("Compact for the South in ") && Contains("'Reconstruction' (amount ") &&
                          Contains("; by European Union)"));
    CHECK_THAT(talk.answer("kyrgyzstan", "eu", "Would you send police under the OSCE?"),
               Contains("(OSCE)") && Contains("'Unarmed police advisers' (by European Union; officers "));
    // What binds the same under another name, where no clause is called so.
    CHECK_THAT(talk.answer("kyrgyzstan", "eu", "Could you send aeroplanes to Osh?"),
               Contains("'Airlift' (aircraft ") && Contains("; by European Union)"));
}

TEST_CASE("who is asked to give something that a text on the table could hold speaks of that", "[ai][requests]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8);
    const char* const question = GENERATE("Would you pay a toll?", "Please pay the toll.", "Could you give us money?");
    INFO(question);
    CHECK_THAT(talk.answer("south", "north", question),
               Contains("On the Pact (Talks): North, South: With 'Toll' (n 16) we would not sign it. "));
}

TEST_CASE("what stands in a text already need not be asked for", "[ai][requests]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 16);
    CHECK_THAT(talk.answer("south", "north", "Would you pay a toll?"),
               StartsWith("On the Pact (Talks): North, South: ") && EndsWith(" 'Toll' stands in it already."));
}

TEST_CASE("what a mandate bars is mended before it is thought of aloud", "[ai][requests]") {
    Talk talk{host_of("kyrgyz_crisis"), "eu", 42};
    const char* const question =
        GENERATE("What do you think of an OSCE police advisory mission?", "Would you join a joint mission?",
                 "Under which framework would you send a joint mission?");
    const std::string said = talk.answer("kyrgyzstan", "eu", question);
    INFO(question << ": " << said);
    CHECK_THAT(said, (Contains("We could think of this: ") || Contains("We would sign this: ")) &&
                         !Contains("could not enter into force"));
}

TEST_CASE("a question goes on from the one before it", "[ai][requests]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 42};
    const std::string osh = talk.answer("kyrgyzstan", "russia", "Would you send troops to Osh?");
    CHECK_THAT(osh, Contains(" in Osh (") && Contains("'Troops' (by Russia; "));
    const std::string elsewhere = talk.answer("kyrgyzstan", "russia", "And in Jalal-Abad?");
    CHECK_THAT(elsewhere, Contains(" in Jalal-Abad (") && Contains("'Troops' (by Russia; "));
    const std::string council = talk.answer("kyrgyzstan", "russia", "Why not under the UN Security Council?");
    CHECK_THAT(council, Contains(" in Jalal-Abad (UN Security Council)") && Contains("'Troops' (by Russia; "));
    // Somebody else has asked nothing that it could go on from.
    CHECK_THAT(talk.answer("eu", "russia", "And in Jalal-Abad?"), !Contains("'Troops' (by Russia; "));
}

TEST_CASE("who is asked to take something from others speaks of a text in which they give it", "[ai][requests]") {
    Talk talk{with_toll(), "south", 3};
    table_pact(talk, "north", 8);
    CHECK_THAT(talk.answer("north", "south", "Would you accept money from North?"),
               Contains("On the Pact (Talks): North, South: With 'Toll' (n ") && Contains(") we would sign it."));
}

TEST_CASE("what is asked for stands in the text that a seat thinks of, and what is to go does not", "[ai][requests]") {
    Talk talk{host_of("kyrgyz_crisis"), "eu", 42};
    const std::string recognised = talk.answer("csto", "eu", "What would it take for you to recognise the CSTO?");
    INFO(recognised);
    CHECK((recognised.find("'Recognition of the CSTO'") != std::string::npos ||
           recognised.find("we see nothing at present that both of us could sign") != std::string::npos));
    CHECK_THAT(recognised, !Contains("(CSTO)"));
    CHECK_THAT(
        talk.answer("russia", "eu", "Would you accept an amendment of the charter without the Anti-crisis mechanism?"),
        Contains("'Anti-crisis mechanism' belongs in every text of this kind."));
}
