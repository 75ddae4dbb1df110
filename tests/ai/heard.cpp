// What is heard of a message in the forms in which people bargain: another number, so much instead, a yes for a yes.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "ai/question.h"
#include "ai/vocabulary.h"
#include "diplomacy/drafting.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using ai::Asked;
using ai::Question;
using Catch::Contains;

namespace {

constexpr const char* kRiver = "transdniestria";
constexpr const char* kCrisis = "kyrgyz_crisis";

/// A scenario with the words of all its translations, and who writes to whom.
struct Table {
    std::unique_ptr<script::Host> host;
    std::unique_ptr<ai::Vocabulary> words;
    ActorId from, to;

    explicit Table(const char* id)
        : host(host_of(id)), words(std::make_unique<ai::Vocabulary>(host->scenario(), catalogue().all_words(id))) {
        const bool river = std::string_view{id} == kRiver;
        from = *host->scenario().find<ActorId>(river ? "moldova" : "eu");
        to = *host->scenario().find<ActorId>(river ? "transdniestria" : "kyrgyzstan");
    }
    [[nodiscard]] Question hear(std::string_view message) const {
        return {host->scenario(), *words, message, from, to};
    }
    /// "-observers", "observers.officers=10", in the order in which it is heard.
    [[nodiscard]] std::string changes(const Question& question) const {
        const Scenario& s = host->scenario();
        std::string out;
        const auto add = [&](const std::string& what) { out += (out.empty() ? "" : " ") + what; };
        for (const Question::Change& change : question.changes())
            add((change.without ? "-" : "+") + s.clauses[change.clause].id);
        for (const Question::Setting& set : question.settings()) {
            const ParamDef& param = s.clauses[set.clause].params[set.param];
            const std::string value = set.how == ai::Figure::How::kExactly ? value_text(s, param, set.value)
                                      : set.counted && !set.figure()       ? "less"
                                                                           : fmt::format("*{}", set.value);
            add(s.clauses[set.clause].id + "." + param.name + "=" + value);
        }
        return out;
    }
    [[nodiscard]] std::string sought(const Question& question) const {
        const Scenario& s = host->scenario();
        std::string out;
        for (const ClauseId id : question.sought().clauses)
            out += s.clauses[id].id + " ";
        for (const ResourceId id : question.sought().resources)
            out += s.resources[id].id + " ";
        if (question.sought().amount > 0) out += fmt::format("{} ", question.sought().amount);
        if (question.sought().by.valid()) out += "by " + s.actors[question.sought().by].id;
        return out;
    }
};

const Table& river() {
    static const Table table{kRiver};
    return table;
}
const Table& crisis() {
    static const Table table{kCrisis};
    return table;
}

}  // namespace

TEST_CASE("whoever cuts, raises or sets a number leaves it to whom it is", "[ai][question]") {
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"if we cut the observers to 20, would you sign?", "observers.officers=20"},
        {"if we reduce the observers to 20, would you sign?", "observers.officers=20"},
        {"Would you sign if we lowered the observers to 20?", "observers.officers=20"},
        {"Would you sign if we raised the observers to 40?", "observers.officers=40"},
        {"if we brought the observers down to ten, would you sign?", "observers.officers=10"},
        {"if we set the observers at 30, would you sign?", "observers.officers=30"},
        {"Would you sign if Russia agreed to cut the observers to 20?", "observers.officers=20"},
        {"if we halve the observers, would you sign?", "observers.officers=*0.5"},
        {"if we reduce the observers, would you sign?", "observers.officers=less"},
        // Who gives something is the one who gives it still.
        {"Would you sign if Russia sent 20 observers?", "observers.officers=20 observers.by=Russia"},
        {"Would you sign if we agreed to send 20 observers?", "observers.officers=20 observers.by=Moldova"},
        // And what is cut to no number is cut out.
        {"if we cut the observers, would you sign?", "-observers"},
        {"Если мы сократим наблюдателей до 20, вы подпишете?", "observers.officers=20"},
        {"Если бы мы снизили число наблюдателей до 20, вы бы подписали?", "observers.officers=20"},
    };
    for (const auto& [message, changes] : rows) {
        INFO(message);
        CHECK(river().changes(river().hear(message)) == changes);
    }
    const Question offer = river().hear("We cut the observers to 10 if you sign.");
    REQUIRE(offer.halves() != nullptr);
    CHECK(river().changes(offer.halves()->theirs.what) == "observers.officers=10");
    CHECK(offer.halves()->ours.signs);
}

