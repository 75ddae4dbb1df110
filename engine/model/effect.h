#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/text.h"
#include "model/world.h"

namespace demarche {

/// Who or what brings an effect about.
struct Cause {
    enum class Kind : std::uint8_t {
        kCommand,  ///< A seat's command; `id`: the actor.
        kFacilitator,
        kClock,      ///< The phase clock, or the turn engine going on.
        kDeal,       ///< The start of the game.
        kCard,       ///< `id`: CardId.
        kAction,     ///< `id`: ActionId.
        kAgreement,  ///< `id`: AgreementId; `part`: index of the term, or -1 for the agreement as a whole.
        kAssurance,  ///< `id`: AssuranceId.
        kDrift,      ///< `id`: IndicatorId.
        kHook,       ///< `id`: EventKind; `part`: which of its hooks.
        kRenewal,    ///< Resources renewed.
        kInject,     ///< `id`: InjectId.
        kEnding,     ///< `id`: EndingId.
        kHidden,     ///< The reader may not know it.
    };
    static constexpr std::uint32_t kNoParent = 0xFFFFFFFF;
    Kind kind = Kind::kClock;
    std::uint32_t id = 0;
    std::int32_t part = -1;
    std::uint32_t parent = kNoParent;  ///< Sequence number of the effect from which this followed.
    bool operator==(const Cause&) const = default;
};

/// One number moved. Everything that is a number of the World moves by this.
struct NumberChanged {
    SlotIndex slot = 0;
    double before = 0;
    double after = 0;
    bool operator==(const NumberChanged&) const = default;
};
struct Remembered {
    Memory memory;
    bool forgotten = false;  ///< The value was taken out.
    bool operator==(const Remembered&) const = default;
};
struct StreamMoved {
    std::uint64_t name = 0;
    std::uint64_t state = 0;  ///< After it.
    bool operator==(const StreamMoved&) const = default;
};
struct PhaseStarted {
    int round = 1;
    std::uint16_t phase = 0;
    ActorId turn;
    bool operator==(const PhaseStarted&) const = default;
};
struct TurnPassed {
    ActorId to;
    bool operator==(const TurnPassed&) const = default;
};
struct ReadyChanged {
    ActorSet who;
    bool ready = true;  ///< False: they are ready no more.
    bool operator==(const ReadyChanged&) const = default;
};
/// A seat that had declared itself ready was given a draft or a message of which not all may know: it is ready no more,
/// and to all others it still is. Or that is over, and it is ready again.
struct Woken {
    ActorId actor;
    bool over = false;
    bool operator==(const Woken&) const = default;
};
struct SeatedChanged {
    ActorSet seated;
    bool operator==(const SeatedChanged&) const = default;
};
/// A new draft, or a new version of one: the whole draft as it now stands.
struct DraftTabled {
    Shared<Draft> draft;
    bool operator==(const DraftTabled&) const = default;
};
struct VoteCast {
    DraftId draft;
    int version = 1;
    ActorId by;
    Vote vote = Vote::kNone;
    std::string reason;       ///< In words; may be empty.
    std::string reservation;  ///< With an acceptance.
    bool operator==(const VoteCast&) const = default;
};
/// No vote on an open draft counts any more, for a text that it is tied to has changed.
struct VotesCleared {
    DraftId draft;
    bool operator==(const VotesCleared&) const = default;
};
struct DraftDecided {
    DraftId draft;
    DraftStatus status = DraftStatus::kOpen;
    std::string reason;  ///< Why it failed, or why it was withdrawn.
    // Rejected by votes: whose yes the decision rule lacked. What is known of its draft says as much until it is
    // amended; this says it for good.
    ActorSet against;  ///< Those of them who said no.
    ActorSet without;  ///< Those of them who said neither yes nor no.
    /// Who held the pen of its frameworks: like the members of that day, they go on reading what was private.
    ActorSet pens = {};
    bool operator==(const DraftDecided&) const = default;
};
/// A new agreement, or any change of one: the whole agreement as it now stands.
struct AgreementChanged {
    enum class What : std::uint8_t {
        kAdopted,
        kRatified,
        kRatificationFailed,
        kInForce,
        kSuspended,
        kResumed,
        kEnded,
        kPartyLeft,
        kCommitted,
        kBreached,
        kFoundOut
    };
    What what = What::kAdopted;
    ActorId actor;    ///< Who ratified, left, committed or broke it.
    double odds = 0;  ///< Of a ratification vote, 0..1.
    Shared<Agreement> agreement;
    ClauseId
        clause{};  ///< kBreached, kFoundOut: what is not honoured; none where a script says that the whole is broken.
    bool operator==(const AgreementChanged&) const = default;
};
/// A card came: drawn from its deck, played by a script or by the actor that held it, or fallen due.
struct CardCame {
    enum class How : std::uint8_t { kDrawn, kPlayed, kFromHand, kDue };
    CardId card;
    How how = How::kDrawn;
    ActorId by;  ///< kFromHand.
    bool operator==(const CardCame&) const = default;
};
struct CardDealt {
    CardId card;
    ActorId to;
    bool operator==(const CardDealt&) const = default;
};
struct CardDiscarded {
    CardId card;
    ActorId from;
    bool operator==(const CardDiscarded&) const = default;
};
struct CardScheduled {
    ScheduledCard entry;
    bool operator==(const CardScheduled&) const = default;
};
struct ScheduleDue {
    std::uint32_t index = 0;  ///< Into World::scheduled.
    bool came = true;         ///< False: its chance failed.
    bool operator==(const ScheduleDue&) const = default;
};
struct ChoiceOpened {
    OpenChoice choice;
    bool operator==(const ChoiceOpened&) const = default;
};
/// A choice was taken; it stays open as `taken` in a secret phase, and closes when it takes effect.
struct ChoiceTaken {
    CardId card;
    ActorId actor;
    int choice = 0;
    bool closes = true;
    bool by_default = false;
    bool operator==(const ChoiceTaken&) const = default;
};
/// A seat acted; in a secret phase the act waits (`pending`), and is resolved by a second effect of this kind.
struct Acted {
    PendingAct act;
    bool pending = false;
    bool from_pending = false;
    bool secret = false;  ///< Known to the actor only.
    bool operator==(const Acted&) const = default;
};
/// An act that waited could not take effect.
struct ActFailed {
    PendingAct act;
    std::string reason;
    bool operator==(const ActFailed&) const = default;
};
struct AssuranceGiven {
    Shared<Assurance> assurance;
    bool operator==(const AssuranceGiven&) const = default;
};
struct AssuranceJudged {
    AssuranceId assurance;
    AssuranceStatus status = AssuranceStatus::kKept;
    bool operator==(const AssuranceJudged&) const = default;
};
struct ObjectiveDealt {
    ObjectiveId objective;
    bool active = true;
    bool operator==(const ObjectiveDealt&) const = default;
};
struct ObjectiveRevealed {
    ObjectiveId objective;
    ActorSet to;
    bool operator==(const ObjectiveRevealed&) const = default;
};
struct MembershipChanged {
    InstitutionId institution;
    Membership membership;
    bool operator==(const MembershipChanged&) const = default;
};
struct News {
    Text text;
    PlaceId place;
    ActorSet actors;   ///< Whom it concerns; everybody reads it.
    std::string tone;  ///< "", "good", "bad", "neutral"
    bool operator==(const News&) const = default;
};
struct Told {
    ActorId actor;
    Text text;
    bool operator==(const Told&) const = default;
};
struct MessageSent {
    ActorId from;                ///< None: the facilitator.
    std::optional<ActorSet> to;  ///< None: a public statement; nobody: the facilitator alone.
    std::string text;
    bool wants_answer = true;  ///< No: an answer itself, or a word to be taken note of.
    bool operator==(const MessageSent&) const = default;
};
struct QuestionAsked {
    OpenQuestion question;
    bool operator==(const QuestionAsked&) const = default;
};
struct QuestionAnswered {
    OpenQuestion question;
    std::string answer;  ///< Text, a number, or the number of an option, from 1; "" when left unanswered.
    bool operator==(const QuestionAnswered&) const = default;
};
struct InjectUsed {
    InjectId inject;
    bool operator==(const InjectUsed&) const = default;
};
/// A script's function failed inside a phase change and was undone; the facilitator sees it.
struct HandlerFailed {
    HandlerId handler;
    std::string what;     ///< Which function of which definition.
    std::string message;  ///< With file:line.
    bool operator==(const HandlerFailed&) const = default;
};
/// The acts, choices and counts of a round are cleared away.
struct RoundCleared {
    bool operator==(const RoundCleared&) const = default;
};
struct GameEnded {
    EndingId ending;
    bool operator==(const GameEnded&) const = default;
};

/// One of the above. Copying and moving are compiled once, in effect.cpp: every source that so much as holds an Effect
/// would otherwise make their tables anew.
class Change final
    : public std::variant<NumberChanged, Remembered, StreamMoved, PhaseStarted, TurnPassed, ReadyChanged, Woken,
                          SeatedChanged, DraftTabled, VoteCast, VotesCleared, DraftDecided, AgreementChanged, CardCame,
                          CardDealt, CardDiscarded, CardScheduled, ScheduleDue, ChoiceOpened, ChoiceTaken, Acted,
                          ActFailed, AssuranceGiven, AssuranceJudged, ObjectiveDealt, ObjectiveRevealed,
                          MembershipChanged, News, Told, MessageSent, QuestionAsked, QuestionAnswered, InjectUsed,
                          HandlerFailed, RoundCleared, GameEnded> {
 public:
    using variant::variant;
    Change() = default;
    Change(const Change& other);
    Change(Change&& other) noexcept;
    Change& operator=(const Change& other);
    Change& operator=(Change&& other) noexcept;
    ~Change();
    bool operator==(const Change& other) const;
};

/// One change of the World, with its cause. Effects are complete: applying those of a command to the World before it
/// gives the World after it. Their JSON (PROTOCOL.md) is for readers, and leaves out what only the engine goes by.
struct Effect {
    std::uint32_t seq = 0;  ///< Counted over the whole session.
    Cause cause;
    Change change;
    Text reason;              ///< Given by a script for people; may be empty.
    ActorSet audience;        ///< Actors that may know the effect. The facilitator may know all.
    ActorSet cause_audience;  ///< Actors that may also know its cause and reason.
    bool operator==(const Effect&) const = default;
};

/// Writes one change into a World and counts it. This is the only function of the engine that writes to one in play.
void apply_change(World& world, const Change& change);

/// Who may know of a change, given the World after it. Visibility is decided here and in view.h, nowhere else.
[[nodiscard]] ActorSet audience(const Scenario& scenario, const World& world, const Change& change);

/// The word for a kind of change, such as "number_changed".
[[nodiscard]] std::string_view word(const Change& change);

}  // namespace demarche
