// What a seat cannot see shows in nothing that it reads: two games in which the same commands are given and that differ
// out of its sight alone, played on side by side. What both games send the seat is compared word by word.

#include <array>
#include <catch2/catch.hpp>
#include <optional>
#include <set>
#include <utility>

#include "base/random.h"

#include "game/query.h"

#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

namespace {

const std::string kTable = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
institution { id = "council", name = "Council", members = { "north", "south", "west" }, rule = rule.majority { over = 1/2 } }
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "talk", name = "Talk", text = "Talk." }
clause { id = "mark", name = "Mark", text = "Mark.", adopt = function(game) game:change("mark", nil, 5) end }
clause { id = "force", name = "Force", text = "{by} keeps {n}.",
  params = { by = { type = "party" }, n = { type = "integer", min = 1, max = 5, default = 2 } },
  cost = function(_game, params) return { [params.by] = { police = params.n } } end }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "council", "pair" }, parties = { min = 2 },
  clauses = { optional = { "talk", "mark", "force" } } }
agreement { id = "treaty", kind = "treaty", name = "Treaty", frameworks = { "council", "pair", "hall", "moot", "den" }, parties = { min = 2 },
  clauses = { optional = { "talk", "mark", "force" } } }
assurance { id = "calm", name = "Calm", text = "Calm.", kept = function() return nil end }
action { id = "plot", name = "Plot", text = "Plot.", secret = true, apply = function(game) game:change("mark", nil, 7) end }
local one_pact = function(game) if #game:agreements { type = "pact" } > 0 then return false, "There is a pact already." end
  return true end
institution { id = "hall", name = "Hall", members = { "north", "south", "west" }, rule = rule.majority { over = 1/2 },
  mandate = one_pact }
institution { id = "den", name = "Den", members = { "north", "south" }, rule = rule.unanimity {}, mandate = one_pact }
action { id = "protest", name = "Protest", text = "Protest.", when = function(game)
  if #game:agreements { type = "pact" } == 0 then return false, "There is no pact." end
  return true end, apply = function() end }
actor { id = "elders", name = "Elders", playable = false, chorus = function(game)
  return #game:agreements { type = "pact" } > 0 and "no: One is enough." or "yes: Why not." end }
institution { id = "moot", name = "Moot", members = { "north", "west", "elders" }, rule = rule.unanimity {} }
action { id = "levy", name = "Levy", text = "Levy.", cost = { south = { police = 3 } }, apply = function() end }
)";

DraftText text_of(const Play& play, const char* type, const char* framework, std::initializer_list<const char*> parties,
                  const char* clause = "talk") {
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>(type);
    text.framework = *play.s().find<InstitutionId>(framework);
    for (const char* party : parties)
        text.parties.insert(play.actor(party));
    text.terms = {{*play.s().find<ClauseId>(clause), {}}};
    return text;
}

/// All that a seat may read of some effects, with numbers of effects counted anew: it is sent a count of its own.
std::string reading(const Play& play, const char* id, const std::vector<Effect>& effects) {
    std::string out;
    for (Effect effect : effects) {
        auto seen = redact(play.s(), effect, Seat::of(play.actor(id)));
        if (!seen) continue;
        seen->seq = 0;
        seen->cause.parent = Cause::kNoParent;
        out += to_json(play.s(), *seen).dump() + "\n";
    }
    return out;
}

