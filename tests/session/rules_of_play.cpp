// What the turn engine does where a course of play is unusual: own phases, seats that empty, texts that cannot be paid
// for, questions that want an answer.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <nlohmann/json.hpp>

#include "game/doors.h"
#include "game/lookahead.h"
#include "game/query.h"
#include "game/word.h"
#include "play_box.h"

using namespace demarche;
using namespace demarche::testing;
using Catch::Matchers::Contains;

TEST_CASE("what nobody is bound by any more is not promised either", "[rules]") {
    Play play{"", R"(
institution { id = "council", name = "Council", members = { "north", "south", "west" }, rule = rule.majority {} }
clause { id = "convoy", name = "Convoy", text = "{by} leads; North sends 2.",
  params = { by = { type = "party" } }, cost = function() return { north = { police = 2 } } end }
clause { id = "talk", name = "Talk", text = "Talk." }
agreement { id = "mission", kind = "mission", name = "Mission", frameworks = { "council" }, parties = { min = 2 },
  clauses = { optional = { "convoy", "talk" } } }
)"};
    play.advance_to("negotiation");
    DraftText text = of_forces(play, {});
    text.parties.insert(play.actor("west"));
    text.terms = {{*play.s().find<ClauseId>("convoy"), {static_cast<double>(play.actor("south").value)}},
                  {*play.s().find<ClauseId>("talk"), {}}};
    text.conditions.not_before = 2;
    play.as("north", ProposeDraft{text, {}, ""});
    const DraftId draft = play.world().drafts.back()->id;
    for (const char* id : {"south", "west"})
        play.as(id, VoteOnDraft{draft, 0, Vote::kAccept, "", ""});
    REQUIRE(play.world().agreements.size() == 1);
    CHECK(game::promised(*play.host, play.world(), play.actor("north")).size() == 1);
    play.as("south", LeaveAgreement{draft, ""});
    REQUIRE(alive(play.world().agreements.front()->status));
    CHECK(game::promised(*play.host, play.world(), play.actor("north")).empty());
}

TEST_CASE("an agreement that ends as it enters into force begins nothing more, and undoes what it has begun",
          "[rules]") {
    // The agreement's own adopt or that of a clause ends it; 1, 10 and 100 say whose adopt counts, and finish takes
    // back.
    const std::string ender = GENERATE("whole", "first", "second");
    const std::string how = GENERATE("terminate(agreement)", "fulfil(agreement)", "breach(agreement, 'north')");
    INFO(ender << " says game:" << how);
    const auto both = [&](const std::string& who, int counts) {
        const std::string n = std::to_string(counts);
        return ", adopt = function(game, agreement) game:change('begun', nil, " + n + ") " +
               (who == ender ? "game:" + how + " " : "") + "end, finish = function(game) game:change('undone', nil, " +
               n + ") end";
    };
    Play play{"",
              "indicator { id = 'begun', of = 'world', name = 'Begun', start = 0, max = 1000 }\n"
              "indicator { id = 'undone', of = 'world', name = 'Undone', start = 0, max = 1000 }\n"
              "indicator { id = 'entered', of = 'world', name = 'Entered', start = 0 }\n"
              "indicator { id = 'ended', of = 'world', name = 'Ended', start = 0 }\n"
              "institution { id = 'pair', name = 'Pair', members = { 'north', 'south' }, rule = rule.unanimity {} }\n"
              "clause { id = 'first', name = 'First', text = 'First.'" +
                  both("first", 10) +
                  " }\n"
                  "clause { id = 'second', name = 'Second', text = 'Second.'" +
                  both("second", 100) +
                  " }\n"
                  "agreement { id = 'mission', kind = 'mission', name = 'Mission', frameworks = { 'pair' },\n"
                  "  parties = { min = 2 }, clauses = { required = { 'first', 'second' } }" +
                  both("whole", 1) +
                  " }\n"
                  "on('agreement_in_force', function(game) game:change('entered', nil, 1) end)\n"
                  "on('agreement_ended', function(game) game:change('ended', nil, 1) end)\n"};
    play.advance_to("negotiation");
    DraftText text =
        of_forces(play, {{*play.s().find<ClauseId>("first"), {}}, {*play.s().find<ClauseId>("second"), {}}});
    text.framework = *play.s().find<InstitutionId>("pair");
    play.as("north", ProposeDraft{text, {}, ""});
    play.as("south", VoteOnDraft{play.world().drafts.back()->id, 0, Vote::kAccept, "", ""});
    REQUIRE(play.world().agreements.size() == 1);
    CHECK_FALSE(alive(play.world().agreements.front()->status));
    CHECK(play.number("begun") == (ender == "whole" ? 1 : ender == "first" ? 11 : 111));
    CHECK(play.number("undone") == play.number("begun"));
    CHECK(play.number("entered") == 0);
    CHECK(play.number("ended") == 1);
}

