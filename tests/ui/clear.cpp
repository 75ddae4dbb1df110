// Whether a person at the table is told how things stand: found by playing, and looking at every picture.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "diplomacy/drafting.h"
#include "ui/draft_parts.h"
#include "ui/reader.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// Kyrgyzstan, with Uzbekistan in the test's hand and nobody else at the table.
void sit_down_with_neighbour(Driver& d) {
    sit_down(d, {"kyrgyzstan", "uzbekistan"});
    REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    REQUIRE(d.scenario().actors[d.app().desk()->me].id == "kyrgyzstan");
}

}  // namespace

TEST_CASE("Escape closes a list that lies open, and nothing below it", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down_with_neighbour(d);
    Desk& desk = *d.app().desk();
    SECTION("a list of the pen") {
        REQUIRE(d.click("talks/new"));
        REQUIRE(d.click("new/border_protocol"));
        REQUIRE(d.click("pen/framework"));
        REQUIRE(d.has("pen/framework/0"));
        d.key(SDL_SCANCODE_ESCAPE);
        CHECK_FALSE(d.has("pen/framework/0"));
        CHECK(desk.sheets.pen);
    }
    SECTION("the kinds of agreement") {
        REQUIRE(d.click("talks/new"));
        REQUIRE(d.has("new/border_protocol"));
        d.key(SDL_SCANCODE_ESCAPE);
        CHECK_FALSE(d.has("new/border_protocol"));
        CHECK_FALSE(desk.sheets.menu);
    }
    SECTION("a list of the settings") {
        REQUIRE(d.click("bar/menu"));
        REQUIRE(d.click("menu/settings"));
        REQUIRE(d.click("settings/pace"));
        d.key(SDL_SCANCODE_ESCAPE);
        CHECK(desk.sheets.settings);
    }
}

TEST_CASE("what is being written outlives its sheet", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down_with_neighbour(d);
    Desk& desk = *d.app().desk();
    SECTION("words to others, left by Escape") {
        REQUIRE(d.click("talks/say"));
        REQUIRE(d.click("speech/words"));
        d.type("before the flood");
        d.key(SDL_SCANCODE_ESCAPE);
        CHECK(desk.sheets.speech);  // the first leaves the field, the second the sheet
        CHECK(desk.speech == "before the flood");
        d.key(SDL_SCANCODE_ESCAPE);
        REQUIRE_FALSE(desk.sheets.speech);
        REQUIRE(d.click("talks/say"));
        CHECK(stands(d, "before the flood"));
    }
    SECTION("a draft of one's own") {
        REQUIRE(d.click("talks/new"));
        CHECK_FALSE(d.has("new/aside"));
        REQUIRE(d.click("new/border_protocol"));
        REQUIRE(d.slide("pen/crossing/hours", 1.0F));
        const DraftText written = desk.sheets.pen->text;
        d.key(SDL_SCANCODE_ESCAPE);
        REQUIRE_FALSE(desk.sheets.pen);
        REQUIRE(d.click("talks/new"));
        REQUIRE(d.click("new/aside"));
        REQUIRE(desk.sheets.pen);
        CHECK(desk.sheets.pen->text == written);
        CHECK_FALSE(desk.pen_aside);
    }
    SECTION("an amendment, closed by its button") {
        desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
        REQUIRE(d.settle());
        REQUIRE(d.click("talks/1/read"));
        REQUIRE(d.click("draft/amend"));
        REQUIRE(d.slide("pen/crossing/hours", 1.0F));
        const DraftText written = desk.sheets.pen->text;
        REQUIRE(d.click("sheet/close"));
        REQUIRE_FALSE(desk.sheets.pen);
        REQUIRE(d.click("draft/amend"));
        CHECK(desk.sheets.pen->text == written);
    }
    SECTION("what was not touched is gone without a word") {
        REQUIRE(d.click("talks/new"));
        REQUIRE(d.click("new/border_protocol"));
        d.key(SDL_SCANCODE_ESCAPE);
        CHECK_FALSE(desk.pen_aside);
    }
}

