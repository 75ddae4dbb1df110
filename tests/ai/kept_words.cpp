// What AI seats say of terms that were only half understood, of who pays, of what they could let pass, and how they
// keep to what they have said.
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

constexpr const char* kValley = "kyrgyz_crisis";
constexpr const char* kDniester = "transdniestria";

struct Lexicon {
    std::unique_ptr<script::Host> host;
    std::unique_ptr<ai::Vocabulary> words;
};

const Lexicon& lexicon(const std::string& id) {
    static std::map<std::string, Lexicon> all;
    Lexicon& one = all[id];
    if (!one.host) {
        one.host = host_of(id);
        one.words = std::make_unique<ai::Vocabulary>(one.host->scenario(), catalogue().all_words(id));
    }
    return one;
}

ai::Question question_in(const std::string& scenario, std::string_view message) {
    const Lexicon& of = lexicon(scenario);
    return {of.host->scenario(), *of.words, message, ActorId{0U}, ActorId{1U}};
}

/// The two sides, with a line between them in one of three ways.
std::unique_ptr<script::Host> with_a_line() {
    return sides_with(
        {{"clause { id = \"toll\"", R"(clause { id = "line", name = _ "A line", text = _ "Joined: {what}.",
  params = { what = { type = "choice", options = { "telephone", "freight", "both" }, default = "freight" } },
  each_round = function(game, _agreement, params) game:change("heat", nil, params.what == "both" and -2 or -1, _ "Line") end }
clause { id = "toll")"},
         {"required = { \"cool\" }, optional = {}", "required = { \"cool\" }, optional = { \"line\" }"}});
}

DraftId table_line(Talk& talk, double what) {
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("pact");
    text.framework = InstitutionId{0U};
    text.parties = ActorSet::just(talk.actor("north")) | ActorSet::just(talk.actor("south"));
    text.terms = {{*s.find<ClauseId>("cool"), {4}}, {*s.find<ClauseId>("line"), {what}}};
    talk.give(Seat::of(talk.actor("north")), ProposeDraft{text, std::nullopt, {}});
    return talk.game.world().drafts.back()->id;
}

}  // namespace

TEST_CASE("an option of a clause is heard as a term, and no word of it as a text", "[ai][question][terms]") {
    const Scenario& s = lexicon(kDniester).host->scenario();
    const ai::Question both = question_in(
        kDniester, "Would you sign the return to the official table with steps first and without beyond elections?");
    REQUIRE(both.types().size() == 1);
    CHECK(s.agreements[both.types().front()].id == "resumption");
    REQUIRE(both.settings().size() == 1);
    CHECK(s.clauses[both.settings().front().clause].id == "agenda");
    CHECK(both.settings().front().value == 0);
    REQUIRE(both.changes().size() == 1);
    CHECK(both.changes().front().without);
    // What one text alone tells waits for that text.
    const ai::Question waits = question_in(kDniester, "Would you sign it with both?");
    CHECK(waits.settings().empty());
    REQUIRE(waits.choices().size() == 1);
    CHECK(waits.choices().front().said == "both");
    // An option that only begins something else is none.
    CHECK(question_in(kValley, "Would you sign with full knowledge of it?").settings().empty());
    CHECK_FALSE(question_in(kValley, "Would you sign it with full?").settings().empty());
    // A word of one title alone is enough.
    CHECK_FALSE(question_in(kValley, "Would you sign the border accord without grain?").changes().empty());
    // What a clause binds is one of its names.
    CHECK_FALSE(question_in(kDniester, "Would you sign it without political capital?").changes().empty());
}

TEST_CASE("what is dropped of a condition is named as it was written", "[ai][question][terms]") {
    const std::vector<std::tuple<const char*, const char*, std::vector<std::string>>> rows = {
        {kDniester, "Would you sign the return with steps first and without executive powers?", {"executive powers"}},
        {kValley, "Would you sign the mission without executive powers?", {"executive powers"}},
        {kDniester, "Would you sign it without diplomas and without the moon?", {"moon"}},
        {kDniester, "Would you sign it with steps first?", {}},
        {kValley, "Would you sign it with pleasure?", {}},
        {kValley, "Would you sign the compact with an international inquiry and without the guarantor?", {}},
        {kValley, "Are you happy with the border?", {}},
    };
    for (const auto& [scenario, message, unknown] : rows) {
        INFO(message);
        CHECK(question_in(scenario, message).unknown() == unknown);
    }
}

TEST_CASE("of a supposition that is half understood the other half is not passed over", "[ai][terms]") {
    Talk talk{with_a_line(), "south", 3};
    table_line(talk, 1);
    CHECK_THAT(talk.answer("north", "south", "Would you sign it with both?"),
               Contains("'A line'") && Contains("both") && !Contains("We do not know"));
    const std::string half = talk.answer("north", "south", "Would you sign it with both and without the moon?");
    CHECK_THAT(half, Contains("We do not know what 'moon' would be in a text.") && Contains("'A line'"));
    // What is not in it is said, and the rest weighed.
    const std::string rest = talk.answer("north", "south", "Would you sign it without the toll and without the line?");
    CHECK_THAT(rest, Contains("'Toll' is not in it.") && Contains("Without 'A line'"));
}

