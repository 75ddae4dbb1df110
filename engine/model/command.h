#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/ids.h"
#include "model/draft.h"
#include "model/world.h"

namespace demarche {

/// Who gives a command or looks at the table.
struct Seat {
    enum class Kind : std::uint8_t { kActor, kFacilitator, kObserver, kClock };
    Kind kind = Kind::kObserver;
    ActorId actor;  ///< kActor.
    [[nodiscard]] static constexpr Seat of(ActorId actor) { return {Kind::kActor, actor}; }
    [[nodiscard]] static constexpr Seat facilitator() { return {Kind::kFacilitator, {}}; }
    [[nodiscard]] static constexpr Seat observer() { return {Kind::kObserver, {}}; }
    [[nodiscard]] static constexpr Seat clock() { return {Kind::kClock, {}}; }
    [[nodiscard]] constexpr bool is_actor() const { return kind == Kind::kActor; }
    constexpr bool operator==(const Seat&) const = default;
};

// What seats do.
struct ProposeDraft {
    DraftText text;
    std::optional<ActorSet> channel;
    std::string message;  ///< Words that go with it; may be empty.
    bool operator==(const ProposeDraft&) const = default;
};
struct AmendDraft {
    DraftId draft;
    int version = 0;  ///< The version it amends; 0: whichever is on the table.
    DraftText text;   ///< The whole new text; its type cannot change.
    std::string message;
    bool operator==(const AmendDraft&) const = default;
};
struct VoteOnDraft {
    DraftId draft;
    int version = 0;  ///< 0: whichever is on the table.
    Vote vote = Vote::kAccept;
    std::string reservation;  ///< With an acceptance.
    std::string reason;
    bool operator==(const VoteOnDraft&) const = default;
};
struct WithdrawDraft {
    DraftId draft;
    std::string reason;
    bool operator==(const WithdrawDraft&) const = default;
};
struct TakeAction {
    ActionId action;
    std::vector<double> params;
    bool operator==(const TakeAction&) const = default;
};
struct PlayCard {
    CardId card;
    bool operator==(const PlayCard&) const = default;
};
struct ChooseOption {
    CardId card;
    int choice = 0;  ///< Index into CardDef::choices.
    bool operator==(const ChooseOption&) const = default;
};
struct CommitMore {
    AgreementId agreement;
    ResourceId resource;
    double amount = 0;
    bool operator==(const CommitMore&) const = default;
};
struct BreachClause {
    AgreementId agreement;
    ClauseId clause;
    bool operator==(const BreachClause&) const = default;
};
struct LeaveAgreement {
    AgreementId agreement;
    std::string reason;
    bool operator==(const LeaveAgreement&) const = default;
};
struct GiveAssurance {
    AssuranceTypeId assurance;
    std::vector<double> params;
    std::optional<ActorSet> to;
    bool operator==(const GiveAssurance&) const = default;
};
struct Say {
    std::string text;
    std::optional<ActorSet> to;  ///< None: a public statement; nobody: to the facilitator alone.
    bool wants_answer = true;    ///< No: an answer itself, or a word to be taken note of.
    bool operator==(const Say&) const = default;
};
struct SetReady {
    bool ready = true;
    bool operator==(const SetReady&) const = default;
};
struct AnswerQuestion {
    QuestionId question;
    std::string answer;
    bool operator==(const AnswerQuestion&) const = default;
};

// What the facilitator and the clock do.
struct AdvancePhase {
    int to = -1;  ///< Stop at the next beginning of this phase (index); -1: at the next interactive phase.
    bool operator==(const AdvancePhase&) const = default;
};
struct UseInject {
    InjectId inject;
    bool operator==(const UseInject&) const = default;
};
/// A free-form effect with a reason.
struct SetNumber {
    SlotIndex slot = 0;
    double value = 0;
    std::string reason;
    bool operator==(const SetNumber&) const = default;
};
struct PublishNews {
    std::string text;
    bool operator==(const PublishNews&) const = default;
};
struct SetSeated {
    ActorId actor;
    bool seated = true;
    bool operator==(const SetSeated&) const = default;
};

/// A line of the workshop's console: Lua that is run with a `game` that writes, under the facilitator's cause. The log
/// keeps its text, so a replay runs it again.
struct RunScript {
    std::string text;
    bool operator==(const RunScript&) const = default;
};

/// One of the above; like Change, copied and moved by functions that are compiled once.
class Command final
    : public std::variant<ProposeDraft, AmendDraft, VoteOnDraft, WithdrawDraft, TakeAction, PlayCard, ChooseOption,
                          CommitMore, BreachClause, LeaveAgreement, GiveAssurance, Say, SetReady, AnswerQuestion,
                          AdvancePhase, UseInject, SetNumber, PublishNews, SetSeated, RunScript> {
 public:
    using variant::variant;
    Command() = default;
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
    bool operator==(const Command& other) const;
};

/// The word for a kind of command: "propose", "amend", "vote", "withdraw", "act", "play_card", "choose", "commit",
/// "breach", "leave", "assure", "say", "ready", "answer", "advance", "inject", "set_number", "news", "seat", "script".
[[nodiscard]] std::string_view word(const Command& command);

/// Limits on what a seat writes, in characters.
inline constexpr std::size_t kMaxMessage = 2000;
inline constexpr std::size_t kMaxReason = 500;
/// Limit on a line of the console.
inline constexpr std::size_t kMaxScript = 4000;

}  // namespace demarche
