// What a player can do alone, and what it would be worth; the press and what its lines open.

#include <algorithm>
#include <catch2/catch.hpp>

#include "ai/adviser.h"
#include "diplomacy/drafting.h"
#include "session/catalogue.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

Desk& desk_of(Driver& d) {
    return *d.app().desk();
}

/// On to the decision phase of the first round.
void to_decisions(Driver& d) {
    sit_down(d);
    while (desk_of(d).phase().like != PhaseLike::kDecision) {
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
        lay_cards_aside(d);
    }
}

}  // namespace

TEST_CASE("each action says what it would be worth, as the advisers of the seat find it", "[ui][window][deeds]") {
    Driver d{1280, 720, "border_post", "uzbekistan"};
    to_decisions(d);
    Desk& desk = desk_of(d);
    REQUIRE(desk.counsel);
    REQUIRE(desk.counsel->complete);
    // The same question, asked of an adviser of one's own.
    auto host = session::Catalogue::standard().load("border_post");
    REQUIRE(host);
    ai::Adviser adviser{**host, desk.me};
    std::vector<Effect> known;
    for (const auto& one : desk.now->known)
        known.push_back(one->effect);
    adviser.learn(desk.now->view, known);
    int open = 0;
    for (const Situation::Act& act : desk.situation->acts) {
        const std::string& id = desk.s().actions[act.action].id;
        CHECK(d.has("act/" + id) == act.open);
        CHECK(d.has("worth/" + id) == act.open);
        if (!act.open) continue;
        ++open;
        const ai::ActAdvice* said = desk.counsel->act(act.action);
        REQUIRE(said != nullptr);
        const ai::ActAdvice again = adviser.acts(desk.now->view, {act.action}).front();
        CHECK(said->worth.total == Approx(again.worth.total));
        CHECK(said->params == again.params);
    }
    CHECK(open >= 3);
}

