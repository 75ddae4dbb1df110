#include "session/means_words.h"

#include <algorithm>

#include "base/figure.h"
#include "diplomacy/drafting.h"
#include "game/query.h"
#include "model/translated.h"

namespace demarche::session {

namespace {

/// "30 Aid of which you have 23.2".
std::string of_which(const Scenario& s, const World& world, ActorId reader, ResourceId resource, double needed) {
    return words_of(s).tr("{n} {resource} of which you have {free}", figure_needed(needed),
                          s.resources[resource].name.str(),
                          figure_in_hand(world.numbers[s.free_slot(reader, resource)]));
}

}  // namespace

std::vector<ResourceCost> own_costs(script::Host& host, const World& world, ActorId reader, const DraftText& text) {
    std::vector<ResourceCost> own;
    if (!text.parties.contains(reader)) return own;
    for (std::size_t i = 0; i < text.terms.size(); ++i) {
        const auto costs = game::term_costs(host, world, text, i);
        if (!costs) continue;
        for (const ResourceCost& cost : *costs) {
            if (cost.actor != reader) continue;
            const auto same = std::find_if(own.begin(), own.end(),
                                           [&](const ResourceCost& other) { return other.resource == cost.resource; });
            if (same == own.end()) {
                own.push_back(cost);
            } else {
                same->amount += cost.amount;
            }
        }
    }
    return own;
}

std::string lacking_text(script::Host& host, const World& world, ActorId reader, const DraftText& text) {
    const Scenario& s = host.scenario();
    std::vector<std::string> parts;
    for (const ResourceCost& cost : own_costs(host, world, reader, text)) {
        if (!covers(world.numbers[s.free_slot(reader, cost.resource)], cost.amount))
            parts.push_back(of_which(s, world, reader, cost.resource, cost.amount));
    }
    return words_of(s).list(parts);
}

std::string spoken_for_text(script::Host& host, const World& world, ActorId reader, const DraftText& text) {
    const Scenario& s = host.scenario();
    const Words& w = words_of(s);
    const std::vector<ResourceCost> own = own_costs(host, world, reader, text);
    if (own.empty() || !lacking_text(host, world, reader, text).empty()) return {};
    const std::vector<game::Promise> promised = game::promised(host, world, reader);
    if (const auto taken = game::endangered(s, world, reader, promised, own))
        return w.tr("It would take what you have promised for '{agreement}'.",
                    heading(s, world.agreement(taken->agreement)->text()));
    // What is adopted together is paid for together.
    std::vector<game::Promise> with = game::signed_with(host, world, reader, text);
    const std::size_t tied = with.size();
    with.insert(with.end(), promised.begin(), promised.end());
    if (const auto taken = tied == 0 ? std::nullopt : game::endangered(s, world, reader, with, own)) {
        double needed = 0;
        for (const ResourceCost& cost : own)
            needed += cost.resource == taken->resource ? cost.amount : 0;
        for (const game::Promise& one : with)
            needed += one.resource == taken->resource ? one.amount : 0;
        const bool elsewhere = std::any_of(promised.begin(), promised.end(),
                                           [&](const auto& one) { return one.resource == taken->resource; });
        if (elsewhere) {
            return w.tr(
                "You cannot pay for it together with what it is tied to and what you have promised elsewhere: "
                "in all that takes {cost}.",
                of_which(s, world, reader, taken->resource, needed));
        }
        return w.tr("You cannot pay for it together with what it is tied to: all that you sign takes {cost}.",
                    of_which(s, world, reader, taken->resource, needed));
    }
    // A yes that waits for others is a yes, too.
    std::vector<game::Promise> beside = game::accepted(host, world, reader);
    std::erase_if(beside, [&](const game::Promise& one) { return world.draft(one.agreement)->text() == text; });
    beside.insert(beside.end(), promised.begin(), promised.end());
    const auto taken = game::endangered(s, world, reader, beside, own);
    const Draft* const other = taken ? world.draft(taken->agreement) : nullptr;
    return other == nullptr
               ? std::string{}
               : w.tr("You have accepted '{draft}', too, and cannot pay for both.", heading(s, other->text()));
}

}  // namespace demarche::session