TEST_CASE("whoever accepts what somebody would bring does not bring it", "[ai][question]") {
    const Question offer = crisis().hear("We accept the monitors if you sign the Compact for the South.");
    REQUIRE(offer.halves() != nullptr);
    CHECK(offer.halves()->theirs.keeps());
    CHECK(crisis().changes(offer.halves()->theirs.what).empty());
    const Question sends = crisis().hear("We send the monitors if you sign the Compact for the South.");
    REQUIRE(sends.halves() != nullptr);
    CHECK_THAT(crisis().changes(sends.halves()->theirs.what), Contains("by=European Union"));
}

TEST_CASE("numbers in words are heard beside the clause that they are of", "[ai][question]") {
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"would you sign with ten observers?", "observers.officers=10"},
        {"would you sign with fifteen observers?", "observers.officers=15"},
        {"would you sign if there were only ten observers?", "observers.officers=10"},
        {"ten observers instead of fifty, would that do?", "observers.officers=10"},
        {"Would you sign with twenty of the observers?", "observers.officers=20"},
        {"Вы подпишете с десятью наблюдателями?", "observers.officers=10"},
        {"Would one of us be welcome with observers?", "+observers"},
        // What is called by a number is no number of anything.
        {"Would you sign with the eight schools?", "+schools"},
    };
    for (const auto& [message, changes] : rows) {
        INFO(message);
        CHECK(river().changes(river().hear(message)) == changes);
    }
}

TEST_CASE("a number and nothing else is another number of what was asked about", "[ai][question]") {
    const Question before = river().hear("could you live with 20 observers?");
    for (const auto& [message, number] :
         std::vector<std::pair<const char*, const char*>>{{"and with 15?", "15"},
                                                          {"what about 10?", "10"},
                                                          {"30?", "30"},
                                                          {"Can we make it 30?", "30"},
                                                          {"10 it is", "10"},
                                                          {"no, ten", "10"},
                                                          {"Would you sign with 40?", "40"},
                                                          {"А 15?", "15"},
                                                          {"А если десять?", "10"}}) {
        INFO(message);
        Question next = river().hear(message);
        CHECK(next.half() == Question::Half::kYes);
        next.take_up(before);
        CHECK(river().changes(next) == std::string{"observers.officers="} + number);
        CHECK((next.asks() && next.understood()));
    }
    // Of what was offered, too, and of what was asked about without a number.
    for (const char* first : {"We cut the observers to 20 if you sign.", "how many observers would you accept?",
                              "could you live with 20 observers?"}) {
        INFO(first);
        Question next = river().hear("and 15?");
        next.take_up(river().hear(first));
        CHECK(river().changes(next) == "observers.officers=15");
    }
    for (const char* message : {"There were 10 of them.", "We met 12 people.", "not 10", "In 2010?", "that one?",
                                "And 15 planes?", "Would you sign with 20 observers?"}) {
        INFO(message);
        CHECK(river().hear(message).half() == Question::Half::kNo);
    }
}