TEST_CASE("a draft that was adopted while it lies open says so, and gives no more advice", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down_with_neighbour(d);
    Desk& desk = *d.app().desk();
    desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
    REQUIRE(d.settle());
    desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
    REQUIRE(d.settle());
    REQUIRE(desk.now->view.world.drafts.size() == 2);
    const DraftId id = desk.now->view.world.drafts.front()->id;
    desk.sheets.draft = id;
    REQUIRE(d.settle());
    REQUIRE(stands(d, "two rounds ahead") == false);  // a heading, whose letters stand apart
    REQUIRE(stands(d, "of your score of 1"));
    REQUIRE(d.click("draft/amend"));
    REQUIRE(d.slide("pen/crossing/hours", 1.0F));
    REQUIRE(d.settle());
    REQUIRE(d.click("pen/table"));
    REQUIRE(d.settle());
    CHECK_FALSE(d.has("draft/read_new"));  // one's own words are not news
    const int version = desk.now->view.world.draft(id)->version();
    REQUIRE(version == 2);
    submit_as(d, "uzbekistan", VoteOnDraft{id, version, Vote::kAccept, {}, {}});
    REQUIRE(desk.now->view.world.agreements.size() == 1);
    CHECK(d.has("draft/agreement"));
    CHECK_FALSE(d.has("draft/accept"));
    CHECK_FALSE(stands(d, "of your score of 1"));
    CHECK(stands(d, "In force"));
    REQUIRE(d.click("draft/agreement"));
    CHECK(desk.sheets.agreement == desk.now->view.world.agreements.front()->id);
    REQUIRE(d.click("sheet/close"));
    if (d.has("sheet/close")) REQUIRE(d.click("sheet/close"));
    // And the other text, which can no longer enter into force, says why on its slip.
    CHECK(stands(d, "Not now: the mandate of Border talks does not cover it"));
}

TEST_CASE("what a signature or an act makes of one's own word is said beforehand", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down_with_neighbour(d);
    Desk& desk = *d.app().desk();
    begin_draft(desk, *desk.s().find<AgreementTypeId>("advisory_mission"));
    DraftText text = desk.sheets.pen->text;
    desk.sheets.pen.reset();
    const ActorId chair = *desk.s().find<ActorId>("kazakhstan");
    text.parties = {};
    text.parties.insert(chair);
    for (Term& term : text.terms) {
        const std::vector<ParamDef>& params = desk.s().clauses[term.clause].params;
        for (std::size_t p = 0; p < params.size(); ++p) {
            if (params[p].type == ParamType::kParty) term.params[p] = static_cast<double>(chair.index());
        }
    }
    desk.give(ProposeDraft{std::move(text), std::nullopt, {}});
    REQUIRE(d.settle());
    REQUIRE(desk.now->view.world.drafts.size() == 1);
    const DraftId id = desk.now->view.world.drafts.front()->id;
    desk.sheets.draft = id;
    REQUIRE(d.settle());
    CHECK_FALSE(stands(d, "what you have promised"));
    desk.sheets.draft.reset();
    desk.give(GiveAssurance{*desk.s().find<AssuranceTypeId>("let_it_pass"), {3}, std::nullopt});
    REQUIRE(d.settle());
    desk.sheets.draft = id;
    REQUIRE(d.settle());
    CHECK(stands(d, "It would keep what you have promised to all"));
    CHECK_FALSE(stands(d, "It would break"));
}

TEST_CASE("what a text takes twice of the same is told as one sum", "[ui][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    const Scenario& s = d.scenario();
    const ActorId me = d.app().desk()->me;
    const ResourceId guards = *s.find<ResourceId>("guards");
    const ResourceId aid = *s.find<ResourceId>("aid");
    const ActorId other = *s.find<ActorId>("uzbekistan");
    const std::vector<std::vector<ResourceCost>> terms{
        {{me, guards, 16}, {other, guards, 16}}, {{me, guards, 40}}, {{me, aid, 3}}};
    CHECK(cost_of(s, terms, me) == "56 " + s.resources[guards].name.str() + " and 3 " + s.resources[aid].name.str());
}

TEST_CASE("a word in private opens a channel in which the answer is read", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down_with_neighbour(d);
    Desk& desk = *d.app().desk();
    REQUIRE(d.click("actor/uzbekistan"));
    REQUIRE(d.click("actor/say"));
    REQUIRE(d.click("speech/words"));
    d.type("What would open the gate");
    REQUIRE(d.click("speech/send"));
    REQUIRE(d.settle());
    CHECK(desk.sheets.speech);
    CHECK(stands(d, "What would open the gate"));
    ActorSet to;
    to.insert(desk.me);
    submit_as(d, "uzbekistan", Say{"Patrols, and a list of names", to});
    CHECK(stands(d, "Patrols, and a list of names"));
    // What is said to all is not said in this channel, and the other way round.
    submit_as(d, "uzbekistan", Say{"We are reasonable people", std::nullopt});
    CHECK_FALSE(stands(d, "We are reasonable people What"));
    REQUIRE(d.click("speech/to/uzbekistan"));
    CHECK(stands(d, "We are reasonable people"));
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.settle());
    REQUIRE(desk.sheets.actor);
    CHECK(std::none_of(desk.press.begin(), desk.press.end(), [](const auto& line) { return line.line.text.empty(); }));
    // What was said to all closes the sheet: it is answered at the table.
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type("To all");
    REQUIRE(d.click("speech/send"));
    CHECK_FALSE(desk.sheets.speech);
}

