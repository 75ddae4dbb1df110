#pragma once

#include <algorithm>

#include "negotiation/steady_math.h"

namespace demarche {

// What one asks for at a table, in one's own units of gain: the same for the negotiator on published domains and for
// the AI seats at the drafts of a game.

/// What is asked for falls from `hope` to `fair` as time passes from 0 to 1: at time t the share t^shape of the way is
/// given up (Faratin, Sierra & Jennings 1998: above 1 boulware, who waits until late; below 1 conceder).
struct Aspiration {
    double hope = 1;
    double fair = 0;
    double shape = 1;  ///< Above 0.

    [[nodiscard]] double at(double time) const {
        return hope - (hope - fair) * steady_power(std::clamp(time, 0.0, 1.0), shape);
    }
};

/// How another has moved, in what its offers are worth to oneself.
class Movement {
 public:
    void hear(double worth) {
        if (!begun_) first_ = best_ = worth;
        begun_ = true;
        best_ = std::max(best_, worth);
    }
    [[nodiscard]] bool begun() const { return begun_; }
    /// The worth of its first offer, and of its best one; 0 before any.
    [[nodiscard]] double first() const { return first_; }
    [[nodiscard]] double best() const { return best_; }
    /// The share of the way from its first offer towards `goal` that its best one has come: 0 before any offer, 1 where
    /// it has begun there.
    [[nodiscard]] double share(double goal) const {
        if (!begun_) return 0;
        const double gap = goal - first_;
        return gap <= 1e-9 ? 1 : (best_ - first_) / gap;
    }

 private:
    bool begun_ = false;
    double first_ = 0;
    double best_ = 0;
};

}  // namespace demarche
