// What happens while the player says nothing, and what becomes of words that are being written.

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <thread>

#include "ai/halves.h"
#include "diplomacy/drafting.h"
#include "diplomacy/lifecycle.h"
#include "ui/draft_parts.h"
#include "ui/driver.h"
#include "ui/steps.h"

using namespace demarche;
using namespace demarche::ui;

namespace {

/// The same with Uzbekistan in the test's hand, and Kazakhstan's seat empty: nobody else does anything.
void sit_down_for_both(Driver& d) {
    sit_down(d, {"kyrgyzstan", "uzbekistan"});
    REQUIRE(d.click("curtain/open"));
    lay_cards_aside(d);
    REQUIRE(d.scenario().actors[d.app().desk()->me].id == "kyrgyzstan");
}

bool within(Driver& d, int ms, const std::function<bool()>& done) {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{ms};
    while (!done() && std::chrono::steady_clock::now() < end) {
        d.frames(1);
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return done();
}

/// Commands that others gave at the table.
std::size_t steps_of_others(const Desk& desk) {
    std::set<std::int64_t> commands;
    for (const auto& known : desk.now->known) {
        const Effect& e = known->effect;
        const bool step = std::holds_alternative<DraftTabled>(e.change) || std::holds_alternative<VoteCast>(e.change) ||
                          std::holds_alternative<MessageSent>(e.change);
        if (step && e.cause.kind == Cause::Kind::kCommand && ActorId{e.cause.id} != desk.me)
            commands.insert(known->command);
    }
    return commands.size();
}

}  // namespace

TEST_CASE("while the player is silent the others speak up by themselves, one at a time", "[ui][window][pace]") {
    Driver d{1280, 720, "border_post", {}, 1};  // a deal in which the others have something to say
    sit_down(d);
    Desk& desk = *d.app().desk();
    const std::size_t before = steps_of_others(desk);
    // Told to wait they wait.
    CHECK_FALSE(within(d, 400, [&] { return steps_of_others(desk) > before; }));
    std::size_t most = 0;
    std::size_t last = before;
    desk.settings->pace = Pace::kLively;
    CHECK(within(d, 20'000, [&] {
        const std::size_t now = steps_of_others(desk);
        most = std::max(most, now - last);
        last = now;
        return now > before;
    }));
    CHECK(most == 1);
    desk.settings->pace = Pace::kOff;
    d.frames(2);
    CHECK(desk.now->view.world.round == 1);
    CHECK(desk.my_turn());  // nobody moved the phase on over the player's head
}

TEST_CASE("what others said of themselves is taken back with the step before it", "[ui][window][pace]") {
    Driver d{1280, 720, "border_post", {}, 1};  // a deal in which the others have something to say
    sit_down(d);
    Desk& desk = *d.app().desk();
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/words"));
    d.type("too early");
    const std::uint64_t before = hash(desk.now->view.world);
    const std::size_t spoken = steps_of_others(desk);
    REQUIRE(d.click("speech/send"));
    desk.settings->pace = Pace::kLively;
    (void)within(d, 7000, [&] { return steps_of_others(desk) > spoken + 3; });
    CHECK(steps_of_others(desk) > spoken);
    desk.settings->pace = Pace::kOff;
    REQUIRE(d.settle());
    REQUIRE(d.enabled("bar/undo"));
    REQUIRE(d.click("bar/undo"));
    REQUIRE(d.settle());
    CHECK(hash(desk.now->view.world) == before);
    CHECK_FALSE(d.enabled("bar/undo"));
}

