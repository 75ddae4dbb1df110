// Where rules meet what somebody may not know: questions and judgements about what is hidden, bodies whose new members
// find old secrets, acts and breaches that nobody sees.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "game/query.h"
#include "pacts_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("nobody is asked about what was agreed out of its sight", "[rules][out of sight]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    const DraftId id =
        tabled(play, "north", text_of(play, "club", {"north", "south"}), set_of(play, {"north", "south"}));
    vote(play, "south", id, Vote::kAccept);
    REQUIRE(status(play, id) == DraftStatus::kAdopted);
    const auto asked = [&](const char* who) {
        const auto& all = play.world().questions;
        return std::any_of(all.begin(), all.end(), [&](const OpenQuestion& q) { return q.actor == play.actor(who); });
    };
    CHECK(asked("north"));
    CHECK(asked("south"));
    CHECK_FALSE(asked("west"));
}

TEST_CASE("a word is judged by what all who know of it may know", "[rules][out of sight]") {
    Play play{"", kPacts + R"(
assurance { id = "there", name = "There", text = "There will be a pact.", trust = -5,
  kept = function(game) if game:agreements { type = "pact" }[1] then return true end return nil end }
)"};
    play.advance_to("negotiation");
    const DraftId id = tabled(play, "north", text_of(play, "club", {"north", "south"}), set_of(play, {"north"}));
    vote(play, "south", id, Vote::kAccept);
    REQUIRE(status(play, id) == DraftStatus::kAdopted);
    // West knows of no pact: a refusal would tell of it, and so would the verdict.
    play.as("west", GiveAssurance{*play.s().find<AssuranceTypeId>("there"), {}, std::nullopt});
    // Between the two it has been kept already.
    const GiveAssurance between{*play.s().find<AssuranceTypeId>("there"), {}, set_of(play, {"south"})};
    CHECK_FALSE(play.game->submit(Seat::of(play.actor("north")), between));
    play.advance_to("review");
    REQUIRE(play.world().assurances.size() == 1);
    CHECK(play.world().assurances.front()->status == AssuranceStatus::kOpen);
}

TEST_CASE("what a hook does for a number that nobody sees has a cause that nobody sees", "[rules][out of sight]") {
    Play play{"", kPacts + R"(
indicator { id = "unseen", of = "world", name = "Unseen", start = 50, visible = "facilitator", marks = { 60 } }
action { id = "move", name = "Move", text = "Move.", apply = function(game) game:change("unseen", nil, 20) end }
on("indicator_crossed", function(game) game:change("mark", nil, 3) end)
)"};
    play.advance_to("decision");
    play.as("north", TakeAction{*play.s().find<ActionId>("move"), {}});
    bool seen = false;
    for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{})) {
        const auto* changed = std::get_if<NumberChanged>(&effect.change);
        if (changed == nullptr || changed->slot != *play.s().find_slot("mark")) continue;
        seen = true;
        const auto told = redact(play.s(), effect, Seat::of(play.actor("west")));
        REQUIRE(told);
        CHECK(told->cause.kind == Cause::Kind::kHidden);
    }
    play.advance_to("review");
    CHECK(play.number("mark") == 3);
    CHECK(seen);
}

TEST_CASE("what a body decided in private before stays hidden from a new member; what is open is put to it",
          "[rules][bodies]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    const DraftId secret = tabled(play, "north", text_of(play, "club", {"north", "south"}), set_of(play, {"north"}));
    CHECK(audience_of(play.s(), play.world(), *play.world().draft(secret)) == set_of(play, {"north", "south"}));
    vote(play, "south", secret, Vote::kAccept);
    REQUIRE(status(play, secret) == DraftStatus::kAdopted);
    const DraftId open = tabled(play, "south", text_of(play, "club", {"north", "south"}));
    play.as("west", SetReady{true});
    REQUIRE(play.world().ready.contains(play.actor("west")));
    const DraftId joins =
        tabled(play, "north", text_of(play, "club", {"north", "south"}, {{*play.s().find<ClauseId>("join"), {}}}));
    vote(play, "south", joins, Vote::kAccept);
    REQUIRE(play.world().institutions[*play.s().find<InstitutionId>("club")].members.contains(play.actor("west")));
    CHECK(audience_of(play.s(), play.world(), *play.world().draft(secret)) == set_of(play, {"north", "south"}));
    CHECK_FALSE(play.world().ready.contains(play.actor("west")));
    vote(play, "north", open, Vote::kAccept);
    CHECK(status(play, open) == DraftStatus::kOpen);  // west has a say now
    vote(play, "west", open, Vote::kAccept);
    CHECK(status(play, open) == DraftStatus::kAdopted);
}

