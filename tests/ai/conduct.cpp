// What the AI seats do in whole games: the promises of the design's section 7, looked at move by move.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "ai/bargainer.h"
#include "ai/driver.h"
#include "ai/voice.h"
#include "bulk/simulation.h"
#include "diplomacy/drafting.h"
#include "diplomacy/voting.h"
#include "game/query.h"
#include "model/json.h"
#include "session/log.h"
#include "session_box.h"
#include "talk.h"

using namespace demarche;
using namespace demarche::testing;

namespace {

struct Seen {
    ActorId by;
    ai::Move move;
    World before;
    bool accepted = true;
};

/// A game of AIs, with every move and the World before it.
std::vector<Seen> game_of(script::Host& host, std::uint64_t seed, ai::Strength strength) {
    auto game = session::RecordedGame::start(host, {Seed{seed}, host.scenario().playable});
    REQUIRE(game);
    ai::Driver driver{host, Seed{seed + 1000}, strength};
    for (const ActorId seat : host.scenario().playable)
        driver.take(seat);
    World before = game->world();
    if (auto begun = game->submit(Seat::clock(), AdvancePhase{})) driver.tell(*begun);
    std::vector<Seen> out;
    driver.run([&]() -> const game::Game& { return game->game(); },
               [&](Seat by, const Command& command) {
                   before = game->world();
                   return game->submit(by, command);
               },
               [&](ActorId by, const ai::Move& move, const Result<std::vector<Effect>>& result) {
                   out.push_back({by, move, before, result.has_value()});
               });
    CHECK(game->world().ended);
    return out;
}

const std::vector<Seen>& thoughtful_game() {
    static const std::unique_ptr<script::Host> host = host_of("border_post");
    static const std::vector<Seen> game = game_of(*host, 4, ai::Strength::kNormal);
    return game;
}

/// The same of the Kyrgyz crisis, which takes some seconds.
const std::vector<Seen>& thoughtful_crisis() {
    static const std::unique_ptr<script::Host> host = host_of("kyrgyz_crisis");
    static const std::vector<Seen> game = game_of(*host, 3, ai::Strength::kNormal);
    return game;
}

/// Games of the Kyrgyz crisis by quick seats, and one by thoughtful ones.
std::vector<std::vector<Seen>> crisis_games(script::Host& host, std::initializer_list<std::uint64_t> seeds) {
    std::vector<std::vector<Seen>> out;
    for (const std::uint64_t seed : seeds)
        out.push_back(game_of(host, seed, ai::Strength::kSimulation));
    out.push_back(thoughtful_crisis());
    return out;
}

/// A mission that the Union has no part in, and would like to see.
constexpr const char* kMission = R"({"command": "propose", "type": "joint_mission", "framework": "unsc",
  "place": "jalal_abad", "parties": ["russia", "kyrgyzstan", "kazakhstan", "csto"], "clauses": [
    {"id": "lead", "by": "kazakhstan", "staff": 20}, {"id": "exit_date", "rounds": 3},
    {"id": "humanitarian_corridor", "by": "kazakhstan", "to": "andijan"}, {"id": "no_precedent"},
    {"id": "military", "by": "russia", "hundreds": 2}]})";
/// A compact for which the Union alone pays; those who send the mission are among its parties.
constexpr const char* kCompact = R"({"command": "propose", "type": "southern_compact", "framework": "osce",
  "place": "osh", "parties": ["russia", "eu", "us", "kyrgyzstan", "uzbekistan", "kazakhstan", "ukraine"], "clauses": [
    {"id": "reconstruction", "by": "eu", "amount": 20}, {"id": "inquiry", "form": "national"},
    {"id": "minority_protection", "by": "ukraine", "monitors": 30}, {"id": "consultation"},
    {"id": "disarmament", "method": "amnesty"}]})";

std::string key(const Scenario& s, const DraftText& text) {
    return to_json(s, Command{ProposeDraft{text, {}, {}}}).dump();
}

}  // namespace

TEST_CASE("a thoughtful seat's commands are accepted, with rare exceptions", "[ai][conduct]") {
    const std::vector<Seen>& game = thoughtful_game();
    int refused = 0;
    for (const Seen& seen : game)
        refused += !seen.accepted;
    CHECK(game.size() > 30);
    CHECK(refused * 10 <= static_cast<int>(game.size()));
}

