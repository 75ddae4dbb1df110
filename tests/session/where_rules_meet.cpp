// Where several rules meet: silence and what one owes, choices that come late, questions about what is hidden, bodies
// whose members change, links, and the odds at home before and after a signature.
#include <algorithm>
#include <catch2/catch.hpp>
#include <optional>
#include <set>

#include "diplomacy/lifecycle.h"
#include "game/query.h"
#include "game/turn.h"
#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

const std::string kTable = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
institution { id = "club", name = "Club", members = { "north", "south" }, rule = rule.unanimity {} }
institution { id = "quiet", name = "Quiet", members = { "north", "south", "west" },
  rule = rule.silence { inner = rule.majority { over = 1/2 } } }
institution { id = "either", name = "Either", members = { "north", "south", "west" },
  rule = rule.any_of { rule.majority { over = 1/2 }, rule.silence { inner = rule.unanimity {} } } }
institution { id = "most", name = "Most", members = { "north", "south", "west" }, rule = rule.majority { over = 1/2 } }
clause { id = "talk", name = "Talk", text = "Talk." }
clause { id = "pay", name = "Pay", text = "{by} pays.", params = { by = { type = "party" } }, cost = { by = { police = 2 } } }
clause { id = "join", name = "Join", text = "West joins.", adopt = function(game) game:admit("club", "west") end }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "club", "quiet", "either", "most" }, parties = { min = 2 },
  clauses = { optional = { "talk", "pay", "join" } } }
question { id = "why", text = "Why?", when = "agreement_adopted" }
)";

DraftText text_of(const Play& play, const char* framework, std::initializer_list<const char*> parties,
                  std::vector<Term> terms = {}) {
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>("pact");
    text.framework = *play.s().find<InstitutionId>(framework);
    for (const char* party : parties)
        text.parties.insert(play.actor(party));
    text.terms = terms.empty() ? std::vector<Term>{{*play.s().find<ClauseId>("talk"), {}}} : std::move(terms);
    return text;
}

Term pay(const Play& play, const char* by) {
    return {*play.s().find<ClauseId>("pay"), {static_cast<double>(play.actor(by).index())}};
}

DraftId tabled(Play& play, const char* by, DraftText text, std::optional<ActorSet> channel = std::nullopt) {
    play.as(by, ProposeDraft{std::move(text), channel, {}});
    return play.world().drafts.back()->id;
}

void vote(Play& play, const char* by, DraftId id, Vote vote) {
    play.as(by, VoteOnDraft{id, play.world().draft(id)->version(), vote, {}, {}});
}

DraftStatus status(const Play& play, DraftId id) {
    return play.world().draft(id)->status;
}

ActorSet set_of(const Play& play, std::initializer_list<const char*> ids) {
    ActorSet out;
    for (const char* id : ids)
        out.insert(play.actor(id));
    return out;
}

}  // namespace

TEST_CASE("silence binds who owes; a no or an abstention does not", "[rules][silence]") {
    for (const char* body : {"quiet", "either"}) {
        for (const Vote said : {Vote::kReject, Vote::kAbstain, Vote::kNone}) {
            INFO(body << ", vote " << static_cast<int>(said));
            Play play{"", kTable};
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

TEST_CASE("a choice that comes in the resolution is open in the next round, and after the last falls to its default",
          "[rules][choices]") {
    Play play{"", kTable + R"(
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

TEST_CASE("nobody is asked about what was agreed out of its sight", "[rules][out of sight]") {
    Play play{"", kTable};
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
    Play play{"", kTable + R"(
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
    Play play{"", kTable + R"(
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
    Play play{"", kTable};
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

TEST_CASE("a draft does not fall with another that hangs on it, and may stay tied to what an amender cannot see",
          "[rules][links]") {
    Play play{"", kTable};
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
    Play play{"", kTable};
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
    Play play{"", kTable};
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
    Play play{"", kTable + R"(
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

TEST_CASE("unseen acts come before all that is seen, and what fails costs nothing", "[rules][out of sight]") {
    const std::string acts = R"(
action { id = "plot", name = "Plot", text = "Plot.", secret = true, apply = function(game) game:change("mark", nil, 7) end }
action { id = "speak", name = "Speak", text = "Speak.", apply = function(game) game:change("mark", nil, 1) end }
action { id = "break", name = "Break", text = "Break.", cost = { self = { police = 2 } }, apply = function() error("no") end }
)";
    Play play{"", kTable + acts};
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
    Play play{"", kTable + R"(
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

TEST_CASE("an agreement that waits for another does not need to be the younger", "[rules][conditions]") {
    Play play{"", kTable + R"(
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
    Play play{"", kTable + R"(
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
    Play play{"", kTable + R"(
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
    Play play{"", kTable + R"(
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
    Play play{"", kTable + R"(
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

TEST_CASE("whose aim has been found out learns of it when everybody knows", "[rules][out of sight]") {
    Play play{"", kTable + R"(
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
    Play play{"", kTable};
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
        Play play{"", kTable + more};
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

TEST_CASE("the number of a draft does not tell who has tabled it", "[rules][out of sight]") {
    Play play{"", kTable};
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

TEST_CASE("whoever is given a word is not done with the phase", "[rules][promises]") {
    Play play{"", kTable + R"(
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
        kTable + "assurance { id = 'word', name = 'Word', text = 'A word.', kept = function() return nil end }\n"};
    play.advance_to("negotiation");
    const Seat north = Seat::of(play.actor("north"));
    const DraftText text = text_of(play, "club", {"north", "south"});
    const Command table = ProposeDraft{text, std::nullopt, {}};
    const Command promise = GiveAssurance{*play.s().find<AssuranceTypeId>("word"), {}, std::nullopt};
    play.give(north, WithdrawDraft{tabled(play, "north", text), {}});
    // It has done so nearly as often as it can. To submit thousands of commands takes a while, and would end here, too.
    World late = play.world();
    const Draft withdrawn = *late.drafts.back();
    for (std::uint32_t i = 1; i + 2 < game::kMaxNumbers; ++i) {
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

TEST_CASE("whoever holds the pen is told what it does with a private draft, and goes on reading it",
          "[rules][bodies]") {
    const auto handed_over = [](bool adopted) {
        Play play{"", kTable + R"(
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
