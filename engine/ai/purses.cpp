#include "ai/purses.h"

#include <algorithm>

#include "game/query.h"

namespace demarche::ai {

void Purses::follow(script::Host& host, const View& view, const std::vector<Effect>& effects) {
    const Scenario& s = *scenario_;
    const World& world = view.world;
    const auto each = [&](auto what) {
        for (const ActorId actor : s.playable) {
            for (std::size_t r = 0; r < s.resources.size(); ++r)
                what(actor, ResourceId{r}, at(actor, ResourceId{r}));
        }
    };
    if (!known()) {
        const World start = blank_world(s);
        free_.assign(s.actors.size() * s.resources.size(), 0.0);
        bound_ = free_;
        promised_ = free_;
        each([&](ActorId actor, ResourceId resource, std::size_t i) {
            free_[i] = start.numbers[s.free_slot(actor, resource)];
        });
    }
    bool signatures = false;
    bool votes = false;
    for (const Effect& effect : effects) {
        votes = votes || std::holds_alternative<DraftTabled>(effect.change) ||
                std::holds_alternative<VoteCast>(effect.change);
        signatures = signatures || std::holds_alternative<AgreementChanged>(effect.change);
        if (const auto* phase = std::get_if<PhaseStarted>(&effect.change)) {
            for (; round_ < phase->round; ++round_) {
                each([&](ActorId, ResourceId resource, std::size_t i) {
                    const ResourceDef& def = s.resources[resource];
                    const double full = free_[i] + def.renew;
                    free_[i] = def.cap ? std::min(full, std::max(*def.cap, free_[i])) : full;
                });
            }
        }
        if (const auto* taken = std::get_if<ChoiceTaken>(&effect.change);
            taken && taken->closes && taken->choice >= 0) {
            for (const ResourceCost& cost : game::choice_costs(s, taken->card, taken->choice))
                free_[at(cost.actor, cost.resource)] -= cost.amount;
        }
        const auto* acted = std::get_if<Acted>(&effect.change);
        if (acted == nullptr || acted->pending) continue;
        const auto costs = game::act_costs(host, world, acted->act);
        if (!costs) continue;
        for (const ResourceCost& cost : *costs)
            free_[at(cost.actor, cost.resource)] -= cost.amount;
    }
    each([&](ActorId actor, ResourceId resource, std::size_t i) {
        const double bound = world.numbers[s.committed_slot(actor, resource)];
        free_[i] = std::max(0.0, free_[i] - (bound - bound_[i]));
        bound_[i] = bound;
    });
    if (votes) {
        for (const Shared<Draft>& draft : world.drafts) {
            if (draft->status != DraftStatus::kOpen) continue;
            std::vector<double> asked(free_.size(), 0.0);
            for (std::size_t term = 0; term < draft->text().terms.size(); ++term) {
                const auto costs = game::term_costs(host, world, draft->text(), term);
                if (!costs) continue;
                for (const ResourceCost& cost : *costs) {
                    if (draft->vote(cost.actor) == Vote::kAccept) asked[at(cost.actor, cost.resource)] += cost.amount;
                }
            }
            for (std::size_t i = 0; i < asked.size(); ++i)
                free_[i] = std::max(free_[i], asked[i]);
        }
    }
    if (!signatures) return;
    for (const ActorId actor : s.playable) {
        const ById<ResourceId, double> all = game::promised_in_all(host, world, actor);
        for (std::size_t r = 0; r < all.size(); ++r)
            promised_[at(actor, ResourceId{r})] = all[ResourceId{r}];
    }
}

void Purses::fill_in(const View& view, World& world) const {
    if (!known()) return;
    const Scenario& s = *scenario_;
    for (const ActorId actor : s.playable) {
        for (std::size_t r = 0; r < s.resources.size(); ++r) {
            const SlotIndex slot = s.free_slot(actor, ResourceId{r});
            if (view.known[slot]) continue;
            world.numbers[slot] = std::clamp(free_[at(actor, ResourceId{r})], world.numbers[slot], s.slots[slot].max);
        }
    }
}

}  // namespace demarche::ai