TEST_CASE("every offer, counter-offer and vote comes with words", "[ai][conduct]") {
    int offers = 0;
    int counters = 0;
    int votes = 0;
    int refusals = 0;
    std::vector<Seen> both = thoughtful_game();  // in which nobody refuses anything
    both.insert(both.end(), thoughtful_crisis().begin(), thoughtful_crisis().end());
    for (const Seen& seen : both) {
        if (const auto* propose = std::get_if<ProposeDraft>(&seen.move.command)) {
            ++offers;
            CHECK_FALSE(propose->message.empty());
        } else if (const auto* amend = std::get_if<AmendDraft>(&seen.move.command)) {
            ++counters;
            CHECK((amend->message.find("We would sign with") != std::string::npos ||
                   amend->message.starts_with("To meet ")));
        } else if (const auto* vote = std::get_if<VoteOnDraft>(&seen.move.command)) {
            ++votes;
            if (vote->vote != Vote::kReject) continue;
            ++refusals;
            CHECK_FALSE(vote->reason.empty());
        }
    }
    CHECK(offers > 0);
    CHECK(counters > 0);
    CHECK(votes > 0);
    CHECK(refusals > 0);
}

TEST_CASE("a thoughtful seat tables nothing that only those without a seat would stop", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    int before_a_chorus = 0;
    for (const Seen& seen : thoughtful_crisis()) {
        const auto* propose = std::get_if<ProposeDraft>(&seen.move.command);
        if (propose == nullptr ||
            (voters(host->scenario(), seen.before, propose->text) & host->scenario().chorus).empty())
            continue;
        ++before_a_chorus;
        INFO(key(host->scenario(), propose->text));
        CHECK_FALSE(ai::chorus_bars(*host, seen.before, propose->text));
    }
    CHECK(before_a_chorus > 3);
}

TEST_CASE(
    "most thoughtful seats put something on the table, and what they see can never come into force is not among it",
    "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    std::map<ActorId, int> by;
    int drafts = 0;
    for (const Seen& seen : thoughtful_crisis()) {
        const auto* propose = std::get_if<ProposeDraft>(&seen.move.command);
        if (propose == nullptr) continue;
        ++drafts;
        ++by[seen.by];
        INFO(key(host->scenario(), propose->text));
        // Others' homes it does not see into.
        const World believed = ai::believed_world(make_view(host->scenario(), seen.before, Seat::of(seen.by)), Seed{1});
        CHECK_FALSE(ai::barred(*host, believed, propose->text, true));
    }
    // Every text has to be read by somebody: three or four a round are talks, ten would be noise.
    CHECK(drafts > 10);
    CHECK(drafts < 50);
    CHECK(by.size() >= 6);
}

TEST_CASE("whose yes is asked for wants more than next to nothing for it", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    int asked = 0;
    int wanted = 0;
    std::set<std::pair<DraftId, ActorId>> known;
    for (const Seen& seen : thoughtful_crisis()) {
        const auto* vote = std::get_if<VoteOnDraft>(&seen.move.command);
        const auto* amend = std::get_if<AmendDraft>(&seen.move.command);
        const std::size_t at = seen.move.why.find("demand ");
        if ((vote == nullptr && amend == nullptr) || at == std::string::npos) continue;
        const DraftId id = vote != nullptr ? vote->draft : amend->draft;
        const Draft* draft = seen.before.draft(id);
        REQUIRE(draft != nullptr);
        if (!known.insert({id, seen.by}).second || !ai::can_stop(s, seen.before, draft->text(), seen.by)) continue;
        ++asked;
        wanted += std::stod(seen.move.why.substr(at + 7)) > ai::kMargin + 0.001;
    }
    INFO(wanted << " of " << asked);
    CHECK(asked > 10);
    CHECK(3 * wanted > asked);
}