TEST_CASE("unseen acts come before all that is seen, and what fails costs nothing", "[rules][out of sight]") {
    const std::string acts = R"(
action { id = "plot", name = "Plot", text = "Plot.", secret = true, apply = function(game) game:change("mark", nil, 7) end }
action { id = "speak", name = "Speak", text = "Speak.", apply = function(game) game:change("mark", nil, 1) end }
action { id = "break", name = "Break", text = "Break.", cost = { self = { police = 2 } }, apply = function() error("no") end }
)";
    Play play{"", kPacts + acts};
    play.advance_to("decision");
    play.as("north", TakeAction{*play.s().find<ActionId>("speak"), {}});
    play.as("west", TakeAction{*play.s().find<ActionId>("plot"), {}});
    play.as("north", TakeAction{*play.s().find<ActionId>("break"), {}});
    const SlotIndex police = play.s().free_slot(play.actor("north"), ResourceId{0});
    CHECK(play.world().numbers[police] == 1);
    std::vector<double> changes;
    for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{})) {
        const auto* changed = std::get_if<NumberChanged>(&effect.change);
        if (changed != nullptr && changed->slot == *play.s().find_slot("mark"))
            changes.push_back(changed->after - changed->before);
    }
    play.advance_to("review");
    CHECK(changes.empty() == false);
    CHECK(changes.front() == 7);
    CHECK(play.number("mark") == 8);
    CHECK(play.world().numbers[police] == 3);
}

TEST_CASE("a clause that is broken in secret shows in no answer that others hear", "[rules][out of sight]") {
    Play play{"", kPacts + R"(
action { id = "protest", name = "Protest", text = "Protest.", apply = function() end, when = function(game)
  for _, one in ipairs(game:agreements()) do for _, term in ipairs(one.clauses) do if term.idle then return true end end end
  return false, "Nobody has broken anything." end }
)"};
    play.advance_to("negotiation");
    const DraftId id = tabled(play, "north", text_of(play, "club", {"north", "south"}, {pay(play, "north")}));
    vote(play, "south", id, Vote::kAccept);
    play.advance_to("decision");
    const auto open_to = [&](const char* who) {
        const auto may =
            game::action_open(*play.host, play.world(), play.actor(who), *play.s().find<ActionId>("protest"));
        REQUIRE(may);
        return may->yes;
    };
    CHECK_FALSE(open_to("south"));
    play.as("north", BreachClause{AgreementId{id.value}, *play.s().find<ClauseId>("pay")});
    REQUIRE(play.world().agreement(id)->breached(0));
    CHECK_FALSE(open_to("south"));
    CHECK(open_to("north"));
}

TEST_CASE("whose aim has been found out learns of it when everybody knows", "[rules][out of sight]") {
    Play play{"", kPacts + R"(
objective { id = "aim", of = "south", name = "Aim", text = "Aim.", secret = true, weight = 1, score = function() return 0 end }
action { id = "spy", name = "Spy", text = "Spy.", secret = true, apply = function(game, act) game:reveal("aim", act.actor) end }
)"};
    const ObjectiveId aim = *play.s().find<ObjectiveId>("aim");
    const auto seen_by = [&](const char* who) {
        return make_view(play.s(), play.world(), Seat::of(play.actor(who))).world.objectives[aim].known_to;
    };
    play.advance_to("decision");
    play.as("north", TakeAction{*play.s().find<ActionId>("spy"), {}});
    std::string told;
    while (play.phase() != "review")
        told += play.read("south", play.give(Seat::clock(), AdvancePhase{}));
    CHECK(play.world().objectives[aim].known_to == set_of(play, {"north"}));
    CHECK(seen_by("north") == set_of(play, {"north"}));
    CHECK(seen_by("south").empty());
    CHECK(told.find("objective_revealed") == std::string::npos);
    play.advance_to("decision");
    play.as("west", TakeAction{*play.s().find<ActionId>("spy"), {}});
    told = play.read("south", play.give(Seat::clock(), AdvancePhase{}));
    CHECK(told.find("objective_revealed") != std::string::npos);
    CHECK(seen_by("south") == set_of(play, {"north", "south", "west"}));
}

