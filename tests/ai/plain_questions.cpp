// What AI seats say to plain questions of the game itself: why a number has moved, what they would do or table, who is
// in what and until when, and what they would have of whoever asks.
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "ai/question.h"
#include "ai/vocabulary.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using ai::Asked;
using Catch::Contains;
using Catch::StartsWith;

namespace {

constexpr const char* kCrisis = "kyrgyz_crisis";
constexpr const char* kRiver = "transdniestria";
constexpr const char* kSummit = "est_summit";

/// A scenario with the words of all its translations.
struct Heard {
    std::unique_ptr<script::Host> host;
    std::unique_ptr<ai::Vocabulary> words;
};

const Heard& heard(const std::string& id) {
    static std::map<std::string, Heard> all;
    Heard& one = all[id];
    if (!one.host) {
        one.host = host_of(id);
        one.words = std::make_unique<ai::Vocabulary>(one.host->scenario(), catalogue().all_words(id));
    }
    return one;
}

ai::Question asked(const std::string& scenario, std::string_view message) {
    const Heard& of = heard(scenario);
    return {of.host->scenario(), *of.words, message, ActorId{0U}, ActorId{1U}};
}

/// On to the talks of the next round.
void to_the_next_talks(Talk& talk) {
    const int round = talk.game.world().round;
    const Scenario& s = talk.host->scenario();
    while (talk.game.world().round == round || s.phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
        talk.give(Seat::clock(), AdvancePhase{});
}

/// The pact of the two sides is in force.
DraftId agree(Talk& talk) {
    const DraftId draft = table_pact(talk, "south", 8);
    talk.give(Seat::of(talk.actor("north")), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}});
    REQUIRE(talk.game.world().agreements.size() == 1);
    return draft;
}