TEST_CASE("a counter-offer changes one thing", "[ai][conduct]") {
    std::vector<std::vector<Seen>> games{thoughtful_game(), thoughtful_crisis()};
    for (const char* id : {"border_post", "kyrgyz_crisis"})
        games.push_back(game_of(*host_of(id), 2, ai::Strength::kSimulation));
    int counters = 0;
    for (const std::vector<Seen>& game : games) {
        for (const Seen& seen : game) {
            const auto* amend = std::get_if<AmendDraft>(&seen.move.command);
            if (amend == nullptr) continue;
            ++counters;
            const Draft* draft = seen.before.draft(amend->draft);
            REQUIRE(draft != nullptr);
            INFO(seen.move.why << ": " << amend->message);
            CHECK(differences(draft->text(), amend->text).size() == 1);
        }
    }
    CHECK(counters > 10);
}

TEST_CASE("a seat does not refuse in a phase what it has offered in it", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    for (const std::vector<Seen>& game : crisis_games(*host, {11, 12, 13})) {
        std::map<std::uint32_t, std::set<std::string>> offered;  // by seat
        int refusals = 0;                                        // by who has offered something in the same phase
        int phase = -1;
        for (const Seen& seen : game) {
            const int now = seen.before.round * 64 + seen.before.phase;
            if (now != phase) offered.clear();
            phase = now;
            const Scenario& s = host->scenario();
            if (const auto* propose = std::get_if<ProposeDraft>(&seen.move.command)) {
                offered[seen.by.value].insert(key(s, propose->text));
            } else if (const auto* amend = std::get_if<AmendDraft>(&seen.move.command)) {
                offered[seen.by.value].insert(key(s, amend->text));
            } else if (const auto* vote = std::get_if<VoteOnDraft>(&seen.move.command)) {
                if (vote->vote != Vote::kReject) continue;
                const Draft* draft = seen.before.draft(vote->draft);
                REQUIRE(draft != nullptr);
                refusals += offered[seen.by.value].empty() ? 0 : 1;
                CHECK(offered[seen.by.value].count(key(s, draft->text())) == 0);
            }
        }
        CHECK(refusals > 0);
    }
}

TEST_CASE("a seat does not table again what it has tabled, unless with its word", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    for (const std::vector<Seen>& game : crisis_games(*host, {21})) {
        std::set<std::pair<std::uint32_t, std::string>> tabled;
        ActorSet gave_word;
        int phase = -1;
        for (const Seen& seen : game) {
            const int now = seen.before.round * 64 + seen.before.phase;
            if (now != phase) gave_word = {};
            phase = now;
            if (std::holds_alternative<GiveAssurance>(seen.move.command)) gave_word.insert(seen.by);
            const auto* propose = std::get_if<ProposeDraft>(&seen.move.command);
            if (propose == nullptr || !seen.accepted) continue;
            const bool fresh = tabled.insert({seen.by.value, key(host->scenario(), propose->text)}).second;
            CHECK((fresh || gave_word.contains(seen.by)));
        }
        CHECK(tabled.size() > 5);
    }
}

