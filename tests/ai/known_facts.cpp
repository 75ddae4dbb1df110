// What AI seats say of what is known, whether they keep to it, and whether they table what they have said they might.
#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const ProposeDraft* tabled(const Talk& talk) {
    for (const auto& [by, command] : talk.moves) {
        if (const auto* tables = std::get_if<ProposeDraft>(&command)) return tables;
    }
    return nullptr;
}

/// South has said what it could think of, and has not tabled it by itself since.
std::unique_ptr<Talk> thinks_of_a_pact(std::string& thought) {
    for (std::uint64_t seed = 1; seed < 20; ++seed) {
        auto talk = std::make_unique<Talk>(two_sides(), "south", seed);
        thought = talk->answer("north", "south", "What do you want?");
        if (tabled(*talk) == nullptr) return talk;
    }
    throw std::runtime_error("it always tables the text by itself");
}

/// The pact of the two sides is in force.
void agree(Talk& talk) {
    const DraftId draft = table_pact(talk, "south", 8);
    talk.give(Seat::of(talk.actor("north")), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}});
    REQUIRE(talk.game.world().agreements.size() == 1);
}

constexpr const char* kWord = R"(
assurance { id = "calm_word", name = _ "Calm", text = _ "No heat above {n} after round {round}.",
  params = { n = { type = "integer", min = 40, max = 80, default = 60, step = 10 },
             round = { type = "integer", min = 1, max = 4, default = 2 } },
  kept = function(game, _word, params) if game:round() > params.round then return game:get("heat") <= params.n end end }
ending {)";

}  // namespace

TEST_CASE("a seat tables the text that it has said it might, when asked to", "[ai][known_facts]") {
    const char* const request = GENERATE("Table it, please.", "Then please table it.", "Please propose that pact.");
    std::string thought;
    const auto made = thinks_of_a_pact(thought);
    Talk& talk = *made;
    INFO(thought);
    REQUIRE_THAT(thought, Contains("We could think of this: Pact") && Contains("Table it, or we may."));
    const std::string said = talk.answer("north", "south", request);
    INFO(said);
    CHECK_THAT(said, Contains("We table it: Pact"));
    REQUIRE(tabled(talk) != nullptr);
    CHECK(thought.find("(n " + std::to_string(static_cast<int>(tabled(talk)->text.terms[0].params[0]))) !=
          std::string::npos);
    // Once it lies on the table there is nothing more to be tabled.
    CHECK_THAT(talk.answer("north", "south", "Table it."), !Contains("We table it"));
}

TEST_CASE("what nobody has spoken of is not tabled", "[ai][known_facts]") {
    Talk talk{two_sides(), "south", 3};
    CHECK(talk.answer("north", "south", "Table it.") ==
          "Say what we should table: which kind of agreement, and where.");
    CHECK_THAT(talk.answer("north", "south", "Do not table it."), !Contains("We table it"));
}

TEST_CASE("the text that it might table outlasts a kept game", "[ai][known_facts]") {
    std::string thought;
    const auto made = thinks_of_a_pact(thought);
    Talk& talk = *made;
    const auto kept = talk.driver.memory();
    talk.forget();
    REQUIRE(talk.driver.recall(talk.game.game(), kept));
    CHECK_THAT(talk.answer("north", "south", "Table it."), Contains("We table it: Pact"));
}

TEST_CASE("a kept game that says it has thought of something else than a text is no danger", "[ai][known_facts]") {
    std::string thought;
    const auto made = thinks_of_a_pact(thought);
    Talk& talk = *made;
    nlohmann::json kept = nlohmann::json::parse(talk.driver.memory());
    bool changed = false;
    const std::function<void(nlohmann::json&)> look = [&](nlohmann::json& in) {
        for (auto& [key, value] : in.items()) {
            if (key == "thoughts" && !value.empty()) {
                value[0][1][0] = R"({"command":"say","text":"Good day."})";
                changed = true;
            } else if (value.is_structured()) {
                look(value);
            } else if (value.is_string() && value.get<std::string>().starts_with('{')) {
                // A seat's own is a text in that of all.
                nlohmann::json inner = nlohmann::json::parse(value.get<std::string>());
                look(inner);
                value = inner.dump();
            }
        }
    };
    look(kept);
    REQUIRE(changed);
    talk.forget();
    (void)talk.driver.recall(talk.game.game(), kept.dump());
    CHECK_THAT(talk.answer("north", "south", "Table it."), !Contains("We table it"));
}

