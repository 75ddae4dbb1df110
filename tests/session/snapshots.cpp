// What a snapshot may hold: a session's file is input like any other, and from what could not have been played the next
// command may not come to an end.
#include <catch2/catch.hpp>
#include <functional>
#include <utility>
#include <vector>

#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("a World whose tables point beyond the scenario is not read", "[rules][bytes]") {
    Play play{"", kForces +
                      "action { id = 'act', name = 'Act', text = 'Act.', params = { n = { type = 'choice', options "
                      "= { 'a', 'b' } } }, apply = function() end }\n"
                      "card { id = 'hand', deck = 'hands', title = 'Hand', text = 'Hand.', hand = true, apply = "
                      "function() end }\n"};
    const auto reads = [&](const World& world) { return world_from_bytes(play.s(), to_bytes(world)).has_value(); };
    const World good = play.world();
    REQUIRE(reads(good));
    World world = good;
    SECTION("a card that waits, with an action that is none") {
        world.pending.push_back({ActorId{0}, {}, CardId{0}, {}});
        REQUIRE(reads(world));
        world.pending.back().action = ActionId{0x1234};
    }
    SECTION("an action that waits, with a value that is none") {
        world.pending.push_back({ActorId{0}, ActionId{0}, {}, {1}});
        REQUIRE(reads(world));
        world.pending.back().params = {2};
    }
    SECTION("a round after the last") {
        world.round = 3;
    }
    SECTION("a reservation of nobody") {
        play.advance_to("negotiation");
        play.as("south", ProposeDraft{of_forces(play, {sent(play, 0, 10)}), {}, ""});
        world = play.world();
        Draft draft = world.drafts.front().copy();
        draft.reservations.push_back({ActorId{0}, "but"});
        world.drafts.front() = Shared<Draft>{draft};
        REQUIRE(reads(world));
        draft.reservations.back().by = ActorId{9};
        world.drafts.front() = Shared<Draft>{draft};
    }
    CHECK_FALSE(reads(world));
}

