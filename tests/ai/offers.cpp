// That offers with a condition, amounts that are said by what they are now and words that nothing is known by are read
// for what they are.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "ai/declared.h"
#include "ai/question.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;

namespace {

/// What North answers when it has seen nothing but South's pact with a toll: its own draft, which it tables when it has
/// answered, is without one and would be what is meant from then on.
std::string first_answer(const char* message) {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 16);
    return talk.answer("south", "north", message);
}

}  // namespace

TEST_CASE("amounts are computed from the text that is meant", "[ai][conversation][offers]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 4, 16);
    const auto answer = [&](const char* question) { return talk.answer("south", "north", question); };
    CHECK_THAT(answer("What if the cooling were twice as much?"), Contains("'Cooling' (n 8)"));
    CHECK_THAT(answer("What if the cooling were half as much?"), Contains("'Cooling' (n 2)"));
    CHECK_THAT(first_answer("What if the toll were two more?"), Contains("'Toll' (n 18)"));
    CHECK_THAT(first_answer("What if the toll were four more?"), Contains("'Toll' (n 20)"));
    // Between two steps the nearest is said; beyond all of them the range.
    CHECK_THAT(answer("What if the cooling were three more?"), Contains("The nearest to that is n 6."));
    CHECK_THAT(answer("What if the cooling were three times as much?"), Contains("In 'Cooling' n may be from 2 to 8."));
    CHECK_THAT(answer("And a month longer?"), Contains("Time is counted in rounds here"));
    CHECK_THAT(answer("And one round longer?"), Contains("There is no number in it that could be changed so."));
}

TEST_CASE("where several numbers could be meant it asks which", "[ai][conversation][offers]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 4, 16);
    CHECK_THAT(talk.answer("south", "north", "Half of it now?"),
               Contains("Say of which number: there is one in 'Cooling' and 'Toll'."));
    // With one number alone that one is meant.
    Talk one{with_toll(), "north", 3};
    table_pact(one, "south", 4);
    CHECK_THAT(one.answer("south", "north", "Half of it?"), Contains("'Cooling' (n 2)"));
}

TEST_CASE("what a supposition names that nothing is known by is said", "[ai][conversation][offers]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 4);
    const std::string said = talk.answer("south", "north", "What if we add trains?");
    CHECK_THAT(said, StartsWith("We do not know what 'trains' would be in a text."));
    CHECK_THAT(said, Contains("You could ask for 'Toll'."));
    // Also beside what is known.
    const std::string both = talk.answer("south", "north", "What if we add trains and a toll?");
    CHECK_THAT(both, Contains("'trains'") && Contains("'Toll'"));
}

TEST_CASE("of an offer with a condition both halves are weighed, whoever does which", "[ai][conversation][offers]") {
    // North pays the toll: to leave it out serves North.
    for (const char* offer : {"We sign when you drop clause 2.", "If you drop the toll, we will sign.",
                              "If you drop the toll we will accept the pact."}) {
        INFO(offer);
        const std::string said = first_answer(offer);
        CHECK_THAT(said, Contains("Our half would serve us: without 'Toll'."));
        CHECK_THAT(said, Contains("your signature.") && Contains("Both together we would sign it."));
    }
    CHECK_THAT(first_answer("We will sign if you drop clause 7."), Contains("It has 2 clauses, and no clause 7."));
    // The same told the other way round is South's half.
    const std::string theirs = first_answer("We will drop the toll if you sign.");
    CHECK_THAT(theirs, Contains("Your half would serve us: without 'Toll'.") && Contains("our signature."));
    CHECK_THAT(first_answer("We will sign if you dance."), Contains("We do not know what 'dance' would be in a text."));
}

TEST_CASE("verbs of the talk name no clause, and an act is no clause of a text", "[ai][question][offers]") {
    const auto host = host_of("est_summit");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const auto clauses = [&](const char* said) {
        std::string out;
        const ai::Question question{s, words, said};
        for (const ClauseId clause : question.clauses())
            out += s.clauses[clause].id + " ";
        return out;
    };
    CHECK(clauses("If you sign the treaty we will accept the statement.").empty());
    CHECK(clauses("What do you think of 'Who can sign'?") == "organisations ");
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.table("us", "southern_compact", "osce", {"eu", "us", "russia", "kyrgyzstan"});
    CHECK_THAT(talk.answer("us", "russia", "If you do not use 'Press with fuel', we will not veto the compact."),
               Catch::StartsWith("'Press with fuel' is a step outside of any text"));
}

TEST_CASE("who leads and who sends is read from an offer", "[ai][question][offers]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s};
    const ActorId eu = *s.find<ActorId>("eu");
    const ActorId russia = *s.find<ActorId>("russia");
    const ClauseId lead = *s.find<ClauseId>("lead");
    for (const char* message : {"We will send 50 officers if you lead.", "If you lead, we will send 50 officers."}) {
        INFO(message);
        const ai::Question offer{s, words, message, eu, russia};
        REQUIRE(offer.halves() != nullptr);
        const auto& theirs = offer.halves()->theirs.what.settings();
        const auto& ours = offer.halves()->ours.what.settings();
        CHECK(std::any_of(theirs.begin(), theirs.end(), [](const auto& one) { return one.value == 50; }));
        CHECK(std::none_of(theirs.begin(), theirs.end(), [&](const auto& one) { return one.clause == lead; }));
        REQUIRE(ours.size() == 1);
        CHECK(ours[0].clause == lead);
        CHECK(ours[0].value == static_cast<double>(russia.index()));
    }
    // A question is none, and neither is what one side does on its own condition.
    CHECK(ai::Question(s, words, "Would you sign if we lead?", eu, russia).halves() == nullptr);
}

