#include "ai/planner.h"

#include <fmt/format.h>

#include <algorithm>

#include "ai/pledges.h"
#include "ai/voice.h"
#include "diplomacy/lifecycle.h"
#include "game/query.h"

namespace demarche::ai {

namespace {

constexpr double kWorthDoing = 0.002;   ///< An act must gain at least this.
constexpr double kSpendPrice = 0.05;    ///< What spending a whole stock counts as.
constexpr double kWordPrice = 0.05;     ///< What going back on one's word counts as, to a wholly honest actor.
constexpr double kTrustPrice = 0.0001;  ///< What a point of one witness's trust counts as beside the objectives.
constexpr double kFreedPrice = 0.04;    ///< What a whole stock that comes back counts as.

/// What an actor gets back that stops honouring a term, in the same units: the scarcer what it has left, the more.
double freed(const Scenario& s, const World& world, const Agreement& agreement, ActorId actor, int term) {
    double sum = 0;
    for (const Commitment& bound : agreement.commitments) {
        if (bound.actor != actor || bound.term != term) continue;
        const double free = world.numbers[s.free_slot(actor, bound.resource)];
        const double all = std::max(1.0, free + world.numbers[s.committed_slot(actor, bound.resource)]);
        sum += kFreedPrice * bound.amount / all * (2 - free / all);
    }
    return sum;
}

/// Whose duty a term is: theirs who pay for it or are named in it; failing both, the host's, or everybody's.
bool owes(const Scenario& s, const Agreement& agreement, ActorId actor, int term) {
    const DraftText& text = agreement.text();
    const Term& what = text.terms[static_cast<std::size_t>(term)];
    const ClauseDef& clause = s.clauses[what.clause];
    bool borne = false;
    for (const Commitment& bound : agreement.commitments) {
        if (bound.term != term || bound.amount <= 0) continue;
        if (bound.actor == actor) return true;
        borne = true;
    }
    for (std::size_t i = 0; i < what.params.size(); ++i) {
        if (clause.params[i].type != ParamType::kParty) continue;
        if (ActorId{static_cast<std::size_t>(what.params[i])} == actor) return true;
        borne = true;
    }
    if (borne) return false;
    return !text.place.valid() || s.places[text.place].of == actor;
}

}  // namespace

double Planner::share_left(const World& world) const {
    if (effort_.rounds_ahead == 0) return 1;
    const auto rounds = static_cast<double>(std::max<std::size_t>(1, host_.scenario().rounds.size()));
    return (rounds - world.round) / rounds;
}

double Planner::price(const World& world, const PendingAct& act) const {
    const Scenario& s = host_.scenario();
    auto costs = game::act_costs(host_, world, act);
    if (!costs) return 1;
    const double left = share_left(world);
    double sum = 0;
    for (const script::ResourceCost& cost : *costs) {
        const double free = world.numbers[s.free_slot(cost.actor, cost.resource)];
        if (cost.amount > free) return 1;
        sum += kSpendPrice * left * cost.amount / std::max(1.0, free);
    }
    return sum;
}

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
                                 Book& opening, Stream& luck) {
    const Scenario& s = host_.scenario();
    if (auto move = scripted(believed)) return move;
    const bool bulk = !effort_.forks;
    if (looked_ || acts_ >= effort_.acts) return std::nullopt;
    Valuer valuer{host_, believed, interests.own(), bulk ? Horizon{0, false} : Horizon{effort_.rounds_ahead, true}};
    int looks = effort_.act_looks;
    const Pledges pledges{host_, believed, interests, opening};
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
        double cost = price(believed, act);
        if (cost >= 1) continue;
        cost += pledges.price_of_act(act);
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
    const int rounds_left = static_cast<int>(s.rounds.size()) - believed.round + 1;
    const auto consider_breach = [&](const Agreement& agreement, int term) {
        const ClauseDef& clause = s.clauses[agreement.text().terms[static_cast<std::size_t>(term)].clause];
        BreachClause command{agreement.id, agreement.text().terms[static_cast<std::size_t>(term)].clause};
        // Before it is looked at in forks: what could be had at most, and what one's word is worth to oneself.
        const double back = share_left(believed) * freed(s, believed, agreement, me_, term);
        const double word = kWordPrice * honesty * honesty;
        const double odds = detection_odds(s, agreement, term);
        double unseen = 1;
        for (int i = 0; i < rounds_left; ++i)
            unseen *= 1 - odds;
        const int witnesses = std::max(1, agreement.known_to.size() - 1);
        const double name = (1 - unseen) * -clause.breach_trust * kTrustPrice * witnesses;
        if (!clause.each_round.valid() && back <= word + name) return;
        const Valuer::Secret secret = valuer.of_breach(me_, command);
        if (!secret.kept.possible) return;
        const double kept = weigh(interests.of(me_), secret.kept.change);
        const double found = weigh(interests.of(me_), secret.found.change);
        const double value = unseen * kept + (1 - unseen) * found + back - word - name;
        if (value <= most) return;
        most = value;
        best = Move{std::move(command),
                    fmt::format("not honouring '{}' in secret: {:+.3f} ({:+.3f} unseen, {:+.3f} if found out, {:.0f} % "
                                "to be found out, {:.3f} freed, {:.3f} for its word)",
                                clause.name.str(), value, kept, found, 100 * (1 - unseen), back, word + name)};
    };
    for (const Shared<Agreement>& agreement : view.world.agreements) {
        if (agreement->status != AgreementStatus::kInForce || !agreement->parties.contains(me_)) continue;
        const DraftText& text = agreement->text();
        // A signature is left only for what weighs more than having given one's word.
        LeaveAgreement leave{agreement->id, voice_line(s, me_, "warn", luck)};
        if (leave.reason.empty()) leave.reason = "It no longer serves what we signed it for.";
        consider(std::move(leave), kWordPrice, "leaving it is worth");
        for (std::size_t i = 0; i < text.terms.size(); ++i) {
            const int term = static_cast<int>(i);
            const bool broken = std::any_of(agreement->breaches.begin(), agreement->breaches.end(),
                                            [&](const Breach& b) { return b.by == me_ && b.term == term; });
            if (broken || !owes(s, *agreement, me_, term)) continue;
            consider_breach(*agreement, term);
        }
    }
    return best;
}

}  // namespace demarche::ai