TEST_CASE("drafts that were rejected in earlier rounds are no drafts on the table", "[rules]") {
    Play play{"", kForces};
    play.advance_to("negotiation");
    const auto table = [&](int duration) {
        DraftText text = of_forces(play, {{*play.s().find<ClauseId>("talk"), {}}});
        text.conditions.until_round = duration;
        return play.game->submit(Seat::of(play.actor("south")), ProposeDraft{text, {}, ""});
    };
    for (int i = 0; i < 12; ++i) {
        REQUIRE(table(2));
        const DraftId id = play.world().drafts.back()->id;
        for (const char* who : {"north", "west"})
            if (play.world().draft(id)->status == DraftStatus::kOpen)
                play.as(who, VoteOnDraft{id, 0, Vote::kReject, "", ""});
        REQUIRE(play.world().draft(id)->status == DraftStatus::kRejected);
    }
    CHECK_FALSE(table(2));
    play.advance_to("decision");
    play.advance_to("negotiation");
    REQUIRE(play.world().round == 2);
    CHECK(table(2));
}

TEST_CASE("drafts that were laid aside and are taken up again count among those on the table", "[rules]") {
    Play play{"", kForces};
    play.advance_to("negotiation");
    DraftText text = of_forces(play, {{*play.s().find<ClauseId>("talk"), {}}});
    const auto table = [&] {
        return play.game->submit(Seat::of(play.actor("south")), ProposeDraft{text, {}, ""}).has_value();
    };
    for (int i = 0; i < 2; ++i)
        REQUIRE(table());
    play.advance_to("decision");  // nobody has said a word on them
    play.advance_to("negotiation");
    REQUIRE(play.world().round == 2);
    const DraftId old = play.world().drafts[0]->id;
    const DraftId older = play.world().drafts[1]->id;
    REQUIRE(play.world().draft(old)->status == DraftStatus::kRejected);
    for (int i = 0; i < 11; ++i)
        REQUIRE(table());
    play.as("south", AmendDraft{old, 1, text, ""});
    CHECK_FALSE(table());
    // The limit is the proposer's, whoever takes up its drafts; one that is on the table is amended as before.
    const auto by_south = play.game->submit(Seat::of(play.actor("south")), AmendDraft{older, 1, text, ""});
    REQUIRE_FALSE(by_south);
    CHECK(by_south.error().code == ErrorCode::kLimitReached);
    CHECK_THAT(by_south.error().message, Contains("you have 12 drafts on the table"));
    const auto by_north = play.game->submit(Seat::of(play.actor("north")), AmendDraft{older, 1, text, ""});
    REQUIRE_FALSE(by_north);
    CHECK_THAT(by_north.error().message, Contains("South has too many drafts on the table"));
    text.conditions.until_round = 2;
    CHECK(play.game->submit(Seat::of(play.actor("north")), AmendDraft{old, 2, text, ""}));
}

TEST_CASE("whether a body takes a kind of text is asked of its own members", "[rules]") {
    // Who comes first in the scenario is no member, and the body promises help to nobody else.
    Play play{"", R"(
actor { id = "east", name = "East" }
institution { id = "club", name = "Club", members = { "south", "west", "east" }, rule = rule.majority {},
  mandate = function(_game, draft)
    for _, id in ipairs(draft.parties) do
      if id == "north" then return false, "Not to those outside." end
    end
    return true
  end }
institution { id = "all", name = "All", members = { "north", "south", "west" }, rule = rule.majority {},
  mandate = function(_game, draft) return false, "Never." end }
clause { id = "help", name = "Help", text = "Help." }
agreement { id = "promise", kind = "treaty", name = "Promise", frameworks = { "club", "all" }, parties = { min = 2 },
  clauses = { optional = { "help" } } }
)"};
    CHECK(game::shut_doors(*play.host, play.world(), *play.s().find<InstitutionId>("club")).empty());
    const auto shut = game::shut_doors(*play.host, play.world(), *play.s().find<InstitutionId>("all"));
    REQUIRE(shut.size() == 1);
    CHECK(shut[0].reason == "Never");
}

