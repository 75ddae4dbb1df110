#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.h"
#include "base/ids.h"
#include "base/text.h"
#include "model/rule.h"

namespace demarche {

/// Where a definition stands, for findings and for the reader who wants to look it up.
struct SourcePlace {
    std::string file;  ///< Display name within the package, such as "kyrgyz_crisis/cards.lua".
    int line = 0;
    bool operator==(const SourcePlace&) const = default;
};
/// The place that "file:line" names, as errors name it; the whole as the file and no line where it names none.
[[nodiscard]] SourcePlace source_place(std::string_view where);

/// A number, or the function that gives it.
struct NumberOr {
    double value = 0;
    HandlerId fn;
    [[nodiscard]] bool is_function() const { return fn.valid(); }
    bool operator==(const NumberOr&) const = default;
};

struct LatLon {
    double lat = 0;  ///< Degrees, -90..90.
    double lon = 0;  ///< Degrees, -180..180.
    bool operator==(const LatLon&) const = default;
};

enum class SubjectKind { kWorld, kActor, kPlace, kConstituency };
/// Who may see a number. Indicators use kPublic, kOwner, kFacilitator; relations kPublic, kFrom, kBoth, kFacilitator.
enum class Visible { kPublic, kOwner, kFrom, kBoth, kFacilitator };
enum class Better { kNeither, kHigher, kLower };

/// What every definition has.
struct Definition {
    std::string id;
    SourcePlace place_of_definition;
};

enum class ActorKind { kState, kUnion, kOrganisation, kEntity };
struct ActorDef : Definition {
    Text name;
    Text short_name;         ///< At most a few letters; the name when not given.
    std::vector<Text> also;  ///< Other names by which people speak of it, such as its capital.
    std::string colour;
    ActorKind kind = ActorKind::kState;
    bool playable = true;
    ById<ResourceId, double> resources;  ///< Stocks at the start.
    PersonalityId personality;
    std::optional<LatLon> capital;
    Text brief;        ///< Markdown, one page; private to the seat.
    HandlerId chorus;  ///< Vote of a non-playable actor.
};

struct ConstituencyDef : Definition {
    ActorId of;
    Text name;
    double weight = 1;
    double support = 50;  ///< At the start, 0..100.
    bool veto = false;
};

enum class PlaceKind { kCity, kRegion, kBorder, kBase };
struct PlaceDef : Definition {
    Text name;
    LatLon at;
    ActorId of;                  ///< The actor that holds it; none for open ground.
    std::vector<PlaceId> links;  ///< Neighbours, both ways, in definition order.
    PlaceKind kind = PlaceKind::kCity;
};

/// Where those go whom an indicator counts.
struct Route {
    PlaceId from;
    PlaceId to;
    bool operator==(const Route&) const = default;
};
struct IndicatorDef : Definition {
    SubjectKind of = SubjectKind::kWorld;
    Text name;
    double min = 0;
    double max = 100;
    std::vector<double> start;  ///< By subject index; one entry for kWorld.
    Better better = Better::kNeither;
    Visible visible = Visible::kPublic;
    Text unit;
    HandlerId drift;
    std::vector<double> marks;  ///< Ascending; crossing one raises indicator_crossed.
    std::vector<Route> routes;  ///< Of the world and of places, for maps; by `from`, in the order of ids.
};

struct RelationDef : Definition {
    Text name;
    double min = -100;
    double max = 100;
    std::vector<double> start;  ///< Row-major: from * actors + to; 0 on the diagonal.
    Visible visible = Visible::kPublic;
};

struct ResourceDef : Definition {
    Text name;
    double renew = 0;  ///< Added to the free stock of those who can be played as each round from the second begins.
    std::optional<double> cap;  ///< Of the free stock: renewal stops there, and what is above it stays.
    Text unit;
};

enum class InstitutionKind { kInstitution, kFormat };
/// How texts come about before a body. Open: whoever has a say tables and amends. Single text (Fisher 1978): the chair
/// alone holds the pen, one text at a time; the others say yes, or no and why, and the chair moves the text. Without a
/// chair a single-text body is open.
enum class Procedure { kOpen, kSingleText };
struct InstitutionDef : Definition {
    Text name;
    InstitutionKind kind = InstitutionKind::kInstitution;
    ActorSet members;  ///< At the start.
    ActorSet observers;
    ActorId chair;
    Procedure procedure = Procedure::kOpen;
    Rule rule;
    bool any_mandate = true;           ///< No mandate given: it may deal with everything.
    std::vector<std::string> mandate;  ///< Tags.
    HandlerId mandate_fn;              ///< function(game, draft) -> bool, reason
};

enum class ParamType { kInteger, kNumber, kChoice, kBoolean, kParty, kActor, kPlace, kInstitution };
/// One parameter of a clause, action or assurance. Every parameter is finite and searchable. Values are kept as
/// doubles: the number itself, the index of an option, 0 or 1, or the index of an actor, place or institution.
struct ParamDef {
    std::string name;
    ParamType type = ParamType::kInteger;
    double min = 0;
    double max = 0;
    double step = 1;
    std::optional<double> fallback;    ///< `default`; without one the parameter must be given.
    std::vector<std::string> options;  ///< kChoice.
    /// `other`, kActor of an action: neither who acts nor whom another such parameter of the action names.
    bool other = false;
};

/// One line of a cost table.
struct CostLine {
    enum class Payer { kParam, kActor, kSelf };
    Payer payer = Payer::kSelf;
    std::size_t param = 0;  ///< kParam: which parameter names the payer.
    ActorId actor;          ///< kActor.
    ResourceId resource;
    double amount = 0;
};
struct Cost {
    std::vector<CostLine> lines;
    HandlerId fn;  ///< function(game, params) -> { [actor] = { resource = n } }; actions: (game, act)
    [[nodiscard]] bool free() const { return lines.empty() && !fn.valid(); }
};

struct Like {
    ConstituencyId who;
    NumberOr how_much;  ///< function(game, params) -> number
};

/// One of those who owe what a clause says.
struct Duty {
    enum class Of { kParam, kActor, kHost };
    Of of = Of::kHost;
    std::size_t param = 0;  ///< kParam: which parameter names the actor.
    ActorId actor;          ///< kActor.
};

struct ClauseDef : Definition {
    Text name;
    Text text;  ///< Template over the parameters.
    std::vector<ParamDef> params;
    Cost cost;                  ///< Committed while the agreement is in force.
    std::vector<Duty> owed_by;  ///< Empty: see owed_by() in diplomacy/lifecycle.h.
    std::vector<Like> likes;    ///< The clause's own table and those of the constituencies, merged.
    std::vector<std::string> tags;
    std::string source;
    HandlerId adopt;
    HandlerId each_round;
    HandlerId finish;
    double breach_detect = 0.2;  ///< 0..1 per round.
    double breach_trust = -15;   ///< What a known breach changes trust by.
    double verify = 0;           ///< 0..1: how much it raises the odds of finding out, per round.
};

enum class AgreementKind { kTreaty, kMission, kStatement };
[[nodiscard]] std::string_view word(AgreementKind kind);
struct AgreementDef : Definition {
    AgreementKind kind = AgreementKind::kTreaty;
    Text name;
    std::vector<InstitutionId> frameworks;  ///< Empty: any.
    int min_parties = 1;
    int max_parties = 64;
    ActorSet include;  ///< Must be parties.
    ActorSet only;     ///< Empty: anybody.
    bool has_place = false;
    std::vector<PlaceId> places;  ///< With has_place: which; empty: any.
    std::vector<ClauseId> required;
    std::vector<ClauseId> optional;  ///< Each clause at most once in a draft.
    int max_clauses = 64;
    std::optional<Rule> rule;  ///< Instead of the framework's.
    ActorSet ratify;
    HandlerId ratify_fn;   ///< function(game, agreement, actor) -> must this actor ratify?
    int min_duration = 0;  ///< Rounds; 0 and max 0: without limit.
    int max_duration = 0;
    HandlerId scores;
    HandlerId adopt;
    HandlerId each_round;
    HandlerId finish;