TEST_CASE("a seat says whether it keeps to what it has signed", "[ai][known_facts]") {
    Talk talk{with_toll(), "north", 3};
    agree(talk);
    CHECK_THAT(talk.answer("south", "north", "Will you leave the pact?"),
               StartsWith("We keep to the Pact (Talks): North, South. We have weighed leaving it. It hurts"));
    CHECK_THAT(talk.answer("south", "north", "Do you still keep to the pact?"), StartsWith("We keep to the Pact"));
    CHECK(talk.answer("south", "north", "Which agreements are in force?") == "In force: Pact (Talks): North, South.");
    CHECK(talk.answer("south", "north", "How long will the pact last?") ==
          "Nothing in the Pact (Talks): North, South says when it ends.");
    CHECK_THAT(
        talk.answer("south", "north", "We will leave the pact if you do not help us."),
        Contains("We have heard the threat. We have weighed it for the Pact (Talks): North, South. It would cost "
                 "us something."));
}

TEST_CASE("what stands in a text, and what it binds of whom, is told as it is written there", "[ai][known_facts]") {
    // Each of a seat that has not changed the text yet.
    const auto asked = [](const char* question) {
        Talk talk{with_toll(), "north", 3};
        table_pact(talk, "south", 8, 20);
        return talk.answer("south", "north", question);
    };
    CHECK(asked("How is the toll set in the pact?") == "On the Pact (Talks): North, South: It says 'Toll' (n 20).");
    CHECK(asked("What does the pact cost us?") == "On the Pact (Talks): North, South: It binds nothing of you.");
    CHECK(asked("What would the pact cost you?") == "On the Pact (Talks): North, South: It binds 20 Money of us.");
}

TEST_CASE("of several changes at once a seat says which it has heard", "[ai][known_facts]") {
    Talk talk{with_toll(), "north", 3};
    table_pact(talk, "south", 8, 20);
    const std::string said =
        talk.answer("south", "north", "Would you sign the pact without the toll and with cooling by 6?");
    INFO(said);
    CHECK_THAT(said, Contains("So changed we would") && Contains(" Understood: without 'Toll'.") &&
                         Contains(" Understood: with one change: Cooling: n 6 instead of 8."));
    Talk other{with_toll(), "north", 3};
    table_pact(other, "south", 8, 20);
    CHECK_THAT(other.answer("south", "north", "Would you sign the pact without the toll?"), !Contains("Understood"));
}

TEST_CASE("whose word was given, and what became of it, is told to those who know of it", "[ai][known_facts]") {
    Talk talk{sides_with({{"ending {", kWord}}), "north", 3};
    const Scenario& s = talk.host->scenario();
    CHECK(talk.answer("south", "north", "Have you given us your word?") ==
          "We have given you no promise. We give one where a text of ours would fail without it.");
    talk.give(Seat::of(talk.actor("north")), GiveAssurance{*s.find<AssuranceTypeId>("calm_word"), {40, 1}, {}});
    talk.give(Seat::of(talk.actor("south")), GiveAssurance{*s.find<AssuranceTypeId>("calm_word"), {80, 1}, {}});
    talk.listen();
    CHECK(talk.answer("south", "north", "What have you promised?") ==
          "Our word stands: \"No heat above 40 after round 1\".");
    while (talk.game.world().round == 1 || s.phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
        talk.give(Seat::clock(), AdvancePhase{});
    talk.give(Seat::clock(), AdvancePhase{});  // it is judged in a resolution
    while (s.phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
        talk.give(Seat::clock(), AdvancePhase{});
    CHECK(talk.answer("south", "north", "What have you promised?") ==
          "Our word was broken: \"No heat above 40 after round 1\".");
    CHECK(talk.answer("south", "north", "Did South keep its word?") ==
          "The word of South was kept: \"No heat above 80 after round 1\".");
}

TEST_CASE("whom another trusts is not answered of oneself, nor an unknown name of whoever asks", "[ai][known_facts]") {
    Talk talk{host_of("kyrgyz_crisis"), "kazakhstan", 3};
    CHECK(talk.answer("eu", "kazakhstan", "Does Russia trust you?") == "That is for Russia to say.");
    CHECK(talk.answer("eu", "kazakhstan", "Do you trust Rusia?") == "Of 'Rusia' we know nothing here.");
    CHECK_THAT(talk.answer("eu", "kazakhstan", "Do you trust us?"), Contains("you"));
    CHECK_THAT(talk.answer("eu", "kazakhstan", "Do you trust Russia?"), Contains("Russia"));
    CHECK_THAT(talk.answer("eu", "kazakhstan", "Whom do you trust most?"), Contains("We trust Russia most"));
}

TEST_CASE("the same question has the same answer in one phase, and moves no dice", "[ai][known_facts]") {
    Talk talk{host_of("border_post"), "kyrgyzstan", 2};
    const std::string first = talk.answer("uzbekistan", "kyrgyzstan", "What could you offer us?");
    REQUIRE_FALSE(first.empty());
    const std::string again = talk.answer("uzbekistan", "kyrgyzstan", "What could you offer us?");
    // A line of its own voice stands before it but once.
    const std::size_t offer = first.find("What we could offer you is this");
    REQUIRE(offer != std::string::npos);
    CHECK_THAT(again, Catch::EndsWith(first.substr(offer)));
}