TEST_CASE("a kind of agreement that any body may adopt is told to be shut like one of this body", "[rules]") {
    const std::string laws = R"(
institution { id = "all", name = "All", members = { "north", "south" }, rule = rule.majority {},
  mandate = function() return false, "It is in recess." end }
clause { id = "help", name = "Help", text = "Help." }
agreement { id = "promise", kind = "treaty", name = "Promise", parties = { min = 2 }, clauses = { optional = { "help" } } }
)";
    Play play{"", laws};
    const auto shut = game::shut_doors(*play.host, play.world(), *play.s().find<InstitutionId>("all"));
    REQUIRE(shut.size() == 1);
    CHECK(shut[0].reason == "It is in recess");
}

TEST_CASE("what is no secret is not revealed", "[rules]") {
    Play play{", phases = { 'events', 'decision', 'resolution', 'review' }", R"(
indicator { id = "told", of = "world", name = "Told", start = 0 }
objective { id = "open", of = "north", name = "Open", text = "Open.", weight = 1, score = function() return 1 end }
objective { id = "hidden", of = "north", name = "Hidden", text = "Hidden.", weight = 1, secret = true, score = function() return 1 end }
on("round_start", function(game)
  if game:reveal("open") or game:knows("open") then game:change("told", nil, 1) end
  if game:reveal("hidden") and game:knows("hidden") then game:change("told", nil, 10) end
end)
)"};
    play.advance_to("decision");
    CHECK(play.number("told") == 10);
}

TEST_CASE("a round that begins with talks has talks in its first round", "[rules]") {
    Play talks{", phases = { 'negotiation', 'decision', 'resolution', 'review' }", ""};
    CHECK(talks.phase() == "negotiation");
    CHECK_FALSE(talks.game->game().waits_for_clock());
    Play events{", phases = { 'events', 'negotiation', 'resolution', 'review' }", ""};
    CHECK(events.game->game().waits_for_clock());
    events.give(Seat::clock(), AdvancePhase{});
    CHECK(events.phase() == "negotiation");
    CHECK_FALSE(events.game->game().waits_for_clock());
}

TEST_CASE("nothing enters into force any more once the game has ended", "[rules]") {
    const std::string laws = R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
institution { id = "club", name = "Club", members = { "north", "south" }, rule = rule.majority {} }
clause { id = "last", name = "Last", text = "Last.", adopt = function(game) game:finish("done") end }
clause { id = "late", name = "Late", text = "Late.", adopt = function(game) game:change("mark", nil, 1) end }
for _, id in ipairs { "last", "late" } do
  agreement { id = id .. "_pact", kind = "treaty", name = id, frameworks = { "club" }, parties = { min = 2 },
    ratify = { north = true }, clauses = { required = { id } } }
end
constituency { id = "home", of = "north", name = "Home", weight = 1, support = 90 }
ending { id = "done", rank = 1, title = "Done", text = "Done." }
)";
    int held_up = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Play play{", phases = { 'negotiation', 'decision', 'resolution', 'review' }", laws, Seed{seed}};
        for (const char* id : {"last", "late"}) {
            DraftText text;
            text.type = *play.s().find<AgreementTypeId>(std::string{id} + "_pact");
            text.framework = *play.s().find<InstitutionId>("club");
            text.parties = ActorSet::just(play.actor("north")) | ActorSet::just(play.actor("south"));
            text.terms = {{*play.s().find<ClauseId>(id), {}}};
            play.as("north", ProposeDraft{text, std::nullopt, {}});
            const Draft& draft = *play.world().drafts.back();
            play.as("south", VoteOnDraft{draft.id, draft.version(), Vote::kAccept, {}, {}});
        }
        std::vector<Effect> effects;
        for (int i = 0; i < 8 && !play.world().ended; ++i) {
            for (Effect& one : play.give(Seat::clock(), AdvancePhase{}))
                effects.push_back(std::move(one));
        }
        const auto end = std::find_if(effects.begin(), effects.end(),
                                      [](const Effect& one) { return std::holds_alternative<GameEnded>(one.change); });
        REQUIRE(end != effects.end());
        CHECK(std::none_of(end, effects.end(), [](const Effect& one) {
            const auto* changed = std::get_if<AgreementChanged>(&one.change);
            return changed != nullptr && changed->what == AgreementChanged::What::kInForce;
        }));
        held_up += play.world().ending.valid() && play.number("mark") == 0 ? 1 : 0;
    }
    CHECK(held_up > 0);
}