TEST_CASE("an action that can be done once is shown with its reason when it has been done", "[ui][window][deeds]") {
    Driver d{1280, 720, "border_post", "uzbekistan"};
    to_decisions(d);
    REQUIRE(d.click("act/reinforce_line"));
    CHECK(d.has("act/worth"));
    REQUIRE(d.click("act/do"));
    REQUIRE(d.settle(60'000));
    CHECK_FALSE(d.has("act/reinforce_line"));
    CHECK(d.has("closed/reinforce_line"));
    const auto& acts = desk_of(d).situation->acts;
    const ActionId id = *d.scenario().find<ActionId>("reinforce_line");
    const auto at = std::find_if(acts.begin(), acts.end(), [&](const Situation::Act& a) { return a.action == id; });
    REQUIRE(at != acts.end());
    CHECK(at->reason == "this can be done once a round");
}

TEST_CASE("an action lies open with the settings that serve best, and others can be weighed", "[ui][window][deeds]") {
    Driver d{1280, 720, "kyrgyz_crisis", "kyrgyzstan"};
    to_decisions(d);
    Desk& desk = desk_of(d);
    REQUIRE(desk.counsel);
    const ai::ActAdvice* varied = nullptr;
    std::string all;
    for (const auto& [action, advice] : desk.counsel->acts) {
        const ActionDef& def = desk.s().actions[action];
        all += def.id + (advice.varies ? " varies, " : ", ");
        if (advice.varies) varied = &advice;
    }
    INFO(all);
    REQUIRE(varied != nullptr);
    const ai::ActAdvice best = *varied;
    const ActionDef& def = desk.s().actions[best.action];
    REQUIRE(d.click("act/" + def.id));
    CHECK(desk.sheets.act_params == best.params);
    CHECK_FALSE(d.has("act/best"));
    const auto worth_now = [&] {
        REQUIRE(d.settle(60'000));
        const auto estimate = desk.adviser->estimate(desk.now, {*desk.sheets.act, desk.sheets.act_params});
        REQUIRE(estimate);
        return estimate->worth.total;
    };
    CHECK(worth_now() == Approx(best.worth.total));
    // Something else is worth no more, and the advisers say which they would take.
    for (const double other : values_of(desk.s(), def.params.front(), ActorSet::first(desk.s().actors.size()))) {
        if (other != best.params.front()) desk.sheets.act_params.front() = other;
    }
    REQUIRE(desk.sheets.act_params != best.params);
    CHECK(worth_now() <= best.worth.total);
    REQUIRE(d.has("act/best"));
    REQUIRE(d.click("act/best"));
    CHECK(desk.sheets.act_params == best.params);
}

TEST_CASE("a card's choices say what they are worth, and what keeps one from being taken", "[ui][window][deeds]") {
    // In this luck the first card asks Uzbekistan; with no influence left one of its choices is closed.
    Driver d{1280, 720, "border_post", "uzbekistan", 11};
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("card/choice/wounded_through"));
    REQUIRE(d.settle(60'000));
    Desk& desk = desk_of(d);
    REQUIRE(desk.counsel);
    const CardId card = *d.scenario().find<CardId>("stampede");
    const auto& choices = d.scenario().cards[card].choices;
    for (const Situation::Option& option : desk.situation->choices.at(card)) {
        CHECK(option.open);
        const ai::Worth* worth = desk.counsel->card(card, option.choice);
        REQUIRE(worth != nullptr);
        // Doing nothing is what everything is measured against.
        if (choices[static_cast<std::size_t>(option.choice)].is_default) CHECK(worth->total == Approx(0).margin(1e-9));
    }
    CHECK(d.enabled("card/choice/wounded_through"));

    // The same question to the engine, when there is nothing left.
    auto host = session::Catalogue::standard().load("border_post");
    REQUIRE(host);
    World poor = desk.now->view.world;
    poor.numbers[d.scenario().free_slot(desk.me, *d.scenario().find<ResourceId>("influence"))] = 0;
    const auto open = std::find_if(poor.choices.begin(), poor.choices.end(),
                                   [&](const OpenChoice& one) { return one.card == card && one.actor == desk.me; });
    REQUIRE(open != poor.choices.end());
    const auto may = game::choice_open(**host, poor, *open, 0);
    REQUIRE(may);
    CHECK_FALSE(may->yes);
    CHECK(may->reason == "there is not enough left to pay for it");
}

TEST_CASE("the lines of the press open what they are about, and can be narrowed to it", "[ui][window][press]") {
    Driver d{1280, 720, "border_post", "uzbekistan", 11};
    sit_down(d, 60'000);
    Desk& desk = desk_of(d);
    // A line of each kind, by what it tells.
    const auto line_of = [&](const auto& wanted) -> std::string {
        for (std::size_t i = 0; i < desk.press.size(); ++i) {
            const std::string name = "press/line/" + std::to_string(i);
            if (wanted(desk.press[i].known->effect.change) && d.has(name)) return name;
        }
        return {};
    };
    const auto open = [&](const std::string& line) {
        REQUIRE_FALSE(line.empty());
        REQUIRE(d.click(line));
    };
    open(line_of(
        [](const Change& c) { return std::holds_alternative<DraftTabled>(c) || std::holds_alternative<VoteCast>(c); }));
    CHECK(desk.sheets.draft);
    d.key(SDL_SCANCODE_ESCAPE);
    // The card came before what was said of it: further up.
    const Mark& list = d.app().ui().marks().at(d.first("press/line/"));
    d.move((list.low.x + list.high.x) / 2, (list.window_low.y + list.window_high.y) / 2);
    for (int i = 0; i < 20; ++i)
        d.wheel(3);
    d.frames(5);
    open(line_of([](const Change& c) { return std::holds_alternative<CardCame>(c); }));
    CHECK(desk.sheets.card);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE_FALSE(desk.sheets.any());

    // Only what is about a place: fewer lines, and all of them about it.
    const auto lines = [&] {
        std::size_t n = 0;
        for (const auto& mark : d.app().ui().marks())
            n += mark.first.starts_with("press/line/") ? 1 : 0;
        return n;
    };
    const std::size_t all = lines();
    desk.press_filter.place = *d.scenario().find<PlaceId>("osh");
    d.frames(3);
    CHECK(lines() < all);
    desk.press_filter = {};
    desk.press_filter.actor = *d.scenario().find<ActorId>("kyrgyzstan");
    d.frames(3);
    CHECK(lines() > 0);
}

TEST_CASE("votes that come one after the other stand on one line of the press", "[ui][window][press]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu"};
    sit_down(d, 60'000);
    for (int i = 0; i < 2; ++i) {
        REQUIRE(d.click("talks/listen"));
        REQUIRE(d.settle(120'000));
    }
    Desk& desk = desk_of(d);
    // No two neighbouring lines tell silent votes of one kind on one version.
    const VoteCast* before = nullptr;
    bool grouped = false;
    for (const Desk::PressLine& line : desk.press) {
        const auto* vote = std::get_if<VoteCast>(&line.known->effect.change);
        const bool silent = vote != nullptr && vote->reason.empty() && vote->reservation.empty();
        if (silent && before != nullptr)
            CHECK((vote->draft != before->draft || vote->version != before->version || vote->vote != before->vote));
        before = silent ? vote : nullptr;
        grouped = grouped || line.line.voters.size() > 1;
    }
    CHECK(grouped);
}

TEST_CASE("the press follows what happens also where its last line only grows", "[ui][window][press]") {
    Driver d{1280, 720, "border_post", "uzbekistan", 11};
    sit_down(d, 60'000);
    Desk& desk = desk_of(d);
    REQUIRE(desk.press_at_end);
    // As when one more vote is told on the line of those before it: as many lines as there were, and more rows.
    Desk::PressLine& last = desk.press.back();
    last.line.text +=
        " For it, too: everybody who has sat down at this table, in the order in which they came, and "
        "with them those who only watch; the last word of it all is quicksilver.";
    last.height = 0;
    CHECK(stands(d, "quicksilver"));
    // Who has scrolled up reads on undisturbed.
    const Mark& list = d.app().ui().marks().at(d.first("press/line/"));
    d.move((list.low.x + list.high.x) / 2, (list.window_low.y + list.window_high.y) / 2);
    for (int i = 0; i < 20; ++i)
        d.wheel(3);
    d.frames(5);
    desk.press.back().line.text += " And that was not all: there is more to say of it, on a row of its own, by others.";
    desk.press.back().height = 0;
    CHECK_FALSE(stands(d, "quicksilver"));
    // And comes back by a button that is there only then.
    REQUIRE(d.click("press/newest"));
    CHECK(stands(d, "a row of its own, by others."));
    CHECK_FALSE(d.has("press/newest"));
}
