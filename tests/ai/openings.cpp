// That what opens an answer is true of the text it is about, that the text meant is the one that holds what is spoken
// of, and that a guess is called one.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "ai/adviser.h"
#include "ai/valuation.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;

namespace {

/// The two sides with a toll in the pact, where North has words for a no.
std::unique_ptr<script::Host> with_voice() {
    std::string source = kTwoSides;
    const auto instead = [&](std::string_view old, std::string_view now) {
        source.replace(source.find(old), old.size(), now);
    };
    instead("min = 2, max = 20, default = 10", "min = 16, max = 20, default = 20");
    instead("optional = {}", "optional = { \"toll\" }");
    instead("name = _ \"North\"", "name = _ \"North\", personality = \"plain\"");
    source += R"(personality { id = "plain", voice = { refuse = { _ "Your text does not say why." } } })";
    auto loaded = script::Host::load(script::memory_package("sides", {{"sides.scenario", source}}));
    REQUIRE(loaded);
    return std::move(loaded->host);
}

}  // namespace

TEST_CASE("what opens a no is said to whoever wrote the text alone", "[ai][conversation][openings]") {
    constexpr const char* kAsked = "Would you sign with a toll of 18?";
    Talk theirs{with_voice(), "north", 3};
    table_pact(theirs, "south", 4, 16);
    CHECK_THAT(theirs.answer("south", "north", kAsked), StartsWith("Your text does not say why."));
    Talk own{with_voice(), "north", 3};
    table_pact(own, "north", 4, 16);
    const std::string said = own.answer("south", "north", kAsked);
    CHECK_THAT(said, Contains("we would not sign it") && !Contains("Your text does not say why."));
}

TEST_CASE("what is to go stands in the text that is meant", "[ai][conversation][openings]") {
    Talk talk{two_sides(), "north", 3};
    table_pact(talk, "north", 4);
    talk.table_levy(10);
    table_pact(talk, "south", 8);
    CHECK_THAT(talk.answer("south", "north", "Would you sign without the toll?"),
               StartsWith("On the Levy (Talks): North, South: 'Toll' belongs in every text of this kind."));
    // So does a clause that is called by its number.
    Talk longer{with_toll(), "north", 3};
    table_pact(longer, "south", 8, 16);
    table_pact(longer, "south", 4);
    CHECK_THAT(longer.answer("south", "north", "What about the second clause?"), Contains("'Toll' costs us something"));
}

TEST_CASE("what its own home says and what all homes say together is told apart", "[ai][openings]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId eu = *s.find<ActorId>("eu");
    const ActorId us = *s.find<ActorId>("us");
    ai::Passage passage;
    passage.odds = 0.15;
    passage.least = eu;
    passage.there = 0.15;
    CHECK(ai::home_obstacle(s, passage, eu) == "it would hardly be ratified at our own home");
    CHECK(ai::home_obstacle(s, passage, us) == "it would hardly be ratified by European Union");
    passage.there = 0.4;
    CHECK_THAT(ai::home_obstacle(s, passage, eu), Contains("by all who must, least likely at our own home"));
    CHECK_THAT(ai::home_obstacle(s, passage, us), Contains("by all who must, least likely by European Union"));
}

TEST_CASE("advice on what would win somebody is called a guess", "[ai][adviser][openings]") {
    ai::Forecast forecast;
    forecast.words = "would rather not";
    forecast.counsel = "without 'Toll'";
    const Words english;
    CHECK(ai::told(english, forecast) == "would rather not; we think that without 'Toll' a yes is likely");
    forecast.enough = false;
    CHECK(ai::told(english, forecast) ==
          "would rather not; we think that without 'Toll' a yes is nearer, and more would be asked for");
}

TEST_CASE("what a seat is about to vote for it says that it would sign", "[ai][conversation][openings]") {
    int signed_at_once = 0;
    for (const double cools : {2.0, 4.0, 6.0, 8.0}) {
        for (const double money : {20.0, 40.0}) {
            INFO(cools << " " << money);
            Talk talk{two_sides(false, fmt::format("resources = {{ money = {} }}", money)), "north", 3};
            const DraftId pact = table_pact(talk, "south", cools);
            const std::string said = talk.answer("south", "north", "What do you think of the pact?");
            INFO(said);
            const auto votes = [&](Vote what) {
                return std::any_of(talk.moves.begin(), talk.moves.end(), [&](const auto& move) {
                    const auto* vote = std::get_if<VoteOnDraft>(&move.second);
                    return vote != nullptr && vote->draft == pact && vote->version == 1 && vote->vote == what;
                });
            };
            const bool would = said.find("As it stands we would sign it.") != std::string::npos;
            CHECK(would == votes(Vote::kAccept));
            signed_at_once += would ? 1 : 0;
        }
    }
    CHECK(signed_at_once > 0);
}
