// Assurances as currency: what the AI understands of them, what they are worth to whom, and what it does with them.
#include "ai/pledges.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "ai/driver.h"
#include "ai/planner.h"
#include "game/game.h"
#include "game/lookahead.h"
#include "game/word.h"
#include "model/json.h"
#include "session/draft_words.h"
#include "session/log.h"
#include "session_box.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

struct Table {
    std::unique_ptr<script::Host> host;
    std::shared_ptr<ai::Book> book;
    World start;

    explicit Table(const char* id) : host(host_of(id)), book(ai::opening_book(*host)), start(blank_world(s())) {
        start.seated = s().playable;
        for (std::size_t p = 0; p < s().phases.size(); ++p) {
            if (s().phases[p].like == PhaseLike::kDecision) start.phase = static_cast<std::uint16_t>(p);
        }
        for (std::size_t i = 0; i < s().objectives.size(); ++i)
            start.objectives[ObjectiveId{i}].active = !s().objectives[ObjectiveId{i}].secret;
    }
    [[nodiscard]] const Scenario& s() const { return host->scenario(); }
    [[nodiscard]] ActorId actor(const char* id) const { return *s().find<ActorId>(id); }
    [[nodiscard]] const ai::Book::Bond& bond(const char* giver, const char* assurance) const {
        return book->bonds(actor(giver))[s().find<AssuranceTypeId>(assurance)->index()];
    }
    [[nodiscard]] ai::Interests seen_by(const char* seat) const {
        return {s(), make_view(s(), start, Seat::of(actor(seat))), actor(seat)};
    }
    [[nodiscard]] bool names(const std::vector<ai::Book::Kind>& kinds, const char* type) const {
        return std::any_of(kinds.begin(), kinds.end(),
                           [&](const ai::Book::Kind& kind) { return s().agreements[kind.type].id == type; });
    }
    [[nodiscard]] bool acts(const char* giver, const ai::Book::Bond& bond, const char* action) const {
        return std::any_of(bond.acts.begin(), bond.acts.end(), [&](std::size_t a) {
            return s().actions[book->acts(actor(giver))[a].act.action].id == action;
        });
    }
    /// The same World after somebody has given its word.
    [[nodiscard]] World after(const char* by, const char* assurance, double until, const char* to) const {
        game::Lookahead ahead{*host, start};
        ActorSet whom;
        whom.insert(actor(to));
        REQUIRE(ahead.give(actor(by), GiveAssurance{*s().find<AssuranceTypeId>(assurance), {until}, whom}));
        return ahead.world();
    }
};

}  // namespace

TEST_CASE("what an assurance binds to is found out by deeds", "[ai][pledges]") {
    const Table table{"kyrgyz_crisis"};
    const ai::Book::Bond& refrain = table.bond("russia", "refrain");
    CHECK(table.acts("russia", refrain, "press_with_fuel"));
    CHECK_FALSE(table.acts("russia", refrain, "supply_fuel"));
    CHECK(refrain.kept_by.empty());
    CHECK(table.acts("uzbekistan", table.bond("uzbekistan", "refrain"), "close_crossing"));
    // Who cannot do any of it promises nothing by it.
    CHECK_FALSE(table.bond("kazakhstan", "refrain").binds());
    CHECK(table.names(table.bond("russia", "stay_out").unsigned_, "manas_treaty"));
    CHECK_FALSE(table.names(table.bond("russia", "stay_out").unsigned_, "joint_mission"));
    CHECK(table.names(table.bond("russia", "no_block").kept_by, "joint_mission"));
    CHECK(table.names(table.bond("russia", "consult_first").unannounced, "csto_charter_amendment"));
    // Also where a mandate would have the plainest text hold more.
    for (const char* type : {"joint_mission", "police_mission"})
        CHECK(table.names(table.bond("kyrgyzstan", "consult_first").unannounced, type));
}

TEST_CASE("a promise is worth something to who fears the deed, and costs who would do it", "[ai][pledges]") {
    const Table table{"kyrgyz_crisis"};
    const ai::Interests interests = table.seen_by("us");
    const ai::Pledges pledges{*table.host, table.start, interests, *table.book};
    const ActorId russia = table.actor("russia");
    const ai::Book::Bond& refrain = table.bond("russia", "refrain");
    // Pressure with fuel shakes the transit and the trust of Bishkek.
    CHECK(pledges.value(refrain, russia, table.actor("us")) > 0.001);
    CHECK(pledges.value(refrain, russia, russia) <= 0);
    const auto offer = pledges.best(russia, table.actor("us"), 0.001, 1);
    REQUIRE(offer);
    CHECK(offer->worth >= 0.001);
    CHECK_FALSE(pledges.best(russia, table.actor("us"), 10, 1));
}

