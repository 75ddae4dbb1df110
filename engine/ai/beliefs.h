#pragma once

#include <string>
#include <variant>
#include <vector>

#include "model/effect.h"
#include "model/scenario.h"
#include "model/world.h"

namespace demarche::ai {

/// One objective that something moves, and by how much of its score.
struct Shift {
    ObjectiveId objective;
    double by = 0;
};
/// The objectives that something moves, ascending. Most things move few.
using Shifts = std::vector<Shift>;

/// What a seat has come to think of the others' wants, from what they offered, accepted, refused and did. It starts
/// from what is public and from its personality's priors; each act of another shifts the weights of the objectives that
/// the text or the deed moved, the more the less it was expected (a logistic model of acceptance with multiplicative
/// updates).
class Beliefs {
 public:
    /// Are the lessons kept for those who ask why? They are as many as what was seen.
    enum class Lessons { kForgotten, kKept };
    explicit Beliefs(const Scenario& scenario, Lessons lessons = Lessons::kForgotten)
        : factors_(scenario.objectives.size(), 1.0), keeps_(lessons == Lessons::kKept) {}

    /// What an objective's weight is multiplied by, 0.25..4; 1 for what nothing was learned of.
    [[nodiscard]] double factor(ObjectiveId objective) const { return factors_[objective]; }

    /// A choice on a card.
    struct Chosen {
        CardId card;
        int choice = 0;  ///< Index into CardDef::choices.
        bool operator==(const Chosen&) const = default;
    };
    /// An agreement that it is no longer a party to, of its own will.
    struct Left {
        AgreementId agreement;
        bool operator==(const Left&) const = default;
    };
    /// What an actor did: it offered or answered a text, left an agreement, took an action, or chose on a card.
    using Deed = std::variant<DraftId, Left, ActionId, Chosen>;
    /// What was seen of an actor, and what it taught.
    struct Lesson {
        ActorId actor;
        Deed deed;
        int round = 1;
        bool willing = false;  ///< It offered, accepted, acted or chose; otherwise it refused or left.
        ObjectiveId most;      ///< The objective that it taught most about; none if nothing was learned.
        double factor = 1;     ///< What that objective's factor was multiplied by.
    };
    /// @param expected  What the text or the deed was believed to be worth to the actor.
    /// @param moved     What it moves; only the actor's own objectives count.
    void saw(const Scenario& scenario, Lesson seen, double expected, const Shifts& moved);
    /// Oldest first; none where they are not kept.
    [[nodiscard]] const std::vector<Lesson>& lessons() const { return lessons_; }

    /// What it has come to think, for memory.h; the lessons behind it are for those who ask why, and not kept.
    template <class Archive>
    void remember(Archive& archive) {
        std::vector<double> factors(factors_.begin(), factors_.end());
        archive("factors", factors);
        archive.holds(factors.size() == factors_.size());
        if (factors.size() != factors_.size()) return;
        for (std::size_t i = 0; i < factors.size(); ++i)
            factors_[ObjectiveId{i}] = factors[i];
    }

 private:
    ById<ObjectiveId, double> factors_;
    bool keeps_;
    std::vector<Lesson> lessons_;
};

}  // namespace demarche::ai