    /// Must every text of the kind hold the clause?
    [[nodiscard]] bool requires_clause(ClauseId clause) const {
        return std::find(required.begin(), required.end(), clause) != required.end();
    }
    /// May the body adopt texts of the kind? Any body may where the kind names none.
    [[nodiscard]] bool allows_framework(InstitutionId body) const {
        return frameworks.empty() || std::find(frameworks.begin(), frameworks.end(), body) != frameworks.end();
    }
    /// May a text of the kind hold the clause?
    [[nodiscard]] bool allows_clause(ClauseId clause) const {
        return requires_clause(clause) || std::find(optional.begin(), optional.end(), clause) != optional.end();
    }
};

struct ActionDef : Definition {
    Text name;
    Text text;
    ActorSet by;
    HandlerId by_fn;  ///< function(game, actor) -> bool
    std::vector<ParamDef> params;
    Cost cost;      ///< Spent.
    int limit = 0;  ///< Per actor and round; 0: none.
    bool secret = false;
    HandlerId when;   ///< function(game, actor) -> bool
    HandlerId apply;  ///< function(game, act)
};

struct ChoiceDef {
    std::string id;
    ActorId by;
    Text text;
    Cost cost;  ///< Lines alone, no function: what was paid is given back when its actor chooses otherwise.
    HandlerId when;
    HandlerId apply;
    bool is_default = false;
};

struct CardDef : Definition {
    DeckId deck;
    Text title;
    Text text;
    std::string art;  ///< What its picture shows, a word; "": what the deck and the place say.
    HandlerId when;
    NumberOr weight{1, {}};
    bool once = true;
    int from_round = 1;
    int to_round = 1 << 20;
    PlaceId place;
    HandlerId apply;
    std::vector<ChoiceDef> choices;
    bool hand = false;
    Cost cost;
    std::string source;
};

struct ObjectiveDef : Definition {
    ActorId of;
    Text name;
    Text text;
    double weight = 1;
    bool secret = false;
    PoolId pool;      ///< Dealt from this pool; without one it always counts.
    HandlerId score;  ///< function(game, actor) -> 0..1
};
struct PoolDef : Definition {
    ActorId of;
    int draw = 1;
    std::vector<ObjectiveId> objectives;
};

enum class Concession { kEnvoy, kBoulware, kLinear, kConceder, kTitForTat, kMicro };
struct BeliefDef {
    ActorId of;
    ObjectiveId objective;
    double weight = 1;
};
struct VoiceLines {
    std::string occasion;  ///< propose, counter, accept, refuse, breach, warn, thank
    std::vector<Text> lines;
};
struct PersonalityDef : Definition {
    Concession concession = Concession::kEnvoy;
    double patience = 0.5, late = 0.3, reciprocity = 0.5, risk = 0.5, honesty = 0.8, grudge = 0.3;  ///< 0..1 each
    double noise = 0;
    std::vector<std::pair<ObjectiveId, double>> weights;
    std::vector<ClauseId> taboo;
    HandlerId taboo_fn;  ///< function(draft) -> bool
    std::vector<BeliefDef> beliefs;
    std::vector<VoiceLines> voice;
    HandlerId on_offer;
    HandlerId choose_action;
    HandlerId choose;
};

enum class EventKind {
    kRoundStart,
    kRoundEnd,
    kPhaseStart,
    kDraftTabled,
    kAgreementAdopted,
    kAgreementInForce,
    kAgreementBreached,
    kAgreementEnded,
    kCardPlayed,
    kActionTaken,
    kIndicatorCrossed,
    kAgreementLeft,  ///< From here in the order in which they came: session files hold the numbers.
    kAssuranceGiven,
    kAssuranceJudged,
};
inline constexpr std::size_t kEventKinds = 14;
/// "round_start", ... in the order of EventKind.
[[nodiscard]] std::string_view word(EventKind kind);

enum class AnswerKind { kText, kScale, kChoice };
struct QuestionDef : Definition {
    Text text;
    ActorSet to;
    bool to_facilitator = false;
    std::optional<EventKind> when;  ///< Without one it is asked in every review.
    AnswerKind answer = AnswerKind::kText;
    std::vector<Text> options;
    bool optional = true;
};

struct AssuranceDef : Definition {
    Text name;
    Text text;
    std::vector<ParamDef> params;
    HandlerId kept;      ///< function(game, assurance, params) -> true, false or nil while open
    double trust = -15;  ///< What a known breach changes trust by.
};

struct InjectDef : Definition {
    Text title;
    Text text;
    HandlerId apply;
    int round = 0;          ///< `at`: falls due by itself at the beginning of this round's phase; 0: held in hand.
    std::size_t phase = 0;  ///< Index into Scenario::phases.
    HandlerId when;         ///< Falls due by itself, once, when it holds at the beginning of a phase.
};

struct EndingDef : Definition {
    Text title;
    Text text;
    HandlerId when;  ///< Checked at each round's end; without one it is reached by game:finish only.
    int rank = 0;    ///< 1 is the best.
};

struct HookDef {
    EventKind event = EventKind::kRoundStart;
    HandlerId fn;
    SourcePlace place_of_definition;
};

enum class PhaseLike { kEvents, kNegotiation, kDecision, kResolution, kReview };
struct PhaseDef {
    std::string id;
    PhaseLike like = PhaseLike::kNegotiation;
    bool sequential = false;
    bool secret = false;  ///< Choices stay hidden and take effect in resolution, where one comes later in the round.
    int clock_s = 0;      ///< For hosted play; 0: none.
};

struct DeckDef : Definition {
    int draw = 0;  ///< Cards drawn in every events phase.
    std::vector<CardId> cards;
};

/// Which number of the World a slot of `World::numbers` is.
struct Slot {
    enum class Kind : std::uint8_t { kIndicator, kRelation, kFree, kCommitted, kSupport };
    Kind kind = Kind::kIndicator;
    std::uint16_t def = 0;      ///< Indicator, relation, resource; constituency (kSupport).
    std::uint16_t subject = 0;  ///< Subject; `from`; actor; constituency.
    std::uint16_t other = 0;    ///< `to` of a relation.
    double min = 0;
    double max = 0;
    double start = 0;
    bool operator==(const Slot&) const = default;
};
using SlotIndex = std::uint32_t;

/// What a scenario's pictures show behind their subject.
enum class Landscape { kMountains, kRiver };

/// A game as its scripts define it. Immutable once loaded; shared by any number of Worlds and threads.
struct Scenario {
    // what it is
    std::string id;
    int api = 1;
    std::string version;
    Text title;
    Text summary;
    std::vector<std::string> authors;
    std::string licence;
    std::vector<std::string> sources;
    std::vector<Text> rounds;
    std::vector<PhaseDef> phases;
    LatLon map_centre;
    double map_span = 20;  ///< Degrees.
    Landscape landscape = Landscape::kMountains;
    int teaching_minutes = 0;
    std::vector<Text> teaching_aims;
    std::vector<Text> teaching_debrief;
    std::uint64_t content_hash = 0;  ///< Of all source files that were loaded, by name and bytes.