TEST_CASE("a yes is offered for a yes in many forms", "[ai][question]") {
    const Scenario& s = river().host->scenario();
    for (const char* message :
         {"We would sign the Observer mission if you sign the Return to the official table",
          "We could sign the Observer mission if you sign the Return to the official table",
          "You sign the Return to the official table and we sign the Observer mission, ok?",
          "We sign the Observer mission and you sign the Return to the official table.",
          "our yes on the Observer mission for your yes on the Return to the official table?",
          "Your signature on the Return to the official table for our signature on the Observer mission?",
          "Мы бы подписали миссию наблюдателей, если вы подпишете возвращение за официальный стол."}) {
        INFO(message);
        const Question question = river().hear(message);
        REQUIRE(question.halves() != nullptr);
        CHECK((question.halves()->theirs.signs && question.halves()->ours.signs));
        REQUIRE(question.halves()->theirs.what.types().size() == 1);
        CHECK(s.agreements[question.halves()->theirs.what.types().front()].id == "observer_mission");
        REQUIRE(question.halves()->ours.what.types().size() == 1);
        CHECK(s.agreements[question.halves()->ours.what.types().front()].id == "resumption");
    }
    const Question opens = river().hear("Let the bridge open and we'll sign the Return to the official table.");
    REQUIRE(opens.halves() != nullptr);
    CHECK(opens.halves()->ours.keeps());
    CHECK(opens.halves()->theirs.signs);
    for (const char* message :
         {"We wait for your yes.", "We thank you for your signature.", "What if we sign this and you sign that?"}) {
        INFO(message);
        CHECK(river().hear(message).halves() == nullptr);
    }
}

TEST_CASE("money that is offered is the offerer's, however the offer is worded", "[ai][question]") {
    for (const auto& [message, sought] : std::vector<std::pair<const char*, const char*>>{
             {"we give you 30 aid if you sign the Compact for the South", "aid 30 by eu"},
             {"we give you money if you sign the Compact for the South", "aid by eu"},
             {"You get 30 aid from us if you sign the Compact for the South.", "aid 30 by eu"},
             {"We offer you 30 aid for your signature on the Compact for the South.", "aid 30 by eu"},
             {"If we give you 30 aid you sign the Compact for the South.", "aid 30 by eu"}}) {
        INFO(message);
        const Question question = crisis().hear(message);
        REQUIRE(question.halves() != nullptr);
        CHECK(crisis().sought(question.halves()->theirs.what) == sought);
        CHECK(question.halves()->ours.signs);
    }
    const Question millions = crisis().hear("we give you 20 million if you sign the Compact for the South");
    REQUIRE(millions.halves() != nullptr);
    CHECK_THAT(crisis().changes(millions.halves()->theirs.what),
               Contains("reconstruction.amount=20") && Contains("by=European Union"));
    // What is asked for by its name is that, and nothing else that counts the same.
    const Question asked = crisis().hear("Can you give us 20 million for reconstruction?");
    CHECK(crisis().changes(asked) == "reconstruction.amount=20");
    CHECK(asked.sought().empty());
    // Of the number that is named as it stands now.
    const Question instead = crisis().hear("Could you pay 50 instead of 20?");
    REQUIRE(instead.loose().size() == 1);
    CHECK(instead.loose().front().value == 50);
    CHECK(instead.loose().front().now == 20);
}

TEST_CASE("a capital that wants something is whose capital it is", "[ai][question]") {
    const Scenario& s = river().host->scenario();
    for (const auto& [message, actor] :
         std::vector<std::pair<const char*, const char*>>{{"What does Tiraspol want?", "transdniestria"},
                                                          {"Can you get Tiraspol to sign?", "transdniestria"},
                                                          {"What does Chisinau want?", "moldova"},
                                                          {"Чего хочет Тирасполь?", "transdniestria"}}) {
        INFO(message);
        const Question question{s, *river().words, message, *s.find<ActorId>("eu"), *s.find<ActorId>("russia")};
        CHECK(question.actors() == ActorSet::just(*s.find<ActorId>(actor)));
        CHECK(question.places().empty());
    }
    // Where something is, it is a place.
    CHECK(river().hear("Would you sign a mission in Tiraspol?").actors().empty());
    CHECK(river().hear("Would you sign a mission in Tiraspol?").places().size() == 1);
}