TEST_CASE("what a seat has put into words is opened as a draft from where it was said", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    Desk& desk = *d.app().desk();
    const Scenario& s = d.scenario();
    DraftText text = first_text(desk, "border_protocol");
    text.duration = s.agreements[text.type].max_duration;
    const ClauseId patrols = *s.find<ClauseId>("patrols");
    if (find_term(text, patrols) == nullptr)
        text.terms.push_back({patrols, default_params(s, s.clauses[patrols].params, text.parties)});
    const ActorSet to = ActorSet::just(desk.me);
    submit_as(d, "uzbekistan", Say{"Good day.", to});
    submit_as(d, "uzbekistan", Say{"We could think of this: " + ai::idea_text(s, text) + ". Table it, or we may.", to});
    REQUIRE(d.click("talks/say"));
    REQUIRE(d.click("speech/to/uzbekistan"));
    REQUIRE(d.has("speech/offered/1"));
    CHECK_FALSE(d.has("speech/offered/0"));  // what is no text
    REQUIRE(d.settle());
    REQUIRE(d.click("speech/offered/1"));
    REQUIRE(desk.sheets.pen);
    CHECK_FALSE(desk.sheets.pen->amends);
    CHECK(desk.sheets.pen->text == text);
    REQUIRE(d.click("pen/table"));
    REQUIRE(d.settle());
    const World& world = desk.now->view.world;
    CHECK(std::any_of(world.drafts.begin(), world.drafts.end(),
                      [&](const Shared<Draft>& draft) { return draft->proposer == desk.me; }));
}

TEST_CASE("a draft that moves on under the pen says so, and what was written is carried over", "[ui][window][pace]") {
    Driver d{1280, 720, "border_post"};
    sit_down_for_both(d);
    Desk& desk = *d.app().desk();
    const Scenario& s = d.scenario();
    desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
    REQUIRE(d.settle());
    const DraftId id = desk.now->view.world.drafts.front()->id;
    REQUIRE(d.click("talks/1/read"));
    // Whoever reads it while it moves on is asked to read again before a yes.
    const ActorId other = *s.find<ActorId>("uzbekistan");
    const auto amend_as_other = [&](const char* clause) {
        const Draft* draft = desk.now->view.world.draft(id);
        REQUIRE(draft != nullptr);
        DraftText text = draft->text();
        const ClauseId added = *s.find<ClauseId>(clause);
        text.terms.push_back({added, default_params(s, s.clauses[added].params, text.parties)});
        const int version = draft->version();
        (void)desk.play->submit(other, AmendDraft{id, version, text, {}});
        REQUIRE(within(d, 10'000, [&] {
            const Draft* now = desk.now->view.world.draft(id);
            return now == nullptr || now->version() > version || now->status != DraftStatus::kOpen;
        }));
        REQUIRE(d.settle());
    };
    amend_as_other("patrols");
    CHECK(d.has("draft/read_new"));
    CHECK_FALSE(d.has("draft/accept"));
    REQUIRE(d.click("draft/read_new"));
    CHECK(d.has("draft/accept"));

    REQUIRE(d.click("draft/amend"));
    REQUIRE(d.slide("pen/crossing/hours", 1.0F));
    const int under = desk.sheets.pen->version;
    amend_as_other("inquiry");
    REQUIRE(desk.now->view.world.draft(id)->version() > under);
    CHECK(d.has("pen/carry"));
    CHECK_FALSE(d.enabled("pen/table"));
    REQUIRE(d.click("pen/carry"));
    CHECK_FALSE(d.has("pen/carry"));
    const DraftText& carried = desk.sheets.pen->text;
    CHECK(carried.terms.front().params.front() == 16);  // what was written
    CHECK(std::any_of(carried.terms.begin(), carried.terms.end(),
                      [&](const Term& t) { return s.clauses[t.clause].id == "inquiry"; }));  // and what came meanwhile
    REQUIRE(d.settle());
    REQUIRE(d.enabled("pen/table"));
    REQUIRE(d.click("pen/table"));
    CHECK_FALSE(desk.sheets.pen);
}

