// What a seat may not know of is not told to it by a text that it may read.
#include <catch2/catch.hpp>

#include "diplomacy/drafting.h"

#include "border_post.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

/// A protocol of the two neighbours.
DraftText protocol(const Scenario& s) {
    DraftText text;
    text.type = *s.find<AgreementTypeId>("border_protocol");
    text.framework = *s.find<InstitutionId>("border_talks");
    text.parties.insert(*s.find<ActorId>("kyrgyzstan"));
    text.parties.insert(*s.find<ActorId>("uzbekistan"));
    const ClauseId crossing = *s.find<ClauseId>("crossing");
    text.terms = {{crossing, default_params(s, s.clauses[crossing].params, text.parties)}};
    return text;
}

/// What is read at the seats of these people, of a game in which Kyrgyzstan has tabled one protocol before all and one
/// before Uzbekistan alone, and has tied the first to the second.
std::string read_by(std::initializer_list<const char*> people, const std::string& lines) {
    const TemporaryFolder folder;
    auto host = host_of("border_post");
    const ActorSet seats = host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(host), {Seed{7}, seats});
    REQUIRE(session);
    const Scenario& s = session->scenario();
    const ActorId kyrgyzstan = *s.find<ActorId>("kyrgyzstan");
    const auto tabled = [&](const std::optional<ActorSet>& channel) {
        REQUIRE(session->submit(Seat::of(kyrgyzstan), ProposeDraft{protocol(s), channel, {}}));
        return session->world().drafts.back()->id;
    };
    REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    const DraftId known = tabled({});
    const DraftId hidden = tabled(protocol(s).parties);
    DraftText tied = protocol(s);
    tied.linked = {hidden};
    REQUIRE(session->submit(Seat::of(kyrgyzstan), AmendDraft{known, 1, tied, {}}, {}, "It wants both."));
    terminal::TextGameSetup setup;
    for (const char* one : people)
        setup.people.insert(*s.find<ActorId>(one));
    setup.strength = ai::Strength::kSimulation;
    std::istringstream in{lines};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    return out.str();
}

}  // namespace

TEST_CASE("a tie to a draft that the reader may not know names nothing of it", "[terminal][secrets]") {
    const std::string named = "now only together with: Border protocol (Border talks): Kyrgyzstan, Uzbekistan";
    const std::string unnamed = "now only together with: a draft that you do not know";
    SECTION("on the page of all news") {
        const std::string chair = read_by({"kazakhstan"}, "news all\nquit\n");
        INFO(chair);
        CHECK(tells(chair, unnamed));
        CHECK_FALSE(tells(chair, named));
        const std::string neighbour = read_by({"uzbekistan"}, "news all\nquit\n");
        INFO(neighbour);
        CHECK(tells(neighbour, named));
    }
    SECTION("on the screen that whoever sits down reads") {
        // Kyrgyzstan hands the keyboard on unread.
        const std::string all = read_by({"kyrgyzstan", "kazakhstan"}, "\npass\n\nnews\nquit\n");
        INFO(all);
        const std::size_t handed_on = all.rfind("The keyboard goes to Kazakhstan");
        REQUIRE(handed_on != std::string::npos);
        const std::string chair = all.substr(handed_on);
        CHECK(tells(chair, unnamed));
        CHECK_FALSE(tells(chair, named));
    }
}

TEST_CASE("the numbers behind a secret act are not told to whoever sees what came of it", "[terminal][secrets]") {
    constexpr const char* kScenario = R"(
scenario { id = "unseen", api = 1, version = "1", title = _ "Unseen", rounds = { _ "One", _ "Two" },
  phases = { { id = "talks", like = "negotiation" }, { id = "acts", like = "decision", secret = false },
    { id = "review", like = "review" } } }
actor { id = "north", name = _ "North" }
actor { id = "south", name = _ "South" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
action { id = "sabotage", name = _ "Sabotage", text = _ "Cool it in secret.", secret = true,
  apply = function(game) game:change("heat", nil, -10, _ "something broke") end }
action { id = "march", name = _ "March", text = _ "March for all to see.",
  apply = function(game) game:change("heat", nil, 4, _ "boots") end }
)";
    const TemporaryFolder folder;
    auto loaded = script::Host::load(script::memory_package("unseen", {{"unseen.scenario", kScenario}}));
    REQUIRE(loaded);
    const ActorSet seats = loaded->host->scenario().playable;
    auto session = session::Session::create(folder / "game.demarche", std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    const Scenario& s = session->scenario();
    const ActorId north = *s.find<ActorId>("north");
    while (s.phases[session->world().phase].like != PhaseLike::kDecision)
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    const auto act = [&](const char* action, const char* why) {
        REQUIRE(session->submit(Seat::of(north), TakeAction{*s.find<ActionId>(action), {}}, {}, why));
    };
    act("sabotage", "value +0.111 (+0.111, Calm +0.111)");
    act("march", "value +0.222 (+0.222, Noise +0.222)");
    terminal::TextGameSetup setup;
    setup.people.insert(*s.find<ActorId>("south"));
    std::istringstream in{"news all\nnumbers\nnumbers north\nquit\n"};
    std::ostringstream out;
    terminal::TextGame game{std::move(*session), setup, in, out};
    CHECK(game.run());
    INFO(out.str());
    CHECK(tells(out.str(), "Heat falls from 60 to 50 (something that you do not know of)"));
    CHECK(tells(out.str(), "0.222"));
    CHECK_FALSE(tells(out.str(), "0.111"));
}
