#include "ai/planner.h"

#include <fmt/format.h>

#include <algorithm>

#include "ai/voice.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr double kWorthDoing = 0.002;   ///< An act must gain at least this.
constexpr double kSpendPrice = 0.05;    ///< What spending a whole stock counts as.
constexpr double kWordPrice = 0.05;     ///< What going back on one's word counts as, to a wholly honest actor.
constexpr double kTrustPrice = 0.0004;  ///< What a point of one witness's trust counts as.

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
                      effort_.forks ? Horizon{effort_.rounds_ahead, true} : Horizon{0, false}};
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

std::optional<Move> Planner::scripted(const World& believed) {
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
    if (orders_.empty()) return std::nullopt;
    TakeAction order = std::move(orders_.back());
    orders_.pop_back();
    ++acts_;
    return Move{std::move(order), "its script acts"};
}

std::vector<Planner::Candidate> Planner::candidates(const View& view, const Interests& interests, Book& book,
                                                    Stream& luck) const {
    std::vector<Candidate> out;
    for (const HeldCard& held : view.world.hands) {
        const bool waits = std::any_of(view.world.pending.begin(), view.world.pending.end(),
                                       [&](const PendingAct& p) { return p.card == held.card; });
        if (held.actor == me_ && !waits) out.push_back({PendingAct{me_, {}, held.card, {}}, 1});
    }
    for (const Book::ActPage& page : book.acts(me_)) {
        // An act that could not be done when the book was written may be possible by now: it gets a middling place.
        const double hope = page.possible ? interests.gain(page.shifts, me_) : 0.5 * kWorthDoing;
        if (hope <= 0 && !effort_.forks) continue;
        out.push_back({page.act, hope + 0.004 * luck.unit()});
    }
    std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) { return a.hope > b.hope; });
    return out;
}

std::optional<Move> Planner::act(const View& view, const World& believed, const Interests& interests, Book& book,
                                 Stream& luck) {
    const Scenario& s = host_.scenario();
    if (auto move = scripted(believed)) return move;
    const bool bulk = !effort_.forks;
    if (looked_ || acts_ >= effort_.acts) return std::nullopt;
    Valuer valuer{host_, believed, interests.own(), bulk ? Horizon{0, false} : Horizon{effort_.rounds_ahead, true}};
    int looks = effort_.act_looks;
    const std::vector<Candidate> all = candidates(view, interests, book, luck);
    const PendingAct* best = nullptr;
    double most = kWorthDoing;
    std::string why;
    for (const Candidate& candidate : all) {
        if (looks-- == 0) break;
        const PendingAct& act = candidate.act;
        if (act.action.valid()) {
            // In games in bulk the book's word is taken for what an act is worth, best first.
            if (bulk && best != nullptr) break;
            auto may = game::action_open(host_, believed, me_, act.action);
            if (!may || !may->yes) continue;
        }
        const double cost = price(host_, believed, act);
        if (cost >= 1) continue;
        double value = candidate.hope - cost;
        if (!bulk || act.card.valid()) {
            const Valuer::Outcome outcome = valuer.of(act);
            if (!outcome.possible) continue;
            value = weigh(interests.of(me_), outcome.change) - cost;
            if (!bulk && value > most) {
                why =
                    fmt::format("value {:+.3f} ({})", value, reasons_in_numbers(s, interests.of(me_), outcome.change));
            }
        }
        if (value <= most) continue;
        most = value;
        best = &act;
    }
    if (best == nullptr) {
        looked_ = true;
        return std::nullopt;
    }
    ++acts_;
    if (best->action.valid()) return Move{TakeAction{best->action, best->params}, why};
    return Move{PlayCard{best->card}, why};
}

std::optional<Move> Planner::reconsider(const View& view, const World& believed, const Interests& interests,
                                        Stream& luck) {
    if (kept_ || !effort_.forks) return std::nullopt;
    kept_ = true;
    const Scenario& s = host_.scenario();
    const double honesty = mind() != nullptr ? mind()->honesty : 0.8;
    Valuer valuer{host_, believed, interests.own(), Horizon{effort_.rounds_ahead, true}};
    std::optional<Move> best;
    double most = 0;
    const auto consider = [&](Command command, double price, std::string_view what) {
        const Valuer::Outcome outcome = valuer.of(me_, command);
        if (!outcome.possible) return;
        const double value = weigh(interests.of(me_), outcome.change) - price;
        if (value <= most) return;
        most = value;
        best = Move{std::move(command), fmt::format("{}: {:+.3f} more than its price ({})", what, value,
                                                    reasons_in_numbers(s, interests.of(me_), outcome.change))};
    };
    for (const Shared<Agreement>& agreement : view.world.agreements) {
        if (agreement->status != AgreementStatus::kInForce || !agreement->parties.contains(me_)) continue;
        const DraftText& text = agreement->text();
        // A signature is left only for what weighs more than having given one's word.
        LeaveAgreement leave{agreement->id, voice_line(s, me_, "warn", luck)};
        if (leave.reason.empty()) leave.reason = "It no longer serves what we signed it for.";
        consider(std::move(leave), kWordPrice, "leaving it is worth");
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
            const bool mine = std::any_of(
                agreement->commitments.begin(), agreement->commitments.end(),
                [&](const Commitment& c) { return c.actor == me_ && c.term == static_cast<int>(i) && c.amount > 0; });
            const bool broken =
                std::any_of(agreement->breaches.begin(), agreement->breaches.end(),
                            [&](const Breach& b) { return b.by == me_ && b.term == static_cast<int>(i); });
            if (!mine || broken) continue;
            const ClauseDef& clause = s.clauses[text.terms[i].clause];
            double odds = clause.breach_detect;
            for (const Term& term : text.terms)
                odds += s.clauses[term.clause].verify;
            // Found out within three rounds, with the trust lost at every witness; and what one's word is worth to
            // oneself.
            odds = 1 - (1 - std::min(odds, 1.0)) * (1 - std::min(odds, 1.0)) * (1 - std::min(odds, 1.0));
            const double lost = -clause.breach_trust * kTrustPrice * std::max(1, agreement->known_to.size() - 1);
            consider(BreachClause{agreement->id, text.terms[i].clause}, odds * lost + kWordPrice * honesty * honesty,
                     "not honouring '" + clause.name.str() + "' is worth");
        }
    }
    return best;
}

}  // namespace demarche::ai
