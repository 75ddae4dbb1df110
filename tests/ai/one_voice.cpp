// What a seat says of a text, however it is asked, and what it then votes.
#include <catch2/catch.hpp>

#include "ai/question.h"
#include "ai/retold.h"
#include "ai/valuation.h"
#include "model/view.h"
#include "talk.h"

namespace demarche::testing {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

/// The last vote of the AI seat on a draft.
const VoteOnDraft* vote_in(const Talk& talk, DraftId draft) {
    for (auto at = talk.moves.rbegin(); at != talk.moves.rend(); ++at) {
        const auto* const vote = std::get_if<VoteOnDraft>(&at->second);
        if (vote != nullptr && vote->draft == draft) return vote;
    }
    return nullptr;
}

/// Three sides, of which two make a pact; what is sworn in it can be broken in secret.
std::unique_ptr<script::Host> three_sides(std::string_view rule = "rule.unanimity {}") {
    std::string source = R"(
scenario { id = "three", api = 1, version = "1", title = _ "Three", rounds = { _ "One", _ "Two", _ "Three", _ "Four", _ "Five" } }
actor { id = "north", name = _ "North", also = { _ "Polaris", _ "the snowy court" } }
actor { id = "south", name = _ "South" }
actor { id = "west", name = _ "West" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
clause { id = "cool", name = _ "Cooling", text = _ "They cool it by {n}.",
  params = { n = { type = "integer", min = 2, max = 8, default = 8, step = 2 } },
  each_round = function(game, _agreement, params) game:change("heat", nil, -params.n, _ "Cooling") end }
clause { id = "vow", name = _ "Vow", text = _ "A vow of {by}.", params = { by = { type = "party" } }, breach = { detect = 0.9 } }
clause { id = "oath", name = _ "Oath", text = _ "An oath of {by}.", params = { by = { type = "party" } }, breach = { detect = 0 } }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south", "west" }, rule = RULE }
institution { id = "room", name = _ "Room", kind = "format", members = {}, rule = rule.unanimity {} }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks", "room" }, parties = { min = 2 },
  clauses = { required = { "cool" }, optional = { "vow", "oath" } } }
for _index, side in ipairs { "north", "south", "west" } do
  objective { id = side .. "_calm", of = side, weight = 1, name = _ "Calm", text = _ "No heat.",
    score = function(game) return 1 - game:get("heat") / 100 end }
end
ending { id = "over", rank = 1, title = _ "Over", text = _ "Over.", when = function(game) return game:round() == 5 end }
)";
    source.replace(source.find("RULE"), 4, rule);
    auto loaded = script::Host::load(script::memory_package("three", {{"three.scenario", source}}));
    if (!loaded) {
        for (const script::Finding& finding : loaded.error())
            UNSCOPED_INFO(script::text(finding));
    }
    REQUIRE(loaded);
    return std::move(loaded->host);
}

DraftId table(Talk& talk, const char* by, const char* body, std::initializer_list<const char*> who,
              std::initializer_list<const char*> clauses, std::optional<ActorSet> channel = std::nullopt) {
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("pact");
    text.framework = *s.find<InstitutionId>(body);
    for (const char* id : who)
        text.parties.insert(talk.actor(id));
    for (const char* id : clauses) {
        const ClauseId clause = *s.find<ClauseId>(id);
        text.terms.push_back({clause, default_params(s, s.clauses[clause].params, text.parties)});
    }
    talk.give(Seat::of(talk.actor(by)), ProposeDraft{text, channel, {}});
    return talk.game.world().drafts.back()->id;
}

/// A pact that South tables, North accepts and West rejects.
DraftId stopped_by_west(Talk& talk) {
    const DraftId pact = table(talk, "south", "talks", {"north", "south", "west"}, {"cool"});
    talk.listen();
    REQUIRE(vote_in(talk, pact) != nullptr);
    REQUIRE(vote_in(talk, pact)->vote == Vote::kAccept);
    talk.give(Seat::of(talk.actor("west")), VoteOnDraft{pact, 1, Vote::kReject, {}, {}});
    return pact;
}

}  // namespace

TEST_CASE("a seat gives the same reason for its no as with its vote, whenever it is asked", "[ai][voice]") {
    Talk talk{two_sides(), "north", 3};
    talk.table_levy(20);
    const DraftId levy = talk.game.world().drafts.back()->id;
    talk.listen();
    const VoteOnDraft* const vote = vote_in(talk, levy);
    REQUIRE(vote != nullptr);
    REQUIRE(vote->vote == Vote::kReject);
    const std::string reason = vote->reason;
    REQUIRE_FALSE(reason.empty());
    CHECK_THAT(talk.answer("south", "north", "Why do you refuse the levy?"), Contains(reason));
    talk.give(Seat::clock(), AdvancePhase{});
    while (talk.host->scenario().phases[talk.game.world().phase].like != PhaseLike::kNegotiation)
        talk.give(Seat::clock(), AdvancePhase{});
    CHECK_THAT(talk.answer("south", "north", "Why did you refuse the levy?"), Contains(reason));
}

TEST_CASE("a text that has fallen is not said to wait for anybody, and is signed when it is put again", "[ai][voice]") {
    Talk talk{three_sides(), "north", 3};
    const DraftId pact = stopped_by_west(talk);
    REQUIRE(talk.game.world().draft(pact)->status == DraftStatus::kRejected);
    const std::string said = talk.answer("west", "north", "Would you sign the pact?");
    CHECK_THAT(said, Contains("was not adopted. Put to the vote again as it stands, it would have our yes."));
    const DraftText text = talk.game.world().draft(pact)->text();
    talk.moves.clear();
    talk.give(Seat::of(talk.actor("west")), AmendDraft{pact, 1, text, {}});
    talk.listen();
    REQUIRE(vote_in(talk, pact) != nullptr);
    CHECK(vote_in(talk, pact)->vote == Vote::kAccept);
}