TEST_CASE("which door is shut is said before anything is written", "[ui][window][clear]") {
    Driver d{1280, 720, "kyrgyz_crisis", "russia"};
    sit_down(d, {"russia"});
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    d.key(SDL_SCANCODE_F6);
    REQUIRE(d.settle(60'000));
    REQUIRE(d.has("ledger/shut/csto"));  // its charter
    CHECK(stands(d, "Would not take up now: "));
    const auto doors = desk.adviser->doors(desk.now);
    REQUIRE(doors);
    const InstitutionId csto = *d.scenario().find<InstitutionId>("csto");
    const AgreementTypeId mission = *d.scenario().find<AgreementTypeId>("joint_mission");
    REQUIRE(doors->reason(csto, mission) != nullptr);
    CHECK(doors->reason(csto, *d.scenario().find<AgreementTypeId>("csto_charter_amendment")) == nullptr);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("talks/new"));
    CHECK(d.app().ui().marks().at("new/joint_mission").tip.find(*doors->reason(csto, mission)) != std::string::npos);
    REQUIRE(d.click("new/joint_mission"));
    REQUIRE(d.settle(60'000));
    CHECK(d.has("pen/shut/csto"));
}

TEST_CASE("what still waits for a word is said before the phase is given away", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down_with_neighbour(d);
    Desk& desk = *d.app().desk();
    const auto tip = [&] { return d.app().ui().marks().at("bar/ready").tip; };
    DraftText text = first_text(desk, "border_protocol");
    CHECK(tip().find("Border protocol") == std::string::npos);
    submit_as(d, "uzbekistan", ProposeDraft{text, std::nullopt, {}});
    CHECK(tip().find("Still without your answer: ") != std::string::npos);
    CHECK(tip().find("Border protocol") != std::string::npos);
}

TEST_CASE("a place's page tells what is being negotiated and what happened there", "[ui][window][clear]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu"};
    sit_down(d, {"eu"});
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    begin_draft(desk, *desk.s().find<AgreementTypeId>("police_mission"));
    DraftText text = desk.sheets.pen->text;
    desk.sheets.pen.reset();
    const PlaceId osh = *desk.s().find<PlaceId>("osh");
    text.place = osh;
    desk.give(ProposeDraft{text, std::nullopt, {}});
    REQUIRE(d.settle(60'000));
    REQUIRE_FALSE(desk.now->view.world.drafts.empty());
    CHECK_FALSE(lines_about(desk, osh).empty());
    desk.sheets.place = osh;
    REQUIRE(d.settle());
    REQUIRE(d.has("place/draft/1"));
    // Its button is no wider than the page, however little room there is and whatever has been signed.
    d.window().set_size(900, 700);
    d.window().set_text_scale(1.8F);
    REQUIRE(d.settle());
    const Mark& mark = d.app().ui().marks().at("place/draft/1");
    CHECK(mark.high.x <= mark.window_high.x);
    const auto lines = lines_about(desk, osh);
    CHECK(std::none_of(lines.begin(), lines.end(),
                       [](const auto* line) { return line->text.find("accepts") != std::string::npos; }));
    REQUIRE(d.click("place/draft/1"));
    CHECK(desk.sheets.draft == desk.now->view.world.drafts.front()->id);
}

TEST_CASE("a card is as high as its words and choices", "[ui][window][clear]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d, {"kyrgyzstan"});
    Desk& desk = *d.app().desk();
    for (std::size_t i = 0; i < desk.s().cards.size(); ++i) {
        desk.sheets.card = CardId{i};
        REQUIRE(d.settle());
        const auto [low, high] = d.app().ui().sheet();
        INFO(desk.s().cards[CardId{i}].id);
        const Mark& close = d.app().ui().marks().at("card/close");
        CHECK(close.low.y - low.y < d.app().ui().u(60));
        // No more than a few lines are left blank at the foot, and nothing has to be scrolled for.
        float lowest = low.y;
        for (const Line& line : read_screen(d.window().fonts().mono)) {
            if (line.low.x > low.x && line.high.x < high.x && line.high.y < high.y && line.in_sight())
                lowest = std::max(lowest, line.high.y);
        }
        CHECK((high.y - lowest < d.app().ui().u(90) || high.y - low.y < d.app().ui().u(381)));
        CHECK(high.y - lowest > d.app().ui().u(12));
    }
}

TEST_CASE("the reader's size of text counts in the largest window too", "[ui][window][clear]") {
    Driver d{3840, 2160};
    float last = 0;
    for (const float scale : {1.0F, 1.5F, 1.8F, 2.0F}) {
        d.window().set_text_scale(scale);
        d.frames(4);
        CHECK(d.window().unit() > last + 0.1F);
        last = d.window().unit();
    }
}

TEST_CASE("curves of the course so far share the height that there is", "[ui][window][clear]") {
    const auto height_at = [](int width, int height) {
        Driver d{width, height, "border_post", "kyrgyzstan"};
        sit_down(d, {"kyrgyzstan"});
        lay_cards_aside(d);
        d.key(SDL_SCANCODE_F4);
        REQUIRE(d.settle(60'000));
        const std::string first = d.first("curve/");
        REQUIRE_FALSE(first.empty());
        const Mark& mark = d.app().ui().marks().at(first);
        CHECK_FALSE(mark.scrolls);  // it fits
        return (mark.high.y - mark.low.y) / d.app().ui().u(1);
    };
    const float low = height_at(1280, 720);
    const float high = height_at(1600, 1000);
    CHECK(low >= 72);
    CHECK(high > low + 20);
}

TEST_CASE("the coach stands near what it points at, and off the page that is to be read",
          "[ui][window][clear][lesson]") {
    Driver d{1280, 720};
    REQUIRE(d.click("start/learn"));
    REQUIRE(d.wait_for("coach/skip"));
    REQUIRE(d.settle());
    Desk& desk = *d.app().desk();
    const auto step = [&] { return std::string{desk.coach->now().id}; };
    const auto distance = [&] {
        const Mark& slip = d.app().ui().marks().at("coach/skip");
        const Mark& target = d.app().ui().marks().at(desk.coach->target);
        const float dx = std::max({0.0F, target.low.x - slip.window_high.x, slip.window_low.x - target.high.x});
        const float dy = std::max({0.0F, target.low.y - slip.window_high.y, slip.window_low.y - target.high.y});
        return std::hypot(dx, dy) / d.app().ui().u(1);
    };
    for (int i = 0; i < 12 && step() != "card"; ++i)
        d.key(SDL_SCANCODE_F9);
    REQUIRE(step() == "card");
    REQUIRE(d.settle());
    CHECK(distance() < 300);  // there is room below the button, on the same side of the table
    // A text that was agreed to at once leaves nothing to get to yes about.
    while (step() != "accept")
        d.key(SDL_SCANCODE_F9);
    const DraftText text = first_text(desk, "border_protocol");
    desk.give(ProposeDraft{text, std::nullopt, {}});
    REQUIRE(d.settle(60'000));
    for (int i = 0; i < 12 && desk.now->view.world.agreements.empty() && desk.phase().like == PhaseLike::kNegotiation;
         ++i) {
        for (const Shared<Draft>& draft : desk.now->view.world.drafts) {
            if (waits_for_me(desk, *draft)) {
                desk.give(VoteOnDraft{draft->id, draft->version(), Vote::kAccept, {}, {}});
                break;
            }
        }
        REQUIRE(d.settle(60'000));
        if (desk.now->view.world.agreements.empty() && d.enabled("talks/listen")) REQUIRE(d.click("talks/listen"));
    }
    CHECK(step() != "accept");
    // Where one has signed already, the step is passed over when it comes.
    if (!desk.now->view.world.agreements.empty()) {
        for (std::size_t i = 0; i < desk.coach->lesson->steps.size(); ++i) {
            if (desk.coach->lesson->steps[i].id == "accept") desk.coach->step = i;
        }
        desk.coach->begun = false;
        d.frames(4);
        CHECK(step() == "ready");
    }
}

TEST_CASE("a text that nobody at home minds is said to be one", "[ui][window][clear]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu", 8};
    sit_down(d, std::vector<std::string>{"eu"});
    lay_cards_aside(d);
    Desk& desk = *d.app().desk();
    begin_draft(desk, *desk.s().find<AgreementTypeId>("border_accord"));
    d.frames(3);
    REQUIRE(d.settle(60'000));
    CHECK(stands(d, "Nobody at home would mind."));
}
