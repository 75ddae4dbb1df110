#include "ai/interests.h"

#include <algorithm>

namespace demarche::ai {

Interests::Interests(const Scenario& scenario, const View& view, ActorId me) {
    stakes_.resize(scenario.actors.size());
    std::vector<bool> used(scenario.objectives.size(), false);
    const PersonalityId mind = scenario.actors[me].personality;
    for (std::size_t i = 0; i < scenario.objectives.size(); ++i) {
        const ObjectiveId id{i};
        const ObjectiveDef& def = scenario.objectives[id];
        if (!may_know(scenario, view.world, view.seat, id)) continue;
        if (!view.world.objectives[id].active) continue;
        double weight = def.weight;
        if (mind.valid()) {
            const PersonalityDef& personality = scenario.personalities[mind];
            if (def.of == me) {
                for (const auto& [objective, factor] : personality.weights) {
                    if (objective == id) weight *= factor;
                }
            } else {
                for (const BeliefDef& belief : personality.beliefs) {
                    if (belief.objective == id && belief.of == def.of) weight = belief.weight;
                }
            }
        }
        if (weight <= 0) continue;
        stakes_[def.of].push_back({id, weight});
        used[i] = true;
    }
    for (std::vector<Stake>& stakes : stakes_) {
        double sum = 0;
        for (const Stake& stake : stakes)
            sum += stake.weight;
        for (Stake& stake : stakes)
            stake.weight /= sum;
    }
    for (const Stake& stake : stakes_[me])
        own_.push_back(stake.objective);
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) all_.push_back(ObjectiveId{i});
    }
}

double weigh(const std::vector<Interests::Stake>& stakes, const ByObjective& values) {
    double sum = 0;
    for (const Interests::Stake& stake : stakes)
        sum += stake.weight * values[stake.objective];
    return sum;
}

}  // namespace demarche::ai