TEST_CASE("a text that has the no of somebody is not said to wait for its yes", "[ai][voice]") {
    Talk talk{three_sides(), "north", 3};
    stopped_by_west(talk);
    const std::string said = talk.answer("south", "north", "What do you need to sign the pact?");
    INFO(said);
    CHECK(said.find("waits for West") == std::string::npos);
}

TEST_CASE("what binds a seat without its yes it does not claim to have signed", "[ai][voice]") {
    Talk talk{three_sides("rule.majority { of = 0.5 }"), "south", 3};
    const DraftId pact = table(talk, "north", "talks", {"north", "south", "west"}, {"cool"});
    talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kReject, {}, "No."});
    talk.give(Seat::of(talk.actor("west")), VoteOnDraft{pact, 1, Vote::kAccept, {}, {}});
    talk.give(Seat::clock(), AdvancePhase{});
    REQUIRE_FALSE(talk.game.world().agreements.empty());
    const std::string said = talk.answer("north", "south", "Why did you sign the pact?");
    INFO(said);
    CHECK_THAT(said, Contains("binds us without our yes"));
}

TEST_CASE("how a draft is called tells nobody of another one that he may not know", "[ai][voice]") {
    const auto called = [](bool twin) {
        Talk talk{three_sides(), "south", 3};
        table(talk, "north", "room", {"north", "south"}, {"cool"});
        if (twin)
            table(talk, "north", "room", {"north", "south"}, {"cool", "vow"}, ActorSet::just(talk.actor("north")));
        return talk.answer("west", "south", "What stands in the pact?");
    };
    const std::string alone = called(false);
    REQUIRE_THAT(alone, StartsWith("On the Pact"));
    CHECK(called(true) == alone);
}

TEST_CASE("whoever is known by several names is understood by each", "[ai][voice]") {
    const auto answered = [](const std::string& name) {
        Talk talk{three_sides(), "south", 3};
        return talk.answer("west", "south", ("How far do you trust " + name + "?").c_str());
    };
    const std::string by_name = answered("North");
    REQUIRE_THAT(by_name, Contains("North"));
    CHECK(answered("Polaris") == by_name);
    CHECK(answered("the snowy court") == by_name);
}

TEST_CASE("what has been broken already is no gain of breaking something else", "[ai][breach]") {
    for (const bool broken : {false, true}) {
        Talk talk{three_sides(), "west", 3};
        const DraftId pact = table(talk, "north", "room", {"north", "south"}, {"cool", "vow", "oath"});
        talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kAccept, {}, {}});
        const Scenario& s = talk.host->scenario();
        if (broken) talk.give(Seat::of(talk.actor("north")), BreachClause{pact, *s.find<ClauseId>("vow")});
        const View view = make_view(s, talk.game.world(), Seat::of(talk.actor("north")));
        const World believed = ai::believed_world(view, Seed{7});
        const std::vector<ObjectiveId> calm = {*s.find<ObjectiveId>("north_calm")};
        ai::Valuer valuer{*talk.host, believed, calm, ai::ahead(10)};
        const auto secret = valuer.of_breach(talk.actor("north"), BreachClause{pact, *s.find<ClauseId>("oath")});
        INFO("a vow broken before: " << broken);
        REQUIRE(secret.kept.possible);
        // The oath does nothing: as long as nobody sees it, breaking it brings nothing.
        CHECK(secret.kept.change[calm[0]] == Approx(0).margin(1e-9));
    }
}

TEST_CASE("a seat takes up whatever is said to it, also the second time", "[ai][conversation]") {
    Talk talk{two_sides(), "north", 3};
    CHECK_FALSE(talk.answer("south", "north", "The weather is fine here.").empty());
    CHECK_FALSE(talk.answer("south", "north", "We are disappointed.").empty());
    CHECK_FALSE(talk.answer("south", "north", "We have heard you.").empty());
}

TEST_CASE("who shall lead is heard however it is put", "[ai][conversation]") {
    const auto said = [](const char* question) {
        Talk talk{host_of("kyrgyz_crisis"), "uzbekistan", 8};
        return talk.answer("eu", "uzbekistan", question);
    };
    const std::string by_us = said("Would you sign a relief operation in Andijan led by us?");
    INFO(by_us);
    REQUIRE_THAT(by_us, Contains("So it stands already: 'Lead and command' (by European Union;"));
    CHECK(said("Would you sign a relief operation in Andijan with us in the lead?") == by_us);
    CHECK(said("Would you sign a relief operation in Andijan with the EU leading?") == by_us);
    CHECK(said("Would you sign a relief operation in Andijan with us as the leader?") == by_us);
    CHECK(said("Would you sign a relief operation in Andijan with Brussels in the lead?") == by_us);
}

TEST_CASE("behind the last word of what is said no phrase begins", "[ai][conversation]") {
    const auto host = host_of("kyrgyz_crisis");
    const ai::Vocabulary words{host->scenario()};
    for (const char* const said : {"What do you want from us", "Would you follow Russia", "And you"}) {
        const ai::Tokens tokens{said};
        CHECK(ai::Vocabulary::end_at(words.list(ai::Vocabulary::List::kInTheLead), tokens, tokens.size()) ==
              tokens.size());
        const ai::Question question{host->scenario(), words, said, *host->scenario().find<ActorId>("eu"),
                                    *host->scenario().find<ActorId>("us")};
        CHECK_FALSE(question.supposing());
    }
}

}  // namespace demarche::testing
