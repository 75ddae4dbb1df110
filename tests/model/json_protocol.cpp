// Holds engine/model/PROTOCOL.md to the code: every example in it is what the engine reads or writes.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "model/json.h"
#include "model/sample_scenario.h"
#include "model/sample_world.h"

using namespace demarche;
using namespace demarche::sample;
using nlohmann::json;

namespace {

/// The JSON blocks of the document: a block holds one value, or one on each line.
std::vector<json> examples() {
    std::ifstream file(DEMARCHE_SOURCE_DIR "/engine/model/PROTOCOL.md");
    REQUIRE(file);
    std::vector<json> out;
    std::string line;
    std::string block;
    bool inside = false;
    while (std::getline(file, line)) {
        if (line == "```json") {
            inside = true;
            block.clear();
        } else if (inside && line == "```") {
            inside = false;
            if (json whole = json::parse(block, nullptr, false); !whole.is_discarded()) {
                out.push_back(std::move(whole));
                continue;
            }
            std::istringstream lines(block);
            while (std::getline(lines, line)) {
                INFO("example: " << line);
                json one = json::parse(line, nullptr, false);
                REQUIRE_FALSE(one.is_discarded());
                out.push_back(std::move(one));
            }
        } else if (inside) {
            block += line + "\n";
        }
    }
    return out;
}

std::vector<json> examples_with(const std::string& field) {
    std::vector<json> out;
    for (json& example : examples()) {
        if (example.is_object() && example.contains(field)) out.push_back(std::move(example));
    }
    return out;
}

/// One effect of each kind at least, in the order of the variant.
std::vector<Effect> effects() {
    const Scenario& s = scenario();
    const World& w = world();
    const ActorId eu = actor(s, "eu");
    const ActorId russia = actor(s, "russia");
    const ActorId kyrgyzstan = actor(s, "kyrgyzstan");
    const CardId riot = id<CardId>(s, "riot");
    const CardId old_friend = id<CardId>(s, "old_friend");
    const PendingAct patrol{kyrgyzstan, id<ActionId>(s, "patrol"), {}, {0, 10}};
    const Cause none{Cause::Kind::kClock, 0, -1, Cause::kNoParent};
    const Cause by_card{Cause::Kind::kCard, riot.value, -1, 12};
    const Cause by_eu{Cause::Kind::kCommand, eu.value, -1, Cause::kNoParent};
    const Cause by_kyrgyzstan{Cause::Kind::kCommand, kyrgyzstan.value, -1, Cause::kNoParent};
    const Cause by_facilitator{Cause::Kind::kFacilitator, 0, -1, Cause::kNoParent};
    const Cause by_mission{Cause::Kind::kAgreement, kMission.value, 1, Cause::kNoParent};
    const Cause hidden{Cause::Kind::kHidden, 0, -1, Cause::kNoParent};
    const Cause deal{Cause::Kind::kDeal, 0, -1, Cause::kNoParent};

    std::vector<Effect> out;
    const auto add = [&](const Cause& cause, Change change, Text reason = {}) {
        Effect effect;
        effect.seq = static_cast<std::uint32_t>(out.size());
        effect.cause = cause;
        effect.change = std::move(change);
        effect.reason = std::move(reason);
        out.push_back(std::move(effect));
    };
    add(by_card, NumberChanged{slot(s, "violence/osh"), 60, 65}, Text{"{n} houses burnt", {{"n", "40"}}});
    add(hidden, NumberChanged{slot(s, "trust/eu/russia"), -10, -12.5});
    add(by_card, Remembered{{"riots", "osh", std::int64_t{2}}, false});
    add(by_card, Remembered{{"curfew", "", true}, true});
    add(by_card, StreamMoved{0x1F3A, 0x9E3779B97F4A7C15});
    add(none, PhaseStarted{2, 1, {}});
    add(none, TurnPassed{russia});
    add(by_eu, ReadyChanged{actors(s, {"eu", "russia"}), false});
    add(by_facilitator, SeatedChanged{actors(s, {"eu", "kyrgyzstan"})});
    add(by_eu, DraftTabled{w.drafts[0]});
    add(by_eu, VoteCast{kMissionDraft, 2, eu, Vote::kAccept, "It is a beginning.", "Without prejudice to the base."});
    add(by_eu, DraftDecided{kMissionDraft, DraftStatus::kAdopted, "", {}, {}});
    add(by_eu, DraftDecided{kSecretDraft, DraftStatus::kWithdrawn, "Not any more.", {}, {}});
    add(none, AgreementChanged{AgreementChanged::What::kRatified, russia, 0.65, w.agreements[0]});
    add(none, CardCame{riot, CardCame::How::kDrawn, {}});
    add(by_eu, CardCame{old_friend, CardCame::How::kFromHand, eu});
    add(deal, CardDealt{old_friend, eu});
    add(by_card, CardDiscarded{old_friend, eu});
    add(by_card, CardScheduled{{id<CardId>(s, "refugees"), 3, 0.5}});
    add(none, ScheduleDue{0, false});
    add(by_card, ChoiceOpened{{riot, kyrgyzstan, 2, -1}});
    add(by_kyrgyzstan, ChoiceTaken{riot, kyrgyzstan, 1, true, false});
    add(by_kyrgyzstan, Acted{patrol, true, false, false});
    add(none, ActFailed{patrol, "there are no 10 police officers"});
    add(Cause{Cause::Kind::kCommand, russia.value, -1, Cause::kNoParent}, AssuranceGiven{w.assurances[0]});
    add(none, AssuranceJudged{kPromise, AssuranceStatus::kBroken});
    add(deal, ObjectiveDealt{id<ObjectiveId>(s, "weaken_osce"), true});
    add(by_card, ObjectiveRevealed{id<ObjectiveId>(s, "weaken_osce"), actors(s, {"kyrgyzstan"})});
    add(by_card, MembershipChanged{id<InstitutionId>(s, "ad_hoc"),
                                   {actors(s, {"eu", "russia"}), actors(s, {"kazakhstan"}), eu}});
    add(by_card, News{"Houses burn in Osh.", id<PlaceId>(s, "osh"), actors(s, {"kyrgyzstan"}), "bad"});
    add(by_mission, Told{russia, Text{"{place} is quiet.", {{"place", "Osh"}}}});
    add(by_eu, MessageSent{eu, actors(s, {"russia"}), "Shall we talk?"});
    add(by_facilitator, MessageSent{{}, {}, "Ten minutes left."});
    add(none, QuestionAsked{{id<QuestionId>(s, "odds"), eu, 2}});
    add(by_eu, QuestionAnswered{{id<QuestionId>(s, "odds"), eu, 2}, "40"});
    add(by_facilitator, InjectUsed{id<InjectId>(s, "earthquake")});
    add(none, HandlerFailed{HandlerId{std::size_t{4}}, "apply of card riot", "sample/cards.lua:12: no such place"});
    add(none, RoundCleared{});
    add(none, GameEnded{id<EndingId>(s, "peace")});
    add(none, DraftDecided{kMissionDraft, DraftStatus::kRejected, "", actors(s, {"russia"}), actors(s, {"eu"})});
    add(by_eu, Woken{russia});
    add(hidden, VotesCleared{kMissionDraft});
    return out;
}

}  // namespace

