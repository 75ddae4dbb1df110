#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/cow.h"
#include "base/ids.h"
#include "base/random.h"
#include "base/shared.h"
#include "model/draft.h"
#include "model/scenario.h"

namespace demarche {

/// What a scenario's `game:store` keeps. Whole numbers and floats stay distinct, as they are in Lua.
using MemoryValue = std::variant<bool, std::int64_t, double, std::string>;
struct Memory {
    std::string name;
    std::string subject;  ///< "" without one.
    MemoryValue value;
    bool operator==(const Memory&) const = default;
};

struct Membership {
    ActorSet members;
    ActorSet observers;
    ActorId chair;
    bool operator==(const Membership&) const = default;
};

struct CardState {
    int times = 0;  ///< How often it has left its deck: drawn, played, dealt or scheduled.
    int shown = 0;  ///< How often it has come before everybody.
    bool operator==(const CardState&) const = default;
};
/// A card in an actor's hand.
struct HeldCard {
    ActorId actor;
    CardId card;
    bool operator==(const HeldCard&) const = default;
};
/// A card that will come.
struct ScheduledCard {
    CardId card;
    int round = 1;      ///< Falls due in the events phase of this round.
    double chance = 1;  ///< 0..1, rolled when it falls due.
    bool operator==(const ScheduledCard&) const = default;
};
/// A choice that a card has put before an actor.
struct OpenChoice {
    CardId card;
    ActorId actor;
    int round = 1;
    int taken = -1;  ///< In a secret phase: index into CardDef::choices, to take effect in resolution.
    bool operator==(const OpenChoice&) const = default;
};
/// What somebody pays at once.
struct ResourceCost {
    ActorId actor;
    ResourceId resource;
    double amount = 0;  ///< In units of the resource.
    bool operator==(const ResourceCost&) const = default;
};
/// An action or a hand card that was chosen in a secret phase and takes effect in resolution.
struct PendingAct {
    ActorId actor;
    ActionId action;  ///< Either this
    CardId card;      ///< or this.
    std::vector<double> params;
    std::vector<ResourceCost> paid{};  ///< When it was chosen, while it waits: what comes back if it fails.
    bool operator==(const PendingAct&) const = default;
};
struct ActCount {
    ActorId actor;
    ActionId action;
    int times = 0;
    bool operator==(const ActCount&) const = default;
};
struct ObjectiveState {
    bool active = true;  ///< False for those of a pool that were not dealt.
    ActorSet known_to;   ///< Besides its owner.
    bool operator==(const ObjectiveState&) const = default;
};
struct NamedStream {
    std::uint64_t name = 0;  ///< Hash of the name.
    Stream stream;
    bool operator==(const NamedStream&) const = default;
};
struct OpenQuestion {
    QuestionId question;
    ActorId actor;  ///< None: the facilitator.
    int round = 1;
    bool operator==(const OpenQuestion&) const = default;
};

/// Which phase of which round: a game does not come back to one but by a step back.
struct Moment {
    int round = 0;  ///< 0: before all rounds.
    int phase = 0;
    auto operator<=>(const Moment&) const = default;
};

/// All that can change in play, as one value: copy it to undo, branch or look ahead. It holds no text that a definition
/// holds, no clock, no address. Only `apply_change` (model/effect.h) writes to one in play.
struct World {
    Seed seed;
    int round = 1;            ///< Counted from 1.
    std::uint16_t phase = 0;  ///< Index into Scenario::phases.
    ActorId turn;             ///< In a sequential phase: whose turn it is.
    bool ended = false;
    EndingId ending;  ///< May be none when the rounds ran out and no ending held.
    ActorSet seated;  ///< Playable actors that a person or an AI plays.
    ActorSet ready;   ///< Those who have nothing more to do in this phase.
    ActorSet woken;   ///< Ready no more, for something of which not all may know; all others take them for ready.
    std::uint32_t next_effect = 0;  ///< Sequence number of the next effect.
    std::vector<double> numbers;    ///< By SlotIndex: in steps of 1/1000, within the slot's bounds.
    ById<InstitutionId, Membership> institutions;
    ById<CardId, CardState> cards;
    ById<ObjectiveId, ObjectiveState> objectives;
    std::vector<HeldCard> hands;           ///< In the order dealt.
    std::vector<ScheduledCard> scheduled;  ///< In the order scheduled.
    std::vector<OpenChoice> choices;       ///< In the order opened.
    std::vector<PendingAct> pending;       ///< In the order given.
    std::vector<ActCount> act_counts;      ///< Of this round.
    std::vector<OpenQuestion> questions;
    std::vector<NamedStream> streams;  ///< Ascending by name; a stream that was never used is not there.
    std::vector<InjectId> injects_used;
    std::vector<Shared<Draft>> drafts;          ///< In the order tabled.
    std::vector<Shared<Agreement>> agreements;  ///< In the order adopted.
    std::vector<Shared<Assurance>> assurances;  ///< In the order given.
    Cow<std::vector<Memory>> memory;            ///< Ascending by name, then subject.

    // Compiled once, in world.cpp: most sources hold one.
    World();
    World(const World& other);
    World(World&& other) noexcept;
    World& operator=(const World& other);
    World& operator=(World&& other) noexcept;
    ~World();
    [[nodiscard]] Moment moment() const { return {round, phase}; }
    bool operator==(const World&) const = default;

    [[nodiscard]] const Draft* draft(DraftId id) const;
    [[nodiscard]] const Agreement* agreement(AgreementId id) const;
    [[nodiscard]] const Assurance* assurance(AssuranceId id) const;
    [[nodiscard]] const Memory* remembered(std::string_view name, std::string_view subject) const;
};

/// The World before anything has happened: every number at its start, institutions as founded, no objective dealt.
[[nodiscard]] World blank_world(const Scenario& scenario);

/// Who alone tables and amends before this body now: the chair of a single-text procedure. None where all who have a
/// say do.
[[nodiscard]] ActorId pen_of(const Scenario& scenario, const World& world, InstitutionId framework);
/// The rule that decides a draft: its type's, or its framework's.
[[nodiscard]] const Rule& rule_of(const Scenario& scenario, const DraftText& text);
/// The holder of the place that a text is about; none where it is about no place.
[[nodiscard]] ActorId host_of(const Scenario& scenario, const DraftText& text);
/// All who vote on a text: members of the framework, parties, and those whose consent the rule asks for.
[[nodiscard]] ActorSet voters(const Scenario& scenario, const World& world, const DraftText& text);
/// Is a draft still spoken of: is it open, or has it fallen in this round?
[[nodiscard]] bool spoken_of(const World& world, const Draft& draft);
/// Was it rejected in a round before this one, and has nobody taken it up again? It can still be amended, and is no
/// news.
[[nodiscard]] bool laid_aside(const World& world, const Draft& draft);

/// A 64-bit hash of everything in the World, the same on every machine.
[[nodiscard]] std::uint64_t hash(const World& world);
/// The same of one version of a draft and of one promise.
[[nodiscard]] std::uint64_t hash(const Shared<DraftVersion>& version);
[[nodiscard]] std::uint64_t hash(const Assurance& assurance);
/// The canonical bytes of a World, for snapshots: little-endian, versioned.
[[nodiscard]] std::string to_bytes(const World& world);
/// Reads them back. Errors: kDamaged for anything that to_bytes could not have written for this scenario.
[[nodiscard]] Result<World> world_from_bytes(const Scenario& scenario, std::string_view bytes);

}  // namespace demarche
