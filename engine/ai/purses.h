#pragma once

#include <vector>

#include "model/effect.h"
#include "model/view.h"
#include "script/host.h"

namespace demarche::ai {

/// What the other actors can still bind or spend. No View shows that; it follows from what everybody sees: what they
/// began with, what each round renews, what the agreements that are known have bound, what acts have cost that were not
/// secret, and what has been signed and not yet paid. What was spent in secret and what a script has given or taken
/// does not show, so it is a belief, mostly somewhat more than there is.
class Purses {
 public:
    /// Takes note of what has happened. @param effects  All since the last call, ending with the view.
    void follow(script::Host& host, const View& view, const std::vector<Effect>& effects);
    /// Has it been told anything?
    [[nodiscard]] bool known() const { return !free_.empty(); }
    /// Free and not promised elsewhere; may be below 0 where more was signed than there is. Once known().
    [[nodiscard]] double means(ActorId actor, ResourceId resource) const {
        const std::size_t at = actor.index() * (free_.size() / actors_) + resource.index();
        return free_[at] - promised_[at];
    }

    template <class Archive>
    void remember(Archive& archive) {
        archive("purse_actors", actors_);
        archive("purse_free", free_);
        archive("purse_bound", bound_);
        archive("purse_promised", promised_);
        archive("purse_round", round_);
        archive.holds(actors_ > 0 && free_.size() % actors_ == 0 && bound_.size() == free_.size() &&
                      promised_.size() == free_.size());
    }

 private:
    std::size_t actors_ = 1;
    std::vector<double> free_;      ///< By actor, then resource.
    std::vector<double> bound_;     ///< The same: bound by agreements when it was last looked at.
    std::vector<double> promised_;  ///< The same: signed, not in force yet.
    int round_ = 1;                 ///< Up to which renewal has been counted.
};

}  // namespace demarche::ai
