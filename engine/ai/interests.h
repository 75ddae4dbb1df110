#pragma once

#include <utility>
#include <vector>

#include "model/view.h"

namespace demarche::ai {

/// What the actors are taken to want, as one seat sees it: its own active objectives with its personality's emphasis,
/// and of the others what is public, what was revealed to it, and what its personality believes of them.
class Interests {
 public:
    struct Stake {
        ObjectiveId objective;
        double weight = 0;  ///< Of the actor's known stakes together 1.
    };
    Interests(const Scenario& scenario, const View& view, ActorId me);

    [[nodiscard]] const std::vector<Stake>& of(ActorId actor) const { return stakes_[actor]; }
    /// The objectives of the seat itself.
    [[nodiscard]] const std::vector<ObjectiveId>& own() const { return own_; }
    /// Every objective that somebody's stakes name, in definition order.
    [[nodiscard]] const std::vector<ObjectiveId>& all() const { return all_; }

 private:
    ById<ActorId, std::vector<Stake>> stakes_;
    std::vector<ObjectiveId> own_;
    std::vector<ObjectiveId> all_;
};

/// A number for each objective of the scenario; those that were not asked for are 0.
using ByObjective = ById<ObjectiveId, double>;

/// The weighted sum of an actor's stakes.
[[nodiscard]] double weigh(const std::vector<Interests::Stake>& stakes, const ByObjective& values);

}  // namespace demarche::ai