    // what is in it, in definition order
    ById<ActorId, ActorDef> actors;
    ById<ConstituencyId, ConstituencyDef> constituencies;
    ById<PlaceId, PlaceDef> places;
    ById<IndicatorId, IndicatorDef> indicators;
    ById<RelationId, RelationDef> relations;  ///< Index 0 is always trust.
    ById<ResourceId, ResourceDef> resources;
    ById<InstitutionId, InstitutionDef> institutions;
    ById<ClauseId, ClauseDef> clauses;
    ById<AgreementTypeId, AgreementDef> agreements;
    ById<ActionId, ActionDef> actions;
    ById<CardId, CardDef> cards;
    ById<DeckId, DeckDef> decks;
    ById<ObjectiveId, ObjectiveDef> objectives;
    ById<PoolId, PoolDef> pools;
    ById<PersonalityId, PersonalityDef> personalities;
    ById<QuestionId, QuestionDef> questions;
    ById<AssuranceTypeId, AssuranceDef> assurances;
    ById<InjectId, InjectDef> injects;
    ById<EndingId, EndingDef> endings;
    std::array<std::vector<HookDef>, kEventKinds> hooks;

    /// The clause by which a mission names who leads it, and which of its parameters does. None in many scenarios.
    struct Lead {
        ClauseId clause;
        std::size_t param = 0;
    };