TEST_CASE("what a seat tables is covered by the mandate, with the term that the mandate asks for", "[ai][conduct]") {
    // What a move tables, which has to be covered; nullptr for another move.
    const auto tabled_by = [](script::Host& host, const Seen& seen) -> const DraftText* {
        const auto* propose = std::get_if<ProposeDraft>(&seen.move.command);
        if (propose == nullptr) return nullptr;
        const auto covered = game::mandate_covers(host, seen.before, propose->text);
        REQUIRE(covered);
        INFO(heading(host.scenario(), propose->text) << ": " << covered->reason);
        CHECK(covered->yes);
        return &propose->text;
    };
    SECTION("in the crisis") {
        const auto host = host_of("kyrgyz_crisis");
        int tabled = 0;
        int with_it = 0;
        // Of few texts the mandate asks for a term that might as well be left out.
        for (std::uint64_t seed = 40; seed < 80 && (tabled <= 40 || with_it <= 2); ++seed) {
            for (const Seen& seen : game_of(*host, seed, ai::Strength::kSimulation)) {
                const DraftText* const text = tabled_by(*host, seen);
                if (text == nullptr) continue;
                ++tabled;
                const std::vector<ClauseId>& required = host->scenario().agreements[text->type].required;
                for (std::size_t i = 0; i < text->terms.size(); ++i) {
                    if (std::count(required.begin(), required.end(), text->terms[i].clause) > 0) continue;
                    DraftText without = *text;
                    without.terms.erase(without.terms.begin() + static_cast<std::ptrdiff_t>(i));
                    const auto covered = game::mandate_covers(*host, seen.before, without);
                    REQUIRE(covered);
                    with_it += !covered->yes;
                }
            }
        }
        CHECK(tabled > 40);
        CHECK(with_it > 2);
    }
    SECTION("also with a term that serves nobody") {
        std::string clauses;
        std::string names;
        for (const char* id : {"a", "b", "c", "handshake", "d", "e"}) {
            clauses += fmt::format("clause {{ id = \"{0}\", name = _ \"{0}\", text = _ \"Words: {0}.\" }}\n", id);
            names += fmt::format("\"{}\", ", id);
        }
        const auto host = sides_with(
            {{"rule = rule.unanimity {}", R"(rule = rule.unanimity {},
                                         mandate = function(_game, draft)
                                           for index = 1, #draft.clauses do
                                             if draft.clauses[index].id == "handshake" then return true end
                                           end
                                           return false, _ "Not without a handshake."
                                         end)"},
             {"resource {", clauses + "resource {"},
             {R"(required = { "cool" }, optional = {})", R"(required = { "cool" }, optional = { )" + names + "}"}});
        for (const ai::Strength strength : {ai::Strength::kSimulation, ai::Strength::kNormal}) {
            int tabled = 0;
            for (std::uint64_t seed = 1; seed <= 8; ++seed) {
                for (const Seen& seen : game_of(*host, seed, strength))
                    tabled += tabled_by(*host, seen) != nullptr;
            }
            CHECK(tabled >= 4);
        }
    }
}

TEST_CASE("a seat signs nothing that it holds to be worse than no agreement", "[ai][conduct]") {
    // At its own valuation, which is what the reasons of a thoughtful seat name first: "value +0.012, demand ...".
    for (const std::vector<Seen>& game : {thoughtful_game(), thoughtful_crisis()}) {
        int signed_by = 0;
        for (const Seen& seen : game) {
            const auto* vote = std::get_if<VoteOnDraft>(&seen.move.command);
            if (vote == nullptr || vote->vote != Vote::kAccept || seen.move.why.substr(0, 6) != "value ") continue;
            ++signed_by;
            INFO(seen.move.why);
            CHECK(std::stod(seen.move.why.substr(6)) > 0);
        }
        CHECK(signed_by > 0);
    }
}

TEST_CASE("the numbers behind a move name no secret aim", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    int masked = 0;
    for (const Seen& seen : thoughtful_crisis()) {
        INFO(seen.move.why);
        masked += seen.move.why.find(ai::kSecretAim) != std::string::npos;
        for (const ObjectiveDef& aim : s.objectives) {
            if (!aim.secret) continue;
            CHECK(seen.move.why.find(aim.name.str() + " +") == std::string::npos);
            CHECK(seen.move.why.find(aim.name.str() + " -") == std::string::npos);
        }
    }
    CHECK(masked > 0);
}