TEST_CASE("carried over: the writer's changes on the newer text", "[ui][merge]") {
    const ActorId a{std::size_t{0}};
    const ActorId b{std::size_t{1}};
    const ActorId c{std::size_t{2}};
    const auto clause = [](std::size_t i) { return ClauseId{i}; };
    DraftText before;
    before.parties.insert(a);
    before.parties.insert(b);
    before.terms = {{clause(0), {8}}, {clause(1), {20}}, {clause(2), {1}}};
    before.duration = 4;
    DraftText mine = before;
    mine.terms = {{clause(0), {12}}, {clause(2), {1}}, {clause(3), {5}}};  // changed one, took one out, added one
    mine.conditions.not_before = 2;
    DraftText theirs = before;
    theirs.parties.insert(c);
    theirs.duration = 6;
    theirs.terms = {{clause(0), {4}}, {clause(1), {30}}, {clause(2), {2}}, {clause(4), {9}}};
    const DraftText out = carried_over(before, mine, theirs);
    CHECK(out.duration == 6);
    CHECK(out.parties.contains(c));
    CHECK(out.conditions.not_before == 2);
    CHECK(out.terms == std::vector<Term>{{clause(0), {12}}, {clause(2), {2}}, {clause(4), {9}}, {clause(3), {5}}});
    CHECK(carried_over(before, before, theirs) == theirs);
    CHECK(carried_over(before, mine, before) == mine);
}

