// Where several rules meet: silence and what one owes, choices that come late, bodies whose members change, links, and
// the odds at home before and after a signature.
#include <catch2/catch.hpp>
#include <optional>

#include "ai/driver.h"
#include "diplomacy/lifecycle.h"
#include "game/query.h"
#include "model/world_check.h"
#include "pacts_box.h"

using namespace demarche;
using namespace demarche::testing;

TEST_CASE("silence binds who owes; a no or an abstention does not", "[rules][silence]") {
    for (const char* body : {"quiet", "either"}) {
        for (const Vote said : {Vote::kReject, Vote::kAbstain, Vote::kNone}) {
            INFO(body << ", vote " << static_cast<int>(said));
            Play play{"", kPacts};
            play.advance_to("negotiation");
            const DraftId id = tabled(play, "west", text_of(play, body, {"west", "north"}, {pay(play, "north")}));
            vote(play, "south", id, Vote::kAccept);
            REQUIRE(status(play, id) == DraftStatus::kOpen);  // north may yet object
            if (said != Vote::kNone) vote(play, "north", id, said);
            play.advance_to("decision");
            CHECK(status(play, id) == (said == Vote::kNone ? DraftStatus::kAdopted : DraftStatus::kRejected));
        }
    }
}

TEST_CASE("who was ready is asked again when a text comes to lack that yes alone", "[rules][ready]") {
    const bool in_secret = GENERATE(false, true);
    INFO((in_secret ? "out of sight" : "before all"));
    Play play{"", kPacts + "actor { id = 'east', name = 'East' }\n"};
    play.advance_to("negotiation");
    std::optional<ActorSet> channel;
    if (in_secret) channel = set_of(play, {"north", "south", "west"});
    const DraftId id = tabled(play, "north", text_of(play, "club", {"north", "south", "west"}), channel);
    for (const char* ready : {"south", "north"})
        play.as(ready, SetReady{true});
    const auto is_ready = [&](const char* who) {
        return play.world().ready.contains(play.actor(who)) && !play.world().woken.contains(play.actor(who));
    };
    REQUIRE(is_ready("south"));
    SECTION("it is asked, and whoever has said yes is not") {
        vote(play, "west", id, Vote::kAccept);
        CHECK(status(play, id) == DraftStatus::kOpen);
        CHECK_FALSE(is_ready("south"));
        CHECK(is_ready("north"));
        // Others see of a talk behind closed doors nothing by this either.
        CHECK(
            make_view(play.s(), play.world(), Seat::of(play.actor("east"))).world.ready.contains(play.actor("south")) ==
            in_secret);
    }
    SECTION("its yes would not have it adopted") {
        vote(play, "west", id, Vote::kReject);
        CHECK(is_ready("south"));
    }
}

TEST_CASE("a choice that comes in the resolution is open in the next round, and after the last falls to its default",
          "[rules][choices]") {
    Play play{"", kPacts + R"(
card { id = "late", deck = "events", title = "Late", text = "Late.", once = false, choices = {
  { id = "a", by = "north", text = "A.", apply = function(game) game:change("mark", nil, 1) end },
  { id = "b", by = "north", text = "B.", default = true, apply = function(game) game:change("mark", nil, 10) end } } }
on("round_end", function(game) game:play("late") end)
)"};
    play.advance_to("review");
    REQUIRE(play.world().choices.size() == 1);
    play.advance_to("decision");
    REQUIRE(play.world().round == 2);
    REQUIRE(play.world().choices.size() == 1);
    play.as("north", ChooseOption{*play.s().find<CardId>("late"), 0});
    play.advance_to("review");
    CHECK(play.number("mark") == 1);
    // The one of the last round has no later decision phase.
    play.give(Seat::clock(), AdvancePhase{});
    CHECK(play.world().ended);
    CHECK(play.number("mark") == 11);
}