TEST_CASE("two questions have two answers, and what is no question has one of its own", "[ai][conversation][offers]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    const auto answer = [&](const char* message) { return talk.answer("eu", "russia", message); };
    const std::string two = answer("What do you fear most, and how much time is left?");
    CHECK_THAT(two, Contains("Above all we fear for") && Contains("This is round 1 of 10."));
    CHECK_THAT(answer("If you do not sign, we will impose sanctions."), Contains("We have heard the threat."));
    CHECK_THAT(answer("You lied to us."), Contains("We have heard the reproach."));
    CHECK_THAT(answer("Good morning! How are things in Moscow?"), Contains("Good day, European Union."));
    CHECK_THAT(answer("What happened last night, and who is to blame?"), Contains("stands in the record"));
    CHECK_THAT(answer("What are you afraid of, honestly?"), Contains("Above all we fear for"));
    CHECK_THAT(answer("Have you spoken with Uzbekistan?"), !Contains("among the parties"));
    talk.table("eu", "southern_compact", "governments", {"eu", "russia", "kyrgyzstan"});
    CHECK_THAT(answer("What stands in the compact?"), Contains("What stands in it is '"));
}

TEST_CASE("who is asked for its red lines names what it never signs", "[ai][conversation][offers]") {
    Talk talk{host_of("kyrgyz_crisis"), "us", 8};
    const Scenario& s = talk.host->scenario();
    const auto asked = [&] { return talk.answer("eu", "us", "What would you never sign?"); };
    CHECK_THAT(asked(), !Contains("We do not sign '"));
    const ClauseId recognition = *s.find<ClauseId>("recognition");
    DraftText text;
    text.type = *s.find<AgreementTypeId>("declaration");
    text.framework = *s.find<InstitutionId>("osce");
    text.place = *s.find<PlaceId>("osh");
    text.parties = ActorSet::just(talk.actor("us")) | ActorSet::just(talk.actor("eu"));
    for (const ClauseId required : s.agreements[text.type].required)
        text.terms.push_back({required, default_params(s, s.clauses[required].params, text.parties)});
    text.terms.push_back({recognition, default_params(s, s.clauses[recognition].params, text.parties)});
    talk.give(Seat::of(talk.actor("eu")), ProposeDraft{text, {}, {}});
    CHECK_THAT(talk.answer("russia", "us", "What would you never sign?"),
               Contains(ai::never_signed_text(s.clauses[recognition].name.str())));
}

namespace {

/// Kazakhstan tables a protocol of these terms between its neighbours; Uzbekistan refuses it with these words, and
/// Kyrgyzstan accepts. In between the game is kept and resumed, and goes on as it would have.
void refused_by_uzbekistan(Talk& talk, std::vector<Term> terms, const std::string& reason) {
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("border_protocol");
    text.framework = *s.find<InstitutionId>("chairs_text");
    text.parties = ActorSet::just(talk.actor("kyrgyzstan")) | ActorSet::just(talk.actor("uzbekistan"));
    text.terms = std::move(terms);
    talk.give(Seat::of(talk.actor("kazakhstan")), ProposeDraft{text, {}, {}});
    const DraftId draft = talk.game.world().drafts.back()->id;
    talk.give(Seat::of(talk.actor("uzbekistan")), VoteOnDraft{draft, 1, Vote::kReject, {}, reason});
    talk.listen();
    const auto kept = talk.driver.memory();
    talk.forget();
    REQUIRE(talk.driver.recall(talk.game.game(), kept));
    talk.give(Seat::of(talk.actor("kazakhstan")), SetReady{false});
    talk.give(Seat::of(talk.actor("kyrgyzstan")), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}});
    talk.listen();
}

}  // namespace

TEST_CASE("what somebody never signs is struck to meet him, and left out from then on", "[ai][offers]") {
    for (const bool named : {true, false}) {
        Talk talk{host_of("border_post"), "kazakhstan", 5};
        const Scenario& s = talk.host->scenario();
        const ClauseId patrols = *s.find<ClauseId>("patrols");
        const ClauseId crossing = *s.find<ClauseId>("crossing");
        const ActorSet parties = ActorSet::just(talk.actor("kyrgyzstan")) | ActorSet::just(talk.actor("uzbekistan"));
        refused_by_uzbekistan(talk,
                              {{crossing, {16}}, {patrols, default_params(s, s.clauses[patrols].params, parties)}},
                              ai::never_signed_text(s.clauses[named ? patrols : crossing].name.str()));
        bool struck = false;
        for (const auto& move : talk.moves) {
            const auto* amend = std::get_if<AmendDraft>(&move.second);
            if (amend != nullptr) struck = find_term(amend->text, patrols) == nullptr;
        }
        CHECK(struck == named);
    }
}

TEST_CASE("nobody is met by a change of something else who has said that it lacks the means", "[ai][offers]") {
    for (const auto& [reason, met] :
         {std::pair{"An open gate that nobody watches.", true},
          std::pair{"As it stands it could not enter into force: we need 4 Political capital, more than we have free.",
                    false},
          std::pair{"As it stands it could not enter into force: what it asks of us (Political capital) we have "
                    "promised elsewhere.",
                    false}}) {
        INFO(reason);
        Talk talk{host_of("border_post"), "kazakhstan", 5};
        const ClauseId crossing = *talk.host->scenario().find<ClauseId>("crossing");
        refused_by_uzbekistan(talk, {{crossing, {16}}}, reason);
        const bool moved = std::any_of(talk.moves.begin(), talk.moves.end(), [](const auto& move) {
            const auto* amend = std::get_if<AmendDraft>(&move.second);
            return amend != nullptr && amend->message.starts_with("To meet Uzbekistan: ");
        });
        CHECK(moved == met);
    }
}