TEST_CASE("a promise falls due within the game, and is not given twice", "[ai][pledges]") {
    const Table table{"kyrgyz_crisis"};
    const ai::Interests interests = table.seen_by("russia");
    const ActorId russia = table.actor("russia");
    const ActorId us = table.actor("us");
    const AssuranceTypeId refrain = *table.s().find<AssuranceTypeId>("refrain");
    const ai::Pledges fresh{*table.host, table.start, interests, *table.book};
    const auto terms = fresh.terms(refrain, russia, us);
    REQUIRE(terms);
    CHECK((*terms)[0] >= 1);
    CHECK((*terms)[0] <= 5);
    const World given = table.after("russia", "refrain", (*terms)[0], "us");
    const ai::Pledges later{*table.host, given, interests, *table.book};
    CHECK_FALSE(later.terms(refrain, russia, us));
    CHECK(later.terms(refrain, russia, table.actor("eu")));
}

TEST_CASE("a word given has its price when it is broken, and only then", "[ai][pledges]") {
    const Table table{"kyrgyz_crisis"};
    const ai::Interests interests = table.seen_by("russia");
    const ActorId russia = table.actor("russia");
    PendingAct press{russia, *table.s().find<ActionId>("press_with_fuel"), {}, {}};
    const ai::Pledges free{*table.host, table.start, interests, *table.book};
    CHECK(free.price_of_act(press) == 0);
    const World given = table.after("russia", "refrain", 3, "us");
    const ai::Pledges bound{*table.host, given, interests, *table.book};
    CHECK(bound.price_of_act(press) > 0.005);
    PendingAct supply = press;
    supply.action = *table.s().find<ActionId>("supply_fuel");
    CHECK(bound.price_of_act(supply) == 0);
}

TEST_CASE("who has promised to ask first writes nothing of the kind", "[ai][pledges]") {
    const Table table{"kyrgyz_crisis"};
    const ai::Interests interests = table.seen_by("russia");
    const ActorId russia = table.actor("russia");
    DraftText charter;
    charter.type = *table.s().find<AgreementTypeId>("csto_charter_amendment");
    DraftText compact;
    compact.type = *table.s().find<AgreementTypeId>("southern_compact");
    const ai::Pledges free{*table.host, table.start, interests, *table.book};
    CHECK_FALSE(free.bars_writing(russia, charter));
    const World given = table.after("russia", "consult_first", 3, "us");
    const ai::Pledges bound{*table.host, given, interests, *table.book};
    CHECK(bound.bars_writing(russia, charter));
    CHECK_FALSE(bound.bars_writing(russia, compact));
    CHECK_FALSE(bound.bars_writing(table.actor("us"), charter));
    // It may sign what others write.
    CHECK(bound.price_of_text(russia, charter, false) == 0);
}

TEST_CASE("who has broken its word is believed less", "[ai][pledges]") {
    const Table table{"kyrgyz_crisis"};
    World world = table.after("russia", "refrain", 3, "us");
    const double before = ai::credence(table.s(), world, table.actor("us"), table.actor("russia"));
    Assurance broken = *world.assurances.back();
    broken.status = AssuranceStatus::kBroken;
    world.assurances.back() = Shared<Assurance>{broken};
    CHECK(ai::credence(table.s(), world, table.actor("us"), table.actor("russia")) < 0.6 * before);
}

TEST_CASE("seats give their word to those whom a text alone would not win over", "[ai][pledges]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    int given = 0;
    int tabled = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        auto game = session::RecordedGame::start(*host, {Seed{seed}, s.playable});
        REQUIRE(game);
        ai::Driver driver{*host, Seed{seed + 1000}, ai::Strength::kSimulation};
        for (const ActorId seat : s.playable)
            driver.take(seat);
        if (auto begun = game->submit(Seat::clock(), AdvancePhase{})) driver.tell(*begun);
        ActorId promised_by;
        std::string promise;
        driver.run([&]() -> const game::Game& { return game->game(); },
                   [&](Seat by, const Command& command) { return game->submit(by, command); },
                   [&](ActorId by, const ai::Move& move, const Result<std::vector<Effect>>& result) {
                       if (!result) return;
                       if (const auto* word = std::get_if<GiveAssurance>(&move.command)) {
                           ++given;
                           REQUIRE(word->to);
                           CHECK(word->to->size() == 1);
                           promised_by = by;
                           promise = ai::promise_text(s, word->assurance, word->params);
                       } else if (const auto* propose = std::get_if<ProposeDraft>(&move.command)) {
                           // A text is tabled with the word given for it, which is between the two alone.
                           tabled += by == promised_by;
                           CHECK((promise.empty() || propose->message.find(promise) == std::string::npos));
                       }
                   });
    }
    CHECK(given >= 3);
    CHECK(tabled >= 1);
}