TEST_CASE("more than was promised can be given to what is in force", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down_for_both(d);
    Desk& desk = *d.app().desk();
    const Scenario& s = d.scenario();
    const ActorId other = *s.find<ActorId>("uzbekistan");
    desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
    REQUIRE(d.settle());
    const DraftId id = desk.now->view.world.drafts.front()->id;
    (void)desk.play->submit(other, VoteOnDraft{id, 1, Vote::kAccept, {}, {}});
    REQUIRE(within(d, 10'000, [&] { return !desk.now->view.world.agreements.empty(); }));
    REQUIRE(d.settle());
    REQUIRE(desk.now->view.world.agreements.front()->status == AgreementStatus::kInForce);
    REQUIRE(d.click("agreed/1"));
    REQUIRE(d.has("commit/give"));
    const ResourceId guards = desk.sheets.gift.resource;
    const double free = desk.number(s.free_slot(desk.me, guards));
    REQUIRE(d.slide("commit/amount", 0.0F));
    const auto outlook = desk.adviser->outlook(desk.now, desk.sheets.gift);
    REQUIRE(outlook);
    CHECK(outlook->gift.amount == desk.sheets.gift.amount);
    const double amount = desk.sheets.gift.amount;
    REQUIRE(d.click("commit/give"));
    REQUIRE(d.settle());
    CHECK(desk.number(s.free_slot(desk.me, guards)) == free - amount);
    const auto& given = desk.now->view.world.agreements.front()->commitments;
    CHECK(std::any_of(given.begin(), given.end(), [&](const Commitment& one) {
        return one.actor == desk.me && one.resource == guards && one.amount == amount && one.term == -1;
    }));
}

TEST_CASE("a draft that falls without the player's yes alone is told of before it falls", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down_for_both(d);
    Desk& desk = *d.app().desk();
    const ActorId other = *d.scenario().find<ActorId>("uzbekistan");
    DraftText text = first_text(desk, "border_protocol");
    text.parties.insert(other);
    (void)desk.play->submit(other, ProposeDraft{text, std::nullopt, {}});
    REQUIRE(within(d, 10'000, [&] { return !desk.now->view.world.drafts.empty(); }));
    REQUIRE(d.settle());
    const DraftId id = desk.now->view.world.drafts.front()->id;
    for (const ActorId voter : voters(d.scenario(), desk.w(), desk.w().draft(id)->text())) {
        if (voter != desk.me && voter != other)
            (void)desk.play->submit(voter, VoteOnDraft{id, 1, Vote::kAccept, {}, {}});
    }
    REQUIRE(d.settle());
    REQUIRE(desk.w().draft(id)->status == DraftStatus::kOpen);
    REQUIRE(d.click("bar/ready"));
    CHECK(stands(d, "lacks your yes alone"));
    CHECK(desk.my_turn());
    const ActorId mine = desk.me;
    CHECK_FALSE(desk.w().ready.contains(mine));
    REQUIRE(d.click("bar/ready"));
    CHECK((desk.w().ready.contains(mine) || desk.w().draft(id) == nullptr));
}

TEST_CASE("whose vote an amendment has taken is told so beside the draft", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down_for_both(d);
    Desk& desk = *d.app().desk();
    const ActorId other = *d.scenario().find<ActorId>("uzbekistan");
    DraftText text = first_text(desk, "border_protocol");
    (void)desk.play->submit(other, ProposeDraft{text, std::nullopt, {}});
    REQUIRE(within(d, 10'000, [&] { return !desk.now->view.world.drafts.empty(); }));
    REQUIRE(d.settle());
    CHECK_FALSE(d.has("talks/1/lapsed"));
    const DraftId id = desk.now->view.world.drafts.front()->id;
    desk.give(VoteOnDraft{id, 1, Vote::kReject, {}, {}});
    REQUIRE(d.settle());
    CHECK_FALSE(d.has("talks/1/lapsed"));
    text.terms.front().params.front() = text.terms.front().params.front() == 12 ? 8 : 12;
    (void)desk.play->submit(other, AmendDraft{id, 1, text, {}});
    REQUIRE(within(d, 10'000, [&] { return desk.w().draft(id)->version() == 2; }));
    REQUIRE(d.settle());
    CHECK(d.has("talks/1/lapsed"));
    CHECK(stands(d, "Amended since your vote on version 1"));
}

TEST_CASE("what a way out of an agreement costs is said before it is taken", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down_for_both(d);
    Desk& desk = *d.app().desk();
    const ActorId other = *d.scenario().find<ActorId>("uzbekistan");
    desk.give(ProposeDraft{first_text(desk, "border_protocol"), std::nullopt, {}});
    REQUIRE(d.settle());
    const DraftId id = desk.now->view.world.drafts.front()->id;
    (void)desk.play->submit(other, VoteOnDraft{id, 1, Vote::kAccept, {}, {}});
    REQUIRE(within(d, 10'000, [&] { return !desk.now->view.world.agreements.empty(); }));
    REQUIRE(d.settle());
    const auto agreement = [&]() -> const Agreement& { return *desk.now->view.world.agreements.front(); };
    REQUIRE(d.click("agreed/1"));
    const auto& parting = desk.sheets.parting;
    // Escape takes the question back, and leaves the page open.
    REQUIRE(d.click("agreement/leave"));
    REQUIRE(d.settle());
    REQUIRE(parting == std::pair{agreement().id, Sheets::kLeaving});
    CHECK(alive(agreement().status));
    const auto way_out = desk.adviser->way_out(desk.now, agreement().id);
    REQUIRE(way_out);
    CHECK_FALSE(way_out->leaving.empty());
    CHECK(stands(d, "If you leave it: " + way_out->leaving.front()));
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK_FALSE(parting);
    // A clause, whose price is told as the terminal tells it.
    const std::string clause = d.first("breach/");
    REQUIRE_FALSE(clause.empty());
    REQUIRE(d.click(clause));
    REQUIRE(d.settle());
    REQUIRE(parting);
    CHECK(d.has("breach/price"));
    REQUIRE(way_out->broken.contains(parting->second));
    CHECK_FALSE(way_out->broken.at(parting->second).found_out.empty());
    CHECK(agreement().breaches.empty());
    REQUIRE(d.click(clause));
    CHECK(agreement().breaches.size() == 1);
    CHECK_FALSE(parting);
    REQUIRE(d.click("agreement/leave"));
    REQUIRE(d.settle());
    CHECK(alive(agreement().status));
    REQUIRE(d.click("agreement/leave"));
    CHECK_FALSE(alive(agreement().status));
}

TEST_CASE("frameworks, promises and keys can be looked up", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    d.key(SDL_SCANCODE_F6);
    CHECK(d.has("ledger/framework/border_talks"));
    CHECK(d.has("ledger/framework/osce"));
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK_FALSE(d.has("ledger/framework/osce"));
    d.key(SDL_SCANCODE_K, KMOD_CTRL);
    CHECK(d.app().desk()->sheets.keys);
    d.key(SDL_SCANCODE_ESCAPE);
    CHECK_FALSE(d.app().desk()->sheets.any());
}

TEST_CASE("the same luck can be dealt again", "[ui][window]") {
    std::uint64_t dealt = 0;
    {
        Driver d{1280, 720, "border_post", "", 4711};
        sit_down(d);
        dealt = hash(d.app().desk()->now->view.world);
    }
    Driver d{1280, 720, "border_post", "", 99};
    REQUIRE(d.click("seats/again"));
    sit_down(d);
    CHECK(d.app().desk()->play->seed() == 4711);
    CHECK(hash(d.app().desk()->now->view.world) == dealt);
}

TEST_CASE("what really happened stands beside the course of the game, as far as it has come", "[ui][window]") {
    Driver d{1280, 720, "border_post"};
    sit_down(d);
    d.key(SDL_SCANCODE_F4);
    REQUIRE(d.click("review/page/history"));
    REQUIRE(d.settle());
    REQUIRE(d.app().desk()->history);
    CHECK(d.app().desk()->history->run.refused.empty());
    CHECK_FALSE(d.has("history/1"));  // nobody is told what will come
    d.key(SDL_SCANCODE_F1);
    for (int i = 0; i < 8 && d.app().desk()->now->view.world.round == 1; ++i) {
        lay_cards_aside(d);
        REQUIRE(d.click("bar/ready"));
        REQUIRE(d.settle());
    }
    lay_cards_aside(d);
    d.key(SDL_SCANCODE_F4);
    CHECK(d.has("history/1"));
    CHECK_FALSE(d.has("history/2"));
    REQUIRE(d.click("review/page/roads"));
    // Nor what will be asked: the questions name what is hidden.
    REQUIRE(d.click("review/page/debrief"));
    REQUIRE_FALSE(d.scenario().teaching_debrief.empty());
    const auto asked = [&] {
        for (const Line& line : read_screen())
            if (line.in_sight() && line.words.find(d.scenario().teaching_debrief.front().str().substr(0, 24)) == 0)
                return true;
        return false;
    };
    CHECK_FALSE(asked());
    CHECK_FALSE(d.has("review/exported"));
    REQUIRE(d.click("review/export"));
    const std::filesystem::path folder =
        Driver::folder() / "data" / "demarche" / "exports" / d.app().desk()->play->file().stem();
    for (const char* file : {"story.txt", "numbers.csv", "events.csv"}) {
        INFO(file);
        REQUIRE(std::filesystem::exists(folder / file));
        CHECK(std::filesystem::file_size(folder / file) > 200);
    }
    // Where they are stays to be read.
    REQUIRE(d.has("review/exported"));
    CHECK(d.app().ui().marks().at("review/exported").tip.find(folder.string()) != std::string::npos);
    std::ifstream numbers{folder / "numbers.csv"};
    std::string head;
    std::getline(numbers, head);
    CHECK(head == "round,phase,number,before,after,reason\r");
}

TEST_CASE("in a channel the name of who spoke stands above the words", "[ui][window][speech]") {
    Driver d{1280, 720, "border_post", "kyrgyzstan"};
    sit_down(d, std::vector<std::string>{"kyrgyzstan"});
    lay_cards_aside(d);
    Say words;
    words.text = "Who keeps the gate at night?";
    d.app().desk()->give(words);
    REQUIRE(d.settle());
    REQUIRE(d.click("talks/say"));
    d.frames(5);
    float name = 0;
    float said = 0;
    for (const Line& line : read_screen()) {
        if (!line.in_sight()) continue;
        if (line.words == "Kyrgyzstan, round 1") name = line.low.y;
        if (line.words == words.text) said = line.low.y;
    }
    CHECK(name > 0);
    CHECK(said > name);
}

TEST_CASE("a kind of agreement says what it is about before one writes it", "[ui][window][talks]") {
    Driver d{1280, 720, "border_post", "kyrgyzstan"};
    sit_down(d, std::vector<std::string>{"kyrgyzstan"});
    lay_cards_aside(d);
    REQUIRE(d.click("talks/new"));
    const AgreementDef& type = d.scenario().agreements[*d.scenario().find<AgreementTypeId>("border_protocol")];
    const std::string tip = d.app().ui().marks().at("new/border_protocol").tip;
    INFO(tip);
    for (const auto* clauses : {&type.required, &type.optional}) {
        for (const ClauseId clause : *clauses)
            CHECK(tip.find(d.scenario().clauses[clause].name.str()) != std::string::npos);
    }
}
