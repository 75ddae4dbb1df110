#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "negotiation/issue_space.h"
#include "negotiation/package_value.h"

namespace demarche {

/// All that one seat knows at the start of talks: what can be agreed, what it is worth to the seat, and the rules.
struct TalkView {
    const IssueSpace* space = nullptr;
    const PackageValue* value = nullptr;
    double reservation = 0.0;  ///< Its utility without agreement.
    int me = 0;
    int parties = 2;
    int deadline = 100;  ///< Rounds; in each round every party has one turn.
    std::uint64_t seed = 0;
};

enum class TalkMove { kOffer, kAccept, kEnd };

struct TalkAction {
    TalkMove move = TalkMove::kEnd;
    Package offer;  ///< Only with kOffer.
    bool operator==(const TalkAction&) const = default;
};

/// How a seat negotiates. One object serves one session.
class TalkStrategy {
 public:
    virtual ~TalkStrategy() = default;
    /// Called once, before anything else. `view` and what it points to outlive the strategy.
    virtual void begin(const TalkView& view) = 0;
    /// Every move of the others, in order. `package` is what was offered or accepted; null for kEnd.
    virtual void heard(int by, TalkMove move, const Package* package) = 0;
    /// Its turn. `standing` is the offer it may accept, or null.
    [[nodiscard]] virtual TalkAction act(int round, const Package* standing) = 0;
};

/// One move as it was made.
struct TalkStep {
    int round = 0;
    int by = 0;
    TalkAction action;
    bool operator==(const TalkStep&) const = default;
};

enum class TalkEnding { kAgreement, kDeadline, kWalkaway };
[[nodiscard]] std::string_view word(TalkEnding ending);

struct TalkRecord {
    std::optional<Package> agreement;
    TalkEnding ending = TalkEnding::kDeadline;
    int turns = 0;   ///< Moves made.
    int rounds = 0;  ///< Rounds begun.
    std::vector<TalkStep> steps;
};

/// Stacked alternating offers (Aydoğan, Festen, Hindriks & Jonker 2017): in each round the parties move in seat order
/// from `first`; an offer that all the others accept one after another is the agreement; without one by the deadline
/// there is none. Strategies must have begun. A package outside the space ends the talks, as walking away does.
[[nodiscard]] TalkRecord run_talks(const IssueSpace& space, std::vector<std::unique_ptr<TalkStrategy>>& seats,
                                   int deadline, int first = 0);

}  // namespace demarche
