#include "ai/planner.h"

#include <fmt/format.h>

#include <algorithm>

#include "ai/voice.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr double kWorthDoing = 0.002;  ///< An act must gain at least this.
constexpr double kSpendPrice = 0.05;   ///< What spending a whole stock counts as.

double price(script::Host& host, const World& world, const PendingAct& act) {
    const Scenario& s = host.scenario();
    auto costs = game::act_costs(host, world, act);
    if (!costs) return 1;
    double sum = 0;
    for (const script::ResourceCost& cost : *costs) {
        const double free = world.numbers[s.free_slot(cost.actor, cost.resource)];
        if (cost.amount > free) return 1;
        sum += kSpendPrice * cost.amount / std::max(1.0, free);
    }
    return sum;
}

}  // namespace

const PersonalityDef* Planner::mind() const {
    const PersonalityId id = host_.scenario().actors[me_].personality;
    return id.valid() ? &host_.scenario().personalities[id] : nullptr;
}

std::optional<Move> Planner::choose(const View& view, const World& believed, const Interests& interests) {
    for (const OpenChoice& open : view.world.choices) {
        if (open.actor != me_ || open.taken >= 0) continue;
        const std::vector<int> options = game::choices_open(host_, believed, open);
        if (options.empty()) continue;
        const CardDef& card = host_.scenario().cards[open.card];
        if (mind() != nullptr && mind()->choose.valid()) {
            auto said = host_.word(mind()->choose, believed, {open.card, script::ChoicesArg{open.card, options}});
            const auto named = [&](int i) { return said && card.choices[static_cast<std::size_t>(i)].id == *said; };
            const auto at = std::find_if(options.begin(), options.end(), named);
            if (at != options.end()) return Move{ChooseOption{open.card, *at}, "its script chooses"};
        }
        if (options.size() == 1) return Move{ChooseOption{open.card, options.front()}, "the only choice"};
        Valuer valuer{host_, believed, interests.own(),
                      strength_ == Strength::kSimulation ? Horizon{0, false} : Horizon{1, true}};
        int best = options.front();
        double most = -10;
        for (const int option : options) {
            const Valuer::Outcome outcome = valuer.of(open, option);
            // Between equals the default: it is what the actor would do without thinking.
            const double value = outcome.possible
                                     ? weigh(interests.of(me_), outcome.change) +
                                           (card.choices[static_cast<std::size_t>(option)].is_default ? 1e-6 : 0.0)
                                     : -9;
            if (value > most) most = value, best = option;
        }
        return Move{ChooseOption{open.card, best}, fmt::format("value {:+.3f}", most)};
    }
    return std::nullopt;
}

std::optional<Move> Planner::act(const View& view, const World& believed, const Interests& interests, Book& book,
                                 Stream& luck) {
    const Scenario& s = host_.scenario();
    if (acts_ == 0 && !looked_ && mind() != nullptr && mind()->choose_action.valid()) {
        std::vector<ActionId> open;
        for (std::size_t a = 0; a < s.actions.size(); ++a) {
            auto may = game::action_open(host_, believed, me_, ActionId{a});
            if (may && may->yes) open.push_back(ActionId{a});
        }
        auto orders = host_.orders(mind()->choose_action, believed, {script::ActionsArg{open}});
        if (orders) {
            for (script::ActOrder& order : *orders)
                orders_.push_back({order.action, std::move(order.params)});
            std::reverse(orders_.begin(), orders_.end());
        }
    }
    if (!orders_.empty()) {
        TakeAction order = std::move(orders_.back());
        orders_.pop_back();
        ++acts_;
        return Move{std::move(order), "its script acts"};
    }
    const int most_acts = strength_ == Strength::kSimulation ? 1 : 3;
    if (looked_ || acts_ >= most_acts) return std::nullopt;

    struct Candidate {
        PendingAct act;
        double hope = 0;
    };
    std::vector<Candidate> all;
    for (const Book::ActPage& page : book.acts(me_)) {
        // An act that could not be done when the book was written may be possible by now: it gets a middling place.
        const double hope = page.possible ? weigh(interests.of(me_), page.change) : 0.5 * kWorthDoing;
        if (hope <= 0 && strength_ == Strength::kSimulation) continue;
        all.push_back({page.act, hope + 0.004 * luck.unit()});
    }
    std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) { return a.hope > b.hope; });
    for (const HeldCard& held : view.world.hands) {
        const bool waits = std::any_of(view.world.pending.begin(), view.world.pending.end(),
                                       [&](const PendingAct& p) { return p.card == held.card; });
        if (held.actor == me_ && !waits) all.insert(all.begin(), {PendingAct{me_, {}, held.card, {}}, 0});
    }
    Valuer valuer{host_, believed, interests.own(),
                  strength_ == Strength::kSimulation ? Horizon{0, false} : Horizon{1, true}};
    int looks = strength_ == Strength::kSimulation ? 2 : 24;
    const PendingAct* best = nullptr;
    double most = kWorthDoing;
    std::string why;
    for (const Candidate& candidate : all) {
        if (looks == 0) break;
        const PendingAct& act = candidate.act;
        if (act.action.valid()) {
            auto may = game::action_open(host_, believed, me_, act.action);
            if (!may || !may->yes) continue;
        }
        const double cost = price(host_, believed, act);
        if (cost >= 1) continue;
        --looks;
        const Valuer::Outcome outcome = valuer.of(act);
        if (!outcome.possible) continue;
        const double value = weigh(interests.of(me_), outcome.change) - cost;
        if (value <= most) continue;
        most = value;
        best = &act;
        why = fmt::format("value {:+.3f} ({})", value, reasons_in_numbers(s, interests.of(me_), outcome.change));
    }
    if (best == nullptr) {
        looked_ = true;
        return std::nullopt;
    }
    ++acts_;
    if (best->action.valid()) return Move{TakeAction{best->action, best->params}, why};
    return Move{PlayCard{best->card}, why};
}

}  // namespace demarche::ai
