#pragma once

#include <utility>
#include <vector>

#include "model/view.h"

namespace demarche {

/// Makes Views one after the other, for whoever needs many: which numbers each seat may know is worked out once, and
/// the memory of a View that has served its turn is used again. What comes out is what `make_view` gives.
class Sights {
 public:
    /// @param scenario  It must outlive this.
    explicit Sights(const Scenario& scenario);
    void view(const World& world, Seat seat, View& into) const;

 private:
    friend View make_view(const Scenario& scenario, const World& world, Seat seat);
    /// What one seat may know whatever happens.
    struct Sight {
        std::vector<bool> known;  ///< By SlotIndex.
        /// The same as runs of neighbours: those from the first up to, not with, the second.
        std::vector<std::pair<SlotIndex, SlotIndex>> runs;
        struct Aim {
            ActorId of;
            bool pooled = false;  ///< One of several, of which some are dealt.
            bool open = false;    ///< No secret, or this seat's own.
        };
        std::vector<Aim> aims;  ///< By ObjectiveId: definitions are large, and lie far apart.
    };
    [[nodiscard]] static Sight sight(const Scenario& scenario, Seat seat);
    [[nodiscard]] static std::vector<double> start(const Scenario& scenario);
    static void fill(const Scenario& scenario, const World& world, Seat seat, const Sight& sight,
                     const std::vector<double>& start, View& into);

    const Scenario& scenario_;
    std::vector<double> start_;  ///< What stands for a number that is not known.
    ById<ActorId, Sight> actors_;
};

}  // namespace demarche
