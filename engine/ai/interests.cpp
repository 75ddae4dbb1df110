#include "ai/interests.h"

#include <algorithm>

namespace demarche::ai {

namespace {

/// How many of those dealt from a pool the seat does not know.
int hidden_in(const Scenario& scenario, const View& view, const PoolDef& pool) {
    const auto known = std::count_if(pool.objectives.begin(), pool.objectives.end(), [&](ObjectiveId id) {
        return may_know(scenario, view.world, view.seat, id) && view.world.objectives[id].active;
    });
    return std::max(0, pool.draw - static_cast<int>(known));
}

/// The weight that a seat gives to an objective of another that it cannot see: its personality's prior, which holds the
/// doubt already; 0 once all that was dealt from its pool is known.
double hidden_weight(const Scenario& scenario, const View& view, const PersonalityDef& mind, ObjectiveId id) {
    const ObjectiveDef& def = scenario.objectives[id];
    double weight = 0;
    for (const BeliefDef& belief : mind.beliefs) {
        if (belief.objective == id && belief.of == def.of) weight = belief.weight;
    }
    if (weight <= 0 || !def.pool.valid()) return weight;
    return hidden_in(scenario, view, scenario.pools[def.pool]) == 0 ? 0 : weight;
}

}  // namespace

Interests::Interests(const Scenario& scenario, const View& view, ActorId me, const Beliefs* beliefs) {
    stakes_.resize(scenario.actors.size());
    weight_.assign(scenario.objectives.size(), 0.0);
    for (const ObjectiveDef& def : scenario.objectives)
        owner_.push_back(def.of);
    const PersonalityDef& mind = scenario.personality_of(me);
    std::vector<bool> used(scenario.objectives.size(), false);
    for (std::size_t i = 0; i < scenario.objectives.size(); ++i) {
        const ObjectiveId id{i};
        const ObjectiveDef& def = scenario.objectives[id];
        double weight = def.weight;
        if (may_know(scenario, view.world, view.seat, id)) {
            if (!view.world.objectives[id].active) continue;
            if (def.of == me) {
                for (const auto& [objective, factor] : mind.weights) {
                    if (objective == id) weight *= factor;
                }
            } else {
                for (const BeliefDef& belief : mind.beliefs) {
                    if (belief.objective == id && belief.of == def.of) weight = belief.weight;
                }
            }
        } else {
            weight = def.of == me ? 0 : hidden_weight(scenario, view, mind, id);
        }
        if (beliefs != nullptr && def.of != me) weight *= beliefs->factor(id);
        if (weight <= 0) continue;
        stakes_[def.of].push_back({id, weight});
        used[i] = true;
    }
    for (std::vector<Stake>& stakes : stakes_) {
        double sum = 0;
        for (const Stake& stake : stakes)
            sum += stake.weight;
        for (Stake& stake : stakes) {
            stake.weight /= sum;
            weight_[stake.objective] = stake.weight;
        }
    }
    for (const Stake& stake : stakes_[me])
        own_.push_back(stake.objective);
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) all_.push_back(ObjectiveId{i});
    }
}

int hidden_from(const Scenario& scenario, const View& view, ActorId actor) {
    int sum = 0;
    for (const PoolDef& pool : scenario.pools) {
        if (pool.of == actor) sum += hidden_in(scenario, view, pool);
    }
    return sum;
}

Shifts shifts(const ByObjective& change) {
    Shifts out;
    for (std::size_t i = 0; i < change.size(); ++i) {
        if (change[ObjectiveId{i}] != 0) out.push_back({ObjectiveId{i}, change[ObjectiveId{i}]});
    }
    return out;
}

double weigh(const std::vector<Interests::Stake>& stakes, const ByObjective& values) {
    double sum = 0;
    for (const Interests::Stake& stake : stakes)
        sum += stake.weight * values[stake.objective];
    return sum;
}

}  // namespace demarche::ai
