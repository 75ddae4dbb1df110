#pragma once

#include <vector>

#include "model/effect.h"
#include "model/view.h"
#include "script/host.h"

namespace demarche::ai {

/// What the other actors can still bind or spend. No View shows that; it follows from what everybody sees: what they
/// began with, what each round renews, what the agreements that are known have bound, what acts have cost that were not
/// secret, and what has been signed and not yet paid; and whoever has accepted a text has what it asks for. What was
/// spent in secret and what a script has given or taken does not show, so it is a belief, mostly somewhat more than
/// there is.
class Purses {
 public:
    /// @param scenario  Must outlive this.
    explicit Purses(const Scenario& scenario) : scenario_(&scenario) {}
    /// Takes note of what has happened. @param effects  All since the last call, ending with the view.
    void follow(script::Host& host, const View& view, const std::vector<Effect>& effects);
    /// Has it been told anything?
    [[nodiscard]] bool known() const { return !free_.empty(); }
    /// Free and not promised elsewhere; may be below 0 where more was signed than there is. Once known().
    [[nodiscard]] double means(ActorId actor, ResourceId resource) const {
        return free_[at(actor, resource)] - promised_[at(actor, resource)];
    }

    /// For look-ahead: where the View knows nothing of the others' free stocks, they are at least what it takes them to
    /// be. Where it thinks less of them than the View's prior, that stays: whether the means would do is a question of
    /// its own, and shall not hide what a text would bring. Once known(); before, nothing.
    void fill_in(const View& view, World& world) const;

    template <class Archive>
    void remember(Archive& archive) {
        archive("purse_free", free_);
        archive("purse_bound", bound_);
        archive("purse_promised", promised_);
        archive("purse_round", round_);
        archive.holds(round_ >= 1 &&
                      (free_.empty() || free_.size() == scenario_->actors.size() * scenario_->resources.size()) &&
                      bound_.size() == free_.size() && promised_.size() == free_.size());
    }

 private:
    [[nodiscard]] std::size_t at(ActorId actor, ResourceId resource) const {
        return actor.index() * scenario_->resources.size() + resource.index();
    }

    const Scenario* scenario_;
    std::vector<double> free_;      ///< By actor, then resource.
    std::vector<double> bound_;     ///< The same: bound by agreements when it was last looked at.
    std::vector<double> promised_;  ///< The same: signed, not in force yet.
    int round_ = 1;                 ///< Up to which renewal has been counted.
};

}  // namespace demarche::ai
