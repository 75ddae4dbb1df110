// A scenario whose scripts go wrong while it is played: said in words, nothing lost, and one can leave.

#include <catch2/catch.hpp>

#include "ui/slow_box.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

namespace fs = std::filesystem;

bool heard(Driver& d, const std::string& words) {
    for (const auto& known : d.app().desk()->now->known) {
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        if (said != nullptr && said->text == words) return true;
    }
    return false;
}

void say(Driver& d, const std::string& words) {
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type(words);
    REQUIRE(d.click("speech/send"));
    REQUIRE(d.settle(60'000));
}

}  // namespace

TEST_CASE("scripts that take too long stop the game in words; nothing is lost, and it can be saved, left and opened",
          "[ui][window][stopped]") {
    const Box box{kSlow, ""};
    Driver d{1280, 720, "slow_box", "alfa"};
    sit_down_as_alfa(d);
    say(d, "before it stopped");
    // Ready in the negotiation and in the decision: then comes the resolution, in which the drift never ends.
    for (int i = 0; i < 3 && !d.has("stopped/why"); ++i) {
        if (d.enabled("bar/ready")) REQUIRE(d.click("bar/ready"));
        d.wait_for("stopped/why", 30'000);
    }
    REQUIRE(d.has("stopped/why"));
    Desk* desk = d.app().desk();
    REQUIRE(desk->stop);
    INFO(desk->stop->text());
    CHECK(desk->stop->code == ErrorCode::kScriptLimit);
    CHECK(desk->stop->where.find("slow_box/scenario.lua:") != std::string::npos);
    CHECK(desk->stop->message.find("violence") != std::string::npos);
    const World stood = desk->now->view.world;

    // One can look around: everything is there, nothing can be done, and the way back to the reason stays open.
    REQUIRE(d.click("stopped/look"));
    CHECK_FALSE(desk->sheets.any());
    CHECK(heard(d, "before it stopped"));
    CHECK_FALSE(desk->live());
    d.key(SDL_SCANCODE_F4);
    CHECK(d.has("review/page/story"));
    d.key(SDL_SCANCODE_F1);
    REQUIRE(d.click("bar/ready"));
    CHECK(d.has("stopped/why"));

    // A copy can be saved, though no command is taken any more.
    d.key(SDL_SCANCODE_ESCAPE);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("menu/name"));
    d.type("../as it:stopped");
    REQUIRE(d.click("menu/save"));
    REQUIRE(d.settle(60'000));
    const fs::path copy = desk->play->file().parent_path() / "as it-stopped.demarche";  // not hidden, nor elsewhere
    CHECK(fs::exists(copy));
    d.key(SDL_SCANCODE_ESCAPE);

    // Opened anew it stands where it stood, and takes commands again.
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.click("stopped/reopen"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.app().desk() != nullptr);
    REQUIRE(d.settle(60'000));
    desk = d.app().desk();
    CHECK_FALSE(desk->stop);
    CHECK(desk->now->view.world == stood);
    CHECK(heard(d, "before it stopped"));
    CHECK(desk->live());
    say(d, "and again");
    CHECK(heard(d, "and again"));
    // The same step stops it again.
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.wait_for("stopped/why", 60'000));

    // And it can be left.
    REQUIRE(d.has("stopped/leave"));
    REQUIRE(d.click("stopped/leave"));
    CHECK(d.wait_for("start/saves"));
    CHECK(d.app().desk() == nullptr);
}

TEST_CASE("advisers whose scripts take too long fall silent in words, and the game goes on without them",
          "[ui][window][stopped]") {
    const Box box{"", kSlow};
    Driver d{1280, 720, "slow_box", "alfa"};
    sit_down_as_alfa(d);
    REQUIRE(d.settle(60'000));
    Desk* desk = d.app().desk();
    CHECK_FALSE(desk->stop);
    CHECK_FALSE(desk->adviser->take_fault());  // it has been said
    CHECK(d.app().ui().said_last().find("advisers have nothing more to say") != std::string::npos);
    say(d, "we go on");
    CHECK(heard(d, "we go on"));
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.settle(60'000));
    REQUIRE(desk->phase().like == PhaseLike::kDecision);
    // What can be done is still there to be done; what it would be worth nobody can tell.
    REQUIRE(d.click("act/patrol"));
    REQUIRE(d.click("act/do"));
    REQUIRE(d.settle(60'000));
    CHECK(desk->now->view.world.pending.size() + desk->now->view.world.act_counts.size() > 0);
}

TEST_CASE("a script that fails in play is told where it happened, and the game goes on", "[ui][window][stopped]") {
    const Box box{"error('the river is not where it was')", ""};
    Driver d{1280, 720, "slow_box", "alfa"};
    sit_down_as_alfa(d);
    for (int i = 0; i < 6 && d.app().desk()->now->view.world.round == 1; ++i) {
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
    }
    Desk* desk = d.app().desk();
    CHECK_FALSE(desk->stop);
    REQUIRE(desk->now->view.world.round == 2);
    // Said when it happened, and once only.
    CHECK(d.app().ui().said_last().find("slow_box/scenario.lua:10") != std::string::npos);
    CHECK(desk->play->take_script_faults().empty());
}
