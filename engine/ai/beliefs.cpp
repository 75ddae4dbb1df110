#include "ai/beliefs.h"

#include <algorithm>
#include <cmath>

#include "negotiation/steady_math.h"

namespace demarche::ai {

namespace {

constexpr double kDoubt = 0.02;  ///< A gain of so much makes acceptance nearly three times as likely as refusal.
constexpr double kRate = 4;      ///< How much one act teaches.
constexpr double kMost = 4;      ///< Bounds of a factor: no single string of acts turns the picture over.

}  // namespace

void Beliefs::saw(const Scenario& scenario, Lesson seen, double expected, const Shifts& moved) {
    const double likely = steady_logistic(expected / kDoubt);
    const double surprise = (seen.willing ? 1.0 : 0.0) - likely;
    for (const Shift& shift : moved) {
        if (scenario.objectives[shift.objective].of != seen.actor) continue;
        double& factor = factors_[shift.objective];
        const double before = factor;
        factor = std::clamp(factor * steady_exp(std::clamp(kRate * surprise * shift.by, -1.0, 1.0)), 1 / kMost, kMost);
        const double change = factor / before;
        if (!seen.most.valid() || std::abs(change - 1) > std::abs(seen.factor - 1)) {
            seen.most = shift.objective;
            seen.factor = change;
        }
    }
    if (keeps_) lessons_.push_back(seen);
}

}  // namespace demarche::ai