/// Two games of one seed: the same is given in both, and in the second also what `west` does not see.
struct SideBySide {
    Play one, other;
    SideBySide() : one{"", kTable}, other{"", kTable} {
        for (Play* play : {&one, &other})
            play->advance_to("negotiation");
    }
    /// What nobody but those in the room knows of.
    std::vector<Effect> hidden(const char* by, const Command& command) {
        auto effects = other.as(by, command);
        CHECK(reading(other, "west", effects).empty());
        same_view();
        return effects;
    }
    [[nodiscard]] ActorSet pair() const {
        return ActorSet::just(one.actor("north")) | ActorSet::just(one.actor("south"));
    }
    /// In the second game north and south have a pact in force that nobody else knows of.
    void hidden_pact() {
        hidden("north", ProposeDraft{text_of(one, "pact", "pair", {"north", "south"}), pair(), ""});
        const DraftId secret = other.world().drafts.back()->id;
        hidden("south", VoteOnDraft{secret, 0, Vote::kAccept, "", ""});
        REQUIRE(other.world().agreement(secret)->status == AgreementStatus::kInForce);
    }
    void both(Seat by, const Command& command) {
        const auto a = one.game->submit(by, command);
        const auto b = other.game->submit(by, command);
        REQUIRE(a.has_value() == b.has_value());
        if (a) {
            CHECK(reading(one, "west", *a) == reading(other, "west", *b));
        } else {
            CHECK(a.error().text() == b.error().text());
        }
        same_view();
    }
    void both(const char* by, const Command& command) { both(Seat::of(one.actor(by)), command); }
    void same_view() {
        const auto view = [](const Play& play) {
            return make_view(play.s(), play.world(), Seat::of(play.actor("west")));
        };
        CHECK(view(one) == view(other));
    }
    /// The draft that is on the table last of those that west can see.
    [[nodiscard]] DraftId shown() const {
        return make_view(one.s(), one.world(), Seat::of(one.actor("west"))).world.drafts.back()->id;
    }
};

}  // namespace

TEST_CASE("the number of a draft or a promise tells nothing of what was tabled out of sight", "[rules][views]") {
    SideBySide games;
    games.hidden("north", ProposeDraft{text_of(games.one, "pact", "pair", {"north", "south"}), games.pair(), ""});
    games.hidden("south", GiveAssurance{AssuranceTypeId{0}, {}, ActorSet::just(games.one.actor("north"))});
    games.both("north", ProposeDraft{text_of(games.one, "treaty", "council", {"north", "west"}), {}, ""});
    games.both("south", GiveAssurance{AssuranceTypeId{0}, {}, {}});
    games.both("west", ProposeDraft{text_of(games.one, "treaty", "council", {"north", "west"}), {}, ""});
    // The same words before others are another draft, and the same again gets a number of its own.
    games.both("north", ProposeDraft{text_of(games.one, "treaty", "council", {"north", "west"}), {}, ""});
    CHECK(games.one.world().drafts.size() == 3);
    for (std::size_t i = 1; i < 3; ++i)
        CHECK(games.one.world().drafts[0]->id != games.one.world().drafts[i]->id);
}