TEST_CASE("what is asked is told by the form in which it is asked", "[ai][question]") {
    const std::vector<std::tuple<const Table*, const char*, Asked>> rows = {
        {&river(), "how many observers would you accept?", Asked::kMost},
        {&crisis(), "How much would you pay for reconstruction?", Asked::kMost},
        {&crisis(), "How many police do you want from us?", Asked::kMost},
        {&crisis(), "Сколько полицейских вы готовы принять?", Asked::kMost},
        {&river(), "How much time do you need?", Asked::kTime},
        {&river(), "Do you like us?", Asked::kTrust},
        {&crisis(), "Would you like us to send fuel and grain?", Asked::kAny},
        {&river(), "What would you like us to do?", Asked::kReturn},
        {&crisis(), "Как вы относитесь к пакту по югу?", Asked::kAny},
        {&crisis(), "Как вы относитесь к нам?", Asked::kTrust},
        {&crisis(), "Do you promise not to send troops to Osh?", Asked::kPromise},
        {&crisis(), "Please stay out of Osh.", Asked::kPromise},
        {&crisis(), "Promise not to close the crossing", Asked::kPromise},
        {&river(), "Should the bridge be part of it?", Asked::kAny},
    };
    for (const auto& [table, message, kind] : rows) {
        INFO(message);
        const Question question = table->hear(message);
        CHECK(static_cast<int>(question.kind()) == static_cast<int>(kind));
        CHECK((question.asks() && question.understood()));
    }
    CHECK(crisis().sought(crisis().hear("Would you like us to send fuel and grain?")) == "fuel_and_grain by eu");
    CHECK(crisis().hear("Do you promise not to send troops to Osh?").sought().empty());
    CHECK(crisis().sought(crisis().hear("Why don't you send troops?")) == "military military by kyrgyzstan");
    const Question word = crisis().hear("We'll sign the Compact for the South if you promise not to send troops.");
    REQUIRE(word.halves() != nullptr);
    CHECK_FALSE(word.halves()->ours.changes());
    CHECK(word.halves()->ours.what.kind() == Asked::kPromise);
}

TEST_CASE("a no and an assent are heard in whatever words", "[ai][question]") {
    for (const char* message :
         {"we will never sign the Return to the official table", "the Return to the official table is unacceptable",
          "no way we sign the Return to the official table", "Это неприемлемо."}) {
        INFO(message);
        CHECK(river().hear(message).told() == Question::Told::kNo);
    }
    for (const char* message :
         {"We accept that.", "That's fine with us, go ahead.", "That suits us.", "Нас устраивает."}) {
        INFO(message);
        CHECK(river().hear(message).closes());
    }
    for (const char* message : {"We accept the Return to the official table.", "We accept that if you pay."}) {
        INFO(message);
        CHECK_FALSE(river().hear(message).closes());
    }
}

TEST_CASE("ordinary words are no things that somebody wants in a text", "[ai][question]") {
    for (const char* message : {"Would you sign it with something else?", "Would you sign it without anything?",
                                "Would you sign with changes?", "Would you be with the West?"}) {
        INFO(message);
        CHECK(river().hear(message).unknown().empty());
    }
    CHECK(river().hear("Would you sign it with tariffs?").unknown().size() == 1);
}

TEST_CASE("clauses and options are heard by their titles alone", "[ai][question]") {
    for (const auto& [message, clause] :
         std::vector<std::pair<const char*, const char*>>{{"What about the eight schools?", "schools "},
                                                          {"the bridge?", "bridge "},
                                                          {"diplomas?", "diplomas "},
                                                          {"the gas debt?", "gas_debt "},
                                                          {"Should the bridge be part of it?", "bridge "}}) {
        INFO(message);
        const Question question = river().hear(message);
        CHECK(river().sought(question) == clause);
        CHECK(question.understood());
    }
    for (const auto& [message, changes] : std::vector<std::pair<const char*, const char*>>{
             {"would you sign the Return to the official table with \"status first\"?", "agenda.order=status first"},
             {"Would you accept autonomy?", "status.structure=autonomy"}}) {
        INFO(message);
        CHECK(river().changes(river().hear(message)) == changes);
    }
}

TEST_CASE("of a number alone a seat answers about the number that was spoken of", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "south", 2);
    CHECK_THAT(talk.answer("south", "north", "Would you sign the pact with cooling of 6?"), Contains("n 6"));
    CHECK_THAT(talk.answer("south", "north", "and with 4?"), Contains("n 4"));
    CHECK_THAT(talk.answer("south", "north", "8?"), Contains("n 8"));
    CHECK_THAT(talk.answer("south", "north", "no, six"), Contains("n 6"));
}
