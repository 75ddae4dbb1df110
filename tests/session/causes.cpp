// Who is told to have done what: causes of what a command sets off, and what comes out of what was done in secret.

#include "session/review.h"

#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

namespace {

const std::string kGuards = R"(
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "seen", name = "Seen", text = "{by} sends {n}.", breach = { detect = 1, trust = -10 },
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 3, default = 1 } },
  cost = function(_game, params) return { [params.by] = { police = params.n } } end }
clause { id = "unseen", name = "Unseen", text = "{by} keeps quiet.", breach = { detect = 0, trust = -10 },
  params = { by = { type = "party" } }, each_round = function() end }
agreement { id = "mission", kind = "mission", name = "Mission", frameworks = { "pair" }, parties = { min = 2 },
  clauses = { optional = { "seen", "unseen" } } }
)";

DraftText mission(const Play& play) {
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>("mission");
    text.framework = *play.s().find<InstitutionId>("pair");
    text.parties.insert(play.actor("north"));
    text.parties.insert(play.actor("south"));
    const auto north = static_cast<double>(play.actor("north").index());
    text.terms = {{*play.s().find<ClauseId>("seen"), {north, 1}}, {*play.s().find<ClauseId>("unseen"), {north}}};
    return text;
}

}  // namespace

TEST_CASE("of two clauses broken in secret that one is found out which was seen", "[session][causes][breach]") {
    Play play{"", kGuards};
    std::vector<Effect> all;
    const auto add = [&](std::vector<Effect> more) { all.insert(all.end(), more.begin(), more.end()); };
    play.advance_to("negotiation");
    add(play.as("north", ProposeDraft{mission(play), std::nullopt, {}}));
    const Draft& draft = *play.world().drafts.front();
    add(play.as("south", VoteOnDraft{draft.id, draft.version(), Vote::kAccept, {}, {}}));
    REQUIRE(play.world().agreements.size() == 1);
    const AgreementId id = play.world().agreements.front()->id;
    add(play.as("north", BreachClause{id, *play.s().find<ClauseId>("unseen")}));
    add(play.as("north", BreachClause{id, *play.s().find<ClauseId>("seen")}));
    while (play.world().round == 1 && !play.world().ended)
        add(play.give(Seat::clock(), AdvancePhase{}));
    const auto lines = session::secret_deeds(play.s(), all);
    REQUIRE(lines.size() == 2);
    CHECK_THAT(lines[0], Contains("'Unseen'") && Contains("never found out"));
    CHECK_THAT(lines[1], Contains("'Seen'") && Contains("found out in round 1"));
    // It is told by its name, also to whoever has signed.
    CHECK_THAT(play.read("south", all), Contains(R"("clause":"seen")") && !Contains(R"("clause":"unseen","effect)"));
}

TEST_CASE("what a phase brings that an emptied seat lets begin is not the facilitator's doing", "[session][causes]") {
    Play play{"",
              "indicator { id = 'mark', of = 'world', name = 'Mark', start = 0 }\n"
              "on('phase_start', function(game) game:change('mark', nil, 1) end)"};
    play.advance_to("negotiation");
    play.as("north", SetReady{true});
    play.as("south", SetReady{true});
    const auto effects = play.give(Seat::facilitator(), SetSeated{play.actor("west"), false});
    REQUIRE(play.phase() == "decision");
    bool began = false;
    bool emptied = false;
    for (const Effect& effect : effects) {
        if (std::holds_alternative<SeatedChanged>(effect.change)) {
            emptied = true;
            CHECK(effect.cause.kind == Cause::Kind::kFacilitator);
        }
        if (!std::holds_alternative<PhaseStarted>(effect.change)) continue;
        began = true;
        CHECK(effect.cause.kind == Cause::Kind::kClock);
    }
    CHECK(began);
    CHECK(emptied);
}

TEST_CASE("a text about a place that is not there is refused, whoever hands it in", "[session][causes][bad_input]") {
    Play play{"", kGuards};
    play.advance_to("negotiation");
    DraftText text = mission(play);
    text.place = PlaceId{5};
    const auto refused = play.game->submit(Seat::of(play.actor("north")), ProposeDraft{text, std::nullopt, {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::kUnknownId);
    CHECK(refused.error().where == "/place");
}

namespace {

const std::string kCrossing = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0, marks = { 50 } }
indicator { id = "count", of = "world", name = "Count", start = 0 }
on("round_start", function(game)
  for i = 1, 900 do game:set("mark", nil, i % 2 * 100) end
end)
)";

}  // namespace

TEST_CASE("what hooks do that fail one after the other is undone, and there is an end to it",
          "[session][causes][hooks]") {
    // Each of 900 events calls them all: as many calls as nobody would wait for, if what stands were played again each
    // time.
    std::string hooks;
    for (int i = 0; i < 100; ++i)
        hooks += "on('indicator_crossed', function(game) game:change('count', nil, 1) error('no') end)\n";
    Play play{"", kCrossing + hooks};
    const auto effects = play.give(Seat::clock(), AdvancePhase{});
    CHECK(play.number("mark") == 0);
    CHECK(play.number("count") == 0);
    int failed = 0;
    bool cut_short = false;
    for (const Effect& effect : effects) {
        const auto* const one = std::get_if<HandlerFailed>(&effect.change);
        if (one == nullptr) continue;
        ++failed;
        cut_short = cut_short ||
                    one->message.find("more than 20000 calls of hooks followed from one command") != std::string::npos;
    }
    CHECK(failed > 10'000);
    CHECK(cut_short);
}

TEST_CASE("a transaction goes back to any mark, whatever it went back to before", "[session][causes][transaction]") {
    const Play play{"", kCrossing};
    const Scenario& s = play.s();
    const World start = play.world();
    const SlotIndex slot = *s.find_slot("count");
    Stream luck{7};
    Transaction tx{s, start};
    Transaction::Mark most = 0;
    std::vector<std::pair<Transaction::Mark, World>> stood;
    for (int i = 0; i < 5000; ++i) {
        if (luck.chance(0.02)) stood.emplace_back(tx.mark(), tx.world());
        if (!stood.empty() && luck.chance(0.01)) {
            const std::size_t at = stood.size() - 1 - luck.below(std::min<std::uint64_t>(stood.size(), 6));
            tx.rollback(stood[at].first, start);
            REQUIRE(tx.mark() == stood[at].first);
            REQUIRE(tx.world() == stood[at].second);
            stood.resize(at + 1);  // what came later is gone
        }
        tx.set_number(slot, static_cast<double>(i % 97));
        most = std::max(most, tx.mark());
    }
    CHECK(most > 500);
}