TEST_CASE("the numbers of drafts differ with the seed and do not give it away", "[rules][views]") {
    // Whoever knows how they come about and tries seeds out needs the seed's whole range; they must at least not be the
    // sum of what is public.
    std::set<std::uint32_t> numbers;
    constexpr int kSeeds = 40;
    for (int seed = 1; seed <= kSeeds; ++seed) {
        Play play{"", kTable, Seed{static_cast<std::uint64_t>(seed)}};
        play.advance_to("negotiation");
        play.as("north", ProposeDraft{text_of(play, "treaty", "council", {"north", "west"}), {}, ""});
        const std::uint32_t number = play.world().drafts.front()->id.value;
        CHECK(number >= 100'000);
        CHECK(number < 1'000'000);
        numbers.insert(number);
    }
    CHECK(numbers.size() == kSeeds);
}

TEST_CASE("a condition on an agreement does not tell of one that others keep to themselves", "[rules][views]") {
    SideBySide games;
    games.hidden_pact();
    DraftText text = text_of(games.one, "treaty", "council", {"north", "west"}, "mark");
    text.conditions.only_if = OnlyIf{{}, {}, {}, *games.one.s().find<AgreementTypeId>("pact")};
    games.both("west", ProposeDraft{text, {}, ""});
    const DraftId open = games.shown();
    games.both("north", VoteOnDraft{open, 0, Vote::kAccept, "", ""});
    CHECK(games.other.world().agreement(open)->status == AgreementStatus::kAdopted);
    const auto to_review = [&] {
        while (games.one.phase() != "review")
            games.both(Seat::clock(), AdvancePhase{});
    };
    to_review();
    CHECK(games.other.world().agreement(open)->status == AgreementStatus::kAdopted);
    SECTION("one that all parties know of counts") {
        for (Play* play : {&games.one, &games.other})
            play->advance_to("negotiation");
        games.both("north", ProposeDraft{text_of(games.one, "pact", "council", {"north", "south"}), {}, ""});
        games.both("south", VoteOnDraft{games.shown(), 0, Vote::kAccept, "", ""});
        to_review();
        CHECK(games.one.world().agreement(open)->status == AgreementStatus::kInForce);
    }
}

TEST_CASE("a condition tells a bystander who reads the text nothing of what its parties keep to themselves",
          "[rules][views]") {
    SideBySide games;
    games.hidden_pact();
    DraftText text = text_of(games.one, "treaty", "council", {"north", "south"}, "mark");
    text.conditions.only_if = OnlyIf{{}, {}, {}, *games.one.s().find<AgreementTypeId>("pact")};
    SECTION("before all it waits in both games") {
        games.both("north", ProposeDraft{text, {}, ""});
        const DraftId open = games.shown();
        games.both("south", VoteOnDraft{open, 0, Vote::kAccept, "", ""});
        CHECK(games.other.world().agreement(open)->status == AgreementStatus::kAdopted);
        while (games.one.phase() != "review")
            games.both(Seat::clock(), AdvancePhase{});
        CHECK(games.other.world().agreement(open)->status == AgreementStatus::kAdopted);
    }
    SECTION("among those who know of both it counts") {
        text.framework = *games.one.s().find<InstitutionId>("pair");
        games.hidden("north", ProposeDraft{text, games.pair(), ""});
        const DraftId quiet = games.other.world().drafts.back()->id;
        // What the clause does to the mark is seen by all; why is not.
        games.other.as("south", VoteOnDraft{quiet, 0, Vote::kAccept, "", ""});
        CHECK(games.other.world().agreement(quiet)->status == AgreementStatus::kInForce);
    }
}

TEST_CASE("who is woken by a private draft is woken out of sight", "[rules][views]") {
    SideBySide games;
    const auto north = [&] {
        return make_view(games.other.s(), games.other.world(), Seat::of(games.other.actor("north"))).world.ready;
    };
    games.both("north", SetReady{true});
    games.hidden("south", ProposeDraft{text_of(games.one, "pact", "pair", {"north", "south"}), games.pair(), ""});
    CHECK_FALSE(north().contains(games.other.actor("north")));
    games.both("west", Say{"Is all well?", std::nullopt});
    SECTION("and is ready again out of sight") {
        games.hidden("north", SetReady{true});
        CHECK(north().contains(games.other.actor("north")));
        games.both("west", SetReady{true});
        games.both("south", SetReady{true});
        CHECK(games.other.phase() == "decision");
    }
    SECTION("and holds up the phase until then") {
        games.other.as("west", SetReady{true});
        games.other.as("south", SetReady{true});
        CHECK(games.other.phase() == "negotiation");
        games.other.as("north", SetReady{true});
        CHECK(games.other.phase() == "decision");
    }
    SECTION("a draft before all wakes in the sight of all") {
        games.both("west", ProposeDraft{text_of(games.one, "treaty", "council", {"north", "west"}), {}, ""});
        CHECK(games.one.world().ready.empty());
        CHECK(games.other.world().woken.empty());
    }
}

TEST_CASE("who is spoken to in private is woken out of sight", "[rules][views]") {
    SideBySide games;
    const ActorSet north = ActorSet::just(games.one.actor("north"));
    const auto ready = [&](const char* id) { return games.other.world().ready.contains(games.other.actor(id)); };
    games.both("north", SetReady{true});
    games.both("south", SetReady{true});
    games.hidden("south", Say{"Are you sure?", north});
    CHECK_FALSE(ready("north"));
    CHECK(ready("south"));  // who speaks has heard nothing new
    games.hidden("north", Say{"We are.", games.pair()});
    CHECK_FALSE(ready("south"));
    games.hidden("north", SetReady{true});
    games.hidden("south", SetReady{true});
    // What all hear wakes nobody, and to be spoken to where all may hear it is no secret.
    games.both("west", Say{"Is all well?", std::nullopt});
    CHECK(ready("north"));
    games.both("west", Say{"Is all well, North?", ActorSet::first(games.one.s().actors.size())});
    CHECK_FALSE(ready("north"));
    CHECK(games.one.world().woken.empty());
    SECTION("by the facilitator, too") {
        games.both("north", SetReady{true});
        const auto effects = games.other.give(Seat::facilitator(), Say{"A moment, please.", north});
        CHECK(reading(games.other, "west", effects).empty());
        games.same_view();
        CHECK_FALSE(ready("north"));
    }
}

TEST_CASE("a refusal does not count another's stock", "[rules][views]") {
    Play play{"", kTable};
    play.advance_to("decision");
    const auto refused =
        play.game->submit(Seat::of(play.actor("west")), TakeAction{*play.s().find<ActionId>("levy"), {}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::kCannotAfford);
    CHECK(refused.error().message == "South cannot pay what this asks of it");
    CHECK_FALSE(refused.error().shortfall);
    // Its own it is told.
    const auto own = play.game->submit(Seat::of(play.actor("south")), TakeAction{*play.s().find<ActionId>("levy"), {}});
    REQUIRE_FALSE(own);
    CHECK(own.error().message == "South needs 3 Police and has 0");
    CHECK(own.error().shortfall == Shortfall{.actor = play.actor("south"),
                                             .resource = *play.s().find<ResourceId>("police"),
                                             .clause = {},
                                             .needed = 3,
                                             .has = 0});
}

TEST_CASE("what follows from a secret action, a breach or a private agreement does not tell of it", "[rules][views]") {
    Play play{"", kTable};
    play.advance_to("negotiation");
    const ActorSet pair = ActorSet::just(play.actor("north")) | ActorSet::just(play.actor("south"));
    const std::size_t mark = *play.s().find_slot("mark");
    /// How a seat reads the one move of the mark among some effects.
    const auto read = [&](const char* id, const std::vector<Effect>& effects) {
        std::vector<Cause::Kind> causes;
        for (const Effect& effect : effects) {
            const auto* moved = std::get_if<NumberChanged>(&effect.change);
            if (moved == nullptr || moved->slot != mark) continue;
            const auto seen = redact(play.s(), effect, Seat::of(play.actor(id)));
            REQUIRE(seen);  // the number is everybody's
            if (seen->cause.kind == Cause::Kind::kHidden) {
                CHECK(seen->cause == Cause{Cause::Kind::kHidden, 0, -1, Cause::kNoParent});
                CHECK(seen->reason.empty());
            }
            causes.push_back(seen->cause.kind);
        }
        REQUIRE(causes.size() == 1);
        return causes.front();
    };
    SECTION("a private agreement") {
        play.as("north", ProposeDraft{text_of(play, "pact", "pair", {"north", "south"}, "mark"), pair, ""});
        const auto effects = play.as("south", VoteOnDraft{play.world().drafts.back()->id, 0, Vote::kAccept, "", ""});
        CHECK(read("north", effects) == Cause::Kind::kAgreement);
        CHECK(read("south", effects) == Cause::Kind::kAgreement);
        CHECK(read("west", effects) == Cause::Kind::kHidden);
    }
    SECTION("a secret action") {
        play.advance_to("decision");
        play.as("north", TakeAction{*play.s().find<ActionId>("plot"), {}});
        std::vector<Effect> effects;
        while (play.phase() != "review") {
            for (Effect& effect : play.give(Seat::clock(), AdvancePhase{}))
                effects.push_back(std::move(effect));
        }
        CHECK(read("north", effects) == Cause::Kind::kAction);
        CHECK(read("south", effects) == Cause::Kind::kHidden);
        CHECK(read("west", effects) == Cause::Kind::kHidden);
    }
    SECTION("a breach") {
        DraftText text = text_of(play, "pact", "pair", {"north", "south"}, "force");
        text.terms.front().params = {0, 2};  // north keeps two
        play.as("north", ProposeDraft{text, {}, ""});
        const DraftId id = play.world().drafts.back()->id;
        play.as("south", VoteOnDraft{id, 0, Vote::kAccept, "", ""});
        REQUIRE(play.world().agreement(id)->status == AgreementStatus::kInForce);
        const auto effects = play.as("north", BreachClause{id, *play.s().find<ClauseId>("force")});
        CHECK_THAT(reading(play, "north", effects), Contains("breached") && Contains("free/north/police"));
        CHECK(reading(play, "south", effects).empty());
        CHECK(reading(play, "west", effects).empty());
        const View south = make_view(play.s(), play.world(), Seat::of(play.actor("south")));
        CHECK(south.world.agreement(id)->breaches.empty());
        CHECK(south.world.numbers[play.s().committed_slot(play.actor("north"), ResourceId{0})] == 2);
    }
}

TEST_CASE("when what a draft is tied to changes, its voters are asked again and woken, and read why if they may",
          "[rules][views]") {
    Play play{"", kTable};
    play.advance_to("negotiation");
    const ActorSet pair = ActorSet::just(play.actor("north")) | ActorSet::just(play.actor("south"));
    play.as("north", ProposeDraft{text_of(play, "pact", "pair", {"north", "south"}), pair, ""});
    const DraftId quiet = play.world().drafts.back()->id;
    DraftText tied = text_of(play, "treaty", "pair", {"north", "south", "west"});
    tied.linked = {quiet};
    play.as("north", ProposeDraft{tied, {}, ""});
    const DraftId open = play.world().drafts.back()->id;
    play.as("south", VoteOnDraft{open, 0, Vote::kAccept, "", ""});
    play.as("west", VoteOnDraft{open, 0, Vote::kAccept, "", "if all goes well"});
    play.as("west", SetReady{true});
    REQUIRE(play.world().draft(open)->status == DraftStatus::kOpen);
    REQUIRE(play.world().draft(open)->voted(Vote::kAccept).size() == 3);
    const auto effects =
        play.as("south", AmendDraft{quiet, 0, text_of(play, "pact", "pair", {"north", "south"}, "mark"), ""});
    CHECK(play.world().draft(open)->voted(Vote::kAccept).empty());
    CHECK(play.world().draft(open)->reservations.empty());
    CHECK_FALSE(play.world().ready.contains(play.actor("west")));
    CHECK_THAT(reading(play, "north", effects), Contains("votes_cleared") && Contains("\"id\":\"south\""));
    CHECK_THAT(reading(play, "west", effects), Contains("votes_cleared") && Contains("hidden"));
    CHECK_THAT(reading(play, "west", effects), !Contains("south") && !Contains("command"));
    // Together, and by new votes alone.
    play.as("north", VoteOnDraft{quiet, 0, Vote::kAccept, "", ""});
    CHECK(play.world().agreement(quiet)->status == AgreementStatus::kInForce);
    CHECK(play.world().agreement(open) == nullptr);
    for (const char* id : {"north", "south", "west"})
        play.as(id, VoteOnDraft{open, 0, Vote::kAccept, "", ""});
    CHECK(play.world().agreement(open)->status == AgreementStatus::kInForce);
}

TEST_CASE("what a body takes, an actor may do and a chorus says is not answered from secret agreements",
          "[rules][views]") {
    SideBySide games;
    const ActorSet pair = ActorSet::just(games.one.actor("north")) | ActorSet::just(games.one.actor("south"));
    games.hidden("north", ProposeDraft{text_of(games.one, "pact", "pair", {"north", "south"}), pair, ""});
    games.hidden("south", VoteOnDraft{games.other.world().drafts.back()->id, 1, Vote::kAccept, {}, {}});
    REQUIRE(games.other.world().agreements.size() == 1);
    const DraftText before_all = text_of(games.one, "treaty", "hall", {"north", "west"});
    games.both("west", ProposeDraft{before_all, {}, ""});
    CHECK(games.one.world().drafts.size() == 1);
    games.both("north", ProposeDraft{text_of(games.one, "treaty", "moot", {"north", "west"}), {}, ""});
    CHECK(games.one.world().drafts.size() == 2);
    // Those who know of it can be told, among themselves.
    const auto refused =
        games.other.game->submit(Seat::of(games.other.actor("north")),
                                 ProposeDraft{text_of(games.other, "treaty", "den", {"north", "south"}), pair, ""});
    REQUIRE_FALSE(refused);
    CHECK_THAT(refused.error().message, Contains("There is a pact already"));
    CHECK(game::mandate_covers(*games.other.host, games.other.world(), before_all)->yes);
    for (Play* play : {&games.one, &games.other})
        play->advance_to("decision");
    const ActionId protest = *games.one.s().find<ActionId>("protest");
    games.both("west", TakeAction{protest, {}});
    const auto open = [&](const char* actor) {
        return game::action_open(*games.other.host, games.other.world(), games.other.actor(actor), protest)->yes;
    };
    CHECK_FALSE(open("west"));
    CHECK(open("north"));
    CHECK_FALSE(open("west"));  // whatever was answered to another before
}

namespace {

/// One thing of which nobody but north and south knows, done where they can; true if it was.
bool act_in_private(SideBySide& games, Stream& luck) {
    constexpr int kMostOpen = 3;
    Play& play = games.other;
    const bool north = luck.below(2) == 0;
    const char* by = north ? "north" : "south";
    const ActorSet partner = ActorSet::just(play.actor(north ? "south" : "north"));
    std::vector<DraftId> open;
    for (const Shared<Draft>& draft : play.world().drafts) {
        if (draft->channel == games.pair() && draft->status == DraftStatus::kOpen) open.push_back(draft->id);
    }
    const DraftText text = text_of(play, "pact", "pair", {"north", "south"});
    Command command = Say{"Between us: hold on.", partner};
    switch (luck.below(6)) {
        case 0:
            if (open.size() < kMostOpen) command = ProposeDraft{text, games.pair(), "for us alone"};
            break;
        case 1:
        case 2:
            if (!open.empty()) command = VoteOnDraft{open[luck.below(open.size())], 0, Vote::kAccept, "", "so be it"};
            break;
        case 3:
            if (!open.empty()) command = WithdrawDraft{open[luck.below(open.size())], "no use"};
            break;
        case 4:
            command = GiveAssurance{AssuranceTypeId{0}, {}, partner};
            break;
        default:
            break;
    }
    const auto effects = play.game->submit(Seat::of(play.actor(by)), command);
    if (effects) CHECK(reading(play, "west", *effects).empty());
    games.same_view();
    return effects.has_value();
}

/// Something that all may see, or that west does.
std::pair<Seat, Command> act_in_public(const Play& play, const View& seen, Stream& luck) {
    constexpr std::array<const char*, 3> kSeats = {"north", "south", "west"};
    const Seat by = Seat::of(play.actor(kSeats[luck.below(3)]));
    const Shared<Draft>* draft =
        seen.world.drafts.empty() ? nullptr : &seen.world.drafts[luck.below(seen.world.drafts.size())];
    switch (luck.below(10)) {
        case 0:
        case 1:
        case 2: {
            DraftText text = text_of(play, luck.below(2) == 0 ? "treaty" : "pact", "council", {"north", "west"},
                                     luck.below(2) == 0 ? "talk" : "mark");
            if (luck.below(2) == 0)
                text.parties = ActorSet::just(play.actor("north")) | ActorSet::just(play.actor("south"));
            if (luck.below(2) == 0)
                text.conditions.only_if = OnlyIf{{}, {}, {}, *play.s().find<AgreementTypeId>("pact")};
            return {by, ProposeDraft{text, {}, ""}};
        }
        case 3:
        case 4:
        case 5:
            if (draft != nullptr) return {by, VoteOnDraft{(*draft)->id, 0, Vote::kAccept, "", ""}};
            break;
        case 6:
            if (draft != nullptr) return {by, LeaveAgreement{(*draft)->id, "enough"}};
            break;
        case 7:
            // West never is, so that the phase does not hang on who was woken.
            return {by, SetReady{by.actor != play.actor("west")}};
        case 8:
            if (luck.below(3) == 0) return {Seat::clock(), AdvancePhase{}};
            break;
        default:
            break;
    }
    return {by, Say{"Is all well?", luck.below(2) == 0 ? std::nullopt : std::optional{ActorSet::first(3)}}};
}

}  // namespace

TEST_CASE("whatever is done out of its sight, a seat reads the same and is given the same answers", "[rules][views]") {
    constexpr int kGames = 40;
    constexpr int kSteps = 60;
    int in_private = 0;
    int pacts = 0;
    int waiting = 0;
    for (std::uint64_t seed = 1; seed <= kGames; ++seed) {
        SideBySide games;
        Stream luck = Stream::named(Seed{seed}, "side by side");
        for (int step = 0; step < kSteps && !games.one.world().ended; ++step) {
            INFO("game " << seed << ", step " << step);
            if (luck.below(2) == 0) {
                in_private += act_in_private(games, luck);
                continue;
            }
            const View seen = make_view(games.one.s(), games.one.world(), Seat::of(games.one.actor("west")));
            const auto [by, command] = act_in_public(games.one, seen, luck);
            games.both(by, command);
        }
        for (const Shared<Agreement>& agreement : games.other.world().agreements) {
            pacts += agreement->known_to == games.pair();
            waiting += agreement->text().conditions.only_if.has_value();
        }
    }
    // It has come to what could tell.
    CHECK(in_private > 10 * kGames);
    CHECK(pacts > kGames / 4);
    CHECK(waiting > kGames / 4);
}

TEST_CASE("who must ratify and what pleases a home is not answered from secret agreements", "[rules][views]") {
    const std::string home = R"(
clause { id = "base", name = "Base", text = "Base.", likes = { ["north.people"] = function(game)
  return #game:agreements { type = "pact" } > 0 and -2 or 0 end } }
constituency { id = "north.people", of = "north", name = "People", support = 60 }
agreement { id = "bond", kind = "treaty", name = "Bond", frameworks = { "pair" }, parties = { min = 2, max = 3 },
  clauses = { optional = { "base" } },
  ratify = function(game) return #game:agreements { type = "pact" } > 0 end }
)";
    Play play{"", kTable + home};
    const Scenario& s = play.s();
    play.advance_to("negotiation");
    const ActorId north = play.actor("north");
    const ActorSet both = ActorSet::just(north) | ActorSet::just(play.actor("south"));
    const auto signs = [&](const DraftText& text, std::optional<ActorSet> channel) {
        play.as("north", ProposeDraft{text, channel, ""});
        const DraftId id = play.world().drafts.back()->id;
        play.as("south", VoteOnDraft{id, 0, Vote::kAccept, "", ""});
        return play.world().agreement(id)->status;
    };
    const auto support = [&] { return play.world().numbers[s.support_slot(ConstituencyId{std::size_t{0}})]; };
    REQUIRE(signs(text_of(play, "pact", "pair", {"north", "south"}), both) == AgreementStatus::kInForce);
    const DraftText bond = text_of(play, "bond", "pair", {"north", "south"}, "base");
    const auto foreseen = [&] {
        const View view = make_view(s, play.world(), Seat::of(north));
        const auto must = game::must_ratify(*play.host, view.world, bond);
        const auto views = game::home_views(*play.host, view.world, bond, north);
        REQUIRE(must);
        REQUIRE(views);
        return std::pair{must->size(), views->front().likes};
    };
    // All may read the text, and not all know of the pact: nothing that comes of the text tells of it, nor did it
    // before.
    CHECK(foreseen() == std::pair{0, 0.0});
    CHECK(signs(bond, std::nullopt) == AgreementStatus::kInForce);
    CHECK(support() == 60);
    // Among those who know of it, it counts, and who reads the draft is shown so.
    play.as("north", ProposeDraft{bond, both, ""});
    const DraftId id = play.world().drafts.back()->id;
    CHECK(foreseen() == std::pair{2, -2.0});
    play.as("south", VoteOnDraft{id, 0, Vote::kAccept, "", ""});
    CHECK(play.world().agreement(id)->status == AgreementStatus::kRatifying);
    CHECK(support() < 60);
}

TEST_CASE("what an act took from a stock is told to its payer alone", "[rules][views]") {
    Play play{", phases = { 'negotiation', 'decision', 'resolution' }",
              "action { id = 'drill', name = 'Drill', text = 'Drill.', cost = { self = { police = 2 } }, "
              "apply = function() end }"};
    play.advance_to("decision");
    const auto effects = play.as("north", TakeAction{*play.s().find<ActionId>("drill"), {}});
    const auto paid = [&](Seat seat) {
        std::size_t out = 0;
        for (const Effect& effect : effects) {
            const auto seen = redact(play.s(), effect, seat);
            const auto* const acted = seen ? std::get_if<Acted>(&seen->change) : nullptr;
            if (acted != nullptr) out += acted->act.paid.size();
        }
        return out;
    };
    CHECK(paid(Seat::facilitator()) == 1);
    CHECK(paid(Seat::of(play.actor("north"))) == 1);
    CHECK(paid(Seat::of(play.actor("south"))) == 0);
    CHECK(paid(Seat::observer()) == 0);
}
