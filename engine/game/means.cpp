#include "game/means.h"

#include <algorithm>

#include "base/text.h"
#include "diplomacy/drafting.h"
#include "game/query.h"

namespace demarche::game {

namespace {

/// What each party would pay of each resource for all the terms.
Result<std::vector<ResourceCost>> sums(script::Host& host, const World& world, const DraftText& text) {
    std::vector<ResourceCost> out;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const auto costs = term_costs(host, world, text, i);
        if (!costs) return pass_on(costs.error());
        for (const ResourceCost& cost : *costs) {
            if (!text.parties.contains(cost.actor)) continue;  // nobody pays who is no party
            const auto same = std::find_if(out.begin(), out.end(), [&](const ResourceCost& one) {
                return one.actor == cost.actor && one.resource == cost.resource;
            });
            if (same == out.end()) {
                out.push_back(cost);
            } else {
                same->amount += cost.amount;
            }
        }
    }
    return out;
}

}  // namespace

Result<std::vector<ResourceCost>> shortage(script::Host& host, const World& world, const DraftText& text) {
    auto out = sums(host, world, text);
    if (!out) return out;
    for (ResourceCost& cost : *out) {
        const double free = world.numbers[host.scenario().free_slot(cost.actor, cost.resource)];
        cost.amount = covers(free, cost.amount) ? 0 : cost.amount - free;
    }
    std::erase_if(*out, [](const ResourceCost& cost) { return cost.amount <= 0; });
    return out;
}

bool payable(script::Host& host, const World& world, const DraftText& text, std::size_t index) {
    const auto mine = term_costs(host, world, text, index);
    const auto lacking = shortage(host, world, text);
    if (!mine || !lacking) return true;
    return std::none_of(mine->begin(), mine->end(), [&](const ResourceCost& cost) {
        return std::any_of(lacking->begin(), lacking->end(), [&](const ResourceCost& one) {
            return one.actor == cost.actor && one.resource == cost.resource;
        });
    });
}

std::optional<std::vector<double>> first_suitable(const Scenario& scenario, const DraftText& text, ClauseId clause,
                                                  const std::function<bool(const DraftText&)>& suits) {
    const std::vector<ParamDef>& defs = scenario.clauses[clause].params;
    const std::vector<double> plain = default_params(scenario, defs, text.parties);
    DraftText with = text;
    with.terms.push_back({clause, plain});
    std::vector<double>& params = with.terms.back().params;
    if (suits(with)) return plain;
    for (std::size_t i = 0; i < defs.size(); ++i) {
        if (defs[i].type != ParamType::kParty && defs[i].type != ParamType::kActor) continue;
        for (const double value : values_of(scenario, defs[i], left_to_name(defs, plain, i, text.parties))) {
            params[i] = value;
            if (suits(with)) return params;
        }
        params[i] = plain[i];
    }
    return std::nullopt;
}

std::vector<double> payable_params(script::Host& host, const World& world, const DraftText& text, ClauseId clause) {
    auto found = first_suitable(host.scenario(), text, clause, [&](const DraftText& with) {
        return payable(host, world, with, with.terms.size() - 1);
    });
    return found ? std::move(*found)
                 : default_params(host.scenario(), host.scenario().clauses[clause].params, text.parties);
}

}  // namespace demarche::game
