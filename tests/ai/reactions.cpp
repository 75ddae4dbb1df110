// That a supposed act is answered with what it would be worth to the seat, and what it would do about it.
#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ai/question.h"
#include "ai/retold.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;
using What = ai::Question::Act::What;

namespace {

/// South can heat it, which hurts both and the trust in it; North can cool what is hot, and for nothing else.
constexpr const char* kActs = R"(
objective { id = "north_secret", of = "north", weight = 1, secret = true, name = _ "The hidden aim", text = _ "Hidden.",
  score = function(game) return 1 - game:get("heat") / 100 end }
action { id = "heat_up", name = _ "Close the pass", text = _ "Hot.", by = { "south" },
  apply = function(game, act)
    game:change("heat", nil, 20, _ "A closed pass")
    game:shift_trust("north", act.actor, -5, _ "A closed pass")
  end }
action { id = "help", name = _ "Send relief", text = _ "Cool.", by = { "south" },
  apply = function(game, act)
    game:change("heat", nil, -10, _ "Relief")
    game:shift_trust("north", act.actor, 5, _ "Relief")
  end }
action { id = "douse", name = _ "Douse the fire", text = _ "Wet.", by = { "north" },
  apply = function(game)
    if game:get("heat") > 65 then game:change("heat", nil, -15, _ "Water") end
  end }
)";

std::unique_ptr<script::Host> with_acts() {
    auto loaded =
        script::Host::load(script::memory_package("sides", {{"sides.scenario", std::string{kTwoSides} + kActs}}));
    if (!loaded) {
        for (const script::Finding& finding : loaded.error())
            UNSCOPED_INFO(script::text(finding));
    }
    REQUIRE(loaded);
    return std::move(loaded->host);
}

std::string reaction_to(const char* question) {
    Talk talk{with_acts(), "north", 3};
    table_pact(talk, "south", 8);
    return talk.answer("south", "north", question);
}

}  // namespace

TEST_CASE("an act that is supposed is weighed, and answered with what the seat would do", "[ai][reactions]") {
    for (const char* asked : {"What would you do if we closed the pass?", "How would you react if we shut the pass?",
                              "If we closed the pass, what would you do?", "What if South closed the pass?"}) {
        INFO(asked);
        const std::string said = reaction_to(asked);
        INFO(said);
        CHECK_THAT(said,
                   Contains("'Close the pass' we have weighed. It would cost us something. It hurts \"Calm\".") ||
                       Contains("'Close the pass' we have weighed. It would cost us something. It hurts 'Calm'."));
        CHECK_THAT(said, Contains("We would trust you less."));
        CHECK_THAT(said, Contains("We would answer it with 'Douse the fire'"));
        // What nobody else may know it does not say.
        CHECK(said.find("hidden aim") == std::string::npos);
    }
    const std::string good = reaction_to("What would you say if we sent relief?");
    INFO(good);
    CHECK_THAT(good, Contains("We would gain by it.") && Contains("We would trust you more."));
    CHECK_THAT(good, Contains("There is nothing that we would do about it alone."));
}

TEST_CASE("of a no it says what falls, and of what is nothing here what can be asked", "[ai][reactions]") {
    CHECK_THAT(reaction_to("How would you react if we vetoed it?"), Contains("Without your yes the Pact") &&
                                                                        Contains("It would cost us something.") &&
                                                                        Contains("could win that yes"));
    // Whose yes it is is whoever asked.
    CHECK_THAT(reaction_to("How would you react if we vetoed it?"),
               !Contains("yes of South") && !Contains("win South"));
    CHECK_THAT(reaction_to("What would you do if we left the talks?"), Contains("Without your yes the Pact"));
    const std::string none = reaction_to("How would you react if we sanctioned you?");
    CHECK_THAT(none, StartsWith("Of such a step we know nothing here.") &&
                         Contains("you may ask us about 'Close the pass' and 'Send relief'"));
    // What it means to do itself is its own.
    CHECK_THAT(reaction_to("What would you do if you doused the fire?"), StartsWith("What we do ourselves we say"));
    // What is not in one's power is told so.
    Talk talk{with_acts(), "south", 3};
    CHECK_THAT(talk.answer("north", "south", "What would you do if we closed the pass?"),
               StartsWith("'Close the pass' is not in your power, as things stand."));
}

TEST_CASE("a supposed act is heard in both languages, and a changed text is none", "[ai][question][reactions]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ai::Vocabulary words{s, catalogue().all_words("border_post")};
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    const ActorId uzbekistan = *s.find<ActorId>("uzbekistan");
    const auto heard = [&](const char* message) {
        return ai::Question{s, words, message, kyrgyzstan, uzbekistan}.act();
    };
    for (const char* message :
         {"What would you do if we shut the crossing?", "How would you react if we closed the border?",
          "Что вы сделаете, если мы закроем переход?", "Как вы отреагируете, если мы закроем границу?"}) {
        INFO(message);
        const auto act = heard(message);
        REQUIRE(act);
        CHECK(act->what == What::kDeed);
        CHECK(act->by == kyrgyzstan);
        REQUIRE_FALSE(act->deeds.empty());
        CHECK(s.actions[act->deeds.front()].id == "close_crossing");
    }
    const std::vector<std::pair<const char*, What>> rows = {
        {"How would you react if we vetoed it?", What::kRefuses},
        {"Как вы отреагируете, если мы наложим вето?", What::kRefuses},
        {"What would you do if we left the mission?", What::kLeaves},
        {"Что вы сделаете, если мы уйдём из миссии?", What::kLeaves},
        {"How would you react if we sanctioned you?", What::kUnknown},
        {"Как вы отреагируете, если мы введём санкции?", What::kUnknown}};
    for (const auto& [message, what] : rows) {
        INFO(message);
        const auto act = heard(message);
        REQUIRE(act);
        CHECK(act->what == what);
    }
    for (const char* message :
         {"What would you say if we added an inquiry?", "What if we left?", "Would you sign if we paid?",
          "What would you do if there is no agreement?", "What if we open the border 12 hours?",
          "What would you say if we signed the protocol?", "If we shut the crossing, we shut it for good."}) {
        INFO(message);
        CHECK_FALSE(heard(message));
    }
}

TEST_CASE("what is said of an act is told in its language", "[ai][reactions]") {
    const Words russian = catalogue().words("ru", "border_post");
    for (const char* said :
         {"'Shut the crossing' we have weighed. It would cost us something. We would trust you less.",
          "We would answer it with 'Shut the crossing', as far as we see now.",
          "'Shut the crossing' is not in the power of Kyrgyzstan, as things stand.",
          "Of such a step we know nothing here. Of what you could do alone you may ask us about 'Shut the crossing'.",
          "Of what Kyrgyzstan could do alone you may ask us about 'Shut the crossing' and 'Report to Vienna'.",
          "It would change nothing in what we mean to do alone.", "We would trust Kyrgyzstan more."}) {
        const std::string told = ai::retold(russian, said);
        INFO(said << " " << told);
        CHECK(told.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
    }
}