TEST_CASE("the protocol shows every kind of command, and each example is one", "[model][json][documents]") {
    const Scenario& s = scenario();
    std::set<std::string> shown;
    for (const json& example : examples_with("command")) {
        INFO(example.dump());
        const Result<Command> got = command_from_json(s, world(), example);
        INFO((got ? "read" : got.error().text()));
        REQUIRE(got);
        shown.insert(example.at("command"));
        // Fields that the document gives with their default are not written again.
        const json written = to_json(s, *got);
        CHECK(command_from_json(s, world(), written).value() == *got);
    }
    CHECK(shown.size() == std::variant_size_v<Command::variant>);
}

TEST_CASE("the protocol shows every kind of effect as it is written", "[model][json][documents]") {
    const std::vector<json> shown = examples_with("effect");
    std::set<std::size_t> kinds;
    for (const Effect& effect : effects()) {
        const json written = to_json(scenario(), effect);
        INFO("PROTOCOL.md lacks " << written.dump());
        CHECK(std::count(shown.begin(), shown.end(), written) == 1);
        kinds.insert(effect.change.index());
    }
    CHECK(kinds.size() == std::variant_size_v<Change::variant>);
    CHECK(shown.size() == effects().size());
}

TEST_CASE("the protocol shows a view as it is written", "[model][json][documents]") {
    const std::vector<json> shown = examples_with("numbers");
    REQUIRE(shown.size() == 1);
    const View view =
        make_view(scenario(), world(), seat_from_name(scenario(), shown[0].at("seat").get<std::string>()).value());
    const json written = to_json(scenario(), view);
    INFO("a view is now written as\n" << written.dump(1));
    CHECK(json::diff(shown[0], written) == json::array());
}

TEST_CASE("the refusal that the protocol shows is what its command gets", "[model][json][documents]") {
    const std::vector<json> shown = examples_with("code");
    REQUIRE(shown.size() == 1);
    const json message = {{"command", "propose"},
                          {"type", "joint_mission"},
                          {"framework", "ad_hoc"},
                          {"parties", {"russia", "kazakstan"}},
                          {"clauses", json::array()}};
    CHECK(shown[0] == to_json(command_from_json(scenario(), world(), message).error()));
}