/// Both sides with two things that South can do alone: one before all eyes, the other in secret.
std::unique_ptr<script::Host> with_deeds() {
    return sides_with({{"ending {", R"(
action { id = "stoke", by = { "south" }, name = _ "Stoke the fire", text = _ "Hot.", secret = true,
  apply = function(game) game:change("heat", nil, 5, _ "Somebody stoked it") end }
action { id = "carry_water", by = { "south" }, name = _ "Carry water", text = _ "Wet.",
  apply = function(game) game:change("heat", nil, -5, _ "Water") end }
action { id = "sell_coal", by = { "north" }, name = _ "Sell coal", text = _ "Black.",
  apply = function(game) game:change("heat", nil, 5, _ "Coal") end }
ending {)"}});
}

/// A third votes on what the two sign, and has not said a word: what both accept lies on the table.
std::unique_ptr<script::Host> with_west() {
    return sides_with({{"actor { id = \"south\"", "actor { id = \"west\", name = _ \"West\" }\nactor { id = \"south\""},
                       {"members = { \"north\", \"south\" }", "members = { \"north\", \"south\", \"west\" }"}});
}

}  // namespace

TEST_CASE("a question about what moved a number is heard as one", "[ai][question][plain]") {
    const std::vector<std::tuple<const char*, const char*, const char*>> rows = {
        {kCrisis, "why did violence rise?", "violence"},
        {kCrisis, "Why has violence in Osh fallen?", "violence"},
        {kCrisis, "What caused the rise of violence?", "violence"},
        {kCrisis, "why did transit fall?", "transit"},
        {kRiver, "why did tension go up?", "tension"},
        {kRiver, "Why is the confidence between the banks so low?", "confidence"},
        {kSummit, "why did the images of the enemy grow?", "images"},
        {kCrisis, "Почему выросло насилие в Оше?", "violence"},
        {kRiver, "Почему упала напряжённость?", "tension"},
        {kSummit, "Отчего выросли образы врага?", "images"},
        // Of a text, or of whoever is spoken to, something else is asked.
        {kCrisis, "why did you change your mind?", ""},
        {kCrisis, "why did the compact fall?", ""},
        {kCrisis, "why do you refuse the compact?", ""},
        {kCrisis, "would violence fall if we sent police?", ""},
    };
    for (const auto& [scenario, message, number] : rows) {
        INFO(scenario << ": " << message);
        const ai::Question question = asked(scenario, message);
        const IndicatorId moved = question.number_moved();
        CHECK((moved.valid() ? heard(scenario).host->scenario().indicators[moved].id : "") == number);
        CHECK_FALSE(question.moved_unknown());
    }
    CHECK(asked(kCrisis, "why did prices rise?").moved_unknown());
    CHECK(asked(kCrisis, "Почему выросли цены?").moved_unknown());
}

TEST_CASE("whoever asks why a number moved hears by what, as far as he may know it", "[ai][plain]") {
    Talk talk{with_deeds(), "south", 3};
    CHECK_THAT(talk.answer("north", "south", "Why did the heat rise?"),
               Contains("'Heat' has hardly moved in this round or the last"));
    agree(talk);
    to_the_next_talks(talk);
    const std::string said = talk.answer("north", "south", "Why did the heat fall?");
    INFO(said);
    CHECK_THAT(said, StartsWith("'Heat' has fallen by 8 since round 1."));
    CHECK_THAT(said, Contains("What moved it most: 'Cooling' in the agreement 'Pact' (-8)."));
    CHECK_THAT(talk.answer("north", "south", "Why did prices rise?"),
               StartsWith("Why that has moved we cannot say.") && Contains("'Heat'"));
    // A player that learns it from the record of the game knows the same.
    talk.forget();
    CHECK(talk.answer("north", "south", "Why has the heat fallen?") == said);
}

TEST_CASE("what somebody did in secret is not told as what moved a number", "[ai][plain]") {
    Talk talk{with_deeds(), "south", 3};
    const Scenario& s = talk.host->scenario();
    while (s.phases[talk.game.world().phase].like != PhaseLike::kDecision)
        talk.give(Seat::clock(), AdvancePhase{});
    talk.give(Seat::of(talk.actor("south")), TakeAction{*s.find<ActionId>("stoke"), {}});
    to_the_next_talks(talk);
    REQUIRE(talk.game.world().numbers[s.indicator_slot(IndicatorId{0U}, 0)] > 60);
    const std::string said = talk.answer("north", "south", "Why did the heat rise?");
    INFO(said);
    CHECK_THAT(said, StartsWith("'Heat' has risen by 5") && Contains("what not both of us know (+5)") &&
                         !Contains("Stoke") && !Contains("stoked"));
}

TEST_CASE("whether a seat would do something is heard with where and to whom", "[ai][question][plain]") {
    const std::vector<std::tuple<const char*, const char*, const char*>> rows = {
        {kCrisis, "could you send relief to Osh?", "send_relief"},
        {kCrisis, "Would you close the crossing?", "close_crossing"},
        {kCrisis, "Вы отправите помощь в Ош?", "send_relief"},
        {kRiver, "would you pay a supplement?", "pensions"},
        {kRiver, "Вы готовы прибавить к пенсиям?", "pensions"},
        {kSummit, "will you hold an exercise?", "exercise"},
        {kSummit, "Вы будете проводить учения?", "exercise"},
        {kCrisis, "would you sign the compact?", ""},
        {kCrisis, "would you sign if we close the crossing?", ""},
        {kCrisis, "do you want us to send relief?", ""},
    };
    for (const auto& [scenario, message, deed] : rows) {
        INFO(scenario << ": " << message);
        const ai::Question question = asked(scenario, message);
        CHECK(
            (question.doings().empty() ? "" : heard(scenario).host->scenario().actions[question.doings().front()].id) ==
            deed);
    }
}

TEST_CASE("a seat says of its own acts whether it would, and of others' that they are not its", "[ai][plain]") {
    Talk talk{with_deeds(), "south", 3};
    CHECK_THAT(talk.answer("north", "south", "Could you carry water?"),
               Contains("'Carry water'") && (Contains("lean to") || Contains("do not mean to do")));
    CHECK_THAT(talk.answer("north", "south", "Would you sell coal?"),
               StartsWith("'Sell coal' is not ours to do: that is for North."));
    CHECK_THAT(talk.answer("north", "south", "Will you stoke the fire?"),
               StartsWith("Of 'Stoke the fire' we do not speak"));
}

TEST_CASE("whoever asks whether a seat will table something hears what, or that it will not", "[ai][plain]") {
    const char* const question =
        GENERATE("Are you going to table something?", "will you draft a text?", "Do you mean to propose anything?");
    CHECK(asked(kCrisis, question).kind() == Asked::kTables);
    Talk talk{two_sides(), "south", 3};
    table_pact(talk, "north", 2);
    talk.listen();
    const std::string said = talk.answer("north", "south", question);
    INFO(question << ": " << said);
    CHECK_THAT(said, Contains("We could think of this") || Contains("We mean to table nothing") ||
                         Contains("We would sign this") || Contains("We have as many drafts"));
    CHECK_THAT(said, !StartsWith("Say what we should table") && !StartsWith("We have accepted"));
}

TEST_CASE("who is in a text, until when, and whether it binds is told of what the two spoke of", "[ai][plain]") {
    const std::vector<std::tuple<const char*, const char*, Asked>> rows = {
        {kCrisis, "who is in the mission?", Asked::kParties},
        {kRiver, "Who is a party of the settlement?", Asked::kParties},
        {kSummit, "кто участвует в договоре?", Asked::kParties},
        {kCrisis, "is it ratified?", Asked::kRatified},
        {kCrisis, "Ратифицирован ли он?", Asked::kRatified},
        {kCrisis, "will you ratify it?", Asked::kHome},
        {kCrisis, "Вы его ратифицируете?", Asked::kHome},
        {kSummit, "is the treaty in force?", Asked::kForce},
        {kCrisis, "who is in favour of it?", Asked::kFavour},
    };
    for (const auto& [scenario, message, kind] : rows) {
        INFO(scenario << ": " << message);
        CHECK(asked(scenario, message).kind() == kind);
    }
    Talk talk{two_sides(), "south", 3};
    CHECK_THAT(talk.answer("north", "south", "Is the pact ratified?"),
               Contains("There is no such text that both of us know of."));
    table_pact(talk, "north", 2);
    CHECK_THAT(talk.answer("north", "south", "Is it in force?"), Contains("Nothing that both of us know of"));
    CHECK_THAT(talk.answer("north", "south", "Is the pact in force?"), Contains("It is still on the table."));
    CHECK_THAT(talk.answer("north", "south", "Who is party to it?"), Contains("It would bind North and South."));
    Talk agreed{two_sides(), "south", 3};
    agree(agreed);
    CHECK_THAT(agreed.answer("north", "south", "Who is in the pact?"), Contains("It binds North and South."));
    CHECK_THAT(agreed.answer("north", "south", "Is the pact ratified?"),
               Contains("The Pact (Talks): North, South is in force."));
    CHECK_THAT(agreed.answer("north", "south", "When does it end?"), !StartsWith("This is round"));
    CHECK_THAT(agreed.answer("north", "south", "How much time is left?"), StartsWith("This is round"));
}

TEST_CASE("what a seat wants of whoever asks is what that one would bind for it", "[ai][plain]") {
    Talk talk{with_toll(), "south", 3};
    const char* const question =
        GENERATE("What do you want from us?", "How much money do you want from us?", "What can we do for you?");
    const std::string said = talk.answer("north", "south", question);
    INFO(question << ": " << said);
    CHECK_THAT(said, Contains("What we would want of you above all is 'Toll' (n "));
    // Of whoever pays nothing in any text it asks nothing of the kind.
    Talk other{with_toll(), "north", 3};
    CHECK_THAT(other.answer("south", "north", "How much money do you want from us?"),
               Contains("We ask no Money of you, as things stand."));
}

TEST_CASE("whoever asks for a no hears what the vote is, also with a threat", "[ai][plain]") {
    Talk talk{with_west(), "south", 3};
    table_pact(talk, "north", 8);
    talk.listen();
    const DraftId draft = talk.game.world().drafts.back()->id;
    REQUIRE(talk.game.world().draft(draft)->vote(talk.actor("south")) == Vote::kAccept);
    CHECK_THAT(talk.answer("north", "south", "Vote no on the pact."), Contains("has our yes, and we keep to it."));
    CHECK_THAT(talk.answer("north", "south", "Vote no or we leave."),
               Contains("We have heard the threat. It changes nothing in our vote.") &&
                   Contains("has our yes, and we keep to it."));
}

TEST_CASE("of a text that should go for another a seat compares the two", "[ai][plain]") {
    Talk talk{with_west(), "south", 3};
    table_pact(talk, "north", 8);
    talk.table_levy(20, "north");
    const std::string said = talk.answer("north", "south", "Drop the levy for the pact.");
    INFO(said);
    CHECK_THAT(said, Contains("serves us more.") || Contains("about the same to us"));
    CHECK_THAT(talk.answer("north", "south", "Drop the pact for the levy."), Contains("serves us more."));
}

TEST_CASE("a place that there is not is named as such, with those that there are", "[ai][plain]") {
    CHECK(asked(kCrisis, "What would you sign in Kara-Suu?").nowhere() == "Kara-Suu");
    CHECK(asked(kRiver, "What do you want in Atlantis?").nowhere() == "Atlantis");
    CHECK(asked(kCrisis, "Что бы вы подписали в Кара-Суу?").nowhere() == "Кара-Суу");
    for (const char* const message : {"What would you sign in Osh?", "What do you want in particular?",
                                      "Would you sign it in the OSCE?", "What would you do in Russia's place?"}) {
        INFO(message);
        CHECK(asked(kCrisis, message).nowhere().empty());
    }
    Talk talk{two_sides(), "south", 3};
    CHECK_THAT(talk.answer("north", "south", "What would you sign in Atlantis?"),
               StartsWith("Of 'Atlantis' we know nothing here."));
}

TEST_CASE("a yes that hangs on another text says on which", "[ai][plain]") {
    // North pays a levy only together with the pact that it wants.
    Talk talk{two_sides(), "north", 3};
    const DraftId pact = table_pact(talk, "south", 8);
    const Scenario& s = talk.host->scenario();
    DraftText levy;
    levy.type = *s.find<AgreementTypeId>("levy");
    levy.framework = InstitutionId{0U};
    levy.parties = ActorSet::just(talk.actor("north")) | ActorSet::just(talk.actor("south"));
    levy.terms = {{*s.find<ClauseId>("toll"), {4}}};
    levy.linked = {pact};
    talk.give(Seat::of(talk.actor("south")), ProposeDraft{levy, std::nullopt, {}});
    const std::string said = talk.answer("south", "north", "Would you sign the levy?");
    INFO(said);
    CHECK_THAT(said, Contains("It has our yes because it is tied to the Pact (Talks)"));
}

TEST_CASE("so much of a means is looked for where it is counted", "[ai][plain]") {
    Talk talk{sides_with({kTollInPact}), "north", 3};
    table_pact(talk, "south", 8);
    const std::string said = talk.answer("south", "north", "Give us 12 money.");
    INFO(said);
    CHECK_THAT(said, Contains("With 'Toll' (n 12) we would"));
}