TEST_CASE("a taboo is never signed", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const auto is_taboo = [&](ActorId seat, const World& world, const DraftText& text) {
        const PersonalityDef& mind = s.personality_of(seat);
        for (const ClauseId taboo : mind.taboo) {
            if (std::any_of(text.terms.begin(), text.terms.end(),
                            [&](const Term& term) { return term.clause == taboo; }))
                return true;
        }
        if (!mind.taboo_fn.valid()) return false;
        const Draft draft = as_draft(s, world, text, seat);
        const script::Host::Eyes eyes{*host, seat};
        const auto said = host->test(mind.taboo_fn, world, {&draft});
        REQUIRE(said);
        return *said;
    };
    int looked_at = 0;
    for (const std::vector<Seen>& game : crisis_games(*host, {31, 32})) {
        for (const Seen& seen : game) {
            const DraftText* text = nullptr;
            if (const auto* propose = std::get_if<ProposeDraft>(&seen.move.command)) text = &propose->text;
            if (const auto* amend = std::get_if<AmendDraft>(&seen.move.command)) text = &amend->text;
            if (const auto* vote = std::get_if<VoteOnDraft>(&seen.move.command)) {
                if (vote->vote == Vote::kAccept) text = &seen.before.draft(vote->draft)->text();
            }
            if (text == nullptr) continue;
            ++looked_at;
            CHECK_FALSE(is_taboo(seen.by, seen.before, *text));
        }
    }
    CHECK(looked_at > 100);
    // It is not for want of texts to refuse: of what was tabled some was a taboo of somebody who had a say.
    int refused = 0;
    const auto count_refused = [&](const std::vector<Seen>& game) {
        for (const Seen& seen : game) {
            const auto* propose = std::get_if<ProposeDraft>(&seen.move.command);
            if (propose == nullptr) continue;
            for (const ActorId voter : voters(s, seen.before, propose->text) & s.playable)
                refused += is_taboo(voter, seen.before, propose->text);
        }
    };
    count_refused(thoughtful_crisis());
    // Such texts are rare: it is looked for until there is one.
    for (std::uint64_t seed = 33; refused == 0 && seed < 133; ++seed)
        count_refused(game_of(*host, seed, ai::Strength::kSimulation));
    CHECK(refused > 0);
}

TEST_CASE("the pen of a single text moves it towards those who said no", "[ai][conduct][single_text]") {
    const auto host = host_of("border_post");
    const Scenario& s = host->scenario();
    const ActorId chair = *s.find<ActorId>("kazakhstan");
    const ActorId willing = *s.find<ActorId>("kyrgyzstan");
    const ActorId unwilling = *s.find<ActorId>("uzbekistan");
    auto game = session::RecordedGame::start(*host, {Seed{5}, s.playable});
    REQUIRE(game);
    while (s.phases[game->world().phase].like != PhaseLike::kNegotiation)
        REQUIRE(game->submit(Seat::clock(), AdvancePhase{}));
    DraftText text;
    text.type = *s.find<AgreementTypeId>("border_protocol");
    text.framework = *s.find<InstitutionId>("chairs_text");
    text.parties.insert(willing);
    text.parties.insert(unwilling);
    const ClauseId crossing = *s.find<ClauseId>("crossing");
    text.terms.push_back({crossing, {16}});
    REQUIRE(game->submit(Seat::of(chair), ProposeDraft{text, {}, {}}));
    const DraftId draft = game->world().drafts.back()->id;
    const auto move = [&](ActorId seat) {
        return ai::make_player(*host, seat, ai::effort(ai::Strength::kNormal), Seed{3})
            ->next(make_view(s, game->world(), Seat::of(seat)));
    };
    // While somebody is silent the text stays as it is; and nobody but the pen amends it.
    REQUIRE(game->submit(Seat::of(unwilling),
                         VoteOnDraft{draft, 1, Vote::kReject, {}, "an open gate that nobody watches"}));
    const auto early = move(chair);
    CHECK((!early || !std::holds_alternative<AmendDraft>(early->command)));
    const auto said = move(willing);
    REQUIRE(said);
    CHECK(std::holds_alternative<VoteOnDraft>(said->command));
    REQUIRE(game->submit(Seat::of(willing), VoteOnDraft{draft, 1, Vote::kAccept, {}, {}}));
    REQUIRE(game->world().draft(draft)->status == DraftStatus::kRejected);
    const auto moved = move(chair);
    REQUIRE(moved);
    const auto* amend = std::get_if<AmendDraft>(&moved->command);
    REQUIRE(amend != nullptr);
    CHECK(amend->draft == draft);
    CHECK(differences(text, amend->text).size() == 1);
    CHECK(amend->message.starts_with("To meet Uzbekistan: with"));
    REQUIRE(game->submit(Seat::of(chair), *amend));
    CHECK(game->world().draft(draft)->status == DraftStatus::kOpen);
}

