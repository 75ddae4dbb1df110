#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/shared.h"
#include "model/scenario.h"

namespace demarche {

/// A clause with its parameters, in a draft or agreement.
struct Term {
    ClauseId clause;
    std::vector<double> params;  ///< In the order of ClauseDef::params; see ParamDef for what each number means.
    bool operator==(const Term&) const = default;
};

/// "In force only if": an indicator beyond a bound, or an agreement of a type in force.
struct OnlyIf {
    std::optional<SlotIndex> indicator;
    std::optional<double> below;
    std::optional<double> above;
    AgreementTypeId agreement;
    bool operator==(const OnlyIf&) const = default;
};
struct Conditions {
    int not_before = 0;   ///< Round; 0: none.
    int until_round = 0;  ///< The last round in force; 0: none.
    std::optional<OnlyIf> only_if;
    [[nodiscard]] bool empty() const { return not_before == 0 && until_round == 0 && !only_if; }
    bool operator==(const Conditions&) const = default;
};

/// What a version of a draft says.
struct DraftText {
    AgreementTypeId type;
    InstitutionId framework;
    PlaceId place;  ///< None where the type has no place.
    ActorSet parties;
    std::vector<Term> terms;  ///< In the order in which the drafter gave them; each clause once.
    int duration = 0;         ///< Rounds in force; 0: without limit.
    Conditions conditions;
    std::vector<DraftId> linked;  ///< "This only with that."

    // Compiled once, in draft.cpp: most sources hold one.
    DraftText();
    DraftText(const DraftText& other);
    DraftText(DraftText&& other) noexcept;
    DraftText& operator=(const DraftText& other);
    DraftText& operator=(DraftText&& other) noexcept;
    ~DraftText();

    bool operator==(const DraftText&) const = default;
};

/// One version, with who wrote it.
struct DraftVersion {
    DraftText text;
    ActorId author;
    int round = 1;
    bool operator==(const DraftVersion&) const = default;
};

enum class Vote : std::uint8_t { kNone, kAccept, kReject, kAbstain };

struct Reservation {
    ActorId by;
    std::string text;
    bool operator==(const Reservation&) const = default;
};

enum class DraftStatus : std::uint8_t { kOpen, kRejected, kAdopted, kWithdrawn };
/// Adopted or withdrawn: nothing becomes of it any more.
[[nodiscard]] constexpr bool is_settled(DraftStatus status) {
    return status == DraftStatus::kAdopted || status == DraftStatus::kWithdrawn;
}

/// An agreement under negotiation.
struct Draft {
    DraftId id;
    ActorId proposer;
    DraftStatus status = DraftStatus::kOpen;
    std::optional<ActorSet> channel;             ///< Who sees it besides those with a say; none: everybody.
    std::vector<Shared<DraftVersion>> versions;  ///< Oldest first; the last is on the table.
    std::vector<Vote> votes;                     ///< On the version on the table, by actor index.
    std::vector<Reservation> reservations;       ///< On the version on the table.

    // Compiled once, in draft.cpp: most sources hold one.
    Draft();
    Draft(const Draft& other);
    Draft(Draft&& other) noexcept;
    Draft& operator=(const Draft& other);
    Draft& operator=(Draft&& other) noexcept;
    ~Draft();

    [[nodiscard]] const DraftText& text() const { return versions.back()->text; }
    [[nodiscard]] int version() const { return static_cast<int>(versions.size()); }
    [[nodiscard]] Vote vote(ActorId actor) const { return votes[actor.index()]; }
    [[nodiscard]] ActorSet voted(Vote vote) const;
    bool operator==(const Draft&) const = default;
};

enum class AgreementStatus : std::uint8_t {
    kAdopted,  ///< Signed; it waits for a condition.
    kRatifying,
    kInForce,
    kSuspended,
    kExpired,
    kFulfilled,
    kTerminated,
    kWithdrawn,
    kViolated,
};
[[nodiscard]] std::string_view word(AgreementStatus status);  ///< "in_force", ...
[[nodiscard]] std::string_view word(DraftStatus status);
[[nodiscard]] std::string_view word(Vote vote);
/// Adopted, ratifying, in force or suspended: the statuses of an agreement that has not ended.
[[nodiscard]] constexpr bool alive(AgreementStatus status) {
    return status <= AgreementStatus::kSuspended;
}

/// What a party has bound.
struct Commitment {
    ActorId actor;
    ResourceId resource;
    double amount = 0;
    int term = -1;  ///< Index of the term that asks for it; -1: given beyond what was promised.
    bool operator==(const Commitment&) const = default;
};

/// A clause that a party has secretly stopped honouring.
struct Breach {
    ActorId by;
    int term = 0;
    int since = 1;  ///< Round.
    bool operator==(const Breach&) const = default;
};

/// Where a party stands with its own parliament.
struct Ratification {
    ActorId actor;
    bool done = false;
    int failed = 0;  ///< Rounds in which the vote failed.
    bool operator==(const Ratification&) const = default;
};

/// An adopted draft.
struct Agreement {
    AgreementId id;
    Shared<DraftVersion> version;  ///< As adopted.
    AgreementStatus status = AgreementStatus::kAdopted;
    ActorSet parties;  ///< Those still bound.
    ActorSet known_to;
    int adopted_round = 1;
    int since = 0;  ///< Round of entry into force; 0: not yet.
    std::vector<Ratification> ratifications;
    std::vector<Commitment> commitments;
    std::vector<Breach> breaches;  ///< Not found out.
    std::vector<Reservation> reservations;

    // Compiled once, in draft.cpp: most sources hold one.
    Agreement();
    Agreement(const Agreement& other);
    Agreement(Agreement&& other) noexcept;
    Agreement& operator=(const Agreement& other);
    Agreement& operator=(Agreement&& other) noexcept;
    ~Agreement();

    [[nodiscard]] const DraftText& text() const { return version->text; }
    [[nodiscard]] bool breached(int term) const;
    bool operator==(const Agreement&) const = default;
};

enum class AssuranceStatus : std::uint8_t { kOpen, kKept, kBroken };
[[nodiscard]] std::string_view word(AssuranceStatus status);

/// A promise in the ledger.
struct Assurance {
    AssuranceId id;
    AssuranceTypeId type;
    ActorId from;
    std::optional<ActorSet> to;  ///< None: given in public.
    std::vector<double> params;
    int round = 1;
    AssuranceStatus status = AssuranceStatus::kOpen;
    bool operator==(const Assurance&) const = default;
};

}  // namespace demarche
