#include "ai/beliefs.h"

#include <algorithm>
#include <cmath>

namespace demarche::ai {

namespace {

constexpr double kDoubt = 0.02;  ///< A gain of so much makes acceptance nearly three times as likely as refusal.
constexpr double kRate = 4;      ///< How much one act teaches.
constexpr double kMost = 4;      ///< Bounds of a factor: no single string of acts turns the picture over.

/// e^x from IEEE 754 operations alone: the same on every machine, which std::exp does not promise. |x| <= 40.
double exponential(double x) {
    const int halvings = 10;
    double y = x / (1 << halvings);
    double power = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4)));
    for (int i = 0; i < halvings; ++i)
        power *= power;
    return power;
}

}  // namespace

void Beliefs::saw(const Scenario& scenario, Lesson seen, double expected, const Shifts& moved) {
    const double likely = 1 / (1 + exponential(std::clamp(-expected / kDoubt, -30.0, 30.0)));
    const double surprise = (seen.willing ? 1.0 : 0.0) - likely;
    for (const Shift& shift : moved) {
        if (scenario.objectives[shift.objective].of != seen.actor) continue;
        double& factor = factors_[shift.objective];
        const double before = factor;
        factor = std::clamp(factor * exponential(std::clamp(kRate * surprise * shift.by, -1.0, 1.0)), 1 / kMost, kMost);
        const double change = factor / before;
        if (!seen.most.valid() || std::abs(change - 1) > std::abs(seen.factor - 1)) {
            seen.most = shift.objective;
            seen.factor = change;
        }
    }
    lessons_.push_back(seen);
}

}  // namespace demarche::ai
