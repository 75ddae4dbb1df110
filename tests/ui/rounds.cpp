#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "ai/adviser.h"
#include "model/translated.h"
#include "ui/driver.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

TEST_CASE("a round of Border Post, from the start screen to the next round", "[ui][window][x11]") {
    Driver d{1280, 720};
    REQUIRE(d.has("start/scenario/border_post"));
    REQUIRE(d.click("start/scenario/border_post"));
    REQUIRE(d.has("seats/begin"));
    // Who chooses a seat leaves the one that was offered.
    REQUIRE(d.click("seat/uzbekistan/me"));
    CHECK_FALSE(d.has("seats/several"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle());
    REQUIRE(d.app().desk() != nullptr);
    CHECK(d.scenario().actors[d.app().desk()->me].id == "uzbekistan");
    CHECK(d.app().desk()->now->view.world.round == 1);

    // A look at the map, at a place and back.
    lay_cards_aside(d);
    REQUIRE(d.click("map/place/dostuk"));
    CHECK(d.has("sheet/close"));
    REQUIRE(d.click("sheet/close"));
    CHECK_FALSE(d.has("sheet/close"));

    // A word in public.
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type("Hello Ош, Өзгөн");
    REQUIRE(d.click("speech/send"));
    bool heard = false;
    for (const auto& known : d.app().desk()->now->known) {
        const auto* said = std::get_if<MessageSent>(&known->effect.change);
        heard = heard || (said != nullptr && said->text == "Hello Ош, Өзгөн");
    }
    CHECK(heard);

    // Ready through the phases, deciding what is asked, until the next round begins.
    for (int i = 0; i < 8 && d.app().desk()->now->view.world.round == 1; ++i) {
        if (const std::string choice = d.first("card/choice/"); !choice.empty() && d.enabled(choice))
            REQUIRE(d.click(choice));
        lay_cards_aside(d);
        if (d.app().desk()->phase().like == PhaseLike::kDecision) {
            const std::string act = d.first("act/");
            if (!act.empty()) {
                REQUIRE(d.click(act));
                REQUIRE(d.click("act/do"));
            }
        }
        lay_cards_aside(d);
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle());
    }
    CHECK(d.app().desk()->now->view.world.round == 2);

    // What is past can be looked at, and left again.
    lay_cards_aside(d);
    REQUIRE(d.click("time/1/negotiation"));
    REQUIRE(d.app().desk()->past);
    CHECK(d.app().desk()->past->view.world.round == 1);
    CHECK_FALSE(d.enabled("bar/ready"));
    REQUIRE(d.click("time/now"));
    CHECK_FALSE(d.app().desk()->past);
}

TEST_CASE("drafting, amending and adopting in the Kyrgyz crisis", "[ui][window]") {
    // Two seats are played here, the others are empty: what comes of a draft hangs on the two alone.
    Driver d{1280, 720, "kyrgyz_crisis", "kyrgyzstan"};
    sit_down(d, {"kyrgyzstan", "russia"});
    const auto take_keyboard = [&](const std::string& actor) {
        REQUIRE(d.wait_for("curtain/open"));
        REQUIRE(d.settle());
        CHECK(d.scenario().actors[d.app().desk()->me].id == actor);
        REQUIRE(d.click("curtain/open"));
        lay_cards_aside(d);
    };
    const auto world = [&]() -> const World& { return d.app().desk()->now->view.world; };

    take_keyboard("russia");
    REQUIRE(d.click("talks/new"));
    REQUIRE(d.click("new/joint_mission"));
    REQUIRE(d.has("pen/table"));
    REQUIRE(d.click("pen/party/kyrgyzstan"));
    REQUIRE(d.click("pen/add"));
    REQUIRE(d.click("pen/add/military"));
    CHECK(d.app().desk()->sheets.pen->text.terms.size() == 2);
    const auto opinion = d.app().desk()->adviser->opinion(d.app().desk()->now, d.app().desk()->sheets.pen->text);
    REQUIRE(opinion);
    INFO((opinion->fault ? opinion->fault->message : "no fault"));
    CHECK(opinion->scores);
    // What is expected of several alike is said once.
    std::set<std::pair<int, std::string>> expected;
    for (const ai::Forecast& one : opinion->forecasts)
        expected.emplace(one.lean(), ai::told(words_of(d.scenario()), one));
    const auto& marks = d.app().ui().marks();
    CHECK(static_cast<std::size_t>(std::count_if(marks.begin(), marks.end(), [](const auto& mark) {
              return mark.first.starts_with("advice/expects/");
          })) == expected.size());
    REQUIRE(d.enabled("pen/table"));
    REQUIRE(d.click("pen/table"));
    REQUIRE_FALSE(d.app().desk()->sheets.pen);
    REQUIRE(world().drafts.size() == 1);
    CHECK(world().drafts.front()->status == DraftStatus::kOpen);
    CHECK(world().drafts.front()->version() == 1);

    // A larger staff: a second version, which shows its difference from the first.
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.click("draft/amend"));
    REQUIRE(d.has("pen/lead/staff"));
    CHECK_FALSE(d.enabled("pen/table"));  // nothing has been changed yet
    REQUIRE(d.slide("pen/lead/staff", 1.0F));
    CHECK(d.app().desk()->sheets.pen->text.terms.front().params.back() == 40);
    REQUIRE(d.enabled("pen/table"));
    REQUIRE(d.click("pen/table"));
    CHECK(world().drafts.front()->version() == 2);
    CHECK(world().agreements.empty());
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("bar/ready"));

    // The host reads it and says yes.
    take_keyboard("kyrgyzstan");
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.click("draft/accept"));
    REQUIRE(d.settle());
    REQUIRE(world().agreements.size() == 1);
    const Agreement& adopted = *world().agreements.front();
    CHECK(adopted.text().parties.size() == 2);
    CHECK(adopted.text().terms.size() == 2);
    for (int i = 0; i < 3 && d.has("sheet/close"); ++i)
        d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("agreed/1"));
    CHECK(d.has("agreement/leave"));
}