TEST_CASE("who signs, tables or acts can know beforehand what of its own word that decides", "[game][word]") {
    const Table table{"kyrgyz_crisis"};
    const Scenario& s = table.s();
    const ActorId russia = table.actor("russia");
    const auto text = [&](const char* type, const char* framework, const char* place, const char* clauses) {
        const auto command = command_from_json(s, table.start,
                                               {{"command", "propose"},
                                                {"type", type},
                                                {"framework", framework},
                                                {"place", place},
                                                {"parties", {"us", "kyrgyzstan", "russia"}},
                                                {"clauses", nlohmann::json::parse(clauses)}});
        REQUIRE(command);
        return std::get<ProposeDraft>(*command).text;
    };
    const DraftText manas = text("manas_treaty", "governments", "manas", R"([{"id": "manas_status"}])");
    const DraftText mission =
        text("joint_mission", "ad_hoc", "osh", R"([{"id": "lead", "by": "russia"}, {"id": "police", "by": "russia"}])");
    const auto word = [&](const World& world, const DraftText& what, bool tables = false) {
        return game::word_on_text(*table.host, world, russia, what, tables);
    };
    CHECK(word(table.start, manas).empty());  // nothing is promised

    const World out = table.after("russia", "stay_out", 3, "us");
    REQUIRE(word(out, manas).size() == 1);
    CHECK_FALSE(word(out, manas).front().kept);
    CHECK(word(out, mission).empty());
    DraftText of_others = manas;
    of_others.parties.erase(russia);
    CHECK(word(out, of_others).empty());
    // It is the giver's word, and nobody else's.
    CHECK(game::word_on_text(*table.host, out, table.actor("us"), manas, false).empty());

    const World in = table.after("russia", "take_part", 3, "us");
    REQUIRE(word(in, mission).size() == 1);
    CHECK(word(in, mission).front().kept);

    const World quiet = table.after("russia", "refrain", 3, "us");
    const PendingAct press{russia, *s.find<ActionId>("press_with_fuel"), {}, {}};
    const PendingAct supply{russia, *s.find<ActionId>("supply_fuel"), {}, {}};
    REQUIRE(game::word_on_act(*table.host, quiet, press).size() == 1);
    CHECK_FALSE(game::word_on_act(*table.host, quiet, press).front().kept);
    CHECK(game::word_on_act(*table.host, quiet, press).front().certain);
    CHECK(game::word_on_act(*table.host, quiet, supply).empty());
    // What is done in secret breaks a word once it comes out, which it does or does not.
    const Table summit{"est_summit"};
    const World calm = summit.after("turkey", "refrain", 3, "russia");
    const PendingAct plans{summit.actor("turkey"), *summit.s().find<ActionId>("quiet_plans"), {}, {}};
    const std::vector<game::WordDecided> by_chance = game::word_on_act(*summit.host, calm, plans);
    REQUIRE(by_chance.size() == 1);
    CHECK_FALSE(by_chance.front().kept);
    CHECK_FALSE(by_chance.front().certain);

    // Tabling is another deed than signing: who has promised to talk first breaks it by the one.
    World first = table.after("russia", "consult_first", 4, "us");
    for (std::size_t p = 0; p < s.phases.size(); ++p) {
        if (s.phases[p].like == PhaseLike::kNegotiation) first.phase = static_cast<std::uint16_t>(p);
    }
    CHECK(word(first, mission, false).empty());
    const auto tabled = word(first, mission, true);
    REQUIRE(tabled.size() == 1);
    CHECK_FALSE(tabled.front().kept);
    const std::vector<std::string> lines = session::word_lines(s, first, tabled);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().starts_with("It would break what you have promised to United States: \"Up to round 4"));
    CHECK(session::broken_word(s, in, word(in, mission)).empty());
}

TEST_CASE("to be found out is no less than to have left in the open, to whomever", "[ai][pledges]") {
    constexpr double kTrust = -10;
    for (const double honesty : {0.0, 0.3, 0.8, 1.0}) {
        INFO(honesty);
        const ai::SecretBreach certain{honesty, 1, 1, kTrust, 3, 0};
        CHECK(certain.unseen == 0);
        CHECK(certain.price() > ai::kWordPrice);
        // What it would be rid of by being found out it could have left.
        CHECK(certain.value(0.5, 0.5) < -ai::kWordPrice);
        CHECK(certain.value(0.5, -0.2) == Approx(certain.value(0.5, 0) - 0.2));
        const ai::SecretBreach never{honesty, 0, 4, kTrust, 3, 0};
        CHECK(never.unseen == 1);
        CHECK(never.price() == never.word);
        CHECK(never.value(0.5, -9) == Approx(0.5 - never.word));
        // More rounds to be found out in, more who know of it: never cheaper.
        const ai::SecretBreach once{honesty, 0.2, 1, kTrust, 3, 0};
        CHECK(ai::SecretBreach(honesty, 0.2, 4, kTrust, 3, 0).price() > once.price());
        CHECK(ai::SecretBreach(honesty, 0.2, 1, kTrust, 6, 0).price() > once.price());
        CHECK(ai::SecretBreach(honesty, 0.2, 1, kTrust, 3, 0.04).value(0, 0) == Approx(once.value(0, 0) + 0.04));
    }
    // One's word costs the more the oftener one keeps it, and nothing to whom it means nothing.
    CHECK(ai::SecretBreach(0, 0, 1, kTrust, 1, 0).price() == 0);
    CHECK(ai::SecretBreach(0.5, 0, 1, kTrust, 1, 0).price() < ai::SecretBreach(0.9, 0, 1, kTrust, 1, 0).price());
    CHECK(ai::SecretBreach(1, 0, 1, kTrust, 1, 0).price() > 0.3);
}