TEST_CASE("a draft does not fall with another that hangs on it, and may stay tied to what an amender cannot see",
          "[rules][links]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    // A is accepted and cannot be paid for; B hangs on nothing and waits for the end of the phase.
    const DraftId a = tabled(play, "north", text_of(play, "club", {"north", "south"}, {pay(play, "south")}));
    const DraftId b = tabled(play, "west", text_of(play, "quiet", {"west", "north"}));
    vote(play, "south", b, Vote::kAccept);
    DraftText text = play.world().draft(a)->text();
    text.linked = {b};
    play.as("north", AmendDraft{a, 1, text, {}});
    vote(play, "south", a, Vote::kAccept);
    REQUIRE(status(play, a) == DraftStatus::kOpen);
    REQUIRE(status(play, b) == DraftStatus::kOpen);

    const DraftId hidden = tabled(play, "north", text_of(play, "club", {"north", "south"}), set_of(play, {"north"}));
    DraftText tied = text_of(play, "most", {"north", "west"});
    tied.linked = {hidden};
    const DraftId open = tabled(play, "north", tied);
    tied.parties.insert(play.actor("south"));
    play.as("west", AmendDraft{open, 1, tied, {}});
    CHECK(play.world().draft(open)->version() == 2);
    CHECK(play.world().draft(open)->text().linked == std::vector<DraftId>{hidden});

    play.advance_to("decision");
    CHECK(status(play, a) == DraftStatus::kRejected);  // south has no police
    CHECK(status(play, b) == DraftStatus::kAdopted);
}

TEST_CASE("nothing is tied to an agreement that has ended", "[rules][links]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    const DraftId b = tabled(play, "north", text_of(play, "club", {"north", "south"}));
    DraftText text = text_of(play, "most", {"west", "south"});
    text.linked = {b};
    const DraftId a = tabled(play, "west", text);
    vote(play, "south", b, Vote::kAccept);
    REQUIRE(status(play, b) == DraftStatus::kAdopted);
    play.as("south", LeaveAgreement{AgreementId{b.value}, {}});
    REQUIRE_FALSE(alive(play.world().agreement(b)->status));
    vote(play, "south", a, Vote::kAccept);
    CHECK(status(play, a) == DraftStatus::kOpen);
    play.advance_to("decision");
    CHECK(status(play, a) == DraftStatus::kRejected);
}

TEST_CASE("a rejected text can be put again as it stands", "[rules]") {
    Play play{"", kPacts};
    play.advance_to("negotiation");
    const DraftId id = tabled(play, "north", text_of(play, "club", {"north", "south"}));
    const DraftText text = play.world().draft(id)->text();
    CHECK_FALSE(play.game->submit(Seat::of(play.actor("north")), AmendDraft{id, 1, text, {}}));
    vote(play, "south", id, Vote::kReject);
    REQUIRE(status(play, id) == DraftStatus::kRejected);
    play.as("south", AmendDraft{id, 1, text, {}});
    vote(play, "north", id, Vote::kAccept);
    CHECK(status(play, id) == DraftStatus::kAdopted);
}

TEST_CASE("the odds at home are those that were shown before the signature", "[rules][home]") {
    Play play{"", kPacts + R"(
constituency { id = "north.home", of = "north", name = "Home", support = 53 }
clause { id = "gift", name = "Gift", text = "Gift.", likes = { ["north.home"] = 2 } }
agreement { id = "treaty", kind = "treaty", name = "Treaty", frameworks = { "club" }, parties = { min = 2 },
  ratify = { north = true }, clauses = { optional = { "gift" } } }
)"};
    play.advance_to("negotiation");
    DraftText text = text_of(play, "club", {"north", "south"}, {{*play.s().find<ClauseId>("gift"), {}}});
    text.type = *play.s().find<AgreementTypeId>("treaty");
    const ActorId north = play.actor("north");
    const auto before = game::home_views(*play.host, play.world(), text, north);
    REQUIRE(before);
    const double shown = ratification_odds(play.s(), play.world(), north, *before);
    CHECK(shown == Approx(0.73));
    const DraftId id = tabled(play, "north", text);
    vote(play, "south", id, Vote::kAccept);
    REQUIRE(status(play, id) == DraftStatus::kAdopted);
    const auto after = game::home_views(*play.host, play.world(), text, north);
    REQUIRE(after);
    CHECK(ratification_odds(play.s(), play.world(), north, *after, true) == Approx(shown));
    play.advance_to("decision");
    double rolled = -1;
    for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{})) {
        const auto* changed = std::get_if<AgreementChanged>(&effect.change);
        if (changed != nullptr && (changed->what == AgreementChanged::What::kRatified ||
                                   changed->what == AgreementChanged::What::kRatificationFailed))
            rolled = changed->odds;
    }
    CHECK(rolled == Approx(shown));
}