    // derived by seal()
    Lead lead;
    ActorSet playable;
    ActorSet chorus;
    std::vector<Slot> slots;
    std::vector<ActorSet> slot_audience;  ///< Who may know each number.

    static constexpr RelationId kTrust{0};

    // Compiled once, in scenario.cpp: most sources hold one.
    Scenario();
    Scenario(const Scenario& other);
    Scenario(Scenario&& other) noexcept;
    Scenario& operator=(const Scenario& other);
    Scenario& operator=(Scenario&& other) noexcept;
    ~Scenario();

    /// Lays out the slots and derives the sets. The loader calls it once, after all references are resolved.
    void seal();

    [[nodiscard]] std::size_t subjects(SubjectKind kind) const;
    [[nodiscard]] SlotIndex indicator_slot(IndicatorId indicator, std::size_t subject) const {
        return indicator_base_[indicator.index()] + static_cast<SlotIndex>(subject);
    }
    [[nodiscard]] SlotIndex relation_slot(RelationId relation, ActorId from, ActorId to) const {
        const std::size_t n = actors.size();
        return relation_base_ + static_cast<SlotIndex>((relation.index() * n + from.index()) * n + to.index());
    }
    [[nodiscard]] SlotIndex trust_slot(ActorId from, ActorId to) const { return relation_slot(kTrust, from, to); }
    [[nodiscard]] SlotIndex free_slot(ActorId actor, ResourceId resource) const {
        return free_base_ + static_cast<SlotIndex>(actor.index() * resources.size() + resource.index());
    }
    [[nodiscard]] SlotIndex committed_slot(ActorId actor, ResourceId resource) const {
        return committed_base_ + static_cast<SlotIndex>(actor.index() * resources.size() + resource.index());
    }
    [[nodiscard]] SlotIndex support_slot(ConstituencyId constituency) const {
        return support_base_ + static_cast<SlotIndex>(constituency.index());
    }
    /// How the AI plays an actor; the plain defaults for one without a personality.
    [[nodiscard]] const PersonalityDef& personality_of(ActorId actor) const;
    /// "Violence in Osh", "trust of Russia towards the EU": for people.
    [[nodiscard]] std::string slot_name(SlotIndex slot) const;
    /// "violence/osh", "trust/russia/eu", "free/eu/police": stable, for files and scripts.
    [[nodiscard]] std::string slot_path(SlotIndex slot) const;
    /// The slot of such a path.
    [[nodiscard]] Result<SlotIndex> find_slot(std::string_view path) const;
    /// The id of a subject of an indicator ("" for the world).
    [[nodiscard]] std::string subject_id(SubjectKind kind, std::size_t subject) const;
    /// Its name ("" for the world).
    [[nodiscard]] std::string subject_name(SubjectKind kind, std::size_t subject) const;

    /// The constituencies of an actor, in definition order.
    [[nodiscard]] std::span<const ConstituencyId> constituencies_of(ActorId actor) const {
        return at_home_.has(actor) ? std::span<const ConstituencyId>{at_home_[actor]}
                                   : std::span<const ConstituencyId>{};
    }
    [[nodiscard]] std::size_t phase_index(std::string_view id) const;  ///< phases.size() if there is none.

    /// The definition called `name`, if there is one.
    template <class I>
    [[nodiscard]] std::optional<I> lookup(std::string_view name) const;
    /// The same, or an error that offers the nearest id.
    template <class I>
    [[nodiscard]] Result<I> find(std::string_view name) const;

 private:
    ById<ActorId, std::vector<ConstituencyId>> at_home_;
    std::vector<SlotIndex> indicator_base_;
    SlotIndex relation_base_ = 0;
    SlotIndex free_base_ = 0;
    SlotIndex committed_base_ = 0;
    SlotIndex support_base_ = 0;
};

}  // namespace demarche
