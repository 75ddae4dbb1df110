// What a seat is told before it acts: what an act would cost it elsewhere, what a text would take from it, what the
// others said; and after a round, and at the end, what has become of it all.

#include <catch2/catch.hpp>
#include <fstream>

#include "ui/draft_parts.h"
#include "ui/reader.h"
#include "ui/slow_box.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// Two seats, one treaty that Bravo's house must ratify, and an action that pays at once and out of the same purse.
struct PromisedBox : Box {
    /// @param alfas    Alfa's political capital.
    /// @param support  In Alfa's house, which must ratify the treaty then, too; "": it has none.
    explicit PromisedBox(const std::string& alfas = "3", const std::string& support = {}) : Box("", "") {
        std::string script = R"(
local institutions = require "rules.institutions"
scenario {
  id = "slow_box", api = 1, version = "1", title = _ "Promised", summary = _ "Two seats and a purse.",
  rounds = { _ "One", _ "Two", _ "Three" },
}
actor { id = "alfa", name = _ "Alfa", resources = { capital = ALFAS } }
actor { id = "bravo", name = _ "Bravo", resources = { capital = 9 } }
place { id = "osh", name = _ "Osh", at = { 40.5, 72.8 } }
resource { id = "capital", name = _ "Political capital" }
indicator { id = "violence", of = "place", name = _ "Violence", start = 50, better = "lower" }
constituency { id = "bravo.house", of = "bravo", name = _ "The house", weight = 1, support = 50 }
institutions.contact_group { id = "talks", name = _ "Talks", members = { "alfa", "bravo" } }
clause {
  id = "peace", name = _ "Peace", text = _ "There is peace.",
  cost = { alfa = { capital = 2 }, bravo = { capital = 2 } },
}
clause { id = "seal", name = _ "Seal", text = _ "It is sealed.", cost = { alfa = { capital = 1 } } }
agreement {
  id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" },
  parties = { min = 2, include = { "alfa", "bravo" } },
  clauses = { required = { "peace" }, optional = { "seal" } }, ratify = { bravo = true },
}
objective { id = "calm", of = "alfa", name = _ "Calm", text = _ "Violence falls.", weight = 1,
  score = function(game) return 1 - game:get("violence", "osh") / 100 end }
objective { id = "more", of = "bravo", name = _ "More", text = _ "Violence falls.", weight = 1,
  score = function(game) return 0.9 - game:get("violence", "osh") / 1000 end }
action { id = "patrol", name = _ "Patrol", text = _ "A patrol goes round.", cost = { self = { capital = 2 } },
  apply = function(game) game:change("violence", "osh", -20, _ "A patrol") end }
action { id = "letter", name = _ "Letter", text = _ "A letter is written.", cost = { self = { capital = 1 } },
  apply = function(game) game:change("violence", "osh", -5, _ "A letter") end }
)";
        script.replace(script.find("ALFAS"), 5, alfas);
        if (!support.empty()) {
            script.replace(script.find("ratify = { bravo"), 10, "ratify = { alfa = true,");
            script +=
                "constituency { id = 'alfa.house', of = 'alfa', name = _ 'The chamber', support = " + support + " }\n";
        }
        std::ofstream{folder / "scenario.lua"} << script;
    }
};

/// Both at this keyboard, and Alfa at it.
void sit_down_as_alfa_with_bravo(Driver& d) {
    sit_down(d, {"alfa", "bravo"});
    REQUIRE(d.click("curtain/open"));
    REQUIRE(d.scenario().actors[d.app().desk()->me].id == "alfa");
}

}  // namespace

