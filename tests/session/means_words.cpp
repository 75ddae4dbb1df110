// Whether a seat can pay for what it would sign, with all that hangs on it.
#include "session/means_words.h"

#include <catch2/catch.hpp>

#include "diplomacy/drafting.h"
#include "session/log.h"

#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Contains;

namespace {

constexpr const char* kScenario = R"(
scenario { id = "purse", api = 1, version = "1", title = _ "Purse", rounds = { _ "One", _ "Two" },
  phases = { { id = "talks", like = "negotiation" }, { id = "rest", like = "resolution" } } }
resource { id = "money", name = _ "Money" }
actor { id = "north", name = _ "North", resources = { money = 6 } }
actor { id = "south", name = _ "South" }
actor { id = "east", name = _ "East" }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south", "east" }, rule = rule.unanimity {} }
clause { id = "toll", name = _ "Toll", text = _ "North pays {n}.", params = { n = { type = "integer", min = 1, max = 9 } },
  cost = function(_game, params) return { north = { money = params.n } } end }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { required = { "toll" } } }
agreement { id = "levy", kind = "treaty", name = _ "Levy", frameworks = { "talks" }, parties = { min = 2 },
  clauses = { required = { "toll" } }, ratify = { south = true } }
constituency { id = "fields", of = "south", name = _ "Fields", support = 50 }
)";

struct Table {
    std::unique_ptr<script::Host> host;
    std::optional<session::RecordedGame> game;

    Table() {
        auto loaded = script::Host::load(script::memory_package("purse", {{"purse.scenario", kScenario}}));
        if (!loaded) FAIL(script::text(loaded.error().front()));
        host = std::move(loaded->host);
        auto started = session::RecordedGame::start(*host, {Seed{1}, host->scenario().playable});
        REQUIRE(started);
        game.emplace(std::move(*started));
        give("", AdvancePhase{});
    }
    [[nodiscard]] const Scenario& s() const { return host->scenario(); }
    [[nodiscard]] ActorId actor(const char* id) const { return *s().find<ActorId>(id); }
    void give(const std::string& by, const Command& command) {
        const auto done = game->submit(by.empty() ? Seat::clock() : Seat::of(*s().find<ActorId>(by)), command);
        if (!done) FAIL(done.error().text());
    }
    [[nodiscard]] DraftText text(const char* type, double toll, std::vector<DraftId> linked = {}) const {
        DraftText out;
        out.type = *s().find<AgreementTypeId>(type);
        out.framework = *s().find<InstitutionId>("talks");
        out.parties = s().playable;
        out.terms = {{*s().find<ClauseId>("toll"), {toll}}};
        out.linked = std::move(linked);
        return out;
    }
    DraftId table(const DraftText& text) {
        give("south", ProposeDraft{text, {}, {}});
        return game->world().drafts.back()->id;
    }
    void accept(const char* by, DraftId id) { give(by, VoteOnDraft{id, 1, Vote::kAccept, {}, {}}); }
    [[nodiscard]] std::string spoken_for(DraftId id) const {
        const View view = make_view(s(), game->world(), Seat::of(actor("north")));
        return session::spoken_for_text(*host, view.world, actor("north"), view.world.draft(id)->text());
    }
};

}  // namespace

TEST_CASE("whoever would sign two drafts that are tied is told what both take", "[session][means]") {
    Table table;
    const DraftId pact = table.table(table.text("pact", 4));
    const DraftId tied = table.table(table.text("levy", 3, {pact}));
    const std::string both =
        "You cannot pay for it together with what it is tied to: all that you sign takes 7 Money of which you have 6.";
    CHECK(table.spoken_for(tied) == both);
    // The pact stands alone as long as nothing that hangs on it has been accepted.
    CHECK(table.spoken_for(pact).empty());
    table.accept("north", tied);
    CHECK(table.spoken_for(pact) == both);
    // What has been signed before and waits to be ratified is no part of what is tied.
    Table before;
    const DraftId first = before.table(before.text("levy", 2));
    before.accept("north", first);
    before.accept("east", first);
    REQUIRE(before.game->world().agreement(first) != nullptr);
    const DraftId second = before.table(before.text("pact", 3));
    before.accept("north", before.table(before.text("levy", 2, {second})));
    CHECK(before.spoken_for(second) ==
          "You cannot pay for it together with what it is tied to and what you have promised elsewhere: in all that "
          "takes 7 Money of which you have 6.");
}

TEST_CASE("what has been accepted elsewhere, and what has been signed, is spoken for", "[session][means]") {
    Table table;
    const DraftId pact = table.table(table.text("pact", 4));
    const DraftId levy = table.table(table.text("levy", 3));
    CHECK(table.spoken_for(pact).empty());
    table.accept("north", pact);
    CHECK(table.spoken_for(levy) ==
          "You have accepted 'Pact (Talks): North, South, East', too, and cannot pay for both.");
    // A draft does not stand against itself.
    CHECK(table.spoken_for(pact).empty());
    // Signed, and waiting to be ratified.
    Table signed_one;
    const DraftId first = signed_one.table(signed_one.text("levy", 3));
    const DraftId second = signed_one.table(signed_one.text("pact", 4));
    signed_one.accept("north", first);
    signed_one.accept("east", first);
    REQUIRE(signed_one.game->world().agreement(first) != nullptr);
    CHECK(signed_one.spoken_for(second) ==
          "It would take what you have promised for 'Levy (Talks): North, South, East'.");
    // More than there is at all is told as such elsewhere.
    Table beyond;
    const DraftId dear = beyond.table(beyond.text("pact", 9));
    CHECK(beyond.spoken_for(dear).empty());
}
