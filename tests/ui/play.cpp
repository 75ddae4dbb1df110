#include "ui/play.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <functional>
#include <thread>

#include "session/catalogue.h"
#include "ui/driver.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// A game on its thread without any window.
struct Table {
    explicit Table(const std::string& name, std::vector<std::string> people = {"kyrgyzstan"}) {
        file = Driver::folder() / (name + ".demarche");
        auto host = session::Catalogue::standard().load("border_post");
        REQUIRE(host);
        const Scenario& s = (*host)->scenario();
        const ActorSet seated = s.playable;
        Play::Setup setup;
        setup.strength = ai::Strength::kSimulation;
        for (const std::string& id : people)
            setup.people.insert(s.find<ActorId>(id).value());
        auto session = session::Session::create(file, std::move(*host), {Seed{7}, seated});
        REQUIRE(session);
        play = std::make_unique<Play>(std::move(*session), file, setup, [] {});
        if (!people.empty()) me = play->scenario().find<ActorId>(people.front()).value();
        REQUIRE(wait([&] { return play->sight(me) && !play->busy() && play->sight(me)->view.world.phase == 1; }));
    }
    static bool wait(const std::function<bool()>& done) {
        for (int i = 0; i < 4000; ++i) {
            if (done()) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
        return false;
    }
    Play::Answer answer_to(std::uint64_t request) {
        Play::Answer out;
        REQUIRE(wait([&] {
            for (Play::Answer& one : play->take_answers()) {
                if (one.request == request) {
                    out = std::move(one);
                    return true;
                }
            }
            return false;
        }));
        return out;
    }
    std::filesystem::path file;
    std::unique_ptr<Play> play;
    ActorId me;
};

}  // namespace

TEST_CASE("a command is answered, and a refused one says why", "[ui][play]") {
    Table table{"answered"};
    Say words;
    words.text = "Салам";
    CHECK_FALSE(table.answer_to(table.play->submit(table.me, words)).error);
    const auto refused =
        table.answer_to(table.play->submit(table.me, VoteOnDraft{DraftId{12345U}, 1, Vote::kAccept, {}, {}}));
    REQUIRE(refused.error);
    CHECK(refused.error->code == ErrorCode::kUnknownDraft);
}

TEST_CASE("what is taken back has not been said", "[ui][play]") {
    Table table{"undone"};
    const std::size_t before = table.play->sight(table.me)->known.size();
    CHECK_FALSE(table.play->sight(table.me)->can_undo);
    Say words;
    words.text = "too early";
    REQUIRE_FALSE(table.answer_to(table.play->submit(table.me, words)).error);
    REQUIRE(Table::wait([&] { return table.play->sight(table.me)->can_undo; }));
    CHECK(table.play->sight(table.me)->known.size() > before);
    REQUIRE_FALSE(table.answer_to(table.play->undo()).error);
    REQUIRE(Table::wait([&] { return !table.play->busy(); }));
    for (const auto& known : table.play->sight(table.me)->known) {
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        CHECK((said == nullptr || said->text != "too early"));
    }
    CHECK(table.answer_to(table.play->undo()).error);
}

TEST_CASE("a sight holds what the seat's View holds, and nothing else", "[ui][play]") {
    Table table{"sight"};
    const auto sight = table.play->sight(table.me);
    CHECK(sight->view.seat == Seat::of(table.me));
    CHECK(sight->view.world.seed == Seed{});
    CHECK(sight->view.world.streams.empty());
    for (const auto& known : sight->known)
        CHECK(known->effect.audience.contains(table.me));
    // Others' seats are not to be had at all.
    CHECK(table.play->sight(table.play->scenario().find<ActorId>("uzbekistan").value()) == nullptr);
}

TEST_CASE("every step is on disk, and the game goes on from there", "[ui][play]") {
    std::uint64_t kept = 0;
    std::filesystem::path file;
    {
        Table table{"kept"};
        Say words;
        words.text = "remember this";
        REQUIRE_FALSE(table.answer_to(table.play->submit(table.me, words)).error);
        REQUIRE(Table::wait([&] { return !table.play->busy(); }));
        file = table.file;
    }
    const session::Catalogue catalogue = session::Catalogue::standard();
    auto session = session::Session::open(file, [&](const std::string& id) { return catalogue.load(id); });
    REQUIRE(session);
    kept = hash(session->world());
    Play::Setup setup;
    setup.people.insert(session->scenario().find<ActorId>("kyrgyzstan").value());
    const ActorId me = *setup.people.begin();
    Play play{std::move(*session), file, setup, [] {}};
    REQUIRE(Table::wait([&] { return play.sight(me) && !play.busy(); }));
    CHECK(kept != 0);
    bool heard = false;
    for (const auto& known : play.sight(me)->known) {
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        heard = heard || (said != nullptr && said->text == "remember this");
    }
    CHECK(heard);
}