TEST_CASE("what a text would do to one's word is foreseen by what all who have the word may know", "[rules]") {
    const std::string laws = R"(
institution { id = "club", name = "Club", members = { "north", "south", "west" }, rule = rule.unanimity {} }
clause { id = "help", name = "Help", text = "Help." }
agreement { id = "pact", kind = "treaty", name = "Pact", frameworks = { "club" }, parties = { min = 2 },
  clauses = { required = { "help" } } }
assurance { id = "alone", name = "Alone", text = "We sign no pact.",
  kept = function(game) if #game:agreements { type = "pact" } > 0 then return false end end }
)";
    Play play{", phases = { 'negotiation', 'decision', 'resolution', 'review' }", laws};
    const ActorId north = play.actor("north");
    play.as("north", GiveAssurance{*play.s().find<AssuranceTypeId>("alone"), {}, {}});
    DraftText text;
    text.type = *play.s().find<AgreementTypeId>("pact");
    text.framework = *play.s().find<InstitutionId>("club");
    text.parties = ActorSet::just(north) | ActorSet::just(play.actor("south"));
    text.terms = {{*play.s().find<ClauseId>("help"), {}}};
    const auto broken = [&] {
        const auto decided = game::word_on_text(*play.host, play.world(), north, text, false);
        return std::count_if(decided.begin(), decided.end(), [](const auto& one) { return !one.kept; });
    };
    CHECK(broken() == 1);
    // All who may read the agreement are fewer than those who have the word: they learn nothing of it from a verdict.
    const World before = play.world();
    CHECK(game::verdict(*play.host, before, *before.assurances.front()) == std::nullopt);
}

TEST_CASE("a command that names no kind of agreement and no body is refused, also within the program", "[rules]") {
    Play play{"", kForces};
    play.advance_to("negotiation");
    for (const bool type : {true, false}) {
        DraftText text = of_forces(play, {{*play.s().find<ClauseId>("talk"), {}}});
        (type ? void(text.type = AgreementTypeId{}) : void(text.framework = InstitutionId{}));
        const auto done = play.game->submit(Seat::of(play.actor("south")), ProposeDraft{text, {}, ""});
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::kUnknownId);
    }
}

TEST_CASE("what a commitment would bring is what it brings, to its giver and to the mission", "[rules]") {
    Play play{"", R"(
institution { id = "council", name = "Council", members = { "north", "south", "west" }, rule = rule.majority {} }
clause { id = "force", name = "Force", text = "{by} sends two.", params = { by = { type = "party" } },
  cost = function(_game, params) return { [params.by] = { police = 2 } } end }
agreement { id = "mission", kind = "mission", name = "Mission", frameworks = { "council" }, parties = { min = 2 },
  clauses = { optional = { "force" } },
  scores = function(_game, agreement)
    local n = 2
    for _, gift in ipairs(agreement.extra or {}) do n = n + gift.amount end
    return n / 4, 1 - n / 8, 0.5
  end }
objective { id = "keeps", of = "north", name = "Keeps", text = "Keeps.", weight = 1,
  score = function(game) return game:resource("north", "police") / 4 end }
)"};
    play.advance_to("negotiation");
    play.as("south", ProposeDraft{of_forces(play, {{*play.s().find<ClauseId>("force"), {0}}}), {}, ""});
    play.as("north", VoteOnDraft{play.world().drafts.front()->id, 0, Vote::kAccept, "", ""});
    const AgreementId id = play.world().agreements.front()->id;
    REQUIRE(play.world().agreements.front()->status == AgreementStatus::kInForce);
    const CommitMore one{id, ResourceId{0}, 1};
    const auto would = game::if_committed(*play.host, play.world(), play.actor("north"), one);
    REQUIRE(would);
    CHECK(would->score_before == 0.25);
    CHECK(would->score_after == 0);
    CHECK(would->before == script::Scores{0.5, 0.75, 0.5});
    CHECK(would->after == script::Scores{0.75, 0.625, 0.5});
    play.as("north", one);
    CHECK(*game::score(*play.host, play.world(), play.actor("north")) == 0);
    CHECK(*game::mission_scores(*play.host, play.world(), *play.world().agreement(id)) == would->after);
    SECTION("and what would be refused says why") {
        const auto refused = game::if_committed(*play.host, play.world(), play.actor("north"), one);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::kCannotAfford);
    }
}