TEST_CASE("who wrote a text that was refused meets those who refused it, and mostly wins them over", "[ai][conduct]") {
    int met = 0;
    int won = 0;
    const auto host = host_of("border_post");
    for (std::uint64_t seed = 1; seed <= 16; ++seed) {
        const std::vector<Seen> game = game_of(*host, seed, ai::Strength::kNormal);
        for (std::size_t i = 0; i < game.size(); ++i) {
            const auto* amend = std::get_if<AmendDraft>(&game[i].move.command);
            if (amend == nullptr || !amend->message.starts_with("To meet ")) continue;
            const Draft& before = *game[i].before.draft(amend->draft);
            ActorSet against;
            for (std::size_t a = 0; a < before.votes.size(); ++a) {
                if (before.votes[a] == Vote::kReject) against.insert(ActorId{a});
            }
            CHECK(before.versions.back()->author == game[i].by);
            REQUIRE_FALSE(against.empty());
            ++met;
            // What those who had refused say to the new version.
            const int version = before.version() + 1;
            ActorSet accepted;
            for (std::size_t j = i + 1; j < game.size(); ++j) {
                const auto* vote = std::get_if<VoteOnDraft>(&game[j].move.command);
                if (vote == nullptr || vote->draft != amend->draft || vote->version != version) continue;
                if (vote->vote == Vote::kAccept) accepted.insert(game[j].by);
            }
            won += accepted.includes(against);
        }
    }
    CAPTURE(met, won);
    CHECK(met > 0);
    CHECK(2 * won > met);
}

TEST_CASE("a seat signs one thing for another", "[ai][conduct]") {
    SECTION("what it wants is held back by one who wants the other") {
        const auto text_of = [](const Talk& talk, std::string_view json) {
            const auto read = command_from_text(talk.host->scenario(), talk.game.world(), json);
            INFO((read ? std::string{} : read.error().text()));
            REQUIRE(read);
            return std::get<ProposeDraft>(*read);
        };
        bool tied = false;
        // In some games the Union asks for something else, or says no.
        for (std::uint64_t seed = 1; seed <= 24 && !tied; ++seed) {
            Talk talk{host_of("kyrgyz_crisis"), "eu", seed};
            const Seat eu = Seat::of(talk.actor("eu"));
            talk.give(Seat::of(talk.actor("csto")), text_of(talk, kMission));
            const DraftId mission = talk.game.world().drafts.back()->id;
            talk.give(eu, VoteOnDraft{mission, 1, Vote::kAccept, {}, {}});
            talk.give(Seat::of(talk.actor("uzbekistan")), text_of(talk, kCompact));
            const DraftId compact = talk.game.world().drafts.back()->id;
            talk.listen();
            for (const auto& [by, command] : talk.moves) {
                const auto* amend = std::get_if<AmendDraft>(&command);
                if (amend == nullptr || amend->text.linked.empty()) continue;
                tied = true;
                CHECK(amend->draft == compact);
                CHECK(amend->text.linked == std::vector{mission});
                CHECK(amend->message.find("only together with the Stabilisation mission") != std::string::npos);
                CHECK(talk.game.world().draft(mission)->vote(by) == Vote::kAccept);  // what it wants in return
                CHECK(talk.game.world().draft(compact)->vote(by) == Vote::kAccept);
            }
        }
        CHECK(tied);
    }
    SECTION("and both stand, or neither") {
        Talk talk{two_sides(), "north", 3};
        const Seat south = Seat::of(talk.actor("south"));
        const World& world = talk.game.world();
        const DraftId pact = table_pact(talk, "north", 8);
        talk.table_levy(2);
        const DraftId levy = world.drafts.back()->id;
        talk.listen();
        REQUIRE(world.draft(levy)->text().linked == std::vector{pact});
        talk.give(south, VoteOnDraft{levy, world.draft(levy)->version(), Vote::kAccept, {}, {}});
        CHECK(world.agreements.empty());
        talk.give(south, VoteOnDraft{pact, 1, Vote::kAccept, {}, {}});
        CHECK(world.draft(levy)->status == DraftStatus::kAdopted);
        CHECK(world.draft(pact)->status == DraftStatus::kAdopted);
    }
}