TEST_CASE("what becomes of a draft that it may not know of stops no amendment", "[rules][links]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    const DraftId hidden = tabled(play, "north", text_of(play, "club", {"north", "south"}), set_of(play, {"north"}));
    DraftText tied = text_of(play, "most", {"north", "west"});
    tied.linked = {hidden};
    const DraftId open = tabled(play, "north", tied);
    play.as("north", WithdrawDraft{hidden, {}});
    tied.parties.insert(play.actor("south"));
    play.as("west", AmendDraft{open, 1, tied, {}});
    CHECK(play.world().draft(open)->version() == 2);
    // Who knows of it is told.
    tied.terms = {pay(play, "north")};
    CHECK_FALSE(play.game->submit(Seat::of(play.actor("north")), AmendDraft{open, 2, tied, {}}));
}

TEST_CASE("the number of a draft does not tell who has tabled it", "[rules][out of sight]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    std::set<std::size_t> rests;
    std::set<std::size_t> numbers;
    for (const char* who : {"north", "south"}) {
        for (const char* body : {"club", "either"}) {
            for (const char* by : {"north", "south"}) {
                const DraftId id = tabled(play, who, text_of(play, body, {"north", "south"}, {pay(play, by)}));
                numbers.insert(id.value);
                if (std::string_view{who} == "north") rests.insert(id.value % play.s().actors.size());
            }
        }
    }
    CHECK(numbers.size() == 8);
    CHECK(rests.size() > 1);
}

TEST_CASE("whoever holds the pen is told what it does with a private draft, and goes on reading it",
          "[rules][bodies]") {
    const auto handed_over = [](bool adopted) {
        Play play{"", kPacts + R"(
institution { id = "desk", name = "Desk", members = { "north", "south" }, chair = "west", procedure = "single_text",
  rule = rule.unanimity {} }
agreement { id = "note", kind = "treaty", name = "Note", frameworks = { "desk" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
actor { id = "east", name = "East" }
)"};
        play.advance_to("negotiation");
        DraftText text = text_of(play, "desk", {"north", "south"});
        text.type = *play.s().find<AgreementTypeId>("note");
        const DraftId id = tabled(play, "west", text, ActorSet{});
        play.give(Seat::facilitator(), RunScript{"game:set_chair('desk', 'east')"});
        const Seat east = Seat::of(play.actor("east"));
        const auto reads = [&] { return make_view(play.s(), play.world(), east).world.draft(id) != nullptr; };
        REQUIRE(reads());
        std::vector<Effect> effects;
        if (adopted) {
            vote(play, "north", id, Vote::kAccept);
            effects = play.as("south", VoteOnDraft{id, 1, Vote::kAccept, {}, {}});
        } else {
            effects = play.as("east", WithdrawDraft{id, {}});
        }
        CHECK(status(play, id) == (adopted ? DraftStatus::kAdopted : DraftStatus::kWithdrawn));
        CHECK(reads());
        CHECK(std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
            return std::holds_alternative<DraftDecided>(effect.change) && redact(play.s(), effect, east);
        }));
        // Who takes over the pen when all is over has read nothing of it.
        play.give(Seat::facilitator(), RunScript{"game:set_chair('desk', 'north')"});
        CHECK(reads());
    };
    handed_over(false);
    handed_over(true);
}
