// That AI seats answer straight what others ask of votes, of what is missing, of what ties texts together, of missions
// and clauses by their names, and of what they mean to do.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "ai/question.h"
#include "ai/retold.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

/// The two sides and East, whom calm serves as it serves them; where parties agree among themselves.
std::unique_ptr<script::Host> with_east() {
    return sides_with({{"members = { \"north\", \"south\" }", "members = {}"},
                       {"parties = { min = 2, include = { \"north\", \"south\" } }", "parties = { min = 2 }"},
                       {"resource {", "actor { id = \"east\", name = _ \"East\" }\nresource {"},
                       {"ipairs { \"north\", \"south\" }", "ipairs { \"north\", \"south\", \"east\" }"}});
}

/// A pact of all three, tabled by South.
DraftId table_for_three(Talk& talk) {
    DraftText text;
    const Scenario& s = talk.host->scenario();
    text.type = *s.find<AgreementTypeId>("pact");
    text.framework = InstitutionId{0U};
    for (const char* const party : {"north", "south", "east"})
        text.parties.insert(talk.actor(party));
    text.terms = {{*s.find<ClauseId>("cool"), {8.0}}};
    talk.give(Seat::of(talk.actor("south")), ProposeDraft{text, std::nullopt, {}});
    return talk.game.world().drafts.back()->id;
}

/// Whether what was said is told in Russian without a word of English.
bool told_in_russian(const char* scenario, const std::string& said) {
    const std::string told = ai::retold(catalogue().words("ru", scenario), said);
    UNSCOPED_INFO(told);
    return told.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
}

}  // namespace

TEST_CASE("how somebody else has voted is told, and not guessed", "[ai][conversation]") {
    Talk talk{with_east(), "north", 3};
    const DraftId draft = table_for_three(talk);
    CHECK(talk.answer("south", "north", "How did East vote on the pact?") ==
          "East has not voted on the Pact (Talks): North, South, East yet.");
    talk.give(Seat::of(talk.actor("east")), VoteOnDraft{draft, 1, Vote::kAbstain, {}, {}});
    for (const char* const question :
         {"How did East vote on the pact?", "Did East abstain on the pact?", "Would East sign the pact?"}) {
        INFO(question);
        CHECK_THAT(talk.answer("south", "north", question), Contains("East has abstained on the Pact"));
    }
}

TEST_CASE("who has yet to sign a text is told by name", "[ai][conversation]") {
    Talk talk{with_east(), "north", 3};
    const DraftId draft = table_for_three(talk);
    talk.listen();
    REQUIRE(talk.game.world().draft(draft)->vote(talk.actor("north")) == Vote::kAccept);
    for (const char* const question : {"Who is still missing?", "Whose signature is missing?",
                                       "Who else must sign the pact?", "Who has not signed the pact?"}) {
        INFO(question);
        CHECK(talk.answer("south", "north", question) == "On the Pact (Talks): North, South, East: It waits for East.");
    }
    talk.give(Seat::of(talk.actor("east")), VoteOnDraft{draft, 1, Vote::kReject, {}, {}});
    CHECK_THAT(talk.answer("south", "north", "Why was the pact not adopted?"), Contains("the no of East"));
}

TEST_CASE("who has yet to sign is understood in Russian", "[ai][question][languages]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    const Scenario& s = talk.host->scenario();
    const ai::Vocabulary words{s, catalogue().all_words("kyrgyz_crisis")};
    const auto kind = [&](const char* said) {
        return ai::Question{s, words, said, talk.actor("eu"), talk.actor("russia")}.kind();
    };
    CHECK(kind("Кто ещё не подписал компакт?") == ai::Asked::kMissing);
    CHECK(kind("Чьей подписи не хватает?") == ai::Asked::kMissing);
    CHECK(kind("Сколько голосов нужно?") == ai::Asked::kRule);
    CHECK(kind("Что вы планируете?") == ai::Asked::kPlan);
    CHECK(kind("Чем мы можем помочь?") == ai::Asked::kReturn);
    CHECK(kind("Есть ли у вас идеи?") == ai::Asked::kOffer);
    CHECK(kind("What is missing for your yes?") == ai::Asked::kNeed);
}