TEST_CASE("what failed in an earlier round takes one line, and can be read and taken up again", "[ui][window]") {
    Driver d{1280, 720, "border_post", "kyrgyzstan"};
    sit_down(d, {"kyrgyzstan", "uzbekistan"});
    const auto take_keyboard = [&] {
        REQUIRE(d.wait_for("curtain/open"));
        REQUIRE(d.settle());
        REQUIRE(d.click("curtain/open"));
        lay_cards_aside(d);
    };
    const auto world = [&]() -> const World& { return d.app().desk()->now->view.world; };
    take_keyboard();
    const char* const me =
        d.app().desk()->me == *d.scenario().find<ActorId>("kyrgyzstan") ? "kyrgyzstan" : "uzbekistan";
    const char* const other = std::string{me} == "kyrgyzstan" ? "uzbekistan" : "kyrgyzstan";
    submit_as(d, me, ProposeDraft{first_text(*d.app().desk(), "border_protocol"), std::nullopt, {}});
    REQUIRE(world().drafts.size() == 1);
    submit_as(d, other, VoteOnDraft{world().drafts.front()->id, 1, Vote::kReject, {}, "No."});
    REQUIRE(world().drafts.front()->status == DraftStatus::kRejected);
    CHECK(d.has("talks/1/read"));
    CHECK_FALSE(d.has("talks/aside/1"));
    for (int i = 0; i < 20 && world().round == 1; ++i) {
        if (d.has("curtain/open")) REQUIRE(d.click("curtain/open"));
        lay_cards_aside(d);
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle());
    }
    REQUIRE(world().round == 2);
    if (d.has("curtain/open")) REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    CHECK_FALSE(d.has("talks/1/read"));
    REQUIRE(d.click("talks/aside/1"));
    CHECK(d.app().desk()->sheets.draft == world().drafts.front()->id);
    CHECK(d.has("draft/amend"));
}

TEST_CASE("a step can be taken back until the phase ends", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d, {"kyrgyzstan"});
    lay_cards_aside(d);
    CHECK_FALSE(d.enabled("bar/undo"));
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type("too early");
    REQUIRE(d.click("speech/send"));
    const std::size_t said = d.app().desk()->now->known.size();
    REQUIRE(d.enabled("bar/undo"));
    REQUIRE(d.click("bar/undo"));
    REQUIRE(d.settle());
    CHECK(d.app().desk()->now->known.size() < said);
    CHECK_FALSE(d.enabled("bar/undo"));
}

TEST_CASE("a draft that cannot be tabled says why", "[ui][window]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu"};
    sit_down(d, {"eu"});
    lay_cards_aside(d);
    REQUIRE(d.click("talks/new"));
    REQUIRE(d.click("new/police_mission"));
    REQUIRE(d.has("pen/table"));
    REQUIRE(d.click("pen/party/eu"));  // a mission of nobody
    const auto opinion = d.app().desk()->adviser->opinion(d.app().desk()->now, d.app().desk()->sheets.pen->text);
    REQUIRE(opinion);
    REQUIRE(opinion->fault);
    CHECK_FALSE(d.enabled("pen/table"));
}

TEST_CASE("who is left out of a draft and put back is named again, and no note of it stays", "[ui][window]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu"};
    sit_down(d, {"eu"});
    lay_cards_aside(d);
    REQUIRE(d.click("talks/new"));
    REQUIRE(d.click("new/police_mission"));
    REQUIRE(d.click("pen/party/russia"));
    const auto pen = [&]() -> ui::Pen& { return *d.app().desk()->sheets.pen; };
    const DraftText both = pen().text;
    REQUIRE(both.terms.front().params.front() == static_cast<double>(d.app().desk()->me.index()));
    std::size_t notes = 0;
    for (int i = 0; i < 2; ++i) {
        REQUIRE(d.click("pen/party/eu"));
        REQUIRE_FALSE(pen().handed_on.empty());
        if (i > 0) CHECK(pen().handed_on.size() == notes);
        notes = pen().handed_on.size();
        CHECK(pen().text.terms.front().params.front() != both.terms.front().params.front());
        REQUIRE(d.click("pen/party/eu"));
        CHECK(pen().handed_on.empty());
        CHECK(pen().text == both);
    }
}

TEST_CASE("two at one keyboard: the curtain falls between them", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d, {"kyrgyzstan", "uzbekistan"});
    // Behind the curtain there is nothing of the table to be seen.
    CHECK_FALSE(d.has("bar/ready"));
    CHECK(d.first("talks/").empty());
    CHECK(d.first("map/").empty());
    const ActorId first = d.app().desk()->me;
    REQUIRE(d.click("curtain/open"));
    REQUIRE(d.has("bar/ready"));
    lay_cards_aside(d);
    REQUIRE(d.click("bar/ready"));
    REQUIRE(d.wait_for("curtain/open"));
    CHECK(d.app().desk()->me != first);
    CHECK(d.first("talks/").empty());
}