TEST_CASE("no act is advised that would take what an agreement on its way into force needs", "[ui][window][warned]") {
    const PromisedBox box;
    Driver d{1280, 720, "slow_box"};
    sit_down_as_alfa_with_bravo(d);
    Desk& desk = *d.app().desk();
    const bool signed_before = GENERATE(false, true);
    if (signed_before) {
        desk.give(ProposeDraft{first_text(desk, "pact"), std::nullopt, {}});
        REQUIRE(d.settle());
        submit_as(d, "bravo", VoteOnDraft{desk.now->view.world.drafts.front()->id, 1, Vote::kAccept, {}, {}});
        REQUIRE(desk.w().agreements.size() == 1);
        REQUIRE(desk.w().agreements.front()->status == AgreementStatus::kRatifying);
    }
    submit_as(d, "bravo", SetReady{true});
    REQUIRE(d.click("bar/ready"));
    for (int i = 0; i < 5 && d.has("curtain/open"); ++i) {  // the keyboard may have gone to Bravo
        REQUIRE(d.click("curtain/open"));
        if (desk.me == *desk.s().find<ActorId>("bravo")) REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle());
    }
    REQUIRE(desk.phase().like == PhaseLike::kDecision);
    REQUIRE(desk.s().actors[desk.me].id == "alfa");
    REQUIRE(d.settle(60'000));
    REQUIRE(desk.counsel);
    REQUIRE(desk.counsel->act(*desk.s().find<ActionId>("patrol")) != nullptr);
    const std::string warning = "It would take what you have promised for 'Pact'.";
    if (!signed_before) {
        CHECK_FALSE(d.has("danger/patrol"));
        CHECK(stands(d, "serves you best; costs 2 Political capital"));
        return;
    }
    // It is worth more than the letter, and would be the end of the pact: 1 of 3 is free.
    CHECK(d.has("danger/patrol"));
    CHECK_FALSE(d.has("danger/letter"));
    CHECK(stands(d, warning));
    CHECK(stands(d, "serves you best; costs 1 Political capital"));
    CHECK_FALSE(stands(d, "serves you best; costs 2 Political capital"));
    // On its sheet the warning stands above what it is worth, in sight.
    REQUIRE(d.click("act/patrol"));
    REQUIRE(d.settle(60'000));
    REQUIRE(d.has("act/danger"));
    REQUIRE(d.has("act/worth"));
    const auto& marks = d.app().ui().marks();
    CHECK(marks.at("act/danger").visible);
    CHECK(marks.at("act/danger").high.y < marks.at("act/worth").low.y);
    CHECK(stands(d, warning));
}

TEST_CASE("an action for which the means are missing is not offered, and its sheet says why", "[ui][window][warned]") {
    const PromisedBox box{"1"};
    Driver d{1280, 720, "slow_box"};
    sit_down_as_alfa_with_bravo(d);
    Desk& desk = *d.app().desk();
    submit_as(d, "bravo", SetReady{true});
    REQUIRE(d.click("bar/ready"));
    for (int i = 0; i < 5 && d.has("curtain/open"); ++i) {
        REQUIRE(d.click("curtain/open"));
        if (desk.me == *desk.s().find<ActorId>("bravo")) REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle());
    }
    REQUIRE(desk.phase().like == PhaseLike::kDecision);
    REQUIRE(d.settle(60'000));
    // A patrol costs 2 and there is 1; a letter costs that.
    CHECK(d.has("act/letter"));
    CHECK_FALSE(d.has("act/patrol"));
    CHECK(d.has("closed/patrol"));
    CHECK(stands(d, "needs 2 Political capital and has 1"));
    // Its sheet may have lain open while the means went elsewhere.
    desk.sheets.act = *desk.s().find<ActionId>("patrol");
    d.frames(3);
    REQUIRE(d.settle(60'000));
    CHECK(d.has("act/obstacle"));
    CHECK_FALSE(d.enabled("act/do"));
    CHECK(d.app().ui().marks().at("act/do").tip.find("needs 2 Political capital") != std::string::npos);
    d.key(SDL_SCANCODE_ESCAPE);
    REQUIRE(d.click("act/letter"));
    REQUIRE(d.settle(60'000));
    CHECK(d.enabled("act/do"));
}

TEST_CASE("a text says what it would take from the reader, once for all its clauses", "[ui][window][warned]") {
    const PromisedBox box;
    Driver d{1280, 720, "slow_box"};
    sit_down_as_alfa_with_bravo(d);
    Desk& desk = *d.app().desk();
    DraftText text = first_text(desk, "pact");
    text.terms.push_back({*desk.s().find<ClauseId>("seal"), {}});
    desk.give(ProposeDraft{text, std::nullopt, {}});
    REQUIRE(d.settle());
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.settle(60'000));
    CHECK(d.has("advice/cost"));
    CHECK(stands(d, "Of yours it would bind 3 Political capital while in force."));
    // And who pays the same is named together.
    CHECK(stands(d, "binds Alfa and Bravo 2 Political capital each while in force"));
    CHECK(stands(d, "binds Alfa 1 Political capital while in force"));
    // What a clause adds is told of those that could go: the first belongs in every pact.
    CHECK(d.has("clause/adds/seal"));
    CHECK_FALSE(d.has("clause/adds/" + desk.s().clauses[text.terms.front().clause].id));
}

TEST_CASE("a draft says how one has voted, and what was said with the noes", "[ui][window][warned]") {
    const PromisedBox box;
    Driver d{1280, 720, "slow_box"};
    sit_down_as_alfa_with_bravo(d);
    Desk& desk = *d.app().desk();
    submit_as(d, "bravo", ProposeDraft{first_text(desk, "pact"), std::nullopt, {}});
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.settle(60'000));
    CHECK_FALSE(d.has("draft/voted"));
    CHECK(d.enabled("draft/accept"));
    submit_as(d, "bravo",
              VoteOnDraft{desk.now->view.world.drafts.front()->id, 1, Vote::kReject, {}, "Not for \"peace\" alone."});
    REQUIRE(d.settle(60'000));
    CHECK(d.has("advice/said/bravo"));
    CHECK(stands(d, "\"Not for 'peace' alone.\""));
    // Three of the four seats are not needed for this: a vote that has been given is not asked for again.
    REQUIRE(d.click("draft/abstain"));
    REQUIRE(d.settle());
    if (desk.w().drafts.front()->status == DraftStatus::kOpen) {
        CHECK(stands(d, "Your vote: abstained"));
        CHECK_FALSE(d.enabled("draft/abstain"));
        CHECK(d.enabled("draft/accept"));
    }
    // What was said of an older version is not said of this one.
    desk.give(AmendDraft{desk.w().drafts.front()->id,
                         1,
                         [&] {
                             DraftText text = desk.w().drafts.front()->text();
                             text.terms.push_back({*desk.s().find<ClauseId>("seal"), {}});
                             return text;
                         }(),
                         {}});
    REQUIRE(d.settle(60'000));
    CHECK_FALSE(d.has("advice/said/bravo"));
}

TEST_CASE("a yes that would end the vote as lost is given twice, and what is pressed for it stands in the sheet",
          "[ui][window][warned]") {
    const PromisedBox box;
    Driver d{1280, 720, "slow_box"};
    sit_down_as_alfa_with_bravo(d);
    Desk& desk = *d.app().desk();
    submit_as(d, "bravo", ProposeDraft{first_text(desk, "pact"), std::nullopt, {}});
    const DraftId draft = desk.now->view.world.drafts.front()->id;
    submit_as(d, "bravo", VoteOnDraft{draft, 1, Vote::kReject, {}, {}});
    REQUIRE(d.click("talks/1/read"));
    REQUIRE(d.settle(60'000));
    CHECK_FALSE(d.app().ui().marks().at("draft/accept").scrolls);
    REQUIRE(d.click("draft/accept"));
    REQUIRE(d.settle());
    CHECK(desk.w().draft(draft)->vote(desk.me) == Vote::kNone);
    CHECK(desk.w().draft(draft)->status == DraftStatus::kOpen);
    const auto& marks = d.app().ui().marks();
    for (const char* name : {"draft/doubt", "draft/accept", "draft/reject", "draft/abstain"}) {
        INFO(name);
        REQUIRE(d.has(name));
        CHECK(marks.at(name).high.y <= marks.at(name).window_high.y);
        CHECK_FALSE(marks.at(name).scrolls);
    }
    REQUIRE(d.click("draft/accept"));
    REQUIRE(d.settle());
    CHECK(desk.w().draft(draft)->vote(desk.me) == Vote::kAccept);
    CHECK(desk.w().draft(draft)->status == DraftStatus::kRejected);
}

TEST_CASE("a yes to what is hopeless at home is given twice", "[ui][window][warned]") {
    const bool hopeless = GENERATE(true, false);
    const PromisedBox box{"3", hopeless ? "6" : "50"};
    Driver d{1280, 720, "slow_box"};
    sit_down_as_alfa_with_bravo(d);
    Desk& desk = *d.app().desk();
    submit_as(d, "bravo", ProposeDraft{first_text(desk, "pact"), std::nullopt, {}});
    REQUIRE(d.settle(60'000));
    REQUIRE(d.click("talks/1/accept"));
    REQUIRE(d.settle(60'000));
    const auto voted = [&] { return desk.w().drafts.front()->vote(desk.me) == Vote::kAccept; };
    CHECK(voted() == !hopeless);
    if (!hopeless) return;
    CHECK(stands(d, "You would have to ratify it: about 6 % a round"));
    REQUIRE(d.click("draft/accept"));
    REQUIRE(d.settle());
    CHECK(voted());
}

TEST_CASE("a round tells what it has changed, and its events stay at hand", "[ui][window][warned]") {
    Driver d{1280, 720, "border_post", "kyrgyzstan", 5};
    sit_down(d, 60'000);
    Desk& desk = *d.app().desk();
    // Every card that came is there to be read again.
    std::size_t events = 0;
    for (const auto& mark : d.app().ui().marks())
        events += mark.first.starts_with("event/") ? 1 : 0;
    CHECK(events > 0);
    const std::string event = d.first("event/");
    REQUIRE(d.click(event));
    REQUIRE(desk.sheets.card);
    CHECK("event/" + desk.s().cards[*desk.sheets.card].id == event);
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK(d.first("changed/").empty());
    for (int i = 0; i < 6 && desk.phase().like != PhaseLike::kReview; ++i) {
        lay_cards_aside(d);
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(120'000));
    }
    REQUIRE(desk.phase().like == PhaseLike::kReview);
    REQUIRE_FALSE(d.first("changed/").empty());
    // Each of them has moved in this round, by as much as is said.
    int shown = 0;
    for (const auto& [name, mark] : d.app().ui().marks()) {
        if (!name.starts_with("changed/")) continue;
        ++shown;
        bool found = false;
        for (SlotIndex slot = 0; slot < desk.s().slots.size(); ++slot) {
            if ("changed/" + desk.s().slot_path(slot) != name) continue;
            found = true;
            double first = desk.number(slot);
            for (auto it = desk.now->known.rbegin(); it != desk.now->known.rend(); ++it) {
                const auto* changed = std::get_if<NumberChanged>(&(*it)->effect.change);
                if (changed != nullptr && changed->slot == slot && (*it)->round == desk.w().round)
                    first = changed->before;
            }
            CHECK(std::abs(desk.number(slot) - first) >= 0.05);
        }
        CHECK(found);
    }
    CHECK(shown <= 8);
    REQUIRE(d.click(d.first("changed/")));
    CHECK(desk.sheets.why);
    // Questions come before what was not adopted.
    d.key(SDL_SCANCODE_ESCAPE);
    const std::string question = d.first("question/");
    const std::string draft = d.first("talks/1/");
    if (!question.empty() && !draft.empty())
        CHECK(d.app().ui().marks().at(question).low.y < d.app().ui().marks().at(draft).low.y);
}

TEST_CASE("at the end one's own result stands first, with its place among all", "[ui][window][warned]") {
    const PromisedBox box;
    Driver d{1280, 720, "slow_box"};
    // Alfa scores 0.5, Bravo 0.85: the better one is somebody else.
    REQUIRE(d.click("seat/alfa/me"));
    REQUIRE(d.click("seat/bravo/ai"));
    REQUIRE(d.click("seats/begin"));
    REQUIRE(d.wait_for("bar/ready"));
    REQUIRE(d.settle(60'000));
    Desk& desk = *d.app().desk();
    for (int i = 0; i < 30 && !desk.now->view.world.ended; ++i) {
        if (d.enabled("bar/ready")) REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle(60'000));
    }
    REQUIRE(desk.sheets.outcome);
    const auto& marks = d.app().ui().marks();
    REQUIRE(marks.contains("outcome/alfa"));
    REQUIRE(marks.contains("outcome/bravo"));
    CHECK(marks.at("outcome/alfa").low.y < marks.at("outcome/bravo").low.y);
    CHECK(marks.at("outcome/alfa").visible);
    CHECK(stands(d, "place 2 of 2"));
    CHECK(stands(d, "place 1 of 2"));
    // Nothing lies over the way out.
    REQUIRE(d.click("sheet/close"));
    CHECK_FALSE(desk.sheets.outcome);
}

TEST_CASE("a clause that is added comes into sight", "[ui][window][warned]") {
    Driver d{1280, 720, "kyrgyz_crisis", "eu"};
    sit_down(d, 60'000);
    REQUIRE(d.click("talks/new"));
    REQUIRE(d.click("new/joint_mission"));
    REQUIRE(d.settle(60'000));
    int added = 0;
    for (int i = 0; i < 4; ++i) {
        REQUIRE(d.click("pen/add"));
        const std::string one = d.first("pen/add/");
        if (one.empty()) break;
        const std::string clause = one.substr(std::string{"pen/add/"}.size());
        REQUIRE(d.click(one));
        REQUIRE(d.settle(60'000));
        INFO(clause);
        ++added;
        CHECK(d.app().ui().marks().at("pen/drop/" + clause).visible);
        // With what can be set in it.
        for (const auto& [name, mark] : d.app().ui().marks()) {
            INFO(name);
            if (name.starts_with("pen/" + clause + "/")) CHECK(mark.visible);
        }
    }
    CHECK(added >= 3);
}

TEST_CASE("in the smallest window luck and strength stand in sight below all the seats", "[ui][window][warned]") {
    Driver d{1280, 720, "kyrgyz_crisis"};
    for (const char* name : {"seats/seed", "seats/strength", "seat/russia", "seat/ukraine"}) {
        INFO(name);
        const Mark& mark = d.app().ui().marks().at(name);
        CHECK(mark.visible);
        CHECK(mark.high.y <= mark.window_high.y + 0.5F);
    }
}