TEST_CASE("how many votes a text takes is told by those on whose yes it hangs", "[ai][conversation]") {
    Talk talk{with_east(), "north", 3};
    table_for_three(talk);
    const std::string said = talk.answer("south", "north", "How many votes does it take?");
    CHECK_THAT(said, Contains("It needs the yes of all who vote on it: North, South and East."));
}

TEST_CASE("what ties a text to another is understood however it is put", "[ai][ties]") {
    Talk talk{with_east(), "north", 3};
    const ActorSet two = ActorSet::just(talk.actor("north")) | ActorSet::just(talk.actor("south"));
    const DraftId pact = table_pact(talk, "south", 8);
    talk.table_levy(4);
    const DraftId levy = talk.game.world().drafts.back()->id;
    DraftText tied = talk.game.world().draft(levy)->text();
    tied.linked = {pact};
    REQUIRE(tied.parties == two);
    talk.give(Seat::of(talk.actor("south")), AmendDraft{levy, 1, tied, {}});
    SECTION("why") {
        const char* const question =
            GENERATE("Why did you tie the levy to the pact?", "Why is the levy linked to the pact?");
        INFO(question);
        const std::string said = talk.answer("south", "north", question);
        CHECK_THAT(said, StartsWith("On the Levy") && Contains("You have tied it to the Pact") &&
                             Contains("Without the link we would"));
    }
    SECTION("without it") {
        const char* const question = GENERATE(
            "Can we have the levy without the pact?", "Would you sign the levy on its own?",
            "Would you accept the levy if the link to the pact is dropped?", "Please drop the link to the pact.");
        INFO(question);
        CHECK_THAT(talk.answer("south", "north", question),
                   StartsWith("On the Levy") && Contains("Without the link we would"));
    }
}

TEST_CASE("whoever has accepted a text wants the yes of those who have not", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    talk.listen();
    REQUIRE(talk.game.world().drafts.back()->vote(talk.actor("north")) == Vote::kAccept);
    CHECK_THAT(talk.answer("south", "north", "What do you want from us?"),
               Contains("what we want of you for it is your yes.") && !Contains("nothing more"));
}

TEST_CASE("a seat that is asked for ideas or for what would help has an answer", "[ai][conversation]") {
    const char* const question =
        GENERATE("What do you suggest?", "Any ideas?", "Can you mediate?", "What do you propose?",
                 "Do you have a proposal?", "What could we do together?", "How can we help?", "Can we help you?");
    INFO(question);
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 4};
    const std::string said = talk.answer("eu", "kyrgyzstan", question);
    CHECK_FALSE(said.empty());
    CHECK_THAT(said, !StartsWith("To that we have no answer."));
    CHECK(told_in_russian("kyrgyz_crisis", said));
}

TEST_CASE("who is left out is no party, and whoever leaves him out stays", "[ai][question]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    const Scenario& s = talk.host->scenario();
    const ai::Vocabulary words{s, catalogue().all_words("kyrgyz_crisis")};
    const ai::Question about{s, words, "What if we leave the US out?", talk.actor("eu"), talk.actor("russia")};
    REQUIRE(about.entries().size() == 1);
    CHECK(about.entries().front().actor == talk.actor("us"));
    CHECK(about.entries().front().without);
}

TEST_CASE("who would be no party is told by the clause that names him", "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "russia", 8};
    talk.table("eu", "police_mission", "osce", {"eu", "us", "russia", "kyrgyzstan"});
    const Scenario& s = talk.host->scenario();
    const Draft& draft = *talk.game.world().drafts.back();
    DraftText text = draft.text();
    for (Term& term : text.terms) {
        if (term.clause == s.lead.clause) term.params[0] = static_cast<double>(talk.actor("us").index());
    }
    talk.give(Seat::of(talk.actor("eu")), AmendDraft{draft.id, draft.version(), text, {}});
    const std::string said = talk.answer("eu", "russia", "What if we leave the US out?");
    CHECK_THAT(said, Contains("names United States in it, who would be no party."));
    CHECK(told_in_russian("kyrgyz_crisis", said));
}

TEST_CASE("who has had the same answer to other questions hears something new with it", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    talk.listen();
    const std::string first = talk.answer("south", "north", "What do you want from us?");
    const std::string next = talk.answer("south", "north", "How can we help?");
    CHECK_THAT(next, StartsWith(first + " ") && Contains("We look for "));
}

