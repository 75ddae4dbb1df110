#pragma once

// The sample scenario in the middle of play: two drafts, an agreement that is broken in secret, a promise, cards.
// Written directly and not played, so that tests of the model need no turn engine.

#include <string_view>
#include <utility>
#include <vector>

#include "model/command.h"
#include "model/sample_scenario.h"
#include "model/world.h"

namespace demarche::sample {

inline constexpr DraftId kMissionDraft{std::size_t{1001}};
inline constexpr DraftId kSecretDraft{std::size_t{4000000001}};
inline constexpr AgreementId kMission{std::size_t{77}};
inline constexpr AssuranceId kPromise{std::size_t{3000000000}};

/// A mission in Osh that a party leads; nothing else in it.
inline DraftText mission_text(const Scenario& s, std::string_view lead = "russia") {
    DraftText text;
    text.type = id<AgreementTypeId>(s, "joint_mission");
    text.framework = id<InstitutionId>(s, "ad_hoc");
    text.place = id<PlaceId>(s, "osh");
    text.parties = actors(s, {"russia", "kazakhstan"});
    text.terms = {{clause(s, "lead"), {static_cast<double>(actor(s, lead).index())}}};
    text.duration = 4;
    return text;
}

inline World make_world() {
    const Scenario& s = scenario();
    World w = blank_world(s);
    w.seed = Seed{7};
    w.round = 2;
    w.phase = 1;
    w.seated = s.playable;
    w.ready = actors(s, {"eu"});
    w.next_effect = 40;
    w.numbers[slot(s, "violence/osh")] = 55.125;
    w.numbers[slot(s, "trust/eu/russia")] = -12.5;
    w.cards[id<CardId>(s, "riot")] = {1, 1};
    w.cards[id<CardId>(s, "old_friend")] = {1, 0};
    w.hands = {{actor(s, "eu"), id<CardId>(s, "old_friend")}};
    w.choices = {{id<CardId>(s, "riot"), actor(s, "kyrgyzstan"), 2, 1}};
    w.pending = {{actor(s, "russia"), id<ActionId>(s, "leak"), {}, {0}}};
    w.act_counts = {{actor(s, "russia"), id<ActionId>(s, "leak"), 1}};
    w.questions = {{id<QuestionId>(s, "odds"), actor(s, "eu"), 2}, {id<QuestionId>(s, "odds"), {}, 2}};
    w.scheduled = {{id<CardId>(s, "refugees"), 3, 0.5}};
    w.injects_used = {id<InjectId>(s, "earthquake")};
    w.objectives[id<ObjectiveId>(s, "weaken_osce")] = {true, actors(s, {"kyrgyzstan"})};
    w.objectives[id<ObjectiveId>(s, "gas_deal")].active = false;
    for (const char* open : {"calm_south", "eu_values", "keep_base"})
        w.objectives[id<ObjectiveId>(s, open)].active = true;

    Draft draft;
    draft.id = kMissionDraft;
    draft.proposer = actor(s, "russia");
    DraftText second = mission_text(s);
    second.terms.push_back({clause(s, "police"), {1, 40, 0}});
    second.conditions.not_before = 3;
    second.linked = {kSecretDraft};
    draft.versions = {DraftVersion{mission_text(s), actor(s, "russia"), 1}, DraftVersion{second, actor(s, "eu"), 2}};
    draft.votes.assign(s.actors.size(), Vote::kNone);
    draft.votes[actor(s, "eu").index()] = Vote::kAccept;
    draft.votes[actor(s, "kazakhstan").index()] = Vote::kAbstain;
    draft.reservations = {{actor(s, "eu"), "Without prejudice to the status of the base."}};

    Draft secret;
    secret.id = kSecretDraft;
    secret.proposer = actor(s, "eu");
    secret.channel = actors(s, {"eu", "kyrgyzstan"});
    DraftText treaty;
    treaty.type = id<AgreementTypeId>(s, "border_treaty");
    treaty.framework = id<InstitutionId>(s, "ad_hoc");
    treaty.parties = actors(s, {"eu", "kyrgyzstan"});
    treaty.terms = {{clause(s, "funding"), {0, 2.5, 1}}, {clause(s, "monitoring"), {}}};
    secret.versions = {DraftVersion{treaty, actor(s, "eu"), 2}};
    secret.votes.assign(s.actors.size(), Vote::kNone);
    w.drafts = {draft, secret};

    Agreement mission;
    mission.id = kMission;
    mission.version = draft.versions[1];
    mission.status = AgreementStatus::kInForce;
    mission.parties = actors(s, {"russia", "kazakhstan"});
    mission.known_to = ActorSet::first(4);
    mission.adopted_round = 1;
    mission.since = 2;
    mission.ratifications = {{actor(s, "russia"), true, 1}};
    mission.commitments = {{actor(s, "russia"), id<ResourceId>(s, "police"), 40, 1},
                           {actor(s, "kazakhstan"), id<ResourceId>(s, "aid"), 0.5, -1}};
    mission.breaches = {{actor(s, "russia"), 1, 2}};
    w.agreements = {mission};

    Assurance promise;
    promise.id = kPromise;
    promise.type = id<AssuranceTypeId>(s, "no_veto");
    promise.from = actor(s, "russia");
    promise.to = actors(s, {"eu"});
    promise.params = {1};
    w.assurances = {promise};
    return w;
}

inline const World& world() {
    static const World kWorld = make_world();
    return kWorld;
}

}  // namespace demarche::sample
