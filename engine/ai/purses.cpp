#include "ai/purses.h"

#include <algorithm>

#include "game/query.h"

namespace demarche::ai {

void Purses::follow(script::Host& host, const View& view, const std::vector<Effect>& effects) {
    const Scenario& s = host.scenario();
    const World& world = view.world;
    const std::size_t resources = s.resources.size();
    const auto each = [&](auto what) {
        for (const ActorId actor : s.playable) {
            for (std::size_t r = 0; r < resources; ++r)
                what(actor, ResourceId{r}, actor.index() * resources + r);
        }
    };
    if (!known()) {
        const World start = blank_world(s);
        actors_ = s.actors.size();
        free_.assign(actors_ * resources, 0.0);
        bound_ = free_;
        promised_ = free_;
        each([&](ActorId actor, ResourceId resource, std::size_t at) {
            free_[at] = start.numbers[s.free_slot(actor, resource)];
        });
    }
    bool signatures = false;
    for (const Effect& effect : effects) {
        signatures = signatures || std::holds_alternative<AgreementChanged>(effect.change);
        if (const auto* phase = std::get_if<PhaseStarted>(&effect.change)) {
            for (; round_ < phase->round; ++round_) {
                each([&](ActorId, ResourceId resource, std::size_t at) {
                    const ResourceDef& def = s.resources[resource];
                    const double full = free_[at] + def.renew;
                    free_[at] = def.cap ? std::min(full, std::max(*def.cap, free_[at])) : full;
                });
            }
        }
        const auto* acted = std::get_if<Acted>(&effect.change);
        if (acted == nullptr || acted->pending) continue;
        const auto costs = game::act_costs(host, world, acted->act);
        if (!costs) continue;
        for (const script::ResourceCost& cost : *costs)
            free_[cost.actor.index() * resources + cost.resource.index()] -= cost.amount;
    }
    each([&](ActorId actor, ResourceId resource, std::size_t at) {
        const double bound = world.numbers[s.committed_slot(actor, resource)];
        free_[at] = std::max(0.0, free_[at] - (bound - bound_[at]));
        bound_[at] = bound;
    });
    if (!signatures) return;
    for (const ActorId actor : s.playable) {
        const ById<ResourceId, double> all = game::promised_in_all(host, world, actor);
        std::copy(all.begin(), all.end(), promised_.begin() + static_cast<std::ptrdiff_t>(actor.index() * resources));
    }
}

}  // namespace demarche::ai