TEST_CASE("why there is no trust is about no text on the table", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    talk.listen();
    const char* const question = GENERATE("Why did trust between us fall?", "Why don't you trust us?");
    INFO(question);
    CHECK_THAT(talk.answer("south", "north", question), Contains("trust you") && !Contains("Pact"));
}

TEST_CASE("a mission that is called so is no other text", "[ai][conversation]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 4};
    talk.table("eu", "southern_compact", "governments", {"eu", "us", "russia", "kyrgyzstan"});
    const char* const question =
        GENERATE("What would a mission in Osh have to look like for you?", "Which mission would you accept in Osh?",
                 "What do you think of a mission in Osh?", "Who should lead a mission in Osh?");
    INFO(question);
    const std::string said = talk.answer("eu", "kyrgyzstan", question);
    CHECK_FALSE(said.empty());
    CHECK_THAT(said, !Contains("Compact for the South in Osh (Between governments): Russia, European Union"));
}

TEST_CASE("a clause that is named is judged, and not the text in which it stands", "[ai][conversation]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 20);
    const char* const question =
        GENERATE("What do you think about the toll?", "Are you against the toll?", "Is the toll a problem for you?");
    INFO(question);
    CHECK_THAT(talk.answer("south", "north", question), Contains("'Toll' costs us something as it stands."));
}

TEST_CASE("whether a seat means to do a thing is told by its title", "[ai][reactions]") {
    Talk talk{host_of("kyrgyz_crisis"), "uzbekistan", 4};
    const char* const question = GENERATE("Will you close the crossing?", "Are you going to close the crossing?");
    INFO(question);
    const std::string said = talk.answer("eu", "uzbekistan", question);
    CHECK_THAT(said, Contains("'Close the crossing'") && !Contains("no answer"));
    CHECK(told_in_russian("kyrgyz_crisis", said));
}

TEST_CASE("what a seat is planning it tells as far as all would see it", "[ai][reactions]") {
    Talk talk{host_of("kyrgyz_crisis"), "kyrgyzstan", 4};
    const std::string said = talk.answer("eu", "kyrgyzstan", "What are you planning?");
    CHECK_THAT(said, Contains("Of what we can do alone "));
    int secret = 0;
    for (const ActionDef& action : talk.host->scenario().actions) {
        INFO(action.id);
        if (!action.secret) continue;
        ++secret;
        CHECK_THAT(said, !Contains("'" + action.name.str() + "'"));
    }
    CHECK(secret > 0);
}

TEST_CASE("why a text was withdrawn is told in the words that were said then", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    const DraftId draft = table_pact(talk, "south", 2);
    talk.give(Seat::of(talk.actor("south")), WithdrawDraft{draft, "We were wrong."});
    CHECK(talk.answer("south", "north", "Why was the pact withdrawn?") ==
          "The Pact (Talks): North, South has been withdrawn. It was said of it: \"We were wrong.\"");
}

TEST_CASE("what nobody can pay for is told as such, and not by a rule that only its own idea breaks",
          "[ai][conversation]") {
    // A feast beside a toll is nothing that anybody may sign, and a toll more than North has.
    const auto host = [] {
        return sides_with(
            {{"min = 2, max = 20, default = 10", "min = 16, max = 20, default = 20"},
             {"resources = { money = 20 }", "resources = { money = 4 }"},
             {R"(agreement { id = "pact")", R"(clause { id = "feast", name = _ "Feast", text = _ "A feast.",
  each_round = function(game) game:change("heat", nil, -2, _ "A feast") end }
agreement { id = "pact")"},
             {R"(required = { "cool" }, optional = {})", R"(required = { "cool" }, optional = { "toll", "feast" })"},
             {"rule = rule.unanimity {}", R"(rule = rule.unanimity {}, mandate = function(_game, draft)
          local has = {}
          for _index, term in ipairs(draft.clauses) do has[term.id] = true end
          if has.toll and has.feast then return false, _ "No feast beside a toll." end
          return true
        end)"}});
    };
    Talk talk{host(), "south", 3};
    const std::string said = talk.answer("north", "south", "Do you want a toll?");
    INFO(said);
    CHECK_THAT(said, !Contains("No feast beside a toll") && Contains("Pact") && Contains("'Toll'"));
}