TEST_CASE("an agreement that waits for another does not need to be the younger", "[rules][conditions]") {
    Play play{"", kPacts + R"(
agreement { id = "base", kind = "treaty", name = "Base", frameworks = { "club" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
)"};
    play.advance_to("negotiation");
    DraftText waits = text_of(play, "club", {"north", "south"});
    waits.conditions.only_if.emplace();
    waits.conditions.only_if->agreement = *play.s().find<AgreementTypeId>("base");
    waits.conditions.until_round = 2;
    const DraftId older = tabled(play, "north", waits);
    vote(play, "south", older, Vote::kAccept);
    DraftText base = text_of(play, "club", {"north", "south"});
    base.type = *play.s().find<AgreementTypeId>("base");
    base.conditions.not_before = 2;
    const DraftId younger = tabled(play, "north", base);
    vote(play, "south", younger, Vote::kAccept);
    play.advance_to("review");
    play.advance_to("negotiation");
    REQUIRE(play.world().round == 2);
    CHECK(play.world().agreement(older)->status == AgreementStatus::kAdopted);
    play.advance_to("review");
    CHECK(play.world().agreement(younger)->status == AgreementStatus::kInForce);
    CHECK(play.world().agreement(older)->status == AgreementStatus::kInForce);
}

TEST_CASE("whoever takes over the pen reads the text that it is to change", "[rules][bodies]") {
    Play play{"", kPacts + R"(
institution { id = "desk", name = "Desk", members = { "north", "south" }, chair = "north", procedure = "single_text",
  rule = rule.unanimity {} }
agreement { id = "note", kind = "treaty", name = "Note", frameworks = { "desk" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
action { id = "resign", name = "Resign", text = "Resign.", apply = function(game) game:set_chair("desk", "west") end }
)"};
    play.advance_to("negotiation");
    DraftText text = text_of(play, "desk", {"north", "south"});
    text.type = *play.s().find<AgreementTypeId>("note");
    const DraftId id = tabled(play, "north", text, set_of(play, {"north"}));
    vote(play, "south", id, Vote::kReject);
    CHECK(audience_of(play.s(), play.world(), *play.world().draft(id)) == set_of(play, {"north", "south"}));
    play.advance_to("decision");
    play.as("north", TakeAction{*play.s().find<ActionId>("resign"), {}});
    play.advance_to("negotiation");
    REQUIRE(play.world().institutions[*play.s().find<InstitutionId>("desk")].chair == play.actor("west"));
    CHECK(audience_of(play.s(), play.world(), *play.world().draft(id)).contains(play.actor("west")));
    DraftText changed = play.world().draft(id)->text();
    play.as("west", AmendDraft{id, 1, changed, {}});
    CHECK(status(play, id) == DraftStatus::kOpen);
}

TEST_CASE("a choice whose script fails gives back its price", "[rules][choices]") {
    Play play{"", kPacts + R"(
card { id = "dear", deck = "events", title = "Dear", text = "Dear.", choices = {
  { id = "a", by = "north", text = "A.", cost = { self = { police = 2 } }, apply = function() error("no") end },
  { id = "b", by = "north", text = "B.", default = true, apply = function() end } } }
on("round_start", function(game) if game:round() == 1 then game:play("dear") end end)
)"};
    play.advance_to("decision");
    play.as("north", ChooseOption{*play.s().find<CardId>("dear"), 0});
    const SlotIndex police = play.s().free_slot(play.actor("north"), ResourceId{0});
    CHECK(play.world().numbers[police] == 1);
    bool told = false;
    std::optional<Cause> returned;
    for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{})) {
        const auto* told_of = std::get_if<Told>(&effect.change);
        told = told || (told_of != nullptr && told_of->actor == play.actor("north"));
        const auto* changed = std::get_if<NumberChanged>(&effect.change);
        if (changed != nullptr && changed->slot == police) returned = effect.cause;
    }
    CHECK(told);
    REQUIRE(returned);
    CHECK(returned->kind == Cause::Kind::kCard);
    CHECK(returned->part == 0);
    play.advance_to("review");
    CHECK(play.world().choices.empty());
    CHECK(play.world().numbers[police] == 3);
}

TEST_CASE("an act that fails gives back what was paid, whatever it would cost by then", "[rules][choices]") {
    Play play{"", kPacts + R"(
action { id = "raise", name = "Raise", text = "Raise.", secret = true, apply = function(game) game:change("mark", nil, 2) end }
action { id = "break", name = "Break", text = "Break.", apply = function() error("no") end,
  cost = function(game) return { north = { police = 1 + game:get("mark") } } end }
)"};
    play.advance_to("decision");
    play.as("north", TakeAction{*play.s().find<ActionId>("break"), {}});
    play.as("west", TakeAction{*play.s().find<ActionId>("raise"), {}});
    const SlotIndex police = play.s().free_slot(play.actor("north"), ResourceId{0});
    CHECK(play.world().numbers[police] == 2);
    play.advance_to("review");
    CHECK(play.number("mark") == 2);
    CHECK(play.world().numbers[police] == 3);
}

TEST_CASE("a clause that has lapsed moves nobody at home", "[rules][home]") {
    Play play{"", kPacts + R"(
constituency { id = "north.home", of = "north", name = "Home", support = 50 }
clause { id = "gift", name = "Gift", text = "{by} gives.", params = { by = { type = "party" } },
  likes = { ["north.home"] = -4 } }
agreement { id = "treaty", kind = "treaty", name = "Treaty", frameworks = { "most" }, parties = { min = 2 },
  ratify = { north = true }, clauses = { optional = { "talk", "gift" } } }
)"};
    play.advance_to("negotiation");
    DraftText text = text_of(play, "most", {"north", "south", "west"});
    text.type = *play.s().find<AgreementTypeId>("treaty");
    text.terms.push_back({*play.s().find<ClauseId>("gift"), {static_cast<double>(play.actor("west").index())}});
    const DraftId id = tabled(play, "north", text);
    vote(play, "south", id, Vote::kAccept);
    vote(play, "west", id, Vote::kAccept);
    const AgreementId agreed{id.value};
    REQUIRE(play.world().agreement(agreed) != nullptr);
    const ActorId north = play.actor("north");
    const auto likes = [&] {
        const auto views = game::home_views(*play.host, play.world(), *play.world().agreement(agreed), north);
        REQUIRE(views);
        return views->front().likes;
    };
    CHECK(likes() == -4);
    play.as("west", LeaveAgreement{agreed, {}});
    REQUIRE(alive(play.world().agreement(agreed)->status));
    CHECK(likes() == 0);
    play.advance_to("decision");
    for (const Effect& effect : play.give(Seat::clock(), AdvancePhase{})) {
        const auto* changed = std::get_if<AgreementChanged>(&effect.change);
        if (changed != nullptr && changed->actor == north && changed->odds > 0)
            CHECK(changed->odds > 0.4);  // a tenth with the clause
    }
}

TEST_CASE("what hangs on an agreement is suspended with it, whichever is older", "[rules][conditions]") {
    const std::string more = R"(
agreement { id = "base", kind = "treaty", name = "Base", frameworks = { "club" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
indicator { id = "worked", of = "world", name = "Worked", start = 0 }
clause { id = "work", name = "Work", text = "Work.", each_round = function(game) game:change("worked", nil, 1) end }
agreement { id = "works", kind = "treaty", name = "Works", frameworks = { "club" }, parties = { min = 2 },
  clauses = { optional = { "work" } } }
on("round_start", function(game) if game:round() == 2 then game:change("mark", nil, 5) end end)
)";
    for (const bool older : {true, false}) {
        INFO("what hangs on it is " << (older ? "older" : "younger"));
        Play play{"", kPacts + more};
        play.advance_to("negotiation");
        DraftText hangs = text_of(play, "club", {"north", "south"}, {{*play.s().find<ClauseId>("work"), {}}});
        hangs.type = *play.s().find<AgreementTypeId>("works");
        hangs.conditions.only_if.emplace();
        hangs.conditions.only_if->agreement = *play.s().find<AgreementTypeId>("base");
        DraftText base = text_of(play, "club", {"north", "south"});
        base.type = *play.s().find<AgreementTypeId>("base");
        base.conditions.only_if.emplace();
        base.conditions.only_if->indicator = *play.s().find_slot("mark");
        base.conditions.only_if->below = 5;
        const DraftId first = tabled(play, "north", older ? hangs : base);
        vote(play, "south", first, Vote::kAccept);
        const DraftId second = tabled(play, "north", older ? base : hangs);
        vote(play, "south", second, Vote::kAccept);
        play.advance_to("review");
        CHECK(play.number("worked") == 1);
        play.advance_to("decision");
        play.advance_to("review");
        REQUIRE(play.world().round == 2);
        CHECK(play.world().agreement(older ? second : first)->status == AgreementStatus::kSuspended);
        CHECK(play.world().agreement(older ? first : second)->status == AgreementStatus::kSuspended);
        CHECK(play.number("worked") == 1);
    }
}

TEST_CASE("whoever is given a word is not done with the phase", "[rules][promises]") {
    Play play{"", kPacts + R"(
assurance { id = "calm", name = "Calm", text = "Calm.", kept = function() return nil end }
)"};
    play.advance_to("negotiation");
    for (const char* who : {"south", "west"})
        play.as(who, SetReady{true});
    const GiveAssurance word{*play.s().find<AssuranceTypeId>("calm"), {}, set_of(play, {"south"})};
    const std::vector<Effect> effects = play.as("north", word);
    CHECK_FALSE(play.world().ready.contains(play.actor("south")));
    CHECK(play.world().ready.contains(play.actor("west")));
    CHECK(play.read("west", effects).empty());
    play.as("north", GiveAssurance{word.assurance, {}, std::nullopt});
    CHECK(play.world().ready.empty());
}

TEST_CASE("a seat tables and promises so often in a game, and is told when that is so", "[session][rules]") {
    Play play{
        ", phases = { 'negotiation', 'resolution' }",
        kPacts + "assurance { id = 'word', name = 'Word', text = 'A word.', kept = function() return nil end }\n"};
    play.advance_to("negotiation");
    const Seat north = Seat::of(play.actor("north"));
    const DraftText text = text_of(play, "club", {"north", "south"});
    const Command table = ProposeDraft{text, std::nullopt, {}};
    const Command promise = GiveAssurance{*play.s().find<AssuranceTypeId>("word"), {}, std::nullopt};
    play.give(north, WithdrawDraft{tabled(play, "north", text), {}});
    // It has done so nearly as often as it can. To submit thousands of commands takes a while, and would end here, too.
    World late = play.world();
    const Draft withdrawn = *late.drafts.back();
    for (std::uint32_t i = 1; i + 2 < kMostNumbersOfASeat; ++i) {
        Draft another = withdrawn;
        another.id = DraftId{i};
        late.drafts.emplace_back(std::move(another));
    }
    game::Game game{*play.host, std::move(late)};
    REQUIRE(game.submit(north, promise));
    REQUIRE(game.submit(north, table));
    for (const Command& more : {table, promise}) {
        const auto refused = game.submit(north, more);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::kLimitReached);
        CHECK(refused.error().message.find("tabled 3999 drafts") != std::string::npos);
    }
    // Others have numbers of their own.
    CHECK(game.submit(Seat::of(play.actor("south")), table));
}

TEST_CASE("a game in which nobody sits comes to its end, whether or not seats take turns", "[rules][turns]") {
    const auto loaded = script::Host::load(script::memory_package("play", {{"play.scenario", R"(
scenario { id = "play", api = 1, version = "1", title = "Play", rounds = { "One", "Two" },
  phases = { { id = "talks", like = "negotiation" }, { id = "acts", like = "decision", order = "sequential" } } }
actor { id = "north", name = "North" }
actor { id = "south", name = "South" }
)"}}));
    REQUIRE(loaded);
    script::Host& host = *loaded->host;
    for (const ActorSet seated : {ActorSet{}, ActorSet::just(ActorId{1}), host.scenario().playable}) {
        INFO(seated.size() << " seats");
        auto game = session::RecordedGame::start(host, {Seed{1}, seated});
        REQUIRE(game);
        ai::Driver driver{host, Seed{2}, ai::Strength::kSimulation};
        for (const ActorId seat : seated)
            driver.take(seat);
        driver.run([&]() -> const game::Game& { return game->game(); },
                   [&](Seat by, const Command& command) { return game->submit(by, command); });
        CHECK(game->world().ended);
        CHECK(game->world().round == 2);
    }
}