TEST_CASE("what somebody has left is told to nobody else when a text cannot be paid for", "[rules][views]") {
    Play play{"", kForces};
    play.advance_to("negotiation");
    SECTION("when it is adopted") {
        const auto tabled = play.as("south", ProposeDraft{of_forces(play, {sent(play, 0, 10)}), {}, ""});
        REQUIRE(play.world().drafts.size() == 1);
        const auto failed = play.as("north", VoteOnDraft{play.world().drafts.front()->id, 0, Vote::kAccept, "", ""});
        REQUIRE(play.world().drafts.front()->status == DraftStatus::kRejected);
        CHECK_THAT(play.read("north", failed), Contains("North needs 10 Police for 'Force' and has 3"));
        for (const char* other : {"south", "west"}) {
            CHECK_THAT(play.read(other, failed), Contains("North cannot bind what 'Force' asks of it"));
            CHECK_THAT(play.read(other, failed), !Contains("has 3"));
        }
    }
    SECTION("when it is tied to a text that others do not know") {
        const ActorSet pair = ActorSet::just(play.actor("north")) | ActorSet::just(play.actor("south"));
        DraftText open = of_forces(play, {{*play.s().find<ClauseId>("talk"), {}}});
        play.as("south", ProposeDraft{open, {}, ""});
        const DraftId shown = play.world().drafts.back()->id;
        DraftText quiet = of_forces(play, {sent(play, 0, 10)});
        quiet.framework = *play.s().find<InstitutionId>("pair");
        quiet.linked = {shown};
        play.as("south", ProposeDraft{quiet, pair, ""});
        const DraftId hidden = play.world().drafts.back()->id;
        REQUIRE(hidden != shown);
        open.linked = {hidden};
        play.as("south", AmendDraft{shown, 0, open, ""});
        play.as("south", VoteOnDraft{hidden, 0, Vote::kAccept, "", ""});
        play.as("north", VoteOnDraft{hidden, 0, Vote::kAccept, "", ""});
        REQUIRE(play.world().draft(hidden)->status == DraftStatus::kOpen);
        const auto failed = play.as("west", VoteOnDraft{shown, 0, Vote::kAccept, "", ""});
        REQUIRE(play.world().draft(shown)->status == DraftStatus::kRejected);
        CHECK_THAT(play.read("west", failed), Contains("What it was tied to was not adopted."));
        CHECK_THAT(play.read("west", failed), !Contains("Force"));
    }
}

TEST_CASE("what a script met when a text was adopted is told to no seat", "[rules][views]") {
    Play play{
        "", kForces +
                "clause { id = 'bad', name = 'Bad', text = 'Bad.', adopt = function() error('the secret is 42') end }\n"
                "agreement { id = 'pact', kind = 'treaty', name = 'Pact', frameworks = { 'council' }, parties = { "
                "min = 2 }, clauses = { optional = { 'bad' } } }\n"};
    play.advance_to("negotiation");
    DraftText text = of_forces(play, {{*play.s().find<ClauseId>("bad"), {}}});
    text.type = *play.s().find<AgreementTypeId>("pact");
    play.as("south", ProposeDraft{text, {}, ""});
    const auto failed = play.as("north", VoteOnDraft{play.world().drafts.front()->id, 0, Vote::kAccept, "", ""});
    REQUIRE(play.world().drafts.front()->status == DraftStatus::kRejected);
    for (const char* seat : {"north", "south", "west"}) {
        CHECK_THAT(play.read(seat, failed), Contains("a function of the scenario has failed"));
        CHECK_THAT(play.read(seat, failed), !Contains("42"));
    }
    const auto facilitator = [&] {
        std::string out;
        for (const Effect& effect : failed) {
            if (const auto seen = redact(play.s(), effect, Seat::facilitator()))
                out += to_json(play.s(), *seen).dump() + "\n";
        }
        return out;
    }();
    CHECK_THAT(facilitator, Contains("the secret is 42"));
}

