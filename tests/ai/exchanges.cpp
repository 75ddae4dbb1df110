// That an offer whose halves are about two drafts is weighed as the two together, and done as it is said.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "ai/question.h"
#include "ai/retold.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

/// North has tabled a pact, which serves both, and South a levy, which North pays.
struct TwoTexts {
    Talk talk;
    DraftId pact;
    DraftId levy;
    explicit TwoTexts(double toll, bool either_or = false) : talk{two_sides(either_or), "north", 3} {
        pact = table_pact(talk, "north", 8);
        talk.table_levy(toll);
        levy = talk.game.world().drafts.back()->id;
    }
    std::string answer(const char* message) { return talk.answer("south", "north", message); }
    [[nodiscard]] bool ties() const {
        return std::any_of(talk.moves.begin(), talk.moves.end(), [&](const auto& move) {
            const auto* amends = std::get_if<AmendDraft>(&move.second);
            return amends != nullptr && amends->draft == levy && amends->text.linked == std::vector{pact};
        });
    }
};

}  // namespace

TEST_CASE("one text for another is worth what both are, and is tied where that is enough", "[ai][exchanges]") {
    for (const char* offer :
         {"If you sign the levy, we will sign the pact.", "We will sign the pact if you sign the levy.",
          "If you sign the levy then we sign the pact, and all is well.",
          "We accept the pact only if you let the levy pass.", "We will not veto the pact if you do not veto the levy.",
          "I will vote for the pact in exchange for your signature under the levy.",
          "Would you sign the levy in Talks if I sign the pact in Talks?"}) {
        INFO(offer);
        TwoTexts two{4};
        const std::string said = two.answer(offer);
        INFO(said);
        CHECK_THAT(said, Contains("Your yes would serve us: Pact"));
        CHECK_THAT(said, Contains("Our yes would cost us something: Levy"));
        CHECK_THAT(said, Contains("For that we would sign the Levy"));
        // What it says it does.
        CHECK(two.ties());
    }
}

TEST_CASE("what is too dear for it is held against no agreement, and what more it would take", "[ai][exchanges]") {
    TwoTexts dear{10};
    const std::string said = dear.answer("If you sign the levy, we will sign the pact.");
    CHECK_THAT(said, Contains("For that we would not sign the Levy") && Contains("than no agreement"));
    CHECK_THAT(said, Contains("For both together we would want the Levy") && Contains("n 2 instead of 10"));
    CHECK_FALSE(dear.ties());
}

TEST_CASE("what shuts out its price, or has it already, is told so", "[ai][exchanges]") {
    TwoTexts apart{4, true};
    CHECK_THAT(apart.answer("If you sign the levy, we will sign the pact."), Contains("shuts out the other"));
    CHECK_FALSE(apart.ties());
    // What South has tabled has its yes.
    TwoTexts given{4};
    CHECK_THAT(given.answer("If you sign the pact, we will sign the levy."), Contains("has your yes already"));
}

TEST_CASE("a yes to what it refuses itself serves nobody", "[ai][exchanges]") {
    Talk talk{two_sides(), "north", 3};
    const DraftId pact = table_pact(talk, "south", 2);
    talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kReject, {}, {}});
    talk.table_levy(10);
    const std::string said = talk.answer("south", "north", "If you sign the levy, we will sign the pact.");
    CHECK_THAT(said,
               StartsWith("The Pact (Talks): North, South is worth more to us than no agreement, but less than what "
                          "we ask for. Our yes would cost us something"));
}

TEST_CASE("nothing is offered for what could not be paid along with it", "[ai][exchanges]") {
    const auto offered = [](double free) {
        Talk talk{
            sides_with({{"  each_round", "  cost = function() return { north = { men = 2 } } end,\n  each_round"},
                        {"return { north = { money = params.n } }", "return { north = { men = params.n } }"},
                        {"game:change(\"heat\", nil, -3, _ \"A toll\")", "game:change(\"heat\", nil, 2, _ \"A toll\")"},
                        {"resource {", "resource { id = \"men\", name = _ \"Men\" }\nresource {"},
                        {"resources = { money = 20 }", "resources = { money = 20, men = 40 }"}}),
            "north", 3};
        // Late enough for North to ask for less than all that there is.
        const Scenario& s = talk.host->scenario();
        while (talk.game.world().round < 3 || s.phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
            talk.give(Seat::clock(), AdvancePhase{});
        // Most of what North has is bound elsewhere.
        const ResourceId men = *s.find<ResourceId>("men");
        talk.give(Seat::facilitator(), SetNumber{s.committed_slot(talk.actor("north"), men), 40 - free, "so"});
        talk.give(Seat::facilitator(), SetNumber{s.free_slot(talk.actor("north"), men), free, "so"});
        const DraftId pact = table_pact(talk, "south", 8);
        talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kReject, {}, {}});
        talk.table_levy(2);
        return talk.answer("south", "north", "If you sign the levy, we will sign the pact.");
    };
    CHECK_THAT(offered(4), Contains("For that we would sign the Levy"));
    CHECK_THAT(offered(3), EndsWith("But we lack the means for both."));
}

TEST_CASE("what is said of two texts is told of each in its language", "[ai][exchanges]") {
    const Words russian = catalogue().words("ru", "kyrgyz_crisis");
    const std::string told = ai::retold(
        russian,
        "Your yes would serve us: Stabilisation mission in Osh (Ad hoc group): Russia, Kyrgyzstan, Kazakhstan. Our yes "
        "would cost us something: Compact for the South in Osh (Between governments): Russia, Kyrgyzstan. We would "
        "sign "
        "the Compact for the South in Osh (Between governments): Russia, Kyrgyzstan by itself.");
    INFO(told);
    CHECK(std::none_of(told.begin(), told.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }));
}

TEST_CASE("a yes that is asked for and one that is given for it are an exchange, with no if", "[ai][exchanges]") {
    for (const char* offer :
         {"If you sign the levy, we will sign the pact.", "Sign the levy, and we will sign the pact.",
          "Please accept the levy and we accept the pact."}) {
        INFO(offer);
        Talk talk{two_sides(), "north", 3};
        const DraftId pact = table_pact(talk, "south", 8);
        talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kReject, {}, {}});
        talk.table_levy(10);
        CHECK_THAT(talk.answer("south", "north", offer), Contains("Our yes would cost us something"));
    }
}

TEST_CASE("a yes is asked for to a text that nobody has tabled: a seat says which it could sign", "[ai][exchanges]") {
    Talk talk{two_sides(), "north", 3};
    CHECK_THAT(talk.answer("south", "north", "Sign the pact, and we will sign the levy."), Contains("Pact"));
}