TEST_CASE("while the player is busy with the program nobody moves, and then all go on", "[ui][play]") {
    Table table{"resting"};
    table.play->set_resting(true);
    const auto phase = [&] { return table.play->sight(table.me)->view.world.phase; };
    const std::uint16_t before = phase();
    REQUIRE_FALSE(table.answer_to(table.play->submit(table.me, SetReady{true})).error);
    const std::size_t known = table.play->sight(table.me)->known.size();
    // What is asked later is answered later: by then it could have let them play.
    for (int i = 0; i < 3; ++i)
        REQUIRE_FALSE(table.answer_to(table.play->submit(table.me, SetReady{true})).error);
    CHECK_FALSE(table.play->busy());
    CHECK(table.play->sight(table.me)->known.size() == known);
    CHECK(phase() == before);
    table.play->set_resting(false);
    CHECK(Table::wait([&] { return table.play->sight(table.me)->known.size() > known; }));
}

TEST_CASE("an earlier state is what was known then", "[ui][play]") {
    Table table{"past"};
    const auto now = table.play->sight(table.me);
    REQUIRE(now->marks.size() >= 2);
    const PhaseMark first = now->marks.front();
    const auto answer = table.answer_to(table.play->look_back(table.me, first.command));
    REQUIRE(answer.past);
    CHECK(answer.past->view.world.round == 1);
    CHECK(answer.past->known.size() <= now->known.size());
    CHECK(answer.past->view.seat == Seat::of(table.me));
}

TEST_CASE("a game without people plays itself to its end and opens the scores", "[ui][play]") {
    auto host = session::Catalogue::standard().load("border_post");
    REQUIRE(host);
    const ActorSet seated = (*host)->scenario().playable;
    const std::filesystem::path file = Driver::folder() / "watched.demarche";
    auto session = session::Session::create(file, std::move(*host), {Seed{3}, seated});
    REQUIRE(session);
    Play::Setup setup;
    setup.strength = ai::Strength::kSimulation;
    Play play{std::move(*session), file, setup, [] {}};
    REQUIRE(Table::wait([&] { return play.sight({}) && play.sight({})->view.world.ended; }));
    REQUIRE(Table::wait([&] { return !play.final_scores().empty(); }));
    for (const FinalScore& score : play.final_scores()) {
        CHECK(score.total >= 0);
        CHECK(score.total <= 1);
    }
}

TEST_CASE("a game can be left while AI seats think", "[ui][play]") {
    auto host = session::Catalogue::standard().load("border_post");
    REQUIRE(host);
    const ActorSet seated = (*host)->scenario().playable;
    const std::filesystem::path file = Driver::folder() / "left.demarche";
    auto session = session::Session::create(file, std::move(*host), {Seed{4}, seated});
    REQUIRE(session);
    {
        const Play play{std::move(*session), file, Play::Setup{}, [] {}};
    }
    const session::Catalogue catalogue = session::Catalogue::standard();
    CHECK(session::Session::open(file, [&](const std::string& id) { return catalogue.load(id); }));
}

TEST_CASE("what an AI seat reckoned with in a secret act is not told to whoever sees what came of it", "[ui][thread]") {
    constexpr const char* kScenario = R"(
scenario { id = "unseen", api = 1, version = "1", title = "Unseen", rounds = { "One", "Two" },
  phases = { { id = "talks", like = "negotiation" }, { id = "acts", like = "decision", secret = false },
    { id = "review", like = "review" } } }
actor { id = "north", name = "North" }
actor { id = "south", name = "South" }
indicator { id = "heat", of = "world", name = "Heat", start = 60, better = "lower" }
action { id = "sabotage", name = "Sabotage", text = "Cool it in secret.", secret = true,
  apply = function(game) game:change("heat", nil, -10, "something broke") end }
action { id = "march", name = "March", text = "March for all to see.",
  apply = function(game) game:change("heat", nil, 4, "boots") end }
)";
    const std::filesystem::path file = Driver::folder() / "unseen.demarche";
    auto loaded = script::Host::load(script::memory_package("unseen", {{"unseen.scenario", kScenario}}));
    REQUIRE(loaded);
    const ActorSet seats = loaded->host->scenario().playable;
    auto session = session::Session::create(file, std::move(loaded->host), {Seed{1}, seats});
    REQUIRE(session);
    const Scenario& s = session->scenario();
    const ActorId north = *s.find<ActorId>("north");
    const ActorId south = *s.find<ActorId>("south");
    while (s.phases[session->world().phase].like != PhaseLike::kDecision)
        REQUIRE(session->submit(Seat::clock(), AdvancePhase{}));
    for (const char* const action : {"sabotage", "march"})
        REQUIRE(session->submit(Seat::of(north), TakeAction{*s.find<ActionId>(action), {}}, {}, action));
    Play::Setup setup;
    setup.strength = ai::Strength::kSimulation;
    setup.people = ActorSet::just(south);
    Play play{std::move(*session), file, setup, [] {}};
    REQUIRE(Table::wait([&] { return play.sight(south) && !play.busy(); }));
    const auto sight = play.sight(south);
    REQUIRE_FALSE(sight->reckonings.empty());
    CHECK(std::any_of(sight->known.begin(), sight->known.end(), [](const auto& known) {
        return known->effect.cause.kind == Cause::Kind::kHidden;  // the heat has fallen
    }));
    CHECK(sight->reckonings.front()->why == "march");
}
