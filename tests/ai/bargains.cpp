// Deals in talk: an answer to a card or a word for a yes, a change that both take for agreed; and what is no deal.
#include <catch2/catch.hpp>

#include "talk.h"

namespace demarche::testing {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

/// The two sides; North has a gate that it would rather keep shut, and a word that it can give.
std::unique_ptr<script::Host> with_a_gate() {
    return sides_with(
        {{"clause { id = \"cool\"",
          R"(card { id = "gate", deck = "events", title = _ "The gate", text = _ "People wait at the gate of the north.",
  choices = {
    { id = "open", by = "north", text = _ "Open the gate to everybody, day and night.", cost = { north = { money = 4 } },
      apply = function(game) game:change("heat", nil, -3, _ "An open gate") end },
    { id = "shut", by = "north", text = _ "Keep it shut.", default = true, apply = function() end },
  } }
on("round_start", function(game) if game:round() == 1 then game:play("gate") end end)
assurance { id = "quiet", name = _ "No levy", text = _ "Up to round {round} we sign no levy.",
  params = { round = { type = "integer", min = 1, max = 4, default = 2 } },
  kept = function(game, _word, params)
    if game:agreements({ type = "levy" })[1] then return false end
    if game:round() > params.round then return true end
  end }
clause { id = "cool")"}});
}

DraftId table_pact(Talk& talk, const char* by) {
    const Scenario& s = talk.host->scenario();
    DraftText pact;
    pact.type = *s.find<AgreementTypeId>("pact");
    pact.framework = InstitutionId{0U};
    pact.parties = ActorSet::just(talk.actor("north")) | ActorSet::just(talk.actor("south"));
    pact.terms = {{*s.find<ClauseId>("cool"), {4}}};
    talk.give(Seat::of(talk.actor(by)), ProposeDraft{pact, std::nullopt, {}});
    return talk.game.world().drafts.back()->id;
}

/// Three sides; cooling takes all that North has.
std::unique_ptr<script::Host> three_sides() {
    auto loaded = script::Host::load(script::memory_package("three", {{"three.scenario", R"(
scenario { id = "three", api = 1, version = "1", title = _ "Three", rounds = { _ "One", _ "Two", _ "Three", _ "Four", _ "Five" } }
actor { id = "north", name = _ "North", resources = { money = 4 } }
actor { id = "south", name = _ "South" }
actor { id = "west", name = _ "West" }
resource { id = "money", name = _ "Money" }
indicator { id = "heat", of = "world", name = _ "Heat", start = 60, better = "lower" }
clause { id = "cool", name = _ "Cooling", text = _ "They cool it by {n}.", cost = { north = { money = 4 } },
  params = { n = { type = "integer", min = 2, max = 8, default = 6, step = 2 } },
  each_round = function(game, _agreement, params) game:change("heat", nil, -params.n, _ "Cooling") end }
institution { id = "talks", name = _ "Talks", kind = "format", members = { "north", "south", "west" }, rule = rule.unanimity {} }
institution { id = "room", name = _ "Room", kind = "format", members = {}, rule = rule.unanimity {} }
agreement { id = "pact", kind = "treaty", name = _ "Pact", frameworks = { "talks", "room" }, parties = { min = 2 },
  clauses = { required = { "cool" }, optional = { "vow" } } }
clause { id = "vow", name = _ "Vow", text = _ "A vow." }
for _index, side in ipairs { "north", "south", "west" } do
  objective { id = side .. "_calm", of = side, weight = 1, name = _ "Calm", text = _ "No heat.",
    score = function(game) return 1 - game:get("heat") / 100 end }
end
ending { id = "over", rank = 1, title = _ "Over", text = _ "Over.", when = function(game) return game:round() == 5 end }
)"}}));
    REQUIRE(loaded);
    return std::move(loaded->host);
}

/// A pact of the three sides that South tables, and what North answers.
DraftId table_cooling(Talk& talk, const char* body, ActorSet parties, double n) {
    const Scenario& s = talk.host->scenario();
    DraftText text;
    text.type = *s.find<AgreementTypeId>("pact");
    text.framework = *s.find<InstitutionId>(body);
    text.parties = parties;
    text.terms = {{*s.find<ClauseId>("cool"), {n}}};
    talk.give(Seat::of(talk.actor("south")), ProposeDraft{text, std::nullopt, {}});
    talk.listen();
    return talk.game.world().drafts.back()->id;
}

/// What North chooses on its card in the next decision; -1 for nothing.
int chosen(Talk& talk) {
    const Scenario& s = talk.host->scenario();
    talk.moves.clear();
    while (s.phases[talk.game.world().phase].like != PhaseLike::kDecision)
        talk.give(Seat::clock(), AdvancePhase{});
    talk.listen();
    for (const auto& [by, command] : talk.moves) {
        if (const auto* choice = std::get_if<ChooseOption>(&command)) return choice->choice;
    }
    return -1;
}

}  // namespace

TEST_CASE("a seat says to what it leans on a card, and chooses that", "[ai][bargains]") {
    Talk talk{with_a_gate(), "north", 3};
    const char* const question = GENERATE("What will you do about the gate?", "How will you decide on the gate?",
                                          "What will you choose at the gate?");
    CHECK_THAT(talk.answer("south", "north", question),
               StartsWith("On 'The gate' we lean to this, as things stand: \"Keep it shut\"."));
    CHECK_THAT(talk.answer("south", "north", "Will you open the gate to everybody?"),
               Contains("What you name would cost us something beside that"));
    CHECK_THAT(talk.answer("south", "north", "Will you keep the gate shut?"),
               StartsWith("On 'The gate' we mean to choose that, as things stand."));
    CHECK(chosen(talk) == 1);
}

TEST_CASE("who is asked about somebody else's card says which answer would serve it", "[ai][bargains]") {
    Talk talk{with_a_gate(), "south", 3};
    CHECK_THAT(
        talk.answer("north", "south", "What should we do about the gate?"),
        StartsWith("On 'The gate' this answer would serve us best: \"Open the gate to everybody, day and night\"."));
}

TEST_CASE("an answer to a card is sold for a yes, and chosen when that is given", "[ai][bargains]") {
    const bool keeps = GENERATE(true, false);
    Talk talk{with_a_gate(), "north", 3};
    const DraftId pact = table_pact(talk, "north");
    CHECK_THAT(talk.answer("south", "north", "We sign the pact if you open the gate to everybody."),
               Contains("For your yes to it we choose on 'The gate' what you name: \"Open the gate to everybody, day "
                        "and night\"."));
    CHECK_THAT(talk.answer("south", "north", "What will you do about the gate?"),
               StartsWith("On 'The gate' we lean to this"));
    if (keeps) {
        talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kAccept, {}, {}});
        CHECK_THAT(talk.answer("south", "north", "What will you do about the gate?"),
                   StartsWith("On 'The gate' we choose as we have agreed"));
    }
    CHECK(chosen(talk) == (keeps ? 0 : 1));
}

TEST_CASE("what costs more than is offered for it is not sold", "[ai][bargains]") {
    Talk talk{with_a_gate(), "north", 3};
    talk.table_levy(2);
    CHECK_THAT(talk.answer("south", "north", "We sign the levy if you open the gate to everybody."),
               Contains("For that we would not choose on 'The gate' what you name: it costs us more."));
    CHECK(chosen(talk) == 1);
}

TEST_CASE("a word is given for a yes, when the yes is given", "[ai][bargains]") {
    Talk talk{with_a_gate(), "north", 3};
    const DraftId pact = table_pact(talk, "north");
    const std::string said = talk.answer("south", "north", "If you promise us no levy, we sign the pact.");
    INFO(said);
    CHECK_THAT(said, Contains("For your yes to it we give you our word: \"Up to round"));
    CHECK(talk.game.world().assurances.empty());
    talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 1, Vote::kAccept, {}, {}});
    talk.listen();
    REQUIRE(talk.game.world().assurances.size() == 1);
    CHECK(talk.game.world().assurances.back()->from == talk.actor("north"));
    CHECK(talk.game.world().assurances.back()->to == ActorSet::just(talk.actor("south")));
}

TEST_CASE("a change that it would sign is tabled when it is taken for agreed", "[ai][bargains]") {
    const char* const closing =
        GENERATE("Deal.", "Please do that.", "Ok, table it.", "So, do we have a deal?", "Agreed");
    Talk talk{three_sides(), "north", 3};
    const DraftId pact = table_cooling(talk, "talks", ActorSet::first(3), 8);
    const std::string said = talk.answer("south", "north", "Would you sign the pact with a vow?");
    INFO(said);
    REQUIRE_THAT(said, Contains("we would sign it."));
    INFO(closing);
    CHECK_THAT(talk.answer("south", "north", closing), Contains("We table it as you ask."));
    REQUIRE(talk.game.world().draft(pact)->version() == 2);
    CHECK(talk.game.world().draft(pact)->text().terms.size() == 2);
    // What nobody has spoken of is no deal.
    Talk fresh{two_sides(), "north", 3};
    fresh.table_levy(20);
    CHECK(fresh.answer("south", "north", closing).find("We table it") == std::string::npos);
}

TEST_CASE("a yes on a condition that nobody can weigh is not taken for a yes", "[ai][bargains]") {
    Talk talk{two_sides(), "north", 3};
    talk.table_levy(20, "north");
    const std::string said = talk.answer("south", "north", "We will vote for the levy if you mend the old bridge.");
    INFO(said);
    CHECK(said.find("We are glad") == std::string::npos);
}

TEST_CASE("an offer with a promise in it is no threat", "[ai][bargains]") {
    Talk talk{with_a_gate(), "north", 3};
    for (const char* const offer : {"If you promise us no heat, we will sign the pact.",
                                    "If you do not sign the levy we would support another pact."}) {
        const std::string said = talk.answer("south", "north", offer);
        INFO(offer << " -> " << said);
        CHECK(said.find("threat") == std::string::npos);
    }
    CHECK_THAT(talk.answer("south", "north", "If you do not sign the pact, we will leave the talks."),
               Contains("threat"));
}

TEST_CASE("a text that was not adopted is put to the vote again by who has the pen, once", "[ai][bargains]") {
    Talk talk{three_sides(), "north", 3};
    const DraftId pact = table_cooling(talk, "talks", ActorSet::first(3), 8);
    CHECK(talk.answer("south", "north", "Please put the pact to the vote again.").find("We put") == std::string::npos);
    talk.give(Seat::of(talk.actor("west")), VoteOnDraft{pact, 1, Vote::kReject, {}, {}});
    REQUIRE(talk.game.world().draft(pact)->status == DraftStatus::kRejected);
    CHECK_THAT(talk.answer("south", "north", "Please put the pact to the vote again."),
               StartsWith("We put the Pact (Talks): North, South, West to the vote again."));
    REQUIRE(talk.game.world().draft(pact)->version() == 2);
    CHECK(talk.game.world().draft(pact)->status == DraftStatus::kOpen);
    CHECK(talk.game.world().draft(pact)->vote(talk.actor("west")) == Vote::kNone);
    talk.give(Seat::of(talk.actor("south")), VoteOnDraft{pact, 2, Vote::kAccept, {}, {}});
    talk.give(Seat::of(talk.actor("west")), VoteOnDraft{pact, 2, Vote::kReject, {}, {}});
    CHECK_THAT(talk.answer("west", "north", "Could you table the pact again?"), Contains("and do so once."));
}

TEST_CASE("who refused a text for want of means signs it when these are free again", "[ai][bargains]") {
    Talk talk{three_sides(), "north", 3};
    const DraftId first = table_cooling(talk, "talks", ActorSet::first(3), 8);
    REQUIRE(talk.game.world().draft(first)->vote(talk.actor("north")) == Vote::kAccept);
    const DraftId second = table_cooling(talk, "room", ActorSet::first(3), 8);
    REQUIRE(talk.game.world().draft(second)->vote(talk.actor("north")) == Vote::kReject);
    talk.give(Seat::of(talk.actor("west")), VoteOnDraft{first, 1, Vote::kReject, {}, {}});
    talk.listen();
    CHECK(talk.game.world().draft(second)->vote(talk.actor("north")) == Vote::kAccept);
}

TEST_CASE("a word that is offered for a yes is weighed as the assurance that it would be", "[ai][bargains]") {
    Talk talk{with_a_gate(), "north", 3};
    talk.table_levy(16);
    const std::string said = talk.answer("south", "north", "If you accept the levy, I promise no levy up to round 2.");
    INFO(said);
    CHECK_THAT(said, Contains("On the Levy") && Contains("he assurance 'No levy'"));
}

TEST_CASE("what has been signed is sold for nothing more", "[ai][bargains]") {
    Talk talk{with_a_gate(), "north", 3};
    table_pact(talk, "north");
    CHECK_THAT(talk.answer("south", "north", "If you accept the pact, I promise that it cools by 8."),
               StartsWith("The Pact (Talks): North, South has our yes already."));
}

TEST_CASE("a change that has its place elsewhere is offered for nothing that was signed", "[ai][bargains]") {
    Talk talk{two_sides(), "north", 3};
    const DraftId pact = table_pact(talk, "north", 8);
    REQUIRE(talk.game.world().draft(pact)->vote(talk.actor("north")) == Vote::kAccept);
    const char* const offer = "We cut the toll to 8 if you sign.";
    CHECK_THAT(talk.answer("south", "north", offer), Contains("'Toll' has no place in such a text"));
    talk.table_levy(16);
    CHECK_THAT(talk.answer("south", "north", offer), Contains("On the Levy") && Contains("'Toll' (n 8)"));
}

TEST_CASE("what a text brings its parties is offered to nobody else", "[ai][bargains]") {
    const bool party = GENERATE(true, false);
    Talk talk{three_sides(), "north", 3};
    ActorSet parties = ActorSet::first(2);
    if (party) parties.insert(talk.actor("west"));
    const DraftId pact = table_cooling(talk, "talks", parties, 8);
    REQUIRE(talk.game.world().draft(pact)->vote(talk.actor("north")) == Vote::kAccept);
    const std::string said = talk.answer("west", "north", "What can you offer us?");
    INFO(said);
    CHECK((said.find("What we can offer you lies in the Pact") != std::string::npos) == party);
}

}  // namespace demarche::testing