TEST_CASE("who pays is answered by who does, and what the seat pays itself", "[ai][payments]") {
    for (const char* const message :
         {"Who would pay for it?", "Who pays?", "who will pay for the levy?", "At whose cost would that be?"}) {
        INFO(message);
        Talk talk{two_sides(), "south", 3};
        talk.table_levy(10, "north");
        CHECK_THAT(talk.answer("north", "south", message),
                   Contains("You would give 10 Money: 'Toll'.") && Contains("We would give nothing for it."));
    }
    Talk talk{two_sides(), "south", 3};
    talk.table_levy(10, "north");
    CHECK_THAT(talk.answer("north", "south", "Would you pay half?"),
               Contains("You would give 10 Money: 'Toll'.") && Contains("So much of it would be 5 Money."));
    CHECK(question_in(kValley, "Would you pay half?").loose().empty());
    CHECK(question_in(kValley, "Would Russia pay?").payment());
    CHECK(question_in(kValley, "Would you let Russia pay for it?").payment());
    CHECK_FALSE(question_in(kValley, "Would you pay 20 for reconstruction?").payment());
    CHECK_FALSE(question_in(kValley, "Would you sign if Russia paid?").payment());
}

TEST_CASE("whoever asks what a seat could let pass hears which texts, and what it could do without", "[ai][minimum]") {
    for (const char* const message :
         {"What could you let pass?", "What could you live with?", "what would you accept?", "What is your minimum?",
          "What is the least you would accept?", "What could you do without?"}) {
        INFO(message);
        CHECK(question_in(kValley, message).kind() == Asked::kMinimum);
        Talk talk{with_a_line(), "south", 3};
        table_line(talk, 1);
        talk.listen();
        const std::string said = talk.answer("north", "south", message);
        INFO(said);
        CHECK_THAT(said, Contains("we could let pass as it stands.") && Contains("'A line'"));
        CHECK_THAT(said, !Contains("To that we have no answer"));
    }
    CHECK(question_in(kValley, "What would you accept in return?").kind() == Asked::kOffer);
    CHECK(question_in(kValley, "Would you accept the compact?").kind() == Asked::kAny);
}

TEST_CASE("what a seat has offered it says again, and asks of others what stands in it", "[ai][kept]") {
    Talk talk{host_of(kValley), "russia", 5};
    const std::string offer = talk.answer("eu", "russia", "What could you offer us?");
    INFO(offer);
    REQUIRE_THAT(offer, Contains("What we could offer you is this: "));
    const auto begin = offer.find("is this: ") + 9;
    const std::string text = offer.substr(begin, offer.find(". Table it") - begin);
    CHECK(talk.answer("eu", "russia", "Would you sign it?") ==
          "As we have said, we could sign this: " + text + ". Table it, or we may.");
    CHECK_THAT(talk.answer("eu", "russia", "What do you fear?"), !Contains("As we have said"));
    CHECK_THAT(talk.answer("eu", "russia", "What would you offer us?"), Contains(text));
    if (offer.find("police advisers' (by European Union") != std::string::npos)
        CHECK_THAT(talk.answer("eu", "russia", "How many police do you want from us?"), !Contains("We ask no"));
}

TEST_CASE("a seat that asks for something in a text asks for the same when it is asked again", "[ai][kept]") {
    Talk talk{host_of(kDniester), "transdniestria", 1};
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("resumption");
    text.framework = *s.find<InstitutionId>("five_plus_two");
    for (const char* const id : {"moldova", "transdniestria", "russia", "ukraine", "osce", "eu"})
        text.parties.insert(talk.actor(id));
    for (const char* const id : {"agenda", "beyond_elections"}) {
        const ClauseId clause = *s.find<ClauseId>(id);
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
    }
    talk.give(Seat::of(talk.actor("moldova")), ProposeDraft{text, std::nullopt, {}});
    const DraftId tabled = talk.game.world().drafts.back()->id;
    const std::string first =
        talk.answer("moldova", "transdniestria", "What would have to change in it for you to sign?");
    INFO(first);
    REQUIRE_THAT(first, Contains("with one change: Order of business: order steps first"));
    for (const char* const message : {"Would you sign it as it is?", "What is your condition for it?"}) {
        const std::string again = talk.answer("moldova", "transdniestria", message);
        INFO(again);
        const Draft& draft = *talk.game.world().draft(tabled);
        // What it has asked for it writes into the text itself, and says yes to that; it asks for nothing else.
        if (draft.version() == 1) {
            CHECK_THAT(again, Contains(first.substr(first.find("On the"))));
        } else {
            const Term* const agenda = find_term(draft.text(), *s.find<ClauseId>("agenda"));
            REQUIRE(agenda != nullptr);
            CHECK(agenda->params.front() == 0);
            CHECK_THAT(again, Contains("We have accepted"));
        }
    }
}

TEST_CASE("a place that is none is named in small letters, too, and a text that lies elsewhere is", "[ai][question]") {
    CHECK(question_in(kValley, "would you accept a mission in atlantis?").nowhere() == "atlantis");
    CHECK(question_in(kValley, "would you accept a mission in osh?").nowhere().empty());
    CHECK(question_in(kValley, "would you accept the compact in principle?").nowhere().empty());
    const ai::Question moved = question_in(kValley, "what if the compact were in jalal-abad?");
    CHECK(moved.place_instead().valid());
}