TEST_CASE("a World that nobody could have played is not read", "[rules][bytes]") {
    Play play{"",
              kForces +
                  "card { id = 'storm', deck = 'weather', title = 'Storm', text = 'Storm.', choices = {\n"
                  "  { id = 'stay', by = 'north', text = 'Stay.', default = true, apply = function() end },\n"
                  "  { id = 'go', by = 'north', text = 'Go.', apply = function() end } } }\n"
                  "question { id = 'why', text = 'Why?', when = 'draft_tabled' }\n"
                  "inject { id = 'late', title = 'Late', text = 'Late.', apply = function() end }\n"
                  "action { id = 'act', name = 'Act', text = 'Act.', params = { n = { type = 'integer', min = 1, max "
                  "= 3, default = 1 } }, apply = function() end }\n"
                  "assurance { id = 'calm', name = 'Calm', text = 'Calm.', kept = function() return nil end }\n"};
    play.advance_to("negotiation");
    for (const double n : {1.0, 2.0}) {
        play.as("south", ProposeDraft{of_forces(play, {sent(play, play.actor("north").value, n)}), {}, ""});
        play.as("north", VoteOnDraft{play.world().drafts.back()->id, 0, Vote::kAccept, "", "but"});
    }
    play.as("south", ProposeDraft{of_forces(play, {sent(play, 0, 10)}), {}, ""});
    play.as("north", GiveAssurance{AssuranceTypeId{0}, {}, std::nullopt});
    REQUIRE(play.world().agreements.size() == 2);
    REQUIRE(play.world().drafts.size() == 3);
    const auto reads = [&](const World& world) { return world_from_bytes(play.s(), to_bytes(world)).has_value(); };
    REQUIRE(reads(play.world()));

    using Edit = std::function<void(World&)>;
    const auto draft = [](const std::function<void(Draft&)>& edit) -> Edit {
        return [edit](World& world) {
            Draft changed = world.drafts.back().copy();
            edit(changed);
            world.drafts.back() = Shared<Draft>{changed};
        };
    };
    const auto words = [&](const std::function<void(DraftText&)>& edit) {
        return draft([edit](Draft& d) {
            DraftVersion changed = *d.versions.back();
            edit(changed.text);
            d.versions.back() = Shared<DraftVersion>{changed};
        });
    };
    const auto agreement = [](const std::function<void(Agreement&)>& edit) -> Edit {
        return [edit](World& world) {
            Agreement changed = world.agreements.back().copy();
            edit(changed);
            world.agreements.back() = Shared<Agreement>{changed};
        };
    };
    const ActorId north = play.actor("north");
    const ActorId west = play.actor("west");
    const ScheduledCard due{CardId{0}, 2, 1};
    const std::vector<std::pair<const char*, Edit>> wrong{
        {"a draft twice", [](World& w) { w.drafts.push_back(w.drafts.front()); }},
        {"an agreement twice", [](World& w) { w.agreements.push_back(w.agreements.front()); }},
        {"an assurance twice", [](World& w) { w.assurances.push_back(w.assurances.front()); }},
        {"an agreement of a draft that was not adopted",
         [](World& w) {
             Agreement other = w.agreements.back().copy();
             other.id = w.drafts.back()->id;
             w.agreements.back() = Shared<Agreement>{other};
         }},
        {"a clause twice", words([](DraftText& t) { t.terms.push_back(t.terms.front()); })},
        {"a number beyond its range", words([](DraftText& t) { t.terms.front().params[1] = 1e308; })},
        {"half of a whole number", words([](DraftText& t) { t.terms.front().params[1] = 1.5; })},
        {"nobody as parties", words([](DraftText& t) { t.parties = {}; })},
        {"a duration without sense", words([](DraftText& t) { t.duration = 2'000'000'000; })},
        {"a round before all", words([](DraftText& t) { t.conditions.not_before = -1; })},
        {"a round after all", words([](DraftText& t) { t.conditions.until_round = 2'000'000'000; })},
        {"a tie to what is not there", words([](DraftText& t) { t.linked = {DraftId{7}}; })},
        {"a tie twice",
         [&](World& w) { words([id = w.drafts.front()->id](DraftText& t) {
                             t.linked = {id, id};
                         })(w); }},
        {"more versions than there may be", draft([](Draft& d) { d.versions.resize(201, d.versions.front()); })},
        {"two reservations of one", draft([&](Draft& d) {
             d.reservations = {{north, "a"}, {north, "b"}};
         })},
        {"a reservation that no terminal should show", draft([&](Draft& d) {
             d.reservations = {{north, "\033[2J"}};
         })},
        {"two ratifications of one", agreement([&](Agreement& a) {
             a.ratifications = {Ratification{north}, Ratification{north}};
         })},
        {"a ratification by who has not signed",
         agreement([&](Agreement& a) { a.ratifications = {Ratification{west}}; })},
        {"a commitment of less than nothing", agreement([&](Agreement& a) { a.commitments.front().amount = -1; })},
        {"a commitment of who has not signed", agreement([&](Agreement& a) { a.commitments.front().actor = west; })},
        {"a breach twice", agreement([&](Agreement& a) {
             a.breaches = {{north, 0, 1}, {north, 0, 1}};
         })},
        {"an entry into force to come", agreement([](Agreement& a) { a.since = 2; })},
        {"a party that has not signed", agreement([&](Agreement& a) { a.parties.insert(west); })},
        {"too many cards that wait", [&](World& w) { w.scheduled.resize(501, due); }},
        {"a card that is more than certain",
         [](World& w) {
             w.scheduled = {{CardId{0}, 2, 2}};
         }},
        {"too many cards in hands",
         [&](World& w) {
             w.hands.resize(501, HeldCard{north, CardId{0}});
         }},
        {"a choice twice",
         [&](World& w) {
             w.choices = {{CardId{0}, north, 1, -1}, {CardId{0}, north, 1, 0}};
         }},
        {"a choice of another",
         [&](World& w) {
             w.choices = {{CardId{0}, west, 1, -1}};
         }},
        {"a question twice",
         [](World& w) {
             w.questions = {{QuestionId{0}, {}, 1}, {QuestionId{0}, {}, 1}};
         }},
        {"an inject twice",
         [](World& w) {
             w.injects_used = {InjectId{0}, InjectId{0}};
         }},
        {"a count twice",
         [&](World& w) {
             w.act_counts = {{north, ActionId{0}, 1}, {north, ActionId{0}, 1}};
         }},
        {"an act with a number beyond its range",
         [&](World& w) {
             w.pending.push_back({north, ActionId{0}, {}, {4}});
         }},
        {"flags out of order",
         [](World& w) {
             w.memory = Cow<std::vector<Memory>>{std::vector<Memory>{{"b", "", true}, {"a", "", true}}};
         }},
    };
    for (const auto& [what, edit] : wrong) {
        INFO(what);
        World world = play.world();
        edit(world);
        CHECK_FALSE(reads(world));
    }
    World full = play.world();
    full.scheduled.resize(500, due);
    full.hands.resize(500, HeldCard{north, CardId{0}});
    full.choices = {{CardId{0}, north, 1, -1}};
    CHECK(reads(full));
}
