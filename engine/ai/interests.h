#pragma once

#include <vector>

#include "ai/beliefs.h"
#include "model/view.h"

namespace demarche::ai {

/// A number for each objective of the scenario; those that were not asked for are 0.
using ByObjective = ById<ObjectiveId, double>;
[[nodiscard]] Shifts shifts(const ByObjective& change);

/// What the actors are taken to want, as one seat sees it: its own active objectives with its personality's emphasis,
/// and of the others what is public, what was revealed to it, what its personality believes of them, and what it has
/// learned from their acts.
class Interests {
 public:
    struct Stake {
        ObjectiveId objective;
        double weight = 0;  ///< Of the actor's known stakes together 1.
    };
    Interests(const Scenario& scenario, const View& view, ActorId me, const Beliefs* beliefs = nullptr);

    [[nodiscard]] const std::vector<Stake>& of(ActorId actor) const { return stakes_[actor]; }
    /// Adds what the shifts are worth to each actor. @param gains  By actor.
    void add(const Shifts& shifts, double* gains) const {
        for (const Shift& shift : shifts)
            gains[owner_[shift.objective].index()] += weight_[shift.objective] * shift.by;
    }
    void add(const Shifts& shifts, ById<ActorId, double>& gains) const { add(shifts, gains.data()); }
    /// What the shifts are worth to one actor.
    [[nodiscard]] double gain(const Shifts& shifts, ActorId actor) const {
        double sum = 0;
        for (const Shift& shift : shifts) {
            if (owner_[shift.objective] == actor) sum += weight_[shift.objective] * shift.by;
        }
        return sum;
    }
    /// The objectives of the seat itself.
    [[nodiscard]] const std::vector<ObjectiveId>& own() const { return own_; }
    /// Every objective that somebody's stakes name, in definition order.
    [[nodiscard]] const std::vector<ObjectiveId>& all() const { return all_; }

 private:
    ById<ActorId, std::vector<Stake>> stakes_;
    ById<ObjectiveId, double> weight_;  ///< 0 for what is not known or does not count.
    ById<ObjectiveId, ActorId> owner_;
    std::vector<ObjectiveId> own_;
    std::vector<ObjectiveId> all_;
};

/// How many secret objectives an actor pursues that the seat does not know.
[[nodiscard]] int hidden_from(const Scenario& scenario, const View& view, ActorId actor);

/// The weighted sum of an actor's stakes.
[[nodiscard]] double weigh(const std::vector<Interests::Stake>& stakes, const ByObjective& values);

}  // namespace demarche::ai
