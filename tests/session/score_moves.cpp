// What moved a score: what each deed did to it, with what followed from it.
#include "session/score_moves.h"

#include <catch2/catch.hpp>
#include <initializer_list>
#include <optional>

#include "game/query.h"

#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

// Four fifths of north's score: one each for the number that the pact's hook moves, for the pact itself, for the mark
// that it leaves, and for what crossing a mark brings; one for the number that nothing moves.
const std::string kScored = R"(
indicator { id = "calm", of = "world", name = "Calm", start = 0 }
indicator { id = "noise", of = "world", name = "Noise", start = 0, marks = { 10 } }
indicator { id = "echo", of = "world", name = "Echo", start = 0 }
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "talk", name = "Talk", text = "Talk." }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "pair" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
on("agreement_in_force", function(game) game:change("calm", nil, 50) game:store("signed", true, "north") end)
on("indicator_crossed", function(game) game:change("echo", nil, 100) end)
on("assurance_given", function(game) game:change("echo", nil, 20) end)
assurance { id = "word", name = "Word", text = "Word.", kept = function() return nil end }
action { id = "shout", name = "Shout", text = "Shout.", apply = function(game) game:change("noise", nil, 20) end }
action { id = "shrug", name = "Shrug", text = "Shrug.", apply = function(game) game:store("shrugged", true) end }
objective { id = "aim", of = "north", weight = 1, name = "Aim", text = "Aim.", score = function(game)
  local sum = game:get("calm") / 100 * 2 + game:get("echo") / 100
  if #game:agreements { type = "pact", status = "in_force" } > 0 then sum = sum + 1 end
  if game:flag("signed", "north") then sum = sum + 1 end
  return sum / 5 end }
)";

/// What one kind of deed is said to have done to north's score; nothing if it is not in the list.
std::optional<double> counted(const Play& play, const World& dealt, const std::vector<Effect>& effects,
                              Cause::Kind kind) {
    const auto sources = session::moved_by_sources(*play.host, dealt, play.world(), play.actor("north"), effects);
    REQUIRE(sources);
    std::optional<double> out;
    for (const session::MovedBySource& one : *sources) {
        CHECK(one.cause.kind != Cause::Kind::kHook);
        if (one.cause.kind != kind) continue;
        CHECK_FALSE(out);  // one deed is told once
        out = one.counts;
    }
    return out;
}

}  // namespace

TEST_CASE("what followed from a deed counts for it: by hooks, by marks, and by an agreement's being there",
          "[session][score_moves]") {
    Play play{"", kScored};
    const World dealt = play.world();
    std::vector<Effect> effects;
    const auto add = [&](std::vector<Effect> more) { effects.insert(effects.end(), more.begin(), more.end()); };
    for (int i = 0; i < 12 && play.phase() != "negotiation"; ++i)
        add(play.give(Seat::clock(), AdvancePhase{}));
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>("pact");
    text.framework = *play.s().find<InstitutionId>("pair");
    text.parties = ActorSet::just(play.actor("north")) | ActorSet::just(play.actor("south"));
    text.terms = {{*play.s().find<ClauseId>("talk"), {}}};
    add(play.as("north", ProposeDraft{text, {}, ""}));
    add(play.as("south", VoteOnDraft{play.world().drafts.back()->id, 0, Vote::kAccept, "", ""}));
    REQUIRE(play.world().agreements.size() == 1);
    for (int i = 0; i < 12 && play.phase() != "decision"; ++i)
        add(play.give(Seat::clock(), AdvancePhase{}));
    REQUIRE(play.phase() == "decision");
    REQUIRE(play.number("calm") == 50);
    CHECK(counted(play, dealt, effects, Cause::Kind::kAgreement) == Approx(3.0 / 5));
    add(play.as("south", TakeAction{*play.s().find<ActionId>("shrug"), {}}));  // a mark that no aim looks at
    add(play.as("west", TakeAction{*play.s().find<ActionId>("shout"), {}}));
    add(play.give(Seat::clock(), AdvancePhase{}));  // what was done in secret comes about
    REQUIRE(play.number("echo") == 100);
    REQUIRE(play.world().remembered("shrugged", "") != nullptr);
    CHECK(counted(play, dealt, effects, Cause::Kind::kAction) == Approx(1.0 / 5));
    CHECK(counted(play, dealt, effects, Cause::Kind::kAgreement) == Approx(3.0 / 5));
}

TEST_CASE("what followed from an assurance counts for it", "[session][score_moves]") {
    Play play{"", kScored};
    const World dealt = play.world();
    std::vector<Effect> effects;
    const auto add = [&](std::vector<Effect> more) { effects.insert(effects.end(), more.begin(), more.end()); };
    for (int i = 0; i < 12 && play.phase() != "negotiation"; ++i)
        add(play.give(Seat::clock(), AdvancePhase{}));
    add(play.as("south", GiveAssurance{*play.s().find<AssuranceTypeId>("word"), {}, {}}));
    REQUIRE(play.number("echo") == 20);
    CHECK(counted(play, dealt, effects, Cause::Kind::kAssurance) == Approx(0.2 / 5));
}