TEST_CASE("a seat that empties holds nobody up", "[rules]") {
    Play play{"", kForces};
    play.advance_to("negotiation");
    play.as("north", SetReady{true});
    play.as("south", SetReady{true});
    REQUIRE(play.phase() == "negotiation");
    play.give(Seat::facilitator(), SetSeated{play.actor("west"), false});
    CHECK(play.phase() == "decision");
    SECTION("nor does one that was ready stay so") {
        play.as("north", SetReady{true});
        play.give(Seat::facilitator(), SetSeated{play.actor("north"), false});
        CHECK(play.phase() == "decision");
        CHECK_FALSE(play.world().ready.contains(play.actor("north")));
        play.give(Seat::facilitator(), SetSeated{play.actor("north"), true});
        play.as("south", SetReady{true});
        CHECK(play.phase() == "decision");
    }
}

TEST_CASE("who is given the first seat of a phase that goes by turns is at turn", "[rules]") {
    Play play{
        ", phases = { { id = 'talk', like = 'negotiation' }, { id = 'turns', like = 'decision', order = "
        "'sequential' }, { id = 'review', like = 'review' } }",
        ""};
    for (const char* seat : {"north", "south", "west"})
        play.give(Seat::facilitator(), SetSeated{play.actor(seat), false});
    play.advance_to("turns");
    REQUIRE_FALSE(play.world().turn.valid());
    play.give(Seat::facilitator(), SetSeated{play.actor("west"), true});
    CHECK(play.world().turn == play.actor("west"));
    play.give(Seat::facilitator(), SetSeated{play.actor("north"), true});
    CHECK(play.world().turn == play.actor("west"));
    play.as("west", SetReady{true});
    CHECK(play.phase() == "review");
}

TEST_CASE("a question that is not optional wants an answer; an option is named by its number alone", "[rules]") {
    Play play{"",
              kForces +
                  "question { id = 'must', text = 'Why?', to = { 'north' }, optional = false }\n"
                  "question { id = 'may', text = 'And?', to = { 'north' } }\n"
                  "question { id = 'which', text = 'Which?', to = { 'north' }, answer = 'choice', options = { 'One', "
                  "'Two' } }\n"};
    play.advance_to("review");
    const auto answer = [&](const char* id, const char* words) {
        return play.game->submit(Seat::of(play.actor("north")), AnswerQuestion{*play.s().find<QuestionId>(id), words});
    };
    CHECK_FALSE(answer("must", ""));
    CHECK(answer("must", "Because."));
    CHECK(answer("may", ""));
    for (const char* odd : {"0", "3", "1.5", "0x2", "1e0", " 2", "+1"}) {
        INFO(odd);
        CHECK_FALSE(answer("which", odd));
    }
    CHECK(answer("which", "2"));
}

TEST_CASE("scripts hear of a word that is given, and of what became of it", "[rules][promises]") {
    Play play{"", R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0 }
assurance { id = "calm", name = "Calm", text = "Calm up to {until_round}.", trust = -5,
  params = { until_round = { type = "integer", min = 1, max = 9, default = 2 } },
  kept = function(game, promise) if game:phase() == "resolution" then return promise.from == "north" end end }
on("assurance_given", function(game, event)
  local promise = event.assurance
  assert(promise.type == "calm" and promise.from == event.actor and promise.round == event.round)
  assert(promise.status == "open" and promise.to[1] == "west" and #promise.to == 1)
  game:change("mark", nil, promise.params.until_round)
end)
on("assurance_judged", function(game, event)
  local promise = event.assurance
  assert(promise.from == event.actor)
  game:change("mark", nil, promise.status == "kept" and 10 or promise.status == "broken" and 50 or 90)
end)
)"};
    play.advance_to("negotiation");
    const auto promise = [&](const char* by, double until) {
        return play.as(
            by, GiveAssurance{*play.s().find<AssuranceTypeId>("calm"), {until}, ActorSet::just(play.actor("west"))});
    };
    const std::vector<Effect> effects = promise("north", 3);
    CHECK(play.number("mark") == 3);
    // South has not heard it, and learns nothing of what sets the number off.
    for (const Effect& effect : effects) {
        if (!std::holds_alternative<NumberChanged>(effect.change)) continue;
        const auto told = redact(play.s(), effect, Seat::of(play.actor("south")));
        REQUIRE(told);
        CHECK(told->cause.kind == Cause::Kind::kHidden);
    }
    promise("south", 4);
    CHECK(play.number("mark") == 7);
    play.advance_to("review");
    CHECK(play.number("mark") == 67);
}