TEST_CASE("what a seat may do alone it can tell from its View", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActorId russia = *s.find<ActorId>("russia");
    const auto open_in = [&](const World& world, ActorId seat, ActionId action) {
        const auto may = game::action_open(*host, world, seat, action);
        REQUIRE(may);
        return may->yes;
    };
    std::map<std::string, int> seen_open;
    for (const std::uint64_t seed : {41U, 42U, 43U}) {
        for (const Seen& seen : game_of(*host, seed, ai::Strength::kSimulation)) {
            if (s.phases[seen.before.phase].like != PhaseLike::kDecision) continue;
            World before = seen.before;
            // Russia's agenda has come to the ears of one, and there is a story about another.
            for (std::size_t i = 0; i < s.objectives.size(); ++i) {
                const ObjectiveId id{i};
                if (s.objectives[id].of == russia && s.objectives[id].secret)
                    before.objectives[id].known_to.insert(*s.find<ActorId>("us"));
            }
            const View view = make_view(s, before, Seat::of(seen.by));
            for (std::size_t a = 0; a < s.actions.size(); ++a) {
                const bool open = open_in(before, seen.by, ActionId{a});
                INFO(s.actors[seen.by].id << " " << s.actions[ActionId{a}].id);
                CHECK(open_in(view.world, seen.by, ActionId{a}) == open);
                seen_open[s.actions[ActionId{a}].id] += open;
            }
        }
    }
    CHECK(seen_open["leak"] > 0);
    CHECK(seen_open["rebuttal"] > 0);
    CHECK(seen_open["campaign_at_home"] > 0);
}

TEST_CASE("in bulk a seat does what still brings something", "[ai][conduct]") {
    const auto host = host_of("kyrgyz_crisis");
    const Scenario& s = host->scenario();
    const ActionId campaign = *s.find<ActionId>("campaign_at_home");
    constexpr std::array kSome{"intelligence", "disinformation", "press_with_fuel"};
    std::map<std::string, int> done;
    int campaigns = 0;
    int in_a_row = 0;
    const auto all_done = [&] {
        return campaigns > 100 &&
               std::all_of(kSome.begin(), kSome.end(), [&](const char* act) { return done[act] > 0; });
    };
    for (std::uint64_t seed = 51; seed < 151 && !all_done(); ++seed) {
        std::map<std::uint32_t, int> last;  // by seat: the round of its last campaign
        for (const Seen& seen : game_of(*host, seed, ai::Strength::kSimulation)) {
            const auto* act = std::get_if<TakeAction>(&seen.move.command);
            if (act == nullptr || !seen.accepted) continue;
            ++done[s.actions[act->action].id];
            if (act->action != campaign) continue;
            ++campaigns;
            const auto before = last.find(seen.by.value);
            in_a_row += before != last.end() && before->second == seen.before.round - 1;
            last[seen.by.value] = seen.before.round;
        }
    }
    CHECK(campaigns > 100);
    CHECK(in_a_row * 2 < campaigns);  // a second one in a row brings a third
    for (const char* act : kSome) {
        INFO(act);
        CHECK(done[act] > 0);
    }
}

TEST_CASE("the silent seat acts and does not talk", "[ai][conduct]") {
    const auto host = host_of("border_post");
    int acts = 0;
    for (const Seen& seen : game_of(*host, 3, ai::Strength::kSilent)) {
        CHECK_FALSE(std::holds_alternative<ProposeDraft>(seen.move.command));
        CHECK_FALSE(std::holds_alternative<VoteOnDraft>(seen.move.command));
        acts += std::holds_alternative<TakeAction>(seen.move.command);
    }
    CHECK(acts > 0);
}

TEST_CASE("the same seed gives the same games on any number of threads", "[ai][conduct]") {
    const auto host = host_of("border_post");
    std::vector<std::vector<bulk::GameRecord>> runs;
    for (const int jobs : {1, 2}) {
        bulk::SimulationSetup setup;
        setup.games = 6;
        setup.jobs = jobs;
        setup.strength = ai::Strength::kNormal;
        setup.verify = true;
        std::vector<bulk::GameRecord> records;
        REQUIRE(bulk::simulate(*host, setup, [&](bulk::GameRecord r) { records.push_back(std::move(r)); }));
        runs.push_back(std::move(records));
    }
    CHECK(runs[0] == runs[1]);
}