TEST_CASE("what the rounds bring has no cause but the round", "[rules][causes]") {
    Play play{
        ", phases = { { id = 'events', like = 'events' }, { id = 'talk', like = 'negotiation' }, { id = 'end', like "
        "= 'resolution' } }",
        R"(
indicator { id = "mark", of = "world", name = "Mark", start = 0, marks = { 5, 8 } }
indicator { id = "crossed", of = "world", name = "Crossed", start = 0 }
on("phase_start", function(game) game:news("A phase begins.") end)
on("round_start", function(game) game:change("mark", nil, 9) end)
on("round_end", function(game) game:change("crossed", nil, 40) end)
on("indicator_crossed", function(game) game:change("crossed", nil, 1) end)
)"};
    std::map<std::uint32_t, Effect> by_seq;
    std::vector<Effect> moves;
    const auto hear = [&](const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
            by_seq.emplace(effect.seq, effect);
            if (std::holds_alternative<NumberChanged>(effect.change)) moves.push_back(effect);
        }
    };
    for (int i = 0; i < 3; ++i)
        hear(play.give(Seat::clock(), AdvancePhase{}));
    REQUIRE(moves.size() >= 4);
    int crossed = 0;
    for (const Effect& effect : moves) {
        REQUIRE(effect.cause.kind == Cause::Kind::kHook);
        if (static_cast<EventKind>(effect.cause.id) != EventKind::kIndicatorCrossed) {
            CHECK(effect.cause.parent == Cause::kNoParent);
            continue;
        }
        // Of both marks the same move.
        ++crossed;
        const auto& parent = by_seq.at(effect.cause.parent);
        REQUIRE(std::holds_alternative<NumberChanged>(parent.change));
        CHECK(std::get<NumberChanged>(parent.change).slot == *play.s().find_slot("mark"));
    }
    CHECK(crossed == 2);
}

TEST_CASE("what a hook did that failed asks no body anew", "[rules][out of sight]") {
    Play play{"", R"(
institution { id = "council", name = "Council", members = { "north", "south", "west" }, rule = rule.majority {} }
institution { id = "pair", name = "Pair", members = { "north", "south" }, rule = rule.unanimity {} }
clause { id = "talk", name = "Talk", text = "Talk." }
agreement { id = "mission", kind = "mission", name = "Mission", frameworks = { "council", "pair" }, parties = { min = 2 },
  clauses = { optional = { "talk" } } }
on("draft_tabled", function(game) game:expel("council", "west"); error("no") end)
)"};
    play.advance_to("negotiation");
    play.as("west", SetReady{true});
    DraftText text = of_forces(play, {{*play.s().find<ClauseId>("talk"), {}}});
    text.framework = *play.s().find<InstitutionId>("pair");
    ActorSet readers = ActorSet::just(play.actor("north"));
    readers.insert(play.actor("south"));
    const std::vector<Effect> effects = play.as("north", ProposeDraft{text, readers, ""});
    CHECK(play.world().institutions[*play.s().find<InstitutionId>("council")].members.contains(play.actor("west")));
    CHECK(play.world().ready.contains(play.actor("west")));
    CHECK(play.read("west", effects).find("ready_changed") == std::string::npos);
}

TEST_CASE("who gives a word is not among those who hear it", "[rules][promises]") {
    Play play{"", R"(
assurance { id = "calm", name = "Calm", text = "Calm.", kept = function() return nil end }
)"};
    play.advance_to("negotiation");
    ActorSet both = ActorSet::just(play.actor("west"));
    both.insert(play.actor("north"));
    const AssuranceTypeId calm = *play.s().find<AssuranceTypeId>("calm");
    play.as("north", GiveAssurance{calm, {}, both});
    CHECK(play.world().assurances.front()->to == ActorSet::just(play.actor("west")));
    CHECK_FALSE(
        play.game->submit(Seat::of(play.actor("north")), GiveAssurance{calm, {}, ActorSet::just(play.actor("west"))}));
    CHECK_FALSE(
        play.game->submit(Seat::of(play.actor("north")), GiveAssurance{calm, {}, ActorSet::just(play.actor("north"))}));
}
